"""When an event took place: the days that its sentences state in, ISO dates with their basis out.

A year that is not written beside the day is resolved in the order of the codebook: stated elsewhere in the item, the
page's own stamp, the register of editions, the context; and never guessed: without a basis the day stays as written.
Furniture and teasers of other items are not asked.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from flows.extraction.events.names import find_names
from flows.extraction.language.dates import DateMention, find_dates
from flows.extraction.language.series import edition_end, edition_year
from flows.extraction.pages.page import TOLD, Page
from flows.extraction.records import DateBasis, DatePrecision
from flows.extraction.values import dataclass

# How long after an event, in days, a page still counts as close to it, and how long one that is just over is recent.
_CLOSE: Final = 60
_FRESH: Final = 7
_RECENTLY: Final = 270
_ANNIVERSARY: Final = 2  # years
_NAME_REACH: Final = 160

_DIRECTIVE_BEFORE: Final = re.compile(r"(?:\d[\d/A-ZĐa-zđ.]*[-/][A-ZĐ][\w/-]*,?|[Ss]ố\s\S{1,20})\s(?:ngày\s)?$")
_HISTORY_BEFORE: Final = re.compile(
    r"(?:thành lập|[Kk]ỷ niệm(?! chương)|Quốc khánh|truyền thống|giai đoạn|hiệu lực|ban hành|sinh|nhiệm kỳ|[Kk]ế hoạch|"
    r"năm sau ngày|kể từ|tính đến|giải phóng|bầu cử|thống kê|trước đó|vừa qua|ra đời|quan hệ ngoại giao)"
    r"\s?\(?[^,;()]{0,28}\(?$"
)
# A day by which something is to be done, or until which something stays open.
_DEADLINE: Final = re.compile(
    r"(?<!\w)(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|"
    r"(?:kéo dài|mở cửa|mở|đến) (?:cho )?(?:đến|tới)|(?:đến|tới) hết)\s$"
)
_RECENT: Final = re.compile(r"\s{0,2},?\s{0,2}(?:vừa qua|vừa rồi|mới đây)")
_JUST_HELD: Final = re.compile(
    r"(?<!\w)vừa\s(?:qua|rồi|bế mạc|khai mạc|diễn ra|kết thúc|tổ chức|được tổ chức|họp|thành công)(?!\w)"
)
_THIS_YEAR: Final = re.compile(
    r"năm\s(?:nay\s\(|nay, năm\s)?(20\d\d)(?:\snày(?!\w)|(?<=nay \(20\d\d)\)|(?<=nay, năm 20\d\d))"
)
_THIS_DAY: Final = re.compile(r"(?<!\w)(?:[Hh]ôm nay|(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối) nay)(?!\w)")
_LAST_DAY: Final = re.compile(r"(?<!\w)(?:[Hh]ôm qua|(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối) qua)(?!\w)")
_DONE: Final = re.compile(
    r"(?:thành tích|thành tựu|kết quả|tổng kết|đạt được|nhìn lại|"
    r"triển khai)[^.;\n]{0,90}?(?:trong\s)?năm\s(20\d\d)(?!\d)"
)
_AHEAD: Final = re.compile(
    r"(?:nhiệm vụ|phương hướng|định hướng|bước sang|sang|trong|[Kk]ế hoạch|triển khai|thời gian tới|tiếp tục)"
    r"[^.;\n]{0,60}?năm\s(20\d\d)(?!\d)"
)
_SO_FAR: Final = re.compile(
    r"(?:[Tt]ừ đầu năm|tháng đầu năm|tháng đầu của năm|[Qq]uý\s[IV\d]{1,3}\s?[/-]?\s?(?:năm)?)\s?(20\d\d)(?!\d)"
)
# An anniversary that is kept, with its first and its last year: "kỷ niệm 50 năm ... (2/12/1975 - 2/12/2025)".
_KEPT: Final = re.compile(
    r"(?<!\w)(?:(?=\d{1,3}\snăm(?!\w))|lần thứ )(\d{1,3})(?:\snăm)?(?!\w)[^.;:()\n]{0,140}"
    r"\((?:\d{1,2}[/.-]){0,2}((?:19|20)\d\d)\s?[-–]\s?(?:\d{1,2}[/.-]){0,2}"
    r"(20\d\d)\)"
)
_YEAR: Final = re.compile(r"[/. -](?:19|20)\d\d(?!\d)")
_NAME_YEAR: Final = re.compile(
    r"(?<!đến )(?<!tới )(?<!hết )(?<!nhìn )(?<!hướng )(?<!trước )năm\s(20\d\d)(?!\d|\s?[-–]|,? tầm nhìn)"
)
_FEAST_YEAR: Final = re.compile(r"(?:[Xx]uân|Tết)\s[^\W\d_]+\s[^\W\d_]+\s(20\d\d)(?!\d)")
# What a festival ends its name with: "Trại hè Việt Nam 2021"; the years of a period are no such end.
_LAST_YEAR: Final = re.compile(
    r"[^\W\d_](?<!đến)(?<!tới)(?<!đoạn)(?<!kỳ)(?<!nhìn)(?<!năm)(?<!Luật)(?<!Hiến pháp)\s(20\d\d)[”\"’]?$"
)
# On what occasion somebody came: "nhân dịp Tết cổ truyền Bunpimay 2019".
_OCCASION_YEAR: Final = re.compile(
    r"(?:[Nn]hân|đón|mừng|[Cc]húc)\s(?:dịp\s)?(?:đón\s)?(?:Tết|[Nn]ăm mới|[Xx]uân)\s[^.,;:()\n\d]{0,60}"
    r"(?<!năm )(20\d\d)(?!\d)"
)
_LATE: Final = 10  # month
_OPENS_WITHIN: Final = len("Vào cuối ")
_HELD_IN: Final = re.compile(r"[^,.;\n]{0,60}\s(?:vào|trong)\s\Z")
# "chúc Tết Nguyên đán Bính Ngọ", "Xuân Quý Mão": the lunar year by its name in the cycle of sixty.
_STEMS: Final = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_BRANCHES: Final = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
_LUNAR_YEAR: Final = re.compile(
    r"(?:Tết|[Xx]uân)\s(?:[^\s,.;:()]{1,9}\s){0,4}?"
    rf"(?P<stem>{'|'.join(_STEMS)})\s(?P<branch>{'|'.join((*_BRANCHES, 'Tị', 'Mẹo'))})(?!\w)"
)
_CYCLE: Final = range(1984, 2044)
_SPRING: Final = 3  # the last month in which the feast or what follows it is news
_SUMMARY: Final = re.compile(r"tổng kết|sơ kết|kết quả|kiểm điểm|đánh giá")
_OUTLOOK: Final = re.compile(r"(?:nhiệm vụ|phương hướng|kế hoạch|chương trình)[^\n]{0,60}năm\s(20\d\d)$")


@dataclass(frozen=True, slots=True)
class EventDate:
    """The days of an event, on what basis the year stands, and the day as written."""

    start: str | None
    end: str | None
    precision: DatePrecision
    basis: DateBasis
    text: str | None


NO_DATE: Final = EventDate(None, None, "none", "none", None)


@dataclass(frozen=True, slots=True)
class Clues:
    """What is known of an event besides its day: the names and editions whose register may tell the year.

    A teaser belongs to another item: neither this page's stamp nor its context says anything of its year.
    """

    names: tuple[str, ...]
    editions: tuple[tuple[str, int], ...]
    teaser: bool = False


NO_CLUES: Final = Clues((), ())


class Calendar:
    """Resolves the days of one item. Everything it looks up in the text, it looks up once and only when asked."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._known: dict[tuple[int, int], list[DateMention]] = {}
        stamp = page.published_at
        self._published = date.fromisoformat(stamp[:10]) if stamp else None

    def mentions(self, start: int, end: int) -> list[DateMention]:
        """The days and ranges stated in `text[start:end]` that can be those of an event."""
        text, known = self._page.text, self._known.get((start, end))
        if known is None:
            known = self._known[start, end] = [
                mention
                for mention in find_dates(text, start, end)
                if mention.kind in ("day", "range") and not _is_of_something_else(text, start, mention)
            ]
        return known

    def month(self, start: int, name: int, end: int) -> EventDate | None:
        """The month with its year that a sentence opens with ("Tháng 2/2025, ..."), or tells behind what was held.

        Args:
            start: where the sentence begins.
            name: where the name of what was held ends.
            end: where the sentence ends.
        """
        text = self._page.text
        for mention in find_dates(text, start, end):
            if mention.kind != "month" or not mention.has_year or mention.month_end != mention.month_start:
                continue
            if mention.start - start <= _OPENS_WITHIN or _HELD_IN.match(text, name, mention.start):
                first, last, precision = mention.iso()
                return EventDate(first, last, precision, "stated", mention.text) if first else None
        return None

    def resolve(self, mention: DateMention, clues: Clues) -> EventDate:
        """Gives the day its year, by the first basis that has one."""
        year, basis = self._year(mention, clues)
        start, end, precision = mention.iso(year)
        if start is None:
            return EventDate(None, None, "none", "none", mention.text)
        return EventDate(start, end, precision, basis, mention.text)

    def relative(self, start: int, end: int) -> EventDate | None:
        """The day of "sáng nay" or "hôm qua" in `text[start:end]`, when the page states the day it was posted."""
        text = self._page.text
        today = _THIS_DAY.search(text, start, end)
        found = today or _LAST_DAY.search(text, start, end)
        if not found:
            return None
        if not self._published:
            return EventDate(None, None, "none", "none", found.group())
        day = (self._published if today else self._published - timedelta(days=1)).isoformat()
        return EventDate(day, day, "day", "published", found.group())

    def is_fresh(self, when: EventDate) -> bool:
        """Whether the page was posted within a week after the day: news of that day."""
        if not self._published or not when.start:
            return False
        return 0 <= (self._published - date.fromisoformat(when.start)).days <= _FRESH

    def _year(self, mention: DateMention, clues: Clues) -> tuple[int | None, DateBasis]:
        if mention.year_start is not None:
            return mention.year_start, "stated"
        day, month = mention.day_start, mention.month_start
        if day is None or month is None:
            return None, "none"
        if not clues.teaser:
            # The day of an anniversary stands in full for the year that it recalls.
            stated, stamped = self._stated.get((day, month)), self._stamped(day, month)
            if stated and (stamped is None or stamped - stated < _ANNIVERSARY):
                return stated, "stated"
            if stamped:
                return stamped, "published"
        registered = (edition_year(name, edition) for name, edition in clues.editions)
        if held := next((year for year in registered if year), None):
            return held, "edition"
        told = None if clues.teaser else self._year_of_context(day, month, clues.names)
        return (told, "context") if told else (None, "none")

    def _stamped(self, day: int, month: int) -> int | None:
        """The year of the page's stamp, or the one before, if the day is close before the stamp."""
        if self._published:
            for year in (self._published.year, self._published.year - 1):
                when = _day(year, month, day)
                if when and -1 <= (self._published - when).days <= _CLOSE:
                    return year
        return None

    def _year_of_context(self, day: int, month: int, names: Sequence[str]) -> int | None:
        current = {int(year) for year in self._search(_THIS_YEAR)}
        if len(current) == 1:
            return current.pop()
        for recent in (*self._recent, *self._just_held):
            for near in (recent.year, recent.year + 1):
                when = _day(near, month, day)
                if when and 0 <= (when - recent).days <= _RECENTLY:
                    return near
        for name in names:
            if year := _year_of_name(name, month):
                return year
        done = {int(year) for year in self._search(_DONE)}
        ahead = {int(year) for year in self._search(_AHEAD)}
        ends = sorted(year for year in done if year + 1 in ahead)
        if ends and (month >= 11 or month <= 2):
            return ends[-1] if month >= 11 else ends[-1] + 1
        so_far = {int(year) for year in self._search(_SO_FAR)}
        if len(so_far) == 1:
            return so_far.pop()
        feasts = {int(year) for year in self._search(_OCCASION_YEAR)}
        feast = feasts.pop() - (month >= _LATE) if len(feasts) == 1 else self._lunar_year(month)
        return feast or self._anniversary()

    def _lunar_year(self, month: int) -> int | None:
        """The year of the one lunar new year that the item keeps, or the one before if it is only prepared."""
        if _SPRING < month < _LATE:
            return None
        found = (match for start, end in self._lines for match in _LUNAR_YEAR.finditer(self._page.text, start, end))
        years = {_of_the_cycle(match["stem"], match["branch"]) for match in found} - {None}
        year = years.pop() if len(years) == 1 else None
        return year - (month >= _LATE) if year else None

    def _anniversary(self) -> int | None:
        """The year in which the item keeps an anniversary, when it writes its first and its last year."""
        text = self._page.text
        kept = (found.groups() for start, end in self._lines for found in _KEPT.finditer(text, start, end))
        years = {int(last) for count, first, last in kept if int(last) - int(first) == int(count)}
        return years.pop() if len(years) == 1 else None

    @cached_property
    def _lines(self) -> tuple[tuple[int, int], ...]:
        return tuple((line.start, line.end) for line in self._page.lines if line.section in TOLD)

    def _search(self, pattern: re.Pattern[str]) -> Iterator[str]:
        for start, end in self._lines:
            for found in pattern.finditer(self._page.text, start, end):
                yield found[1]

    @cached_property
    def _full_days(self) -> tuple[DateMention, ...]:
        text = self._page.text
        return tuple(
            mention
            for start, end in self._lines
            if _YEAR.search(text, start, end)
            for mention in find_dates(text, start, end)
            if mention.kind in ("day", "range") and mention.has_year
        )

    @cached_property
    def _stated(self) -> dict[tuple[int, int], int]:
        """The year that the item itself writes beside a day it repeats elsewhere without one."""
        text = self._page.text
        known: dict[tuple[int, int], int] = {}
        for mention in self._full_days:
            if _is_of_something_else(text, max(0, mention.start - 60), mention):
                continue
            day, month, year = mention.day_start, mention.month_start, mention.year_start
            while day and month and year and day <= 31:
                known.setdefault((day, month), year)
                if mention.month_end != month or day >= (mention.day_end or day):
                    break
                day += 1
        return known

    @cached_property
    def _recent(self) -> tuple[date, ...]:
        """Days that the item dates in full and calls recent: "ngày 8/8/2018 vừa qua"."""
        text = self._page.text
        days = (mention for mention in self._full_days if _RECENT.match(text, mention.end))
        found = (_day(d.year_start or 0, d.month_start or 0, d.day_start or 0) for d in days)
        return tuple(day for day in found if day)

    @cached_property
    def _just_held(self) -> tuple[date, ...]:
        """The last days of registered meetings that the item calls just over: "Hội nghị ... lần thứ 29 vừa bế mạc"."""
        text = self._page.text
        named = (
            noun
            for start, end in self._lines
            for just in _JUST_HELD.finditer(text, start, end)
            for noun in find_names(text, max(start, just.start() - _NAME_REACH), just.start())
        )
        held = (edition_end(noun.name, noun.edition) for noun in named if noun.edition)
        return tuple(day for day in held if day)


