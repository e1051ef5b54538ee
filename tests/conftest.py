"""Fixtures that tests share: a home made from the seeds once, and copies of it that a test may change."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from flows.run import Outcome, run
from tests.homes import settings_for
from tests.statements import Statements
from warehouse.home import DATABASE_NAME, Home

# No test asserts a time: a busy machine is no fault of the code.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the files first that start other programs: begun last, one would keep the other workers waiting."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(scope="session")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome, Statements]:
    """The home of the seeds, what its run did, and what dbt ran for it: kept at once, for later runs write over it."""
    home = tmp_path_factory.mktemp("seeded")
    outcome = run(settings_for(home))
    return home, outcome, Statements.of(home / "dbt", Home(home).current.resolve() / DATABASE_NAME)


@pytest.fixture(scope="session")
def seeded(first_run: tuple[Path, Outcome, Statements]) -> tuple[Path, Outcome]:
    """A home in which the seeds are published, and what the run did. Tests only read it."""
    return first_run[:2]


@pytest.fixture(scope="session")
def statements(first_run: tuple[Path, Outcome, Statements]) -> Statements:
    """What dbt ran to make the models of the seeds."""
    return first_run[2]


@pytest.fixture(scope="session")
def without_dbt(statements: Statements) -> Callable[..., Any]:
    """Calls stages plainly, but makes the marts by dbt's statements alone: for tests of what is around dbt."""
    return statements.call


@pytest.fixture
def home_copy(seeded: tuple[Path, Outcome], tmp_path: Path) -> Callable[[], Path]:
    """Makes copies of the seeded home that a test may change."""

    def copy() -> Path:
        target = tmp_path / "home"
        shutil.copytree(seeded[0], target, symlinks=True)
        return target

    return copy
