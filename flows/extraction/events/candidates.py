"""The candidates for events in a page: every sentence in, what each one says took place out.

A candidate is an event's name in its frame, or an event told by a verb. Which of them are the item's news is decided in
`event_choice`, from all of them together.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final, Literal

from flows.extraction.events.dates import Calendar
from flows.extraction.events.frames import (
    attribution_end,
    dateline_end,
    frame_before,
    held_after,
    held_by_whom,
    is_ahead_after,
    opening_end,
    tells_no_news,
)
from flows.extraction.events.names import NounPhrase, find_names, opens_event
from flows.extraction.events.objects import VerbEvent
from flows.extraction.events.verbs import find_verb_events, find_visit
from flows.extraction.language.openings import Opening
from flows.extraction.language.places import PlaceMention, locate
from flows.extraction.language.series import read_edition
from flows.extraction.language.vietnamese import key
from flows.extraction.pages.page import Page, Sentence
from flows.extraction.records import EventType
from flows.extraction.values import dataclass

Told = Literal["held", "happened", "verb", "attended", "parent", "topic", "mention"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place where the text speaks of an event: `text[start:end]`, how it is told, and in which sentence.

    `order` counts the sentences of its section group, `timed` tells that the sentence states a day, `sequel` that it
    goes on in time ("Sau hội đàm", "Cùng ngày"), `earlier` that it looks back ("Trước đó"), `enacts` that a law was
    passed there, which is what the item explains, `vague` that it does not say with whom ("hai bên hội đàm");
    `with_whom` is the object of its verb, `actor` the name of who does it, `where` the place that stands before it, and
    `opens` tells that the sentence opens with its day as news does, without a year; `days` are the days and months that
    it states, `that_day` tells that what it looks back at was on the day of the news ("Trước buổi lễ, ...").
    """

    start: int
    end: int
    sentence: Sentence
    order: int
    told: Told
    event_type: EventType
    head: str
    name: str
    named: bool
    edition: int | None
    timed: bool
    sequel: bool
    earlier: bool
    enacts: bool
    vague: bool
    with_whom: str = ""
    place: PlaceMention | None = None
    actor: str = ""
    where: str | None = None
    opens: bool = False
    days: frozenset[tuple[int | None, int | None]] = frozenset()
    that_day: bool = False

    @property
    def words(self) -> frozenset[str]:
        """The words of the name, for comparison."""
        return _words(self.name)

    @property
    def others(self) -> frozenset[str]:
        """The words that say with whom, for comparison."""
        return _words(self.with_whom)

    @property
    def tokens(self) -> frozenset[str]:
        """What the name says besides its event noun."""
        return _words(self.name) - _words(self.head)


@lru_cache(maxsize=1024)
def _words(name: str) -> frozenset[str]:
    return frozenset(key(name).split())


