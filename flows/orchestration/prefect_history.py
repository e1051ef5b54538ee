"""Prefect's own history in the home: runs, logs, artifacts and events beyond an age in, the space they took back out.

Prefect's server vacuums by itself only while it runs, and a run of one machine starts it for a minute. What is old is
deleted here by Prefect's own functions, in a process of its own: which database Prefect opens is settled when it is
imported. On a team's server PostgreSQL keeps the history, and there is nothing to do here.
"""

import asyncio
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final

from warehouse.home import Home
from warehouse.paths import ROOT

DATABASE: Final = "prefect.db"

_BUSY_SECONDS: Final = 60
_LIMIT_SECONDS: Final = 1800


class HistoryError(Exception):
    """The history could not be cut. The message says why and what to do."""


def forget(home: Home, older_than: timedelta) -> int:
    """Deletes what ended longer ago, and gives the space back to the disk; returns how many bytes that are.

    Raises:
        HistoryError: the database is in use by something that does not let go, or it is none.
    """
    database = home.prefect / DATABASE
    if not database.exists():
        return 0
    before = _size(database)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")}
    seconds = str(int(older_than.total_seconds()))
    environment |= {
        "PREFECT_HOME": str(home.prefect),
        "PREFECT_SERVER_SERVICES_DB_VACUUM_RETENTION_PERIOD": seconds,
        "PREFECT_SERVER_EVENTS_RETENTION_PERIOD": f"PT{seconds}S",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
    }
    command = [sys.executable, "-m", "flows.orchestration.prefect_history"]
    try:
        done = subprocess.run(  # noqa: S603 - this program's own module
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=_LIMIT_SECONDS, check=False
        )
        if done.returncode:
            why = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
            raise HistoryError(f"{database}: {why}. The next maintenance tries again.")
        with closing(sqlite3.connect(database, timeout=_BUSY_SECONDS)) as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (OSError, sqlite3.Error, subprocess.TimeoutExpired) as error:
        raise HistoryError(f"{database}: {error}. The next maintenance tries again.") from error
    return max(0, before - _size(database))


def _size(database: Path) -> int:
    files = [database.with_name(database.name + suffix) for suffix in ("", "-wal")]
    return sum(path.stat().st_size for path in files if path.exists())


async def _vacuum() -> None:
    """Deletes by Prefect's own functions what its settings say is old."""
    from prefect.server.database import provide_database_interface
    from prefect.server.services import db_vacuum

    db = provide_database_interface()
    for step in (
        db_vacuum.vacuum_old_flow_runs,
        db_vacuum.vacuum_orphaned_logs,
        db_vacuum.vacuum_orphaned_artifacts,
        db_vacuum.vacuum_stale_artifact_collections,
        db_vacuum.vacuum_old_events,
    ):
        await step(db=db)


if __name__ == "__main__":
    asyncio.run(_vacuum())
