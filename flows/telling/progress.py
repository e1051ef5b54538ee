"""How a run tells what it is doing: stages call `report`, whoever watches listens.

The listener is set for the current context, so stages stay plain functions that also run unwatched.
"""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Final

Listener = Callable[[str, int, int], None]

STAGES: Final = ("land", "extract", "stage", "build", "audit", "publish")

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


def listen(listener: Listener | None) -> None:
    """Sends progress of this context to `listener(stage, done, total)`."""
    _listener.set(listener)


def report(stage: str, done: int, total: int) -> None:
    """Says that `done` of `total` units of a stage are done."""
    listener = _listener.get()
    if listener is not None:
        listener(stage, done, total)
