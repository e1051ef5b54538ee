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
        ("Ngày 5/3/2025, Thứ trưởng Bùi Thế Vĩnh đã đến thăm Quân khu 7.", "visit"),
        ("Ngày 5/3/2025, Thứ trưởng Bùi Thế Vĩnh đã đến thăm Đại sứ quán ta tại Lào.", "visit"),
        ("Ngày 5/3/2025, Thứ trưởng Bùi Thế Vĩnh đã đến thăm cán bộ, nhân viên Đại sứ quán ta tại Lào.", "visit"),
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


MEETING = "Ngày 5/3/2025, tại Huế, Thường trực HĐND tỉnh làm việc với Đoàn đại biểu HĐND tỉnh Attapeu.\n"


def test_what_guests_also_look_at_is_a_stage_and_a_present_to_a_family_none() -> None:
    meeting = MEETING.replace("\n", " ")
    assert [e.event_type for e in reported(f"{meeting}Đoàn cũng thăm Ngã ba Đồng Mộc.")] == ["meeting", "visit"]
    assert [e.event_type for e in reported(f"{meeting}Đoàn cũng đến thăm, tặng quà gia đình ông Tư.")] == ["meeting"]


def test_what_a_board_does_at_its_first_sitting_is_a_session_of_the_congress() -> None:
    congress = "Ngày 5/3/2025, tại Huế, Hội Hữu nghị Việt - Nga tổ chức Đại hội đại biểu lần thứ III.\n"
    for sitting in (
        "Tại phiên họp thứ nhất, Ban Chấp hành khóa III bầu ông Vũ Mạnh Tường giữ chức Chủ tịch.",
        "Họp phiên đầu tiên, Ban Chấp hành nhất trí cử ông Vũ Mạnh Tường làm Chủ tịch.",
        "Ngay sau Đại hội, Ban Chấp hành khóa III đã họp phiên thứ nhất, bầu ông Vũ Mạnh Tường.",
    ):
        assert kinds(congress + sitting)[1:] == [("session", "2025-03-05", "Huế")], sitting


def test_a_homage_may_follow_a_stage_in_its_sentence() -> None:
    told = reported("Ngày 5/3/2025, đoàn Hủa Phăn thăm Xí nghiệp May Sông Hồng; dâng hoa ở Nghĩa trang Đồng Mộc.")
    assert [event.event_type for event in told] == ["visit", "ceremony"]


def test_a_paper_that_names_places_between_its_parties_was_signed() -> None:
    told = reported(
        "Biên bản ghi nhớ giữa Hội Phụ nữ tỉnh Sơn La với Hội Phụ nữ ba tỉnh Hủa Phăn, Luông Pha Băng, U Đôm Xay, "
        "giai đoạn 2025 - 2027, được ký sáng 5/3/2025 tại Sơn La."
    )
    assert [(event.event_type, event.date_start) for event in told] == [("signing", "2025-03-05")]


def test_papers_are_signed_on_the_line_too() -> None:
    told = kinds("Ngày 5/3/2025, tại Huế, hai Bí thư Tỉnh ủy đã ký trực tuyến Biên bản Hội nghị.")
    assert told == [("signing", "2025-03-05", "Huế")]


def test_two_delegations_are_received() -> None:
    told = kinds("Ngày 5/3/2025, tại Huế, Chủ tịch Liên hiệp đã tiếp hai đoàn bạn Nhật sang dự Festival Huế 2025.")
    assert told == [("reception", "2025-03-05", "Huế")]


def test_what_is_agreed_to_be_done_is_not_done() -> None:
    lead = "Ngày 5/3/2025, tại Huế, Đồn Biên phòng A Đớt và Đại đội 531 tổ chức lễ kết nghĩa."
    told = reported(f"{lead}\nTại lễ kết nghĩa, hai đơn vị cùng giao ước thực hiện chế độ hội đàm định kỳ.")
    assert [event.event_type for event in told] == ["ceremony"]


