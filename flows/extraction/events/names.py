"""The names of events: a stretch of text in, every noun phrase that names an event out.

An event noun ("hội nghị", "lễ ký") opens the phrase; a verb, an adjunct ("tại", "với sự tham dự", "do ... chủ trì") or
the end of the sentence closes it. What stands in quotes belongs to the name whole. A noun alone ("Hội nghị", "buổi lễ")
names nothing, it points back.
"""

import re
from functools import cache, lru_cache
from itertools import islice
from typing import Final, cast

from flows.extraction.language.endings import Ending
from flows.extraction.language.lexicon import rows
from flows.extraction.language.openings import Opening
from flows.extraction.language.organizations import registered_end
from flows.extraction.language.phrases import UPPER, phrase_pattern
from flows.extraction.language.series import read_edition
from flows.extraction.language.vietnamese import key
from flows.extraction.records import EventType
from flows.extraction.values import dataclass

_MAX_NAME: Final = 420
_MOST: Final = 12  # in one sentence


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """An event noun in the text and the phrase it opens.

    `text[start:end]` is the phrase, `name` the same without bracketed abbreviations. `named` tells a name from a bare
    noun that points back; `held` nouns ("đối thoại", "giao lưu") are events only where somebody holds one.
    """

    start: int
    end: int
    head: str
    event_type: EventType
    name: str
    named: bool
    held: bool
    edition: int | None


@cache
def _nouns() -> dict[str, tuple[EventType, bool]]:
    return {
        key(row["noun"]): (cast("EventType", row["event_type"]), row["use"] == "held") for row in rows("event_nouns")
    }


@lru_cache(maxsize=1024)
def _kind(noun: str) -> tuple[str, EventType, bool]:
    head = key(noun)
    return head, *_nouns()[head]


@cache
def _heads() -> Opening:
    # "Đại hội đồng" is a body, no congress.
    return Opening(rf"{phrase_pattern(row['noun'] for row in rows('event_nouns'))}(?!\w| đồng\b)")


# "Trung tâm Hội nghị" is a building, "đào tạo, bồi dưỡng" an activity.
_BUILDING: Final = tuple(
    f"{word} "
    for word in ("rung tâm", "Cung", "cung", "hòng", "hà", "iện", "rường", "hu", "uỹ", "đào tạo,", "đào tạo và")
)
# Several events, or any event of a kind: "các hội nghị", "hai cuộc họp", "mỗi phiên họp".
_SEVERAL: Final = frozenset(
    ("các", "những", "nhiều", "số", "mỗi", "mọi", "hai", "ba", "bốn", "năm", "từng", "loạt", "hoạch")
)
# "Chương trình hành động" is a document, "Chương trình Lương thực thế giới" a body.
_PAPER: Final = " hành động"
_PROGRAMME: Final = "Chương trình"
_CLASSIFIERS: Final = frozenset(("buổi", "cuộc", "lớp", "khóa", "khoá", "động", "kiện", "kỳ", "lượt"))


def _names_none(before: str) -> bool:
    """Whether the words before an event noun make it a building, or several events."""
    if before.endswith(_BUILDING):
        return True
    words = before.lower().split()
    while words and words[-1] in _CLASSIFIERS:
        words.pop()
    return bool(words) and (words[-1] in _SEVERAL or (words[-1].isdigit() and len(words[-1]) < 4))


