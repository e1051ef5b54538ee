"""What an item goes on to tell: stages, clauses and parts of a round-up; the day and the place of the news."""

import pytest

from flows.extraction.events.find import find_events
from flows.extraction.events.verbs import find_verb_events
from flows.extraction.language.vietnamese import normalise
from flows.extraction.pages.layout import read_page
from flows.extraction.records import Event


def reported(text: str) -> list[Event]:
    return [event for event in find_events(read_page(normalise(text))) if event.status == "reported"]


def types(text: str) -> list[str]:
    return [event.event_type for event in reported(text)]


TALKS = "Sáng 6/5/2022, tại Hà Nội, Thứ trưởng Công Thương Đào Văn Sơn hội đàm với Thứ trưởng Công Thương Lào Bounmy.\n"


def test_a_report_behind_its_dateline_still_looks_ahead_to_the_festival() -> None:
    text = (
        "(BBT) Trước giờ khai mạc Ngày hội Dừa quốc tế lần thứ hai, chiều 6/5/2022, tại trụ sở UBND tỉnh Bến Tre, "
        "ông Đào Văn Sơn, Chủ tịch UBND tỉnh đã tiếp bà Rosa d'Angelo, Phó Thị trưởng Padova."
    )
    assert types(text) == ["reception"]


def test_a_patrol_after_talks_is_named_by_its_kind() -> None:
    text = TALKS + "Hôm sau, 7-5, lực lượng hai bên tổ chức tuần tra song phương từ cột mốc 12 đến cột mốc 14."
    assert [(event.event_type, event.date_start) for event in reported(text)][1] == ("other", "2022-05-07")


def test_a_clause_behind_a_semicolon_goes_on_with_a_signing() -> None:
    text = TALKS + (
        "Cùng ngày, Thứ trưởng Đào Văn Sơn hội kiến Phó Thủ tướng Lào Sonexay; sau hội kiến, Vụ trưởng Lê Hà và "
        "ông Khamla ký Biên bản ghi nhớ về điện gió."
    )
    assert types(text) == ["talks", "talks", "signing"]


def test_a_semicolon_within_a_list_opens_no_clause() -> None:
    text = TALKS + "Dự hội đàm có Vụ trưởng Lê Hà; Đại sứ Trần Văn Nam; ông Khamla ký thay mặt phía Lào."
    assert types(text) == ["talks"]


def test_guests_who_call_on_somebody_and_look_at_a_school_do_two_things() -> None:
    text = TALKS + "Buổi chiều, Thứ trưởng Lào Bounmy chào xã giao Bộ trưởng Lê Hà và thăm Trường Đại học Điện lực."
    assert types(text) == ["talks", "reception", "visit"]


def test_a_talk_with_students_behind_a_visit_is_a_meeting() -> None:
    text = (
        TALKS + "Buổi chiều, đoàn thăm làng nghề gốm Bát Tràng và có buổi trao đổi với sinh viên tại Đại học Gia Lâm."
    )
    assert types(text) == ["talks", "visit", "meeting"]


def test_what_is_signed_at_the_occasion_of_a_dialogue_is_of_its_day() -> None:
    text = (
        "Ngày 6/5/2022, tại Hà Nội, Thứ trưởng Đào Văn Sơn chủ trì Đối thoại năng lượng Việt Nam - Na Uy lần thứ hai.\n"
        "Trước đó, ngày 4/5, đoàn Na Uy đã tới Quảng Trị.\n"
        "Nhân Đối thoại, hai bên ký Biên bản ghi nhớ về điện gió."
    )
    assert [(event.event_type, event.date_start) for event in reported(text)] == [
        ("talks", "2022-05-06"),
        ("signing", "2022-05-06"),
    ]


def test_a_reception_on_the_day_before_a_get_together_is_no_news_of_it() -> None:
    text = (
        "Sáng 6/5/2022, Hội hữu nghị Việt Nam - Hungary thành phố Huế tổ chức Gặp mặt hữu nghị kỷ niệm 72 năm thiết lập "
        "quan hệ ngoại giao Việt Nam - Hungary.\n"
        "Trước đó, chiều 5/5, ông Đào Văn Sơn, Chủ tịch UBND thành phố đã tiếp Đại sứ."
    )
    assert types(text) == ["meeting"]


