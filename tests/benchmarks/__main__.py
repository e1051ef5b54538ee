"""`python -m tests.benchmarks --counts 10000 30000 100000 --room DIR`: measures full rebuilds of generated items.

Each size is measured in a process of its own, so that its peak of memory is its own. Items are generated, landed and
read before the clock of the rebuild starts: marts are made anew from what the lake holds. Beside the seconds on the
wall stand the processor's seconds of both cores together, which other work on the machine lengthens less: growth is
read from those.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from flows.sources.folder import FolderSource
from flows.sources.gathering import Intake
from flows.stages.audit import audit, build_row, require
from flows.stages.build import build
from flows.stages.extract import extract, extractor_version
from flows.stages.land import land
from flows.stages.stage import stage
from tests.corpus import generate
from tests.homes import settings_for
from warehouse.builds import begin
from warehouse.lake import Lake

ITEMS_A_FOLDER = 1000
STAGES = ("extract", "stage", "build", "audit")
REBUILT = STAGES[1:]
"""What a rebuild from the lake does again; items are read once."""


def main() -> int:
    """Measures each size; prints a row of a table for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[10_000, 30_000, 100_000])
    parser.add_argument("--room", type=Path, required=True, help="an empty folder on a disk with room for the items")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        sys.stdout.write(json.dumps(measure(arguments.one, arguments.room / str(arguments.one))) + "\n")
        return 0
    titles = [*(f"{name} s" for name in STAGES), "rebuild s", "processor s", "mart rows", "rows/s", "peak GiB"]
    sys.stdout.write(f"| items | {' | '.join(titles)} |\n|{'---|' * (len(titles) + 1)}\n")
    for count in arguments.counts:
        command = [sys.executable, "-m", "tests.benchmarks", "--room", str(arguments.room), "--one", str(count)]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        row = json.loads(done.stdout.splitlines()[-1])
        cells = [
            f"{row['items']:,}",
            *(f"{row[name]:.0f} ({row['processor'][name]:.0f})" for name in STAGES),
            *(f"{row[name]:.0f}" for name in ("rebuild", "worked")),
        ]
        cells += [f"{row['rows']:,}", f"{row['rows'] / row['rebuild']:,.0f}", f"{row['peak'] / 2**30:.2f}"]
        sys.stdout.write(f"| {' | '.join(cells)} |\n")
        sys.stdout.flush()
    return 0


def measure(count: int, room: Path) -> dict[str, Any]:
    """Returns seconds a stage, rows of the marts and reports, and the peak of resident memory in bytes."""
    source = room / "items"
    for number, (name, text) in enumerate(generate(count, 1).items):
        folder = source / f"{number // ITEMS_A_FOLDER:04d}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    settings = settings_for(room / "home", source)
    lake = Lake(settings.data.lake)
    seconds: dict[str, float] = {}
    processor: dict[str, float] = {}

    def timed(function: Callable[..., Any], *given: Any) -> Any:
        begun, worked = time.perf_counter(), processor_seconds()
        try:
            return function(*given)
        finally:
            seconds[function.__name__] = time.perf_counter() - begun
            processor[function.__name__] = processor_seconds() - worked

    timed(land, Intake([FolderSource(source, settings.max_item_bytes)]), lake, settings.batch_documents)
    timed(extract, lake, settings.batch_documents)
    version = extractor_version()
    made = begin(settings.data, "0" * 12, datetime.now(UTC))
    row = build_row(made.build_id, datetime.now(UTC), "0" * 12, version)
    timed(stage, lake, version, made, settings.memory_limit, settings.threads)
    limits = (settings.memory_limit, settings.threads, settings.build_timeout_seconds)
    timed(build, made.database, settings.data.dbt, *limits)
    verdict = timed(audit, made.database, [], row, len(lake.item_ids()))
    require(verdict)
    with duckdb.connect(str(made.database), read_only=True) as connection:
        found = connection.execute(
            "SELECT sum(estimated_size) FROM duckdb_tables() WHERE schema_name IN ('marts', 'reports')"
        ).fetchone()
    peaks = (resource.getrusage(who).ru_maxrss * 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    rebuild, worked = (sum(spent[name] for name in REBUILT) for spent in (seconds, processor))
    return {
        "items": count,
        **seconds,
        "processor": processor,
        "rebuild": rebuild,
        "worked": worked,
        "rows": int(found[0]) if found else 0,
        "peak": max(peaks),
    }


def processor_seconds() -> float:
    """Returns the processor's seconds, all cores together, of this process and of those it has waited for."""
    spent = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in spent)


if __name__ == "__main__":
    sys.exit(main())
