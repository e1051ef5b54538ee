"""Instructions: a read page and its people in, who told whom to do what out (codebook, section 5).

One row a verb. Headline, lead and captions that repeat what the body tells count once, as the body tells it.
"""

import re
from typing import Final

from flows.extraction.events.course import Course
from flows.extraction.instructions.speakers import Speaker, Speakers
from flows.extraction.instructions.verbs import VerbUse, find_verbs, modal_after
from flows.extraction.language.lexicon import rows
from flows.extraction.language.organizations import OrganizationMention, organization_at
from flows.extraction.language.phrases import LEFT, RIGHT, phrase_pattern
from flows.extraction.language.vietnamese import key
from flows.extraction.pages.page import Page
from flows.extraction.pages.quotes import Quotes
from flows.extraction.people.mentions import People
from flows.extraction.records import Event, Instruction

_LONGEST_CONTENT: Final = 900
_LONGEST_ADDRESSEE: Final = 140
_SAME: Final = 0.6
_PRIORITY: Final = {"body": 0, "lead": 1, "title": 2, "caption": 2}

_ACTION: Final = re.compile(
    LEFT + phrase_pattern((row["action"] for row in rows("instruction_actions")), any_case=False) + RIGHT
)
_LEAD: Final = re.compile(
    r"[\s:,]{1,3}(?:rằng[ ,]{1,2})?(?:(?:[Mm]ột là|[Tt]hứ nhất)[,:]?[ ])?"
    r"(?P<time>(?:(?:trong )?(?:thời gian|năm|giai đoạn|những năm|nhiệm kỳ|tháng"
    r"|quý) [^,;.:]{1,24}"
    r"|trước mắt|trước hết|sau (?:[Hh]ội nghị|buổi)[^,;.:]{0,20}|bên cạnh đó|ngay sau [^,;.:]{1,30}), "
    r"|(?:trong )?(?:thời gian (?:sắp )?tới|(?:những )?năm tới|giai đoạn tới|nhiệm kỳ tới) (?=các |toàn |mỗi |từng ))?"
)
_TIME: Final = re.compile(r",? (?:trong )?(?:thời gian tới|những năm tới|thời gian qua|sắp tới|năm tới)\Z")
_LOOK_AHEAD: Final = 4
_STOPS: Final = frozenset(",;.:!?”\n")
_CLAUSE_WORDS: Final = frozenset({"và", "thời", "cũng", "đã", "tục"})
_NEW_CLAUSE: Final = re.compile(
    r"(?:[,;.:!?”\n]|(?<!\w)(?:và|đồng thời))[ ]{0,2}(?:(?:cũng|đã|đồng thời|tiếp tục) )*\Z"
)
# "giao Thứ trưởng X, người cùng dự buổi tiếp, làm đầu mối": who the addressee is stands between commas.
_ASIDE: Final = re.compile(
    r"(?P<who>[^,;.:\n]{3,80}), (?:người|hiện là|vốn là|nguyên là|(?:cơ quan|đơn vị) (?:chủ trì|đầu mối|được))(?!\w)"
    r"[^,;.:\n]{2,60}, "
)
_INTRODUCED: Final = re.compile(r"\s*(?:[:–-]|\(?\d[.)])[\s\S]*\Z")
_HEADS: Final = (
    r"[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi|[Tt]oàn thể|[Tt]oàn bộ|[Tt]oàn|[Cc]ả|[Hh]ai|[Mm]ột số|[Tt]ất cả|ngành|Ngành|phía"
    r"|Phía|đồng chí|Đồng chí|lãnh đạo"
    r"|Lãnh đạo|[Đđ]ại sứ|ông|bà|[Nn]gài|địa phương|đơn vị|cơ quan|doanh nghiệp|nhân dân|cán bộ|đội ngũ|cộng đồng"
    r"|chính quyền|tỉnh|thành phố"
    r"|Bộ|Ban|Sở|UBND|[UỦ][ỷy] ban|Văn phòng|Chính phủ|Quốc hội|Đảng bộ|Đảng [uủ][ỷy]|Việt Nam|Trung Quốc|Lào|Campuchia"
    r"|Hoa Kỳ|Mỹ"
    r"|Nhật Bản|Hàn Quốc|EU|ASEAN"
    r"|Liên hợp quốc|bạn|nước|kiều bào|bà con|tập thể|hệ thống|Hội|Liên hiệp|Mặt trận|Tổng|Cục|Vụ|Học viện|Trường"
    r"|trường|nhà trường"
    r"|thủ trưởng|người đứng đầu|cấp [uủ][ỷy]|Thứ trưởng|Bộ trưởng|Phó|Giám đốc|Chủ tịch|Bí thư|Chánh|Tổng|Trưởng"
    r"|Cục trưởng"
    r"|Vụ trưởng|Viện trưởng|Hiệu trưởng|Thường trực|công dân|người dân|thanh niên|phụ nữ|học viên|đại biểu|đoàn viên"
    r"|thành viên|mọi|lực lượng|chi bộ|Chi bộ|tổ|nhóm|Đại sứ quán|Cơ quan|Trung tâm|Phòng|Viện|Trung ương|quý vị"
    r"|quốc tế|(?:Tỉnh|Thành|Huyện) [uủ][ỷy]|Công an|Quân đội|Bộ đội|Nhà nước|báo chí|hội viên|giới|nhà"
)
_COUNTRIES: Final = phrase_pattern((row["name_vi"] for row in rows("countries")), any_case=False)
_HEAD: Final = re.compile(rf"(?:{_HEADS}|{_COUNTRIES})(?!\w)")
_VERB_NEXT: Final = re.compile(
    r" (?!và|của|về|cùng|với|cho|theo|tại|từ|do|để|trong|là|trên|các|hai|những|ở)[a-zà-ỹđ]+ [a-zà-ỹđ]"
)
_ASSIGNED: Final = re.compile(r"[ ](?:ngay )?(?:nhiệm vụ )?(?:cho )?(?=\S)")
_PLANNED: Final = re.compile(r"(?<!\w)(?:đã|đang|được|sẽ|cũng|từng)[ ]\Z")
_BODY_ACTS: Final = re.compile(
    r"[ ](?:tiếp tục|chủ động|tập trung|đẩy mạnh|tăng cường|khẩn trương|sớm|chú trọng|quan tâm|nâng cao|phát huy"
    r"|phối hợp|tích cực"
    r"|thường xuyên|nghiêm túc|quyết liệt|nhanh chóng|bám sát|triển khai)(?!\w)"
)
_GROUP_TO_ACT: Final = re.compile(
    r"(?:(?:[Cc]ác|[Tt]oàn|[Nn]hững|[Mm]ỗi|[Tt]ừng)[ ](?:[^\s,.;:]{1,12}[ ,]{1,2}){0,5}?[^\s,.;:]{1,12}"
    r"|(?:[Nn]gành|[Đđ]ịa phương|[Đđ]ơn vị|[Tt]ỉnh|[Đđ]ội ngũ|[Cc]án bộ)(?:[ ][^\s,.;:]{1,12}){0,4}?)(?=[ ](?:tiếp tục"
    r"|chủ động|tập trung"
    r"|đẩy mạnh|tăng cường|khẩn trương|sớm|chú trọng|quan tâm|nâng cao|phát huy|phối hợp|tích cực|nghiêm túc"
    r"|quyết liệt|bám sát)(?!\w))"
)
# "nhấn mạnh không được hành chính hóa công tác này": what must not be is asked for as well.
_FORBIDS: Final = re.compile(r"(?:tuyệt đối |kiên quyết )?(?:không được|không để|không thể để|đừng để|chớ)(?!\w)")
_JOIN: Final = re.compile(r"[\s,;:–-]*(?:(?:đồng thời|và|cũng như|qua đó|bên cạnh đó|ngoài ra|đã|cũng)[\s,]*)*\Z")
# The end of a quotation that began before the verb: “Tôi đề nghị các đồng chí ...”, Thứ trưởng nói.
_CLOSED: Final = re.compile(r"[^“”\"]*+(?=”)")
_CLOSED_STRAIGHT: Final = re.compile(r"[^\"]*+(?=\"[,.\s])")
_CLAUSE_MARK: Final = re.compile(r"[,;.:!?”]")
_PHOTO: Final = re.compile(r"\s*\((?:Ảnh|Nguồn|ảnh)[^()]{0,80}\)\s*\Z|\s*Ảnh: [^.]{1,40}\Z")


