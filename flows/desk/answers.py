"""Answers of the warehouse: columns and rows in; a table, records, CSV, JSON lines or a Parquet file out."""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, get_args

import pyarrow as pa
import pyarrow.parquet as pq
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.desk.printing import printable
from warehouse.csv_text import csv_text, plain
from warehouse.files import write_whole

Form = Literal["table", "csv", "json", "parquet"]

# A column narrower than this breaks words into pieces: rows are then shown one value a line.
_NARROWEST: Final = 9
# What rich draws around and between columns.
_FRAME: Final = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave; `more` says that rows were left out."""

    columns: list[str]
    rows: list[tuple[Any, ...]]
    more: bool = False


def as_text(answer: Answer, form: Form, width: int = 120) -> str:
    """Returns an answer as a table for a terminal of `width` columns, as CSV or as JSON lines."""
    if form == "csv":
        return csv_text(answer.columns, answer.rows).rstrip("\n")
    if form == "json":
        return "\n".join(
            json.dumps(dict(zip(answer.columns, row, strict=True)), ensure_ascii=False, default=str)
            for row in answer.rows
        )
    count = len(answer.rows)
    counted = f"{'the first ' if answer.more else ''}{count:,} row{'' if count == 1 else 's'}"
    return _table(answer.columns, _cells(answer.rows), width) + counted


def as_parquet(rows: pa.Table) -> bytes:
    """Returns rows as the bytes of a Parquet file."""
    out = io.BytesIO()
    pq.write_table(rows, out)
    return out.getvalue()


def form_of(file: Path) -> Form:
    """Returns the form that a file's name asks for.

    Raises:
        ValueError: its ending is none of them.
    """
    form = file.suffix.removeprefix(".").lower()
    if form not in set(get_args(Form)) - {"table"}:
        raise ValueError(f"{file}: name a file that ends in .csv, .json or .parquet, or say which form it has.")
    return form  # type: ignore[return-value]


def save(rows: pa.Table, file: Path, form: Form, width: int = 120) -> None:
    """Writes rows into a file, whole or not at all.

    Raises:
        OSError: the file cannot be written, or its folder is not there.
    """
    if not file.absolute().parent.is_dir():
        raise FileNotFoundError(f"{file}: there is no folder {file.absolute().parent}. Make it, or correct the path.")
    if form == "parquet":
        write_whole(file.absolute(), as_parquet(rows))
        return
    answer = Answer(rows.column_names, [tuple(row.values()) for row in rows.to_pylist()])
    write_whole(file.absolute(), (as_text(answer, form, width) + "\n").encode())


def records(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Returns each row as names and values, a line each; values that are empty are left out."""
    widest = max(map(len, columns))
    return "".join(
        f"── row {number:,} " + "─" * 20 + "\n" + "".join(
            f"{column:<{widest}}  {cell}\n" for column, cell in zip(columns, row, strict=True) if cell
        )
        for number, row in enumerate(rows, start=1)
    )  # fmt: skip


def _cells(rows: Sequence[Sequence[Any]]) -> list[list[str]]:
    return [[printable("" if value is None else plain(value)) for value in row] for row in rows]


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """Returns a table; where the columns find no place side by side, each row as names and values."""
    longest = [max(map(cell_len, column)) for column in zip(columns, *rows, strict=True)]
    needed = sum(min(most, _NARROWEST) + _FRAME for most in longest) + 1
    if needed <= width:
        return _grid(columns, rows, width)
    return records(columns, rows) if rows else f"columns: {', '.join(columns)}\n"


def _grid(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    table = Table()
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    out = io.StringIO()
    Console(file=out, width=width).print(table)
    return out.getvalue()
