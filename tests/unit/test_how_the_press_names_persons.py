"""How newspapers join names, offices and sides: dashes without spaces, envoys in a row, who is received and by whom."""

import pytest

from flows.extraction.language.names import name_at
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


def _roles(text: str) -> dict[str, list[str]]:
    return {one.name: list(one.roles) for one in _taking_part(text) if one.kind == "person"}


def _groups(text: str) -> list[str]:
    return [one.name for one in _taking_part(text) if one.kind == "group"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đồng chí Lê Thị Tám-Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh chủ trì buổi làm việc.",
            {"Lê Thị Tám": ["Ủy viên Ban Thường vụ Tỉnh ủy", "Phó Chủ tịch UBND tỉnh"]},
        ),
        (
            "Tham dự có ông Cha Min-ho-Tham tán kinh tế; bà Rơ Châm H’Len-Phó Giám đốc Sở Ngoại vụ.",
            {"Cha Min-ho": ["Tham tán kinh tế"], "Rơ Châm H’Len": ["Phó Giám đốc Sở Ngoại vụ"]},
        ),
        (
            "Đồng chí Khăm-phay Bun-ma-vông phát biểu tại buổi làm việc.",
            {"Khăm-phay Bun-ma-vông": []},
        ),
    ],
)
def test_a_dash_without_spaces_ends_a_name_before_an_office(text: str, expected: dict[str, list[str]]) -> None:
    assert _persons(text) == expected


def test_the_name_of_an_envoy_may_stand_behind_a_comma() -> None:
    text = "Đại sứ Peru, Ernesto Vargas Luna; Đại sứ Na Uy, Kari Solberg đã trình Quốc thư lên Chủ tịch nước Lã Khoa."
    assert _persons(text) == {
        "Ernesto Vargas Luna": ["Đại sứ Peru"],
        "Kari Solberg": ["Đại sứ Na Uy"],
        "Lã Khoa": ["Chủ tịch nước"],
    }
    assert _roles(text)["Kari Solberg"] == ["guest"]
    assert _roles(text)["Lã Khoa"] == ["host"]


def test_a_country_behind_the_comma_of_an_envoy_is_no_name() -> None:
    assert _persons("Chủ tịch nước Lã Khoa tiếp Đại sứ Peru, Costa Rica và Na Uy.").keys() == {"Lã Khoa"}


def test_a_name_with_small_words_inside_is_one_name() -> None:
    text = "Đại sứ Bồ Đào Nha Duarte de Melo e Castro Pinto và Đại sứ Malta Anna Borg phát biểu."
    assert list(_persons(text)) == ["Duarte de Melo e Castro Pinto", "Anna Borg"]


@pytest.mark.parametrize(
    ("text", "name", "positions"),
    [
        ("Tiếp Đại sứ Peru, Chủ tịch nước Lã Khoa đề nghị hai bên mở đường bay.", "Lã Khoa", ["Chủ tịch nước"]),
        ("Cảm ơn Đại sứ, Thủ tướng Lã Khoa đề nghị hai bên mở đường bay.", "Lã Khoa", ["Thủ tướng"]),
        (
            "Tiếp Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lã Khoa, Đại sứ Peru Ernesto Vargas cảm ơn tỉnh.",
            "Lã Khoa",
            ["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"],
        ),
    ],
)
def test_whom_a_sentence_opens_on_as_received_lends_no_office_to_the_host(
    text: str, name: str, positions: list[str]
) -> None:
    assert _persons(text)[name] == positions


def test_a_place_of_work_is_no_person_but_a_lesson_has_a_teacher() -> None:
    taught = "Các đại biểu nghe bà Lê Thị Tám, Phó Giám đốc Học viện Ngoại giao quán triệt nội dung Chỉ thị."
    assert _persons(taught) == {"Lê Thị Tám": ["Phó Giám đốc Học viện Ngoại giao"]}
    assert _persons("Tổng Lãnh sự quán Peru tổ chức buổi gặp mặt.") == {}


def test_offices_behind_a_name_introduce_a_bearer_whose_syllables_could_be_vietnamese() -> None:
    text = "Ngài Chum Ươn - Tỉnh trưởng tỉnh Kampot phát biểu chào mừng đoàn."
    assert _persons(text) == {"Chum Ươn": ["Tỉnh trưởng tỉnh Kampot"]}


