"""Publish: an audited build in, the one that readers see out.

Also decides whether there is anything to publish: a build whose fingerprint was published before would be the same
build again.
"""

import hashlib
from typing import Any

from flows.progress import report
from warehouse.builds import Build, published
from warehouse.builds import publish as publish_build
from warehouse.home import Home
from warehouse.lake import Lake
from warehouse.paths import DBT_PROJECT, REGISTERS, ROOT


def fingerprint(lake: Lake, version: str) -> str:
    """Returns the digest of everything that the marts are made from.

    That is the items delivered, the rules that read them, the models that arrange them and the registers.
    """
    digest = hashlib.sha256(version.encode())
    for item_id in sorted(lake.item_ids()):
        digest.update(item_id.encode())
    for document_id in sorted(lake.read_ids(version)):
        digest.update(document_id.encode())
    code = [
        *DBT_PROJECT.rglob("*.sql"),
        *DBT_PROJECT.rglob("*.yml"),
        *REGISTERS.glob("*.csv"),
        *(ROOT / "warehouse").rglob("*.py"),
        *(ROOT / "flows" / "stages").glob("*.py"),
    ]
    for path in sorted(path for path in code if "target" not in path.parts):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\x00" + path.read_bytes() + b"\x00")
    return digest.hexdigest()


def already_published(home: Home, wanted: str) -> Build | None:
    """Returns the build with this fingerprint, None if there is none.

    Any published build counts, not the current one alone: after a rollback the next run must not undo it.
    """
    for build in reversed(published(home)):
        if build.manifest().get("fingerprint") == wanted:
            return build
    return None


def publish(home: Home, build: Build, manifest: dict[str, Any]) -> Build:
    """Publishes the build; returns it under its final name."""
    report("publish", 0, 1)
    done = publish_build(home, build, manifest)
    report("publish", 1, 1)
    return done
