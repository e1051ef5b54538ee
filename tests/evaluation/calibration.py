"""Fits the confidences: judged rows of the tuned items in, flows/extraction/lexicons/calibration.csv out.

The share of right rows a kind and rule, shrunk towards the share of the kind, and made to rise with what the rule
states. The blind half takes no part: it is there to show whether the fit holds.
"""

import csv
import io
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
# Rows that the prior counts for: of a kind against the whole, of a rule against its kind.
_PRIOR: Final = 6.0
# Rules were made with these very items, so on others they are right less often than here; and nothing is certain.
_OPTIMISM: Final = 0.02
_CEILING: Final = 0.98


@dataclass(slots=True)
class Step:
    """Rows of one kind and rule that were rated `low` or more, up to the next step."""

    low: float
    count: int
    right: int
    value: float = 0.0


def fit(judged: Iterable[Judged]) -> dict[tuple[str, str], list[Step]]:
    """Returns the steps of each kind and rule, and those of each kind over all rules under the rule ""."""
    rows = list(judged)
    by_kind: dict[str, list[Judged]] = {}
    by_rule: dict[tuple[str, str], list[Judged]] = {}
    for row in rows:
        by_kind.setdefault(row.kind, []).append(row)
        by_rule.setdefault((row.kind, row.rule), []).append(row)
    overall = sum(row.right for row in rows) / len(rows) if rows else 0.0
    found: dict[tuple[str, str], list[Step]] = {}
    for kind, of_kind in sorted(by_kind.items()):
        kind_share = _shrunk(of_kind, overall)
        found[kind, ""] = _steps(of_kind, kind_share)
        for (_, rule), of_rule in sorted(item for item in by_rule.items() if item[0][0] == kind):
            found[kind, rule] = _steps(of_rule, _shrunk(of_rule, kind_share))
    return found


def _shrunk(rows: list[Judged], prior: float) -> float:
    return (sum(row.right for row in rows) + _PRIOR * prior) / (len(rows) + _PRIOR)


def _steps(rows: list[Judged], prior: float) -> list[Step]:
    """Returns steps whose value rises with the stated confidence: neighbours that would fall are pooled."""
    steps: list[Step] = []
    for low in sorted({row.confidence for row in rows}):
        here = [row.right for row in rows if row.confidence == low]
        steps.append(Step(low, len(here), sum(here)))
        while len(steps) > 1 and _value(steps[-2], prior) >= _value(steps[-1], prior):
            last = steps.pop()
            steps[-1].count += last.count
            steps[-1].right += last.right
    for step in steps:
        step.value = round(min(max(_value(step, prior) - _OPTIMISM, 0.0), _CEILING), 3)
    return steps


def _value(step: Step, prior: float) -> float:
    return (step.right + _PRIOR * prior) / (step.count + _PRIOR)


def render(found: dict[tuple[str, str], list[Step]]) -> str:
    """Returns the steps as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_HEAD)
    for (kind, rule), steps in found.items():
        for step in steps:
            writer.writerow([kind, rule, f"{step.low:g}", step.count, step.right, f"{step.value:g}", SOURCE])
    return out.getvalue()


def write() -> str:
    """Fits the confidences anew on the tuned items and writes them; returns what was done, in words."""
    with stated():
        judged = [row for half in TUNED for one in measure(half, load(half)).scores for row in one.judged]
    found = fit(judged)
    FILE.write_text(render(found), encoding="utf-8")
    return f"{FILE.name}: {sum(map(len, found.values()))} steps from {len(judged)} rows of {SOURCE}"
