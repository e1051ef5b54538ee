"""Items of the genre in small (`data/events.yaml`), with the events a reader would write down for them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.extraction.events.find import find_events
from flows.extraction.language.vietnamese import normalise
from flows.extraction.pages.layout import read_page
from flows.extraction.records import Event

ITEMS: dict[str, dict[str, Any]] = {
    item["item"]: item for item in yaml.safe_load((Path(__file__).parent / "data" / "events.yaml").read_text("utf-8"))
}


def read(text: str) -> list[Event]:
    return find_events(read_page(normalise(text)))


def reported(text: str) -> list[Event]:
    return [event for event in read(text) if event.status == "reported"]


@pytest.mark.parametrize("name", ITEMS)
def test_an_item_reports_its_events_with_day_and_place_and_nothing_else(name: str) -> None:
    item = ITEMS[name]
    found = [[event.event_type, event.date_start, event.date_end, event.place] for event in reported(item["text"])]
    assert found == item["reported"]


@pytest.mark.parametrize("name", [name for name, item in ITEMS.items() if "main" in item])
def test_the_main_event_has_what_the_item_tells_of_it(name: str) -> None:
    item = ITEMS[name]
    main = reported(item["text"])[0]
    assert {field: getattr(main, field) for field in item["main"]} == item["main"]


PARENT_AND_TEASER = (
    "Chiều 17/8, tại Hà Nội, trong khuôn khổ Hội nghị Ngoại giao lần thứ 30 diễn ra từ ngày 13-17/8, Bộ "
    "Ngoại giao tổ chức "
    "Phiên toàn thể về “Ngoại giao kinh tế vì phát triển”. Thứ trưởng Vũ Hồng Lam điều hành Phiên toàn thể.\n\n"
    "TIN LIÊN QUAN\n\nNgày 9/1/2020, tại Cần Thơ, Sở Ngoại vụ tổ chức Hội nghị tổng kết công tác đối ngoại ...\n"
)


def test_the_larger_event_is_an_event_of_its_own_with_its_own_days() -> None:
    parents = [event for event in read(PARENT_AND_TEASER) if event.status == "parent"]
    assert [(event.name, event.edition, event.date_start, event.date_end) for event in parents] == [
        ("Hội nghị Ngoại giao lần thứ 30", 30, "2018-08-13", "2018-08-17")
    ]


def test_a_teaser_changes_nothing_of_the_items_event() -> None:
    main = reported(PARENT_AND_TEASER)[0]
    assert (main.date_start, main.place, main.theme) == ("2018-08-17", "Hà Nội", "Ngoại giao kinh tế vì phát triển")


def test_reported_events_come_first_and_the_main_event_before_all() -> None:
    statuses = [event.status for event in read(PARENT_AND_TEASER)]
    assert statuses == sorted(statuses, key=("reported", "parent", "mentioned").index)


@pytest.mark.parametrize("name", ITEMS)
def test_every_event_quotes_the_sentence_that_tells_it(name: str) -> None:
    text = normalise(ITEMS[name]["text"])
    for event in read(text):
        quote = event.evidence
        assert text[quote.start : quote.end] == quote.quote
        assert 0 < event.confidence <= 1


def test_an_event_keeps_its_identifier_when_furniture_surrounds_the_item() -> None:
    text = ITEMS["a conference with the full date"]["text"]
    framed = f"Theo dõi Báo trên\n{text}\nPhiên bản di động"
    assert [event.event_id for event in reported(framed)] == [event.event_id for event in reported(text)]


def test_the_other_place_of_the_tone_mark_changes_no_event() -> None:
    old = "Ngày 5/6/2019, tại Khánh Hòa, Tỉnh ủy tổ chức Tọa đàm về hòa giải ở cơ sở. Tọa đàm có 40 đại biểu tham dự."
    new = old.replace("òa", "oà").replace("ủy", "uỷ")
    one, other = reported(old)[0], reported(new)[0]
    assert (one.event_id, one.date_start, one.place) == (other.event_id, other.date_start, other.place)


def test_a_dash_that_joins_two_halves_of_a_subject_does_not_end_a_name() -> None:
    text = "Ngày 5/6/2019, tại Huế, Sở Ngoại vụ tổ chức Hội nghị về hợp tác kinh tế - xã hội vùng biên - một việc khó."
    assert [event.name for event in reported(text)] == ["Hội nghị về hợp tác kinh tế - xã hội vùng biên"]
