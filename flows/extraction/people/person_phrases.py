"""Where the text speaks of persons: lines in, phrases of offices and names out, in text order.

A phrase is offices before a name ("Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lê Văn A"), a name and its offices ("bà Lê Thị B,
Thứ trưởng Bộ Nội vụ"), one item of a list that shares an office ("các Thứ trưởng A, B và C"), a title alone, or an
office that somebody is given ("giữ chức Vụ trưởng").
One pass from left to right; every phrase is read once.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from flows.extraction.language.beginnings import Beginning
from flows.extraction.language.endings import Ending
from flows.extraction.language.lexicon import rows
from flows.extraction.language.name_parts import OFFICE_HEADS, OFFICE_START, PLACE, common_surnames, parts
from flows.extraction.language.names import Name, is_vietnamese_syllable, name_at, vietnamese_name_at
from flows.extraction.language.offices import Office, office_at
from flows.extraction.language.openings import Opening
from flows.extraction.language.phrases import LEFT, RIGHT, UPPER, phrase_pattern
from flows.extraction.people.bracketed_names import named_by_field, named_in_brackets
from flows.extraction.people.holders import (
    Titles,
    foreign_name_at,
    name_after_dash,
    name_before_office,
    name_behind,
)
from flows.extraction.people.offices_behind import (
    BETWEEN,
    LEADERS,
    NEXT_ITEM,
    SPACE,
    SPOUSES,
    affiliation_end,
    of_spouse,
    offices_behind,
)
from flows.extraction.values import dataclass


@dataclass(frozen=True, slots=True)
class PersonPhrase:
    """One place that speaks of one person.

    `text[start:end]` covers titles and name, or the title alone; `reach` is the end of what belongs to it, offices
    behind the name included. `offices` are all offices that this place gives. `plural`: a title of several persons.
    `listed`: joined to the phrase before it by a comma or "và". `conferred`: an office that the person named before is
    given here ("bà A giữ chức Vụ trưởng").
    """

    start: int
    end: int
    reach: int
    name: Name | None
    offices: tuple[Office, ...]
    addressed: bool
    plural: bool = False
    listed: bool = False
    conferred: bool = False


_DEGREES: Final = {row["office"].rstrip(".") for row in rows("offices") if row["kind"] in ("degree", "honour")}
# Degrees written out and callings stand in lower case too: "bác sĩ Lê Văn A", "ngư dân Trần B".
_CALLINGS: Final = {
    form
    for word in (*(degree for degree in _DEGREES if degree[1:].islower()), *parts("calling"))
    for form in (word, word[0].lower() + word[1:])
}
_OF_WORK: Final = {word.lower() for word in parts("calling")}
_ADDRESS: Final = (
    r"(?:(?:[Cc]ác |[Hh]ai |[Bb]a )?(?:[Đđ]ồng chí|[Đđ]/c|[Nn]gài|[Ôô]ng, bà|[Ôô]ng|[Bb]à|[Nn]gười đồng cấp"
    r"|(?:[Cc]hị|anh|[Cc]ô|[Cc]ụ|[Ee]m|[Cc]háu|[Mm]ẹ|[Tt]hầy|[Cc]ô giáo|[Tt]hầy giáo|[Ss]ư|(?<![^.!?:”\"] )Anh|"
    rf"{phrase_pattern(_CALLINGS, any_case=False)})(?= {{1,2}}[{UPPER}])"
    r"|(?<=[.!?”\"] )(?:Chị|Cô)(?= (?:cũng |đã |còn )?(?!em |gái |giáo |ấy )[^\W\dA-ZĐ]))"
    r"|(?:GS|PGS|TS|ThS)(?:[-.] ?(?:TSKH|TS|ThS|BS|KTS|NGND|NGƯT|TTND|TTƯT|VS)){1,3}|"
    + phrase_pattern((*_DEGREES, *parts("honorific")), any_case=False)
    + rf"|(?:HT|TT|ĐĐ|NT|NS|SC)(?=\.? ?Thích )|(?:HT|ĐĐ)(?=\. ?[{UPPER}])"
    + r")(?!\w)\.?"
)
_SCHOLAR: Final = re.compile(phrase_pattern(_DEGREES, any_case=False) + r"\b\.?")
_ADDRESSED: Final = Beginning(LEFT + _ADDRESS)
_ANCHOR: Final = Opening(
    rf"(?!(?<=hức )vụ )(?P<office>{OFFICE_START}{RIGHT})",
    rf"(?P<address>{_ADDRESS})",
    rf"(?P<name>{phrase_pattern(common_surnames(), any_case=False)} {{1,2}}[{UPPER}])",
)
_PLURAL: Final = Ending(
    r"(?i)(?:các|chư vị|những|hai|ba|bốn|nhiều|một số|toàn thể|mọi|chức danh|cấp|hàng)"
    r"(?: (?:vị|đồng chí|nguyên|cựu|ông|bà))? {1,2}\Z"
)
_SEVERAL: Final = re.compile(r"(?i)(?:các|hai|ba|bốn) ")
_COUNTS: Final = ("hai ", "ba ", "bốn ", "Hai ", "Ba ")
_TENURE_BEFORE: Final = Ending(r"(?i)(?<!\w)(?<!ủy )(?<!uỷ )(?<!chủ )(?:nguyên là|nguyên|cựu|quyền|cố|tân) {1,2}\Z")
_TENURE: Final = re.compile(r"(?:(?i:nguyên là|nguyên|cựu|quyền|cố(?! vấn)|tân) {1,2})?")
_ALSO: Final = re.compile(r" {0,2},? {0,2}kiêm(?: nhiệm)? {1,2}")
_COLON: Final = re.compile(r" ?: {0,2}(?:đồng chí )?")
_DASHES: Final = re.compile(r" ?[-–] ?")
_NAME_OF_A_THING: Final = Ending(
    r"(?i)(?:đường|phố|trường|thpt|thcs|tiểu học|quảng trường|giải|giải thưởng|nghĩa trang|phường|xã|huyện|quận|bến|cầu"
    r"|bảo tàng|công viên|nhà hát|tượng đài|đại học|học viện|quỹ|nhà máy|sân bay|ngõ|khu|làng|lăng|nhà thờ|tên"
    r"|đồn|trạm|biên phòng|cửa khẩu|hội đàm|mốc|đảo|thực hiện|"
    r"(?:ảnh|nguồn|tin|bài|phóng viên|pv)(?: và ảnh)? ?:?|tác giả ?:) {1,2}\Z"
)
# What is called after somebody and not that person: "khu lưu niệm Chủ tịch Kay-xỏn Phôm-vi-hản".
_MEMORIAL: Final = Ending(r"(?i)(?:khu lưu niệm|nhà lưu niệm|khu di tích|khu tưởng niệm|tượng đài|tượng|lăng) \Z")
_NUMBER_OF_A_HOUSE: Final = re.compile(r"(?i)(?:số|tại|ở|[(,:]) ?\d{1,4}[a-z]?(?:/\d{1,4}){0,3} {1,2}\Z")
# "lãnh đạo các huyện Mường Khương, Bắc Hà": one place of a list.
_PLACES_LISTED: Final = Ending(
    r"(?:các|hai|ba|bốn|\d) (?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|thôn|bản|đảo) "
    rf"(?:[{UPPER}][^\W\d]*(?: |, | và | - )){{1,24}}\Z"
)
# "Ban Bí thư", "Phủ Chủ tịch", "Hội nghị Bộ trưởng": the title is part of another name.
_IN_A_NAME: Final = Ending(r"(?:Ban|Bộ|Cục|Đoàn|Phủ|Văn phòng|Hội đồng|Tòa nhà|Nhà khách|Hàm|hàm|Lăng) {1,2}\Z")
# Behind these words stands somebody who is not there, and after the comma who acts for them.
_ACTING_FOR: Final = Ending(
    r"(?i)(?:được sự (?:đồng ý|nhất trí|cho phép|phân công|ủy quyền|uỷ quyền) của"
    r"|theo đề nghị của|thay mặt|thừa lệnh(?: của)?|[uủ][ỷy] quyền(?: của)?|ủy nhiệm của|lời mời của|chỉ đạo của"
    r"|phân công của) {1,2}\Z"
)
# Behind these words stands an office that the person named before them is given.
_GIVEN: Final = (
    "giữ ",
    "chức ",
    "vụ ",
    "danh ",
    "vị ",
    "nhiệm ",
    "làm ",
    "cử ",
    "bầu ",
    "định ",
    "lại ",
)  # the last words of the pattern
_CONFERRED: Final = re.compile(
    r"(?i)(?<!từng )(?<!nguyên )(?<!\w)(?:giữ(?: chức(?: vụ| danh)?| cương vị)"
    r"|đảm nhiệm(?: chức(?: vụ| danh)?| cương vị)?"
    r"|(?:bổ nhiệm|bầu|quyết định|cử|chỉ định|điều động|phân công) làm"
    r"|được (?:bổ nhiệm|cử|bầu|chỉ định)(?: lại)?"
    r"|làm|(?:tái (?:đắc )?cử|trúng cử|đắc cử)(?: chức(?: vụ| danh)?)?|nhậm chức) {1,2}\Z"
)
# "chúc mừng Việt Nam trúng cử Ủy viên không thường trực": no person is given that.
_TO_A_COUNTRY: Final = re.compile(
    r"(?:(?<!\w)(?:chúc mừng|việc|khi|rằng|ủng hộ|sau khi|nếu|để)\s|\A|[,.;]\s)"
    rf"(?:nước )?{phrase_pattern((row['name_vi'] for row in rows('countries')), any_case=False)} (?:đã )?\Z"
)
# Nobody has as many titles, and no list names as many; what is longer is read as several.
_LONGEST_CHAIN: Final = 40
_LONGEST_LIST: Final = 300
# No paragraph has as many words that may speak of a person; one that does is a register, and its rest is left unread.
_MOST: Final = 1200
_GUESTS: Final = frozenset({"đại sứ", "tổng lãnh sự", "đại biện", "công sứ"})
_ADDRESSED_ANEW: Final = re.compile(r", (?:đồng chí|ông|bà|ngài) ")
# Whom a sentence opens on as the object of its verb is somebody else than who acts behind the comma.
_OBJECT_FIRST: Final = Ending(
    r"(?:\A|[.;:!?”\"\n] {0,2})(?i:(?:(?:vui mừng|rất vui|trân trọng|hân hạnh|nồng nhiệt|thân mật)(?: được)? )?"
    r"(?:tiếp|đón|đón tiếp|gặp|gặp lại|gặp gỡ|hội kiến|tiếp xúc"
    r"|(?:hội đàm|hội kiến|trao đổi|làm việc|gặp gỡ) với|cảm ơn|cám ơn|đáp lời|chào mừng|hoan nghênh"
    r"|chúc mừng|tiễn)) (?:các )?\Z"
)
_NEXT_WORD: Final = re.compile(r"\w+")
_CAPITAL_NEXT: Final = re.compile(rf" {{1,2}}[{UPPER}]")
_CAPITALISED_BEFORE: Final = Ending(rf"[{UPPER}][\w]* \Z")


def find_person_phrases(text: str, start: int, end: int) -> Iterator[PersonPhrase]:
    """Yields the phrases of `text[start:end]`, a line, in text order."""
    position = start
    for _ in range(_MOST):
        found = _ANCHOR.search(text, position, end)
        if not found:
            return
        begin = found.start()
        office, named = found.lastgroup == "office", found.lastgroup == "name"
        if office and (tenure := _TENURE_BEFORE.search(text, max(position, begin - 12), begin)):
            begin = tenure.start()
        name = vietnamese_name_at(text, begin, end) if named else None
        if named and not name and not _ANCHOR.match(text, found.end() - 1, end):
            position = found.end()  # "Hà Giang": a place
            continue
        if named and _is_name_of_a_thing(text, begin, position):
            position = name.end if name else found.end()
            continue
        if office and _MEMORIAL.search(text, max(start, begin - 24), begin):
            position = max(found.end(), *(phrase.reach for phrase in _read(text, begin, end)), begin + 1)
            continue
        if office and (
            not _title_next(text, found.start(), end) or _IN_A_NAME.search(text, max(start, begin - 12), begin)
        ):
            position = found.end()
            continue
        conferred = office and _conferred(text, found.start(), end)
        phrases = [conferred] if conferred else _read(text, begin, end)
        yield from phrases
        position = max(found.end() - named, *(phrase.reach for phrase in phrases), begin + 1)


def _conferred(text: str, start: int, end: int) -> PersonPhrase | None:
    """The office at `start` when the words before it say that somebody is given it."""
    given = _CONFERRED.search(text, max(0, start - 32), start) if text.endswith(_GIVEN, 0, start) else None
    if not given or _TO_A_COUNTRY.search(text, max(0, given.start() - 48), given.start()):
        return None
    offices = []
    cursor = start
    while office := office_at(text, cursor, end):
        offices.append(office)
        joint = _ALSO.match(text, office.end, end)
        if not joint:
            break
        cursor = joint.end()
    if not offices or offices[0].family.endswith("trưởng đoàn"):  # a part in the event and no office
        return None
    stop = offices[-1].end
    if space := SPACE.match(text, stop, end):
        named = vietnamese_name_at(text, space.end(), end, common=True)
        if named:  # "được cử Đại sứ Lê Văn A đi thay"
            return None
    return PersonPhrase(start, stop, stop, None, tuple(offices), addressed=False, conferred=True)


def _is_name_of_a_thing(text: str, begin: int, position: int) -> bool:
    """Streets, schools and awards bear names of persons; so do longer proper names, and bylines."""
    before = max(0, begin - 24)
    word = _NEXT_WORD.match(text, begin + 5) if text.startswith("Đoàn ", begin) else None
    if word and not is_vietnamese_syllable(word.group()):
        return True  # "Đoàn Kanava": a delegation
    if word and (place := PLACE.match(text, begin + 5)) and not _CAPITAL_NEXT.match(text, place.end()):
        return True  # "Đoàn Pháp có ..."
    return bool(
        _PLACES_LISTED.search(text, max(position, begin - 120), begin)
        or _NAME_OF_A_THING.search(text, before, begin)
        or _numbers_a_house(text, before, begin)
        or (begin > position and _CAPITALISED_BEFORE.search(text, before, begin))
    )


def _numbers_a_house(text: str, before: int, begin: int) -> bool:
    """Whether the number of a house stands before a street named after a person: "số 12 Lê Văn A"."""
    last = text[before:begin].rstrip(" ")[-2:]
    number = last[-1:].isdigit() or last[:1].isdigit()
    return number and bool(_NUMBER_OF_A_HOUSE.search(text, before, begin))


def _read(text: str, start: int, end: int) -> list[PersonPhrase]:
    """Reads the phrase that begins at `start`, and the list that it opens."""
    plural = bool(_PLURAL.search(text, max(0, start - 24), start) or _SEVERAL.match(text, start, end))
    titles = _titles(text, start, end, plural=plural)
    ahead = _of_another(text, start, titles)
    others = _titles_alone(start, Titles(titles.offices[:ahead], titles.end), plural=plural) if ahead else []
    if ahead:
        start = titles.offices[ahead].start
        titles = replace(titles, offices=titles.offices[ahead:], shared=())
    first = _person(text, start, end, titles, plural=plural)
    if not first and (bracketed := _bracketed(text, end, titles)):
        return [*others, *bracketed]
    if not first:
        return [*others, *_titles_alone(start, titles, plural=plural)]
    titles.shared = titles.shared if plural else ()
    titles.several = plural
    titles.opens_names = plural and text[titles.end : titles.end + 2].strip() == ":"
    phrases = [first]
    while len(phrases) < _LONGEST_LIST and (following := _next_in_list(text, phrases[-1].reach, end, titles)):
        phrases.append(following)
    return [*others, *phrases]


def _end_of_counterpart(text: str, address: re.Match[str], end: int) -> int:
    """Where a form of address ends: "người đồng cấp" takes its country along."""
    space = SPACE.match(text, address.end(), end) if address.group().endswith("đồng cấp") else None
    country = PLACE.match(text, space.end(), end) if space else None
    return country.end() if country else address.end()


def _title_next(text: str, at: int, end: int) -> bool:
    tenure = _TENURE.match(text, at, end)
    office = OFFICE_HEADS.end_of(text, tenure.end() if tenure else at, end)
    return bool(office or _ADDRESSED.match(text, at, end))


def _titles(text: str, start: int, end: int, *, plural: bool) -> Titles:
    titles = Titles([], start)
    cursor = start
    called = None if plural else ""  # how the person is addressed
    absent = _ACTING_FOR.search(text, max(0, start - 28), start)
    while len(titles.offices) < _LONGEST_CHAIN:
        if address := _ADDRESSED.match(text, cursor, end):
            titles.addressed = True
            called = called if called is None else called or address.group().lower()
            if address.group().lower() in _OF_WORK:
                titles.offices.append(_calling(address))
            titles.end = _end_of_counterpart(text, address, end)
        elif office := office_at(text, cursor, end):
            titles.offices.append(office)
            titles.end = office.end
        else:
            break
        if plural and not titles.opens_titles and (colon := _COLON.match(text, titles.end, end)):
            titles.opens_titles = bool(_title_next(text, colon.end(), end))
            titles.shared = tuple(titles.offices)
            if titles.opens_titles:
                cursor = colon.end()
                continue
        between = BETWEEN.match(text, titles.end, end)
        if not between or not _title_next(text, between.end(), end):
            break
        anew = titles.offices and "," in between.group() and _ADDRESSED.match(text, between.end(), end)
        if anew and (absent or anew.group().lower() == called):
            break  # "Thừa lệnh Chủ tịch UBND tỉnh, ông A trao ...", "ý kiến của đồng chí Tỉnh trưởng, đồng chí A ..."
        cursor = between.end()
    if len(titles.offices) > 1 and titles.offices[-2].family in SPOUSES:
        _join_spouse(text, titles, end)
    if not titles.opens_titles:
        titles.shared = titles.shared or tuple(titles.offices)
    return titles


def _join_spouse(text: str, titles: Titles, end: int) -> None:
    """Makes one office of "Phu nhân Đại sứ" before ", bà A" or "Lê Thị A": she is not the ambassador."""
    spouse, office = titles.offices[-2:]
    if not text[spouse.end : office.start].isspace():
        return
    space = None if titles.addressed else SPACE.match(text, titles.end, end)
    name = name_at(text, space.end(), end, titled=True) if space else None
    if titles.addressed or (name and " Thị " in name.text):
        titles.offices[-2:] = [of_spouse(text, [spouse, office])]


def _calling(address: re.Match[str]) -> Office:
    """What somebody does for a living, told before the name in place of an office: "ngư dân Trần B"."""
    start, end, written = address.start(), address.end(), address.group()
    return Office(
        start, end, written, written.lower(), "calling", bare=True, abroad=False, organization=None, tenure="current"
    )


def _of_another(text: str, start: int, titles: Titles) -> int:
    """How many of the titles that open a chain mean another person than the name at its end.

    "Theo đề nghị của Bộ trưởng Bộ Nội vụ, Thủ tướng Lê Văn A ...": the minister asks, the prime minister acts.
    """
    offices = titles.offices
    for size, (left, right) in enumerate(pairwise(offices), 1):
        if left.family in ("bộ trưởng", "thứ trưởng") and right.family in LEADERS:
            return size
    if len(offices) > 1 and _OBJECT_FIRST.search(text, max(0, start - 24), start):
        for size, (left, right) in enumerate(pairwise(offices), 1):
            home = left.abroad and not right.abroad and "Việt Nam" not in left.text
            guest = left.bare and left.family in _GUESTS and not right.family.startswith("trưởng")
            other = home or guest or (right.family in LEADERS) > (left.family in LEADERS)
            if other and "," in text[left.end : right.start]:
                return size
    for size, (left, right) in enumerate(pairwise(offices), 1):
        # "lời mời của ... và Chủ tịch nước Lào, đồng chí Tổng Bí thư Lê A": who is addressed anew is somebody else.
        if left.abroad and not right.abroad and _ADDRESSED_ANEW.fullmatch(text, left.end, right.start):
            return size
    if _counted_alone(text, start, titles):
        return 1
    committee = bool(offices) and offices[0].text.startswith("Thường trực ")  # a body, no office
    party = len(offices) > 1 and not committee and (offices[0].kind == "party" or offices[0].family == "phó thủ tướng")
    if len(offices) > 1 and not party and _ACTING_FOR.search(text, max(0, start - 28), start):
        return 1
    return 0


def _counted_alone(text: str, start: int, titles: Titles) -> bool:
    """Tells whether "hai", "ba" count the first title only: "Tiếp hai Đại sứ, Bộ trưởng A"."""
    offices = titles.offices
    if len(offices) < 2 or titles.opens_titles or not text.endswith(_COUNTS, 0, start):
        return False
    apart = "," in text[offices[0].end : offices[1].start] and offices[0].family != offices[1].family
    return apart and ":" not in text[titles.end : titles.end + 2]


def _titles_alone(start: int, titles: Titles, *, plural: bool) -> list[PersonPhrase]:
    """Titles without a name: each may speak of another person ("Tại buổi tiếp Đại sứ, Bộ trưởng nêu rõ")."""
    if not titles.offices:
        return [PersonPhrase(start, titles.end, titles.end, None, (), addressed=True)] if titles.addressed else []
    first, *others = titles.offices
    begin = start if titles.addressed else first.start
    return [
        PersonPhrase(begin, first.end, first.end, None, (first,), titles.addressed, plural),
        *(PersonPhrase(o.start, o.end, o.end, None, (o,), titles.addressed, plural, listed=True) for o in others),
    ]


def _person(text: str, start: int, end: int, titles: Titles, *, plural: bool) -> PersonPhrase | None:
    name = name_behind(text, end, titles, plural=plural)
    if not name:
        return None
    led = any(office.kind not in ("rank", "calling") for office in titles.offices)
    behind, reach = offices_behind(text, name.end, end, led=led)
    if behind and _DASHES.fullmatch(text, titles.end, name.start) and name_after_dash(text, reach, end, titles):
        behind, reach = [], name.end  # "Bí thư Huyện ủy - Lê A, Chủ tịch UBND huyện - Trần B": each dash has its office
    if not behind and (_SCHOLAR.match(text, start, end) or (titles.offices and titles.offices[-1].bare)):
        reach = affiliation_end(text, reach, end)
    offices = (*titles.offices, *behind)
    return PersonPhrase(start, name.end, reach, name, offices, titles.addressed)


def _bracketed(text: str, end: int, titles: Titles) -> list[PersonPhrase]:
    """The persons whom brackets or fields behind an office name."""
    if not titles.offices:
        return []
    held = titles.offices[-1]
    named = [*named_in_brackets(text, titles.end, end, held)] or [*named_by_field(text, titles.end, end, held)]
    return [
        PersonPhrase(begin, name.end, reach, name, (office,), titles.addressed, listed=begin > titles.end)
        for begin, name, reach, office in named
    ]


def _next_in_list(text: str, reach: int, end: int, head: Titles) -> PersonPhrase | None:
    """The next person of a list, which shares the offices of its head."""
    separator = NEXT_ITEM.match(text, reach, end)
    if not separator:
        return None
    at = separator.end()
    titles = _titles(text, at, end, plural=False)
    head.several = head.several or (titles.addressed and bool(_SEVERAL.match(text, at, end)))
    if titles.offices and not (head.opens_titles and head.shared):
        return None
    if titles.offices or titles.addressed:
        person = _person(text, at, end, titles, plural=False)
        if person and person.offices and not titles.offices and ";" in separator.group():
            return replace(person, listed=True)  # "các Đại sứ A, B; đồng chí C, Vụ trưởng": C is no ambassador
        return replace(person, offices=(*head.shared, *person.offices), listed=True) if person else None
    foreign_too = bool(head.shared) or head.opens_names
    name = name_at(text, at, end, titled=foreign_too)
    if not name and (head.several or ";" in separator.group()):
        several = foreign_name_at(text, at, end) if head.several else None
        name = several or name_before_office(text, at, end)
        foreign_too = bool(name)
    sure = foreign_too or (
        name and (name.text.split()[0] in common_surnames() or (head.several and name.text.count(" ") > 1))
    )
    if not name or name.kind == "short" or not sure:
        return None
    behind, stop = offices_behind(text, name.end, end, led=False)
    return PersonPhrase(at, name.end, stop, name, (*head.shared, *behind), addressed=False, listed=True)
