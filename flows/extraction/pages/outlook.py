"""Whether an article goes on below a line: the blocks of a page in, answers about what follows each of them out.

Two paragraphs in a row, or one long one, are text; a paragraph alone below a headline may be a teaser's summary.
The answers are prepared in one pass from the end, so that asking is cheap on pages of any length.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from flows.extraction.pages.blocks import Block
from flows.extraction.pages.furniture import ENDS

_LONG_PARAGRAPH: Final = 350
_FARTHEST: Final = 400
_LISTS_ABOVE: Final = 40  # lines of the lists that a page may put between its headline and the text
_LEAST: Final = 3  # paragraphs among so many lines are a text
_NEAR: Final = 8


class Outlook:
    """What follows each block of a page."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._count = count = len(blocks)
        self._told = [count] * (count + 2)
        self._sure = [count] * (count + 2)
        self._end = [count] * (count + 2)
        self._foot = [count] * (count + 2)
        self._paragraphs = [0, *accumulate(block.paragraph for block in blocks)]
        follower: Block | None = None
        for number in range(count - 1, -1, -1):
            block = blocks[number]
            ends = block.marker is not None and block.marker.effect in ENDS
            self._end[number] = number if ends else self._end[number + 1]
            last = block.marker is not None and block.marker.effect in ("comments", "footer")
            self._foot[number] = number if last else self._foot[number + 1]
            long = len(block.text) > _LONG_PARAGRAPH or block.text.endswith("./.")
            sure = block.paragraph and (long or (follower is not None and follower.paragraph))
            self._sure[number] = number if sure else self._sure[number + 1]
            self._told[number] = number if block.paragraph or block.credited else self._told[number + 1]
            if not (block.credited or block.slug or block.markup or block.stamp):
                follower = block

    def text_goes_on(self, number: int) -> bool:
        """Whether text surely follows before the page's next list or foot."""
        return self._sure[number + 1] < self._end[number + 1]

    def next_paragraph(self, number: int) -> int | None:
        """The next paragraph or caption, before the page's next list or foot."""
        stop = min(self._end[number + 1], number + _FARTHEST)
        return self._told[number + 1] if self._told[number + 1] < stop else None

    def begins(self, number: int, *, led: bool) -> int | None:
        """Where the text surely begins below the lists that stand above it, the first paragraph (`led`) above them."""
        begin = self._sure[number + 1]
        if begin >= min(self._foot[number + 1], number + _LISTS_ABOVE):
            return None
        stop = min(begin + _NEAR, self._foot[begin], self._count)
        return begin if not led or self._paragraphs[stop] - self._paragraphs[begin] >= _LEAST else None

    def resumes(self, number: int, *, started: bool) -> int:
        """Where the text goes on after teasers beside it; once it has `started`, only where that is sure."""
        if started:
            return self._sure[number + 1]
        found = self.next_paragraph(number)
        return self._count if found is None else found
