"""Participants: the list of them, and one with its offices over time, its events and roles, and with whom."""

from dashboards import entity_queries, markup, queries
from dashboards.labels import Labels
from dashboards.queries import Row
from dashboards.view import View, page_number
from dashboards.views.rows import grouped, sentences


def show_all(view: View) -> None:
    """Shows all participants, the most active first."""
    label, page = view.label, page_number()
    count = queries.one(view.database, "SELECT count(*) AS found FROM marts.dim_participant")
    rows = entity_queries.participants(view.database, skip=page * queries.PAGE_SIZE)
    view.html(
        markup.heading(label("participants"), 1),
        markup.table(
            label("participants"),
            [label(key) for key in ("who", "office", "organization", "events", "first_seen", "last_seen")],
            [
                (
                    markup.link(label, row["name"], participant=row["participant_id"]),
                    markup.text(row["position"]),
                    markup.text(row["organization"]),
                    markup.text(row["event_count"]),
                    markup.unbroken(label.day(row["first_seen_on"])),
                    markup.unbroken(label.day(row["last_seen_on"])),
                )
                for row in rows
            ],
        ),
    )
    view.turn(len(rows), page, count["found"] if count else 0)


def show(view: View, participant: Row) -> None:
    """Shows a participant."""
    label, participant_id = view.label, participant["participant_id"]
    view.html(
        f'<p class="kicker">{markup.text(label.code("participant_kind", participant["kind"]))}</p>',
        markup.heading(participant["name"], 1),
        markup.facts(
            [
                (label("office"), markup.text(participant["position"])),
                (label("organization"), markup.text(participant["organization"])),
                (label("events"), markup.text(participant["event_count"])),
                (label("first_seen"), markup.text(label.day(participant["first_seen_on"]))),
                (label("last_seen"), markup.text(label.day(participant["last_seen_on"]))),
            ]
        ),
    )
    view.html(*_offices(view, participant_id))
    view.html(*_events(view, participant_id), *_companions(view, participant_id))
    view.downloads("participant", lambda: entity_queries.activity_to_save(view.database, participant_id))


def _offices(view: View, participant_id: str) -> list[str]:
    label = view.label
    rows = entity_queries.offices(view.database, participant_id)
    if not rows:
        return []
    listed = "".join(
        f"<li><time>{markup.text(_span(view, row))}</time><strong>{markup.text(row['position'])}</strong> "
        f'<span class="note">{markup.text(_held(label, row))}</span>{sentences(label, [row])}</li>'
        for row in rows
    )
    return [markup.heading(label("offices")), f'<ul class="timeline">{listed}</ul>']


def _held(label: Labels, row: Row) -> str:
    return " · ".join(part for part in (label.code("tenure", row["tenure"]), row["organization"]) if part)


def _span(view: View, row: Row) -> str:
    label = view.label
    first, last = label.day(row["first_observed_on"]), label.day(row["last_observed_on"])
    if not first:
        return label("no_date")
    return first if first == last else f"{first} – {last}"


def _events(view: View, participant_id: str) -> list[str]:
    label = view.label
    rows = entity_queries.activity(view.database, participant_id)
    if not rows:
        return []
    return [
        markup.heading(label("events")),
        markup.table(
            label("events"),
            [label(key) for key in ("date", "event", "role", "office", "place", "quote")],
            [
                (
                    markup.unbroken(label.day(parts[0]["date_start"]) or label("no_date")),
                    markup.link(label, parts[0]["event"], event=parts[0]["event_id"]),
                    markup.text(", ".join(label.of(part, "role") for part in parts)),
                    markup.text(parts[0]["position"]),
                    markup.unbroken(parts[0]["place"]),
                    sentences(label, parts),
                )
                for parts in grouped(rows, "event_id")
            ],
        ),
    ]


def _companions(view: View, participant_id: str) -> list[str]:
    label = view.label
    rows = entity_queries.companions(view.database, participant_id)
    if not rows:
        return []
    listed = "".join(
        f"<li>{markup.link(label, row['name'], participant=row['participant_id'])} "
        f'<span class="note">{label("together", count=row["events"])}</span></li>'
        for row in rows
    )
    return [markup.heading(label("with_whom")), f'<ul class="columns">{listed}</ul>']