def test_a_feast_of_the_new_year_tells_the_year_of_its_day() -> None:
    told = reported("Tối 21/1, chương trình Tết cộng đồng mừng Xuân Ất Tỵ 2025 diễn ra tại Đại sứ quán ở Tokyo.")
    assert [event.date_start for event in told] == ["2025-01-21"]
    told = reported("Tối 28/12, chương trình Tết cộng đồng mừng Xuân Ất Tỵ 2025 diễn ra tại Đại sứ quán ở Tokyo.")
    assert [event.date_start for event in told] == ["2024-12-28"]


def test_a_conference_that_guests_join_late_in_a_long_report_is_told_with_its_edition_and_host() -> None:
    filler = "".join(f"Hai bên bàn kỹ về giáo trình của môn học số {number}.\n" for number in range(16))
    told = reported(
        "Từ ngày 3 đến 6/3/2025, đoàn công tác Trường Đại học Hương Giang thăm và làm việc tại tỉnh Attapeu.\n"
        f'{filler}Ngày 5/3, đoàn dự Hội thảo quốc tế "Mê Công: ngôn ngữ" lần thứ 4 do UDRU chủ trì với 86 báo cáo.'
    )
    assert [(event.event_type, event.edition, event.organizer) for event in told[1:]] == [("workshop", 4, "UDRU")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("đoàn Sở Ngoại vụ do bà Hà Thị Sen làm Trưởng đoàn đã có buổi làm việc với UBND tỉnh Sơn La.", "Sơn La"),
        ("UBND tỉnh Sơn La vừa có buổi làm việc với Đoàn công tác Ủy ban Dân tộc.", "Sơn La"),
        ("Sở Ngoại vụ tỉnh Sơn La có buổi làm việc với Sở Ngoại vụ tỉnh Lai Châu.", None),
        ("bà Vi Thị Hà, Phó Chủ tịch UBND tỉnh Sơn La đã chủ trì buổi làm việc với Đoàn Đại sứ quán Hà Lan.", "Sơn La"),
        ("bà Vi Thị Hà, Phó Chủ tịch UBND tỉnh Sơn La đã chủ trì buổi tiếp Đoàn Đại sứ quán Hà Lan.", "Sơn La"),
        ("đoàn đã làm việc với Bí thư Tỉnh ủy, Tỉnh trưởng Attapeu Leth Xayaphone.", "Attapeu"),
        ("đoàn công tác Đại sứ quán đã đến chào xã giao đồng chí Vũ Đình Kha, Chủ tịch UBND tỉnh Phú Thọ.", "Phú Thọ"),
        ("trong chuyến công tác tại Lào, tại Viêng Chăn, đoàn đã đến thăm Trường Đại học Quốc gia Lào.", "Viêng Chăn"),
        ("tại Mombasa, Đại sứ Nguyễn Hạnh Dung thăm, động viên ngư dân Việt Nam gặp nạn.", "Mombasa"),
    ],
)
def test_a_meeting_is_where_its_host_is_and_a_call_where_who_is_called_on_governs(text: str, place: str | None) -> None:
    assert [event.place for event in reported(f"Ngày 5/3/2025, {text}")] == [place]


def test_a_delegation_told_with_its_members_visits() -> None:
    told = reported("Ngày 5/3/2025, Đoàn công tác số 7 gồm 120 kiều bào do ông Đỗ Lâm dẫn đầu thăm đảo Song Tử Tây.")
    assert [event.event_type for event in told] == ["visit"]


def test_the_summary_of_another_item_behind_its_headline_is_a_teaser() -> None:
    teaser = "Việt Nam - Kenya bàn cách thúc đẩy hợp tác TGVN. Chiều 3/3/2025, Thứ trưởng Đỗ Lâm hội đàm với bà Grace."
    told = reported(f"Đại sứ quán đón Huân chương\n21/03/2025\n{MEETING}Hai bên bàn về đào tạo cán bộ.\n{teaser}\n")
    assert [event.event_type for event in told] == ["meeting"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sáng 5/3/2025, tại Huế đã diễn ra hội đàm định kỳ quý I giữa Đồn Biên phòng A Đớt và Đại đội 531.",
            "hội đàm định kỳ quý I giữa Đồn Biên phòng A Đớt và Đại đội 531",
        ),
        (
            "Ngày 5/3/2025, tại Huế diễn ra đàm phán vòng 4 Hiệp định về du lịch.",
            "đàm phán vòng 4 Hiệp định về du lịch",
        ),
        (
            "Ngày 5/3/2025, tại Huế, hai đồn tổ chức tuần tra song phương đoạn biên giới từ mốc 3 đến mốc 5.",
            "tuần tra song phương đoạn biên giới từ mốc 3 đến mốc 5",
        ),
    ],
)
def test_rounds_quarters_and_stretches_of_a_border_name_an_event(text: str, name: str) -> None:
    assert [event.name for event in reported(text)] == [name]


