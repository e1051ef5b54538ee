"""The forms in which the press tells an event: passive, nominal, with its day or its place before or behind."""

import pytest

from flows.extraction.events.find import find_events
from flows.extraction.language.vietnamese import normalise
from flows.extraction.pages.layout import read_page
from flows.extraction.records import Event


def reported(text: str) -> list[Event]:
    return [event for event in find_events(read_page(normalise(text))) if event.status == "reported"]


def kinds(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(event.event_type, event.date_start, event.place) for event in reported(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ngày 5/3/2025, tại Hà Nội, Đại sứ Peru Carlos Ibáñez đã được Thứ trưởng Ngoại giao Đỗ Quang Lâm tiếp.",
            "Thứ trưởng Ngoại giao Đỗ Quang Lâm tiếp Đại sứ Peru Carlos Ibáñez",
        ),
        (
            "Ngày 5/3/2025, tại Hà Nội, Đoàn tỉnh Hủa Phăn do ông Khamphet Sy dẫn đầu được Thường trực Thành ủy Hà Nội đón tiếp trọng thị.",
            "Thường trực Thành ủy Hà Nội đón tiếp Đoàn tỉnh Hủa Phăn",
        ),
        (
            "Ngày 5/3/2025, tại Hà Nội, lãnh đạo Hội đã đón tiếp đoàn cán bộ Mặt trận Lào xây dựng đất nước.",
            "lãnh đạo Hội đón tiếp đoàn cán bộ Mặt trận Lào xây dựng đất nước",
        ),
    ],
)
def test_guests_who_were_received_tell_a_reception(text: str, name: str) -> None:
    assert [(event.event_type, event.place, event.name) for event in reported(text)] == [("reception", "Hà Nội", name)]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 5/3/2025, tại Hà Nội, bà con được cán bộ phường tiếp tục hướng dẫn làm giấy tờ.",
        "Ngày 5/3/2025, ông Đỗ Quang Lâm cho biết đoàn sẽ được Bộ trưởng Ngoại giao tiếp.",
    ],
)
def test_what_goes_on_or_is_said_in_the_passive_is_no_reception(text: str) -> None:
    assert not reported(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 5/3/2025, tại Hà Nội, Đại sứ Youssef Amrani vinh dự được trao tặng Huân chương Hữu nghị.",
        "Ngày 5/3/2025, tại Hà Nội, Đại sứ Youssef Amrani đón nhận Huân chương Hữu nghị do Chủ tịch nước trao tặng.",
        "Ngày 5/3/2025, tại Hà Nội, Liên hiệp đã tổ chức trao Kỷ niệm chương cho Đại sứ Youssef Amrani.",
    ],
)
def test_an_honour_is_told_by_who_got_it_and_by_who_held_it(text: str) -> None:
    assert kinds(text) == [("award", "2025-03-05", "Hà Nội")]


