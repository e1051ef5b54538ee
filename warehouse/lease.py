"""A lease on a home: who writes to it, until when, and under which number.

The kernel's lock (`warehouse.writer`) tells apart the processes of one machine. On a shared disk it may not reach the
other machines; there the lease does. Each holder claims the next number, which only one can, since a file is made that
must not be there yet. The number fences: who finds a higher one than its own has lost the right to write, however late
it finds out, and publishes nothing. A lease that is not renewed ends by itself.
"""

import json
import os
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from warehouse.builds import AnotherWriterError, BuildError
from warehouse.files import claim_whole, machine, write_whole
from warehouse.home import Home

SECONDS: Final = 120.0

_SUFFIX: Final = ".json"
_DIGITS: Final = 12


class LeaseLostError(BuildError):
    """This run no longer has the right to write. Nothing is published."""


@dataclass(frozen=True, slots=True)
class Term:
    """What a lease says: its number, the machine and process that hold it, and until when (UTC)."""

    number: int
    machine: str
    process: int
    expires_at: str

    def is_over(self, now: datetime) -> bool:
        """Whether it has ended."""
        return datetime.fromisoformat(self.expires_at) <= now


def latest(home: Home) -> Term | None:
    """Returns the lease of the highest number, None if nobody ever held one."""
    for path in reversed(_claims(home)):
        try:
            return Term(**json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            continue
        except (ValueError, TypeError):
            # Its holder was killed between making the file and writing it, on a disk without hard links.
            age = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            return Term(int(path.stem), "unknown", 0, (age + timedelta(seconds=SECONDS)).isoformat())
    return None


class Lease:
    """The lease of this process, renewed by a thread while it is held."""

    def __init__(
        self,
        home: Home,
        seconds: float = SECONDS,
        *,
        here: str | None = None,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        """Claims the home.

        Args:
            home: The data home.
            seconds: How long the lease lasts without renewal.
            here: What this machine is known by.
            now: The clock. Those of the machines must agree within a few seconds.

        Raises:
            AnotherWriterError: another machine holds the lease, or claimed it in the same moment.
        """
        self._home, self._seconds, self._here = home, seconds, here or machine()
        self._now = now or (lambda: datetime.now(UTC))
        self._ended = threading.Event()
        _room(home).mkdir(parents=True, exist_ok=True)
        before = latest(home)
        # On this machine the kernel's lock has already told that the one before is gone.
        if before is not None and before.machine != self._here and not before.is_over(self._now()):
            raise AnotherWriterError(
                f"Another machine is writing to {home.root} (process {before.process} on {before.machine}), until "
                f"{before.expires_at} at the latest. Wait until it ends."
            )
        self.number: Final = before.number + 1 if before else 1
        try:
            claim_whole(self._path, self._told().encode())
        except FileExistsError:
            raise AnotherWriterError(
                f"Another machine began to write to {home.root} in the same moment. Wait until it ends."
            ) from None
        for path in _claims(home):
            if int(path.stem) < self.number:
                path.unlink(missing_ok=True)
        self._keeper = threading.Thread(target=self._renew, name="lease", daemon=True)

    def __enter__(self) -> Self:
        self._keeper.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._ended.set()
        self._keeper.join()
        # The number stays, so that no later one is as high; the time is over.
        if self._path.exists():
            write_whole(self._path, self._told(ended=True).encode())

    def require(self) -> None:
        """Raises LeaseLostError if this lease has ended or another one was claimed since."""
        highest = latest(self._home)
        if highest is None or highest.number != self.number or highest.is_over(self._now()):
            holder = f"lease {highest.number} of {highest.machine}" if highest else "nobody"
            raise LeaseLostError(
                f"This run held lease {self.number} of {self._home.root} and lost it; {holder} has it now. Nothing was "
                "published. It was stopped for longer than the lease lasts, or the clocks of the machines differ; "
                "the next run goes on."
            )

    @property
    def _path(self) -> Path:
        return _room(self._home) / f"{self.number:0{_DIGITS}}{_SUFFIX}"

    def _told(self, *, ended: bool = False) -> str:
        until = self._now() + timedelta(seconds=0 if ended else self._seconds)
        return json.dumps(asdict(Term(self.number, self._here, os.getpid(), until.isoformat())))

    def _renew(self) -> None:
        while not self._ended.wait(self._seconds / 4):
            try:
                # A lease that ended, or that another one followed, is not taken back.
                self.require()
                write_whole(self._path, self._told().encode())
            except BuildError:
                return
            except OSError:
                continue  # the disk may recover before the lease ends


def _room(home: Home) -> Path:
    return home.root / "lease"


def _claims(home: Home) -> list[Path]:
    return sorted(path for path in _room(home).glob(f"*{_SUFFIX}") if path.stem.isdigit())
