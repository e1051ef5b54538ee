"""Publish: an audited build in, the one that readers see out.

Also decides whether there is anything to publish: a build whose fingerprint was published before would be the same
build again.
"""

import hashlib
from typing import Any

from flows.telling.progress import report
from warehouse.builds import Build, current, rolled_back_from
from warehouse.builds import publish as publish_build
from warehouse.decisions import held, load
from warehouse.home import Home
from warehouse.lake import Lake
from warehouse.paths import DBT_PROJECT, REGISTERS, ROOT


def fingerprint(lake: Lake, version: str) -> str:
    """Returns the digest of everything that the marts are made from.

    That is the items delivered, what was read, held and dropped of them, the rules that read them, the models that
    arrange them and the registers.
    """
    digest = hashlib.sha256(version.encode())
    digest.update("".join(sorted(lake.item_ids())).encode())
    fates = {"read": lake.read_ids(version), "held": held(lake, version), "dropped": load(lake).dropped()}
    for fate, ids in fates.items():
        digest.update(f"\x00{fate}\x00".encode())
        digest.update("".join(sorted(ids)).encode())
    code = [
        *DBT_PROJECT.rglob("*.sql"),
        *DBT_PROJECT.rglob("*.yml"),
        *DBT_PROJECT.rglob("*.csv"),
        *REGISTERS.glob("*.csv"),
        *(ROOT / "warehouse").rglob("*.py"),
        *(ROOT / "flows" / "stages").glob("*.py"),
    ]
    for path in sorted(path for path in code if "target" not in path.relative_to(ROOT).parts):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\x00" + path.read_bytes() + b"\x00")
    return digest.hexdigest()


def already_published(home: Home, wanted: str) -> Build | None:
    """Returns the current build, or the one that somebody went back from, if it has this fingerprint; None otherwise.

    After a rollback the next run must not undo it. Older builds do not count: what was dropped and then taken back is
    published again.
    """
    for build in (current(home), rolled_back_from(home)):
        if build is not None and build.database.exists() and build.manifest().get("fingerprint") == wanted:
            return build
    return None


def publish(home: Home, build: Build, manifest: dict[str, Any]) -> Build:
    """Publishes the build; returns it under its final name."""
    report("publish", 0, 1)
    done = publish_build(home, build, manifest)
    report("publish", 1, 1)
    return done
