"""Fits the confidences: judged rows of the tuned items in, flows/extraction/lexicons/calibration.csv out.

The share of right rows a kind and rule, made to rise with what the rule states. Rules were made with these very items,
so on others they are right less often than here: every kind starts from what is expected of it on unseen pages, a rule
starts from the other rules of its kind, a row seen here counts for a tenth of one unseen, and of the share so found one
standard error is taken off. The blind half takes no part: it is there to show whether the fit holds.
"""

import csv
import io
import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from flows.extraction.confidence import stated
from tests.evaluation.figures import measure
from tests.evaluation.items import TUNED, load
from tests.evaluation.tally import Judged
from warehouse.paths import REGISTERS

FILE: Final = REGISTERS / "calibration.csv"
SOURCE: Final = "tests/gold/seeds and tests/gold/dev"
_HEAD: Final = ("kind", "rule", "stated_from", "n", "right", "confidence", "source")
# What the project asks of each kind of row on pages that no rule was made with.
EXPECTED: Final = {
    "event": 0.88,
    "person": 0.93,
    "group": 0.7,
    "directive": 0.98,
    "unnumbered": 0.8,
    "instruction": 0.65,
    "position": 0.88,
    "role": 0.85,
}
# How many unseen rows the expectation counts for, that of a kind and that which a rule has from the others; and what
# part of an unseen row one counts for that a rule may have been changed for.
_OF_KIND: Final = 30.0
_OF_RULE: Final = 20.0
_SEEN: Final = 0.1
_CEILING: Final = 0.98  # nothing is certain


@dataclass(slots=True)
class Step:
    """Rows of one kind and rule that were rated `low` or more, up to the next step."""

    low: float
    count: int
    right: int
    prior: float
    weight: float

    @property
    def share(self) -> float:
        """The share of right rows, as if `weight` unseen ones stood beside them of which the prior's share is right."""
        return (_SEEN * self.right + self.weight * self.prior) / (_SEEN * self.count + self.weight)

    @property
    def confidence(self) -> float:
        """What rows of other items deserve: the share less its standard error."""
        error = math.sqrt(self.share * (1 - self.share) / (_SEEN * self.count + self.weight))
        return round(min(max(self.share - error, 0.0), _CEILING), 3)


def fit(judged: Iterable[Judged]) -> dict[tuple[str, str], list[Step]]:
    """Returns the steps of each kind and rule, and those of each kind over all rules under the rule ""."""
    rows = list(judged)
    found: dict[tuple[str, str], list[Step]] = {}
    for kind in sorted({row.kind for row in rows}):
        of_kind = [row for row in rows if row.kind == kind]
        expected = [Step(0.0, 0, 0, EXPECTED[kind], _OF_KIND)]
        found[kind, ""] = _steps(of_kind, expected, _OF_KIND)
        for rule in sorted({row.rule for row in of_kind}):
            of_others = _steps([row for row in of_kind if row.rule != rule], expected, _OF_KIND)
            found[kind, rule] = _steps([row for row in of_kind if row.rule == rule], expected + of_others, _OF_RULE)
    return found


def _steps(rows: list[Judged], towards: list[Step], weight: float) -> list[Step]:
    """Returns steps that rise with the stated confidence: neighbours that would fall are pooled."""
    steps: list[Step] = []
    for low in sorted({row.confidence for row in rows}):
        here = [row.right for row in rows if row.confidence == low]
        prior = [step.share for step in towards if step.low <= low][-1]
        steps.append(Step(low, len(here), sum(here), prior, weight))
        while len(steps) > 1 and (steps[-2].share >= steps[-1].share or steps[-2].confidence >= steps[-1].confidence):
            steps[-2:] = [_pooled(steps[-2], steps[-1])]
    return steps


def _pooled(one: Step, other: Step) -> Step:
    count = one.count + other.count
    prior = (one.prior * one.count + other.prior * other.count) / count
    return Step(one.low, count, one.right + other.right, prior, one.weight)


def render(found: dict[tuple[str, str], list[Step]]) -> str:
    """Returns the steps as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_HEAD)
    for (kind, rule), steps in found.items():
        for step in steps:
            writer.writerow([kind, rule, f"{step.low:g}", step.count, step.right, f"{step.confidence:g}", SOURCE])
    return out.getvalue()


def write() -> str:
    """Fits the confidences anew on the tuned items and writes them; returns what was done, in words."""
    with stated():
        judged = [row for half in TUNED for one in measure(half, load(half)).scores for row in one.judged]
    found = fit(judged)
    FILE.write_text(render(found), encoding="utf-8")
    return f"{FILE.name}: {sum(map(len, found.values()))} steps from {len(judged)} rows of {SOURCE}"
