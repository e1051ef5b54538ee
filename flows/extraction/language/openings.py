"""Patterns that begin with a word: a pattern in, its matches in a text out, looked for only where they can begin.

A search tries a pattern at every letter. Most patterns of this reader begin with one of some hundred words, so a text
is cut into words once, for all of them, and each is tried only where a word stands that it can begin with, and behind
it the letters that it can go on with. Which these are is read from the pattern itself; what is found is what a search
would find.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import accumulate, compress
from typing import Final

from flows.extraction.language.beginnings import Beginning
from flows.extraction.language.edges import Edge, first_letters

_WORD: Final = re.compile(r"\w*+")
# What stands between the words of nearly all pages; what else stands there is looked for only where there is more.
_BETWEEN: Final = " .,;:()“”\"'/-–?!…%&|+’‘*#>"
_OTHER: Final = re.compile(r"[^\w\n]")
_SHORT: Final = 160  # a text so short is searched as it is
_LETTERS: Final = 8  # of a match, to know it by: a word and the beginning of the next
_REMEMBERED: Final = 50_000

_Tries = tuple[Callable[[str, int, int], re.Match[str] | None], ...]


class Opening:
    """A pattern whose matches begin where a word begins; `match` tries it at one place.

    It is given by its branches, of which the first one that matches at a place counts: each is tried only at words that
    it can begin with itself.
    """

    def __init__(self, *branches: str) -> None:
        self._sources: Final = branches
        self._tried: Final = _Tried({_known(branch): branch for branch in map(_Branch, branches)})

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern as a whole."""
        return re.compile(rf"(?<!\w)(?:{'|'.join(self._sources)})")

    @cached_property
    def match(self) -> Callable[[str, int, int], re.Match[str] | None]:
        """Returns the match that begins at a place and ends before another, or None."""
        return Beginning(rf"(?<!\w)(?:{'|'.join(self._sources)})").match

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Returns the first match in `text[start:end]`, or None."""
        # The loop of `finditer` again: a generator for every search cost a twentieth of the time of reading.
        if len(text) < _SHORT:
            return self.pattern.search(text, start, end)
        seen, places, marks = _last[0]
        if seen is not text:
            places, marks = _marked(text)
        tried = self._tried
        first, last = bisect_left(places, start), bisect_left(places, end)
        for index in compress(range(first, last), map(tried.__getitem__, marks[first:last])):
            for match in tried[marks[index]]:
                if found := match(text, places[index], end):
                    return found
        return None

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yields the matches in `text[start:end]`, in text order, none inside another."""
        if len(text) < _SHORT:
            yield from self.pattern.finditer(text, start, end)
            return
        seen, places, marks = _last[0]
        if seen is not text:
            places, marks = _marked(text)
        tried = self._tried
        first, last = bisect_left(places, start), bisect_left(places, end)
        for index in compress(range(first, last), map(tried.__getitem__, marks[first:last])):
            place = places[index]
            if place >= start:
                for match in tried[marks[index]]:
                    if found := match(text, place, end):
                        yield found
                        start = found.end()
                        break


_last: list[tuple[str, list[int], list[int]]] = [("", [], [])]


def _marked(text: str) -> tuple[list[int], list[int]]:
    """Where the words of a text stand that anything begins at, and the marks of what; that of the last text is kept."""
    words = _lines(text).splitlines(keepends=True)
    begun = compress(accumulate(map(len, words), initial=0), map(_WORDS.__getitem__, words))
    places = list(begun)
    marks = [_MARKS[text[place : place + _LETTERS]] for place in places]
    places, marks = list(compress(places, marks)), list(filter(None, marks))
    _last[0] = text, places, marks
    return places, marks


def _lines(text: str) -> str:
    """The text with a line end in place of every letter that belongs to no word, so that each word ends a line."""
    for letter in _BETWEEN:
        text = text.replace(letter, "\n")
    if not text.replace("\n", "").replace("_", "").isalnum():
        while other := _OTHER.search(text):
            text = text.replace(other.group(), "\n")
    return text


class _Branch:
    """One branch of a pattern, and the words it can begin with."""

    def __init__(self, source: str) -> None:
        self.match: Final = re.compile(rf"(?<!\w)(?:{source})").match
        self.edge: Final = first_letters(source, _LETTERS)
        whole: set[str] = set()
        begun: set[str] = set()
        for letters in self.edge.letters:
            word = _WORD.match(letters)
            size = word.end() if word else 0
            if not size and letters:
                raise ValueError(f"pattern: a match begins with {letters!r}, which is no word; use a search")
            (begun if size == len(letters) else whole).add(letters[:size])
        self._whole, self._begun = frozenset(whole), frozenset(begun)
        self._sizes = sorted({len(letters) for letters in begun})

    def opens(self, word: str) -> bool:
        """Tells whether a match can begin with this word."""
        seen = self.edge.seen(word)
        return seen in self._whole or any(seen[:size] in self._begun for size in self._sizes)


class _Words(dict[str, bool]):
    """Tells of each word whether any pattern can begin with it."""

    def __init__(self) -> None:
        super().__init__()
        self.branches: Final[list[_Branch]] = []

    def __missing__(self, word: str) -> bool:
        written = word.rstrip()
        opens = any(branch.opens(written) for branch in self.branches)
        if len(self) < _REMEMBERED:
            self[word] = opens
        return opens


class _Marks(dict[str, int]):
    """The mark of the letters at a place: one bit for each branch of any pattern that can begin with them."""

    def __init__(self) -> None:
        super().__init__()
        # The bits of the branches by how their matches begin, of those apart that ignore case.
        self._begun: Final[tuple[dict[str, int], dict[str, int]]] = ({}, {})

    def add(self, edge: Edge, bit: int) -> None:
        """Takes the beginnings of one more branch."""
        begun = self._begun[edge.small]
        for letters in edge.letters:
            begun[letters] = begun.get(letters, 0) | bit

    def __missing__(self, letters: str) -> int:
        mark = 0
        for begun, seen in zip(self._begun, (letters, Edge(frozenset(), small=True).seen(letters)), strict=True):
            for size in range(len(seen) + 1):
                mark |= begun.get(seen[:size], 0)
        if len(self) < _REMEMBERED:
            self[letters] = mark
        return mark


_WORDS: Final = _Words()
_MARKS: Final = _Marks()


def _known(branch: _Branch) -> int:
    """Takes a branch among those that places are looked up for, and returns its bit."""
    bit = 1 << len(_WORDS.branches)
    _WORDS.branches.append(branch)
    _MARKS.add(branch.edge, bit)
    _WORDS.clear()
    _MARKS.clear()
    _last[0] = ("", [], [])
    return bit


class _Tried(dict[int, _Tries]):
    """Which branches of one pattern to try at a place with this mark."""

    def __init__(self, branches: dict[int, _Branch]) -> None:
        super().__init__()
        self._branches = branches

    def __missing__(self, mark: int) -> _Tries:
        self[mark] = tuple(branch.match for bit, branch in self._branches.items() if mark & bit)
        return self[mark]
