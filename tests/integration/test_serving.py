"""Runs by the clock, really served: Prefect's server on loopback, a run asked for, its account read back by the API."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.run import Outcome
from flows.telling.history import PastRun, remember
from tests.homes import SEEDS
from warehouse.home import Home
from warehouse.paths import ROOT
from warehouse.writer import one_writer

pytestmark = pytest.mark.slow

# Nothing here measures time: these end a test that would wait for ever.
STARTS_WITHIN, RUNS_WITHIN = 240, 240
TRIES = 30
ENDED = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}


def free_port() -> int:
    try:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return int(probe.getsockname()[1])
    except OSError as error:
        pytest.skip(f"this machine has no loopback to listen on: {error}")


@dataclass(frozen=True)
class Served:
    """A home that is served, and the API of its server."""

    home: Path
    process: "subprocess.Popen[bytes]"
    api: str

    def ask(self, path: str, body: dict[str, Any] | list[Any] | None = None) -> Any:
        for _ in range(TRIES):
            answer = httpx.request("GET" if body is None else "POST", self.api + path, json=body, timeout=30)
            if (
                answer.status_code != httpx.codes.SERVICE_UNAVAILABLE
            ):  # its database is busy: Prefect's clients ask again
                break
            time.sleep(1)
        answer.raise_for_status()
        return answer.json()

    def deployment(self, name: str = "scheduled-ingest/clock") -> dict[str, Any]:
        found: dict[str, Any] = self.ask(f"/deployments/name/{name}")
        return found

    def trigger(
        self,
        name: str = "scheduled-ingest/clock",
        due: datetime | None = None,
        parameters: dict[str, str] | None = None,
    ) -> str:
        """Asks for a run, now or when it is due, of what the deployment says or else; returns its ID."""
        path = f"/deployments/{self.deployment(name)['id']}/create_flow_run"
        state: dict[str, Any] = {"type": "SCHEDULED"}
        if due is not None:
            state["state_details"] = {"scheduled_time": due.isoformat()}
        given = {} if parameters is None else {"parameters": parameters}
        return str(self.ask(path, {"state": state} | given)["id"])

    def ended(self, *asked: str) -> list[dict[str, Any]]:
        """Returns the runs when all have ended."""
        deadline = time.monotonic() + RUNS_WITHIN
        while True:
            runs = [self.ask(f"/flow_runs/{run_id}") for run_id in asked]
            if all(run["state"]["type"] in ENDED for run in runs):
                return runs
            assert time.monotonic() < deadline, [(run["name"], run["state"]["name"]) for run in runs]
            time.sleep(0.5)

    def artifacts(self, run: dict[str, Any]) -> dict[str, Any]:
        """What a run left, by key."""
        found = self.ask("/artifacts/filter", {"flow_runs": {"id": {"any_": [run["id"]]}}})
        return {artifact["key"]: artifact["data"] for artifact in found}


@pytest.fixture(scope="module")
def served(seeded: tuple[Path, Outcome], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The seeds' home, served as an operator would."""
    folder, port = tmp_path_factory.mktemp("served"), free_port()
    home = folder / "home"
    shutil.copytree(seeded[0], home, symlinks=True)
    command = ["serve", "--cron", "0 0 1 1 *", "--source", str(SEEDS), "--home", str(home), "--port", str(port)]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("DOINGOAI_", "PREFECT_"))}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "flows.cli", *command], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
    served = Served(home, process, f"http://127.0.0.1:{port}/api")
    deadline = time.monotonic() + STARTS_WITHIN
    try:
        while True:
            try:
                served.deployment()
                break
            except httpx.HTTPError:
                said = (folder / "log").read_text(encoding="utf-8", errors="replace")
                assert process.poll() is None, said
                assert time.monotonic() < deadline, said
                time.sleep(0.5)
        yield served
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def test_the_schedule_is_that_of_the_command_line_in_its_time_zone(served: Served) -> None:
    deployment = served.deployment()
    assert [(s["schedule"]["cron"], s["schedule"]["timezone"], s["active"]) for s in deployment["schedules"]] == [
        ("0 0 1 1 *", "Asia/Ho_Chi_Minh", True)
    ]
    assert deployment["parameters"] == {"source": str(SEEDS), "home": str(served.home)}


def test_runs_that_pile_up_collapse_into_one_that_completes_and_leaves_its_report(served: Served) -> None:
    # Due together, and further ahead than the runner looks: else it could end the first before it sees the others.
    due = datetime.now(UTC) + timedelta(seconds=20)
    runs = served.ended(*[served.trigger(due=due) for _ in range(3)])
    done = [run for run in runs if run["state"]["type"] == "COMPLETED"]
    assert sorted(run["state"]["name"] for run in runs) == ["Cancelled", "Cancelled", "Completed"]
    assert done[0]["name"].startswith("seeds 20"), "a run is named by its source and window"
    report = served.artifacts(done[0])["run-report"]
    assert "5 items seen: 0 new, 5 known, 0 rejected" in report


