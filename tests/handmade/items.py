"""A press item in the making: sentences in, the record that a perfect reader would make of them out."""

from dataclasses import dataclass, field
from typing import Any

from flows.extraction.records import (
    Citation,
    Directive,
    Event,
    Evidence,
    Instruction,
    Line,
    Participant,
    PositionClaim,
    Record,
    Relation,
    RoleClaim,
    content_id,
)


@dataclass
class Item:
    """A press item in the making: every sentence said is appended to its text and is the evidence of what is read."""

    published: str | None = None
    text: str = ""
    events: list[Event] = field(default_factory=list)
    people: list[Participant] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    instructions: list[Instruction] = field(default_factory=list)

    def say(self, sentence: str) -> Evidence:
        start = len(self.text)
        self.text += sentence + "\n"
        return Evidence(start, start + len(sentence), sentence, "made_by_hand")

    def event(self, sentence: str, name: str, kind: Any = "conference", confidence: float = 0.9, **more: Any) -> str:
        if day := more.get("date_start"):
            more = {"date_end": day, "date_precision": "day", "date_basis": "stated"} | more
        event_id = f"e{len(self.events)}"
        self.events.append(Event(kind, name, self.say(sentence), confidence, event_id=event_id, **more))
        return event_id

    def person(
        self,
        sentence: str,
        name: str,
        *,
        event: str | None = None,
        office: str | None = None,
        organization: str | None = None,
        tenure: Any = "current",
        roles: tuple[Any, ...] = ("attendee",),
        status: Any = "reported",
        kind: Any = "person",
    ) -> None:
        said = self.say(sentence)
        claims = [PositionClaim(office, organization, tenure, 0.9, said)] if office else []
        parts = [RoleClaim(role, 0.9, said) for role in roles] if event else []
        self.people.append(
            Participant(
                name, kind, said, 0.9, status=status, organization=organization, event_id=event,
                position_claims=claims, role_claims=parts,
            )
        )  # fmt: skip

    def directive(
        self, sentence: str, kind: str, *, relations: tuple[tuple[Any, str, str], ...] = (), **more: Any
    ) -> None:
        said = self.say(sentence)
        self.directives.append(
            Directive(
                kind, said, 0.9,
                number_basis="stated" if "number" in more else "none",
                citations=[Citation(sentence, "stated", "body", 0.9, said)],
                relations=[Relation(what, type_, number, 0.9, said) for what, type_, number in relations],
                **more,
            )
        )  # fmt: skip

    def instruction(self, sentence: str, speaker: str, kind: Any, event: str) -> None:
        said = self.say(sentence)
        self.instructions.append(
            Instruction(speaker, "yêu cầu", sentence, said, 0.8, speaker_kind=kind, event_id=event)
        )

    def record(self) -> Record:
        return Record(
            content_id("doc", self.text), None, self.published, [], [], "Trang tin thử",
            [Line(0, len(self.text), "body", "all")], self.events, self.people, self.directives, self.instructions,
        )  # fmt: skip
