"""What moved between two builds: two build files in, the rows added, removed and changed of each table out.

Tables are compared by the keys of their contracts, so a row whose key stayed and whose values did not is a change.
Who opens them resolves which builds they are; nothing is written to either.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import duckdb

from warehouse.contracts.marts import MARTS
from warehouse.contracts.reports import REPORTS
from warehouse.contracts.table import Table, columns_of, meta_of, name_of

COMPARED: Final = (*MARTS, *REPORTS)
EXAMPLES: Final = 3


Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """One row that moved: its key, and its values before and after; None where there is none, only what changed."""

    key: str
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class TableDiff:
    """What moved in one table: counts, the columns that changed with how often, and some rows of each kind."""

    table: str
    added: int
    removed: int
    changed: int
    columns: dict[str, int]
    examples: dict[str, tuple[Example, ...]]

    @property
    def is_empty(self) -> bool:
        """Whether the table is the same in both builds."""
        return not (self.added or self.removed or self.changed)


def diff(build_a: Path, build_b: Path, tables: Iterable[type[Table]] = COMPARED) -> list[TableDiff]:
    """Returns what moved from build file `build_a` to `build_b`, a table each, the unchanged ones too.

    A table or column that only one of the two has, since its contract is younger than the other build, counts as
    absent there.
    """
    with duckdb.connect() as connection:
        for alias, path in (("a", build_a), ("b", build_b)):
            quoted = str(path.resolve()).replace("'", "''")
            connection.execute(f"ATTACH '{quoted}' AS {alias} (READ_ONLY)")
        return [_table_diff(connection, table) for table in tables]


def _table_diff(connection: duckdb.DuckDBPyConnection, table: type[Table]) -> TableDiff:
    full = f"{meta_of(table)['schema']}.{name_of(table)}"
    key = list(meta_of(table)["key"])
    before, after = (_columns(connection, alias, table) for alias in "ab")
    if not before or not after:
        present = "b" if after else "a"
        count = _count(connection, f"{present}.{full}") if before or after else 0
        return TableDiff(full, count if after else 0, count if before else 0, 0, {}, {})
    shared = [name for name in columns_of(table) if name in before & after and name not in key]
    _compare(connection, full, key, shared)
    stayed = "NOT added AND NOT removed"
    wheres = {
        "added": "added",
        "removed": "removed",
        "changed": f"{stayed} AND ({' OR '.join(f'differs_{n}' for n in range(len(shared))) or 'false'})",
    }
    counts = {kind: _count(connection, "moved", where) for kind, where in wheres.items()}
    columns: dict[str, int] = {}
    if counts["changed"]:
        found = {name: _count(connection, "moved", f"{stayed} AND differs_{n}") for n, name in enumerate(shared)}
        columns = {name: count for name, count in found.items() if count}
    examples = {kind: _examples(connection, where, full, key, shared) for kind, where in wheres.items() if counts[kind]}
    return TableDiff(full, **counts, columns=columns, examples=examples)


def _compare(connection: duckdb.DuckDBPyConnection, full: str, key: list[str], shared: list[str]) -> None:
    """Fills the table `moved`: a row a key, whether it came or went, and whether each shared column differs."""
    joined = " AND ".join(f"old.{name} IS NOT DISTINCT FROM new.{name}" for name in key)
    told = " || ', ' || ".join(f"coalesce(CAST(coalesce(old.{k}, new.{k}) AS VARCHAR), '')" for k in key)
    keys = ", ".join(f"coalesce(old.{k}, new.{k}) AS key_{n}" for n, k in enumerate(key))
    differs = "".join(f", old.{name} IS DISTINCT FROM new.{name} AS differs_{n}" for n, name in enumerate(shared))
    connection.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE moved AS
        SELECT {told} AS told, {keys}, old.is_there IS NULL AS added, new.is_there IS NULL AS removed{differs}
        FROM (SELECT true AS is_there, * FROM a.{full}) AS old
        FULL JOIN (SELECT true AS is_there, * FROM b.{full}) AS new ON {joined}
        """  # noqa: S608 - names come from the contracts
    )


def _columns(connection: duckdb.DuckDBPyConnection, alias: str, table: type[Table]) -> set[str]:
    found = connection.execute(
        "SELECT column_name FROM duckdb_columns() WHERE database_name = ? AND schema_name = ? AND table_name = ?",
        [alias, meta_of(table)["schema"], name_of(table)],
    ).fetchall()
    return {name for (name,) in found}


def _count(connection: duckdb.DuckDBPyConnection, table: str, where: str = "true") -> int:
    found = connection.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()  # noqa: S608 - as above
    return int(found[0]) if found else 0


def _examples(
    connection: duckdb.DuckDBPyConnection, where: str, full: str, key: list[str], shared: list[str]
) -> tuple[Example, ...]:
    """Returns the first rows by key that a condition on `moved` holds for; of changed rows only what changed."""
    chosen = f"(SELECT * FROM moved WHERE {where} ORDER BY told LIMIT {EXAMPLES}) AS moved"  # noqa: S608 - as above
    joined = " AND ".join(f"moved.key_{n} IS NOT DISTINCT FROM it.{k}" for n, k in enumerate(key))
    flags = "".join(f", differs_{n}" for n in range(len(shared)))
    values = "".join(f", it.{name}" for name in shared)
    rows: dict[str, dict[str, Row]] = {"a": {}, "b": {}}
    moved: dict[str, list[str]] = {}
    for alias, found in rows.items():
        asked = f"SELECT told{flags}{values} FROM {chosen} JOIN {alias}.{full} AS it ON {joined}"  # noqa: S608 - as above
        for told, *cells in connection.execute(asked).fetchall():
            moved[told] = [name for name, differs in zip(shared, cells, strict=False) if differs]
            found[told] = dict(zip(shared, cells[len(shared) :], strict=True))
    return tuple(
        _example(told, rows["a"].get(told), rows["b"].get(told), names) for told, names in sorted(moved.items())
    )


def _example(key: str, before: Row | None, after: Row | None, moved: list[str]) -> Example:
    if before is None or after is None:
        return Example(key, before, after)
    return Example(key, {name: before[name] for name in moved}, {name: after[name] for name in moved})
