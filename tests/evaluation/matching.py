"""How a predicted value is compared with the annotated one: keys, token overlap, best-first pairing.

In: two texts or two lists of rows. Out: a similarity from 0 to 1, or the pairs, the missed and the spare rows.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from flows.extraction.language.vietnamese import key

Row = dict[str, Any]
Left = TypeVar("Left")
Right = TypeVar("Right")


def overlap(one: str | None, other: str | None) -> float:
    """Returns the F1 of the two texts' tokens, 0 where one has none."""
    a, b = Counter(key(one or "").split()), Counter(key(other or "").split())
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if a and b else 0.0


def alike(one: str, other: str) -> bool:
    """Whether one text contains the other or they share seven tenths of their tokens."""
    a, b = key(one), key(other)
    return bool(a and b) and (a in b or b in a or overlap(one, other) >= 0.7)


def number_key(number: str | None) -> str:
    """Returns a document number without spaces and points, in capitals."""
    return re.sub(r"[\s.]", "", number or "").upper().replace("–", "-")


def as_list(value: Any) -> list[Any]:
    """Returns a list as it is, a single value as a list of one, None as no value."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def pair(
    gold: Sequence[Left], predicted: Sequence[Right], similarity: Callable[[Left, Right], float], least: float
) -> tuple[list[tuple[Left, Right]], list[Left], list[Right]]:
    """Pairs rows one to one, the most similar first; returns pairs, missed gold rows and spare predictions."""
    scored = sorted(
        ((similarity(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted)), reverse=True
    )
    taken_gold: set[int] = set()
    taken_predicted: set[int] = set()
    pairs: list[tuple[Left, Right]] = []
    for score, i, j in scored:
        if score >= least and i not in taken_gold and j not in taken_predicted:
            taken_gold.add(i)
            taken_predicted.add(j)
            pairs.append((gold[i], predicted[j]))
    missed = [g for i, g in enumerate(gold) if i not in taken_gold]
    spare = [p for j, p in enumerate(predicted) if j not in taken_predicted]
    return pairs, missed, spare
