"""How the matches of a pattern begin and end: the source of a pattern in, their first or last letters out.

Who knows the letters can tell from a look at the text that a pattern cannot match, which costs a tenth of trying it.
"""

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any, Final

from flows.extraction.values import dataclass

LETTERS: Final = 4  # how many letters of a match are told where nothing else is asked for
_SPACES: Final = frozenset(letter for letter in map(chr, range(0x3001)) if letter.isspace())
_MOST: Final = 20_000  # so many edges tell too little, too
_CLASS: Final = 64  # a larger class of letters tells too little

# The letters at one edge of a match, and whether they are all of it.
_Edges = frozenset[tuple[str, bool]]
_NOTHING: Final[_Edges] = frozenset({("", True)})
_ANYTHING: Final[_Edges] = frozenset({("", False)})
_IGNORES_CASE: Final = re.compile(r"\(\?[aLmsux]*i")
# Letters that equal these where case is ignored, and whose small letters do not.
_LIKE: Final = str.maketrans("İıſ\u212a\u212bẞ", "iiskåß")


@dataclass(frozen=True, slots=True)
class Edge:
    """The first or last letters of all matches of a pattern, of each as many as are certain.

    "" stands for anything. The letters are small ones if the pattern ignores case anywhere.
    """

    letters: frozenset[str]
    small: bool

    def seen(self, text: str) -> str:
        """Returns a text as it compares with these letters."""
        return text.translate(_LIKE).lower() if self.small else text


def first_letters(source: str, letters: int = LETTERS) -> Edge:
    """Returns with which letters, so many of each, the matches of a pattern begin."""
    return _edge(source, letters, last=False)


def last_letters(source: str) -> Edge:
    """Returns with which letters the matches of a pattern end."""
    return _edge(source, LETTERS, last=True)


def closes(source: str) -> bool:
    """Tells whether every match ends where the searched text ends: each branch of the pattern says so last."""
    return _closes(_parsed(source))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of a pattern: so many letters of its first or last ones, as small ones or as they are."""

    letters: int
    last: bool
    small: bool


def _edge(source: str, letters: int, *, last: bool) -> Edge:
    tree = _parsed(source)
    small = _IGNORES_CASE.search(source) is not None
    edges = _of_sequence(tree, _Asked(letters, last, small))
    return Edge(frozenset(letters for letters, _ in edges), small)


def _parsed(source: str) -> Any:
    parser: Any = import_module("re._parser")
    return parser.parse(source)


def _closes(tree: Any) -> bool:
    operation, argument = tree[-1]
    if str(operation) == "BRANCH":
        return all(_closes(branch) for branch in argument[1])
    return str(operation) == "AT" and str(argument) in ("AT_END", "AT_END_STRING")


def _of_sequence(tree: Iterable[tuple[Any, Any]], asked: _Asked) -> _Edges:
    edges = _NOTHING
    for operation, argument in reversed(list(tree)) if asked.last else tree:
        edges = _joined(edges, _of_one(str(operation), argument, asked), asked)
        if not any(whole for _, whole in edges):
            break
    return edges


def _joined(edges: _Edges, more: _Edges, asked: _Asked) -> _Edges:
    """The edges with what stands beside them further in; only an edge that is all of the match so far goes on."""
    if len(edges) * len(more) > _MOST:  # what is certain so far is enough
        begun = frozenset((letters, False) for letters, _ in edges if letters)
        return begun | more if edges >= _NOTHING else begun
    out = {edge for edge in edges if not edge[1]}
    for letters, _ in edges - out:
        for further, whole in more:
            told = (further + letters)[-asked.letters :] if asked.last else (letters + further)[: asked.letters]
            out.add((told, whole and len(told) < asked.letters))
    return frozenset(out)


def _of_one(operation: str, argument: Any, asked: _Asked) -> _Edges:
    edges = _ANYTHING
    if operation in ("ASSERT", "ASSERT_NOT"):
        edges = _NOTHING
    elif operation == "AT":
        edges = _NOTHING | {("\n", True)} if str(argument) == "AT_END" else _NOTHING
    elif operation == "LITERAL":
        edges = frozenset({(_seen(argument, small=asked.small), True)})
    elif operation == "IN":
        edges = _of_class(argument, small=asked.small)
    elif operation == "BRANCH":
        edges = frozenset().union(*(_of_sequence(branch, asked) for branch in argument[1]))
    elif operation == "SUBPATTERN":
        edges = _of_sequence(argument[3], asked)
    elif operation == "ATOMIC_GROUP":
        edges = _of_sequence(argument, asked)
    elif operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, inner = argument
        once = edges = _of_sequence(inner, asked)
        for _ in range(min(most, asked.letters) - 1):
            edges |= _joined(edges, once, asked)
        edges = edges if least else edges | _NOTHING
    return edges


def _of_class(members: Iterable[tuple[Any, Any]], *, small: bool) -> _Edges:
    letters: set[str] = set()
    for operation, argument in members:
        if str(operation) == "LITERAL":
            letters.add(_seen(argument, small=small))
        elif str(operation) == "RANGE":
            letters.update(_seen(code, small=small) for code in range(argument[0], argument[1] + 1))
        elif str(argument) == "CATEGORY_SPACE":
            letters.update(_SPACES)
        else:
            return _ANYTHING
    return frozenset((letter, True) for letter in letters) if len(letters) <= _CLASS else _ANYTHING


def _seen(code: int, *, small: bool) -> str:
    letter = chr(code)
    return letter.translate(_LIKE).lower() if small else letter
