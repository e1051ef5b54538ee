"""Names of organisations: a stretch of text in, the organisations named there out, with their bounds.

A name is one of the register, or grows from an organisation noun by grammar ("Sở Ngoại vụ tỉnh Đắk Lắk", "Vụ Hợp tác
quốc tế", "Đại sứ quán Việt Nam tại Lào"). Offices grow the same way, so `phrase_end` serves them too.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal

from flows.extraction.language.beginnings import Beginning
from flows.extraction.language.endings import Ending
from flows.extraction.language.fields import fields_end
from flows.extraction.language.lexicon import rows, values
from flows.extraction.language.name_parts import (
    EVENT,
    OFFICE_HEADS,
    PLACE,
    WORD,
    foreign_countries,
    parts,
)
from flows.extraction.language.names import is_vietnamese_syllable, vietnamese_name_at
from flows.extraction.language.once import once
from flows.extraction.language.openings import Opening
from flows.extraction.language.phrases import (
    LEFT,
    RIGHT,
    SHORT_FORM,
    UPPER,
    Phrases,
    phrase_pattern,
    without_short_form,
)
from flows.extraction.language.unlisted_places import CAPITAL_DISTRICT, NUMBERED, OPENS_DISTRICT, words_of_place
from flows.extraction.language.vietnamese import key
from flows.extraction.values import dataclass


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """An organisation at `text[start:end]`; `name` is the register's name, or the text as written."""

    start: int
    end: int
    name: str
    known: bool


_REACH: Final = 240  # no name of an organisation or office is longer, and no walk may cost more

