"""A home with a generated corpus of many items, published: made once for all workers of a test run."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from flows.run import run
from tests.corpus.generation import generate
from tests.homes import settings_for

# Another number is asked for by the environment: 100,000 items take a quarter of an hour to be made.
ITEMS: Final = int(os.environ.get("DOINGOAI_TEST_ITEMS", "10000"))


def large_home(shared: Path, call: Callable[..., Any]) -> Path:
    """Returns the home in `shared`; who comes first makes it, with stages called so, and the others wait."""
    home, items = shared / "large", shared / "large-items"
    with (shared / "large.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "current").exists():
            items.mkdir(parents=True, exist_ok=True)
            for name, text in generate(ITEMS, 1).items:
                (items / name).write_text(text, encoding="utf-8")
            run(settings_for(home, items), call)
    return home
