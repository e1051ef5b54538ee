"""Superset with the dashboard of the repository, started natively: for its test and for its picture."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx

from warehouse.paths import ROOT

INSTALLED: Final = Path(os.environ.get("DOINGOAI_TEST_SUPERSET", ROOT / ".venv-superset")) / "bin"
START: Final = ROOT / "deploy" / "superset" / "start.sh"
STARTS_WITHIN: Final = 600


def missing() -> str | None:
    """What keeps Superset from being started, None if nothing does."""
    if (INSTALLED / "superset").exists():
        return None
    return f"Superset is not installed in {INSTALLED.parent} (make superset-install installs it)"


@dataclass(frozen=True, slots=True)
class Server:
    """A Superset that runs."""

    address: str
    password: str
    environment: dict[str, str]


@contextmanager
def serving(home: Path, state: Path) -> Iterator[Server]:
    """Starts Superset on the build that is current in `home`, as a user would, on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {
        "PATH": f"{INSTALLED}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(state),
        "DOINGOAI_HOME": str(home),
        "SUPERSET_HOME": str(state),
        "SUPERSET_PORT": str(port),
    }
    address, log = f"http://127.0.0.1:{port}", state.with_suffix(".log")
    with (
        log.open("wb") as out,
        subprocess.Popen([START], env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out) as server,
    ):
        try:
            deadline = time.monotonic() + STARTS_WITHIN
            while not _is_up(address):
                assert server.poll() is None, log.read_text(errors="replace")[-4000:]
                assert time.monotonic() < deadline, log.read_text(errors="replace")[-4000:]
                time.sleep(0.5)
            password = (state / "admin_password").read_text(encoding="utf-8").strip()
            yield Server(address, password, environment)
        finally:
            server.terminate()


def import_again(server: Server) -> None:
    """Brings the dashboard back to what the repository says."""
    subprocess.run([START, "import"], env=server.environment, check=True, capture_output=True)


def _is_up(address: str) -> bool:
    try:
        return httpx.get(f"{address}/health", timeout=5).status_code == 200
    except httpx.HTTPError:
        return False
