"""A list of addresses: the list in, their pages out; a page is asked for again only when it is time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx

from flows.sources.source import Delivery, Label, SourceError, Stream, refused
from flows.sources.visits import Visit
from flows.sources.web import Web, plain_address


@dataclass(frozen=True, slots=True)
class UrlsSource:
    """Pages of the web.

    Attributes:
        label: What is known of its pages.
        web: The web as this source asks for it.
        urls: The addresses, where `path` names no file of them.
        path: A file of addresses, one a line; what follows a # after a space, or begins with one, is a remark.
        recheck: After how long a page that was taken is asked for again, None for never.
    """

    label: Label
    web: Web
    urls: tuple[str, ...] = ()
    path: Path | None = None
    recheck: timedelta | None = None

    @property
    def address(self) -> str:
        """The file, or the first address."""
        return str(self.path) if self.path else self.urls[0]

    def open(self) -> Stream:
        """Reads the list; the pages are asked for one by one.

        Raises:
            SourceError: the file of addresses cannot be read.
        """
        urls = list(dict.fromkeys(self.urls if self.path is None else _listed(self.path)))
        return Stream(len(urls), map(self._page, urls))

    def _page(self, written: str) -> Delivery:
        try:
            url = plain_address(written)
        except httpx.InvalidURL as error:
            return refused(written, "bad_address", f"It is no address: {error}. Correct it.")
        last = self.web.last(url)
        if last is None or self._is_due(last):
            return self.web.page(url, last, None, None)
        return self.web.remembered(last)

    def _is_due(self, last: Visit) -> bool:
        if last.reason is not None:
            return self.web.is_due(last)
        return self.recheck is not None and last.asked_at + self.recheck <= self.web.now()


def _listed(path: Path) -> Iterator[str]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SourceError(f"file of addresses {path}: {error.strerror}. Correct its path.") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"file of addresses {path}: byte {error.start} is no UTF-8. Save it as UTF-8.") from error
    for line in text.splitlines():
        address = line.partition(" #")[0].strip()
        if address and not address.startswith("#"):
            yield address
