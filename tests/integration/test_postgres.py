"""A team's server, natively: Prefect's server on PostgreSQL, as the compose file starts it, with no container engine."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from warehouse.paths import ROOT

# Debian keeps the server's programs off the path.
WHERE = os.pathsep.join([os.environ["PATH"], *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin")))])
INITDB, POSTGRES = shutil.which("initdb", path=WHERE), shutil.which("postgres", path=WHERE)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (INITDB and POSTGRES), reason="PostgreSQL is not installed"),
]

STARTS_WITHIN = 240
UNPRIVILEGED = "nobody"  # PostgreSQL refuses to run as root


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A database server of its own on loopback; gives the address as Prefect wants it."""
    pytest.importorskip("asyncpg")
    folder = Path("/tmp") / f"doingoai-postgres-{os.getpid()}"  # sockets want a short path that all may enter
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    user = UNPRIVILEGED if os.geteuid() == 0 else None
    port = free_port()
    try:
        subprocess.run(["true"], user=user, check=True)
    except OSError as error:
        shutil.rmtree(folder)
        pytest.skip(f"PostgreSQL refuses to run as root, and this machine lets nobody else run it: {error}")
    try:
        subprocess.run(
            [str(INITDB), "--pgdata", folder / "data", "--username", "prefect", "--auth", "trust", "--encoding", "UTF8"],
            check=True, capture_output=True, user=user, cwd=folder,
        )  # fmt: skip
        with (tmp_path_factory.mktemp("postgres") / "log").open("wb") as log:
            server = subprocess.Popen(
                [str(POSTGRES), "-D", folder / "data", "-p", str(port), "-h", "127.0.0.1", "-k", folder],
                stdout=log, stderr=log, user=user, cwd=folder,
            )  # fmt: skip
        try:
            deadline = time.monotonic() + STARTS_WITHIN
            while time.monotonic() < deadline:
                try:
                    socket.create_connection(("127.0.0.1", port), timeout=1).close()
                    break
                except OSError:
                    assert server.poll() is None, "PostgreSQL ended"
                    time.sleep(0.2)
            yield f"postgresql+asyncpg://prefect@127.0.0.1:{port}/postgres"
        finally:
            server.terminate()
            server.wait(timeout=60)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test_prefects_server_keeps_the_deployments_of_a_team_in_postgresql(postgres: str, tmp_path: Path) -> None:
    port = free_port()
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")} | {
        "PREFECT_API_DATABASE_CONNECTION_URL": postgres,
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_HOME": str(tmp_path),
        "DO_NOT_TRACK": "1",
    }
    api = f"http://127.0.0.1:{port}/api"
    command = [sys.executable, "-m", "prefect"]
    server = subprocess.Popen(
        [*command, "server", "start", "--host", "127.0.0.1", "--port", str(port)],
        env=environment, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        deadline = time.monotonic() + STARTS_WITHIN
        while True:
            try:
                httpx.get(f"{api}/health", timeout=5).raise_for_status()
                break
            except httpx.HTTPError:
                assert server.poll() is None, "Prefect's server ended"
                assert time.monotonic() < deadline
                time.sleep(0.5)
        told = environment | {"PREFECT_API_URL": api, "DOINGOAI_HOME": str(tmp_path / "home")}
        httpx.post(f"{api}/work_pools/", json={"name": "doi-ngoai", "type": "process"}, timeout=60).raise_for_status()
        done = subprocess.run(
            [*command, "--no-prompt", "deploy", "--all"], env=told, cwd=ROOT, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        found = httpx.post(f"{api}/deployments/filter", json={}, timeout=30).json()
        assert sorted(one["name"] for one in found) == ["hourly", "nightly", "weekly"]
        assert not list(tmp_path.glob("*.db")), "nothing was kept in SQLite"
    finally:
        server.terminate()
        server.wait(timeout=60)
