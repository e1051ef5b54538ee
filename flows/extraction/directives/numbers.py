"""Numbers of official documents: text in, every number it writes out, with its standard form.

The state numbers its documents NN/LOẠI-CQ or NN/YYYY/LOẠI-CQ (Decree 30/2020/NĐ-CP), the Assembly NN/YYYY/QHkk,
the Party NN-LOẠI/CQ. Slips are read and put right: "12/CT-TW", "ND-CP", "QĐ- TTg", "68–NQ/T.Ư", "612-QĐ/TTg".
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final, Literal

from flows.extraction.language.lexicon import rows, values
from flows.extraction.language.vietnamese import fold
from flows.extraction.values import dataclass

NumberBasis = Literal["stated", "normalised", "series"]


@dataclass(frozen=True, slots=True)
class DirectiveType:
    """A kind of document: its noun, its code in the codebook and how the press names one without a number."""

    noun: str
    directive_type: str
    number_codes: tuple[str, ...]
    short_number: bool
    named_by: str


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number at `text[start:end]`: "12/CT-TW" has code "CT", body "TW" and the standard form "12-CT/TW"."""

    start: int
    end: int
    text: str
    standard: str
    code: str
    body: str
    basis: NumberBasis

    @property
    def suffix(self) -> str:
        """What follows the count and the year: "-CT/TW", "/QĐ-TTg"."""
        return suffix_of(self.code, self.body)


TYPES: Final[dict[str, DirectiveType]] = {
    row["noun"].lower(): DirectiveType(
        row["noun"], row["directive_type"], values(row["number_codes"]), row["short_number"] == "yes", row["named_by"]
    )
    for row in rows("directive_types")
}
_TYPES_OF_CODE: Final[dict[str, list[str]]] = {}
for _type in TYPES.values():
    for _code in _type.number_codes:
        _TYPES_OF_CODE.setdefault(_code, []).append(_type.directive_type)

# "QĐ", "QD" and "qđ" are one code; so are "T.Ư", "TƯ" and "TW".
_CODES: Final[dict[str, str]] = {fold(code): code for code in _TYPES_OF_CODE}
_BODIES: Final[dict[str, str]] = {
    fold(body): body for body in ("TW", "TU", "TTg", "CP", "UBND", "HĐND", "BCSĐ", "CTN", "VPCP", "ĐU", "BCĐ", "TANDTC")
} | {"t w": "TW"}

_PARTY_BODY: Final = re.compile(r"TW.*|TU|HU|QU|ĐU.*|BCSĐ.*|ĐĐ.*|BTV.*|B\w*TW|VPTW|UBKT\w*|VPTU|B\w+TU")
_STATE_BODY: Final = re.compile(r"CP|TTg|CTN|VPCP|UBND|HĐND|TANDTC|VKSNDTC|B(?:NV|NG|TC|CA|QP|TP|CT|XD|YT|GDĐT|KHCN)")

