"""Which mentions of one number are of different directives: staging in, `staging.directive_match` out.

A directive is known by its kind and its number. Numbers begin anew with each year, and bodies of one kind number their
documents alike: where the texts tell another year, or another province's body, one number is two directives. The one
that most documents cite keeps the identity of the number; only mentions and relations of the others have a row.
"""

import csv
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, Final

import duckdb
import polars as pl

from warehouse.contracts.render import polars_schema
from warehouse.contracts.staging import DirectiveMatch
from warehouse.identity.overrides import Decision, decisions
from warehouse.paths import REGISTERS

# Every mention and every target of a relation, with what it is known by.
_TOLD: Final = """
    CREATE OR REPLACE TEMP TABLE directive_told AS
    WITH told AS (
        SELECT directive_mention_id AS record, document_id, directive_type AS kind, number, issued_on, issuer,
            CASE WHEN number IS NULL THEN vn_key(subject) END AS subject, false AS is_target
        FROM staging.directive
        UNION ALL
        SELECT relation_id, document_id, target_type, target_number, NULL, NULL, NULL, true
        FROM staging.directive_relation
    ), spelled AS MATERIALIZED (
        SELECT number, vn_key(number) AS number_key FROM (SELECT DISTINCT number FROM told WHERE number IS NOT NULL)
    ), named AS MATERIALIZED (
        SELECT issuer, vn_key(issuer) AS name_key FROM (SELECT DISTINCT issuer FROM told WHERE issuer IS NOT NULL)
    )
    SELECT record, document_id, kind, number, coalesce(number_key, '') AS number_key, issued_on, is_target, subject,
        coalesce(matched.organization_key, name_key) AS issuer
    FROM told LEFT JOIN spelled USING (number) LEFT JOIN named USING (issuer)
    LEFT JOIN staging.organization_match AS matched USING (name_key)
"""
_CLAIMS: Final = """
    WITH dated AS (
        SELECT document_id, min(date_start) AS day FROM staging.event WHERE status = 'reported' GROUP BY document_id
    )
    SELECT told.*, coalesce(dated.day, CAST(document.published_at AS DATE)) AS day
    FROM directive_told AS told JOIN staging.document AS document USING (document_id)
    LEFT JOIN dated USING (document_id)
    SEMI JOIN (
        SELECT kind, number_key FROM directive_told WHERE number_key <> '' GROUP BY ALL
        HAVING count(DISTINCT issued_on) > 1 OR count(DISTINCT issuer) > 1
    ) AS disputed USING (kind, number_key)
    ORDER BY kind, number_key, document_id, record
"""
_ALIKE: Final = """
    WITH told AS (
        SELECT record, own_directive_id(kind, number_key, issuer, subject, record) AS own
        FROM directive_told
    )
    SELECT told.record, told.own
    FROM told JOIN told AS sought ON sought.own = told.own WHERE sought.record = $mention
"""


@dataclass(eq=False, slots=True)
class _Issue:
    """One directive of a number: what the texts say of its day and issuer, and who cites it."""

    days: set[date] = field(default_factory=set)
    issuers: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    records: list[str] = field(default_factory=list)

    @property
    def first(self) -> tuple[date, str]:
        """Sorts the issues of a number: the earliest first, then by issuer."""
        return (min(self.days, default=date.max), min(self.issuers, default=""))