def find_instructions(page: Page, people: People, events: list[Event]) -> list[Instruction]:
    """Returns who asked, ordered or urged whom to do what, in the order of the text.

    Args:
        page: the read page.
        people: the item's participants and the mentions of persons, which tell who speaks.
        events: the item's events; an instruction belongs to the reported one that the text goes on with, if the
            speaker is there, else to the speaker's, else to the first.
    """
    uses = find_verbs(page)
    if not uses:
        return []
    speakers, quotes = Speakers(page, people), Quotes(page)
    course = Course(page, events)
    homes = _homes(people, course)
    found: list[Instruction] = []
    for index, use in enumerate(uses):
        end = min(use.sentence.end, _next_clause(page.text, uses, index), use.end + _LONGEST_CONTENT)
        if use.test == "modal" and not _is_instruction(page.text, use, end):
            continue
        if use.test == "told" and index and _is_asked(page.text, uses[index - 1], use):
            continue
        told = _told(page.text, use, end)
        if told is None:
            continue
        before = uses[index - 1].end if index else 0
        speaker = speakers.of(use, before)
        if speaker is None:
            continue
        addressee, content = told
        found.append(
            Instruction(
                speaker=speaker.name,
                verb=use.verb,
                content=content,
                evidence=quotes.evidence(use.start, use.end, speaker.rule),
                confidence=_confidence(use, speaker),
                speaker_kind=speaker.kind,
                addressee=addressee,
                event_id=_event_id(course, homes.get(speaker.name), use.start),
                section=use.sentence.section,
            )
        )
    return _once(found)


