"""The reports: wide rows for reading, counted once."""

import duckdb
import pytest

from tests.handmade.building import ask
from warehouse.metrics import metrics

pytestmark = pytest.mark.slow


def test_the_report_of_events_names_chairs_speakers_and_directives(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT chairs, speakers, participant_count, directives, organizer FROM reports.events "
        "WHERE name LIKE 'Hội nghị Ngoại giao%'",
    )
    assert found == [(["Đinh Hòa An"], ["Đinh Hòa An"], 3, ["77-CT/TW"], "Bộ Ngoại giao")]


def test_what_papers_differ_in_is_told_with_each_value(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(marts, "SELECT field, value, document_count FROM reports.disagreements ORDER BY field, value")
    assert found == [
        ("chair", "Lò Văn Khải", 1), ("chair", "Vi Thị Nhã", 1), ("date", "2019-06-11", 1), ("date", "2019-06-12", 1),
    ]  # fmt: skip


def test_the_chairs_that_are_kept_of_a_disagreement_are_those_of_the_report_of_events(
    marts: duckdb.DuckDBPyConnection,
) -> None:
    found = ask(
        marts,
        "SELECT list(said.value ORDER BY said.value) FILTER (WHERE said.is_kept), any_value(event.chairs) "
        "FROM reports.disagreements AS said JOIN reports.events AS event USING (event_id) "
        "WHERE said.field = 'chair' GROUP BY event_id",
    )
    assert found == [(["Lò Văn Khải", "Vi Thị Nhã"],) * 2]


def test_two_persons_at_one_event_have_met_once(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT event_count FROM reports.co_participation WHERE 'Lò Văn Khải' IN (participant, other_participant)",
    )
    assert found == [(1,)]


def test_what_is_in_doubt_is_measured(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(marts, "SELECT cases, share > 0 FROM reports.data_quality WHERE measure = 'documents_disagree'")
    assert found == [(1, True)]


def test_a_source_delivered_what_it_delivered_each_day(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts, "SELECT document_count, item_count FROM reports.source_day WHERE published_on = DATE '2018-08-13'"
    )
    assert found == [(1, 2)]


def test_a_metric_has_the_value_that_its_definition_gives_over_all_time_and_in_each_year(
    marts: duckdb.DuckDBPyConnection,
) -> None:
    for metric in metrics().values():
        found: dict[int | None, float] = dict(
            ask(marts, "SELECT year, value FROM reports.metrics WHERE metric = ?", metric.name)
        )
        assert [(found[None],)] == ask(marts, f"SELECT {metric.sql()}"), metric.name
        in_2018 = ask(marts, f"SELECT {metric.sql(f'year({metric.over.day}) = 2018')}")
        assert [(found[2018],)] == in_2018, metric.name
    assert ask(marts, "SELECT value FROM reports.metrics WHERE metric = 'events' AND year = 2019") == [(1.0,)]
    assert ask(marts, "SELECT value FROM reports.metrics WHERE metric = 'reports_per_event' AND year = 2019") == [
        (2.0,)
    ]
