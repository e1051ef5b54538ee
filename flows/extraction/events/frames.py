"""How a sentence speaks of an event: what stands before and after an event's name in, the frame out.

A frame tells an event that somebody held from one that is attended, that contains the news ("trong khuôn khổ"), that
is still to come, or that is only mentioned. Here too is where a sentence's own subject begins, after the days, places
and occasions that open it.
"""

import re
from typing import Final, Literal

from flows.extraction.language.beginnings import Beginning
from flows.extraction.language.endings import Ending
from flows.extraction.language.once import once
from flows.extraction.language.phrases import UPPER
from flows.extraction.language.places import PlaceMention, place_at

Frame = Literal["held", "attended", "parent", "topic", "mention"]

_FILL: Final = (
    r"(?:\s(?:thành công|tốt đẹp|trọng thể|long trọng|trang trọng|thân mật|khai mạc|bế mạc|tổng kết|trực tuyến|buổi|"
    r"cuộc|chuyến|một|"
    r"chương trình|kỳ|phiên|đợt|lễ|phối hợp|theo hình thức trực tuyến|[Tt]uần(?: lễ)?|"
    r"[Ll]ễ (?:khai mạc|bế mạc|tổng kết|khai giảng|bế giảng|công bố|ra mắt)(?: và)?|"
    r"[Pp]hiên (?:khai mạc|bế mạc|toàn thể)|"
    r"nhanh|ngắn|chính thức|đầu tiên|liên tiếp))*"
    rf"(?:\s(?:tại|ở)\s(?:TP\.?\s|thành phố\s|tỉnh\s)?[{UPPER}]\w+(?:\s[{UPPER}]\w+){{0,3}}|\svới\s[^,;.]{{3,60}})?"
    r":?\s{1,4}[“\"‘]?$"
)
_HOLD: Final = re.compile(
    r"(?<!\w)(?:tổ chức|(?:đã|vừa|cùng) phối hợp|"
    r"đăng cai(?: tổ chức)?|(?:[Kk]hai|[Bb]ế) mạc|[Kk]hai giảng|[Bb]ế giảng|diễn ra|tiến hành|"
    r"triệu tập|mở|họp|có|đã có|(?:sang|đến|tới) thăm(?:,? (?:và )?làm việc)?(?: và|,)|"
    r"[Bb]ắt đầu|[Kk]ết thúc|thực hiện|tổng kết|ra mắt|phát động|chủ trì, tổ chức|truyền hình)" + _FILL
)
_ATTEND: Final = re.compile(
    r"(?<!\w)(?:(?:tham |đến |tới |về )?dự(?: khán)?(?:(?:,| và) (?:chỉ đạo|điều hành))?|"
    r"(?:đồng )?chủ trì|[Cc]hủ tọa|chủ toạ|chứng kiến|tham gia|điều hành|"
    r"phát biểu(?: (?:chỉ đạo|khai mạc|bế mạc|đề dẫn|chào mừng|kết luận|tổng kết|dẫn đề|ý kiến|chính|và chỉ đạo|"
    r"bế mạc và chỉ đạo|quan trọng|tham luận))*(?: tại| trong)?)" + _FILL
)
_PARENT: Final = Ending(
    r"(?<!\w)(?:[Tt]rong khuôn khổ(?: các hoạt động)?(?: của)?|[Nn]hân dịp(?: tham)?(?: dự)?|[Nn]hân(?: dự)?|"
    r"[Bb]ên lề|[Nn]ằm trong(?: khuôn khổ)?(?: chương trình)?(?: của)?|"
    r"[Tt]rước thềm|[Tt]rong (?:thời gian|dịp|chương trình|chuỗi hoạt động(?: của)?)(?: (?:tham dự|dự|diễn ra))?|"
    r"[Tt]iếp tục(?: chương trình)?|chuyến tham dự|"
    r"(?:thuộc|của|tại) (?:khuôn khổ|chuỗi hoạt động))(?:\s(?:chuyến|buổi|cuộc|kỳ|tham dự|các hoạt động của|đang|"
    r"Tuần lễ))*\s$"
)
_TOPIC: Final = re.compile(r"(?:(?:[Pp]hát biểu )?[Tt]ại|[Qq]ua|[Tt]rong|[Ss]au|[Dd]ự)\s|(?:[Cc]uộc|[Bb]uổi)?\s?")
# What makes a holding no news: it lies ahead, it is a habit or an aim, or it is spoken of as a matter.
_NOT_YET: Final = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|chuẩn bị|sắp|sắp tới|[Vv]iệc|[Hh]ằng năm|[Hh]àng năm|thường xuyên|định kỳ|mong muốn|"
    r"đề nghị|đề xuất|xin ý kiến|"
    r"kế hoạch|nếu|để|nhằm|tiến tới|hướng tới|từng|điển hình|cần|tích cực|sớm|phải|có thể|đồng ý|"
    r"(?<!Arab )(?<!Rập )thống nhất|"
    r"nhất trí|ủng hộ|lên đường|đi công tác|"
    r"lần tổ chức|[Ss]au khi|tiếp tục(?= tổ chức)|khả năng|yêu cầu|chỉ đạo(?= tổ chức)|không|chưa)(?!\w)[^.;:]{0,70}$"
)
# "500 kiều bào đã có mặt tại ... để dự buổi họp mặt": they have been there.
_CAME_TO: Final = re.compile(r"(?<!\w)(?:đã |cùng )?(?:có mặt|tề tựu|hội tụ|tập trung)(?: về| đến)? [^,;:]{0,80}để \Z")
_AFTER: Final = re.compile(
    r"(?<!\w)(?:(?:đã|vừa|đang|chính thức|long trọng|trọng thể|được|trang trọng)\s){0,3}"
    r"(?:diễn ra|(?:được )tổ chức(?!\s(?:luân phiên|h[ằà]ng năm|thường niên|thường xuyên|"
    r"định kỳ))|được\s[^,.;:\n]{3,120}?\stổ chức|"
    r"do\s[^.;:\n]{3,200}?\s(?:đồng |phối hợp )?tổ chức|trở lại|quy tụ|thu hút|"
    r"khai mạc|bế mạc|khai giảng|khép lại|họp|bắt đầu|kết thúc|thành công tốt đẹp|tiếp tục (?:diễn ra|"
    r"chương trình|làm việc))(?!\w)"
)
_WHICH: Final = re.compile(r"\smà\s[^,.;:\n]{3,90}?\s(?:đã\s|vừa\s)?(?:tổ chức|khai mạc|bế mạc)(?!\w)")
# What rules, customs and plans say has not taken place.
_BY_RULE: Final = Beginning(
    r"(?:(?:Các )?[Nn]ội dung (?:chính|chủ yếu|trọng tâm)(?: \w+){0,4}? (?:gồm|là|bao gồm)|"
    r"Theo (?:quy định|thông lệ|kế hoạch|dự kiến|lịch trình)|Thông thường|Thông lệ|Dự kiến|"
    r"Trước khi(?! (?:diễn ra|bắt đầu|khai mạc|tiến hành|vào|dự)(?!\w))|"
    r"(?:Ngày|Sáng|Trưa|Chiều|Tối) mai|Ngày kia|(?:Tuần|Tháng|Năm) (?:tới|sau))(?!\w)"
)
_TO_COME: Final = re.compile(r"\d\s(?:tới đây|sắp tới|tới)(?!\w)")
# What somebody did long before is no news: "hồi tháng 3 năm ngoái".
_LONG_AGO: Final = re.compile(r"(?<!\w)(?:tháng \d{1,2}|hồi [^,;.]{2,20}) năm ngoái(?!\w)")
_SAID_BETWEEN: Final = re.compile(r"^\s?là\s|\s(?:cho biết|nhấn mạnh|khẳng định|rằng)\s")
_AHEAD: Final = re.compile(r"(?<!\w)(?:sẽ|dự kiến|sắp)\s(?:\w+\s){0,2}$")
_NOT_THE_NEWS: Final = Ending(r"(?<!\w)(?:[Nn]ghị quyết|[Vv]ăn kiện|đường lối|chủ trương|tinh thần)\s(?:của\s)?$")