def _next_clause(text: str, uses: list[VerbUse], index: int) -> int:
    """Where the next instruction begins; "giao Bộ trưởng chỉ đạo xây dựng" is one, what is assigned is to direct."""
    for following in range(index + 1, min(len(uses), index + 1 + _LOOK_AHEAD)):
        use = uses[following]
        if use.test != "told" or _opens_clause(text, use.start):
            return use.start
    return uses[index + 1].start if index + 1 + _LOOK_AHEAD < len(uses) else len(text)


def _is_asked(text: str, before: VerbUse, use: VerbUse) -> bool:
    """Whether a verb is what another one asks for: "đề nghị hai bên chỉ đạo các bộ rà soát"."""
    if before.sentence != use.sentence or _opens_clause(text, use.start):
        return False
    return _CLAUSE_MARK.search(text, before.end, use.start) is None


def _opens_clause(text: str, start: int) -> bool:
    """Whether a comma, a full stop or "và" stands before a verb, adverbs aside."""
    last = text[text.rfind(" ", max(0, start - 12), start - 1) + 1 : start - 1]
    if last[-1:] in _STOPS:
        return True
    return last in _CLAUSE_WORDS and _NEW_CLAUSE.search(text, max(0, start - 30), start) is not None


def _homes(people: People, course: Course) -> dict[str, list[str]]:
    """The reported events that each participant takes part in."""
    reported = {event.event_id for event in course.events}
    homes: dict[str, list[str]] = {}
    for participant in people.participants:
        if participant.event_id is not None and participant.event_id in reported:
            homes.setdefault(participant.name, []).append(participant.event_id)
    return homes


def _event_id(course: Course, homes: list[str] | None, offset: int) -> str | None:
    """The event at which somebody speaks: the one that is told there, if the speaker is at it, else the speaker's."""
    there = course.at(offset) or course.main
    if there is None or (homes and there.event_id not in homes):
        return homes[0] if homes else None
    return there.event_id


def _confidence(use: VerbUse, speaker: Speaker) -> float:
    return round(speaker.confidence * (0.9 if use.test == "modal" else 0.95 if use.test == "told" else 1.0), 3)


def _is_instruction(text: str, use: VerbUse, end: int) -> bool:
    """Whether "nhấn mạnh" asks for something: with "cần" or "phải", or a body that is to act."""
    lead = _LEAD.match(text, use.end, end)
    start = lead.end() if lead else use.end
    if modal_after(text, start, end) or _FORBIDS.match(text, start, end):
        return True
    body = organization_at(text, start, end)
    if body is not None and _BODY_ACTS.match(text, body.end, end):
        return True
    return _GROUP_TO_ACT.match(text, start, end) is not None


