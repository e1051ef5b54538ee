"""A run on a terminal: progress of the stages in, one moving line out; plain lines where it is no terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from flows.telling.progress import STAGES, listen


@contextmanager
def watched(first: str) -> Iterator[None]:
    """Shows the progress of everything that runs inside, from the first moment."""
    console = Console(stderr=True)
    if not console.is_terminal:
        listen(_FirstOfEach())
        sys.stderr.write(f"{first} ...\n")
        try:
            yield
        finally:
            listen(None)
        return
    columns = (
        TextColumn("{task.description:<22}"),
        BarColumn(),
        TextColumn("{task.fields[done]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        row = bar.add_task(first, total=None, done="")

        def show(stage: str, done: int, total: int) -> None:
            place = STAGES.index(stage)
            share = (place + (done / total if total else 1)) / len(STAGES)
            bar.update(row, description=stage, total=1.0, completed=share, done=f"{done:,}/{total:,}")

        listen(show)
        try:
            yield
        finally:
            listen(None)


class _FirstOfEach:
    """Writes one line when a stage begins."""

    def __init__(self) -> None:
        self.stage = ""

    def __call__(self, stage: str, _done: int, _total: int) -> None:
        if stage != self.stage:
            self.stage = stage
            sys.stderr.write(f"{stage} ...\n")
