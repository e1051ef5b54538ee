"""Pages of the web as items: an address in, its page as it is now, or that nothing has changed, or why not, out.

What failed is asked for again later and later, and until then told again from memory, so that every run names it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

import httpx

from flows.sources.answers import Answer, FetchError
from flows.sources.configuration import Politeness
from flows.sources.error_pages import as_utf8, no_item
from flows.sources.fetching import Fetcher, Wanted
from flows.sources.source import Delivery, Refusal
from flows.sources.visits import Visit, Visits

# A run that comes every hour comes a little before the hour is over.
_FIRST_PAUSE: Final = timedelta(minutes=50)
_LONGEST_PAUSE: Final = timedelta(hours=23)
_MOST_FAILURES: Final = 12
_COUNTED: Final = ("utm_", "fbclid", "gclid", "zarsrc")


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Web:
    """The web as one source asks for it."""

    source: str
    fetcher: Fetcher
    visits: Visits
    politeness: Politeness
    most_bytes: int
    now: Callable[[], datetime] = _now

    def last(self, url: str) -> Visit | None:
        """Returns what is remembered of an address."""
        return self.visits.last(self.source, url)

    def answer(self, url: str, last: Visit | None) -> tuple[Answer, Visit]:
        """Asks for an address; returns the answer, and the visit to remember when it is taken care of.

        Raises:
            FetchError: there is none that can be used.
        """
        # Without a fault before, the last answer is stored: the host need not send it again.
        known = last if last is not None and last.reason is None else None
        wanted = Wanted(url, self.most_bytes, known.etag if known else None, known.last_modified if known else None)
        answer = self.fetcher.fetch(wanted, self.politeness)
        visit = Visit(self.source, url, self.now(), answer.etag, answer.last_modified)
        if answer.content is None and known:
            visit = replace(known, asked_at=self.now())
        return answer, visit

    def page(self, url: str, last: Visit | None, version: str | None, published_at: datetime | None) -> Delivery:
        """Asks for a page.

        Args:
            url: Its address.
            last: What is remembered of it.
            version: What its feed says of its age.
            published_at: When its feed says it was published.
        """
        try:
            answer, visit = self.answer(url, last)
        except FetchError as error:
            return self._failed(url, last, version, published_at, Refusal(error.reason, error.detail))
        visit = replace(visit, version=version, published_at=published_at)
        if answer.content is None:
            return Delivery(url, visit=visit)
        content = as_utf8(answer.content, answer.charset)
        fault = no_item(url, answer.url, answer.media_type, content)
        if fault is not None:
            return self._failed(url, last, version, published_at, fault)
        return Delivery(
            url,
            content=content,
            byte_count=len(content),
            url=str(answer.url),
            published_at=published_at,
            same_text_is_same=True,
            visit=visit,
        )

    def is_due(self, visit: Visit) -> bool:
        """Whether a failed address is to be asked for again."""
        return visit.retry_at is not None and visit.retry_at <= self.now()

    def remembered(self, visit: Visit) -> Delivery:
        """Tells of an address what came of it the last time, without asking."""
        if visit.reason is None:
            return Delivery(visit.url)
        refusal = Refusal(visit.reason, visit.detail or "")
        return Delivery(visit.url, refusal=refusal, url=visit.url, same_text_is_same=True)

    def due_failures(self) -> list[Visit]:
        """The failed addresses whose time has come, whether or not the source still names them."""
        return [visit for visit in self.visits.failed(self.source) if self.is_due(visit)]

    def _failed(
        self, url: str, last: Visit | None, version: str | None, published_at: datetime | None, fault: Refusal
    ) -> Delivery:
        failures = (last.failures if last is not None else 0) + 1
        pause = min(_FIRST_PAUSE * 2 ** (failures - 1), _LONGEST_PAUSE)
        retry_at = self.now() + pause if failures < _MOST_FAILURES else None
        visit = Visit(
            self.source,
            url,
            self.now(),
            version=version,
            reason=fault.reason,
            detail=fault.detail,
            failures=failures,
            retry_at=retry_at,
            published_at=published_at,
        )
        return Delivery(url, refusal=fault, url=url, published_at=published_at, same_text_is_same=True, visit=visit)


def plain_address(url: str) -> str:
    """Returns an address without its fragment and without what only counts where readers come from.

    Raises:
        httpx.InvalidURL: it is no address.
    """
    parsed = httpx.URL(url.strip()).copy_with(fragment=None)
    kept = [(name, value) for name, value in parsed.params.multi_items() if not name.lower().startswith(_COUNTED)]
    if len(kept) == len(parsed.params.multi_items()):
        return str(parsed)
    return str(parsed.copy_with(params=kept) if kept else parsed.copy_with(query=None))
