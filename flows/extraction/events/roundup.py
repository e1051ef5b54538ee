"""Items that tell the news of a week: a read page in, its parts out, each with its heading and its sentences.

"* Tham vấn chính trị ..." opens a part; a part is read like an item of its own, with its heading as the headline.
"""

import re
from collections.abc import Iterable
from typing import Final

from flows.extraction.events.sequence import SAME_DAY, date_of, set_date
from flows.extraction.pages.page import NEWS, Page, Sentence
from flows.extraction.records import Event
from flows.extraction.values import dataclass

_HEADING: Final = re.compile(r"[*■●•►▪◆]{1,3}\s{1,3}[^\s][^\n]{10,160}(?<![.;:,…])")
_LEAST: Final = 3
_OPENING: Final = 24  # characters


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of news: its heading and the sentences up to the next one."""

    heading: Sentence
    sentences: tuple[Sentence, ...]


def parts_of(page: Page) -> list[Part]:
    """Returns the parts of a round-up, none for an item that tells one piece of news."""
    sentences = tuple(page.of(*NEWS))
    opened = [
        index for index, sentence in enumerate(sentences) if _HEADING.fullmatch(page.text, sentence.start, sentence.end)
    ]
    if len(opened) < _LEAST:
        return []
    ends = [*opened[1:], len(sentences)]
    before = [Part(sentences[0], sentences[: opened[0]])] if opened[0] > 1 else []
    return before + [Part(sentences[at], sentences[at + 1 : end]) for at, end in zip(opened, ends, strict=True)]


def in_order(parts: Iterable[list[Event]]) -> list[Event]:
    """Returns the events of a round-up; what took place "cùng ngày" is of the day of the part before."""
    events: list[Event] = []
    for part in parts:
        for event in part:
            if events and event.date_text is None and SAME_DAY.search(event.evidence.quote[:_OPENING]):
                set_date(event, date_of(events[-1]))
            events.append(event)
    return events
