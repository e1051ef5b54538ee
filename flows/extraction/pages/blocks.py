"""The lines of a page as blocks: the stored text in, one block a line out, with what its shape alone tells.

A block knows its place, whether a blank line stands above it, and whether it is a marker, a stamp or a paragraph.
What it is on the page is decided later, from its neighbours.
"""

import re
from dataclasses import dataclass
from typing import Final

from flows.extraction.language.endings import Ending
from flows.extraction.language.vietnamese import fold
from flows.extraction.pages.captions import is_credited
from flows.extraction.pages.furniture import Marker, is_markup, marker_of
from flows.extraction.pages.stamps import Stamp, stamp_of
from flows.extraction.records import Line, Section

_SENTENCE_END: Final = re.compile(r"[.!?:;…][\"”’'\s)/]*$")
_TRUNCATED: Final = Ending(r"\s(?:\.\.\.|…)$")
_FIRST: Final = re.compile(r"[^\W_]")
# The signs with which papers open a summary, in the middle of a line only behind another item's headline.
_SIGNS: Final = (" TGVN. ", " VOV.VN - ", " TTO - ", " NLĐO - ", " TPO - ", " PLVN - ")
_SUMMED_UP: Final = re.compile(
    rf"[^\W\d_][^.?!:;\n]{{20,160}}[^\W\d_](?:{'|'.join(re.escape(sign) for sign in _SIGNS)})(?=[^\W\d_])"
)
_SHORTEST_TWICE: Final = 30
_LONGEST_TWICE: Final = 600
_LEAST_TWICE: Final = 4  # words


@dataclass(slots=True)
class Block:
    """One line of the page: `start:end` without the blanks around it."""

    start: int
    end: int
    text: str
    gap: bool
    same: str
    words: int
    marker: Marker | None = None
    stamp: Stamp | None = None
    credited: bool = False
    markup: bool = False
    truncated: bool = False
    paragraph: bool = False
    repeats: int | None = None
    slug: int = 0
    section: Section | None = None
    reason: str = ""

    def settle(self, section: Section, reason: str) -> None:
        """Decides what the block is."""
        self.section, self.reason = section, reason

    def again(self, start: int, *, gap: bool) -> "Block":
        """The same line printed at another place; what its place on the page decides is not yet known."""
        return Block(
            start,
            start + len(self.text),
            self.text,
            gap,
            self.same,
            self.words,
            self.marker,
            self.stamp,
            self.credited,
            self.markup,
            self.truncated,
            self.paragraph,
        )

    @property
    def title_like(self) -> bool:
        """Whether the block could be the headline of an item: some words that end no sentence."""
        return (
            4 <= self.words <= 45
            and len(self.text) <= 300
            and not (self.paragraph or self.markup or self.marker or self.stamp or self.credited or self.truncated)
            and starts_like_a_title(self.text)
            and not ends_sentence(self.text)
        )


def ends_sentence(text: str) -> bool:
    """Whether the last sign of a text ends a sentence; a question may be a headline."""
    tail = text[-6:]
    return bool(_SENTENCE_END.search(tail)) and not tail.rstrip("\"”’' )").endswith(("?", "!"))


def is_told_twice(text: str) -> bool:
    """Whether the second half of a line repeats the first, as printed or folded to plain small letters."""
    if not _SHORTEST_TWICE <= len(text) <= _LONGEST_TWICE:
        return False
    words = (fold(text) if text[0].islower() else text).split()
    half = len(words) // 2
    return len(words) % 2 == 0 and half >= _LEAST_TWICE and words[:half] == words[half:]


def is_summed_up(text: str) -> bool:
    """Whether a line is a headline and, behind the sign of a paper, its summary: "Hai nước ký ... TGVN. Chiều ..."."""
    return any(sign in text for sign in _SIGNS) and bool(_SUMMED_UP.match(text))


def starts_like_a_title(text: str) -> bool:
    """Whether the first letter or digit of a text is a capital or a digit."""
    first = _FIRST.search(text[:12])
    return first is not None and (first.group().isdigit() or first.group().isupper())


def cut(text: str) -> tuple[list[Block], list[Line]]:
    """Returns the blocks of a text in order, and the separators of table cells that stood at their ends."""
    blocks: list[Block] = []
    separators: list[Line] = []
    seen: dict[str, int] = {}
    printed: dict[str, Block] = {}
    at, gap = 0, True
    while at <= len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        raw = text[at:stop]
        content = raw.strip(" \t|\r\f\v")
        if content:
            start = at + raw.find(content) if len(raw) > len(content) else at
            like = printed.get(content)
            block = like.again(start, gap=gap) if like else _block(start, content, gap=gap)
            printed.setdefault(content, block)
            first = seen.setdefault(block.same, len(blocks))
            if first < len(blocks):
                block.repeats = first
                block.paragraph = block.paragraph and len(block.same) <= 30
            blocks.append(block)
            if len(raw) > len(content):
                _separator(text, at, start, separators)
                _separator(text, start + len(content), stop, separators)
        elif raw:
            _separator(text, at, stop, separators)
        gap = not content
        at = stop + 1
    return blocks, separators


def _separator(text: str, start: int, end: int, separators: list[Line]) -> None:
    raw = text[start:end]
    stripped = raw.strip()
    if stripped:
        begin = start + raw.find(stripped)
        separators.append(Line(begin, begin + len(stripped), "furniture", "cell_separator"))


def _block(start: int, content: str, *, gap: bool) -> Block:
    same = " ".join(content.lower().split()).strip(" .\"“”'’‘")
    words = same.count(" ", 0, 500) + 1
    block = Block(start, start + len(content), content, gap, same, words)
    if len(content) <= 600:
        block.markup = is_markup(content)
        block.marker = None if block.markup else marker_of(content)
        if block.marker is None or block.marker.effect in ("meta", "menu", "share"):
            block.stamp = stamp_of(content)
            block.markup = block.markup and block.stamp is None
        block.credited = is_credited(content)
        block.truncated = bool(_TRUNCATED.search(content[-6:]))
    shaped = block.markup or block.marker or block.stamp or block.credited or block.truncated
    block.paragraph = not shaped and (len(content) > 260 or (words >= 8 and ends_sentence(content)))
    return block
