"""Offices that several persons share or take in turn: the phrases of a line in, the same phrases with them out.

"Ông A, bà B, các Phó Giám đốc Sở" gives both the office behind them; "ông A và bà B, Chủ tịch và Phó Chủ tịch Hội"
gives the first one the first and the second one the second.
"""

import re
from dataclasses import replace
from typing import Final

from flows.extraction.language.offices import Office
from flows.extraction.people.person_phrases import PersonPhrase

_JOINTS: Final = frozenset({",", "và", "cùng"})
# "Ông A, bà B - đồng Phó Chủ tịch Hội": both hold it.
_TOGETHER: Final = frozenset({f"{mark} {word}" for mark in ",-–" for word in ("đồng", "cùng là", "đều là", "đồng là")})
_CLOSE: Final = 20
_BEFORE_SHARED: Final = re.compile(
    r"(?:,| [-–])? (?:(?:đều|cùng) )?(?:là )?(?:các|hai|ba) (?:vị )?\Z|(?:,| đều| cùng) là \Z"
)


def share_offices(text: str, phrases: list[PersonPhrase]) -> list[PersonPhrase]:
    """Returns the phrases of a line, those without an office with the one that stands behind their list."""
    out = list(phrases)
    for index in range(2, len(out)):
        title = out[index]
        if title.name or len(title.offices) != 1:
            continue
        joint = text[out[index - 1].reach : title.start]
        together = joint.strip() in _TOGETHER
        if len(joint) < _CLOSE and (together or (title.plural and _is_shared(text, joint, title))):
            _share(text, out, index)
        elif joint.strip() == "và":
            _take_in_turn(text, out, index)
    return out


def _is_shared(text: str, joint: str, title: PersonPhrase) -> bool:
    opening = joint + text[title.start : title.offices[0].start]
    return opening.startswith((",", " -", " –", " đều", " cùng")) and bool(_BEFORE_SHARED.match(opening))


def _share(text: str, phrases: list[PersonPhrase], index: int) -> None:
    """Gives the office of the phrase at `index` to the persons listed before it; one alone has no list."""
    first = index
    while first and _has_no_office(phrases[first - 1]) and (first == index or _joined(text, phrases, first)):
        first -= 1
    if index - first > 1:
        for position in range(first, index):
            phrases[position] = _with(phrases[position], phrases[index].offices[0])
        phrases[index - 1] = replace(phrases[index - 1], reach=phrases[index].reach)


def _take_in_turn(text: str, phrases: list[PersonPhrase], index: int) -> None:
    """Gives the offices of "A và B, chức này và chức kia" to the one each is meant for."""
    left, right, second = phrases[index - 2], phrases[index - 1], phrases[index].offices[0]
    own = [office for office in right.offices if right.name and office.start > right.name.end]
    if not _has_no_office(left) or len(own) != 1 or text[left.reach : right.start].strip() != "và":
        return
    first = own[0]
    if first.bare and second.family != first.family:
        body = second.text.split()[len(second.family.split()) :]
        first = replace(first, text=" ".join([first.text, *body]), organization=second.organization, bare=second.bare)
    phrases[index - 2] = _with(left, first)
    phrases[index - 1] = replace(right, offices=(*(one for one in right.offices if one is not own[0]), second))


def _joined(text: str, phrases: list[PersonPhrase], index: int) -> bool:
    return text[phrases[index - 1].reach : phrases[index].start].strip() in _JOINTS


def _has_no_office(phrase: PersonPhrase) -> bool:
    return phrase.name is not None and all(office.kind == "rank" for office in phrase.offices)


def _with(phrase: PersonPhrase, office: Office) -> PersonPhrase:
    return replace(phrase, offices=(*phrase.offices, office))