def test_an_honour_that_somebody_was_once_given_is_no_news() -> None:
    assert not reported("Đại sứ Youssef Amrani đã được trao tặng Huân chương Hữu nghị và Huy chương Vì hòa bình.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ngày 5/3/2025, tại Huế, Nhà xuất bản Thế Giới tổ chức ra mắt cuốn sách về sông Hương.", "launch"),
        ('Ngày 5/3/2025, tại Huế, Nhà xuất bản Thế Giới giới thiệu cuốn sách "Sông Hương".', "launch"),
        ("Ngày 5/3/2025, tại Huế, Cục trưởng Lý Bảo Sơn đã trao Giấy Chấp thuận lãnh sự cho ông Tạ Văn Ân.", "ceremony"),
        ("Ngày 5/3/2025, tại Huế, Đoàn đại biểu Bộ Ngoại giao đã đến viếng và ghi sổ tang tưởng niệm cố Tổng thống.",
         "ceremony"),
        ("Ngày 5/3/2025, tại Huế diễn ra đàm phán vòng 3 Hiệp định tương trợ tư pháp Việt Nam - Kenya.", "talks"),
        ("Ngày 5/3/2025, tại Huế, Hội Kiều học tổ chức gặp gỡ cộng đồng người Việt nhân dịp Tết.", "meeting"),
        ("Tuần phim Kenya khai mạc tại Huế ngày 5/3/2025.", "other"),
        ("Những ngày phim Kenya khai mạc tại Huế ngày 5/3/2025.", "other"),
        ("Đêm văn nghệ Việt - Lào diễn ra tại Huế ngày 5/3/2025.", "other"),
        ("Đêm hội Việt - Lào diễn ra tại Huế ngày 5/3/2025.", "other"),
        ("Ngày 5/3/2025, tại Huế, Đồn Biên phòng A Đớt đã thực hiện phối hợp tuần tra song phương.", "other"),
        ("Ngày 5/3/2025, tại Huế, Hội Hữu nghị họp bàn công tác năm.", "meeting"),
        ("Ngày 5/3/2025, tại Huế, Ban Chỉ đạo về nhân quyền họp phiên thứ 8.", "session"),
        ("Ngày 5/3/2025, tại Huế, UBND tỉnh tổ chức lễ ký kết và trao thỏa thuận viện trợ.", "signing"),
    ],
)  # fmt: skip
def test_a_verb_or_a_noun_of_the_trade_tells_its_kind(text: str, kind: str) -> None:
    assert kinds(text) == [(kind, "2025-03-05", "Huế")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ngày 5/3/2025, Đại sứ Nguyễn Hạnh Dung đã đến thăm chi nhánh Công ty Cà phê Tây Nguyên.", "visit"),
        ("Ngày 5/3/2025, Đoàn công tác số 7 do Thứ trưởng Đỗ Quang Lâm dẫn đầu ra thăm đảo Song Tử Tây.", "visit"),
        ("Ngày 5/3/2025, Thứ trưởng Bùi Thế Vĩnh đã tới thăm Đại đội Biên phòng 213.", "visit"),
    ],
)
def test_branches_islands_and_companies_of_soldiers_are_visited(text: str, kind: str) -> None:
    assert [event.event_type for event in reported(text)] == [kind]


def test_a_sitting_that_a_body_holds_has_its_number_and_its_holder() -> None:
    told = reported("Ngày 5/3/2025, tại Huế, Liên hiệp Thanh niên họp Đoàn Chủ tịch lần thứ ba, khóa VI.")
    assert [(event.edition, event.organizer) for event in told] == [(3, "Liên hiệp Thanh niên")]


def test_what_is_agreed_at_talks_is_signed_in_the_same_sentence() -> None:
    told = kinds(
        "Ngày 5/3/2025, tại Hà Nội, Thượng tướng Bùi Thế Vĩnh hội đàm với Trung tướng Peter Otieno, "
        "ký Kế hoạch hợp tác năm 2025."
    )
    assert told == [("talks", "2025-03-05", "Hà Nội"), ("signing", "2025-03-05", "Hà Nội")]


@pytest.mark.parametrize(
    ("behind", "count"),
    [
        ("Sáng cùng ngày, đoàn đã dâng hoa tại Tượng đài Quang Trung.", 2),
        ("Sáng cùng ngày, đoàn đã đặt vòng hoa viếng Chủ tịch Hồ Chí Minh.", 1),
        ("Dịp này, đoàn đã dâng hoa tại Tượng đài Quang Trung.", 1),
    ],
)
def test_a_homage_with_an_hour_of_its_own_is_an_event_but_at_the_mausoleum(behind: str, count: int) -> None:
    lead = "Chiều 5/3/2025, tại Huế, Hội Kiều học tổ chức buổi họp mặt kiều bào."
    assert len(reported(f"{lead}\n{behind}")) == count


def test_a_homage_is_named_with_where_it_was_paid() -> None:
    told = reported("Sáng 5/3/2025, đoàn công tác Bộ Ngoại giao đã dâng hoa tại Tượng đài Quang Trung, Huế.")
    assert [event.name for event in told] == ["đoàn công tác Bộ Ngoại giao dâng hoa tại Tượng đài Quang Trung"]