_S: Final = r"[ ]{0,2}"
_CODE: Final = "|".join(
    sorted({code for found in _CODES.values() for code in (found, found.replace("Đ", "D").replace("đ", "d"))},
           key=lambda code: (-len(code), code))
)  # fmt: skip
_BODY: Final = (
    r"(?:[Tt]\.[ ]?(?:Ư|ư|W|w|U)(?![\w])"
    r"|(?:cp|ttg|tw|ubnd|hđnd)(?!\w)"
    r"|[A-ZĐƯ](?:[A-Za-zĐđƯư&]){1,14}\d{0,2}(?:[-/](?:(?=[A-ZĐ]{2})[A-ZĐ][A-Za-zĐđ]{1,12}|[A-ZĐ]\d{2})){0,4})(?!\w)"
)
# The digit stands first so that the engine skips to it; what may not stand before it is looked up from there.
_NUMBER: Final = re.compile(
    r"(?P<count>[0-9](?:(?<![\w/].)|(?<=[sS]ố.))(?<!\d[-.,].)(?:\.\d{3}(?!\d)|\d{0,4}[a-dđ]?))(?:"
    rf"{_S}/{_S}(?P<law_year>(?:19|20)\d\d){_S}/{_S}(?P<law>(?:UBTV)?QH{_S}\d{{1,2}}(?!\w))"
    r"|/(?P<body_first>CP|TTg)-(?P<code_last>NQ|QĐ|CT|NĐ|CĐ)(?!\w)"
    rf"|(?:{_S}(?P<first>[/\-–—]){_S}|[ ]?(?=[A-ZĐ]{{2,3}}/(?:TW|TU|T\.Ư|TTg|CP|UBND|CTN)(?!\w)))"
    rf"(?:(?P<year>(?:19|20)\d\d){_S}[/\-–—]{_S})?"
    rf"(?P<code>(?i:{_CODE}))(?:{_S}(?P<second>[/\-–—]){_S}(?P<body>{_BODY})|[ .]?(?P<glued>CP|TTg|TW|UBND|HĐND)(?!\w))"
    r"(?:/(?P<last_year>(?:19|20)\d\d)(?![\w/]))?)"
)
_LETTER: Final = re.compile(
    r"[0-9](?<![\w/].)(?<!\d[-.,].)\d{0,4}/(?P<body>[A-ZĐ][A-Za-zĐđ]{1,9}(?:-[A-ZĐ][A-Za-zĐđ]{0,9}){1,2})(?!\w)"
)
_LETTER_NOUN: Final = re.compile(r"(?:[Cc]ông văn|[Vv]ăn bản|[Cc]ông thư) (?:số:? )?\Z")
# "Sắc lệnh số 142/CTN", "Nghị định số 64/CP": the noun takes the place of the code.
_NO_CODE: Final = re.compile(
    r"[0-9](?<![\w/].)(?<!\d[-.,].)\d{0,4}(?:/(?:(?:19|20)\d\d/)?(?P<body>TW|TU|TTg|[A-ZĐ]{2,6})"
    r"|[-/](?P<council>HĐBT|HĐCP))(?![\w/-]|\.\w)"
)
_NO_CODE_NOUN: Final = re.compile(
    r"(?<!\w)(?P<noun>[Ss]ắc lệnh|[Ss]ắc luật|[Ll]ệnh|[Qq]uyết định|[Cc]hỉ thị|[Nn]ghị định|[Nn]ghị quyết|[Tt]hông tư"
    r"|[Cc]ông điện|[Cc]ông văn|[Kk]ế hoạch|[Tt]hông báo) (?P<number>số:? )?\Z"
)
# Before the decrees of 2002 a number was written without its code.
_OLD_BODIES: Final = frozenset(("CP", "HĐBT", "HĐCP"))
_FILE_ENDS: Final = (".pdf", ".doc", ".docx", ".jpg", ".zip")
_NOT_ASCII_D: Final = str.maketrans({"Ð": "Đ", "ð": "đ"})


def types_of_code(code: str) -> list[str]:
    """Returns the directive types that a number's code can stand for, the commonest first: "QĐ" is a decision."""
    return _TYPES_OF_CODE.get(code, [])


def suffix_of(code: str, body: str) -> str:
    """Returns the standard end of a number: "-CT/TW" for the Party, "/CT-TTg" for the state, "/QH15" for a law."""
    if not code:
        return f"/{body}"
    return f"-{code}/{body}" if _PARTY_BODY.fullmatch(body) else f"/{code}-{body}"


def padded(count: str) -> str:
    """Returns a count in standard form: below ten with a leading zero (Decree 30/2020/NĐ-CP, annex I)."""
    return count.zfill(2) if count.isdigit() else count


def identity(number: str) -> tuple[str, str]:
    """Returns what makes two numbers one: the count without leading zeros, and all that follows in one case.

    >>> identity("08-CT/TW") == identity("8-CT/TW")
    True
    """
    bare = number.lstrip("0")
    digits = len(bare) - len(bare.lstrip("0123456789"))
    return bare[:digits], bare[digits:].upper()


