"""Directives: the list of them, and one with its relations, the events that cite it and every citation."""

from itertools import groupby

from dashboards import entity_queries, markup, queries
from dashboards.queries import Row
from dashboards.view import View, page_number
from dashboards.views.rows import directive_title


def show_all(view: View) -> None:
    """Shows all directives, the most cited first."""
    label, page = view.label, page_number()
    count = queries.one(view.database, "SELECT count(*) AS found FROM marts.dim_directive")
    rows = entity_queries.directives(view.database, skip=page * queries.PAGE_SIZE)
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
    view.html(*_relations(view, directive_id), *_events(view, directive_id))
    view.html(*_citations(view, directive_id))
    view.downloads("directive", lambda: entity_queries.timeline_to_save(view.database, directive_id))


def _relations(view: View, directive_id: str) -> list[str]:
    label = view.label
    rows = entity_queries.relations(view.database, directive_id)
    if not rows:
        return []
    listed = "".join(
        f'<li><span class="tag">{"→" if row["acts"] else "←"} {markup.text(_verb(view, row))}</span> '
        f"{markup.link(label, directive_title(row, label), directive=row['directive_id'])}"
        f"{markup.quote(row['quote'])}</li>"
        for row in rows
    )
    return [markup.heading(label("relations")), f"<ul>{listed}</ul>"]


def _verb(view: View, row: Row) -> str:
    return view.label.code("relation", row["relation"]) if row["acts"] else view.label(f"passive_{row['relation']}")


def _events(view: View, directive_id: str) -> list[str]:
    label = view.label
    rows = entity_queries.implementing_events(view.database, directive_id)
    if not rows:
        return []
    listed = "".join(
        f"<li><time>{markup.text(label.days(row))} · {markup.text(label.of(row, 'event_type'))}</time>"
        f"{markup.link(label, row['name'], event=row['event_id'])}</li>"
        for row in rows
    )
    return [markup.heading(label("implementing")), f'<ul class="timeline">{listed}</ul>']


def _citations(view: View, directive_id: str) -> list[str]:
    label = view.label
    rows = entity_queries.citations(view.database, directive_id)
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
