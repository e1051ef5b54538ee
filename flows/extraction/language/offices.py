"""Offices: a place in the text in, the office that stands there out, with its organisation and tenure.

An office is a head ("Thứ trưởng", "Trưởng Ban", "Đại sứ Đặc mệnh toàn quyền") and what it is the office of. It ends
before the next office, a name or a verb; a comma inside an organisation's own name does not end it.
"""

import re
from functools import cache, lru_cache
from typing import Final, Literal

from flows.extraction.language.lexicon import rows
from flows.extraction.language.name_parts import OFFICE_HEADS, PLACE, foreign_countries
from flows.extraction.language.once import once
from flows.extraction.language.organizations import (
    ENDS_ON_NOUN,
    Last,
    OrganizationMention,
    canonical_name,
    organization_at,
    phrase_end,
    registered_end,
)
from flows.extraction.language.phrases import SHORT_FORM, UPPER, Phrases, without_short_form
from flows.extraction.language.title_runs import run_to_name
from flows.extraction.language.vietnamese import key
from flows.extraction.values import dataclass

Tenure = Literal["current", "former", "acting"]

_TENURE: Final = re.compile(r"(?i:(?P<former>nguyên là|nguyên|cựu|cố)|(?P<acting>quyền|q\.)|tân) {1,2}")
# Ministers' heads name their ministry without saying "Bộ".
_FAMILIES: Final = Phrases(row["head"] for row in rows("office_heads"))
_RANK_OF_FAMILY: Final = re.compile(
    r" (?:thường trực|chính phủ|đặc mệnh toàn quyền|cấp cao|phụ trách|đắc cử|(?<!bí thư )(?:thứ nhất|thứ hai|thứ ba))$"
)
_COMPLETE: Final = re.compile(r"(?:Quốc hội|Chính phủ|Nghị viện|Thượng viện|Hạ viện|Tỉnh ủy|Tỉnh uỷ)\Z")
_MINISTER: Final = re.compile(r"(?i:bộ trưởng|thứ trưởng) Bộ (?-i:[A-ZĐ])")
_PLACE_NOUNS: Final = frozenset({"tỉnh", "bang", "huyện", "quận", "xã", "phường", "trấn"})
_DISTRICT: Final = re.compile(r"(?:Huyện|Quận|Thị) [uủ][ỷy]\Z")
_BRACKET: Final = re.compile(r" {1,2}\((?P<inside>[^()\n]{3,80})\)")
# "Chính trị viên đơn vị": the body is the one spoken of before.
_OWN_UNIT: Final = re.compile(
    r" (?:đơn vị|nhà trường|cơ quan)(?= (?:làm|dẫn|đã|cùng|và|chủ trì|phát biểu|đọc|trình bày|cho biết|giới thiệu"
    r"|báo cáo|nhấn mạnh|khẳng định|trao|ký|tiếp|đón|bày tỏ)\b| ?[,;.)–-])"
)
_PLACE_OF_WORK: Final = re.compile(r" quán(?! triệt\b)")
# Heads of a unit's unit, whose body stands behind a comma: "Trưởng phòng, Vụ Châu Âu".
_OF_A_UNIT: Final = re.compile(
    r"(?:phó )?trưởng phòng|chuyên viên|(?:phó )?trưởng khoa|(?:phó )?trưởng bộ môn|(?:phó )?trưởng ban"
)
_OF_A_SECTION: Final = re.compile(r"(?:phó )?trưởng (?:phòng|khoa|bộ môn)|phó phòng")
_UNIT_BEHIND: Final = re.compile(
    r", (?=(?:Bộ|Vụ|Cục|Tổng cục|Viện|Học viện|Văn phòng|Ủy ban|Ban|Sở|Trung tâm|Công an|UBND) [A-ZĐ\w])"
)
_UNIT: Final = re.compile(
    r"(?:Vụ|Cục|Phòng|Trường|Văn phòng|Viện|Trung tâm|Ban|Tổng cục|Thanh tra|Học viện|Chính trị|Tham mưu|BĐBP|Bộ đội"
    r"|Khoa|Quân khu|Quân chủng|Bộ Tư lệnh|Vùng)\b"
)
_COMMANDS: Final = (", Bộ Tư lệnh ", ", Bộ Tổng ", ", Bộ tổng ", ", Bộ Chỉ huy ", ", Tổng cục ", ", Quân khu ")
_HIGHER: Final = (
    ", Bộ ", ", Văn phòng ", ", Học viện ", ", Đại học ", ", Trường Đại học ", ", Viện Hàn lâm ", ", Liên hiệp các ",
    ", Ban ", ", Ủy ban ", ", Uỷ ban ", " - Tổng cục ", " – Tổng cục ",
    " - Bộ ", " – Bộ ", " - Đại học ", " – Đại học ", " - Học viện ", " – Học viện ", *_COMMANDS,
)  # fmt: skip
_ABOVE: Final = (", Bộ ", ", Ủy ban ", ", Uỷ ban ")
_ABOVE_BOARD: Final = (", Ủy ban ", ", Uỷ ban ")
_COMMITTEES: Final = ("ủy", "uỷ")  # "Trưởng ban Dân vận Tỉnh ủy, Ủy ban MTTQ tỉnh": another body
_MOST_LEVELS: Final = 3
_MISSION: Final = re.compile(r"đại sứ|công sứ|tham tán|đại biện|tùy viên|(?P<consul>(?:phó )?(?:tổng )?lãnh sự)")
_SEATED: Final = ("đại diện", "đặc phái", "nghiên cứu sinh", "giảng viên", "nghiên cứu viên")
# What is told with the country where it stands: a mission, an association of compatriots.
_AT_A_MISSION: Final = re.compile(
    r" (?:Đại sứ|Tổng [Ll]ãnh sự|Lãnh sự) quán\b| Phái đoàn\b"
    r"| (?:Hội )?(?i:người|sinh viên|doanh nghiệp|trí thức) Việt\b"
)
_TERM: Final = re.compile(
    r" (?:khóa|khoá) (?:[IVXL]+|\d{1,2})(?!\w)(?: nhiệm kỳ \d{4} ?[-–] ?\d{4})?| nhiệm kỳ [IVXL]+(?!\w)"
)
_LOW_NOUN: Final = re.compile(rf" (?:phòng|khoa|trung tâm|viện|trường)(?= [{UPPER}])")
_ELECTED_IN: Final = re.compile(r" đơn vị (?:tỉnh|thành phố)(?= {1,2}\w)")
# Behind these a country is where the body is, and no event: "Chủ tịch Hội Người Việt Nam tại Lào".
_COMPATRIOTS: Final = re.compile(r"(?i:người|sinh viên|học sinh|doanh nghiệp|doanh nhân|trí thức) Việt(?: Nam)?\Z")
_SEAT: Final = re.compile(r"\w[\w ]* tại \w")
_CLOSES: Final = re.compile(r" {0,2}(?:[;,.)]|$|[-–] |làm |dẫn )")
_ENDS_ITEM: Final = re.compile(r" {0,2}(?:[;.)]|$|[-–] |làm |dẫn )")
_RANK_WORDS: Final = re.compile(
    r"(?i)^(?:(?:thường trực|phụ trách|danh dự|đặc mệnh toàn quyền|thứ nhất|thứ hai|thứ ba|của|tại)(?: |$))+"
)
# A section of a department of foreign affairs whose field is the word for a consul: "Trưởng phòng Lãnh sự - ...".
_CONSULAR: Final = re.compile(
    r" (?:Lãnh sự(?! quán| danh dự| tại)|Biên giới|Lễ tân)"
    r"(?:(?:,| ?[-–]| và) (?:[Nn]gười Việt Nam ở nước ngoài|NVNONN|Kiều bào|Biên giới"
    r"|Lễ tân|Báo chí|Hợp tác quốc tế|Hợp tác Quốc tế)){0,3}(?!\w)"
)
_IN_CHARGE: Final = re.compile(r"(?i)^phụ trách ")
_ABBREVIATIONS: Final = {key(row["abbreviation"]): row["full"] for row in rows("office_abbreviations")}
_ABBREVIATED: Final = re.compile(r"\b(?:" + "|".join(sorted(_ABBREVIATIONS, key=len, reverse=True)) + r")\b")
# Words that say nothing about which office it is: "Thứ trưởng (Bộ) Ngoại giao", "Phó Thủ tướng (Chính phủ)".
_EMPTY: Final = frozenset({"bộ", "của", "nước", "tỉnh", "thành", "phố", "ban", "và", "các"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office at `text[start:end]`; `family` is its kind without detail ("thứ trưởng")."""

    start: int
    end: int
    text: str
    family: str
    kind: str
    bare: bool
    abroad: bool
    organization: str | None
    tenure: Tenure


@cache
def _heads() -> dict[str, dict[str, str]]:
    heads = {
        key(row["office"]): {"kind": row["branch"] if row["kind"] == "office" else row["kind"], "form": "",
                             "organization": row["implied_organization"]}
        for row in rows("offices")
    }  # fmt: skip
    for row in rows("office_heads"):
        heads[key(row["head"])] = {"kind": row["kind"], "form": row["form"], "organization": row["organization"]}
    return heads


@lru_cache(maxsize=4096)
def _read_head(head: str) -> tuple[dict[str, str], int, str]:
    """What the lexicons say of a head, how many characters of it name the kind of office, and that kind."""
    size = _FAMILIES.end_of(head, 0, len(head)) or len(head)
    return _heads()[key(head)], size, _RANK_OF_FAMILY.sub("", key(head[:size]))


@once
def office_at(text: str, start: int, end: int) -> Office | None:
    """Returns the office that begins at `start`, or None."""
    head_start, tenure_word = start, None
    head_end = OFFICE_HEADS.end_of(text, start, end)
    if not head_end and (tenure_word := _TENURE.match(text, start, end)):
        head_start = tenure_word.end()
        head_end = OFFICE_HEADS.end_of(text, head_start, end)
    if not head_end or _PLACE_OF_WORK.match(text, head_end):  # "Tổng Lãnh sự quán"
        return None
    written_head = text[head_start:head_end]
    head = without_short_form(written_head)
    facts, size, family = _read_head(head)
    base_end = head_start + (size if written_head.startswith(head[:size]) else head_end - head_start)
    family_facts = _heads().get(family, facts)
    kind = family_facts["kind"]
    seat = kind == "diplomatic" or any(word in family for word in _SEATED) or bool(_AT_A_MISSION.match(text, head_end))
    stop = head_end if kind == "rank" else _detail_end(text, head_end, end, head, seat=seat)
    if stop == base_end and (_OF_A_UNIT.fullmatch(family) or _own_body_next(text, stop, family_facts["form"])):
        stop = _unit_behind(text, stop, end)
    if stop == base_end and (unit := _OWN_UNIT.match(text, stop, end)):
        stop = unit.end()
    stop = _country_behind(text, _higher_bodies(text, stop, end, base_end, family), end, mission=kind == "diplomatic")
    if base_end < stop:
        stop = _seat_behind(text, base_end, stop, end)
    if kind != "rank" and (run := run_to_name(text, stop, end)):
        stop = run
    if term := _TERM.match(text, stop, end):  # "Chủ tịch Hội khóa VII"
        stop = term.end()
        if unit := _ELECTED_IN.match(text, stop, end):  # "Trưởng đoàn ĐBQH khóa XV đơn vị tỉnh Kon Tum"
            stop = phrase_end(text, unit.end(), end, seat=False, last="place_noun")
    reach = _bracketed_body(text, stop, end) if stop > base_end else stop
    written = " ".join(text[start:reach].split())
    return Office(
        start,
        reach,
        written,
        family,
        kind,
        bare=stop == base_end,
        abroad=stop > base_end
        and any(place.group() in foreign_countries() for place in PLACE.finditer(text, base_end, stop)),
        organization=_organization(
            text[base_end:stop].strip(" ,"), text[head_end:stop].strip(), family, facts, family_facts
        ),
        tenure=_tenure(tenure_word),
    )


def _detail_end(text: str, head_end: int, end: int, head: str, *, seat: bool) -> int:
    city = PLACE.match(text, head_end - 2, end) if head.endswith(("TP", "Tp")) else None
    if city and city.end() > head_end:  # "UBND TP.HCM": the listed head ends inside the city's name
        head_end -= 3
    if head.endswith("phòng") and (field := _CONSULAR.match(text, head_end, end)):
        return phrase_end(text, field.end(), end, seat=seat, last="lower")
    if low := _LOW_NOUN.match(text, head_end, end):  # "Phó trưởng phòng phòng Khoa học", "Giám đốc trung tâm Hoa Sen"
        return phrase_end(text, low.end(), end, seat=seat, last="noun")
    if (noun := ENDS_ON_NOUN.search(head)) and (
        known := registered_end(text, head_end - len(head) + noun.start(), end)
    ) > head_end:
        return phrase_end(text, known, end, seat=seat, last="organization")
    return phrase_end(text, head_end, end, seat=seat, last=_last(head))


def _last(head: str) -> Last:
    """What a head ends on: listed heads such as "Giám đốc Sở" end on an organisation noun."""
    if head.rsplit(maxsplit=1)[-1].lower() in _PLACE_NOUNS or _DISTRICT.search(head):
        return "place_noun"
    if _COMPLETE.search(head):
        return "organization"
    if head.endswith(("Tổng Thanh tra", "Tổng thanh tra")):
        return "office"  # whom a name follows: "Tổng Thanh tra Maria Santos"
    if ENDS_ON_NOUN.search(head):
        return "noun"
    return "organization" if _MINISTER.match(head) else "office"


def _tenure(word: re.Match[str] | None) -> Tenure:
    if word and word["former"]:
        return "former"
    return "acting" if word and word["acting"] else "current"


def _higher_bodies(text: str, stop: int, end: int, head_end: int, family: str) -> int:
    """Where an office ends whose unit names what it belongs to behind commas: "Cục Lễ tân Nhà nước, Bộ Ngoại giao"."""
    if stop > head_end and _OF_A_SECTION.fullmatch(family):
        stop = _unit_behind(text, stop, end)
    unit = stop > head_end and bool(_OF_A_SECTION.fullmatch(family) or _UNIT.match(text[head_end:stop].lstrip(" ,")))
    if not unit and not (stop > head_end and family.endswith("trưởng ban") and not text.endswith(_COMMITTEES, 0, stop)):
        return stop
    for _ in range(_MOST_LEVELS):
        joint = next((higher for higher in (_HIGHER if unit else _ABOVE_BOARD) if text.startswith(higher, stop)), None)
        body = organization_at(text, stop + (2 if joint.startswith(",") else 3), end) if joint else None
        if not body or not joint:
            break
        command = " Tổng cục " in joint or text.startswith(_COMMANDS, stop)
        above = joint in _ABOVE and (_CLOSES if unit else _ENDS_ITEM).match(text, body.end, end)
        if not (body.known or command or above or _of_a_country(text, body)):
            break
        stop = body.end
    return stop


def _of_a_country(text: str, body: OrganizationMention) -> bool:
    """Tells a ministry abroad, which no register lists: "Bộ Quân đội Pháp"."""
    return any(place.group() in foreign_countries() for place in PLACE.finditer(text, body.start, body.end))


def _unit_behind(text: str, stop: int, end: int) -> int:
    """Where the head of a section ends that names its department behind a comma: "Trưởng phòng, Cục Lãnh sự"."""
    comma = _UNIT_BEHIND.match(text, stop, end)
    body = organization_at(text, comma.end(), end) if comma else None
    return body.end if body else stop


def _own_body_next(text: str, stop: int, form: str) -> bool:
    """Tells whether the body that a head speaks of stands behind its comma: "Phó Vụ trưởng, Vụ Châu Âu"."""
    return bool(form) and text.startswith((f", {form} ", f",  {form} "), stop)


def _country_behind(text: str, stop: int, end: int, *, mission: bool) -> int:
    """Where an office abroad ends that names its country behind a comma: "Tổng Lãnh sự tại Fukuoka, Nhật Bản".

    "và" joins two that one `mission` is accredited to: "Đại sứ tại Áo và Slovenia".
    """
    joint = 2 if text.startswith(", ", stop) else 4 if mission and text.startswith(" và ", stop) else 0
    place = PLACE.match(text, stop + joint, end) if joint else None
    if not place or place.group() not in foreign_countries():
        return stop
    if _CLOSES.match(text, place.end(), end):
        return place.end()
    last = _country_behind(text, place.end(), end, mission=True) if mission and joint == 2 else 0
    return last if last > place.end() else stop


def _seat_behind(text: str, base_end: int, stop: int, end: int) -> int:
    """Where an office ends that names the country where it is: "Giám đốc quốc gia ADB tại Việt Nam"."""
    short = SHORT_FORM.match(text, stop, end) if text.startswith("(", stop + 1) else None
    behind = short.end() if short else stop
    place = PLACE.match(text, behind + len(" tại "), end) if text.startswith(" tại ", behind) else None
    if place is None:
        return stop
    abroad = place.group() in foreign_countries() and _COMPATRIOTS.search(text, base_end, stop)
    return place.end() if abroad or place.group() == "Việt Nam" else stop


def _bracketed_body(text: str, stop: int, end: int) -> int:
    """Where an office ends that names its higher body or its country in brackets: "Cục Ngoại vụ (Bộ Ngoại giao)"."""
    bracket = _BRACKET.match(text, stop, end)
    if not bracket:
        return stop
    inside = bracket.span("inside")
    body = organization_at(text, *inside)
    place = PLACE.match(text, *inside)
    whole = (body and body.end == inside[1]) or (place and place.group() in foreign_countries())
    return bracket.end() if whole else stop


def _organization(
    detail: str, rest: str, family: str, facts: dict[str, str], family_facts: dict[str, str]
) -> str | None:
    """The organisation that `detail`, all behind the family, names or implies; `rest` stands behind the listed head."""
    if facts["organization"] and (not detail or facts is not family_facts):
        abroad = rest and "Việt Nam" not in rest and (PLACE.match(rest) or rest.startswith("và "))
        return f"{facts['organization']} {rest}" if abroad else facts["organization"]
    form = family_facts["form"]
    if form == "Bộ" and _IN_CHARGE.match(detail):
        return None  # "Quốc vụ khanh phụ trách châu Á": a field, no ministry
    detail = _RANK_WORDS.sub("", detail).split(" phụ trách ")[0]
    mission = _MISSION.match(family)
    if not detail or mission:
        seat = "Tổng Lãnh sự quán" if mission and mission["consul"] else "Đại sứ quán"
        return f"{seat} {detail.removeprefix('nước ')}" if _SEAT.match(detail) else None
    return canonical_name(detail) or _body(detail, form, facts["organization"])


def _body(detail: str, form: str, above: str) -> str:
    """The organisation that `detail` names when no register lists it; `form` is its noun, `above` what implies it."""
    if form and not detail.lower().startswith(form.lower()):
        named = f"{form} {detail}"
        return canonical_name(named) or named
    own = organization_at(detail, 0, len(detail))
    if own:
        return own.name if own.end == len(detail) else detail
    return f"{above} {detail}" if above else detail


@lru_cache(maxsize=4096)
def comparable(office: str) -> frozenset[str]:
    """Returns the words that tell an office from another one, abbreviations written out."""
    words = _ABBREVIATED.sub(lambda found: _ABBREVIATIONS[found.group()], key(office)).split()
    return frozenset(words[words[:1] == ["tân"] :]) - _EMPTY


def same_office(left: Office, right: Office) -> bool:
    """Tells whether one of two offices of one person is the other one in fuller words."""
    if left.family != right.family or left.tenure != right.tenure:
        return False
    ours, theirs = comparable(left.text), comparable(right.text)
    return ours <= theirs or theirs <= ours


def fuller(left: Office, right: Office) -> Office:
    """Returns the one of two forms of one office that says more; the first one when they say the same."""
    return right if len(comparable(right.text)) > len(comparable(left.text)) else left
