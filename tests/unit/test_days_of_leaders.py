"""What the press tells of the days of leaders and bodies: meetings in turn, summits, wreaths, openings, deeds."""

import pytest

from flows.extraction.events.find import find_events
from flows.extraction.language.vietnamese import normalise
from flows.extraction.pages.layout import read_page
from flows.extraction.reader import read
from flows.extraction.records import Event

DAY = "Chiều 7/8/2022, tại Phủ Chủ tịch, Chủ tịch nước Vi Văn Nhất tiếp các Đại sứ đến trình Quốc thư.\n\n"


def reported(text: str) -> list[Event]:
    return [event for event in find_events(read_page(normalise(text))) if event.status == "reported"]


def names(text: str) -> list[str]:
    return [event.name for event in reported(text)]


def test_guests_received_in_turn_are_each_a_reception() -> None:
    found = names(
        DAY + "Tiếp Đại sứ Chile Carlos Mendoza, Chủ tịch nước chúc mừng Đại sứ.\n\n"
        "Tại buổi tiếp Đại sứ Peru Ana Quispe, Chủ tịch nước cảm ơn sự giúp đỡ của Peru.\n\n"
        "Trong cuộc gặp Đại sứ Kenya Amos Otieno, hai bên thống nhất tổ chức Kỳ họp lần thứ hai tại Nairobi."
    )
    assert found[1:] == [
        "Tiếp Đại sứ Chile Carlos Mendoza",
        "buổi tiếp Đại sứ Peru Ana Quispe",
        "cuộc gặp Đại sứ Kenya Amos Otieno",
    ]


def test_who_is_received_is_not_received_twice() -> None:
    text = (
        "Chiều 7/8/2022, tại Phủ Chủ tịch, Chủ tịch nước Vi Văn Nhất tiếp Đại sứ Chile Carlos Mendoza.\n\n"
        "Tiếp Đại sứ Chile Carlos Mendoza, Chủ tịch nước chúc mừng Đại sứ."
    )
    assert len(reported(text)) == 1


def test_where_something_else_is_to_be_held_places_no_meeting() -> None:
    found = reported(
        "Ngày 7/8/2022, tại Lima, Thứ trưởng Vi Văn Nhất gặp Bộ trưởng Ana Quispe; hai bên thống nhất tổ chức Kỳ họp lần "
        "thứ hai tại Nairobi."
    )
    assert [event.place for event in found] == ["Lima"]


def test_two_summits_of_one_sentence_are_two() -> None:
    found = reported(
        "Sáng 7/8/2013, tại Thủ đô Viêng Chăn, Thủ tướng Vi Văn Nhất dự Hội nghị Cấp cao ACMECS lần thứ 5 (ACMECS 5) và "
        "Hội nghị Cấp cao CLMV lần thứ 6 (CLMV 6).\n\nHội nghị ACMECS 5 do Thủ tướng Lào Bun Xay chủ trì."
    )
    assert [event.edition for event in found] == [5, 6]


def test_the_opening_and_the_plenary_of_a_summit_are_part_of_it() -> None:
    found = reported(
        "Ngày 7/8/2024, tại Viêng Chăn, Thủ tướng Vi Văn Nhất tham dự Lễ khai mạc và Phiên toàn thể Hội nghị Cấp cao "
        "ASEAN lần thứ 44."
    )
    assert [(event.name, event.parent) for event in found] == [
        ("Phiên toàn thể Hội nghị Cấp cao ASEAN lần thứ 44", "Hội nghị Cấp cao ASEAN lần thứ 44")
    ]


def test_a_visit_that_goes_on_holds_what_is_told() -> None:
    found = reported(
        "Tiếp tục chuyến thăm cấp Nhà nước Cộng hòa Peru từ ngày 5 đến 9/8/2022, sáng 7/8, tại Lima, Chủ tịch nước Vi "
        "Văn Nhất hội đàm với Tổng thống Ana Quispe."
    )
    assert [(event.event_type, event.parent) for event in found] == [
        ("talks", "chuyến thăm cấp Nhà nước Cộng hòa Peru")
    ]


def test_a_wreath_behind_the_welcome_is_an_event_and_the_mausoleum_is_not() -> None:
    welcome = "Sáng 7/8/2022, tại Lima, Tổng thống Ana Quispe chủ trì lễ đón Chủ tịch nước Vi Văn Nhất.\n\nSau lễ đón, "
    wreath = "Chủ tịch nước Vi Văn Nhất đến đặt vòng hoa tại Đài tưởng niệm anh hùng dân tộc."
    mausoleum = "Tổng thống Ana Quispe đến đặt vòng hoa viếng Chủ tịch Hồ Chí Minh."
    assert len(reported(welcome + wreath)) == 2
    assert len(reported(welcome + mausoleum)) == 1


@pytest.mark.parametrize("told", ["Tháng 2-2022, {}.", "{} vào tháng 2/2022."])
def test_a_month_is_the_date_where_no_day_is_told(told: str) -> None:
    (event,) = reported(told.format("Sở Ngoại vụ đã tổ chức Hội nghị công tác biên giới tại Huế"))
    assert (event.date_start, event.date_end, event.date_precision) == ("2022-02-01", "2022-02-28", "month")


