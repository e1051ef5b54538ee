"""`python -m tests.reliability`: kills runs at every single change of their home, and tells what is not healed.

The tests take a sample of the changes; this takes all, for some minutes. Exit code 0 when everything was healed.
"""

import sys
import tempfile
from itertools import count
from pathlib import Path

from tests.reliability.sweeping import scenes, swept


def main() -> int:
    """Sweeps every scene; returns the exit code."""
    unhealed = 0
    with tempfile.TemporaryDirectory(prefix="doingoai-sweep-") as folder:
        for scene in scenes(Path(folder)):
            killed = 0
            for killed, faults in swept(scene, Path(folder), count(1)):
                unhealed += bool(faults)
                sys.stdout.writelines(f"{scene.name}, killed at change {killed}: {fault}\n" for fault in faults)
            sys.stdout.write(f"{scene.name}: killed at each of {killed} changes\n")
            sys.stdout.flush()
    return 1 if unhealed else 0


if __name__ == "__main__":
    sys.exit(main())
