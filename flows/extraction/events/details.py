"""What a sentence tells of its event besides day and place: who held it, its theme.

In: the text, the bounds of the sentence and of the event's name in it. Out: the organiser and the theme as written.
"""

import re
from typing import Final

from flows.extraction.events.frames import opening_end
from flows.extraction.language.phrases import UPPER
from flows.extraction.records import EventType

_BODY: Final = re.compile(
    r"(?:Bộ(?! trưởng)|Ban(?!\sTổ chức)|Sở|[UỦ][ỷy] ban|UBND|UBMTTQ|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy]|Huyện [uủ][ỷy]|"
    r"Quận [uủ][ỷy]|Học viện|Cục(?! trưởng)|Vụ(?! trưởng)|"
    r"Viện(?! trưởng)|Đại sứ quán|Tổng [Ll]ãnh sự quán|Phái đoàn|Cơ quan|Văn phòng|Hội(?! nghị| thảo| trường| đàm|"
    r" kiến)|Liên hiệp|Liên đoàn|Liên minh|Đảng|Chi bộ|Trường|Trung tâm|Báo|Tạp chí|Đài|"
    r"Tổng cục(?! trưởng)|Tổng công ty|Tổng Công ty|Tổng Liên đoàn|Công ty|Tập đoàn|Quốc hội|Chính phủ|HĐND|"
    r"Hội đồng|Mặt trận|MTTQ|Quỹ|Tổ chức|Hiệp hội|Phòng|Công đoàn|Đoàn|"
    r"Trung ương|Tòa án|Toà án|Viện kiểm sát|Kiểm toán|Thanh tra|Ngân hàng|Thông tấn xã|Quân|Bộ đội|Thường trực|"
    r"Thành phố|TP\.?|Tỉnh|Đại học|Nhà|Chính quyền|Việt Nam|Tiểu ban|Câu lạc bộ|"
    r"Lãnh sự quán|Khoa(?! học)|Đồn|Bảo tàng|Thư viện|"
    r"Tham tán|Thương vụ|Thành đoàn|Tỉnh đoàn|Công an|Liên Hợp|Liên hợp|[A-Z]{3,8}|Huyện|Quận|Phường|Xã|"
    rf"chính quyền|(?:tỉnh|thành phố|huyện|quận|phường|xã|trường)(?= [{UPPER}])"
    r"|[Hh]ai (?:Sở|Bộ(?! trưởng)|tỉnh|trường))(?!\w)"
)
_ORGANISER_CUT: Final = re.compile(
    r",?\s(?:phối hợp|chủ trì|đã|vừa|cùng với|cùng|sẽ|tiếp tục|trân trọng|chính thức|long trọng|trọng thể|"
    r"trang trọng|hôm qua|hôm nay|đón nhận|trao tặng|được sự|thực hiện|"
    r"đồng chủ trì|khai trương|khánh thành|khởi động|công bố|ra mắt|trao|họp|"
    r"(?<!các )(?<!Các )tổ chức)(?!\w)"
)
_BY: Final = re.compile(
    rf"(?<!tự)(?<!Tự)(?<!lý)\s?\(?do\s(?P<who>[{UPPER}][^;:\n]{{2,150}}?),?\s(?:(?:chủ trì,?\s)?phối hợp|"
    rf"(?:chủ trì,?\s)?(?:và\s)?tổ chức|đăng cai|đồng tổ chức|chủ trì)(?!\w)"
)
_HOLDS: Final = re.compile(
    r"(?<!\w)(?:(?<!các )(?<!Các )tổ chức|đăng cai|khai mạc|bế mạc|khai giảng|triệu tập|công bố|ra mắt|khởi động|"
    r"tiến hành|mở|họp|chủ trì|phối hợp)(?!\w)"
)

_JOINS_IN: Final = re.compile(r"(?<!\w)(?:tham gia|tham dự|dự)\s\Z")
# "Ban Thường vụ Tỉnh ủy Lâm Đồng hôm qua (26/11), tại Đà Lạt, đã tổ chức": the day stands behind the body.
_TOLD_WHEN: Final = re.compile(r"\s(?:hôm (?:qua|nay)|(?:sáng|chiều|tối|ngày) (?:ngày )?\(?\d)")
_NO_BODY: Final = re.compile(r"\d{1,2}/\d|,\snơi\s|(?<!\w)(?:cho biết|nhấn mạnh|khẳng định|đề nghị|rằng)(?!\w)")

