"""Pages that list items instead of telling one: the blocks of a page in, whether it is a list out.

A tag's or a section's page repeats a headline, a short summary and a date; nothing of it is news of its own.
"""

from collections.abc import Sequence
from typing import Final

from flows.extraction.pages.blocks import Block

_LEAST_ENTRIES: Final = 3
_LONGEST_SUMMARY: Final = 450
_OPENS_LIST: Final = frozenset({"related", "related_end", "list", "comments", "footer"})


def is_listing(blocks: Sequence[Block]) -> bool:
    """Whether every paragraph of a page is the summary of an entry with a headline and a date, or cut off."""
    entries, at = 0, 0
    while at < len(blocks):
        block = blocks[at]
        if entries and block.marker is not None and block.marker.effect in _OPENS_LIST:
            break
        length = _entry(blocks, at)
        if length:
            entries += 1
            at += length
        elif block.paragraph or block.credited:
            return False
        else:
            at += 1
    return entries >= _LEAST_ENTRIES


def _entry(blocks: Sequence[Block], at: int) -> int:
    """How many blocks the entry takes whose headline stands at `at`; 0 where none begins."""
    if not blocks[at].title_like:
        return 0
    dated = told = cut_off = False
    end = at + 1
    for block in blocks[at + 1 : at + 4]:
        if block.stamp is not None and not dated:
            dated = True
        elif (block.paragraph or block.truncated) and len(block.text) <= _LONGEST_SUMMARY and not told:
            told, cut_off = True, block.truncated
        elif not (block.marker is not None and block.marker.effect in ("share", "meta")):
            break
        end += 1
    return end - at if told and (dated or cut_off) else 0
