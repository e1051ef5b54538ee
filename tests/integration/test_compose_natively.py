"""What the compose file starts, started without an engine: its commands, environments and health checks as they stand.

Only places differ: ports that are free, folders of the test, and SQLite where `test_postgres` shows PostgreSQL.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.homes import SEEDS
from tests.integration.test_serving import STARTS_WITHIN, free_port
from tests.unit.test_compose import SERVICES
from warehouse.paths import ROOT

pytestmark = pytest.mark.slow

ENTRYPOINT = str(ROOT / "deploy" / "entrypoint.sh")
PROGRAMS = {"prefect": ["-m", "prefect"], "doingoai": ["-m", "flows.cli"], "python": []}


class Natively:
    """The services of the compose file on this machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.places = {"4200": str(free_port()), "8080": str(free_port()), "8501": str(free_port())}
        self.running: list[subprocess.Popen[bytes]] = []

    def _here(self, told: str) -> str:
        """What the compose file says, with the ports and folders of the test."""
        for port, ours in self.places.items():
            told = told.replace(f":{port}", f":{ours}") if ":" in told else ours if told == port else told
        told = told.replace("//server:", "//127.0.0.1:").replace("0.0.0.0", "127.0.0.1")  # noqa: S104
        for place, ours in {"/data": "data", "/state": "state", "/tmp/prefect": "prefect"}.items():
            told = str(self.folder / ours) if told == place else told
        return str(SEEDS) if told == "/items" else told

    def environment(self, name: str) -> dict[str, str]:
        told: dict[str, Any] = SERVICES[name].get("environment", {})
        ours = {k: self._here("" if "${" in str(v) else str(v)) for k, v in told.items() if "_DATABASE_" not in k}
        plain = {k: v for k, v in os.environ.items() if not k.startswith(("DOINGOAI_", "PREFECT_"))}
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        # The image switches these off for all that it runs.
        return plain | {"PATH": path, "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1"} | ours

    def command(self, told: list[str]) -> list[str]:
        program, *arguments = told
        if program.startswith("/app/"):
            return [ENTRYPOINT, str(ROOT / program.removeprefix("/app/")), *arguments]
        return [ENTRYPOINT, sys.executable, *PROGRAMS[program], *map(self._here, arguments)]

    def start(self, name: str) -> "subprocess.Popen[bytes]":
        with (self.folder / f"{name}.log").open("wb") as log:
            process = subprocess.Popen(
                self.command(SERVICES[name]["command"]), cwd=ROOT, env=self.environment(name),
                stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip
        self.running.append(process)
        return process

    def is_well(self, name: str) -> bool:
        """Asks the health check of the service."""
        check = self.command(SERVICES[name]["healthcheck"]["test"][1:])
        return (
            subprocess.run(check, cwd=ROOT, env=self.environment(name), capture_output=True, check=False).returncode
            == 0
        )

    def start_well(self, name: str) -> None:
        """Starts a service and waits until it says that it is well."""
        process, deadline = self.start(name), time.monotonic() + STARTS_WITHIN
        assert not self.is_well(name), "the health check says well before anything is there"
        while not self.is_well(name):
            said = (self.folder / f"{name}.log").read_text(encoding="utf-8", errors="replace")
            assert process.poll() is None, said
            assert time.monotonic() < deadline, said
            time.sleep(0.5)


@pytest.fixture
def natively(tmp_path: Path) -> Iterator[Natively]:
    services = Natively(tmp_path)
    yield services
    for process in reversed(services.running):
        process.terminate()
        try:
            process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def test_server_deployments_and_worker_start_as_the_compose_file_says_and_say_that_they_are_well(
    natively: Natively,
) -> None:
    natively.start_well("server")
    deployments = natively.start("deployments")
    assert deployments.wait(timeout=STARTS_WITHIN) == 0, (natively.folder / "deployments.log").read_text()
    told = (natively.folder / "deployments.log").read_text(encoding="utf-8")
    for name in ("hourly", "nightly", "weekly", "applied: doi-ngoai alert"):
        assert name in told
    natively.start_well("worker")


def test_the_dashboard_starts_as_the_compose_file_says_and_says_that_it_is_well(natively: Natively) -> None:
    pytest.importorskip("streamlit")
    natively.start_well("dashboard")


def test_the_entrypoint_gives_a_secret_of_a_file_to_its_command_and_works_without_one(tmp_path: Path) -> None:
    show = ["sh", "-c", 'printf %s "${PREFECT_SERVER_DATABASE_PASSWORD-none}"']
    plain = {"PATH": os.environ["PATH"]}
    assert subprocess.run([ENTRYPOINT, *show], env=plain, capture_output=True, check=True).stdout == b"none"
    secret = tmp_path / "database_password"
    secret.write_text("w0rd\n")
    script = tmp_path / "entrypoint.sh"
    script.write_text(Path(ENTRYPOINT).read_text().replace("/run/secrets/database_password", str(secret)))
    done = subprocess.run(["sh", str(script), *show], env=plain, capture_output=True, check=True)
    assert done.stdout == b"w0rd"
