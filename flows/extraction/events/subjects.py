"""Who does what a verb tells: the words before the verb in, the subject out, or None where they name no actor alone.

A subject says, wishes, plans and denies nothing; of a delegation with its leader or of a chain of offices as little is
kept as is complete.
"""

import re
from typing import Final

from flows.extraction.events.frames import opens_sentence
from flows.extraction.language.endings import Ending
from flows.extraction.language.phrases import UPPER
from flows.extraction.language.places import place_at

# Words that a subject does not hold: with one of them the clause says, wishes, plans or denies the verb.
NOT_A_SUBJECT: Final = re.compile(
    r"(?<!\w)(?:cảm ơn|cám ơn|bày tỏ|đề nghị|mong|cho biết|khẳng định|nhấn mạnh|chúc mừng|chào mừng|chào đón|vui mừng|"
    r"đánh giá|hoan nghênh|rằng|sẽ|dự kiến|chuẩn bị|"
    r"điểm lại|nhắc lại|ôn lại|nhìn lại|ý nghĩa|kết quả|"
    r"nhân dịp|khi|để|việc|sau khi|trước khi|từng|được|nếu|mời|yêu cầu|nêu|trân trọng|chuyển lời|nhất trí|"
    r"thống nhất|thông báo|tin tưởng|kêu gọi|là|"
    r"do|bởi|gồm|không|chưa|cần|phải|có thể|trả lời|phát biểu|hứa|muốn|ghi nhận|tham mưu|(?<!Ban )(?<!ban )chỉ đạo|"
    r"lên đường|rời|"
    r"góp phần|giúp|trong|theo|đang|như|"
    r"chương trình|kế hoạch|chủ trì|tiếp|đón|hội đàm|hội kiến|gặp|dự|tham dự|tham gia|chứng kiến|(?<!các )tổ chức|"
    r"điện mừng|gửi|quan hệ|hợp tác|trao đổi|thảo luận|tìm|quyết định|triển khai|khách|nhận|diễn ra|ban hành|"
    r"[Qq]uang cảnh|[Tt]oàn cảnh|[Kk]hung cảnh|[Hh]ình ảnh|[Ll]ễ|[Bb]uổi|[Cc]uộc|"
    r"nhằm|giao ước|chế độ)(?!\w)"
)
_NO_ACTOR: Final = re.compile(
    r"Đồng|Cùng(?: tham)?(?: dự)?|Tham (?:gia|dự)|Dự|Chủ trì|Điều hành|Ngay|Cũng|Đã|Bắt đầu|Kết thúc|"
    r"(?:Đón|Tiếp)(?:,? (?:tiếp|đón))?(?: và)?"
)
ACTOR: Final = re.compile(
    rf"(?:(?:đồng chí|ông|bà|ngài|anh(?! em)|chị(?! em)|hai|lãnh đạo|đoàn(?! kết)|tân|nguyên|các|"
    rf"đại diện|trưởng đoàn|trưởng hai đoàn)\s[\w]|đoàn$|Đoàn|Lãnh đạo|(?:tàu|chiến hạm|biên đội tàu)\s[{UPPER}\d]|"
    rf"(?:tỉnh|thành phố|chính quyền)\s[{UPPER}\w]|"
    r"\d{1,3}\s(?:tân\s)?(?:Đại sứ|Trưởng cơ quan|Tổng [Ll]ãnh sự|đại biểu|kiều bào|đoàn viên|thanh niên|học viên|"
    r"sinh viên|cán bộ)\s?|"
    rf"(?:trường|bệnh viện|công ty|tập đoàn|học viện|viện|trung tâm|đại học|hội|sở|huyện|thị xã|quận|phường|xã)"
    rf"\s[{UPPER}]|[{UPPER}])"
)
_AUXILIARY: Final = Ending(
    r"(?:\s(?:đã|cũng|vừa|vinh dự|(?:phối hợp )?tổ chức|(?:hôm|sáng|trưa|chiều|tối) (?:nay|qua)|"
    r"cùng|lần lượt|trực tiếp|trân trọng|chính thức|có|thay mặt|đến|tới|dự và|chủ trì và|tiếp và|"
    r"(?:đến |tới |sang )?thăm(?: và|,)|"
    r"chủ trì (?:[Ll]ễ|nghi lễ) đón(?: chính thức| trọng thể)?(?: và|,)|đón và|đón|ra))+$"
)
_ROLE_OPENING: Final = re.compile(r"(?:đồng chí|ông|bà|ngài|anh|chị)\s", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"\s?\([^()\n]*\)")
_LED_BY: Final = re.compile(
    r"\s(?:do\s.{3,170}?)(?:dẫn đầu|làm [Tt]rưởng [Đđ]oàn)|,?\s(?:đứng đầu|dẫn đầu|[Tt]rưởng [Đđ]oàn) là\s.{3,170}$"
)
_LEADING_ON: Final = (" tại", " ở", " của", " về", " cho", " với", " cùng", " sau", " trước")
_MEMBERS: Final = re.compile(
    r",?\sgồm\s\d{1,3}\s(?:thành viên|người|đại biểu|cán bộ|đồng chí|"
    r"kiều bào|doanh nghiệp|phóng viên|nhà báo|đoàn viên|sinh viên)$"
)
_NAME_TAIL: Final = re.compile(
    rf"[^\W\d_{UPPER}]\w*(?:\s[{UPPER}][\w'’-]*)*?\s(?P<name>[{UPPER}][\w'’-]+\s[{UPPER}][\w'’-]+)$"
)
_DASHED: Final = "Việt Nam"
_DELEGATION: Final = re.compile(r"(?:[Đđ]oàn|[Pp]hái đoàn)\s\w")
_MAX: Final = 220