# Words that open a sentence before its subject: days, places, occasions, aims.
_OPENING: Final = Beginning(
    r"(?:[Nn]gày|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Hh]ôm|[Vv]ừa qua|[Mm]ới đây|[Cc]ùng (?:ngày|buổi|thời)|"
    r"[Tt]rong|[Tt]ại|[Ởở]|[Tt]ừ|[Nn]hân|[Bb]ên lề|[Gg]hi nhận|[Vv]ì những|"
    r"[Vv]ới|[Nn]hằm|[Đđ]ể|[Tt]heo|[Tt]hực hiện|[Tt]riển khai|[Tt]iếp tục|[Tt]iếp nối|[Ss]au|[Tt]rước|[Nn]gay|"
    r"[Đđ]ược sự|[Nn]hận lời|[Dd]ưới|[Cc]ăn cứ|[Hh]ướng tới|"
    r"[Kk]ết thúc|[Tt]iếp đó|[Tt]iếp theo|[Đđ]ồng thời|[Cc]ũng|[Vv]ào|[Cc]hào mừng|[Tt]hiết thực|[Kk]ỷ niệm|[Tt]hừa|"
    r"[Ll]úc|[Kk]hoảng|[Tt]rên|[Bb]ên cạnh|"
    r"[Tt]hay mặt|[Pp]hát biểu|[Tt]háng|[Hh]òa chung|[0-9]{1,2}\s?(?:h|giờ)|\(|[Đđ]úng|[Bb]ắt đầu|[Cc]uối|[Đđ]ầu|"
    r"[Gg]iữa|[Bb]uổi (?:sáng|trưa|chiều|tối)(?=,)|"
    rf"(?:phường|xã|thị xã|thị trấn|huyện|quận|đặc khu|đường|phố|tỉnh|thành phố|thủ đô|Thủ đô)"
    rf"(?:\s[{UPPER}\d][\w-]*){{1,4}}(?:\s\([^()\n]{{2,40}}\))?(?=,)|"
    r"[Tt]uần|[Đđ]ược|sáng|[Nn]ằm trong|[Dd]o|[Nn]ối tiếp|[Ll]à|[Cc]hương trình)(?!\w)"
)
_AGENCY: Final = rf"[{UPPER}][\w+.&/ -]{{1,20}}"
_DATELINE: Final = re.compile(
    rf"(?:\[[^\[\]\n]{{2,40}}\]\s{{0,2}}[-–—:]?\s?(?:\([^()\n]{{2,40}}\)\s?[-–—:]?)?|"
    rf"\([^()\n]{{2,40}}\)\.?\s{{0,2}}[-–—:]?|[{UPPER}][\w.&+/]{{1,14}}(?:\s\([^()\n]{{2,20}}\))?\s?[-–—]|TGVN\.|"
    rf"[{UPPER}]{{2,8}}\.?\s[-–—.]|(?:[{UPPER}]\w+\s){{1,3}}TV\s[-–—]|"
    rf"[{UPPER}]\w+(?:\s[{UPPER}]\w+){{0,3}}\s\((?:TTXVN|Vietnam\+|VNA)[^()\n]{{0,30}}\)(?:\s[-–—])?|"
    rf"[{UPPER}]\w+(?:\s[{UPPER}]\w+){{0,3}},?\s(?:ngày\s)?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?\s[-–—]|"
    rf"[{UPPER}]\w+(?:\s\w+){{1,3}}\s[-–—](?=\s(?:Ngày|Sáng|Trưa|Chiều|Tối|Hôm|Vừa|Mới|Nhân|Trong|Tại|Từ)\s))"
    r"\s{0,3}(?=\S|\Z)"
)
_CLOSES_DATELINE: Final = re.compile(r"[-–—(\[.]")
_FAR: Final = 100  # no dateline is as long
_AFTER_PLACE: Final = re.compile(
    rf",?(?:\s(?:ngày\s)?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?)?(?:\s\({_AGENCY}\))?\s{{0,2}}[-–—.:]\s|"
    rf"\s\({_AGENCY}\)"
)
# Whom the paper has it from says nothing of the event: "Theo TTXVN, ...", "Bộ Ngoại giao ngày 14/7 cho biết, ...".
_ATTRIBUTION: Final = re.compile(
    r"(?:Theo\s[^,;:\n]{2,60}|(?:Bộ|Báo|Tân Hoa xã|Hãng|Truyền thông|Thông báo|Thông cáo|Người phát ngôn|Văn phòng|"
    r"Thông tấn|TTXVN|Đại sứ quán|Sở|Ban)[^,;:\n]{0,70}\s"
    r"(?:cho biết|thông báo|đưa tin|thông tin))[,:]\s(?:rằng\s)?"
)
# A comma inside quotes parts nothing.
_COMMA: Final = re.compile(r",\s{0,3}")
_SEGMENT: Final = re.compile(r"[“\"][^”\"\n]{1,300}[”\"]|(?P<comma>,\s{0,3})")


