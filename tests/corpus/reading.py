"""What the reader makes of each item, against what the item says: a corpus in, every difference out.

The marts can be no better than the records they are made from; a corpus whose items the reader does not read would
measure the reader twice and the marts not at all.
"""

from collections.abc import Iterator

from flows.extraction.language.vietnamese import key
from flows.extraction.reader import read
from flows.extraction.records import Record
from tests.corpus.generation import Corpus
from tests.corpus.truth import Person, Report


def misread(corpus: Corpus) -> Iterator[str]:
    """Yields each field of each item that the reader reads otherwise, told with both values."""
    texts = dict(corpus.items)
    for report in corpus.truth.reports:
        record = read(texts[report.item])
        for field, said, found in _pairs(report, record):
            if said != found:
                yield f"{report.item}: {field} is {said}, read as {found}"


def _pairs(report: Report, record: Record) -> Iterator[tuple[str, object, object]]:
    event = report.event
    news = [e for e in record.events if e.status == "reported"]
    yield "events", 1, len(news)
    for found in news[:1]:
        yield "event_type", event.event_type, found.event_type
        yield "date", report.day.isoformat(), found.date_start
        yield "place", key(report.place), key(found.place_text or "")
        if event.name:
            yield "name", key(report.name or ""), key(found.name)
            yield "organizer", key(event.organizer or ""), key(found.organizer or "")
        yield "series", (event.series, event.edition), (found.series, found.edition)
    taking_part = [p for p in record.participants if p.kind == "person" and p.status == "reported"]
    yield (
        "persons",
        {person.name: _office(report, person) for person in (report.chair, *report.people)},
        {p.name: (p.positions[0], p.position_claims[0].organization) if p.positions else None for p in taking_part},
    )
    if event.name:
        yield "chair", [report.chair.name], [p.name for p in taking_part if "chair" in p.roles]
    cited = {d.number: (d.directive_type, d.issuer, d.issued_on.isoformat()) for d in report.directives}
    targets = {r.target.number for r in report.relations} - set(cited)
    read_in = {d.number: (d.directive_type, d.issuer, d.issued_on) for d in record.directives}
    yield "directives", cited, {number: told for number, told in read_in.items() if number not in targets}
    yield (
        "relations",
        sorted((r.source.number, r.relation, r.target.number) for r in report.relations),
        sorted((d.number or "", r.relation, r.number) for d in record.directives for r in d.relations),
    )


def _office(report: Report, person: Person) -> tuple[str, str]:
    seat = person.seats_on(report.event.day)[0]
    return seat.office, seat.organization
