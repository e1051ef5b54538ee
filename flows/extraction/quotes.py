"""Evidence that stays readable: bounds of a fact in, the sentence around it out, or the words around it.

A sentence without an end (a list of ten thousand items) would repeat itself in the evidence of each; then the quote is
a window around the fact. Equal quotes are one string.
"""

from typing import Final

from flows.extraction.page import Page
from flows.extraction.records import Evidence

_LONGEST: Final = 1200
_AROUND: Final = 300


class Quotes:
    """The evidence of one page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._known: dict[tuple[int, int], str] = {}

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        """Returns the evidence for what `rule` read at `text[start:end]`."""
        sentence = self._page.sentence_at(start)
        first, last = (sentence.start, max(sentence.end, end)) if sentence else (start, end)
        if last - first > _LONGEST:
            text = self._page.text
            first = max(first, text.rfind(" ", first, max(first, start - _AROUND)) + 1)
            stop = text.find(" ", min(end, start + _AROUND) + _AROUND, last)
            last = stop if 0 <= stop <= start + 3 * _AROUND else min(last, start + 2 * _AROUND)
        if (first, last) not in self._known:
            self._known[first, last] = self._page.text[first:last]
        return Evidence(first, last, self._known[first, last], rule)