def test_a_family_name_in_capitals_belongs_to_a_foreign_name() -> None:
    text = "Ông Kenji MORITA, Tổng Lãnh sự Nhật Bản, và bà Marie, Trưởng đại diện UNICEF, phát biểu."
    assert "Kenji MORITA" in _persons(text)
    before_an_agency = name_at("Ingrid Lund UNDP phát biểu", 0, 26, titled=True)
    assert before_an_agency
    assert before_an_agency.text == "Ingrid Lund"


def test_a_list_behind_those_appointed_says_who_they_are() -> None:
    text = "Hai tân Vụ trưởng vừa được bổ nhiệm gồm bà Lê Thị Tám, nguyên Trưởng phòng; ông Cù Huy Bá, nguyên Phó Vụ trưởng."
    assert _roles(text) == {"Lê Thị Tám": ["awardee"], "Cù Huy Bá": ["awardee"]}


def test_an_appointment_is_no_part_of_an_office() -> None:
    text = (
        "Tại Quyết định 77/QĐ-TTg, Thủ tướng bổ nhiệm ông Cù Huy Bá, Trợ lý Bộ trưởng, giữ chức Thứ trưởng Bộ Nội vụ."
    )
    assert not any("bổ nhiệm" in office for office in _persons(text)["Cù Huy Bá"])


def test_a_new_office_is_the_office_itself() -> None:
    text = "Ông Cù Huy Bá giữ chức Thứ trưởng Nội vụ. Tân Thứ trưởng Cù Huy Bá phát biểu nhận nhiệm vụ."
    assert _persons(text) == {"Cù Huy Bá": ["Thứ trưởng Nội vụ"]}


def test_a_commander_of_an_unnamed_unit_leads_a_delegation() -> None:
    text = "Đoàn cán bộ Đồn Biên phòng A Roàng do Trung tá Vi Văn Nhất, Chính trị viên đơn vị làm trưởng đoàn thăm bạn."
    assert _persons(text) == {"Vi Văn Nhất": ["Chính trị viên đơn vị"]}
    assert _groups(text) == ["Đoàn cán bộ Đồn Biên phòng A Roàng"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đoàn công tác HĐND tỉnh Attapeu, nước CHDCND Lào do ông Bunthon Vilay làm trưởng đoàn đã thăm tỉnh.",
            ["Đoàn công tác HĐND tỉnh Attapeu"],
        ),
        (
            "Đoàn đại biểu hai tỉnh Kampot và Kep do ngài Chum Ươn - Tỉnh trưởng tỉnh Kampot làm trưởng đoàn sang thăm.",
            ["Đoàn đại biểu hai tỉnh Kampot và Kep"],
        ),
        ("Đoàn đã thăm công trình do Bộ Giao thông vận tải Lào xây dựng và ông Bunthon Vilay dẫn đầu.", []),
        ("Đoàn viên Lê Thị Tám do ông Cù Huy Bá dẫn đầu.", []),
    ],
)
def test_who_leads_it_settles_that_it_is_a_delegation(text: str, expected: list[str]) -> None:
    assert _groups(text) == expected


def test_nobody_takes_part_in_what_is_only_planned() -> None:
    text = "Tháng tới, tỉnh sẽ tổ chức diễn đàn với sự tham gia của đại diện các bộ, ngành và lãnh đạo các tỉnh trong vùng."
    assert _groups(text) == []
    assert _groups("Buổi gặp dự kiến kéo dài hai ngày, gồm đại diện lãnh đạo các bộ; lãnh đạo các địa phương.") == []


def test_members_of_a_committee_are_a_group_and_one_unnamed_deputy_is_none() -> None:
    text = "Tham dự có đồng chí Lê Thị Tám, Bí thư Thành ủy; Ủy viên Ban Chấp hành Đảng bộ thành phố; Phó Giám đốc Sở Tài chính."
    assert _groups(text) == ["Ủy viên Ban Chấp hành Đảng bộ thành phố"]


