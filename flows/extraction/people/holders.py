"""Who holds the titles before a place in the text: titles in, the name that stands behind them out.

A name stands right behind its titles, behind a colon, a comma or a dash, or, in a list, before an office of its own.
"""

import re
from dataclasses import replace
from typing import Final

from flows.extraction.language.names import Name, is_vietnamese_syllable, name_at, vietnamese_name_at
from flows.extraction.language.offices import Office
from flows.extraction.language.organizations import organization_at
from flows.extraction.language.phrases import UPPER
from flows.extraction.people.offices_behind import offices_behind
from flows.extraction.values import dataclass

# A title in short may stand close to the name: "TS.Lê Văn A".
_NAME_NEXT: Final = re.compile(rf" {{1,2}}|(?<=[^\W\d]\.)(?=[{UPPER}])")
_COLON: Final = re.compile(r" ?: {0,2}(?:đồng chí )?")
_ARE: Final = re.compile(r" là:? ")  # "hai Phó Chủ tịch là A, B"
_DASH_NEXT: Final = re.compile(r" ?[-–] ")
_COUNTRY_BRACKET: Final = re.compile(r" {0,2}\([^()\n]{2,40}\)(?= )")
# Who governs abroad: "Tỉnh trưởng Udon Thani, Somchai Phan".
GOVERNORS: Final = frozenset(
    ("tỉnh trưởng", "phó tỉnh trưởng", "thị trưởng", "phó thị trưởng", "thống đốc", "phó thống đốc")
)


@dataclass(frozen=False, slots=True)
class Titles:
    """What stands before a name: offices, whether a form of address, and which offices a list shares.

    `opens_titles`: a colon has opened a list whose items have offices before names; `opens_names`: one of names,
    foreign ones among them; `several`: the form of address is one of several persons ("các ông").
    """

    offices: list[Office]
    end: int
    addressed: bool = False
    opens_titles: bool = False
    opens_names: bool = False
    several: bool = False
    shared: tuple[Office, ...] = ()


def name_behind(text: str, end: int, titles: Titles, *, plural: bool) -> Name | None:
    """Returns the name behind titles, or None; `plural`: they are titles of several persons."""
    at = titles.end
    are = _ARE.match(text, at, end) if plural and titles.offices else None
    if are or not (titles.offices or titles.addressed):
        return vietnamese_name_at(text, are.end() if are else at, end, common=True)
    if bracket := _COUNTRY_BRACKET.match(text, at, end):
        at = bracket.end()
    if space := _NAME_NEXT.match(text, at, end):
        name = name_at(text, space.end(), end, titled=True)
        if name and name.kind == "short" and titles.offices and titles.offices[-1].abroad and " " in name.text:
            return replace(name, kind="foreign")  # "Đại sứ Trung Quốc Hùng Ba": a surname that is none in Vietnam
        return name or name_after_dash(text, at, end, titles)
    if colon := _COLON.match(text, at, end):
        name = name_at(text, colon.end(), end, titled=plural) if plural or titles.addressed else None
        return name if name and name.kind != "short" else None
    if text.startswith(", ", at):
        name = vietnamese_name_at(text, at + 2, end, common=True)
        return _name_of_envoy(text, at + 2, end, titles) if not name else name if name.text.count(" ") > 1 else None
    return name_after_dash(text, at, end, titles)


def _name_of_envoy(text: str, at: int, end: int, titles: Titles) -> Name | None:
    """The foreign name behind the comma of an office abroad: "Đại sứ Chile, Pablo Rojas Vera; Đại sứ Anh, ..."."""
    held = titles.offices[-1] if titles.offices else None
    if not held or not (held.abroad or (held.family in GOVERNORS and not held.bare)):
        return None
    return foreign_name_at(text, at, end)


def name_after_dash(text: str, at: int, end: int, titles: Titles) -> Name | None:
    """Returns the name behind a dash at `at`, or None: "Bí thư Huyện ủy - Lê Văn A"."""
    dash = _DASH_NEXT.match(text, at, end)
    if not dash:
        return None
    return vietnamese_name_at(text, dash.end(), end, common=True) or _name_of_envoy(text, dash.end(), end, titles)


def foreign_name_at(text: str, at: int, end: int) -> Name | None:
    """The foreign name of two words or more that begins at `at`, where a person may but need not stand."""
    name = name_at(text, at, end, titled=True)
    if not name or name.kind != "foreign" or " " not in name.text or organization_at(text, at, end):
        return None
    return None if is_vietnamese_syllable(name.text.split()[0]) else name


def name_before_office(text: str, at: int, end: int) -> Name | None:
    """The name without a surname of Vietnam that an office behind it shows: "các ông, bà: A; Pơ Loong Dứa, Bí thư"."""
    name = name_at(text, at, end, titled=True)
    if (
        not name
        or " " not in name.text
        or organization_at(text, at, end)
        or not offices_behind(text, name.end, end, led=False)[0]
    ):
        return None
    return replace(name, kind="foreign") if name.kind == "short" else name