_SEQUEL: Final = re.compile(
    r"(?:[\w/.-]+,?\s){0,3}?(?:[Cc]ùng ngày|[Cc]ùng buổi|[Cc]uối (?:buổi|cuộc|phiên)|"
    r"[Bb]uổi (?:sáng|trưa|chiều|tối)(?=,)|(?:[Nn]gày )?[Hh]ôm sau|"
    r"[Tt]hừa (?:ủy quyền|uỷ quyền|ủy nhiệm|uỷ nhiệm|lệnh)|"
    r"[Ss]au (?!\d|hơn|gần|nhiều|\w+ năm)\w+|[Nn]gay sau|[Tt]iếp đó|"
    r"[Tt]iếp theo|[Tt]ại (?:đây|đó|Nhà Quốc hội|Phủ|[Tt]rụ sở|Văn phòng)|[Nn]hân dịp này|[Dd]ịp này|[Tt]rong dịp này|"
    r"[Kk]ết thúc(?=[\s,])|[Cc]ũng trong|[Bb]ên lề|[Tt]rong khuôn khổ|[Tt]ại (?:[Bb]uổi|[Cc]uộc|[Pp]hiên|[Kk]ỳ|[Ll]ễ|"
    r"[Hh]ội (?:nghị|thảo|đàm)|[Đđ]ại hội|[Dd]iễn đàn|[Tt]ọa đàm|[Tt]oạ đàm)|[Tt]rước sự chứng kiến|"
    r"[Cc]ùng với|[Hh]ọp phiên|(?:Đoàn|Các đại biểu) (?:cũng|còn)(?! [^,.;]{0,16}thăm, tặng)|"
    r"[Nn]hân chuyến|[Tt]rong (?:thời gian|chuyến|"
    r"(?:buổi )?(?:sáng|chiều|tối)(?= \d| cùng| nay))|[Cc]ũng (?:tại|vào|dịp)|[Rr]ời|"
    r"Hai (?:bên|đơn vị|địa phương|tỉnh|thành phố|cơ quan|tổ chức|Hội|hội) (?:cũng )?đã (?:cùng |tiến hành )?"
    r"ký(?: kết)?(?=\s(?:[Bb]iên bản|[Bb]ản ghi nhớ|[Tt]hỏa thuận))(?![^.\n]{0,90}(?:năm|ngày|tháng)\s\d)|"
    r"[Nn]hân (?:[Hh]ội (?:nghị|thảo|đàm)|[Đđ]ối thoại|[Bb]uổi|[Cc]uộc|[Pp]hiên|[Kk]ỳ họp|[Đđ]ại hội|"
    r"[Dd]iễn đàn))(?!\w)"
)
# What went before the news is its background: "Trước đó, đoàn đã ...", "Trước lễ khai mạc, ...".
_EARLIER: Final = re.compile(r"(?:Trước (?:đó|khi|lễ|buổi|cuộc|hội|phiên|giờ)|[Vv]ào\s.{2,20}trước đó)(?!\w)")
_RECALLS: Final = re.compile(r"(?:Trước (?:đó|khi)|[Vv]ào\s.{2,20}trước đó)(?!\w)")
# "Trước giờ khai mạc Ngày hội X, ông A tiếp ...": what is still to come is no event of this sentence.
_STILL_AHEAD: Final = re.compile(r"Trước (?:lễ|buổi|cuộc|hội|phiên|giờ|ngày|thềm)\s[^,;:\n]{0,160}")
_THAT_DAY: Final = re.compile(
    r"Trước đó,?\s[^,.;:]{0,24}?(?:cùng (?:ngày|buổi)|\d{1,2} (?:giờ|tiếng|phút))(?!\w)|"
    r"Trước (?:khi (?:diễn ra|bắt đầu|khai mạc|tiến hành|vào|dự) )?(?:lễ|buổi|cuộc|hội|phiên|giờ)(?!\w)"
)
_ENACTS: Final = Opening(r"(?:thông qua|ban hành)\s(?:\w+\s){0,2}?(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh)(?!\w)")
_TODAY: Final = Opening(
    r"(?:[Hh]ôm|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối)\s(?:nay|qua)(?!\w)", r"[Cc]ùng (?:ngày|buổi)(?!\w)"
)
# A paragraph that opens with its day tells a stage of a journey, however far down it stands.
_STAGE: Final = re.compile(r"(?:Ngày|Sáng|Trưa|Chiều|Tối)\s(?:(?:ngày\s)?\d{1,2}[/-]\d|cùng ngày)")
# Marks that set a second piece of news off from the first.
_BULLET: Final = re.compile(r"(?:[*★☆•●■►▪◆+–-]\s{0,3})+(?=\S)|\[?(?:Ảnh|Hình|Trong ảnh|Video)\s?:\s")
# "Ngay sau lễ đón, hai bên hội đàm": what the news came after has taken place as well.
WELCOME: Final = "lễ đón"
_PROGRAMME: Final = "chương trình"
_BRIEFING: Final = "họp báo"
_SITS: Final = " họp "
_ORDINAL: Final = ("phiên thứ", "phiên đầu")
_AFTER_IT: Final = re.compile(r"(?:[Ss]au|[Kk]ết thúc)\s$")
_OWN_DAY: Final = re.compile(
    r"\s(?:(?:sáng|trưa|chiều|tối)\s(?:nay|\d|ngày)|ngày\s\d|hôm nay|diễn ra|được tổ chức|do\s[^,.;]{3,60}\s(?:chủ trì|"
    r"tổ chức)|tổ chức\s(?:sáng|chiều|tối|ngày|hôm|tại))"
)
_HELD_FIRST: Final = re.compile(
    r"(?:Diễn ra|Được (?:[^\s,]{1,12}\s){0,2}tổ chức)\s(?=trong|tại|ở|từ|vào|ngày|sáng|chiều|tối|dưới|với|theo)"
)
# A session of its own hour, whatever was said there: "Tại phiên thứ nhất của Ban Chấp hành ngay trong buổi chiều, ...".
# Whom a congress has elected sits for the first time: "Họp phiên đầu tiên, Ban Chấp hành bầu ...".
_SAT: Final = re.compile(
    r"\s(?:ngay (?:trong|sau)|(?:sáng|chiều|tối)\s(?:nay|\d|ngày|cùng))(?!\w)|"
    r"(?:\s[^,;.\n]{1,40})?, (?:tân )?(?:Ban Chấp hành|BCH|Ban Thường vụ|Hội đồng)(?!\w)"
)
_AIMS: Final = ("Nhằm ", "Để ", "Với ")
_SPEECH: Final = Opening(
    r"(?:cho biết|nhấn mạnh|khẳng định|cho rằng|nêu rõ|bày tỏ|đánh giá cao|chia sẻ|nhắc lại|tin tưởng|"
    r"chúc mừng|cảm ơn|hoan nghênh|thông báo|rằng)(?!\w)"
)


