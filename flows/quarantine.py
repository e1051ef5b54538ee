"""What could not be taken in or read: a lake in, one entry an item or document with reason and remedy out.

An item that could not be decoded was rejected on landing; of it the lake keeps no text. A document that the reader
failed on, or whose record breaks a contract, is held with its text until another version of the rules reads it.
"""

from dataclasses import dataclass
from typing import Any, Final, Literal

import polars as pl

from warehouse.decisions import Decision, decide, held, load
from warehouse.lake import Lake, shards

State = Literal["rejected", "held", "dropped"]

_REJECTED: Final = "Correct the file: as soon as its bytes change, the next run takes it in."
_HELD: Final = (
    "Correct the rule or the lexicon: the next run then reads it again by itself. "
    "`doingoai quarantine retry {id}` reads it again with the same rules."
)
_DROPPED: Final = "`doingoai quarantine retry {id}` takes it back."


class QuarantineError(Exception):
    """What was asked of the quarantine cannot be done. The message says why and what to do instead."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item or document that is not in the warehouse. `uris` are the items that delivered it."""

    id: str
    state: State
    uris: tuple[str, ...]
    reason: str
    detail: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Quarantine:
    """The quarantine of one lake, as one extractor version sees it."""

    lake: Lake
    version: str

    def entries(self) -> list[Entry]:
        """Every entry: rejected items, then held documents, then what was dropped."""
        items = _latest_items(self.lake)
        dropped = load(self.lake).dropped()
        delivered: dict[str, tuple[str, ...]] = {}
        for item in items:
            if item["document_id"]:
                delivered[item["document_id"]] = (*delivered.get(item["document_id"], ()), item["uri"])
        refused = [item for item in items if item["disposition"] == "rejected"]
        addresses = delivered | {item["item_id"]: (item["uri"],) for item in refused}
        return [
            *(_rejected(item) for item in refused if item["item_id"] not in dropped),
            *(_held(fault, delivered.get(key, ())) for key, fault in held(self.lake, self.version).items()),
            *(_dropped(decision, addresses.get(key, ())) for key, decision in sorted(dropped.items())),
        ]

    def find(self, wanted: str) -> Entry:
        """Returns the entry with this ID, or the only one whose ID begins so.

        Raises:
            QuarantineError: there is none, or more than one.
        """
        found = [entry for entry in self.entries() if entry.id.startswith(wanted)]
        exact = [entry for entry in found if entry.id == wanted]
        if len(exact or found) == 1:
            return (exact or found)[0]
        if found:
            raise QuarantineError(f"{wanted!r} begins {len(found)} IDs, e.g. {found[0].id} and {found[1].id}.")
        raise QuarantineError(
            f"{wanted!r} is not in the quarantine. `doingoai quarantine list --dropped` lists what is and was."
        )

    def retry(self, entries: list[Entry]) -> None:
        """Gives held documents back to the reader, and takes back what was dropped.

        Raises:
            QuarantineError: a rejected item is among them; the same bytes cannot be decoded by trying again.
        """
        for entry in entries:
            if entry.state == "rejected":
                raise QuarantineError(
                    f"{entry.id} ({', '.join(entry.uris)}) was rejected: {entry.reason}. {entry.detail} {entry.remedy}"
                )
        decide(self.lake, "retry", [e.id for e in entries], self.version, "")

    def drop(self, entry: Entry, note: str) -> None:
        """Marks a rejected item or a held document as dropped. The ledger keeps it, with the note.

        Raises:
            QuarantineError: it is dropped already.
        """
        if entry.state == "dropped":
            raise QuarantineError(f"{entry.id} is dropped already. {entry.detail}")
        decide(self.lake, "drop", [entry.id], self.version, note)

    def opening(self, entry: Entry, lines: int) -> str | None:
        """Returns the first lines of the entry's text; None for a rejected item, which has no text."""
        for batch in self.lake.texts({entry.id}, 1):
            for _, text in batch:
                return "\n".join(text.splitlines()[:lines])
        return None


def _latest_items(lake: Lake) -> list[dict[str, Any]]:
    """Returns the item that each address delivered last.

    A shard holds one delivery an address, and is written once: the age of its file orders the deliveries.
    """
    columns = ["item_id", "source", "uri", "document_id", "disposition", "reason", "detail"]
    by_age = sorted(shards(lake.items), key=lambda path: (path.stat().st_mtime_ns, path.name))
    if not by_age:
        return []
    delivered = pl.concat([pl.read_parquet(path, columns=columns) for path in by_age])
    return delivered.unique(["source", "uri"], keep="last").sort("source", "uri", "item_id").to_dicts()


def _rejected(item: dict[str, Any]) -> Entry:
    return Entry(item["item_id"], "rejected", (item["uri"],), item["reason"], item["detail"], _REJECTED)


def _held(fault: dict[str, Any], uris: tuple[str, ...]) -> Entry:
    key = fault["document_id"]
    detail = f"{fault['value']} breaks {fault['rule']}"
    return Entry(key, "held", uris, f"{fault['table_name']}.{fault['field']}", detail, _HELD.format(id=key))


def _dropped(decision: Decision, uris: tuple[str, ...]) -> Entry:
    key = decision.subject
    detail = f"Dropped on {decision.decided_at[:10]}: {decision.note or 'no reason given'}."
    return Entry(key, "dropped", uris, "dropped", detail, _DROPPED.format(id=key))