_LOW: Final = rf"[^\W\d_{UPPER}][\w]*"
_CAP_LOW: Final = rf"(?-i:{WORD}) {_LOW}"
_CAPITAL: Final = re.compile(WORD)
_CAPITAL_WORD: Final = re.compile(rf"{LEFT}{WORD}")
_CLOSED_RUN: Final = re.compile(rf"{WORD}(?: {WORD}){{0,5}}+(?= {{0,2}}(?:[,;.()]|\Z)| tại )")
# "Sở Công Thương đồng chủ trì": the word belongs to the verb.
_LOWER: Final = re.compile(rf"(?!đồng (?:chủ trì|chủ tọa|tổ chức|ký|dẫn đầu|chí)(?!\w)){_LOW}")
_KNOWN_LOWER: Final = re.compile(phrase_pattern(parts("known_lower"), any_case=False) + RIGHT)
# Words of two syllables whose second one is also the first one of a verb: "Đoàn kết", "Thông tin".
_COMPOUND: Final = re.compile(phrase_pattern(parts("compound"), any_case=False) + RIGHT)
_LINK: Final = re.compile(phrase_pattern(parts("link"), any_case=False) + RIGHT)
_PLACE_NOUNS: Final = frozenset(
    {
        "tỉnh",
        "thành phố",
        "huyện",
        "quận",
        "xã",
        "phường",
        "thị xã",
        "thị trấn",
        "bang",
        "vùng",
        "đặc khu",
        "thủ đô",
        "buôn",
        "cụm bản",
        "bản",
        "thôn",
        "làng",
        "chùa",
        "nhà thờ",
    }
)
# "Quỹ Giao lưu quốc tế Nhật Bản", "Trưởng Ban Tổ chức Lễ hội Hoa": bodies named after what they hold.
_NAMED_FOR: Final = (" Tổ chức ", "Quỹ ", "Trung tâm ")
_DISTRICTS: Final = frozenset({"Huyện", "Quận", "Thị"})
# The gazetteer lists every province and city, so another word behind these is no place.
_LISTED_PLACE_NOUNS: Final = ("tỉnh ", "thành phố ")
_CLAUSE_WORDS: Final = frozenset(parts("clause_word"))
# What stands in a series inside one name: "Văn hóa, Thể thao và Du lịch", "Khoa học và Công nghệ".
_SERIES: Final = re.compile(
    rf"(?:(?:, | [-–] |[-–]){_CAP_LOW}(?: {_LOW})?){{0,5}} và "
    rf"(?={_CAP_LOW}|(?:(?-i:[A-ZĐ]{{3,}})|Mỏ|thể thao|du lịch)(?!\w))"
    r"(?!Đoàn (?:đại|công|kiểm|khách|giám)|Phu |Nhóm |Lãnh đạo|Đại sứ|Phái |Nhà )"
)
_BY_NUMBER: Final = re.compile(r"số \d{1,3}(?!\w)")
# Two fields of one body, joined by a dash: "Sở Văn hóa - Du lịch Osaka", "Vụ Công chức - Viên chức".
_TWO_FIELDS: Final = re.compile(rf" [-–] (?P<second>{_CAP_LOW})(?= {{0,2}}(?:[,;.()]|\Z)| [{UPPER}])")
# Ministries abroad whose names go on behind one that the register has: "Bộ Ngoại giao và Hợp tác quốc tế".
_MINISTRY: Final = re.compile(
    rf"(?P<federal> (?:[Ll]iên bang|[Hh]oàng gia)){RIGHT}"
    rf"|(?P<name> công cộng| và {_CAP_LOW}(?: quốc tế)?) (?:nước )?(?=[{UPPER}])"
)
# "Vụ Tây Âu và Bắc Mỹ", "phụ trách khu vực Nam và Đông Nam Á": regions that one unit works on.
_REGIONS: Final = Beginning(
    rf"(?:(?:{phrase_pattern(parts('region'), any_case=False)}|Nam|Bắc|Đông|Tây){RIGHT}(?:, | - ))?"
    rf"(?:{phrase_pattern(parts('region'), any_case=False)}|Nam|Bắc|Đông|Tây){RIGHT}"
    rf" và {phrase_pattern(parts('region'), any_case=False)}{RIGHT}"
)
# "Hội Việt - Mỹ", "Nhật - Việt": two countries in short.
_SHORT_PAIR: Final = re.compile(rf"Việt ?[-–] ?{WORD}(?: ?[-–] ?{WORD})?|[{UPPER}]\w+ ?[-–] ?Việt(?: Nam)?{RIGHT}")
_PAIR: Final = re.compile(r" ?[-–] ?")
# Bodies in lower case before a foreign name: "cố vấn tập đoàn Kitano", "đại diện tổ chức Plan".
_OF_A_BODY: Final = re.compile(
    r"(?:tổ chức|tập đoàn|công ty|hãng|ngân hàng|quỹ|câu lạc bộ|hiệp hội|(?:trường )?đại học|học viện|viện) "
)
# "Giám đốc đối ngoại đại diện hai bên ký": the verb.
_STEERING: Final = re.compile(r"chỉ đạo(?! (?:các|việc|về|cho|tại)\b)(?!\w)")  # "Trưởng ban Ban chỉ đạo tỉnh"
_STANDS_FOR: Final = re.compile(r"đại diện (?:hai|các bên|cho|lãnh đạo|ký)\b")
# Countries that are also the first syllable of another word: "Pháp luật", "Mỹ thuật".
_SYLLABLES: Final = frozenset({"Pháp", "Mỹ"})
_CITY: Final = ("TP.", "Tp.")  # "Ban Trị sự TP.Huế": written close to its name
_FIRM: Final = ("cổ phần ", "hữu hạn ", "thành viên ", "liên doanh ", "tư nhân ")
_SPACES: Final = re.compile(r" {1,2}")
_NAMED_NOUN: Final = LEFT + phrase_pattern(parts("organization_noun"), any_case=False) + RIGHT
_NOUN: Final = Beginning(_NAMED_NOUN)
ENDS_ON_NOUN: Final = Ending(_NAMED_NOUN + r"\Z")
# A detail in words of lower case that only a name ends: "Vụ trưởng Vụ các vấn đề chung Trần Văn A".
_ADDRESSED: Final = (" đồng chí ", " ông ", " bà ", " đối với ")  # "Phó Chủ tịch Hội đối với đồng chí A"
_DETAIL: Final = re.compile(rf"(?: {{1,2}}{_LOW}){{1,7}}+ {{1,2}}")
# Bodies that say in words of lower case what they are for: "Ban Chỉ đạo chống khai thác bất hợp pháp tỉnh".
_PURPOSE: Final = Opening(
    rf"(?:{phrase_pattern(parts('purpose_noun'), any_case=False)}(?: {{1,2}}(?:các|{WORD}))?"
    r"|Ban (?:Tổ chức|Đoàn kết|Tập hợp))\Z"
)
_PURPOSE_WORDS: Final = re.compile(rf"(?: {{1,2}}{_LOW}){{1,9}}+")
# Words of two syllables of which the first one also begins a verb: "công nghiệp", "khai thác".
_COMPOUNDS: Final = re.compile(LEFT + phrase_pattern((*parts("known_lower"), *parts("compound"))) + RIGHT)
_PURPOSE_END: Final = re.compile(r" {0,2}(?:[;,.)]|\Z|[-–] )")


