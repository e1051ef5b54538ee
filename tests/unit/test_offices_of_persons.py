"""Which offices a person is told to hold: behind the name, shared with others, or told in turn."""

import pytest

from flows.extraction.pages.page import Page
from flows.extraction.people.find import find_people
from flows.extraction.records import Event, Evidence, Line

_EVENT = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")


def _positions(text: str) -> dict[str, list[str]]:
    people = find_people(Page(text, (Line(0, len(text), "body", "test"),)), [_EVENT])
    return {one.name: one.positions for one in people.participants if one.kind == "person"}


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        (
            "Tham dự có đồng chí Lò Văn Mười, Trưởng phòng, Vụ Công chức - Viên chức; lãnh đạo Sở Nội vụ.",
            {"Lò Văn Mười": ["Trưởng phòng, Vụ Công chức - Viên chức"]},
        ),
        (
            "Tham dự có bà Ann Rudd, Giám đốc Trung tâm Văn hóa Oskar Lindgren, và ông Vi Văn Nhất, Phó Giám đốc Sở.",
            {"Ann Rudd": ["Giám đốc Trung tâm Văn hóa Oskar Lindgren"], "Vi Văn Nhất": ["Phó Giám đốc Sở"]},
        ),
        (
            "Tham dự có ông Rei Sanada, đại diện tổ chức Green Hope; bà Vi Thị Nhất, Phó Giám đốc Sở.",
            {"Rei Sanada": ["đại diện tổ chức Green Hope"], "Vi Thị Nhất": ["Phó Giám đốc Sở"]},
        ),
        (
            "Tham dự có bà Ann Rudd, Giám đốc chương trình tổ chức Green Hope tại Việt Nam; ông Vi Văn Nhất.",
            {"Ann Rudd": ["Giám đốc chương trình tổ chức Green Hope tại Việt Nam"], "Vi Văn Nhất": []},
        ),
        (
            "Tham dự có Đại tá Lò Văn Mười, Thượng tá Vi Thị Nhất, các Phó Giám đốc Công an tỉnh; bà Cù Thị Lụa.",
            {
                "Lò Văn Mười": ["Phó Giám đốc Công an tỉnh"],
                "Vi Thị Nhất": ["Phó Giám đốc Công an tỉnh"],
                "Cù Thị Lụa": [],
            },
        ),
        (
            "Tham dự có ông Lò Văn Mười, chủ tịch Liên Á Châu (KTB); bà Cù Thị Lụa, Giám đốc một hợp tác xã chè ở Mộc Sơn.",
            {
                "Lò Văn Mười": ["chủ tịch Liên Á Châu (KTB)"],
                "Cù Thị Lụa": ["Giám đốc một hợp tác xã chè ở Mộc Sơn"],
            },
        ),
        (
            "Tham dự có hai Phó Giám đốc Sở Y tế là Lò Văn Mười, Vi Thị Nhất; ông Cù Huy Bá, Phó Vụ trưởng, Vụ Châu Phi.",
            {
                "Lò Văn Mười": ["Phó Giám đốc Sở Y tế"],
                "Vi Thị Nhất": ["Phó Giám đốc Sở Y tế"],
                "Cù Huy Bá": ["Phó Vụ trưởng, Vụ Châu Phi"],
            },
        ),
        (
            "Tham dự có các đồng chí: Lò Văn Mười, UVTV Tỉnh ủy; Vi Thị Nhất, UVTV Thành ủy, Trưởng phòng.",
            {"Lò Văn Mười": ["UVTV Tỉnh ủy"], "Vi Thị Nhất": ["UVTV Thành ủy", "Trưởng phòng"]},
        ),
        (
            "Tham dự có Chủ tịch Hội Hữu nghị Việt Nam - Đức Phú Thọ, PGS-TS Lò Văn Mười.",
            {"Lò Văn Mười": ["Chủ tịch Hội Hữu nghị Việt Nam - Đức Phú Thọ"]},
        ),
        (
            "Tham dự có bà Cù Thị Lụa và ông Vi Văn Nhất, Trưởng Đại diện và Phó Trưởng Đại diện VCCI Cần Thơ; báo chí.",
            {"Cù Thị Lụa": ["Trưởng Đại diện VCCI Cần Thơ"], "Vi Văn Nhất": ["Phó Trưởng Đại diện VCCI Cần Thơ"]},
        ),
        (
            "Tham dự có các Đại sứ: Cù Huy Bá (Áo), Lò Văn Mười (Séc); đồng chí Vi Thị Nhất, Vụ trưởng Vụ Châu Âu.",
            {"Cù Huy Bá": ["Đại sứ"], "Lò Văn Mười": ["Đại sứ"], "Vi Thị Nhất": ["Vụ trưởng Vụ Châu Âu"]},
        ),
        (
            "Chúc mừng hai Lãnh sự danh dự, Thứ trưởng Cù Huy Bá phát biểu.",
            {"Cù Huy Bá": ["Thứ trưởng"]},
        ),
        (
            "Đại tá Lò Văn Mười, Chỉ huy trưởng làm Trưởng đoàn, phát biểu tại buổi lễ.",
            {"Lò Văn Mười": ["Chỉ huy trưởng"]},
        ),
        (
            "Đồng chí Lò Văn Mười, Phó Giám đốc Sở, thay mặt Đoàn Chủ tịch đọc diễn văn khai mạc.",
            {"Lò Văn Mười": ["Phó Giám đốc Sở"]},
        ),
    ],
)
def test_a_person_holds_the_offices_told_of_them(text: str, positions: dict[str, list[str]]) -> None:
    assert _positions(text) == positions


