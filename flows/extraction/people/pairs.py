"""Who leads a meeting told by number: the page and its persons in, the roles that "Hai ông đồng chủ trì" gives out."""

from collections.abc import Iterator, Sequence
from typing import Final

from flows.extraction.language.openings import Opening
from flows.extraction.pages.page import TOLD, Page
from flows.extraction.people.identities import Identified
from flows.extraction.people.roles import RoleFound

_PAIR: Final = Opening(
    r"(?:[Hh]ai|Cả hai) (?:(?P<plain>ông|bà|vị|đồng chí|nhà lãnh đạo|trưởng đoàn|Trưởng đoàn)|(?P<office>"
    r"Thứ trưởng|Bộ trưởng|Phó Thủ tướng|Thủ tướng|Chủ tịch|Phó Chủ tịch|Tỉnh trưởng|Bí thư|Đại sứ|Vụ trưởng"
    r"|Cục trưởng))"
    r" (?:(?:đã|cùng|cùng nhau) )*(?:đồng )?chủ (?:trì|tọa|toạ)(?!\w)"
)
_TWO: Final = 2
_REACH: Final = 900


def leaders_in_pairs(page: Page, identified: Sequence[Identified]) -> Iterator[tuple[str, RoleFound]]:
    """Yields the two persons named last before a verb of leading that tells them by number, with that role."""
    if "chủ t" not in page.text or "ai " not in page.text:
        return
    for found in _PAIR.finditer(page.text, 0, len(page.text)):
        sentence = page.sentence_at(found.start())
        if sentence is None or sentence.section not in TOLD:
            continue
        named: dict[str, int] = {}
        for index, one in enumerate(identified):
            near = found.start() - _REACH < one.phrase.start < found.start()
            if near and one.name and one.phrase.name and _holds(one, found["office"]):
                named.pop(one.name, None)
                named[one.name] = index
        if len(named) >= _TWO:
            for name in list(named)[-_TWO:]:
                yield name, RoleFound(named[name], "chair", "chair_pair", 0.85, found.start(), found.end())


def _holds(one: Identified, office: str | None) -> bool:
    return office is None or any(office in held.text for held in one.phrase.offices)
