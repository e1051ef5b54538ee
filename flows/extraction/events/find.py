"""The events of an item: a read page in, its events out (codebook, section 2).

First what the item reports, the main event before all; then the larger event it is part of; then events that the item
or a teaser only names. Each has its days with their basis, its place, who held it, and the sentence that says so.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from flows.extraction.events.attendance import read_attendance
from flows.extraction.events.candidates import WELCOME, Candidate, candidates
from flows.extraction.events.choice import Choice, choose, choose_alone, looks_back, same_event
from flows.extraction.events.dates import NO_CLUES, NO_DATE, Calendar
from flows.extraction.events.days import Days
from flows.extraction.events.derivation import derive, titled_deeds
from flows.extraction.events.details import read_actor, read_agent, read_organizer, read_theme, theme_of_name
from flows.extraction.events.frames import tells_no_news
from flows.extraction.events.genres import reports_nothing
from flows.extraction.events.naming import canonical_name, recased_title
from flows.extraction.events.places import place_of_event, place_of_holder, visited_place
from flows.extraction.events.roundup import Part, in_order, parts_of
from flows.extraction.events.sequence import (
    SAME_DAY,
    follow_year,
    followed,
    go_on,
    happen_beside,
    is_during,
    is_part,
    is_past,
    is_stage,
    leads_to_one_place,
    set_date,
    stays_at_one_place,
)
from flows.extraction.events.zones import zone_end
from flows.extraction.language.places import locate
from flows.extraction.language.series import series_of
from flows.extraction.language.vietnamese import key
from flows.extraction.pages.page import NEWS, Page
from flows.extraction.records import Event, EventStatus, content_id

_GATHERINGS: Final = frozenset(
    {"conference", "workshop", "session", "training", "ceremony", "other", "meeting", "award", "launch"}
)
_CERTAIN: Final = {"held": 0.95, "happened": 0.94, "verb": 0.86, "attended": 0.88}
# What a body does, with the body as its organiser.
_ACTED: Final = frozenset({"launch", "award"})
_SITS: Final = " họp "
_FEW: Final = 9
_OPENING: Final = 3  # sentences
_HEADLINE: Final = 3  # words besides the event noun
_STALE: Final = 120  # days
_STALE_MONTH: Final = 45  # days, where only the month is told: news has a day
_PLANNED: Final = re.compile(
    r"(?<!\w)(?:sẽ (?:được )?(?:chính thức )?(?:diễn ra|tổ chức|khai mạc|thăm)|dự kiến (?:sẽ )?(?:diễn ra|tổ chức|"
    r"khai mạc))(?!\w)"
)
# A headline of a feature, which speaks of an event and tells none.
_STORY: Final = re.compile(
    r"(?<!\w)(?:[Cc]âu chuyện|[Cc]huyện|[Gg]óc nhìn|[Nn]hìn từ|[Bb]ài học|[Vv]ì sao|[Tt]ại sao|[Hh]ậu trường|"
    r"[Tt]hấy gì|"
    r"[Dd]ư âm|[Kk]ỳ vọng gì|[Nn]hững điều)(?!\w)"
)
# A congress is held at home by the body that its name names.
_CONGRESS: Final = ("Đại hội ", "đại hội ")
# Whose meeting it is: "Cuộc họp đầu tiên của Ban Chỉ đạo ... tỉnh A".
_WHOSE: Final = re.compile(r"^(?:[Cc]uộc họp|[Pp]hiên họp|[Hh]ội nghị|[Kk]ỳ họp)\s[^,;]{0,40}?của\s(?P<who>[^\W\d_].+)")
_ABOVE: Final = ("title", "caption")
_HELD: Final = ("buổi ", "cuộc ")
# "Phiên toàn thể Hội nghị Cấp cao ASEAN lần thứ 44": a sitting names what it is a sitting of.
_SITTING_OF: Final = re.compile(
    r"(?i)phiên (?:họp )?(?:toàn thể|khai mạc|bế mạc)(?: thứ \w+)?(?: của)? "
    r"(?P<whole>(?-i:Hội nghị|Diễn đàn|Đại hội|Khóa họp|Kỳ họp)\s.+)"
)


def find_events(page: Page) -> list[Event]:
    """Returns the events of the item: reported ones, the main event first, then parents, then mentions."""
    return _Reader(page).events()


class _Reader:
    """Reads the events of one page. Holds what every step asks for: the candidates of each part of the page."""

    def __init__(self, page: Page, part: Part | None = None) -> None:
        self._page = page
        self._calendar = Calendar(page)
        self._whole = part is None
        self._sentences = part.sentences if part else tuple(page.of(*NEWS))
        self._news = candidates(page, self._calendar, self._sentences)
        self._days = Days(page, self._calendar, self._sentences, self._news)
        headline = (page, (part.heading,)) if part else (recased_title(page), page.of("title"))
        self._title = [_titled(c) for c in candidates(headline[0], self._calendar, headline[1])]
        self._captions = [] if part else candidates(page, self._calendar, page.of("caption"))

    def reported(self) -> list[Event]:
        """What the item, or the part of it, reports."""
        return self._reported()[1]

    def events(self) -> list[Event]:
        """The events of the item: reported ones, parents, mentions."""
        told, chosen = self._reported()
        parents = self._parents(told, chosen)
        larger = next(iter(parents), None) or next(
            (event for event, c in zip(chosen, told.reported, strict=False) if c is told.parent), None
        )
        for event in chosen:
            if larger and event is not larger and (event.event_type != "visit" or is_stage(event, larger)):
                event.parent = larger.name
                if event.place is None and leads_to_one_place(larger):
                    event.place, event.place_text = larger.place, larger.place_text
            elif not larger and is_part(event, chosen[0]):
                event.parent = chosen[0].name
            elif (
                not larger and event is not chosen[0] and (is_during(event, chosen[0]) or event.event_type == "session")
            ):
                event.parent = chosen[0].name
                within = event.event_type == "session" or stays_at_one_place(chosen[0])
                if within and event.place is None:
                    event.place, event.place_text = chosen[0].place, chosen[0].place_text
        for event in chosen:
            if event.parent is None and (whole := _SITTING_OF.match(event.name)):
                event.parent = whole["whole"]
        events = chosen + parents
        taken = list(told.reported) + ([told.parent] if told.parent else [])
        events += self._mentions(taken, events)
        for event in events:
            event.series = event.series or series_of(event.name)
            event.event_id = content_id("evt", event.event_type, key(event.name), event.date_start, event.edition)
        return events

    # -- what the item reports

    def _reported(self) -> tuple[Choice, list[Event]]:
        nothing = Choice((), None, ())
        if reports_nothing(self._page):
            return nothing, []
        if parts := parts_of(self._page) if self._whole else ():
            return nothing, in_order(_Reader(self._page, part).reported() for part in parts)
        choice = self._chosen()
        main = next(iter(choice.reported), None)
        if main and ((not main.named and self._titles_a_plan()) or (not main.timed and self._announces())):
            return nothing, []
        if not choice.reported and (derived := self._derived()):
            return nothing, derived
        if not choice.reported and self._page.published_at:
            choice = choose_alone(self._news, self._title)
        events = self._told(choice)
        if not events or self._is_old(events[0]) or self._is_ahead(events[0]):
            return nothing, []
        return choice, events

    def _chosen(self) -> Choice:
        """What the text tells as news; else what the headline, a caption or a speech there names."""
        choice = choose(self._news, self._title)
        if looks_back(choice, self._title) and not self._is_planned():
            topics = [c for c in self._news if c.told == "topic" and c.named and c.head and c.order <= _FEW]
            that_day = [c for c in self._news if c.earlier and c.that_day]
            spoken_of = choose([*_lifted(topics), *that_day] if topics else (), self._title)
            return spoken_of if spoken_of.reported or derive(self._page, self._news, self._captions) else choice
        if not choice.reported and (topics := self._topics()) and not self._is_planned():
            return choose(_lifted(topics), self._title)
        if not choice.reported and self._is_followed_up() and not self._is_planned():
            return choose(_lifted(self._title, self._captions), self._title)
        if not choice.reported and not _STORY.search(self._page.headline or "") and not self._is_planned():
            return choose(_lifted(titled_deeds(self._page, self._title)), self._title)
        return choice

    def _topics(self) -> list[Candidate]:
        """What speeches at the opening name, if the text points back at it: "Phát biểu tại Lễ trao ...", "buổi lễ"."""
        if _STORY.search(self._page.headline or ""):
            return []
        return [
            c
            for c in self._news
            if c.told == "topic" and c.named and c.head and c.order <= _OPENING and not c.enacts
            if any(o.told == "attended" and not o.named and o.order > c.order for o in self._news)
        ]

    def _told(self, choice: Choice) -> list[Event]:
        """The chosen events, the main one first, without those that the item only recalls."""
        told: dict[Candidate, Event] = {}
        for candidate, points in sorted(zip(choice.reported, choice.scores, strict=True), key=lambda c: c[0].start):
            event = self._event(candidate, choice, points, told)
            if candidate is choice.reported[0] or not is_past(event, told.get(choice.reported[0])):
                told[candidate] = event
        events = [told[candidate] for candidate in choice.reported if candidate in told]
        for event in events[1:]:
            follow_year(event, events[0])
        for candidate, event in told.items():
            if event is not events[0] and (candidate.sequel or candidate.earlier or candidate.head == WELCOME):
                happen_beside(event, events[0])
        return events

    def _derived(self) -> list[Event]:
        """The event that the item never names, with the day and the place that the sentences about it state."""
        derived = derive(self._page, self._news, self._captions)
        if derived is None:
            return []
        event, first = derived
        others = [c for c in self._news if c.head == first.head and not c.named and c is not first and c.order <= _FEW]
        when = next((when for c in (first, *others) if (when := self._days.day_of(c, NO_CLUES))), None)
        when = when or self._days.before(first, NO_CLUES) or NO_DATE
        set_date(event, when)
        if place := place_of_event(self._page, first, others, main=True):
            event.place, event.place_text, event.venue = place.place, place.place_text, place.venue
        if event.place is None and when is not NO_DATE:
            self._place_by_opening(event)
        return [event]

    def _place_by_opening(self, event: Event) -> None:
        """Takes the place from the sentence that tells the day, when the sentences about the event tell none."""
        for sentence in self._sentences[:_OPENING]:
            location = locate(self._page.text, sentence.start, sentence.end)
            if location and location.place and self._calendar.mentions(sentence.start, sentence.end):
                event.place, event.place_text = location.place, location.place_text
                event.venue = event.venue or location.venue
                return

    def _is_old(self, main: Event) -> bool:
        """Whether the page was posted so long after the event that the event can no longer be its news."""
        if not self._page.published_at or not main.date_end or main.date_basis != "stated":
            return False
        stale = _STALE if main.date_precision == "day" else _STALE_MONTH
        return (date.fromisoformat(self._page.published_at[:10]) - date.fromisoformat(main.date_end)).days > stale

    def _is_ahead(self, main: Event) -> bool:
        """Whether the page was posted before the event began: it announces what is to come."""
        if not self._page.published_at or not main.date_start:
            return False
        return (date.fromisoformat(main.date_start) - date.fromisoformat(self._page.published_at[:10])).days > 1

    def _is_planned(self) -> bool:
        """Whether the headline or the first sentences tell of what is planned ("sẽ diễn ra ...")."""
        return self._titles_a_plan() or any(
            _PLANNED.search(self._page.text, s.start, s.end) for s in self._sentences[:_OPENING]
        )

    def _announces(self) -> bool:
        """Whether the first sentence tells of a day to come ("ngày 3/11 tới đây")."""
        return any(tells_no_news(self._page.text, s.start, s.end) for s in self._sentences[:1])

    def _titles_a_plan(self) -> bool:
        return self._whole and bool(_PLANNED.search(self._page.headline or ""))

    def _is_followed_up(self) -> bool:
        """Whether the text points back at an event that only the headline or a caption names."""
        heads = {candidate.event_type for candidate in (*self._title, *self._captions) if candidate.named}
        if _STORY.search(self._page.headline or ""):
            return False
        return any(not candidate.named and candidate.event_type in heads for candidate in self._news)

    def _event(self, candidate: Candidate, choice: Choice, points: float, before: dict[Candidate, Event]) -> Event:
        """The event of one candidate; `before` holds those that the text reports before it."""
        page, main = self._page, candidate is choice.reported[0]
        variants = self._variants(candidate, choice)
        name, edition = canonical_name(page, candidate, variants, self._title if main else (), self._news)
        when = self._days.when(candidate, variants, choice.parent, edition)
        holder = _holder(page.text, candidate)
        place = place_of_event(page, candidate, variants, main=main, holder=holder)
        event = Event(
            event_type=candidate.event_type,
            name=name,
            evidence=page.evidence(candidate.start, candidate.end, f"event_{candidate.told}"),
            confidence=_confidence(candidate, points, main=main),
            name_basis="stated"
            if _is_written(name, (candidate, *variants, *(self._title if main else ())))
            else "derived",
            section=candidate.sentence.section,
            place=place.place if place else None,
            place_text=place.place_text if place else None,
            venue=place.venue if place else None,
            edition=edition,
            organizer=holder,
        )
        set_date(event, when)
        if last := followed(candidate, before):
            go_on(event, last, when)
        if main:
            if event.date_text is None and (told := self._days.of_page(candidate, tuple(self._page.of("caption")))):
                set_date(event, told[0])
                if event.place is None and (where := locate(page.text, told[1].start, told[1].end)):
                    event.place, event.place_text = where.place, where.place_text
            self._describe(event, candidate, variants)
            self._place_by_holder(event, candidate)
            if (
                event.place is None
                and event.date_text
                and (SAME_DAY.search(event.evidence.quote) or candidate.sentence.section in _ABOVE)
            ):
                self._place_by_opening(event)
        else:
            event.theme = read_theme(page.text, candidate.sentence.start, candidate.sentence.end)
        return event

    def _place_by_holder(self, event: Event, candidate: Candidate) -> None:
        """Takes the place from who held the event, when nothing else tells it."""
        if event.place is None and event.event_type not in ("visit", "talks"):
            actor = None if candidate.head else read_actor(self._page.text, candidate.start, candidate.end)
            holder = event.organizer or actor or (event.name if event.name.startswith(_CONGRESS) else None)
            holder = holder or ((whose := _WHOSE.search(event.name)) and whose["who"]) or None
            if location := place_of_holder(self._page, holder, candidate):
                event.place, event.place_text = location.place, location.place_text

    def _variants(self, candidate: Candidate, choice: Choice) -> list[Candidate]:
        """Where else the item speaks of this event, its news first."""
        others = [c for c in choice.reported if c is not candidate]
        return [
            c
            for c in (*self._news, *self._captions, *self._title)
            if c is not candidate
            and c.told != "parent"
            and (bool(c.head) == bool(candidate.head) or not c.named or candidate.event_type == "visit")
            and same_event(c, candidate)
            and not any(c.named and same_event(c, other) for other in others)
        ]

    def _describe(self, event: Event, candidate: Candidate, variants: Sequence[Candidate]) -> None:
        """What only the main event is asked for: its theme, how many came, and its organiser wherever it is told."""
        text, sentence = self._page.text, candidate.sentence
        spans = [sentence, *(c.sentence for c in variants if c.sentence.section != "title" and c.order <= _FEW)]
        event.theme = next(
            (theme for s in spans if (theme := read_theme(text, s.start, s.end))), None
        ) or theme_of_name(event.name, event.event_type)
        if event.organizer is None and candidate.head:
            told = [c for c in variants if c.order <= _FEW]
            event.organizer = next((who for c in told if (who := _organizer(text, c))), None)
        if event.event_type in _GATHERINGS and candidate.head:
            near = (sentence, *(s for s in self._sentences[:_FEW] if s is not sentence))
            count = next((found for s in near if (found := read_attendance(text, s.start, s.end))), None)
            if count:
                event.attendance, event.attendance_bound = count

    # -- what the news is part of, and what else is named

    def _parents(self, choice: Choice, chosen: Sequence[Event]) -> list[Event]:
        if choice.parent is None or not chosen or choice.parent in choice.reported:
            return []
        event = self._named(choice.parent, "parent")
        return [event] if key(event.name) not in {key(other.name) for other in chosen} else []

    def _named(self, candidate: Candidate, status: EventStatus) -> Event:
        """An event that the text names with what stands right after the name: its days and its place."""
        text, end = self._page.text, zone_end(self._page.text, candidate)
        event = Event(
            event_type=candidate.event_type,
            name=candidate.name,
            evidence=self._page.evidence(candidate.start, candidate.end, f"event_{status}"),
            confidence=0.85 if status == "parent" else 0.75,
            status=status,
            section=candidate.sentence.section,
            edition=candidate.edition,
            place=candidate.place.name if candidate.place else None,
            place_text=candidate.place.text if candidate.place else None,
        )
        if event.place is None and candidate.event_type == "visit" and (host := visited_place(text, candidate)):
            event.place, event.place_text = host.name, host.text
        start = candidate.end if status == "parent" and candidate.told != "verb" else candidate.sentence.start
        finish = end if status == "parent" else candidate.sentence.end
        if mentions := self._calendar.mentions(start, finish):
            clues = self._days.clues(candidate, (), None, candidate.edition)
            clues = replace(clues, teaser=candidate.sentence.section == "related")
            set_date(event, self._calendar.resolve(mentions[0], clues))
        if event.place is None and (location := locate(text, start, finish)):
            event.place, event.place_text, event.venue = location.place, location.place_text, location.venue
        return event

    def _mentions(self, taken: Sequence[Candidate], told: Sequence[Event]) -> list[Event]:
        """What the item only names, each once: "Đại hội XIII" is "Đại hội lần thứ XIII của Đảng"."""
        names: set[object] = {key(event.name) for event in told}
        names |= {edition for event in told if (edition := _numbered(event.name, event.edition))}
        related = candidates(self._page, self._calendar, self._page.of("related"))
        found = []
        for candidate in (*self._news, *self._captions, *self._title, *related):
            teaser = candidate.sentence.section == "related"
            if not _names_an_event(candidate, teaser=teaser) or key(candidate.name) in names:
                continue
            if not teaser and any(same_event(candidate, other) or _is_inside(candidate, other) for other in taken):
                continue
            edition = _numbered(candidate.name, candidate.edition)
            if edition in names:
                continue
            names |= {key(candidate.name), edition} - {None}
            found.append(self._named(candidate, "mentioned"))
        return found


def _numbered(name: str, edition: int | None) -> tuple[str, int] | None:
    """The series and the edition in it, by which an event is known under all its names."""
    series = series_of(name) if edition else None
    return (series, edition) if series and edition else None


def _is_inside(candidate: Candidate, other: Candidate) -> bool:
    """Whether the candidate is a part of the other's name: the programme in "ký Chương trình hợp tác"."""
    return other.start <= candidate.start and candidate.end <= other.end


