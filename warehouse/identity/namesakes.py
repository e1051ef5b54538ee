"""Which mentions of one name are of different persons: staging in, `staging.participant_match` out.

Persons are known by name, so namesakes share an identity until their offices tell them apart. Two bodies in which
a name holds full-time offices are those of two persons when one is seen both before and after the other, no text
gives both offices together, and neither body is part of the other: a career moves on, it does not go to and fro.
The person with most documents keeps the identity of the name; only mentions of the others have a row.
"""

import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, Final

import duckdb
import polars as pl

from warehouse.contracts.render import polars_schema
from warehouse.contracts.staging import ParticipantMatch
from warehouse.identity.overrides import Decision, decisions
from warehouse.paths import REGISTERS

# Party, assembly and association offices go beside others; these are held one at a time.
_FULL_TIME: Final = frozenset({"government", "local", "diplomatic"})

# Each spelling is brought to its key once: the key costs more than everything else here.
_MENTIONS: Final = """
    WITH named AS MATERIALIZED (
        SELECT name, vn_key(name) AS name_key FROM (SELECT DISTINCT name FROM staging.participant WHERE kind = 'person')
    ), bodied AS MATERIALIZED (
        SELECT organization, vn_key(organization) AS body_key
        FROM (SELECT DISTINCT organization FROM staging.position_claim WHERE organization IS NOT NULL)
    ), placed AS MATERIALIZED (
        SELECT position, vn_key(position) AS office FROM (SELECT DISTINCT position FROM staging.position_claim)
    ), held AS MATERIALIZED (
        SELECT mention_id,
            list({'office': office,
                'body': coalesce(matched.organization_key, body_key)}) AS offices
        FROM staging.position_claim JOIN placed USING (position) JOIN bodied USING (organization)
        LEFT JOIN staging.organization_match AS matched ON matched.name_key = body_key
        WHERE tenure <> 'former'
        GROUP BY mention_id
    ), mentioned AS MATERIALIZED (
        SELECT mention_id, document_id, report_id, name_key, offices
        FROM staging.participant JOIN named USING (name) LEFT JOIN held USING (mention_id)
        WHERE kind = 'person'
    )
    SELECT mention_id, mentioned.document_id, name_key, offices,
        coalesce(event.date_start, CAST(published_at AS DATE)) AS day
    FROM mentioned
    SEMI JOIN (
        SELECT name_key FROM mentioned WHERE offices IS NOT NULL
        GROUP BY name_key HAVING count(DISTINCT document_id) > 2
    ) AS seen USING (name_key)
    LEFT JOIN staging.event AS event USING (report_id)
    JOIN staging.document AS document ON document.document_id = mentioned.document_id
    ORDER BY name_key, mentioned.document_id, mention_id
"""


@dataclass(eq=False, slots=True)
class _Career:
    """What one name does in one or more bodies: on which days, and in which documents."""

    bodies: set[str]
    days: list[date] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)

    def joined(self, other: "_Career") -> "_Career":
        return _Career(self.bodies | other.bodies, sorted(self.days + other.days), self.documents | other.documents)

    def first(self) -> tuple[date, str]:
        """When it begins; the bodies decide between two that begin on one day."""
        return (min(self.days, default=date.max), min(self.bodies))


@cache
def _offices() -> dict[str, str]:
    """Returns the branch of each office of the register, by the office in small letters."""
    with (REGISTERS / "offices.csv").open(encoding="utf-8", newline="") as file:
        return {row["office"].lower(): row["branch"] for row in csv.DictReader(file)}


@cache
def _is_full_time(office: str) -> bool:
    """Whether an office is of a branch whose offices are held one at a time, by the longest entry it begins with."""
    words = office.split()
    for length in range(len(words), 0, -1):
        branch = _offices().get(" ".join(words[:length]))
        if branch:
            return branch in _FULL_TIME
    return False


def split_namesakes(connection: duckdb.DuckDBPyConnection, overrides: Iterable[Decision] | None = None) -> int:
    """Fills `staging.participant_match`; returns how many mentions it gave to another person than their name's.

    Args:
        connection: An open connection whose default database is the build file, staging filled, spellings matched.
        overrides: The decisions about persons and bodies to obey, those of the register by default.
    """
    frame = connection.execute(_MENTIONS).pl()
    above = _belonging(connection)
    by_name: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in frame.iter_rows(named=True):
        by_name[row["name_key"]].append(row)
    rows = [found for name, mentions in sorted(by_name.items()) for found in _split(name, mentions, above)]
    decided = list(decisions("participant") if overrides is None else overrides)
    rows = list(_decided(connection, decided, {str(row["mention_id"]): row for row in rows}).values())
    connection.register("matched", pl.DataFrame(rows, schema=polars_schema(ParticipantMatch)))
    connection.execute("DELETE FROM staging.participant_match")
    connection.execute("INSERT INTO staging.participant_match BY NAME SELECT * FROM matched")
    connection.unregister("matched")
    return len(rows)


