"""Who takes part in which event of a report that tells several, and at which one something is asked for."""

import pytest

from flows.extraction.reader import read
from flows.extraction.records import Record

VISIT = (
    "Ngày 5/3/2019, tại Huế, Giám đốc Sở Ngoại vụ Lò Văn Mười hội đàm với Giám đốc Sở Ngoại vụ Salavan Bun Xay. "
    "Trưởng phòng Hợp tác quốc tế Cù Thị Lụa đề nghị phía bạn sớm gửi danh sách.\n\n"
)


def _there(record: Record, event_type: str) -> dict[str, list[str]]:
    """The persons at the reported events of a type, with their roles."""
    here = {one.event_id for one in record.events if one.status == "reported" and one.event_type == event_type}
    people = (one for one in record.participants if one.kind == "person" and one.event_id in here)
    return {one.name: [*one.roles] for one in people}


def test_a_report_goes_on_with_the_event_that_it_told_last() -> None:
    record = read(
        VISIT + "Chiều cùng ngày, Sở Ngoại vụ tổ chức Lễ khai trương Văn phòng xúc tiến hợp tác.\n\n"
        "Ông Vi Văn Nhất, Chủ tịch Hội Doanh nghiệp, phát biểu chúc mừng."
    )
    assert "Vi Văn Nhất" in _there(record, "launch")
    assert "Vi Văn Nhất" not in _there(record, "talks")
    assert "Cù Thị Lụa" in _there(record, "talks")


def test_a_report_goes_back_to_an_event_that_it_names() -> None:
    record = read(
        VISIT + "Chiều cùng ngày, Sở Ngoại vụ tổ chức Lễ khai trương Văn phòng xúc tiến hợp tác.\n\n"
        "Phát biểu tại hội đàm, Phó Giám đốc Sở Công Thương Vi Văn Nhất cho biết hàng hóa tăng gấp đôi."
    )
    assert "Vi Văn Nhất" in _there(record, "talks")


def test_what_is_only_welcomed_is_not_gone_back_to() -> None:
    record = read(
        VISIT + "Chiều cùng ngày, Phó Chủ tịch UBND tỉnh Vi Văn Nhất tiếp Giám đốc Sở Ngoại vụ Salavan Bun Xay. "
        "Ông Vi Văn Nhất hoan nghênh kết quả hội đàm giữa hai Sở."
    )
    assert "Vi Văn Nhất" in _there(record, "reception")
    assert "Vi Văn Nhất" not in _there(record, "talks")


def test_who_travels_along_belongs_to_the_journey() -> None:
    record = read(
        "Từ ngày 5 đến 7/3/2019, Đoàn đại biểu tỉnh Quảng Trị do ông Lò Văn Mười, Chủ tịch UBND tỉnh dẫn đầu đã thăm "
        "và làm việc tại tỉnh Salavan (Lào).\n\nSáng 6/3, Tỉnh trưởng Salavan Bun Xay tiếp Đoàn.\n\n"
        "Cùng đi với Đoàn có bà Cù Thị Lụa, Giám đốc Sở Ngoại vụ."
    )
    assert "Cù Thị Lụa" in _there(record, "visit")
    assert "Cù Thị Lụa" not in _there(record, "reception")


def test_the_leader_of_a_delegation_is_the_guest_of_who_receives_it() -> None:
    record = read(
        "Từ ngày 5 đến 7/3/2019, Đoàn đại biểu tỉnh Salavan (Lào) do ông Bun Xay, Tỉnh trưởng dẫn đầu đã thăm "
        "tỉnh Quảng Trị.\n\nSáng 6/3, Chủ tịch UBND tỉnh Lò Văn Mười tiếp Đoàn."
    )
    assert _there(record, "reception")["Bun Xay"] == ["guest"]


@pytest.mark.parametrize(
    "signing",
    [
        "Kết thúc hội đàm, hai Giám đốc Sở đã ký Biên bản ghi nhớ về hợp tác.",
        "Kết thúc hội đàm, hai Trưởng đoàn ký Biên bản ghi nhớ về hợp tác.",
        "Sau hội đàm, Trưởng đoàn hai bên đã ký Biên bản ghi nhớ về hợp tác.",
    ],
)
def test_two_who_are_told_by_number_sign(signing: str) -> None:
    record = read(
        "Ngày 5/3/2019, tại Huế, Giám đốc Sở Ngoại vụ Lò Văn Mười và Giám đốc Sở Ngoại vụ Salavan Bun Xay đồng chủ "
        f"trì Hội đàm công tác biên giới. {signing}"
    )
    assert _there(record, "signing") == {"Lò Văn Mười": ["signatory"], "Bun Xay": ["signatory"]}


def test_two_look_on_where_others_sign() -> None:
    record = read(
        "Sáng 5/3/2019, tại Hà Nội, Bộ trưởng Y tế Lò Văn Mười hội đàm với Bộ trưởng Y tế Peru Ana Quispe. Sau hội đàm, "
        "hai Bộ trưởng đã chứng kiến lễ ký Bản ghi nhớ về hợp tác giữa hai viện."
    )
    assert _there(record, "signing") == {"Lò Văn Mười": ["attendee"], "Ana Quispe": ["attendee"]}


def test_two_of_more_than_two_with_the_office_are_nobody() -> None:
    record = read(
        "Sáng 5/3/2019, tại Hà Nội, các Thứ trưởng Y tế Lò Văn Mười, Vi Văn Nhất, Cù Thị Lụa dự Hội nghị hợp tác y tế. "
        "Kết thúc hội nghị, hai Thứ trưởng ký Biên bản hội nghị."
    )
    assert not any("signatory" in one.roles for one in record.participants)


def test_an_instruction_belongs_to_the_event_where_it_was_given() -> None:
    record = read(
        VISIT
        + "Chiều cùng ngày, Sở Ngoại vụ tổ chức Hội nghị triển khai công tác đối ngoại năm 2019. Chủ trì hội nghị, "
        "Giám đốc Sở Ngoại vụ Lò Văn Mười yêu cầu các phòng hoàn thành kế hoạch trong tháng 3."
    )
    types = {one.event_id: one.event_type for one in record.events}
    asked = {one.speaker: types[one.event_id] for one in record.instructions if one.event_id}
    assert asked == {"Cù Thị Lụa": "talks", "Lò Văn Mười": "conference"}


def test_a_body_takes_part_in_the_event_of_its_sentence() -> None:
    record = read(
        VISIT + "Chiều cùng ngày, Sở Ngoại vụ tổ chức Lễ khai trương Văn phòng xúc tiến hợp tác.\n\n"
        "Dự lễ có đại diện Sở Công Thương, Hiệp hội Du lịch."
    )
    types = {one.event_id: one.event_type for one in record.events}
    groups = [one for one in record.participants if one.kind == "group"]
    assert groups
    assert {types[one.event_id or ""] for one in groups} == {"launch"}


def test_who_is_at_the_meetings_together_is_at_each() -> None:
    record = read(
        "Sáng 5/3/2019, tại Hà Nội, Bộ trưởng Y tế Lò Văn Mười tiếp Đại sứ Peru Ana Quispe.\n\n"
        "Chiều cùng ngày, Bộ trưởng Y tế Lò Văn Mười hội đàm với Bộ trưởng Y tế Kenya Amos Otieno.\n\n"
        "Cùng dự các buổi tiếp có Vụ trưởng Hợp tác quốc tế Cù Thị Lụa."
    )
    assert "Cù Thị Lụa" in _there(record, "reception")
    assert "Cù Thị Lụa" in _there(record, "talks")
