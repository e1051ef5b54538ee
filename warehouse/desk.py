"""The analyst's connection: a published file in, a connection out that reads the warehouse and nothing beside it.

No file, no address, no extension, no other database and no variable of this process is within the reach of a query,
and what closes it in cannot be set back.
"""

import os
import tempfile
from pathlib import Path
from typing import Final

import duckdb

from warehouse.builds import open_readonly

# Where a table is looked for that is named without its schema.
_SCHEMAS: Final = ("main", "marts", "reports", "ops")
# In this order: the last one forbids to take the others back.
_LOCKS: Final = (
    "SET python_enable_replacements = false",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET allow_persistent_secrets = false",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)


def open_locked(database: Path) -> duckdb.DuckDBPyConnection:
    """Opens a published file for queries that somebody else wrote.

    Raises:
        BuildError: there is no such file.
    """
    connection = open_readonly(database)
    # Connections of one process to one file share their settings: a second one finds them locked already.
    (locked,) = connection.execute("SELECT current_setting('lock_configuration')").fetchall()[0]
    for statement in [_search_path(connection)] if locked else locks(connection):
        connection.execute(statement)
    return connection


def locks(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Returns the statements that close in whoever asks next on a connection to this file."""
    # What does not fit into memory is spilled to the machine's folder for such files: a build is never written.
    spill = str(Path(tempfile.gettempdir()) / f"doingoai-{os.getpid()}").replace("'", "''")
    return [f"SET temp_directory = '{spill}'", _search_path(connection), *_LOCKS]


def _search_path(connection: duckdb.DuckDBPyConnection) -> str:
    there = {name for (name,) in connection.execute("SELECT schema_name FROM duckdb_schemas()").fetchall()}
    return f"SET search_path = '{','.join(name for name in _SCHEMAS if name in there)}'"
