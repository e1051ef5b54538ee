"""The page after a publication: whatever becomes of it, the run stays what it was and says what became of it."""

import sys
from pathlib import Path
from typing import Any, cast

import pytest

from flows.run import Outcome
from flows.settings import Settings
from flows.telling import build_page
from flows.telling.build_page import FILE, with_page
from tests.small_build import small_home
from warehouse.builds import Build, current

pytest.importorskip("vl_convert", reason="pages need the dashboard's packages")


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    found = current(small_home(tmp_path / "home"))
    assert found is not None
    return found


def published(build: Build | None) -> Outcome:
    return Outcome(cast("Any", None), cast("Any", None), build, build, {})


def page_after(build: Build, maker: list[str]) -> Path | str | None:
    return with_page(published(build), Settings(), maker).page


def test_the_page_lies_beside_the_database_of_its_build(build: Build) -> None:
    made = page_after(build, python("import sys; open(sys.argv[2], 'w').write(sys.argv[1])"))
    assert made == build.folder / FILE
    assert (build.folder / FILE).read_text() == str(build.database)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("import sys; sys.exit('no font')", "no font"),
        ("raise ValueError('no chart')", "ValueError: no chart"),
        ("import os; os.abort()", "exit code -6"),
    ],
)
def test_a_page_that_cannot_be_made_is_told_and_fails_nothing(build: Build, code: str, told: str) -> None:
    assert page_after(build, python(code)) == f"not made: {told}"
    assert not (build.folder / FILE).exists()


def test_a_page_that_takes_too_long_is_left(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_page, "LIMIT_SECONDS", 0.2)
    assert "longer than" in str(page_after(build, python("import time; time.sleep(60)")))


def test_without_the_packages_the_summary_says_what_installs_them(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_page, "_PACKAGES", ("altair", "no_such_package"))
    assert page_after(build, python("")) == (
        "not made: no_such_package not installed (`make dashboard` installs what pages need)"
    )


def test_a_run_that_published_nothing_makes_no_page(build: Build) -> None:
    assert with_page(published(None), Settings()).page is None


def test_a_run_can_be_told_to_make_no_page(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOINGOAI_PAGE", "false")
    assert with_page(published(build), Settings()).page is None
