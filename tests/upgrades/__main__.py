"""`python -m tests.upgrades NAME`: keeps a small home that this release wrote as `tests/upgrades/NAME.tar.xz`.

Made once a release, by that release; never made again. Every later release is tested on it.
"""

import argparse
import shutil
import sys
import tarfile
import tempfile
from pathlib import Path

from flows.run import run
from flows.settings import Settings

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parents[1] / "seeds"
# What is parsed or fetched again by itself, or is of this machine.
LEFT_OUT = {"dbt", "prefect", "writer.lock"}


def main() -> int:
    """Writes the archive; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", help="the release, as in 0.1.0")
    name = parser.parse_args().name
    with tempfile.TemporaryDirectory() as folder:
        home, source = Path(folder, "home"), Path(folder, "seeds")
        source.mkdir()
        for path in sorted(SEEDS.glob("*.txt"))[:3:2]:
            shutil.copy(path, source / path.name)
        (source / "broken.txt").write_bytes(b"\xff\xfe\xfa")
        run(Settings(home=home, source=source))
        with tarfile.open(HERE / f"{name}.tar.xz", "w:xz") as archive:
            for path in sorted(home.iterdir()):
                if path.name not in LEFT_OUT:
                    archive.add(path, arcname=path.name)
    sys.stdout.write(f"{HERE / name}.tar.xz: {(HERE / f'{name}.tar.xz').stat().st_size:,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