def find_numbers(text: str, most: int | None = None) -> list[WrittenNumber]:
    """Returns every document number that the text writes in full, in text order; with a code at `most` so many.

    >>> [number.standard for number in find_numbers("Chỉ thị số 12/CT-TW và Nghị định 26/2017/ND-CP")]
    ['12-CT/TW', '26/2017/NĐ-CP']
    """
    if "/" not in text and "-" not in text and "–" not in text:
        return []
    plain = text.translate(_NOT_ASCII_D) if "Ð" in text or "ð" in text else text
    written = islice(_NUMBER.finditer(plain), most)
    found = [_read(text, match) for match in written if not plain.startswith(_FILE_ENDS, match.end())]
    if "/" in text or "-HĐ" in text:
        taken = {number.start for number in found}
        letters = [
            _letter(text, match)
            for match in _LETTER.finditer(plain)
            if match.start() not in taken and _LETTER_NOUN.search(plain, max(0, match.start() - 20), match.start())
        ]
        if " số" in text or "HĐ" in text:
            letters.extend(_without_code(text, plain, taken))
        if letters:
            found = sorted([*found, *letters], key=lambda number: number.start)
    return found


def _letter(text: str, match: re.Match[str]) -> WrittenNumber:
    """A letter's number has no code: "123/BNG-LPQT"."""
    written = text[match.start() : match.end()]
    return WrittenNumber(match.start(), match.end(), written, written, "CV", match["body"], "stated")


def _without_code(text: str, plain: str, taken: set[int]) -> Iterator[WrittenNumber]:
    """Numbers of which only the body is written, behind a noun and "số"; the Party's get the code of the noun."""
    for match in _NO_CODE.finditer(plain):
        noun = _NO_CODE_NOUN.search(plain, max(0, match.start() - 18), match.start())
        if (
            noun is None
            or match.start() in taken
            or not (noun["number"] or match["council"] or match["body"] in _OLD_BODIES)
        ):
            continue
        written, body = text[match.start() : match.end()], match["body"] or match["council"]
        count, _, _ = written.partition("/")
        kind = TYPES.get(noun["noun"].lower())
        if body in ("TW", "TU") and kind is not None and kind.number_codes:
            code = kind.number_codes[0]
            standard = f"{padded(count)}{suffix_of(code, body)}"
            yield WrittenNumber(match.start(), match.end(), written, standard, code, body, "normalised")
        else:
            yield WrittenNumber(match.start(), match.end(), written, written, "", body, "stated")


@lru_cache(maxsize=4096)
def _standard_code(written: str) -> str:
    return _CODES[fold(written)]


@lru_cache(maxsize=4096)
def _standard_body(written: str) -> str:
    return "TW" if "ư" in written.lower() and written[0] in "Tt" else _BODIES.get(fold(written), written)


def _read(text: str, match: re.Match[str]) -> WrittenNumber:
    written = text[match.start() : match.end()]
    count = padded(match["count"].replace(".", ""))
    if match["law"]:
        body = match["law"].replace(" ", "")
        standard = f"{count}/{match['law_year']}/{body}"
        return _made(match, written, standard, "", body)
    if match["body_first"]:
        code, body = match["code_last"], match["body_first"]
        return _made(match, written, f"{count}{suffix_of(code, body)}", code, body)
    code, body = _standard_code(match["code"]), _standard_body(match["glued"] or match["body"])
    year = f"/{match['year'] or match['last_year']}" if match["year"] or match["last_year"] else ""
    if match["glued"] or _PARTY_BODY.fullmatch(body) or _STATE_BODY.fullmatch(body):
        tail = suffix_of(code, body)
    elif match["first"] == "/" or match["second"] == "-":
        tail = f"/{code}-{body}"
    else:
        tail = f"-{code}/{body}"
    return _made(match, written, f"{count}{year}{tail}", code, body)


def _made(match: re.Match[str], written: str, standard: str, code: str, body: str) -> WrittenNumber:
    basis: NumberBasis = "stated" if written == standard else "normalised"
    return WrittenNumber(match.start(), match.end(), written, standard, code, body, basis)