def frame_before(text: str, sentence_start: int, start: int) -> Frame:
    """Returns how the words before `start`, where an event's name begins, speak of it."""
    left = text[max(sentence_start, start - 80) : start].replace("|", " ").replace("\n", " ")
    if _NOT_THE_NEWS.search(left):
        return "mention"
    if _PARENT.search(left):
        return "parent"
    verb = _HOLD.search(left)
    frame: Frame = "held"
    if not verb:
        verb, frame = _ATTEND.search(left), "attended"
    if verb:
        clause = text[max(sentence_start, start - 160) : max(sentence_start, start - len(left)) + verb.start()]
        last = clause.rpartition(",")[2]
        return "mention" if _NOT_YET.search(last) and not _CAME_TO.search(last) else frame
    subject = opening_end(text, sentence_start, start)
    return "topic" if _TOPIC.fullmatch(text, subject, start) else "mention"


def held_after(text: str, end: int, limit: int) -> bool:
    """Whether the words after a name say that the event took place ("... đã diễn ra", "... khai mạc")."""
    verb = _AFTER.search(text, end, min(limit, end + 700))
    if not verb:
        return False
    between = text[end : verb.start()]
    return not _AHEAD.search(f"{between.rstrip()} ") and not _SAID_BETWEEN.search(between)


