"""Land: sources in, new items and texts in the lake out, every item with its fate.

Append-only. An item seen before (same address, same bytes) is known and costs nothing further; a text seen before
under another name is the same document.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

import polars as pl

from flows.extraction.records import content_id, document_id
from flows.reading.decoding import decode
from flows.sources.gathering import Failed, Intake, Opened
from flows.sources.source import (
    Delivery,
    Label,
    Refusal,
    Source,
    SourceError,
    Stream,
    Unchanged,
    nothing_in,
    sha256_of,
)
from flows.sources.visits import Visit
from flows.telling.progress import report
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
    source: str


@dataclass(frozen=True, slots=True)
class SourceLanding:
    """What one source did: seen = new_items + known + rejected.

    `failure` says why it gave no more, if it failed; `unread_date` is one of the dates that could not be read;
    `empty` says that it holds nothing; `left_alone` counts files of other kinds that lie there.
    """

    label: Label
    address: str
    seen: int
    known: int
    new_items: int
    rejected: int
    failure: str | None
    unread_dates: int = 0
    unread_date: str | None = None
    empty: str | None = None
    left_alone: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Landing:
    """What a landing did with the items it saw: seen = new_items + known + rejected.

    An item that stays broken is told by every run until it is mended, taken away or dropped. `absent` are the addresses
    of broken items that a source which was read whole delivers no more.
    """

    seen: int
    known: int
    new_documents: int
    new_items: int
    rejected: tuple[RejectedItem, ...]
    sources: tuple[SourceLanding, ...]
    absent: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def failures(self) -> tuple[SourceLanding, ...]:
        """The sources that failed as a whole."""
        return tuple(source for source in self.sources if source.failure is not None)


ITEM: Final = arrow_schema(Item)
# A batch is also bounded by the length of its texts, so that memory is bounded whatever the items are like.
HELD_CHARACTERS: Final = 32_000_000


def land(intake: Intake, lake: Lake, batch: int) -> Landing:
    """Takes in every item of the sources that is not in the lake; writes shards of at most `batch` documents.

    Raises:
        SourceError: the only source that was asked for cannot be read as a whole, or holds nothing and never did.
    """
    landing = _Landing(intake, lake, batch)
    report("land", 0, 0)
    for source, arrival in intake.arrivals():
        if isinstance(arrival, Opened):
            landing.total += arrival.stream.total
            landing.opened[source.label.name] = arrival.stream
        elif isinstance(arrival, Visit):
            landing.visits.append(arrival)
        elif isinstance(arrival, Unchanged):
            landing.pass_by(source.label, arrival.count)
        elif isinstance(arrival, Failed):
            if intake.strict:
                raise arrival.error
            landing.failures[source.label.name] = str(arrival)
        else:
            landing.take(source.label, arrival)
    landing.flush()
    landing.require_something()
    intake.remember_files(landing.landed_files)
    return landing.outcome()


class _Landing:
    """A landing under way: what is known, what is not written yet and what was counted."""

    def __init__(self, intake: Intake, lake: Lake, batch: int) -> None:
        self.intake, self.lake, self.batch = intake, lake, batch
        delivered = lake.delivered()
        self.known_items, self.known_documents = delivered.items, lake.document_ids()
        self.landed_items = self.known_items - delivered.rejected
        self.rejected_last = delivered.broken
        self.dropped = load(lake).dropped()
        self.total = self.done = self.new_documents = self.held = 0
        self.fates: Counter[tuple[str, str]] = Counter()
        self.rejected: list[RejectedItem] = []
        self.failures: dict[str, str] = {}
        self.opened: dict[str, Stream] = {}
        self.taken_broken: set[tuple[str, str]] = set()
        self.items: list[dict[str, Any]] = []
        self.texts: list[dict[str, Any]] = []
        self.visits: list[Visit] = []
        self.landed_files: list[tuple[str, str, str]] = []
        self.unread: dict[str, list[str]] = {}

    def pass_by(self, label: Label, count: int) -> None:
        """Counts items that are as they were."""
        self.fates[label.name, "known"] += count
        self.done += count
        report("land", self.done, max(self.done, self.total))

    def take(self, label: Label, delivery: Delivery) -> None:
        """Decides the fate of one item."""
        if (label.name, delivery.uri) in self.rejected_last:
            self.taken_broken.add((label.name, delivery.uri))
        self.fates[label.name, self._fate(label, delivery)] += 1
        self.done += 1
        if delivery.unread_date is not None:
            self.unread.setdefault(label.name, []).append(delivery.unread_date)
        if max(len(self.items), len(self.visits)) >= self.batch or self.held >= HELD_CHARACTERS:
            self.flush()
        report("land", self.done, max(self.done, self.total))

    def _fate(self, label: Label, delivery: Delivery) -> str:
        if delivery.content is None and delivery.refusal is None:
            if delivery.visit is not None:
                self.visits.append(delivery.visit)
            return "known"
        digest = sha256_of(delivery.content) if delivery.content is not None else None
        if digest is not None and not delivery.same_text_is_same:
            known = _item_id(label, delivery, digest)
            # Most of what a folder delivers is as it was: its bytes are compared, and not read as text again.
            address = (label.name, delivery.uri)
            if known in self.landed_items and address not in self.rejected_last:
                self._remember(label, delivery, known)
                return "known"
        item, text = _judged(label, delivery, digest)
        if text is not None:
            self._remember(label, delivery, item["item_id"])
        if delivery.visit is not None:
            self.visits.append(replace(delivery.visit, item_id=item["item_id"]))
        is_known = item["item_id"] in self.known_items
        # What was well, then broken, and is as before is written again: the last delivery of an address counts.
        if not is_known or (text is not None and (item["source"], item["uri"]) in self.rejected_last):
            self.known_items.add(item["item_id"])
            self.items.append(item)
        if text is None and item["item_id"] not in self.dropped:
            self.rejected.append(RejectedItem(item["uri"], item["reason"], item["detail"], label.name))
            return "rejected"
        if is_known or text is None:
            return "known"
        if item["document_id"] not in self.known_documents:
            self.known_documents.add(item["document_id"])
            self.texts.append({"document_id": item["document_id"], "text": text})
            self.new_documents += 1
            self.held += len(text)
        return "new"

    def _remember(self, label: Label, delivery: Delivery, item_id: str) -> None:
        if delivery.mark is not None:
            self.landed_files.append((label.name, delivery.mark, item_id))

    def flush(self) -> None:
        """Writes the texts before the items: an item in the ledger always has its text in the lake.

        What is remembered of addresses comes last: until then they are asked for again.
        """
        self._check()
        append(self.lake.documents, self.texts, DOCUMENT_TEXT)
        append(self.lake.items, self.items, ITEM)
        self.intake.remember(self.visits)
        self.items.clear()
        self.texts.clear()
        self.visits.clear()
        self.held = 0

    def _check(self) -> None:
        if not self.items:
            return
        broken = violations(Item, pl.DataFrame(self.items, schema=polars_schema(Item)))
        if broken:
            uri = self.items[broken[0].row or 0]["uri"]
            raise SourceError(f"{uri}: {broken[0]}. Nothing of this batch was stored.")

    def require_something(self) -> None:
        """Makes it a fault that the only source that was asked for holds nothing: its disk may not be mounted.

        Raises:
            SourceError: the lake holds nothing either, so there is nothing to go on with.
        """
        for source in self.intake.sources if self.intake.strict else ():
            told = self._empty(source)
            if told is not None and not self.known_items:
                raise SourceError(told)
            if told is not None:
                self.failures[source.label.name] = told

    def _empty(self, source: Source) -> str | None:
        """Returns in words that a source which delivers all that it holds delivered nothing."""
        name, stream = source.label.name, self.opened.get(source.label.name)
        seen = any(self.fates[name, fate] for fate in ("new", "known", "rejected"))
        if seen or name in self.failures or stream is None or stream.holds is None:
            return None
        return nothing_in(source.address, stream.holds, stream.left_alone)

    def outcome(self) -> Landing:
        """What was done, source by source in the order of the configuration."""
        sources = []
        for source in self.intake.sources:
            name = source.label.name
            new, known, rejected = (self.fates[name, fate] for fate in ("new", "known", "rejected"))
            told = (new + known + rejected, known, new, rejected, self.failures.get(name))
            unread = self.unread.get(name, [])
            dates = (len(unread), next(iter(unread), None))
            left = dict(self.opened[name].left_alone) if name in self.opened else {}
            sources.append(SourceLanding(source.label, source.address, *told, *dates, self._empty(source), left))
        return Landing(
            seen=self.fates.total(),
            known=sum(source.known for source in sources),
            new_documents=self.new_documents,
            new_items=sum(source.new_items for source in sources),
            rejected=tuple(self.rejected),
            sources=tuple(sources),
            absent={s.label.name: self._absent(s.label.name) for s in sources if s.seen and self._is_whole(s)},
        )

    def _is_whole(self, source: SourceLanding) -> bool:
        """Whether the source delivered all that it holds."""
        return source.failure is None and self.opened[source.label.name].holds is not None

    def _absent(self, name: str) -> frozenset[str]:
        return frozenset(uri for source, uri in self.rejected_last - self.taken_broken if source == name)


def _item_id(label: Label, delivery: Delivery, identity: str) -> str:
    return content_id("itm", label.name, delivery.uri, identity)


def _judged(label: Label, delivery: Delivery, digest: str | None) -> tuple[dict[str, Any], str | None]:
    """Returns the item's row and, unless it is rejected, its stored text."""
    text = decode(delivery.content) if delivery.content is not None else delivery.refusal
    refusal = text if isinstance(text, Refusal) else None
    stored = text if isinstance(text, str) else None
    document = document_id(stored) if stored is not None else None
    identity = digest or (f"{refusal.reason}:{delivery.byte_count}" if refusal else "")
    if delivery.same_text_is_same:
        identity = document or (refusal.reason if refusal else "")
    row = {
        "item_id": _item_id(label, delivery, identity),
        "source": label.name,
        "uri": delivery.uri,
        "url": delivery.url,
        "publisher": delivery.publisher or label.publisher,
        "site": label.site,
        "published_at": delivery.published_at,
        "byte_count": delivery.byte_count,
        "sha256": digest,
        "document_id": document,
        "disposition": "rejected" if refusal else "landed",
        "reason": refusal.reason if refusal else None,
        "detail": refusal.detail if refusal else None,
    }
    return row, stored
