"""What a reader sees and does in the dashboard, in a real browser on the seeds."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from flows.run import Outcome
from tests.browser.driving import PATIENCE, go, settled
from tests.homes import open_current

pytestmark = [pytest.mark.browser, pytest.mark.slow]

expect.set_options(timeout=PATIENCE)
Opener = Callable[..., Page]

ADDRESSES = {
    "overview": "",
    "overview in English": "?lang=en",
    "event": "?event={event}",
    "participant": "?participant={participant}",
    "directive": "?directive={directive}",
    "participants": "?page=participants",
    "directives": "?page=directives",
    "quality": "?page=quality",
    "search": "?q=doi+ngoai",
    "unknown": "?event=evt_0",
}


def _rows(page: Page) -> int:
    return page.locator("table.rows").last.locator("tbody tr").count()


def test_the_overview_opens_with_all_events_and_says_which_build_it_shows(
    dashboard: str, open_page: Opener, seeded: tuple[Path, Outcome]
) -> None:
    page = open_page()
    go(page, dashboard)
    outcome = seeded[1]
    expect(page.locator(".build")).to_contain_text(outcome.build.build_id if outcome.build else "no build")
    expect(page.locator(".fresh")).to_contain_text("Bài mới nhất đăng ngày 16/5/2024")
    expect(page.locator("canvas, .vega-embed svg").first).to_be_visible()
    assert _rows(page) == 5


def test_a_filter_changes_what_is_shown_and_stands_in_the_address(dashboard: str, open_page: Opener) -> None:
    page = open_page()
    go(page, dashboard)
    page.get_by_role("combobox", name=re.compile("Loại")).click()
    page.get_by_role("option", name="hội thảo, tọa đàm").click()
    expect(page.locator(".counts dd").first).to_have_text("1")
    settled(page)
    assert _rows(page) == 1
    assert "type=workshop" in page.url


def test_an_address_with_filters_opens_filtered(dashboard: str, open_page: Opener) -> None:
    page = open_page()
    go(page, f"{dashboard}?from=2018&to=2023&place=H%C3%A0+N%E1%BB%99i")
    expect(page.locator(".counts dd").first).to_have_text("2")
    assert _rows(page) == 2


@pytest.mark.parametrize(
    ("filters", "passing"),
    [
        ("from=2024&to=2024", 1),
        ("from=2023-12&to=2024-05", 2),
        ("from=2024-06", 0),
        ("to=2018-09", 1),
        ("type=session", 1),
        ("place=Ngh%E1%BB%87+An", 1),
        ("org={organization}", 1),
        ("cites={directive}", 2),
    ],
)
def test_every_filter_narrows_what_is_shown(
    dashboard: str, open_page: Opener, ids: dict[str, str], filters: str, passing: int
) -> None:
    page = open_page()
    go(page, f"{dashboard}?{filters.format(**ids)}")
    expect(page.locator(".counts dd").first).to_have_text(str(passing))
    assert _rows(page) == passing


def test_the_map_has_its_numbers_as_a_table(dashboard: str, open_page: Opener) -> None:
    page = open_page()
    go(page, dashboard)
    expect(page.get_by_text("Bản đồ sự kiện trong nước")).to_be_visible()
    expect(page.get_by_text("Không có trên bản đồ vì chưa rõ tỉnh hay nước: 1 sự kiện.")).to_be_visible()
    page.get_by_text("Bảng số liệu của bản đồ").first.click()
    table = page.locator("details table.rows")
    expect(table.locator("tbody tr").first).to_contain_text("Hà Nội")
    expect(table.locator("tbody tr").first).to_contain_text("3")


def test_a_year_sets_the_months_and_a_month_may_be_changed_after_it(dashboard: str, open_page: Opener) -> None:
    page = open_page()
    go(page, dashboard)
    page.get_by_role("combobox", name=re.compile("Năm")).click()
    page.get_by_role("option", name="2018").click()
    expect(page.locator(".counts dd").first).to_have_text("1")
    settled(page)
    assert "from=2018-01&to=2018-12" in page.url
    page.get_by_role("combobox", name=re.compile("Đến tháng")).fill("9/2018")
    page.get_by_role("option", name="9/2018", exact=True).click()
    expect(page.get_by_text("Không có sự kiện nào qua bộ lọc")).to_be_visible()
    assert "from=2018-01&to=2018-09" in page.url
    page.get_by_role("button", name="Bỏ bộ lọc").click()
    expect(page.locator(".counts dd").first).to_have_text("5")
    settled(page)
    assert "from=" not in page.url


def test_filters_that_nothing_passes_say_so(dashboard: str, open_page: Opener) -> None:
    page = open_page()
    go(page, f"{dashboard}?from=2024&place=H%C3%A0+N%E1%BB%99i")
    expect(page.get_by_text("Không có sự kiện nào qua bộ lọc")).to_be_visible()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Le Hoai Trung", "Lê Hoài Trung"),
        ("doi ngoai da phuong", "đối ngoại đa phương"),
        ("ĐỐI NGOẠI ĐA PHƯƠNG", "đối ngoại đa phương"),
        ("25-ct/tw", "Chỉ thị 25-CT/TW"),
    ],
)
def test_a_search_finds_whatever_the_diacritics(dashboard: str, open_page: Opener, words: str, found: str) -> None:
    page = open_page()
    go(page, dashboard)
    page.get_by_label("Tìm kiếm").fill(words)
    page.get_by_label("Tìm kiếm").press("Enter")
    hit = page.locator("main li a, .dn li a").filter(has_text=re.compile(found, re.IGNORECASE)).first
    expect(page.locator(".dn h1")).to_contain_text(words)
    hit.click()
    settled(page)
    expect(page.locator(".dn h1")).to_contain_text(re.compile(found, re.IGNORECASE))


def test_a_search_that_finds_nothing_says_so(dashboard: str, open_page: Opener) -> None:
    page = open_page()
    go(page, f"{dashboard}?q=zzzz")
    expect(page.locator(".dn h1")).to_contain_text("Không tìm thấy gì")


def test_an_event_has_an_address_and_marks_its_quote_in_the_item(
    dashboard: str, open_page: Opener, ids: dict[str, str], seeded: tuple[Path, Outcome]
) -> None:
    with open_current(seeded[0]) as connection:
        stated = connection.execute(
            "SELECT quote, quote_start, text FROM marts.fct_event_report JOIN marts.dim_document USING (document_id) "
            "WHERE event_id = ? AND status = 'reported'",
            [ids["event"]],
        ).fetchone()
    assert stated is not None
    quote, start, text = stated
    page = open_page()
    go(page, f"{dashboard}?event={ids['event']}")
    expect(page.locator("mark").first).to_be_visible()
    assert page.locator("mark").first.inner_text() == quote
    page.get_by_text("Xem toàn văn bài").first.click()
    whole = page.locator("details .item").first
    expect(whole).to_be_visible()
    before = whole.evaluate("item => item.firstChild.nodeName === 'MARK' ? '' : item.firstChild.textContent")
    assert before == text[:start]
    assert whole.evaluate("item => item.textContent") == text


def test_an_event_says_who_took_part_in_which_role(dashboard: str, open_page: Opener, ids: dict[str, str]) -> None:
    page = open_page()
    go(page, f"{dashboard}?event={ids['event']}")
    row = page.locator("tr", has=page.get_by_role("link", name="Lê Hoài Trung"))
    expect(row).to_contain_text("chủ trì")
    row.get_by_role("link").click()
    settled(page)
    expect(page.locator(".dn h1")).to_have_text("Lê Hoài Trung")
    expect(page.locator(".timeline").first).to_contain_text("Bộ Ngoại giao")


def test_a_directive_shows_its_lineage_its_timeline_its_events_and_its_citations(
    dashboard: str, open_page: Opener, ids: dict[str, str]
) -> None:
    page = open_page()
    go(page, f"{dashboard}?directive={ids['directive']}")
    expect(page.locator(".dn h1")).to_have_text("Chỉ thị 25-CT/TW")
    lineage = page.get_by_role("region", name="Phả hệ văn bản")
    expect(lineage.locator("li")).to_have_count(2)
    expect(lineage.locator("li.here")).to_contain_text("Chỉ thị 25-CT/TW")
    expect(page.locator(".timeline time")).to_have_text(["8/8/2018", "17/10/2018", "29/3/2021", "16/5/2024"])
    expect(page.locator("table.rows tbody tr")).to_have_count(2)
    expect(page.locator("article blockquote").first).to_be_visible()
    lineage.get_by_role("link", name="Đề án 01-ĐA/BCSĐ").click()
    settled(page)
    expect(page.locator(".dn h1")).to_have_text("Đề án 01-ĐA/BCSĐ")
    expect(page.get_by_role("region", name="Phả hệ văn bản").locator("li").first).to_contain_text("25-CT/TW")


def test_the_quality_page_tells_what_is_missing_and_what_each_source_delivered(
    dashboard: str, open_page: Opener
) -> None:
    page = open_page()
    go(page, f"{dashboard}?page=quality&lang=en")
    expect(page.locator(".bars li").filter(has_text="no day of posting")).to_contain_text("80% (4)")
    sources = page.get_by_role("table", name="Sources")
    expect(sources.locator("tbody tr")).to_have_count(1)
    expect(sources).to_contain_text("16/5/2024")
    expect(page.get_by_role("heading", name="Items by day of posting")).to_be_visible()


def test_the_language_is_switched_in_the_page_and_stays(dashboard: str, open_page: Opener, ids: dict[str, str]) -> None:
    page = open_page()
    go(page, f"{dashboard}?event={ids['event']}")
    page.get_by_role("link", name="English").click()
    settled(page)
    expect(page.get_by_role("heading", name="Participants")).to_be_visible()
    page.get_by_role("link", name="Overview").click()
    settled(page)
    expect(page.get_by_role("heading", name="Events by month")).to_be_visible()


def test_an_unknown_id_is_answered_with_what_to_do(dashboard: str, open_page: Opener) -> None:
    page = open_page()
    go(page, f"{dashboard}?participant=pcp_nobody")
    expect(page.locator(".dn h1")).to_have_text("Không có mã pcp_nobody")


def test_what_is_shown_can_be_downloaded_as_csv_and_parquet(dashboard: str, open_page: Opener) -> None:
    page = open_page(accept_downloads=True)
    go(page, f"{dashboard}?type=conference")
    with page.expect_download(timeout=PATIENCE) as csv:
        page.get_by_role("button", name="Tải CSV").click()
    with page.expect_download(timeout=PATIENCE) as parquet:
        page.get_by_role("button", name="Tải Parquet").click()
    told = pl.read_csv(io.BytesIO(csv.value.path().read_bytes()))
    kept = pl.read_parquet(parquet.value.path())
    assert told["event_id"].to_list() == kept["event_id"].to_list()
    assert kept["event_type"].to_list() == ["conference"] * 3


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (360, "dark")])
def test_every_page_is_accessible_and_fits_its_screen(
    dashboard: str, open_page: Opener, ids: dict[str, str], width: int, scheme: str
) -> None:
    page = open_page(width, color_scheme=scheme)
    found = []
    for name, address in ADDRESSES.items():
        go(page, dashboard + address.format(**ids))
        result = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})
        found += [(name, one["id"], [node["target"] for node in one["nodes"]]) for one in result.response["violations"]]
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            found.append((name, "wider than the screen", []))
    assert found == []
