"""What a page of the web says about its item: the tree in; headline, where it stands, and the moment of posting out."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Final

from resiliparse.parse.html import ElementNode, HTMLTree

from flows.extraction.language.dates import read_stamp
from flows.reading.html_tree import contents, nodes, spaced, value_of, words_of

_HANOI: Final = timezone(timedelta(hours=7))
# What sites add to the headline in <title>: " - Báo Nhân Dân", " | Sở Ngoại vụ".
_SITE: Final = re.compile(r"\s+(?:[|–—»]|-)\s+[^|–—»]{2,60}$")
_TITLES: Final = ('meta[property="og:title"]', 'meta[name="twitter:title"]', 'meta[name="title"]')
_HEADLINES: Final = ("h1", '[itemprop="headline"]', ".article-title", ".news-title", ".detail-title", ".title-detail")
_POSTED: Final = (
    'meta[property="article:published_time"]',
    'meta[itemprop="datePublished"]',
    'meta[name="pubdate"]',
    'meta[name="dc.date.issued"]',
    'meta[name="DC.date.issued"]',
    'meta[name="date"]',
    '[itemprop="datePublished"]',
    "time[pubdate]",
)
_MOMENT: Final = re.compile(
    r"(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?"
)
_ZONE: Final = re.compile(r"\s(?=[+Z-])")
_CLOCK_OF_12: Final = re.compile(r"\b[AP]M\b", re.IGNORECASE)
_LEAST_WORDS: Final = 5
_SPARE: Final = 40  # blanks that a line may hold more than its words
_OLDEST: Final = 1995  # no press of the web is older: what stands there is an empty field of the site
_DAY: Final = len("2024-05-16")


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline of a page, and the element that shows it, if one does; `told` if the page's metadata repeat it."""

    text: str
    node: ElementNode | None
    told: bool


def headline_of(tree: HTMLTree) -> Headline | None:
    """The headline: what the page shows as such if its metadata repeat it, else what they say, else what it shows."""
    told = [spaced(value) for value in (*contents(tree, _TITLES), tree.title or "")]
    named = [_SITE.sub("", value) for value in told if value]
    shown = [
        Headline(text, node, any(text in value or value in text for value in named))
        for node in nodes(tree, _HEADLINES)
        if 2 <= len((text := words_of(node)).split()) <= 60
    ]
    for headline in shown:
        if headline.told:
            return headline
    if shown:
        # Portals head their boxes as they head an item, in a few words.
        return next((headline for headline in shown if headline.text.count(" ") + 1 >= _LEAST_WORDS), shown[0])
    return Headline(named[0], None, told=True) if named and contents(tree, _TITLES) else None


def told_by_title(tree: HTMLTree, lines: Iterable[str]) -> Headline | None:
    """The headline that no element marks: the beginning of the page's title, as far as a line of its own shows it."""
    title = spaced(tree.title)
    shown = {spaced(line) for line in lines if len(line) <= len(title) + _SPARE} if title else set()
    while title.count(" ") + 1 >= _LEAST_WORDS:
        if title in shown:
            return Headline(title, None, told=True)
        shorter = _SITE.sub("", title)
        if shorter == title:
            break
        title = shorter
    return None


def posted_of(tree: HTMLTree) -> str | None:
    """The moment of posting in the wall time of Hà Nội, to the minute; without a time where none is stated."""
    for value in (*contents(tree, _POSTED), *_linked_data(tree), *_times(tree)):
        moment = _moment(value)
        if moment is not None:
            return moment
    return None


def _moment(value: str) -> str | None:
    match = _MOMENT.search(value)
    if match is None:
        # "16/05/2019 15:20:00"; with "AM" or "PM" beside it, the month may stand first.
        return read_stamp(value) if len(value) < 40 and not _CLOCK_OF_12.search(value) else None
    try:
        moment = datetime.fromisoformat(_ZONE.sub("", match.group()).replace(" ", "T", 1))
    except ValueError:
        return None
    if moment.year < _OLDEST:
        return None
    if len(match.group()) == _DAY:
        return moment.date().isoformat()
    local = moment.astimezone(_HANOI) if moment.tzinfo is not None else moment
    return local.strftime("%Y-%m-%dT%H:%M")


def _times(tree: HTMLTree) -> Iterator[str]:
    """The moments of `time` elements, those below the first headline first: clocks and lists stand above it."""
    below, above = [], []
    seen = False
    for node in nodes(tree, ("h1, time[datetime]",)):
        if node.tag == "h1":
            seen = seen or len((node.text or "").split()) > 1
        elif seen:
            below.append(value_of(node))
        else:
            above.append(value_of(node))
    yield from below
    yield from above


def _linked_data(tree: HTMLTree) -> Iterator[str]:
    """The dates of posting in the page's JSON-LD."""
    for node in nodes(tree, ('script[type="application/ld+json"]',)):
        try:
            # Sites put line breaks into their strings, which JSON does not allow.
            yield from _dates_of(json.loads(node.text or "", strict=False))
        except (ValueError, RecursionError):
            continue


def _dates_of(data: object) -> Iterator[str]:
    waiting, seen = [data], 0
    while waiting and seen < 10_000:
        seen += 1
        one = waiting.pop(0)
        if isinstance(one, dict):
            posted = one.get("datePublished")
            if isinstance(posted, str):
                yield posted
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
