"""Prefect's history in the home: what is old goes and gives its space back, what is young stays."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from flows.prefect_history import DATABASE, HistoryError, forget
from tests.integration.test_command_line import doingoai
from warehouse.home import Home

pytestmark = pytest.mark.slow


def counts(home: Home) -> dict[str, int]:
    with closing(sqlite3.connect(home.prefect / DATABASE)) as connection:
        tables = ("flow_run", "task_run", "flow_run_state", "artifact", "log", "events", "event_resources")
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def test_old_runs_go_with_all_that_belongs_to_them_and_young_ones_stay(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    (tmp_path / "items").mkdir()
    done = doingoai("run", "--source", str(tmp_path / "items"), home=home.root)
    assert done.returncode == 0, done.stderr
    there = counts(home)
    assert there["flow_run"] == 1
    assert there["artifact"] >= 1
    forget(home, timedelta(days=1))
    assert counts(home) == there
    with closing(sqlite3.connect(home.prefect / DATABASE)) as connection:
        for column in ("flow_run SET end_time", "events SET occurred", "event_resources SET occurred"):
            connection.execute(f"UPDATE {column} = '2020-01-01 00:00:00.000000'")
        connection.commit()
    forget(home, timedelta(days=1))
    assert set(counts(home).values()) == {0}


def test_a_home_without_prefects_database_has_nothing_to_forget(tmp_path: Path) -> None:
    assert forget(Home(tmp_path), timedelta(days=1)) == 0


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.prefect.mkdir()
    (home.prefect / DATABASE).write_bytes(b"no database" * 100)
    with pytest.raises(HistoryError, match="The next maintenance tries again"):
        forget(home, timedelta(days=1))