# A clause that goes on in time is read like a sentence of its own: "...; sau hội đàm, hai bên ký ...".
_CLAUSE: Final = re.compile(
    r";\s(?=(?:sau (?:đó|khi|hội|lễ|buổi|cuộc)|ngay sau|tiếp đó|cùng ngày|sáng|chiều|tối)(?!\w))"
)
# What goes on "từ năm 2019" is no event of the day.
_SINCE: Final = re.compile(r"\stừ (?:năm|đầu năm|cuối năm)\s")
_TOLD_THERE: Final = frozenset({"held", "happened", "verb"})
_OPENS: Final = 16  # characters
_JOINS: Final = (" và ", ", ")
_BRACKETED: Final = re.compile(r"\s?\([^()\n]{1,40}\)")
# "Đó là chủ đề của buổi tọa đàm diễn ra chiều 5/3": the headline is the theme.
_THEME_OF: Final = re.compile(
    r"(?:Đó|Đây) (?:cũng )?là (?:chủ đề|tên|tiêu đề|nội dung)(?: chính)?\s(?:của|tại)\s(?:buổi |cuộc )?"
)
# Behind these sentences an item tells no news of its own any more: it quotes, explains and looks ahead.
_LEAD: Final = 1
_LAST_VERB: Final = 14
_LAST_BARE: Final = 30
# No item names as many, round-ups of a month included; a page that does is a list, and the rest tells nothing more.
_MOST: Final = 200
_Told = tuple[Told, NounPhrase | VerbEvent]


def candidates(page: Page, calendar: Calendar, sentences: Iterable[Sentence]) -> list[Candidate]:
    """Returns the candidates of these sentences in text order."""
    found: list[Candidate] = []
    read = 0
    for order, sentence in enumerate(sentences):
        if read >= _MOST:
            break
        here, names = _of_sentence(page.text, calendar, sentence, order)
        found.extend(here)
        read += max(names, len(here))
    return found


