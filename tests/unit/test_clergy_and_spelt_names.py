"""Names and titles that need more than a surname: clergy, particles, initials, spelt names, bodies nobody has listed."""

import pytest

from flows.extraction.language.names import name_at
from flows.extraction.language.offices import office_at
from flows.extraction.language.title_runs import run_to_name
from flows.extraction.pages.page import Page
from flows.extraction.people.find import find_people
from flows.extraction.reader import read
from flows.extraction.records import Event, Evidence, Line, Participant

_EVENT = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")


def _taking_part(text: str) -> list[Participant]:
    page = Page(text, (Line(0, len(text), "body", "test"),))
    return [one for one in find_people(page, [_EVENT]).participants if one.status == "reported"]


def _persons(text: str) -> dict[str, list[str]]:
    return {one.name: one.positions for one in _taking_part(text) if one.kind == "person"}


def _groups(text: str) -> list[str]:
    return [one.name for one in _taking_part(text) if one.kind == "group"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jean-Luc d'Arvieux phát biểu", "Jean-Luc d'Arvieux"),
        ("Hélène d’Ormesson,", "Hélène d’Ormesson"),
        ("Rosa de la Fuente cho biết", "Rosa de la Fuente"),
        ("Bun - Thoong - Sỉ - Phăn, Bí thư", "Bun - Thoong - Sỉ - Phăn"),
    ],
)
def test_particles_and_spaced_dashes_belong_to_a_name(text: str, name: str) -> None:
    found = name_at(text, 0, len(text), titled=True)
    assert found
    assert found.text == name


def test_a_dash_before_an_office_is_no_spelling_of_a_name() -> None:
    found = name_at("Khamla - Giám đốc - Trưởng đoàn", 0, 31, titled=True)
    assert found
    assert found.text == "Khamla"


def test_an_initial_opens_a_name_and_is_no_body() -> None:
    assert _persons("Đại sứ V. Kharlamov chủ trì cuộc họp.") == {"V. Kharlamov": ["Đại sứ"]}


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ("Phó Chủ tịch Quỹ Giao lưu nhân dân Hàn Quốc Choi Seung-woo", "Phó Chủ tịch Quỹ Giao lưu nhân dân Hàn Quốc",
         "Choi Seung-woo"),
        ("Chủ tịch Hội người Việt Lê Tomasz Bình", "Chủ tịch Hội người Việt", "Lê Tomasz Bình"),
    ],
)  # fmt: skip
def test_an_office_of_an_unlisted_body_reaches_to_its_holders_name(text: str, office: str, name: str) -> None:
    assert _persons(f"{text} chủ trì cuộc họp.") == {name: [office]}


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng khẳng định với ông Lê Văn Tám",
        "Giám đốc trao quà cho em Trần Thị Bốn",
        "Chủ tịch. Ông Lê Văn Tám",
        "Đại sứ Lê Văn Tám",
    ],
)
def test_no_office_reaches_over_a_verb_or_a_full_stop_to_a_name(text: str) -> None:
    office = office_at(text, 0, len(text))
    assert office
    assert run_to_name(text, office.end, len(text)) == 0


def test_a_long_run_of_words_behind_an_office_is_left_soon() -> None:
    text = "Chủ tịch Hội" + " Xanh" * 20_000
    assert run_to_name(text, 12, len(text)) == 0


def test_monks_are_persons_with_their_offices() -> None:
    text = (
        "Tham dự có HT. Thích Minh Tường, Phó Chủ tịch Hội đồng Trị sự; TT.Thích Quảng Lợi, Trụ trì chùa Phước Sơn; "
        "Đại Tăng thống Som Vanna."
    )
    assert _persons(text) == {
        "Thích Minh Tường": ["Phó Chủ tịch Hội đồng Trị sự"],
        "Thích Quảng Lợi": ["Trụ trì chùa Phước Sơn"],
        "Som Vanna": ["Đại Tăng thống"],
    }


