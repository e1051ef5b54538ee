"""Rows that several pages show alike: rows of a query in, a table as HTML out."""

from collections.abc import Sequence

from dashboards import markup
from dashboards.labels import Labels
from dashboards.queries import Row


def events_table(rows: Sequence[Row], label: Labels) -> str:
    """Returns events with day, name, kind, place, chairs and directives."""
    return markup.table(
        label("events"),
        [label(key) for key in ("date", "event", "type", "place", "chairs", "directives")],
        [
            (
                markup.unbroken(label.days(row)),
                markup.link(label, row["name"], event=row["event_id"]),
                markup.text(label.of(row, "event_type")),
                markup.unbroken(row["place"]),
                markup.text(row["chairs"]),
                markup.text(row["directives"]),
            )
            for row in rows
        ],
    )


def directive_title(row: Row, label: Labels) -> str:
    """Returns what a directive is called: its kind and number, or its kind and what it is about."""
    kind = label.of(row, "directive_type")
    return f"{kind[:1].upper()}{kind[1:]} {row['number'] or row['subject'] or row['issuer'] or ''}".strip()


def grouped(rows: Sequence[Row], column: str) -> list[list[Row]]:
    """Returns rows that share a value of `column` together, in the order in which each value comes first."""
    groups: dict[object, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return list(groups.values())


def sentences(label: Labels, rows: Sequence[Row]) -> str:
    """Returns the sentences of rows, each once, to be opened."""
    quotes = dict.fromkeys(row["quote"] for row in rows if row["quote"])
    return markup.disclosure(label("quote"), "".join(map(markup.quote, quotes))) if quotes else ""
