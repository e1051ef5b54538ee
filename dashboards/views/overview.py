"""The overview: what happened when and where, what came in last, and the list of events behind the filters."""

from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from dashboards import charts, maps, markup, queries
from dashboards.filters import chosen
from dashboards.queries import Row
from dashboards.view import View, page_number
from dashboards.views.rows import events_table


def show(view: View) -> None:
    """Shows the overview."""
    label, database = view.label, view.database
    selection = chosen(label, queries.options(database))
    totals = queries.totals(database, selection)
    view.html(
        markup.heading(label("product"), 1, label("tagline")),
        markup.counts(
            (label(key), label.number(totals[key])) for key in ("events", "participants", "directives", "items")
        ),
        _freshness(view),
    )
    if not totals["events"]:
        view.html(f"<p>{label('none_pass')}</p>")
        return
    months = queries.by_month(database, selection)
    view.chart(charts.by_month(months, label), label("by_month"), label("by_month_alt"))
    undated = totals["events"] - sum(row["events"] for row in months)
    if undated:
        view.html(f'<p class="note">{label("undated", count=label.number(undated))}</p>')
    left, right = st.columns(2, gap="large")
    with left:
        places = queries.by_place(database, selection)
        if places:
            view.chart(charts.ranking(places, "place", label), label("by_place"), label("by_place_alt"))
        kinds = [{**row, "type": label.of(row, "event_type")} for row in queries.by_type(database, selection)]
        view.chart(charts.ranking(kinds, "type", label), label("by_type"), label("by_type"))
    with right:
        _maps(view, queries.by_point(database, selection), totals["events"])
    view.html(markup.heading(label("newest")), _newest(view))
    page = page_number()
    rows = queries.events(database, selection, skip=page * queries.PAGE_SIZE)
    view.html(markup.heading(label("events")), events_table(rows, label))
    view.turn(len(rows), page, totals["events"])
    view.downloads("events", lambda: queries.events_to_save(database, selection))


def _maps(view: View, rows: Sequence[Row], events: int) -> None:
    """Shows where events took place, in Vietnam and abroad, and the same as a table."""
    label = view.label
    shown = [(kind, found) for kind in ("province", "country") if (found := maps.located(rows, kind))]
    for kind, found in shown:
        view.chart(maps.drawn(found, kind, label), label(f"map_{kind}"), label(f"map_{kind}_alt"))
    if not shown:
        return
    table = markup.table(
        label("map_table"),
        [label("place"), label("count")],
        [(markup.text(row["place"]), label.number(row["events"])) for _, found in shown for row in found],
    )
    missing = events - sum(row["events"] for _, found in shown for row in found)
    note = f'<p class="note">{label("unmapped", count=label.number(missing))}</p>' if missing else ""
    view.html(f'<p class="note">{label("map_note")}</p>', note, markup.disclosure(label("map_table"), table))


def _freshness(view: View) -> str:
    """Says which build is shown, how old it is and how new the newest item in it is."""
    label, info = view.label, queries.build_info(view.database)
    age = (datetime.now(UTC) - info["built_at"].replace(tzinfo=UTC)).total_seconds()
    parts = [
        f"{label('built_at')} {info['built_at']:%H:%M} {label.day(info['built_at'].date())} UTC ({label.ago(age)})"
    ]
    parts += [f"{label('latest_item')} {label.day(info['latest_item'])}"] if info["latest_item"] else []
    return f'<p class="note fresh">{" · ".join(parts)}</p>'


def _newest(view: View) -> str:
    label = view.label
    items = "".join(
        f"<li><time>{markup.text(label.day(row['published_on']) or label('no_date'))}"
        f"{' · ' + markup.text(row['publisher']) if row['publisher'] else ''}</time>"
        + (
            markup.link(label, row["title"] or row["event"], event=row["event_id"])
            if row["event_id"]
            else f'{markup.text(row["title"] or label("no_title"))} <span class="note">({label("no_event")})</span>'
        )
        + "</li>"
        for row in queries.newest_items(view.database)
    )
    return f'<ul class="timeline">{items}</ul>'
