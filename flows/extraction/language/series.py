"""Series of events: the edition that a name states, and the year and series that the registers know.

In: a name such as "Hội nghị Ngoại giao lần thứ 32". Out: 32, the series, and from the register the year 2023.
"""

import re
from datetime import date
from functools import cache
from typing import Final

from flows.extraction.language.lexicon import rows, values
from flows.extraction.language.phrases import UPPER
from flows.extraction.language.vietnamese import key

_UNITS: Final = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_WORDS: Final = {
    "hai mươi": 20,
    "bẩy": 7,
    "bốn": 4,
    **{word: number for number, word in enumerate(_UNITS, start=1)},
    **{f"mười {word}": 10 + number for number, word in enumerate(("một", *_UNITS[1:9]), start=1)},
    "mười lăm": 15,
}
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_SPELLED: Final = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER: Final = rf"(?P<n>\d{{1,3}}|[IVXLC]{{1,7}}|(?:{_SPELLED}))(?![\w/]|[.-]\d)"

_DIGIT: Final = re.compile(r"[0-9]")
_ORDINAL: Final = re.compile(rf"\s(?:lần(?:\sthứ)?|thứ)\s{_NUMBER}|(?P<first>\slần đầu tiên)")
_ACRONYM: Final = re.compile(r"(?<!\w)(?!COVID)[A-Z]{3,}[- ]?(?P<n>\d{1,2})(?![\w/]|[.,-]\d)")
_TRAILING: Final = re.compile(rf"(?P<words>(?:\s\w+){{1,5}})\s(?P<n>\d{{1,3}})(?=$|\s(?:[{UPPER}&]|kh[óo][aá]\b)|[:,])")
# Of a congress the number alone is said: "Đại hội XIII", "Đại hội Đảng XII".
_CONGRESS: Final = re.compile(r"[Đđ]ại hội(?:\sĐảng)?\s(?P<n>[IVXLC]{1,5})(?!\w)")
_COUNTING: Final = frozenset(
    [
        "năm",
        "tháng",
        "ngày",
        "số",
        "khóa",
        "khoá",
        "kỳ",
        "gần",
        "hơn",
        "khoảng",
        "quý",
        "đợt",
        "của",
        "các",
        "với",
        "giữa",
        "và",
        "cho",
        "khối",
        "nhóm",
        "điều",
        "tỉnh",
        "quân",
        "khu",
    ]
)
# A number after one of these belongs to that, not to the event: "quán triệt Nghị quyết Đại hội XIII".
_OTHER: Final = re.compile(
    r"[“\"‘]|(?<!^)(?<!\w)(?:[Nn]ghị quyết|[Cc]hỉ thị|[Kk]ết luận|[Qq]uyết định|[Kk]ế hoạch|[Tt]hông tư|"
    r"[Nn]ghị định|[Đđ]ề án|Luật|"
    r"[Qq]uy định|[Hh]ướng dẫn|[Tt]hông báo|[Cc]hương trình|[Đđ]ại hội|[Hh]ội nghị|[Kk]ỳ họp|[Cc]ách mạng|"
    r"[Kk]ỷ niệm|[Nn]hiệm kỳ|[Tt]riển khai|[Qq]uán triệt)(?!\w)"
)

# "hội đàm với Phó Thủ tướng thứ nhất": the first of those who hold an office.
_RANK: Final = re.compile(r"(?:[Pp]hó(?:\s\w+){1,4}|Thứ trưởng|Bí thư)\Z")
_QUOTE_BEFORE: Final = re.compile(r"[”\"’]\slần\s")
_QUOTED: Final = re.compile(r"\s(?:“[^“”]{1,300}”|\"[^\"]{1,300}\"|‘[^‘’]{1,200}’)(?=\slần\s)")


def read_edition(name: str, head: int) -> int | None:
    """Returns the edition that `name` states of itself; its event noun takes the first `head` characters.

    Digits, Roman numerals, words and "lần đầu tiên" count. A number inside a quoted theme, or of another event or
    document that the name mentions, does not.

    >>> read_edition("Hội nghị Ngoại vụ toàn quốc lần thứ 18", 8)
    18
    """
    if "lần" not in name and "thứ" not in name and not _DIGIT.search(name, head):
        found = _CONGRESS.match(name)
        return _value(found["n"]) if found else None
    if _QUOTE_BEFORE.search(name):  # `Hội thảo "..." lần thứ 4`: what is quoted has an edition, and is none
        name = _QUOTED.sub("", name)
    other = _OTHER.search(name, head)
    own = name[head : other.start()] if other else name[head:]
    if ("lần" in own or "thứ" in own) and (found := _ORDINAL.search(own)) and not _RANK.search(own, 0, found.start()):
        return 1 if found["first"] else _value(found["n"])
    if found := _CONGRESS.match(name):
        return _value(found["n"])
    if found := _ACRONYM.search(own):
        return int(found["n"])
    found = _TRAILING.match(own)
    if found and found["words"].split()[-1].lower() not in _COUNTING and found["words"].strip()[0].isupper():
        return int(found["n"])
    return None


