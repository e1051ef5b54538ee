"""What a generated corpus knows of itself: events, persons with their offices, directives, and what each item says."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Seat:
    """An office in a body, as items write it. One person at a time holds a singular one."""

    office: str
    organization: str
    singular: bool


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in a seat, half-open: start <= day < end."""

    seat: Seat
    start: date
    end: date


@dataclass(eq=False, slots=True)
class Person:
    """One human being. Two persons may bear one name."""

    name: str
    tenures: list[Tenure] = field(default_factory=list)

    def seats_on(self, day: date) -> list[Seat]:
        """The seats held on a day."""
        return [held.seat for held in self.tenures if held.start <= day < held.end]


@dataclass(eq=False, slots=True)
class Directive:
    """An issued document."""

    directive_type: str
    noun: str
    number: str
    issuer: str
    issued_on: date
    subject: str


@dataclass(frozen=True, slots=True)
class Relation:
    """What one directive does to another."""

    source: Directive
    relation: str
    target: Directive


@dataclass(eq=False, slots=True)
class Event:
    """Something that took place. `name` is absent where the reader derives one from who met whom."""

    event_type: str
    name: str | None
    day: date
    place: str
    organizer: str | None
    chair: Person
    others: list[Person]
    head: str = ""
    series: str | None = None
    edition: int | None = None


@dataclass(eq=False, slots=True)
class Report:
    """What one item says of its event: the truth, but where this publisher errs (`errs_in` names the field)."""

    item: str
    event: Event
    site: str
    name: str | None
    day: date
    place: str
    chair: Person
    people: list[Person]
    directives: list[Directive]
    relations: list[Relation]
    errs_in: str | None = None


@dataclass(slots=True)
class Truth:
    """All of it. `copies` are items whose text another item has too: they are no documents of their own."""

    people: list[Person]
    events: list[Event]
    directives: list[Directive]
    relations: list[Relation]
    reports: list[Report]
    homonyms: list[tuple[Person, Person]]
    copies: list[str]
