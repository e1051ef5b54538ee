"""From a page of the web to an item's text: HTML in; headline, moment of posting and the reader's lines out.

The lines are those of the whole visible page from the headline on: what a page prints between headline and text (the
moment, who signs) and what opens its lists ("Tin liên quan") tells the reader what is what, and what is left out here
is lost. Menus above the headline are left out, and what follows the last line that resiliparse takes for main text;
where its heuristics leave paragraphs behind, the page is taken to its end. The page's own metadata, which no visible
line need repeat, opens the text: the headline, then "Ngày đăng: ...".
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree, Node

from flows.reading.html_encoding import html_of
from flows.reading.html_head import Headline, headline_of, posted_of, told_by_title
from flows.reading.html_kinds import SENTENCE, lists_items, tells_something, told
from flows.reading.html_tree import nodes, spaced

SUFFIXES: Final = (".html", ".htm")

_TEASERS: Final = "data-teasers"  # marks a box of links to other items
_SKIPPED: Final = ["script", "style", "noscript", "iframe", "nav", "select", "button", "svg", "textarea", "template"]
_KEPT: Final = 0.7  # the share of a page's sentences that the main text must hold
_DEEPEST: Final = 300  # the heuristics take quadratic time in the depth of a page; no honest one is so deep
_NESTING: Final = re.compile(
    r"<(/?)(?:div|span|table|tbody|tr|td|ul|ol|li|section|article|main|center|font|b|i|em|strong)\b"
)
# What the systems of Vietnamese publishers call such a box, in the middle of the text and below it.
_BOXES: Final = (
    '[type^="Related"], [class*="related" i], [class*="relation" i], [class*="lienquan" i], [class*="lien-quan" i]',
)
_POLLS: Final = ('[class*="poll" i], [class*="thamdo" i], [class*="tham-do" i], [class*="binhchon" i]',)
_LINKED: Final = 0.25  # the share of such a box's text that is links, at least
_LARGEST_BOX: Final = 0.25  # of the page's text: a larger element holds the article too
_MOST_POLLS: Final = 20
_LOOKED_AT: Final = 8  # times the page's text that all boxes together are looked at
_DATED: Final = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b")
_LONGEST_STAMP: Final = 120
_BLANK_LINES: Final = re.compile(r"\n{3,}")
_HEADLINE: Final = "\ue000"  # stands in the text where the headline stands on the page; no page prints it
_LONGEST_HEADLINE: Final = 6  # lines that a headline may be broken into
_LEAST: Final = 30  # letters of a line that the main text can end with
_LONGEST_NAME: Final = 40
_SIGNATURE: Final = 3  # lines below the main text that may tell who signs


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """An item of the web: its text as it is stored, what the page's metadata say, and whether it holds an article."""

    text: str
    title: str | None
    published_at: str | None
    article: bool


def read_html(content: bytes) -> HtmlPage:
    """Returns the item that a page holds. Never raises on any bytes; a page without text gives an empty text."""
    html = html_of(content).replace(_HEADLINE, "")
    tree = HTMLTree.parse(html)
    headline, published_at = headline_of(tree), posted_of(tree)
    _lift_captions(tree)
    _mark_teasers(tree)
    main = [] if _is_deep(html) else _plain(tree, main=True)
    if headline is not None and headline.node is not None:
        _put_above(tree, headline.node, _HEADLINE)
    whole = _plain(tree, main=False)
    titled = told_by_title(tree, whole) if headline is None or not headline.told else None
    if titled is not None:
        headline, whole = titled, [line for line in whole if line != _HEADLINE]
    above, lines = _split(whole, main, headline)
    opening = [*above, headline.text] if headline else []
    if published_at:
        opening.append(f"Ngày đăng: {_written(published_at)}")
    text = "\n".join([*opening, "", *lines]) if opening else "\n".join(lines)
    text = text.replace(_HEADLINE, "")
    title = headline.text if headline else None
    article = tells_something(tree, lines) and not lists_items(tree, headline, lines)
    return HtmlPage(_BLANK_LINES.sub("\n\n", text).strip() + "\n", title, published_at, article)


def _split(whole: list[str], main: list[str], headline: Headline | None) -> tuple[list[str], list[str]]:
    """Returns the dated lines above the headline, and the article's lines without it.

    A date above the headline may be the posting's or the site's clock: which, the reader tells from where it stands.
    The other lines there are menus, unless the headline stands below the article: then nothing above it is left out.
    """
    place, end = _place(whole, headline)
    above, below = whole[:place], whole[end:]
    taken = set(main)
    if told(above) > told(below):
        return [], [line for line in above if line not in (_HEADLINE, headline and headline.text)] + below
    dated = [line for line in above if len(line) <= _LONGEST_STAMP and _DATED.search(line)]
    return dated, _lead_above(above, taken) + below[: _last(below, taken)]