def _value(number: str) -> int | None:
    if number.isdigit():
        return int(number)
    if number.isupper():
        digits = [_ROMAN[letter] for letter in number]
        return sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits))
    return _WORDS.get(number)


@cache
def _series() -> dict[str, str]:
    """Every name of a series by its comparison key."""
    return {
        key(name): row["series_id"]
        for row in rows("conference_series")
        for name in (row["name"], *values(row["aliases"]))
    }


@cache
def _years() -> dict[tuple[str, int], int]:
    return {
        (row["series_id"], int(row["edition"])): int(row["year"]) for row in rows("conference_editions") if row["year"]
    }


# What a name may say beside the series: its edition, and words that go on after the name of the series.
_EDITION: Final = re.compile(
    rf"(?:lần(?: thứ)?|thứ) (?:\d{{1,3}}|[ivxlc]+|(?:{_SPELLED}))(?!\w)|(?<= )\d{{1,3}}(?= kh[óo][aá]|$)|lần đầu tiên"
)
_GLUED: Final = re.compile(r"\b([a-z]{3,}) ?(\d{1,2})\b")
_GENERIC: Final = re.compile(r"(?:hội nghị|diễn đàn|hội nghị cấp cao|hội nghị thượng đỉnh|khóa họp|phiên họp) ")
_GOES_ON: Final = frozenset(["năm", "của", "về", "với", "tại", "ở", "nhiệm", "mở", "và", "diễn", "họp", "trong"])
_LONGEST: Final = 18
_PARTY: Final = "dai_hoi_dang"
_PARTY_CONGRESS: Final = re.compile(r"đại hội(?: đảng)? [ivxlc]+(?: (?:của )?đảng(?: ta| cộng sản việt nam)?)?$")
# Associations hold one too and do not call it the Party's. Of the Party's, no item of today names the first eight so.
_ANY_CONGRESS: Final = "đại hội đại biểu toàn quốc"
_RECENT: Final = 9


def series_of(name: str) -> str | None:
    """Returns the series that an event of this name belongs to, by the longest name of the register it begins with.

    >>> series_of("Hội nghị Ngoại giao lần thứ 32")
    'hoi_nghi_ngoai_giao'
    """
    plain = key(name)
    if _PARTY_CONGRESS.match(plain):
        return _PARTY
    if plain.startswith(_ANY_CONGRESS) and _is_of_an_association(name, plain):
        return None
    numbered = _DIGIT.search(plain) is not None and _GLUED.search(plain) is not None
    words = _EDITION.sub("", _GLUED.sub(r"\1 \2", plain) if numbered else plain).split()
    found = _begins(words)
    if found is None and numbered and (generic := _GENERIC.match(plain)):
        found = _begins(words[len(generic.group().split()) :])
    return found


def _is_of_an_association(name: str, plain: str) -> bool:
    """Whether a national congress that is not called the Party's counts too few congresses, or has a term, to be it."""
    if "đảng" in plain or not _ordinary(plain):
        return False
    edition = read_edition(name, len(_ANY_CONGRESS))
    return "nhiệm kỳ" in plain or (edition is not None and edition < _RECENT)


def _ordinary(plain: str) -> bool:
    """Whether no name of a body follows: "đại hội đại biểu toàn quốc lần thứ ii", not "... hội nông dân ..."."""
    words = _EDITION.sub("", plain).removeprefix(_ANY_CONGRESS).split()
    return not words or words[0] in _GOES_ON


def _begins(words: list[str]) -> str | None:
    known = _series()
    for size in range(min(len(words), _LONGEST), 0, -1):
        series = known.get(" ".join(words[:size]))
        if series and (size == len(words) or words[size] in _GOES_ON or words[size].isdigit()):
            return series
    return None


@cache
def _last_days() -> dict[tuple[str, int], date]:
    return {
        (row["series_id"], int(row["edition"])): date.fromisoformat(row["date_end"])
        for row in rows("conference_editions")
        if row["date_end"]
    }


def edition_end(name: str, edition: int) -> date | None:
    """Returns the last day that the register has for this edition of the series that `name` belongs to."""
    series = series_of(name)
    return _last_days().get((series, edition)) if series else None


def edition_year(name: str, edition: int) -> int | None:
    """Returns the year in which the register has this edition of the series that `name` belongs to."""
    series = series_of(name)
    return _years().get((series, edition)) if series else None
