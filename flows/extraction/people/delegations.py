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
from flows.extraction.language.openings import Opening
from flows.extraction.language.organizations import phrase_end
from flows.extraction.language.phrases import UPPER, phrase_pattern

_HEAD: Final = Opening(
    r"(?<!rưởng )(?<!phòng )(?<!viên )(?:[Đđ]oàn|[Pp]hái đoàn)(?: {1,2}"
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
# Who leads it settles that it is one, whatever body it comes from: "Đoàn cán bộ Đồn Biên phòng ... do ông A dẫn đầu".
_LED_BY: Final = re.compile(rf",? do (?=(?:các )?(?:đồng chí|[Đđ]/c|ông|bà|ngài|Đồng chí|Ông|Bà|Ngài|[{UPPER}]))")
_BEGINS: Final = re.compile(
    r"(?<!\w)(?<!rưởng )(?<!viên )(?<!phòng )(?:[Đđ]oàn|[Pp]hái đoàn) (?!(?:viên|thể|kết|Thanh niên)\b)"
)
_ASIDE: Final = re.compile(r", (?:nước|[Vv]ương quốc|[Cc]ộng (?:hòa|hoà)|tỉnh|thành phố|gồm|thuộc|cùng|Bộ|CHDCND) ")
_LEADS: Final = re.compile(r"[^.\n]{4,260}?(?<!\w)(?:[Tt]rưởng [Đđ]oàn|dẫn đầu|sang|đến|tới|thăm|dự)(?!\w)")
_ACT: Final = re.compile(
    r"(?i)(?<!\w)(?:đã|đang|vừa|sẽ|được|đến|tới|sang|thăm|dự|tham dự|tham gia|có|là|tiếp|đón|ký|gặp|trao|tặng"
    r"|làm việc|tổ chức|chủ trì|do|đoàn)(?!\w)"
)
_FEDERAL: Final = re.compile(rf" (?:liên bang|hoàng gia|vương quốc)(?= [{UPPER}])")
_LONG: Final = 230
_BRACKET: Final = re.compile(r" {1,2}\((?P<inside>[^()\n]{2,60})\)")
_CREDIT: Final = re.compile(r"(?i)ảnh|nguồn|gọi tắt|sau đây|viết tắt")
_LED: Final = re.compile(rf",? {{1,2}}(?:gồm [^,.;:\n]{{2,40}},? )?do (?:các )?(?:đồng chí|ông|bà|ngài|[{UPPER}])")
_BEFORE: Final = Ending(
    r"(?i)(?<!\w)(?:dẫn đầu|tháp tùng|cùng|tiếp|đón|tiễn|gặp|gặp gỡ|gặp mặt|chào mừng|với|giữa|cho"
    r"|làm việc) (?:một |các )?\Z"
)
_ACTS: Final = re.compile(
    r",? (?:(?:đã|cũng|tiếp tục|vừa|có|đang|bắt đầu|tiến hành) ){0,2}(?:(?:sang|tới|đến|về|ở) ){0,2}"
    r"(?:thăm|dự|tham dự|chào|hội đàm|hội kiến|làm việc|tham gia|chuyến|buổi|cuộc|khảo sát|viếng|đặt|dâng|tham quan"
    r"|trao đổi|gặp|tìm hiểu|ký|sân bay|[Tt]hủ đô|cửa khẩu)\b"
)
_OTHERWISE: Final = Ending(r"(?i)(?<!\w)(?:cử|mời|đưa|sẽ|đón nhận|chuẩn bị cho|so với) (?:một |các )?\Z")


def find_delegations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields the bounds of the delegations in `text[start:end]`, a sentence, in text order."""
    led = list(_led(text, start, end)) if text.find(" do ", start, end) >= 0 else []
    yield from led
    for head in _HEAD.finditer(text, start, end):
        if any(left <= head.start() < right for left, right in led):
            continue
        stop = phrase_end(text, head.end(), end, seat=False, last="noun")
        if "quán" in text[head.end() : stop]:  # an embassy is named with the country where it stands
            stop = phrase_end(text, head.end(), end, seat=True, last="noun")
        if of := _FEDERAL.match(text, stop, end):
            stop = phrase_end(text, of.end(), end, seat=False, last="link")
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


def _led(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The delegations of which the sentence says who leads them."""
    for by in _LED_BY.finditer(text, start, end):
        floor = max(start, by.start() - _LONG)
        head = max(text.rfind(form, floor, by.start()) for form in ("đoàn ", "Đoàn "))
        begins = _BEGINS.match(text, head) if head >= 0 else None
        if not begins:
            continue
        aside = _ASIDE.search(text, begins.end(), by.start())
        stop = aside.start() if aside else by.start()
        whose = text[begins.end() : stop]
        named = any(letter.isupper() for letter in whose) and not _ACT.search(whose) and len(whose) < _LONG
        if named and not any(mark in whose for mark in ";:") and _LEADS.match(text, by.end(), end):
            yield head, stop


def _names_whose(inside: str) -> bool:
    """Tells whether a bracket says where a delegation comes from rather than who took the photo."""
    return not _CREDIT.match(inside) and any(word[0].isupper() or PLACE.match(word) for word in inside.split())
