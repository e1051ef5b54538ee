"""Numbers of official documents: text in, every number it writes out, with its standard form.

The state numbers its documents NN/LOẠI-CQ or NN/YYYY/LOẠI-CQ (Decree 30/2020/NĐ-CP), the Assembly NN/YYYY/QHkk,
the Party NN-LOẠI/CQ. Slips are read and put right: "12/CT-TW", "ND-CP", "QĐ- TTg", "68–NQ/T.Ư", "612-QĐ/TTg".
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final, Literal

from flows.extraction.directives.bodies import is_party, is_state, standard_body
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
_S: Final = r"[ \n]{0,2}"
_CODE: Final = "|".join(
    sorted({code for found in _CODES.values() for code in (found, found.replace("Đ", "D").replace("đ", "d"))}
           | {"Q Đ", "N Đ", "N Q"}, key=lambda code: (-len(code), code))
)  # fmt: skip
# What may stand behind a body without a blank: "12-CT/TWngày 5/1/2022".
_GLUED: Final = r"(?=(?:của|ngày|về)(?!\w))"
# The letterhead of a document whose cells a page has run together: "05/2017/TT-BNGHà Nội, ngày 17 tháng 10 năm 2017".
_GLUED_PLACE: Final = r"(?=[A-ZĐ][^\W\d_A-Z]\w{0,6}(?:[ ][A-ZĐ]\w{1,6}){0,3},[ ]ngày[ ]\d)"
_BODY: Final = (
    r"(?:[Tt]\.[ ]?(?:Ư|ư|W|w|U)(?![\w])"
    r"|(?:cp|ttg|tw|ubnd|hđnd)(?!\w)"
    rf"|(?:TW|TU|CP|TTg|UBND|HĐND){_GLUED}"
    r"|(?:UB[ ]ND|HĐ[ ]ND)(?!\w)"
    rf"|[A-ZĐƯ]{{2,8}}{_GLUED_PLACE}"
    r"|[A-ZĐƯ](?:[A-Za-zĐđƯưÂÊÔÁ&]){1,14}\d{0,2}"
    r"(?:[-/](?:(?=[A-ZĐƯÂ]{2})[A-ZĐƯ][A-Za-zĐđƯưÂÁ&]{1,13}\d?|[A-ZĐ]\d{2})|\.(?:Ư|[A-ZĐ]{2,3})(?!\w)){0,4}(?!\w))"
)
# The bodies of a joint document may stand apart: "02/2009/TTLT-BNG - BNV".
_JOINT: Final = frozenset(code for code in _TYPES_OF_CODE if code.endswith(("LT", "LB", "PH")))
# "TƯ" is Trung ương, but Tỉnh ủy where the text says so: "11-TT/TƯ của Ban Thường vụ Thành ủy".
_OF_PROVINCE: Final = re.compile(
    r",?(?: ngày [\d/.-]{6,10},?)? của (?:Ban Thường vụ |Ban Chấp hành |BTV |BCH )?(?:Tỉnh|Thành) (?:ủy|uỷ)(?!\w)"
)
_NEXT_BODY: Final = re.compile(r"(?:[ ]-[ ]?|-[ ])(?P<body>[A-ZĐƯ]{2}[A-Za-zĐđƯư]{0,11})(?!\w)")
# Where a number may begin. The digit stands first so that the engine skips to it; what may not stand before it is
# looked up from there. The patterns of numbers are tried at these places alone.
_COUNT: Final = re.compile(r"[0-9](?:(?<![\w/].)|(?<=[sS]ố.)|(?<= s.)|(?<=NQ.))(?<!\d[-.,].)")
_NUMBER: Final = re.compile(
    r"(?P<count>[0-9](?:(?<![\w/].)|(?<=[sS]ố.)|(?<= s.)|(?<=NQ.))(?<!\d[-.,].)(?:\.\d{3}(?!\d)|\d{0,4}[a-dđ]?))(?:"
    rf"{_S}/{_S}(?P<law_year>(?:19|20)\d\d){_S}[/-]{_S}(?P<law>(?:UBTV)?QH{_S}\d{{1,2}}(?!\w))"
    r"|/(?P<body_first>CP|TTg)-(?P<code_last>NQ|QĐ|CT|NĐ|CĐ)(?!\w)"
    rf"|(?:{_S}(?P<first>[/\-–—]){_S}|[ ]?(?=[A-ZĐ]{{2,3}}/(?:TW|TU|T\.Ư|TTg|CP|UBND|CTN)(?!\w)"
    r"|(?:KH|QĐ|TB|BC|TTr|HD|CTr|NQ)/[A-ZĐ][A-Za-zĐ]{3}))"
    rf"(?:(?P<year>(?:19|20)\d\d){_S}[/\-–—]{_S})?"
    rf"(?P<code>(?i:{_CODE}))"
    rf"(?:{_S}(?P<second>[/\-–—]){_S}(?P<body>{_BODY})|[ .]?(?P<glued>CP|TTg|TW|UBND|HĐND)(?:(?!\w)|{_GLUED}))"
    r"(?:/(?P<last_year>(?:19|20)\d\d)(?![\w/]))?)"
)
_LETTER: Final = re.compile(
    r"[0-9](?<![\w/].)(?<!\d[-.,].)\d{0,4}[ ]?/[ ]?(?P<body>[A-ZĐ](?:[A-Za-zĐđ]{1,9}|\d\d)"
    r"(?:-(?:P[ACVX][ ]\d\d|[A-ZĐ][A-Za-zĐđ&]{0,13}\d{0,2})){1,2}(?:\.[A-ZĐ]{2,4})?)(?![\w&])"
)
_LETTER_NOUN: Final = re.compile(
    r"(?<!\w)(?P<noun>[Cc]ông văn|[Vv]ăn bản|[Cc]ông thư|[Cc]ông hàm|[Tt]ờ trình|[Bb]áo cáo|[Tt]hông báo|[Hh]ướng dẫn"
    r"|[Gg]iấy mời|[Kk]ế hoạch)(?P<lead>(?:(?: [^\W\d_]{1,8}){0,3} \(?số:?)? )\Z"
)
# "Công văn số 123/BNG-LS và số 124/BNG-LS": a further letter.
_NEXT_LETTER: Final = re.compile(r"[^.\n\d]{0,4}(?:ngày [\d/.-]{4,10})?(?:,|;|,? và) (?:số:? )?")
# "Sắc lệnh số 142/CTN", "Nghị định số 64/CP", "Sắc lệnh 47-SL": the noun takes the place of the code.
_NO_CODE: Final = re.compile(
    r"[0-9](?<![\w/].)(?<!\d[-.,].)\d{0,4}"
    r"(?:[ ]?/[ ]?(?:(?:19|20)\d\d/)?(?P<body>TW|TU|TTg|QH\d\d|[A-ZĐ][A-Za-zĐđ]{0,4}[A-ZĐ])"
    r"|[-/](?P<council>HĐBT|HĐCP)|-(?P<old>CP|TTg|CT|SL))(?![\w/-]|\.\w)"
)
_NO_CODE_NOUN: Final = re.compile(
    r"(?<!\w)(?P<noun>[Ss]ắc lệnh|[Ss]ắc luật|[Ll]ệnh|[Ll]uật|[Qq]uyết định|[Cc]hỉ thị|[Nn]ghị định|[Nn]ghị quyết"
    r"|[Tt]hông tư|[Cc]ông điện|[Cc]ông văn|[Kk]ế hoạch|[Tt]hông báo) (?P<number>số:? )?\Z"
)
# Before the decrees of 2002 a number was written without its code.
_OLD_DASHES: Final = ("-HĐ", "-CP", "-TTg", "-CT", "-SL")
_OLD_BODIES: Final = frozenset(("CP", "TTg", "HĐBT", "HĐCP", "SL"))
_OLD_SIGNS: Final = (" số", "HĐ", "/SL", "/TTg", "/CP", "ông văn ")
# What may be numbered like a letter without "số" before it.
_LETTERS: Final = frozenset(("công văn", "văn bản", "công thư", "công hàm"))
_FILE_ENDS: Final = (".pdf", ".doc", ".docx", ".jpg", ".zip")
_LIKE_ANOTHER: Final = str.maketrans({"Ð": "Đ", "ð": "đ", "‐": "-", "‑": "-", "−": "-", "∕": "/", "⁄": "/"})


def types_of_code(code: str) -> list[str]:
    """Returns the directive types that a number's code can stand for, the commonest first: "QĐ" is a decision."""
    return _TYPES_OF_CODE.get(code, [])


