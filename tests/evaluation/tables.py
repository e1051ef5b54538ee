"""Tables of figures: rows of cells in, plain text for a terminal or Markdown out."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.evaluation.figures import Bin, Estimate, Interval


@dataclass(frozen=True, slots=True)
class Table:
    """A head and rows of text cells."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def plain(self) -> str:
        """Returns columns padded to one width, the first to the left and the others to the right."""
        columns = []
        for place, column in enumerate(zip(self.head, *self.rows, strict=True)):
            width = max(map(len, column))
            columns.append([cell.rjust(width) if place else cell.ljust(width) for cell in column])
        return "\n".join("  ".join(line) for line in zip(*columns, strict=True))

    def markdown(self, *, numbers: bool = True) -> str:
        """Returns a Markdown table, numbers to the right."""
        rule = ["---", *["--:" if numbers else "---"] * (len(self.head) - 1)]
        return "\n".join("| " + " | ".join(line) + " |" for line in [self.head, rule, *self.rows])


def scores_table(estimates: dict[str, Estimate]) -> Table:
    """Returns one row a field: precision, recall and F1 with their intervals, and the counts."""
    rows = [
        [
            name,
            _figure(one.tally.precision, one.precision),
            _figure(one.tally.recall, one.recall),
            _figure(one.tally.f1, one.f1),
            str(one.tally.hits),
            str(one.tally.spare),
            str(one.tally.missed),
        ]
        for name, one in estimates.items()
    ]
    return Table(["field", "precision", "recall", "F1", "right", "spare", "missed"], rows)


def _figure(value: float, interval: Interval) -> str:
    return f"{value:.3f} [{interval[0]:.2f}, {interval[1]:.2f}]"


def reliability_table(halves: dict[str, list[Bin]]) -> Table:
    """Returns one row a confidence bin: for each half the number of rows and the share of right ones."""
    head = ["confidence", *(f"{half}: {what}" for half in halves for what in ("rows", "right"))]
    rows = []
    for columns in zip(*halves.values(), strict=True):
        cells = [f"above {columns[0].low:g}" if columns[0].low else "up to 0.5"]
        for one in columns:
            cells += [str(one.count), "" if one.share is None else f"{one.share:.3f}"]
        rows.append(cells)
    return Table(head, rows)