def test_the_wife_of_an_ambassador_is_no_ambassador() -> None:
    found = _positions("Tham dự có Đại sứ Oskar Berg; Phu nhân Đại sứ, bà Ann Rudd; báo chí.")
    assert found == {"Oskar Berg": ["Đại sứ"], "Ann Rudd": ["Phu nhân Đại sứ"]}


def test_the_delegate_behind_an_ambassador_stands_for_another_body() -> None:
    found = _positions("Tham dự có Đại sứ Thụy Điển Ann Rudd, đại diện Vụ Châu Âu và các cơ quan.")
    assert found == {"Ann Rudd": ["Đại sứ Thụy Điển"]}


def test_a_plural_office_behind_one_person_means_others() -> None:
    found = _positions("Tham dự có ông Lò Văn Mười, Giám đốc Sở, các Phó Giám đốc Sở và báo chí.")
    assert found == {"Lò Văn Mười": ["Giám đốc Sở"]}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Bà Lê Thị Tám, phu nhân Phó Thủ tướng, Bộ trưởng Ngoại giao Cù Huy Bá, dự lễ.",
            "phu nhân Phó Thủ tướng, Bộ trưởng Ngoại giao",
        ),
        ("Phu nhân Thủ tướng Lê Thị Tám thăm bảo tàng.", "Phu nhân Thủ tướng"),
        ("Bà Lê Thị Tám, Phu nhân Chủ tịch nước Cù Huy Bá tiếp đoàn.", "Phu nhân Chủ tịch nước"),
        (
            "Thiếu tá Lê Thị Tám, Đồn trưởng Đồn Biên phòng Bạch Lũng làm trưởng đoàn.",
            "Đồn trưởng Đồn Biên phòng Bạch Lũng",
        ),
    ],
)
def test_neither_the_office_of_whom_one_is_married_to_nor_the_place_of_a_post_is_another_person(
    text: str, office: str
) -> None:
    page = Page(text, (Line(0, len(text), "body", "test"),))
    event = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")
    persons = [one for one in find_people(page, [event]).participants if one.kind == "person"]
    assert [(one.name, [claim.position for claim in one.position_claims]) for one in persons] == [
        ("Lê Thị Tám", [office])
    ]


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        (
            "Tham dự có ông Lò Văn Mười, Ủy viên BCH Trung ương Đoàn Thanh niên nhân dân cách mạng Lào; bà Vi Thị Nhất.",
            {"Lò Văn Mười": ["Ủy viên BCH Trung ương Đoàn Thanh niên nhân dân cách mạng Lào"], "Vi Thị Nhất": []},
        ),
        (
            "Tham dự có ông Lò Văn Mười, Phó Ban Tập hợp đoàn viên Trung ương Đoàn; bà Vi Thị Nhất, UVĐCT Hội Nông dân tỉnh.",
            {
                "Lò Văn Mười": ["Phó Ban Tập hợp đoàn viên Trung ương Đoàn"],
                "Vi Thị Nhất": ["UVĐCT Hội Nông dân tỉnh"],
            },
        ),
        (
            "Tham dự có ông Lò Văn Mười, Trưởng Ban Tổ chức triển lãm; bà Vi Thị Nhất, Trưởng đoàn ĐBQH khóa XV đơn vị tỉnh Cao Bằng.",
            {
                "Lò Văn Mười": ["Trưởng Ban Tổ chức triển lãm"],
                "Vi Thị Nhất": ["Trưởng đoàn ĐBQH khóa XV đơn vị tỉnh Cao Bằng"],
            },
        ),
        (
            (
                "Tham dự có bà Ann Sorn, Cục trưởng Cục Thể thao, Bộ Giáo dục, Thanh niên và thể thao; ông Rei Vann, "
                "Phó Quốc vụ khanh, Bộ Du lịch, Vương quốc Campuchia."
            ),
            {
                "Ann Sorn": ["Cục trưởng Cục Thể thao, Bộ Giáo dục, Thanh niên và thể thao"],
                "Rei Vann": ["Phó Quốc vụ khanh, Bộ Du lịch, Vương quốc Campuchia"],
            },
        ),
        (
            (
                "Tham dự có Thiếu tướng Xay Kẹo Đa, Cục trưởng Cục Dân vận - Tổng cục Chính trị Quân đội nhân dân Lào, "
                "Phó Trưởng Ban Công tác đặc biệt Chính phủ; Đại tá Rei Sanada, Phó Tư lệnh Vùng 2 Lực lượng bảo vệ bờ biển Nhật Bản."
            ),
            {
                "Xay Kẹo Đa": [
                    "Cục trưởng Cục Dân vận - Tổng cục Chính trị Quân đội nhân dân Lào",
                    "Phó Trưởng Ban Công tác đặc biệt Chính phủ",
                ],
                "Rei Sanada": ["Phó Tư lệnh Vùng 2 Lực lượng bảo vệ bờ biển Nhật Bản"],
            },
        ),
        (
            "Tham dự có bà Vi Thị Nhất, Trưởng Ban Phong trào, Ủy ban MTTQ Việt Nam tỉnh; HT.Thích Tâm Đạo, Trưởng BTS GHPGVN TP.Huế.",
            {
                "Vi Thị Nhất": ["Trưởng Ban Phong trào, Ủy ban MTTQ Việt Nam tỉnh"],
                "Thích Tâm Đạo": ["Trưởng BTS GHPGVN TP.Huế"],
            },
        ),
        (
            (
                "Tham dự có ông Lò Văn Mười, Lãnh sự danh dự Chile (Chủ tịch Tập đoàn Đ.H Group); ông Vi Văn Nhất, "
                "Đại sứ Việt Nam tại Áo, Slovenia và Croatia."
            ),
            {
                "Lò Văn Mười": ["Lãnh sự danh dự Chile", "Chủ tịch Tập đoàn Đ.H Group"],
                "Vi Văn Nhất": ["Đại sứ Việt Nam tại Áo, Slovenia và Croatia"],
            },
        ),
        (
            "Tham dự có Bộ trưởng Năng lượng và Mỏ Lào Phonsay Keola; Chủ tịch UBND huyện Nga Sơn Hoàng Bách.",
            {"Phonsay Keola": ["Bộ trưởng Năng lượng và Mỏ Lào"], "Hoàng Bách": ["Chủ tịch UBND huyện Nga Sơn"]},
        ),
        (
            "Tham dự có đồng chí Lò Văn Mười Phó Bí thư Tỉnh đoàn; bà Tổng Thanh tra Maria Reyes Luna.",
            {"Lò Văn Mười": ["Phó Bí thư Tỉnh đoàn"], "Maria Reyes Luna": ["Tổng Thanh tra"]},
        ),
    ],
)
def test_an_office_goes_on_to_the_body_that_its_unit_belongs_to(text: str, positions: dict[str, list[str]]) -> None:
    assert _positions(text) == positions


