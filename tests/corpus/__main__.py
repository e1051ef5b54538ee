"""`python -m tests.corpus --count N --out DIR`: writes the items of a generated corpus as text files."""

import argparse
import sys
from pathlib import Path

from tests.corpus.generation import generate


def main() -> int:
    """Writes the items; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, required=True, help="how many items")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write them to")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives another corpus (default 1)")
    arguments = parser.parse_args()
    corpus = generate(arguments.count, arguments.seed)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, text in corpus.items:
        (arguments.out / name).write_text(text, encoding="utf-8")
    truth = corpus.truth
    sys.stdout.write(
        f"{len(corpus.items)} items in {arguments.out}: {len(truth.events)} events, {len(truth.people)} persons, "
        f"{len(truth.directives)} directives, {len(truth.relations)} relations\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
