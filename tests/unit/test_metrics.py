"""The metrics: defined once, described, and taken from there by whoever counts."""

import duckdb
import pytest
from jinja2 import Environment

from warehouse.metrics import metrics
from warehouse.paths import DBT_PROJECT, ROOT


def test_the_metrics_that_the_guide_promises_are_defined() -> None:
    assert {"events", "participants", "directives", "citations", "reports", "reports_per_event"} <= metrics().keys()


@pytest.mark.parametrize("name", list(metrics()))
def test_a_metric_says_what_it_counts_and_is_called_in_two_languages(name: str) -> None:
    metric = metrics()[name]
    assert metric.description.endswith(".")
    assert metric.label_en
    assert not metric.label_vi.isascii()


def test_a_metric_counts_the_rows_that_a_condition_holds_for() -> None:
    with duckdb.connect() as connection:
        connection.execute("CREATE SCHEMA reports")
        connection.execute(
            "CREATE TABLE reports.events AS SELECT * FROM (VALUES ('e1', 3), ('e2', 1)) t(event_id, report_count)"
        )
        ratio, of_one = metrics()["reports_per_event"].sql(), metrics()["reports"].sql("event_id = 'e2'")
        asked = f"SELECT {ratio}, {of_one}"
        assert connection.execute(asked).fetchall() == [(2.0, 1)]


def test_the_dashboard_counts_by_the_definitions() -> None:
    queries = (ROOT / "dashboards" / "queries.py").read_text(encoding="utf-8")
    assert "count(DISTINCT participant_id)" not in queries
    assert "count(DISTINCT directive_id)" not in queries


def test_words_of_a_definition_may_have_quotes_in_them() -> None:
    sql = Environment(autoescape=False)  # noqa: S701 - SQL, not HTML
    literal = sql.from_string((DBT_PROJECT / "macros" / "text_literal.sql").read_text(encoding="utf-8")).module
    words = {"name": "n", "label": "An event's", "label_vi": "Sự 'kiện'", "description": "It's one; '' is none."}
    model = sql.from_string((DBT_PROJECT / "models" / "reports" / "metrics.sql").read_text(encoding="utf-8"))
    question = model.render(
        vars(literal),
        ref=lambda name: name,
        measures=lambda: [{"name": "m'", "model": "events", "day": "date_start", "aggregate": "count(event_id)"}],
        metrics=lambda: [{**words, "over": "m'", "divided_by": ""}],
    )
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE events AS SELECT 'e' AS event_id, DATE '2024-05-02' AS date_start")
        found = connection.execute(question).fetchall()
    assert found == [("n", year, words["label_vi"], words["label"], 1.0, words["description"]) for year in (None, 2024)]
