"""Runs without end leave nothing behind: no files, processes, open files or memory, and one account a run."""

import gc
import os
import resource
import shutil
from collections import Counter
from pathlib import Path

import pytest

from flows.run import Outcome
from flows.telling.watching import watched_run
from tests.homes import settings_for

pytestmark = pytest.mark.slow

RUNS = 20
# What a run adds to the account of the runs before it, in bytes: a row of its counts, with room to spare.
ACCOUNT = 8_000
# A lost object of a run, its tables and texts among them, would take more of the memory of twenty.
MEMORY = 40_000_000


def files_of(home: Path) -> tuple[Counter[str], int]:
    """How many files stand in each folder, and the bytes of all."""
    files = [path for path in home.rglob("*") if path.is_file()]
    return Counter(str(path.parent.relative_to(home)) for path in files), sum(path.stat().st_size for path in files)


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def memory() -> int:
    """The bytes of this process that lie in memory."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize()


def children() -> set[str]:
    """The processes that this one has started and that still are."""
    return set(Path("/proc/self/task", str(os.getpid()), "children").read_text(encoding="ascii").split())


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc to count what is open")
def test_twenty_runs_in_a_row_leave_no_file_no_process_no_open_file_and_no_memory_behind(
    seeded: tuple[Path, Outcome], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(seeded[0], home, symlinks=True)
    settings = settings_for(home)
    for _ in range(5):  # what the first ones make once: reports, the account of runs, pools of memory
        watched_run(settings)
    (files, size), opened, running, taken = files_of(home), open_files(), children(), memory()
    for _ in range(RUNS):
        assert watched_run(settings).build is None
    now, grown = files_of(home)
    assert now == files
    assert grown - size < RUNS * ACCOUNT
    assert open_files() <= opened
    assert children() <= running
    assert memory() - taken < MEMORY
