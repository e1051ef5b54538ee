"""Events told by a verb: a sentence in, "A tiếp B", "A hội đàm với B", "A trao Kỷ niệm chương ..." out.

The event is named by a normalised phrase: the subject, the verb, the object, each as written and as short as it is
complete. A verb counts only with a subject of its own that says or wishes nothing first: "Đại sứ cảm ơn Bộ trưởng đã
tiếp" reports no reception.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, cast

from flows.extraction.event_frames import opening_end, opens_sentence
from flows.extraction.phrases import UPPER
from flows.extraction.places import PlaceMention, find_places, place_at
from flows.extraction.records import EventType

_WHO: Final = (
    r"(?=(?:các\s|tân\s|nguyên\s|thân mật\s|đoàn|đồng chí|đ/c|ông|bà|ngài|cựu\s|đại diện|lãnh đạo|đại biểu|cán bộ|"
    r"kiều bào|cộng đồng|bà con|Phu nhân|những\s|\d{1,3}\s|[" + UPPER + r"]))"
)
_PAPER: Final = (
    r"(?=(?:các |\d{1,2} |Bản |bản )?(?:[Bb]ản ghi nhớ|[Gg]hi nhớ|[Bb]iên bản|[Tt]hỏa thuận|[Tt]hoả thuận|"
    r"[Hh]iệp định|[Tt]uyên bố chung|[Tt]hông cáo chung|"
    r"[Vv]ăn kiện|[Hh]ợp đồng|[Nn]ghị định thư|[Cc]hương trình hợp tác|[Cc]hương trình phối hợp|[Kk]ế hoạch hợp tác|"
    r"[Qq]uy chế phối hợp|[Tt]hông tư liên tịch|[Yy] định thư|[Ýý] định thư|kết))"
)
_HONOUR: Final = (
    r"(?=(?:các )?(?:phần thưởng|[Hh]uân chương|[Hh]uy chương|[Kk]ỷ niệm chương|[Bb]ằng khen|[Dd]anh hiệu|"
    r"[Gg]iải thưởng|[Gg]iấy khen|[Hh]uy hiệu))"
)
_DECISION: Final = (
    r"(?=(?:các )?(?:[Qq]uyết định|[Gg]iấy chấp nhận|[Gg]iấy [Cc]hấp nhận|[Gg]iấy ủy nhiệm|[Gg]iấy uỷ nhiệm)\s)"
)
_VERB: Final = re.compile(
    r"(?<!\w)(?:"
    r"(?P<talks>(?:(?:có|tiến hành|chủ trì)\s(?:các\s)?(?:cuộc\s|buổi\s)?)?(?:hội đàm|hội kiến|điện đàm)(?:\s(?:hẹp|"
    r"trực tuyến|ngắn))?(?:\svới)?(?!\w))"
    rf"|(?P<reception>(?:có\s(?:buổi|cuộc)\s)?(?<!trực\s)(?<!gián\s)(?<!đón\s)tiếp(?:\sxã giao|\sthân mật|"
    rf"\svà làm việc với|,? làm việc với|\svà hội đàm với)?\s{_WHO}"
    rf"|(?:đến\s|tới\s)?chào\s(?:xã giao|từ biệt)\s{_WHO}|(?:chủ trì\s)?(?:mở\s)?(?:tiệc\s)?chiêu đãi\s{_WHO})"
    rf"|(?P<visit>(?:bắt đầu\s|có\s|tiến hành\s|thực hiện\s|kết thúc\s(?:tốt đẹp\s|"
    rf"thành công\s)?)?(?:chuyến\s)?(?:đến\s|tới\s|sang\s)?thăm(?:,?\s(?:và\s)?làm việc|\shữu nghị|\schính thức|"
    rf"\scấp Nhà nước|\scấp nhà nước|\schúc Tết|\sxã giao)+(?!\w))"
    rf"|(?P<meeting>(?:(?:có|tiến hành|tổ chức)\s(?:buổi\s|cuộc\s))?(?:làm việc|gặp gỡ|gặp mặt|gặp|"
    rf"tiếp xúc)(?:,\strao đổi)?(?:\s(?:song phương|ngắn|trực tuyến|thân mật|làm việc))?(?:\svới)?\s{_WHO})"
    rf"|(?P<award>(?:trao tặng|trao|truy tặng)\s{_HONOUR})"
    rf"|(?P<ceremony>(?:công bố(?:,| và) trao|công bố|trao)\s{_DECISION}|trình\s[Qq]uốc thư(?!\w)|dâng hương(?!\w)|"
    rf"đặt vòng hoa(?!\w))"
    rf"|(?P<launch>(?:khai trương|khánh thành|ra mắt|khởi công)\s(?=[{UPPER}]|trụ sở|văn phòng|trung tâm|cơ sở|"
    rf"trang|cổng|công trình|tuyến|nhà))"
    rf"|(?P<signing>ký(?:\skết)?\s{_PAPER})"
    r")"
)
_TYPES: Final = ("talks", "reception", "visit", "meeting", "award", "ceremony", "launch", "signing")
_CUES: Final = re.compile(
    r"hội đàm|hội kiến|điện đàm|tiếp |chào |thăm|gặp|làm việc|tiếp xúc|trao |ký |khai trương|khánh thành|ra mắt|"
    r"Quốc thư|chiêu đãi|"
    r"truy tặng|dâng hương|đặt vòng hoa|khởi công|công bố"
)
# Words that a subject does not hold: with one of them the clause says, wishes, plans or denies the verb.
_NOT_A_SUBJECT: Final = re.compile(
    r"(?<!\w)(?:cảm ơn|cám ơn|bày tỏ|đề nghị|mong|cho biết|khẳng định|nhấn mạnh|chúc mừng|vui mừng|đánh giá|"
    r"hoan nghênh|rằng|sẽ|dự kiến|chuẩn bị|"
    r"nhân dịp|khi|để|việc|sau khi|trước khi|từng|được|nếu|mời|yêu cầu|nêu|trân trọng|chuyển lời|nhất trí|"
    r"thống nhất|thông báo|tin tưởng|kêu gọi|là|"
    r"do|bởi|gồm|không|chưa|cần|phải|có thể|trả lời|phát biểu|hứa|muốn|ghi nhận|tham mưu|chỉ đạo|lên đường|rời|"
    r"góp phần|giúp|trong|theo|đang|như|"
    r"chương trình|kế hoạch|chủ trì|tiếp|đón|hội đàm|hội kiến|gặp|dự|tham dự|chứng kiến|tổ chức|điện mừng|gửi|"
    r"quan hệ|hợp tác|trao đổi|thảo luận|tìm|quyết định|triển khai|khách|"
    r"nhằm)(?!\w)"
)
_ACTOR: Final = re.compile(
    rf"(?:(?:đồng chí|ông|bà|ngài|hai|lãnh đạo|đoàn|tân|nguyên|các|đại diện)\s[\w]|Đoàn|Lãnh đạo|[{UPPER}])"
)
_AUXILIARY: Final = re.compile(
    r"(?:\s(?:đã|cũng|vừa|cùng|lần lượt|trực tiếp|trân trọng|có|thay mặt|đến|tới|dự và|chủ trì và|đón và|đón|ra))+$"
)
_OBJECT_END: Final = re.compile(
    r"[;:\n(\"“|]|\.(?=\s|$)|,(?=\s)|\s(?:tại|ở|nhân|đang|đến|tới|vào|ngày|sáng|chiều|tối|trong|trước|sau|về|để|"
    r"nhằm|và|theo|với|từ|do|trên|cùng|khi|"
    r"bên lề|nguyên là|chào|sang|là|trình|qua|dẫn đầu|làm)(?=\s)"
)
# A chain of offices before a name goes on after its comma: "Tổng Bí thư, Chủ tịch nước Lào ...".
_OFFICE_ALONE: Final = re.compile(
    r"(?:Tổng Bí thư|Bí thư(?: thứ nhất)?|Phó Thủ tướng|Phó Chủ tịch|Chủ tịch(?: nước)?|Ủy viên(?: \w+){0,4}|"
    r"Uỷ viên(?: \w+){0,4}|"
    r"Trưởng ban(?: \w+){0,4}|Thứ trưởng|Bộ trưởng)$"
)
_ROLE_OPENING: Final = re.compile(r"(?:đồng chí|ông|bà|ngài)\s", re.IGNORECASE)
_LED_BY: Final = re.compile(r"\s(?:do\s.{3,170}?)(?:dẫn đầu|làm [Tt]rưởng [Đđ]oàn)")
_MAX: Final = 220


@dataclass(frozen=True, slots=True)
class VerbEvent:
    """An event told by a verb. `text[start:end]` runs from the subject to the end of the object."""

    start: int
    verb: int
    end: int
    event_type: EventType
    name: str
    place: PlaceMention | None


def find_verb_events(text: str, start: int, end: int) -> list[VerbEvent]:
    """Returns the event that the verb of the sentence `text[start:end]` tells, if it tells one.

    Of several verbs with one subject ("đón và hội đàm với") the first counts.
    """
    if not _CUES.search(text, start, end):
        return []
    return list(islice(_events(text, start, end), 1))


def _events(text: str, start: int, end: int) -> Iterator[VerbEvent]:
    for match in _VERB.finditer(text, start, min(end, start + 900)):
        subject_start = opening_end(text, start, match.start())
        subject = _subject(text[subject_start : match.start()])
        if subject is None:
            continue
        event_type = cast("EventType", next(kind for kind in _TYPES if match[kind]))
        finish = _object_end(text, match.end(), end)
        what = text[match.end() : finish].strip(" .,")
        verb = _plain(match.group())
        several = subject.lower().startswith(("hai ", "các "))
        if not (what or several or event_type in ("visit", "talks", "ceremony")):
            continue
        name = " ".join(part for part in (_short(subject), verb, what) if part)
        places = find_places(text, match.end(), min(end, finish + 60)) if event_type == "visit" else []
        place = places[0] if places else None
        if place and place.text not in name:
            name += f" tại {place.text}" if verb.endswith("làm việc") else f" {place.text}"
        yield VerbEvent(subject_start, match.start(), finish, event_type, name, place)


def _subject(before: str) -> str | None:
    """Who does it, of the words before the verb; None if they do not name an actor alone."""
    subject = before.rstrip(" ,")
    if auxiliary := _AUXILIARY.search(subject):
        subject = subject[: auxiliary.start()]
    subject = _LED_BY.sub("", subject)
    if not subject or len(subject) > _MAX or ":" in subject or opens_sentence(subject):
        return None
    return subject if _ACTOR.match(subject) and not _NOT_A_SUBJECT.search(subject) else None


def _object_end(text: str, start: int, end: int) -> int:
    """Where the object ends; a chain of offices before a name goes on after its commas."""
    limit = min(end, start + _MAX)
    stop = _OBJECT_END.search(text, start, limit)
    while stop and stop.group() == "," and _OFFICE_ALONE.search(text[start : stop.start()]):
        stop = _OBJECT_END.search(text, stop.end(), limit)
    return stop.start() if stop else limit


_AROUND: Final = re.compile(
    r"^(?:có|tiến hành|chủ trì|thực hiện|bắt đầu|kết thúc(?: tốt đẹp| thành công)?)\s(?:các\s)?(?:cuộc\s|buổi\s|"
    r"chuyến\s)?"
)


def _plain(verb: str) -> str:
    """The verb itself: "có cuộc hội đàm với" is "hội đàm với"."""
    return _AROUND.sub("", verb).strip()


def _short(subject: str) -> str:
    """The shortest complete subject: the name with the office beside it, of a chain of offices only the last."""
    subject = re.split(r"\s(?:và|cùng)\s(?:Phu nhân|phu nhân|[Đđ]oàn|các thành viên)", subject)[0]
    parts = [part for part in re.split(r",\s|\s[-–]\s", subject) if part]
    if not parts:
        return subject
    if _ROLE_OPENING.match(parts[0]):
        return parts[0]
    if len(parts) > 1 and re.match(rf"[{UPPER}]\w+(?:\s[{UPPER}]\w+){{1,4}}$", parts[0]):
        return parts[0]
    return parts[-1] if re.match(rf"[{UPPER}]", parts[-1]) else parts[0]


_VISITOR: Final = re.compile(
    rf"(?<!\w)(?:đón|tiếp|với|của|mời|cùng|kiến)\s(?P<who>[{UPPER}][^,;.:()\n]{{5,110}}?)"
    r"(?P<aux>(?:\s(?:đang|có|sang|đến|tới|nhân|trong|dịp|chuyến))*)\s"
    r"(?P<verb>thăm(?:,?\s(?:và\s)?làm việc|\shữu nghị|\schính thức|\scấp Nhà nước|\scấp nhà nước)+(?:\s(?:tới|tại|"
    r"đến))?)\s"
)


def find_visit(text: str, start: int, end: int) -> VerbEvent | None:
    """Returns the visit in whose course the sentence takes place: "đón Thủ tướng A thăm chính thức Việt Nam"."""
    if text.find("thăm", start, end) < 0:
        return None
    found = _VISITOR.search(text, start, end)
    place = place_at(text, found.end(), end) if found else None
    if not found or not place:
        return None
    who = re.split(r"\s(?:và|cùng)\s", found["who"])[0]
    verb = re.sub(r"\s(?:tới|tại|đến)$", "", found["verb"])
    return VerbEvent(
        found.start("who"),
        found.start("verb"),
        place.end,
        "visit",
        f"{who} {verb} {place.text}",
        place,
    )
