"""How much of what documents say moved between two builds: two build files in, moved rows of each fact table out.

Only documents that are in both are looked at, so that new items move nothing. A row moved that is in one build and not
in the other; by which rule it was read, and how surely, is no part of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb

from warehouse.contracts.marts import MARTS, Fact
from warehouse.contracts.table import Table, columns_of, meta_of, name_of

FACTS: Final = tuple(table for table in MARTS if issubclass(table, Fact))

_NOT_SAID: Final = frozenset({"confidence", "rule"})


@dataclass(frozen=True, slots=True)
class Moves:
    """What moved in one table: its rows of the shared documents before, and how many of them went and came."""

    table: str
    rows: int
    gone: int
    come: int

    @property
    def percent(self) -> float:
        """The larger of both, as a part of the rows before."""
        return 100 * max(self.gone, self.come) / self.rows if self.rows else 0.0


def moves(before: Path, after: Path, tables: Iterable[type[Table]] = FACTS) -> list[Moves]:
    """Returns what moved in each fact table that both builds have."""
    with duckdb.connect() as connection:
        for alias, path in (("a", before), ("b", after)):
            quoted = str(path.resolve()).replace("'", "''")
            connection.execute(f"ATTACH '{quoted}' AS {alias} (READ_ONLY)")
        found = (_moves(connection, table) for table in tables)
        return [moved for moved in found if moved is not None]


def _moves(connection: duckdb.DuckDBPyConnection, table: type[Table]) -> Moves | None:
    schema, name = meta_of(table)["schema"], name_of(table)
    shared = [column for column in columns_of(table) if column not in _NOT_SAID]
    for alias in "ab":
        there = connection.execute(
            "SELECT column_name FROM duckdb_columns() WHERE database_name = ? AND schema_name = ? AND table_name = ?",
            [alias, schema, name],
        ).fetchall()
        shared = [column for column in shared if (column,) in there]
    if "document_id" not in shared:
        return None
    said = ", ".join(shared)
    found = connection.execute(
        f"""
        WITH old AS (
            SELECT document_id, hash({said}) AS said, count(*) AS rows FROM a.{schema}.{name}
            WHERE document_id IN (SELECT document_id FROM b.marts.dim_document) GROUP BY ALL
        ),
        new AS (
            SELECT document_id, hash({said}) AS said, count(*) AS rows FROM b.{schema}.{name}
            WHERE document_id IN (SELECT document_id FROM a.marts.dim_document) GROUP BY ALL
        )
        SELECT coalesce(sum(old.rows), 0),
               coalesce(sum(greatest(coalesce(old.rows, 0) - coalesce(new.rows, 0), 0)), 0),
               coalesce(sum(greatest(coalesce(new.rows, 0) - coalesce(old.rows, 0), 0)), 0)
        FROM old FULL JOIN new USING (document_id, said)
        """  # noqa: S608 - names come from the contracts
    ).fetchone()
    rows, gone, come = map(int, found or (0, 0, 0))
    return Moves(f"{schema}.{name}", rows, gone, come)
