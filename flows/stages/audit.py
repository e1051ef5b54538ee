"""Audit: a built file in, its marts and reports checked against their contracts, the verdict out.

What is checked is read back from the file, as a reader will. The results go into `ops.check_result`, the ledger and
the data dictionary beside them. Any broken rule stops publication.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import duckdb
import polars as pl

from flows.telling.progress import report
from warehouse.contracts.marts import MARTS
from warehouse.contracts.ops import Build, CheckResult
from warehouse.contracts.render import data_dictionary, polars_schema
from warehouse.contracts.reports import REPORTS
from warehouse.contracts.staging import STAGING
from warehouse.contracts.table import Table, columns_of, meta_of, name_of, violations
from warehouse.id_changes import id_changes

AUDITED: Final = (*STAGING, *MARTS, *REPORTS)


@dataclass(frozen=True, slots=True)
class Failure:
    """A broken rule of a built table, with one row that breaks it."""

    table: str
    check: str
    failures: int
    example: str


@dataclass(frozen=True, slots=True)
class Audit:
    """The verdict: rows a table, everything that is broken, and the counts for the summary."""

    rows: dict[str, int]
    failures: tuple[Failure, ...]
    counts: dict[str, int]


class AuditError(Exception):
    """What was built breaks its contracts and is not published. The message names table, rule and a row."""


def audit(
    database: Path,
    quarantined: list[dict[str, str]],
    build_row: dict[str, Any],
    delivered: int,
    before: Path | None = None,
) -> Audit:
    """Checks every table of the file and writes the operator's tables into it.

    Args:
        database: The built file; no other connection may be open on it.
        quarantined: What extraction could not read, one row a document (`warehouse.lake.QUARANTINED`).
        build_row: build_id, built_at, fingerprint and extractor_version of `ops.build`.
        delivered: How many items the lake holds; the ledger must account for each.
        before: The file of the build that readers see now, whose identifiers may have moved; None for a first one.
    """
    moved = moved_since(before, database) if before else None
    with duckdb.connect(str(database)) as connection:
        results: list[dict[str, Any]] = []
        for number, table in enumerate(AUDITED, start=1):
            results += _check(connection, table)
            report("audit", number, len(AUDITED))
        _write_ledger(connection, quarantined)
        results.append(_ledger_result(connection, delivered))
        counts = _counts(connection)
        build = build_row | {f"{name}_count": counts[f"{name}s"] for name in _COUNTED}
        _insert(connection, "ops.build", pl.DataFrame([build], schema=polars_schema(Build)))
        _insert(connection, "ops.data_dictionary", data_dictionary())
        if moved is not None:
            _insert(connection, "ops.id_changes", moved)
        _insert(connection, "ops.check_result", pl.DataFrame(results, schema=polars_schema(CheckResult)))
    failures = tuple(
        Failure(f"{r['schema_name']}.{r['table_name']}", r["check_name"], r["failure_count"], r["example"])
        for r in results
        if not r["passed"]
    )
    return Audit({f"{r['schema_name']}.{r['table_name']}": r["row_count"] for r in results}, failures, counts)


def moved_since(before: Path, database: Path) -> pl.DataFrame | None:
    """Returns which identifiers moved; None if the build before is lost or damaged, which holds no new one back."""
    try:
        return id_changes(before, database)
    except duckdb.IOException:
        return None


def require(verdict: Audit) -> None:
    """Raises AuditError when the verdict is not clean."""
    if verdict.failures:
        told = "\n".join(f"{f.table}: {f.check}, {f.failures} rows, e.g. {f.example}" for f in verdict.failures)
        raise AuditError(f"What was built breaks its contracts, so the published build stays:\n{told}")


def _insert(connection: duckdb.DuckDBPyConnection, table: str, frame: pl.DataFrame) -> None:
    connection.register("incoming", frame)
    connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")
    connection.unregister("incoming")


def _check(connection: duckdb.DuckDBPyConnection, table: type[Table]) -> list[dict[str, Any]]:
    """Returns the results of one table: its contract as a whole, then one a broken rule and one a reference."""
    schema, name = meta_of(table)["schema"], name_of(table)
    frame = connection.sql(f"SELECT * FROM {schema}.{name}").pl()
    broken = violations(table, frame)
    by_rule: dict[str, list[str]] = {}
    for violation in broken:
        by_rule.setdefault(f"{violation.field} keeps {violation.rule}", []).append(str(violation))

    def result(check: str, failures: list[str]) -> dict[str, Any]:
        return {
            "schema_name": schema,
            "table_name": name,
            "check_name": check,
            "passed": not failures,
            "row_count": frame.height,
            "failure_count": len(failures),
            "example": failures[0] if failures else None,
        }

    out = [result("every column keeps its contract", [str(v) for v in broken])]
    out += [result(rule, failures) for rule, failures in sorted(by_rule.items())]
    for column, definition in columns_of(table).items():
        target = (definition.metadata or {}).get("references")
        if target and column in frame.columns:
            out.append(
                result(f"every {column} is in {target}", _orphans(connection, f"{schema}.{name}", column, target))
            )
    return out


def _orphans(connection: duckdb.DuckDBPyConnection, table: str, column: str, target: str) -> list[str]:
    """Returns the values of a column that its target does not hold."""
    target_table, target_column = target.split(".")
    home = "staging" if table.startswith("staging.") else "marts"
    rows = connection.execute(
        f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL "
        f"AND {column} NOT IN (SELECT {target_column} FROM {home}.{target_table}) ORDER BY 1"
    ).fetchall()
    return [f"{table}.{column}: {value!r} is not in {home}.{target}" for (value,) in rows]


_COUNTED: Final = ("document", "event", "participant", "directive", "instruction")


def _counts(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Returns what the build holds, as the summary tells it."""
    row = connection.execute(
        """
        SELECT
            (SELECT count(*) FROM marts.dim_document),
            (SELECT count(*) FROM marts.dim_event WHERE status = 'reported'),
            (SELECT count(DISTINCT participant_id) FROM marts.fct_participation),
            (SELECT count(*) FROM marts.dim_directive WHERE document_count > 0),
            (SELECT count(*) FROM marts.fct_instruction)
        """
    ).fetchone()
    return dict(zip((f"{name}s" for name in _COUNTED), row or (), strict=True))