def test_a_list_lasts_behind_the_dashes_between_names_and_offices() -> None:
    text = "Tại điểm cầu thị xã, dự hội nghị có các đồng chí: Lê Thị Tám - Bí thư Thị ủy; các đồng chí trong Ban Thường vụ; trưởng các phòng, ban."
    assert _groups(text) == ["các đồng chí trong Ban Thường vụ", "trưởng các phòng, ban"]


def test_all_the_departments_of_a_spelt_out_list_are_one_group() -> None:
    names = ", ".join(f"Chi cục Kiểm lâm số {number}" for number in range(1, 11))
    assert _groups(f"Tiếp đoàn có ông Lê Văn Tám, Giám đốc Sở; lãnh đạo các đơn vị: {names}.")[0].startswith(
        "lãnh đạo các đơn vị:"
    )


def test_the_head_of_a_bridge_point_that_opens_a_sentence_does_not_chair_the_meeting() -> None:
    assert _roles("Đầu cầu tỉnh Gia Lai do bà Lê Thị Tám, Phó Bí thư Tỉnh ủy chủ trì.") == {"Lê Thị Tám": ["attendee"]}
    assert _roles("Điểm cầu Trung ương do bà Lê Thị Tám, Phó Bí thư Tỉnh ủy chủ trì.") == {"Lê Thị Tám": ["chair"]}


def test_an_advisor_of_a_foreign_company_has_it_in_the_office() -> None:
    text = "Ông Kenji Morita, Chủ tịch kiêm cố vấn đặc biệt tập đoàn Kitano, phát biểu."
    assert _persons(text) == {"Kenji Morita": ["Chủ tịch", "cố vấn đặc biệt tập đoàn Kitano"]}


def test_a_letter_that_only_looks_like_the_vietnamese_one_is_read_as_it() -> None:
    record = read("Ngày 5/6/2014, tại Hà Nội, Trưởng Ban Ðối ngoại Lã Khoa tiếp Ðại sứ Peru Ernesto Vargas.")
    assert {one.name: one.positions for one in record.participants} == {
        "Lã Khoa": ["Trưởng Ban Đối ngoại"],
        "Ernesto Vargas": ["Đại sứ Peru"],
    }


def test_persons_behind_the_bodies_of_a_list_take_part_too() -> None:
    text = (
        "Dự Hội nghị có lãnh đạo các bộ, ngành; đại diện Cục Lãnh sự; Đại sứ Peru Ernesto Vargas; ông Lê Văn Tám, "
        "Giám đốc Sở."
    )
    assert _roles(text) == {"Ernesto Vargas": ["attendee"], "Lê Văn Tám": ["attendee"]}
    assert _groups(text) == ["lãnh đạo các bộ, ngành", "đại diện Cục Lãnh sự"]


def test_who_comes_to_the_airport_is_listed_as_any_other_list() -> None:
    text = (
        "Ra đón đoàn tại sân bay quốc tế, thủ đô Lima có các lãnh đạo Bộ Công an Peru; Đại sứ Việt Nam tại Peru "
        "Lê Văn Tám."
    )
    assert _roles(text) == {"Lê Văn Tám": ["host"]}
    assert _groups(text) == ["các lãnh đạo Bộ Công an Peru"]


def test_the_delegations_of_two_ministries_of_one_name_are_two() -> None:
    text = (
        "Đoàn đại biểu cấp cao Bộ Công an Việt Nam do Bộ trưởng Lê Văn Tám làm Trưởng đoàn đã hội đàm với Đoàn đại "
        "biểu cấp cao Bộ Công an Lào do Phó Thủ tướng, Bộ trưởng Bunthon Vilay, làm Trưởng đoàn."
    )
    assert _groups(text) == ["Đoàn đại biểu cấp cao Bộ Công an Việt Nam", "Đoàn đại biểu cấp cao Bộ Công an Lào"]
    assert list(_persons(text)) == ["Lê Văn Tám", "Bunthon Vilay"]