def _of_sentence(text: str, calendar: Calendar, sentence: Sentence, order: int) -> tuple[list[Candidate], int]:
    """What a sentence says took place, and how many names of events stand there."""
    bullet = _BULLET.match(text, sentence.start, sentence.end)
    begin = bullet.end() if bullet else sentence.start
    report = dateline_end(text, begin, sentence.end)
    attributed = attribution_end(text, report, sentence.end)
    start = attributed if attributed != report else begin
    if start != sentence.start:
        sentence = replace(sentence, start=start)
    names = find_names(text, sentence.start, sentence.end)
    told = list(_told_events(text, sentence, order, names))
    if not told:
        return [], len(names)
    if tells_no_news(text, begin, sentence.end):
        told = [("mention", event) for _, event in told]
    told.sort(key=lambda pair: pair[1].start)
    matters = any(how not in ("mention", "parent") for how, _ in told)
    days = calendar.mentions(start, sentence.end) if matters else []
    timed = matters and bool(days or _TODAY.search(text, start, sentence.end))
    opens = bool(days) and not days[0].has_year and days[0].start - start < _OPENS
    earlier = matters and bool((_EARLIER if order else _RECALLS).match(text, start, sentence.end))
    enacts = any(how == "topic" for how, _ in told) and bool(_ENACTS.search(text, start, sentence.end))
    that_day = earlier and bool(_THAT_DAY.match(text, start, sentence.end))
    stated = frozenset((day.day_start, day.month_start) for day in days)
    sequel = matters and not earlier and bool(_SEQUEL.match(text, start, sentence.end))
    found = [
        Candidate(
            start=event.start,
            end=event.end,
            sentence=sentence,
            order=order,
            told=how,
            event_type=event.event_type,
            head=event.head if isinstance(event, NounPhrase) else "",
            name=event.name,
            named=_is_named(text, event, how) if isinstance(event, NounPhrase) else True,
            edition=event.edition if isinstance(event, NounPhrase) else _edition(event),
            timed=timed,
            sequel=sequel,
            earlier=earlier,
            enacts=enacts,
            vague=isinstance(event, VerbEvent) and event.vague,
            with_whom=event.with_whom if isinstance(event, VerbEvent) else "",
            place=event.place if isinstance(event, VerbEvent) else None,
            actor=event.actor if isinstance(event, VerbEvent) else "",
            where=_where(text, start, event.start) if how in _TOLD_THERE and (timed or sequel) else None,
            opens=opens,
            days=stated,
            that_day=that_day,
        )
        for how, event in told
    ]
    return found, len(names)


def _is_named(text: str, noun: NounPhrase, told: Told) -> bool:
    """Whether the phrase names an event; of a ceremony that somebody held the kind alone does ("Lễ khai giảng")."""
    kind = noun.head.startswith("lễ ") and noun.head.count(" ") > 1 and not noun.head.endswith(" mạc")
    if told == "attended" and noun.head.startswith(_ORDINAL):
        return True  # "Họp phiên đầu tiên, Ban Chấp hành ..."
    held = told in ("held", "happened") or (told == "attended" and text.startswith(" do ", noun.end))
    return noun.named or (kind and held)


def _edition(event: VerbEvent) -> int | None:
    """The number of a sitting that a verb tells: "họp Đoàn Chủ tịch lần thứ ba"."""
    return read_edition(event.name, 0) if event.event_type in ("meeting", "session") and _SITS in event.name else None


def _where(text: str, start: int, end: int) -> str | None:
    """The place that the sentence names before it comes to the event."""
    location = locate(text, start, end)
    return location.place if location else None