# The second halves of what a dash joins to one subject: "kinh tế - xã hội", "biên - phiên dịch".
_JOINED: Final = (
    "xã hội|phiên dịch|thương mại|kỹ thuật|công nghệ|du lịch|văn hóa|văn hoá|đối ngoại|ngoại giao|an ninh|quốc phòng|"
    "chính trị|nghệ thuật|kinh tế|đầu tư|giáo dục|đào tạo|thể thao|khoa học|truyền thông|môi trường|hội nhập|pháp luật|"
    "pháp lý|khen thưởng|dịch vụ|hành chính"
)
# Where a name ends. Quoted text is stepped over; everything else is a word that no name of an event goes on with.
_CLOSE: Final = re.compile(
    r"“[^”\n]{1,300}”?+|\"[^\"\n]{1,300}\"?+|‘[^’\n]{1,200}’"
    r"|(?P<bracket>\s?\((?P<inside>[^()\n]{1,80})\))"
    r"|(?P<stop>;(?! (?:triển khai|phương hướng|nhiệm vụ|định hướng)(?!\w))|[:\n!?|…(\[]|\.{2,}|\.(?=\s|$)"
    rf"|(?<!\d)\s[-–—](?=\s[^{UPPER}])(?!\s(?:{_JOINED})(?!\w))|(?<=\d)\s[-–—](?=\s[^\d{UPPER}])"
    r"|\s(?:"
    r"tại(?!\snước ngoài)|ở(?!\s(?:nước ngoài|cơ sở|trong nước|khu vực))|(?<!Tự )do(?=\s)|nhằm|"
    r"để(?=\s)|đã|đang|sẽ|vừa|cũng|"
    r"còn(?=\s)|là(?=\s)|(?<!chuẩn )bị|"
    r"được|diễn ra|khai mạc|bế mạc|tiếp tục|kết thúc|bắt đầu|thu hút|quy tụ|thành công|lần này|nói trên|"
    r"từng(?=\s|$)|xoay quanh|&(?=\s[Hh]ội (?:nghị|thảo))|thống nhất(?=\s(?:trao|giao|chọn))|"
    r"tháng(?=\s\d{1,2}\s(?:tới|này|vừa))|năm(?=\s(?:tới|nay|sau|ngoái)(?!\w))|"
    r"này|trên(?=\s)(?!\s(?:đoạn|tuyến) biên giới)|thì(?=\s)|"
    r"(?<!trở )(?<!nhìn )lại(?=\s(?:mang|là|có|được|diễn|cho))|vào(?=\s(?:ngày|sáng|chiều|"
    r"tối|lúc|hôm|tháng|năm|\d|cuối|đầu|dịp|thời|cuộc sống|thực tiễn))|ngày(?=\s\d)|hôm nay|"
    r"(?:sáng|trưa|chiều|tối|đêm)(?=\s(?:ngày|nay|qua|\d|cùng))|"
    r"từ(?=\s(?:ngày|năm|tháng|\d|sáng|chiều))|"
    r"trong(?=\s(?:khuôn khổ|thời gian|bối cảnh|hai|ba|\d|các ngày|ngày|không khí|"
    r"chương trình|sáng|chiều))|"
    r"nhân(?=\s(?:dịp|chuyến|kỷ niệm|ngày|Ngày))|bên lề|dưới sự|dưới hình thức|theo(?=\s(?:hình thức|lời|đó|"
    r"nghi thức|đề nghị))|"
    r"với(?=\s(?:chủ đề|sự|mục|nội dung|phương châm|thông điệp|tinh thần|hơn|gần|khoảng|trên|\d|hình thức|tiêu đề|"
    r"tên gọi|quy mô|gần|thời gian))|"
    r"cho(?=\s(?:các|cán bộ|đội ngũ|hơn|gần|khoảng|\d|học viên|phóng viên|công chức|lãnh đạo|đại biểu|toàn thể|"
    r"thành viên|những|biết|rằng))|"
    r"có(?=\s(?:sự|các|đồng chí|ông|bà|hơn|gần|khoảng|\d|đại diện|đại biểu|lãnh đạo|ý nghĩa|chủ đề|nội dung|mục|"
    r"tổng số|quy mô|bắt buộc|phải|[" + UPPER + r"]))|"
    r"và(?=\s(?:thăm|thống nhất(?=\s)|nhất trí|"
    r"làm việc|phát biểu|tiếp|gặp|hội đàm|dự|chủ trì|có(?=\s)|(?<!công bố và )trao(?=\s)|đồng chủ trì|"
    r"các [Hh]ội nghị|các cuộc họp|các hoạt động|chỉ đạo|"
    r"mời(?=\s)|tổ chức|khai mạc|chứng kiến|[Ll]ễ |"
    r"Hội nghị (?:[Cc]ấp cao|[Tt]hượng đỉnh|Bộ trưởng)|[Hh]ội thảo|[Tt]ọa đàm|[Tt]oạ đàm|tham dự|đánh giá cao|"
    r"cho rằng))|"
    r"nghe(?=\s)|cho biết|cho rằng|nhấn mạnh|khẳng định|đánh giá cao|phát biểu|bày tỏ|ghi nhận|nhất trí|thông qua|"
    r"hồi(?=\s)|chủ trì|tham dự|"
    r"ngay(?=\s(?:trong|sau|tại))|"
    r"gồm(?=\s)|bao gồm|đạt(?=\s)|diễn biến|kéo dài|cần(?=\s)|phải(?=\s)|(?<!hàng )không(?=\s)|"
    r"(?<![Kk]ỳ )(?<![Kk]hóa )(?<![Kk]hoá )(?<![Pp]hiên )(?<![Cc]uộc )họp(?=\s)|trước(?=\s)|"
    r"sau(?=\s)|qua(?=\s)|khi(?=\s)|cùng(?=\s)|nơi(?=\s)|mà(?=\s)|"
    r"(?<!tháng )(?:đầu|giữa|cuối)(?=\s(?:tháng|năm|tuần))|như(?=\s)|rất(?=\s)|hết sức|thực sự|"
    r"dự kiến|tổ chức(?=\s(?:tại|ở|ngày|vào|sáng|chiều|tối|bởi|trong))|"
    r"(?<!đón )chính thức(?=\s(?:khai|diễn|bế))|vừa qua|thể hiện|góp phần|đề ra|đặt ra|xác định"
    r")(?!\w)"
    r"|,(?=\s*(?:$|["
    + UPPER
    + r"“\"\d]|(?:do|với|nhằm|tại|ngày|sáng|chiều|tối|trong|có|đã|cùng|qua|thu hút|góp phần|theo|để|"
    r"dưới|dự kiến|bao gồm|gồm|diễn ra|được|là|đồng thời|"
    r"đồng chí|ông|bà|đoàn(?= (?:đại biểu|công tác|Việt Nam))|về phía|các|nhiều|những|một số|từ|nhân|thể hiện|"
    r"khẳng định|trước|sau|khi|vào(?=\s(?:ngày|sáng|chiều|"
    r"tối|lúc|hôm|tháng|\d|cuối|đầu|dịp|thời))|đại diện|lãnh đạo|"
    r"hai bên|hai nước|hai|trên|thay mặt|đại biểu|thứ|"
    r"phó|thứ trưởng|bộ trưởng|chủ tịch|cho biết|nhấn mạnh|nêu|tham dự|tổ chức|tiếp tục|như|bên cạnh|lấy|mang|"
    r"chủ đề|kéo dài|chúng|ngay|rồi|nơi|song|nhưng|vì|nếu|mà|nên|việc|"
    r"hội nghị|hội thảo|tọa đàm|toạ đàm|lễ (?:khai mạc|ký|đón|trao)|"
    r"hiện|đây|đó|tiếp|gặp|thăm|hội đàm|chủ trì|đồng chủ trì|phát biểu|ghi nhận|cần|tạo|mở ra|"
    r"nhìn lại|tiến tới|một|đưa|khép lại|mang|giúp|đáp ứng|hướng|bày tỏ|trao|ký|khánh thành|đúng|kết hợp|"
    r"bàn|xoay quanh|đón chào|chào đón|mời|xem|đánh dấu)(?!\w)))"
    r")"
)
_BY_THEMSELVES: Final = frozenset(
    {
        "phiên toàn thể",
        "tham vấn chính trị",
        "tham khảo chính trị",
        "tuần tra song phương",
        "tuần tra liên hợp",
        "ngày việt nam",
    }
)
_CEREMONY: Final = "buổi lễ"
_JOINED_TO: Final = re.compile(r"(?:,| và)\s(?:tổ chức\s)?")
_ABBREVIATION: Final = re.compile(rf"[{UPPER}\d][\w&+. -]{{0,25}}")
_PREFIX: Final = re.compile(
    r"(?:[Ll]ễ|[Pp]hiên|[Bb]uổi)\s(?:khai mạc|bế mạc|tổng kết|khai giảng|bế giảng|công bố|phát động|khai trương|"
    r"ra mắt)\s(?:và\s)?$"
)
_DANGLING: Final = Ending(
    r"(?:\s(?:của|và|với|về|dành|(?<!tháng đầu )(?<!tháng cuối )(?<!thứ )năm|tại|ở|cho|giữa|trong|từ|"
    r"(?<!Tự )do|lần|thứ|các|cùng|một|cấp|nhân|cũng|để|chuẩn bị))+$"
)
# What follows a bare noun and still makes a name of it: purposes, subjects, ranks, proper names, editions, quotes.
_NAMING: Final = re.compile(
    rf"\s(?:[{UPPER}“\"‘]|về\s|quán triệt|phổ biến|tổng kết|sơ kết|triển khai|tập huấn|giao ban|kết nối|xúc tiến|"
    rf"công bố|gặp mặt|"
    r"gặp gỡ|trao đổi kinh nghiệm|tuyên truyền|học tập|kiều bào|bà con|cộng đồng|đầu (?:xuân|năm)|truyền thống|"
    r"nhân dịp|đối thoại|góp ý|lấy ý kiến|rà soát|kiểm điểm|"
    r"đánh giá(?! cao)|bàn\s|thúc đẩy|hợp tác|"
    r"quảng bá|giới thiệu|cấp\s|thượng đỉnh|toàn quốc|toàn thể|quốc tế|khoa học|thường niên|thường kỳ|"
    r"định kỳ|quý\s|vòng\s|chuyên đề|"
    r"liên tịch|trực tuyến\s|nâng cao|bồi dưỡng|"
    r"lần\s|thứ\s|khu vực|cán bộ|nghiên cứu|thông báo|thông tin|ký kết|xây dựng|phát triển|tham vấn|đại biểu|"
    r"chuyên viên|kỹ năng|nghiệp vụ|kiến thức|"
    r"hai (?:Chủ tịch|Tổng [Tt]hư ký|Trưởng đoàn)\s|khởi động|tuần tra\s|thanh thiếu niên|thiếu nhi|tuổi trẻ|"
    r"ca nhạc|văn nghệ|"
    r"tôn vinh|tri ân|kỷ niệm|chính thức\s|chính trị|song phương|giữa\s|với\s(?!chủ đề|sự)|hữu nghị|"
    rf"của\s(?=[{UPPER}])|doanh nghiệp|văn hóa|văn hoá|nội bộ|"
    r"(?:hòa|hoà) nhạc|biểu diễn|trình diễn|chiếu phim|mở (?:cấp cao )?(?:của|về) |"
    rf"xã giao (?:[{UPPER}]|đồng chí|ông |bà |ngài |đoàn )|"
    r"trao\s|đón\s|bế mạc\s|khai mạc\s|hội đồng|ban\s|công tác|các\s|người|thanh niên|đầu tư|thương mại|du lịch|"
    r"kinh tế|ngoại giao|đối ngoại|biên giới|"
    r"tiếng\s|\d{1,3}\b|chuyên gia|phòng chống|phối hợp|phòng, chống|ứng phó|bảo vệ|bảo tồn|"
    r"giải pháp|định hướng|hướng dẫn|tham gia|"
    r"nhằm|để|nhân|ngành\s|chiến lược|chính sách|quốc phòng|an ninh|chuyển giao|tiếp nhận|đặc biệt|mừng|"
    r"từ (?:cột )?mốc|trên (?:đoạn|tuyến) biên giới|"
    r"(?:trọng thể\s|trang trọng\s|thân mật\s)?chào mừng)"
)

