"""What readers rely on does not change under its version."""

import duckdb
import pytest

from warehouse.contracts.interface import (
    INTERFACE,
    Promise,
    broken,
    broken_promises,
    interface_csv,
    promises,
    read_interface,
)
from warehouse.contracts.render import data_dictionary

PLACE = Promise("reports.visits", 1, "place_name", "VARCHAR", nullable=False)
DAY = Promise("reports.visits", 1, "date_start", "DATE", nullable=True)


def test_the_contracts_keep_what_the_register_promises() -> None:
    assert broken() == []
    assert INTERFACE.read_text(encoding="utf-8") == interface_csv(), "run `make contracts` and commit the result"


def test_the_register_reads_back_as_it_was_written() -> None:
    assert read_interface(interface_csv()) == promises()


def test_a_new_column_breaks_no_promise() -> None:
    assert broken_promises([DAY], [DAY, PLACE]) == []


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ([DAY], "reports.visits.place_name is gone"),
        ([DAY, PLACE._replace(type="INTEGER")], "reports.visits.place_name is INTEGER, was VARCHAR"),
        ([DAY, PLACE._replace(nullable=True)], "reports.visits.place_name may be absent, was always there"),
    ],
)
def test_a_column_that_changes_asks_for_a_new_version_of_its_table(now: list[Promise], told: str) -> None:
    (sentence,) = broken_promises([DAY, PLACE], now)
    assert sentence.startswith(told)
    assert '"version": 2' in sentence
    risen = [promise._replace(version=2) for promise in now]
    assert broken_promises([DAY, PLACE], risen) == []


def test_a_column_that_is_always_there_from_now_on_breaks_no_promise() -> None:
    assert broken_promises([DAY], [DAY._replace(nullable=False)]) == []


def test_a_version_does_not_fall() -> None:
    (sentence,) = broken_promises([DAY._replace(version=3)], [DAY])
    assert "version 1 again, after version 3" in sentence


def test_a_table_does_not_go_without_a_word() -> None:
    assert broken_promises([DAY, PLACE], []) != []


def test_every_build_tells_the_version_of_its_tables() -> None:
    dictionary = data_dictionary()
    versions = duckdb.sql(
        "SELECT DISTINCT schema_name || '.' || table_name, table_version FROM dictionary "
        "WHERE schema_name IN ('marts', 'reports')"
    ).fetchall()
    assert dictionary.height
    assert dict(versions) == {promise.table: promise.version for promise in promises()}