def test_the_part_of_a_round_up_that_says_the_same_day_is_of_the_day_of_the_part_before() -> None:
    text = (
        "Hoạt động đối ngoại của các tỉnh trong tuần đầu tháng Năm\n08/05/2022\n"
        "* Khai giảng lớp bồi dưỡng lễ tân\n"
        "Ngày 3/5/2022, tại Huế, Sở Ngoại vụ tổ chức Lớp bồi dưỡng nghiệp vụ lễ tân đối ngoại.\n"
        "* Hội nghị với các nhà tài trợ\n"
        "Cùng ngày, tại Đồng Hới, UBND tỉnh Quảng Bình tổ chức Hội nghị xúc tiến viện trợ năm 2022.\n"
        "* Đoàn Lào thăm Quảng Bình\n"
        "Ngày 5/5/2022, đoàn tỉnh Savannakhet đến thăm và làm việc tại tỉnh Quảng Bình.\n"
    )
    assert [event.date_start for event in reported(text)] == ["2022-05-03", "2022-05-03", "2022-05-05"]


OPENED = "Lễ khai giảng lớp tiếng Việt do Hội người Việt Nam tại Cộng hòa Séc tổ chức ấm cúng và đông vui.\n"


def test_a_picture_tells_the_day_and_the_place_that_the_text_does_not() -> None:
    text = (
        "Lớp học giữa khu chợ\n" + OPENED + "\n"
        "Đại sứ Đào Văn Sơn đánh trống khai giảng tại Brno, ngày 10/9/2022. (Ảnh: Lê Hà)\n\n"
        "Dự Lễ khai giảng có phụ huynh và bà con tiểu thương."
    )
    assert [(event.date_start, event.place) for event in reported(text)] == [("2022-09-10", "Brno")]


def test_who_was_there_tells_the_day_of_a_meeting() -> None:
    text = (
        "Bàn việc lao động nước ngoài\n\n"
        "Ban Chỉ đạo Hội nhập quốc tế tỉnh Nghệ An vừa họp phiên thứ hai năm 2022, bàn về lao động nước ngoài.\n"
        "Dự cuộc họp hôm thứ Sáu (6-5-2022) có ông Đào Văn Sơn, Phó Chủ tịch UBND tỉnh."
    )
    assert [event.date_start for event in reported(text)] == ["2022-05-06"]


@pytest.mark.parametrize(("stamp", "day"), [("07/05/2022", "2022-05-06"), ("30/06/2022", None)])
def test_the_day_of_the_opening_is_that_of_fresh_news_alone(stamp: str, day: str | None) -> None:
    text = (
        f"Trao Huân chương Hữu nghị tặng Đại sứ Na Uy\n{stamp} - 17:36\n"
        "Đóng góp của Đại sứ Ola Berg đã được ghi nhận bằng phần thưởng cao quý, trao tại Hà Nội chiều 6/5.\n"
        "Phát biểu tại Lễ trao Huân chương Hữu nghị, Thứ trưởng Lê Hà điểm lại ba năm công tác của Đại sứ.\n"
        "Tham dự buổi lễ có đại diện các bộ, ngành."
    )
    assert [event.date_start for event in reported(text)][:1] == [day]


@pytest.mark.parametrize("deadline", ["trước ngày 20/5", "chậm nhất là ngày 20/5", "và mở cửa đến ngày 20/5"])
def test_a_day_by_which_something_is_done_is_no_day_of_an_event(deadline: str) -> None:
    text = (
        "Ngày 6/5/2022, tại Huế, Sở Ngoại vụ tổ chức Hội nghị công tác lãnh sự.\n"
        f"Giám đốc Sở Ngoại vụ Lê Hà nêu các việc phải xong {deadline} của từng huyện.\n"
        "Nhân dịp này, Sở trao Kỷ niệm chương “Vì sự nghiệp ngoại giao” cho bà Anna Keller."
    )
    assert [event.date_start for event in reported(text)] == ["2022-05-06", "2022-05-06"]


