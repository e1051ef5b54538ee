"""Which offices stand behind a name: "bà Lê Thị B, Thứ trưởng Bộ Nội vụ", "ông A (kiêm Trưởng ban)".

A place behind a name in, the offices of that person and where they end out. A title that begins the next person's
phrase, or that speaks for itself before a verb, is left to that.
"""

import re
from dataclasses import replace
from typing import Final

from flows.extraction.language.name_parts import PLACE
from flows.extraction.language.names import Name, name_at
from flows.extraction.language.offices import Office, office_at
from flows.extraction.language.organizations import organization_at, phrase_end
from flows.extraction.language.phrases import UPPER

# Between two titles of one person: "Bí thư, Chủ tịch", "Vụ trưởng kiêm Người phát ngôn", "Thứ trưởng - TS.".
BETWEEN: Final = re.compile(r" {0,2},? {0,2}kiêm(?: nhiệm)? {1,2}| {0,2}[-–/] {0,2}|,? {1,2}")
SPACE: Final = re.compile(r" {1,2}")
_BEHIND: Final = re.compile(
    r" {0,2}(?:,|[-–])(?: {1,2}là)? {1,2}| {1,2}là {1,2}| {1,2}kiêm {1,2}"
    rf"|[-–](?=[{UPPER}]|(?:phó|trưởng|giám|chủ) )"
)
_BRACKET: Final = re.compile(r" {0,2}\((?:kiêm(?: nhiệm)? |là )?(?P<inside>[^()\n]{1,120})\)")
NEXT_ITEM: Final = re.compile(r" {0,2}(?:[;,](?: và| cùng)?| và| cùng)(?: với)? {1,2}")
LEADERS: Final = frozenset(
    {"thủ tướng", "phó thủ tướng", "chủ tịch nước", "chủ tịch quốc hội", "tổng bí thư", "tổng thống"}
)
# Whom the press speaks of by title alone; "ông A, Giám đốc phát biểu" is one person all the same.
_KNOWN_BY_TITLE: Final = frozenset(
    {"bộ trưởng", "thứ trưởng", "ngoại trưởng", "chủ tịch", "đại sứ", "bí thư", "tổng lãnh sự", "trưởng ban"}
)
_VERB_NEXT: Final = re.compile(rf" {{1,2}}(?!và |cùng |của )[^\W\d_{UPPER}]")
# Bodies that bear the name of a person: "Viện Konrad Adenauer", "Trung tâm Văn hóa Swami Vivekananda".
_NAMED_AFTER: Final = (
    "Trung tâm", "Viện", "Học viện", "Quỹ", "Trường", "Đại học", "Bệnh viện", "Công ty", "Tập đoàn", "Ngân hàng",
    "Nhà hát", "Bảo tàng", "Tổ chức", "Hãng",
)  # fmt: skip
_HOLDER_NEXT: Final = re.compile(rf",? (?:ngài|Ngài|ông|bà) (?=[{UPPER}])")
_CLOSED: Final = re.compile(r" {0,2}(?:[,;.)]|\Z)")
# What a bare head heads that no register lists: "Giám đốc một doanh nghiệp gỗ ở Cam Ranh", "chủ tịch Liên Đông ABC".
_HEADED: Final = re.compile(
    r" (?:của )?một (?:doanh nghiệp|công ty|hợp tác xã|tập đoàn|hãng|trung tâm|tổ chức|quỹ|hiệp hội|hội|trường|chuỗi"
    r"|xưởng|cơ sở|nhà hàng|khách sạn|ngân hàng)(?!\w)[^,.;:()\n–-]{0,70}?(?= ?[,;.)]| [-–] |\Z)"
    rf"|(?: (?:[{UPPER}][\w&.]*[\w&]|[{UPPER}])){{2,6}}+"
    rf"(?: \([{UPPER}]{{2,8}}\)|(?= ?[,;)]| [-–] |\.?\Z|(?<= [{UPPER}]{{3}}) ))"
)
_OF_A_FIRM: Final = ("chủ tịch", "giám đốc", "điều hành", "sáng lập")
# "ông Kenji Mori, đại diện tổ chức Plan": whom somebody stands for, told in place of an office.
_STANDS_FOR: Final = re.compile(
    rf"(?:,| [-–]) {{1,2}}(?P<for>[Đđ]ại diện(?= (?:[Tt]ổ chức )?[{UPPER}])|đại biểu dân tộc(?= [{UPPER}]))"
)