def is_ahead_after(text: str, end: int, limit: int) -> bool:
    """Whether the words after a name say that the event is to come ("... sẽ diễn ra")."""
    verb = _AFTER.search(text, end, min(limit, end + 160))
    return verb is not None and bool(_AHEAD.search(f"{text[end : verb.start()].rstrip()} "))


def tells_no_news(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells what the rules say, what is to come ("ngày 3/11 tới đây"), or what was long ago."""
    if text.find("năm ngoái", start, end) >= 0 and _LONG_AGO.search(text, start, end):
        return True
    ahead = text.find(" tới", start, end) >= 0 or text.find("sắp tới", start, end) >= 0
    return bool(_BY_RULE.match(text, start, end) or (ahead and _TO_COME.search(text, start, end)))


def held_by_whom(text: str, end: int, limit: int) -> bool:
    """Whether a clause after a name says who held it: "hội nghị mà Sở Ngoại vụ vừa tổ chức"."""
    return bool(_WHICH.match(text, end, limit))


@once
def dateline_end(text: str, start: int, end: int) -> int:
    """Returns where the report begins after its dateline: "(NTO) ", "Hà Nội, 5/3 - "."""
    found = _DATELINE.match(text, start, end) if _CLOSES_DATELINE.search(text, start, start + _FAR) else None
    return found.end() if found else start


def attribution_end(text: str, start: int, end: int) -> int:
    """Returns where the report itself begins in `text[start:end]`, after the words that say whose report it is."""
    found = _ATTRIBUTION.match(text, start, end)
    return found.end() if found else start


def dateline_place(text: str, start: int, end: int) -> PlaceMention | None:
    """Returns the city or province that the dateline at `start` names: "Viêng Chăn (TTXVN) -", "Hà Nội, 5/3 -"."""
    place = place_at(text, start, end)
    if place is None or place.level == "country" or not _AFTER_PLACE.match(text, place.end, end):
        return None
    return place


def opens_sentence(text: str) -> bool:
    """Whether `text` begins with a word that opens a sentence before its subject ("Sau", "Tại", "Ngày")."""
    return bool(_OPENING.match(text))


@once
def opening_end(text: str, start: int, end: int) -> int:
    """Returns where the subject of the sentence `text[start:end]` begins: after its opening days, places, occasions."""
    start = dateline_end(text, start, end)
    subject, at = start, start
    while comma := _comma(text, at, min(end, start + 700)):
        opens = _OPENING.match(text, at, end)
        place = place_at(text, at, end) if not opens and at > start else None
        if opens or (place and comma.start() <= place.end + 1):
            subject = comma.end()
        at = comma.end()
    return _past_day(text, subject, end)


# A day that no comma parts from the subject: "Ngày 5/3/2025 Chủ tịch ...", "Sáng 5/3 tại Huế đoàn ...".
_DAY_ALONE: Final = re.compile(
    r"(?:[Vv]ào\s)?(?:[Hh]ôm (?:nay|qua),?\s)?(?:(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối)\s(?:nay\s|qua\s)?)?"
    r"\(?(?:[Tt]ừ\s)?(?:[Nn]gày\s)?(?:\d{1,2}(?:[/.-]\d{1,2})?\s?(?:-|–|đến(?: ngày)?)\s?)?"
    r"\d{1,2}(?:\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?|\stháng\s\d{1,2}(?:\snăm\s\d{4})?)\)?\s"
)
_AN_ACTOR: Final = re.compile(rf"[{UPPER}]\w|(?:đồng chí|ông|bà|ngài|đoàn|lãnh đạo|hai|các)\s")
_THERE: Final = "tại "


def _past_day(text: str, start: int, end: int) -> int:
    """Where the subject begins behind a day, and behind the place beside it, that no comma parts from it."""
    day = _DAY_ALONE.match(text, start, end)
    if not day:
        return start
    at = day.end()
    if text.startswith(_THERE, at) and (place := place_at(text, at + len(_THERE), end)):
        at = place.end + 1
    return at if _AN_ACTOR.match(text, at, end) else start


def _comma(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first comma outside quotes, with the spaces behind it."""
    at = text.find(",", start, end)
    if at < 0:
        return None
    if text.find("“", start, at) < 0 and text.find('"', start, at) < 0:
        return _COMMA.match(text, at, end)
    return next((found for found in _SEGMENT.finditer(text, start, end) if found["comma"]), None)