def test_what_was_done_last_year_is_no_news() -> None:
    assert not reported("Trong chuyến thăm hồi tháng 3 năm ngoái, Bộ Ngoại giao hai nước đã ký Bản ghi nhớ hợp tác.")


def test_a_conference_may_stand_behind_its_days() -> None:
    told = kinds("Diễn ra trong hai ngày 5 và 6/3/2025 tại Huế, Hội nghị công tác biên giới đã bàn ba việc.")
    assert told == [("conference", "2025-03-05", "Huế")]


def test_who_joins_a_conference_by_line_attends_it() -> None:
    told = kinds(
        "Ngày 5/3/2025, Bộ trưởng Đặng Quốc Trị đã tham dự theo hình thức trực tuyến Hội nghị Bộ trưởng Mekong lần 4."
    )
    assert told == [("conference", "2025-03-05", None)]


def test_a_sentence_ends_where_the_page_leaves_out_the_space() -> None:
    told = kinds(
        "Sáng 5/3/2025, đoàn châu Hồng Hà thăm, làm việc tại tỉnh Lào Cai.Chiều cùng ngày, hai bên tiến hành hội đàm."
    )
    assert told == [("visit", "2025-03-05", "Lào Cai"), ("talks", "2025-03-05", "Lào Cai")]


def test_what_is_held_in_the_course_of_a_journey_is_held_where_its_noun_leads() -> None:
    told = kinds(
        "Trong khuôn khổ chuyến thăm tỉnh Attapeu (Lào) của Đoàn thanh niên tỉnh Kon Tum từ ngày 3 đến 6/3/2025, "
        "nhiều việc đã được làm.\nHội nghị sơ kết 4 năm kết nghĩa diễn ra sáng 4/3.\n"
        "Tại Hội nghị, hai bên bàn việc dạy tiếng Lào."
    )
    assert told == [("conference", "2025-03-04", "Attapeu")]


@pytest.mark.parametrize(("where", "place"), [("tại tỉnh Lào Cai", "Lào Cai"), ("tại tỉnh Lào Cai và Sơn La", None)])
def test_what_guests_do_on_a_visit_to_one_province_they_do_there(where: str, place: str | None) -> None:
    told = kinds(
        f"Từ ngày 5 đến 7/3/2025, đoàn châu Hồng Hà (Trung Quốc) thăm, làm việc {where}.\n"
        "Ngày 6/3, Đêm giao lưu Việt - Trung diễn ra trong không khí ấm cúng."
    )
    assert told[1:] == [("other", "2025-03-06", place)]


@pytest.mark.parametrize(
    ("venue", "place"),
    [
        ("tại Tòa hành chính tỉnh Svay Rieng (Campuchia)", "Svay Rieng"),
        ("tại khách sạn Hoa Sen ở trung tâm Tokyo, Nhật Bản", "Tokyo"),
        ("tại sân vận động Thống Nhất (Thành phố Hồ Chí Minh)", "Thành phố Hồ Chí Minh"),
    ],
)
def test_a_venue_stands_where_the_words_behind_it_say(venue: str, place: str) -> None:
    assert kinds(f"Ngày 5/3/2025, {venue}, Hội Kiều học tổ chức Lễ kỷ niệm 10 năm thành lập.")[0][2] == place


@pytest.mark.parametrize(
    "days",
    [
        "trong ba ngày, từ 3 đến 5-3, tại Huế",
        "từ sáng 3/3 đến chiều 5/3 tại Huế",
    ],
)
def test_days_may_be_written_with_a_dash_and_with_hours(days: str) -> None:
    told = reported(f"06/03/2025 18:15\nHội nghị công tác biên giới\nHội nghị công tác biên giới diễn ra {days}.")
    assert [(event.date_start, event.date_end) for event in told] == [("2025-03-03", "2025-03-05")]
