"""Questions to the published warehouse: SQL in, answers out. Nothing but the warehouse can be read with it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa
from rich.console import Console

from flows.desk.answers import Answer, Form, as_parquet, as_text
from flows.desk.answers import save as save_answer
from warehouse.desk import open_locked
from warehouse.home import DATABASE_NAME, Home

# The columns of a statement that does something and gives nothing, such as SET VARIABLE.
_DONE: Final = ["Success"]


def width() -> int:
    """Returns how many columns a table may take: the terminal's, or enough for a file."""
    console = Console()
    return console.width if console.is_terminal else max(console.width, 120)


def ask(
    connection: duckdb.DuckDBPyConnection,
    query: str | duckdb.Statement,
    most: int | None = None,
    parameters: Mapping[str, Any] | None = None,
) -> Answer | None:
    """Returns the answer to one query with at most `most` rows, None if there was nothing to ask.

    Raises:
        duckdb.Error: the query is wrong, or reaches for what is not the warehouse.
    """
    asked = connection.execute(query, parameters or None)
    columns = [column[0] for column in asked.description or ()] if asked else []
    if columns in ([], _DONE):
        return None
    if most is None:
        return Answer(columns, asked.fetchall())
    rows = asked.fetchmany(most + 1)
    return Answer(columns, rows[:most], more=len(rows) > most)


def answer(home: Home, query: str, form: Form) -> str | bytes:
    """Returns the answer to one query: the text of a table, of CSV or of JSON lines, or the bytes of Parquet.

    Raises:
        BuildError: nothing is published.
        ValueError: there is no query.
        duckdb.Error: the query is wrong, or reaches for what is not the warehouse.
    """
    with open_locked(home.current / DATABASE_NAME) as connection:
        _require_a_query(connection, query)
        if form == "parquet":
            return as_parquet(_arrow(connection, query))
        found = ask(connection, query)
        return as_text(found, form, width()) if found else ""


def save(home: Home, query: str, form: Form, file: Path) -> int:
    """Writes the answer to one query into a file; returns how many rows it has.

    Raises:
        BuildError: nothing is published.
        ValueError: there is no query.
        duckdb.Error: the query is wrong, or reaches for what is not the warehouse.
        OSError: the file cannot be written.
    """
    with open_locked(home.current / DATABASE_NAME) as connection:
        _require_a_query(connection, query)
        rows = _arrow(connection, query)
    save_answer(rows, file, form, width())
    return int(rows.num_rows)


def _require_a_query(connection: duckdb.DuckDBPyConnection, query: str) -> None:
    if not connection.extract_statements(query):
        raise ValueError("There is nothing to ask: give a query, such as FROM events.")


def _arrow(connection: duckdb.DuckDBPyConnection, query: str) -> pa.Table:
    return connection.execute(query).to_arrow_table()
