"""The ways in which the press tells what groups were there: lists, company, subjects and numbers in other words."""

import pytest

from flows.extraction.pages.page import Page
from flows.extraction.people.find import find_people
from flows.extraction.records import Event, Evidence, Line

_EVENT = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")


def _groups(text: str) -> list[str]:
    page = Page(text, (Line(0, len(text), "body", "test"),))
    return [one.name for one in find_people(page, [_EVENT]).participants if one.kind == "group"]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "Có mặt tại lễ ký: đại diện Cục Lãnh sự (Bộ Ngoại giao); chỉ huy các hải đội; chủ tịch UBND 9 xã ven biển.",
            ["đại diện Cục Lãnh sự (Bộ Ngoại giao)", "chỉ huy các hải đội", "chủ tịch UBND 9 xã ven biển"],
        ),
        ("Thành phần: Sở Y tế; Sở Nội vụ; Công an tỉnh (vắng).", ["Sở Y tế", "Sở Nội vụ"]),
        ("Khách mời là hơn 50 đại biểu quốc tế từng giúp đỡ tỉnh.", ["hơn 50 đại biểu quốc tế từng giúp đỡ tỉnh"]),
        ("Học viên tham dự lớp là cán bộ đối ngoại của 14 huyện.", ["cán bộ đối ngoại của 14 huyện"]),
        ("Đi cùng đoàn có đại diện các sở: Y tế, Nội vụ.", ["đại diện các sở: Y tế, Nội vụ"]),
        ("Cùng chủ trì có lãnh đạo Ban Dân vận Tỉnh ủy.", ["lãnh đạo Ban Dân vận Tỉnh ủy"]),
        ("Buổi gặp có sự tham gia đông đủ của lãnh đạo các sở.", ["lãnh đạo các sở"]),
        ("Tham dự buổi gặp còn có nhiều vị lãnh đạo hai nước.", ["nhiều vị lãnh đạo hai nước"]),
        ("Hội nghị thu hút đông đảo doanh nghiệp hai nước tham gia.", ["đông đảo doanh nghiệp hai nước"]),
    ],
)
def test_a_list_opens_in_many_ways(text: str, groups: list[str]) -> None:
    assert _groups(text) == groups


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Bí thư Tỉnh ủy Cù Huy Bá cùng lãnh đạo các ban đã tham dự hội nghị.", ["lãnh đạo các ban"]),
        ("Dự kiến, Bí thư Tỉnh ủy Cù Huy Bá cùng lãnh đạo các ban sẽ dự lễ.", []),
        ("Ông Cù Huy Bá, Giám đốc Sở và đại diện các huyện dự buổi lễ.", ["đại diện các huyện"]),
        ("Ông Cù Huy Bá, Giám đốc Sở và đại diện các huyện dự kiến lập tổ giúp việc.", []),
        ("Ông Cù Huy Bá cùng các đại biểu dâng hương tại nghĩa trang.", []),
    ],
)
def test_who_comes_with_a_person_comes_too(text: str, groups: list[str]) -> None:
    assert _groups(text) == groups


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Gần 200 đại biểu là đại diện các hội đoàn kiều bào đã về dự.", ["đại diện các hội đoàn kiều bào"]),
        (
            "Hơn 90 đại biểu là cán bộ các sở; Ban Chấp hành Liên hiệp hữu nghị tỉnh; chủ tịch các hội tham dự.",
            ["cán bộ các sở", "Ban Chấp hành Liên hiệp hữu nghị tỉnh", "chủ tịch các hội"],
        ),
        (
            "Giáo viên tiếng Việt đến từ 6 trường và khoảng 60 lưu học sinh đã tham dự hoạt động.",
            ["Giáo viên tiếng Việt đến từ 6 trường", "khoảng 60 lưu học sinh"],
        ),
        ("Có mặt tại lễ hội là các du học sinh tiêu biểu.", ["các du học sinh tiêu biểu"]),
        ("Hơn 70 doanh nghiệp tham dự.", []),
    ],
)
def test_those_who_attend_open_the_sentence(text: str, groups: list[str]) -> None:
    assert _groups(text) == groups


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "Buổi gặp có sự tham gia của 90 đại biểu đến từ Công an tỉnh, các huyện và 6 công ty thủy sản.",
            ["90 đại biểu đến từ Công an tỉnh, các huyện và 6 công ty thủy sản"],
        ),
        (
            "Sở mở lớp tập huấn cho gần 100 đại biểu là thành viên Ban Chỉ đạo của tỉnh; phóng viên các báo.",
            ["thành viên Ban Chỉ đạo của tỉnh", "phóng viên các báo"],
        ),
        ("Sở trao quà cho 100 người là thân nhân ngư dân.", []),
        ("Hội Liên lạc họp mặt với hơn 70 kiều bào Pháp.", ["hơn 70 kiều bào Pháp"]),
    ],
)
def test_a_number_counts_all_who_are_listed_behind_it(text: str, groups: list[str]) -> None:
    assert _groups(text) == groups


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "Đến dự có ông Omar Haddad, đại diện Quỹ Al Hana (Qatar) và lãnh đạo 12 hội hữu nghị thành viên.",
            ["lãnh đạo 12 hội hữu nghị thành viên"],
        ),
        ("Tham dự có bà Vi Thị Nhất, đại diện văn phòng UBND tỉnh; ông Cù Huy Bá.", []),
        ("Đi cùng có các ông Jan Krol, Tùy viên Quốc phòng và Paul Hahn, sĩ quan liên lạc tại Huế.", []),
        (
            "Dự lễ có đại diện kiều bào, cùng các cán bộ, nhân viên Đại sứ quán và các cơ quan thường trú.",
            ["đại diện kiều bào", "các cán bộ, nhân viên Đại sứ quán và các cơ quan thường trú"],
        ),
        ("Buổi gặp có sự tham dự của những kiều bào quen thuộc như: GS.TS Cù Huy Bá, TS. Vi Thị Nhất.", []),
    ],
)
def test_an_item_is_cut_where_its_persons_end(text: str, groups: list[str]) -> None:
    assert _groups(text) == groups


