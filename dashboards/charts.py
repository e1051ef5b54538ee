"""Charts: rows of a query in, an Altair chart out. Its colours are taken over or set by who shows it."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

import altair as alt

from dashboards.labels import Labels
from dashboards.queries import Row
from dashboards.theme import CATEGORIES

# Above this many years there is one bar a year and not one a month.
MANY_YEARS = 12
# The width in pixels of a month's bar where all is of one year.
WIDEST = 40
# A legend stands right above its chart: the heading says what it is of.
_LEGEND: Final[dict[str, Any]] = {"orient": "top", "padding": 0, "offset": 8}
# Room beside the longest bar for its number, as a share of it.
ROOM = 1.15


def by_month(rows: Sequence[Row], label: Labels) -> alt.Chart:
    """Events by month and type, stacked; by year where the months of all years would be too thin to see."""
    values = [{"month": row["month"], "type": label.of(row, "event_type"), "events": row["events"]} for row in rows]
    kinds = {row["event_type"]: label.of(row, "event_type") for row in rows}
    colours = [label.colour_of("event_type", code, CATEGORIES) for code in kinds]
    years = sorted({int(value["month"][:4]) for value in values})
    span = years[-1] - years[0] + 1 if years else 1
    if span > MANY_YEARS:
        values = _by_year(values)
        bars = alt.Chart(alt.Data(values=values), height=260).mark_bar()
        x = alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, grid=False, labelOverlap="greedy"))
        when = alt.Tooltip("year:O", title=label("year"))
    else:
        bars = alt.Chart(alt.Data(values=values), height=260).mark_bar(size=max(4, WIDEST // span))
        axis = alt.Axis(format="%Y", tickCount="year", grid=False)
        x = alt.X("month:T", timeUnit="yearmonth", title=None, axis=axis)
        when = alt.Tooltip("month:T", title=label("month"), format="%m/%Y")
    return bars.encode(
        x=x,
        y=alt.Y("sum(events):Q", title=None, axis=alt.Axis(tickCount=_ticks(values), format="d")),
        color=alt.Color(
            "type:N",
            title=None,
            scale=alt.Scale(domain=list(kinds.values()), range=colours),
            legend=alt.Legend(**_LEGEND, columns=3, labelLimit=260),
        ),
        tooltip=[when, alt.Tooltip("type:N", title=label("type")), alt.Tooltip("sum(events):Q", title=label("count"))],
    )


def _by_year(values: Sequence[Row]) -> list[Row]:
    counted = Counter[tuple[str, str]]()
    for value in values:
        counted[value["month"][:4], value["type"]] += value["events"]
    return [{"year": year, "type": kind, "events": events} for (year, kind), events in counted.items()]


def _ticks(values: Sequence[Row]) -> int:
    """Returns how many steps the axis takes, so that no step is less than one event."""
    tallest = Counter[str]()
    for value in values:
        tallest[value.get("month") or value["year"]] += value["events"]
    return min(5, max(tallest.values(), default=1))


def ranking(rows: Sequence[Row], column: str, label: Labels) -> alt.Chart:
    """Bars of `column` by number of events, the longest first, each with its number."""
    values = [{"name": row[column], "events": row["events"], "told": label.number(row["events"])} for row in rows]
    longest = max((row["events"] for row in rows), default=1)
    base = alt.Chart(alt.Data(values=values), height=30 * len(values) + 20).encode(
        y=alt.Y(
            "name:N",
            sort=None,
            title=None,
            axis=alt.Axis(labelLimit=200, labelOverlap=False, ticks=False, domain=False),
        ),
        x=alt.X("events:Q", title=None, axis=None, scale=alt.Scale(domain=[0, longest * ROOM])),
        tooltip=[alt.Tooltip("name:N", title=label("name")), alt.Tooltip("events:Q", title=label("count"))],
    )
    bars = base.mark_bar(color=CATEGORIES[0], size=14)
    numbers = base.mark_text(align="left", dx=5, color="#8b95a0").encode(text="told:N")
    return alt.layer(bars, numbers)


def confidence(rows: Sequence[Row], label: Labels) -> alt.Chart:
    """Facts by confidence in steps of a tenth, stacked by kind of fact."""
    values = [
        {
            "step": f"{row['step']:.1f}–{row['step'] + 0.1:.1f}",
            "fact": label(f"fact_{row['fact']}"),
            "facts": row["facts"],
        }
        for row in rows
    ]
    return (
        alt.Chart(alt.Data(values=values), height=280)
        .mark_bar()
        .encode(
            x=alt.X("step:N", title=label("confidence"), axis=alt.Axis(labelAngle=0)),
            y=alt.Y("facts:Q", title=None, axis=alt.Axis(tickMinStep=1, format="d")),
            color=alt.Color("fact:N", title=None, scale=alt.Scale(range=CATEGORIES), legend=alt.Legend(**_LEGEND)),
            tooltip=[
                alt.Tooltip("step:N", title=label("confidence")),
                alt.Tooltip("fact:N", title=label("kind")),
                alt.Tooltip("facts:Q", title=label("facts")),
            ],
        )
    )


def by_day(rows: Sequence[Row], label: Labels) -> alt.Chart:
    """Items by the day they were posted and by publisher, stacked."""
    named = {None: label("measure_no_publisher"), "…": label("others")}
    values = [{**row, "publisher": named.get(row["publisher"], row["publisher"])} for row in rows]
    return (
        alt.Chart(alt.Data(values=values), height=220)
        .mark_bar()
        .encode(
            x=alt.X("day:T", timeUnit="yearmonthdate", title=None, axis=alt.Axis(format="%d/%m/%y", grid=False)),
            y=alt.Y("sum(items):Q", title=None, axis=alt.Axis(tickMinStep=1, format="d")),
            color=alt.Color(
                "publisher:N", title=None, scale=alt.Scale(range=CATEGORIES), legend=alt.Legend(**_LEGEND, columns=3)
            ),
            tooltip=[
                alt.Tooltip("day:T", title=label("date"), format="%d/%m/%Y"),
                alt.Tooltip("publisher:N", title=label("publisher")),
                alt.Tooltip("sum(items):Q", title=label("items")),
            ],
        )
    )
