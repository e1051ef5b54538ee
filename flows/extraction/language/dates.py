"""Dates of Vietnamese press text: a stretch of text in, the days, ranges, months and years it states out.

Years are never guessed: a day and month without a year stay so, and a two-digit year is not read. What only looks
like a date is left out: document numbers, fractions, scores, periods of years ("giai đoạn 2016-2018").
"""

import re
from calendar import monthrange
from datetime import date
from typing import Final, Literal

from flows.extraction.language.endings import Ending
from flows.extraction.records import DatePrecision
from flows.extraction.values import dataclass

Kind = Literal["day", "range", "month", "year"]

_WORD_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"), start=1
    )
}

_B: Final = r"[ \t]{0,3}"
_D: Final = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_M: Final = r"(?:1[0-2]|0?[1-9])(?!\d)"
_Y: Final = r"(?:1[89]|20)\d\d(?!\d)"
_WORDS: Final = "|".join(sorted(_WORD_MONTHS, key=len, reverse=True))
_TO: Final = rf"{_B}(?:[-–—]|đến|tới){_B}(?:hết{_B})?(?:(?:sáng|trưa|chiều|tối)[ \t]{{1,2}})?(?:ngày{_B})?"
_AND: Final = rf"{_B}(?:[-–—,]|đến|tới|và|\+){_B}(?:hết{_B})?(?:ngày{_B})?"


# Typists put spaces round the slash, and round the dashes of a day written in full.
_SLASH: Final = r"[ \t]{1,2}/[ \t]{0,2}|/[ \t]{1,2}"
_DASH: Final = r"[ \t]-[ \t]"


def _month(number: str) -> str:
    """The month after a day: "/5", "-5", ".5", " / 5", " - 5 - 2020", " tháng 5", " tháng Năm"."""
    word = rf"[ \t]{{1,3}}[Tt]háng[ \t]{{1,3}}(?P<w{number}>{_M}|(?i:{_WORDS})\b)"
    apart = rf"{_SLASH}|{_DASH}(?={_M}{_DASH}{_Y})"
    return rf"(?:(?P<sep{number}>[/.-](?=\d)|{apart})(?P<m{number}>{_M})|{word})"


def _year(number: str) -> str:
    """The year after a month; after "tháng 3" it may stand alone."""
    alone = rf"(?(w{number})[ \t]{{1,2}}|{_DASH})"
    return rf"(?:(?:[/.-](?=\d)|{_SLASH}|,?[ \t]{{1,3}}năm[ \t]{{1,3}}|,[ \t]{{1,3}}|{alone})(?P<y{number}>{_Y}))?"


# Where a date in digits may begin; the pattern of its first digit is looked for fast.
_DIGIT: Final = re.compile(r"[0-9](?<![\w/].)(?<!\d[.,:h–-].)")
_DATE: Final = re.compile(
    r"(?:"
    rf"(?P<iso>(?P<iy>{_Y})-(?P<im>\d\d)-(?P<id>\d\d)(?=T\d|\b))"
    rf"|(?P<d1>{_D}){_month('1')}{_year('1')}{_TO}(?P<d2>{_D}){_month('2')}{_year('2')}"
    rf"|(?P<d3>{_D})(?P<list>(?:{_AND}{_D}){{0,3}}){_AND}(?P<d4>{_D}){_month('4')}{_year('4')}"
    rf"|(?P<d5>{_D}){_month('5')}{_year('5')}(?P<short>/\d\d(?![\d/]))?"
    rf"|(?P<m6>{_M})[/-](?P<y6>{_Y})"
    r")(?![/\d]|[.,-]\d|-?[A-SU-ZĐ]|-?T[^\d]|%)"
)
_NAMED: Final = re.compile(
    rf"\b[Tt]háng[ \t]{{1,3}}(?P<m7>{_M})(?:{_B}(?:[-–—]|đến(?: hết)?|tới){_B}(?:tháng{_B})?(?P<m8>{_M}))?"
    rf"(?:(?:{_B}[/.-]{_B}|,?[ \t]{{1,3}}năm[ \t]{{1,3}})(?P<y8>{_Y}))?(?![/\d]|[.,-]\d)"
    rf"|\b[Nn]ăm[ \t]{{1,3}}(?P<y9>{_Y})(?!{_B}[-–—/]{_B}\d|[.,]\d)"
)

