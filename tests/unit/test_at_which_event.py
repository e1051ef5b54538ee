"""At which event a role was taken, when an item tells several."""

import pytest

from flows.extraction.reader import read


def _chairs(text: str) -> dict[str, set[str]]:
    """Who leads which reported event, by its type."""
    record = read(text)
    led: dict[str, set[str]] = {event.event_type: set() for event in record.events if event.status == "reported"}
    types = {event.event_id: event.event_type for event in record.events}
    for person in record.participants:
        if "chair" in person.roles and person.event_id:
            led[types[person.event_id]].add(person.name)
    return led


def test_who_leads_the_welcome_is_not_told_to_lead_the_talks() -> None:
    text = (
        "Sáng 7/5/2019, tại Phủ Chủ tịch, Chủ tịch nước Vi Văn Nhất chủ trì lễ đón Tổng thống Kenya Amos Otieno.\n\n"
        "Ngay sau lễ đón, Chủ tịch nước Vi Văn Nhất hội đàm với Tổng thống Kenya Amos Otieno."
    )
    assert _chairs(text) == {"ceremony": {"Vi Văn Nhất"}, "talks": set()}


def test_a_verb_without_an_object_speaks_of_the_event_told_last() -> None:
    text = (
        "Sáng 7/5/2019, tại Huế, Thứ trưởng Ngoại giao Lê Thị Tám hội đàm với Thứ trưởng Ngoại giao Peru Ana Quispe.\n\n"
        "Cùng ngày, tại Huế, Sở Ngoại vụ tổ chức Hội nghị xúc tiến viện trợ năm 2019. Giám đốc Sở Ngoại vụ Cù Huy Bá "
        "chủ trì."
    )
    assert _chairs(text) == {"talks": set(), "conference": {"Cù Huy Bá"}}


def test_a_meeting_led_earlier_that_day_keeps_its_own_chair() -> None:
    text = (
        "Chiều 7/5/2020, Phó Thủ tướng Vi Văn Nhất điện đàm với Phó Thủ tướng Peru Ana Quispe.\n\n"
        "Trước đó, sáng cùng ngày, tại Hà Nội, Phó Thủ tướng Vi Văn Nhất chủ trì cuộc họp với 12 Đại sứ. "
        "Báo cáo tại cuộc họp, Thứ trưởng Lê Thị Tám cho biết công tác bảo hộ công dân được triển khai kịp thời."
    )
    led = _chairs(text)
    assert led["talks"] == set()
    assert led["meeting"] == {"Vi Văn Nhất"}


def test_a_person_takes_part_once_in_each_event() -> None:
    record = read(
        "Sáng 7/5/2019, tại Phủ Chủ tịch, Chủ tịch nước Vi Văn Nhất chủ trì lễ đón Tổng thống Kenya Amos Otieno.\n\n"
        "Ngay sau lễ đón, Chủ tịch nước Vi Văn Nhất hội đàm với Tổng thống Kenya Amos Otieno."
    )
    homes = [person.event_id for person in record.participants if person.name == "Vi Văn Nhất"]
    assert len(homes) == len(set(homes)) == 2


@pytest.mark.parametrize(
    "aside", ["đoàn dự chiêu đãi do Thứ trưởng Cù Huy Bá chủ trì", "đoàn dự tiệc tối do Thứ trưởng Cù Huy Bá chủ trì"]
)
def test_who_leads_a_banquet_at_the_side_does_not_lead_the_talks(aside: str) -> None:
    text = (
        "Chiều 7/5/2019, tại Hà Nội, Bộ trưởng Tư pháp Lê Thị Tám hội đàm với Bộ trưởng Tư pháp Peru Ana Quispe. "
        f"Tối cùng ngày, {aside}."
    )
    assert _chairs(text) == {"talks": set()}
