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


@pytest.mark.parametrize(
    ("change", "page_of"),
    [
        ("DROP TABLE ops.build", ""),
        ("ALTER TABLE marts.dim_event RENAME name TO title", ""),
        ("DROP TABLE reports.data_quality", "?page=quality"),
        ("DROP TABLE reports.directive_lineage", "?directive={directive}"),
        ("ALTER TABLE marts.dim_participant DROP event_count", "?page=participants"),
    ],
)
def test_a_build_of_another_release_says_to_build_it_anew(
    changing: tuple[Home, str],
    seeded: tuple[Path, Outcome],
    open_page: Opener,
    ids: dict[str, str],
    change: str,
    page_of: str,
) -> None:
    home, address = changing
    published(home, seeded[0], change)
    page = open_page()
    go(page, address + page_of.format(**ids))
    expect(page.get_by_role("heading", name="Bản dựng này thuộc phiên bản cũ")).to_be_visible()
    expect(page.locator("pre").last).to_have_text("doingoai run --source seeds")
    published(home, seeded[0])


def test_a_damaged_build_says_how_to_go_back_or_build_anew(
    changing: tuple[Home, str], seeded: tuple[Path, Outcome], open_page: Opener
) -> None:
    home, address = changing
    published(home, seeded[0])
    build = current(home)
    assert build is not None
    build.database.write_bytes(b"no database" * 1000)
    page = open_page()
    go(page, address)
    expect(page.locator(".dn h1")).to_have_text("Không đọc được bản dựng")
    expect(page.locator("pre")).to_contain_text("doingoai rollback")
    published(home, seeded[0])


@pytest.mark.parametrize(
    "asked",
    ["?event=%3Cscript%3E", "?participant=" + "x" * 300, "?directive=dir_0'--", "?event=&event=", "?page=none&p=x"],
)
def test_an_address_that_asks_for_nothing_there_is_still_a_page(
    changing: tuple[Home, str], open_page: Opener, asked: str
) -> None:
    page = open_page()
    go(page, changing[1] + asked)
    expect(page.locator(".dn h1").first).to_be_visible()
    expect(page.get_by_text("Traceback")).to_have_count(0)
