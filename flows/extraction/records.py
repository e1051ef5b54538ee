"""The records that one document yields, each with its evidence.

Field names and values are those of the codebook; `as_dict` gives the JSON object that `doingoai extract` prints.
Offsets count characters of the stored text (see `vietnamese.normalise`); dates are ISO 8601 text.
"""

import hashlib
from dataclasses import asdict, field
from typing import Any, Final, Literal

from flows.extraction.values import dataclass

Section = Literal["title", "lead", "body", "caption", "byline", "meta", "related", "furniture"]
EventType = Literal[
    "conference", "workshop", "session", "meeting", "training", "visit", "talks", "reception", "signing",
    "ceremony", "award", "launch", "other",
]  # fmt: skip
EventStatus = Literal["reported", "parent", "mentioned"]
DatePrecision = Literal["day", "month", "year", "none"]
DateBasis = Literal["stated", "published", "edition", "context", "none"]
Role = Literal[
    "chair", "opening_speaker", "directing_speaker", "closing_speaker", "presenter", "speaker", "host", "guest",
    "signatory", "awardee", "attendee", "other",
]  # fmt: skip


EXTRACTOR_VERSION: Final = "1"


def content_id(prefix: str, *parts: object) -> str:
    """Returns a stable identifier made from content: the prefix and 20 hex digits of SHA-256 over the parts."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}_{hashlib.sha256(joined.encode()).hexdigest()[:20]}"


def document_id(text: str) -> str:
    """Returns the identifier of a document: a digest of its stored text, so the same item twice is one document."""
    return content_id("doc", text)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact stands: `text[start:end] == quote`, and the rule that read it there."""

    start: int
    end: int
    quote: str
    rule: str


@dataclass(frozen=False, slots=True)
class Event:
    """Something that took place, as the item reports it (codebook, section 2)."""

    event_type: EventType
    name: str
    evidence: Evidence
    confidence: float
    event_id: str = ""
    name_basis: Literal["stated", "derived"] = "stated"
    status: EventStatus = "reported"
    section: Section = "body"
    date_start: str | None = None
    date_end: str | None = None
    date_precision: DatePrecision = "none"
    date_basis: DateBasis = "none"
    date_text: str | None = None
    place: str | None = None
    place_text: str | None = None
    venue: str | None = None
    organizer: str | None = None
    parent: str | None = None
    series: str | None = None
    edition: int | None = None
    attendance: int | None = None
    attendance_bound: Literal["exact", "at_least", "about"] | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class PositionClaim:
    """One office that the text gives a person, with the sentence that gives it."""

    position: str
    organization: str | None
    tenure: Literal["current", "former", "acting"]
    confidence: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class RoleClaim:
    """One part that a person or a group takes in an event, with the sentence that says so."""

    role: Role
    confidence: float
    evidence: Evidence


@dataclass(frozen=False, slots=True)
class Participant:
    """A person or a body of an item (codebook, section 3). `status` is `mentioned` for those who take no part."""

    name: str
    kind: Literal["person", "group"]
    evidence: Evidence
    confidence: float
    status: Literal["reported", "mentioned"] = "reported"
    organization: str | None = None
    event_id: str | None = None
    section: Section = "body"
    position_claims: list[PositionClaim] = field(default_factory=list)
    role_claims: list[RoleClaim] = field(default_factory=list)

    @property
    def positions(self) -> list[str]:
        """The offices as written, each once, in the order of the text."""
        return list(dict.fromkeys(claim.position for claim in self.position_claims))

    @property
    def roles(self) -> list[Role]:
        """The roles, each once, in the order of the text."""
        return list(dict.fromkeys(claim.role for claim in self.role_claims))


@dataclass(frozen=True, slots=True)
class Relation:
    """What a directive does to another one: `number` names the other in standard form."""

    relation: Literal["implements", "promulgates", "replaces", "amends", "cites"]
    directive_type: str
    number: str
    confidence: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Citation:
    """One place where the text cites a directive, as written there."""

    text: str
    basis: Literal["stated", "normalised", "series", "anaphora"]
    section: Section
    confidence: float
    evidence: Evidence


@dataclass(frozen=False, slots=True)
class Directive:
    """An issued document that the item cites (codebook, section 4)."""

    directive_type: str
    evidence: Evidence
    confidence: float
    number: str | None = None
    number_text: str | None = None
    number_basis: Literal["stated", "normalised", "series", "none"] = "none"
    issuer: str | None = None
    issued_on: str | None = None
    effective_on: str | None = None
    subject: str | None = None
    status: Literal["issued", "draft", "adopted"] = "issued"
    section: Section = "body"
    signer: str | None = None
    relations: list[Relation] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)


@dataclass(frozen=False, slots=True)
class Instruction:
    """A person or body asks, orders or urges others (codebook, section 5). One a verb."""

    speaker: str
    verb: str
    content: str
    evidence: Evidence
    confidence: float
    speaker_kind: Literal["person", "group", "organization"] = "person"
    addressee: str | None = None
    event_id: str | None = None
    section: Section = "body"


@dataclass(frozen=True, slots=True)
class Line:
    """One stretch of the page and what it is. `reason` says why it was taken for that."""

    start: int
    end: int
    section: Section
    reason: str


@dataclass(frozen=False, slots=True)
class Record:
    """All that one document yields."""

    document_id: str
    title: str | None
    published_at: str | None
    bylines: list[str]
    photographers: list[str]
    site: str | None
    lines: list[Line]
    events: list[Event]
    participants: list[Participant]
    directives: list[Directive]
    instructions: list[Instruction]

    def as_dict(self) -> dict[str, Any]:
        """Returns the record in the published form: plain dicts and lists, absent values as None or []."""
        out = asdict(self)
        for row, participant in zip(out["participants"], self.participants, strict=True):
            row["positions"] = participant.positions
            row["roles"] = participant.roles
        return out
