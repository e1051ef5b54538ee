"""Broken items that are no longer there: what sources delivered in, the addresses they deliver no more out.

Nothing of value is lost with what is remembered here: the next run finds it out again.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from warehouse.files import write_whole

_NAME: Final = "absent.json"


def absent(state: Path) -> set[tuple[str, str]]:
    """Returns the (source, uri) of broken items that their source did not deliver when it was last read."""
    return {(source, uri) for source, uris in _read(state).items() for uri in uris}


def remember(state: Path, told: Mapping[str, Iterable[str]]) -> None:
    """Remembers of sources that were read whole which of their broken items they delivered no more."""
    before = _read(state)
    now = {source: uris for source, uris in sorted((before | {s: sorted(u) for s, u in told.items()}).items()) if uris}
    if now != before:
        write_whole(state / _NAME, json.dumps(now, ensure_ascii=False, indent=1).encode())


def _read(state: Path) -> dict[str, list[str]]:
    try:
        found: dict[str, list[str]] = json.loads((state / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found
