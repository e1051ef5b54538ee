"""Which reports tell of one event: the staging tables of a build file in, `staging.event_match` out.

Every report has an identity of its own, made from what it says (`own`). Here the
identities that are one event all the same are found: likely pairs by day and place, organiser or person, judged by
`likeness`, united best first as long as nothing speaks against any pair. The event bears the identifier of its surest
identity, so none moves when documents are added unless they merge. Only reports of merged or overridden identities
have a row, and the order of documents decides nothing.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, product
from pathlib import Path
from typing import Any, Final

import duckdb
import polars as pl

from warehouse.contracts.render import polars_schema
from warehouse.contracts.staging import EventMatch
from warehouse.identity.likeness import Likeness, Node, content_words, likeness
from warehouse.paths import DBT_PROJECT, REGISTERS

OVERRIDES: Final = DBT_PROJECT / "seeds" / "event_overrides.csv"

# A clause that tells who met whom says as much as a name: words of its own, at least.
_TELLING: Final = 4
# Every report with the identity that it has by itself.
# Each spelling is brought to its key once: the key costs more than everything else here.
_REPORTS: Final = """
    WITH spelled AS MATERIALIZED (
        SELECT spelling, vn_key(spelling) AS name_key
        FROM (
            SELECT DISTINCT unnest([name, place, organizer, parent]) AS spelling FROM staging.event
            UNION SELECT name FROM staging.participant WHERE kind = 'person'
        )
    ), keyed AS MATERIALIZED (
        SELECT event.report_id, event.document_id, event.event_type, event.name_basis, event.date_start, event.date_end,
            event.date_precision, event.series, event.edition, named.name_key, placed.name_key AS place_key,
            coalesce(matched.organization_key, held.name_key) AS organizer_key,
            event_identity_basis(series.series_id, event.edition, named.name_key, parent.name_key, event.date_start,
                event.place, event.name_basis) AS basis
        FROM staging.event AS event
        JOIN spelled AS named ON named.spelling = event.name
        LEFT JOIN spelled AS placed ON placed.spelling = event.place
        LEFT JOIN spelled AS held ON held.spelling = event.organizer
        LEFT JOIN spelled AS parent ON parent.spelling = event.parent
        LEFT JOIN read_csv($conference_series, all_varchar = true) AS series
            ON series.series_id = event.series AND series.event_type = event.event_type
        LEFT JOIN staging.organization_match AS matched ON matched.name_key = held.name_key
    ), met AS (
        SELECT DISTINCT mention_id FROM staging.role_claim WHERE role IN ('host', 'guest', 'signatory', 'chair')
    ), taking_part AS (
        SELECT report_id, list(DISTINCT name_key) AS people,
            list(DISTINCT name_key) FILTER (WHERE met.mention_id IS NOT NULL) AS principals
        FROM staging.participant JOIN spelled ON spelling = name LEFT JOIN met USING (mention_id)
        WHERE status = 'reported' AND kind = 'person' GROUP BY report_id
    )
    SELECT keyed.*, people, principals, own_event_id(
        basis, event_type, name_key, series, edition, date_start, place_key, organizer_key, document_id) AS event_id
    FROM keyed LEFT JOIN taking_part USING (report_id)
    ORDER BY report_id
