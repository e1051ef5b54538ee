"""The world the items tell of: bodies and their people, events, directives and what these do to one another."""

import csv
import random
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Final

from tests.corpus import stock
from tests.corpus.people import FIRST_DAY, LAST_DAY, MERGER, Body, Names, embassy, ministry, province, provinces, staff
from tests.corpus.truth import Directive, Event, Person, Relation
from warehouse.paths import REGISTERS

_SERIES: Final = {
    "hoi_nghi_ngoai_giao": "Hội nghị Ngoại giao lần thứ {edition}",
    "hoi_nghi_ngoai_vu": "Hội nghị Ngoại vụ toàn quốc lần thứ {edition}",
}


@cache
def editions() -> tuple[tuple[str, int, date, str], ...]:
    """(series, edition, first day, place) of the national conferences whose day the register knows."""
    with (REGISTERS / "conference_editions.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["series_id"] in _SERIES and row["date_start"] > "2012"]
    found = [(r["series_id"], int(r["edition"]), date.fromisoformat(r["date_start"]), r["place"]) for r in rows]
    return tuple(sorted(found))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


class World:
    """A seeded world of a size fit for `count` items."""

    def __init__(self, rng: random.Random, count: int) -> None:
        self.rng = rng
        names = Names(rng)
        crowd = 1 + min(count // 4000, 8)
        self.ministries = [ministry(name) for name in stock.MINISTRIES[: max(3, min(9, count // 60))]]
        self.provinces = [province(*p) for p in rng.sample(provinces(), max(3, min(len(provinces()), count // 60)))]
        self.embassies = [embassy(name) for name in stock.COUNTRIES[: max(3, min(20, count // 60))]]
        self.people: list[Person] = []
        for body in (*self.ministries, *self.provinces):
            self.people += staff(body, rng, names, crowd)
        for body in self.embassies:
            self.people += staff(body, rng, names, 0, foreign=True)
        self.homonyms = self._namesakes(max(1, count // 150))
        self.events: list[Event] = []
        self._taken: set[tuple[str, str, date]] = set()
        self.directives = [self._directive(number) for number in range(max(6, count // 12))]
        self.relations = self._relations()

    def _namesakes(self, wanted: int) -> list[tuple[Person, Person]]:
        """Gives pairs of persons one name: a ministry's deputy minister and a province's deputy, in the same years."""
        pairs: list[tuple[Person, Person]] = []
        above = [p for body in self.ministries for p in body.on(date(2018, 1, 1), body.deputies)]
        below = [p for body in self.provinces for p in body.on(date(2018, 1, 1), body.deputies[:1])]
        for one, other in zip(above, below, strict=False):
            if len(one.tenures) == 1 and len(other.tenures) == 1 and len(pairs) < wanted:
                other.name = one.name
                pairs.append((one, other))
        return pairs

    def day(self, last: date = MERGER) -> date:
        """Any day up to the given one."""
        return FIRST_DAY + timedelta(days=self.rng.randrange((last - FIRST_DAY).days - 8))

    def event(self) -> Event:
        """One more event, told apart from all others by name, place and day."""
        while True:
            made = (self._held, self._received, self._talks, self._numbered, self._sibling)
            event = self.rng.choices(made, (70, 14, 9, 2, 5))[0]()
            mark = (event.name or f"{event.chair.name}/{event.others[0].name}", event.place, event.day)
            near = {(mark[0], mark[1], event.day + timedelta(days=d)) for d in range(-3, 4)}
            if not near & self._taken and event.chair.name not in {other.name for other in event.others}:
                self._taken.add(mark)
                self.events.append(event)
                return event

    def _held(self) -> Event:
        """A conference, workshop or course of a ministry or a province."""
        rng = self.rng
        kind, head, form = rng.choice(stock.EVENT_FORMS)
        topic = rng.choice(stock.TOPICS)
        body = rng.choice((*self.ministries, *self.provinces, *self.provinces))
        day = self.day(body.ends)
        name = form.format(topic=topic, Topic=_capital(topic), year=day.year)
        place = body.place
        if body in self.ministries and rng.random() < 0.4 and day < MERGER:
            place = rng.choice(self.provinces).place
        chair = rng.choice(body.on(day, body.heads + body.deputies))
        return Event(kind, name, day, place, body.department, chair, self._guests(day, body, chair), head)

    def _sibling(self) -> Event:
        """An event easily taken for another one: same form, place, day and chair, but about something else."""
        held = [event for event in self.events[-200:] if event.name and not event.series]
        if not held:
            return self._held()
        event = self.rng.choice(held)
        topics = [topic for topic in stock.TOPICS if topic in (event.name or "").lower()]
        if not topics:
            return self._held()
        topic = self.rng.choice([topic for topic in stock.TOPICS if topic not in topics])
        name = (event.name or "").replace(topics[0], topic).replace(_capital(topics[0]), _capital(topic))
        return replace(event, name=name)

    def _guests(self, day: date, body: Body, chair: Person) -> list[Person]:
        pool = body.on(day, body.heads + body.deputies)
        for other in self.rng.sample((*self.ministries, *self.provinces), 2):
            if day < other.ends:
                pool += other.on(day, other.heads + other.deputies)
        chosen: dict[str, Person] = {}
        for person in self.rng.sample(pool, min(len(pool), self.rng.randint(1, 4))):
            if person.name != chair.name:
                chosen.setdefault(person.name, person)
        return list(chosen.values())

    def _received(self) -> Event:
        """A reception of an ambassador by a ministry's or a province's leader."""
        body = self.rng.choice((*self.ministries, *self.provinces))
        day = self.day(body.ends)
        host = self.rng.choice(body.on(day, body.heads))
        country = self.rng.choice(self.embassies)
        guest = country.on(day, country.heads)[0]
        return Event("reception", None, day, body.place, None, host, [guest], "buổi tiếp")

    def _talks(self) -> Event:
        """Talks of a minister or deputy minister with an ambassador."""
        body = self.rng.choice(self.ministries)
        day = self.day(LAST_DAY)
        host = self.rng.choice(body.on(day, body.heads + body.deputies))
        country = self.rng.choice(self.embassies)
        guest = country.on(day, country.heads)[0]
        return Event("talks", None, day, "Hà Nội", None, host, [guest], "hội đàm")

    def _numbered(self) -> Event:
        """A national conference of the register."""
        series, edition, day, place = self.rng.choice(editions())
        name = _SERIES[series].format(edition=edition)
        if any(event.name == name for event in self.events):
            return self._held()
        body = self.ministries[0]
        chair = self.rng.choice(body.on(day, body.heads))
        guests = self._guests(day, body, chair)
        return Event("conference", name, day, place, "Bộ Ngoại giao", chair, guests, "Hội nghị", series, edition)

    def _directive(self, number: int) -> Directive:
        """A directive whose number no other of its kind has."""
        rng = self.rng
        issued = self.day()
        topic = rng.choice(stock.TOPICS)
        subject = rng.choice(stock.SUBJECTS).format(topic=topic)
        kind, noun, form, issuer = rng.choice(
            (
                ("quyet_dinh", "Quyết định", "{n}/QĐ-TTg", "Thủ tướng Chính phủ"),
                ("nghi_quyet", "Nghị quyết", "{n}/NQ-CP", "Chính phủ"),
                ("chi_thi", "Chỉ thị", "{n}/CT-TTg", "Thủ tướng Chính phủ"),
                ("nghi_dinh", "Nghị định", "{n}/{year}/NĐ-CP", "Chính phủ"),
                ("thong_tu", "Thông tư", "{n}/{year}/TT-BNG", "Bộ Ngoại giao"),
            )
        )
        return Directive(kind, noun, form.format(n=number + 11, year=issued.year), issuer, issued, subject)

    def _relations(self) -> list[Relation]:
        """Each directive acts on at most one older one: it replaces its like or carries out another."""
        found = []
        ordered = sorted(self.directives, key=lambda d: (d.issued_on, d.number))
        for place, directive in enumerate(ordered[1:], start=1):
            older = self.rng.choice(ordered[:place])
            if older.issued_on < directive.issued_on and self.rng.random() < 0.5:
                same = older.directive_type == directive.directive_type
                found.append(Relation(directive, "replaces" if same else "implements", older))
        return found