def test_guests_are_received_where_they_have_arrived() -> None:
    text = (
        "Từ ngày 3 đến 8/5/2022, đoàn công tác tỉnh Phú Yên đi xúc tiến hợp tác tại Hàn Quốc, Nhật Bản.\n"
        "Sang Nhật Bản, ngày 6/5, Thống đốc tỉnh Mie Suzuki Eikei tiếp ông Đào Văn Sơn và đoàn."
    )
    assert [event.place for event in reported(text)] == ["Hàn Quốc", "Nhật Bản"]


def test_what_is_told_after_leaving_a_town_is_neither_of_its_day_nor_there() -> None:
    text = (
        "Từ ngày 3 đến 8/5/2022, đoàn Quốc hội do ông Đào Văn Sơn dẫn đầu thăm chính thức Pháp.\n"
        "Tại Paris, sáng 4/5, ông Đào Văn Sơn hội đàm với Chủ tịch Hạ viện Pháp Jean Morel.\n"
        "Rời Paris, tại Toulouse, Đoàn gặp gỡ cộng đồng người Việt."
    )
    assert [(event.date_start, event.place) for event in reported(text)][2] == (None, "Toulouse")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chiều 6/5, Đoàn công tác Liên hiệp các tổ chức hữu nghị đã làm việc với tỉnh Nghệ An.", "Nghệ An"),
        (
            "Ngày 6/5, tại điểm cầu Bộ Y tế (Hà Nội), ông Đào Văn Sơn đã hội đàm trực tuyến với ông Juan Pérez.",
            "Hà Nội",
        ),
        (
            "Ngày 6/5, Đồn Biên phòng Tà Rụt (Bộ đội Biên phòng tỉnh Quảng Trị) tổ chức tuần tra chung với Đại đội 531.",
            "Quảng Trị",
        ),
        (
            "UBND tỉnh Hà Nam và chính quyền thành phố Suwon (Hàn Quốc) tổ chức Lễ ký Bản ghi nhớ về y tế ngày 6/5.",
            "Ninh Bình",
        ),
        ("Ngày 6/5, tại Phủ Thủ tướng, Thủ đô Tokyo, ông Đào Văn Sơn hội đàm với ông Sato.", "Tokyo"),
    ],
)
def test_the_place_of_an_event_is_where_its_hosts_are(text: str, place: str) -> None:
    assert [event.place for event in reported(text)] == [place]


def test_the_head_of_a_page_tells_whose_office_it_is_whatever_its_headline_names() -> None:
    text = (
        "SỞ NGOẠI VỤ ĐẮK LẮK\nNgười dân không phải đến TP. Hồ Chí Minh làm chứng nhận lãnh sự\n06/05/2022\n"
        "Sáng 6/5, Sở Ngoại vụ tổ chức Lễ khai trương Điểm tiếp nhận hồ sơ chứng nhận lãnh sự."
    )
    assert [event.place for event in reported(text)] == ["Đắk Lắk"]


CONFERENCE = "Sáng 6/5/2022, tại Huế, Sở Ngoại vụ tổ chức Hội nghị xúc tiến viện trợ khu vực miền Trung.\n"


@pytest.mark.parametrize(
    "further",
    [
        "Trong khuôn khổ Hội nghị, chiều 6/5, tọa đàm về nước sạch diễn ra tại Đại học Huế.",
        "Tại Hội nghị, Sở Ngoại vụ và Quỹ Tre ký Biên bản ghi nhớ về nước sạch.",
    ],
)
def test_what_is_held_within_a_conference_and_signed_there_is_part_of_it(further: str) -> None:
    main, part = reported(CONFERENCE + further)
    assert (main.parent, part.parent, part.place) == (None, main.name, "Huế")


def test_a_stage_of_a_journey_is_part_of_it() -> None:
    text = (
        "Từ ngày 3 đến 8/5/2022, đoàn công tác tỉnh Phú Yên thăm và làm việc tại Hungary.\n"
        "Chiều 5/5, đoàn thăm Trường Đại học Debrecen."
    )
    journey, stage = reported(text)
    assert (journey.parent, stage.parent) == (None, journey.name)


