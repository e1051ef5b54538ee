"""Persons with careers: a generator and a number of bodies in, who held which office when out.

Singular offices pass from one holder to the next without a gap; who leaves a deputy's office may rise to the
head's. Names are unique, but for the homonyms that are made on purpose.
"""

import csv
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import product
from typing import Final

from tests.corpus import stock
from tests.corpus.truth import Person, Seat, Tenure
from warehouse.paths import REGISTERS

FIRST_DAY: Final = date(2012, 1, 1)
LAST_DAY: Final = date(2026, 7, 1)
MERGER: Final = date(2025, 7, 1)


@dataclass(eq=False, slots=True)
class Body:
    """A ministry, a province or an embassy with the seats that appear at its events."""

    name: str
    place: str
    ends: date
    department: str = ""
    heads: list[Seat] = field(default_factory=list)
    deputies: list[Seat] = field(default_factory=list)
    holders: dict[Seat, list[tuple[date, date, Person]]] = field(default_factory=dict)

    def on(self, day: date, seats: list[Seat]) -> list[Person]:
        """Everybody who holds one of the seats on the day."""
        return [who for seat in seats for start, end, who in self.holders[seat] if start <= day < end]


@cache
def provinces() -> tuple[tuple[str, str], ...]:
    """(type, name) of the provinces that stood, unchanged in name, until the merger of July 2025."""
    with (REGISTERS / "provinces.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    named = {
        row["name"]: row["type"] for row in rows if not row["valid_from"] and row["valid_to"] in ("", "2025-07-01")
    }
    return tuple((kind, name) for name, kind in sorted(named.items()) if name != "Hà Nội")


class Names:
    """Names that nobody bears yet."""

    def __init__(self, rng: random.Random) -> None:
        self._own = [f"{s} {m} {g}" for s, m, g in product(stock.SURNAMES, stock.MIDDLES, stock.GIVEN) if m != g]
        self._foreign = [f"{f} {n}" for f, n in product(stock.FOREIGN_FIRST, stock.FOREIGN_LAST)]
        rng.shuffle(self._own)
        rng.shuffle(self._foreign)

    def own(self) -> str:
        """A Vietnamese name of three syllables."""
        return self._own.pop()

    def foreign(self) -> str:
        """A name of two foreign words."""
        return self._foreign.pop()


def ministry(name: str) -> Body:
    """A ministry: a minister, deputy ministers; it meets in Hà Nội."""
    body = Body(name, "Hà Nội", LAST_DAY, name)
    body.heads.append(Seat(f"Bộ trưởng {name}", name, singular=True))
    body.deputies.append(Seat(f"Thứ trưởng {name}", name, singular=False))
    return body


def province(kind: str, name: str) -> Body:
    """A province: its committee and its department of foreign affairs."""
    committee, department = f"Ủy ban nhân dân {kind} {name}", f"Sở Ngoại vụ {kind} {name}"
    body = Body(name, name, MERGER, department)
    body.heads.append(Seat(f"Giám đốc {department}", department, singular=True))
    body.heads.append(Seat(f"Chủ tịch {committee}", committee, singular=True))
    body.deputies.append(Seat(f"Phó Giám đốc {department}", department, singular=False))
    body.deputies.append(Seat(f"Phó Chủ tịch {committee}", committee, singular=False))
    return body


def embassy(country: str) -> Body:
    """An embassy in Hà Nội: one ambassador at a time."""
    body = Body(country, "Hà Nội", LAST_DAY, f"Đại sứ quán {country} tại Việt Nam")
    body.heads.append(Seat(f"Đại sứ {country} tại Việt Nam", body.department, singular=True))
    return body


def _spells(rng: random.Random, until: date, length: int) -> list[tuple[date, date]]:
    """Cuts the years up to `until` into spells of about `length` days."""
    cuts = [FIRST_DAY]
    while (until - cuts[-1]).days > length * 1.5:
        cuts.append(cuts[-1] + timedelta(days=rng.randint(int(length * 0.7), int(length * 1.3))))
    return list(zip(cuts, [*cuts[1:], until], strict=True))


def staff(body: Body, rng: random.Random, names: Names, deputies: int, *, foreign: bool = False) -> list[Person]:
    """Fills the seats of a body over the years; returns everybody who held one."""
    people: list[Person] = []

    def take(seat: Seat, start: date, end: date, person: Person | None = None) -> Person:
        if person is None:
            person = Person(names.foreign() if foreign else names.own())
            people.append(person)
        person.tenures.append(Tenure(seat, start, end))
        body.holders.setdefault(seat, []).append((start, end, person))
        return person

    for seat in body.deputies:
        for _ in range(deputies):
            for start, end in _spells(rng, body.ends, 1900):
                take(seat, start, end)
    for place, seat in enumerate(body.heads):
        for start, end in _spells(rng, body.ends, 1500):
            below = body.deputies[place : place + 1]
            risen = [p for p in people if p.tenures[-1].seat in below and p.tenures[-1].end <= start]
            take(seat, start, end, rng.choice(risen) if risen and rng.random() < 0.6 else None)
    return people
