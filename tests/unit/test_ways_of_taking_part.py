"""The ways in which the press tells who speaks, presents or listens: the same part in other words."""

import pytest

from flows.extraction.pages.page import Page
from flows.extraction.people.find import find_people
from flows.extraction.records import Event, Evidence, Line

_EVENT = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")


def _roles(text: str) -> dict[str, list[str]]:
    page = Page(text, (Line(0, len(text), "body", "test"),))
    people = find_people(page, [_EVENT]).participants
    return {one.name: list(one.roles) for one in people if one.kind == "person" and one.status == "reported"}


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Cù Huy Bá, Phó Giám đốc Sở Ngoại vụ là báo cáo viên.",
        "Báo cáo viên - ông Cù Huy Bá, Phó Giám đốc Sở Ngoại vụ - làm rõ thêm thủ tục.",
        "Mở đầu phần báo cáo viên, ông Cù Huy Bá, Phó Giám đốc Sở Ngoại vụ nhắc lại các mốc thời gian.",
        "Mở đầu phần tham luận, ông Cù Huy Bá, Phó Giám đốc Sở Ngoại vụ.",
        "Báo cáo do ông Cù Huy Bá, Phó Giám đốc Sở Ngoại vụ đọc cho thấy số đoàn vào tăng.",
        "Đứng lớp là ThS Cù Huy Bá, Trưởng phòng Biên giới.",
        "Sở Giao thông báo cáo đề cương; tham luận do ông Cù Huy Bá trình bày.",
    ],
)
def test_whoever_teaches_or_reads_the_report_presents(text: str) -> None:
    assert _roles(text) == {"Cù Huy Bá": ["presenter"]}


@pytest.mark.parametrize(
    "text",
    [
        "Bà Rosa Méndez, tình nguyện viên người Peru kể về lớp học đầu tiên.",
        "Bà Rosa Méndez, doanh nhân từ Peru, đề nghị tỉnh mở thêm đường bay.",
        "Cả hội trường lặng đi khi bà Rosa Méndez, 79 tuổi, kiều bào Peru, kể chuyện ngày trở về.",
        "Ông Rosa Méndez, Việt kiều ở Peru 20 năm, không giấu nổi xúc động nói: “Tôi nhớ quê”.",
        "Lưu học sinh Rosa Méndez kể chuyện những ngày đầu xa nhà.",
        "Đại diện cho kiều bào, bà Rosa Méndez, đang làm ăn ở Peru, phát biểu: “Chúng tôi nhớ quê”.",
        "Các học viên được nghe bà Rosa Méndez, Người phát ngôn Bộ Ngoại giao thông tin về tình hình.",
    ],
)
def test_what_somebody_is_in_life_stands_between_the_name_and_the_verb(text: str) -> None:
    assert _roles(text) == {"Rosa Méndez": ["speaker"]}


def test_students_of_a_country_are_no_person() -> None:
    assert _roles("Lưu học sinh Lào chia sẻ cảm xúc. Lưu học sinh Campuchia phát biểu.") == {}


def test_whoever_could_not_come_speaks_by_nobody() -> None:
    assert _roles("Sáng kiến của ông Cù Huy Bá, kiều bào Peru, người không sang dự được, rất được quan tâm.") == {}


def test_whoever_is_reported_to_presents_nothing() -> None:
    met = "Tổng Bí thư, Chủ tịch nước Vi Thị Nhất gặp mặt kiều bào. "
    text = (
        "Báo cáo với Tổng Bí thư, Chủ tịch nước và đoàn, Đại sứ Việt Nam tại Peru Cù Huy Bá cho biết hội đã lớn mạnh."
    )
    roles = _roles(met + text)
    assert roles["Cù Huy Bá"] == ["presenter", "speaker"]
    assert "presenter" not in roles["Vi Thị Nhất"]


def test_a_list_of_examples_names_who_is_there() -> None:
    text = (
        "Buổi gặp có sự tham dự của những kiều bào quen thuộc như: GS.TS Cù Huy Bá, TS. Vi Thị Nhất, BS. Lò Văn Mười…"
    )
    assert set(_roles(text)) == {"Cù Huy Bá", "Vi Thị Nhất", "Lò Văn Mười"}