def _lead_above(above: list[str], taken: set[str]) -> list[str]:
    """The sentences of the main text that stand right above the headline; a menu parts others from it."""
    start = len(above)
    while start and (not above[start - 1] or (above[start - 1] in taken and SENTENCE.fullmatch(above[start - 1]))):
        start -= 1
    return above[start:]


def _place(whole: list[str], headline: Headline | None) -> tuple[int, int]:
    """Where the headline begins among the lines and where it ends; (0, 0) if no line shows it."""
    if headline is None:
        return 0, 0
    if _HEADLINE in whole:
        place = whole.index(_HEADLINE)
        shown = ""
        for end in range(place + 1, min(place + 1 + _LONGEST_HEADLINE, len(whole))):
            shown = spaced(f"{shown} {whole[end]}")
            if not headline.text.startswith(shown):
                break
            if shown == headline.text:
                return place, end + 1
        return place, place + 1
    places = [number for number, line in enumerate(whole) if spaced(line) == headline.text]
    if not places:
        return 0, 0
    # Paths of the page and lists above the text repeat it: the last one with the text below it is the headline.
    half = told(whole) / 2
    place = next((number for number in reversed(places) if told(whole[number:]) > half), places[0])
    return place, place + 1


def _last(lines: list[str], taken: set[str]) -> int:
    """Where the article ends: below the last line of the main text, if that holds the page's sentences."""
    sentences = [line for line in lines if SENTENCE.fullmatch(line)]
    held = sum(line in taken for line in sentences)
    if not held or held < _KEPT * len(sentences):
        return len(lines)
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        first.setdefault(line, number)
    end = max(number for line, number in first.items() if line in taken and len(line) >= _LEAST) + 1
    while end < len(lines) and (not lines[end] or SENTENCE.fullmatch(lines[end])):
        end += 1
    signed = end
    while signed < min(end + _SIGNATURE, len(lines)) and len(lines[signed]) <= _LONGEST_NAME:
        signed += 1
    return signed


def _is_deep(html: str) -> bool:
    """Whether elements are nested as no page nests them."""
    depth = 0
    for tag in _NESTING.finditer(html):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > _DEEPEST:
            return True
    return False


def _plain(tree: HTMLTree, *, main: bool) -> list[str]:
    text = extract_plain_text(
        tree,
        main_content=main,
        preserve_formatting=True,
        alt_texts=False,
        list_bullets=False,
        post_meta=True,
        skip_elements=[*_SKIPPED, f"[{_TEASERS}]"],
    )
    return [line.strip() for line in text.split("\n")]


def _mark_teasers(tree: HTMLTree) -> None:
    """Marks the boxes of links to other items, whose titles and summaries tell other news, and questions to readers."""
    size = len(spaced(tree.body.text)) if tree.body is not None else 0
    left = _LOOKED_AT * size
    for box in nodes(tree, _BOXES):
        length = len(spaced(box.text))
        left -= length
        if left < 0:  # boxes within boxes within boxes: no page of a publisher
            return
        links = sum(len(spaced(link.text)) for link in box.query_selector_all("a").values())
        if 0 < length <= _LARGEST_BOX * size and links >= _LINKED * length:
            box.setattr(_TEASERS, "")
    for poll in nodes(tree, _POLLS)[:_MOST_POLLS]:
        if poll.query_selector("input") is not None and len(spaced(poll.text)) <= _LARGEST_BOX * size:
            poll.setattr(_TEASERS, "")


def _lift_captions(tree: HTMLTree) -> None:
    """Puts the caption of a figure below it, where the plain text keeps it."""
    for caption in nodes(tree, ("figcaption",)):
        figure: Node | None = caption.parent
        while figure is not None and (figure.node_name or "").lower() != "figure":
            figure = figure.parent
        above = figure.parent if figure is not None else None
        text = spaced(caption.text)
        paragraph = tree.create_element("p")
        if figure is not None and above is not None and paragraph is not None and text:
            paragraph.text = text
            above.insert_before(paragraph, figure)
            above.insert_before(figure, paragraph)


def _put_above(tree: HTMLTree, node: Node, text: str) -> None:
    """Puts a paragraph right above an element."""
    paragraph, parent = tree.create_element("p"), node.parent
    if paragraph is not None and parent is not None:
        paragraph.text = text
        parent.insert_before(paragraph, node)


def _written(published_at: str) -> str:
    moment = datetime.fromisoformat(published_at).replace(tzinfo=UTC)
    return moment.strftime("%d/%m/%Y %H:%M" if "T" in published_at else "%d/%m/%Y")
