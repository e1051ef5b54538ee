"""The files of a folder as they were when their items were landed: a file's marks in, whether it is known out.

Marks are size, times of change and number of the file. The time of the last change of its state (ctime) is set by the
kernel alone: nobody can set it back, so a file that was changed is read again whatever its length and its other time.
Nothing of value is lost with what is remembered here: files that are not known are read, and known by their bytes.
"""

import hashlib
import os
import stat
from collections.abc import Container, Iterable
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.files import write_whole

ROOM: Final = "folders"

_FORM: Final = pa.schema([pa.field("mark", pa.string(), False), pa.field("item_id", pa.string(), False)])
# Two changes within one tick of a disk's clock look like one; network shares tick every two seconds.
_TICK: Final = 2_000_000_000


class Seen:
    """What is remembered of one folder."""

    def __init__(self, state: Path, label: str, root: Path, *, trusted: bool = True) -> None:
        """Opens what the home's `state` remembers.

        Args:
            state: The folder of what is remembered between runs.
            label: The name of the source.
            root: The folder that it reads.
            trusted: Whether files may be known by it; else all are read, and remembered anew.
        """
        name = hashlib.sha256(f"{label}\x00{root.absolute()}".encode(errors="surrogateescape")).hexdigest()[:16]
        self._path: Final = state / ROOM / f"{name}.parquet"
        self._before: dict[str, str] = self._read() if trusted else {}
        self._now: dict[str, str] = {}
        self._is_listed = False

    def forget_lost(self, stored: Container[str], doubtful: Iterable[str]) -> None:
        """Forgets files whose items the lake does not hold, as after a restored backup, and those at doubtful URIs."""
        names = set(doubtful)
        lost = [mark for mark, item in self._before.items() if item not in stored or (names and _name(mark) in names)]
        for mark in lost:
            del self._before[mark]

    def listed(self) -> None:
        """Says that the folder was listed: what is not known from now on is there no more."""
        self._is_listed = True

    def knows(self, mark: str) -> bool:
        """Whether a file with this mark was landed."""
        item = self._before.get(mark)
        if item is None:
            return False
        self._now[mark] = item
        return True

    def remember(self, mark: str, item_id: str) -> None:
        """Remembers a file whose item is stored now."""
        self._now[mark] = item_id

    def write(self) -> None:
        """Writes what is remembered, where that is something else than before."""
        if not self._is_listed or (self._now == self._before and self._path.exists()):
            return
        table = pa.table([list(self._now), list(self._now.values())], schema=_FORM)
        sink = pa.BufferOutputStream()
        pq.write_table(table, sink, compression="zstd")
        write_whole(self._path, sink.getvalue().to_pybytes())

    def _read(self) -> dict[str, str]:
        try:
            columns = pq.read_table(self._path, schema=_FORM).to_pydict()
        except (OSError, pa.ArrowException):
            return {}
        return dict(zip(columns["mark"], columns["item_id"], strict=True))


def mark_of(status: os.stat_result, uri: str, now: int) -> str | None:
    """Returns the mark of a file, None for one that was changed so shortly ago that it might be once more unseen.

    Args:
        status: What the disk says of the file, itself no link.
        uri: Its address within the source.
        now: The time of the question, in nanoseconds.
    """
    if not stat.S_ISREG(status.st_mode) or now - max(status.st_mtime_ns, status.st_ctime_ns) < _TICK:
        return None
    return f"{status.st_size}.{status.st_mtime_ns}.{status.st_ctime_ns}.{status.st_ino} {uri}"


def _name(mark: str) -> str:
    return mark.partition(" ")[2]
