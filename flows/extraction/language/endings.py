"""Patterns that look back: a pattern that ends where a place in the text begins in, its match there out.

Such a pattern ("các đồng chí " before a title) is asked for at thousands of places and seldom found, and a search tries
every letter before the place. The last letters before it tell that most patterns cannot end there.
"""

import re
from typing import Final

from flows.extraction.language.edges import LETTERS, Edge, closes, last_letters

_REMEMBERED: Final = 50_000


class Ending:
    """A pattern whose matches end where the searched text ends: every branch of it closes with an end sign."""

    def __init__(self, source: str) -> None:
        if not closes(source):
            raise ValueError(f"pattern: {source!r} may match before the end; close every branch of it with \\Z")
        self._search: Final = re.compile(source).search
        self._gate: Final = _Gate(last_letters(source))

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Returns the first match in `text[start:end]`, which reaches to `end`, or None."""
        if end is None:
            end = len(text)
        last = end - LETTERS
        if self._gate[text[max(start, last) : end]]:
            return self._search(text, start, end)
        return None


class _Gate(dict[str, bool]):
    """Tells of the last letters of a text whether a match can end with them."""

    def __init__(self, edge: Edge) -> None:
        super().__init__()
        self._edge = edge
        self._tails = tuple(edge.letters)

    def __missing__(self, letters: str) -> bool:
        told = self._edge.seen(letters).endswith(self._tails)
        if len(self) < _REMEMBERED:
            self[letters] = told
        return told
