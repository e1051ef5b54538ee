"""From a page of the web to an item's text: HTML in; headline, moment of posting and the reader's lines out.

The main text comes from resiliparse; where its heuristics leave paragraphs behind, the whole visible text is taken:
the reader tells furniture from text, but what is left out here is lost. Menus above the headline are left out. The
page's own metadata, which no visible line need repeat, opens the text: the headline, then "Ngày đăng: ...".
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding
from resiliparse.parse.html import ElementNode, HTMLTree, Node

SUFFIXES: Final = (".html", ".htm")

_SNIFFED: Final = 1024
_MARKUP: Final = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_HANOI: Final = timezone(timedelta(hours=7))
_SKIPPED: Final = ["script", "style", "noscript", "iframe", "nav", "select", "button", "svg"]
_KEPT: Final = 0.7  # the share of a page's sentences that the main text must hold
_DEEPEST: Final = 300  # the heuristics take quadratic time in the depth of a page; no honest one is so deep
_NESTING: Final = re.compile(
    r"<(/?)(?:div|span|table|tbody|tr|td|ul|ol|li|section|article|main|center|font|b|i|em|strong)\b"
)
_SENTENCE: Final = re.compile(r".{60,}[.!?…:”\"]$")
_DATED: Final = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b")
_BLANK_LINES: Final = re.compile(r"\n{3,}")
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
    "time[datetime]",
)
_MOMENT: Final = re.compile(
    r"(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?"
)


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """An item of the web: its text as it is stored, and what the page's metadata say."""

    text: str
    title: str | None
    published_at: str | None


def is_html(content: bytes) -> bool:
    """Whether the bytes of an item are a page of the web, whatever its name."""
    return _MARKUP.search(content[:_SNIFFED]) is not None


def read_html(content: bytes) -> HtmlPage:
    """Returns the item that a page holds. Never raises on any bytes; a page without text gives an empty text."""
    html = _decoded(content)
    tree = HTMLTree.parse(html)
    title, published_at = _title(tree), _published(tree)
    _lift_captions(tree)
    lines = [line.strip() for line in _main_text(tree, deep=_is_deep(html)).split("\n")]
    above, lines = _split_at(lines, title)
    opening = [*above, title] if title else []
    if published_at:
        opening.append(f"Ngày đăng: {_written(published_at)}")
    text = "\n".join([*opening, "", *lines]) if opening else "\n".join(lines)
    return HtmlPage(_BLANK_LINES.sub("\n\n", text).strip() + "\n", title, published_at)


def _split_at(lines: list[str], title: str | None) -> tuple[list[str], list[str]]:
    """Returns the dated lines above the headline and all lines of the article without it.

    A date above the headline may be the posting's or the site's clock: which, the reader tells from where it stands.
    The other lines there are menus, unless a sentence is among them: then the headline stands lower than the article,
    and nothing above it is left out.
    """
    if title not in lines:
        return [], lines
    place = lines.index(title)
    above, below = lines[:place], lines[place + 1 :]
    if any(_SENTENCE.fullmatch(line) for line in above):
        return [], [*above, *below]
    return [line for line in above if _DATED.search(line)], below


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return bytes_to_str(content, detect_encoding(content) or "utf-8", errors="replace")


def _is_deep(html: str) -> bool:
    """Whether elements are nested as no page nests them."""
    depth = 0
    for tag in _NESTING.finditer(html):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > _DEEPEST:
            return True
    return False


def _main_text(tree: HTMLTree, *, deep: bool) -> str:
    whole = _plain(tree, main=False)
    main = _plain(tree, main=True) if not deep else ""
    told = [line.strip() for line in whole.split("\n") if _SENTENCE.fullmatch(line.strip())]
    kept = {line.strip() for line in main.split("\n")}
    return main if sum(line in kept for line in told) >= _KEPT * len(told) and main.strip() else whole


def _plain(tree: HTMLTree, *, main: bool) -> str:
    return extract_plain_text(
        tree,
        main_content=main,
        preserve_formatting=True,
        alt_texts=False,
        list_bullets=False,
        post_meta=True,
        skip_elements=_SKIPPED,
    )


def _lift_captions(tree: HTMLTree) -> None:
    """Puts the caption of a figure below it, where the plain text keeps it."""
    for caption in _nodes(tree, ("figcaption",)):
        figure: Node | None = caption.parent
        while figure is not None and (figure.node_name or "").lower() != "figure":
            figure = figure.parent
        above = figure.parent if figure is not None else None
        text = _spaced(caption.text)
        paragraph = tree.create_element("p")
        if figure is not None and above is not None and paragraph is not None and text:
            paragraph.text = text
            above.insert_before(paragraph, figure)
            above.insert_before(figure, paragraph)


def _title(tree: HTMLTree) -> str | None:
    """The headline: what the page shows as such if its metadata repeat it, else what they say, else what it shows."""
    told = [_spaced(value) for value in (*_contents(tree, _TITLES), tree.title or "")]
    named = [_SITE.sub("", value) for value in told if value]
    shown = [text for node in _nodes(tree, _HEADLINES) if 2 <= len((text := _spaced(node.text)).split()) <= 60]
    for text in shown:
        if any(text in value or value in text for value in named):
            return text
    if not shown:
        return next(iter(named), None) if _contents(tree, _TITLES) else None
    return shown[0]


def _published(tree: HTMLTree) -> str | None:
    """The moment of posting in the wall time of Hà Nội, to the minute; without a time where none is stated."""
    for value in (*_contents(tree, _POSTED), *_linked_data(tree)):
        match = _MOMENT.search(value)
        if match is None:
            continue
        try:
            moment = datetime.fromisoformat(match.group().replace(" ", "T", 1).replace(" ", ""))
        except ValueError:
            continue
        if len(match.group()) == len("2024-05-16"):
            return moment.date().isoformat()
        local = moment.astimezone(_HANOI) if moment.tzinfo is not None else moment
        return local.strftime("%Y-%m-%dT%H:%M")
    return None


def _written(published_at: str) -> str:
    moment = datetime.fromisoformat(published_at).replace(tzinfo=UTC)
    return moment.strftime("%d/%m/%Y %H:%M" if "T" in published_at else "%d/%m/%Y")


def _linked_data(tree: HTMLTree) -> Iterator[str]:
    """The dates of posting in the page's JSON-LD."""
    for node in _nodes(tree, ('script[type="application/ld+json"]',)):
        try:
            yield from _dates_of(json.loads(node.text or ""))
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


def _contents(tree: HTMLTree, selectors: tuple[str, ...]) -> list[str]:
    """The values of elements in the order of the selectors: `content`, else `datetime`, else the text."""
    found = []
    for node in _nodes(tree, selectors):
        value = node.getattr("content") or node.getattr("datetime") or _spaced(node.text)
        if value.strip():
            found.append(value.strip())
    return found


def _nodes(tree: HTMLTree, selectors: tuple[str, ...]) -> list[ElementNode]:
    root = tree.document
    if root is None:
        return []
    # To iterate over the list itself takes quadratic time.
    return [node for selector in selectors for node in root.query_selector_all(selector).values()]


def _spaced(text: str | None) -> str:
    return " ".join((text or "").split())
