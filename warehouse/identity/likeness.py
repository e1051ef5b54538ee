"""Whether two reports tell of one event: what each says in, a reason with a score or nothing out.

Nothing is a veto: a name that goes on about something else, another number, two organisers without a person in
common. A veto weighs more than any likeness, since a merge too many hides an event and one too few only doubles it.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Final

from rapidfuzz import fuzz, process

# Kinds that publishers do not keep apart when they name one and the same gathering.
_GATHERINGS: Final = frozenset({"conference", "workshop", "training", "meeting"})
# Kinds that are known by who met whom; their names are often derived.
_ENCOUNTERS: Final = frozenset({"reception", "talks", "visit"})
# The words that say what kind of event it is tell nothing of which one it is.
_HEADS: Final = re.compile(
    r"^(?:lễ )?(?:khai mạc |bế mạc )?(?:hội nghị|hội thảo|tọa đàm|diễn đàn|cuộc họp|buổi làm việc|phiên họp|kỳ họp"
    r"|lớp|khóa)?(?: tập huấn| bồi dưỡng| đào tạo)?(?: |$)"
)
_NUMBER: Final = re.compile(r"\d+|(?<![a-z])[ivx]+(?![a-z])")
_ALIKE: Final = 80.0
THRESHOLD: Final = 0.7


@dataclass(eq=False, slots=True)
class Node:
    """The reports of one identity: what they say, taken together."""

    event_id: str
    basis: str
    event_type: str
    start: date | None
    end: date | None
    names: Counter[str] = field(default_factory=Counter)
    reports: list[str] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    organizers: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    principals: set[str] = field(default_factory=set)
    editions: set[tuple[str, int]] = field(default_factory=set)
    is_named: bool = False

    @property
    def name(self) -> str:
        """The most frequent name, by its comparison key; the first in the alphabet among equals."""
        return min(self.names, key=lambda name: (-self.names[name], name))

    @property
    def weight(self) -> tuple[int, int, str]:
        """Sorts the identity that speaks for a merged event first: the surest, then the most reported."""
        return (_BASES.index(self.basis), -len(self.documents), self.event_id)


_BASES: Final = ("series", "date", "place", "name", "document", "split")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two identities are one event, and how surely, from 0 to 1."""

    reason: str
    score: float


@cache
def content_words(name: str) -> tuple[str, ...]:
    """Returns the words of a name without those that say what kind of event it is."""
    return tuple(_HEADS.sub("", name, count=1).split())


def _extra(words: tuple[str, ...], others: tuple[str, ...]) -> int:
    """Counts the words that nothing among the others stands for; a slip of the pen stands for its word."""
    left = Counter(words) - Counter(others)
    return sum(
        count
        for word, count in left.items()
        if len(word) < 4 or process.extractOne(word, others, scorer=fuzz.ratio, score_cutoff=_ALIKE) is None
    )


@cache
def name_likeness(one: str, other: str) -> float | None:
    """Returns how like two names are, from 0 to 1, or None where each goes on about something else."""
    if one == other:
        return 1.0
    numbers = [set(_NUMBER.findall(name)) for name in (one, other)]
    if numbers[0] - numbers[1] and numbers[1] - numbers[0]:
        return None
    words = (content_words(one), content_words(other))
    extra = (_extra(*words), _extra(*words[::-1]))
    if extra[0] and extra[1]:
        return None
    if min(map(len, words)) < 2:
        return 0.6 if max(extra) <= 2 else None
    return max(0.6, 0.97 - 0.03 * max(extra))


def likeness(one: Node, other: Node) -> Likeness | None:
    """Returns why two identities are one event, or None where they are two."""
    if one.documents & other.documents or not _types_agree(one, other) or _editions_differ(one, other):
        return None
    days = _days(one, other)
    if days is None:
        return None
    if one.event_type in _ENCOUNTERS:
        return _encounter(one, other, days)
    named = name_likeness(*sorted((one.name, other.name)))
    if named is None or not _corroborated(one, other, days, named):
        return None
    place, organizer = _agree(one.places, other.places), _agree(one.organizers, other.organizers)
    people = _agree(one.people, other.people)
    score = 0.4 * named + 0.2 * days + 0.15 * place + 0.1 * organizer + 0.15 * people
    if score < THRESHOLD:
        return None
    return Likeness(_reason(days, place, named), round(score, 3))


def _types_agree(one: Node, other: Node) -> bool:
    return one.event_type == other.event_type or {one.event_type, other.event_type} <= _GATHERINGS


def _editions_differ(one: Node, other: Node) -> bool:
    return bool(one.editions and other.editions and not one.editions & other.editions)


def _days(one: Node, other: Node) -> float | None:
    """Returns 1 for days that overlap, 0.5 for neighbouring single days, None for anything else."""
    if one.start is None or other.start is None:
        return None
    if one.start <= (other.end or other.start) and other.start <= (one.end or one.start):
        return 1.0
    single = one.start == (one.end or one.start) and other.start == (other.end or other.start)
    return 0.5 if single and abs((one.start - other.start).days) == 1 else None


def _agree(one: set[str], other: set[str]) -> float:
    """Returns 1 where both say the same, 0 where they differ, a half where one says nothing."""
    if not one or not other:
        return 0.5
    return 1.0 if one & other else 0.0


def _corroborated(one: Node, other: Node, days: float, named: float) -> bool:
    """Whether more than the name speaks for one event: where texts differ, persons must vouch for it."""
    met = bool(one.people & other.people)
    silent = not one.people or not other.people
    place, organizer = _agree(one.places, other.places), _agree(one.organizers, other.organizers)
    if organizer == 0.0 and not met:
        return False
    if place == 0.0 and (organizer < 1.0 or not met or days < 1.0):
        return False
    if days < 1.0:
        return one.event_type != "session" and named > 0.9 and place > 0.0 and organizer == 1.0 and (met or silent)
    if not (one.is_named and other.is_named):
        return met and organizer == 1.0
    return met or organizer == 1.0 or (place == 1.0 and named == 1.0)


def _encounter(one: Node, other: Node, days: float) -> Likeness | None:
    """Who met whom: two persons in common; where each side also has others, the names must not differ."""
    common = one.principals & other.principals
    if len(common) < 2 or _agree(one.places, other.places) == 0.0:
        return None
    if one.principals - common and other.principals - common:
        named = name_likeness(*sorted((one.name, other.name)))
        if named is None:
            return None
    return Likeness("same_people" if days == 1.0 else "day_differs", round(0.75 + 0.2 * (days == 1.0), 3))


def _reason(days: float, place: float, named: float) -> str:
    if days < 1.0:
        return "day_differs"
    if place == 0.0:
        return "place_differs"
    return "same_name" if named == 1.0 else "similar_name"