# What is done with a congress and its papers is no part of its name: "Đại hội XIII và Nghị quyết ...".
_CONGRESS: Final = "đại hội"
_BEHIND_CONGRESS: Final = re.compile(
    rf"\s(?:về|và\s(?:các\s)?(?:Nghị quyết|Kết luận|Chỉ thị|Kế hoạch|Văn kiện))\s|"
    rf"(?<= của Đảng),?\s(?=[^\W\d_{UPPER}])(?!ta(?!\w)|bộ |nhiệm kỳ|khóa|khoá|lần )"
)

# What a meeting without a name is held for, or a reception on which occasion.
_WHAT_FOR: Final = re.compile(
    r"\s(?:(?:nhằm|để)\s(?=triển khai|rà soát|chuẩn bị|bàn |thống nhất|đánh giá|trao đổi|thảo luận|góp ý|kiểm điểm)|"
    r"nhân\s(?:dịp\s)?(?=kỷ niệm|[Nn]gày|Quốc khánh|[Nn]ăm mới|Tết))"
)
# A reception known by the ceremony that it follows.
AFTER_RITE: Final = (" sau lễ", " sau buổi lễ", " ngay sau lễ", " ngay sau buổi lễ")
_BEHIND_RITE: Final = re.compile(
    r"(?: ngay)? sau (?:buổi )?lễ(?!\w)(?: trình (?:[Qq]uốc thư|[Tt]hư [uủ][ỷy] nhiệm)| (?:trao|ký)(?!\w))?"
)
# What an exhibition shows is its name.
_SHOWS: Final = frozenset({"triển lãm", "trưng bày"})
_SHOWN: Final = re.compile(
    r"\s(?:ảnh|tranh|sách|bản đồ|tư liệu|hiện vật|kiến trúc|mỹ thuật|nhiếp ảnh|nghệ thuật|hình ảnh|tài liệu|di sản|"
    r"chuyên đề|sản phẩm|lưu động|thư pháp|gốm|cổ vật|áo dài|điêu khắc|tem|châu bản|trang phục|ẩm thực)(?!\w)"
)