"""


@dataclass(frozen=True, slots=True)
class Override:
    """What a person decided: `force_split` makes a report its own event, `force_merge` unites it with another."""

    report_id: str
    action: str
    other_report_id: str


def read_overrides(path: Path = OVERRIDES) -> list[Override]:
    """Returns the decisions of the override register.

    Raises:
        ValueError: a row names an unknown action, or a merge without the other report.
    """
    with path.open(encoding="utf-8", newline="") as file:
        found = [Override(r["report_id"], r["action"], r["other_report_id"]) for r in csv.DictReader(file)]
    for row in found:
        if row.action not in ("force_merge", "force_split") or (row.action == "force_merge") != bool(
            row.other_report_id
        ):
            raise ValueError(
                f"{path.name}: report {row.report_id!r} has action {row.action!r} and other_report_id "
                f"{row.other_report_id!r}: use force_split alone, or force_merge with the other report."
            )
    return found


def match_events(connection: duckdb.DuckDBPyConnection, overrides: Iterable[Override] | None = None) -> int:
    """Fills `staging.event_match`; returns how many reports it moved to another event than their own identity.

    Args:
        connection: An open connection whose default database is the build file, staging filled, spellings matched.
        overrides: The decisions to obey, those of the register by default.
    """
    decided = list(read_overrides() if overrides is None else overrides)
    frame = connection.execute(_REPORTS, {"conference_series": str(REGISTERS / "conference_series.csv")}).pl()
    nodes = _nodes(frame.iter_rows(named=True), {o.report_id for o in decided if o.action == "force_split"})
    groups = _Groups(nodes)
    for one, other, found in sorted(_judged(nodes), key=lambda pair: (-pair[2].score, pair[0], pair[1])):
        groups.unite(one, other, found)
    for one, other, found in list(_namesakes(groups)):
        groups.join(one, other, found)
    _force(groups, decided)
    rows = sorted(groups.rows(), key=lambda row: str(row["report_id"]))
    connection.register("matched", pl.DataFrame(rows, schema=polars_schema(EventMatch)))
    connection.execute("DELETE FROM staging.event_match")
    connection.execute("INSERT INTO staging.event_match BY NAME SELECT * FROM matched")
    connection.unregister("matched")
    return len(rows)


def _nodes(rows: Iterable[dict[str, Any]], split: set[str]) -> dict[str, Node]:
    """Returns the identities by their identifier, a report that was split off under its own."""
    nodes: dict[str, Node] = {}
    for row in rows:
        own = f"evt_{row['report_id'][4:]}" if row["report_id"] in split else row["event_id"]
        dated = row["date_precision"] == "day"
        days = (row["date_start"], row["date_end"]) if dated else (None, None)
        node = nodes.setdefault(own, Node(own, row["basis"], row["event_type"], *days))
        node.reports.append(row["report_id"])
        node.documents.add(row["document_id"])
        node.names[row["name_key"]] += 1
        node.places |= {row["place_key"]} - {None}
        node.organizers |= {row["organizer_key"]} - {None}
        node.people |= set(row["people"] or ())
        node.principals |= set(row["principals"] or row["people"] or ())
        node.editions |= {(row["series"], row["edition"])} if row["series"] and row["edition"] else set()
        node.is_named |= row["name_basis"] == "stated" or len(content_words(row["name_key"])) >= _TELLING
        if own != row["event_id"]:
            node.basis = "split"
    return nodes


def _judged(nodes: dict[str, Node]) -> Iterator[tuple[str, str, Likeness]]:
    """Yields the pairs that are one event, of those that share a day and a place, organiser or person."""
    blocks: dict[tuple[date, str, str], list[str]] = defaultdict(list)
    for event_id in sorted(nodes):
        for day, (kind, value) in product(_days(nodes[event_id]), _marks(nodes[event_id])):
            blocks[day, kind, value].append(event_id)
    seen: set[tuple[str, str]] = set()
    for (day, kind, value), here in blocks.items():
        following = blocks.get((day + timedelta(days=1), kind, value), [])
        for pair in (*combinations(here, 2), *product(here, following)):
            one, other = sorted(pair)
            if one != other and (one, other) not in seen:
                seen.add((one, other))
                if found := likeness(nodes[one], nodes[other]):
                    yield one, other, found


def _days(node: Node) -> list[date]:
    """Returns the days under which an identity is looked for; of a long event its first week."""
    if node.start is None or node.basis == "split":
        return []
    length = ((node.end or node.start) - node.start).days
    return [node.start + timedelta(days=number) for number in range(min(length, 6) + 1)]


def _marks(node: Node) -> list[tuple[str, str]]:
    found = (("place", node.places), ("organizer", node.organizers), ("person", node.people))
    return [(kind, value) for kind, values in found for value in sorted(values)]


class _Groups:
    """Identities united into events. No two of one event may be known to be two."""

    def __init__(self, nodes: dict[str, Node]) -> None:
        self.nodes = nodes
        self.members: dict[str, set[str]] = {event_id: {event_id} for event_id in nodes}
        self.why: dict[str, tuple[Likeness, str]] = {}

    def unite(self, one: str, other: str, found: Likeness) -> None:
        """Makes one event of two identities and those already united with them, unless a pair of these forbids it."""
        first, second = self.members[one], self.members[other]
        if first is second:
            return
        pairs = product(first, second)
        if any({a, b} != {one, other} and likeness(self.nodes[a], self.nodes[b]) is None for a, b in pairs):
            return
        self.join(one, other, found)

    def join(self, one: str, other: str, found: Likeness) -> None:
        """Makes one event of two, whatever else is known."""
        first, second = self.members[one], self.members[other]
        self.why.setdefault(one, (found, other))
        self.why.setdefault(other, (found, one))
        both = first | second
        for event_id in both:
            self.members[event_id] = both

    def rows(self) -> Iterator[dict[str, object]]:
        """Yields a row for every report that is not alone with its own identity."""
        for own, node in self.nodes.items():
            speaker = min((self.nodes[m] for m in self.members[own]), key=lambda member: member.weight)
            if len(self.members[own]) == 1 and node.basis != "split":
                continue
            found, other = self.why.get(own, (Likeness("force_split", 1.0), None))
            if own == speaker.event_id and node.basis != "split":
                found, other = Likeness("own_identity", 1.0), None
            for report in node.reports:
                yield {
                    "report_id": report,
                    "event_id": speaker.event_id,
                    "reason": found.reason,
                    "score": found.score,
                    "merged_with_report_id": min(self.nodes[other].reports) if other else None,
                }


def _namesakes(groups: _Groups) -> Iterator[tuple[str, str, Likeness]]:
    """Yields undated identities with the one dated event that bears their long name, if place and organiser agree."""
    dated: dict[tuple[str, str], list[str]] = defaultdict(list)
    for event_id in sorted(groups.nodes):
        node = groups.nodes[event_id]
        if node.start is not None and node.basis != "split":
            for name in node.names:
                dated[node.event_type, name].append(event_id)
    for event_id in sorted(groups.nodes):
        node = groups.nodes[event_id]
        if node.basis not in ("place", "name") or len(content_words(node.name)) < 5:
            continue
        namesakes = [groups.nodes[other] for other in dated[node.event_type, node.name]]
        events = {min(groups.members[other.event_id]) for other in namesakes}
        if len(events) == 1 and all(_compatible(node, other) for other in namesakes):
            yield event_id, namesakes[0].event_id, Likeness("undated_namesake", 0.75)


def _compatible(one: Node, other: Node) -> bool:
    differ = (one.places and other.places and not one.places & other.places) or (
        one.organizers and other.organizers and not one.organizers & other.organizers
    )
    return not differ and not one.documents & other.documents


def _force(groups: _Groups, overrides: list[Override]) -> None:
    """Carries out the merges a person decided on; reports that are in no document of this build are passed over."""
    owner = {report: event_id for event_id, node in groups.nodes.items() for report in node.reports}
    for row in sorted(overrides, key=lambda o: (o.report_id, o.other_report_id)):
        if row.action == "force_merge" and row.report_id in owner and row.other_report_id in owner:
            one, other = owner[row.report_id], owner[row.other_report_id]
            if groups.members[one] is not groups.members[other]:
                groups.why[one] = (Likeness("force_merge", 1.0), other)
                groups.join(one, other, Likeness("force_merge", 1.0))
