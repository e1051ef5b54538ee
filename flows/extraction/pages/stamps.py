"""Lines that state when an item was posted: one line in, its `Stamp` out, or None for a line of the article.

A stamp is a full date with what pages print beside it: a weekday, a clock, a label ("Ngày đăng", "Cập nhật lúc"),
counters, the section, the outlet, the author. "Hà Nội, Ngày 17/06/2024" and "Hôm nay: ..." are clocks of a site.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from flows.extraction.language.dates import find_dates, read_stamp
from flows.extraction.language.name_parts import province_keys
from flows.extraction.language.vietnamese import key
from flows.extraction.pages.bylines import byline_of
from flows.extraction.pages.furniture import is_breadcrumb, is_markup, marker_of
from flows.extraction.pages.sites import site_names
from flows.extraction.values import dataclass

Label = Literal["posted", "updated", "clock"]

_LONGEST: Final = 200
_WORDS_OF_A_STAMP: Final = 14
_SOON: Final = 30  # a day of the text that stands further ahead than this is one of the year before
_OPTION: Final = re.compile(r"[A-Da-d][.)]\s")  # an answer to choose in a quiz
_DATELINE: Final = re.compile(r"[(\s]*[A-ZĐ][^\d,|–-]{1,30},\s*ngày\s\d", re.IGNORECASE)
# "Theo Quyết định số 45/QĐ-TTg ngày 4/5/2020": the day is that of the document.
_DOCUMENT: Final = re.compile(r"\d(?:/(?:(?:19|20)\d\d/)?|-)(?:QĐ|NQ|CT|KH|TB|CV|NĐ|TT|KL|HD|QH)")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# "ngày 24/12/12 11:05 tối": the year in two digits, the half of the day in words.
_SHORT_YEAR: Final = re.compile(r"(?<=ngày )(\d{1,2}/\d{1,2}/)([012]\d)(?![\d/])")
_HALF: Final = re.compile(r"(?<=\d:\d\d) (?:(sáng)|chiều|tối)(?!\w)", re.IGNORECASE)
_LABELS: Final[dict[Label, re.Pattern[str]]] = {
    "posted": re.compile(
        r"(?<!\w)(?:ngày (?:đăng(?: tin| bài)?|viết|gửi|tạo|xuất bản|phát hành|đưa tin)|thời gian đăng"
        r"|được (?:đăng|viết|tạo)|(?:đăng|viết|gửi|tạo|xuất bản)(?: tải| tin| bài)?(?: ngày| lúc| vào|:)|bài đăng"
        r"|xuất bản|date posted|post(?:ed)?(?: date| on| at|:)|posted|publish(?:ed)?(?: date| on| at|:)|published"
        r"|created)(?!\w)",
        re.IGNORECASE,
    ),
    "updated": re.compile(
        r"(?<!\w)(?:cập nhật|chỉnh sửa|sửa (?:đổi )?lần cuối|updated|last (?:update|modified)|modified)(?!\w)",
        re.IGNORECASE,
    ),
    "clock": re.compile(r"\A\W*(?:hôm nay|bây giờ|today)(?!\w)(?! \()", re.IGNORECASE),
}
_WEEKDAY: Final = re.compile(
    r"thứ\s{1,2}(?:hai|ba|tư|năm|sáu|bảy|[2-7])\b|chủ nhật|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bT[2-7]\b"
    r"|\bCN\b|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b",
    re.IGNORECASE,
)
_IDLE_WORDS: Final = re.compile(
    r"(?<!\w)(?:ngày đăng tin|đăng tin|lần cập nhật cuối|cập nhật lần cuối|lần cuối|vào lúc|lúc|ngày|giờ|vào|date|last"
    r"|on|at|by)(?!\w):?"
    r"|\b(?:GMT|UTC)\s?\+?\d{0,2}(?::\d\d)?|\b(?:AM|PM|SA|CH)\b|\bICT\b"
    r"|(?:số )?l(?:ượt|ần) (?:xem|đọc)(?: bài)?\s?:?\s?[\d.,]*|đã xem\s?:?\s?[\d.,]*|[\d.,]+ l(?:ượt|ần) (?:xem|đọc)"
    r"|\bviews?\b\s?:?\s?[\d.,]*|\bhits?\b\s?:?\s?[\d.,]*|[\d.,]+ (?:views?|bình luận)"
    r"|(?:in|gửi) bài (?:này|viết)|\d{1,2}\s?(?:[:h]|giờ)\s?\d\d(?:[:']\s?\d\d)?(?: phút)?'?|T\d\d:\d\d\S*",
    re.IGNORECASE,
)
_CUT: Final = re.compile(r"[ \t]{2,}|\t|\s*[|•·;()\[\]]\s*|\s[–—-]\s")
_DATE: Final = re.compile(
    r"(?<!\d)(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d"
    r"|\d{1,2}\stháng\s\w{1,9}(?:\s(?:một|hai))?[\s,]{1,2}(?:năm\s)?(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(r"[^\W\d_]")
_FIELD: Final = re.compile(
    r"(?:chuyên mục|danh mục|thể loại|mục|chủ đề|tác giả|nguồn|nguồn tin|người đăng|người viết|đăng bởi|viết bởi"
    r"|category|source|author|in|email|print|font size|cỡ chữ)\s?(?::|$)",
    re.IGNORECASE,
)
_SIGNS: Final = re.compile(r"(?<!\w)(?:người (?:đăng|gửi)|đăng bởi)(?: tin| bài)?\s?:", re.IGNORECASE)
_AUTHOR: Final = re.compile(r"(?:tác giả|người viết|viết bởi|author)\s?:?\s", re.IGNORECASE)
_OUTLET: Final = re.compile(r"(?:Báo|Đài|Tạp chí|Cổng|Trang|Bản tin|Theo(?! đề nghị)|Nguồn)\s\S.{1,60}")
# The time of a meeting that the text announces is no stamp.
_ANNOUNCED: Final = re.compile(
    r"(?:thời gian|địa điểm|từ|đến|bắt đầu|kết thúc|khai mạc|bế mạc|sáng|trưa|chiều|tối|đêm|hạn|trước|sau)(?!\w)",
    re.IGNORECASE,
)
_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH: Final = "|".join(f"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in _MONTHS)
_ENGLISH: Final = re.compile(
    rf"\b(?:(?P<month>{_MONTH})[.,]?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[\s-](?P<month2>{_MONTH})\.?)"
    r"(?:,?\s|[-/])(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_BARE_YEAR: Final = re.compile(r"\btháng\s(\w{1,9}(?:\s(?:một|hai))?)[\s,]{1,2}(?=(?:19|20)\d\d\b)", re.IGNORECASE)
# "A- A A+", "T T": what sets the size of the letters.
_LETTERS: Final = re.compile(r"[A-Za-z][+-]?(?:\s{1,2}[A-Za-z][+-]?)*")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line that states a moment.

    `value` is the moment in ISO form and `label` what the line calls it; `names` sign beside it. `place` tells a line
    that also names something, mostly a town; `sure` that the line holds nothing else.
    """

    value: str
    label: Label | None
    names: tuple[str, ...]
    place: bool
    sure: bool

    @property
    def timed(self) -> bool:
        """Whether the line states the time of the day."""
        return "T" in self.value

    @property
    def vague(self) -> bool:
        """Whether the line could be text: it names something and does not say that it tells the posting."""
        return not self.sure and self.label is None


