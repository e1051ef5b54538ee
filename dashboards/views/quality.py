"""Quality: what is missing, what each source delivered and what became of it, how sure facts are, which checks held."""

from collections.abc import Sequence
from typing import Final

from dashboards import charts, markup
from dashboards import quality_queries as asked
from dashboards.queries import Row
from dashboards.view import View
from dashboards.views.rows import grouped

# So many disagreements are shown at once; the others are opened on demand.
_FIRST: Final = 15


def show(view: View) -> None:
    """Shows the quality of the build."""
    label = view.label
    view.html(markup.heading(label("quality"), 1))
    view.html(*_measures(view))
    view.html(*_sources(view))
    days = asked.source_days(view.database)
    if days:
        note = label("sources_by_day_note", count=asked.LATEST_DAYS)
        view.chart(charts.by_day(days, label), label("sources_by_day"), label("sources_by_day_alt"), note)
    view.html(*_rejected(view), *_ledger(view))
    confidence = asked.confidence(view.database)
    if confidence:
        view.chart(charts.confidence(confidence, label), label("confidence_title"), label("confidence_alt"))
    view.html(*_disagreements(view), *_checks(view))


def _measures(view: View) -> list[str]:
    label = view.label
    groups = grouped(asked.measures(view.database), "subject")
    lists = "".join(
        f"<section><h3>{markup.text(label.named('subject', rows[0]['subject']))} "
        f'<span class="note">{label.number(max(row["total"] for row in rows))}</span></h3><ul class="bars">'
        + "".join(_measure(view, row) for row in rows)
        + "</ul></section>"
        for rows in groups
    )
    return [markup.heading(label("measures"), note=label("measures_note")), f'<div class="measures">{lists}</div>']


def _measure(view: View, row: Row) -> str:
    """One measure as a bar, its share said in words too."""
    label = view.label
    return (
        f"<li><span>{markup.text(label('measure_' + row['measure']))}</span>"
        f'<span class="unbroken">{row["share"]:.0%} <span class="note">({label.number(row["cases"])})</span></span>'
        f'<span class="bar" style="width:{row["share"] * 100:.1f}%"></span></li>'
    )


def _sources(view: View) -> list[str]:
    label = view.label
    return [
        markup.heading(label("sources")),
        markup.table(
            label("sources"),
            [label(key) for key in ("source", "publisher", "items", "documents", "events", "first_day", "last_day")],
            [
                (
                    markup.text(row["source"]),
                    markup.text(row["publisher"] or label("measure_no_publisher")),
                    *(markup.text(label.number(row[key])) for key in ("items", "documents", "events")),
                    markup.unbroken(label.day(row["first_day"])),
                    markup.unbroken(label.day(row["last_day"])),
                )
                for row in asked.sources(view.database)
            ],
        ),
    ]


def _rejected(view: View) -> list[str]:
    label = view.label
    rows = asked.rejected(view.database)
    shown = markup.table(
        label("rejected"),
        [label(key) for key in ("item", "stage", "reason", "detail")],
        [tuple(markup.text(row[key]) for key in ("uri", "stage", "reason", "detail")) for row in rows],
    )
    return [markup.heading(label("rejected")), shown if rows else f"<p>{label('none_rejected')}</p>"]


def _ledger(view: View) -> list[str]:
    label = view.label
    return [
        markup.heading(label("ledger")),
        markup.table(
            label("ledger"),
            [label(key) for key in ("stage", "source", "disposition", "reason", "items")],
            [
                (
                    markup.text(label.named("stage", row["stage"])),
                    markup.text(row["source"]),
                    markup.text(label.code("disposition", row["disposition"])),
                    markup.text(row["reason"]),
                    markup.text(label.number(row["items"])),
                )
                for row in asked.dispositions(view.database)
            ],
        ),
    ]


def _disagreements(view: View) -> list[str]:
    label = view.label
    disputes = [
        dispute
        for event in grouped(asked.disagreements(view.database), "event_id")
        for dispute in grouped(event, "field")
    ]
    pieces = [markup.heading(label("disagreements"))]
    if not disputes:
        return [*pieces, f"<p>{label('none_disagree')}</p>"]
    pieces.append(_disputes(view, disputes[:_FIRST]))
    if disputes[_FIRST:]:
        more = label("show_more", count=label.number(len(disputes) - _FIRST))
        pieces.append(markup.disclosure(more, _disputes(view, disputes[_FIRST:])))
    return pieces


def _disputes(view: View, disputes: Sequence[Sequence[Row]]) -> str:
    """Events that documents tell differently: what the warehouse keeps, and what else is said."""
    label = view.label
    return markup.table(
        label("disagreements"),
        [label(key) for key in ("event", "field", "kept", "also_said")],
        [
            (
                markup.link(label, values[0]["event"], event=values[0]["event_id"]),
                markup.text(label.named("field", values[0]["field"])),
                "".join(_value(view, row) for row in values if row["is_kept"]),
                "".join(_value(view, row) for row in values if not row["is_kept"]),
            )
            for values in disputes
        ],
    )


def _value(view: View, row: Row) -> str:
    label = view.label
    by = ", ".join(row["publishers"]) or label.items(row["document_count"])
    return f'<div>{markup.text(row["value"])} <span class="note">({markup.text(by)})</span></div>'


def _checks(view: View) -> list[str]:
    label = view.label
    rows = asked.checks(view.database)
    held = sum(row["passed"] for row in rows)
    shown = markup.table(
        label("checks"),
        [label(key) for key in ("table", "check", "disposition", "rows", "detail")],
        [
            (
                markup.text(f"{row['schema_name']}.{row['table_name']}"),
                markup.text(row["check_name"]),
                markup.text(label("passed" if row["passed"] else "failed")),
                markup.text(label.number(row["row_count"])),
                markup.text(row["example"]),
            )
            for row in rows
        ],
    )
    return [
        markup.heading(label("checks"), note=label("checks_passed", passed=held, count=len(rows))),
        markup.disclosure(label("checks_detail"), shown),
    ]
