"""The static page: a published build in, one self-contained HTML file out.

It opens from the file system and shows everything without JavaScript: charts are drawn as SVG, the font is inside.
Light and dark follow the reader's system.
"""

import base64
import sys
from html import escape
from pathlib import Path
from typing import Final

import altair as alt
import vl_convert

from dashboards import charts, directive_queries, entity_queries, maps, markup, queries
from dashboards.labels import Labels, Language
from dashboards.queries import Row, Selection
from dashboards.theme import DARK, FONT, LIGHT, STYLE, font_folder
from dashboards.views.rows import directive_title
from warehouse.builds import BuildError, current
from warehouse.files import write_whole
from warehouse.home import DATABASE_NAME, Home

# The page stays readable and near a megabyte: more events than this are in the warehouse alone.
MOST_EVENTS: Final = 300
MOST_NAMES: Final = 15
# Of a chart beside another one, in pixels.
WIDTH: Final = 300
WEIGHTS: Final = {400: "Regular", 600: "SemiBold"}

EVERYTHING: Final = Selection()


def write(home: Home, output: Path, language: Language = "vi") -> int:
    """Writes the page of the current build to `output`; returns its size in bytes.

    Raises:
        BuildError: nothing is published.
    """
    build = current(home)
    if build is None:
        raise BuildError(f"{home.current} does not exist: nothing is published yet. Run `doingoai run` first.")
    content = render(build.folder / DATABASE_NAME, Labels(language)).encode()
    write_whole(output.absolute(), content)
    return len(content)


def render(database: Path, label: Labels) -> str:
    """Returns the page of a build's file."""
    info = queries.build_info(database)
    totals = queries.totals(database, EVERYTHING)
    built_at = f"{label('built_at')} {info['built_at']:%H:%M} {label.day(info['built_at'].date())} UTC."
    body = "".join(
        (
            markup.heading(label("product"), 1, label("tagline")),
            markup.counts(
                (label(key), label.number(totals[key])) for key in ("events", "participants", "directives", "items")
            ),
            _charts(database, label),
            _names(database, label),
            _events(database, label, totals["events"]),
            f'<hr><p class="note">{label("page_note", build=markup.text(info["build_id"]))} {built_at}</p>',
        )
    )
    return (
        f'<!doctype html>\n<html lang="{label.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(label("product"))}</title>'
        f'<style>{_style()}</style></head><body><main class="dn">{body}</main></body></html>\n'
    )


def _charts(database: Path, label: Labels) -> str:
    months = queries.by_month(database, EVERYTHING)
    places = queries.by_place(database, EVERYTHING)
    kinds = [{**row, "type": label.of(row, "event_type")} for row in queries.by_type(database, EVERYTHING)]
    where = queries.by_point(database, EVERYTHING)
    pieces = []
    if months:
        drawn = charts.by_month(months, label)
        pieces.append(_figure(drawn, label("by_month"), label("by_month_alt"), 1040, narrow=420))
    drawn = [
        (charts.ranking(places, "place", label), "by_place", "by_place_alt") if places else None,
        *(
            (maps.drawn(found, kind, label), f"map_{kind}", f"map_{kind}_alt")
            for kind in ("province", "country")
            if (found := maps.located(where, kind))
        ),
        (charts.ranking(kinds, "type", label), "by_type", "by_type") if kinds else None,
    ]
    sides = [_figure(chart, label(title), label(described), WIDTH) for chart, title, described in filter(None, drawn)]
    return "".join((*pieces, f'<div class="sides">{"".join(sides)}</div>'))


def _figure(
    chart: alt.Chart | alt.LayerChart, title: str, described: str, width: int, narrow: int | None = None
) -> str:
    """Draws a chart, a wide one also as it is to be seen on a narrow screen."""
    drawn = _drawn(chart, described, width)
    if narrow is not None:
        drawn = f'<div class="wide">{drawn}</div><div class="narrow">{_drawn(chart, described, narrow)}</div>'
    return f"<figure><h2>{markup.text(title)}</h2>{drawn}</figure>"


