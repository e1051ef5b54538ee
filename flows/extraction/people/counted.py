"""Persons told by number whom an event is for: a sentence in, the bounds of those groups out.

"Tổng Lãnh sự gặp mặt 120 kiều bào", "tập huấn cho 180 cán bộ, công chức các sở": no list of those present names them,
the event is held for them. "Năm 2023, Sở mở lớp cho 40 học viên" tells of another one.
"""

import re
from collections.abc import Iterator
from typing import Final

from flows.extraction.language.openings import Opening

PERSONS: Final = (
    r"(?:cán bộ|công chức|viên chức|sinh viên|học sinh|học viên|thực tập sinh|nghiên cứu sinh|giảng viên|giáo viên"
    r"|bà con|người dân|du khách|ngư dân|nông dân|hội viên|đoàn viên|đảng viên|chiến sĩ|kiều bào|doanh nhân"
    r"|lưu học sinh|thân nhân|cựu \w+|thanh niên|phụ nữ|nhân dân)(?!\w)"
)
COUNT: Final = r"(?i:(?:hơn|gần|khoảng|trên) )?\d[\d./]* "
_OTHERS: Final = r"(?:đảng bộ|chi bộ|doanh nghiệp|đại biểu|đơn vị|phóng viên|nhà báo)(?!\w)"
_ENDS: Final = r"đại diện cho|đến|là|nhân|tại|và|cùng|đã|đang|trong|do|từ|để|về|ở|có|được|tham dự|dự|với"
_SHORT: Final = rf"{COUNT}(?:{PERSONS}|{_OTHERS})(?: (?!{_ENDS})[^\s,.;:()]+){{0,8}}+"
# The number counts what is listed behind it too, up to the end of the clause.
_LIST: Final = rf"(?:, (?:{PERSONS}|{_OTHERS})[^.;:()\n]{{0,80}}+|,? và {PERSONS}[^,.;:()\n]{{0,60}}+)?"
_FROM: Final = r"(?: (?:đến )?từ [^.;:()\n]{3,100}+)?"
_FOR_WHOM: Final = Opening(
    r"(?:(?:gặp mặt|gặp gỡ|dành cho"
    r"|họp mặt(?: thân mật)?(?: truyền thống)?(?: đầu (?:xuân|năm))? với)|"
    r"(?i:tập huấn|bồi dưỡng|hội nghị|hội thảo|gặp mặt|họp mặt)(?!\w)[^.;:\n]{0,150}? cho)"
    rf" (?P<group>{_SHORT}{_LIST}{_FROM})"
)
_WITH_WHOM: Final = Opening(rf"cùng (?P<group>{_SHORT})(?=[^.;:\n]{{0,90}}? (?:tham dự|cùng dự|dự|có mặt)(?!\w))")
_ANOTHER: Final = re.compile(
    r"(?:\W{0,3})(?:Trước đó|Trước đây|Năm |Trong năm|Trong \d+ năm|\d+ năm qua|Hồi |Từ năm|Tháng )|"
    r"[^.]{0,60}(?<!\w)(?:sẽ|từng)(?!\w)"
)
_DIGIT: Final = re.compile(r"[0-9]")
_SIGNS: Final = ("gặp mặt", "gặp gỡ", "họp mặt", "dành cho", " cho ", "cùng ")


def find_counted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields the bounds of the groups told by number whom the event of `text[start:end]`, a sentence, is for."""
    told = text[start:end]
    if not _DIGIT.search(told) or not any(sign in told for sign in _SIGNS):
        return
    if _ANOTHER.match(text, start, end):
        return
    for pattern in (_FOR_WHOM, _WITH_WHOM):
        for found in pattern.finditer(text, start, end):
            yield found.span("group")
