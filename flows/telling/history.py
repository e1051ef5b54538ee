"""What earlier runs did: a run's account in, those of the last weeks out.

A small database in the home's state. It is what alerts compare with; without it they begin to count anew.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from warehouse.home import Home

KEPT: Final = timedelta(days=60)

_BUSY_SECONDS: Final = 30


@dataclass(frozen=True, slots=True)
class SourceCount:
    """What one source delivered in one run."""

    seen: int
    new: int
    rejected: int
    failed: bool


@dataclass(frozen=True, slots=True)
class PastRun:
    """The account of one run.

    Attributes:
        at: When it ended, UTC.
        sources: What each source delivered, by name.
        counts: What the published build held afterwards.
        build_id: The build that it published, None if none.
        alerts: The keys of the alerts that it raised.
        error: Why it failed, None where it did not.
    """

    at: datetime
    sources: dict[str, SourceCount] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    build_id: str | None = None
    alerts: tuple[str, ...] = ()
    error: str | None = None


def remember(home: Home, run: PastRun) -> None:
    """Adds a run, and forgets those of long ago."""
    with _opened(home) as connection:
        told = asdict(run) | {"at": run.at.isoformat()}
        connection.execute("INSERT INTO run VALUES (?, ?)", (told["at"], json.dumps(told, ensure_ascii=False)))
        connection.execute("DELETE FROM run WHERE at < ?", ((run.at - KEPT).isoformat(),))


def past_runs(home: Home) -> list[PastRun]:
    """Returns the runs of the last weeks, oldest first; none where nothing is remembered."""
    if not _path(home).exists():
        return []
    with _opened(home) as connection:
        return [_run(told) for (told,) in connection.execute("SELECT account FROM run ORDER BY at, rowid")]


def _run(told: str) -> PastRun:
    found = json.loads(told)
    sources = {name: SourceCount(**counted) for name, counted in found.pop("sources").items()}
    at, alerts = datetime.fromisoformat(found.pop("at")), tuple(found.pop("alerts"))
    return PastRun(at=at, sources=sources, alerts=alerts, **found)


def _path(home: Home) -> Path:
    return home.state / "runs.sqlite"


@contextmanager
def _opened(home: Home) -> Iterator[sqlite3.Connection]:
    _path(home).parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(_path(home), timeout=_BUSY_SECONDS)) as connection, connection:
        connection.execute("CREATE TABLE IF NOT EXISTS run (at, account)")
        yield connection
