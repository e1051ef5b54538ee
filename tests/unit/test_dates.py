"""What counts as a date in Vietnamese press text, and what only looks like one."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extraction.language.dates import find_dates, read_stamp

DAYS = [
    ("Ngày 16/5/2024, tại Nghệ An", "16/5/2024", "2024-05-16"),
    ("Nghị định ban hành ngày 08/8/2018", "08/8/2018", "2018-08-08"),
    ("họp báo 16.5.2024 tại trụ sở", "16.5.2024", "2024-05-16"),
    ("khai trương ngày 1-9-2025", "1-9-2025", "2025-09-01"),
    ("ngày 16 tháng 5 năm 2024", "16 tháng 5 năm 2024", "2024-05-16"),
    ("ngày 3 tháng Chín năm 1995", "3 tháng Chín năm 1995", "1995-09-03"),
    ("ngày 17/10 năm 2018", "17/10 năm 2018", "2018-10-17"),
    ("tạo lúc 2024-05-16T10:36", "2024-05-16", "2024-05-16"),
    ("Ngày 9 / 6 / 2015, tại Huế", "9 / 6 / 2015", "2015-06-09"),
    ("Ngày 9/ 6/2015", "9/ 6/2015", "2015-06-09"),
    ("Ngày 9 - 6 - 2015, đoàn", "9 - 6 - 2015", "2015-06-09"),
    ("Được đăng: 9 Tháng 6 2015", "9 Tháng 6 2015", "2015-06-09"),
]
DAYS_WITHOUT_YEAR = [
    ("Chiều 17/10, tại Huế", "17/10", "2020-10-17"),
    ("ngày 17-10", "17-10", "2020-10-17"),
    ("sáng 5-7, đoàn rời thủ đô", "5-7", "2020-07-05"),
    ("Sáng nay (1/3), Bộ trưởng tiếp", "1/3", "2020-03-01"),
    ("Chiều nay 22/12", "22/12", "2020-12-22"),
    ("hôm thứ Hai (9/11)", "9/11", "2020-11-09"),
    ("kỷ niệm Quốc khánh 2/9", "2/9", "2020-09-02"),
    ("ngày 24/7, đoàn đến Viêng Chăn", "24/7", "2020-07-24"),
    ("nghỉ lễ 30/4", "30/4", "2020-04-30"),
    ("ngày 29/2", "29/2", "2020-02-29"),
    ("ngày 2 tháng 9", "2 tháng 9", "2020-09-02"),
    ("mùng 2/9", "2/9", "2020-09-02"),
    ("ngày 16/5/24", "16/5/24", "2020-05-16"),
    ("chiều 9 / 6, đoàn", "9 / 6", "2020-06-09"),
]
RANGES = [
    ("từ ngày 19-23/12", "19-23/12", ("2020-12-19", "2020-12-23")),
    ("diễn ra 13 đến 18/8", "13 đến 18/8", ("2020-08-13", "2020-08-18")),
    ("từ 28/8 đến 1/9/2025", "28/8 đến 1/9/2025", ("2025-08-28", "2025-09-01")),
    ("ngày 5 và 6/9", "5 và 6/9", ("2020-09-05", "2020-09-06")),
    ("các ngày 5, 6 và 7/9/2022", "5, 6 và 7/9/2022", ("2022-09-05", "2022-09-07")),
    ("từ ngày 19 đến ngày 23 tháng 12 năm 2023", "19 đến ngày 23 tháng 12 năm 2023", ("2023-12-19", "2023-12-23")),
    ("từ ngày 12-5 đến 14-5", "12-5 đến 14-5", ("2020-05-12", "2020-05-14")),
    ("hai ngày 10 - 11.5.2019", "10 - 11.5.2019", ("2019-05-10", "2019-05-11")),
    ("từ 28/12 - 3/1/2026", "28/12 - 3/1/2026", ("2025-12-28", "2026-01-03")),
    ("từ 28/12 - 3/1", "28/12 - 3/1", ("2020-12-28", "2021-01-03")),
    ("trong hai ngày 8 - 9 / 6 / 2015", "8 - 9 / 6 / 2015", ("2015-06-08", "2015-06-09")),
    ("70 năm (20/3/1956 - 20/3/2026)", "20/3/1956 - 20/3/2026", ("1956-03-20", "2026-03-20")),
]
NO_DATES = [
    "đường dây nóng hoạt động 24/7",
    "chiếm 1/3 dân số và 2/3 số phiếu",
    "10/10 nước thành viên nhất trí",
    "Nghị quyết số 66/NQ-CP",
    "Nghị định số 28/2024/NĐ-CP",
    "Thông tư 02/2024",
    "Quyết định 500/QĐ-TTg",
    "Kế hoạch số 11/12/KH-UBND",
    "Chỉ thị số 12-CT/TW",
    "định hướng giai đoạn 2016-2018",
    "nhiệm kỳ 2020-2021",
    "năm 2023-2024",
    "thắng 2-1 trên sân khách",
    "điện thoại 024.3795.1234",
    "lên đường dự ASEM 12",
    "tăng 10/12% so với cùng kỳ",
    "ngày 31/2/2024",
    "ngày 31/4",
    "tại số 24-26 phố Lý Thái Tổ",
    "trong 3 tháng 12 đoàn sang thăm",
    "phiên bản 1.5",
    "đạt 8 / 10 điểm",
    "tỷ số 3 - 1 - 2",
    "ngày 40/5",
]
STAMPS = [
    ("Ngày đăng: 16/05/2024   10:36", "2024-05-16T10:36"),
    ("Thứ Hai, 21/11/2022, 09:30 (GMT+7)", "2022-11-21T09:30"),
    ("Cập nhật lúc 08:15 ngày 3/4/2019", "2019-04-03T08:15"),
    ("21:15 | 17/10/2018", "2018-10-17T21:15"),
    ("Thứ sáu, ngày 3 tháng 5 năm 2024", "2024-05-03"),
    ("03/05/2024 - 14:20", "2024-05-03T14:20"),
    ("9:05 PM, 3/5/2024", "2024-05-03T21:05"),
    ("14h20 ngày 3/5/2024", "2024-05-03T14:20"),
    ("2024-05-16T10:36:00+07:00", "2024-05-16T10:36"),
    ("ngày 17/10", None),
    ("31/2/2019 10:00", None),
]


@pytest.mark.parametrize(("text", "quote", "day"), DAYS)
def test_a_day_with_its_year_is_read_in_every_spelling(text: str, quote: str, day: str) -> None:
    (mention,) = find_dates(text)
    assert (mention.text, mention.kind, mention.has_year) == (quote, "day", True)
    assert mention.iso(None) == (day, day, "day")


@pytest.mark.parametrize(("text", "quote", "day"), DAYS_WITHOUT_YEAR)
def test_a_day_without_year_waits_for_one(text: str, quote: str, day: str) -> None:
    (mention,) = find_dates(text)
    assert (mention.text, mention.kind, mention.has_year) == (quote, "day", False)
    assert mention.iso(None) == (None, None, "none")
    assert mention.iso(2020) == (day, day, "day")


@pytest.mark.parametrize(("text", "quote", "days"), RANGES)
def test_a_range_has_two_ends(text: str, quote: str, days: tuple[str, str]) -> None:
    (mention,) = find_dates(text)
    assert (mention.text, mention.kind) == (quote, "range")
    assert mention.iso(2020) == (*days, "day")


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text) == []


def test_months_and_years_span_from_first_to_last_day() -> None:
    found = find_dates("tháng 12 năm 2023, tháng 2/2024, tháng 5 đến tháng 7 năm 2024, năm 2019, tháng 8")
    assert [mention.kind for mention in found] == ["month", "month", "month", "year", "month"]
    assert [mention.iso() for mention in found] == [
        ("2023-12-01", "2023-12-31", "month"),
        ("2024-02-01", "2024-02-29", "month"),
        ("2024-05-01", "2024-07-31", "month"),
        ("2019-01-01", "2019-12-31", "year"),
        (None, None, "none"),
    ]


def test_a_fraction_of_a_list_of_days_is_a_day() -> None:
    assert [mention.text for mention in find_dates("ngày 1/9 và 2/10")] == ["1/9", "2/10"]


def test_a_leap_day_is_no_day_of_another_year() -> None:
    assert find_dates("ngày 29/2")[0].iso(2023) == (None, None, "none")


def test_offsets_count_from_the_start_of_the_text_and_words_before_the_stretch_are_seen() -> None:
    text = "Chiều 1/3 tại Hà Nội, ngày 2/4/2021"
    assert [(m.start, m.end) for m in find_dates(text, 6)] == [(6, 9), (27, 35)]
    assert [m.text for m in find_dates(text, 0, 20)] == ["1/3"]


@pytest.mark.parametrize(("text", "stamp"), STAMPS)
def test_a_stamp_is_a_day_with_its_time_if_stated(text: str, stamp: str | None) -> None:
    assert read_stamp(text) == stamp


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_of_the_calendar_is_read_back(day: date) -> None:
    text = f"ngày {day:%d/%m/%Y}"
    assert [mention.iso()[0] for mention in find_dates(text)] == [f"{day}"]


@given(st.text(alphabet="0123456789/-., thángnămđếvà", max_size=80))
def test_mentions_stand_in_text_order_without_overlap(text: str) -> None:
    found = find_dates(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
