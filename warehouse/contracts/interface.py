"""What readers rely on: the columns of the marts and reports as a register, and what a change of one asks for.

In: the contracts and the register `interface.csv` of what was promised. Out: the promises that the contracts now
break. A column may be added at any time. One that goes, changes its type or may suddenly be absent breaks the
questions written on it, so its table's contract takes a new version, by which readers see that it changed.
"""

import csv
import io
from typing import Final, NamedTuple

from warehouse.contracts.marts import MARTS
from warehouse.contracts.render import HEADER, duckdb_types
from warehouse.contracts.reports import REPORTS
from warehouse.contracts.table import columns_of, meta_of, name_of, version_of
from warehouse.paths import ROOT

INTERFACE: Final = ROOT / "warehouse" / "contracts" / "interface.csv"
PROMISED: Final = (*MARTS, *REPORTS)


class Promise(NamedTuple):
    """One column that readers rely on: its table, the version of it, its type, and whether it may be absent."""

    table: str
    version: int
    column: str
    type: str
    nullable: bool


def promises() -> list[Promise]:
    """Returns what the contracts promise now, in their order."""
    return [
        Promise(
            f"{meta_of(table)['schema']}.{name_of(table)}",
            version_of(table),
            name,
            duckdb_types(table)[name],
            bool(column.nullable),
        )
        for table in PROMISED
        for name, column in columns_of(table).items()
    ]


def read_interface(text: str) -> list[Promise]:
    """Returns the promises of a register's text."""
    rows = csv.DictReader(line for line in io.StringIO(text) if not line.startswith("#"))
    return [
        Promise(row["table"], int(row["version"]), row["column"], row["type"], row["nullable"] == "true")
        for row in rows
    ]


def interface_csv() -> str:
    """Returns the register's text as the contracts stand."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(Promise._fields)
    writer.writerows((p.table, p.version, p.column, p.type, str(p.nullable).lower()) for p in promises())
    return f"# {HEADER}\n{out.getvalue()}"


def broken_promises(promised: list[Promise], now: list[Promise]) -> list[str]:
    """Returns, a sentence each, what was promised under a version that the contracts still bear and no longer keep."""
    kept = {(p.table, p.column): p for p in now}
    versions = {p.table: p.version for p in now}
    out = []
    for promise in promised:
        version = versions.get(promise.table)
        if version is None:
            out.append(f"{promise.table} is gone; keep it for one release more, as a view on what took its place")
            continue
        if version > promise.version:
            continue
        found = kept.get((promise.table, promise.column))
        if found is None:
            change = "is gone"
        elif version < promise.version:
            change = f"is of version {version} again, after version {promise.version}"
        elif found.type != promise.type:
            change = f"is {found.type}, was {promise.type}"
        elif found.nullable and not promise.nullable:
            change = "may be absent, was always there"
        else:
            continue
        remedy = f'give the contract of {promise.table} "version": {promise.version + 1} and tell it in CHANGELOG.md'
        out.append(f"{promise.table}.{promise.column} {change}; {remedy}")
    return out


def broken() -> list[str]:
    """Returns which promises of the register the contracts break, [] when they keep all."""
    if not INTERFACE.exists():
        return []
    return broken_promises(read_interface(INTERFACE.read_text(encoding="utf-8")), promises())