_CAPITALS: Final = re.compile(rf"(?: [{UPPER}][\w-]*+){{1,3}}")
_FOREIGN_REST: Final = re.compile(rf"(?: [{UPPER}][\w-]*+){{1,5}}(?= ?[,;.(]| và )")
# Bodies that are named after the place where they stand.
_POSTS: Final = (" Biên phòng", " Đồn", " Trạm", " cửa khẩu", " Cửa khẩu", " hội đàm", " Công an xã", " UBND xã")
# Who is called after somebody else's office.
SPOUSES: Final = ("phu nhân", "phu quân")


def affiliation_end(text: str, at: int, end: int) -> int:
    """Where a scholar's body ends that stands behind the name without an office: "TS. Lê A, Viện Biển Đông, ..."."""
    body = organization_at(text, at + 2, end) if text.startswith(", ", at) else None
    closed = body and (NEXT_ITEM.match(text, body.end, end) or _CLOSED.match(text, body.end, end))
    return body.end if body and closed else at


def offices_behind(text: str, at: int, end: int, *, led: bool) -> tuple[list[Office], int]:
    """The offices that stand behind a name and where they end; `led`: the name had offices before it."""
    reach = at
    if bracket := _BRACKET.match(text, at, end):
        reach = bracket.end()
        if inside := _chain(text, bracket.start("inside"), bracket.end("inside")):
            return inside, reach
    behind = _BEHIND.match(text, reach, end) or (None if led else SPACE.match(text, reach, end))
    chain = _chain(text, behind.end(), end) if behind else []
    company = len(chain) == 1 and chain[0].family in SPOUSES  # "Chủ tịch nước A, Phu nhân và Đoàn": who came along
    if not chain or company:
        reach = chain[0].end if company else reach
        stands_for = None if led or company else _represented(text, reach, end)
        return ([stands_for], stands_for.end) if stands_for else ([], reach)
    if led and chain[-1].abroad and _HOLDER_NEXT.match(text, chain[-1].end, end):
        return [], reach  # "lời mời của Chủ tịch nước A, Tổng thống Iceland, ngài B đã ...": it is B's
    space = SPACE.match(text, chain[-1].end, end)
    following = name_at(text, space.end(), end, titled=True) if space else None
    if len(chain) > 1 and chain[0].family in SPOUSES:
        return [of_spouse(text, chain)], following.end if following else chain[-1].end
    if following and (
        _is_where_it_stands(following, chain)
        or (following.kind == "foreign" and _names_the_body(text, following, chain, end, led=led))
    ):
        last = chain[-1]
        chain[-1] = replace(last, end=following.end, text=f"{last.text} {following.text}")
        if more := BETWEEN.match(text, following.end, end):  # "Ủy viên Đảng Lanka Sama, Đại biểu Quốc hội"
            chain += _chain(text, more.end(), end) if "," in more.group() else []
    elif following and (following.kind != "short" or (led and chain[-1].abroad and " " in following.text)):
        # The next person's offices, but of several behind a name without any the first ones are its own.
        chain = [] if led else chain[:-1]
    elif len(chain) == 1 and _speaks_for_itself(text, chain[0], end, led=led):
        chain = []
    elif chain[-1].bare and chain[-1].family.endswith(_OF_A_FIRM) and (of := _HEADED.match(text, chain[-1].end, end)):
        chain[-1] = replace(
            chain[-1], end=of.end(), text=f"{chain[-1].text} {' '.join(of.group().split())}", bare=False
        )
    reach = chain[-1].end if chain else reach
    if chain and (bracket := _BRACKET.match(text, reach, end)) and (also := _bracketed_offices(text, bracket)):
        return [*chain, *also], bracket.end()  # "Lãnh sự danh dự Chile (Chủ tịch Tập đoàn ABC)"
    return chain, reach


