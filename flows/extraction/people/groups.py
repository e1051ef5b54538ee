"""Bodies and delegations that take part: a page and the persons found in it in, groups out.

Groups are the items of a list of those present ("Tham dự có ...; ...; ...", "với sự tham dự của ...", "Đại diện Sở X
tham dự Hội nghị") that are no named person. A head is written out for each body it belongs to ("báo cáo viên đến từ
Ban A và Viện B" is two groups); the same group told again, in a caption, counts once.
"""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final

from flows.extraction.events.course import Course
from flows.extraction.events.frames import dateline_end
from flows.extraction.language.beginnings import Beginning
from flows.extraction.language.lexicon import rows
from flows.extraction.language.name_parts import EVENT, PLACE
from flows.extraction.language.openings import Opening
from flows.extraction.language.organizations import organization_at
from flows.extraction.language.phrases import RIGHT, UPPER, phrase_pattern
from flows.extraction.language.vietnamese import key
from flows.extraction.pages.page import Page, Sentence
from flows.extraction.people.counted import COUNT, PERSONS, find_counted
from flows.extraction.people.delegations import find_delegations
from flows.extraction.people.person_phrases import PersonPhrase
from flows.extraction.people.stretches import stretches
from flows.extraction.records import Event, Participant, RoleClaim
from flows.extraction.values import dataclass


@dataclass(frozen=True, slots=True)
class _Group:
    start: int
    end: int
    name: str
    rule: str


# The words of a name, and of a delegation those that tell whose it is.
_ToldOf = tuple[frozenset[str], frozenset[str] | None]


def _heads(*kinds: str) -> str:
    return phrase_pattern(row["head"] for row in rows("group_heads") if row["kind"] in kinds)


