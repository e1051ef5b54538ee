"""Fixtures that tests share: a home made from the seeds once, and copies of it that a test may change."""

import shutil
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

from flows.run import Outcome, run
from tests.homes import settings_for

# No test asserts a time: a busy machine is no fault of the code.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    """A home in which the seeds are published, and what the run did. Tests only read it."""
    home = tmp_path_factory.mktemp("seeded")
    return home, run(settings_for(home))


@pytest.fixture
def home_copy(seeded: tuple[Path, Outcome], tmp_path: Path) -> Callable[[], Path]:
    """Makes copies of the seeded home that a test may change."""

    def copy() -> Path:
        target = tmp_path / "home"
        shutil.copytree(seeded[0], target, symlinks=True)
        return target

    return copy
