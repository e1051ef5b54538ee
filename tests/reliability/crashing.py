"""Runs that die by `kill -9` at a chosen change of their home: a home and a number in, whether it died out.

A change is what another process can see: a file made (empty, or not yet made), a name given, changed or taken away, a
folder made or removed. Python tells of each just before it does it (audit events), so no change is missed, whatever
code makes it. Processes are forked off one that has imported everything, so that hundreds of them take minutes.
"""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

_NAMES: Final = {"os.rename", "os.link", "os.symlink", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"}
_MAKES: Final = os.O_CREAT


class _Changes:
    """Counts the changes of a home, and dies at the last one that is allowed."""

    def __init__(self, home: Path, last: int | None) -> None:
        self.home, self.last, self.count = os.fsencode(home), last, 0
        self.dying = False

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.dying or not arguments:
            return
        if event in _NAMES:
            if self._is_here(arguments[0]) or self._is_here(arguments[1] if len(arguments) > 1 else None):
                self._step()
        elif (
            event == "open" and isinstance(arguments[2], int) and arguments[2] & _MAKES and self._is_here(arguments[0])
        ):
            self._step()
            if self.count == self.last:
                return
            self.count += 1
            if self.count == self.last:
                self.dying = True
                os.close(os.open(arguments[0], arguments[2]))
                os.kill(os.getpid(), signal.SIGKILL)

    def _is_here(self, path: object) -> bool:
        return isinstance(path, str | bytes | os.PathLike) and os.fsencode(path).startswith(self.home)

    def _step(self) -> None:
        self.count += 1
        if self.count == self.last:
            self.dying = True
            os.kill(os.getpid(), signal.SIGKILL)


def dies(work: Callable[[], object], home: Path, at: int) -> bool:
    """Does the work in a process of its own that dies at a change of the home; returns whether there were so many."""
    process = os.fork()
    if not process:
        sys.addaudithook(_Changes(home, at))
        _end(work)
    _, status = os.waitpid(process, 0)
    died = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    assert died or os.waitstatus_to_exitcode(status) == 0, "the work failed without being killed"
    return died


def _end(work: Callable[[], object]) -> None:
    """Does the work and ends this process without anything that pytest would do in it."""
    code = 1
    try:
        work()
        code = 0
    except BaseException:  # noqa: BLE001 - whatever it is, it is told and ends this process alone
        traceback.print_exc()
    finally:
        os._exit(code)
