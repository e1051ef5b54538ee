"""How many took part: a stretch of text in, the number stated and whether it is exact, a floor or an estimate, out."""

import re
from typing import Final, Literal

Bound = Literal["exact", "at_least", "about"]

_COUNT: Final = re.compile(
    r"(?P<number>[0-9](?:\d{0,2}(?:\.\d{3})+|\d{1,4}))\s(?:lượt\s)?(?:đồng chí\s)?"
    r"(?:đại biểu|học viên|người|khách mời|cán bộ|đảng viên|chuyên gia|doanh nghiệp|nhà khoa học|khách|nhà ngoại giao|"
    r"báo cáo viên|phóng viên|sinh viên|thanh niên|kiều bào|đoàn viên|hội viên)(?!\w)"
)
_BOUND: Final = re.compile(r"(?:(?P<floor>hơn|trên|ít nhất)|(?P<about>gần|khoảng|xấp xỉ|chừng))\s$", re.IGNORECASE)
_TAKES_PART: Final = re.compile(
    r"(?:sự tham dự|sự tham gia|sự có mặt|[Tt]ham dự|[Tt]ham gia|thu hút|quy tụ|có mặt|đến dự|tới dự|[Dd]ự|hội tụ|"
    r"cho|với)(?!\w)"
)


def read_attendance(text: str, start: int, end: int) -> tuple[int, Bound] | None:
    """Returns the number of those who took part that the sentence `text[start:end]` states, or None."""
    for found in _COUNT.finditer(text, start, end):
        before = text[max(start, found.start() - 9) : found.start()]
        if before[-1:].isspace() or not before:
            if not _TAKES_PART.search(text, start, end):
                return None
            bound = _BOUND.search(before)
            kind: Bound = "exact" if not bound else "at_least" if bound["floor"] else "about"
            return int(found["number"].replace(".", "")), kind
    return None
