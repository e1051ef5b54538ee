"""`python -m warehouse.contracts [--check]`: writes the rendered files, or fails if they differ.

Neither succeeds while a column that readers rely on has changed under the version that promised it.
"""

import argparse
import sys

from warehouse.contracts.interface import INTERFACE, broken, interface_csv
from warehouse.contracts.render import drift, write_all
from warehouse.paths import ROOT


def main() -> int:
    """Writes or checks; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail on a difference")
    checking = parser.parse_args().check
    if promises := broken():
        sys.stderr.write("Readers rely on what the contracts no longer hold:\n")
        sys.stderr.writelines(f"  {promise}\n" for promise in promises)
        return 1
    paths = drift() if checking else write_all()
    if not INTERFACE.exists() or INTERFACE.read_text(encoding="utf-8") != interface_csv():
        paths.append(INTERFACE)
        if not checking:
            INTERFACE.write_text(interface_csv(), encoding="utf-8")
    for path in paths:
        sys.stdout.write(f"{'differs from its contract' if checking else 'written'}: {path.relative_to(ROOT)}\n")
    if checking and paths:
        sys.stderr.write("Run `make contracts` and commit the result.\n")
    return int(checking and bool(paths))


if __name__ == "__main__":
    sys.exit(main())
