"""Holders told by bracket or field behind one office: titles before a bracket or colon in, one person for each out.

"Các Giám đốc Sở: Ngoại vụ (Lê Văn A), Y tế (Trần Thị B)", "các tùy viên Ba Lan (Anna Nowak) và Séc (Petr Novák)": the
head of the office is told once, each bracket names who holds it for the body or the place before it; so do fields
alone ("Giám đốc Sở: Ngoại vụ Lê Văn A, Tài chính Trần Thị B").
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from flows.extraction.language.names import Name, is_vietnamese_syllable, name_at, vietnamese_name_at
from flows.extraction.language.offices import Office
from flows.extraction.language.organizations import ENDS_ON_NOUN, phrase_end

_OPENS: Final = re.compile(
    r"(?:: {0,2}(?P<detail>[^\W\d_][^,;:.()\n]{1,60}?))? {1,2}\((?:(?:ông|bà|đồng chí|ngài) )?(?=[^\W\d_])"
)
_NEXT: Final = re.compile(
    r"(?:,(?: và)?| và) {1,2}(?P<detail>[^\W\d_][^,;:.()\n]{1,60}?)"
    r" {1,2}\((?:(?:ông|bà|đồng chí|ngài) )?(?=[^\W\d_])"
)
_FULL: Final = 2
_COLON: Final = re.compile(r" ?:(?= [^\W\d_])")
_JOINT: Final = re.compile(r"(?:[,;]| và|, và)(?= [^\W\d_])")
_MOST: Final = 40


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


def named_by_field(text: str, at: int, end: int, office: Office) -> Iterator[tuple[int, Name, int, Office]]:
    """Yields the same for fields without brackets, of which there are two or more; `at` is where the titles end."""
    found: list[tuple[int, Name, int, Office]] = []
    joint = _COLON.match(text, at, end) if ENDS_ON_NOUN.search(office.text) else None
    begin = office.start
    while joint and len(found) < _MOST:
        stop = phrase_end(text, joint.end(), end, seat=False, last="noun")
        field = text[joint.end() : stop].strip()
        name = vietnamese_name_at(text, stop + 1, end, common=True) if field and text[stop : stop + 1] == " " else None
        if not name:
            break
        held = replace(office, end=stop, text=f"{office.text} {' '.join(field.split())}", bare=False, organization=None)
        found.append((begin, name, name.end, held))
        begin = name.end
        joint = _JOINT.match(text, begin, end)
    if len(found) > 1:
        yield from found


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