def _is_of_something_else(text: str, start: int, mention: DateMention) -> bool:
    """Whether the day belongs to a document, an anniversary or a period, not to what the sentence reports."""
    if (mention.year_end or 0) - (mention.year_start or mention.year_end or 0) > 1:
        return True
    before = text[max(start, mention.start - 48) : mention.start]
    before = before.removesuffix("ngày ")
    return bool(_DIRECTIVE_BEFORE.search(before) or _HISTORY_BEFORE.search(before) or _DEADLINE.search(before))


def _year_of_name(name: str, month: int) -> int | None:
    """The year that the name of a yearly event carries; a review of a year may be held early in the next one."""
    found = _NAME_YEAR.findall(name)
    if not found:
        if feast := _FEAST_YEAR.search(name):  # what is held for the new year may be held at the end of the old one
            return int(feast[1]) - (month >= _LATE)
        last = _LAST_YEAR.search(name)
        return int(last[1]) if last else None
    year = int(found[0])
    if not _SUMMARY.search(name):
        return year
    if _OUTLOOK.search(name) and len(found) > 1:
        year = int(found[-1]) - 1
    return year + 1 if month <= 3 else year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _of_the_cycle(stem: str, branch: str) -> int | None:
    """The year of a name of the cycle of sixty; not every stem goes with every branch."""
    branch = {"Tị": "Tỵ", "Mẹo": "Mão"}.get(branch, branch)
    place = (_STEMS.index(stem), _BRANCHES.index(branch))
    return next((year for year in _CYCLE if ((year - 4) % 10, (year - 4) % 12) == place), None)
