"""No process outlives the run that started it: a run in, a guardian beside it out.

Prefect starts a server of its own for a run, and ends it when the run ends; of a run that is killed (`kill -9`, out of
memory) it knows nothing, and the server would stay for ever. The guardian is a small process that waits at a pipe. The
kernel closes the pipe with the run, however that ends; then the guardian kills what still bears the run's mark.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

# Inherited by everything that a run starts, so its processes are known by it and no others are.
MARK: Final = "DOI_NGOAI_RUN"

_PR_SET_PDEATHSIG: Final = 1
_PROCESSES: Final = Path("/proc")
_KILL_MARKED: Final = """
import os, sys
sys.stdin.buffer.read()
mark = sys.argv[1].encode()
for name in os.listdir("/proc"):
    if name.isdigit() and int(name) != os.getpid():
        try:
            with open(f"/proc/{name}/environ", "rb") as environment:
                marked = mark in environment.read().split(b"\\0")
            if marked:
                os.kill(int(name), 9)
        except OSError:
            pass
"""


def die_with_parent() -> None:
    """Asks the kernel to kill this process when the one that started it is gone, even by kill -9 (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


@contextmanager
def guarded() -> Iterator[None]:
    """Sees to it that what is started inside ends with this process at the latest (Linux; elsewhere it does nothing).

    Leaving the context in the ordinary way ends nothing: what was started is then ended by who started it.
    """
    if not _PROCESSES.is_dir():
        yield
        return
    mark = f"{os.getpid()}.{time.time_ns()}"
    os.environ[MARK] = mark
    # A session of its own: a Ctrl-C at the terminal is meant for the run.
    guardian = subprocess.Popen(  # noqa: S603 - our own command line
        [sys.executable, "-I", "-S", "-c", _KILL_MARKED, f"{MARK}={mark}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={},
        start_new_session=True,
    )
    try:
        yield
    finally:
        del os.environ[MARK]
        guardian.kill()
        guardian.wait()
        if guardian.stdin:
            guardian.stdin.close()
