"""Who issues documents: a place in the text in, the issuing body that is named there out.

Bodies come from the register of organisations; offices that issue ("Bộ trưởng Bộ Nội vụ", "Chủ tịch UBND tỉnh ...")
and committees of bodies ("Ban Cán sự đảng Bộ ...") are put together from it.
"""

import re
from functools import cache
from typing import Final

from flows.extraction.language.lexicon import rows, values
from flows.extraction.language.openings import Opening
from flows.extraction.language.phrases import RIGHT, phrase_pattern
from flows.extraction.language.vietnamese import key
from flows.extraction.values import dataclass

_ISSUING: Final = frozenset({
    "party_body", "government_body", "assembly_body", "ministry", "court", "procuracy", "province_body", "department",
    "mass_organization", "front", "academy",
})  # fmt: skip
_LOCAL_BODIES: Final = frozenset({"TU", "HU", "UBND", "HĐND", "SNgV"})
_CENTRAL_BODIES: Final = frozenset({"TW", "CP", "TTg", "CTN", "VPCP"})
_COMMITTEE_OF: Final = re.compile(
    r"^(?:Ban Thường vụ|Thường trực|Chủ tịch) (?=Tỉnh|Thành|Huyện|UBND|HĐND|Ủy ban|Hội đồng)"
)
_ABBREVIATION: Final = re.compile(r"[A-ZĐ&]{2,12}")


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body at `text[start:end]` and its name in the form that the warehouse keeps."""

    start: int
    end: int
    name: str


# Bodies as the press writes them with a capital too many or too few.
_SLIPS: Final = (
    "Bộ Chính Trị", "Bộ chính trị", "Ban Bí Thư", "Ban bí thư", "Chính Phủ", "Thủ tướng Chính Phủ",
    "Thủ Tướng Chính Phủ", "Quốc Hội", "Bộ Nội Vụ", "Bộ nội vụ", "Bộ Ngoại Giao", "Bộ ngoại giao",
)  # fmt: skip


@cache
def _names() -> dict[str, str]:
    """Every written form of a central body, by its key, with the name to keep; others are kept as written."""
    known: dict[str, str] = {}
    for row in rows("organizations"):
        if row["type"] in _ISSUING and row["level"] == "central":
            for form in (row["name"], *values(row["aliases"])):
                if not _ABBREVIATION.fullmatch(form):
                    known.setdefault(key(form), row["name"])
    known.update({"thủ tướng": "Thủ tướng Chính phủ", "thủ tướng chính phủ": "Thủ tướng Chính phủ"})
    known.update(
        dict.fromkeys(("bch t ư đảng", "ban chấp hành t ư đảng", "trung ương"), "Ban Chấp hành Trung ương Đảng")
    )
    return known


def _written_forms() -> set[str]:
    forms = {"Thủ tướng", "Thủ tướng Chính phủ", "Ban Chấp hành T.Ư Đảng", "BCH T.Ư Đảng"}
    forms.update(_SLIPS)
    for row in rows("organizations"):
        if row["type"] in _ISSUING:
            forms.update(form for form in (row["name"], *values(row["aliases"])) if not _ABBREVIATION.fullmatch(form))
    return forms


_BODY: Final = phrase_pattern(_written_forms(), any_case=False)
_MINISTRY: Final = phrase_pattern(
    {row["name"].removeprefix("Bộ ") for row in rows("organizations") if row["name"].startswith("Bộ ")}, any_case=False
)
_LEVEL: Final = r"(?:tỉnh|thành phố|TP\.?|Thành phố|huyện|quận|thị xã|xã|phường)"
_PLACE: Final = phrase_pattern({row["name"] for row in rows("provinces")}, any_case=False) + RIGHT
_LOCAL: Final = (
    r"(?:(?:Ban (?:Tuyên giáo và Dân vận|Tuyên giáo|Tổ chức|Dân vận|Nội chính)|Văn phòng|Ủy ban Kiểm tra) "
    r"(?=Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ)|Văn phòng (?=Ủy ban nhân|Uỷ ban nhân|Ủy ban Nhân|UBND|HĐND))?"
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|Ủy ban Nhân dân|UBND|Hội đồng nhân dân|Hội đồng Nhân dân|HĐND|Tỉnh ủy|Tỉnh uỷ"
    rf"|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|(?<=Ban Chấp hành )Đảng bộ(?= tỉnh| thành phố))"
    rf"(?:[ ]{_LEVEL}(?!\w))?(?:[ ]{_PLACE})?"
)
_DEPARTMENT: Final = (
    r"Sở (?:Giao thông [Vv]ận tải|Lao động(?: -|,|-) Thương binh và Xã hội"
    r"|Nông nghiệp và (?:PTNT|Phát triển [Nn]ông thôn|Môi trường)|Y tế|GTVT|TT&TT|GD&ĐT|VHTT&DL|LĐTB&XH|KH&CN|KH&ĐT"
    r"|[A-ZĐ]\w+(?:[ ]\w+)?(?:,[ ][A-Z][^\W\d_A-ZĐ]\w*[ ]\w+)?(?:[ ]và[ ][A-ZĐ]\w+(?:[ ]\w+)?)?)"
    rf"(?:(?:[ ]{_LEVEL})?[ ]{_PLACE})?"
)
_COMMITTEE: Final = (
    r"(?:Ban [Cc]án sự [Đđ]ảng|Ban Thường vụ|Ban Chấp hành|Ban Thường trực|Thường trực|Thường vụ|Đảng ủy|Đảng uỷ"
    r"|Đảng đoàn|Đảng bộ|BTV|Chủ tịch|Phó Chủ tịch|Chánh án|Viện trưởng|Trưởng ban|Chánh Văn phòng|Giám đốc"
    r"|Bộ trưởng, Chủ nhiệm|Bộ trưởng|Thứ trưởng(?: [Tt]hường trực)?)"
)
_ISSUER: Final = Opening(
    rf"(?:{_COMMITTEE}[ ]){{0,2}}(?:{_BODY}{RIGHT}|{_LOCAL}|{_DEPARTMENT}{RIGHT})",
    r"(?<=của )Trung ương(?! Đảng)",
    rf"(?:Bộ trưởng|Thứ trưởng)[ ]{_MINISTRY}{RIGHT}",
)
_STANDING: Final = "Thường trực "  # an office, where it is that of a secretary: "Phó Bí thư | Thường trực Tỉnh ủy"
_OFFICE: Final = re.compile(r"(?:Bộ trưởng, Chủ nhiệm|Bộ trưởng|Thứ trưởng(?: [Tt]hường trực)?)[ ](?P<rest>.+)")


def issuer_at(text: str, start: int, end: int) -> Issuer | None:
    """Returns the body named at `start`, or None."""
    match = _ISSUER.match(text, start, end)
    return _issuer(match) if match else None


def issuers_in(text: str, start: int, end: int) -> list[Issuer]:
    """Returns the bodies named in `text[start:end]`, in text order."""
    return [_issuer(match) for match in _ISSUER.finditer(text, start, end)]


def _issuer(match: re.Match[str]) -> Issuer:
    written = " ".join(match.group().split())
    if written.startswith(_STANDING) and (
        written.endswith("Ban Bí thư") or match.string.endswith("Bí thư ", 0, match.start())
    ):
        written = written[len(_STANDING) :]
    office = _OFFICE.fullmatch(written)
    if office:
        rest = office["rest"]
        written = _names().get(key(rest)) or _names().get(key(f"Bộ {rest}")) or rest
    return Issuer(match.start(), match.end(), _names().get(key(written), written))


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers that end alike: code and body of "-CT/TW", whether a year belongs before them, and who numbers so.

    A local body numbers in some series with and without a year, the unit behind or not: "5/2018/QĐ-UBND",
    "640/QĐ-UBND.NC". Of these a count alone makes no number.
    """

    code: str
    body: str
    has_year: bool
    is_mixed: bool
    types: tuple[str, ...]
    issuers: tuple[str, ...]