def test_a_medal_with_a_comma_in_its_name_is_given_to_its_holder() -> None:
    text = "Dịp này, Liên hiệp tặng Kỷ niệm chương ‘Vì hòa bình, hữu nghị giữa các dân tộc’ cho ông Cù Huy Bá và 4 vị khác."
    assert _roles("Phó Chủ tịch Liên hiệp Vi Thị Nhất dự buổi gặp. " + text)["Cù Huy Bá"] == ["awardee"]


def test_a_host_in_company_receives() -> None:
    text = "Ông Cù Huy Bá, Chủ tịch Hội người Việt tại Áo cùng các vị trong cộng đồng đã thân mật tiếp đoàn."
    assert _roles(text) == {"Cù Huy Bá": ["host"]}


def test_dots_behind_a_list_do_not_part_it_from_its_verb() -> None:
    text = "Các đồng chí lãnh đạo tỉnh gồm: Bí thư Tỉnh ủy Cù Huy Bá; Chủ tịch HĐND tỉnh Vi Thị Nhất… đã tiếp đoàn."
    assert _roles(text) == {"Cù Huy Bá": ["host"], "Vi Thị Nhất": ["host"]}


def test_in_what_capacity_somebody_acts_makes_nobody_else_act() -> None:
    text = "Ông Cù Huy Bá, với tư cách Chủ tịch Hội đồng và Trưởng đoàn đàm phán, đã tiếp đoàn."
    assert _roles("Bà Vi Thị Nhất, Chủ tịch Hội đồng dự buổi tiếp. " + text)["Cù Huy Bá"] == ["host"]


def test_a_view_told_behind_other_speakers_was_told_there_too() -> None:
    said = "Bà Vi Thị Nhất, Giám đốc Sở Ngoại vụ phát biểu. "
    view = "Theo ông Cù Huy Bá, Chủ tịch Hội hữu nghị, cái khó hiện nay là kinh phí."
    assert _roles(said + view)["Cù Huy Bá"] == ["speaker"]
    assert "Cù Huy Bá" not in _roles(view)
    assert "Cù Huy Bá" not in _roles(said + "Theo ông Cù Huy Bá, người qua đường, cái khó là kinh phí.")


def test_whose_appearance_is_told_is_there() -> None:
    assert _roles("Chương trình còn có sự xuất hiện của ca sĩ Vi Thị Nhất.") == {"Vi Thị Nhất": ["attendee"]}


def test_a_present_makes_no_awardee_and_a_medal_with_flowers_does() -> None:
    given = "Dịp này, Phó Chủ tịch UBND tỉnh Cù Huy Bá tặng Tổng Lãnh sự Ann Rudd bức tranh sơn mài."
    assert _roles(given) == {"Cù Huy Bá": ["other"]}
    honoured = "Phó Chủ tịch UBND tỉnh Cù Huy Bá trao Huân chương Hữu nghị tặng bà Ann Rudd và tặng hoa."
    assert _roles(honoured)["Ann Rudd"] == ["awardee"]


@pytest.mark.parametrize("name", ["H’Lem Kđoh", "H'Lem Kđoh", "K’Thị Mười", "Thông Thị Mười"])
def test_a_name_behind_the_word_for_a_province_is_no_province(name: str) -> None:
    assert _roles(f"Phó Chủ tịch UBND tỉnh {name} phát biểu.") == {name: ["speaker"]}


def test_a_verb_at_the_end_of_a_list_says_of_all_that_they_were_there() -> None:
    text = (
        "Phó Thủ tướng Cù Huy Bá; các Phó Thủ tướng Vương quốc Campuchia: Sok Vann, Men Vanna; Đại sứ hai nước; đại diện "
        "các bộ, ngành và đông đảo bà con hai tỉnh cùng dự buổi lễ."
    )
    assert _roles(text) == {"Cù Huy Bá": ["attendee"], "Sok Vann": ["attendee"], "Men Vanna": ["attendee"]}