# "Đoàn A và Đoàn B tiến hành hội đàm": two sides that meet, none of which held it alone.
_TWO_SIDES: Final = re.compile(r"Đoàn\s[^;:\n]{4,250}\s(?:và|với)\s[Đđ]oàn\s")
_BRACKETS: Final = re.compile(r"\s?\([^()\n]*\)")

_THEME: Final = re.compile(
    r"(?:[Cc]hủ đề|[Tt]iêu đề|[Tt]ựa đề|[Vv]ới tên gọi)\s?(?:chính\s)?(?:là\s)?:?\s?"
    r"(?:“(?P<curly>[^”\n]{3,300})(?:”|$)|\"(?P<plain>[^\"\n]{3,300})\"|‘(?P<single>[^’\n]{3,300})’|"
    r"«(?P<angle>[^»\n]{3,300})»)"
)
_ABOUT: Final = re.compile(r"(?:về|:)\s(?:“(?P<curly>[^”\n]{3,300})”|\"(?P<plain>[^\"\n]{3,300})\")$")
_MEETINGS: Final = frozenset({"conference", "workshop", "session", "training", "meeting"})
_NAME_QUOTE: Final = re.compile(r"^[\w\s]{4,40}\s(?:“(?P<curly>[^”\n]{3,300})”|\"(?P<plain>[^\"\n]{3,300})\")$")


def read_organizer(text: str, start: int, end: int, name_start: int) -> str | None:
    """Returns the body that held the event named at `name_start`: the subject of the holding, or "do ... tổ chức"."""
    for verb in _HOLDS.finditer(text, start, name_start):
        subject = opening_end(text, start, verb.start())
        who = text[subject : verb.start()]
        if told := _TOLD_WHEN.search(who):
            who = who[: told.start()]
        if _JOINS_IN.search(text, verb.end(), name_start):
            continue  # "Hội A phối hợp Hội B đã tham gia Liên hoan ...": others hold it
        if _BODY.match(who) and not _NO_BODY.search(who) and not _TWO_SIDES.match(who):
            return _cut(who)
    return read_agent(text, start, end)


def read_actor(text: str, start: int, end: int) -> str | None:
    """Returns the body that `text[start:end]`, a subject with its verb, begins with; None for a person."""
    return _cut(text[start:end]) if _BODY.match(text, start, end) and not text.startswith("Đoàn ", start) else None


def read_agent(text: str, start: int, end: int) -> str | None:
    """Returns the body of "do ... tổ chức" in `text[start:end]`."""
    if by := _BY.search(text, start, end) or _PASSIVE.search(text, start, end):
        who = _cut(by["who"])
        return who if _BODY.match(who) else None
    return None


_PASSIVE: Final = re.compile(
    rf"(?:^|\s)(?:được|mà)\s(?P<who>[{UPPER}][^;:\n]{{2,150}}?)(?<!các)(?<!Các),?\s(?:(?:vừa|đã|chủ trì,?|"
    rf"phối hợp)\s)?(?:đồng )?tổ chức(?!\w)"
)


def _cut(who: str) -> str:
    """The first body alone: those it works with stand behind "phối hợp với"."""
    found = _ORGANISER_CUT.search(who)
    return _BRACKETS.sub("", who[: found.start()] if found else who).strip(" ,()-–")


def read_theme(text: str, start: int, end: int) -> str | None:
    """Returns the theme that `text[start:end]` states in quotes."""
    if text.find("đề", start, end) < 0 and text.find("tên gọi", start, end) < 0:
        return None
    found = _THEME.search(text, start, end)
    return _quoted(found) if found else None


def theme_of_name(name: str, event_type: EventType) -> str | None:
    """Returns the theme that a name quotes: `Phiên họp toàn thể về “...”`, `Tọa đàm “...”`.

    What an exhibition or a contest quotes is its title, and what an award quotes is the award.
    """
    found = _ABOUT.search(name) or (_NAME_QUOTE.match(name) if event_type in _MEETINGS else None)
    return _quoted(found) if found else None


def _quoted(found: re.Match[str]) -> str:
    return next(text for text in found.groupdict().values() if text).strip(" .…")
