"""Who leads a delegation and is there where it is received: a page and its persons in, their part in receptions out.

"Đoàn do ông A làm Trưởng đoàn thăm tỉnh ... Chiều cùng ngày, Chủ tịch B tiếp Đoàn": A is B's guest, though not named
again.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from flows.extraction.pages.page import Page
from flows.extraction.people.identities import Identified
from flows.extraction.people.person_phrases import PersonPhrase
from flows.extraction.people.roles import RoleFound
from flows.extraction.records import Event

_LEADS: Final = re.compile(r",? (?:làm [Tt]rưởng đoàn|dẫn đầu)(?!\w)")
_LEADS_FAR: Final = re.compile(r"[^.;:\n]{0,120}? (?:làm [Tt]rưởng đoàn|dẫn đầu)(?!\w)")
_BY: Final = ("do ", "do đồng chí ", "do ông ", "do bà ")
_LED_BY: Final = re.compile(r"[Tt]rưởng đoàn(?: [^,.;:\n]{2,50})? là (?:đồng chí |ông |bà )?\Z")
_NEAR: Final = 80
_MEETINGS: Final = frozenset({"reception", "talks", "meeting"})
_RECEIVED: Final = re.compile(
    r"(?<!\w)(?:tiếp|đón|đón tiếp|gặp|gặp gỡ|(?:hội kiến|hội đàm|làm việc) với|[Ll]ễ đón)(?= )"
    r"[^.;:\n]{0,40}? [Đđ]oàn(?!\w)"
)


def leads_delegation(text: str, phrase: PersonPhrase) -> bool:
    """Whether a phrase is told to lead: "do ông A, Giám đốc Sở làm Trưởng đoàn", "Trưởng đoàn phía Lào là ông B"."""
    by = text.endswith(_BY, 0, phrase.start)
    return bool(
        (_LEADS_FAR if by else _LEADS).match(text, phrase.reach)
        or _LED_BY.search(text, max(0, phrase.start - _NEAR), phrase.start)
    )


def find_leaders(text: str, identified: Sequence[Identified]) -> dict[str, int]:
    """Returns who leads a delegation, by name, and which phrase says so."""
    return {
        one.name: index
        for index, one in enumerate(identified)
        if one.name and one.phrase.name and one.section != "related" and leads_delegation(text, one.phrase)
    }


def received_with_delegation(
    page: Page, identified: Sequence[Identified], events: Sequence[Event]
) -> Iterator[tuple[str, RoleFound]]:
    """Yields the only leader of a delegation as the guest of whoever receives it without naming the leader again."""
    leaders = find_leaders(page.text, identified)
    if len(leaders) != 1:
        return
    ((name, index),) = leaders.items()
    for event in events:
        start, end = event.evidence.start, event.evidence.end
        if event.status != "reported" or start <= identified[index].phrase.start:
            continue
        welcome = event.event_type == "ceremony" and "lễ đón" in event.name.lower()
        received = _RECEIVED.search(page.text, start, end) if welcome or event.event_type in _MEETINGS else None
        if received:
            yield name, RoleFound(index, "guest", "guest_with_delegation", 0.75, received.start(), received.end())