@pytest.mark.parametrize(
    "text",
    [
        "Bà Vi Thị Nhất, Chủ tịch UBND huyện đến thăm, chúc Tết Hòa thượng Thích Tâm Đạo, Trụ trì chùa An Lạc.",
        "Bà Vi Thị Nhất, Chủ tịch UBND huyện có chuyến thăm và vấn an sức khỏe Đức Trưởng lão Hòa thượng Thích Tâm Đạo.",
        "Bà Vi Thị Nhất, Chủ tịch UBND huyện tới thăm Hòa thượng Thích Tâm Đạo.",
    ],
)
def test_whoever_is_visited_receives(text: str) -> None:
    assert _roles(text) == {"Vi Thị Nhất": ["guest"], "Thích Tâm Đạo": ["host"]}


def test_whoever_asked_the_visitors_to_come_is_not_visited_by_that() -> None:
    text = "Bà Vi Thị Nhất, Chủ tịch UBND huyện thăm tỉnh Gifu theo lời mời của Thống đốc Kenji Mori."
    assert _roles(text) == {"Vi Thị Nhất": ["guest"]}


def test_whoever_thanks_the_visitors_for_coming_has_not_come() -> None:
    text = "Hòa thượng Thích Tâm Đạo cảm ơn đoàn đã tới thăm Giáo hội và chúc đoàn có chuyến thăm thành công."
    assert _roles(text) == {"Thích Tâm Đạo": ["speaker"]}


def test_whoever_attends_the_handing_over_of_something_hands_nothing_over() -> None:
    text = "Tham dự buổi lễ trao quyết định có: Thứ trưởng Cù Huy Bá; Vụ trưởng Vi Thị Nhất."
    assert _roles(text) == {"Cù Huy Bá": ["attendee"], "Vi Thị Nhất": ["attendee"]}
    given = "Tại buổi lễ trao Huân chương cho ông Lò Văn Mười, Thứ trưởng Cù Huy Bá phát biểu."
    assert _roles(given)["Lò Văn Mười"] == ["awardee"]


def test_others_who_are_there_too_do_not_lead() -> None:
    text = "Đ/c Cù Huy Bá, Phó Giám đốc Sở chủ trì, cùng dự có đ/c Vi Thị Nhất, Chánh Văn phòng và các chuyên viên."
    assert _roles(text) == {"Cù Huy Bá": ["chair"], "Vi Thị Nhất": ["attendee"]}


def test_leaders_beside_a_host_do_not_part_them_from_the_verb() -> None:
    text = "Bí thư Tỉnh ủy Cù Huy Bá, cùng các đồng chí lãnh đạo tỉnh đã tiếp đồng chí Kẹo Vông Sa, Tỉnh trưởng."
    assert _roles(text) == {"Cù Huy Bá": ["host"], "Kẹo Vông Sa": ["guest"]}


def test_an_example_of_many_is_there_like_them() -> None:
    text = (
        "Dự hội thảo có Viện trưởng Cù Huy Bá; các Đại sứ, nhà ngoại giao như Đại sứ Vi Thị Nhất, Đại sứ Lò Văn Mười."
    )
    assert _roles(text) == {name: ["attendee"] for name in ("Cù Huy Bá", "Vi Thị Nhất", "Lò Văn Mười")}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Thứ trưởng Cù Huy Bá, Đại sứ Vi Thị Nhất cùng các Tổng Lãnh sự, Lãnh sự danh dự các nước và người dân đã cùng "
            "tham gia chương trình."
        ),
        (
            "Thứ trưởng Cù Huy Bá, Đại sứ Vi Thị Nhất, cùng toàn thể cán bộ, nhân viên Đại sứ quán, các cơ quan thông tấn, "
            "báo chí thường trú và đại diện lưu học sinh tham dự hoạt động."
        ),
    ],
)
def test_many_others_beside_them_do_not_part_persons_from_being_there(text: str) -> None:
    assert _roles(text) == {"Cù Huy Bá": ["attendee"], "Vi Thị Nhất": ["attendee"]}


def test_whoever_goes_along_is_told_in_a_list_of_its_own() -> None:
    text = (
        "Đoàn công tác do Đại tá Cù Huy Bá, Chỉ huy trưởng làm trưởng đoàn, tham gia cùng đoàn có Đại tá Lò Văn Mười, "
        "Phó Chỉ huy trưởng."
    )
    assert _roles(text)["Lò Văn Mười"] == ["attendee"]


