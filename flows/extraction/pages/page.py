"""A read page: the stored text and what each stretch of it is.

`layout.read_page` makes it; every other reader takes it. Sentences are cut here, so that all readers and all
evidence share one idea of a sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from functools import cached_property
from typing import Final

from flows.extraction.language.vietnamese import in_one_spelling
from flows.extraction.records import Evidence, Line, Section
from flows.extraction.values import dataclass

# Sections that report the item's own news. A title or caption repeats it, a teaser (`related`) tells other news.
NEWS: Final[tuple[Section, ...]] = ("lead", "body")
TOLD: Final[tuple[Section, ...]] = ("title", "lead", "body", "caption")

# The range "à-ỹ" holds capitals too ("Đ", "Ủ", "Ấ"), so the small letters are listed.
_SMALL: Final = "".join(c for c in map(chr, (*range(0x61, 0x250), *range(0x1E00, 0x1F00))) if c.islower())
# A full stop ends a sentence unless it belongs to an abbreviation ("TP. Hồ Chí Minh", "GS. TS", "Th.S"), to an initial
# ("John F. Kennedy") or to a number ("1.200"). Ellipses end one only before a capital letter.
_STOP: Final = re.compile(
    r"[.!?…\n](?:(?<=\n)|"
    r"(?<!\bTP.)(?<!\bTp.)(?<!\bGS.)(?<!\bTS.)(?<!\bThS.)(?<!\bPGS.)(?<!\bSt.)(?<!\bMr.)(?<!\bDr.)(?<!\bMs.)"
    r"(?<!\bHT.)(?<!\bTT.)(?<!\bĐĐ.)(?<!\bNT.)(?<!\bNS.)(?<!\bUV.)(?<!\bBS.)(?<!\bLS.)(?<!\bKS.)(?<!\bThs.)"
    r"(?:(?<! [A-ZĐ].)|(?<=hứ [IVX].)|(?<=óa [IVX].)|(?<=oá [IVX].)|(?<=uý [IVX].))"
    rf"[.!?…]*+[\"”’)]*+(?=\s+[^\s{_SMALL}]|\s*$)|"
    # No space behind it, as a page leaves one out: "... tại huyện.Chiều cùng ngày, ...".
    rf"(?<=[{_SMALL}][{_SMALL}][.!?])(?<!\bThs.)(?=[^\W\d_{_SMALL}][{_SMALL}]+[ ,]))"
)
# A page may break a sentence into lines; a word that cannot end one says so.
_GOES_ON: Final = re.compile(
    r"(?<!\w)(?:tổ chức|tiến hành|thực hiện|phối hợp|chủ trì|tham dự|dự|về|của|và|với|cho|tại|ở|do|là|được|các|những|"
    r"trong|theo|để|nhằm|gồm|cùng|số|từ|đến),?\s*[|]?\s*\Z"
)
_LAST_WORD: Final = 24
# No sentence of the press is longer. A text without full stops is cut here, so that evidence stays readable and no
# reader works on a megabyte at once.
_LONGEST: Final = 4000


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one line: `page.text[start:end]`."""

    start: int
    end: int
    section: Section
    line: int


@dataclass(frozen=False, slots=False)
class Page:
    """The text with its sections, and what the page says of itself.

    `text` is what is read: tone marks in one spelling, furniture blotted out. `stored`, where it differs, is the text
    as it is stored, with the same offsets.
    """

    text: str
    lines: tuple[Line, ...]
    title: str | None = None
    title_span: tuple[int, int] | None = None
    published_at: str | None = None
    bylines: list[str] = field(default_factory=list)
    photographers: list[str] = field(default_factory=list)
    site: str | None = None
    stored: str | None = None

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in text order, furniture, meta and bylines left out."""
        return tuple(self._cut())

    def _cut(self) -> Iterator[Sentence]:
        text = self.text
        held: tuple[int, int, Section] | None = None  # where a sentence has begun that the next line goes on with
        for number, line in enumerate(self.lines):
            if line.section in ("furniture", "meta", "byline"):
                continue
            start, first, section = line.start, number, line.section
            if held and held[2] == section:
                start, first = held[0], held[1]
            elif held:
                yield from self._sentence(held[0], self.lines[held[1]].end, held[2], held[1])
            held = None
            for stop in _STOP.finditer(text, line.start, line.end):
                yield from self._sentence(start, stop.end(), section, first)
                start, first = stop.end(), number
            if section in NEWS and _GOES_ON.search(text, max(start, line.end - _LAST_WORD), line.end):
                held = start, first, section
            else:
                yield from self._sentence(start, line.end, section, first)
        if held:
            yield from self._sentence(held[0], self.lines[held[1]].end, held[2], held[1])

    def _sentence(self, start: int, end: int, section: Section, line: int) -> Iterator[Sentence]:
        raw = self.text[start:end]
        start += len(raw) - len(raw.lstrip())
        end -= len(raw) - len(raw.rstrip())
        while end - start > _LONGEST:
            space = self.text.rfind(" ", start + 1, start + _LONGEST)
            cut = space + 1 if space > 0 else start + _LONGEST
            yield Sentence(start, cut, section, line)
            start = cut
        if start < end:
            yield Sentence(start, end, section, line)

    @property
    def headline(self) -> str | None:
        """The title in the spelling of `text`, in which the rest of the page is read."""
        return self.text[slice(*self.title_span)] if self.title_span else None

    def of(self, *sections: Section) -> Iterator[Sentence]:
        """The sentences of these sections, in text order."""
        return (sentence for sentence in self.sentences if sentence.section in sections)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers `offset`, or None in furniture."""
        found = bisect_right(self._ends, offset)
        if found < len(self.sentences) and self.sentences[found].start <= offset:
            return self.sentences[found]
        return None

    @cached_property
    def _ends(self) -> list[int]:
        return [sentence.end for sentence in self.sentences]

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        """Evidence for a fact read at `text[start:end]`: the sentence (or sentences) around it."""
        first, last = self.sentence_at(start), self.sentence_at(max(start, end - 1))
        begin = first.start if first else start
        finish = last.end if last else end
        return Evidence(begin, finish, self.quote(begin, finish), rule)

    def written(self, line: Line) -> str:
        """What a line says, furniture too, in the spelling of `text`."""
        return in_one_spelling(self.quote(line.start, line.end).replace("\n", " "))

    def quote(self, start: int, end: int) -> str:
        """What stands at `start:end` of the stored text."""
        return (self.stored if self.stored is not None else self.text)[start:end]
