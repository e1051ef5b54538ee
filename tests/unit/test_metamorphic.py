"""What a page does around or to an item changes nothing of what is read in it: the same records, however it is printed."""

import re
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.extraction.language.vietnamese import TONE_MARKS, key
from flows.extraction.reader import read
from flows.extraction.records import Record

ROOT = Path(__file__).parents[1]
ITEMS = {
    path.stem: path.read_text(encoding="utf-8")
    for folder in (ROOT.parent / "seeds", ROOT / "gold" / "dev")
    for path in sorted(folder.glob("*.txt"))
}
OTHER = {old: new for new, old in TONE_MARKS.items()}
SYLLABLE = re.compile(r"(?<![qQ])(?:" + "|".join((*TONE_MARKS, *OTHER)) + r")(?!\w)")
SHARE = "Chia sẻ"
TEASERS = (
    "\n\nTin liên quan\n\n"
    "Bộ trưởng Trương Quốc Lẫm tiếp Đại sứ Tajikistan\n"
    "Chiều 3/2/2011, tại Hà Nội, Bộ trưởng Trương Quốc Lẫm đã tiếp Đại sứ Tajikistan Rustam Karimov ...\n"
    "Hội nghị tổng kết công tác biên giới năm 2010\n"
    "Sáng 5/1/2011, tại Cao Bằng, Sở Ngoại vụ tổ chức Hội nghị tổng kết công tác biên giới năm 2010 ...\n"
)


def other_tone_marks(text: str) -> str:
    """Every tone mark that has two places is moved to the other one: "Ủy" becomes "Uỷ" and "hoà" becomes "hòa"."""

    def move(found: re.Match[str]) -> str:
        rhyme = found.group()
        return TONE_MARKS.get(rhyme) or OTHER[rhyme]

    return SYLLABLE.sub(move, text)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def windows_lines(text: str) -> str:
    return "\ufeff" + text.replace("\n", "\r\n")


def broken_lines(text: str) -> str:
    """Every paragraph broken into lines of 95 letters, as text pasted from a word processor is."""
    return "\n".join(
        line if len(line) <= 140 else textwrap.fill(line, 95, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )


def teasers_below(text: str) -> str:
    return text.rstrip() + TEASERS


def share_bar_above(text: str) -> str:
    return f"{SHARE}\n{text}"


def seen(record: Record) -> dict[str, list[Any]]:
    """What a record says of the item's own news, under keys that spellings share."""
    return {
        "events": sorted(
            (e.event_type, key(e.name), e.date_start or "", e.date_end or "", e.place or "")
            for e in record.events
            if e.status == "reported"
        ),
        "persons": sorted(
            (
                key(p.name),
                tuple(sorted(key(c.position) for c in p.position_claims)),
                tuple(sorted(c.role for c in p.role_claims)),
            )
            for p in record.participants
            if p.status == "reported" and p.kind == "person"
        ),
        "groups": sorted(key(p.name) for p in record.participants if p.status == "reported" and p.kind == "group"),
        "directives": sorted(
            (d.number or key(d.subject or ""), (d.issuer and key(d.issuer)) or "", d.issued_on or "")
            for d in record.directives
            if d.section != "related"
        ),
        "instructions": sorted((key(i.speaker or ""), i.verb, key(i.content)) for i in record.instructions),
    }


CHANGES = (other_tone_marks, decomposed, windows_lines, broken_lines, share_bar_above, teasers_below)


@pytest.mark.parametrize("name", ITEMS)
@pytest.mark.parametrize("change", CHANGES)
def test_an_item_reads_the_same_however_its_page_prints_it(change: Callable[[str], str], name: str) -> None:
    assert seen(read(change(ITEMS[name]))) == seen(read(ITEMS[name]))