def test_two_posts_that_have_just_patrolled_together_tell_a_patrol() -> None:
    told = reported(
        "Hai đồn phối hợp bảo vệ biên giới\n15/01/2017\n"
        "Đồn Biên phòng A Đớt và Đồn Cảnh sát Co Ban vừa phối hợp tuần tra song phương, bảo vệ đoạn biên giới chung.\n"
        "Hai bên đã kiểm tra cột mốc và trao đổi tình hình biên giới.\n"
        "Kết thúc tuần tra, hai bên đã rút kinh nghiệm, ký kết Biên bản ghi nhớ tuần tra song phương."
    )
    assert told[0].event_type == "other"


def test_who_comes_for_the_new_year_visits_whom_it_is_wished() -> None:
    told = kinds(
        "Ngày 9/2/2025, Đoàn đại biểu Vương quốc Campuchia do bà Sok Mealea làm trưởng đoàn đã chúc Tết Đảng bộ, "
        "chính quyền và nhân dân tỉnh Cà Mau."
    )
    assert told == [("visit", "2025-02-09", "Cà Mau")]


def test_a_state_whose_name_says_united_agrees_to_nothing() -> None:
    told = kinds("Sáng 11/2/2025, tại Các Tiểu vương quốc Arab thống nhất đã khai mạc Hội nghị Chính phủ thế giới.")
    assert [kind for kind, *_ in told] == ["conference"]


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 12/11/2017, đoàn đã tới sân bay, bắt đầu chuyến tham dự Hội nghị Cấp cao Mekong lần thứ 31.",
        "Chiều 12/11/2017, sau khi bế mạc Hội nghị Cấp cao Mekong lần thứ 31, đoàn lên đường về nước.",
    ],
)
def test_what_a_journey_leads_to_and_what_it_came_after_is_no_news(text: str) -> None:
    assert not reported(text)


def test_a_venue_goes_on_behind_its_short_form() -> None:
    told = kinds("Chiều 28/10/2025, tại Bộ Chỉ huy Quân sự (CHQS) tỉnh Attapeu (Lào), hai đoàn tiến hành hội đàm.")
    assert told == [("talks", "2025-10-28", "Attapeu")]


def test_a_station_stands_before_the_report_and_acts_in_none() -> None:
    told = reported(
        "Sơn La TV - Sáng 5/3/2025, Hội Phụ nữ tỉnh Sơn La đã Hội đàm và ký kết Biên bản ghi nhớ với Hội Phụ nữ Hủa Phăn."
    )
    assert [event.event_type for event in told] == ["talks", "signing"]
    assert told[0].name.startswith("Hội Phụ nữ tỉnh Sơn La")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("tại thành phố Móng Cái (Việt Nam), hai đoàn tiến hành hội đàm.", "Móng Cái"),
        ("tại thành phố Móng Cái (Quảng Ninh), hai đoàn tiến hành hội đàm.", "Quảng Ninh"),
        ("ông Lê Đức Thịnh đến thăm, chúc tết Tổng Lãnh sự Lào tại Đà Nẵng.", "Đà Nẵng"),
    ],
)
def test_the_country_behind_a_town_does_not_take_its_place(text: str, place: str) -> None:
    assert [event.place for event in reported(f"Ngày 5/3/2025, {text}")] == [place]


def test_talks_and_a_patrol_of_one_verb_are_two_events_and_the_patrol_told_again_is_no_third() -> None:
    text = (
        "Ngày 5/3/2025, Đồn Biên phòng Nậm Cắn tổ chức hội đàm và tuần tra song phương với Đại đội Biên phòng 217.\n\n"
        "Trong khuôn khổ hội đàm, hai đơn vị tiến hành tuần tra chung từ cột mốc 401 đến cột mốc 403."
    )
    assert sorted((event.event_type, event.name) for event in reported(text)) == [
        ("other", "tuần tra song phương với Đại đội Biên phòng 217"),
        ("talks", "Đồn Biên phòng Nậm Cắn hội đàm với Đại đội Biên phòng 217"),
    ]


