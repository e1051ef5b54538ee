"""Lexicons and registers as data: the name of a file in, its rows out.

Every file is a CSV with a header and a `source` column; cells with several values separate them by "|".
The same files are the warehouse's reference tables.
"""

import csv
from functools import cache
from importlib import resources

Row = dict[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Returns the rows of lexicon `name` (without ".csv") in file order, empty cells as ""."""
    path = resources.files("flows.extraction") / "lexicons" / f"{name}.csv"
    return tuple(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def values(cell: str) -> tuple[str, ...]:
    """Returns the values of one cell that separates them by "|"."""
    return tuple(value for value in cell.split("|") if value)
