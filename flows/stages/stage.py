"""Stage: the lake's Parquet in, the staging tables of a new, private build file out.

The tables are created with the contracts' types and filled by name. What no single document can tell is settled here
as well: which of several items with one text is the first, which reports are one event, which namesakes are two.
"""

from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from flows.telling.progress import report
from warehouse.builds import Build, create_database
from warehouse.contracts.render import ALL, ddl
from warehouse.contracts.staging import STAGING, Item
from warehouse.contracts.table import columns_of, meta_of, name_of
from warehouse.decisions import load
from warehouse.identity.settling import settle_identities
from warehouse.lake import RECORD_TABLES, Lake, shards
from warehouse.macros import MACROS


@dataclass(frozen=True, slots=True)
class Staged:
    """How many rows each staging table holds."""

    rows: dict[str, int]


def stage(lake: Lake, version: str, build: Build, memory_limit: str, threads: int) -> Staged:
    """Fills the staging tables of `build` from the records of one extractor version."""
    with create_database(build) as connection:
        connection.execute(f"SET memory_limit = '{memory_limit}'")
        connection.execute(f"SET threads = {threads}")
        for macro in MACROS:
            connection.execute(macro)
        for schema in ("staging", "marts", "reports", "ops"):
            connection.execute(f"CREATE SCHEMA {schema}")
        for table in ALL:
            if meta_of(table)["schema"] in ("staging", "ops"):
                connection.execute(ddl(table))
        _name_dropped(connection, lake)
        _fill_items(connection, shards(lake.items))
        records = shards(lake.records(version))
        if records:
            _fill_documents(connection, shards(lake.documents), records)
            for number, table in enumerate(RECORD_TABLES, start=1):
                _fill_records(connection, name_of(table), records)
                report("stage", number, len(RECORD_TABLES))
            settle_identities(connection)
        rows = {name_of(table): _count(connection, name_of(table)) for table in STAGING}
        connection.execute("CHECKPOINT build")
    return Staged(rows)


def _paths(files: list[Path]) -> str:
    return "[" + ", ".join("'" + str(path).replace("'", "''") + "'" for path in files) + "]"


def _name_dropped(connection: duckdb.DuckDBPyConnection, lake: Lake) -> None:
    """Gives the connection what operators dropped, with the words of the ledger."""
    rows = [
        {
            "subject": subject,
            "detail": f"Dropped on {decision.decided_at[:10]}: {decision.note or 'no reason given'}. "
            f"`doingoai quarantine retry {subject}` takes it back.",
        }
        for subject, decision in sorted(load(lake).dropped().items())
    ]
    connection.register("dropped", pl.DataFrame(rows, schema={"subject": pl.String(), "detail": pl.String()}))


def _fill_items(connection: duckdb.DuckDBPyConnection, files: list[Path]) -> None:
    if not files:
        return
    columns = ", ".join(name for name in columns_of(Item) if name != "disposition")
    connection.execute(
        f"""
        INSERT INTO staging.item BY NAME
        WITH delivered AS (
            -- Shards of earlier releases lack columns; the empty table has them all.
            SELECT DISTINCT ON (item_id) * FROM (
                (FROM staging.item LIMIT 0) UNION ALL BY NAME FROM read_parquet({_paths(files)}, union_by_name = true)
            )
            ORDER BY item_id
        ),
        judged AS (
            SELECT delivered.* REPLACE (
                CASE WHEN dropped.subject IS NULL THEN disposition ELSE 'rejected' END AS disposition,
                CASE WHEN dropped.subject IS NULL THEN document_id END AS document_id,
                CASE WHEN dropped.subject IS NULL THEN reason ELSE 'dropped' END AS reason,
                coalesce(dropped.detail, delivered.detail) AS detail
            )
            FROM delivered LEFT JOIN dropped ON dropped.subject = coalesce(document_id, item_id)
        )
        SELECT {columns}, CASE
            WHEN disposition = 'landed' AND row_number() OVER (
                PARTITION BY coalesce(document_id, item_id) ORDER BY source, uri, item_id) > 1 THEN 'duplicate'
            ELSE disposition END AS disposition
        FROM judged
        ORDER BY item_id
        """
    )


def _fill_documents(connection: duckdb.DuckDBPyConnection, texts: list[Path], records: list[Path]) -> None:
    connection.execute(
        f"""
        INSERT INTO staging.document BY NAME
        SELECT text.text, record.* EXCLUDE ({", ".join(name_of(table) for table in RECORD_TABLES)})
        FROM read_parquet({_paths(records)}) AS record
        JOIN (SELECT DISTINCT ON (document_id) * FROM read_parquet({_paths(texts)})) AS text USING (document_id)
        WHERE record.document_id NOT IN (SELECT subject FROM dropped)
        ORDER BY record.document_id
        """
    )


def _fill_records(connection: duckdb.DuckDBPyConnection, table: str, records: list[Path]) -> None:
    connection.execute(
        f"""
        INSERT INTO staging.{table} BY NAME
        SELECT document_id, row.*
        FROM (SELECT document_id, unnest({table}) AS row FROM read_parquet({_paths(records)}))
        WHERE document_id NOT IN (SELECT subject FROM dropped)
        """
    )


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    found = connection.execute(f"SELECT count(*) FROM staging.{table}").fetchone()
    return int(found[0]) if found else 0
