"""Patterns that begin at a place: a pattern and a place in the text in, its match there out.

Such a pattern ("Hà Nội", "đồng chí") is asked for at thousands of places and seldom found. The letters at the place
tell that most patterns cannot begin there, which costs less than trying them.
"""

import re
from typing import Final

from flows.extraction.language.edges import LETTERS, first_letters

_REMEMBERED: Final = 50_000


class Beginning:
    """A pattern that is asked for at one place at a time."""

    def __init__(self, source: str) -> None:
        pattern = re.compile(source)
        self.finditer: Final = pattern.finditer
        self._match: Final = pattern.match
        self._gate: Final = _Gate(source)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Returns the match that begins at `start` and ends before `end`, or None."""
        if self._gate[text[start : start + LETTERS]]:
            return self._match(text, start, len(text) if end is None else end)
        return None


class _Gate(dict[str, bool]):
    """Tells of the first letters of a text whether a match can begin with them."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self._edge = first_letters(source)
        self._heads = tuple(self._edge.letters)

    def __missing__(self, letters: str) -> bool:
        told = self._edge.seen(letters).startswith(self._heads)
        if len(self) < _REMEMBERED:
            self[letters] = told
        return told