def test_the_body_of_the_next_item_is_not_above_an_office() -> None:
    text = "Tham dự có ông Lò Văn Mười, Trưởng ban Dân vận, Ủy ban MTTQ tỉnh phối hợp với Sở Y tế."
    assert _positions(text) == {"Lò Văn Mười": ["Trưởng ban Dân vận"]}


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        (
            "Đón đoàn có đ/c Lò Văn Mười-trưởng phòng Hợp tác quốc tế.",
            {"Lò Văn Mười": ["trưởng phòng Hợp tác quốc tế"]},
        ),
        (
            "Tham dự có đồng chí Khăm Kẹo – Xay Sổm Phon, Tỉnh trưởng tỉnh Hủa Phăn.",
            {"Khăm Kẹo – Xay Sổm Phon": ["Tỉnh trưởng tỉnh Hủa Phăn"]},
        ),
        (
            "Hội nghị nhất trí cho thôi làm Phó Chủ tịch Liên hiệp đối với đồng chí Lò Văn Mười, nguyên Phó Giám đốc Sở.",
            {"Lò Văn Mười": ["nguyên Phó Giám đốc Sở"]},
        ),
        (
            "Đoàn do ông Lò Văn Mười, Ủy viên Ban Chấp hành Hội đoàn kết Lào - Việt Nam dẫn đầu.",
            {"Lò Văn Mười": ["Ủy viên Ban Chấp hành Hội đoàn kết Lào - Việt Nam"]},
        ),
        (
            "Đoàn do ông Kamal Silva, Ủy viên Trung ương Đảng Lanka Maha Jana, nguyên Đại biểu Quốc hội dẫn đầu.",
            {"Kamal Silva": ["Ủy viên Trung ương Đảng Lanka Maha Jana", "nguyên Đại biểu Quốc hội"]},
        ),
    ],
)
def test_an_office_is_the_one_told_of_the_name_and_all_of_it(text: str, positions: dict[str, list[str]]) -> None:
    assert _positions(text) == positions


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        (
            (
                "Ông Rei Vann gặp gỡ Chánh án Tòa án Nhân dân Tối cao Lào, Khamla Sithida và Viện trưởng Viện Kiểm sát Nhân "
                "dân Tối cao Lào, Phonsay Keola."
            ),
            {
                "Rei Vann": [],
                "Khamla Sithida": ["Chánh án Tòa án Nhân dân Tối cao Lào"],
                "Phonsay Keola": ["Viện trưởng Viện Kiểm sát Nhân dân Tối cao Lào"],
            },
        ),
        (
            "Tham dự có PGS.TS. Lò Văn Mười, Chủ tịch Viện Khoa học xã hội Quảng Tây.",
            {"Lò Văn Mười": ["Chủ tịch Viện Khoa học xã hội Quảng Tây"]},
        ),
        (
            "Cùng đi có Trưởng lão Hòa thượng Tâm Minh, Phó Pháp chủ; HT. Thích Tâm Đạo, Ủy viên Thư ký HĐTS.",
            {"Tâm Minh": ["Phó Pháp chủ"], "Thích Tâm Đạo": ["Ủy viên Thư ký HĐTS"]},
        ),
    ],
)
def test_names_behind_the_comma_of_an_office_abroad_and_offices_of_clergy(
    text: str, positions: dict[str, list[str]]
) -> None:
    assert _positions(text) == positions


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        (
            "Đón đoàn có TS. Lò Văn Mười, Phó trưởng phòng phòng Khoa học; ThS. Vi Thị Nhất, Phụ trách phòng Đào tạo.",
            {"Lò Văn Mười": ["Phó trưởng phòng phòng Khoa học"], "Vi Thị Nhất": ["Phụ trách phòng Đào tạo"]},
        ),
        (
            "Tham dự có bà Vi Thị Nhất, Phó Giám đốc trung tâm Xúc tiến đầu tư.",
            {"Vi Thị Nhất": ["Phó Giám đốc trung tâm Xúc tiến đầu tư"]},
        ),
        (
            "Chủ tịch Hội Luật gia Lò Văn Mười, Tham tán công sứ Cam-pu-chia tại Việt Nam Sok Than đã tới dự.",
            {"Lò Văn Mười": ["Chủ tịch Hội Luật gia"], "Sok Than": ["Tham tán công sứ Cam-pu-chia tại Việt Nam"]},
        ),
        (
            "Tham dự có ông Kẹo Sa Vông-Huyện ủy viên, Bí thư Đảng ủy cơ sở cụm bản Đak Nông.",
            {"Kẹo Sa Vông": ["Huyện ủy viên", "Bí thư Đảng ủy cơ sở cụm bản Đak Nông"]},
        ),
        (
            "Tham dự có ông Lò Văn Mười, Trưởng ban Dân vận Tỉnh ủy, Ủy ban MTTQ tỉnh, Hội Nông dân tỉnh.",
            {"Lò Văn Mười": ["Trưởng ban Dân vận Tỉnh ủy"]},
        ),
    ],
)
def test_an_office_of_a_small_unit_and_whose_the_next_office_is(text: str, positions: dict[str, list[str]]) -> None:
    assert _positions(text) == positions
