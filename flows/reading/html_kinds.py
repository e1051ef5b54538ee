"""Pages of the web that hold no article: the page's lines in, whether they tell anything out.

A list of items, a form, a page behind a login and a video without a word have a headline like any other page. What
they do not have is a sentence above the publisher's address, or two paragraphs in a row.
"""

import re
from collections.abc import Sequence
from typing import Final

from resiliparse.parse.html import HTMLTree

from flows.extraction.pages.blocks import ends_sentence
from flows.extraction.pages.captions import is_credited
from flows.extraction.pages.furniture import marker_of
from flows.reading.html_head import Headline
from flows.reading.html_tree import nodes, spaced

SENTENCE: Final = re.compile(r".{60,}[.!?…:”\"]$")

_STOP: Final = re.compile(r"[a-zà-ỹ]{2}[.!?…]\s")  # within the line: the cells of a table hold sentences too
_LEAST_WORDS: Final = 4
_LEAST_ON_A_FORM: Final = 8  # hints beside the fields of a form are brief sentences
_LONGEST_CAPTION: Final = 400
_ADDRESSES: Final = 2  # sentences that the foot of a page alone may hold
_LEAST_HEADLINE: Final = 5  # words; a section's name has fewer
_TITLES: Final = ("h2 a, h3 a, h4 a",)
_LEAST_TITLE: Final = 20  # letters
_LIST: Final = 15  # linked titles of a page that lists items, at least
_IN_A_ROW: Final = 0.35  # the share of a list's sentences that stand in a row, at most
_LONG: Final = 350


def told(lines: Sequence[str]) -> int:
    """How much of some lines is told in sentences."""
    return sum(len(line) for line in lines if SENTENCE.fullmatch(line))


def tells_something(tree: HTMLTree, lines: Sequence[str]) -> bool:
    """Whether the lines of a page hold a sentence or a credited caption that is not the publisher's address."""
    least = _LEAST_ON_A_FORM if nodes(tree, ('input[type="password"]',)) else _LEAST_WORDS
    found = 0
    below = False
    for line in lines:
        marker = marker_of(line) if len(line) < _LONGEST_CAPTION else None
        below = below or (marker is not None and marker.effect == "footer")
        if marker is None and _tells(line, least):
            found += 1
            if not below or found > _ADDRESSES:
                return True
    return False


def _tells(line: str, least: int) -> bool:
    if line.count(" ") + 1 >= least and (ends_sentence(line) or _STOP.search(line)):
        return True
    return len(line) < _LONGEST_CAPTION and is_credited(line)


def lists_items(tree: HTMLTree, headline: Headline | None, lines: Sequence[str]) -> bool:
    """Whether a page is the front of a site or of a section: many linked titles, no paragraphs in a row."""
    if headline is not None and headline.told and headline.text.count(" ") + 1 >= _LEAST_HEADLINE:
        return False
    titles = sum(len(spaced(node.text)) >= _LEAST_TITLE for node in nodes(tree, _TITLES))
    return titles >= _LIST and _in_a_row(lines) < _IN_A_ROW * told(lines)


def _in_a_row(lines: Sequence[str]) -> int:
    """How much is told in paragraphs that follow each other, or in long ones."""
    whole = row = size = 0
    for line in [*(line for line in lines if line), ""]:
        if SENTENCE.fullmatch(line):
            row, size = row + 1, size + len(line)
            continue
        whole += size if row > 1 or size >= _LONG else 0
        row = size = 0
    return whole
