"""Identifiers that moved between two builds: by a merge, by a split, or because texts are read anew."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows.stages.audit import moved_since
from warehouse.id_changes import id_changes


def build(path: Path, *reports: tuple[str, str, str]) -> Path:
    """A build file that says of which event each report is: report, event, why."""
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE SCHEMA staging")
        connection.execute(
            "CREATE TABLE staging.int_event_identity (report_id VARCHAR, event_id VARCHAR, merge_reason VARCHAR)"
        )
        for report in reports:
            connection.execute("INSERT INTO staging.int_event_identity VALUES (?, ?, ?)", report)
    return path


def moved(before: Path, after: Path) -> list[tuple[Any, ...]]:
    return id_changes(before, after).select("old_id", "new_id", "change", "reason", "record_count").rows()


def test_a_report_more_moves_no_identifier(tmp_path: Path) -> None:
    one = build(tmp_path / "one", ("r1", "e1", "own_identity"))
    two = build(tmp_path / "two", ("r1", "e1", "own_identity"), ("r2", "e2", "own_identity"))
    assert moved(one, two) == []


def test_an_event_that_is_found_to_be_another_one_is_merged_for_the_reason_of_the_merge(tmp_path: Path) -> None:
    one = build(tmp_path / "one", ("r1", "e1", "own_identity"), ("r2", "e1", "own_identity"))
    two = build(
        tmp_path / "two", ("r1", "e9", "similar_name"), ("r2", "e9", "similar_name"), ("r3", "e9", "own_identity")
    )
    assert moved(one, two) == [("e1", "e9", "merged", "similar_name", 2)]


def test_a_report_that_leaves_its_event_is_split_off(tmp_path: Path) -> None:
    one = build(tmp_path / "one", ("r1", "e1", "own_identity"), ("r2", "e1", "same_people"))
    apart = build(tmp_path / "apart", ("r1", "e1", "own_identity"), ("r2", "e2", "own_identity"))
    forced = build(tmp_path / "forced", ("r1", "e1", "own_identity"), ("r2", "e3", "force_split"))
    assert moved(one, apart) == [("e1", "e2", "split", "same_people", 1)]
    assert moved(one, forced) == [("e1", "e3", "split", "force_split", 1)]


def test_a_report_that_was_never_merged_and_bears_another_name_is_read_anew(tmp_path: Path) -> None:
    one = build(tmp_path / "one", ("r1", "e1", "own_identity"))
    two = build(tmp_path / "two", ("r1", "e2", "own_identity"))
    assert moved(one, two) == [("e1", "e2", "read_anew", "own_identity", 1)]


def test_a_build_of_an_older_make_says_nothing_of_what_it_does_not_keep(tmp_path: Path) -> None:
    duckdb.connect(str(tmp_path / "old")).close()
    assert id_changes(tmp_path / "old", build(tmp_path / "new", ("r1", "e1", "own_identity"))).is_empty()


@pytest.mark.parametrize("content", [None, b"no database" * 1000])
def test_a_build_before_that_is_lost_or_damaged_holds_no_new_one_back(tmp_path: Path, content: bytes | None) -> None:
    before = tmp_path / "before"
    if content:
        before.write_bytes(content)
    assert moved_since(before, build(tmp_path / "new", ("r1", "e1", "own_identity"))) is None
