"""The metrics: defined once, described, and taken from there by whoever counts."""

import duckdb
import pytest

from warehouse.metrics import metrics
from warehouse.paths import ROOT


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
