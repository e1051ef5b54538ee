"""`python -m tests.benchmarks.unchanged --source DIR --home DIR`: what a run costs that finds nothing new, and where.

A home in which the source is not published yet is made first, which takes its time. Then each part is measured in a
process of its own, by the processor's seconds of it and all its children, as often as asked; the median is told.
"""

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

from warehouse.paths import ROOT

_SETTINGS = "from pathlib import Path; from flows.settings import Settings, prepare_prefect; s = Settings(home=Path({!r}), source=Path({!r}))"
_PARTS = {
    "Python and the run's own modules": "import flows.telling.watching",
    "the stages, with these": "{settings}\nfrom flows.telling.watching import watched_run\nassert watched_run(s).build is None",
    "Prefect's modules, with these": "import flows.flow",
    "Prefect's server, until it answers": "{settings}\nprepare_prefect(s.data)\n"
    "from flows.orchestration.temporary_server import temporary_server\nwith temporary_server(s.data) as wait: wait()",
}


def main() -> int:
    """Measures every part; prints a row of a table for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--times", type=int, default=3)
    arguments = parser.parse_args()
    source, home = str(arguments.source.absolute()), str(arguments.home.absolute())
    whole = [sys.executable, "-m", "flows.cli", "run", "--source", source, "--home", home]
    settings = _SETTINGS.format(home, source)
    for _ in range(2):  # what is new is published, and what is there remembered
        measure(whole)
    sys.stdout.write("| part | processor s | s by the clock | peak MB |\n|---|---|---|---|\n")
    parts = {name: [sys.executable, "-c", code.format(settings=settings)] for name, code in _PARTS.items()}
    for name, command in (parts | {"the whole command": whole}).items():
        found = [measure(command) for _ in range(arguments.times)]
        busy, clock, peak = (statistics.median(values) for values in zip(*found, strict=True))
        sys.stdout.write(f"| {name} | {busy:.1f} | {clock:.1f} | {peak:.0f} |\n")
        sys.stdout.flush()
    return 0


def measure(command: list[str]) -> tuple[float, float, float]:
    """Returns the processor's seconds, those of the clock, and the peak of the largest process in MB."""
    # Installed modules are compiled once; where that is forbidden, half of the time would go into compiling them.
    foreign = ("DOINGOAI_", "PREFECT_", "PYTHONDONTWRITEBYTECODE")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(foreign)}
    begun = os.times().elapsed
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return used.ru_utime + used.ru_stime, os.times().elapsed - begun, used.ru_maxrss / 1000


if __name__ == "__main__":
    sys.exit(main())
