"""The static page of a build, made after its publication: what a run did in, the same with what came of the page out.

The page is made in a process of its own with a limit on its time: whatever happens there, the run has published and
stays as good as it was. What keeps the page from being made is told in the run's summary.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from flows.run import Outcome
from flows.settings import Settings
from warehouse.paths import ROOT

# Lies beside the database, so that `current` leads to both and a rollback changes both.
FILE: Final = "doi-ngoai.html"
LIMIT_SECONDS: Final = 120
_PACKAGES: Final = ("altair", "vl_convert", "fontpkg_be_vietnam_pro")
_MAKER: Final = (sys.executable, "-m", "dashboards.static_page")


def with_page(outcome: Outcome, settings: Settings, maker: Sequence[str] = _MAKER) -> Outcome:
    """Writes the page of the build that a run published, if it did; never raises for what the page does."""
    if outcome.build is None or not settings.page:
        return outcome
    begun = time.perf_counter()
    told = _made(outcome.build.database, outcome.build.folder / FILE, maker)
    seconds = outcome.seconds | {"page": time.perf_counter() - begun}
    return replace(outcome, page=told, seconds=seconds)


def _made(database: Path, output: Path, maker: Sequence[str]) -> Path | str:
    missing = [package for package in _PACKAGES if find_spec(package) is None]
    if missing:
        return f"not made: {', '.join(missing)} not installed (`make dashboard` installs what pages need)"
    command = [*maker, str(database.resolve()), str(output.absolute())]
    try:
        done = subprocess.run(  # noqa: S603 - this program's own module
            command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return f"not made: it took longer than {LIMIT_SECONDS} s"
    except OSError as error:
        return f"not made: {error}"
    if done.returncode:
        why = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        return f"not made: {why}"
    return output
