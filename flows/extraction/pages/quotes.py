"""Evidence that stays readable: bounds of a fact in, the sentence around it out, or the words around it.

A sentence without an end (a list of ten thousand items) would repeat itself in the evidence of each; then the quote is
a window around the fact. Equal quotes are one string.
"""

from typing import Final

from flows.extraction.pages.page import Page, Sentence
from flows.extraction.records import Evidence

_LONGEST: Final = 1200
_AROUND: Final = 300


class Quotes:
    """The evidence of one page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._sentence: Sentence | None = None
        self._known: dict[tuple[int, int], tuple[int, int, str]] = {}

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        """Returns the evidence for what `rule` read at `text[start:end]`."""
        sentence = self._sentence
        if sentence is None or not sentence.start <= start < sentence.end:
            sentence = self._sentence = self._page.sentence_at(start)
        first, last = (sentence.start, max(sentence.end, end)) if sentence else (start, end)
        if last - first <= _LONGEST or end - start > _AROUND:
            found = self._known.get((first, last)) or (first, last, self._page.quote(first, last))
            self._known[first, last] = found
        else:
            found = self._window(first, last, start)
        return Evidence(*found, rule)

    def _window(self, first: int, last: int, start: int) -> tuple[int, int, str]:
        """The words around `start` in a sentence without an end; what stands close together shares one window."""
        place = (first, (start - first) // _AROUND)
        if place not in self._known:
            text, begin = self._page.text, first + place[1] * _AROUND
            opening = text.rfind(" ", first, max(first, begin - _AROUND)) + 1
            closing = text.find(" ", min(last, begin + 3 * _AROUND), last)
            opening = max(first, opening, begin - 2 * _AROUND)
            closing = closing if 0 <= closing <= begin + 4 * _AROUND else min(last, begin + 3 * _AROUND)
            self._known[place] = (opening, closing, self._page.quote(opening, closing))
        return self._known[place]
