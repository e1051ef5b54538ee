"""Which event a report goes on with: a page and its events in, the event that a place of the text belongs to out.

A report that tells several events goes from one to the next. It goes on with what it told last until it tells another
one or goes back to one: "Tại lễ ký, ...". Who travels along ("Cùng đi với Đoàn có ...") belongs to the journey.
"""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from flows.extraction.events.names import NounPhrase, find_names
from flows.extraction.language.vietnamese import key
from flows.extraction.pages.page import NEWS, Page, Sentence
from flows.extraction.records import Event

_SEVERAL: Final = 2
# Where something is said or done: "Phát biểu tại buổi lễ", "Tham dự hội nghị có", "Kết thúc hội đàm"; what is only
# spoken of ("hoan nghênh kết quả hội đàm", "ký Biên bản hội đàm") is not gone back to.
_THERE: Final = re.compile(
    r"(?i)(?<!\w)(?:tại|trong|dự|chủ trì|điều hành|kết thúc|bế mạc|khai mạc|mở đầu|tham gia)\s"
    r"(?:(?:buổi|cuộc|phiên|toàn bộ)\s)?\Z"
)
_BEFORE: Final = 40
_ALONG: Final = re.compile(
    r"(?:Cùng đi|Đi cùng|Tháp tùng|(?:Cùng tham|Tham) gia [Đđ]oàn|Thành (?:phần|viên) [Đđ]oàn|Đoàn (?:gồm|(?:còn )?có))"
    r"(?!\w)"
)
_FIRST_SITTING: Final = re.compile(r"(?i)phiên (?:họp )?(?:đầu tiên|thứ nhất)")


class Course:
    """The reported events of one page in the course of its report."""

    def __init__(self, page: Page, events: Sequence[Event]) -> None:
        self._page = page
        self.events = [event for event in events if event.status == "reported"]

    @cached_property
    def main(self) -> Event | None:
        """The event that the item is about, None if it reports none."""
        return next(iter(self.events), None)

    def at(self, offset: int) -> Event | None:
        """Returns the event that the sentence at `offset` tells or goes on with; None where that is not told.

        It is not told in a headline or a caption, nor in a sentence that tells several.
        """
        if len(self.events) < _SEVERAL:
            return self.main
        sentence = self._page.sentence_at(offset)
        return self._by_sentence.get(sentence.start) if sentence else None

    def told_in(self, sentence: Sentence) -> list[Event]:
        """Returns the events that a sentence is the evidence of."""
        return [event for event in self.events if sentence.start <= event.evidence.start < sentence.end]

    def meant_by(self, noun: NounPhrase, offset: int, *, ahead: bool = True) -> Event | None:
        """Returns the event that a noun at `offset` points at: of those it fits, the one told last before.

        Args:
            noun: what stands there, of which the kind of event counts and whether the event's name has it.
            offset: where the text has got to.
            ahead: whether it may be one that is told only behind.
        """
        alike = [event for event in self.events if event.event_type == noun.event_type]
        called = [event for event in alike if noun.head in key(event.name)] or (alike if len(alike) == 1 else [])
        called = [event for event in called if noun.edition and event.edition == noun.edition] or called
        before = [event for event in called if event.evidence.start <= offset]
        last = max((event.evidence.start for event in before), default=None)
        return next(
            (event for event in before or (called if ahead else []) if last in (None, event.evidence.start)), None
        )

    @cached_property
    def _by_sentence(self) -> dict[int, Event | None]:
        found: dict[int, Event | None] = {}
        now: Event | None = None
        for sentence in self._page.of(*NEWS):
            told = self.told_in(sentence)
            if told:
                now = told[0] if len(told) == 1 and not self._is_passing(told[0]) else None
            else:
                now = self._gone_back_to(sentence) or now
            along = not told and _ALONG.match(self._page.text, sentence.start, sentence.end)
            found[sentence.start] = self._journey(sentence) if along else now
        return found

    def _gone_back_to(self, sentence: Sentence) -> Event | None:
        text = self._page.text
        for noun in find_names(text, sentence.start, sentence.end):
            before = text[max(sentence.start, noun.start - _BEFORE) : noun.start]
            there = noun.start == sentence.start or _THERE.search(before)
            meant = self.meant_by(noun, sentence.start, ahead=False) if there else None
            if meant is not None:
                return meant
        return None

    def _journey(self, sentence: Sentence) -> Event | None:
        before = (event for event in self.events if event.evidence.start < sentence.start)
        return next((event for event in before if event.event_type == "visit"), self.main)

    def _is_passing(self, event: Event) -> bool:
        """Whether the report leaves an event at once: the first sitting of those whom its congress elected."""
        return event is not self.main and event.event_type == "session" and bool(_FIRST_SITTING.search(event.name))