def _told(text: str, use: VerbUse, end: int) -> tuple[str | None, str] | None:
    """Addressee and content of what follows the verb; None if a verb that assigns has nobody to assign to."""
    lead = _ASSIGNED.match(text, use.end, end) if use.verb == "giao" else _LEAD.match(text, use.end, end)
    start = lead.end() if lead else use.end
    addressee: str | None = None
    at = start
    body = organization_at(text, start, end)
    aside = _ASIDE.match(text, start, end) if body is not None or _HEAD.match(text, start, end) else None
    if aside:
        addressee, at = _addressee(aside["who"]), aside.end()
    elif body is not None or _HEAD.match(text, start, end):
        acting = _acting(text, start, body, end)
        if acting is not None:
            addressee, at = _addressee(text[start:acting]), acting
    if use.test == "told" and addressee is None and not _directs(text, use, at, end):
        return None
    content = _clean(text[at:end])
    return (addressee, content) if len(content.split()) >= 2 else None


def _acting(text: str, start: int, body: OrganizationMention | None, end: int) -> int | None:
    """Where what the addressee at `start` is to do begins, or None."""
    if body is not None and not body.known:
        # A body that no register knows may have been read on into what it is to do.
        inside = next(
            (verb for verb in _ACTION.finditer(text, start, body.end) if not _within(text, verb.start())), None
        )
        if inside:
            return inside.start()
    if body is not None and _VERB_NEXT.match(text, body.end, end):
        return body.end
    action = _ACTION.search(text, body.end if body else start, min(end, start + _LONGEST_ADDRESSEE))
    return action.start() if action and ";" not in text[start : action.start()] else None


def _within(text: str, at: int) -> bool:
    """Whether a word belongs to the name before it: "Trung tâm Xúc tiến và | hỗ trợ ..."."""
    return text.endswith(("và ", ", ", "- "), 0, at)


def _directs(text: str, use: VerbUse, at: int, end: int) -> bool:
    """Whether "chỉ đạo" without addressee asks for something: "...; chỉ đạo sửa quy chế ngay trong tháng"."""
    if use.verb != "chỉ đạo" or not _opens_clause(text, use.start):
        return False
    return _ACTION.match(text, at, end) is not None and not _PLANNED.search(text, use.sentence.start, use.start)


def _addressee(written: str) -> str | None:
    """Whom a request is put to, without what introduces the request: "Bộ Ngoại giao: (1)" is the ministry."""
    return _TIME.sub("", _INTRODUCED.sub("", written).strip(" ,")) or None


def _clean(content: str) -> str:
    """The clause without what joins it to the next one, the photographer or the full stop."""
    content = _PHOTO.sub("", content)
    closed = _CLOSED.match(content) or (_CLOSED_STRAIGHT.match(content) if content.count('"') % 2 else None)
    if closed:
        content = closed.group()
    joined = _JOIN.search(content[-80:])
    if joined:
        content = content[: len(content) - (len(joined.group()))]
    return " ".join(content.strip(" \n.,;:…/|").split())


def _once(found: list[Instruction]) -> list[Instruction]:
    """What headline, lead and captions repeat of the body counts once."""
    kept: list[Instruction] = []
    words: list[frozenset[str]] = []
    seen: dict[tuple[str, str], list[int]] = {}
    for row in sorted(found, key=lambda row: _PRIORITY.get(row.section, 3)):
        own = frozenset(key(f"{row.addressee or ''} {row.content}").split())
        others = seen.setdefault((row.speaker, row.verb), [])
        if row.section in ("title", "caption") and others:
            continue
        if any(_alike(own, words[index], summary=row.section == "lead") for index in others[-40:]):
            continue
        others.append(len(kept))
        kept.append(row)
        words.append(own)
    return sorted(kept, key=lambda row: row.evidence.start)


def _alike(left: frozenset[str], right: frozenset[str], *, summary: bool) -> bool:
    shared = len(left & right)
    if summary and shared >= _SAME * min(len(left), len(right)):
        return True
    return 2 * shared >= _SAME * (len(left) + len(right))
