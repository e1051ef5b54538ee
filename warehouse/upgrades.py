"""A home that another release wrote: a home in, one that this release may write to out, or a message why not.

A home says in `home.json` which form it has. The form changes only where an older release could no longer work with
what a newer one wrote; what merely grew (columns of the lake's shards, keys of a build's manifest) is read as it is.
Homes from before there was a number have the form 1.
"""

import json
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.builds import BuildError
from warehouse.files import write_whole
from warehouse.home import Home
from warehouse.lake import Lake, shards

FILE: Final = "home.json"
FORM: Final = 1

# Without these columns an item or a text cannot be accounted for, whatever release wrote it.
_NEEDED: Final = {
    "items": ("item_id", "source", "uri", "document_id", "disposition"),
    "documents": ("document_id", "text"),
}


class HomeError(BuildError):
    """A home cannot be worked with. The message says why and what to do."""


# One step a form that it leads to, besides the first. None has been needed so far.
_STEPS: Final[dict[int, Callable[[Home], None]]] = {}


def release() -> str:
    """Returns the version of this release."""
    try:
        return version("doi-ngoai-warehouse")
    except PackageNotFoundError:  # a checkout that nobody installed
        return "unknown"


def form_of(home: Home) -> int:
    """Returns the form of a home, 1 for one that does not say.

    Raises:
        HomeError: what it says cannot be understood.
    """
    return int(_told(home).get("form", 1))


def require_known(home: Home) -> None:
    """Raises HomeError if a newer release wrote the home, or if what lies in it is no lake. Changes nothing."""
    told = _told(home)
    before = form_of(home)
    if before > FORM:
        raise HomeError(
            f"{home.root / FILE}: form = {before}, written by release {told.get('release', 'unknown')}; this is "
            f"release {release()}, which knows the forms up to {FORM}. Use that release or a newer one here, or "
            "another home (--home, DOINGOAI_HOME). Nothing was changed."
        )
    if "form" not in told:
        _require_a_lake(home)


def make_ready(home: Home) -> None:
    """Brings a home into the form of this release. The caller is its one writer, and it is a known one."""
    told = _told(home)
    for form in range(form_of(home) + 1, FORM + 1):
        _STEPS[form](home)
    wanted = {"form": FORM, "release": release()}
    if told != wanted:
        write_whole(home.root / FILE, json.dumps(wanted).encode())


def _told(home: Home) -> dict[str, Any]:
    path = home.root / FILE
    if not path.exists():
        return {}
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(told, dict) or not isinstance(told.get("form"), int) or told["form"] < 1:
            raise HomeError(_unclear(path, told))
    except ValueError as error:
        raise HomeError(_unclear(path, error)) from error
    return told


def _unclear(path: object, what: object) -> str:
    return (
        f"{path} cannot be understood: {what}. It holds one JSON object whose form is a number. Restore it from a "
        "backup; of a home that no newer release wrote to it may be removed."
    )


def _require_a_lake(home: Home) -> None:
    """Raises where the oldest shards of a room lack what no release did without."""
    lake = Lake(home.lake)
    for name, room in (("items", lake.items), ("documents", lake.documents)):
        for path in shards(room)[:1]:
            try:
                there = pq.read_schema(path).names
            except (pa.ArrowException, OSError):
                continue  # damaged, not foreign: who reads it tells that, and going back must not need it
            missing = [column for column in _NEEDED[name] if column not in there]
            if missing:
                raise HomeError(
                    f"{path} has no column {', '.join(missing)}: no release of this product wrote it. Give another "
                    f"home (--home, DOINGOAI_HOME), or restore lake/{name} from the backup. Nothing was changed."
                )
