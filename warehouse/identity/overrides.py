"""What a person decided about who or what is one: the register of decisions in, those of one kind of thing out.

For events there is a register of its own (`merging`). A record is a mention (`mention_id` of a participant,
`directive_mention_id` of a directive) or, for organisations, a name as written.
"""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from warehouse.paths import DBT_PROJECT

REGISTER: Final = DBT_PROJECT / "seeds" / "identity_overrides.csv"
ENTITIES: Final = ("participant", "organization", "directive")


@dataclass(frozen=True, slots=True)
class Decision:
    """`force_split` gives what the record is of an identity of its own, `force_merge` makes it that of the other."""

    entity: str
    record: str
    action: str
    other_record: str


def decisions(entity: str, path: Path = REGISTER) -> list[Decision]:
    """Returns the decisions about one kind of thing, in an order of their own.

    Raises:
        ValueError: a row names an unknown kind or action, or a merge without the other record.
    """
    with path.open(encoding="utf-8", newline="") as file:
        found = [Decision(r["entity"], r["record"], r["action"], r["other_record"]) for r in csv.DictReader(file)]
    for row in found:
        if row.entity not in ENTITIES:
            raise ValueError(f"{path.name}: entity {row.entity!r} of {row.record!r} is none of {', '.join(ENTITIES)}.")
        if row.action not in ("force_merge", "force_split") or (row.action == "force_merge") != bool(row.other_record):
            raise ValueError(
                f"{path.name}: {row.entity} {row.record!r} has action {row.action!r} and other_record "
                f"{row.other_record!r}: use force_split alone, or force_merge with the other record."
            )
    return sorted((row for row in found if row.entity == entity), key=lambda row: (row.record, row.other_record))
