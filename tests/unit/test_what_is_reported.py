"""What an item reports and what it does not: stages of a journey, interviews, plans; places and organisers beside."""

import pytest

from flows.extraction.events.find import find_events
from flows.extraction.language.vietnamese import normalise
from flows.extraction.pages.layout import read_page
from flows.extraction.records import Event


def reported(text: str) -> list[Event]:
    return [event for event in find_events(read_page(normalise(text))) if event.status == "reported"]


VISIT = "Ngày 8/5/2024, tại tỉnh Nam Định, Đoàn công tác tỉnh Gyeongnam đến thăm và làm việc tại tỉnh Nam Định.\n"


@pytest.mark.parametrize(
    "stage",
    [
        "Chiều cùng ngày, đoàn đã thăm Trường Đại học Thành Nam.",
        "Chiều cùng ngày, đoàn đã tham quan Tháp Phổ Minh.",
        "Chiều cùng ngày, đoàn gặp mặt thực tập sinh tại Nam Định.",
    ],
)
def test_a_stage_with_a_sentence_and_an_hour_of_its_own_is_an_event(stage: str) -> None:
    assert [event.date_start for event in reported(VISIT + stage)] == ["2024-05-08"] * 2


def test_a_stage_of_tomorrow_is_no_event() -> None:
    assert len(reported(VISIT + "Ngày mai (9/5), đoàn thăm Trường Đại học Thành Nam.")) == 1


def test_a_conference_goes_on_with_a_visit_of_its_own_hour() -> None:
    text = (
        "Ngày 8/5/2024, tại tỉnh Nam Định, Sở Ngoại vụ tổ chức Hội nghị về công tác lãnh sự.\n"
        "Nhân dịp này, chiều 8/5, các đại biểu đi thăm Di tích Đền Trần."
    )
    assert [event.event_type for event in reported(text)] == ["conference", "visit"]


def test_an_interview_with_questions_on_lines_of_their_own_reports_nothing() -> None:
    text = (
        "Làm việc gì cũng phải đến nơi\n"
        "Ngày 8/5/2024, Giám đốc Sở Ngoại vụ trò chuyện với báo sau một năm bận rộn.\n"
        "* Sở đã làm gì cho ngư dân trong năm vừa qua?\n"
        "- Tháng trước, lãnh đạo Sở tiếp ông Juan Pérez, Lãnh sự Philippines, để bàn việc này.\n"
        "* Còn với kiều bào thì có gì mới không?\n"
        "- Chúng tôi vẫn đang cố gắng."
    )
    assert reported(text) == []


def test_what_is_to_come_reports_nothing() -> None:
    text = (
        "Theo đó, ngày 3/11 tới đây, UBND tỉnh tổ chức chương trình “Giao lưu biên giới” lần thứ nhất.\n"
        "Trong khuôn khổ chương trình có các hoạt động: Tọa đàm hữu nghị, tổ chức tuần tra chung."
    )
    assert reported(text) == []


def test_a_delegation_is_named_whole_before_its_leader_behind_a_comma() -> None:
    text = (
        "Nhận lời mời của UBND huyện, ngày 8/5/2024, Đoàn đại biểu huyện Ninh Minh, tỉnh Quảng Tây, do ông Lý Văn, "
        "Phó Bí thư, Huyện trưởng làm trưởng đoàn đã sang thăm và làm việc tại tỉnh Lạng Sơn."
    )
    assert [event.name.startswith("Đoàn đại biểu huyện Ninh Minh") for event in reported(text)] == [True]


def test_talks_on_the_line_keep_their_other_side() -> None:
    text = (
        "Hội đàm trực tuyến về phòng dịch\n"
        "Ngày 8/5/2021, ông Trần Văn Bách hội đàm trực tuyến với Thị trưởng Vũ Hoa.\n"
        "Tại hội đàm, hai bên trao đổi tình hình dịch bệnh."
    )
    assert "với Thị trưởng Vũ Hoa" in reported(text)[0].name


def test_an_exchange_on_the_line_is_talks() -> None:
    text = (
        "Chiều 14/4/2021, Bộ trưởng Ngoại giao Trần Văn Bách đã có các cuộc trao đổi trực tuyến với Bộ trưởng Lê Hoa."
    )
    assert [event.event_type for event in reported(text)] == ["talks"]


def test_what_was_signed_between_three_is_a_signing() -> None:
    text = (
        "Ba bên bắt tay\nSáng 17/4/2024, tại Nam Định, Thỏa thuận khung đào tạo nghề giữa UBND tỉnh Nam Định, "
        "Hội đồng vùng Normandie và Trường nghề Rouen đã được ký kết."
    )
    assert [(event.event_type, event.place) for event in reported(text)] == [("signing", "Ninh Bình")]


def test_a_bracketed_dateline_with_a_full_stop_hides_no_organiser() -> None:
    text = "(NDO).- Tối 30-8-2016, Liên hiệp các tổ chức hữu nghị TPHCM phối hợp Hội X tổ chức họp mặt kỷ niệm 59 năm."
    main = reported(text)[0]
    assert (main.organizer, main.place) == ("Liên hiệp các tổ chức hữu nghị TPHCM", "Thành phố Hồ Chí Minh")


def test_a_faculty_holds_a_workshop() -> None:
    text = 'Sáng 9/11/2023, Khoa Quan hệ Quốc tế tổ chức Tọa đàm "Ngoại giao xanh" cho sinh viên.'
    assert reported(text)[0].organizer == "Khoa Quan hệ Quốc tế"


