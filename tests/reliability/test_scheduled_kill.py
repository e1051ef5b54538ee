"""Server, worker and run killed at once in the middle of a run: started again, the next scheduled run completes alone."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from polars.testing import assert_frame_equal

from flows.run import Outcome
from tests.homes import SEEDS, tables_of
from tests.integration.test_serving import RUNS_WITHIN, STARTS_WITHIN, Served, free_port, prefect
from tests.reliability.test_kill import processes_of
from warehouse.builds import published
from warehouse.home import Home
from warehouse.paths import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc to see which processes are left"),
]


class Team:
    """A team's installation in one folder: Prefect's server, and a worker beside the home."""

    def __init__(self, folder: Path, port: int) -> None:
        self.home, self.state, self.port = folder / "home", folder / "server", port
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(("DOINGOAI_", "PREFECT_"))} | {
            "PREFECT_HOME": str(self.state),
            "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
            "PREFECT_SERVER_API_PORT": str(port),
            "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
            "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
            "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "5",
            "PREFECT_WORKER_QUERY_SECONDS": "2",
            "DO_NOT_TRACK": "1",
            "DOINGOAI_HOME": str(self.home),
            "DOINGOAI_SOURCE": str(SEEDS),
            "DOINGOAI_PAGE": "false",
        }
        self.started: list[subprocess.Popen[bytes]] = []

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", "prefect", *command],
            env=self.environment, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.started.append(process)
        return process

    def start_server(self) -> Served:
        """Starts the server; returns it when it answers."""
        server = Served(self.home, self.start("server", "start"), self.environment["PREFECT_API_URL"])
        deadline = time.monotonic() + STARTS_WITHIN
        while True:
            try:
                server.ask("/health")
            except httpx.HTTPError:
                assert server.process.poll() is None, "Prefect's server ended"
                assert time.monotonic() < deadline
                time.sleep(0.5)
            else:
                return server

    def start_worker(self) -> None:
        self.start("worker", "start", "--pool", "doi-ngoai")

    def kill_everything(self) -> None:
        """As when the machine loses its power."""
        for name in list(Path("/proc").iterdir()):
            if name.name.isdigit() and int(name.name) != os.getpid():
                try:
                    if str(self.home).encode() in (name / "environ").read_bytes():
                        os.kill(int(name.name), signal.SIGKILL)
                except OSError:
                    continue
        for process in self.started:
            process.wait()

    def let_leases_end(self) -> None:
        """Sets the ends of Prefect's leases, five minutes ahead at most, to now."""
        room, now = self.state / "concurrency_leases", datetime.now(UTC).isoformat()
        for path in room.glob("*.json"):
            told = json.loads(path.read_text())
            ended = dict.fromkeys(told, now) if path.name == "expirations.json" else told | {"expiration": now}
            path.write_text(json.dumps(ended))


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path, free_port())
    yield team
    team.kill_everything()


def test_the_next_scheduled_run_completes_alone_after_server_worker_run_and_dbt_were_killed(
    team: Team, seeded: tuple[Path, Outcome]
) -> None:
    server = team.start_server()
    server.ask("/work_pools/", {"name": "doi-ngoai", "type": "process"})
    prefect("--no-prompt", "deploy", "--name", "hourly", served=server)
    hourly = server.deployment("scheduled-ingest/hourly")["id"]
    server.ask(f"/deployments/{hourly}/schedules", [{"schedule": {"interval": 20}, "active": True}])
    team.start_worker()
    deadline = time.monotonic() + RUNS_WITHIN
    while not any("dbt" in command for command in processes_of(team.home)):
        assert time.monotonic() < deadline, "no scheduled run was seen to build"
        time.sleep(0.1)
    team.kill_everything()
    assert published(Home(team.home)) == []
    assert processes_of(team.home) == []

    team.let_leases_end()
    server = team.start_server()
    team.start_worker()
    deadline = time.monotonic() + RUNS_WITHIN
    ended = {"flow_runs": {"state": {"type": {"any_": ["COMPLETED"]}, "name": {"any_": ["Completed"]}}}}
    while not server.ask("/flow_runs/filter", ended):
        assert time.monotonic() < deadline, server.ask("/flow_runs/filter", {"limit": 5})
        time.sleep(1)
    assert len(published(Home(team.home))) == 1
    healed = tables_of(team.home)
    for name, frame in tables_of(seeded[0]).items():
        assert_frame_equal(frame, healed[name])