def find_names(text: str, start: int, end: int) -> list[NounPhrase]:
    """Returns the noun phrases that name an event, or point back to one, in `text[start:end]`, in text order.

    A phrase inside another one's name ("Phiên toàn thể Hội nghị Ngoại giao lần thứ 32") is returned as well.
    """
    found = []
    for noun in islice(_heads().finditer(text, start, end), _MOST):
        match = _whole(noun, text, end)
        before = text[max(start, match.start() - 32) : match.start()]
        if _names_none(before) or text.startswith(_PAPER, match.end()):
            continue
        if match.group() == _PROGRAMME and registered_end(text, match.start(), end):
            continue
        head, event_type, held = _kind(match.group())
        close = name_end(text, match.end(), min(end, match.end() + _MAX_NAME))
        if held and (join := _JOINED_TO.match(text, match.end(), end)) and _heads().match(text, join.end(), end):
            close = match.end()  # "hội đàm và tuần tra song phương với ..."
        if close == match.end() and (what := _WHAT_FOR.match(text, match.end(), end)):
            close = name_end(text, what.end(), min(end, what.end() + _MAX_NAME))
        after = _BEHIND_RITE.match(text, match.end(), end) if close == match.end() else None
        close = after.end() if after else close
        if head == _CONGRESS and (behind := _BEHIND_CONGRESS.search(text, match.end(), close)):
            close = _trim(text, match.end(), behind.start())
        if before[-1:] in _QUOTES and text[close - 1] in _QUOTES:
            close -= 1
        name = _clean(text[match.start() : close])
        named = _names(head, text, match.end(), close)
        edition = read_edition(name, len(match.group()))
        named = named or edition is not None or after is not None
        found.append(NounPhrase(match.start(), close, head, event_type, name, named, held, edition))
    return found


