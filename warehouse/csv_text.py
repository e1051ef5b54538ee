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
    writer.writerows([["" if value is None else _cell(value) for value in row] for row in rows])
    return out.getvalue()


def plain(value: Any) -> str:
    """Returns a value as one cell shows it."""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _cell(value: Any) -> str:
    """Returns a value as a cell; texts that a spreadsheet would run are marked as texts, numbers are left alone."""
    cell = plain(value)
    runs = isinstance(value, str | list) and cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    return f"'{cell}" if runs else cell
