"""What operators decide about what could not be read: decisions in, what is held and what is dropped out.

Append-only like all of the lake. A retry does not take a document out of a quarantine shard: it is counted against
the failed attempts there, and a document is held while it has more failures than retries. The latest decision about
a document or a rejected item says whether it is dropped.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Literal

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.lake import QUARANTINED, Lake, append, shards

Action = Literal["retry", "drop"]

# The attempt tells a second failure from the first: shards are named by their content.
HELD: Final = QUARANTINED.append(pa.field("attempt", pa.int32(), nullable=False))

DECISION: Final = pa.schema(
    [
        pa.field("subject", pa.string(), nullable=False),
        pa.field("number", pa.int32(), nullable=False),
        pa.field("action", pa.string(), nullable=False),
        pa.field("extractor_version", pa.string(), nullable=False),
        pa.field("note", pa.string(), nullable=False),
        pa.field("decided_at", pa.string(), nullable=False),
    ]
)


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `subject` is a document, or an item that was rejected; `number` is its place among the subject's.

    The order is that of the numbers, not of the clock: clocks are set back.
    """

    subject: str
    number: int
    action: str
    extractor_version: str
    note: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions of a lake, by subject and in their order."""

    by_subject: dict[str, tuple[Decision, ...]]

    def retries(self, subject: str, version: str) -> int:
        """How often the subject was given back to this extractor version."""
        told = self.by_subject.get(subject, ())
        return sum(d.action == "retry" and d.extractor_version == version for d in told)

    def dropped(self) -> dict[str, Decision]:
        """The subjects that are dropped now, each with the decision."""
        return {key: told[-1] for key, told in self.by_subject.items() if told[-1].action == "drop"}


def load(lake: Lake) -> Decisions:
    """Reads every decision of a lake."""
    rows = [Decision(**row) for path in shards(lake.decisions) for row in pq.read_table(path).to_pylist()]
    found: dict[str, list[Decision]] = {}
    for decision in sorted(rows, key=lambda d: (d.subject, d.number)):
        found.setdefault(decision.subject, []).append(decision)
    return Decisions({subject: tuple(told) for subject, told in found.items()})


def decide(lake: Lake, action: Action, subjects: Iterable[str], version: str, note: str) -> None:
    """Writes one decision a subject, all in one shard. The caller holds the right to write."""
    known = load(lake)
    now = datetime.now(UTC)
    rows = [
        {
            "subject": subject,
            "number": len(known.by_subject.get(subject, ())) + 1,
            "action": action,
            "extractor_version": version,
            "note": note,
            "decided_at": f"{now:%Y-%m-%dT%H:%M:%SZ}",
        }
        for subject in sorted(set(subjects))
    ]
    append(lake.decisions, rows, DECISION)


def hold(lake: Lake, version: str, faults: Sequence[dict[str, Any]]) -> None:
    """Puts documents that this extractor version could not read into its quarantine."""
    known = load(lake) if faults else Decisions({})
    rows = [fault | {"attempt": known.retries(fault["document_id"], version) + 1} for fault in faults]
    append(lake.quarantine(version), rows, HELD)


def held(lake: Lake, version: str) -> dict[str, dict[str, Any]]:
    """The documents that this extractor version could not read, each with its latest fault.

    A document that was retried since, or dropped, is none of them.
    """
    decisions = load(lake)
    dropped = decisions.dropped()
    latest: dict[str, dict[str, Any]] = {}
    for path in shards(lake.quarantine(version)):
        for row in pq.read_table(path).to_pylist():
            # Shards from before there were retries hold first attempts only, and do not say so.
            fault = {"attempt": 1} | row
            before = latest.get(fault["document_id"])
            if before is None or before["attempt"] < fault["attempt"]:
                latest[fault["document_id"]] = fault
    return {
        key: fault
        for key, fault in sorted(latest.items())
        if key not in dropped and fault["attempt"] > decisions.retries(key, version)
    }


def settled(lake: Lake, version: str) -> set[str]:
    """The documents that this extractor version has nothing to do for: read, held or dropped."""
    return lake.read_ids(version) | held(lake, version).keys() | load(lake).dropped().keys()