_GENERIC: Final = frozenset(key(row["head"]) for row in rows("group_heads") if row["kind"] == "generic")
_COUNTED: Final = (
    rf"|{COUNT}[^\W\d]|(?i:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:vị|cán bộ|đại biểu|chuyên gia|đại diện) "
)
_COUNTS: Final = re.compile(rf"{COUNT}|(?i:nhiều|đông đảo|tập thể|các) ")
# What a number counts that is nobody present.
_NO_PERSONS: Final = re.compile(
    rf"{COUNT}(?:nhóm nhiệm vụ|nhiệm vụ|nội dung|giải pháp|dự án|chuyên đề|tham luận|phần|chương|điều|văn bản|ngày|năm"
    r"|tháng|giờ|triệu|tỷ|tiết mục|ý kiến|bản|hoạt động|điểm cầu|phiên|gian hàng|tác phẩm|bức|tư liệu)(?!\w)"
)
_PERSONS: Final = re.compile(
    rf"{PERSONS}|(?:học giả|chuyên gia|trí thức|nhà (?:khoa học|nghiên cứu|báo|đầu tư)|người lao động)(?!\w)"
)
_STRONG: Final = re.compile(_heads("strong", "body") + RIGHT + _COUNTED)
_ANY_HEAD: Final = re.compile(_heads("strong", "body", "weak") + RIGHT + _COUNTED)
# Bodies, of which a head before them speaks too: "lãnh đạo Bộ A, Bộ B và một số địa phương".
_BODIES: Final = re.compile(
    _heads("body")
    + RIGHT
    + r"|(?:\d+|các) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|sở|bộ|địa phương|đơn vị|cơ quan)\b"
)
_SEVERAL: Final = re.compile(r"(?i)(?:các|một số|nhiều|\d+) ")
_STAFF: Final = re.compile(
    r"(?i)(?:các )?(?:đại diện|lãnh đạo|cán bộ|thủ trưởng|chuyên gia|cấp [uủ][ỷy]|nguyên lãnh đạo)\b"
)
# What every delegation has in its name: two are the same when the rest is.
_OF_ANY_DELEGATION: Final = re.compile(r"\b(?:phái đoàn|đoàn|đại biểu|công tác|cán bộ|cấp cao|của|nước|tỉnh)\b")
# "Tham dự Hội nghị còn có:", "Cùng dự có", "với sự tham dự của", "Hội thảo thu hút".
_OPENING: Final = Opening(
    r"(?:[Cc]ùng )?(?:[Tt]ham dự|[Dd]ự(?! (?:kiến|thảo|án|báo|định|toán)\b)"
    r"|[Tt]ham gia|[Cc]hứng kiến|[Đđ]ến (?:chung vui|chia vui|chúc mừng)|[Cc]ùng (?:tiếp|đón|chủ trì)"
    r"|[Vv]ề dự|[Đđ]ến dự|[Tt]ới dự|[Cc]ó mặt|[Cc]ùng đi|[Đđ]i cùng|[Tt]háp tùng"
    r"|[Tt]iếp [Đđ]oàn|[Tt]iếp và làm việc|[Rr]a đón"
    r"|[Đđ]ón(?: và tiếp)? [Đđ]oàn|[Rr]a tiễn|[Tt]iễn [Đđ]oàn)\b[^.;:\n]{0,110}?(?<=\s)(?:còn )?(?:có|gồm)\b"
    r"(?: sự (?:tham dự|tham gia|có mặt) của)? ?:?",
    r"(?i:với|có) sự (?:tham dự|tham gia|có mặt|hiện diện|góp mặt|chứng kiến)"
    r"(?: và \w+ \w+)?(?: (?:đông đủ|đông đảo|đầy đủ|tích cực))? của",
    r"(?:Có mặt|Tham dự|Đến dự|Tới dự|Về dự|Cùng dự|Thành phần)(?: [^.;:\n]{2,60}?)?:",
    r"(?:Có mặt|Tham dự|Đến dự|Tới dự|Về dự) [^,.;:\n]{2,50}? là(?= các )",
    r"(?:Ngoài ra|Bên cạnh đó|Cùng với đó),? (?:buổi \w+ |hội nghị |chương trình )?còn có"
    r"(?: sự (?:tham dự|tham gia|có mặt) của)?(?= )",
    r"(?:Khách mời|Học viên|Thành phần)(?: (?:tham dự|tham gia|dự)(?: [^,.;:\n]{2,40}?)?)? (?:là|gồm)(?= )",
    r"cho (?:hơn |gần |khoảng |trên )?[\d.]+ (?:đại biểu|học viên|người|cán bộ) là(?: các)?(?= )",
    r"(?:thu hút|quy tụ)(?: sự (?:tham dự|tham gia) của)?(?= )",
    r"[Tt]hành viên (?:trong |của )?[Đđ]oàn (?:còn )?(?:có|gồm)\b ?:?",
    r"(?:(?:[Vv]ề|[Tt]ừ|[Bb]ên) )?[Pp]hía [^,.;:()\n]{2,70}? (?:còn |cũng )?(?:có|gồm)\b ?:?",
    r"(?:Lãnh đạo|Khách mời) (?:[^,.;:()\n]{2,50}? )?(?:có|gồm)(?= (?:các )?(?:đồng chí|ông|bà|ngài)\b|:)",
    r"(?:Việt Nam|Lào|Campuchia|Trung Quốc) có(?= (?:các )?(?:đồng chí|ông|bà|ngài|Đại tá|Thượng tá|Thiếu tướng)\b)",
)
# A course or a talk is held for them: "tập huấn cho 90 học viên là cán bộ các sở".
_TAUGHT: Final = re.compile(r"(?i)(?:tập huấn|bồi dưỡng|lớp|khóa|khoá|hội nghị|phổ biến|truyền đạt|quán triệt)(?!\w)")
_CLAUSE_START: Final = re.compile(r"(?i)(?:[,.:;–-]|\bphía\b[^,]{1,60})\s*\Z")
_LISTED_SUBJECT: Final = Beginning(
    rf"(?=(?-i:[A-ZĐ]))(?:{_STRONG.pattern})[^.:()\n]{{4,300}}?"
    r" (?:(?:đã|cùng|đến|tới|về) )*(?:(?:tham dự|dự|tham gia) (?=(?P<event>\w))|(?:tham dự|dự|có mặt)(?= ?[.…]))"
)
_CLOSED_LIST: Final = re.compile(
    r"[^.\n]+;[^.;\n]{4,400}?(?P<verb> (?:(?:đã|cùng|đến|tới|về) ){0,3}(?:tham dự|(?<!tham )dự|có mặt)(?!\w)"
    r"(?= (?:buổi|lễ|hội|cuộc|phiên|chương trình)(?!\w)| ?[.…]))"
)
_OCCASION: Final = re.compile(r"(?:hoạt động|chương trình|sự kiện|ngày hội|buổi|lớp|khóa học|khoá học)(?!\w)")
_TELLS: Final = re.compile(r"(?<!\w)(?:cho biết|cảm ơn|cho rằng|khẳng định|bày tỏ|nhấn mạnh|đề nghị|thông báo)(?!\w)")
_SEVERAL_TOLD: Final = re.compile(r"[,;…]| là | và | cùng ")
# Who comes with a person named before: "Bí thư Tỉnh ủy Lê Văn A cùng lãnh đạo các ban đã tham dự hội nghị".
_IN_COMPANY: Final = re.compile(
    rf",? (?:cùng với|cùng|và) (?P<group>(?:{_STRONG.pattern})[^.:;()\n]{{2,320}}?),?"
    r" (?:(?:đã|cùng|đến|tới|về|cũng) )*(?:tham dự|tham gia|dự|có mặt)(?! (?:kiến|thảo|án|báo|định|toán)\b)(?!\w)"
)
_JOINS: Final = (" dự", "có mặt", "tham gia")
_CLOSING: Final = re.compile(
    rf" (?:đã|nhằm|diễn ra|được tổ chức|để|cùng nhau|[-–] (?![{UPPER}]))|(?:\.\.\.|…) |\((?i:ảnh|nguồn)"
    r"|, (?:nhằm|trong đó|qua đó|Hội|(?=[A-ZĐ][^,.;:\n]{3,110}? (?:tổ chức|phối hợp|khai mạc) ))"
)
_BREAK: Final = re.compile(r"\s*;\s*(?:và |cùng )?|\s+cùng (?:với )?(?=\w)| với (?=(?:hơn |gần |khoảng |trên )?\d)")
_SAME_COUNT: Final = frozenset({",", "và", ", và"})
_COMMA: Final = re.compile(r"\s*,\s*(?:và |cùng )?")
_AND: Final = re.compile(r"\s+và\s+")
_PEOPLE: Final = r"(?:đại biểu|người|khách mời|cán bộ|học viên)"
_FORERUN: Final = re.compile(
    r"(?i)^(?:(?:có|và|cùng|với|còn có|cùng với|(?:các )?đồng chí(?! trong| thuộc)|các vị|quý vị|sự tham dự của"
    r"|về phía [^,]{1,60} có)\s+"
    rf"|(?:hơn|gần|khoảng|trên)?\s*[\d.]+\s+{_PEOPLE},?\s+(?:là|gồm|bao gồm)\s+(?:các đồng chí )?)+"
)
# A bare number of persons, the side whose persons follow, or what is told beside a list.
_NO_GROUP: Final = re.compile(
    rf"(?i)^(?:(?:có )?(?:hơn|gần|khoảng|trên)?\s*[\d.]+\s+{_PEOPLE}$|(?:(?:về|từ|bên) )?phía |\("
    r"|.*\(vắng(?!\w)|(?:tại|ở|của|trong đó|nhằm|để|do|đã|làm|dẫn đầu|-|–) |.* (?:do|gồm|bao gồm|như|có)$"
    r"|(?:cùng )?(?:tham dự|dự|có mặt) [^,;]{0,60}(?:có|gồm)$)"
)
_COMING_FROM: Final = re.compile(r"(?i)\s(?:đến từ|của|từ|là đại diện|thuộc|do)$")
_FROM: Final = re.compile(r" (?:\w+ ){0,3}(?:từ|do) ")
_SPACES: Final = re.compile(r"\s*+")
# The number counts all who come from the bodies behind it: "90 đại biểu đến từ Công an tỉnh, các huyện và 6 công ty".
_COUNTED_FROM: Final = re.compile(rf"{COUNT}(?:đại biểu|học viên|người|cán bộ|thành viên) (?:đến từ|từ|thuộc) ")
_BRACKET: Final = re.compile(r" \([^()]+\)")
_ALL: Final = re.compile(r"(?i)toàn (?:thể|bộ) (?!các)")
_JOINT: Final = re.compile(r",? và |, ")
_LETTER: Final = re.compile(r"\b[^\W\d_]")
_SENT: Final = re.compile(r" cử(?: tới| đến)?$")
_TAIL: Final = re.compile(
    r"[\s.,;:…/]+$|\s+(?:(?:đã|cùng|đến|tới|về) )*(?:tham dự|dự|cùng dự|tham gia|có mặt)$"
    r"|, (?:phần lớn|đa số|đa phần|hầu hết|chủ yếu) .*$|\s(?:đã )?có mặt (?:tại|ở|từ) .*$"
)
_AHEAD: Final = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|mong muốn|kêu gọi|khuyến khích|đề nghị)(?= )(?![^.]*(?:[Đđ]ã|[Dd]ự lễ|[Tt]ham dự hội) )"
)
_OF_MANY: Final = ("ủy viên", "uỷ viên", "nguyên ủy viên", "thành viên")
_PLACE_NOUN: Final = re.compile(r"(?i)(?:nước|tỉnh|thành phố|thủ đô|huyện|quận) ")
_TOO_LONG: Final = 260
_SPELT_OUT: Final = 340  # "lãnh đạo các sở: A, B, C, ..." names every one of them
_FAR: Final = 160
_PAIR: Final = 2
_NEAR: Final = 80  # how far before a list the start of its clause is looked for
_REMEMBERED: Final = 50  # how many groups a further one is compared with