@cache
def _bodies() -> dict[str, str]:
    """The bodies that stand behind the abbreviations of numbers ("BNV"), those with one body each first."""
    known: dict[str, str] = {}
    for row in rows("body_codes"):
        if row["is_single_body"] == "true" and row["code"] != "TW":
            known.setdefault(row["code"].upper(), row["name"])
    for row in rows("organizations"):
        for form in values(row["aliases"]):
            if _ABBREVIATION.fullmatch(form):
                known.setdefault(form.upper(), row["name"])
    return known


@cache
def _series() -> tuple[Series, ...]:
    """The register of series, those that name neither type nor body ("QH15") left out."""
    found = []
    for row in rows("directive_series"):
        code, _, body = row["suffix"].partition("/" if row["separator"] == "-" else "-")
        if body:
            types = (row["directive_type"], *values(row["type_alternatives"]))
            issuers = values(row["issuer"]) or values(row["issuer_alternatives"])
            mixed = row["year_in_number"] == "either" and body in _LOCAL_BODIES
            found.append(Series(code, body, row["year_in_number"] == "yes", mixed, types, issuers))
    return tuple(found)


@cache
def issuer_of_series(code: str, body: str) -> str | None:
    """Returns the body that a number's series names: "/QĐ-TTg" is the Prime Minister's, "/TT-BNV" that of Bộ Nội vụ.

    A series that several bodies number in ("-NQ/TW", "/QĐ-UBND") names none.
    """
    if body.startswith("UBTVQH"):
        return "Ủy ban Thường vụ Quốc hội"
    if body.startswith("QH") and body[2:].isdigit():
        return "Quốc hội"
    if body.partition("-")[0] == "TTg":
        return "Thủ tướng Chính phủ"
    issuers = next((one.issuers for one in _series() if (one.code, one.body) == (code, body) and one.issuers), ())
    if issuers:
        return issuers[0] if len(issuers) == 1 and body not in _LOCAL_BODIES else None
    pieces = [_bodies().get(piece.upper()) for piece in re.split(r"[-/]", body)]
    if code in ("TTLT", "TTLB", "NQLT"):
        return ", ".join(name for name in pieces if name) or None
    return pieces[0]