def test_who_is_called_on_beside_another_does_not_end_what_one_visit_tells() -> None:
    text = (
        "Ngày 5/3/2025, tại Viêng Chăn, Chủ tịch Hội Đỗ Quang Lâm đã chào xã giao Thủ tướng Khamtay Sip, Chủ tịch Quốc hội "
        "Bounnhang Vo và hội đàm với Chủ tịch Ủy ban Hòa bình Sounthone Xay."
    )
    assert [kind for kind, _, _ in kinds(text)] == ["reception", "talks"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ngày 5/3/2025, tại Hà Nội, phát biểu trong buổi Lễ ra mắt cuốn sách Một đời đi sứ, các tác giả kể chuyện nghề.",
            "Lễ ra mắt cuốn sách Một đời đi sứ",
        ),
        (
            "Ngày 5/3/2025, tại Huế đã diễn ra Cuộc họp hai Chủ tịch Ủy ban hợp tác Việt Nam - Lào.",
            "Cuộc họp hai Chủ tịch Ủy ban hợp tác Việt Nam - Lào",
        ),
        (
            "Ngày 5/3/2025, tại Huế đã diễn ra Hội trại thanh thiếu niên ba nước Đông Dương.",
            "Hội trại thanh thiếu niên ba nước Đông Dương",
        ),
        (
            "Ngày 5/3/2025, tại Huế, Bộ Tư lệnh Vùng tổ chức ra quân tuần tra liên hợp đợt hai.",
            "ra quân tuần tra liên hợp đợt hai",
        ),
    ],
)
def test_ceremonies_camps_and_meetings_of_two_chairmen_have_their_own_names(text: str, name: str) -> None:
    assert name in [event.name for event in reported(text)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tối 5/3, tại Huế, Hội tổ chức Lễ khai mạc Ngày hội Giao lưu biên giới 2023.", "2023-03-05"),
        ("Sáng 5/4, tại Huế, Hội tổ chức lễ chúc mừng nhân dịp Tết cổ truyền Bunpimay 2019 của Lào.", "2019-04-05"),
        (
            "Tối 5/3, tại Huế, Hội tổ chức Lễ kỷ niệm lần thứ 70 ngày sinh của Quốc vương (5/3/1950 - 5/3/2020).",
            "2020-03-05",
        ),
        ("Tối 5/3, tại Huế, Hội tổ chức Hội nghị triển khai Chiến lược hợp tác giai đoạn 2021 - 2025.", None),
    ],
)
def test_the_year_of_a_festival_of_a_feast_and_of_an_anniversary_is_that_of_its_day(text: str, day: str | None) -> None:
    assert reported(text)[0].date_start == day


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ngày 5/3/2025, tại Nghệ An, Bộ Chỉ huy quân sự tỉnh đã trao tặng vật tư, trang thiết bị y tế cho tỉnh Bo Kẹo.",
            "Bộ Chỉ huy quân sự tỉnh trao tặng vật tư, trang thiết bị y tế cho tỉnh Bo Kẹo",
        ),
        (
            "Ngày 5/3/2025, tại Lào Cai, Công an tỉnh Lào Cai trao trả 4 công dân nước ngoài cho Trạm kiểm soát Hà Khẩu.",
            "Công an tỉnh Lào Cai trao trả 4 công dân nước ngoài cho Trạm kiểm soát Hà Khẩu",
        ),
    ],
)
def test_what_is_handed_over_to_another_side_is_the_news_of_an_item_without_other_news(text: str, name: str) -> None:
    assert [(event.event_type, event.name) for event in reported(text)] == [("ceremony", name)]


def test_a_gift_beside_talks_is_no_event_of_its_own() -> None:
    text = (
        "Ngày 5/3/2025, tại Huế, Chủ tịch UBND thành phố Đỗ Quang Lâm hội đàm với Tỉnh trưởng Salavan Khamtay Sip.\n\n"
        "Dịp này, Chủ tịch Đỗ Quang Lâm trao tặng 20 máy tính, thiết bị y tế cho tỉnh Salavan."
    )
    assert [kind for kind, _, _ in kinds(text)] == ["talks"]