def _listed() -> Iterator[tuple[str, str]]:
    """Every way to write an organisation and its name; "Nhân Dân" alone is a word before it is a newspaper."""
    for row in rows("organizations"):
        for name in (row["name"], *values(row["aliases"])):
            if (
                len(name) > 3
                and name[0].isupper()
                and (row["type"] != "press" or name.startswith(("Báo", "Tạp", "Đài")))
            ):
                yield name, row["name"]


@cache
def _registered() -> dict[str, str]:
    names: dict[str, str] = {}
    for name, official in _listed():
        names.setdefault(key(name), official)
    return names


@cache
def _register() -> Phrases:
    return Phrases(name for name, _ in _listed())


def _opening(text: str, at: int, end: int | None = None) -> tuple[int, bool]:
    """Where the registered name or the organisation noun at `at` ends (0 for none), and whether it is a full name."""
    if at >= len(text) or not text[at].isupper():
        return 0, False
    stop = _register().end_of(text, at, end)
    if stop and text.endswith(" Đảng", at, stop):  # "Trung ương Đảng Nhân dân Cách mạng Lào"
        stop = max(stop, _register().end_of(text, stop - 4, end))
    noun = _NOUN.match(text, at, len(text) if end is None else end)
    if noun and (compound := _COMPOUND.match(text, at)) and compound.end() > noun.end():
        noun = None  # "Báo chí" is no newspaper
    if noun and noun.end() > stop:  # "Chính phủ nhân dân tỉnh" opens on a registered name and is another body
        return noun.end(), False
    return stop, stop > 0


def registered_end(text: str, start: int, end: int) -> int:
    """Returns where the registered name that begins at `start` ends, 0 for none."""
    return _register().end_of(text, start, end)


def canonical_name(text: str) -> str | None:
    """Returns the register's name of an organisation written in any known way, or None."""
    return _registered().get(key(without_short_form(text)))


@once
def organization_at(text: str, start: int, end: int) -> OrganizationMention | None:
    """Returns the organisation whose name begins at `start`, or None."""
    opening, known = _opening(text, start, end)
    if not opening:
        return None
    stop = phrase_end(text, opening, end, seat=True, last="organization" if known else "noun")
    if not known and stop == opening and text.count(" ", start, stop) < 2:
        return None
    written = text[start:stop]
    return OrganizationMention(start, stop, canonical_name(written) or " ".join(written.split()), known)


def find_organizations(text: str, start: int = 0, end: int | None = None) -> Iterator[OrganizationMention]:
    """Yields the organisations named in `text[start:end]`, in text order, none inside another."""
    end = len(text) if end is None else end
    position = start
    while found := _CAPITAL_WORD.search(text, position, end):
        mention = organization_at(text, found.start(), end)
        if mention:
            yield mention
        position = mention.end if mention else found.end()


Last = Literal["office", "noun", "organization", "place", "place_noun", "capital", "lower", "link"]


@dataclass(frozen=False, slots=True)
class _Walk:
    """Where a name has got to: `end` is sure, the cursor may be ahead on a link word; `last` says what came last."""

    end: int
    last: Last


