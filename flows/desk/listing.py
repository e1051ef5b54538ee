"""Rows for an operator: columns and rows in, text out whose keys can be searched for and pasted."""

import io
from collections.abc import Sequence
from typing import Any, Final

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.desk.answers import records
from flows.desk.printing import printable

# A column of words that is narrower is hard to read: rows are then shown one value a line.
_NARROWEST: Final = 16
_BETWEEN: Final = 2


def listing(columns: Sequence[str], rows: Sequence[Sequence[Any]], width: int | None, keys: int = 1) -> str:
    """Returns rows as a table; where it finds no place, each row as names and values.

    Args:
        columns: What the values are.
        rows: The rows. They come from outside: control characters are not sent to the terminal.
        width: How many columns a terminal has; None for a file or a program, where each row is one line.
        keys: How many of the first columns are never folded.
    """
    cells = [[printable("" if value is None else str(value)) for value in row] for row in rows]
    longest = [max(map(cell_len, column)) for column in zip(columns, *cells, strict=True)]
    least = [most if place < keys else min(most, _NARROWEST) for place, most in enumerate(longest)]
    between = _BETWEEN * (len(columns) - 1)
    if width is None:
        width = sum(longest) + between
    if sum(least) + between > width:
        return records(columns, cells).rstrip("\n")
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, _BETWEEN, 0, 0))
    for place, column in enumerate(columns):
        table.add_column(column, overflow="fold", min_width=least[place], no_wrap=place < keys)
    for row in cells:
        table.add_row(*map(Text, row))
    out = io.StringIO()
    Console(file=out, width=width).print(table)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())
