"""Compare: an audited build and the published one in, how much of what documents say moved out.

Where too much moved it is not published: a rule that went wrong reads every document anew, and the audit, which knows
what may be, does not know what was.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb

from flows.stages.audit import AuditError
from warehouse.moves import Moves, moves

# A table of fewer rows moves by a fifth with a handful.
FEWEST_ROWS: Final = 100


@dataclass(frozen=True, slots=True)
class Comparison:
    """What moved, table by table, or why it could not be told."""

    moves: tuple[Moves, ...]
    why_not: str | None = None


class MovedError(AuditError):
    """More moved than may be published without being looked at. The message names tables and numbers."""


def compare(before: Path | None, after: Path) -> Comparison:
    """Returns what moved from the published build file to a new one; nothing where none is published."""
    if before is None:
        return Comparison(())
    try:
        return Comparison(tuple(moves(before, after)))
    except duckdb.Error as error:
        # The published file is damaged or of another release: a new one is what mends that.
        return Comparison((), str(error).strip().splitlines()[0])


def require_calm(comparison: Comparison, most_percent: int) -> None:
    """Raises MovedError where more rows of a table moved than `most_percent`."""
    wild = [m for m in comparison.moves if m.rows >= FEWEST_ROWS and m.percent > most_percent]
    if wild:
        told = "\n".join(
            f"{m.table}: of {m.rows:,} rows {m.gone:,} went and {m.come:,} came, {m.percent:.1f} %" for m in wild
        )
        raise MovedError(
            f"More of what known documents say moved than {most_percent} %, so the published build stays:\n{told}\n"
            "`doingoai builds diff --failed` shows what. If it is meant, publish it with "
            f"DOINGOAI_MAX_MOVED_PERCENT={_enough(wild)} doingoai run --rebuild; if not, correct the rule."
        )


def _enough(wild: list[Moves]) -> int:
    return int(max(m.percent for m in wild)) + 1
