"""Patterns that begin with a word: a pattern in, its matches in a text out, looked for only where they can begin.

A search tries a pattern at every letter. Most patterns of this reader begin with one of some hundred words, so a text
is cut into words once, for all of them, and each is tried only where a word stands that it can begin with. Which words
these are is read from the pattern itself; what is found is what a search would find.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import accumulate, compress, count, islice
from operator import add
from typing import Any, Final

_WORD: Final = re.compile(r"\w*+")
_SHORT: Final = 160  # a text so short is searched as it is
_LETTERS: Final = 4  # how much of a first word is told apart
_MOST: Final = 20_000
_REMEMBERED: Final = 50_000

# How a match may begin: its first letters, and whether they are the whole of it.
_Heads = frozenset[tuple[str, bool]]
_NOTHING: Final[_Heads] = frozenset({("", True)})
_ANYTHING: Final[_Heads] = frozenset({("", False)})
# Letters that equal these only where case is ignored.
_LIKE: Final = {"i": "İı", "s": "ſ", "k": "\u212a", "å": "\u212b", "ß": "ẞ"}


class Opening:
    """A pattern whose matches begin where a word begins; `match` tries it at one place."""

    def __init__(self, source: str) -> None:
        self.pattern: Final = re.compile(rf"(?<!\w)(?:{source})")
        self.match: Final = self.pattern.match
        self._gate: Final = _Gate(_first_letters(source))
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

    def __init__(self, heads: _Heads) -> None:
        super().__init__()
        whole: set[str] = set()
        begun: set[str] = set()
        for letters, _ in heads:
            word = _WORD.match(letters)
            size = word.end() if word else 0
            if not size and letters:
                raise ValueError(f"pattern: a match begins with {letters!r}, which is no word; use a search")
            (begun if size == len(letters) else whole).add(letters[:size])
        self._whole, self._begun = frozenset(whole), frozenset(begun)
        self._sizes = sorted({len(letters) for letters in begun})
        self[""] = False

    def __missing__(self, word: str) -> bool:
        told = word in self._whole or any(word[:size] in self._begun for size in self._sizes)
        if len(self) < _REMEMBERED:
            self[word] = told
        return told


def _first_letters(source: str) -> _Heads:
    """The letters with which the matches of a pattern begin; those of any match where nothing is known."""
    parser: Any = import_module("re._parser")
    tree = parser.parse(source)
    return _of_sequence(tree, tree.state.flags)


def _of_sequence(tree: Iterable[tuple[Any, Any]], flags: int) -> _Heads:
    heads = _NOTHING
    for operation, argument in tree:
        heads = _joined(heads, _of_one(str(operation), argument, flags))
        if not any(whole for _, whole in heads):
            break
    return heads


def _joined(heads: _Heads, more: _Heads) -> _Heads:
    """The heads with what follows them; only a head that is the whole match so far goes on."""
    out = {head for head in heads if not head[1]}
    for letters, _ in heads - out:
        for following, whole in more:
            told = letters + following
            out.add((told[:_LETTERS], whole and len(told) < _LETTERS))
    return frozenset(out) if len(out) <= _MOST else frozenset((letters[:1], False) for letters, _ in out)


def _of_one(operation: str, argument: Any, flags: int) -> _Heads:
    heads = _ANYTHING
    if operation in ("ASSERT", "ASSERT_NOT", "AT"):
        heads = _NOTHING
    elif operation == "LITERAL":
        heads = frozenset((letter, True) for letter in _cases(argument, flags))
    elif operation == "IN":
        heads = _of_class(argument, flags)
    elif operation == "BRANCH":
        heads = frozenset().union(*(_of_sequence(branch, flags) for branch in argument[1]))
    elif operation == "SUBPATTERN":
        _, added, removed, inner = argument
        heads = _of_sequence(inner, (flags | added) & ~removed)
    elif operation == "ATOMIC_GROUP":
        heads = _of_sequence(argument, flags)
    elif operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, inner = argument
        heads = _of_sequence(inner, flags)
        if most > 1:
            heads = frozenset((letters, False) for letters, _ in heads)
        heads = heads if least else heads | _NOTHING
    return heads


def _of_class(members: Iterable[tuple[Any, Any]], flags: int) -> _Heads:
    letters: set[str] = set()
    for operation, argument in members:
        match str(operation):
            case "LITERAL":
                letters |= _cases(argument, flags)
            case "RANGE":
                for code in range(argument[0], argument[1] + 1):
                    letters |= _cases(code, flags)
            case _:
                return _ANYTHING
    return frozenset((letter, True) for letter in letters)


def _cases(code: int, flags: int) -> set[str]:
    letter = chr(code)
    if not flags & re.IGNORECASE:
        return {letter}
    return {letter, letter.lower(), letter.upper(), *_LIKE.get(letter.lower(), "")}