def _told_events(text: str, sentence: Sentence, order: int, phrases: list[NounPhrase]) -> Iterator[_Told]:
    nouns = [noun for index, noun in enumerate(phrases) if not _opens_the_next(text, phrases, index)]
    reach, names = sentence.start, []
    last: tuple[Told, NounPhrase] | None = None
    for noun in nouns:
        inner, reach = noun.start < reach, max(reach, noun.end)
        unread = inner or not (noun.named or order < _LAST_BARE)
        told: Told = "mention" if unread else _told(text, sentence, noun, order)
        between = _BRACKETED.sub("", text[last[1].end : noun.start]) if last else ""
        if told == "mention" and last and noun.named and between in _JOINS and not unread:
            told = last[0]  # "tổ chức Lễ ký ... và Hội thảo ..."
        last = told, noun
        if not (noun.held and told in ("topic", "mention") and not text[noun.start].isupper()):
            yield told, noun
            names.append(noun)
    goes_on = (_SEQUEL, _THAT_DAY, _STAGE)
    if order > _LAST_VERB and not any(mark.match(text, sentence.start, sentence.end) for mark in goes_on):
        return
    verbs = find_verb_events(text, sentence.start, sentence.end)
    if order <= _LAST_VERB and (clause := _CLAUSE.search(text, sentence.start, sentence.end)):
        verbs += [v for v in find_verb_events(text, clause.end(), sentence.end) if all(v.verb > w.verb for w in verbs)]
    opens = verbs[0].start if verbs and text.startswith(_AIMS, sentence.start) else sentence.start
    speech = _SPEECH.search(text, opens, verbs[-1].verb) if verbs else None
    for verb in verbs:
        if not any(noun.named and noun.start < verb.verb < noun.end for noun in names):
            yield "mention" if speech and speech.end() <= verb.verb else "verb", verb
    if all(verb.event_type != "visit" for verb in verbs) and (visit := find_visit(text, sentence.start, sentence.end)):
        yield "parent", visit


def _opens_the_next(text: str, phrases: list[NounPhrase], index: int) -> bool:
    """Whether this is "Lễ khai mạc" before the event that is opened: the event counts, not its opening."""
    return (
        index + 1 < len(phrases)
        and phrases[index].start < phrases[index + 1].start < phrases[index].end
        and (opens_event(text, phrases[index + 1].start))
    )


def _told(text: str, sentence: Sentence, noun: NounPhrase, order: int) -> Told:
    opens = dateline_end(text, sentence.start, sentence.end)
    ahead = _STILL_AHEAD.match(text, opens, sentence.end)
    if ahead and noun.start < ahead.end():
        return "parent" if noun.named and not text.startswith("Trước lễ", opens) else "mention"
    return "mention" if text.find("?", noun.end, sentence.end) >= 0 else _told_now(text, sentence, noun, order)


def _is_held_first(text: str, sentence: Sentence, noun: NounPhrase) -> bool:
    """Whether the holding opens the sentence: "Diễn ra trong hai ngày 5 và 6/3 tại Huế, Hội nghị ... đã ..."."""
    if not (noun.named and text.endswith(", ", sentence.start, noun.start)):
        return False
    return bool(_HELD_FIRST.match(text, dateline_end(text, sentence.start, sentence.end), noun.start))


def _told_now(text: str, sentence: Sentence, noun: NounPhrase, order: int) -> Told:
    over = noun.head == _PROGRAMME and text.endswith("ết thúc ", sentence.start, noun.start)
    if over or _SINCE.match(text, noun.end, sentence.end):
        return "mention"  # "Kết thúc chương trình ở thủ đô, ...": the days that have been told
    if held_by_whom(text, noun.end, sentence.end) or _is_held_first(text, sentence, noun):
        return "happened"
    frame = frame_before(text, sentence.start, noun.start)
    if frame == "topic" and is_ahead_after(text, noun.end, sentence.end):
        frame = "mention"
    elif frame in ("topic", "mention"):
        subject = opening_end(text, sentence.start, noun.start)
        theme = order <= _LEAD and _THEME_OF.match(text, subject, noun.start)
        if (theme or noun.start <= subject + 8) and held_after(text, noun.end, sentence.end):
            return "happened"
        # The news itself may be what somebody said or got there: "... nhấn mạnh tại cuộc họp báo chiều 3/10".
        own_day = text.endswith("tại ", sentence.start, noun.start) and _OWN_DAY.match(text, noun.end)
        session = (
            (noun.named or noun.head.startswith(_ORDINAL))
            and noun.head.startswith("phiên ")
            and _SAT.match(text, noun.end)
        )
        welcome = noun.head == WELCOME and _AFTER_IT.search(text, sentence.start, noun.start)
        briefing = _BRIEFING in noun.head and text.endswith(("tại ", "Tại "), sentence.start, noun.start)
        if welcome or session or (order <= _LEAD and (own_day or briefing)):
            return "attended"
    elif frame != "parent" and _SPEECH.search(text, sentence.start, noun.start):
        return "mention"
    return frame
