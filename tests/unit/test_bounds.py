"""What is no press item is read up to a bound: the first facts of it are there, and real items reach none of them."""

import pytest

from flows.extraction.directives.find import find_directives
from flows.extraction.events.names import find_names
from flows.extraction.events.verbs import find_verb_events
from flows.extraction.instructions.verbs import find_verbs
from flows.extraction.people.find import find_people
from flows.extraction.records import Event, Evidence, Role
from tests.written import page_of

_EVENT = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")
_GIVEN = ("An", "Bình", "Cường", "Dung", "Giang", "Hạnh", "Khánh", "Lan", "Minh", "Phúc")
_NAMES = [f"Nguyễn {middle} {last}" for middle in ("Thị", "Văn", *_GIVEN) for last in _GIVEN]


def _roles(*paragraphs: str) -> dict[str, list[Role]]:
    people = find_people(page_of(*paragraphs), [_EVENT])
    return {one.name: one.roles for one in people.participants if one.kind == "person"}


def test_a_hundred_persons_of_one_list_all_take_part() -> None:
    roles = _roles("Tham dự cuộc họp có: " + "; ".join(f"ông {name}" for name in _NAMES[:100]) + ".")
    assert [name for name in _NAMES[:100] if roles.get(name) != ["attendee"]] == []


def test_of_a_sentence_that_tells_more_than_any_does_the_beginning_is_read() -> None:
    roles = _roles(", ".join(f"Thứ trưởng {name} phát biểu" for name in _NAMES[:40]))
    assert all(roles[name] == ["speaker"] for name in _NAMES[:20])
    assert not roles[_NAMES[39]]


def test_a_sentence_of_a_dozen_speakers_is_read_whole() -> None:
    roles = _roles(", ".join(f"Thứ trưởng {name} phát biểu" for name in _NAMES[:12]))
    assert all(roles[name] == ["speaker"] for name in _NAMES[:12])


@pytest.mark.parametrize(("places", "read"), [(1_100, True), (1_300, False)])
def test_behind_a_thousand_places_of_one_paragraph_nobody_is_looked_for(places: int, *, read: bool) -> None:
    roles = _roles("Hà Giang, " * places + "ông Vũ Đức Thành phát biểu.", "Bà Ngô Thị Mùi phát biểu.")
    assert ("Vũ Đức Thành" in roles) == read
    assert "Ngô Thị Mùi" in roles


@pytest.mark.parametrize(("times", "read"), [(200, True), (300, False)])
def test_behind_hundreds_of_mentions_that_name_nobody_new_nobody_is_looked_for(times: int, *, read: bool) -> None:
    roles = _roles(*["Thứ trưởng Ngô Thị Mùi nêu rõ nhiệm vụ."] * times, "Ông Vũ Đức Thành phát biểu.")
    assert ("Vũ Đức Thành" in roles) == read
    assert "Ngô Thị Mùi" in roles


def test_of_three_hundred_persons_named_once_none_is_left_out() -> None:
    names = [f"{surname} {name.removeprefix('Nguyễn ')}" for surname in ("Trần", "Lê", "Phạm") for name in _NAMES[:100]]
    roles = _roles(*(f"Thứ trưởng {name} phát biểu." for name in names))
    assert [name for name in names if name not in roles] == []


def test_of_a_register_of_documents_the_first_hundreds_are_read() -> None:
    listed = find_directives(page_of("".join(f"Nghị quyết số {n}-NQ/TW. " for n in range(10, 1_010))))
    assert [one.number for one in listed] == [f"{n}-NQ/TW" for n in range(10, 410)]


def test_a_sentence_names_a_dozen_events_at_most() -> None:
    text = ", ".join(f"hội thảo về cây lúa thứ {n}" for n in range(20))
    assert [found.start for found in find_names(text, 0, len(text))] == sorted(
        at for at in range(len(text)) if text.startswith("hội thảo", at)
    )[:12]


def test_a_sentence_tells_a_dozen_further_meetings_at_most() -> None:
    text = "Thứ trưởng Lê Thị Tám " + ", ".join(f"hội đàm với ông {name}" for name in _NAMES[:20])
    assert len(find_verb_events(text, 0, len(text))) == 13


@pytest.mark.parametrize(("times", "found"), [(900, True), (1_100, False)])
def test_a_verb_that_a_page_has_a_thousand_times_in_other_meanings_tells_nothing(times: int, *, found: bool) -> None:
    text = "ngoại giao " * times + "Bộ trưởng giao Sở Ngoại vụ chuẩn bị báo cáo."
    assert bool(find_verbs(page_of(text))) == found
