"""A run killed at any stage loses nothing, doubles nothing and leaves nothing in the way of the next one."""

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from polars.testing import assert_frame_equal

from flows.run import Outcome, run
from flows.stages.build import DbtError
from flows.telling.progress import STAGES, listen
from tests.homes import SEEDS, settings_for, tables_of
from tests.statements import Statements
from warehouse.builds import published
from warehouse.home import Home
from warehouse.paths import ROOT

pytestmark = pytest.mark.slow

# Runs the stages in a process of its own that kills itself, as `kill -9` would, after the named one. What dbt ran
# before may stand in for dbt.
DYING = """
import os, pickle, signal, sys
from pathlib import Path
from flows.run import plainly, run
from flows.settings import Settings

home, source, stage, *statements = sys.argv[1:]
perform = pickle.loads(Path(statements[0]).read_bytes()).call if statements else plainly

def call(function, *arguments):
    result = perform(function, *arguments)
    if function.__name__ == stage:
        os.kill(os.getpid(), signal.SIGKILL)
    return result

run(Settings(home=Path(home), source=Path(source)), call)
"""


def processes_of(home: Path) -> list[str]:
    """Command lines of living processes that work on this home."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and int(folder.name) != os.getpid():
            try:
                environment = (folder / "environ").read_bytes()
                command = (folder / "cmdline").read_bytes().replace(b"\x00", b" ").decode(errors="replace")
            except OSError:
                continue
            if str(home).encode() in environment and command:
                found.append(command)
    return found


def die(home: Path, stage: str, *statements: Path) -> None:
    """Runs until the process kills itself at the named stage."""
    command = [sys.executable, "-c", DYING, str(settings_for(home).home), str(SEEDS), stage, *map(str, statements)]
    died = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    assert died.returncode == -signal.SIGKILL, died.stderr.decode()


def test_a_run_killed_at_every_stage_in_turn_is_completed_by_the_next(
    seeded: tuple[Path, Outcome], statements: Statements, tmp_path: Path
) -> None:
    home, ours = tmp_path / "home", tmp_path / "statements"
    ours.write_bytes(pickle.dumps(statements))
    # dbt itself up to its own end: whoever dies later finds the same file, whatever made it.
    last = STAGES.index("build") + 1
    for stage in STAGES[:last]:
        die(home, stage)
        assert published(Home(home)) == []
    for stage in STAGES[last:-1]:
        die(home, stage, ours)
        assert published(Home(home)) == []
    die(home, STAGES[-1], ours)
    outcome = run(settings_for(home))
    assert outcome.build is None, "what the killed run published is complete"
    whole, healed = tables_of(seeded[0]), tables_of(home)
    for name, frame in whole.items():
        assert_frame_equal(frame, healed[name])
    assert len(published(Home(home))) == 1
    assert not list(Home(home).builds.glob(".building-*"))
    assert not list(home.rglob(".*.parquet*"))


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc to see which processes are left")
def test_nothing_of_dbt_is_left_when_the_run_is_killed_in_the_middle_of_it(
    tmp_path: Path, without_dbt: Callable[..., Any]
) -> None:
    home = tmp_path / "home"
    script = DYING.replace("os.kill", "(lambda *_: None)")
    victim = subprocess.Popen([sys.executable, "-c", script, str(home), str(SEEDS), "none"], cwd=ROOT)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not any("dbt" in command for command in processes_of(home)):
        time.sleep(0.1)
    assert any("dbt" in command for command in processes_of(home)), "dbt was never seen to start"
    victim.kill()
    victim.wait()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and processes_of(home):
        time.sleep(0.1)
    assert processes_of(home) == []
    assert run(settings_for(home), without_dbt).build is not None


def children() -> list[int]:
    """The processes that this one has started and that still are."""
    lists = Path("/proc/self/task").glob("*/children")
    return [int(process) for told in lists for process in told.read_text(encoding="ascii").split()]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc to find dbt's process")
def test_runs_whose_dbt_is_killed_say_so_and_the_next_one_completes(
    seeded: tuple[Path, Outcome], tmp_path: Path
) -> None:
    home, others = tmp_path / "home", children()
    # At its first model, and in the middle.
    for part in (0.0, 0.5):

        def kill_dbt(stage: str, done: int, total: int, part: float = part) -> None:
            if stage == "build" and done >= part * total:
                for process in set(children()) - set(others):
                    os.kill(process, signal.SIGKILL)

        listen(kill_dbt)
        try:
            with pytest.raises(DbtError, match=r"dbt was killed from outside \(SIGKILL\)"):
                run(settings_for(home))
        finally:
            listen(None)
        assert published(Home(home)) == []
    assert run(settings_for(home)).build is not None
    whole, healed = tables_of(seeded[0]), tables_of(home)
    for name, frame in whole.items():
        assert_frame_equal(frame, healed[name])


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc to see which processes are left")
def test_the_server_that_prefect_starts_for_a_run_ends_with_a_run_that_is_killed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")}
    command = [sys.executable, "-m", "flows.cli", "run", "--source", str(SEEDS), "--home", str(home)]
    victim = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and not any("temporary_server" in command for command in processes_of(home)):
            time.sleep(0.1)
        assert any("temporary_server" in command for command in processes_of(home)), (
            "Prefect's server was never seen to start"
        )
    finally:
        victim.kill()
        victim.wait()
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and processes_of(home):
        time.sleep(0.1)
    assert processes_of(home) == []


def test_a_second_run_at_the_same_time_is_told_to_wait(tmp_path: Path) -> None:
    from warehouse.builds import BuildError
    from warehouse.writer import one_writer

    with one_writer(Home(tmp_path)), pytest.raises(BuildError, match="Another run is writing"):
        run(settings_for(tmp_path))
