"""At which event a role was taken: a page, its events and a role as read in, the event out.

A role belongs to the event that its own words name ("chủ trì lễ đón", "tọa đàm do ông A chủ trì"), else to the one
that its sentence tells, else, for who leads, to the one told last before it in the same paragraph.
"""

import re
from collections.abc import Sequence
from typing import Final

from flows.extraction.events.names import NounPhrase, find_names
from flows.extraction.language.vietnamese import key
from flows.extraction.pages.page import Page, Sentence
from flows.extraction.people.roles import RoleFound
from flows.extraction.records import Event

_LEADS: Final = "chair"
_TO_LEAD: Final = "chủ trì"
_SEVERAL: Final = 2
_REACH: Final = 60
# "do ông A chủ trì", "dưới sự chủ trì của ông A": what is led stands before.
_BY: Final = re.compile(
    r",?\s(?:do|(?:dưới|với)\ssự(?:\sđồng)?\s(?:chủ trì|điều hành)\scủa)(?:\scác)?(?:\s(?:đồng chí|ông|bà|ngài))?:?\s\Z"
)
_BANQUET: Final = re.compile(r"(?<!\w)(?:tiệc|chiêu đãi|[Qq]uốc yến)(?!\w)[^.,;:\n]{0,40}\Z")
_APART: Final = re.compile(r"[,.;:\n]")


class Occasions:
    """The reported events of one page, asked for by the roles taken there."""

    def __init__(self, page: Page, events: Sequence[Event]) -> None:
        self._page = page
        self._events = [event for event in events if event.status == "reported"]

    def of(self, found: RoleFound, home: Event | None) -> Event | None:
        """Returns the event of a role; `home` is where the person is when the role's words do not tell."""
        if len(self._events) < _SEVERAL:
            return home or next(iter(self._events), None)
        sentence = self._page.sentence_at(found.start)
        told = self._named(found, sentence) or self._told(found, sentence) if sentence else None
        return told or home or self._events[0]

    def is_aside(self, found: RoleFound) -> bool:
        """Whether somebody leads a banquet at the side: "tối cùng ngày, đoàn dự chiêu đãi do ông A chủ trì"."""
        before = self._page.text[max(0, found.start - _REACH) : found.start]
        by = _BY.search(before) if found.role == _LEADS else None
        return by is not None and bool(_BANQUET.search(before[: by.start()]))

    def _named(self, found: RoleFound, sentence: Sentence) -> Event | None:
        """The event that the words right behind the verb name, or those before "do ông A chủ trì"."""
        text = self._page.text
        if found.rule.endswith("_verb"):
            verb = text.rfind(_TO_LEAD, found.start, found.end)
            behind = verb + len(_TO_LEAD) if verb >= 0 else found.end  # "chủ trì lễ đón" is one verb
            nouns = find_names(text, behind, min(sentence.end, found.end + _REACH))
            if nouns and not _APART.search(text, behind, nouns[0].start):
                return self._event(nouns[0], found.start)
        if by := _BY.search(text[sentence.start : found.start]):
            nouns = find_names(text, sentence.start, sentence.start + by.start())
            return self._event(nouns[-1], found.start) if nouns else None
        return None

    def _event(self, noun: NounPhrase, start: int) -> Event | None:
        """The event that a noun points at: the one told last before it, of those with the noun in their name."""
        alike = [event for event in self._events if event.event_type == noun.event_type]
        called = [event for event in alike if noun.head in key(event.name)] or (alike if len(alike) == 1 else [])
        before = [event for event in called if event.evidence.start <= start]
        return next(iter(before[-1:] or called), None)

    def _told(self, found: RoleFound, sentence: Sentence) -> Event | None:
        """The event told in the sentence of the role, or of who leads, last before it in the paragraph."""
        inside = [event for event in self._events if sentence.start <= event.evidence.start < sentence.end]
        around = [event for event in inside if event.evidence.start <= found.start < event.evidence.end]
        if around or len(inside) == 1:
            return (around or inside)[-1]
        if found.role != _LEADS or inside:
            return None
        line = self._page.text.rfind("\n", 0, found.start)
        before = [event for event in self._events if line < event.evidence.start <= found.start]
        return max(before, key=lambda event: event.evidence.start, default=None)
