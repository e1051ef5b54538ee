"""Holders named in brackets behind their offices: titles before a bracket in, one person for each bracket out.

"Các Giám đốc Sở: Ngoại vụ (Lê Văn A), Y tế (Trần Thị B)", "các tùy viên Ba Lan (Anna Nowak) và Séc (Petr Novák)": the
head of the office is told once, each bracket names who holds it for the body or the place before it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from flows.extraction.language.names import Name, is_vietnamese_syllable, name_at
from flows.extraction.language.offices import Office

_OPENS: Final = re.compile(
    r"(?:: {0,2}(?P<detail>[^\W\d_][^,;:.()\n]{1,60}?))? {1,2}\((?:(?:ông|bà|đồng chí|ngài) )?(?=[^\W\d_])"
)
_NEXT: Final = re.compile(
    r"(?:,(?: và)?| và) {1,2}(?P<detail>[^\W\d_][^,;:.()\n]{1,60}?)"
    r" {1,2}\((?:(?:ông|bà|đồng chí|ngài) )?(?=[^\W\d_])"
)
_FULL: Final = 2


def named_in_brackets(text: str, at: int, end: int, office: Office) -> Iterator[tuple[int, Name, int, Office]]:
    """Yields where the phrase begins, the name, where its bracket ends and the office of each person so named.

    Args:
        text: the stored text.
        at: where the titles end.
        end: how far the line reaches.
        office: the last of the titles, which the bracket is about.
    """
    found = _OPENS.match(text, at, end)
    begin = office.start
    head = office.text if found and found["detail"] else office.text[: len(office.family)]
    while found and (name := _whole_name(text, found.end(), end)):
        yield begin, name, name.end + 1, _of(office, head, found)
        begin = name.end + 1
        found = _NEXT.match(text, begin, end)


def _whole_name(text: str, at: int, end: int) -> Name | None:
    """The name that fills a bracket; a foreign one shows by a word that is no Vietnamese syllable."""
    name = name_at(text, at, end, titled=True)
    if not name or not text.startswith(")", name.end) or len(name.text.split()) < _FULL:
        return None
    foreign = name.kind == "foreign" and not all(map(is_vietnamese_syllable, name.text.split()))
    return name if foreign or name.kind in ("vietnamese", "minority") else None


def _of(office: Office, head: str, found: re.Match[str]) -> Office:
    """The office with the body or place that stands before the bracket in place of its own."""
    if not found["detail"]:
        return office
    written = f"{head} {' '.join(found['detail'].split())}"
    return replace(office, end=found.end("detail"), text=written, bare=False, organization=None)