def suffix_of(code: str, body: str) -> str:
    """Returns the standard end of a number: "-CT/TW" for the Party, "/CT-TTg" for the state, "/QH15" for a law."""
    if not code:
        return f"/{body}"
    return f"-{code}/{body}" if is_party(body) else f"/{code}-{body}"


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
    plain = text.translate(_LIKE_ANOTHER) if not text.isascii() and any(c in text for c in "Ðð‐‑−∕⁄") else text
    if "/" not in plain and "-" not in plain and "–" not in plain:
        return []
    places = [count.start() for count in _COUNT.finditer(plain)]
    written = islice(_matches(_NUMBER, plain, places), most)
    found = [_read(text, match) for match in written if not plain.startswith(_FILE_ENDS, match.end())]
    dashed = any(sign in plain for sign in _OLD_DASHES)
    if dashed or "/" in plain:
        taken = {number.start for number in found}
        letters = list(_letters(text, plain, places, taken))
        if dashed or any(sign in plain for sign in _OLD_SIGNS):
            taken.update(number.start for number in letters)
            letters.extend(_without_code(text, plain, places, taken))
        if letters:
            found = sorted([*found, *letters], key=lambda number: number.start)
    return found


def _matches(pattern: re.Pattern[str], text: str, places: list[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin at these places, none inside another."""
    at = 0
    for place in places:
        if place >= at and (match := pattern.match(text, place)):
            yield match
            at = match.end()


def _letters(text: str, plain: str, places: list[int], taken: set[int]) -> Iterator[WrittenNumber]:
    """Numbers of letters, which have no code: "123/BNG-LPQT" behind "Công văn số"."""
    last = -1
    for match in _matches(_LETTER, plain, places):
        start = match.start()
        if start in taken:
            continue
        noun = _LETTER_NOUN.search(plain, max(0, start - 48), start)
        if noun is None and not (0 <= start - last < 30 and _NEXT_LETTER.fullmatch(plain, last, start)):
            continue
        if noun is None or noun["noun"].lower() in _LETTERS or " số" in noun["lead"]:
            last = match.end()
            yield _letter(text, match, noun["noun"] if noun else None)


def _letter(text: str, match: re.Match[str], noun: str | None) -> WrittenNumber:
    kind = TYPES.get(noun.lower()) if noun else None
    code = kind.number_codes[0] if kind and kind.number_codes else "CV"
    written = text[match.start() : match.end()]
    return _made(match.start(), written, written.replace(" ", ""), code, match["body"].replace(" ", ""))


def _without_code(text: str, plain: str, places: list[int], taken: set[int]) -> Iterator[WrittenNumber]:
    """Numbers of which only the body is written, behind a noun and "số"; the Party's get the code of the noun."""
    for match in _matches(_NO_CODE, plain, places):
        noun = _NO_CODE_NOUN.search(plain, max(0, match.start() - 18), match.start())
        if (
            noun is None
            or match.start() in taken
            or not (noun["number"] or match["council"] or match["old"] or _is_sure(noun["noun"], match["body"]))
        ):
            continue
        written, body = text[match.start() : match.end()], match["body"] or match["council"] or match["old"]
        number = written.replace(" ", "")
        count, _, _ = number.partition("/")
        kind = TYPES.get(noun["noun"].lower())
        if body in ("TW", "TU") and kind is not None and kind.number_codes:
            code = kind.number_codes[0]
            standard = f"{padded(count)}{suffix_of(code, body)}"
            yield WrittenNumber(match.start(), match.end(), written, standard, code, body, "normalised")
        else:
            yield _made(match.start(), written, number, "", body)


def _is_sure(noun: str, body: str) -> bool:
    """Whether a count and a body alone are a number without "số": "Nghị định 34/CP", "Công văn 285/CCTTHC"."""
    return body in _OLD_BODIES or (noun.lower() == "công văn" and len(body) > len("QH"))


@lru_cache(maxsize=4096)
def _standard_code(written: str) -> str:
    return _CODES[fold(written).replace(" ", "")]


def _read(text: str, match: re.Match[str]) -> WrittenNumber:
    count, start, end = padded(match["count"].replace(".", "")), match.start(), match.end()
    if match["law"]:
        body = match["law"].replace(" ", "")
        return _made(start, text[start:end], f"{count}/{match['law_year']}/{body}", "", body)
    if match["body_first"]:
        code, body = match["code_last"], match["body_first"]
        return _made(start, text[start:end], f"{count}{suffix_of(code, body)}", code, body)
    code, body = _standard_code(match["code"]), standard_body(match["glued"] or match["body"])
    if body == "TW" and match["body"] and "Ư" in match["body"] and _OF_PROVINCE.match(text, end):
        body = "TU"
    while code in _JOINT and (more := _NEXT_BODY.match(text, end)):
        body, end = f"{body}-{more['body']}", more.end()
    told = match["year"] or match["last_year"]
    year = f"/{told}" if told and not is_party(body) else ""
    if match["glued"] or is_party(body) or is_state(body):
        tail = suffix_of(code, body)
    elif match["first"] in ("/", None) or match["second"] == "-":
        tail = f"/{code}-{body}"
    else:
        tail = f"-{code}/{body}"
    return _made(start, text[start:end], f"{count}{year}{tail}", code, body)


def _made(start: int, written: str, standard: str, code: str, body: str) -> WrittenNumber:
    basis: NumberBasis = "stated" if written == standard else "normalised"
    return WrittenNumber(start, start + len(written), written, standard, code, body, basis)
