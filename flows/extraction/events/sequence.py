"""Events that an item tells one after another: each and those told before it in, the day and place it shares out.

What goes on from the news, or went before it, is of the news' day and place unless the text says otherwise.
"""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from flows.extraction.events.candidates import Candidate
from flows.extraction.events.dates import NO_DATE, EventDate
from flows.extraction.events.verbs import visits_an_institution
from flows.extraction.language.phrases import UPPER
from flows.extraction.language.places import find_places
from flows.extraction.records import Event

SAME_DAY: Final = re.compile(r"(?<!\w)cùng (?:ngày|buổi)(?!\w)", re.IGNORECASE)
# What is held within a festival or beside a conference is held where that is.
WITHIN: Final = re.compile(r"(?:[\w/.-]+,?\s){0,4}?(?:[Cc]ũng )?(?:[Tt]rong khuôn khổ|[Bb]ên lề)(?!\w)")
_HOME: Final = "Việt Nam"
_AND_ON: Final = re.compile(rf"\svà\s(?:tỉnh\s|thành phố\s|bang\s)?[{UPPER}]")
_RECALLED: Final = 30  # days
_GATHERINGS: Final = frozenset({"conference", "workshop", "session", "other"})
_DAY: Final = re.compile(r"(?P<day>\d{1,2})\s?(?:[/.-]|tháng)\s?(?P<month>\d{1,2})")


def followed(candidate: Candidate, before: dict[Candidate, Event]) -> Event | None:
    """The event that this one goes on from: the last one told before it, if the text says so."""
    last = next(reversed(before), None)
    goes_on = candidate.sequel or candidate.earlier or candidate.vague
    if last is None or not (goes_on or last.sentence == candidate.sentence):
        return None
    return before[last]


def go_on(event: Event, last: Event, when: EventDate) -> None:
    """What follows on the same day is where the news was, unless the text says otherwise ("Rời Paris, ...")."""
    if event.evidence.quote.startswith("Rời "):
        return
    if when is NO_DATE:
        earlier = date_of(last)
        if last.date_start != last.date_end and last.event_type == "visit":
            earlier = when
        elif last.date_start != last.date_end and event.event_type == "signing":
            earlier = replace(earlier, start=earlier.end)  # what was agreed is signed at the end
        elif last.date_start != last.date_end and SAME_DAY.search(event.evidence.quote):
            earlier = replace(earlier, end=earlier.start)
        set_date(event, earlier)
    stage = event.event_type == "visit" and visits_an_institution(event.evidence.quote, 0, len(event.evidence.quote))
    if event.place is None and event.venue is None and (event.event_type != "visit" or stage):
        same_day = last.date_start is not None and event.date_start == last.date_start
        if same_day or event.date_text == last.date_text:
            event.place, event.place_text = last.place, last.place_text


def follow_year(event: Event, main: Event) -> None:
    """Gives a day without a year the year of the news that it goes on from, if it is close to it."""
    stated = _DAY.fullmatch(event.date_text or "")
    if event.date_start or not stated or not main.date_start:
        return
    news = date.fromisoformat(main.date_start)
    for year in (news.year, news.year + 1, news.year - 1):
        try:
            day = date(year, int(stated["month"]), int(stated["day"]))
        except ValueError:
            return
        if abs((day - news).days) <= _RECALLED:
            set_date(event, EventDate(day.isoformat(), day.isoformat(), "day", "context", event.date_text))
            return


def is_during(event: Event, visit: Event) -> bool:
    """Whether an event falls into the days of the visit that the item reports."""
    if visit.event_type != "visit" or visit.date_start == visit.date_end:
        return False
    if event.event_type == "visit" and not is_stage(event, visit):
        return False
    if event.date_start is None:
        return event.date_text is None
    return (visit.date_start or "") <= (event.date_start or "") <= (visit.date_end or "")


def is_stage(event: Event, visit: Event) -> bool:
    """Whether guests look at something in the course of the visit that the item reports: a school, a factory."""
    quote = event.evidence.quote
    return event is not visit and visit.event_type == "visit" and visits_an_institution(quote, 0, len(quote))


def is_part(event: Event, main: Event) -> bool:
    """Whether an event is held within the gathering that the item reports, or what is agreed there is signed."""
    if event is main or main.event_type not in _GATHERINGS:
        return False
    return bool(WITHIN.match(event.evidence.quote)) or event.event_type == "signing"


def leads_to_one_place(visit: Event) -> bool:
    """Whether a journey names one place that it led to; of a guest's stay in Vietnam nothing tells the town."""
    if visit.event_type != "visit" or visit.place in (None, _HOME):
        return False
    visited = visit.name.rpartition("thăm")[2].partition(" của ")[0]
    named = {(place.level == "country", place.name) for place in find_places(visited)}
    return len(named) == len({is_country for is_country, _ in named})


def stays_at_one_place(visit: Event) -> bool:
    """Whether a visit in this country went to one province; of a journey abroad the next town goes without saying."""
    if all(place.foreign for place in find_places(visit.place or "")):
        return False
    told = visit.evidence.quote
    towns = [place for place in find_places(told, max(0, told.find("thăm"))) if place.level != "country"]
    several = len({place.name for place in towns}) > 1 or any(_AND_ON.match(told, place.end) for place in towns)
    return leads_to_one_place(visit) and not several


def is_past(event: Event, main: Event | None) -> bool:
    """Whether an event lies so long before the news that it is recalled and not reported."""
    if main is None or not event.date_end or not main.date_start:
        return False
    return (date.fromisoformat(main.date_start) - date.fromisoformat(event.date_end)).days > _RECALLED


def happen_beside(event: Event, main: Event) -> None:
    """What was told on the way to the news, without a day of its own, is of the same day and place."""
    if main.event_type == "visit":
        return
    if not (event.date_start or event.date_text):
        set_date(event, date_of(main))
    same_day = event.date_start == main.date_start and (event.date_start or event.date_text == main.date_text)
    if event.place is None and event.event_type != "visit" and (same_day or WITHIN.match(event.evidence.quote)):
        event.place, event.place_text = main.place, main.place_text


def date_of(event: Event) -> EventDate:
    """The days of an event, with their precision and basis."""
    return EventDate(event.date_start, event.date_end, event.date_precision, event.date_basis, event.date_text)


def set_date(event: Event, when: EventDate) -> None:
    """Gives an event its days, with their precision and basis."""
    event.date_start, event.date_end = when.start, when.end
    event.date_precision, event.date_basis, event.date_text = when.precision, when.basis, when.text
