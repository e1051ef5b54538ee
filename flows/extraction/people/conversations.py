"""Conversations: the events of an item in, whether people only talk with each other out.

Nobody presents anything there: "Bí thư Tỉnh ủy giới thiệu với khách về tỉnh" speaks.
"""

from collections.abc import Sequence
from typing import Final

from flows.extraction.people.roles import RoleFound
from flows.extraction.records import Event

_CONVERSED: Final = frozenset({"reception", "talks", "visit", "meeting"})


def is_conversation(events: Sequence[Event]) -> bool:
    """Tells whether all that an item reports are receptions, talks, visits and meetings."""
    types = {event.event_type for event in events if event.status == "reported"}
    return bool(types) and types <= _CONVERSED


def as_spoken(text: str, found: RoleFound) -> RoleFound:
    """Makes a speaker of whoever introduces something."""
    if found.rule != "presenter_verb" or not text.endswith("giới thiệu", found.start, found.end):
        return found
    return RoleFound(found.index, "speaker", "speaker_verb", found.confidence, found.start, found.end)
