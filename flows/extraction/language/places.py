"""Where something took place: a stretch of text in, the provinces, cities and countries named there out.

`find_places` gives every name of the gazetteer; `locate` reads what "tại ..." says: the venue and the place. Names of
before July 2025 are read too and answered with the current name. Wards, communes and districts are never places:
most of their names are also given names of persons.
"""

import re
from functools import cache
from typing import Final, Literal

from flows.extraction.language.countries import country_names
from flows.extraction.language.lexicon import rows, values
from flows.extraction.language.once import once
from flows.extraction.language.openings import Opening
from flows.extraction.language.phrases import UPPER, phrase_pattern
from flows.extraction.language.vietnamese import key
from flows.extraction.values import dataclass

Level = Literal["province", "city", "country"]


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in the text: `text[start:end]`, its name in the register today, and what it is."""

    start: int
    end: int
    text: str
    name: str
    level: Level
    foreign: bool


@dataclass(frozen=True, slots=True)
class Location:
    """What one "tại ..." says: the current name of the place, the place as written, the venue, and where it stands."""

    start: int
    end: int
    place: str | None
    place_text: str | None
    venue: str | None


@dataclass(frozen=True, slots=True)
class _Known:
    name: str
    level: Level
    foreign: bool


@cache
def _gazetteer() -> tuple[tuple[str, ...], dict[str, _Known]]:
    """All names as written, and what each means by its key; a province wins over a city of its name."""
    names: list[str] = []
    known: dict[str, _Known] = {}

    def add(written: tuple[str, ...], place: _Known) -> None:
        names.extend(written)
        known.update((key(name), place) for name in written)

    for row in rows("countries"):
        if row["capital_vi"]:
            capital = (row["capital_vi"], *values(row["capital_aliases"]))
            add(capital, _Known(row["capital_vi"], "city", foreign=row["iso2"] != "VN"))
    for row in rows("foreign_cities"):
        add((row["city"], *values(row["aliases"])), _Known(row["city"], "city", foreign=True))
    for row in rows("countries"):
        add(country_names(row), _Known(row["name_vi"], "country", foreign=row["iso2"] != "VN"))
    for row in rows("cities"):
        add((row["city"], *values(row["aliases"])), _Known(row["city"], "city", foreign=False))
    current = {row["code"]: row["name"] for row in rows("provinces") if not row["valid_to"]}
    for row in rows("provinces"):
        today = current[row["successor_code"] or row["code"]]
        add((row["name"], *values(row["aliases"])), _Known(today, "province", foreign=False))
    return tuple(names), known


@cache
def _places_pattern() -> Opening:
    kind = r"(?:[Tt]ỉnh|[Tt]hành phố|[Tt]hủ đô|[Tt]hị xã|TP\.?|Tp\.?|TX\.?|[Nn]ước|[Bb]ang|[Đđ]ặc khu)"
    names = phrase_pattern(_gazetteer()[0], any_case=False)
    return Opening(rf"(?:(?P<kind>{kind})\s?)?(?P<name>{names})(?!\w|\s(?:Dương|Mới|Thượng)\b)")


def find_places(text: str, start: int = 0, end: int | None = None) -> list[PlaceMention]:
    """Returns the places of the gazetteer named in `text[start:end]`, the longest name at each point, in text order.

    The mention covers the words that say what it is ("tỉnh Nghệ An", "thủ đô Viêng Chăn").
    """
    stop = len(text) if end is None else end
    return [_mention(match) for match in _places_pattern().finditer(text, start, stop)]


def place_at(text: str, start: int, end: int) -> PlaceMention | None:
    """Returns the place whose name begins exactly at `start`, or None."""
    match = _places_pattern().match(text, start, end)
    return _mention(match) if match else None


def _mention(match: re.Match[str]) -> PlaceMention:
    known = _gazetteer()[1][key(match["name"])]
    if match["kind"] and key(match["name"]) in _provincial_cities() and _TOWN.match(match["kind"]):
        town = _provincial_cities()[key(match["name"])]
        return PlaceMention(match.start(), match.end(), match.group(), town, "city", foreign=False)
    return PlaceMention(match.start(), match.end(), match.group(), known.name, known.level, known.foreign)


# "thành phố Hà Giang" is the town, whatever became of the province of that name.
_TOWN: Final = re.compile(r"(?i:thành phố|tp|thị xã|tx)")


@cache
def _provincial_cities() -> dict[str, str]:
    """The names of provinces that have, or had, a city of their own name, by key."""
    municipal = {key(row["name"]) for row in rows("provinces") if row["type"] == "thành phố"}
    names = {key(row["name"]): row["name"] for row in rows("provinces") if row["type"] == "tỉnh"}
    return {written: name for written, name in names.items() if written not in municipal}


# The word that puts something somewhere. An office accredited somewhere ("Đại sứ Việt Nam tại Israel"), or people who
# live there, are not: `_ACCREDITED` looks at what stands before the word.
_AT: Final = Opening(r"(?:[Tt]ại|[Ởở]|[Tt]rên địa bàn)\s{1,2}")
_ACCREDITED: Final = re.compile(
    r"(?:[Đđ]ại sứ|[Đđ]ại sứ quán|[Ll]ãnh sự|[Pp]hái đoàn|[Cc]ơ quan đại diện|[Tt]hương vụ|[Đđ]ại diện|[Cc]ộng đồng|"
    r"[Nn]gười Việt|[Kk]iều bào|[Tt]hường trú|[Vv]ăn phòng|[Tt]ham tán|[Hh]ội người|bà con|sinh viên|[Nn]hiệm kỳ|"
    r"đang công tác|sinh sống|học tập|đầu tư|Đảng bộ|Đảng ủy)"
    r"[^,;.:\n]{0,60}$"
)
_ACTS: Final = re.compile(
    r"\s(?:tổ chức|đã|diễn ra|khai mạc|khai giảng|khai trương|tiếp|họp|hội đàm|gặp|tiến hành|có|dự|trao|ký|"
    r"phát biểu)(?!\w)"
)
_VENUE: Final = re.compile(
    r"(?:[Tt]rụ sở|[Tt]rung tâm|[Kk]hách sạn|Phủ (?:Chủ tịch|Thủ tướng|Tổng thống)|"
    r"Nhà Quốc hội|Nhà Trắng|[Tt]òa nhà|[Tt]oà nhà|[Nn]hà khách|[Tt]òa (?:hành|thị) chính|"
    r"[Ss]ân vận động|[Nn]hà thi đấu|"
    r"[Hh]ội trường|[Vv]ăn phòng|[Hh]ọc viện|[Bb]ảo tàng|[Cc]ung|[Ss]ân bay|[Cc]ảng|Dinh|[Tt]rường|[Đđ]ại học|"
    r"[Đđ]ại sứ quán|[Tt]ổng [Ll]ãnh sự quán|[Ll]ăng|[Qq]uảng trường|[Nn]hà hát|[Tt]hư viện|[Pp]hòng|Hoàng thành|"
    r"Văn Miếu|[Kk]hu|[Cc]ông viên|[Cc]ửa khẩu|Bộ|UBND|[UỦ][ỷy] ban|HĐND|Sở|[Vv]iện|[Tt]ỉnh [uủ][ỷy]|[Tt]hành [uủ][ỷy]|"
    r"[Nn]hà văn hóa|[Nn]hà văn hoá|[Bb]iệt thự|[Tt]ập đoàn|[Cc]ông ty|Điện|[Tt]ượng đài|[Nn]ghĩa trang|[Đđ]ền|[Bb]ến)"
    r"(?!\w)"
)
_VENUE_END: Final = re.compile(
    r"[,;:(\n–|]|\.(?=\s|$)|\s(?:(?<!Việt )(?<!Nam )-|đã|đang|sẽ|vừa|do|dưới|theo|với|nhằm|để|và|có|được|diễn ra|"
    r"khai mạc|tổ chức|ở|tại|ngày|vào|"
    r"sáng|chiều|tối|trưa|nhân|trong|nhân dịp|bắt đầu|đồng chí|ông|bà|các|cùng|là)(?=\s)"
)
# What may stand between a venue or a district and the province that holds it.
_ADDRESS: Final = re.compile(
    r"(?:số|[Ss]ố nhà|tầng|[Tt]ầng|lầu|tòa nhà|toà nhà|thôn|bản|ấp|đặc khu|vườn hoa|công viên|quảng trường|"
    r"đường|phố|phường|xã|huyện|quận|thị xã|thị trấn|thành phố|TP\.?|khu|[Pp]hường|[Xx]ã|[Hh]uyện|"
    r"[Qq]uận|[Tt]hị xã|[Tt]hị trấn|Đường|Phố|\d{1,4}\w?)(?!\w)"
)
_JOIN: Final = re.compile(r"\s{0,2}(?:,|\(|-|–|ở|tại|thuộc|của)\s{0,2}(?:trung tâm\s)?")
_SHORT_FORM: Final = re.compile(r"\([A-ZĐ]{2,8}\)")
_REACH: Final = 160


@cache
def _venue_places() -> dict[str, str]:
    return {key(row["venue"]): row["place"] for row in rows("venues")}


@once
def locate(text: str, start: int, end: int) -> Location | None:
    """Returns the first place or venue that "tại ..." or "ở ..." names in `text[start:end]`, or None.

    A venue implies a place only where the text says so or the register of venues does.
    """
    for at in _AT.finditer(text, start, end):
        floor = max(start, at.start() - 70)
        accredited = _ACCREDITED.search(text[floor : at.start()])
        if accredited and not (
            _AT.search(text, floor + accredited.start(), floor + accredited.end()) or _ACTS.search(accredited.group())
        ):
            continue
        found = _location(text, at.end(), min(end, at.end() + _REACH))
        if found:
            return found
    return None


# A city or province that no register lists, mostly abroad: "thành phố Acapulco", "bang Johor".
_UNLISTED: Final = re.compile(
    rf"(?:[Tt]hành phố|[Tt]ỉnh|[Bb]ang|[Tt]hủ đô)\s(?P<name>[{UPPER}][\w'’-]*"
    rf"(?:\s(?:(?:del|de la|de|di|da|dos|du|des|of|am|el)\s)?[{UPPER}][\w'’-]*){{0,3}})"
    rf"(?=\s?[,.;()]|\s[^{UPPER}]|$)"
)


# Since July 2025 the towns of provinces are wards of their names.
_WARD: Final = re.compile(r"[Pp]hường\s")
# A quarter or a town abroad that no register lists, before the city or the country that holds it: "Gangnam (Seoul)".
_UNKNOWN: Final = re.compile(rf"[{UPPER}][\w'’-]+(?:\s[{UPPER}][\w'’-]+){{0,3}}(?=\s?[(,])")


def _unlisted(text: str, start: int, end: int) -> PlaceMention | None:
    found = _UNLISTED.match(text, start, end)
    if not found or _VENUE.match(text, found.start("name"), end):
        return None
    return PlaceMention(found.start(), found.end(), found.group(), found["name"], "city", foreign=True)


def _location(text: str, start: int, end: int) -> Location | None:
    if mention := place_at(text, start, end):
        return _place_with_holder(text, mention, end)
    if mention := _unlisted(text, start, end):
        place, holder = _holder(text, mention.end, end)
        if holder is None or holder.foreign:
            return _place_with_holder(text, mention, end)
        return Location(start, holder.end, place, holder.text, None)
    return _town(text, start, end) or _venue(text, start, end) or _address(text, start, end)


def _town(text: str, start: int, end: int) -> Location | None:
    """A ward that was a town, or a town abroad with the city or country that holds it."""
    ward = _WARD.match(text, start, end)
    mention = place_at(text, ward.end(), end) if ward else None
    if mention and not mention.foreign:
        return _place_with_holder(text, mention, end)
    found = _UNKNOWN.match(text, start, end)
    place, holder = _holder(text, found.end(), end) if found else (None, None)
    return Location(start, holder.end, place, holder.text, None) if holder and holder.foreign else None


def _venue(text: str, start: int, end: int) -> Location | None:
    if not _VENUE.match(text, start, end):
        return None
    stop = _VENUE_END.search(text, start, end)
    if stop and (short := _SHORT_FORM.match(text, stop.start(), end)):
        stop = _VENUE_END.search(text, short.end(), end)  # "Bộ Chỉ huy Quân sự (CHQS) tỉnh Attapeu"
    finish = stop.start() if stop else end
    venue = text[start:finish].strip(" .\"”'")
    place, holder = _holder(text, finish, end)
    if holder and holder.level == "country":  # "tại Tòa hành chính tỉnh Svay Rieng (Campuchia)"
        province = next((m for m in find_places(text, start, finish) if m.foreign and m.text.startswith("tỉnh ")), None)
        place, holder = (province.name, province) if province else (place, holder)
    if place is None:
        inside = find_places(text, start, finish)
        seat = venue.startswith("Phủ ")  # "Phủ Tổng thống Chile" stands in Chile, "Trung tâm Văn hóa Chile" need not
        named = [m for m in inside if seat or m.text != m.name or m.level != "country"]
        place = _venue_places().get(key(venue)) or _venue_places().get(key(venue.removesuffix(" Việt Nam")))
        if place is None and named:
            place, holder = named[-1].name, named[-1]
        elif place is None and (city := _UNLISTED.search(text, start, finish)) and city["name"].isascii():
            place = city["name"]  # "Nhà văn hóa thành phố Colonia del Sacramento"
    return Location(start, finish, place, holder.text if holder else None, venue)


def _address(text: str, start: int, end: int) -> Location | None:
    stop = _VENUE_END.search(text, start, end) if _ADDRESS.match(text, start, end) else None
    place, holder = _holder(text, stop.start(), end) if stop else (None, None)
    return Location(start, holder.end, place, holder.text, None) if holder else None


def _place_with_holder(text: str, mention: PlaceMention, end: int) -> Location:
    """A city with the province or country named right after it: the province holds a Vietnamese city."""
    place, finish = mention.name, mention.end
    join = _JOIN.match(text, mention.end, end)
    holder = place_at(text, join.end(), end) if join and mention.level == "city" else None
    if holder and holder.foreign == mention.foreign and holder.level != "city":
        finish = holder.end + (text[holder.end : holder.end + 1] == ")")
        if not mention.foreign and holder.level == "province":
            place = holder.name
    return Location(mention.start, finish, place, text[mention.start : finish], None)


def _holder(text: str, start: int, end: int) -> tuple[str | None, PlaceMention | None]:
    """The place that a venue or a district stands in, when the address goes on to name it."""
    at, unlisted = start, None
    while join := _JOIN.match(text, at, end):
        mention = place_at(text, join.end(), end)
        if mention:
            return _place_with_holder(text, mention, end).place, mention
        city = _unlisted(text, join.end(), end)
        if not _ADDRESS.match(text, join.end(), end):
            break
        stop = _VENUE_END.search(text, join.end(), end)
        if not stop:
            break
        at = stop.start()
        unlisted = city or unlisted
    return (unlisted.name, unlisted) if unlisted else (None, None)
