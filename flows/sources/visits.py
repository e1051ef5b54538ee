"""What is remembered of addresses on the web: an address in, its validators and what came of the last visit out.

A database in the home's state. Nothing of value is lost with it: what is asked for again is known by its text. A visit
is written only after its item is stored, so that a killed run does not forget an item that it was given.
"""

import sqlite3
import threading
from collections.abc import Container, Iterable
from dataclasses import astuple, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Final

_BUSY_SECONDS: Final = 30


@dataclass(frozen=True, slots=True)
class Visit:
    """One address as one source last saw it.

    Attributes:
        source: The source that asks.
        url: The address.
        asked_at: When it was asked for last, UTC.
        etag: The validator of the last full answer.
        last_modified: The other validator.
        version: What the feed said of the page's age when it was taken.
        reason: Why the page was not taken, as a code; None where it was.
        detail: Why, in words.
        failures: How often in a row it failed.
        retry_at: When to ask again after a failure, UTC; None where it makes no sense to.
        published_at: When the source said it was published, for what is asked again later.
        item_id: The item that was stored of it; None for what is no item, like a feed.
    """

    source: str
    url: str
    asked_at: datetime
    etag: str | None = None
    last_modified: str | None = None
    version: str | None = None
    reason: str | None = None
    detail: str | None = None
    failures: int = 0
    retry_at: datetime | None = None
    published_at: datetime | None = None
    item_id: str | None = None


_NAMES: Final = tuple(field.name for field in fields(Visit))
_MOMENTS: Final = ("asked_at", "retry_at", "published_at")
_CREATE: Final = """
    CREATE TABLE IF NOT EXISTS visit (
        source, url, asked_at, etag, last_modified, version, reason, detail, failures, retry_at, published_at, item_id,
        PRIMARY KEY (source, url)
    ) WITHOUT ROWID
"""
_COLUMNS: Final = "SELECT name FROM pragma_table_info('visit') ORDER BY cid"
_WRITE: Final = "INSERT OR REPLACE INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ITEMS: Final = "SELECT source, url, item_id FROM visit WHERE item_id IS NOT NULL"
_FORGET: Final = "DELETE FROM visit WHERE source = ? AND (url = ? OR item_id IS NULL)"
_FORGET_OLD: Final = "DELETE FROM visit WHERE asked_at < ?"
_LAST: Final = "SELECT * FROM visit WHERE source = ? AND url = ?"
_FAILED: Final = "SELECT * FROM visit WHERE source = ? AND retry_at IS NOT NULL ORDER BY retry_at, url"


class Visits:
    """The remembered visits of one home. May be used by several threads."""

    def __init__(self, path: Path) -> None:
        """Opens the database at `path` and makes it where it is not."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, check_same_thread=False)
        with self._connection:
            there = tuple(name for (name,) in self._connection.execute(_COLUMNS))
            if there not in ((), _NAMES):
                self._connection.execute("DROP TABLE visit")  # of another release; it can be found out again
            self._connection.execute(_CREATE)

    def close(self) -> None:
        """Closes the database."""
        with self._lock:
            self._connection.close()

    def forget_lost(self, stored: Container[str]) -> None:
        """Forgets what was remembered of items that are not among the stored ones, as after a restored backup.

        Their feeds are asked anew as well: they would say that nothing has changed.
        """
        with self._lock, self._connection:
            found = self._connection.execute(_ITEMS).fetchall()
            lost = [(source, url) for source, url, item_id in found if item_id not in stored]
            self._connection.executemany(_FORGET, lost)

    def forget_unasked(self, since: datetime) -> int:
        """Forgets addresses that were not asked for since a moment (UTC), and returns how many they were.

        A feed is asked in every run, and so it stays; a page that a source still names is asked for once more, and
        known by its text.
        """
        with self._lock, self._connection:
            return self._connection.execute(_FORGET_OLD, (since.isoformat(),)).rowcount

    def last(self, source: str, url: str) -> Visit | None:
        """Returns what is remembered of an address, None if nothing."""
        found = self._select(_LAST, (source, url))
        return found[0] if found else None

    def failed(self, source: str) -> list[Visit]:
        """Returns the addresses of a source that are to be asked for again after a failure, the oldest first."""
        return self._select(_FAILED, (source,))

    def remember(self, visits: Iterable[Visit]) -> None:
        """Writes visits over what was remembered of their addresses, all or none."""
        rows = [tuple(v.isoformat() if isinstance(v, datetime) else v for v in astuple(visit)) for visit in visits]
        if rows:
            with self._lock, self._connection:
                self._connection.executemany(_WRITE, rows)

    def _select(self, query: str, values: tuple[str, ...]) -> list[Visit]:
        with self._lock:
            rows = self._connection.execute(query, values).fetchall()
        return [_visit(dict(zip(_NAMES, row, strict=True))) for row in rows]


def _visit(row: dict[str, str | int | None]) -> Visit:
    moments = {name: datetime.fromisoformat(str(row[name])) if row[name] else None for name in _MOMENTS}
    return Visit(**(row | moments))  # type: ignore[arg-type]
