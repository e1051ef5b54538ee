"""What could not be taken in or read: a lake in, one entry an item or document with reason and remedy out.

An item that could not be decoded was rejected on landing; of it the lake keeps no text. A document that the reader
failed on, or whose record breaks a contract, is held with its text until another version of the rules reads it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import polars as pl

from warehouse.decisions import Decision, decide, held, load
from warehouse.lake import Lake, shards

State = Literal["rejected", "held", "gone", "dropped"]

_REJECTED: Final = "Correct the file: as soon as its bytes change, the next run takes it in."
# Of what is no file that can be read the bytes are not the fault.
_ELSEWHERE: Final = {
    **dict.fromkeys(
        ("outside_source", "linked_folder", "not_a_file"),
        "Put the file itself in its place, or take it away: every run looks again.",
    ),
    **dict.fromkeys(
        ("no_permission", "unreadable", "vanished"),
        "See that this user can read it: every run looks again.",
    ),
    "too_large": "Split it, or raise DOINGOAI_MAX_ITEM_BYTES: every run looks again.",
}
_ADDRESS: Final = (
    "Open the address in a browser. A page that failed is asked for again by itself, ever more seldom, twelve times; "
    "correct one that moved where it is listed."
)
_GONE: Final = (
    "Its source delivers it no longer. `doingoai quarantine drop --gone` takes all such out of this list; "
    "delivered again, it is rejected or taken in as it then is."
)
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
    """The quarantine of one lake, as one extractor version sees it.

    `absent` are the (source, uri) of rejected items that their source delivers no longer.
    """

    lake: Lake
    version: str
    absent: Collection[tuple[str, str]] = frozenset()

    def entries(self) -> list[Entry]:
        """Every entry: rejected items, then held documents, then what is gone, then what was dropped."""
        items = _latest_items(self.lake)
        dropped = load(self.lake).dropped()
        delivered: dict[str, tuple[str, ...]] = {}
        for item in items:
            if item["document_id"]:
                delivered[item["document_id"]] = (*delivered.get(item["document_id"], ()), item["uri"])
        refused = [item for item in items if item["disposition"] == "rejected"]
        addresses = delivered | {item["item_id"]: (item["uri"],) for item in refused}
        left = [item for item in refused if item["item_id"] not in dropped]
        gone = [item for item in left if (item["source"], item["uri"]) in self.absent]
        return [
            *(_rejected(item) for item in left if item not in gone),
            *(_held(fault, delivered.get(key, ())) for key, fault in held(self.lake, self.version).items()),
            *(_gone(item) for item in gone),
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
            if entry.state in {"rejected", "gone"}:
                raise QuarantineError(
                    f"{entry.id} ({', '.join(entry.uris)}) was rejected: {entry.reason}. {entry.detail} {entry.remedy}"
                )
        decide(self.lake, "retry", [e.id for e in entries], self.version, "")

    def drop(self, entries: Sequence[Entry], note: str) -> None:
        """Marks rejected items and held documents as dropped. The ledger keeps them, with the note.

        Raises:
            QuarantineError: one of them is dropped already; then none is.
        """
        for entry in entries:
            if entry.state == "dropped":
                raise QuarantineError(f"{entry.id} is dropped already. {entry.detail}")
        decide(self.lake, "drop", [entry.id for entry in entries], self.version, note)

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
    at_address = item["uri"].startswith(("http://", "https://"))
    remedy = _ADDRESS if at_address else _ELSEWHERE.get(item["reason"], _REJECTED)
    return Entry(item["item_id"], "rejected", (item["uri"],), item["reason"], item["detail"], remedy)


def _gone(item: dict[str, Any]) -> Entry:
    return Entry(item["item_id"], "gone", (item["uri"],), item["reason"], item["detail"], _GONE)


def _held(fault: dict[str, Any], uris: tuple[str, ...]) -> Entry:
    key = fault["document_id"]
    detail = f"{fault['value']} breaks {fault['rule']}"
    return Entry(key, "held", uris, f"{fault['table_name']}.{fault['field']}", detail, _HELD.format(id=key))


def _dropped(decision: Decision, uris: tuple[str, ...]) -> Entry:
    key = decision.subject
    detail = f"Dropped on {decision.decided_at[:10]}: {decision.note or 'no reason given'}."
    return Entry(key, "dropped", uris, "dropped", detail, _DROPPED.format(id=key))
