"""The dates of feeds: what a publisher wrote in, a moment out, or the reason why it cannot be told.

Feeds write "+07", "GMT+7", 9/14/2026 and 14/09/26, which common readers take for seven minutes, for the wrong side of
Greenwich, for nothing or for another day. Here what has two readings has none: the item keeps its page's date.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Final, Literal
from zoneinfo import ZoneInfo

Order = Literal["day-first", "month-first"]
Reason = Literal[
    "not_a_date",
    "no_such_day",
    "no_such_time",
    "year_out_of_range",
    "weekday_differs",
    "order_unknown",
    "two_digit_year",
    "unknown_zone",
    "offset_out_of_range",
]


@dataclass(frozen=True, slots=True)
class Reading:
    """A moment in the wall time of the source's zone, midnight where only the day is told; or the reason for none."""

    moment: datetime | None
    reason: Reason | None = None


class _Unreadable(Exception):  # noqa: N818 - it never leaves this module
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


_LONGEST: Final = 100
# No press item of the web is older; .NET writes year 1 and others 1970 for a date that is not set.
_YEARS: Final = range(1990, 2101)
_FARTHEST: Final = timedelta(hours=14)

_MONTHS: Final = {
    word: number
    for number, words in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for word in words
}
_DAYS: Final = {
    word: number
    for number, words in enumerate(
        (
            ("monday", "mon", "thứ hai", "thứ 2"),
            ("tuesday", "tue", "tues", "thứ ba", "thứ 3"),
            ("wednesday", "wed", "thứ tư", "thứ 4"),
            ("thursday", "thu", "thur", "thurs", "thứ năm", "thứ 5"),
            ("friday", "fri", "thứ sáu", "thứ 6"),
            ("saturday", "sat", "thứ bảy", "thứ 7"),
            ("sunday", "sun", "chủ nhật", "cn"),
        )
    )
    for word in words
}
# Abbreviations with one meaning: CST is in America and in China, IST in three countries.
_ZONES: Final = {"z": 0, "ut": 0, "utc": 0, "gmt": 0, "ict": 7, "est": -5, "edt": -4, "mst": -7, "pst": -8, "pdt": -7}

_TIME: Final = re.compile(
    r"(?<![\d+-])(?P<hour>\d{1,2})(?::|h|g)(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?(?![\d:])"
    r"(?:\s?(?P<half>[ap]\.?m\b\.?|sa\b|ch\b))?"
)
_ZONE: Final = re.compile(
    r"\s*(?P<open>\()?(?P<name>[a-z]{1,5}(?:/[a-z_]{2,20}){0,2})?\s?(?P<offset>[+-]\d{1,2}(?::?\d{2})?)?(?(open)\))(?=$|[\s,(])"
)
_COMMENT: Final = re.compile(r"\s*\([a-z0-9:+ /-]{0,40}\)$")
_WEEKDAY: Final = re.compile(
    r"(?P<weekday>" + "|".join(sorted((re.escape(word) for word in _DAYS), key=len, reverse=True)) + r")(?:[\s,.]+|$)"
)
_YEAR_FIRST: Final = re.compile(r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})")
_NUMBERS: Final = re.compile(r"(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<three>\d{4}|\d{2})")
_DAY_NAME_YEAR: Final = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<month>[a-z]{3,9})\.?[\s,-]+(?P<year>\d{4}|\d{2})"
)
_NAME_DAY_YEAR: Final = re.compile(r"(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s,]+(?P<year>\d{4})")
_VIETNAMESE: Final = re.compile(
    r"(?:ngày )?(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})(?:,?\s+năm|,)?\s+(?P<year>\d{4})"
)


def read_date(text: str, zone: ZoneInfo, order: Order | None = None) -> Reading:
    """Reads a date as feeds write them.

    Args:
        text: What the feed says.
        zone: The zone of what names none, and of the result.
        order: Whether days or months come first where both are numbers and the source is known to write so.
    """
    words = " ".join(unicodedata.normalize("NFKC", text).lower().split())
    if len(words) > _LONGEST:
        return Reading(None, "not_a_date")
    try:
        return Reading(_moment(words, zone, order))
    except _Unreadable as error:
        return Reading(None, error.reason)


def order_of(texts: Iterable[str], zone: ZoneInfo) -> Order | None:
    """Returns the order that the dates of one feed prove: some can only be read so, and none only the other way."""
    proven: set[Order] = set()
    for text in texts:
        readings: dict[Order, Reading] = {
            "day-first": read_date(text, zone, "day-first"),
            "month-first": read_date(text, zone, "month-first"),
        }
        possible: list[Order] = [order for order, reading in readings.items() if reading.moment is not None]
        if len(possible) == 1:
            proven.add(possible[0])
    return proven.pop() if len(proven) == 1 else None