def test_talks_of_a_visit_told_by_what_was_said_there_are_an_event() -> None:
    text = (
        "Từ ngày 4 đến 6/3/2025, Đoàn đại biểu Thanh tra Chính phủ thăm và làm việc tại Cuba.\n\n"
        "Trong cuộc hội đàm với Tổng Kiểm toán Darío Cura, hai bên đã rà soát chương trình hợp tác."
    )
    assert [kind for kind, _, _ in kinds(text)] == ["visit", "talks"]


def test_what_a_body_does_on_the_same_day_is_not_what_its_head_did() -> None:
    text = (
        "Ngày 5/3/2025, tại Hà Nội, Tổng Thanh tra Chính phủ Đỗ Quang Lâm tiếp Đoàn đại biểu Thanh tra Nhà nước Lào.\n\n"
        "Cùng ngày, Thanh tra Chính phủ làm việc với Đoàn đại biểu Thanh tra Nhà nước Lào."
    )
    assert [kind for kind, _, _ in kinds(text)] == ["reception", "meeting"]


def test_a_headline_tells_the_reception_of_which_the_text_only_gives_the_speeches() -> None:
    text = (
        "Thứ trưởng Ngoại giao Đỗ Quang Lâm tiếp Đại sứ Peru Carlos Ibáñez\n\n"
        "Bày tỏ vui mừng trước những bước tiến trong hợp tác, Thứ trưởng Đỗ Quang Lâm trân trọng tình cảm của Đại sứ.\n\n"
        "Đại sứ Carlos Ibáñez cảm ơn Việt Nam."
    )
    assert [kind for kind, _, _ in kinds(text)] == ["reception"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Chung một dòng sông\n\n"
                "Đó là chủ đề của buổi tọa đàm giữa thanh niên hai tỉnh Kiên Giang và Kampot diễn ra chiều 5/3/2025."
            ),
            ["workshop"],
        ),
        (
            (
                "Ngày 5/3/2025, tại Huế, Liên hiệp hữu nghị thành phố có buổi tiếp Đoàn Trường Đại học Sư phạm Udon Thani.\n\n"
                "Sau buổi tiếp, Đoàn Trường Đại học Sư phạm Udon Thani đến thăm, làm việc với Trung tâm Ngôn ngữ Thái."
            ),
            ["reception", "visit"],
        ),
        (
            (
                "Ngày 5/3/2025, tại Huế, Chủ tịch Hội Đỗ Quang Lâm tiếp Đoàn đại biểu Hội Hữu nghị tỉnh Salavan.\n\n"
                "Hai Hội đã ký biên bản ghi nhớ về trao đổi đoàn."
            ),
            ["reception", "signing"],
        ),
        (
            (
                "Ngày 5/3/2025, tại Huế, Chủ tịch Hội Đỗ Quang Lâm tiếp Đoàn đại biểu Hội Hữu nghị tỉnh Salavan.\n\n"
                "Hai Hội đã ký biên bản ghi nhớ về trao đổi đoàn vào năm 2019."
            ),
            ["reception"],
        ),
    ],
)
def test_what_follows_a_theme_or_a_meeting_is_told_as_it_goes_on(text: str, told: list[str]) -> None:
    assert [kind for kind, _, _ in kinds(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ngày 5/3/2025 Chủ tịch UBND tỉnh Đỗ Quang Lâm đã tiếp Đại sứ Peru Carlos Ibáñez.", "reception"),
        (
            "Sáng ngày 05/3/2025 đoàn công tác tỉnh Hủa Phăn do ông Khamtay Sip dẫn đầu đã đến thăm và làm việc tại tỉnh Thanh Hóa.",
            "visit",
        ),
        (
            "Ngày 5/3/2025 tại Hà Nội Bộ trưởng Ngoại giao Đỗ Quang Lâm đã hội đàm với Bộ trưởng Ngoại giao Peru Carlos Ibáñez.",
            "talks",
        ),
        (
            "Ngày 5/3/2025 Sở Ngoại vụ và Tỉnh đoàn Kon Tum đã ký kết Chương trình phối hợp giai đoạn 2025-2030.",
            "signing",
        ),
        (
            "Chiều nay (5/3/2025) lãnh đạo tỉnh Kon Tum đã đến thăm, chúc Tết Tổng Lãnh sự quán Lào tại Đà Nẵng.",
            "visit",
        ),
        ("Ngày 5 tháng 3 năm 2025 Chủ tịch UBND tỉnh Đỗ Quang Lâm đã tiếp Đại sứ Peru Carlos Ibáñez.", "reception"),
    ],
)
def test_a_day_that_no_comma_parts_from_the_subject_is_not_the_subject(text: str, told: str) -> None:
    assert [(kind, day) for kind, day, _ in kinds(text)] == [(told, "2025-03-05")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ngày 5/3/2025, đoàn đại biểu thanh niên đến từ 20 quốc gia tham quan Vịnh Bái Tử Long, tỉnh Quảng Ninh.",
            [("visit", "2025-03-05", "Quảng Ninh")],
        ),
        (
            "Ngày 5/3/2025, lãnh đạo Hội thăm và tặng quà học sinh Trường Đại học Hồng Đức.",
            [("visit", "2025-03-05", None)],
        ),
        (
            "Sáng 5/3/2025, cuộc Trao đổi lý luận lần thứ ba giữa hai Đảng đã khai mạc tại Đà Nẵng.",
            [("talks", "2025-03-05", "Đà Nẵng")],
        ),
        ("Đây là hội nghị cấp bộ trưởng được tổ chức luân phiên hai năm một lần giữa hai Bộ.", []),
    ],
)
def test_sights_schools_and_rounds_of_parties(text: str, told: list[tuple[str, str | None, str | None]]) -> None:
    assert kinds(text) == told


