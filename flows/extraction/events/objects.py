"""What an event's verb is about: the words that a guest, a paper, an honour opens with, and where the object ends.

Every reader of verbs asks here, of active and of passive sentences; `VerbEvent` is what both of them answer with.
"""

import re
from typing import Final

from flows.extraction.language.phrases import UPPER
from flows.extraction.language.places import PlaceMention
from flows.extraction.records import EventType
from flows.extraction.values import dataclass

WHO: Final = (
    r"(?=(?:các\s|tân\s|nguyên\s|thân mật\s|đoàn|đồng chí|đ/c|ông|bà|ngài|cựu\s|đại diện|lãnh đạo|đại biểu|cán bộ|"
    r"phái đoàn|tập thể|chuyên gia|nhóm|doanh nghiệp|Tân\s|phu nhân|"
    r"chính quyền|phía\s|cử tri|hội viên|kiều bào|cộng đồng|bà con|Phu nhân|thực tập sinh|lưu học sinh|"
    r"học viên|nông dân|thanh niên|chiến sĩ|người lao động|"
    r"những\s|(?:hai|ba|bốn)\s(?=đoàn|vị|ông|bà|đồng chí)|sinh viên|\d{1,3}\s|(?:(?:tỉnh|thành phố|huyện)\s)?["
    + UPPER
    + r"]))"
)
PAPER: Final = (
    r"(?=(?:các |\d{1,2} |hai |ba |bốn )?(?:Bản |bản )?(?:[Bb]ản ghi nhớ|[Gg]hi nhớ|[Bb]iên bản|[Tt]hỏa thuận|"
    r"[Tt]hoả thuận|[Hh]iệp định|[Tt]uyên bố chung|[Tt]hông cáo chung|"
    r"[Vv]ăn kiện|[Hh]ợp đồng|[Nn]ghị định thư|[Cc]hương trình hợp tác|[Cc]hương trình phối hợp|[Kk]ế hoạch hợp tác|"
    r"[Qq]uy chế phối hợp|[Tt]hông tư liên tịch|[Yy] định thư|[Ýý] định thư|kết))"
)
HONOUR: Final = (
    r"(?=(?:các )?(?:phần thưởng|[Hh]uân chương|[Hh]uy chương|[Kk]ỷ niệm chương|[Bb]ằng khen|[Dd]anh hiệu|"
    r"[Gg]iải thưởng|[Gg]iấy khen|[Hh]uy hiệu))"
)
DECISION: Final = r"(?=(?:các )?(?:[Qq]uyết định|[Gg]iấy [Cc]hấp (?:nhận|thuận)|[Gg]iấy ủy nhiệm|[Gg]iấy uỷ nhiệm)\s)"
_OBJECT_END: Final = re.compile(
    r"[;:\n(\"“|]|\.(?=\s|$)|,(?=\s)|\s(?:tại|ở|(?<!cá )(?<!tư )(?<!công )(?<!quân )(?<!thân )nhân(?!\s(?:dân|lực|"
    r"quyền|viên|đạo))|đang|đến|tới|vào|ngày|sáng|chiều|tối|trong|trước|sau|về|để|"
    r"nhằm|và|theo|với|từ|(?<!Tự )do|trên|cùng|khi|"
    r"bên lề|nguyên là|chào|sang|là|trình|qua|dẫn đầu|làm)(?=\s)"
)
# A chain of offices before a name goes on after its comma: "Tổng Bí thư, Chủ tịch nước Lào ...".
_OFFICE_ALONE: Final = re.compile(
    r"(?:Tổng Bí thư|Bí thư(?: thứ nhất| (?:Tỉnh|Thành) [uủ][ỷy])?|Phó Thủ tướng|"
    r"Phó Chủ tịch|Chủ tịch(?: nước)?|Ủy viên(?: \w+){0,4}|"
    r"Uỷ viên(?: \w+){0,4}|"
    r"Trưởng ban(?: \w+){0,4}|Thứ trưởng|Bộ trưởng)$"
)
_PERSON: Final = re.compile(r"(?:ông|bà|ngài|Ngài|đồng chí)\s")
_OFFICE_BEHIND: Final = re.compile(
    r"\s(?:Phó )?(?:Đại sứ|Tổng [Ll]ãnh sự|Lãnh sự|Đại biện|Tham tán|Bộ trưởng|Thứ trưởng|Quốc vụ khanh|Chủ tịch|"
    r"Tỉnh trưởng|Thống đốc|Thị trưởng|Giám đốc|Tổng Giám đốc|Trưởng [Đđ]ại diện|"
    r"Tổng Bí thư|Tổng Thư ký|Thủ tướng|Tổng thống)(?!\w)"
)
LONGEST: Final = 220
REACH: Final = 900


@dataclass(frozen=True, slots=True)
class VerbEvent:
    """An event told by a verb. `text[start:end]` runs from the subject to the end of the object."""

    start: int
    verb: int
    end: int
    event_type: EventType
    name: str
    place: PlaceMention | None
    with_whom: str
    vague: bool
    actor: str = ""


def object_end(text: str, start: int, end: int) -> int:
    """Where the object ends; a chain of offices before a name goes on after its commas."""
    limit = min(end, start + LONGEST)
    stop = _OBJECT_END.search(text, start, limit)
    while stop and stop.group() == "," and _OFFICE_ALONE.search(text[start : stop.start()]):
        stop = _OBJECT_END.search(text, stop.end(), limit)
    if stop and stop.group() == "," and _PERSON.match(text, start, stop.start()):
        office = _OFFICE_BEHIND.match(text, stop.end(), limit)  # "tiếp bà A, Tổng Lãnh sự Lào"
        stop = _OBJECT_END.search(text, office.end(), limit) if office else stop
    return stop.start() if stop else limit
