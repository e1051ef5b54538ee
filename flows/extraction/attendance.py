"""How many took part: a stretch of text in, the number stated and whether it is exact, a floor or an estimate, out."""

import re
from typing import Final, Literal

Bound = Literal["exact", "at_least", "about"]

_COUNT: Final = re.compile(
    r"(?:(?P<floor>[Hh]ơn|[Tt]rên|[Íí]t nhất)\s|(?P<about>[Gg]ần|[Kk]hoảng|[Xx]ấp xỉ|[Cc]hừng)\s)?"
    r"(?<![\d.,/-])(?P<number>\d{1,3}(?:\.\d{3})+|\d{2,5})\s"
    r"(?:lượt\s)?(?:đồng chí\s)?(?:đại biểu|học viên|người|khách mời|cán bộ|đảng viên|chuyên gia|doanh nghiệp|"
    r"nhà khoa học|khách|"
    r"nhà ngoại giao|báo cáo viên|phóng viên|sinh viên|thanh niên|kiều bào|đoàn viên|hội viên)(?!\w)"
)
_TAKES_PART: Final = re.compile(
    r"(?:sự tham dự|sự tham gia|sự có mặt|[Tt]ham dự|[Tt]ham gia|thu hút|quy tụ|có mặt|đến dự|tới dự|[Dd]ự|hội tụ|"
    r"cho|với)(?!\w)"
)


def read_attendance(text: str, start: int, end: int) -> tuple[int, Bound] | None:
    """Returns the number of those who took part that the sentence `text[start:end]` states, or None."""
    found = _COUNT.search(text, start, end)
    if not found or not _TAKES_PART.search(text, start, end):
        return None
    number = int(found["number"].replace(".", ""))
    bound: Bound = "at_least" if found["floor"] else "about" if found["about"] else "exact"
    return number, bound
