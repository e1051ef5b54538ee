"""Delegations that take part: a sentence in, the delegations named there out, with their bounds.

A delegation has a body or a place ("Đoàn đại biểu cấp cao tỉnh Champasak (Lào)") and something to do in the news:
somebody leads it, it is received or talked with, or it visits and attends. "Đoàn Thanh niên" is a body, "đoàn" alone
says nothing about whose it is.
"""

import re
from collections.abc import Iterator
from typing import Final

from flows.extraction.language.endings import Ending
from flows.extraction.language.lexicon import rows
from flows.extraction.language.name_parts import PLACE
from flows.extraction.language.organizations import phrase_end
from flows.extraction.language.phrases import UPPER, phrase_pattern

_HEAD: Final = re.compile(
    r"(?<!\w)(?<!rưởng )(?<!phòng )(?<!viên )(?:[Đđ]oàn|[Pp]hái đoàn)(?: {1,2}"
    + phrase_pattern((row["head"] for row in rows("group_heads") if row["kind"] == "delegation"), any_case=False)
    + r"(?!\w)(?: (?:quân sự|quốc phòng|công an|biên phòng|thanh niên|phụ nữ|doanh nghiệp|nhân dân)(?!\w))?"
    r"(?: cấp cao| liên ngành| hỗn hợp)?| cấp cao"
    r"|(?= (?:Bộ|Ủy ban|Uỷ ban|Ban|Tỉnh|Thành phố|tỉnh|thành phố|bang) ))"
)
# "đoàn kiều bào do Thứ trưởng A dẫn đầu": who is in it tells it from any other, and nothing else need.
_OF_PERSONS: Final = re.compile(
    r"(?i:đoàn) (?:kiều bào|doanh nghiệp|doanh nhân|cựu chiến binh|nhà báo|phóng viên|học giả|thanh niên|phụ nữ"
    r"|nghệ thuật|sinh viên|học viên|nhà đầu tư|luật gia|y bác sĩ|bác sĩ|thiếu nhi)"
)
_BRACKET: Final = re.compile(r" {1,2}\((?P<inside>[^()\n]{2,60})\)")
_CREDIT: Final = re.compile(r"(?i)ảnh|nguồn|gọi tắt|sau đây|viết tắt")
_LED: Final = re.compile(rf",? {{1,2}}(?:gồm [^,.;:\n]{{2,40}},? )?do (?:các )?(?:đồng chí|ông|bà|ngài|[{UPPER}])")
_BEFORE: Final = Ending(
    r"(?i)(?<!\w)(?:dẫn đầu|tháp tùng|cùng|tiếp|đón|tiễn|gặp|gặp gỡ|gặp mặt|chào mừng|với|giữa|cho) (?:một |các )?\Z"
)
_ACTS: Final = re.compile(
    r",? (?:(?:đã|cũng|tiếp tục|vừa|có|đang|bắt đầu|tiến hành) ){0,2}(?:(?:sang|tới|đến|về|ở) ){0,2}"
    r"(?:thăm|dự|tham dự|chào|hội đàm|hội kiến|làm việc|tham gia|chuyến|buổi|cuộc|khảo sát|viếng|đặt|dâng|tham quan"
    r"|trao đổi|gặp|tìm hiểu|ký)\b"
)
_OTHERWISE: Final = Ending(r"(?i)(?<!\w)(?:cử|mời|đưa|sẽ|đón nhận|chuẩn bị cho|so với) (?:một |các )?\Z")


def find_delegations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields the bounds of the delegations in `text[start:end]`, a sentence, in text order."""
    for head in _HEAD.finditer(text, start, end):
        stop = phrase_end(text, head.end(), end, seat=False, last="noun")
        if "quán" in text[head.end() : stop]:  # an embassy is named with the country where it stands
            stop = phrase_end(text, head.end(), end, seat=True, last="noun")
        if not any(letter.isupper() for letter in text[head.start() + 1 : stop]):
            if _OF_PERSONS.fullmatch(text, head.start(), stop) and _LED.match(text, stop, end):
                yield head.start(), stop
            continue
        bracket = _BRACKET.match(text, stop, end)
        reach = bracket.end() if bracket and _names_whose(bracket["inside"]) else stop
        before = max(start, head.start() - 24), head.start()
        if _OTHERWISE.search(text, *before):
            continue
        if _LED.match(text, reach, end) or _BEFORE.search(text, *before) or _ACTS.match(text, reach, end):
            yield head.start(), reach


def _names_whose(inside: str) -> bool:
    """Tells whether a bracket says where a delegation comes from rather than who took the photo."""
    return not _CREDIT.match(inside) and any(word[0].isupper() or PLACE.match(word) for word in inside.split())