@cache
def _shared_codes() -> frozenset[str]:
    """Returns the codes of bodies of which there are many: a province's committee, a party committee."""
    with (REGISTERS / "body_codes.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return frozenset(r["code"].upper() for r in rows if r["is_single_body"] == "false" and r["code"] != "TTg")


def match_directives(connection: duckdb.DuckDBPyConnection, overrides: Iterable[Decision] | None = None) -> int:
    """Fills `staging.directive_match`; returns how many mentions and relations it moved.

    Args:
        connection: An open connection whose default database is the build file, staging filled, spellings matched.
        overrides: The decisions about directives to obey, those of the register by default.
    """
    connection.execute(_TOLD)
    frame = connection.execute(_CLAIMS).pl()
    families: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in frame.iter_rows(named=True):
        families[row["kind"], row["number_key"]].append(row)
    rows = {row["record_id"]: row for family in families.values() for row in _split(family)}
    decided = list(decisions("directive") if overrides is None else overrides)
    for row in _decided(connection, decided, rows):
        rows[row["record_id"]] = row
    connection.register("matched", pl.DataFrame(list(rows.values()), schema=polars_schema(DirectiveMatch)))
    connection.execute("DELETE FROM staging.directive_match")
    connection.execute("INSERT INTO staging.directive_match BY NAME SELECT * FROM matched ORDER BY record_id")
    connection.unregister("matched")
    connection.execute("DROP TABLE directive_told")
    return len(rows)


def _split(claims: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yields a row for each mention or relation of a number that is not of its most cited directive."""
    number = claims[0]["number"]
    by_year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", number) is None
    by_issuer = bool(_shared_codes() & {code.upper() for code in re.findall(r"[^\W\d_]+", number)})
    issues: list[_Issue] = []
    for row in sorted(claims, key=lambda r: _told(r, by_issuer)):
        if not row["is_target"]:
            _add(row, issues, by_year, by_issuer)
    if len(issues) < 2:
        return
    for row in claims:
        if row["is_target"]:
            _of_target(row, issues).records.append(row["record"])
    known = min(issues, key=lambda issue: (-len(issue.documents), issue.first))
    for issue in issues:
        if issue is known:
            continue
        differs = not (issue.issuers & known.issuers) if by_issuer and issue.issuers and known.issuers else False
        parts = (
            claims[0]["kind"], claims[0]["number_key"], min(issue.issuers, default="") if by_issuer else "",
            str(min(issue.days).year) if by_year and issue.days else "",
        )  # fmt: skip
        digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]
        for record in issue.records:
            yield {
                "record_id": record,
                "directive_id": f"dir_{digest}",
                "reason": "other_issuer" if differs else "other_year",
                "score": 0.9,
            }


def _told(row: dict[str, Any], by_issuer: bool) -> tuple[Any, ...]:
    """Sorts what tells most of itself first, so that what tells little finds what it may belong to."""
    issuer = row["issuer"] if by_issuer else None
    silence = (row["issued_on"] is None) + (issuer is None)
    return (silence, row["issued_on"] or date.max, issuer or "", row["document_id"], row["record"])


def _add(row: dict[str, Any], issues: list[_Issue], by_year: bool, by_issuer: bool) -> None:
    """Adds a mention to the issue it agrees with, or to a new one."""
    day, issuer = row["issued_on"], row["issuer"] if by_issuer else None
    fits = [
        issue
        for issue in issues
        if not (by_year and day and _other_year(day, issue.days))
        and not (issuer and _other_body(issuer, issue.issuers))
    ]
    if fits:
        issue = _latest(fits, row["day"]) if day is None else min(fits, key=lambda i: (day not in i.days, i.first))
    else:
        issue = _Issue()
        issues.append(issue)
    issue.days |= {day} if day else set()
    issue.issuers |= {issuer} if issuer else set()
    issue.documents.add(row["document_id"])
    issue.records.append(row["record"])


def _other_year(day: date, days: set[date]) -> bool:
    """Whether a day is of another year; on the same day of the year a slip is likelier than a second directive."""
    return bool(days) and all(d.year != day.year and (d.month, d.day) != (day.month, day.day) for d in days)


def _other_body(issuer: str, issuers: set[str]) -> bool:
    """Whether an issuer is another body; "UBND tỉnh" may be any province's."""
    return bool(issuers) and not any(issuer.startswith(known) or known.startswith(issuer) for known in issuers)


def _latest(issues: list[_Issue], day: date | None) -> _Issue:
    """Returns the issue that a text of a day means which says no more: the latest until then, else the most cited."""
    before = [issue for issue in issues if issue.days and (day is None or min(issue.days) <= day)]
    if day is not None and before:
        return max(before, key=lambda issue: (min(issue.days), len(issue.documents), issue.first))
    return min(issues, key=lambda issue: (-len(issue.documents), issue.first))


def _of_target(row: dict[str, Any], issues: list[_Issue]) -> _Issue:
    """Returns the issue that a relation acts on: the one that the same document cites, else the latest until then."""
    same = [issue for issue in issues if row["document_id"] in issue.documents]
    return same[0] if len(same) == 1 else _latest(same or issues, row["day"])


def _decided(
    connection: duckdb.DuckDBPyConnection, decided: list[Decision], rows: dict[str, dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Yields the rows that decisions make; mentions that are in no document of this build are passed over."""
    for decision in decided:
        own = _identity(connection, decision.record, rows)
        if decision.action == "force_split" and own is not None:
            target, members = f"dir_{decision.record[4:]}", [decision.record]
        elif decision.action == "force_merge" and own is not None:
            other = _identity(connection, decision.other_record, rows)
            if other is None:
                continue
            target, members = other[0], own[1]
        else:
            continue
        for member in members:
            yield {"record_id": member, "directive_id": target, "reason": decision.action, "score": 1.0}


def _identity(
    connection: duckdb.DuckDBPyConnection, mention: str, rows: dict[str, dict[str, Any]]
) -> tuple[str, list[str]] | None:
    """Returns the directive of a mention as matched so far, with every mention and relation of it."""
    own = dict(connection.execute(_ALIKE, {"mention": mention}).fetchall())
    if mention not in own:
        return None
    matched = {record: rows[record]["directive_id"] if record in rows else plain for record, plain in own.items()}
    return matched[mention], [record for record, found in matched.items() if found == matched[mention]]
