"""Who takes part in the meeting that a few lines tell, for tests of persons."""

from typing import Final

from flows.extraction.people.find import find_people
from flows.extraction.people.mentions import People
from flows.extraction.records import Event, Evidence, Participant
from tests.written import Part, page_of

MEETING: Final = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")


def people_of(*lines: Part) -> People:
    """Everybody whom the lines name."""
    return find_people(page_of(*lines), [MEETING])


def person_of(people: People, name: str) -> Participant:
    """The one person of this name."""
    found = [one for one in people.participants if one.kind == "person" and one.name == name]
    assert found, f"{name} is not among {[one.name for one in people.participants]}"
    return found[0]


def offices_of(people: People) -> dict[str, list[str]]:
    """The offices of every person, by name."""
    return {one.name: one.positions for one in people.participants if one.kind == "person"}
