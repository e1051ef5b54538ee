"""Whose page it is: a read page in, the province in which its bodies hold what they hold without saying where, out.

The lines above the text name it ("SỞ NGOẠI VỤ TỈNH ..."), or the address of the portal does.
"""

import re
from functools import cache
from itertools import islice
from typing import Final

from flows.extraction.language.lexicon import rows
from flows.extraction.language.places import PlaceMention, find_places
from flows.extraction.language.vietnamese import fold
from flows.extraction.pages.page import NEWS, Page

SEAT: Final = re.compile(
    r"(?:[Ll]ãnh sự|[Ll]ãnh sự quán|Đại sứ quán|Văn phòng đại diện)\s(?!Việt Nam)[^,.;:()\n]{2,40}\s(?:tại|ở)\s$"
)
DISTRICT: Final = re.compile(r"(?<!\w)(?:huyện|thị xã|phường|xã)\s[^.;:()\n]{0,40}$")
_MOST_NAMED: Final = 60
# The name of a paper, a portal, an office at the head of its page.
_MASTHEAD: Final = re.compile(
    r"\W{0,3}(?:Báo|Sở|UBND|Cổng|Đài|Trang Tin|Trang tin|Liên Hiệp|Liên hiệp|[UỦ][ỷy] [Bb]an|Tỉnh [UuỦủ][ỷy])"
    r"\s[^,;:.]{2,60}$"
)
_OPEN_LINES: Final = 12
_DOMAIN_REACH: Final = 80
_DOMAIN: Final = re.compile(r"(?i)\b(?:www\.|so[a-z]+\.)?(?:bao)?([a-z]{4,14})\.(?:gov\.vn|vn|com\.vn)\b")


def at_home(page: Page) -> PlaceMention | None:
    """The province whose page it is, else the only one that the report names."""
    if home := home_of(page):
        return home
    spoken = (place for s in page.of("title", *NEWS) for place in find_places(page.text, s.start, s.end))
    named = {
        place.name: place
        for place in islice(spoken, _MOST_NAMED)
        if not place.foreign and place.level != "country"
        if not SEAT.search(page.text, max(0, place.start - 60), place.start)
    }
    return next(iter(named.values())) if len(named) == 1 else None


def home_of(page: Page) -> PlaceMention | None:
    """The province whose page it is: the only one that the lines above the text name ("SỞ NGOẠI VỤ TỈNH ...")."""
    named: dict[str, PlaceMention] = {}
    for line in page.lines[:_OPEN_LINES]:
        if line.section in ("lead", "body", "related"):
            break
        words = page.written(line)
        shown = words.title() if words.upper() == words else words
        if _MASTHEAD.match(shown) and (own := _only_province(shown)):
            return own
        if len(shown) == len(words):
            named |= _provinces(shown)
    return next(iter(named.values())) if len(named) == 1 else _of_domain(page)


def _provinces(shown: str) -> dict[str, PlaceMention]:
    return {
        place.name: place
        for place in find_places(shown)
        if place.level == "province" and not DISTRICT.search(shown, 0, place.start)
    }


def _only_province(shown: str) -> PlaceMention | None:
    named = _provinces(shown)
    return next(iter(named.values())) if len(named) == 1 else None


@cache
def _provinces_by_domain() -> dict[str, str]:
    return {fold(row["name"]).replace(" ", ""): row["name"] for row in rows("provinces")}


def _of_domain(page: Page) -> PlaceMention | None:
    """The province that a portal's address names: "danang.gov.vn"."""
    for line in page.lines[:_OPEN_LINES]:
        for found in _DOMAIN.finditer(page.written(line), 0, _DOMAIN_REACH):
            name = _provinces_by_domain().get(found[1].lower())
            if name:
                return find_places(name)[0]
    return None
