"""The scores that CI compares with: measured halves in, baseline.json out, or every field that fell below it.

The items do not change between two runs, so a field that falls fell on these very pages; whether it fell on pages like
them is another matter. Below half the width of its interval a fall may be chance, so that much is let pass, within
limits: never less than a point, never more than five.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.evaluation.figures import Measured, estimates, reliability, total

FILE: Final = Path(__file__).parent / "baseline.json"
LEAST: Final = 0.01
MOST: Final = 0.05

Baseline = dict[str, dict[str, dict[str, float]]]


def baseline_of(measured: Sequence[Measured]) -> Baseline:
    """Returns figure and tolerance, a half and field."""
    kept: Baseline = {}
    for one in measured:
        kept[one.half] = {
            name: {"figure": round(e.tally.f1, 4), "tolerance": round(min(max(e.half_width, LEAST), MOST), 4)}
            for name, e in estimates(one.scores).items()
        }
        kept[one.half] |= {
            name: {"figure": round(figure, 4), "tolerance": LEAST} for name, figure in _shares(one).items()
        }
    return kept


def _shares(measured: Measured) -> dict[str, float]:
    """Returns the figures that are no F1: negatives without a reported event, right ones of the surest rows."""
    quiet = 1 - len(measured.false_alarms) / measured.negatives if measured.negatives else 1.0
    surest = reliability(row for one in measured.scores for row in one.judged)[-1].share
    return {"negative": quiet, "confidence above 0.9": 1.0 if surest is None else surest}


def falls(measured: Measured, baseline: Baseline) -> list[str]:
    """Returns, in words, each field of a half that fell below the baseline by more than its tolerance."""
    now = {name: tally.f1 for name, tally in total(measured.scores).items()} | _shares(measured)
    told = []
    for name, kept in baseline.get(measured.half, {}).items():
        figure = now.get(name, 0.0)
        if figure < kept["figure"] - kept["tolerance"]:
            told.append(
                f"{measured.half} {name} fell from {kept['figure']:.3f} to {figure:.3f}, more than {kept['tolerance']:.3f};"
                ' `make evaluate EVALUATE="--half dev --errors"` shows what is read wrong,'
                " `make evaluate-baseline` keeps the new scores"
            )
    return told


def load() -> Baseline:
    """Returns the scores that are kept."""
    kept: Baseline = json.loads(FILE.read_text(encoding="utf-8"))
    return kept


def write(measured: Sequence[Measured]) -> str:
    """Keeps these scores from now on; returns what was done, in words."""
    FILE.write_text(json.dumps(baseline_of(measured), indent=1) + "\n", encoding="utf-8")
    return f"{FILE.name}: kept the scores of {', '.join(one.half for one in measured)}"
