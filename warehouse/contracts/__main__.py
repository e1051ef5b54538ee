"""`python -m warehouse.contracts [--check]`: writes the rendered files, or fails if they differ."""

import argparse
import sys

from warehouse.contracts.render import drift, write_all
from warehouse.paths import ROOT


def main() -> int:
    """Writes or checks; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail on a difference")
    paths = drift() if parser.parse_args().check else write_all()
    checking = "--check" in sys.argv
    for path in paths:
        sys.stdout.write(f"{'differs from its contract' if checking else 'written'}: {path.relative_to(ROOT)}\n")
    if checking and paths:
        sys.stderr.write("Run `make contracts` and commit the result.\n")
    return int(checking and bool(paths))


if __name__ == "__main__":
    sys.exit(main())
