"""What killed runs left: a home in, what they never finished gone out.

Half a build, a room of the lake or a build on its way out, and files under temporary names. A temporary of a living
process stays: a report may be written beside a run. That of a process that cannot be seen from here, on another machine
or in another container, goes when it is a day old.
"""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from warehouse.builds import BUILDING, published
from warehouse.files import has_living_writer, is_temporary
from warehouse.home import Home
from warehouse.lake import FORGOTTEN, Lake

# What retention removes loses its name first.
PRUNED: Final = ".pruned-"

_DAY: Final = 86_400.0


def clear(home: Home) -> None:
    """Removes what no living process will finish. The caller holds the right to write to the home."""
    lake = Lake(home.lake)
    for room in (home.builds, *lake.rooms):
        for path in _in(room):
            if path.name.startswith((BUILDING, FORGOTTEN, PRUNED)):
                shutil.rmtree(path, ignore_errors=True)
    folders = (home.root, home.root / "lease", home.state, home.dbt, home.builds, *lake.rooms)
    for folder in (*folders, *(build.folder for build in published(home))):
        for path in _in(folder):
            if is_temporary(path.name) and _is_over(path):
                path.unlink(missing_ok=True)


def _in(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return


def _is_over(path: Path) -> bool:
    """Whether nobody will finish a temporary any more."""
    living = has_living_writer(path.name)
    if living is not None:
        return not living
    try:
        return time.time() - path.lstat().st_mtime > _DAY
    except FileNotFoundError:
        return False
