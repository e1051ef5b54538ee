"""A feed: its address in, the pages it tells of, or its entries themselves, out.

A page is asked for when it is new or its entry changed. What failed is asked for again although the feed may have
forgotten it; that the feed itself was seen is remembered only after everything it told of is stored.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal
from zoneinfo import ZoneInfo

import httpx

from flows.sources.answers import FetchError
from flows.sources.composing import composed
from flows.sources.feed_dates import Order, order_of, read_date
from flows.sources.feed_format import Entry, FeedError, read_feed
from flows.sources.source import Delivery, Label, SourceError, Stream, refused
from flows.sources.visits import Visit
from flows.sources.web import Web, plain_address

# Under "gov.vn" and "com.vn" live strangers, under "nhandan.vn" one publisher.
_SHARED: Final = re.compile(r"[a-z]{2,4}\.[a-z]{2}")


@dataclass(frozen=True, slots=True)
class FeedSource:
    """An RSS or Atom feed.

    Attributes:
        label: What is known of its items.
        web: The web as this source asks for it.
        url: The feed's address.
        zone: The zone of dates that name none.
        take: Whether the pages are asked for that it tells of, or its entries hold the items.
        hosts: Other hosts whose pages it may tell of.
        order: Whether days or months come first in its dates; None where the dates themselves must show it.
    """

    label: Label
    web: Web
    url: str
    zone: ZoneInfo
    take: Literal["pages", "entries"] = "pages"
    hosts: tuple[str, ...] = ()
    order: Order | None = None

    @property
    def address(self) -> str:
        """The feed's address."""
        return self.url

    def open(self) -> Stream:
        """Asks for the feed; its pages are asked for one by one.

        Raises:
            SourceError: it gives no answer that can be used, or is no feed.
        """
        last = self.web.last(self.url)
        try:
            answer, visit = self.web.answer(self.url, last)
        except FetchError as error:
            raise SourceError(f"feed {self.url}: {error.reason}. {error.detail}") from error
        if answer.content is None:
            return Stream(0, self._again(set(), visit, None))
        try:
            feed = read_feed(answer.content)
        except FeedError as error:
            raise SourceError(f"feed {self.url}: not_a_feed: {error}.") from error
        order = self.order or order_of([entry.published for entry in feed.entries], self.zone)
        return Stream(len(feed.entries), self._items(feed.entries, order, visit, feed.fault))

    def _items(
        self, entries: tuple[Entry, ...], order: Order | None, visit: Visit, fault: str | None
    ) -> Iterator[Delivery | Visit]:
        seen: set[str] = set()
        for number, entry in enumerate(entries, start=1):
            try:
                url = plain_address(str(httpx.URL(self.url).join(entry.link))) if entry.link else ""
            except httpx.InvalidURL as error:
                yield refused(entry.link[:200], "bad_address", f"Entry {number} of {self.url}: {error}.")
                continue
            uri = url or entry.guid
            if not uri:
                detail = "The entry has no link and no identifier. Ask the publisher to add them."
                yield refused(f"{self.url}#{entry.title[:80] or number}", "no_address", detail)
            elif uri not in seen:
                seen.add(uri)
                yield self._item(entry, uri, order)
        yield from self._again(seen, visit, fault)

    def _again(self, seen: set[str], visit: Visit, fault: str | None) -> Iterator[Delivery | Visit]:
        """Asks again for what failed in earlier runs, then remembers the feed."""
        for failed in self.web.due_failures():
            if failed.url not in seen:
                yield self.web.page(failed.url, failed, failed.version, failed.published_at)
        if fault is not None:
            raise SourceError(f"feed {self.url} breaks off: {fault}.")
        yield visit

    def _item(self, entry: Entry, uri: str, order: Order | None) -> Delivery:
        text = entry.published or entry.updated
        reading = read_date(text, self.zone, order) if text else None
        moment = reading.moment if reading else None
        unread = f"{text!r} ({reading.reason})" if reading and reading.reason else None
        if self.take == "entries":
            posted = moment if entry.published else None
            body = composed(entry.title, entry.content or entry.summary, posted)
            return Delivery(
                uri,
                content=body,
                byte_count=len(body),
                url=uri if uri.startswith("http") else None,
                published_at=moment,
                unread_date=unread,
                same_text_is_same=True,
            )
        if not self.is_own(uri):
            detail = f"It is on another host than the feed {self.url}. If its pages are wanted, name it in hosts."
            return refused(uri, "foreign_host", detail)
        last = self.web.last(uri)
        version = entry.updated or entry.published
        if last is None or last.version != version or (last.reason is not None and self.web.is_due(last)):
            told = self.web.page(uri, last, version, moment)
        else:
            told = self.web.remembered(last)
        return told if unread is None or told.content is None else replace(told, unread_date=unread)

    def is_own(self, uri: str) -> bool:
        """Whether a page is on the feed's host, on one above or below it, or on one that is named."""
        host, own = httpx.URL(uri).host.removeprefix("www."), httpx.URL(self.url).host.removeprefix("www.")
        if host in self.hosts or f"www.{host}" in self.hosts or host == own:
            return True
        short, long = sorted((host, own), key=len)
        return long.endswith(f".{short}") and "." in short and _SHARED.fullmatch(short) is None