def _moment(words: str, zone: ZoneInfo, order: Order | None) -> datetime:
    found = _TIME.search(words)
    if found is None:
        return datetime.combine(_day(words, order), time())
    before, after = words[: found.start()], words[found.end() :]
    offset, after = _zone(_COMMENT.sub("", after) if _ZONE.match(after) else after)
    rest = f"{before.removesuffix('t').removesuffix('lúc ')} {after}"
    moment = datetime.combine(_day(rest, order), _time(found))
    if offset is None:
        return moment
    try:
        return moment.replace(tzinfo=offset).astimezone(zone).replace(tzinfo=None)
    except OverflowError:
        raise _Unreadable("year_out_of_range") from None


def _time(found: re.Match[str]) -> time:
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    half = (found["half"] or "").replace(".", "")
    if half in ("pm", "ch"):
        # "18:44 PM" has one reading, "0:30 PM" has none.
        hour = {0: 24, 12: 12}.get(hour, hour + 12 if hour < 12 else hour)
    elif half in ("am", "sa"):
        hour = 0 if hour == 12 else 24 if hour > 12 else hour
    try:
        return time(hour, minute, second)
    except ValueError:
        raise _Unreadable("no_such_time") from None


def _zone(after: str) -> tuple[tzinfo | None, str]:
    """Returns the zone that what follows the time begins with, and what follows that."""
    found = _ZONE.match(after)
    name = found["name"] if found else None
    if found is None or not (name or found["offset"]) or name in _MONTHS or name in _DAYS:
        return None, after
    rest = after[found.end() :]
    if name and "/" in name:
        try:
            return ZoneInfo("/".join(part.title() for part in name.split("/"))), rest
        except (KeyError, ValueError, OSError):
            raise _Unreadable("unknown_zone") from None
    if name and (name not in _ZONES or (found["offset"] and _ZONES[name])):
        raise _Unreadable("unknown_zone")
    return timezone(_offset(found["offset"]) if found["offset"] else timedelta(hours=_ZONES[name or "z"])), rest


def _offset(text: str) -> timedelta:
    """What people mean by it: "+7" and "GMT+7" are seven hours east."""
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    size = timedelta(hours=hours, minutes=minutes)
    if minutes > 59 or size > _FARTHEST:
        raise _Unreadable("offset_out_of_range")
    return -size if text[0] == "-" else size


def _day(words: str, order: Order | None) -> date:
    """The only day that the words can mean."""
    rest = words.strip(" ,|-–")
    weekday = _WEEKDAY.match(rest)
    rest = rest[weekday.end() :].strip(" ,|-–") if weekday else rest
    possible = list(_readings(rest, order))
    if not possible:
        raise _Unreadable("not_a_date")
    days = {day for day in map(_existing, possible) if day is not None}
    if not days:
        raise _Unreadable("no_such_day")
    days = {day for day in days if day.year in _YEARS}
    if not days:
        raise _Unreadable("year_out_of_range")
    if weekday:
        days = {day for day in days if day.weekday() == _DAYS[weekday["weekday"]]}
        if not days:
            raise _Unreadable("weekday_differs")
    if len(days) > 1:
        raise _Unreadable("order_unknown" if len({day.year for day in days}) == 1 else "two_digit_year")
    return days.pop()


def _readings(words: str, order: Order | None) -> Iterable[tuple[int, int, int]]:
    """Yields every (year, month, day) that the words can be read as, whether or not there is such a day."""
    if found := _YEAR_FIRST.fullmatch(words) or _VIETNAMESE.fullmatch(words):
        yield int(found["year"]), int(found["month"]), int(found["day"])
    elif found := _DAY_NAME_YEAR.fullmatch(words) or _NAME_DAY_YEAR.fullmatch(words):
        if found["month"] in _MONTHS:
            yield _full(found["year"]), _MONTHS[found["month"]], int(found["day"])
    elif found := _NUMBERS.fullmatch(words):
        one, two, three = int(found["one"]), int(found["two"]), _full(found["three"])
        if order != "month-first" or found["mark"] == ".":
            yield three, two, one
        if order != "day-first" and found["mark"] != ".":
            yield three, one, two
        if order is None and len(found["three"]) == 2:
            yield _full(found["one"]), two, int(found["three"])


def _full(year: str) -> int:
    """The year that two digits stand for, by the rule of electronic mail."""
    number = int(year)
    return number if len(year) == 4 else number + (2000 if number < 69 else 1900)


def _existing(parts: tuple[int, int, int]) -> date | None:
    try:
        return date(*parts)
    except ValueError:
        return None
