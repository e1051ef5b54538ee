"""Events in the marts: which reports are one, where and when it was, what it is part of."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from dashboards.queries import search
from tests.handmade.building import ask

pytestmark = pytest.mark.slow


def test_two_reports_of_a_numbered_conference_are_one_event(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(marts, "SELECT name, status, theme, date_end, report_count FROM marts.dim_event WHERE edition = 30")
    assert found == [("Hội nghị Ngoại giao lần thứ 30", "reported", "Ngoại giao kiến tạo", date(2018, 8, 17), 2)]


def test_a_session_is_part_of_its_conference_under_another_name(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT p.name FROM marts.dim_event e JOIN marts.dim_event p ON p.event_id = e.parent_event_id "
        "WHERE e.event_type = 'session'",
    )
    assert found == [("Hội nghị Ngoại giao lần thứ 30",)]


@pytest.mark.parametrize(
    ("event", "place", "today"),
    [
        ("Hội đàm về hợp tác địa phương", "Bình Dương", "Thành phố Hồ Chí Minh"),
        ("Cuộc gặp doanh nghiệp", "Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("Lớp học lễ tân", "Thừa Thiên Huế", "Huế"),
        ("Lễ ký kết", "Bình Dương", "Thành phố Hồ Chí Minh"),
        ("Buổi giao lưu", "Lũng Mây", "Lũng Mây"),
    ],
)
def test_a_place_is_the_unit_that_stood_on_the_day(
    marts: duckdb.DuckDBPyConnection, event: str, place: str, today: str
) -> None:
    found = ask(
        marts,
        "SELECT unit.name, now.name FROM marts.dim_event AS event JOIN marts.dim_place AS unit USING (place_id) "
        "JOIN marts.dim_place AS now ON now.place_id = unit.current_place_id WHERE event.name = ?",
        event,
    )
    assert found == [(place, today)]


def test_papers_that_differ_by_a_day_report_one_event_and_say_why(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT document_count, merge_reason, merge_score FROM marts.fct_event_report "
        "JOIN marts.dim_event USING (event_id) WHERE dim_event.name LIKE '%vùng cao' ORDER BY merge_score",
    )
    assert found == [(2, "day_differs", 0.9), (2, "own_identity", 1.0)]


def test_events_that_are_parts_of_one_another_are_published_without_the_weakest_link_which_is_flagged(
    marts: duckdb.DuckDBPyConnection,
) -> None:
    found = ask(
        marts,
        "SELECT count(parent_event_id), count(*) FROM marts.dim_event "
        "WHERE name IN ('Tuần lễ trà', 'Ngày hội trà', 'Phiên chợ trà')",
    )
    assert found == [(2, 3)]


@pytest.mark.parametrize("measure", ["part_of_its_own_part", "ends_before_it_begins", "named_like_a_place"])
def test_the_slip_of_one_page_does_not_hold_back_the_build_and_is_counted(
    marts: duckdb.DuckDBPyConnection, measure: str
) -> None:
    assert ask(marts, "SELECT cases FROM reports.data_quality WHERE measure = ?", measure) == [(1,)]


def test_events_are_found_by_their_folded_names_without_a_function(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(marts, "SELECT name FROM marts.dim_event WHERE name_folded LIKE '%lanh su vung cao%'")
    assert found == [("Hội nghị lãnh sự vùng cao",)]
    assert ask(marts, "SELECT count(*) FROM marts.dim_event WHERE name_folded <> vn_fold(name)") == [(0,)]


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("Lãnh sự VÙNG cao", "event", "Hội nghị lãnh sự vùng cao"),
        ("dinh hoa an", "participant", "Đinh Hòa An"),
        ("77-ct/tw", "directive", "chỉ thị 77-CT/TW"),
    ],
)
def test_the_search_of_the_dashboard_finds_names_without_diacritics(
    handmade: Path, text: str, kind: str, title: str
) -> None:
    assert [row["title"].lower() for row in search(handmade, text)[kind]] == [title.lower()]
