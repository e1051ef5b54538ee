"""Quality: what became of the items, what was rejected and why, how sure the facts are, which checks held."""

from dashboards import charts, markup
from dashboards import quality_queries as asked
from dashboards.view import View


def show(view: View) -> None:
    """Shows the quality of the build."""
    label = view.label
    view.html(markup.heading(label("quality"), 1))
    view.html(*_rejected(view), *_ledger(view))
    confidence = asked.confidence(view.database)
    if confidence:
        view.chart(charts.confidence(confidence, label), label("confidence_title"), label("confidence_alt"))
    view.html(*_disagreements(view), *_checks(view))


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
                    markup.text(row["stage"]),
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
    rows = asked.disagreements(view.database)
    shown = markup.table(
        label("disagreements"),
        [label(key) for key in ("event", "days", "places")],
        [
            (
                markup.link(label, row["name"], event=row["event_id"]),
                markup.text(row["days"]),
                markup.text(row["places"]),
            )
            for row in rows
        ],
    )
    return [markup.heading(label("disagreements")), shown if rows else f"<p>{label('none_disagree')}</p>"]


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
