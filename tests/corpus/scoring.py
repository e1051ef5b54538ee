"""The marts against the truth: a built file and a corpus in, precision and recall a kind of fact out.

An event is right when the documents under one `event_id` are exactly those that report it; a person likewise. So
neither a merge too many nor one too few is forgiven. Namesakes count as two where the items tell them apart: where
one is seen in office both before and after the other.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date

import duckdb

from flows.extraction.language.vietnamese import key, normalise
from flows.extraction.records import document_id
from tests.corpus.generation import Corpus

Facts = set[Hashable]


@dataclass(frozen=True, slots=True)
class Score:
    """One kind of fact: what the truth has, what the marts have, and the difference."""

    kind: str
    right: int
    missed: list[Hashable]
    spare: list[Hashable]

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 if there is nothing to find."""
        total = 2 * self.right + len(self.missed) + len(self.spare)
        return 2 * self.right / total if total else 1.0


def compare(kind: str, truth: Facts, marts: Facts) -> Score:
    """Returns the score of one kind of fact."""
    return Score(kind, len(truth & marts), sorted(truth - marts, key=str), sorted(marts - truth, key=str))


def score(corpus: Corpus, connection: duckdb.DuckDBPyConnection) -> list[Score]:
    """Scores events, persons, offices, directives and relations of the marts in an open build file."""
    documents = {name: document_id(normalise(text)) for name, text in corpus.items}
    truth = corpus.truth
    events: dict[Hashable, set[str]] = defaultdict(set)
    people: dict[Hashable, set[str]] = defaultdict(set)
    offices: Facts = set()
    for report in truth.reports:
        document = documents[report.item]
        events[report.event].add(document)
        for person in (report.chair, *report.people):
            people[person].add(document)
            seat = person.seats_on(report.event.day)[0]
            offices.add((key(person.name), key(seat.office), key(seat.organization)))
    known = {
        event: (event.event_type, event.day, key(event.place), key(event.organizer or "")) for event in truth.events
    }
    return [
        compare("events", _clusters(events.values()), _clusters(_ask(connection, EVENTS).values())),
        compare(
            "event values",
            {(frozenset(found), *known[event]) for event, found in events.items() if event in known},  # type: ignore[index]
            {(frozenset(found), *told) for told, found in _valued(connection)},
        ),
        compare("persons", _clusters(_told_apart(corpus, people)), _clusters(_ask(connection, PEOPLE).values())),
        compare("offices", offices, {tuple(row) for row in connection.execute(OFFICES).fetchall()}),
        compare(
            "directives",
            {(d.directive_type, key(d.number), key(d.issuer)) for d in truth.directives},
            {tuple(row) for row in connection.execute(DIRECTIVES).fetchall()},
        ),
        compare(
            "relations",
            {(key(r.source.number), r.relation, key(r.target.number)) for r in truth.relations},
            {tuple(row) for row in connection.execute(RELATIONS).fetchall()},
        ),
    ]


EVENTS = "SELECT event_id, document_id FROM marts.fct_event_report WHERE status = 'reported'"
PEOPLE = """
    SELECT DISTINCT participant_id, document_id FROM marts.fct_participation
    JOIN marts.dim_participant USING (participant_id) WHERE kind = 'person'
"""
OFFICES = """
    SELECT DISTINCT person.name_key, office.position_key, body.name_key
    FROM marts.bridge_participant_position AS held
    JOIN marts.dim_participant AS person USING (participant_id)
    JOIN marts.dim_position AS office ON office.position_id = held.position_id
    JOIN marts.dim_organization AS body ON body.organization_id = held.organization_id
"""
DIRECTIVES = "SELECT directive_type, vn_key(number), vn_key(issuer) FROM marts.dim_directive"
RELATIONS = """
    SELECT DISTINCT vn_key(acting.number), relation, vn_key(target.number) FROM marts.fct_directive_relation
    JOIN marts.dim_directive AS acting USING (directive_id)
    JOIN marts.dim_directive AS target ON target.directive_id = target_directive_id
"""
VALUES = """
    SELECT event_id, event_type, date_start, place.name, body.name_key FROM marts.dim_event
    LEFT JOIN marts.dim_place AS place USING (place_id)
    LEFT JOIN marts.dim_organization AS body ON body.organization_id = organizer_id
"""


def _ask(connection: duckdb.DuckDBPyConnection, question: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for entity, document in connection.execute(question).fetchall():
        found[entity].add(document)
    return found


def _valued(connection: duckdb.DuckDBPyConnection) -> list[tuple[tuple[Hashable, ...], set[str]]]:
    reported = _ask(connection, EVENTS)
    return [
        ((kind, day, key(place or ""), body or ""), reported[event])
        for event, kind, day, place, body in connection.execute(VALUES).fetchall()
        if event in reported
    ]


def _clusters(found: Iterable[set[str]]) -> Facts:
    return {frozenset(documents) for documents in found}


def _told_apart(corpus: Corpus, people: dict[Hashable, set[str]]) -> list[set[str]]:
    """Returns the documents of each person, of namesakes whom no item tells apart those of both together."""
    days: dict[Hashable, list[date]] = defaultdict(list)
    for report in corpus.truth.reports:
        for person in (report.chair, *report.people):
            days[person].append(report.day)
    found = dict(people)
    for one, other in corpus.truth.homonyms:
        pairs = ((days[one], days[other]), (days[other], days[one]))
        if not any(min(a) < day < max(a) for a, b in pairs for day in b):
            found[one] = found[one] | found.pop(other)
    return list(found.values())