def test_a_delegation_of_a_federal_government_and_one_that_lands_take_part() -> None:
    federal = (
        "Thủ tướng Lã Khoa đón Thủ tướng Peru Ernesto Vargas và Đoàn đại biểu Chính phủ liên bang Peru thăm Việt Nam."
    )
    assert _groups(federal) == ["Đoàn đại biểu Chính phủ liên bang Peru"]
    landing = "Chủ tịch Quốc hội Lã Khoa và Đoàn đại biểu Quốc hội Việt Nam đã đến sân bay quốc tế, bắt đầu thăm Peru."
    assert _groups(landing) == ["Đoàn đại biểu Quốc hội Việt Nam"]


def test_a_guideline_in_short_without_its_body_has_no_number() -> None:
    record = read("Ngày 5/6/2018, tại Hà Nội, Bộ Ngoại giao tổ chức Hội nghị phổ biến Hướng dẫn số 07 về lễ tân.")
    assert not [one.number for one in record.directives if one.number]


def test_a_list_of_sides_with_dashes_ends_where_something_else_is_told() -> None:
    text = (
        "Đại hội có sự tham dự của ông Cù Huy Bá – Tổng Lãnh sự Peru, bà Lê Thị Tám – Phó Chủ tịch Hội, đại diện các "
        "chi hội."
    )
    assert _groups(text) == ["đại diện các chi hội"]


def test_a_title_of_honour_before_a_name_is_no_part_of_it() -> None:
    text = "Bộ trưởng Lã Khoa tiếp Thủ tướng Malaysia Dato’ Sri Hassan bin Omar."
    assert list(_persons(text)) == ["Lã Khoa", "Hassan bin Omar"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sáng 5/6, Chủ tịch nước Lã Khoa tới thăm Đồn Biên phòng A Roàng.", ["Lã Khoa"]),
        ("Tổng Bí thư Lã Khoa tiếp Đại sứ Peru Ernesto Vargas.", ["Lã Khoa", "Ernesto Vargas"]),
        ("Nhiều năm sau, Chủ tịch nước Lã Khoa tới thăm Đồn Biên phòng A Roàng.", []),
    ],
)
def test_a_day_or_a_host_shows_that_something_took_place_although_no_event_was_read(
    text: str, names: list[str]
) -> None:
    page = Page(text, (Line(0, len(text), "body", "test"),))
    assert [one.name for one in find_people(page, []).participants if one.status == "reported"] == names


def test_a_lesson_on_the_basics_does_not_make_an_item_an_explanation() -> None:
    record = read(
        "Ngày 5/6/2014, tại Hà Nội, Bộ Ngoại giao tổ chức Hội nghị công tác lãnh sự. Thứ trưởng Lã Khoa chủ trì Hội "
        "nghị.\n\nCác đại biểu đã nghe Cục Lãnh sự trình bày những nội dung cơ bản của đề án."
    )
    told = [one.name for one in record.participants if one.status == "reported" and one.kind == "person"]
    assert told == ["Lã Khoa"]


def test_a_resolution_of_parliament_in_short_has_no_number_of_a_series() -> None:
    record = read("Ngày 5/6/2018, tại Cần Thơ, Sở Ngoại vụ tổ chức tọa đàm về Nghị quyết 43 của Quốc hội.")
    assert not [one.number for one in record.directives if one.number]


def test_a_rare_surname_is_known_by_the_middle_name_of_a_woman() -> None:
    text = "Tại buổi lễ, Giám đốc Sở Nội vụ Thập Thị Mai Hoa phát biểu. Bà Thập Thị Mai Hoa trao quà cho các gia đình."
    assert _persons(text) == {"Thập Thị Mai Hoa": ["Giám đốc Sở Nội vụ"]}


def test_the_middle_name_of_a_woman_without_a_given_name_makes_no_person() -> None:
    assert name_at("Bình Thị", 0, 8, titled=False) is None


def test_a_station_of_talks_at_the_border_is_a_place_of_work_up_to_its_own_name() -> None:
    text = (
        "Dự buổi hội đàm, phía Trung Quốc do Thiếu tá Vương Chí Quân, Trạm trưởng Trạm hội ngộ hội đàm Thiên Bảo"
        " làm trưởng đoàn."
    )
    assert _persons(text) == {"Vương Chí Quân": ["Trạm trưởng Trạm hội ngộ hội đàm Thiên Bảo"]}
