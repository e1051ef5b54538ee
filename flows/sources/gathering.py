"""Several sources read at once: sources in, what they deliver out in the order of arrival, each fault with its source.

A slow source holds nobody up, and one that fails costs only itself.
"""

import logging
import queue
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

from flows.sources.fetching import Fetcher
from flows.sources.seen import Seen
from flows.sources.source import Delivery, Source, SourceError, Stream, Unchanged
from flows.sources.visits import Visit, Visits

# How many sources are read at the same time, and how many items wait at most: an item may be large.
WORKERS: Final = 8
_WAITING: Final = 8
_LOOK_UP_SECONDS: Final = 0.2

_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Opened:
    """A source is open: this is its stream, whose items follow one by one."""

    stream: Stream


@dataclass(frozen=True, slots=True)
class Failed:
    """A source gives nothing more, because of this error."""

    error: Exception

    def __str__(self) -> str:
        if isinstance(self.error, SourceError):
            return str(self.error)
        return f"{type(self.error).__name__}: {self.error}. The log has the details; the next run tries again."


Arrival = tuple[Source, Opened | Delivery | Unchanged | Visit | Failed]


class Intake:
    """What a run takes in: its sources, and what is remembered of those on the web.

    Attributes:
        sources: The sources.
        strict: Whether the fault of a source ends the run. It does where the operator named only that one.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        visits: Visits | None = None,
        fetcher: Fetcher | None = None,
        seen: Mapping[str, Seen] | None = None,
        *,
        strict: bool = False,
    ) -> None:
        self.sources: Final = tuple(sources)
        self.strict: Final = strict
        self._visits: Final = visits
        self._fetcher: Final = fetcher
        self._seen: Final = seen or {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for opened in (self._fetcher, self._visits):
            if opened is not None:
                opened.close()

    def arrivals(self) -> Iterator[Arrival]:
        """Yields what the sources deliver."""
        yield from _read(self.sources[0]) if len(self.sources) == 1 else _Together(self.sources).arrivals()

    def remember(self, visits: Sequence[Visit]) -> None:
        """Remembers visits whose items are stored now."""
        if self._visits is not None:
            self._visits.remember(visits)

    def remember_files(self, landed: Iterable[tuple[str, str, str]]) -> None:
        """Remembers files as (source, mark, item_id) whose items are stored now, and forgets those that are gone."""
        for source, mark, item_id in landed:
            if source in self._seen:
                self._seen[source].remember(mark, item_id)
        for seen in self._seen.values():
            try:
                seen.write()
            except OSError as error:
                # What is lost is the time to read the files again; no item is.
                _log.warning("Which files were read is not remembered, so the next run reads them again: %s", error)


def _read(source: Source) -> Iterator[Arrival]:
    """Yields everything of one source; a fault is its last arrival."""
    try:
        stream = source.open()
        yield source, Opened(stream)
        for delivery in stream.items:
            yield source, delivery
    except SourceError as error:
        yield source, Failed(error)
    except Exception as error:  # noqa: BLE001 - whatever one source stumbles over, the others are read
        _log.warning("source %s failed", source.label.name, exc_info=error)
        yield source, Failed(error)


class _Together:
    """Several sources read in threads, which end when nobody listens any more."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._left: Final[queue.SimpleQueue[Source]] = queue.SimpleQueue()
        self._arrived: Final[queue.Queue[Arrival | None]] = queue.Queue(_WAITING)
        self._stop: Final = threading.Event()
        self._workers: Final = min(WORKERS, len(sources))
        for source in sources:
            self._left.put(source)

    def arrivals(self) -> Iterator[Arrival]:
        # Daemons: a run that is told to stop does not wait for a server that is slow to answer.
        for _ in range(self._workers):
            threading.Thread(target=self._work, daemon=True).start()
        working = self._workers
        try:
            while working:
                arrival = self._arrived.get()
                if arrival is None:
                    working -= 1
                else:
                    yield arrival
        finally:
            self._stop.set()

    def _work(self) -> None:
        try:
            while not self._stop.is_set():
                for arrival in _read(self._left.get_nowait()):
                    self._put(arrival)
                    if self._stop.is_set():
                        return
        except queue.Empty:
            return
        finally:
            self._put(None)

    def _put(self, arrival: Arrival | None) -> None:
        while not self._stop.is_set():
            try:
                self._arrived.put(arrival, timeout=_LOOK_UP_SECONDS)
            except queue.Full:
                continue
            return