def _is_written(name: str, told: Iterable[Candidate]) -> bool:
    """Whether the item itself names the event with a noun; "ông A tiếp bà B" says what took place and names nothing."""
    return any(c.head and c.named and c.name == name for c in told)


def _titled(candidate: Candidate) -> Candidate:
    """A headline that is the event: "Triển lãm bản đồ và trưng bày tư liệu ..." names it, whatever its words are."""
    names = candidate.head and candidate.start == candidate.sentence.start and len(candidate.tokens) >= _HEADLINE
    return replace(candidate, named=True) if names else candidate


def _lifted(*groups: Iterable[Candidate]) -> list[Candidate]:
    """Headline and captions as if they were the news, for items whose text only points back at the event."""
    lifted = []
    for group in groups:
        for candidate in group:
            told = (
                "attended"
                if candidate.told in ("topic", "mention") and candidate.head and candidate.named
                else candidate.told
            )
            lifted.append(replace(candidate, order=0, told=told))
    return lifted


def _holder(text: str, candidate: Candidate) -> str | None:
    if candidate.head:
        return read_organizer(text, candidate.sentence.start, candidate.sentence.end, candidate.start)
    acted = candidate.event_type in _ACTED or _SITS in candidate.name or candidate.name.startswith(_HELD)
    return read_actor(text, candidate.start, candidate.end) if acted else None


def _names_an_event(candidate: Candidate, *, teaser: bool) -> bool:
    if not candidate.named:
        return False
    if candidate.told in ("held", "happened", "parent"):
        return True
    if not candidate.head:
        return teaser and candidate.told == "verb" and candidate.timed
    return candidate.edition is not None or (
        candidate.name[0].isupper() and len(candidate.tokens) >= 3 and candidate.told != "topic"
    )


def _organizer(text: str, candidate: Candidate) -> str | None:
    start, end = candidate.sentence.start, candidate.sentence.end
    if not candidate.head:
        return _holder(text, candidate)
    if candidate.told in ("held", "happened"):
        return read_organizer(text, start, end, candidate.start)
    return read_agent(text, start, end)


def _confidence(candidate: Candidate, points: float, *, main: bool) -> float:
    certain = _CERTAIN.get(candidate.told, 0.7) - (0.0 if main else 0.1) - (0.0 if candidate.named else 0.15)
    return round(max(0.4, certain - max(0.0, 4.6 - points) * 0.12), 2)
