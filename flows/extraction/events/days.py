"""On which days an event took place: its candidates in, the days with the basis of their year out.

What the event's own sentence states comes first, then where else the item speaks of it, then the sentences before it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from flows.extraction.events.candidates import Candidate
from flows.extraction.events.choice import same_event
from flows.extraction.events.dates import NO_DATE, Calendar, Clues, EventDate
from flows.extraction.events.zones import zone_end
from flows.extraction.pages.page import Page, Sentence

_GOES_BACK: Final = 3  # sentences
_OPENING_DAY: Final = 160  # characters
_BEHIND: Final = 40  # characters
_OPENING: Final = 2  # sentences
_LOOKS_BACK: Final = re.compile(r"Trước đó(?!\w)")
_NEXT_DAY: Final = re.compile(r"(?:Ngày h|H)ôm sau(?!\w)")


class Days:
    """The days of one page's events."""

    def __init__(
        self, page: Page, calendar: Calendar, sentences: Sequence[Sentence], news: Sequence[Candidate]
    ) -> None:
        self._page = page
        self._calendar = calendar
        self._sentences = sentences
        self._news = news

    def when(
        self, candidate: Candidate, variants: Sequence[Candidate], parent: Candidate | None, edition: int | None
    ) -> EventDate:
        """Returns the days of an event by its candidate and by where else the item speaks of it."""
        clues = self.clues(candidate, variants, parent, edition)
        if candidate.event_type == "visit" and (whole := self._whole_visit((candidate, *variants), clues)):
            return whole
        for index, told in enumerate((candidate, *variants)):
            if index and told.told not in ("happened", "held") and told.sentence.section != "caption":
                continue
            if told.earlier and not candidate.earlier:
                continue
            found = self.day_of(told, clues)
            if found:
                return self._extended(found, variants, clues) if not index else found
        if (candidate.sequel or candidate.order <= _GOES_BACK) and (when := self.before(candidate, clues)):
            return when
        opening = self._sentences[0] if self._sentences else None
        if opening and opening is not candidate.sentence and candidate.sentence.section in ("lead", "title", "caption"):
            for sentence in self._sentences[:3]:
                if mentions := self._calendar.mentions(sentence.start, sentence.end):
                    return self._calendar.resolve(mentions[0], clues)
        return self._calendar.month(candidate.sentence.start, candidate.end, candidate.sentence.end) or NO_DATE

    def before(self, candidate: Candidate, clues: Clues) -> EventDate | None:
        """The day on which the sentences before one that goes on ("Ngay sau đó, ...") let something happen."""
        if self._page.text.startswith("Rời ", candidate.sentence.start):
            return None  # the journey goes on, on no day that is told
        for sentence in reversed(self._sentences[max(0, candidate.order - _GOES_BACK) : candidate.order]):
            if _LOOKS_BACK.match(self._page.text, sentence.start, sentence.end):
                continue
            days = [m for m in self._calendar.mentions(sentence.start, sentence.end) if m.kind == "day"]
            if days and days[0].start - sentence.start < _OPENING_DAY:
                return self._later(candidate, self._calendar.resolve(days[0], clues))
            if today := self._calendar.relative(sentence.start, sentence.end):
                return today
        return None

    def of_page(self, candidate: Candidate, captions: Sequence[Sentence]) -> tuple[EventDate, Sentence] | None:
        """The day of the news that its own sentences do not tell, and the sentence that tells it.

        It may tell who was there, what a picture shows, or open the item.
        The opening counts only with a day close before the stamp of the page: it may look back at anything.
        """
        clues = self.clues(candidate, (), None, candidate.edition)
        attended = (c for c in self._news if c.told in ("attended", "topic") and c.head and c.order <= _GOES_BACK)
        for told in attended:
            if not told.named or same_event(told, candidate):
                for mention in self._calendar.mentions(told.start, min(told.end + _BEHIND, told.sentence.end)):
                    return self._calendar.resolve(mention, clues), told.sentence
        shown = [(m, line) for line in captions for m in self._calendar.mentions(line.start, line.end)]
        if shown and len({(m.day_start, m.month_start) for m, _ in shown}) == 1:
            return self._calendar.resolve(shown[0][0], clues), shown[0][1]
        for sentence in self._sentences[:_OPENING]:
            for mention in self._calendar.mentions(sentence.start, sentence.end)[:1]:
                when = self._calendar.resolve(mention, clues)
                return (when, sentence) if mention.kind == "day" and self._calendar.is_fresh(when) else None
        return None

    def _later(self, candidate: Candidate, day: EventDate) -> EventDate:
        """The day itself, or the next one if the sentence goes on with "Hôm sau, ..."."""
        begins = candidate.sentence.start
        if not day.start or not _NEXT_DAY.match(self._page.text, begins, candidate.sentence.end):
            return day
        following = (date.fromisoformat(day.start) + timedelta(days=1)).isoformat()
        return replace(day, start=following, end=following)

    def clues(
        self, candidate: Candidate, variants: Sequence[Candidate], parent: Candidate | None, edition: int | None
    ) -> Clues:
        """Returns what may tell the year: the names of the event, its edition and that of the event it is part of."""
        larger = (parent,) if parent is not None else ()
        around = (c for c in self._news if c.told == "parent" and c.sentence == candidate.sentence)
        told = (*(c for c in (candidate, *variants, *larger) if c.named), *around)
        names = tuple(dict.fromkeys(c.name for c in told))
        editions = [(name, edition) for name in names if edition]
        if parent is not None and parent.edition:
            editions.append((parent.name, parent.edition))
        return Clues(names, tuple(editions))

    def day_of(self, candidate: Candidate, clues: Clues) -> EventDate | None:
        """The day that the candidate's sentence states: at its opening first, then after the name, then before it."""
        sentence = candidate.sentence
        containers = [
            (c.start, zone_end(self._page.text, c))
            for c in self._news
            if c.sentence == sentence and c.told == "parent" and c is not candidate
        ]
        mentions = [
            m
            for m in self._calendar.mentions(sentence.start, sentence.end)
            if not candidate.start <= m.start < candidate.end or not candidate.head
            if not any(start <= m.start < end for start, end in containers)
        ]
        if not mentions:
            # What is held at the side of a meeting of one day is held that day.
            days = [m for start, end in containers for m in self._calendar.mentions(start, end) if m.kind == "day"]
            when = self._calendar.relative(sentence.start, sentence.end)
            return when or (self._calendar.resolve(days[0], clues) if days else None)
        opening = [m for m in mentions if m.start < candidate.start and m.start - sentence.start < 160]
        after = [m for m in mentions if m.start >= candidate.end]
        first, *later = opening or after or mentions
        if opening and first.kind == "range" and candidate.event_type != "visit":
            # "Trong chuyến thăm (từ ngày 5 đến 9/3), ngày 6/3, ...": of what was held in that time.
            first = next((m for m in later if m.kind == "day"), first)
        return self._calendar.resolve(first, clues)

    def _extended(self, found: EventDate, variants: Sequence[Candidate], clues: Clues) -> EventDate:
        """The whole range, when a later sentence tells that the event goes on ("diễn ra từ ngày 5 đến 7/3")."""
        for variant in variants:
            if variant.told != "happened" or found.start is None:
                continue
            for mention in self._calendar.mentions(variant.sentence.start, variant.sentence.end):
                whole = self._calendar.resolve(mention, clues)
                if mention.kind == "range" and whole.start and whole.end and whole.start <= found.start <= whole.end:
                    return replace(whole, basis=found.basis)
        return found

    def _whole_visit(self, told: Iterable[Candidate], clues: Clues) -> EventDate | None:
        """A visit's days from where the item tells its whole course, not from the sentence of its last day."""
        for candidate in told:
            for mention in self._calendar.mentions(candidate.sentence.start, candidate.sentence.end):
                if mention.kind == "range":
                    return self._calendar.resolve(mention, clues)
        return None