def test_an_association_of_two_nations_is_one_subject() -> None:
    text = "Ngày 5/3/2025, Hội Hữu nghị Việt - Lào tỉnh Kon Tum tiếp Đoàn Hội Hữu nghị Lào - Việt tỉnh Attapeu."
    assert [event.name for event in reported(text)] == [
        "Hội Hữu nghị Việt - Lào tỉnh Kon Tum tiếp Đoàn Hội Hữu nghị Lào - Việt tỉnh Attapeu"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ngày 5/3/2025, Đoàn công tác Cục Lãnh sự do ông Đỗ Quang Lâm làm trưởng đoàn đã làm việc tại tỉnh Gia Lai.",
            "meeting",
        ),
        ("Ngày 5/3/2025, Phó Chủ tịch Quốc hội Đỗ Quang Lâm đã gặp mặt học viên lớp bồi dưỡng tiếng Lào.", "meeting"),
        ("Ngày 5/3/2025, Sở Ngoại vụ Kon Tum và Sở Ngoại vụ Gia Lai đã kí kết Bản ghi nhớ về hợp tác.", "signing"),
        ("Ngày 5/3/2025, tại Huế, Bản ghi nhớ hợp tác giữa hai Hội đã được kí kết.", "signing"),
    ],
)
def test_work_in_a_province_pupils_and_signing_in_its_other_spelling(text: str, told: str) -> None:
    assert [kind for kind, _, _ in kinds(text)] == [told]


def test_who_is_employed_somewhere_holds_no_meeting_there() -> None:
    assert not reported("Từ ngày 5/3/2025, ông Đỗ Quang Lâm làm việc tại Bộ Ngoại giao.")


