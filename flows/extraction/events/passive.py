"""Events told in the passive: a sentence in, "B was received by A", "C was signed", "D was given to E" out."""

import re
from typing import Final

from flows.extraction.events.frames import dateline_end, opening_end
from flows.extraction.events.objects import HONOUR, LONGEST, PAPER, REACH, VerbEvent, object_end
from flows.extraction.events.subjects import ACTOR, NOT_A_SUBJECT, named_actor, short_subject
from flows.extraction.language.phrases import UPPER

_PAPER: Final = re.compile(PAPER)
_PASSIVE: Final = re.compile(
    PAPER + r"(?P<paper>[^;:\n]{4,190}?)\s(?:(?:(?:đã|vừa|chính thức)\s){1,3}được|"
    r"được(?=\sk[ýí](?: kết)?\s(?:hôm|sáng|chiều|tối)(?!\w)))\s(?:[^,;:.\n]{3,60}\s)?"
    r"k[ýí](?: kết)?(?=\s(?:hôm|sáng|chiều|tối|ngày|tại|trong|giữa|sau)(?!\w)|(?P<closed>\s?\.?\s*\Z))"
)


def find_passive(text: str, start: int, end: int) -> VerbEvent | None:
    """Returns what the sentence `text[start:end]` tells in the passive, if it does."""
    if text.find(" được ", start, end) < 0:
        return None
    signed = _signed(text, start, end) or _opened(text, start, end)
    return signed or _given(text, start, end) or _received(text, start, end)


def _signed(text: str, start: int, end: int) -> VerbEvent | None:
    """What was signed, told in the passive: "Bản ghi nhớ về ... đã được ký tại Huế"."""
    if text.find(" ký", start, end) < 0 and text.find(" kí", start, end) < 0:
        return None
    opens = dateline_end(text, start, end)  # a paper between a place and another one names both behind its noun
    subject = opens if _PAPER.match(text, opens, end) else opening_end(text, start, min(end, start + LONGEST))
    found = _PASSIVE.match(text, subject, end)
    if not found or (found["closed"] is not None and subject == start):  # "Bản ghi nhớ ... đã được ký kết." is a state
        return None
    name = f"Lễ ký {found['paper'].strip()}"
    return VerbEvent(found.start(), found.end("paper"), found.end(), "signing", name, None, found["paper"], vague=False)


_OPENED: Final = re.compile(
    r"(?P<what>(?:[Tt]ượng đài|[Tt]rụ sở|[Vv]ăn phòng|[Tt]rung tâm|[Cc]ông trình|[Cc]ầu|[Tt]rường|[Bb]ệnh viện|[Nn]hà"
    r"|[Kk]hu|[Bb]ia|[Tt]ượng|[Pp]hòng|[Kk]hông gian|[Tt]hư viện|[Cc]ột mốc|[Đđ]ường bay|[Cc]ổng thông tin"
    r"|[Tt]rang thông tin|[Cc]ửa khẩu)\s[^,;:.\n]{3,120}?)\s(?:(?:đã|vừa)\s){0,2}(?:chính thức\s)?được\s"
    r"(?:[^,;:.\n]{3,60}?\s)?"
    r"(?P<verb>khánh thành|khai trương|khởi công|ra mắt)(?!\w)"
)


def _opened(text: str, start: int, end: int) -> VerbEvent | None:
    """What was opened, told in the passive: "tượng đài ... đã được khánh thành"."""
    subject = opening_end(text, start, min(end, start + REACH))
    found = _OPENED.match(text, subject, end)
    if not found or subject == start:
        return None
    name = f"Lễ {found['verb']} {found['what'].strip()}"
    return VerbEvent(found.start(), found.end("what"), found.end(), "launch", name, None, found["what"], vague=False)


_GIVEN: Final = re.compile(
    rf"(?P<who>[^;:\n]{{3,200}}?),?\s(?:(?:đã|vừa|vinh dự|cũng)\s){{0,3}}được\s"
    rf"(?:(?P<giver>[{UPPER}][^,;:\n]{{3,90}}?)\s)?"
    rf"(?P<verb>(?:trao tặng|trao|truy tặng)\s){HONOUR}"
)


def _given(text: str, start: int, end: int) -> VerbEvent | None:
    """What somebody was given, told in the passive: "Đại sứ A đã được Tổng thống B trao tặng Huân chương C".

    Who gave it may go unsaid behind the day: "Ngày 5/3, tại Huế, Đại sứ A vinh dự được trao tặng Huân chương C".
    """
    if text.find(" chương", start, end) < 0:
        return None
    subject = opening_end(text, start, min(end, start + REACH))
    found = _GIVEN.match(text, subject, end)
    if not found or not ACTOR.match(found["who"]) or NOT_A_SUBJECT.search(found["giver"] or ""):
        return None
    if not found["giver"] and subject == start:
        return None
    finish = object_end(text, found.end(), end)
    what = re.split(r"\s[-–]\s", text[found.end() : finish])[0].strip(" .,")
    name = f"{found['giver'] or ''} {found['verb']}{what} cho {short_subject(found['who'])}".strip()
    return VerbEvent(subject, found.start("verb"), finish, "award", name, None, found["who"], vague=False)


# "Đoàn A đã được Chủ tịch B tiếp tại Huế": the host stands between, in front of a verb without an object.
_RECEIVED: Final = re.compile(
    rf"(?P<who>[^;:\n]{{3,260}}?),?\s(?:(?:đã|vừa|cũng|vinh dự|lần lượt)\s){{0,3}}được\s"
    rf"(?P<host>(?:(?:đồng chí|ông|bà|ngài|lãnh đạo)\s)?[{UPPER}]?[^;:\n]{{3,160}}?),?\s"
    r"(?P<verb>(?:(?:thân mật|trọng thể|nồng nhiệt)\s)?(?:đón tiếp|tiếp đón|tiếp xã giao|tiếp)(?: và làm việc)?)"
    r"(?=\s?(?:[.,;]|$)|\s(?:thân mật|trọng thị|trọng thể|nồng hậu|nồng nhiệt|chu đáo|tại|ở|vào|ngày|sáng|trưa|chiều|"
    r"tối|trong|nhân|và)(?!\w))"
)
_RECEIVES: Final = re.compile(
    r"\s(?:tiếp đón|(?:đón )?tiếp)(?: xã giao)?(?: và làm việc)?(?!\s(?:tục|theo|cận|nhận|xúc|thu|đoàn)(?!\w))"
    r"(?:[.,;\s]|$)"
)
_FROM_BODY: Final = re.compile(r"\s(?:do\s.{3,170}?)(?:dẫn đầu|làm [Tt]rưởng [Đđ]oàn).*$")


def _received(text: str, start: int, end: int) -> VerbEvent | None:
    """Who was received, told in the passive: "Đoàn A đã được Chủ tịch B tiếp tại Huế"."""
    if text.find("tiếp", start, end) < 0 or not _RECEIVES.search(text, start, end):
        return None
    subject = opening_end(text, start, min(end, start + REACH))
    found = _RECEIVED.match(text, subject, end)
    if not found or not ACTOR.match(found["who"]) or NOT_A_SUBJECT.search(_FROM_BODY.sub("", found["who"])):
        return None
    if not ACTOR.match(found["host"]) or NOT_A_SUBJECT.search(found["host"]):
        return None
    guest, host = short_subject(_FROM_BODY.sub("", found["who"])), short_subject(found["host"])
    name = f"{host} {found['verb']} {guest}"
    return VerbEvent(
        subject, found.start("verb"), found.end("verb"), "reception", name, None, guest, False, named_actor(host)
    )
