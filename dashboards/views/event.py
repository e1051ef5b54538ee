"""One event: what, when, where, who in which role, what is cited, and every report with its sentence in its item."""

from dashboards import markup, queries
from dashboards.queries import Row
from dashboards.view import View
from dashboards.views.rows import directive_title, grouped, sentences


def show(view: View, event: Row) -> None:
    """Shows an event."""
    label = view.label
    event_id = event["event_id"]
    reports = queries.event_reports(view.database, event_id)
    view.html(
        f'<p class="kicker">{markup.text(label.of(event, "event_type"))}</p>',
        markup.heading(event["name"], 1),
        _facts(view, event),
        *([markup.quote(reports[0]["quote"])] if reports else []),
    )
    view.html(*_participants(view, event_id))
    view.html(*_directives(view, event_id), *_instructions(view, event_id), *_within(view, event_id))
    view.html(markup.heading(label("reports")), *(_report(view, row) for row in reports))


def _facts(view: View, event: Row) -> str:
    label = view.label
    basis = label.code("date_basis", event["date_basis"])
    attended = label.code("attendance_bound", event["attendance_bound"])
    when = markup.text(label.days(event)) + (f' <span class="note">({markup.text(basis)})</span>' if basis else "")
    return markup.facts(
        [
            (label("date"), when),
            (label("place"), markup.text(event["place"])),
            (label("venue"), markup.text(event["venue"])),
            (label("organizer"), markup.text(event["organizer"])),
            (
                label("parent_event"),
                markup.link(label, event["parent_event"], event=event["parent_event_id"])
                if event["parent_event_id"]
                else "",
            ),
            (label("series"), markup.text(event["series"])),
            (label("edition"), markup.text(event["edition"])),
            (label("attendance"), markup.text(f"{attended} {event['attendance']}") if event["attendance"] else ""),
            (label("theme"), markup.text(event["theme"])),
            (label("confidence"), f"{event['confidence']:.2f}"),
        ]
    )


def _participants(view: View, event_id: str) -> list[str]:
    label = view.label
    rows = queries.event_participants(view.database, event_id)
    if not rows:
        return []
    return [
        markup.heading(label("participants")),
        markup.table(
            label("participants"),
            [label(key) for key in ("who", "role", "office", "organization", "quote")],
            [
                (
                    markup.link(label, parts[0]["participant"], participant=parts[0]["participant_id"]),
                    markup.text(", ".join(label.of(part, "role") for part in parts)),
                    markup.text(parts[0]["position"]),
                    markup.text(parts[0]["organization"]),
                    sentences(label, parts),
                )
                for parts in grouped(rows, "participant_id")
            ],
        ),
    ]


def _directives(view: View, event_id: str) -> list[str]:
    label = view.label
    rows = queries.event_directives(view.database, event_id)
    if not rows:
        return []
    return [
        markup.heading(label("directives")),
        markup.table(
            label("directives"),
            [label(key) for key in ("directive", "subject", "issuer", "issued_on", "quote")],
            [
                (
                    markup.link(label, directive_title(row, label), directive=row["directive_id"]),
                    markup.text(row["subject"]),
                    markup.text(row["issuer"]),
                    markup.text(label.day(row["issued_on"])),
                    sentences(label, [row]),
                )
                for row in rows
            ],
        ),
    ]


def _instructions(view: View, event_id: str) -> list[str]:
    label = view.label
    rows = queries.event_instructions(view.database, event_id)
    if not rows:
        return []
    told = "".join(
        f"<li><strong>{markup.text(row['speaker'])}</strong> {markup.text(row['verb'])} "
        f"{markup.text(row['addressee'])} {markup.text(row['content'])}{sentences(label, [row])}</li>"
        for row in rows
    )
    return [markup.heading(label("instructions")), f"<ul>{told}</ul>"]


def _within(view: View, event_id: str) -> list[str]:
    label = view.label
    rows = queries.sub_events(view.database, event_id)
    if not rows:
        return []
    listed = "".join(
        f"<li>{markup.link(label, row['name'], event=row['event_id'])} "
        f'<span class="note">{markup.text(label.days(row))}</span></li>'
        for row in rows
    )
    return [markup.heading(label("sub_events")), f"<ul>{listed}</ul>"]


def _report(view: View, row: Row) -> str:
    label = view.label
    about = " · ".join(
        part
        for part in (
            markup.text(row["publisher"]),
            markup.text(label.day(row["published_on"])),
            markup.text(label.code("status", row["status"])),
            markup.source_link(label, row),
        )
        if part
    )
    said = ", ".join(part for part in (label.days(row), row["place"], row["venue"]) if part)
    return (
        f'<article class="card"><h3>{markup.text(row["title"] or label("no_title"))}</h3><p class="note">{about}</p>'
        f'<p class="note">{markup.text(label("report_values"))}: {markup.text(said)}. '
        f"{markup.text(label('confidence'))} {row['confidence']:.2f}</p>"
        + markup.highlighted(row["text"], row["quote_start"], row["quote_end"], markup.AROUND)
        + markup.disclosure(label("full_item"), markup.highlighted(row["text"], row["quote_start"], row["quote_end"]))
        + "</article>"
    )