# What makes a day and month a date and no fraction, score or range of numbers.
_CUE: Final = re.compile(
    r"(?:\b(?:ngày|mùng|mồng|hôm sau|hôm|sáng|trưa|chiều|tối|đêm|khuya|nay|qua|mai|nhật|"
    r"thứ (?:hai|ba|tư|năm|sáu|bảy|\d))"
    r"[ \t]{0,2},?[ \t]{0,2}\(?)$",
    re.IGNORECASE,
)
_WEAK_CUE: Final = Ending(r"(?i)(?:\b(?:từ|đến|tới|vào|trước|sau|khánh|dịp|lễ|kể)[ \t]{1,2}|\()$")
_NUMBERED: Final = Ending(
    r"\b(?:số|[Nn]ghị định|[Nn]ghị quyết|[Tt]hông tư|[Qq]uyết định|[Cc]hỉ thị|[Kk]ế hoạch|[Tt]hông báo|[Cc]ông văn|"
    r"[Kk]ết luận|[Hh]ướng dẫn|[Qq]uy định|Đề án|đề án|NQ|QĐ|CT|CV)[ \t]{1,2}(?:số[ \t]{1,2})?$"
)
_NO_DAY: Final = Ending(r"(?i)\b(?:giai đoạn|nhiệm kỳ|khóa|khoá|tháng|lần thứ)[ \t]{1,3}$")
_COUNTED: Final = re.compile(
    r"[ \t]{1,2}(?:tổng )?(?:dân|số|thành viên|nước|quốc gia|tỉnh|xã|phường|huyện|phiếu|điểm|chỉ tiêu|đại biểu|ủy viên|"
    r"uỷ viên|diện tích|lãnh thổ|thế giới|giờ|trận|bàn|người|đơn vị|nhiệm vụ|mục tiêu|tiêu chí|lượng|trong)\b"
)
_FROM_TO: Final = re.compile(r"[ \t](?:đến|tới)[ \t]")
_CLOSED: Final = re.compile(r"\s?(?:[,;.)]|$|(?:tại|ở)\s)")
_CHAIN: Final = re.compile(r"[ \t]{0,2}(?:,|;|và|hoặc|[-–—]|đến|tới)[ \t]{0,2}")