def _drawn(chart: alt.Chart | alt.LayerChart, described: str, width: int) -> str:
    """Returns a chart as SVG in the colour of the text around it, so that one drawing serves light and dark."""
    vl_convert.register_font_directory(str(font_folder()))
    drawn = chart.properties(width=width).configure(
        font=FONT,
        background="transparent",
        view=alt.ViewConfig(stroke=None),
        axis=alt.AxisConfig(
            labelColor="currentColor", titleColor="currentColor", domainColor="currentColor", tickColor="currentColor",
            gridColor="currentColor", gridOpacity=0.15, domainOpacity=0.4, tickOpacity=0.4, labelFontSize=13,
        ),
        legend=alt.LegendConfig(labelColor="currentColor", labelFontSize=13),
        text=alt.MarkConfig(fontSize=13),
    )  # fmt: skip
    svg = vl_convert.vegalite_to_svg(drawn.to_dict())
    return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(described)}" ', 1)


def _names(database: Path, label: Labels) -> str:
    # Bodies that every item names ("the units concerned") would crowd out the persons.
    active = entity_queries.participants(database, MOST_NAMES * 10)
    people = [row for row in active if row["event_count"] and row["kind"] == "person"][:MOST_NAMES]
    cited = [row for row in directive_queries.directives(database, MOST_NAMES) if row["citation_count"]]
    left = markup.table(
        label("top_participants"),
        [label("who"), label("office"), label("events")],
        [
            (
                markup.text(row["name"]),
                markup.text(row["position"] or row["organization"]),
                markup.text(label.number(row["event_count"])),
            )
            for row in people
        ],
    )
    right = markup.table(
        label("top_directives"),
        [label("directive"), label("subject"), label("cited")],
        [
            (
                markup.text(directive_title(row, label)),
                markup.text(row["subject"] if row["number"] else row["issuer"]),
                markup.text(label.number(row["citation_count"])),
            )
            for row in cited
        ],
    )
    return (
        f'<div class="sides"><section>{markup.heading(label("top_participants"))}{left}</section>'
        f"<section>{markup.heading(label('top_directives'))}{right}</section></div>"
    )


def _events(database: Path, label: Labels, count: int) -> str:
    rows = queries.events(database, EVERYTHING, MOST_EVENTS)
    note = label("page_cut", shown=len(rows), count=label.number(count)) if len(rows) < count else ""
    cells = [(markup.unbroken(label.days(row)), _told(label, row), markup.unbroken(row["place"])) for row in rows]
    return markup.heading(label("events"), note=note) + markup.table(
        label("events"), [label("date"), label("event"), label("place")], cells
    )


def _told(label: Labels, row: Row) -> str:
    about = [label.of(row, "event_type")]
    about += [f"{label('chairs')}: {', '.join(row['chairs'])}"] if row["chairs"] else []
    about += [", ".join(row["directives"])] if row["directives"] else []
    return (
        f'<strong>{markup.text(row["name"])}</strong><p class="note">{markup.text(" · ".join(about))}</p>'
        f"{markup.quote(row['quote'])}"
    )


def _style() -> str:
    faces = "".join(
        f'@font-face{{font-family:"{FONT}";font-weight:{weight};src:url(data:font/ttf;base64,{_font(name)})}}'
        for weight, name in WEIGHTS.items()
    )
    both = {name: f"light-dark({LIGHT[name]}, {DARK[name]})" for name in LIGHT}
    return (
        f'{faces}:root{{color-scheme:light dark}}body{{margin:0;font-family:"{FONT}",sans-serif;'
        f"color:{both['textColor']};background:{both['backgroundColor']}}}"
        "main{max-width:66rem;margin:0 auto;padding:2rem 1.2rem 4rem}figure{margin:0}"
        "svg{max-width:100%;height:auto}.narrow{display:none}"
        "@media (max-width:40rem){.wide{display:none}.narrow{display:block}}"
        ".sides{display:grid;gap:0 2.5rem;"
        "grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr))}"
        f"*,::before,::after{{box-sizing:border-box}}{STYLE.read_text(encoding='utf-8')}"
    )


def _font(name: str) -> str:
    file = font_folder() / f"{FONT.replace(' ', '')}-{name}.ttf"
    return base64.b64encode(file.read_bytes()).decode()


def main() -> None:
    """Writes the page of a build's file: `python -m dashboards.static_page DATABASE OUTPUT`."""
    database, output = map(Path, sys.argv[1:])
    write_whole(output, render(database, Labels()).encode())


if __name__ == "__main__":
    main()
