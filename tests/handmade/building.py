"""From items made by hand to marts: items and a path in, the build file out, staged as a run would and built by dbt."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from flows.extraction.records import content_id
from flows.reading.rows import flatten
from tests.handmade.items import Item
from warehouse.contracts.render import ALL, ddl, polars_schema
from warehouse.contracts.staging import STAGING
from warehouse.contracts.table import Table, meta_of, name_of
from warehouse.identity.settling import settle_identities
from warehouse.macros import MACROS
from warehouse.paths import DBT_PROJECT

Rows = dict[str, list[dict[str, Any]]]
Answer = list[tuple[Any, ...]]


def staged(items: list[Item]) -> Rows:
    """The staging rows of the items, the first of them delivered twice."""
    rows: Rows = {name_of(table): [] for table in STAGING}
    for number, item in enumerate(items):
        document, records = flatten(item.record(), len(item.text), "test")
        own = {"document_id": document["document_id"]}
        rows["document"].append({"text": item.text, **document})
        for table, found in records.items():
            rows[table] += [own | row for row in found]
        for copy in range(2 if number == 0 else 1):
            uri = f"{'zyxwvutsrq'[number]}/{copy}.txt"
            rows["item"].append(
                own
                | {
                    "item_id": content_id("itm", uri),
                    "source": "tay",
                    "uri": uri,
                    "disposition": "duplicate" if copy else "landed",
                }
            )
    return rows


def create(path: Path, rows: Rows) -> None:
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS build (STORAGE_VERSION 'v1.4.0'); USE build")
        for macro in MACROS:
            connection.execute(macro)
        connection.execute("CREATE SCHEMA staging; CREATE SCHEMA marts; CREATE SCHEMA reports; CREATE SCHEMA ops")
        for table in ALL:
            if meta_of(table)["schema"] == "staging":
                connection.execute(ddl(table))
                columns = polars_schema(table)
                cells = [{name: row.get(name) for name in columns} for row in rows[name_of(table)]]
                cells = [
                    c | {n: date.fromisoformat(v) for n, v in c.items() if columns[n] == pl.Date and isinstance(v, str)}
                    for c in cells
                ]
                made = connection.from_arrow(pl.DataFrame(cells, schema=columns).to_arrow())
                made.insert_into(f"staging.{name_of(table)}")
        settle_identities(connection)
        connection.execute("CHECKPOINT build")


def dbt_build(path: Path, room: Path) -> None:
    environment = os.environ | {
        "DOINGOAI_BUILD_FILE": str(path),
        "DBT_TARGET_PATH": str(room),
        "DBT_LOG_PATH": str(room),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "DO_NOT_TRACK": "1",
    }
    project = ["--project-dir", str(DBT_PROJECT), "--profiles-dir", str(DBT_PROJECT)]
    done = subprocess.run(
        [sys.executable, "-m", "dbt.cli.main", "build", *project],
        env=environment, cwd=DBT_PROJECT.parent, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-6000:]


def table_of(table: type[Table]) -> str:
    return f"{meta_of(table)['schema']}.{name_of(table)}"


def ask(connection: duckdb.DuckDBPyConnection, question: str, *values: Any) -> Answer:
    return connection.execute(question, list(values)).fetchall()