def test_whoever_attends_and_directs_does_both() -> None:
    text = "Dự và chỉ đạo Hội thi có đồng chí Cù Huy Bá, Phó Trưởng ban; đồng chí Vi Thị Nhất, Phó Bí thư."
    both = ["attendee", "directing_speaker"]
    assert _roles(text) == {"Cù Huy Bá": both, "Vi Thị Nhất": both}


def test_what_is_opened_tells_nobody_who_opens_it() -> None:
    text = "Phó Thủ tướng Cù Huy Bá cùng các thành viên đến tham dự Đại lễ được chính thức khai mạc ngày 6/5."
    assert _roles(text) == {"Cù Huy Bá": ["attendee"]}


def test_a_visitor_in_company_of_a_delegation_visits() -> None:
    text = "Đức Pháp chủ GHPGVN - Trưởng lão Hòa thượng Thích Tâm Đạo cùng phái đoàn đã đến thăm Đại sứ quán."
    assert _roles(text) == {"Thích Tâm Đạo": ["guest"]}


def test_a_country_alone_opens_the_list_of_its_side() -> None:
    text = "Việt Nam có Đại tá Cù Huy Bá-Phó Chủ nhiệm Chính trị Bộ đội Biên phòng; lãnh đạo Huyện ủy."
    assert _roles(text) == {"Cù Huy Bá": ["attendee"]}


def test_whoever_once_took_part_elsewhere_is_not_there_by_that() -> None:
    assert _roles("Cù Huy Bá cùng các tác giả, nhà nghiên cứu từng tham gia dự án đã in sách.") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đồng chí Vì Đức Mười, Trưởng Ban Dân tộc phát biểu.", "Vì Đức Mười"),
        ("Ông Và Bá Mười phát biểu.", "Và Bá Mười"),
        ("Chủ tịch Nhóm Ann Rudd phát biểu.", "Ann Rudd"),
    ],
)
def test_surnames_that_are_small_words_too_are_names_behind_a_title(text: str, name: str) -> None:
    assert _roles(text) == {name: ["speaker"]}


def test_a_delegation_of_a_group_is_nobodys_name() -> None:
    text = "Phó Chủ nhiệm Lò Thị Mười tiếp Đoàn Nhóm Nghị sĩ hữu nghị do Chủ tịch Nhóm Ann Rudd làm Trưởng đoàn."
    assert set(_roles(text)) == {"Lò Thị Mười", "Ann Rudd"}
    assert _roles("Vì Hòa bình, ông Cù Huy Bá phát biểu. Và Đồng chí cảm ơn.") == {"Cù Huy Bá": ["speaker"]}


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội đã thống nhất bầu ông Cù Huy Bá - Phó Giám đốc Sở giữ chức Chủ tịch Hội.",
        "Tại Đại hội, ông Cù Huy Bá tái đắc cử chức Chủ tịch Hội.",
    ],
)
def test_whoever_is_elected_is_honoured_by_nobody(text: str) -> None:
    assert _roles(text) == {"Cù Huy Bá": ["other"]}


def test_whoever_is_appointed_by_decision_is_given_it() -> None:
    text = "Ông Cù Huy Bá được bổ nhiệm giữ chức Giám đốc Sở Ngoại vụ."
    assert _roles(text) == {"Cù Huy Bá": ["awardee"]}


def test_a_palace_is_nobody_who_takes_part() -> None:
    text = "Ngày 20/6, tại Dinh Tổng thống Iavomaro, Đại sứ Cù Huy Bá phát biểu."
    assert _roles(text) == {"Cù Huy Bá": ["speaker"]}


def test_a_term_behind_an_office_parts_nobody_from_the_report() -> None:
    text = "Mở đầu, ông Cù Huy Bá, Chủ tịch Hội nhiệm kỳ IV trình bày báo cáo công tác."
    assert _roles(text) == {"Cù Huy Bá": ["presenter"]}


def test_the_body_behind_an_office_parts_nobody_from_what_is_said() -> None:
    text = "Thay mặt lớp học, bà Lò Thị Mười, Phó Vụ trưởng Vụ Dân tộc, Mặt trận Lào xây dựng đất nước, bày tỏ biết ơn."
    assert _roles(text) == {"Lò Thị Mười": ["speaker"]}