def phrase_end(text: str, start: int, end: int, *, seat: bool, last: Last) -> int:
    """Returns where the name that has begun before `start` ends.

    Args:
        text: the stored text.
        start: the end of what is sure: the organisation noun, the office's head.
        end: how far the name may reach.
        seat: "tại" and a place belong to the name: missions and their heads.
        last: what stands before `start`: the head of an office, an organisation noun, or an organisation's full name.
    """
    limit = min(end, start + _REACH)
    walk = _Walk(start, last)
    cursor = start
    while cursor < limit:
        space = _SPACES.match(text, cursor, limit)
        step = _step(text, space.end(), limit, walk, seat=seat) if space else 0
        if step:
            cursor = step
        elif fields := fields_end(text, cursor, limit) if walk.last == "lower" else 0:
            cursor = walk.end = fields
        elif series := _series_end(text, cursor, limit, walk):
            cursor, walk.last = series, "link"
        elif paired := _paired_place(text, cursor, limit, walk):
            cursor = walk.end = paired
            walk.last = "organization"  # "Hội Hữu nghị Việt Nam - Lào Nghệ An": where it works may follow
        elif field := _second_field(text, cursor, limit, walk):
            cursor = walk.end = field
        elif ministry := _ministry_abroad(text, cursor, limit, walk):
            cursor, walk.end, walk.last = ministry, ministry, "lower"
        elif text.startswith("(", cursor + 1) and (short := SHORT_FORM.match(text, cursor, limit)):
            cursor = short.end()  # "Liên hiệp các tổ chức hữu nghị (LHHN) tỉnh"
        else:
            break
    return _with_detail(text, walk, limit)


def _paired_place(text: str, cursor: int, limit: int, walk: _Walk) -> int:
    """Where the second of two places ends that a dash joins: "Việt Nam - Lào", "Việt Nam-Maroc"; 0 for none."""
    pair = _PAIR.match(text, cursor, limit) if walk.last == "place" else None
    place = PLACE.match(text, pair.end(), limit) if pair else None
    return place.end() if place else 0


def _second_field(text: str, cursor: int, limit: int, walk: _Walk) -> int:
    """Where the second of two fields ends that a dash joins in a body's name; 0 for none."""
    field = walk.last == "lower" or text.endswith(" Tổ chức", 0, cursor)
    fields = _TWO_FIELDS.match(text, cursor, limit) if field else None
    at = fields.start("second") if fields else 0
    if not fields or EVENT.match(text, at) or _opening(text, at)[0] or OFFICE_HEADS.end_of(text, at):
        return 0
    return fields.end()


def _ministry_abroad(text: str, cursor: int, limit: int, walk: _Walk) -> int:
    """Where the name of a foreign ministry ends that goes on behind a registered one, 0 for none."""
    more = _MINISTRY.match(text, cursor, limit) if walk.last == "organization" else None
    office = OFFICE_HEADS.end_of(text, cursor + 4, limit) if more else 0
    if not more or office or "Bộ " not in text[max(0, cursor - 30) : cursor]:
        return 0
    if more["federal"]:
        return more.end()
    place = PLACE.match(text, more.end(), limit)
    return more.end("name") if place and place.group() in foreign_countries() else 0


def _series_end(text: str, cursor: int, limit: int, walk: _Walk) -> int:
    """The start of the last part of a series that belongs to this name, or 0."""
    if walk.last not in ("lower", "capital"):
        return 0
    series = _SERIES.match(text, cursor, limit)
    if not series:
        return 0
    starts = [found.start() for found in _CAPITAL.finditer(text, cursor, series.end())] + [series.end()]
    if any(EVENT.match(text, at) or _opening(text, at)[0] or OFFICE_HEADS.end_of(text, at) for at in starts):
        return 0
    return series.end() - 1


def _step(text: str, at: int, limit: int, walk: _Walk, *, seat: bool) -> int:
    """Takes the next word or words into the name and returns where they end, or 0 when the name has ended."""
    if at >= limit:
        return 0
    place = _REGIONS.match(text, at, limit) or _SHORT_PAIR.match(text, at, limit) or PLACE.match(text, at, limit)
    if not place and text.startswith(_CITY, at):
        place = PLACE.match(text, at + len(_CITY[0]), limit)
    if place and walk.last == "place_noun" and place.group() in foreign_countries() and OPENS_DISTRICT.match(text, at):
        place = None  # "huyện Nga Sơn": no country
    if place and not (place.group() in _SYLLABLES and _COMPOUND.match(text, at, limit)):
        if walk.last == "place":
            return 0
        walk.end, walk.last = place.end(), "place"
        return walk.end
    if unit := CAPITAL_DISTRICT.match(text, at, limit) or _number(text, at, limit, walk):
        walk.end, walk.last = unit.end(), "capital" if unit.group().isdigit() else "place_noun"
        return walk.end
    if text[at].isupper():
        return _capital_step(text, at, limit, walk)
    return _lower_step(text, at, limit, walk, seat=seat)