def subject_of(before: str) -> str | None:
    """Returns who does it, of the words before the verb; None if they do not name an actor alone."""
    subject = before.rstrip(" ,")
    if auxiliary := _AUXILIARY.search(subject):
        subject = subject[: auxiliary.start()]
    subject = _BRACKETS.sub("", _MEMBERS.sub("", _LED_BY.sub("", subject))).rstrip(" ,")
    if not subject or len(subject) > _MAX or ":" in subject or opens_sentence(subject):
        return None
    if _NO_ACTOR.fullmatch(subject) or subject.endswith(_LEADING_ON):
        return None
    return subject if ACTOR.match(subject) and not NOT_A_SUBJECT.search(subject) else None


def named_actor(who: str) -> str:
    """Returns the name at the end of "Thứ trưởng Ngoại giao Lê Văn Thành"; nothing of a body or an office alone."""
    words = who.split()
    found = _NAME_TAIL.search(who) if words and words[-1][0].isupper() else None
    return found["name"] if found and not place_at(who, found.start("name"), len(who)) else ""


def short_subject(subject: str) -> str:
    """Returns the shortest complete subject: the name with the office beside it, of a chain of offices the last."""
    subject = re.split(r"\s(?:và|cùng)\s(?:Phu nhân|phu nhân|[Đđ]oàn|các thành viên)", subject)[0]
    parts = [part for part in re.split(rf",\s|(?<!{_DASHED})(?<!Việt)\s[-–]\s(?!Việt)", subject) if part]
    if not parts:
        return subject
    if _DELEGATION.match(parts[0]) or parts[0][0].isdigit():
        return parts[0]
    if _ROLE_OPENING.match(parts[0]) or (named_actor(parts[0]) and not named_actor(parts[-1])):
        return parts[0]
    if len(parts) > 1 and re.match(rf"[{UPPER}]\w+(?:\s[{UPPER}]\w+){{1,4}}$", parts[0]):
        return parts[0]
    if _NAME_TAIL.search(parts[0]) and not _NAME_TAIL.search(parts[-1]):
        return parts[0]
    return parts[-1] if re.match(rf"[{UPPER}]", parts[-1]) else parts[0]
