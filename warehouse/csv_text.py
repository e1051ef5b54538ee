"""Rows in, CSV text out that a spreadsheet opens without running a cell of it as a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Returns rows as CSV with a header. Absent values are empty, lists are joined by commas."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([["" if value is None else _safe(plain(value)) for value in row] for row in rows])
    return out.getvalue()


def plain(value: Any) -> str:
    """Returns a value as one cell shows it."""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