def test_talks_with_a_guest_who_is_visiting_us_are_part_of_the_visit() -> None:
    text = (
        "Ngày 6/5/2022, tại Hà Nội, Thứ trưởng Đào Văn Sơn hội đàm với ông Bounmy Keola, Phó Chủ tịch Ủy ban Kế hoạch Lào, "
        "đang thăm, làm việc tại Việt Nam."
    )
    events = find_events(read_page(normalise(text)))
    assert [(event.status, event.name) for event in events][1:] == [("parent", "thăm, làm việc tại Việt Nam")]
    assert events[0].parent == "thăm, làm việc tại Việt Nam"


def test_a_sitting_on_a_subject_is_another_one_than_the_plenary() -> None:
    text = (
        "Ngày 6/5/2022, tại Cần Thơ, UBND thành phố tổ chức Diễn đàn Gặp gỡ Thái Lan lần thứ ba.\n"
        "Phiên toàn thể diễn ra sáng 6/5 với 200 đại biểu.\n"
        'Tại phiên chuyên đề "Lúa và nước" chiều cùng ngày, ông Đào Văn Sơn trình bày tham luận.'
    )
    assert types(text) == ["workshop", "session", "session"]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Sáng 6/5/2022, tại Hà Nội, Thứ trưởng Đào Văn Sơn tiếp Đại sứ Bỉ Karl Peeters.", "derived"),
        ("Sáng 6/5/2022, tại Hà Nội, Bộ Công Thương tổ chức Hội thảo về điện gió.", "stated"),
        ("Lễ ký Biên bản ghi nhớ về điện gió\n\nSáng 6/5/2022, hai bên đã ký Biên bản ghi nhớ về điện gió.", "stated"),
    ],
)
def test_a_clause_names_nothing(text: str, basis: str) -> None:
    assert [event.name_basis for event in reported(text)] == [basis]


def test_a_round_up_tells_what_stands_above_its_first_heading_and_below_headings_in_capitals() -> None:
    text = (
        "Hoạt động đối ngoại của tỉnh trong tuần qua\n08/05/2022\n"
        "Ngày 3/5, ông Đào Văn Sơn, Chủ tịch UBND tỉnh Bến Tre tiếp bà Anna Berg, Đại sứ Na Uy tại Việt Nam.\n"
        "Bà Đại sứ đề nghị tỉnh hỗ trợ khảo sát.\n"
        "* TẬP HUẤN VỀ THỎA THUẬN QUỐC TẾ\n"
        "Ngày 4/5, tại Bến Tre, Sở Ngoại vụ tổ chức Hội nghị tập huấn công tác điều ước quốc tế.\n"
        "* KÝ KẾT HỢP TÁC CẢNG\n"
        "Ngày 5/5, tại Bến Tre, Cảng Giao Long và Cảng Antwerp ký Bản ghi nhớ về cảng xanh.\n"
        "* THĂM, LÀM VIỆC TẠI LÀO\n"
        "Ngày 6/5, đoàn đại biểu HĐND tỉnh thăm, làm việc tại tỉnh Champasak.\n"
    )
    assert types(text) == ["reception", "conference", "signing", "visit"]


@pytest.mark.parametrize(
    ("kept", "day"),
    [
        ("kỷ niệm 50 năm Quốc khánh Lào (2/12/1975 - 2/12/2025)", "2025-11-27"),
        ("kỷ niệm 40 năm ngày kết nghĩa hai tỉnh (1985 - 2025)", "2025-11-27"),
        ("kỷ niệm 40 năm ngày kết nghĩa hai tỉnh (2015 - 2025)", None),
    ],
)
def test_an_anniversary_with_its_first_and_last_year_tells_the_year(kept: str, day: str | None) -> None:
    text = (
        f"Quảng Bình tiếp đoàn Khăm Muộn\n\nNhân {kept}, sáng 27/11, tại Đồng Hới, Chủ tịch UBND tỉnh Trần Phong tiếp "
        "đoàn đại biểu tỉnh Khăm Muộn."
    )
    event = reported(text)[0]
    assert (event.date_start, event.date_basis) == (day, "context" if day else "none")


