"""Which identifiers moved since the build before: two build files in, the rows of `ops.id_changes` out.

What a document says keeps its own identifier from build to build, so it tells which event, person, body or directive
it was of before and is of now. An identifier moves when a merge or a split says so; when rules or registers changed,
what was read anew may be told by another name.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import duckdb
import polars as pl

from warehouse.contracts.ops import IdChanges
from warehouse.contracts.render import polars_schema
from warehouse.identity.own import OWN_PARTICIPANT_ID


@dataclass(frozen=True, slots=True)
class _Entity:
    """Where a build file says what each record is of: a query with `{db}` for the build, and the columns it needs."""

    name: str
    columns: tuple[str, ...]
    records: str


# A person's own identity follows from the name alone, so only mentions that are matched in one of the two can move.
_PERSONS: Final = """
    SELECT mention_id AS record, coalesce(matched.reason, 'own_identity') AS reason,
        coalesce(matched.participant_id, memory.main.own_participant_id(mention.kind, vn_key(mention.name))) AS id
    FROM {db}.staging.participant AS mention
    LEFT JOIN {db}.staging.participant_match AS matched USING (mention_id)
    WHERE mention_id IN (SELECT mention_id FROM a.staging.participant_match
        UNION SELECT mention_id FROM b.staging.participant_match)
"""

_ENTITIES: Final = (
    _Entity(
        "event",
        ("int_event_identity.merge_reason",),
        "SELECT report_id AS record, event_id AS id, merge_reason AS reason FROM {db}.staging.int_event_identity",
    ),
    _Entity("participant", ("participant.mention_id", "participant_match.mention_id"), _PERSONS),
    _Entity(
        "organization",
        ("int_organization_name.name_key", "organization_match.reason"),
        "SELECT name_key AS record, organization_id AS id, "
        "coalesce(nullif(reason, 'registered'), 'own_identity') AS reason "
        "FROM {db}.staging.int_organization_name LEFT JOIN {db}.staging.organization_match USING (name_key)",
    ),
    _Entity(
        "directive",
        ("int_directive_identity.match_reason",),
        "SELECT record_id AS record, directive_id AS id, match_reason AS reason "
        "FROM {db}.staging.int_directive_identity",
    ),
)

# A record that stays under its own identity moved because its group was taken apart; one that was never matched,
# because it is read or registered otherwise than before.
_MOVED: Final = """
    WITH old AS MATERIALIZED ({old}), new AS MATERIALIZED ({new}),
    moved AS (
        SELECT record, old.id AS old_id, new.id AS new_id, old.reason AS reason_before, new.reason
        FROM old JOIN new USING (record) WHERE old.id <> new.id
    )
    SELECT $entity AS entity, old_id, new_id,
        CASE WHEN bool_and(reason = 'own_identity' AND reason_before = 'own_identity') THEN 'read_anew'
            WHEN old_id IN (SELECT id FROM new) OR bool_and(reason = 'own_identity') THEN 'split'
            ELSE 'merged' END AS change,
        coalesce(min(reason) FILTER (reason <> 'own_identity'), min(reason_before)) AS reason,
        count(*)::INTEGER AS record_count, min(record) AS record
    FROM moved GROUP BY old_id, new_id ORDER BY old_id, new_id
"""


def id_changes(before: Path, after: Path) -> pl.DataFrame:
    """Returns what moved from build file `before` to `after`, a row an old and a new identifier.

    A kind of thing that one of the two does not keep, since it is of an older make, is passed over.
    """
    rows: list[dict[str, Any]] = []
    with duckdb.connect() as connection:
        connection.execute(OWN_PARTICIPANT_ID)  # a build of an older make may lack it
        for alias, path in (("a", before), ("b", after)):
            quoted = str(path.resolve()).replace("'", "''")
            connection.execute(f"ATTACH '{quoted}' AS {alias} (READ_ONLY)")
        connection.execute("USE b")
        for entity in _ENTITIES:
            if all(_holds(connection, alias, entity.columns) for alias in "ab"):
                query = _MOVED.format(old=entity.records.format(db="a"), new=entity.records.format(db="b"))
                rows += connection.execute(query, {"entity": entity.name}).pl().to_dicts()
    return pl.DataFrame(rows, schema=polars_schema(IdChanges))


def _holds(connection: duckdb.DuckDBPyConnection, alias: str, columns: tuple[str, ...]) -> bool:
    found = connection.execute(
        "SELECT count(*) FROM duckdb_columns() WHERE database_name = ? AND schema_name = 'staging' "
        "AND list_contains(?, table_name || '.' || column_name)",
        [alias, list(columns)],
    ).fetchone()
    return bool(found and found[0] == len(columns))