def test_an_office_held_together_is_shared_behind_a_dash() -> None:
    text = "Đón đoàn có ông Lê Văn Tám, bà Trần Thị Bốn - đồng Phó Chủ tịch Hội."
    assert _persons(text) == {"Lê Văn Tám": ["Phó Chủ tịch Hội"], "Trần Thị Bốn": ["Phó Chủ tịch Hội"]}
    assert not _groups(text)


def test_a_unit_of_the_army_names_its_commands_behind_commas() -> None:
    text = (
        "Đại tá Lê Văn Tám, Phó Chủ nhiệm Chính trị BĐBP, Bộ Tư lệnh BĐBP, Bộ Quốc phòng và Đại tá Khamphan Sisouk, "
        "Cục trưởng Cục Biên phòng, Bộ Tổng Tham mưu Quân đội nhân dân Lào chủ trì cuộc họp."
    )
    assert _persons(text) == {
        "Lê Văn Tám": ["Phó Chủ nhiệm Chính trị BĐBP, Bộ Tư lệnh BĐBP, Bộ Quốc phòng"],
        "Khamphan Sisouk": ["Cục trưởng Cục Biên phòng, Bộ Tổng Tham mưu Quân đội nhân dân Lào"],
    }


def test_leading_a_delegation_is_a_part_and_no_office() -> None:
    text = "Tham dự có ông Lê Văn Tám, Giám đốc Sở Ngoại vụ, Trưởng đoàn; bà Trần Thị Bốn, Phó Trưởng đoàn."
    assert _persons(text) == {"Lê Văn Tám": ["Giám đốc Sở Ngoại vụ"], "Trần Thị Bốn": []}
    deputies = "Tham dự có ông Lê Văn Tám, Phó Trưởng Đoàn đại biểu Quốc hội tỉnh."
    assert _persons(deputies) == {"Lê Văn Tám": ["Phó Trưởng Đoàn đại biểu Quốc hội tỉnh"]}


def test_a_place_left_over_from_a_list_is_no_group() -> None:
    assert _groups("Tham dự có lãnh đạo Sở Ngoại vụ; Việt Nam; thành phố Hà Nội.") == ["lãnh đạo Sở Ngoại vụ"]


def test_news_of_a_day_has_persons_although_no_event_is_read() -> None:
    text = (
        "Chuyện ở chùa\n\nSáng 12/4, Chủ tịch nước Lê Văn Tám đến thăm chùa Phước Sơn.\n"
        "Hòa thượng Thích Minh Tường bày tỏ niềm vui với món quà.\n"
    )
    names = {one.name for one in read(text).participants if one.kind == "person" and one.status == "reported"}
    assert names == {"Lê Văn Tám", "Thích Minh Tường"}


@pytest.mark.parametrize(
    ("text", "name"),
    [("Bà de La Roche chủ trì cuộc họp.", "de La Roche"), ("Ông van den Bosch chủ trì cuộc họp.", "van den Bosch")],
)
def test_a_foreign_name_may_stand_without_its_first_part(text: str, name: str) -> None:
    assert list(_persons(text)) == [name]


def test_a_part_of_a_foreign_name_means_the_person_introduced_in_full() -> None:
    text = "Bà Anne-Marie de La Roche, Phó Chủ tịch Hội, chủ trì cuộc họp. Bà de La Roche nhấn mạnh hợp tác."
    assert list(_persons(text)) == ["Anne-Marie de La Roche"]


def test_brackets_name_who_holds_the_office_before_them() -> None:
    text = (
        "Tham dự có các Giám đốc Sở: Ngoại vụ (Lê Văn Tám), Y tế (Trần Thị Bốn); "
        "các tùy viên văn hóa Ba Lan (Anna Nowak) và Séc (Petr Novák)."
    )
    assert _persons(text) == {
        "Lê Văn Tám": ["Giám đốc Sở Ngoại vụ"],
        "Trần Thị Bốn": ["Giám đốc Sở Y tế"],
        "Anna Nowak": ["tùy viên văn hóa Ba Lan"],
        "Petr Novák": ["tùy viên Séc"],
    }


def test_a_bracket_with_a_body_names_nobody() -> None:
    assert not _persons("Tham dự có Giám đốc Sở Ngoại vụ (Bộ Ngoại giao), lãnh đạo các sở.")