def _write_ledger(connection: duckdb.DuckDBPyConnection, quarantined: list[dict[str, str]]) -> None:
    """Writes one disposition an item and stage, from what the file itself holds."""
    schema = {name: pl.String() for name in ("document_id", "table_name", "field", "value", "rule")}
    connection.register("quarantined", pl.DataFrame(quarantined, schema=schema))
    connection.execute(
        """
        INSERT INTO ops.document_ledger BY NAME
        WITH landed AS (SELECT * FROM staging.item WHERE disposition = 'landed'),
        held AS (
            SELECT document_id, table_name || '.' || field AS reason,
                   printf('%s breaks %s', value, rule) AS detail
            FROM quarantined
        )
        SELECT item_id, 'land' AS stage, source, uri, document_id, disposition, reason, detail FROM staging.item
        UNION ALL BY NAME
        SELECT item_id, 'extract' AS stage, source, uri, document_id,
               CASE WHEN staging.document.document_id IS NULL THEN 'quarantined' ELSE 'extracted' END AS disposition,
               CASE WHEN staging.document.document_id IS NULL
                    THEN coalesce(held.reason, 'not_read') END AS reason,
               held.detail
        FROM landed
        LEFT JOIN staging.document USING (document_id)
        LEFT JOIN held USING (document_id)
        UNION ALL BY NAME
        SELECT item_id, 'publish' AS stage, landed.source, landed.uri, document_id, 'published' AS disposition,
               NULL AS reason, NULL AS detail
        FROM landed JOIN marts.dim_document USING (document_id)
        ORDER BY item_id, stage
        """
    )
    connection.unregister("quarantined")


def _ledger_result(connection: duckdb.DuckDBPyConnection, delivered: int) -> dict[str, Any]:
    """Returns the check that every stage passed on, or gave a reason for, all that it was given.

    What was delivered is counted in the lake, not in the table that is checked.
    """
    lost = connection.execute(
        """
        WITH counted AS (
            SELECT count(*) FILTER (stage = 'land') AS items,
                   count(*) FILTER (stage = 'land' AND disposition = 'landed') AS landed,
                   count(*) FILTER (stage = 'land' AND disposition IN ('duplicate', 'rejected')) AS ended,
                   count(*) FILTER (stage = 'extract') AS read_in,
                   count(*) FILTER (stage = 'extract' AND disposition = 'extracted') AS extracted,
                   count(*) FILTER (stage = 'extract' AND disposition = 'quarantined') AS held,
                   count(*) FILTER (reason = 'not_read') AS lost,
                   count(*) FILTER (stage = 'publish') AS published,
                   (SELECT count(*) FROM marts.dim_document) AS documents
            FROM ops.document_ledger
        )
        SELECT printf('%d delivered; %d items, %d landed, %d ended; %d read, %d extracted, %d held, %d lost; '
                      '%d published, %d documents', $delivered,
                      items, landed, ended, read_in, extracted, held, lost, published, documents)
        FROM counted
        WHERE items != $delivered OR items != landed + ended OR read_in != landed OR read_in != extracted + held
            OR lost > 0 OR published != extracted OR documents != published
        """,
        {"delivered": delivered},
    ).fetchall()
    found = connection.execute("SELECT count(*) FROM ops.document_ledger").fetchone()
    return {
        "schema_name": "ops",
        "table_name": "document_ledger",
        "check_name": "every item leaves every stage under one reason",
        "passed": not lost,
        "row_count": found[0] if found else 0,
        "failure_count": len(lost),
        "example": lost[0][0] if lost else None,
    }


def build_row(build_id: str, built_at: datetime, fingerprint: str, version: str) -> dict[str, Any]:
    """Returns what `ops.build` says of where a build comes from."""
    return {
        "build_id": build_id,
        "built_at": built_at.replace(tzinfo=None),
        "fingerprint": fingerprint,
        "extractor_version": version,
    }