@lru_cache(maxsize=1024)
def stamp_of(text: str) -> Stamp | None:
    """Returns the moment that a line states and nothing but that, or None."""
    if len(text) > _LONGEST or not _states_a_year(text):
        return None
    if _OPTION.match(text) or _DOCUMENT.search(text):
        return None
    # A line that is told in words and ends like a sentence opens the article: "Tại Hà Nội, ngày ..., Bộ ... tổ chức".
    if text.endswith(".") and text.count(" ") > _WORDS_OF_A_STAMP:
        return None
    plain = _plain(text)
    posted = _LABELS["posted"].search(plain)
    value = (read_stamp(plain, posted.end()) if posted else None) or read_stamp(plain)
    return _stamp(text, plain, value) if value is not None else None


def _states_a_year(text: str) -> bool:
    whole = ("20" in text or "19" in text) and _YEAR.search(text)
    return bool(whole or ("ngày " in text and _SHORT_YEAR.search(text)))


def _stamp(text: str, plain: str, value: str) -> Stamp | None:
    label: Label | None = next((name for name, pattern in _LABELS.items() if pattern.search(plain)), None)
    names, other = _beside(plain)
    if names and label is None and "T" not in value and _DATELINE.match(plain):
        return Stamp(value, None, (), place=True, sure=False)
    if not other:
        return Stamp(value, label, names, place=False, sure=True)
    if text.endswith(".") or any(_ANNOUNCED.match(piece) for piece in other):
        return None
    if label is not None:
        begins = bool(_LABELS[label].match(plain.lstrip(" -–—|([*•")))
        # "Đối ngoại - Ngày đăng: 20:16, 12/02/2019": the section may stand before the label.
        begins = begins or (label in ("posted", "updated") and "T" in value and len(other) == 1)
        brief = len(text) < 90 or all(piece.count(" ") < 5 for piece in other)
        return Stamp(value, label, names, place=False, sure=False) if begins and brief else None
    longest = 5 if "T" in value else 3
    if len(other) > 2 or not all(_could_stand_beside(piece, longest) for piece in other):
        return None
    place = "T" not in value or any(key(piece) in province_keys() for piece in other)
    return Stamp(value, label, names, place=place, sure=False)