@pytest.mark.parametrize(
    ("sentence", "organizer"),
    [
        (
            "Tối 5/12/2019, tại Viêng Chăn, chính quyền tỉnh Savannakhet tổ chức lễ trao Huân chương.",
            "chính quyền tỉnh Savannakhet",
        ),
        (
            "Ngày 5/6/2019, tại Seoul, tỉnh Hòa Bình phối hợp với Sở Du lịch tổ chức Hội nghị xúc tiến du lịch.",
            "tỉnh Hòa Bình",
        ),
        (
            "Ban Thường vụ Tỉnh ủy hôm qua (6/11/2014), tại Huế đã tổ chức Hội nghị quán triệt Quy chế.",
            "Ban Thường vụ Tỉnh ủy",
        ),
        (
            "Ngày 3/2/2020, trường Cao đẳng Sông Mã khai giảng lớp tiếng Việt cho cán bộ Lào.",
            "trường Cao đẳng Sông Mã",
        ),
        ("Ngày 3/2/2020, hai Bộ trưởng cắt băng khai mạc Triển lãm ảnh tại Huế.", None),
    ],
)
def test_a_body_in_small_letters_or_before_the_day_holds_its_event(sentence: str, organizer: str | None) -> None:
    assert [event.organizer for event in reported(sentence)][:1] == [organizer]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Ngày 5/3/2012, Công an tỉnh Sơn La đón nhận Huân chương Tự do hạng Nhất của Nhà nước Lào.",
            "Công an tỉnh Sơn La đón nhận Huân chương Tự do hạng Nhất của Nhà nước Lào",
        ),
        ("Ngày 5/3/2012, Hội hữu nghị tỉnh tổ chức Lễ trao Huân chương Tự do.", "Lễ trao Huân chương Tự do"),
    ],
)
def test_the_medal_of_freedom_is_named_whole(sentence: str, name: str) -> None:
    assert [event.name for event in reported(sentence)] == [name]


def test_who_takes_part_with_others_does_not_hold_the_event() -> None:
    text = "Ngày 5/3/2022, Hội Thanh niên tỉnh phối hợp Hội Nhật Bản đã tham gia Liên hoan Giai điệu hữu nghị tại Huế."
    assert [event.organizer for event in reported(text)] == [None]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (
            "Chiều 9/2, tại Huế, Phó Chủ tịch UBND tỉnh Lò Văn Mười tiếp đoàn đến chúc Tết Nguyên đán Bính Ngọ.",
            "2026-02-09",
        ),
        ("Tối 14/1, tại Huế, Đại sứ quán tổ chức chương trình gặp mặt mừng Xuân Quý Mão.", "2023-01-14"),
        ("Sáng 28/12, tại Huế, Sở Ngoại vụ tổ chức Họp mặt đón Xuân Tân Tỵ và Xuân Giáp Thìn.", None),
        ("Sáng 28/12, tại Huế, Sở Ngoại vụ tổ chức Họp mặt đón Xuân Giáp Thìn.", "2023-12-28"),
        ("Sáng 14/6, tại Huế, Sở Ngoại vụ tổ chức Hội nghị sơ kết từ sau Tết Quý Mão.", None),
    ],
)
def test_the_lunar_new_year_that_is_kept_tells_the_year(sentence: str, day: str | None) -> None:
    assert [event.date_start for event in reported(sentence)][:1] == [day]


def test_the_papers_of_a_session_are_signed_by_their_name() -> None:
    text = "Ngày 5/6/2022, tại Rabat, Bộ trưởng Lò Văn Mười và Bộ trưởng Omar Sidi đã ký Biên bản Kỳ họp lần thứ V."
    assert "Lễ ký Biên bản Kỳ họp lần thứ V" in [event.name for event in reported(text)]


def test_a_paper_that_opens_its_report_with_its_name_does_not_hide_who_held_the_event() -> None:
    text = (
        "Biên phòng - Ngày 22/5/2024, Đồn Biên phòng Mường Pồn phối hợp với Đại đội 521 tổ chức tuần tra song phương."
    )
    assert [event.organizer for event in reported(text)] == ["Đồn Biên phòng Mường Pồn"]


def test_a_guest_is_named_with_the_office_behind_the_name() -> None:
    text = "Ngày 5/3/2021, tại Huế, ông Lò Văn Mười đã tiếp bà Ann Rudd, Đại sứ Na Uy tại Việt Nam đến chào từ biệt."
    assert [event.name for event in reported(text)] == ["ông Lò Văn Mười tiếp bà Ann Rudd, Đại sứ Na Uy"]


def test_what_two_sides_agree_on_is_no_part_of_the_papers_they_sign() -> None:
    text = "Ngày 5/6/2022, tại Rabat, hai bên đã ký Biên bản Kỳ họp và thống nhất tổ chức Kỳ họp lần thứ 6."
    assert [event.name for event in reported(text)][:1] == ["Lễ ký Biên bản Kỳ họp"]