def _number(text: str, at: int, limit: int, walk: _Walk) -> re.Match[str] | None:
    """The number that tells a body or a district from the others of its kind."""
    if walk.last == "lower":
        return _BY_NUMBER.match(text, at, limit)  # "Đội huấn luyện số 1"
    return NUMBERED.match(text, at, limit) if walk.last in ("noun", "place_noun") else None


def _capital_step(text: str, at: int, limit: int, walk: _Walk) -> int:
    office = OFFICE_HEADS.end_of(text, at, limit)
    if office and not text.startswith(" quán", office):  # "Đại sứ quán" is a place of work
        # "Văn phòng Chủ tịch nước", "Cố vấn của Thủ tướng": an office inside the name of what serves it.
        serving = walk.last == "noun" or (walk.last == "link" and text.startswith("của ", at - 4))
        walk.end, walk.last = (office, "organization") if serving else (walk.end, walk.last)
        return office if serving else 0
    opening, known = _opening(text, at, limit)
    person = walk.last != "place_noun" and vietnamese_name_at(text, at, limit)
    if not known and (person or (EVENT.match(text, at) and not text.endswith(_NAMED_FOR, 0, at))):
        return 0  # but "Trưởng Ban Tổ chức Lễ hội Hoa" is named after its event
    if opening:
        walk.end, walk.last = opening, _last_of(text, at, opening, known=known)
        return walk.end
    return 0 if walk.last in ("place", "organization") else _take_word(text, at, limit, walk)


def _last_of(text: str, at: int, end: int, *, known: bool) -> Last:
    """What a name that opens inside another one ends on: behind "Huyện ủy" a district is named without its noun."""
    if text[at:end].endswith((" ủy", " uỷ")) and text[at:end].split(maxsplit=1)[0] in _DISTRICTS:
        return "place_noun"
    return "organization" if known else "noun"


def _take_word(text: str, at: int, limit: int, walk: _Walk) -> int:
    if compound := _COMPOUND.match(text, at, limit):
        walk.end, walk.last = compound.end(), "lower"
        return walk.end
    word = _CAPITAL.match(text, at, limit)
    if not word or not _continues(text, word, limit, walk.last):
        return 0
    if walk.last == "place_noun":
        return _take_unlisted_place(text, at, limit, walk)
    walk.end, walk.last = word.end(), "capital"
    return walk.end


def _continues(text: str, word: re.Match[str], limit: int, last: Last) -> bool:
    """Tells whether a capitalised word that is no known name belongs to the name before it."""
    written = word.group()
    if written.isupper() and len(written) > 1:
        return not written.endswith(".")  # "Đại sứ V. Kharlamov": an initial
    if last == "office":  # "Thứ trưởng Hằng": no field of an office has one syllable
        return is_vietnamese_syllable(written) and _has_second_syllable(text, word.end(), limit)
    mission = last == "noun" and text.endswith("quán ", 0, word.start())  # a country follows, or a name
    firm = last == "lower" and text.endswith(_FIRM, 0, word.start())
    return is_vietnamese_syllable(written) or firm or (last in ("noun", "place_noun") and not mission)


def _has_second_syllable(text: str, at: int, limit: int) -> bool:
    space = _SPACES.match(text, at, limit)
    word = _LOWER.match(text, space.end(), limit) if space else None
    return bool(word) and word.group() not in _CLAUSE_WORDS if word else False


def _take_unlisted_place(text: str, at: int, limit: int, walk: _Walk) -> int:
    """After "huyện", "bang" ...: as many words as leave a name of two or more words, or all of a short run."""
    words: list[re.Match[str]] = []
    while len(words) < 6 and (word := _CAPITAL.match(text, words[-1].end() + 1 if words else at, limit)):
        words.append(word)
        if text[word.end() : word.end() + 1] != " ":
            break
    size = words_of_place([word.group() for word in words], listed=text.endswith(_LISTED_PLACE_NOUNS, 0, at))
    if size:
        walk.end, walk.last = words[size - 1].end(), "place"
    return walk.end if size else 0


