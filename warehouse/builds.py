"""Builds and their publication: write, audit, publish.

A build is made in a hidden folder that no reader looks into. Publishing closes it, makes it durable, gives the folder
its name and flips `current`. A published build is never written again; going back is flipping back.
"""

import json
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import duckdb

from warehouse.files import flip_link, sync_file, sync_folder, write_whole
from warehouse.home import DATABASE_NAME, Home

STORAGE_VERSION: Final = "v1.4.0"
MANIFEST: Final = "build.json"
BUILDING: Final = ".building-"
FAILED: Final = ".failed"
# Lies in the folder of a build that somebody went back from, so that no later run makes it the current one again.
HELD_BACK: Final = "held_back"

# A build's name begins with the moment it was begun at, to the thousandth of a second.
_STAMP: Final = "%Y%m%dT%H%M%S%f"
_STAMP_LENGTH: Final = 18


class BuildError(Exception):
    """A build cannot be made, found or published. The message says which and what to do."""


class AnotherWriterError(BuildError):
    """Another run is writing to the home."""


@dataclass(frozen=True, slots=True)
class Build:
    """One build under its folder."""

    folder: Path

    @property
    def build_id(self) -> str:
        """The build's name: when it was begun (UTC) and the first digits of its fingerprint.

        Names order builds. One that was begun by a clock that had been set back is named right after the one before.
        """
        return self.folder.name.removeprefix(BUILDING)

    @property
    def begun(self) -> datetime | None:
        """The moment in its name, None where there is none."""
        try:
            return datetime.strptime(self.build_id[:_STAMP_LENGTH], _STAMP).replace(tzinfo=UTC)
        except ValueError:
            return None

    @property
    def is_held_back(self) -> bool:
        """Whether somebody went back from it."""
        return (self.folder / HELD_BACK).exists()

    @property
    def database(self) -> Path:
        """The DuckDB file."""
        return self.folder / DATABASE_NAME

    def manifest(self) -> dict[str, Any]:
        """What was written beside the file on publication, {} if nothing."""
        path = self.folder / MANIFEST
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        return found


def begin(home: Home, fingerprint: str, now: datetime) -> Build:
    """Makes the hidden folder of a new build, whose name is later than that of every published one."""
    home.builds.mkdir(parents=True, exist_ok=True)
    for build in published(home):
        if build.begun is not None:
            now = max(now, build.begun + timedelta(milliseconds=1))
    name = now.astimezone(UTC).strftime(_STAMP)[:_STAMP_LENGTH] + f"-{fingerprint[:8]}"
    folder = home.builds / f"{BUILDING}{name}"
    folder.mkdir()
    return Build(folder)


def create_database(build: Build) -> duckdb.DuckDBPyConnection:
    """Creates the build's file in the storage version that every reader opens; returns its open connection."""
    connection = duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False})
    connection.execute(f"ATTACH '{_quoted(build.database)}' AS build (STORAGE_VERSION '{STORAGE_VERSION}')")
    connection.execute("USE build")
    return connection


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def open_readonly(database: Path) -> duckdb.DuckDBPyConnection:
    """Opens a published file for reading. The link is resolved: a connection follows one build, not a name."""
    if not database.exists():
        raise BuildError(f"{database} does not exist: nothing is published yet. Run `doingoai run` first.")
    return duckdb.connect(str(database.resolve()), read_only=True)


def publish(home: Home, build: Build, manifest: dict[str, Any]) -> Build:
    """Publishes an audited build: no connection may be open on it. Called again after a fault it goes on.

    Raises:
        BuildError: a write-ahead log lies beside the file, so something did not close it.
    """
    final = home.builds / build.build_id
    if final.exists():
        flip_link(home.current, final)
        return Build(final)
    log = build.database.with_name(build.database.name + ".wal")
    with duckdb.connect(str(build.database)) as connection:
        connection.execute("CHECKPOINT")
    if log.exists():
        raise BuildError(f"{log} is still there after closing the build: some process holds it open. Not published.")
    sync_file(build.database)
    write_whole(build.folder / MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1).encode())
    build.folder.rename(final)
    sync_folder(home.builds)
    flip_link(home.current, final)
    return Build(final)


def finish_publication(home: Home) -> Build | None:
    """Makes the newest build the current one if a killed run had named it but not yet flipped the link.

    A build that somebody rolled back from is marked and stays where it is. So does one whose run held an earlier
    lease than that of the current build: its name is later because a clock was wrong. Returns the build, None if
    nothing was left to do.
    """
    newest, now = next(reversed(published(home)), None), current(home)
    if newest is None or newest.is_held_back:
        return None
    if now and (now.build_id >= newest.build_id or _token(now) > _token(newest)):
        return None
    flip_link(home.current, newest.folder)
    return newest


def _token(build: Build) -> int:
    """The number of the lease under which a build was published, 0 for one from before there were leases."""
    return int(build.manifest().get("fencing_token", 0))


def rolled_back_from(home: Home) -> Build | None:
    """The newest build if somebody went back from it, None otherwise."""
    newest = next(reversed(published(home)), None)
    return newest if newest is not None and newest.is_held_back else None


def failed_build(home: Home) -> Build:
    """Returns the build that was set aside.

    Raises:
        BuildError: there is none.
    """
    failed = Build(home.builds / FAILED)
    if not failed.database.exists():
        raise BuildError(f"{failed.folder} holds no build: none has failed.")
    return failed


def set_aside(home: Home, build: Build) -> Path:
    """Keeps a failed build for inspection under `builds/.failed`, replacing the one before; returns its folder."""
    failed = home.builds / FAILED
    if failed.exists():
        shutil.rmtree(failed)
    build.folder.rename(failed)
    return failed


def published(home: Home) -> list[Build]:
    """All published builds, oldest first."""
    if not home.builds.exists():
        return []
    folders = (f for f in home.builds.iterdir() if f.is_dir() and not f.name.startswith("."))
    return [Build(folder) for folder in sorted(folders) if (folder / DATABASE_NAME).exists()]


def current(home: Home) -> Build | None:
    """The build that readers see, None if nothing is published."""
    if not home.current.exists():
        return None
    return Build(home.current.resolve())


def named(home: Home, build_id: str | None = None) -> Build:
    """Returns the published build of that name, or the current one.

    Raises:
        BuildError: there is no such build.
    """
    found = current(home) if build_id is None else {b.build_id: b for b in published(home)}.get(build_id)
    if found is None and build_id is None:
        raise BuildError("No build is published yet. `doingoai run` makes one.")
    if found is None:
        raise BuildError(f"There is no build {build_id!r}. `doingoai builds` lists what there is.")
    return found


def before(home: Home, build: Build) -> Build:
    """Returns the build that was published before another one.

    Raises:
        BuildError: there is none.
    """
    earlier = [other for other in published(home) if other.build_id < build.build_id]
    if not earlier:
        raise BuildError(f"There is no build before {build.build_id}. `doingoai builds` lists what there is.")
    return earlier[-1]


def rollback(home: Home, build_id: str | None = None) -> Build:
    """Makes an older build the current one: `build_id`, or the one before the current.

    Raises:
        BuildError: there is no such build.
    """
    chosen = before(home, named(home)) if build_id is None else named(home, build_id)
    for build in published(home):
        if build.build_id > chosen.build_id:
            write_whole(build.folder / HELD_BACK, b"")
        else:
            (build.folder / HELD_BACK).unlink(missing_ok=True)
    flip_link(home.current, chosen.folder)
    return chosen
