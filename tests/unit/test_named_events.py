"""Events that an item only names: where such a name ends, and which congress it is."""

import pytest

from flows.extraction.events.find import find_events
from flows.extraction.language.series import read_edition, series_of
from flows.extraction.language.vietnamese import normalise
from flows.extraction.pages.layout import read_page

LEAD = "Ngày 5/6/2019, tại Huế, Sở Ngoại vụ tổ chức Hội nghị về công tác lãnh sự.\n"


def mentioned(sentence: str) -> list[tuple[str, int | None, str | None]]:
    page = read_page(normalise(LEAD + sentence))
    return [(e.name, e.edition, e.series) for e in find_events(page) if e.status == "mentioned"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Cả ngành đưa Đại hội lần thứ XII của Đảng vào cuộc sống.", "Đại hội lần thứ XII của Đảng"),
        ("Đại hội XII và Nghị quyết Trung ương 5 đã nêu rõ việc này.", "Đại hội XII"),
        ("Theo ông, Đại hội XII của Đảng đặt yêu cầu cao hơn.", "Đại hội XII của Đảng"),
        ("Đại hội Đảng lần thứ XII về đối ngoại đã định hướng.", "Đại hội Đảng lần thứ XII"),
        ("Cán bộ nhắc tới Đại hội Đảng toàn quốc lần thứ 12, đón chào năm mới.", "Đại hội Đảng toàn quốc lần thứ 12"),
    ],
)
def test_the_name_of_a_congress_ends_before_what_is_done_with_it(sentence: str, name: str) -> None:
    assert mentioned(sentence) == [(name, 12, "dai_hoi_dang")]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Lễ hội Hoa Phượng lần thứ 7 tháng 5 tới có nhiều nét mới.", "Lễ hội Hoa Phượng lần thứ 7"),
        ("Họ nhớ phiên thảo luận thứ 2, xoay quanh chủ đề biển.", "phiên thảo luận thứ 2"),
        ("Họ nhớ Diễn đàn Sông Hương lần thứ 4 từng gây tiếng vang.", "Diễn đàn Sông Hương lần thứ 4"),
        ("Xem lại Diễn đàn Sông Hương lần thứ 4 & Hội thảo Gốm lần thứ 3.", "Diễn đàn Sông Hương lần thứ 4"),
    ],
)
def test_a_name_ends_before_a_verb_a_day_to_come_and_another_event(sentence: str, name: str) -> None:
    assert mentioned(sentence)[0][0] == name


def test_a_congress_under_two_names_is_mentioned_once() -> None:
    told = mentioned("Đại hội XII đã nêu rõ. Sau Đại hội lần thứ XII của Đảng, tỉnh triển khai ngay.")
    assert told == [("Đại hội XII", 12, "dai_hoi_dang")]


def test_two_congresses_are_two() -> None:
    assert [edition for _, edition, _ in mentioned("Đại hội XII rồi Đại hội XIII đã nêu rõ.")] == [12, 13]


@pytest.mark.parametrize(
    "name",
    [
        "Đại hội X của FRELIMO",
        "Đại hội X Đảng Nhân dân Cách mạng Lào",
        "Đại hội đại biểu toàn quốc lần thứ II",
        "Đại hội đại biểu toàn quốc lần thứ XII, nhiệm kỳ 2019-2024",
    ],
)
def test_the_congress_of_another_party_or_of_an_association_is_not_of_the_series(name: str) -> None:
    assert series_of(name) is None


def test_an_association_that_holds_its_second_congress_holds_it_this_year() -> None:
    text = "Ngày 19-12, tại Hà Nội, Hội Hữu nghị Việt Nam - Pê-ru tổ chức Đại hội đại biểu toàn quốc lần thứ II."
    main = find_events(read_page(normalise(text)))[0]
    assert (main.edition, main.date_start, main.series) == (2, None, None)


def test_the_name_of_an_epidemic_is_no_edition() -> None:
    assert read_edition("Hội nghị trực tuyến về COVID-19", 8) is None
