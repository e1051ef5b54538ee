"""Land: a source in, new items and texts in the lake out, every item with its fate.

Append-only. An item seen before (same address, same bytes) is known and costs nothing further; a text seen before
under another name is the same document.
"""

from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from flows.decoding import decode
from flows.extraction.reader import document_id
from flows.extraction.records import content_id
from flows.progress import report
from flows.sources import Delivery, FolderSource, Refusal, SourceError, sha256_of
from warehouse.contracts.render import arrow_schema, polars_schema
from warehouse.contracts.staging import Item
from warehouse.contracts.table import violations
from warehouse.decisions import load
from warehouse.lake import DOCUMENT_TEXT, Lake, append


@dataclass(frozen=True, slots=True)
class RejectedItem:
    """An item that was not taken in, for the summary."""

    uri: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Landing:
    """What a landing did with the items it saw: seen = new_items + known + rejected.

    An item that stays broken is told by every run until it is mended or dropped.
    """

    seen: int
    known: int
    new_documents: int
    new_items: int
    rejected: tuple[RejectedItem, ...]


ITEM: Final = arrow_schema(Item)
# A batch is also bounded by the length of its texts, so that memory is bounded whatever the items are like.
HELD_CHARACTERS: Final = 32_000_000


def land(source: FolderSource, lake: Lake, batch: int) -> Landing:
    """Takes in every item of the source that is not in the lake; writes shards of at most `batch` documents."""
    known_items, known_documents, dropped = lake.item_ids(), lake.document_ids(), load(lake).dropped()
    paths = source.paths()
    known = new_documents = new_items = 0
    rejected: list[RejectedItem] = []
    items: list[dict[str, Any]] = []
    texts: list[dict[str, Any]] = []
    held = 0
    report("land", 0, len(paths))
    for number, path in enumerate(paths, start=1):
        item, text = _fate(source, source.read(path))
        is_known = item["item_id"] in known_items
        if not is_known:
            known_items.add(item["item_id"])
            items.append(item)
        if text is None and item["item_id"] not in dropped:
            rejected.append(RejectedItem(item["uri"], item["reason"], item["detail"]))
        elif is_known or text is None:
            known += 1
        else:
            new_items += 1
            if item["document_id"] not in known_documents:
                known_documents.add(item["document_id"])
                texts.append({"document_id": item["document_id"], "text": text})
                new_documents += 1
                held += len(text)
        if len(items) >= batch or held >= HELD_CHARACTERS:
            _write(lake, items, texts)
            held = 0
        report("land", number, len(paths))
    _write(lake, items, texts)
    return Landing(len(paths), known, new_documents, new_items, tuple(rejected))


def _write(lake: Lake, items: list[dict[str, Any]], texts: list[dict[str, Any]]) -> None:
    """Writes the texts before the items: an item in the ledger always has its text in the lake."""
    broken = violations(Item, pl.DataFrame(items, schema=polars_schema(Item)))
    if broken:
        raise SourceError(f"{items[broken[0].row or 0]['uri']}: {broken[0]}. Nothing of this batch was stored.")
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
