"""Whom a title alone, a pronoun or a part of a name means, and who is given an office."""

import pytest

from flows.extraction.pages.page import Page
from flows.extraction.people.find import find_people
from flows.extraction.people.mentions import People
from flows.extraction.records import Event, Evidence, Line, Participant

_EVENT = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")


def _people(text: str) -> People:
    return find_people(Page(text, (Line(0, len(text), "body", "test"),)), [_EVENT])


def _meant(text: str, spoken: str) -> str | None:
    """The person that the last place in `text` which reads `spoken` means."""
    start = text.rindex(spoken)
    return next((one.name for one in _people(text).mentions if one.start <= start < one.end), None)


def _person(text: str, name: str) -> Participant:
    found = [one for one in _people(text).participants if one.name == name]
    assert found, f"{name} is not among {[one.name for one in _people(text).participants]}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "spoken", "name"),
    [
        (
            "Thủ tướng Cù Huy Bá cảm ơn Thủ tướng Erik Sund đã chọn Việt Nam. Thủ tướng đề nghị lập đường bay.",
            "Thủ tướng",
            "Cù Huy Bá",
        ),
        (
            "Bà Vi Thị Nhất thay mặt Chủ tịch UBND tỉnh Lò Thành Đạt cảm ơn khách. Bà giao Sở Y tế lo việc này.",
            "Bà",
            "Vi Thị Nhất",
        ),
        (
            "Đại sứ Erik Sund kể chuyện gặp Chủ tịch Oskar Berg thời trẻ. Ông cảm ơn thành phố.",
            "Ông",
            "Erik Sund",
        ),
        (
            "Giám đốc Sở Lò Văn Mười phát biểu. Thay mặt Chủ tịch UBND tỉnh Cù Huy Bá, đồng chí chúc mừng năm mới.",
            "đồng chí",
            "Lò Văn Mười",
        ),
        (
            "Đại tá Lò Văn Mười ôn lại công lao của lớp trước như liệt sĩ Cù Huy Bá. Đồng chí kêu gọi đoàn kết.",
            "Đồng chí",
            "Lò Văn Mười",
        ),
        (
            "Chủ tịch Oskar Berg chào mừng Đại hội lần thứ X. Chủ tịch Cù Huy Bá đáp từ. Chủ tịch đề nghị hợp tác.",
            "Chủ tịch",
            "Cù Huy Bá",
        ),
        (
            "Tham dự còn có Đại sứ Erik Sund. Ông cho biết nước bạn sẵn sàng.",
            "Ông",
            "Erik Sund",
        ),
        (
            "Thứ trưởng Cù Huy Bá và Thứ trưởng Lò Văn Mười đồng chủ trì. Thứ trưởng đề nghị sớm ký kết.",
            "Thứ trưởng",
            "Lò Văn Mười",
        ),
    ],
)
def test_a_title_or_pronoun_means_whom_the_sentence_before_is_about(text: str, spoken: str, name: str) -> None:
    assert _meant(text, spoken) == name


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Luis Miguel Ortega Ruiz", "Ortega Ruiz"),
        ("Ê-li-da Mê-lơ-xơ", "Mê-lơ-xơ"),
        ("Anna Lindqvist", "Lindqvist"),
    ],
)
def test_the_last_names_of_a_foreigner_mean_the_same_person(full: str, short: str) -> None:
    text = f"Đại sứ {full} phát biểu tại buổi lễ. Đại sứ {short} đề nghị tăng cường hợp tác."
    assert [one.name for one in _people(text).participants if one.kind == "person"] == [full]


def test_the_last_words_of_a_vietnamese_name_stay_another_person_when_they_open_with_a_surname() -> None:
    text = "Đồng chí Lê Hoàng Nam chủ trì. Đồng chí Hoàng Nam Anh phát biểu."
    assert [one.name for one in _people(text).participants] == ["Lê Hoàng Nam", "Hoàng Nam Anh"]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Ông Cù Huy Bá, Phó Vụ trưởng, được bổ nhiệm Vụ trưởng Vụ Châu Mỹ.", "Cù Huy Bá", "Vụ trưởng Vụ Châu Mỹ"),
        ("Đồng chí Cù Huy Bá tái đắc cử Phó Bí thư Chi bộ.", "Cù Huy Bá", "Phó Bí thư Chi bộ"),
        (
            "Giám đốc Sở công bố quyết định bổ nhiệm bà Lò Thị Mười và ông Vi Văn Nhất giữ chức vụ Phó Giám đốc Sở.",
            "Lò Thị Mười",
            "Phó Giám đốc Sở",
        ),
        (
            "Các ông Lò Văn Mười và Vi Văn Nhất được bổ nhiệm Phó Vụ trưởng.",
            "Lò Văn Mười",
            "Phó Vụ trưởng",
        ),
        (
            "Các ông Lò Văn Mười và Vi Văn Nhất được bổ nhiệm Phó Vụ trưởng.",
            "Vi Văn Nhất",
            "Phó Vụ trưởng",
        ),
    ],
)
def test_an_office_given_belongs_to_everyone_named_for_it(text: str, name: str, office: str) -> None:
    assert office in _person(text, name).positions


def test_the_one_who_decides_is_not_given_the_office() -> None:
    text = "Bộ trưởng Cù Huy Bá trao quyết định cho ông Lò Văn Mười giữ chức vụ Vụ trưởng."
    assert "Vụ trưởng" not in _person(text, "Cù Huy Bá").positions
    assert _person(text, "Lò Văn Mười").positions == ["Vụ trưởng"]


@pytest.mark.parametrize(
    ("text", "name", "positions"),
    [
        ("Tham dự có bác sĩ Sanada Rei, Viện trưởng Viện Mắt.", "Sanada Rei", ["Viện trưởng Viện Mắt"]),
        ("Ngư dân Phan Đối bày tỏ niềm tin. Ông đề nghị cho vay vốn.", "Phan Đối", ["Ngư dân"]),
        ("Tham dự có nhà giáo Lò Văn Mười, Chủ tịch Hội.", "Lò Văn Mười", ["nhà giáo", "Chủ tịch Hội"]),
    ],
)
def test_a_calling_in_lower_case_introduces_a_person(text: str, name: str, positions: list[str]) -> None:
    assert _person(text, name).positions == positions