def test_an_online_conference_is_where_it_is_led() -> None:
    text = (
        "Sáng 25-11-2016, Ban Chỉ đạo tổ chức hội nghị trực tuyến toàn quốc phổ biến Nghị quyết số 06.\n"
        "Phó Thủ tướng chủ trì hội nghị tại điểm cầu Hà Nội.\nTại điểm cầu Lào Cai, ông A dự."
    )
    assert reported(text)[0].place == "Hà Nội"


def test_a_congress_is_at_home_where_its_body_is() -> None:
    text = (
        "Hành trình mới\nĐại hội đại biểu Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai lần thứ II họp ngày 29/9/2017 "
        "đã bầu Ban Chấp hành.\nTại Đại hội, đại biểu thảo luận."
    )
    assert reported(text)[0].place == "Lào Cai"


def test_who_is_called_on_receives_at_home() -> None:
    text = "Chiều 25/9/2019, Đại sứ Chile Juan Pérez đã đến chào xã giao lãnh đạo tỉnh Nghệ An."
    assert reported(text)[0].place == "Nghệ An"


def test_a_programme_of_action_that_somebody_has_is_a_document() -> None:
    text = "Thứ bảy 15/08/2015\nBan Thường vụ Tỉnh ủy đã có Chương trình hành động số 18-CTr/TU ngày 20/9/2013."
    assert reported(text) == []


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Ngày 7/8/2019, tại thành phố San Juan del Sur, Đại sứ quán tổ chức triển lãm ảnh.", "San Juan del Sur"),
        ("Ngày 7/8/2019, tại Nhà văn hóa thành phố Valle de Bravo, Hội tổ chức triển lãm ảnh.", "Valle de Bravo"),
        ("Ngày 7/8/2019, Đoàn cán bộ Sở Ngoại vụ tỉnh Gia Lai có buổi làm việc với Sở Ngoại vụ tỉnh Sơn La.", "Sơn La"),
        ("Ngày 7/8/2019, Sở Ngoại vụ có buổi làm việc với đoàn cán bộ tỉnh Sơn La.", None),
    ],
)
def test_a_town_that_no_register_knows_and_a_delegations_host_tell_the_place(told: str, place: str | None) -> None:
    assert [event.place for event in reported(told)] == [place]


def test_the_lands_that_a_headline_speaks_of_are_no_place_of_a_briefing() -> None:
    text = "Chiều 7/8/2019, tại cuộc họp báo thường kỳ, Người phát ngôn cho biết tàu cá đã vào bờ an toàn."
    assert [event.place for event in reported(f"Bảo hộ công dân ở Lào, Thái Lan\n\n{text}")] == [None]
    assert [event.place for event in reported(f"Họp báo thường kỳ ở Lào\n\n{text}")] == ["Lào"]


def test_what_is_signed_on_one_day_of_a_session_has_its_own_day() -> None:
    text = (
        "Nhân dịp dự Khóa họp lần thứ 3 Ủy ban hỗn hợp (từ ngày 5-6/8/2019), ngày 6/8/2019, tại thủ đô Viêng Chăn, "
        "Thứ trưởng Lê Văn Tám và bà Keo Vilaysouk đã ký kết Bản ghi nhớ về thú y."
    )
    assert [(event.date_start, event.date_end) for event in reported(text)] == [("2019-08-06", "2019-08-06")]


def test_a_gathering_that_somebody_holds_is_an_event_with_its_name() -> None:
    held = "Ngày 7/8/2019, tại Huế, Hội hữu nghị tổ chức Gặp gỡ hữu nghị mừng 30 năm Quốc khánh Mông Cổ."
    assert [event.name for event in reported(held)] == ["Gặp gỡ hữu nghị mừng 30 năm Quốc khánh Mông Cổ"]


@pytest.mark.parametrize(
    ("told", "name", "edition"),
    [
        (
            "Ngày 7/8/2019, tại Huế, Tỉnh ủy tổ chức hội nghị quán triệt Nghị quyết Hội nghị lần thứ sáu của Trung ương.",
            "hội nghị quán triệt Nghị quyết Hội nghị lần thứ sáu của Trung ương",
            None,
        ),
        (
            "Ngày 7/8/2019, tại Huế, Bộ trưởng Lê Văn Tám có cuộc hội đàm với Phó Thủ tướng thứ nhất Ivan Petrov.",
            "cuộc hội đàm với Phó Thủ tướng thứ nhất Ivan Petrov",
            None,
        ),
        ("Ngày 7/8/2019, tại Huế, hai Bộ tổ chức vòng đàm phán thứ nhất.", "vòng đàm phán thứ nhất", 1),
    ],
)
def test_the_number_of_what_an_event_is_about_is_no_edition_of_it(told: str, name: str, edition: int | None) -> None:
    assert [(event.name, event.edition) for event in reported(told)] == [(name, edition)]


def test_what_a_plan_holds_reports_nothing() -> None:
    text = (
        "Kế hoạch ngoại giao văn hóa năm 2014\nUBND tỉnh Nam Định vừa ban hành Kế hoạch số 45/KH-UBND ngày 20/02/2014.\n"
        "Các nội dung chính gồm: mời các đoàn nghệ nhân; tổ chức một lớp tập huấn kỹ năng thuyết minh cho hướng dẫn viên.\n"
    )
    assert reported(text) == []


def test_a_session_of_a_joint_committee_and_a_reception_apart_are_events() -> None:
    text = (
        "Ngày 25/10/2017, tại Bucharest, Bộ Công Thương tổ chức Khóa họp lần thứ 9 Ủy ban hỗn hợp về hợp tác kinh tế. "
        "Chiều cùng ngày, Tổng thống Ann Rudd đã tiếp riêng Bộ trưởng Lò Văn Mười."
    )
    assert [event.event_type for event in reported(text)] == ["session", "reception"]