@pytest.mark.parametrize(
    ("text", "event_type", "name", "place"),
    [
        (
            (
                "Ngày 6/5/2022, tại Phủ Tổng thống Chile, Đại sứ Việt Nam tại Chile Đào Văn Sơn đã được Tổng thống Carlos "
                "Mendoza trao tặng Huân chương Bernardo hạng Nhất."
            ),
            "award",
            "Tổng thống Carlos Mendoza trao tặng Huân chương Bernardo hạng Nhất cho Đại sứ Việt Nam tại Chile Đào Văn Sơn",
            "Chile",
        ),
        (
            (
                "Ngày 6/5/2022, ông Bounmy Keola, Phó Trưởng ban, phụ trách chỉ đạo Tạp chí Alun, dẫn đầu Đoàn đại biểu Tạp chí "
                "Alun, thăm, làm việc tại tỉnh Hà Giang."
            ),
            "visit",
            "Đoàn đại biểu Tạp chí Alun thăm, làm việc tại tỉnh Hà Giang",
            "Tuyên Quang",
        ),
        (
            (
                "Ngày 6/5/2022, trong khuôn khổ chuyến thăm Lào, Đoàn đại biểu Nghệ An do ông Đào Văn Sơn làm Trưởng đoàn hội đàm "
                "với Đoàn đại biểu Hủa Phăn."
            ),
            "talks",
            "Đoàn đại biểu Nghệ An hội đàm với Đoàn đại biểu Hủa Phăn",
            "Lào",
        ),
        (
            "Sáng 6/5/2022, Tổng Lãnh sự Lào tại Đà Nẵng Khamla đến chào từ biệt Sở Ngoại vụ thành phố Huế.",
            "reception",
            "Tổng Lãnh sự Lào tại Đà Nẵng Khamla chào từ biệt Sở Ngoại vụ thành phố Huế",
            "Huế",
        ),
    ],
)
def test_who_is_given_heads_and_calls_on_whom_is_told_where_it_took_place(
    text: str, event_type: str, name: str, place: str
) -> None:
    assert [(event.event_type, event.place) for event in reported(text)] == [(event_type, place)]
    assert len(set(name.split()) & set(reported(text)[0].name.split())) >= len(set(name.split())) - 2


def test_a_consul_who_is_received_tells_no_place_by_his_seat() -> None:
    text = (
        "Chiều 15/3/2022, Phó Chủ tịch UBND tỉnh Lê Hà đã có buổi tiếp tân Tổng lãnh sự Úc tại Tp.HCM – John Miller.\n"
        "Tại buổi tiếp, bà Lê Hà giới thiệu tiềm năng của tỉnh Đồng Tháp."
    )
    assert [event.place for event in reported(text)] == ["Đồng Tháp"]


def test_a_reception_before_a_signing_begins_is_told_as_well() -> None:
    text = (
        "Sáng 6/5/2022, tại Huế, UBND thành phố Huế và tỉnh Gyeongnam tổ chức Lễ ký Bản ghi nhớ về y tế.\n"
        "Trước khi diễn ra lễ ký, cùng buổi sáng, Bí thư Thành ủy Lê Hà đã tiếp thân mật đoàn tỉnh Gyeongnam."
    )
    assert types(text) == ["signing", "reception"]


def test_the_first_sitting_of_a_new_committee_is_a_session_of_its_own() -> None:
    text = (
        "Đại hội đại biểu Hội hữu nghị Việt - Lào tỉnh Sơn La lần thứ III, nhiệm kỳ 2022 - 2027 họp ngày 6/5/2022.\n"
        "Tại phiên thứ nhất của Ban Chấp hành khóa III ngay trong buổi chiều, ông Đào Văn Sơn được bầu làm Chủ tịch Hội."
    )
    assert types(text) == ["conference", "session"]


@pytest.mark.parametrize(
    ("further", "event_type"),
    [
        ("Kết thúc, hai Trưởng đoàn ký Biên bản hợp tác về y tế.", "signing"),
        (
            "Ngay sau hội đàm, hai Thứ trưởng đã đồng chủ trì Hội nghị hợp tác lần thứ năm giữa Bộ Công Thương hai nước.",
            "conference",
        ),
    ],
)
def test_talks_go_on_with_a_signing_and_a_conference_that_both_chair(further: str, event_type: str) -> None:
    assert types(TALKS + further) == ["talks", event_type]


