"""Build: staging tables in, marts and reports in the same file out, by `dbt build` in a process of its own.

A process can be stopped: when the run ends for whatever reason, dbt and all it started end with it, and the file's
lock is free again.
"""

import json
import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from flows.orchestration.guardian import die_with_parent
from flows.telling.progress import report
from warehouse.files import flip_link
from warehouse.paths import DBT_PROJECT

# Unit tests prove the models on made-up rows: they belong to the test suite. Keys, codes and references are audited
# after dbt from the same contracts, for a tenth of the time.
_NOT_HERE: Final = (
    "--exclude-resource-type", "unit_test",
    "--exclude",
    "test_name:unique", "test_name:unique_together", "test_name:accepted_values", "test_name:relationships",
)  # fmt: skip


class DbtError(Exception):
    """dbt did not build. The message holds what it said of the models and tests that failed."""


@dataclass(frozen=True, slots=True)
class DbtRun:
    """What dbt ran: how many nodes ended in each status, and what it warned of."""

    statuses: dict[str, int]
    warnings: tuple[str, ...]


# Its debug log of a build has 6 MB and costs a second.
_LOGGING: Final = ("--log-format", "json", "--log-level-file", "info")


def build(database: Path, room: Path, memory_limit: str, threads: int, timeout: int) -> DbtRun:
    """Runs `dbt build` on `database`; keeps its parsed project and its logs in `room`.

    Raises:
        DbtError: a model or test failed, or it took longer than `timeout` seconds.
    """
    results = room / "run_results.json"
    results.unlink(missing_ok=True)
    limits = {"DOINGOAI_DBT_THREADS": str(threads), "DOINGOAI_MEMORY_LIMIT": memory_limit}
    said = run_dbt(("build", *_NOT_HERE), database, room, timeout, limits)
    if not results.exists():
        raise DbtError("dbt ended before it ran anything:\n" + "\n".join(said[-20:]))
    return _judge(json.loads(results.read_text(encoding="utf-8"))["results"])


def run_dbt(
    arguments: Sequence[str], database: Path, room: Path, timeout: int, variables: Mapping[str, str]
) -> list[str]:
    """Runs a command of dbt on `database` in a process of its own, with its target and its logs in `room`.

    Args:
        arguments: The command and its options.
        database: The file that the project's profile opens.
        room: A folder that dbt alone writes to; it is made if it is not there.
        timeout: After how many seconds it is stopped.
        variables: What the environment holds besides.

    Returns:
        What it said, line by line. Whether it went well is told by what it wrote.

    Raises:
        DbtError: it took too long, or something killed it.
    """
    room.mkdir(parents=True, exist_ok=True)
    # Under one path for all builds dbt keeps its parsed project; a path that changes would be parsed anew.
    flip_link(room / "build", database.parent)
    environment = os.environ | {
        "DOINGOAI_BUILD_FILE": str(room / "build" / database.name),
        "DBT_TARGET_PATH": str(room),
        "DBT_LOG_PATH": str(room),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "DO_NOT_TRACK": "1",
        **variables,
    }
    project = ["--project-dir", str(DBT_PROJECT), "--profiles-dir", str(DBT_PROJECT)]
    return _run([sys.executable, "-m", "dbt.cli.main", *_LOGGING, *arguments, *project], environment, timeout)


def _run(command: list[str], environment: dict[str, str], timeout: int) -> list[str]:
    """Runs dbt in a session of its own; returns what it said. Nothing of it is left running afterwards."""
    with subprocess.Popen(  # noqa: S603 - our own command line
        command,
        env=environment,
        cwd=DBT_PROJECT.parent,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
        preexec_fn=die_with_parent,  # noqa: PLW1509 - one call into the kernel, no lock is taken
    ) as process:
        late = threading.Event()

        def stop() -> None:
            late.set()
            _kill(process)

        watch = threading.Timer(timeout, stop)
        watch.start()
        try:
            said = [_message(line) for line in process.stdout or ()]
            process.wait()
        finally:
            watch.cancel()
            _kill(process)
    if late.is_set():
        raise DbtError(f"dbt took longer than {timeout} s and was stopped. Raise DOINGOAI_BUILD_TIMEOUT_SECONDS.")
    if process.returncode < 0:
        raise DbtError(
            f"dbt was killed from outside ({signal.Signals(-process.returncode).name}), as a machine does that runs "
            "short of memory. The next run builds anew; lower DOINGOAI_MEMORY_LIMIT if it happens again."
        )
    return said


def _kill(process: subprocess.Popen[str]) -> None:
    """Ends the process and everything it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _message(line: str) -> str:
    """Returns the text of one line of dbt's JSON log, and passes its progress on."""
    try:
        entry: dict[str, Any] = json.loads(line)
    except json.JSONDecodeError:
        return line.rstrip()
    data = entry.get("data", {})
    if data.get("total") and data.get("index") and data.get("status"):
        report("build", int(data["index"]), int(data["total"]))
    return str(entry.get("info", {}).get("msg", ""))


def _judge(results: list[dict[str, Any]]) -> DbtRun:
    """Returns what ran; raises when anything failed."""
    told = [f"{r['unique_id'].split('.')[2]}: {' '.join((r.get('message') or '').split())}" for r in results]
    failed = [text for text, r in zip(told, results, strict=True) if r["status"] in ("error", "fail", "runtime error")]
    if failed:
        raise DbtError("dbt could not build what may be published:\n" + "\n".join(failed))
    warned = tuple(text for text, r in zip(told, results, strict=True) if r["status"] == "warn")
    return DbtRun(dict(Counter(r["status"] for r in results)), warned)