def test_a_month_long_past_is_no_news() -> None:
    page = "Vì sao phải hội nhập\n15/06/2022 06:30\n\nTháng 2-2022, Sở Ngoại vụ tổ chức Hội nghị biên giới tại Huế.\n"
    assert reported(page) == []


@pytest.mark.parametrize(
    ("giving", "count"),
    [("trao Giấy khen cho ông Cù Huy Bá, kiều bào cao tuổi", 2), ("trao Giấy khen cho 5 tập thể, 8 cá nhân", 1)],
)
def test_a_certificate_is_an_event_where_somebody_is_named(giving: str, count: int) -> None:
    text = (
        "Ngày 7/8/2022, tại Praha, Đại sứ quán Việt Nam tổ chức Hội nghị công tác cộng đồng.\n\n"
        f"Nhân dịp này, Đại sứ Vi Văn Nhất đã {giving}."
    )
    assert len(reported(text)) == count


@pytest.mark.parametrize(
    ("told", "event_type", "name"),
    [
        ("tượng đài Nguyễn Ái Quốc đã được khánh thành", "launch", "Lễ khánh thành tượng đài Nguyễn Ái Quốc"),
        ("Bộ Ngoại giao công bố Sách Xanh 2021", "launch", "Bộ Ngoại giao công bố Sách Xanh 2021"),
        ("UBND tỉnh khởi động Dự án cấp nước sạch", "launch", "UBND tỉnh khởi động Dự án cấp nước sạch"),
        (
            "Ban Thường vụ Tỉnh ủy họp cho ý kiến về đối ngoại",
            "meeting",
            "Ban Thường vụ Tỉnh ủy họp cho ý kiến",
        ),
        (
            "ông Vi Văn Nhất chủ trì cuộc họp Ban Chỉ đạo biên giới",
            "meeting",
            "cuộc họp Ban Chỉ đạo biên giới",
        ),
        ("đã diễn ra chương trình hòa nhạc mừng năm mới", "other", "chương trình hòa nhạc mừng năm mới"),
        ("Tổng Lãnh sự quán tổ chức Ngày Việt Nam tại Huế", "other", "Ngày Việt Nam"),
        ("15 Đại sứ, Trưởng cơ quan đại diện đến dâng hương tại Khu di tích", "ceremony", "15 Đại sứ dâng hương tại Khu di tích"),
        ("Quỹ Giao lưu quốc tế tổ chức Hội thảo về biển", "workshop", "Hội thảo về biển"),
    ],
)  # fmt: skip
def test_deeds_and_openings_are_events_by_their_name(told: str, event_type: str, name: str) -> None:
    assert [(event.event_type, event.name) for event in reported(f"Sáng 7/8/2022, tại Huế, {told}.")] == [
        (event_type, name)
    ]


def test_money_handed_over_for_relief_is_an_event_and_a_gift_of_money_is_not() -> None:
    relief = "Sáng 7/8/2022, tại Huế, Hội Chữ thập đỏ Việt Nam trao 50.000 USD hỗ trợ nhân dân Lào."
    assert [event.event_type for event in reported(relief)] == ["ceremony"]
    assert reported("Sáng 7/8/2022, tại Huế, Hội Chữ thập đỏ Việt Nam tặng 500.000 đồng.") == []


def test_many_who_came_to_attend_have_been_there() -> None:
    text = "Hơn 500 kiều bào đã có mặt tại Nhà hát thành phố tối 7/8/2022 để dự buổi họp mặt do UBND TP.HCM tổ chức."
    assert [event.event_type for event in reported(text)] == ["meeting"]


def test_a_headline_that_tells_a_scene_stands_above_its_stamp() -> None:
    record = read(
        "CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ\nBáo điện tử Chính phủ nước CHXHCN Việt Nam\n"
        "Hoạt động của lãnh đạo Đảng, Nhà nước\nThủ tướng dự Hội nghị Cấp cao ACMECS 5\n14:20, 07/08/2013\n\n"
        "(Chinhphu.vn) - Sáng 7/8, tại Thủ đô Viêng Chăn, Thủ tướng Vi Văn Nhất cùng lãnh đạo các nước dự Hội nghị Cấp cao "
        "ACMECS lần thứ 5 theo lời mời của nước chủ nhà, với sự có mặt của đông đảo phóng viên.\n"
    )
    assert record.title == "Thủ tướng dự Hội nghị Cấp cao ACMECS 5"


def test_a_gathering_that_a_body_holds_has_its_own_name_and_its_holder() -> None:
    (event,) = reported(
        "Chiều 7/8/2022, tại Budapest, Hội Hữu nghị Hungary - Việt Nam tổ chức buổi gặp mặt các chuyên gia."
    )
    assert (event.name, event.organizer) == ("buổi gặp mặt các chuyên gia", "Hội Hữu nghị Hungary - Việt Nam")


def test_where_the_partner_sits_is_not_where_it_is_held() -> None:
    (event,) = reported(
        "Ngày 7/8/2022, UBND tỉnh Hưng Yên phối hợp với Tổ chức Xúc tiến thương mại Nhật Bản (JETRO) tại Hà Nội tổ chức Hội "
        "nghị gặp gỡ doanh nghiệp Nhật Bản."
    )
    assert event.place == "Hưng Yên"
