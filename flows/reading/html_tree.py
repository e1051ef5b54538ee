"""Ways through the tree of a page: nodes by selector, values of elements, words of a node."""

import re
from collections.abc import Sequence
from typing import Final

from resiliparse.parse.html import ElementNode, HTMLTree

_BREAK: Final = re.compile(r"<br\b[^>]{0,100}>", re.IGNORECASE)


def nodes(tree: HTMLTree, selectors: Sequence[str]) -> list[ElementNode]:
    """The elements that the selectors name, in the order of the selectors."""
    root = tree.document
    if root is None:
        return []
    # To iterate over the list itself takes quadratic time.
    return [node for selector in selectors for node in root.query_selector_all(selector).values()]


def value_of(node: ElementNode) -> str:
    """What an element says: `content`, else `datetime`, else its text."""
    return (node.getattr("content") or node.getattr("datetime") or spaced(node.text)).strip()


def contents(tree: HTMLTree, selectors: Sequence[str]) -> list[str]:
    """The values of elements in the order of the selectors, without empty ones."""
    return [value for node in nodes(tree, selectors) if (value := value_of(node))]


def words_of(node: ElementNode) -> str:
    """The words of an element; a line break within it parts words too."""
    html = node.html or ""
    if "<br" not in html.lower():
        return spaced(node.text)
    body = HTMLTree.parse(_BREAK.sub(" ", html)).body
    return spaced(body.text) if body is not None else ""


def spaced(text: str | None) -> str:
    """Words with one space between them."""
    return " ".join((text or "").split())
