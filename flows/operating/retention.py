"""What a home keeps: builds and lake versions in, those that may go out, and how much of the disk they take.

Whatever is removed can be made again from the lake's items and texts, which are never removed. Nothing is removed
under a reader's eyes in parts: a folder first loses its name in one step, then its content.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from warehouse.builds import Build, current, published
from warehouse.home import Home
from warehouse.lake import Lake
from warehouse.leftovers import PRUNED, clear

_UNITS: Final = ("kB", "MB", "GB", "TB")


@dataclass(frozen=True, slots=True)
class Pruning:
    """What may go: builds, the extractor versions whose records no kept build was made of, and their size."""

    builds: tuple[Build, ...]
    versions: tuple[str, ...]
    folders: tuple[Path, ...]
    byte_count: int
    kept: int


def plan(home: Home, keep: int, older_than: timedelta | None, version: str, now: datetime) -> Pruning:
    """Returns what may go when the newest `keep` builds stay.

    The current build stays in any case, and the one before it, to which a rollback goes, and the newest, which after
    a rollback keeps the next run from publishing the same again.

    Args:
        home: The data home.
        keep: How many of the newest builds stay, 1 or more.
        older_than: Builds that are younger stay too; None for no such limit.
        version: The extractor version of now: its records stay.
        now: The time against which ages are taken.
    """
    builds = published(home)
    stay = {build.build_id for build in (*builds[-keep:], *_protected(home, builds))}
    if older_than is not None:
        stay |= {build.build_id for build in builds if not _older(build, now - older_than)}
    go = tuple(build for build in builds if build.build_id not in stay)
    used = [build.manifest().get("extractor_version") for build in builds if build.build_id in stay]
    # A build that does not say what it was made of may be made of anything.
    versions = () if None in used else tuple(v for v in _versions(home) if v not in {*used, version})
    lake = Lake(home.lake)
    rooms = [room for v in versions for room in (lake.records(v), lake.quarantine(v)) if room.exists()]
    folders = (*(build.folder for build in go), *rooms)
    return Pruning(go, versions, folders, sum(map(size_of, folders)), len(stay))


def carry_out(home: Home, pruning: Pruning) -> None:
    """Removes what may go, and what a killed pruning left. The caller holds the right to write."""
    for folder in pruning.folders:
        folder.rename(folder.with_name(f"{PRUNED}{folder.name}"))
    clear(home)


def disk_use(home: Home) -> dict[str, int]:
    """Returns the bytes that each room of the home takes."""
    rooms = {"builds": home.builds, "lake": home.lake, "Prefect": home.prefect, "state": home.state, "dbt": home.dbt}
    return {name: size_of(path) for name, path in rooms.items()}


def size_of(folder: Path) -> int:
    """Returns the bytes of all files below a folder; links are not followed."""
    return sum(_size(path) for path in folder.rglob("*")) if folder.exists() else 0


def human(byte_count: int) -> str:
    """Returns a number of bytes for people: 999 B, 1.0 kB, 12.3 MB."""
    if byte_count < 1000:
        return f"{byte_count} B"
    value = float(byte_count)
    for unit in _UNITS:
        value /= 1000
        # What would be shown as 1000.0 is 1.0 of the next unit.
        if value < 999.95 or unit == _UNITS[-1]:
            break
    return f"{value:,.1f} {unit}"


def _size(path: Path) -> int:
    try:
        status = path.lstat()
    except FileNotFoundError:
        return 0
    return status.st_size if path.is_file() and not path.is_symlink() else 0


def _protected(home: Home, builds: list[Build]) -> Iterable[Build]:
    now = current(home)
    yield from builds[-1:]
    if now is not None:
        yield now
        yield from [build for build in builds if build.build_id < now.build_id][-1:]


def _older(build: Build, limit: datetime) -> bool:
    """Whether a build was begun before `limit`; not for one that does not say when."""
    return build.begun is not None and build.begun < limit


def _versions(home: Home) -> list[str]:
    """The extractor versions that the lake holds records or a quarantine of."""
    lake = Lake(home.lake)
    rooms = (lake.records("any").parent, lake.quarantine("any").parent)
    found = {path.name for room in rooms if room.exists() for path in room.iterdir() if path.is_dir()}
    return sorted(name for name in found if not name.startswith("."))