def _whole(noun: re.Match[str], text: str, end: int) -> re.Match[str]:
    """The noun that says what ceremony it is: that of "buổi Lễ ra mắt cuốn sách ..." is "Lễ ra mắt"."""
    if key(noun.group()) != _CEREMONY:
        return noun
    return _heads().match(text, noun.start() + len("buổi "), end) or noun


def _names(head: str, text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]`, what follows an event noun, makes a name of it.

    A ceremony is named by whatever it is held for: "Lễ ký sáu thỏa thuận", "Lễ đón trọng thể Thủ tướng ...".
    """
    if _NAMING.match(text, start, end) or head in _BY_THEMSELVES:
        return True
    return (head.startswith("lễ ") and end > start) or (head in _SHOWS and bool(_SHOWN.match(text, start, end)))


def opens_event(text: str, start: int) -> bool:
    """Whether "Lễ khai mạc" or "Phiên bế mạc" stands before `start`: the event is the one that is opened."""
    return bool(_PREFIX.search(text, max(0, start - 30), start))


def name_end(text: str, start: int, end: int) -> int:
    """Returns where a name that has reached `start` ends, `end` at the latest."""
    for found in _CLOSE.finditer(text, start, end):
        if found["stop"] is not None:
            return _trim(text, start, found.start())
        if found["bracket"] is not None and not _ABBREVIATION.fullmatch(found["inside"]):
            return _trim(text, start, found.start())
    return _trim(text, start, end)


def _trim(text: str, start: int, end: int) -> int:
    """Takes back spaces, commas and words that lead on to something that is no longer part of the name."""
    while True:
        end = _balanced(text, start, end)
        phrase = text[start:end].rstrip(" ,./-–—")
        dangling = _DANGLING.search(phrase)
        if not dangling:
            return start + len(phrase)
        end = start + dangling.start()


_BRACKETS: Final = re.compile(r"\s?\([^()\n]*\)")


def _clean(phrase: str) -> str:
    return " ".join((_BRACKETS.sub("", phrase) if "(" in phrase else phrase).split())


_QUOTES: Final = frozenset('“”"‘’')
_OPEN_QUOTE: Final = re.compile(r"\s?“[^”]*$|\s?\"[^\"]*$")


def _balanced(text: str, start: int, end: int) -> int:
    """Where the phrase ends without a quote that the page cuts off."""
    if text.count("“", start, end) > text.count("”", start, end) or text.count('"', start, end) % 2:
        found = _OPEN_QUOTE.search(text[start:end])
        return start + found.start() if found else end
    return end