def test_whom_somebody_only_wishes_for_is_not_there() -> None:
    assert _groups("Tỉnh mong muốn có sự tham gia của các doanh nghiệp Nhật Bản.") == []


def test_a_delegation_of_organisers_is_named_after_their_festival() -> None:
    text = "Ông Cù Huy Bá tiếp đoàn Ban Tổ chức Lễ hội Hoa tỉnh Gifu do bà Sato Mari làm trưởng đoàn."
    assert _groups(text) == ["đoàn Ban Tổ chức Lễ hội Hoa tỉnh Gifu"]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "Đại sứ Cù Huy Bá; đại diện các sở, ngành; đông đảo bà con hai tỉnh cùng dự buổi lễ.",
            ["đại diện các sở, ngành", "đông đảo bà con hai tỉnh"],
        ),
        ("Ngoài ra còn có đại diện lãnh đạo các tổ chức thành viên.", ["đại diện lãnh đạo các tổ chức thành viên"]),
        (
            "Dự hội nghị có đồng chí Cù Huy Bá và toàn thể cán bộ, công chức, viên chức và người lao động của Sở.",
            ["toàn thể cán bộ, công chức, viên chức và người lao động của Sở"],
        ),
        ("Dự hội thảo có các chuyên gia, học giả đến từ 6 trường.", ["các chuyên gia, học giả đến từ 6 trường"]),
        (
            "Tham dự có ông Cù Huy Bá; đại diện các Sở – Ban – Ngành tỉnh.",
            ["đại diện các Sở – Ban – Ngành tỉnh"],
        ),
    ],
)
def test_one_head_speaks_of_all_who_are_told_with_it(text: str, groups: list[str]) -> None:
    assert _groups(text) == groups


def test_company_is_told_up_to_its_verb() -> None:
    text = (
        "Đại sứ Cù Huy Bá, cùng toàn thể cán bộ, nhân viên Đại sứ quán, các cơ quan thông tấn, báo chí thường trú và "
        "đại diện lưu học sinh hai nước tham gia hoạt động."
    )
    assert _groups(text) == [
        "toàn thể cán bộ, nhân viên Đại sứ quán",
        "các cơ quan thông tấn, báo chí thường trú",
        "đại diện lưu học sinh hai nước",
    ]


def test_a_country_alone_opens_the_list_of_its_bodies() -> None:
    text = "Việt Nam có Đại tá Cù Huy Bá; đoàn cán bộ Bộ Tư lệnh Hải quân; lãnh đạo Huyện ủy và đông đảo bà con."
    assert _groups(text) == ["đoàn cán bộ Bộ Tư lệnh Hải quân", "lãnh đạo Huyện ủy", "đông đảo bà con"]
