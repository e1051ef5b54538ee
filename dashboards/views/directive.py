"""Directives: the list of them, and one with its lineage, its timeline, the events and every citation."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from dashboards import directive_queries as asked
from dashboards import lineage, markup, queries
from dashboards.queries import Row
from dashboards.view import View, page_number
from dashboards.views.rows import directive_title


def show_all(view: View) -> None:
    """Shows all directives, the most cited first."""
    label, page = view.label, page_number()
    count = queries.one(view.database, "SELECT count(*) AS found FROM marts.dim_directive")
    rows = asked.directives(view.database, skip=page * queries.PAGE_SIZE)
    view.html(
        markup.heading(label("directives"), 1),
        markup.table(
            label("directives"),
            [label(key) for key in ("directive", "subject", "issuer", "issued_on", "cited")],
            [
                (
                    markup.link(label, directive_title(row, label), directive=row["directive_id"]),
                    markup.text(row["subject"]),
                    markup.text(row["issuer"]),
                    markup.unbroken(label.day(row["issued_on"])),
                    markup.text(row["citation_count"]),
                )
                for row in rows
            ],
        ),
    )
    view.turn(len(rows), page, count["found"] if count else 0)


def show(view: View, directive: Row) -> None:
    """Shows a directive."""
    label, directive_id = view.label, directive["directive_id"]
    relations = asked.relations(view.database, directive_id)
    events = asked.implementing_events(view.database, directive_id)
    view.html(
        f'<p class="kicker">{markup.text(label.of(directive, "directive_type"))}</p>',
        markup.heading(directive_title(directive, label), 1),
        markup.facts(
            [
                (label("subject"), markup.text(directive["subject"])),
                (label("issuer"), markup.text(directive["issuer"])),
                (label("issued_on"), markup.text(label.day(directive["issued_on"]))),
                (label("effective_on"), markup.text(label.day(directive["effective_on"]))),
                (label("status"), markup.text(label.code("directive_status", directive["status"]))),
                (label("cited"), markup.text(directive["citation_count"])),
                (label("confidence"), f"{directive['confidence']:.2f}"),
            ]
        ),
    )
    view.html(*_lineage(view, directive, relations))
    view.html(*_timeline(view, directive, relations, events), *_events(view, events))
    view.html(*_citations(view, directive_id))
    view.downloads("directive", lambda: asked.timeline_to_save(view.database, directive_id))


def _lineage(view: View, directive: Row, relations: Sequence[Row]) -> list[str]:
    label, directive_id = view.label, directive["directive_id"]
    if not relations:
        return []
    rows = [{**directive, "level": 0}, *asked.lineage(view.database, directive_id)]
    among = asked.relations_among(view.database, [row["directive_id"] for row in rows])
    listed = "".join(
        f'<li><span class="tag">{"→" if row["acts"] else "←"} {markup.text(_verb(view, row))}</span> '
        f"{markup.link(label, directive_title(row, label), directive=row['directive_id'])} "
        f'<span class="note">{label.items(row["documents"])}</span>'
        f"{markup.quote(row['quote'])}</li>"
        for row in relations
    )
    return [
        markup.heading(label("lineage"), note=label("lineage_note")),
        lineage.drawn(rows, among, label) if len(rows) > 1 else "",
        markup.heading(label("relations"), 3),
        f"<ul>{listed}</ul>",
    ]


def _verb(view: View, row: Row) -> str:
    return view.label.code("relation", row["relation"]) if row["acts"] else view.label(f"passive_{row['relation']}")


def _timeline(view: View, directive: Row, relations: Sequence[Row], events: Sequence[Row]) -> list[str]:
    """Everything with a day: the directive's own days, those of what it is related to, and the events that cite it."""
    label = view.label
    points: list[tuple[date, int, str]] = [
        (directive[column], 0, f"<strong>{markup.text(label(column))}</strong>")
        for column in ("issued_on", "effective_on")
        if directive[column]
    ]
    points += [
        (
            row["issued_on"],
            1,
            f'<span class="tag">{markup.text(_verb(view, row))}</span> '
            + markup.link(label, directive_title(row, label), directive=row["directive_id"]),
        )
        for row in relations
        if row["issued_on"]
    ]
    points += [
        (row["date_start"], 2, f"{_kind(view, row)}{markup.link(label, row['name'], event=row['event_id'])}")
        for row in events
        if row["date_start"]
    ]
    if not points:
        return []
    listed = "".join(
        f"<li><time>{markup.text(label.day(day))}</time>{told}</li>"
        for day, _, told in sorted(points, key=lambda point: point[:2])
    )
    return [markup.heading(label("timeline")), f'<ul class="timeline">{listed}</ul>']


def _kind(view: View, row: Row) -> str:
    return f'<span class="tag">{markup.text(view.label.of(row, "event_type"))}</span> '


def _events(view: View, rows: Sequence[Row]) -> list[str]:
    label = view.label
    if not rows:
        return []
    return [
        markup.heading(label("implementing")),
        markup.table(
            label("implementing"),
            [label(key) for key in ("date", "event", "type", "place", "chairs", "citations")],
            [
                (
                    markup.unbroken(label.days(row)),
                    markup.link(label, row["name"], event=row["event_id"]),
                    markup.text(label.of(row, "event_type")),
                    markup.unbroken(row["place"]),
                    markup.text(row["chairs"]),
                    markup.text(label.number(row["citations"])),
                )
                for row in rows
            ],
        ),
    ]


def _citations(view: View, directive_id: str) -> list[str]:
    label = view.label
    rows = asked.citations(view.database, directive_id)
    if not rows:
        return []
    pieces = [markup.heading(label("citations"))]
    for _, group in groupby(rows, key=lambda row: row["document_id"]):
        cited = list(group)
        first = cited[0]
        about = [markup.text(first["publisher"]), markup.text(label.day(first["published_on"]))]
        about.append(markup.source_link(label, first))
        # A sentence that cites twice is shown once.
        quotes = dict.fromkeys(row["quote"] for row in cited)
        pieces.append(
            f'<article class="card"><h3>{markup.text(first["title"] or label("no_title"))}</h3>'
            f'<p class="note">{" · ".join(part for part in about if part)}</p>'
            + "".join(markup.quote(words) for words in quotes)
            + "</article>"
        )
    return pieces
