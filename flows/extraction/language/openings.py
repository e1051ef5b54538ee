"""Patterns that begin with a word: a pattern in, its matches in a text out, looked for only where they can begin.

A search tries a pattern at every letter. Most patterns of this reader begin with one of some hundred words, so a text
is cut into words once, for all of them, and each is tried only where a word stands that it can begin with. Which words
these are is read from the pattern itself; what is found is what a search would find.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import accumulate, compress
from typing import Final

from flows.extraction.language.beginnings import Beginning
from flows.extraction.language.edges import first_letters

_WORD: Final = re.compile(r"\w*+")
# What stands between the words of nearly all pages; what else stands there is looked for only where there is more.
_BETWEEN: Final = " .,;:()“”\"'/-–?!…%&|+’‘*#>"
_OTHER: Final = re.compile(r"[^\w\n]")
_SHORT: Final = 160  # a text so short is searched as it is
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
    """Where the words of a text begin that open anything, and the marks of what; that of the last text is kept."""
    words = _lines(text).splitlines(keepends=True)
    marks = list(map(_MARKS.__getitem__, words))
    places = list(compress(accumulate(map(len, words), initial=0), marks))
    marks = list(filter(None, marks))
    _last[0] = text, places, marks
    return places, marks


def _lines(text: str) -> str:
    """The text with a line end in place of every letter that belongs to no word, so that each word ends a line."""
    for letter in _BETWEEN:
        text = text.replace(letter, "\n")
    if not text.replace("\n", "").isalnum():
        while other := _OTHER.search(text):
            text = text.replace(other.group(), "\n")
    return text


class _Branch:
    """One branch of a pattern, and the words it can begin with."""

    def __init__(self, source: str) -> None:
        self.match: Final = re.compile(rf"(?<!\w)(?:{source})").match
        self._edge: Final = first_letters(source)
        whole: set[str] = set()
        begun: set[str] = set()
        for letters in self._edge.letters:
            word = _WORD.match(letters)
            size = word.end() if word else 0
            if not size and letters:
                raise ValueError(f"pattern: a match begins with {letters!r}, which is no word; use a search")
            (begun if size == len(letters) else whole).add(letters[:size])
        self._whole, self._begun = frozenset(whole), frozenset(begun)
        self._sizes = sorted({len(letters) for letters in begun})

    def opens(self, word: str) -> bool:
        """Tells whether a match can begin with this word."""
        seen = self._edge.seen(word)
        return seen in self._whole or any(seen[:size] in self._begun for size in self._sizes)


class _Marks(dict[str, int]):
    """The mark of each word: one bit for each branch of any pattern that can begin with it."""

    def __init__(self) -> None:
        super().__init__()
        self.branches: list[_Branch] = []

    def __missing__(self, word: str) -> int:
        mark = sum(1 << number for number, branch in enumerate(self.branches) if branch.opens(word.rstrip()))
        if len(self) < _REMEMBERED:
            self[word] = mark
        return mark


_MARKS: Final = _Marks()


def _known(branch: _Branch) -> int:
    """Takes a branch among those that words are looked up for, and returns its bit."""
    _MARKS.branches.append(branch)
    _MARKS.clear()
    _last[0] = ("", [], [])
    return 1 << len(_MARKS.branches) - 1


class _Tried(dict[int, _Tries]):
    """Which branches of one pattern to try at a word with this mark."""

    def __init__(self, branches: dict[int, _Branch]) -> None:
        super().__init__()
        self._branches = branches

    def __missing__(self, mark: int) -> _Tries:
        self[mark] = tuple(branch.match for bit, branch in self._branches.items() if mark & bit)
        return self[mark]