def find_groups(
    page: Page, course: Course, phrases: Sequence[PersonPhrase], *, news: bool = False
) -> list[Participant]:
    """Returns the groups that take part, each once, in text order; `news`: the item tells some although no event."""
    found: list[_Group] = []
    seen: deque[_ToldOf] = deque(maxlen=_REMEMBERED)
    starts = [phrase.start for phrase in phrases]
    for sentence in page.of("lead", "body", "caption"):
        here = phrases[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        listed = _in_sentence(page.text, sentence, here)
        told = (*_delegations(page.text, sentence), *_counted(page.text, sentence)) if course.main or news else ()
        for group in (*told, *listed):
            told_of = _told_of(group)
            if not any(_repeats(told_of, earlier) for earlier in seen):
                seen.append(told_of)
                found.append(group)
    return [_participant(page, group, course.at(group.start) or course.main) for group in found]


def _delegations(text: str, sentence: Sentence) -> Iterator[_Group]:
    if sentence.section == "caption" or "oàn " not in text[sentence.start : sentence.end]:
        return
    for start, end in find_delegations(text, sentence.start, sentence.end):
        yield _Group(start, end, " ".join(text[start:end].split()), "delegation")


def _counted(text: str, sentence: Sentence) -> Iterator[_Group]:
    if sentence.section == "caption":
        return
    for start, end in find_counted(text, sentence.start, sentence.end):
        if text.startswith(" là ", end):
            continue  # "tập huấn cho 90 học viên là cán bộ các sở": the list tells who they are
        yield _Group(start, end, " ".join(text[start:end].split()), "counted")


def _told_of(group: _Group) -> _ToldOf:
    """The words of a group's name and, of a delegation, those that tell whose it is."""
    name = key(group.name)
    whose = frozenset(_OF_ANY_DELEGATION.sub(" ", name).split()) if group.rule == "delegation" else None
    return frozenset(name.split()), whose


def _repeats(group: _ToldOf, before: _ToldOf) -> bool:
    (words, ours), (earlier, theirs) = group, before
    if ours is not None and theirs is not None:
        return ours <= theirs or theirs <= ours
    return 2 * len(words & earlier) >= 1.7 * min(len(words), len(earlier)) and abs(len(words) - len(earlier)) <= 2


def _participant(page: Page, group: _Group, event: Event | None) -> Participant:
    evidence = page.evidence(group.start, group.end, group.rule)
    sentence = page.sentence_at(group.start)
    first = _first_body(group.name, 0)
    body = organization_at(group.name, first, len(group.name)) if first is not None else None
    return Participant(
        name=group.name,
        kind="group",
        evidence=evidence,
        confidence=0.88,
        organization=body.name if body else None,
        event_id=event.event_id or None if event else None,
        section=sentence.section if sentence else "body",
        role_claims=[RoleClaim("attendee", 0.9, evidence)],
    )


def _in_sentence(text: str, sentence: Sentence, phrases: Sequence[PersonPhrase]) -> Iterator[_Group]:
    for opening in _OPENING.finditer(text, sentence.start, sentence.end):
        if not _opens_list(text, sentence, opening, phrases):
            continue
        if opening.group().startswith("cho ") and not _TAUGHT.search(text, sentence.start, opening.start()):
            continue
        if _AHEAD.search(text, max(sentence.start, opening.start() - _FAR), opening.start()):
            return  # "tháng tới tỉnh sẽ tổ chức diễn đàn với sự tham gia của ...": nobody is there yet
        start, end = opening.end(), sentence.end
        lasting = opening.group()[0].isupper() or opening.group().endswith((":", "có", "gồm", "có ", "gồm "))
        if not lasting and (closing := _CLOSING.search(text, start, end)):
            end = closing.start()
        yield from _items(text, start, end, phrases, "present_list")
        return
    if not any(text.find(verb, sentence.start, sentence.end) >= 0 for verb in _JOINS):
        return
    subject = _LISTED_SUBJECT.match(text, dateline_end(text, sentence.start, sentence.end), sentence.end)
    subject = None if subject and _TELLS.search(subject.group()) else subject
    told = subject
    if subject and subject["event"]:
        told = EVENT.match(text, subject.end(), sentence.end) or _OCCASION.match(text, subject.end(), sentence.end)
    if subject and told and (subject["event"] or _SEVERAL_TOLD.search(subject.group())):
        yield from _items(text, subject.start(), subject.end(), phrases, "present_subject")
    elif closed := _closed_list(text, sentence, phrases):
        yield from _items(text, closed.start(), closed.start("verb"), phrases, "present_subject")
    else:
        yield from _company(text, sentence, phrases)


def _closed_list(text: str, sentence: Sentence, phrases: Sequence[PersonPhrase]) -> re.Match[str] | None:
    """The list that a person opens and a verb closes: "Đại sứ A; đại diện các sở; bà con hai tỉnh cùng dự lễ"."""
    first = next((phrase for phrase in phrases if phrase.name), None)
    if not first or first.start != sentence.start or text.find(";", first.reach, sentence.end) < 0:
        return None
    closed = _CLOSED_LIST.match(text, sentence.start, sentence.end)
    return None if closed and _TELLS.search(closed.group()) else closed


def _company(text: str, sentence: Sentence, phrases: Sequence[PersonPhrase]) -> Iterator[_Group]:
    """Those who come with a person of the sentence: "Bí thư Tỉnh ủy A cùng lãnh đạo các ban đã tham dự"."""
    for phrase in phrases:
        found = _IN_COMPANY.match(text, phrase.reach, sentence.end) if phrase.name else None
        if found and found["group"].endswith(" sẽ"):
            continue  # "A và đại diện Cục B sẽ dự": they have not been there
        if found and not any(phrase.reach < other.start < found.end() and other.name for other in phrases):
            yield from _items(text, found.start("group"), found.end("group"), phrases, "present_company")


def _opens_list(text: str, sentence: Sentence, opening: re.Match[str], phrases: Sequence[PersonPhrase]) -> bool:
    """Tells whether a list of those present follows: at the start of a clause, and a person or a body comes next."""
    begins = opening.start() == sentence.start or _CLAUSE_START.search(
        text, max(sentence.start, opening.start() - _NEAR), opening.start()
    )
    if opening.group().endswith(("có", "gồm", ":")) and not begins:
        return False
    spaces = _SPACES.match(text, opening.end(), sentence.end)
    at = spaces.end() if spaces else opening.end()
    return bool(
        _ANY_HEAD.match(text, at)
        or _FORERUN.match(text[at : at + 80])
        or organization_at(text, at, sentence.end)
        or any(phrase.start - 12 <= at <= phrase.end for phrase in phrases)
    )


def _items(text: str, start: int, end: int, phrases: Sequence[PersonPhrase], rule: str) -> Iterator[_Group]:
    for left, right in stretches(text, start, end, phrases):
        strict = ";" in text[left:right]
        for from_, to in _split(text, left, right, strict=strict):
            begin, name = _trimmed(text, from_, to)
            if _names_a_group(begin, name, phrases, strict=strict):
                for each in _written_out(name):
                    yield _Group(begin, begin + len(name), each, rule)


def _split(text: str, start: int, end: int, *, strict: bool) -> Iterator[tuple[int, int]]:
    """Cuts a stretch into items; in a list with semicolons (`strict`) a comma cuts only before a plain head."""
    cursor = start
    for left, right, before_body in _cuts(text, start, end, strict=strict):
        if left < cursor or _is_bare_head(text[cursor:left]):
            continue
        item = _FORERUN.sub("", text[cursor:left].lstrip())
        if _COUNTED_FROM.match(item) and text[left:right].strip() in _SAME_COUNT and not _STAFF.match(text, right, end):
            continue
        if (_COUNTS.match(item) or _ALL.match(item)) and _is_counted_too(text, left, right, end):
            continue  # "hơn 200 học sinh, sinh viên và bà con": the number counts them all
        if before_body and _STRONG.match(item):
            continue  # "lãnh đạo Sở A, Sở B": the head is shared
        if _STAFF.match(item) and _shares_head(text, cursor, left, right, end):
            continue
        if text[cursor:left].strip():
            yield cursor, left
        cursor = right
    yield cursor, end


def _is_counted_too(text: str, left: int, right: int, end: int) -> bool:
    """Tells whether what follows a comma or "và" is persons in a bare noun, whom the number before counts as well."""
    bare = _PERSONS.match(text, right, end)
    return bool(bare) and text[left:right].strip() in (",", "và", ", và")


def _shares_head(text: str, start: int, left: int, right: int, end: int) -> bool:
    """Tells whether the bodies behind a joint belong to the head before it: behind "và", or one body more."""
    joint = text[left:right].strip()
    bodies = _BODIES.match(text, right, end)
    listed = text.rfind(" của các ", start, left) >= 0  # "cán bộ của các sở, các huyện": they come from all of them
    return bool(bodies) and (joint.endswith("và") or (joint == "," and (listed or not _SEVERAL.match(text, right))))


def _cuts(text: str, start: int, end: int, *, strict: bool) -> list[tuple[int, int, bool]]:
    """Where a stretch may be cut, in text order, and whether a body without a head follows."""
    cuts = [(found.start(), found.end(), False) for found in _BREAK.finditer(text, start, end)]
    for found in _COMMA.finditer(text, start, end):
        head = (_STRONG if strict else _ANY_HEAD).match(text, found.end(), end)
        colon = text.rfind(":", max(start, found.start() - _TOO_LONG), found.start()) >= 0
        if head and not (strict and head.group().lower().startswith(("các ", "trưởng", "chủ tịch"))):
            cuts.append((found.start(), found.end(), False))
        elif not strict and not colon and organization_at(text, found.end(), end):
            cuts.append((found.start(), found.end(), True))
    for found in _AND.finditer(text, start, end):
        head = _STRONG.match(text, found.end(), end)
        long_enough = len(text[max(start, found.start() - 30) : found.start()].split()) > 2
        if head and long_enough and head.group().split()[0] != "công":
            cuts.append((found.start(), found.end(), False))
    return sorted(cuts)


def _is_bare_head(item: str) -> bool:
    """Tells whether a head waits for what follows: "lãnh đạo" in "lãnh đạo, đại diện các Bộ"."""
    item = _FORERUN.sub("", item.strip())
    return not item.lower().startswith("các ") and all(
        (head := _STRONG.match(part)) is not None and head.end() == len(part) for part in item.split(", ")
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, str]:
    """Where an item begins without its forerun ("các đồng chí", "hơn 450 đại biểu là"), and the item."""
    start += len(text[start:end]) - len(text[start:end].lstrip(" ,;:"))
    item = _TAIL.sub("", _TAIL.sub("", text[start:end]))
    lead = len(item) - len(item.lstrip())
    forerun = _FORERUN.match(item.strip())
    begin = start + lead + (forerun.end() if forerun else 0)
    return begin, " ".join(text[begin : start + len(item)].split())


def _names_a_group(begin: int, name: str, phrases: Sequence[PersonPhrase], *, strict: bool) -> bool:
    """Tells whether an item is a group; between semicolons (`strict`) whatever is no person's title is one."""
    told = 5 <= len(name) <= (_SPELT_OUT if ":" in name else _TOO_LONG) and " " in name and not _NO_PERSONS.match(name)
    if not told or key(name) in _GENERIC or name.endswith("(") or _NO_GROUP.match(name) or _is_place(name):
        return False
    if any(p.start == begin and _is_title_of_one(p) and p.reach >= begin + len(name) - 1 for p in phrases):
        return False
    return strict or bool(_ANY_HEAD.match(name) or organization_at(name, 0, len(name)))


def _is_place(name: str) -> bool:
    """Tells a place that is left over from a list: "(ảnh) Việt Nam", "Thành phố Hồ Chí Minh"."""
    noun = _PLACE_NOUN.match(name)
    place = PLACE.match(name, noun.end() if noun else 0)
    return bool(place) and place.end() == len(name) if place else False


def _is_title_of_one(phrase: PersonPhrase) -> bool:
    """Tells the title of one person whom the list leaves unnamed; members of a committee are many."""
    many = phrase.plural or any(office.family.startswith(_OF_MANY) for office in phrase.offices[:1])
    return phrase.name is None and not many


def _written_out(name: str) -> list[str]:
    """One name for each body that persons come from ("báo cáo viên đến từ A và B"); any other item stays one group."""
    name = _SENT.sub("", name)
    head = _STRONG.match(name)
    if not head or not _FROM.match(name, head.end()):
        return [name]
    bodies = []
    cursor = _first_body(name, head.end())
    while cursor is not None and cursor < len(name):
        body = organization_at(name, cursor, len(name))
        if not body:
            return [name]
        stop = body.end
        if bracket := _BRACKET.match(name, stop):
            stop = bracket.end()
        bodies.append(name[cursor:stop])
        joint = _JOINT.match(name, stop)
        if stop < len(name) and not joint:
            return [name]
        cursor = joint.end() if joint else len(name)
    if len(bodies) != _PAIR:
        return [name]
    shared = _COMING_FROM.sub("", name[: name.index(bodies[0])].rstrip())
    return [f"{shared} {body}" for body in bodies]


def _first_body(name: str, start: int) -> int | None:
    for word in _LETTER.finditer(name, start):
        if word.group().isupper():
            return word.start()
    return None