def _could_stand_beside(piece: str, longest: int) -> bool:
    """Whether a piece could name a section or a town: up to `longest` words, no number of a document."""
    return piece.count(" ") < longest and piece[0].isupper() and "/" not in piece


def days_before(stamp: str, text: str) -> list[int]:
    """Returns how many days before a stamp each day stands that a text states; a missing year is the stamp's.

    Days of other years are history.
    """
    posted = date.fromisoformat(stamp[:10])
    found = []
    for mention in find_dates(text):
        far = mention.year_end is not None and abs(mention.year_end - posted.year) > 1
        if far or mention.kind not in ("day", "range"):
            continue
        last = mention.iso(posted.year)[1]
        if last is None:
            continue
        days = (posted - date.fromisoformat(last)).days
        if not mention.has_year and days < -_SOON:
            days += 365
        found.append(days)
    return found


def _plain(text: str) -> str:
    """The line with English dates, and with months without "năm" before the year, as Vietnamese pages write them."""
    small = text.lower()
    if "tháng" in small:
        text = _BARE_YEAR.sub(r"tháng \1 năm ", text)
    if "ngày " in text:
        text = _SHORT_YEAR.sub(r"\g<1>20\2", text)
    if ":" in text:
        text = _HALF.sub(lambda half: " AM" if half[1] else " PM", text)
    return _ENGLISH.sub(_numbers, text) if any(name[:3] in small for name in _MONTHS) else text


def _numbers(match: re.Match[str]) -> str:
    name = (match["month"] or match["month2"]).lower()[:3]
    month = next(number for number, known in enumerate(_MONTHS, start=1) if known.startswith(name))
    return f"{match['day'] or match['day2']}/{month}/{match['year']}"


def _beside(plain: str) -> tuple[tuple[str, ...], list[str]]:
    """Who signs beside the moment, and what else stands there that pages do not print around a stamp."""
    rest = _DATE.sub(" | ", _WEEKDAY.sub(" | ", _SIGNS.sub(" | ", plain)))
    for pattern in _LABELS.values():
        rest = pattern.sub(" | ", rest)
    rest = _IDLE_WORDS.sub(" | ", rest)
    if _LETTER.search(rest) is None:
        return (), []
    names: list[str] = []
    other: list[str] = []
    for piece in _CUT.split(rest):
        words = piece.strip(" -–—,:./'+*\"»›>")
        if not words or is_markup(words) or _LETTERS.fullmatch(words):
            continue
        if marker_of(words) is not None or is_breadcrumb(words):
            continue
        author = _AUTHOR.match(words)
        signed = byline_of(words[author.end() :] if author else words)
        if signed is not None:
            names.extend(signed)
        elif not (_FIELD.match(words) or _OUTLET.fullmatch(words) or key(words) in site_names()):
            other.append(words)
    return tuple(names), other
