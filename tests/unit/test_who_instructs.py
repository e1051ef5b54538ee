"""Who asks or orders, with the persons as they are read from the same text."""

from flows.extraction.instructions.find import find_instructions
from flows.extraction.pages.page import Page
from flows.extraction.people.find import find_people
from flows.extraction.records import Event, Evidence, Instruction, Line

_EVENT = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")


def _read(text: str) -> list[Instruction]:
    page = Page(text, (Line(0, len(text), "body", "test"),))
    return find_instructions(page, find_people(page, [_EVENT]), [_EVENT])


def test_what_must_not_be_done_is_asked_for() -> None:
    (row,) = _read("Bà Lò Thị Mười phát biểu kết luận. Bà nhấn mạnh không được hành chính hóa công tác hội.")
    assert (row.speaker, row.verb) == ("Lò Thị Mười", "nhấn mạnh")


def test_the_consul_that_must_act_hides_no_must() -> None:
    (row,) = _read("Thứ trưởng Cù Huy Bá nhấn mạnh mỗi Tổng Lãnh sự phải gần dân.")
    assert row.speaker == "Cù Huy Bá"


def test_two_heads_of_government_assign_together() -> None:
    text = "Thủ tướng Cù Huy Bá tiếp Thủ tướng Erik Sund. Hai Thủ tướng giao hai Bộ Ngoại giao làm đầu mối."
    (row,) = _read(text)
    assert (row.speaker, row.speaker_kind) == ("Hai Thủ tướng", "group")


def test_a_body_behind_an_occasion_assigns() -> None:
    (row,) = _read("Để lễ hội an toàn, trước đó, UBND tỉnh đã có kế hoạch, giao Công an tỉnh phân luồng xe cộ.")
    assert (row.speaker, row.addressee, row.content) == ("UBND tỉnh", "Công an tỉnh", "phân luồng xe cộ")


def test_a_form_that_asks_is_no_instruction() -> None:
    assert _read("Hồ sơ gồm giấy tờ đề nghị chứng nhận, kèm một bản chụp.") == []


def test_whoever_has_an_office_behind_the_name_asks() -> None:
    (row,) = _read("Ông Vi Văn Nhất - Phó Chủ tịch Hiệp hội Mây tre tỉnh đề nghị Sở Ngoại vụ giới thiệu đối tác.")
    assert row.speaker == "Vi Văn Nhất"


def test_a_pronoun_asks_for_whom_the_sentence_before_is_about() -> None:
    text = "Thứ trưởng Lò Thị Mười đã có cuộc gặp Đại sứ Ann Rudd. Bà đề nghị Đại sứ tiếp tục hỗ trợ sinh viên."
    assert [row.speaker for row in _read(text)] == ["Lò Thị Mười"]


def test_a_woman_called_chi_asks() -> None:
    text = "Đại sứ Erik Sund hứa giúp. Thượng tá Lò Thị Mười kể chuyện. Chị đề nghị hai bên lập đường dây nóng."
    assert [row.speaker for row in _read(text)] == ["Lò Thị Mười"]


def test_requests_that_are_counted_sent_or_dropped_are_nouns() -> None:
    assert _read("Viện trưởng Lò Văn Bun cho biết hai bên đã trao cho nhau 48 yêu cầu tương trợ tư pháp.") == []
    assert _read("Phó Chủ tịch Cù Huy Bá nói sẽ xem xét bỏ yêu cầu kiểm dịch lần hai đối với vải.") == []


def test_what_is_asked_on_a_day_is_asked_all_the_same() -> None:
    (row,) = _read("UBND tỉnh ngày 12 yêu cầu các huyện báo cáo tiến độ.")
    assert (row.speaker, row.verb) == ("UBND tỉnh", "yêu cầu")


def test_who_agrees_and_assigns_is_one_speaker() -> None:
    (row,) = _read("Thứ trưởng Cù Huy Bá thống nhất giao Sở Ngoại vụ làm đầu mối theo dõi.")
    assert (row.speaker, row.verb, row.addressee) == ("Cù Huy Bá", "giao", "Sở Ngoại vụ")


def test_a_time_without_a_comma_hides_no_addressee() -> None:
    (row,) = _read("Bà Lò Thị Mười đề nghị trong thời gian tới các cấp hội cần đổi mới cách vận động.")
    assert row.addressee == "các cấp hội"


def test_a_school_in_lower_case_is_addressed() -> None:
    (row,) = _read("Bà Lò Thị Mười gợi mở vài hướng và đề nghị trường xây dựng lộ trình.")
    assert (row.addressee, row.content) == ("trường", "xây dựng lộ trình")


def test_what_is_assigned_ends_the_name_of_who_shall_do_it() -> None:
    rows = _read(
        "Kết luận, ông Cù Huy Bá giao Văn phòng Liên hiệp hoàn thiện kịch bản; giao ngay Sở Công thương chốt danh mục "
        "hàng hóa trong tuần này, yêu cầu Trung tâm Xúc tiến gửi thư mời."
    )
    assert [(row.verb, row.addressee, row.content) for row in rows] == [
        ("giao", "Văn phòng Liên hiệp", "hoàn thiện kịch bản"),
        ("giao", "Sở Công thương", "chốt danh mục hàng hóa trong tuần này"),
        ("yêu cầu", "Trung tâm Xúc tiến", "gửi thư mời"),
    ]


def test_a_body_that_asks_first_assigns_as_well() -> None:
    rows = _read(
        "Theo kế hoạch mới, UBND huyện yêu cầu các xã cử một đầu mối trước ngày 5/12; giao Phòng Nội vụ theo dõi."
    )
    assert [(row.speaker, row.addressee) for row in rows] == [("UBND huyện", "các xã"), ("UBND huyện", "Phòng Nội vụ")]


def test_who_directs_in_a_clause_of_its_own_needs_no_addressee() -> None:
    (row,) = _read("Kết luận, đồng chí Lò Thị Mười tin tưởng các thành viên; chỉ đạo sửa Quy chế ngay trong tháng 4.")
    assert (row.verb, row.addressee, row.content) == ("chỉ đạo", None, "sửa Quy chế ngay trong tháng 4")
    assert _read("Đồng chí Lò Thị Mười cho biết tỉnh đã chỉ đạo xây dựng kế hoạch từ năm trước.") == []


def test_the_first_of_several_requests_is_told_without_its_count() -> None:
    (row,) = _read("Ông Cù Huy Bá yêu cầu: Một là, các sở rà soát quy chế đoàn ra.")
    assert (row.addressee, row.content) == ("các sở", "rà soát quy chế đoàn ra")
