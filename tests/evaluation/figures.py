"""The figures of one half: its items in, scores a field with their intervals, negatives, speed and reliability out."""

import random
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from flows.extraction.reader import read
from tests.evaluation.items import Item
from tests.evaluation.scoring import score
from tests.evaluation.tally import Judged, Score, Tally

FIELDS: Final = (
    "event", "event.joint", "event.type", "event.date_start", "event.date_end", "event.place", "event.organizer",
    "event.parent", "event.edition", "event.theme", "person", "person.position", "person.role", "person.roles",
    "person.event", "group", "directive.numbered", "directive.kind", "directive.issuer", "directive.date", "directive.effective",
    "directive.unnumbered", "instruction", "title", "published",
)  # fmt: skip
RESAMPLES: Final = 1000
BINS: Final = ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.0))
ROWS: Final = ("event", "person", "group", "directive", "unnumbered", "instruction")
CLAIMS: Final = ("position", "role")

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Estimate:
    """The score of one field and the 95 % intervals of its three figures."""

    tally: Tally
    precision: Interval
    recall: Interval
    f1: Interval

    @property
    def half_width(self) -> float:
        """Half the width of the interval of F1."""
        return (self.f1[1] - self.f1[0]) / 2


@dataclass(frozen=True, slots=True)
class Bin:
    """Rows whose confidence lies above `low` and not above `high`: how many, and how many of them are right."""

    low: float
    high: float
    count: int
    right: int

    @property
    def share(self) -> float | None:
        """The share of right rows, None without rows."""
        return self.right / self.count if self.count else None


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured on one half."""

    half: str
    items: list[Item]
    scores: list[Score]
    false_alarms: list[str]
    seconds: float

    @property
    def negatives(self) -> int:
        """How many items report no event."""
        return sum(item.negative for item in self.items)

    @property
    def bytes(self) -> int:
        """The size of the texts in UTF-8."""
        return sum(len(item.text.encode()) for item in self.items)


def measure(half: str, items: Sequence[Item]) -> Measured:
    """Reads every item once and scores what was read."""
    if items:
        read(items[0].text)  # lexicons load and patterns compile on first use
    start = time.perf_counter()
    records = [read(item.text).as_dict() for item in items]
    seconds = time.perf_counter() - start
    scores = [score(item.name, item.gold, record) for item, record in zip(items, records, strict=True)]
    false_alarms = [
        item.name
        for item, record in zip(items, records, strict=True)
        if item.negative and any(event["status"] == "reported" for event in record["events"])
    ]
    return Measured(half, list(items), scores, false_alarms, seconds)


def total(scores: Iterable[Score]) -> dict[str, Tally]:
    """Returns the counts of all documents together, the fields in their fixed order."""
    sums: dict[str, Tally] = {}
    for one in scores:
        for name, tally in one.tallies.items():
            sums.setdefault(name, Tally()).add(tally)
    return {name: sums[name] for name in FIELDS if name in sums}


def estimates(scores: Sequence[Score], resamples: int = RESAMPLES) -> dict[str, Estimate]:
    """Returns each field's score with the percentile bootstrap over documents; the same scores give the same intervals.

    Documents are drawn, not rows: the rows of one page share its difficulties.
    """
    generator = random.Random(20160822)  # noqa: S311 - draws documents, guards nothing
    places = range(len(scores))
    draws = [list(Counter(generator.choices(places, k=len(scores))).items()) for _ in range(resamples)]
    found = {}
    for name, tally in total(scores).items():
        rows = [one.tallies.get(name, Tally()) for one in scores]
        counts = [(row.hits, row.spare, row.missed) for row in rows]
        drawn = [_drawn(counts, draw) for draw in draws]
        found[name] = Estimate(
            tally,
            _interval([one.precision for one in drawn]),
            _interval([one.recall for one in drawn]),
            _interval([one.f1 for one in drawn]),
        )
    return found


def _drawn(counts: list[tuple[int, int, int]], draw: list[tuple[int, int]]) -> Tally:
    hits = spare = missed = 0
    for place, times in draw:
        h, s, m = counts[place]
        hits += h * times
        spare += s * times
        missed += m * times
    return Tally(hits, spare, missed)


def _interval(values: list[float]) -> Interval:
    values.sort()
    return values[int(0.025 * len(values))], values[int(0.975 * len(values))]


def reliability(judged: Iterable[Judged], kinds: Sequence[str] = ROWS) -> list[Bin]:
    """Returns how often rows of these kinds are right, by their confidence."""
    rows = [row for row in judged if row.kind in kinds]
    bins = []
    for low, high in BINS:
        here = [row.right for row in rows if low < row.confidence <= high or (low == row.confidence == 0.0)]
        bins.append(Bin(low, high, len(here), sum(here)))
    return bins