_CLOCK: Final = re.compile(
    r"(?<![\d:/.])(?P<hour>[01]?\d|2[0-3])(?:[:h](?P<minute>[0-5]\d)(?::[0-5]\d)?|[ ]?giờ[ ]?(?P<minute2>[0-5]\d))"
    r"(?![\d:])"
    r"(?:[ \t]?(?P<half>AM|PM|SA|CH|am|pm)\b)?"
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as stated: `text[start:end]`, and its parts; what the text does not state is None.

    The kind `day` has one day, `range` two ends, `month` months only and `year` a year only.
    """

    start: int
    end: int
    text: str
    kind: Kind
    day_start: int | None
    month_start: int | None
    year_start: int | None
    day_end: int | None
    month_end: int | None
    year_end: int | None

    @property
    def has_year(self) -> bool:
        """Whether the text states the year."""
        return self.year_start is not None

    def iso(self, year: int | None = None) -> tuple[str | None, str | None, DatePrecision]:
        """Returns first day, last day and precision; `year` is the year of the start, used if the text has none.

        A month or a year spans from its first day to its last. Without any year, or for a day that this year
        does not have, the answer is (None, None, "none").
        """
        first_year = self.year_start if self.year_start is not None else year
        if first_year is None:
            return None, None, "none"
        month, last_month = self.month_start or 1, self.month_end or 12
        last_year = self.year_end
        if last_year is None:
            last_year = first_year + ((month, self.day_start or 1) > (last_month, self.day_end or 31))
        last_day = self.day_end or monthrange(last_year, last_month)[1]
        try:
            first, last = date(first_year, month, self.day_start or 1), date(last_year, last_month, last_day)
        except ValueError:
            return None, None, "none"
        if last < first:
            return None, None, "none"
        precision: DatePrecision = "month" if self.kind == "month" else "year" if self.kind == "year" else "day"
        return first.isoformat(), last.isoformat(), precision


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """Returns the dates stated in `text[start:end]`, in text order; words around a day ("từ ngày") are not part."""
    stop = len(text) if end is None else end
    found: list[DateMention] = []
    at = start
    for digit in _DIGIT.finditer(text, start, stop):
        if digit.start() < at or not (match := _DATE.match(text, digit.start(), stop)):
            continue
        mention = _numeric(text, match, found[-1].end if found else None)
        if mention is not None:  # what is no range ("30 - 9/9") may still end with a day
            found.append(mention)
            at = match.end()
    if text.find("háng", start, stop) < 0 and text.find("ăm", start, stop) < 0:
        return found
    covered = [(mention.start, mention.end) for mention in found]
    named = [mention for match in _NAMED.finditer(text, start, stop) if (mention := _named(text, match)) is not None]
    if named:
        found.extend(_outside(named, covered))
        found.sort(key=lambda mention: mention.start)
    return found


def read_stamp(text: str, start: int = 0, end: int | None = None) -> str | None:
    """Returns the first full date of `text[start:end]` as "2024-05-16T10:36", without the time where none is stated."""
    stop = len(text) if end is None else end
    for mention in find_dates(text, start, stop):
        if mention.kind == "day" and mention.has_year:
            clock = _CLOCK.search(text, mention.end, stop) or _CLOCK.search(text, start, mention.start)
            day = mention.iso()[0]
            return f"{day}T{_time(clock)}" if clock else day
    return None


def _time(clock: re.Match[str]) -> str:
    hour = int(clock["hour"])
    half = (clock["half"] or "").upper()
    if half in ("PM", "CH") and hour < 12:
        hour += 12
    elif half in ("AM", "SA") and hour == 12:
        hour = 0
    return f"{hour:02d}:{clock['minute'] or clock['minute2']}"


def _outside(mentions: list[DateMention], covered: list[tuple[int, int]]) -> list[DateMention]:
    """The mentions that overlap none of the covered stretches; both are in text order."""
    kept, at = [], 0
    for mention in mentions:
        while at < len(covered) and covered[at][1] <= mention.start:
            at += 1
        if at == len(covered) or covered[at][0] >= mention.end:
            kept.append(mention)
    return kept


def _number(value: str | None) -> int | None:
    if value is None:
        return None
    return int(value) if value[0].isdigit() else _WORD_MONTHS[value.lower()]


def _numeric(text: str, match: re.Match[str], last_end: int | None) -> DateMention | None:
    before = text[max(0, match.start() - 28) : match.start()]
    if _NUMBERED.search(before) or _NO_DAY.search(before):
        return None
    if match["iso"]:
        return _make(match, (int(match["id"]), int(match["im"]), int(match["iy"])), None)
    if match["m6"]:
        return _mention(
            match, "month", (None, int(match["m6"]), int(match["y6"])), (None, int(match["m6"]), int(match["y6"]))
        )
    if match["d1"]:
        first, last, sep = _parts(match, "1", "1"), _parts(match, "2", "2"), match["sep1"]
    elif match["d3"]:
        last, sep = _parts(match, "4", "4"), match["sep4"]
        first = (int(match["d3"]), last[1], last[2])
    else:
        first, last, sep = _parts(match, "5", "5"), None, match["sep5"]
    cue = bool(_CUE.search(before)) or (last_end is not None and bool(_CHAIN.fullmatch(text, last_end, match.start())))
    stated = first[2] is not None or (last is not None and last[2] is not None)
    if not (cue or stated) and not _is_date_without_cue(text, match, first, sep, before):
        return None
    if match["d3"] and not cue and re.search(r"[,+]|và", text[match.start() : match.start("d4")]):
        return None
    return _make(match, first, last)


Parts = tuple[int | None, int | None, int | None]


def _is_date_without_cue(text: str, match: re.Match[str], first: Parts, sep: str | None, before: str) -> bool:
    """Whether "17/10" alone is a date: a slash, no proper fraction such as "2/3", no "24/7", nothing counted after."""
    if sep is None or len(sep) > 1:
        return (sep is None and match["d5"] is None) or bool(_WEAK_CUE.search(before))
    if match["d3"] and _WEAK_CUE.search(before) and _FROM_TO.search(match.group()) and _CLOSED.match(text, match.end()):
        return True  # "từ 3 đến 5-3, tại ..."
    if sep != "/" or match["short"] or _COUNTED.match(text, match.end()):
        return False
    if match["d5"] is None or _WEAK_CUE.search(before):
        return True
    day, month = first[0] or 0, first[1] or 0
    return day >= month and (day, month) != (24, 7)


def _parts(match: re.Match[str], day: str, rest: str) -> Parts:
    return int(match[f"d{day}"]), _number(match[f"m{rest}"] or match[f"w{rest}"]), _number(match[f"y{rest}"])


def _named(text: str, match: re.Match[str]) -> DateMention | None:
    if match["y9"]:
        year = (None, None, int(match["y9"]))
        return _mention(match, "year", year, year)
    before = text[max(0, match.start() - 6) : match.start()]
    if re.search(r"\d[ \t]{1,2}$", before) and not match["y8"]:
        return None
    year_end = _number(match["y8"])
    first, last = int(match["m7"]), int(match["m8"] or match["m7"])
    year_start = year_end - (first > last) if year_end is not None else None
    return _mention(match, "month", (None, first, year_start), (None, last, year_end))


def _make(match: re.Match[str], first: Parts, last: Parts | None) -> DateMention | None:
    """A day, or a range whose missing year is the other end's; None for a day that no calendar has."""
    if last is None:
        return _mention(match, "day", first, first) if _exists(first) else None
    wraps = (first[1] or 0, first[0] or 0) > (last[1] or 0, last[0] or 0)
    if first[2] is None and last[2] is not None:
        first = (first[0], first[1], last[2] - wraps)
    elif last[2] is None and first[2] is not None:
        last = (last[0], last[1], first[2] + wraps)
    if not (_exists(first) and _exists(last)) or first == last:
        return None
    same_month = first[1:] == last[1:]
    if same_month and wraps:
        return None
    return _mention(match, "range", first, last)


def _exists(parts: Parts) -> bool:
    day, month, year = parts
    try:
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return False
    return True


def _mention(match: re.Match[str], kind: Kind, first: Parts, last: Parts) -> DateMention:
    return DateMention(match.start(), match.end(), match.group(), kind, *first, *last)