def has_initials(name: str, code: str) -> bool:
    """Tells whether a code leaves out syllables of a body's name but none of its own letters.

    >>> has_initials("Liên hiệp các tổ chức hữu nghị Việt Nam", "LHHN"), has_initials("Bộ Nội vụ", "BNG")
    (True, False)
    >>> has_initials("Sở Ngoại vụ", "SNgV")
    True
    """
    letters = iter(syllable[0] for syllable in key(name).split())
    wanted = key("".join(letter for letter in code if letter.isupper()))
    return wanted[:1] == key(name)[:1] and all(letter in letters for letter in wanted)


@cache
def series_of(directive_type: str, issuer: str) -> Series | None:
    """Returns the series in which `issuer` numbers documents of this type, or None."""
    if issuer == "Quốc hội":
        return None  # its numbers bear year and term ("54/2017/QH14"), which a short form leaves out
    name = _COMMITTEE_OF.sub("", issuer).replace("UBND", "Ủy ban nhân dân").replace("HĐND", "Hội đồng nhân dân")
    for one in _series():
        if directive_type in one.types and any(
            name == known or (one.body in _LOCAL_BODIES and name.startswith(known + " ")) for known in one.issuers
        ):
            return one
    body = next((code for code, known in _bodies().items() if known == issuer), None)
    return Series("TT", body, True, False, ("thong_tu",), (issuer,)) if body and directive_type == "thong_tu" else None


@cache
def central_series(directive_type: str) -> frozenset[tuple[str, Series]]:
    """Returns the central issuers of documents of this type, each with its series."""
    found: dict[str, Series] = {}
    for one in _series():
        if directive_type in one.types and one.body in _CENTRAL_BODIES:
            found.setdefault(one.body, one)
    return frozenset((issuer, one) for one in found.values() for issuer in one.issuers)