def test_a_list_of_its_own_behind_a_semicolon_has_other_persons() -> None:
    text = "Tại điểm cầu tỉnh, đồng chí Lê Văn Tám chủ trì; cùng dự có đồng chí Trần Thị Bốn, Giám đốc Sở Y tế."
    assert set(_persons(text)) == {"Lê Văn Tám", "Trần Thị Bốn"}


def test_foreigners_are_listed_behind_a_shared_form_of_address() -> None:
    text = "Cùng dự có các ông Mark Rijkers, Tùy viên Cảnh sát và Peter Mc Allister, sĩ quan liên lạc."
    assert set(_persons(text)) == {"Mark Rijkers", "Peter Mc Allister"}


def test_a_street_with_its_number_is_nobody() -> None:
    text = "Tại trụ sở (55 Lê Văn Tám, quận 1), ông Trần Văn Ba chủ trì cuộc họp và phát biểu."
    assert list(_persons(text)) == ["Trần Văn Ba"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ông Lê Văn Tám, Chủ tịch Hội khóa VII chủ trì cuộc họp.", "Chủ tịch Hội khóa VII"),
        ("Giám đốc Sở VH-TT&DL Lê Văn Tám chủ trì cuộc họp.", "Giám đốc Sở VH-TT&DL"),
        ("Bí thư thứ nhất Đại sứ quán Lào tại Việt Nam, ông Lê Văn Tám chủ trì cuộc họp.",
         "Bí thư thứ nhất Đại sứ quán Lào tại Việt Nam"),
        ("Bà Lê Thị Tám, Trưởng phòng Lễ tân, Cục Lễ tân Nhà nước chủ trì cuộc họp.",
         "Trưởng phòng Lễ tân, Cục Lễ tân Nhà nước"),
        ("Ông Lê Văn Tám, Giám đốc đối ngoại đại diện hai bên ký.", "Giám đốc đối ngoại"),
    ],
)  # fmt: skip
def test_an_office_is_read_to_its_end(text: str, office: str) -> None:
    assert next(iter(_persons(text).values())) == [office]


def test_a_plan_has_no_participants_yet() -> None:
    assert not _persons("Dự kiến, Phó Chủ tịch UBND tỉnh Lê Văn Tám khai mạc hội nghị.")


def test_a_comment_in_the_first_person_reports_nobody() -> None:
    text = (
        "Tấm biển\n\nHội nghị hôm 28/7 do đồng chí Lê Văn Tám, Bí thư Tỉnh ủy chủ trì.\n"
        "Tôi không thấy ai nói đến tấm biển. Người bạn kể với tôi rằng bà Trần Thị Bốn đã lạc đường.\n"
    )
    assert not [one for one in read(text).participants if one.kind == "person" and one.status == "reported"]


def test_an_artist_is_known_by_a_pen_name() -> None:
    assert list(_persons("Nhà thơ Trúc Lâm chủ trì cuộc họp.")) == ["Trúc Lâm"]
    assert not _persons("Đồng chí Trúc Lâm chủ trì cuộc họp.")  # a part of a name that nobody explains


def test_an_envoys_name_stands_behind_a_dash_that_touches_the_country() -> None:
    assert _persons("Ngài đại sứ Phần Lan- Aino Korhonen chủ trì cuộc họp.") == {"Aino Korhonen": ["đại sứ Phần Lan"]}


def test_two_holders_that_open_a_sentence_act_together() -> None:
    text = "Chủ tịch Hội Lê Thị Tám, Phó Chủ tịch Trần Văn Ba chủ trì cuộc họp."
    assert set(_persons(text)) == {"Lê Thị Tám", "Trần Văn Ba"}


def test_a_dash_without_spaces_joins_the_fields_of_a_department() -> None:
    text = "Bà Lê Thị Tám-Phó Giám đốc Sở Văn hóa-Thể thao và Du lịch phát biểu khai mạc cuộc họp."
    assert _persons(text) == {"Lê Thị Tám": ["Phó Giám đốc Sở Văn hóa-Thể thao và Du lịch"]}
