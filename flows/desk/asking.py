"""Questions to the published warehouse: SQL in, answers out. Nothing but the warehouse can be read with it."""

import difflib
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
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
# Statements that answer something.
_ANSWERING: Final = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
_NO_TABLE: Final = re.compile(r"Catalog Error: Table with name (?P<name>\S++) does not exist")


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
    with _meant(connection):
        asked = connection.execute(query, parameters or None)
    columns = [column[0] for column in asked.description or ()] if asked else []
    if columns in ([], _DONE):
        return None
    if most is None:
        return Answer(columns, asked.fetchall())
    rows = asked.fetchmany(most + 1)
    return Answer(columns, rows[:most], more=len(rows) > most)


def answer(home: Home, query: str, form: Form) -> str | bytes:
    """Returns the answer to a query: the text of a table, of CSV or of JSON lines, or the bytes of Parquet.

    Of several queries each is answered by a table of its own.

    Raises:
        BuildError: nothing is published.
        ValueError: there is no query, or another form than a table is asked of several.
        duckdb.Error: the query is wrong, or reaches for what is not the warehouse.
    """
    with open_locked(home.current / DATABASE_NAME) as connection, _meant(connection):
        if form != "table":
            only = _only(connection, query)
            if form == "parquet":
                return as_parquet(_arrow(connection, only))
            answers = [ask(connection, only)]
        else:
            answers = [ask(connection, statement) for statement in _statements(connection, query)]
    return "\n\n".join(as_text(found, form, width()) for found in answers if found)


def save(home: Home, query: str, form: Form, file: Path) -> int:
    """Writes the answer to one query into a file; returns how many rows it has.

    Raises:
        BuildError: nothing is published.
        ValueError: there is no query, or there are several.
        duckdb.Error: the query is wrong, or reaches for what is not the warehouse.
        OSError: the file cannot be written.
    """
    with open_locked(home.current / DATABASE_NAME) as connection, _meant(connection):
        rows = _arrow(connection, _only(connection, query))
    save_answer(rows, file, form, width())
    return int(rows.num_rows)


def _statements(connection: duckdb.DuckDBPyConnection, query: str) -> list[duckdb.Statement]:
    statements = connection.extract_statements(query)
    if not statements:
        raise ValueError("There is nothing to ask: give a query, such as FROM events.")
    return statements


def _only(connection: duckdb.DuckDBPyConnection, query: str) -> duckdb.Statement:
    """Returns the one statement that gives an answer; those before it, which set something, are carried out."""
    *before, last = _statements(connection, query)
    if any(statement.type in _ANSWERING for statement in before):
        raise ValueError(f"These are {len(before) + 1} queries, and such an answer is of one. Ask them one by one.")
    for statement in before:
        ask(connection, statement)
    return last


@contextmanager
def _meant(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Says of a table that is not there which one of the warehouse may be meant, and none of the database's own."""
    try:
        yield
    except duckdb.CatalogException as error:
        found = _NO_TABLE.match(str(error))
        if found is None:
            raise
        there = connection.execute(
            "SELECT schema_name, table_name FROM duckdb_tables() WHERE schema_name IN ('marts', 'reports', 'ops')"
        ).fetchall()
        names = {name: f"{schema}.{name}" for schema, name in there} | {f"{s}.{n}": f"{s}.{n}" for s, n in there}
        near = difflib.get_close_matches(found["name"].lower(), names, n=1)
        hint = f"Is {names[near[0]]} meant?" if near else "`.tables` in the shell lists what there is."
        raise duckdb.CatalogException(f"There is no table {found['name']}. {hint}") from error


def _arrow(connection: duckdb.DuckDBPyConnection, query: duckdb.Statement) -> pa.Table:
    with _meant(connection):
        return connection.execute(query).to_arrow_table()
