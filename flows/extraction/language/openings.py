"""Patterns that begin with a word: a pattern in, its matches in a text out, looked for only where they can begin.

A search tries a pattern at every letter. Most patterns of this reader begin with one of some hundred words, so a text
is cut into words once, for all of them, and each is tried only where a word stands that it can begin with. Which words
these are is read from the pattern itself; what is found is what a search would find.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, compress, count, islice
from operator import add
from typing import Final

from flows.extraction.language.edges import Edge, first_letters

_WORD: Final = re.compile(r"\w*+")
_SHORT: Final = 160  # a text so short is searched as it is
_REMEMBERED: Final = 50_000


class Opening:
    """A pattern whose matches begin where a word begins; `match` tries it at one place."""

    def __init__(self, source: str) -> None:
        self.pattern: Final = re.compile(rf"(?<!\w)(?:{source})")
        self.match: Final = self.pattern.match
        self._gate: Final = _Gate(first_letters(source))
        self._seen: tuple[str, list[int]] = ("", [])

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Returns the first match in `text[start:end]`, or None."""
        if len(text) < _SHORT:
            return self.pattern.search(text, start, end)
        starts, match = self._starts(text), self.match
        for at in islice(starts, bisect_left(starts, start), None):
            if at >= end:
                return None
            if found := match(text, at, end):
                return found
        return None

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yields the matches in `text[start:end]`, in text order, none inside another."""
        while found := self.search(text, start, end):
            yield found
            start = found.end()

    def _starts(self, text: str) -> list[int]:
        """Where in a text words stand that the pattern can begin with."""
        seen, starts = self._seen
        if seen is not text:
            places, words = _words(text)
            starts = list(compress(places, map(self._gate.__getitem__, words)))
            self._seen = text, starts
        return starts


_last: list[tuple[str, list[int], list[str]]] = [("", [], [])]


def _words(text: str) -> tuple[list[int], list[str]]:
    """Where the words of a text begin, and the words; what was made of the text read last is kept."""
    seen, places, words = _last[0]
    if seen is not text:
        plain = text
        for letter in set(text):
            if not letter.isalnum() and letter != "_":
                plain = plain.replace(letter, " ")
        words = plain.split(" ")
        places = list(map(add, accumulate(map(len, words), initial=0), count()))
        _last[0] = text, places, words
    return places, words


class _Gate(dict[str, bool]):
    """Tells of each word whether a match can begin with it."""

    def __init__(self, edge: Edge) -> None:
        super().__init__()
        whole: set[str] = set()
        begun: set[str] = set()
        for letters in edge.letters:
            word = _WORD.match(letters)
            size = word.end() if word else 0
            if not size and letters:
                raise ValueError(f"pattern: a match begins with {letters!r}, which is no word; use a search")
            (begun if size == len(letters) else whole).add(letters[:size])
        self._edge = edge
        self._whole, self._begun = frozenset(whole), frozenset(begun)
        self._sizes = sorted({len(letters) for letters in begun})
        self[""] = False

    def __missing__(self, word: str) -> bool:
        seen = self._edge.seen(word)
        told = seen in self._whole or any(seen[:size] in self._begun for size in self._sizes)
        if len(self) < _REMEMBERED:
            self[word] = told
        return told