_ALIKE: Final = """
    SELECT mention.mention_id, own_participant_id(mention.kind, vn_key(mention.name))
    FROM staging.participant AS mention JOIN staging.participant AS sought
        ON sought.kind = mention.kind AND vn_key(sought.name) = vn_key(mention.name)
    WHERE sought.mention_id = $mention
"""


def _decided(
    connection: duckdb.DuckDBPyConnection, decided: list[Decision], rows: dict[str, dict[str, object]]
) -> dict[str, dict[str, object]]:
    """Returns the rows with a person's decisions carried out; who is in no document of this build is passed over."""

    def alike(mention: str) -> dict[str, str]:
        """Who each mention of the same name is, as matched so far."""
        found = connection.execute(_ALIKE, {"mention": mention}).fetchall()
        return {record: str(rows[record]["participant_id"]) if record in rows else own for record, own in found}

    for decision in decided:
        namesakes = alike(decision.record)
        other = alike(decision.other_record) if decision.action == "force_merge" else {}
        if decision.record not in namesakes or (
            decision.action == "force_merge" and decision.other_record not in other
        ):
            continue
        if decision.action == "force_split":
            target, members = f"pcp_{decision.record[4:]}", [decision.record]
        else:
            own = namesakes[decision.record]
            target, members = other[decision.other_record], [m for m, person in namesakes.items() if person == own]
        for member in members:
            rows[member] = {
                "mention_id": member, "participant_id": target, "reason": decision.action, "score": 1.0,
            }  # fmt: skip
    return dict(sorted(rows.items()))


def _belonging(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Returns the body that each body of the register is part of, by their comparison keys."""
    found = connection.execute(
        "SELECT vn_key(name), vn_key(parent) FROM read_csv($organizations, all_varchar = true) "
        "WHERE parent IS NOT NULL ORDER BY valid_to NULLS LAST",
        {"organizations": str(REGISTERS / "organizations.csv")},
    ).fetchall()
    return dict(found)


def _split(name: str, mentions: list[dict[str, Any]], above: dict[str, str]) -> Iterator[dict[str, object]]:
    careers = _careers(mentions)
    if len(careers) < 2:
        return
    persons: list[_Career] = []
    for career in sorted(careers, key=_Career.first):
        fits = [p for p in persons if not _are_two(p, career, above)]
        if fits:
            best = min(fits, key=lambda p: (-_kinship(p, career), p.first()))
            persons[persons.index(best)] = best.joined(career)
        else:
            persons.append(career)
    known = min(persons, key=lambda p: (-len(p.documents), p.first()))
    for person in persons:
        if person is known:
            continue
        digest = hashlib.sha256(f"person\x1f{name}\x1f{person.first()[1]}".encode()).hexdigest()[:20]
        for mention in mentions:
            if mention["document_id"] in person.documents:
                yield {
                    "mention_id": mention["mention_id"],
                    "participant_id": f"pcp_{digest}",
                    "reason": "offices_to_and_fro",
                    "score": 0.8,
                }


def _careers(mentions: Iterable[dict[str, Any]]) -> list[_Career]:
    """Returns the bodies of a name, those together that one document gives together, with days and documents."""
    group: dict[str, _Career] = {}
    for mention in mentions:
        bodies = sorted({o["body"] for o in mention["offices"] or () if _is_full_time(o["office"])})
        if not bodies:
            continue
        days = [mention["day"]] if mention["day"] else []
        merged = _Career(set(bodies), days, {mention["document_id"]})
        for career in {id(group[b]): group[b] for b in bodies if b in group}.values():
            merged = merged.joined(career)
        for body in merged.bodies:
            group[body] = merged
    return list({id(career): career for career in group.values()}.values())


def _are_two(one: _Career, other: _Career, above: dict[str, str]) -> bool:
    """Whether two careers cannot be one person's: neither ends before the other begins, nor are the bodies kin."""
    if one.documents & other.documents or not one.days or not other.days:
        return False
    if any(_is_part(a, b, above) or _is_part(b, a, above) for a in one.bodies for b in other.bodies):
        return False
    return any(
        first.days[0] < day < first.days[-1] for first, second in ((one, other), (other, one)) for day in second.days
    )


def _is_part(body: str, whole: str, above: dict[str, str]) -> bool:
    for _ in range(8):
        body = above.get(body, "")
        if body == whole:
            return True
    return False


def _kinship(one: _Career, other: _Career) -> int:
    """Counts the words at the end of the bodies' names that are the same: those of one province share its name."""
    return max(
        sum(1 for a, b in zip(reversed(x.split()), reversed(y.split()), strict=False) if a == b)
        for x in one.bodies
        for y in other.bodies
    )
