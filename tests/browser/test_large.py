"""The dashboard on ten thousand items: every page opens, lists turn their pages, filters and the search find."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.driving import PATIENCE, go, serving, settled
from tests.browser.large import ITEMS, large_home
from tests.homes import open_current

pytestmark = [pytest.mark.browser, pytest.mark.slow]

expect.set_options(timeout=PATIENCE)
Opener = Callable[..., Page]


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory, without_dbt: Callable[..., Any]) -> Path:
    base = tmp_path_factory.getbasetemp()
    # Each worker of a parallel run has a folder of its own in one that they share.
    return large_home(base.parent if base.name.startswith("popen-") else base, without_dbt)


@pytest.fixture(scope="session")
def address(home: Path) -> Iterator[str]:
    with serving(home) as served:
        yield served


@pytest.fixture(scope="session")
def busiest(home: Path) -> dict[str, str]:
    """The event with most reports, the person with most events, the directive on which most rests."""
    with open_current(home) as connection:
        found = connection.execute(
            """
            SELECT
                (SELECT event_id FROM marts.dim_event ORDER BY document_count DESC, event_id LIMIT 1),
                (SELECT participant_id FROM marts.dim_participant WHERE kind = 'person'
                    ORDER BY event_count DESC, participant_id LIMIT 1),
                (SELECT root_id FROM reports.directive_lineage GROUP BY root_id ORDER BY count(*) DESC, root_id LIMIT 1)
            """
        ).fetchone()
    assert found is not None
    return dict(zip(("event", "participant", "directive"), found, strict=True))


@pytest.mark.parametrize("width", [1440, 360])
def test_every_page_opens_accessible_and_as_wide_as_its_screen(
    address: str, open_page: Opener, busiest: dict[str, str], width: int
) -> None:
    page = open_page(width, color_scheme="dark" if width == 360 else "light")
    found = []
    pages = ["", "?page=participants", "?page=directives", "?page=quality", "?q=hoi+nghi"]
    for asked in [*pages, *(f"?{kind}={identifier}" for kind, identifier in busiest.items())]:
        go(page, address + asked)
        result = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})
        found += [(asked, one["id"]) for one in result.response["violations"]]
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            found.append((asked, "wider than the screen"))
    assert found == []


def test_a_long_list_is_turned_page_by_page(address: str, open_page: Opener) -> None:
    page = open_page()
    go(page, address)
    first = page.locator("table.rows tbody a").first.inner_text()
    page.get_by_role("link", name="Trang sau").click()
    settled(page)
    expect(page.get_by_text("51–100")).to_be_visible()
    page.get_by_role("link", name="Trang trước").click()
    settled(page)
    expect(page.locator("table.rows tbody a").first).to_have_text(first)


def test_a_publisher_narrows_what_is_shown(address: str, open_page: Opener, home: Path) -> None:
    with open_current(home) as connection:
        publisher, events = connection.execute(
            "SELECT publisher, count(DISTINCT event_id) FROM marts.fct_event_report "
            "JOIN marts.dim_document USING (document_id) JOIN marts.dim_event AS event USING (event_id) "
            "WHERE event.status = 'reported' AND publisher IS NOT NULL GROUP BY publisher ORDER BY 2 DESC LIMIT 1"
        ).fetchall()[0]
    page = open_page()
    go(page, f"{address}?publisher={publisher}&lang=en")
    expect(page.locator(".counts dd").first).to_have_text(f"{events:,}")


def test_a_search_finds_among_all_whatever_the_diacritics(
    address: str, open_page: Opener, busiest: dict[str, str], home: Path
) -> None:
    with open_current(home) as connection:
        name, folded = connection.execute(
            "SELECT name, vn_fold(name) FROM marts.dim_participant WHERE participant_id = ?", [busiest["participant"]]
        ).fetchall()[0]
    page = open_page()
    for words, found in ((folded, name), ("doi ngoai da phuong", "đối ngoại đa phương")):
        go(page, address)
        page.get_by_label("Tìm kiếm").fill(words)
        page.get_by_label("Tìm kiếm").press("Enter")
        expect(page.locator(".dn h1")).to_contain_text(words)
        expect(page.locator(".dn li a").filter(has_text=re.compile(found, re.IGNORECASE)).first).to_be_visible()


def test_the_event_with_most_reports_shows_and_marks_all_of_them(
    address: str, open_page: Opener, busiest: dict[str, str], home: Path
) -> None:
    with open_current(home) as connection:
        quotes = connection.execute(
            "SELECT quote FROM marts.fct_event_report WHERE event_id = ?", [busiest["event"]]
        ).fetchall()
    page = open_page()
    go(page, f"{address}?event={busiest['event']}")
    marked = page.locator("article.card > .item mark").all_inner_texts()
    assert sorted(marked) == sorted(quote for (quote,) in quotes)


def test_the_lineage_with_most_directives_is_drawn(address: str, open_page: Opener, busiest: dict[str, str]) -> None:
    page = open_page()
    go(page, f"{address}?directive={busiest['directive']}")
    lineage = page.get_by_role("region", name="Phả hệ văn bản")
    assert lineage.locator("li").count() > 5
    lineage.get_by_role("link").last.click()
    settled(page)
    expect(page.get_by_role("region", name="Phả hệ văn bản")).to_be_visible()


def test_the_corpus_is_as_large_as_it_says(home: Path) -> None:
    with open_current(home) as connection:
        (items,) = connection.execute("SELECT sum(item_count) FROM reports.source_day").fetchall()[0]
    assert items == ITEMS
