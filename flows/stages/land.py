"""Land: a source in, new items and texts in the lake out, every item with its fate.

Append-only. An item seen before (same address, same bytes) is known and costs nothing further; a text seen before
under another name is the same document.
"""

from dataclasses import dataclass
from typing import Any, Final

from flows.decoding import decode
from flows.extraction.reader import document_id
from flows.extraction.records import content_id
from flows.progress import report
from flows.sources import Delivery, FolderSource, Refusal, sha256_of
from warehouse.contracts.render import arrow_schema
from warehouse.contracts.staging import Item
from warehouse.lake import DOCUMENT_TEXT, Lake, append


@dataclass(frozen=True, slots=True)
class RejectedItem:
    """An item that was not taken in, for the summary."""

    uri: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Landing:
    """What a landing did: items seen, those known before, texts that are new, items refused now."""

    seen: int
    known: int
    new_documents: int
    new_items: int
    rejected: tuple[RejectedItem, ...]


ITEM: Final = arrow_schema(Item)


def land(source: FolderSource, lake: Lake, batch: int) -> Landing:
    """Takes in every item of the source that is not in the lake; writes shards of at most `batch` documents."""
    known_items, known_documents = lake.item_ids(), lake.document_ids()
    paths = source.paths()
    known = new_documents = new_items = 0
    rejected: list[RejectedItem] = []
    items: list[dict[str, Any]] = []
    texts: list[dict[str, Any]] = []
    report("land", 0, len(paths))
    for number, path in enumerate(paths, start=1):
        item, text = _fate(source, source.read(path))
        if item["item_id"] in known_items:
            known += 1
        else:
            items.append(item)
            new_items += 1
            if item["disposition"] == "rejected":
                rejected.append(RejectedItem(item["uri"], item["reason"], item["detail"]))
            elif text is not None and item["document_id"] not in known_documents:
                known_documents.add(item["document_id"])
                texts.append({"document_id": item["document_id"], "text": text})
                new_documents += 1
        if len(items) >= batch:
            _write(lake, items, texts)
        report("land", number, len(paths))
    _write(lake, items, texts)
    return Landing(len(paths), known, new_documents, new_items, tuple(rejected))


def _write(lake: Lake, items: list[dict[str, Any]], texts: list[dict[str, Any]]) -> None:
    """Writes the texts before the items: an item in the ledger always has its text in the lake."""
    append(lake.documents, texts, DOCUMENT_TEXT)
    append(lake.items, items, ITEM)
    items.clear()
    texts.clear()


def _fate(source: FolderSource, delivery: Delivery) -> tuple[dict[str, Any], str | None]:
    """Returns the item's row and, unless it is rejected, its stored text."""
    digest = sha256_of(delivery.content) if delivery.content is not None else None
    text = decode(delivery.content) if delivery.content is not None else delivery.refusal
    refusal = text if isinstance(text, Refusal) else None
    stored = text if isinstance(text, str) else None
    identity = digest or (f"{refusal.reason}:{delivery.byte_count}" if refusal else "")
    row = {
        "item_id": content_id("itm", source.name, delivery.uri, identity),
        "source": source.name,
        "uri": delivery.uri,
        "byte_count": delivery.byte_count,
        "sha256": digest,
        "document_id": document_id(stored) if stored is not None else None,
        "disposition": "rejected" if refusal else "landed",
        "reason": refusal.reason if refusal else None,
        "detail": refusal.detail if refusal else None,
    }
    return row, stored