def test_a_paper_that_was_signed_last_night_names_the_signing() -> None:
    text = "Biên bản ghi nhớ giữa Hội Phụ nữ Sơn La và Hội Phụ nữ Hủa Phăn được ký sáng 6/5/2022 tại Sơn La."
    assert [(event.event_type, event.date_start) for event in reported(text)] == [("signing", "2022-05-06")]


def test_the_plan_for_the_next_year_tells_in_which_year_the_last_one_was_reviewed() -> None:
    text = (
        "Chiều 18/12, tại Hà Nội, Bộ trưởng Lê Hà tiếp Đoàn Bộ Giáo dục Lào.\n"
        "Hai bên nhìn lại kết quả hợp tác năm 2021.\nHai bên trao đổi về Kế hoạch hợp tác năm 2022."
    )
    event = reported(text)[0]
    assert (event.date_start, event.date_basis) == ("2021-12-18", "context")


@pytest.mark.parametrize(
    ("further", "event_type"),
    [
        ("Chiều cùng ngày, đoàn đến chào ông Khamphan Sitthi, Chủ tịch Mặt trận tỉnh.", "reception"),
        ("Chiều cùng ngày, chị Lê Hà và anh Sok Dara ký Chương trình phối hợp giai đoạn 2022 - 2026.", "signing"),
    ],
)
def test_a_call_and_a_signing_by_the_young_go_on_from_talks(further: str, event_type: str) -> None:
    assert types(TALKS + further) == ["talks", event_type]


PROGRAMME = """Đoàn thanh niên Tây Ninh thăm Svay Rieng

Từ ngày 5 đến 8/3/2018, đoàn đại biểu Tỉnh đoàn Tây Ninh gồm 12 thành viên do anh Lê Minh Thắng, Bí thư, dẫn đầu đã thăm \
và làm việc tại tỉnh Svay Rieng, Campuchia.

Sáng 6/3, chị Đỗ Thị Lan và anh Chan Rithy ký Chương trình phối hợp giai đoạn 2018 - 2020.

Ngày 7/3, đoàn đến chào ông Men Vibol, Tỉnh trưởng.

Chiều 7/3, đoàn dâng hương tại Đài Hữu nghị.

Sáng 8/3, đoàn thăm và tặng 300 cuốn vở cho Trường Tiểu học Bavet.
"""


def test_the_stages_of_a_delegations_programme_are_events_where_the_journey_led() -> None:
    told = [(event.event_type, event.date_start) for event in reported(PROGRAMME)]
    assert told == [
        ("visit", "2018-03-05"),
        ("signing", "2018-03-06"),
        ("reception", "2018-03-07"),
        ("ceremony", "2018-03-07"),
        ("visit", "2018-03-08"),
    ]
    assert {event.place for event in reported(PROGRAMME)[1:4]} == {"Svay Rieng"}


def test_a_decision_read_out_at_an_award_is_no_event_of_its_own() -> None:
    text = (
        "Ngày 18/11/2022, tại Hà Nội, Thứ trưởng Ngoại giao Đào Văn Sơn trao Huân chương Lao động hạng Ba tặng Cục Lãnh sự."
        "\n\nTại buổi lễ, bà Lê Thị Hân công bố Quyết định số 1201/QĐ-CTN của Chủ tịch nước."
    )
    assert types(text) == ["award"]


def test_a_sports_meeting_is_an_event() -> None:
    text = "Ngày 28/4/2012, tại Cao Lãnh, Tỉnh đoàn Đồng Tháp tổ chức Hội thao thanh niên biên giới mở rộng lần II."
    assert [(event.name, event.edition) for event in reported(text)] == [
        ("Hội thao thanh niên biên giới mở rộng lần II", 2)
    ]


def test_who_is_met_and_worked_with_is_met_once() -> None:
    text = "Sáng 5/3/2021, Bí thư Tỉnh ủy Lê Văn Tám đã gặp gỡ, làm việc với Đại sứ Nhật Bản Tanaka Ken tại Huế."
    assert types(text) == ["meeting"]


