"""What an open dashboard shows when builds come, and when there is nothing to show."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import Page, expect

from flows.run import Outcome
from tests.browser.driving import PATIENCE, go, serving
from warehouse.builds import begin, current, publish
from warehouse.home import Home

pytestmark = [pytest.mark.browser, pytest.mark.slow]

expect.set_options(timeout=PATIENCE)
Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def changing(seeded: tuple[Path, Outcome], tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Home, str]]:
    """A home of which tests change the current build, and the address of its dashboard."""
    folder = tmp_path_factory.mktemp("changing") / "home"
    shutil.copytree(seeded[0], folder, symlinks=True)
    with serving(folder) as address:
        yield Home(folder), address


def published(home: Home, seeds: Path, *changes: str) -> str:
    """Publishes the seeds' build again with changes in it; returns its name."""
    origin = current(Home(seeds))
    assert origin is not None
    build = begin(home, "0" * 64, datetime.now(UTC))
    shutil.copy(origin.database, build.database)
    with duckdb.connect(str(build.database)) as connection:
        for change in (f"UPDATE ops.build SET build_id = '{build.build_id}'", *changes):
            connection.execute(change)
    return publish(home, build, origin.manifest()).build_id


def test_an_open_page_shows_a_new_build_by_itself(
    changing: tuple[Home, str], seeded: tuple[Path, Outcome], open_page: Opener
) -> None:
    home, address = changing
    first = published(home, seeded[0])
    page = open_page()
    go(page, address)
    expect(page.locator(".build")).to_contain_text(first)
    page.evaluate("window.stayed = true")
    second = published(home, seeded[0], "UPDATE marts.dim_event SET name = 'Hội nghị mới' WHERE status = 'reported'")
    expect(page.locator(".build")).to_contain_text(second)
    expect(page.get_by_role("link", name="Hội nghị mới")).to_have_count(5)
    assert page.evaluate("window.stayed"), "the page was loaded anew"


def test_before_the_first_build_the_page_says_what_to_run_and_then_shows_it(
    changing: tuple[Home, str], seeded: tuple[Path, Outcome], open_page: Opener
) -> None:
    home, address = changing
    home.current.unlink()
    page = open_page()
    go(page, address)
    expect(page.locator(".dn h1")).to_have_text("Chưa có bản dựng nào")
    expect(page.locator("pre")).to_contain_text("doingoai run")
    build = published(home, seeded[0])
    expect(page.locator(".build")).to_contain_text(build)


def test_an_empty_warehouse_says_how_to_fill_it(
    changing: tuple[Home, str], seeded: tuple[Path, Outcome], open_page: Opener
) -> None:
    home, address = changing
    published(home, seeded[0], "UPDATE ops.build SET document_count = 0")
    page = open_page()
    go(page, address)
    expect(page.locator(".dn h1")).to_have_text("Kho chưa có bài nào")
    expect(page.locator("pre")).to_contain_text("doingoai run")


@pytest.mark.parametrize("change", ["DROP TABLE ops.build", "ALTER TABLE marts.dim_event RENAME name TO title"])
def test_a_build_of_another_release_says_to_build_it_anew(
    changing: tuple[Home, str], seeded: tuple[Path, Outcome], open_page: Opener, change: str
) -> None:
    home, address = changing
    published(home, seeded[0], change)
    page = open_page()
    go(page, address)
    expect(page.get_by_role("heading", name="Bản dựng này thuộc phiên bản cũ")).to_be_visible()
    published(home, seeded[0])