def test_a_run_that_finds_another_writing_is_skipped_and_does_not_fail(served: Served) -> None:
    with one_writer(Home(served.home)):
        (run,) = served.ended(served.trigger())
    assert (run["state"]["type"], run["state"]["name"]) == ("COMPLETED", "Skipped")
    assert run["state"]["message"] == "skipped: another run is writing"


def prefect(*arguments: str, served: Served, module: str = "prefect") -> str:
    """Runs a command of Prefect's, or another one, on the served API."""
    return command(["-m", module, *arguments], served)


def command(arguments: list[str], served: Served) -> str:
    """Runs Python on the served API."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ
        | {
            "PREFECT_API_URL": served.api,
            "PREFECT_HOME": str(served.home.parent / "worker"),
            "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
            "DO_NOT_TRACK": "1",
            "DOINGOAI_HOME": str(served.home),
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_deployments_of_a_team_can_be_applied_and_a_worker_runs_them(served: Served) -> None:
    prefect("work-pool", "create", "doi-ngoai", "--type", "process", served=served)
    prefect("--no-prompt", "deploy", "--all", served=served)
    applied = {
        name: served.deployment(name)
        for name in ("scheduled-ingest/hourly", "scheduled-ingest/nightly", "maintenance/weekly")
    }
    assert {d["schedules"][0]["schedule"]["timezone"] for d in applied.values()} == {"Asia/Ho_Chi_Minh"}
    assert {d["concurrency_options"]["collision_strategy"] for d in applied.values()} == {"CANCEL_NEW"}
    asked = served.trigger("maintenance/weekly")
    prefect("worker", "start", "--pool", "doi-ngoai", "--run-once", served=served)
    (run,) = served.ended(asked)
    assert run["state"]["type"] == "COMPLETED"
    # How much is freed is up to the server's own history, which is cut too.
    assert re.fullmatch(r"0 builds removed, [\d.]+ \w+ freed", run["state"]["message"])


def test_the_automations_are_taken_by_the_server_and_stay_three_when_they_are_applied_again(served: Served) -> None:
    for _ in range(2):
        assert "applied: doi-ngoai alert" in prefect(module="flows.telling.automations", served=served)
    names = [automation["name"] for automation in served.ask("/automations/filter", {})]
    assert sorted(names) == ["doi-ngoai alert", "doi-ngoai no run", "doi-ngoai run failed"]


@pytest.fixture
def messages() -> Iterator[tuple[str, list[dict[str, str]]]]:
    """A place on this machine where messages arrive: its address, and what has come."""
    came: list[dict[str, str]] = []

    class Desk(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            came.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: Any, **__: Any) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Desk) as desk:
        threading.Thread(target=desk.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{desk.server_port}/", came
        desk.shutdown()


def test_an_alert_of_a_run_and_a_run_that_fails_arrive_as_messages(
    served: Served, messages: tuple[str, list[dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, came = messages
    block = (
        "from prefect.blocks.notifications import CustomWebhookNotificationBlock as Webhook\n"
        "told = {'subject': '{{subject}}', 'body': '{{body}}'}\n"
        f"Webhook(name='desk', url={address!r}, json_data=told).save('doi-ngoai', overwrite=True)"
    )
    command(["-c", block], served)
    monkeypatch.setenv("DOINGOAI_ALERT_BLOCK", "custom-webhook/doi-ngoai")
    prefect(module="flows.telling.automations", served=served)
    # Of a warehouse that held more a moment ago; the message is that of the run itself.
    remember(Home(served.home), PastRun(datetime.now(UTC), counts={"documents": 500}))
    missing = str(served.home.parent / "missing")
    (done,) = served.ended(served.trigger())
    nowhere = {"source": missing, "home": str(served.home)}
    # The place of the run before is given back a moment after it ended.
    for _ in range(TRIES):
        (failed,) = served.ended(served.trigger(parameters=nowhere))
        if failed["state"]["type"] != "CANCELLED":
            break
    assert "count_fall:documents" in done["state"]["message"]
    assert failed["state"]["type"] == "FAILED"
    deadline = time.monotonic() + RUNS_WITHIN
    while len(came) < 2:
        assert time.monotonic() < deadline, came
        time.sleep(0.5)
    told = {message["subject"]: message["body"] for message in came}
    assert told["doi-ngoai: doi-ngoai.alert.count_fall"].startswith("documents: 500 -> 5 documents: see")
    assert f"source {missing} is not a folder" in told[f"doi-ngoai: {failed['name']} Failed"]


def test_the_server_ends_with_the_process_that_served_even_when_that_is_killed(served: Served) -> None:
    served.process.kill()
    served.process.wait()
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            served.deployment()
        except httpx.HTTPError:
            return
        time.sleep(0.2)
    pytest.fail("the server still answers")


def test_a_port_that_is_taken_is_told_with_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("PREFECT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PREFECT_LOGGING_LEVEL", "INFO")
    monkeypatch.setattr("flows.orchestration.serving.prepare_prefect", lambda _: None)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = CliRunner().invoke(app, ["serve", "--home", str(tmp_path), "--port", str(port)])
    assert done.exit_code == 1
    assert f"Port {port} is taken" in done.output
    assert "PREFECT_API_URL" in done.output
