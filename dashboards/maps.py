"""Maps of where events took place: rows by province and country in, points on two Altair charts out.

A point is the seat of a province or the capital of a country; those without events are small and faint, and give the
map its shape. No outline, no tile and no network: a register of coordinates is all it is drawn from.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import altair as alt

from dashboards.labels import Labels
from dashboards.queries import Row
from dashboards.theme import CATEGORIES

# Read on light and on dark alike.
GREY: Final = "#7a828b"
HEIGHTS: Final = {"province": 430, "country": 230}
# The smallest and the largest circle, in square pixels, and how far from its middle a name begins.
AREAS: Final = (50, 700)
BESIDE: Final = 17
MOST_NAMES: Final = 7
# How near to another one a name would stand in its way: degrees of latitude and of longitude.
CLOSE: Final = {"province": (0.55, 4.0), "country": (12.0, 75.0)}


@dataclass(frozen=True, slots=True)
class Point:
    """Where a province or country is put on the map."""

    kind: str
    code: str
    latitude: float
    longitude: float


@cache
def points() -> dict[tuple[str, str], Point]:
    """Returns the register of coordinates: seats of provinces by their code, capitals by that of their country."""
    with (Path(__file__).parent / "coordinates.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["kind"], row["code"]): Point(row["kind"], row["code"], float(row["latitude"]), float(row["longitude"]))
            for row in csv.DictReader(file)
        }


def located(rows: Sequence[Row], kind: str) -> list[Row]:
    """Returns the rows of one kind that the register knows, with their coordinates."""
    return [
        {**row, "latitude": point.latitude, "longitude": point.longitude}
        for row in rows
        if row["kind"] == kind and (point := points().get((kind, row["code"])))
    ]


def drawn(rows: Sequence[Row], kind: str, label: Labels) -> alt.LayerChart:
    """Draws the events of one kind, provinces or countries, as circles whose area is their number."""
    there = located(rows, kind)
    values = [
        {
            "name": row["place"],
            "events": row["events"],
            "told": label.number(row["events"]),
            "latitude": row["latitude"],
            "longitude": row["longitude"],
        }
        for row in there
    ]
    where = {"latitude": "latitude:Q", "longitude": "longitude:Q"}
    every = [{"latitude": p.latitude, "longitude": p.longitude} for p in points().values() if p.kind == kind]
    ground = alt.Chart(alt.Data(values=every)).mark_circle(color=GREY, opacity=0.4, size=12).encode(**where)
    most = max((row["events"] for row in there), default=1)
    circles = (
        alt.Chart(alt.Data(values=values))
        .mark_circle(color=CATEGORIES[0], opacity=0.85)
        .encode(
            **where,
            size=alt.Size("events:Q", legend=None, scale=alt.Scale(domain=[0, most], range=AREAS)),
            order=alt.Order("events:Q", sort="descending"),
            tooltip=[alt.Tooltip("name:N", title=label("place")), alt.Tooltip("events:Q", title=label("count"))],
        )
    )
    names = [{**value, "words": f"{value['name']} {value['told']}"} for value in _named(values, kind)]
    words = (
        alt.Chart(alt.Data(values=names))
        .mark_text(align="left", dx=BESIDE, fontSize=12, color=GREY)
        .encode(**where, text="words:N")
    )
    layers = [*_lines(kind), ground, circles, words]
    return alt.layer(*layers, height=HEIGHTS[kind]).project("mercator" if kind == "province" else "equalEarth")


def _named(values: Sequence[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    """Chooses the points whose name stands on the map: the largest ones that do not stand in each other's way."""
    high, wide = CLOSE[kind]
    kept: list[dict[str, Any]] = []
    for value in values:
        if len(kept) < MOST_NAMES and not any(
            abs(value["latitude"] - other["latitude"]) < high and abs(value["longitude"] - other["longitude"]) < wide
            for other in kept
        ):
            kept.append(value)
    return kept


def _lines(kind: str) -> list[alt.Chart]:
    """Lines of the globe under the countries; the provinces show their shape without them."""
    if kind == "province":
        return []
    drawn_from: tuple[Any, ...] = (alt.sphere(), alt.graticule(step=[30, 30]))
    return [
        alt.Chart(lines).mark_geoshape(filled=False, stroke=GREY, strokeOpacity=0.3, strokeWidth=0.7)
        for lines in drawn_from
    ]
