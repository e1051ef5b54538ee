"""What is read at a place is read once: a reader of a place in a text in, the same reader with a memory out.

A title is asked for behind one name and before the next one, an opening for each event of its sentence. What was found
at the places of the text read last is kept.
"""

from collections.abc import Callable
from functools import wraps
from typing import Final, TypeVar

_Found = TypeVar("_Found")
_SHORT: Final = 160  # a text so short is read anew


def once(read: Callable[[str, int, int], _Found]) -> Callable[[str, int, int], _Found]:
    """Lets `read(text, start, end)` remember its answers for one text; they must depend on nothing else."""
    last: tuple[str, dict[tuple[int, int], _Found]] = ("", {})

    @wraps(read)
    def reading(text: str, start: int, end: int) -> _Found:
        nonlocal last
        if len(text) < _SHORT:
            return read(text, start, end)
        seen, known = last
        if seen is not text:
            known = {}
            last = text, known
        place = start, end
        if place not in known:
            known[place] = read(text, start, end)
        return known[place]

    return reading