def _bracketed_offices(text: str, bracket: re.Match[str]) -> list[Office]:
    """Further offices in brackets behind an office, when nothing but offices stands there."""
    start, end = bracket.span("inside")
    also = _chain(text, start, end)
    if not also or (also[-1].end < end and not _CAPITALS.fullmatch(text, also[-1].end, end)):
        return []
    last = also[-1]
    also[-1] = replace(last, end=end, text=f"{last.text}{text[last.end : end]}")
    return also


def _is_where_it_stands(name: Name, chain: list[Office]) -> bool:
    """Tells the place of a post from a person: "Đồn trưởng Đồn Biên phòng Bạch Đích" behind a name."""
    return name.text.count(" ") == 1 and chain[-1].text.endswith(_POSTS)


def _names_the_body(text: str, name: Name, chain: list[Office], end: int, *, led: bool) -> bool:
    """Tells whether a foreign name behind an office is its body's, which is named after somebody.

    One word is: "Giám đốc Viện Adenauer". More words are when brackets behind them say whose body it is, or when they
    close an office that alone stands behind a name without any.
    """
    if " " not in name.text:
        return True
    body = chain[-1].organization or ""
    if not body.startswith(_NAMED_AFTER) and " Đảng " not in chain[-1].text:
        return False
    if bracket := _BRACKET.match(text, name.end, end):
        inside = bracket.span("inside")
        return bool(organization_at(text, *inside) or PLACE.match(text, *inside))
    return not led and len(chain) == 1 and bool(_CLOSED.match(text, name.end, end))


def _represented(text: str, at: int, end: int) -> Office | None:
    """The body that somebody without an office stands for: "ông Mori, đại diện tổ chức Plan"."""
    found = _STANDS_FOR.match(text, at, end)
    stop = phrase_end(text, found.end(), end, seat=True, last="noun") if found else 0
    if not found or stop <= found.end():
        return None
    if foreign := _FOREIGN_REST.match(text, stop, end):  # "đại diện Quỹ Al Hana (Qatar)"
        stop = foreign.end()
    start = found.start("for")
    body = organization_at(text, found.end() + 1, stop)
    name = body.name if body and body.end == stop else None
    written = " ".join(text[start:stop].split())
    return Office(
        start, stop, written, "đại diện", "body", bare=False, abroad=False, organization=name, tenure="current"
    )


def _speaks_for_itself(text: str, office: Office, end: int, *, led: bool) -> bool:
    """A bare title before a verb is another person: "... Đại sứ Lê Văn A, Bộ trưởng nhấn mạnh"."""
    return (
        office.bare
        and (led or office.family in LEADERS or office.family in _KNOWN_BY_TITLE)
        and not office.family.startswith(("phó chủ tịch", "ủy viên", "nguyên"))
        and not text.startswith((" làm ", " dẫn đầu"), office.end)
        and bool(_VERB_NEXT.match(text, office.end, end))
    )


def of_spouse(text: str, chain: list[Office]) -> Office:
    """Makes one office of "phu nhân Phó Thủ tướng, Bộ trưởng": whoever is so called holds none of them."""
    written = " ".join(text[chain[0].start : chain[-1].end].split())
    return replace(chain[0], end=chain[-1].end, text=written, bare=False)


def _chain(text: str, start: int, end: int) -> list[Office]:
    chain: list[Office] = []
    cursor = start
    while office := office_at(text, cursor, end):
        chain.append(office)
        between = BETWEEN.match(text, office.end, end) or SPACE.match(text, office.end, end)
        if not between:
            break
        cursor = between.end()
    return chain
