"""Who does something told by number: the page, its persons and their roles in, the roles of two at once out.

"Hai ông đồng chủ trì" leads, "hai Bộ trưởng ký" and "Trưởng đoàn hai bên ký" sign, "trước sự chứng kiến của hai Thủ
tướng" is there. Who the two are is told by their office, else they are those who led the talks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from flows.extraction.language.offices import office_at
from flows.extraction.language.openings import Opening
from flows.extraction.pages.page import TOLD, Page
from flows.extraction.people.identities import Identified
from flows.extraction.people.leaders import find_leaders
from flows.extraction.people.roles import RoleFound
from flows.extraction.records import Role

_PAIR: Final = Opening(
    r"(?:[Hh]ai|Cả hai) (?:(?P<plain>ông|bà|vị|đồng chí|nhà lãnh đạo|trưởng đoàn|Trưởng đoàn)|(?P<office>"
    r"Thứ trưởng|Bộ trưởng|Phó Thủ tướng|Thủ tướng|Chủ tịch|Phó Chủ tịch|Tỉnh trưởng|Bí thư|Đại sứ|Vụ trưởng"
    r"|Cục trưởng))"
    r" (?:(?:đã|cùng|cùng nhau) )*(?:đồng )?chủ (?:trì|tọa|toạ)(?!\w)"
)
_TWO: Final = 2
_REACH: Final = 900
_TWO_HEADS: Final = (
    r"(?:[Tt]rưởng đoàn|[Nn]gười đứng đầu|[Đđ]ại diện lãnh đạo) (?:của )?hai (?:bên|nước|đoàn|tỉnh|bộ|cơ quan)"
)
_BOTH: Final = Opening(
    rf"(?P<heads>{_TWO_HEADS}|(?:[Hh]ai|Cả hai) (?:đồng chí |ngài |vị )?(?:nhà lãnh đạo|[Tt]rưởng đoàn|đồng Chủ tịch))"
    r"(?!\w)|(?:[Hh]ai|Cả hai) (?:đồng chí |ngài |vị )?(?=(?:[Pp]hó )?[BTCVĐGbtcvđg]\w+ \w)"
)
_DO: Final = re.compile(
    r" (?:(?:đã|cùng|cùng nhau|trực tiếp|thay mặt [^,.;:\n]{2,60}?|nước|hai bên) )*"
    r"(?:(?P<sign>ký(?: kết)?)|(?P<see>chứng kiến|(?:tham )?dự))(?!\w)"
)
_SEEN_BY: Final = re.compile(r"(?:chứng kiến|có mặt|tham dự) của \Z")
_LED: Final = frozenset({"chair"})
_MET: Final = frozenset({"chair", "host", "guest"})


def leaders_in_pairs(page: Page, identified: Sequence[Identified]) -> Iterator[tuple[str, RoleFound]]:
    """Yields the two persons named last before a verb of leading that tells them by number, with that role."""
    if "chủ t" not in page.text or "ai " not in page.text:
        return
    for found in _PAIR.finditer(page.text, 0, len(page.text)):
        sentence = page.sentence_at(found.start())
        if sentence is None or sentence.section not in TOLD:
            continue
        named = _named(identified, found.start() - _REACH, found.start(), found["office"])
        if len(named) >= _TWO:
            for name in list(named)[-_TWO:]:
                yield name, RoleFound(named[name], "chair", "chair_pair", 0.85, found.start(), found.end())


def _named(identified: Sequence[Identified], start: int, end: int, office: str | None) -> dict[str, int]:
    """Who is named in between, with this office if one is told, in the order of their last naming."""
    named: dict[str, int] = {}
    for index, one in enumerate(identified):
        if start < one.phrase.start < end and one.name and one.phrase.name and _holds(one, office):
            named.pop(one.name, None)
            named[one.name] = index
    return named


def _holds(one: Identified, office: str | None) -> bool:
    return office is None or any(office in held.text for held in one.phrase.offices)


def signatories_in_pairs(
    page: Page, identified: Sequence[Identified], roles: Mapping[str, Sequence[RoleFound]]
) -> Iterator[tuple[str, RoleFound]]:
    """Yields the two who sign or look on, with that role: "Kết thúc hội đàm, hai Trưởng đoàn ký biên bản".

    Args:
        page: the read page.
        identified: the phrases that speak of persons.
        roles: what has been read of each person, by which those are known who led the talks.
    """
    text = page.text
    if "ai " not in text:
        return
    for found in _BOTH.finditer(text, 0, len(text)):
        sentence = page.sentence_at(found.start())
        if sentence is None or sentence.section not in ("lead", "body"):
            continue
        office = None if found["heads"] else office_at(text, found.end(), sentence.end)
        if office is None and not found["heads"]:
            continue
        end = office.end if office else found.end()
        role = _role(text, found.start(), end)
        two = _of_family(identified, found.start(), office.family) if office else _heads(text, identified, roles)
        if len(two) > _TWO:
            two = {name: index for name, index in two.items() if any(one.role in _MET for one in roles.get(name, ()))}
        if role is None or len(two) != _TWO:
            continue
        for name, index in two.items():
            yield name, RoleFound(index, role, f"{role}_pair", 0.8, found.start(), end)


def _role(text: str, start: int, end: int) -> Role | None:
    done = _DO.match(text, end)
    if done:
        return "signatory" if done["sign"] else "attendee"
    return "attendee" if _SEEN_BY.search(text, max(0, start - 24), start) else None


def _of_family(identified: Sequence[Identified], end: int, family: str) -> dict[str, int]:
    """Everybody named before with an office of this kind."""
    return {
        one.name: index
        for index, one in enumerate(identified)
        if one.phrase.start < end and one.name and one.phrase.name and one.section != "related"
        if any(held.family == family and held.tenure != "former" for held in one.phrase.offices)
    }


def _heads(text: str, identified: Sequence[Identified], roles: Mapping[str, Sequence[RoleFound]]) -> dict[str, int]:
    """The two who led the talks, else the two who led their delegations there, else the two who met."""
    for led in (_with(roles, _LED), find_leaders(text, identified), _with(roles, _MET)):
        if len(led) == _TWO:
            return led
    return {}


def _with(roles: Mapping[str, Sequence[RoleFound]], parts: frozenset[str]) -> dict[str, int]:
    return {name: found.index for name, every in roles.items() for found in every if found.role in parts}