def test_what_ends_with_a_programme_is_no_event_called_programme() -> None:
    text = f"{TALKS}Kết thúc chương trình ở thủ đô, chiều 7/5, hai Bộ ký Biên bản làm việc giai đoạn 2022 - 2023.\n"
    assert types(text) == ["talks", "signing"]


def test_a_heading_that_leads_on_to_talks_has_nobody_who_talks() -> None:
    assert not find_verb_events("Xếp chỗ tại hội đàm", 0, len("Xếp chỗ tại hội đàm"))


def test_a_delegation_that_is_received_is_the_one_that_visits() -> None:
    text = (
        "Từ ngày 3 đến 7/3/2025, Đoàn đại biểu Đảng Nhân dân Peru thăm và làm việc tại Việt Nam.\n\n"
        "Ngày 5/3/2025, tại Hà Nội, ông Đỗ Quang Lâm, Trưởng Ban Đối ngoại, thân mật tiếp Đoàn.\n\n"
        "Trước đó, Đoàn đại biểu Hội đồng Lý luận, đứng đầu là ông Trần Minh Khang, Phó Chủ tịch Hội đồng, đã hội đàm với "
        "Đoàn Đảng Nhân dân Peru."
    )
    assert [(event.event_type, event.name) for event in reported(text)] == [
        ("visit", "Đoàn đại biểu Đảng Nhân dân Peru thăm và làm việc tại Việt Nam"),
        ("reception", "ông Đỗ Quang Lâm tiếp Đoàn đại biểu Đảng Nhân dân Peru"),
        ("talks", "Đoàn đại biểu Hội đồng Lý luận hội đàm với Đoàn Đảng Nhân dân Peru"),
    ]


def test_the_reception_behind_the_rite_of_credentials_is_an_event_and_the_rite_has_its_name() -> None:
    text = (
        "Ngày 5/3/2025, Đại sứ Việt Nam tại Peru Đỗ Quang Lâm đã trình Quốc thư lên Tổng thống Carlos Ibáñez.\n\n"
        "Trong buổi tiếp sau lễ trình Quốc thư, Đại sứ chuyển lời thăm hỏi tới Tổng thống."
    )
    assert [(event.event_type, event.name, event.date_start) for event in reported(text)] == [
        ("ceremony", "lễ trình Quốc thư", "2025-03-05"),
        ("reception", "buổi tiếp sau lễ trình Quốc thư", "2025-03-05"),
    ]


def test_the_day_of_what_is_looked_back_at_is_not_the_day_of_the_ceremony() -> None:
    text = (
        "Tròn một năm sau ngày bắt tay kết nghĩa (20/2/2024), sáng 5/3, tại Lào Cai, hai trường tổ chức Lễ sơ kết một năm "
        "kết nghĩa năm 2025."
    )
    assert [(event.event_type, event.date_text) for event in reported(text)] == [("ceremony", "5/3")]


SUMMIT = "Sáng 6/5/2022, Thủ tướng Đào Văn Sơn dự Hội nghị Cấp cao ASEAN lần thứ 40 theo hình thức trực tuyến.\n"


@pytest.mark.parametrize("day", ["Chiều cùng ngày", "Tối 6/5"])
def test_who_goes_on_to_another_meeting_of_a_series_is_at_two(day: str) -> None:
    found = reported(f"{SUMMIT}\n{day}, Thủ tướng Đào Văn Sơn dự Hội nghị Cấp cao ASEAN - Ấn Độ lần thứ 19.")
    assert [(event.edition, event.date_start) for event in found] == [(40, "2022-05-06"), (19, "2022-05-06")]


def test_a_meeting_attended_at_no_hour_is_only_mentioned() -> None:
    found = reported(f"{SUMMIT}\nThủ tướng Đào Văn Sơn từng dự Hội nghị Cấp cao ASEAN - Ấn Độ lần thứ 19.")
    assert [event.edition for event in found] == [40]


def test_a_name_ends_before_the_strokes_that_close_the_page() -> None:
    found = reported(TALKS + "Kết thúc hội đàm, hai Thứ trưởng ký Biên bản hội đàm./.")
    assert [event.name for event in found if event.event_type == "signing"] == ["Lễ ký Biên bản hội đàm"]
