"""The end of what is remembered of sources: a home's state and ages in, what is older gone out.

Nothing is lost with it: what is read or asked for again is known by its bytes or its text.
"""

from datetime import datetime, timedelta
from pathlib import Path

from flows.sources.opening import VISITS
from flows.sources.seen import ROOM
from flows.sources.visits import Visits


def forget_old(state: Path, now: datetime, unasked: timedelta) -> int:
    """Forgets addresses that nobody asked for so long, and folders that nobody read and that did not change.

    Returns how many addresses were forgotten. The caller holds the right to write to the home.
    """
    for path in (state / ROOM).glob("*.parquet"):
        if path.stat().st_mtime < (now - unasked).timestamp():
            path.unlink()
    if not (state / VISITS).exists():
        return 0
    visits = Visits(state / VISITS)
    try:
        return visits.forget_unasked(now - unasked)
    finally:
        visits.close()
