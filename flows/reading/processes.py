"""Texts read in processes of their own: texts in, their records in the same order out, or why there is none.

A rule that finds no end, or takes the process with it, costs its document and nothing else: the process is ended, the
document is told as unread, and a new process (`flows.reading.process`) goes on.
"""

import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe
from typing import Final

from flows.extraction.records import Record
from warehouse.paths import ROOT

# For how many texts a process more is worth its start.
_WORTH_A_PROCESS: Final = 50
# It has to import the rules.
_START_SECONDS: Final = 300.0
_END_SECONDS: Final = 10.0
# Each such document costs two; so many in a row are no fault of the documents.
_MOST_DEATHS: Final = 10
READY: Final = "ready"


class ReadingError(Exception):
    """Nothing can be read here. The message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A text of which there is no record: what went wrong, and which rule of reading that breaks."""

    value: str
    rule: str


Read = Callable[[Sequence[str]], Iterable[Record | Unread]]


def read_here(texts: Sequence[str]) -> Iterator[Record | Unread]:
    """Reads texts in this process; nothing ends a rule that finds no end."""
    from flows.extraction import reader

    for text in texts:
        try:
            yield reader.read(text)
        except Exception as error:  # noqa: BLE001 - one poisonous document must not cost the others
            yield Unread(repr(error)[:200], "the reader failed")


@contextmanager
def reading(count: int, seconds: float, processes: int) -> Iterator[Read]:
    """Gives what reads texts.

    Args:
        count: How many texts there will be.
        seconds: How long one may take; 0 reads them in this process, without such a limit.
        processes: In how many processes at most.
    """
    if not seconds or not count:
        yield read_here
        return
    readers = _Readers(min(processes, 1 + count // _WORTH_A_PROCESS), seconds)
    try:
        yield readers.read
    finally:
        readers.close()


class _Process:
    """A process that reads one text at a time."""

    def __init__(self) -> None:
        ours, theirs = Pipe()
        self.texts: Final[Connection] = ours
        # Not by fork: this process has threads, and locks that they hold.
        self.process: Final = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", "flows.reading.process", str(theirs.fileno())],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )
        theirs.close()
        started = False
        with suppress(EOFError, OSError):
            started = self.answer(_START_SECONDS) == READY
        if not started:
            raise ReadingError(
                f"The process that reads documents did not start (exit code {self.ended()}); what it said stands "
                "above. DOINGOAI_EXTRACT_SECONDS=0 reads in the run's own process, which says more."
            )

    def answer(self, seconds: float) -> object:
        """Returns the next answer, None if there is none in time.

        Raises:
            EOFError: the process ended.
        """
        return self.texts.recv() if self.texts.poll(seconds) else None

    def end(self) -> int:
        """Ends the process; returns its exit code."""
        self.process.kill()
        self.texts.close()
        return self.process.wait()

    def ended(self) -> int:
        """Returns the exit code of a process that gives no sign of life any more."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(_END_SECONDS)
        return self.end()


class _Readers:
    """So many processes, each driven by a thread of this one."""

    def __init__(self, count: int, seconds: float) -> None:
        self._seconds: Final = seconds
        self._free: Final[queue.SimpleQueue[_Process | None]] = queue.SimpleQueue()
        for _ in range(count):
            self._free.put(None)
        self._threads: Final = ThreadPoolExecutor(count, thread_name_prefix="reading")
        self._lock: Final = threading.Lock()
        self._living: Final[set[_Process]] = set()
        self._deaths = 0
        self._closing = False

    def read(self, texts: Sequence[str]) -> Iterator[Record | Unread]:
        return self._threads.map(self._read, texts)

    def close(self) -> None:
        with self._lock:
            self._closing = True
            for process in self._living:
                process.process.kill()
        self._threads.shutdown(cancel_futures=True)
        for process in self._living:
            process.end()

    def _read(self, text: str) -> Record | Unread:
        process = self._free.get()
        try:
            # A process may have been ended for what others did, as by a machine short of memory.
            for _ in range(2):
                process = process or self._start()
                try:
                    process.texts.send(text)
                    answer = process.answer(self._seconds)
                except (EOFError, OSError):
                    code, process = self._forget(process).ended(), None
                    self._deaths += 1
                    continue
                if isinstance(answer, Record | Unread):
                    self._deaths = 0
                    return answer
                self._forget(process).end()
                process = None
                return Unread(f"{self._seconds:g} s without an end", "the limit of DOINGOAI_EXTRACT_SECONDS")
            return Unread(f"its process ended ({_told(code)})", "the reader failed")
        finally:
            self._free.put(process)

    def _start(self) -> _Process:
        if self._deaths >= _MOST_DEATHS:
            raise ReadingError(
                f"Processes that read documents were ended {self._deaths} times in a row from outside. See whether the "
                "machine is short of memory; fewer DOINGOAI_THREADS take less. The next run goes on."
            )
        process = _Process()
        with self._lock:
            self._living.add(process)
            if self._closing:
                process.process.kill()
        return process

    def _forget(self, process: _Process) -> _Process:
        with self._lock:
            self._living.discard(process)
            if self._closing:
                raise ReadingError("Reading was stopped.")
        return process


def _told(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
