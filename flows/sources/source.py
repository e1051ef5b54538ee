"""What a source is: something that opens and gives its items one by one, each as bytes or as the reason why not."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath
from typing import Final, Protocol

from flows.sources.visits import Visit

# How many kinds of files are named.
_KINDS: Final = 5


class SourceError(Exception):
    """A source as a whole cannot be read. The message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an item is not taken: a code, and the reason in words with the remedy."""

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """One item of a source.

    `content` is None where it could not be read; then `refusal` says why. Where neither is there, the item is as it
    was when it was landed.

    Attributes:
        uri: The item's address within the source: a relative path or a URL.
        content: Its bytes.
        byte_count: How many there are, where that is known.
        refusal: Why it is not taken.
        url: Where people find it on the web, if that is known.
        published_at: When the source says it was published: wall time of the source's zone.
        unread_date: What stands where the date should, and why it cannot be read.
        publisher: Who the item says published it, before the publisher of the source.
        same_text_is_same: Whether other bytes with the same text are the same item. Pages of the web carry tokens
            and counters that differ at every visit.
        visit: What to remember once the item is stored, so that it is not asked for again in vain.
        mark: What a file is known by once its item is stored, so that it is not read again in vain.
    """

    uri: str
    content: bytes | None = None
    byte_count: int | None = None
    refusal: Refusal | None = None
    url: str | None = None
    published_at: datetime | None = None
    unread_date: str | None = None
    publisher: str | None = None
    same_text_is_same: bool = False
    visit: Visit | None = None
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """So many items are as they were when they were landed."""

    count: int


@dataclass(frozen=True, slots=True)
class Stream:
    """An opened source: its items, and how many there will be (0 where that is not known beforehand).

    A visit among the items is one to remember when everything before it is stored.

    Attributes:
        holds: What its items are, where it delivers all that it holds whenever it is opened; None for one on the web,
            which tells of what is new.
        left_alone: How many files of which other kinds lie among the items; known when all items were taken.
    """

    total: int
    items: Iterator[Delivery | Unchanged | Visit]
    holds: str | None = None
    left_alone: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Label:
    """What is known of all items of a source.

    Attributes:
        name: The source's name, part of the identity of its items.
        publisher: Who publishes what it delivers.
        site: The domain in the register of sites whose pages it delivers.
        expected_per_day: How many items a day are usual, None where nobody said.
    """

    name: str
    publisher: str | None = None
    site: str | None = None
    expected_per_day: int | None = None


class Source(Protocol):
    """A source of items. It may be opened any number of times."""

    @property
    def label(self) -> Label:
        """What is known of all its items."""

    @property
    def address(self) -> str:
        """Where it is, for people."""

    def open(self) -> Stream:
        """Opens it.

        Raises:
            SourceError: it cannot be read as a whole.
        """


def kind_of(name: str) -> str:
    """Returns what kind of file a name tells of: its ending."""
    return PurePath(name).suffix.lower() or "without ending"


def others(left_alone: Mapping[str, int]) -> str:
    """Returns in words which files of other kinds were left alone."""
    number, kinds = sum(left_alone.values()), sorted(left_alone, key=lambda kind: (-left_alone[kind], kind))
    more = f" and {len(kinds) - _KINDS:,} more kinds" if len(kinds) > _KINDS else ""
    what = "1 file of another kind" if number == 1 else f"{number:,} files of other kinds"
    return f"{what} ({', '.join(kinds[:_KINDS])}{more})"


def nothing_in(address: str, holds: str, left_alone: Mapping[str, int]) -> str:
    """Returns in words that a source holds no item, and what to do about it."""
    besides = f"; {others(left_alone)} left alone" if left_alone else ""
    return f"{address} holds no item: no {holds}{besides}. Correct the path, and see that its disk is mounted."


def refused(uri: str, reason: str, detail: str) -> Delivery:
    """Returns the delivery of an item that is not taken."""
    return Delivery(uri, refusal=Refusal(reason, detail))


def too_large(uri: str, size: int, limit: int) -> Delivery:
    """Returns the refusal of an item that has more than `limit` bytes."""
    detail = f"It has {size:,} bytes, more than {limit:,}. Split it or raise DOINGOAI_MAX_ITEM_BYTES."
    return Delivery(uri, byte_count=size, refusal=Refusal("too_large", detail))


def sha256_of(content: bytes) -> str:
    """Returns the SHA-256 of an item's bytes in hex."""
    return hashlib.sha256(content).hexdigest()
