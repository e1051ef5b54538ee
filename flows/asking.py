"""Questions to the published warehouse: one query in, its answer as text out. Nothing else can be read with it."""

import io
import json
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from warehouse.builds import open_readonly
from warehouse.csv_text import csv_text, plain
from warehouse.home import DATABASE_NAME, Home


def answer(home: Home, query: str, output: str) -> str:
    """Returns the answer to one query as a table, as CSV or as JSON lines.

    The connection is read-only and locked: a query reads the warehouse and no file beside it.

    Raises:
        BuildError: nothing is published.
        duckdb.Error: the query is wrong, or reads what is not the warehouse.
    """
    with open_readonly(home.current / DATABASE_NAME) as connection:
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        relation = connection.execute(query)
        columns = [column[0] for column in relation.description or ()]
        rows = relation.fetchall()
    if output == "json":
        return "\n".join(
            json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False, default=str) for row in rows
        )
    if output == "csv":
        return csv_text(columns, rows).rstrip("\n")
    return _table(columns, rows)


def _table(columns: list[str], rows: list[tuple[Any, ...]]) -> str:
    console = Console(file=io.StringIO(), width=max(Console().width, 120))
    table = Table()
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text("" if value is None else plain(value)) for value in row))
    console.print(table)
    out: str = console.file.getvalue()  # type: ignore[attr-defined]
    return f"{out}{len(rows)} row{'' if len(rows) == 1 else 's'}"
