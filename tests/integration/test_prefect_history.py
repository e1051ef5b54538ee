"""Prefect's history in the home: a run leaves its account; what is old goes and gives its space back."""

import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from flows.orchestration.prefect_history import DATABASE, HistoryError, forget
from flows.run import Outcome
from tests.integration.test_command_line import doingoai
from warehouse.home import Home

pytestmark = pytest.mark.slow


def counts(home: Home) -> dict[str, int]:
    with closing(sqlite3.connect(home.prefect / DATABASE)) as connection:
        tables = ("flow_run", "task_run", "flow_run_state", "artifact", "log", "events", "event_resources")
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


@pytest.fixture(scope="module")
def ran(
    seeded: tuple[Path, Outcome], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Home, "subprocess.CompletedProcess[str]"]:
    """A home on which the command ran, which found nothing new, and what it said. Tests only read it."""
    home = tmp_path_factory.mktemp("ran") / "home"
    shutil.copytree(seeded[0], home, symlinks=True)
    return Home(home), doingoai("run", home=home)


def test_a_run_reports_its_work_and_prefect_keeps_the_account(
    ran: tuple[Home, "subprocess.CompletedProcess[str]"],
) -> None:
    home, done = ran
    assert done.returncode == 0, done.stderr
    assert "5 items seen: 0 new, 5 known, 0 rejected" in done.stdout
    assert "Nothing new" in done.stdout
    assert 'doingoai sql "SELECT' in done.stdout
    with closing(sqlite3.connect(home.prefect / DATABASE)) as database:
        states = database.execute("SELECT state_type FROM flow_run").fetchall()
        tasks = {name.rsplit("-", 1)[0] for (name,) in database.execute("SELECT name FROM task_run")}
        keys = {key for (key,) in database.execute("SELECT key FROM artifact")}
    assert states == [("COMPLETED",)]
    assert tasks == {"land", "extract"}
    assert keys == {"run-report"}


def test_old_runs_go_with_all_that_belongs_to_them_and_young_ones_stay(
    ran: tuple[Home, "subprocess.CompletedProcess[str]"], tmp_path: Path
) -> None:
    home = Home(tmp_path)
    shutil.copytree(ran[0].prefect, home.prefect)
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
