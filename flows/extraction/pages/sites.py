"""Which site a page belongs to, by what it says of itself: a line in, a domain of `lexicons/sites.csv` out.

Sites name themselves in "Theo dõi ... trên", in the head and foot of the page, and in the dateline of their own
reports ("VOV.VN - ", "(Chinhphu.vn) – "). The dateline of an agency says nothing: everyone prints its reports.
"""

import re
from functools import cache
from typing import Final

from flows.extraction.language.lexicon import rows, values
from flows.extraction.language.vietnamese import key

_DATELINE: Final = re.compile(
    r"\(?(?P<who>[\w&.+]+(?: [\w&.+]+){0,2})(?:\)?\s{0,2}[-–—]\s|\)\s|(?<=[A-Z])\.\s)",
)
_FOLLOW: Final = re.compile(r"theo dõi (.+) trên")
_DOMAIN: Final = re.compile(r"(?<![\w@.])(?:www\.)?((?:[a-z0-9-]{2,40}\.){1,4}vn)\b", re.IGNORECASE)


@cache
def site_names() -> dict[str, str]:
    """Returns the domain of each name of a site, by the name's key; the first of two sites keeps a shared name."""
    names: dict[str, str] = {}
    for row in rows("sites"):
        for name in (row["domain"], *values(row["aliases"])):
            names.setdefault(key(name), row["domain"])
    return names


def site_of_line(text: str) -> str | None:
    """Returns the site that a line of the page's head, foot or share bar names."""
    if len(text) > 200:
        return None
    words = key(text)
    follow = _FOLLOW.fullmatch(words)
    found = site_names().get(follow[1] if follow else words)
    if found is not None or "." not in text:
        return found
    domains = {row["domain"] for row in rows("sites")}
    return next((domain for name in _DOMAIN.findall(text) if (domain := name.lower()) in domains), None)


def site_of_dateline(text: str) -> str | None:
    """Returns the site whose own dateline opens a text."""
    opening = _DATELINE.match(text[:60])
    if opening is None or key(opening["who"]) in _agencies():
        return None
    return _paper_names().get(key(opening["who"]))


@cache
def _paper_names() -> dict[str, str]:
    """The names under which papers sign reports; a domain alone may be another site's ("Chinhphu.vn")."""
    names: dict[str, str] = {}
    for row in rows("sites"):
        if "press" in row["publisher_type"]:
            for name in values(row["aliases"]):
                names.setdefault(key(name), row["domain"])
    return names


@cache
def _agencies() -> frozenset[str]:
    return frozenset(key(row["name"]) for row in rows("agencies") if row["kind"] == "agency")
