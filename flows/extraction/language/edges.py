"""How the matches of a pattern begin and end: the source of a pattern in, their first or last letters out.

Who knows the letters can tell from a look at the text that a pattern cannot match, which costs a tenth of trying it.
"""

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any, Final

LETTERS: Final = 4  # how many letters of a match are told
_MOST: Final = 20_000

# The letters at one edge of a match, and whether they are all of it.
_Edges = frozenset[tuple[str, bool]]
_NOTHING: Final[_Edges] = frozenset({("", True)})
_ANYTHING: Final[_Edges] = frozenset({("", False)})
# Letters that equal these only where case is ignored.
_LIKE: Final = {"i": "İı", "s": "ſ", "k": "\u212a", "å": "\u212b", "ß": "ẞ"}


def first_letters(source: str) -> frozenset[str]:
    """Returns the first letters of all matches, of each as many as are certain; "" where anything may come first."""
    return _letters(source, last=False)


def last_letters(source: str) -> frozenset[str]:
    """Returns the last letters of all matches, of each as many as are certain; "" where anything may come last."""
    return _letters(source, last=True)


def closes(source: str) -> bool:
    """Tells whether every match ends where the searched text ends: each branch of the pattern says so last."""
    return _closes(_parsed(source))


def _letters(source: str, *, last: bool) -> frozenset[str]:
    tree = _parsed(source)
    return frozenset(letters for letters, _ in _of_sequence(tree, tree.state.flags, last=last))


def _parsed(source: str) -> Any:
    parser: Any = import_module("re._parser")
    return parser.parse(source)


def _closes(tree: Any) -> bool:
    operation, argument = tree[-1]
    if str(operation) == "BRANCH":
        return all(_closes(branch) for branch in argument[1])
    return str(operation) == "AT" and str(argument) in ("AT_END", "AT_END_STRING")


def _of_sequence(tree: Iterable[tuple[Any, Any]], flags: int, *, last: bool) -> _Edges:
    edges = _NOTHING
    for operation, argument in reversed(list(tree)) if last else tree:
        edges = _joined(edges, _of_one(str(operation), argument, flags, last=last), last=last)
        if not any(whole for _, whole in edges):
            break
    return edges


def _joined(edges: _Edges, more: _Edges, *, last: bool) -> _Edges:
    """The edges with what stands beside them further in; only an edge that is all of the match so far goes on."""
    out = {edge for edge in edges if not edge[1]}
    for letters, _ in edges - out:
        for further, whole in more:
            told = further + letters if last else letters + further
            out.add((_kept(told, LETTERS, last=last), whole and len(told) < LETTERS))
    return frozenset(out) if len(out) <= _MOST else frozenset((_kept(told, 1, last=last), False) for told, _ in out)


def _kept(letters: str, size: int, *, last: bool) -> str:
    return letters[-size:] if last else letters[:size]


def _of_one(operation: str, argument: Any, flags: int, *, last: bool) -> _Edges:
    edges = _ANYTHING
    if operation in ("ASSERT", "ASSERT_NOT"):
        edges = _NOTHING
    elif operation == "AT":
        edges = _NOTHING | {("\n", True)} if str(argument) == "AT_END" else _NOTHING
    elif operation == "LITERAL":
        edges = frozenset((letter, True) for letter in _cases(argument, flags))
    elif operation == "IN":
        edges = _of_class(argument, flags)
    elif operation == "BRANCH":
        edges = frozenset().union(*(_of_sequence(branch, flags, last=last) for branch in argument[1]))
    elif operation == "SUBPATTERN":
        _, added, removed, inner = argument
        edges = _of_sequence(inner, (flags | added) & ~removed, last=last)
    elif operation == "ATOMIC_GROUP":
        edges = _of_sequence(argument, flags, last=last)
    elif operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, inner = argument
        once = edges = _of_sequence(inner, flags, last=last)
        for _ in range(min(most, LETTERS) - 1):
            edges |= _joined(edges, once, last=last)
        edges = edges if least else edges | _NOTHING
    return edges


def _of_class(members: Iterable[tuple[Any, Any]], flags: int) -> _Edges:
    letters: set[str] = set()
    for operation, argument in members:
        if str(operation) == "LITERAL":
            letters |= _cases(argument, flags)
        elif str(operation) == "RANGE":
            for code in range(argument[0], argument[1] + 1):
                letters |= _cases(code, flags)
        else:
            return _ANYTHING
    return frozenset((letter, True) for letter in letters)


def _cases(code: int, flags: int) -> set[str]:
    letter = chr(code)
    if not flags & re.IGNORECASE:
        return {letter}
    return {letter, letter.lower(), letter.upper(), *_LIKE.get(letter.lower(), "")}