def _lower_step(text: str, at: int, limit: int, walk: _Walk, *, seat: bool) -> int:
    link = _LINK.match(text, at, limit)
    known = _KNOWN_LOWER.match(text, at, limit) if link else None
    if link and not (known and known.end() > link.end() and walk.last not in ("organization", "place")):
        return _link_step(link, walk, seat=seat)  # but "Khoa học xã hội" speaks of no commune
    if (body := _OF_A_BODY.match(text, at)) and (foreign := _foreign_end(text, body.end(), limit)):
        walk.end, walk.last = foreign, "noun"  # "Giám đốc chương trình tổ chức Plan", but not "Giám đốc Sở tổ chức"
        return foreign
    if text.startswith("nước ", at) and PLACE.match(text, at + 5, limit):
        walk.last = "link"
        return at + 4
    taken = _KNOWN_LOWER.match(text, at, limit) if walk.last not in ("organization", "place") else None
    if walk.last == "noun" and text.endswith("Ban ", 0, at):
        taken = taken or _STEERING.match(text, at, limit)
    if taken and _STANDS_FOR.match(text, at, limit):
        return 0
    if not taken and walk.last == "capital":
        word = _LOWER.match(text, at, limit)
        taken = word if word and word.group() not in _CLAUSE_WORDS else None
    if not taken:
        return 0
    walk.end, walk.last = taken.end(), "lower"
    return walk.end


def _foreign_end(text: str, at: int, limit: int) -> int:
    """Where a foreign name ends that begins at `at`: all its words when the clause ends behind it, else the first."""
    first = _CAPITAL.match(text, at, limit)
    if not first or is_vietnamese_syllable(first.group()):
        return 0
    whole = _CLOSED_RUN.match(text, at, limit)
    return whole.end() if whole else first.end()


def _link_step(link: re.Match[str], walk: _Walk, *, seat: bool) -> int:
    written = " ".join(link.group().split())
    if written in _PLACE_NOUNS:
        walk.end, walk.last = link.end(), "place_noun"
        return walk.end
    if written in ("và", "kiêm") or (written == "tại" and not seat) or walk.last == "link":
        return 0
    walk.last = "link"
    return link.end()


def _with_detail(text: str, walk: _Walk, limit: int) -> int:
    """Takes in a detail in lower case when a Vietnamese name stands right behind it, or when it says what for."""
    if walk.last == "place":
        return walk.end
    purpose = _purpose_end(text, walk.end, limit)
    detail = None if purpose else _DETAIL.match(text, walk.end, limit)
    if not detail or not vietnamese_name_at(text, detail.end(), limit, common=True):
        return purpose or walk.end
    words = detail.group().split()
    told = _CLAUSE_WORDS.intersection(words) or detail.group().endswith(_ADDRESSED)
    return walk.end if told else walk.end + len(detail.group().rstrip())


def _purpose_end(text: str, at: int, limit: int) -> int:
    """Where the purpose of a committee or board ends, told up to a comma or the end; 0 for none."""
    if not _PURPOSE.search(text, max(0, at - 40), at):
        return 0
    told = _PURPOSE_WORDS.match(text, at, limit)
    if not told or _CLAUSE_WORDS.intersection(_COMPOUNDS.sub("", told.group()).split()):
        return 0
    end = told.end()
    space = _SPACES.match(text, end, limit)
    if space and (place := PLACE.match(text, space.end(), limit)):
        end = place.end()
        pair = _PAIR.match(text, end, limit)  # "Hội đoàn kết Lào - Việt Nam"
        end = second.end() if pair and (second := PLACE.match(text, pair.end(), limit)) else end
    elif space and (above := registered_end(text, space.end(), limit)):
        end = above  # "Phó Ban Tập hợp đoàn viên Trung ương Đoàn"
    return end if _PURPOSE_END.match(text, end, limit) else 0
