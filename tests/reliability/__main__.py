"""`python -m tests.reliability [--step N]`: kills runs at every change of their home, or every Nth, and tells what is wrong.

The tests take a sample of the changes in a process of its own, since a process with threads cannot be forked safely;
all of them take some minutes. Exit code 0 when everything was healed.
"""

import argparse
import sys
import tempfile
from itertools import count
from pathlib import Path

from tests.reliability.sweeping import scenes, swept


def main() -> int:
    """Sweeps every scene; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--step", type=int, default=1, help="kill at every Nth change, beginning at others each scene")
    step = parser.parse_args().step
    unhealed = 0
    with tempfile.TemporaryDirectory(prefix="doingoai-sweep-") as folder:
        for number, scene in enumerate(scenes(Path(folder)), start=1):
            kills = 0
            for killed, faults in swept(scene, Path(folder), count(min(step, number * 3), step)):
                kills += 1
                unhealed += bool(faults)
                sys.stdout.writelines(f"{scene.name}, killed at change {killed}: {fault}\n" for fault in faults)
            sys.stdout.write(f"{scene.name}: killed {kills} times\n")
            sys.stdout.flush()
    return 1 if unhealed else 0


if __name__ == "__main__":
    sys.exit(main())
