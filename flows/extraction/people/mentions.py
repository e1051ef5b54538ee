"""Who a stretch of text speaks of: the mentions of an item's persons, named and by title alone.

`find.find_people` makes them; the reader of instructions asks them who speaks.
"""

from bisect import bisect_left
from dataclasses import field
from functools import cached_property

from flows.extraction.records import Participant
from flows.extraction.values import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text speaks of a person: "Thứ trưởng Lê Văn A", "đồng chí A" or "Thứ trưởng" alone.

    `text[start:end]` covers title and name, or the title alone; `reach` is where the offices behind the name end.
    `name` is the person's full name after resolution.
    """

    start: int
    end: int
    reach: int
    name: str
    named: bool


@dataclass(frozen=False, slots=False)
class People:
    """The participants of an item and every resolved mention of a person, in text order."""

    participants: list[Participant] = field(default_factory=list)
    mentions: tuple[Mention, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in `text[start:end]`, in text order."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
