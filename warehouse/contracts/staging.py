"""The staging tables: what the lake holds, flat, one row a record. dbt reads nothing else."""

from warehouse.contracts.evidence import Evidence
from warehouse.contracts.table import (
    BigInteger,
    Date,
    Double,
    Integer,
    Table,
    TextList,
    Timestamp,
    column,
    identifier,
)

# Why a report is about an event: by what it says itself, by likeness to another report, or by a person's decision.
MATCH_REASONS = (
    "own_identity",
    "same_name",
    "similar_name",
    "same_people",
    "day_differs",
    "place_differs",
    "undated_namesake",
    "force_merge",
    "force_split",
)

NUMBER_IN_DOCUMENT = "The record's place among its kind in the document, from 0."


class Fact(Evidence):
    """What a document states, with the sentence that states it."""

    document_id: str = identifier("The document that states it.", references="document.document_id")


class Item(Table):
    """One file or page that a source delivered, and what became of it on landing.

    The same text under two names is two items and one document.
    """

    item_id: str = identifier(
        "The item: a digest of its address within the source and its bytes; for pages asked for on the web, its text.",
        unique=True,
    )
    source: str = column("The source that delivered it.")
    uri: str = column("Its address within the source: a relative path or a URL.")
    url: str = column("Where it is found on the web, as far as the source says.", nullable=True)
    publisher: str = column("Who publishes it, as the source is configured or says.", nullable=True)
    site: str = column("The domain of its site, as the source is configured.", nullable=True)
    published_at: Timestamp = column(
        "When the source says it was published, wall time of the source's zone.", nullable=True
    )
    byte_count: BigInteger = column("Its size in bytes, absent if it could not be read.", nullable=True, ge=0)
    sha256: str = column("SHA-256 of its bytes in hex, absent if it could not be read.", nullable=True)
    document_id: str = identifier("The document it holds, absent if it was rejected.", nullable=True)
    disposition: str = column("What became of it on landing.", isin=["landed", "duplicate", "rejected"])
    reason: str = column("Why it was rejected, as a code.", nullable=True)
    detail: str = column("Why, in words, with the remedy.", nullable=True)

    class Config:
        """Staging of landed items."""

        name = "item"
        metadata = {"schema": "staging", "key": ["item_id"]}


class Document(Table):
    """One press item as stored: its text and what the page says of itself."""

    document_id: str = identifier("The document: a digest of its stored text.", unique=True)
    text: str = column("The stored text. Every offset counts its characters.")
    title: str = column("The headline as printed.", nullable=True)
    published_at: Timestamp = column("When the page says the item was posted, local time of the page.", nullable=True)
    bylines: TextList = column("Authors as the page names them.")
    photographers: TextList = column("Photographers as the captions name them.")
    site: str = column("The site the page names itself as, if it does.", nullable=True)
    char_count: Integer = column("Length of the stored text in characters.", ge=1)
    furniture_share: Double = column("Share of the characters that is furniture of the page, 0 to 1.", ge=0.0, le=1.0)
    extractor_version: str = column("The version of the rules that read it.")

    class Config:
        """Staging of documents."""

        name = "document"
        metadata = {"schema": "staging", "key": ["document_id"]}


class Section(Table):
    """One stretch of a page and what it was taken for."""

    document_id: str = identifier("The document.", references="document.document_id")
    line_no: Integer = column("The stretch's place on the page, from 0.", ge=0)
    start_offset: Integer = column("Where it begins in the stored text, in characters from 0.", ge=0)
    end_offset: Integer = column("Where it ends, exclusive.", ge=1)
    section: str = column("What it is.", code="section")
    reason: str = column("Why it was taken for that.")

    class Config:
        """Staging of sections."""

        name = "section"
        metadata = {"schema": "staging", "key": ["document_id", "line_no"]}


class Event(Fact):
    """One event as one document reports or mentions it."""

    report_id: str = identifier("The report: this event in this document.", unique=True)
    event_no: Integer = column(NUMBER_IN_DOCUMENT, ge=0)
    event_type: str = column("The kind of event.", code="event_type")
    name: str = column("The event's name, the shortest complete noun phrase as written or as derived.")
    name_basis: str = column("Whether the text states the name.", code="name_basis")
    status: str = column("What the document does with the event.", code="status")
    date_start: Date = column("First day, if the day and its year are known.", nullable=True)
    date_end: Date = column("Last day, inclusive.", nullable=True)
    date_precision: str = column("How exact the dates are.", code="date_precision")
    date_basis: str = column("What the year rests on.", code="date_basis")
    date_text: str = column("The date as written.", nullable=True)
    place: str = column("Province, city or country, by its name in the register.", nullable=True)
    place_text: str = column("The place as written.", nullable=True)
    venue: str = column("The building or room, as written.", nullable=True)
    organizer: str = column("Who held it, as written.", nullable=True)
    parent: str = column("The larger event that it is part of, by name.", nullable=True)
    series: str = column("The conference series of the register that it belongs to.", nullable=True)
    edition: Integer = column("Its number in the series.", nullable=True, ge=1)
    attendance: Integer = column("The stated number of people.", nullable=True, ge=0)
    attendance_bound: str = column("How the number is meant.", nullable=True, code="attendance_bound")
    theme: str = column("What follows 'chủ đề'.", nullable=True)

    class Config:
        """Staging of event reports."""

        name = "event"
        metadata = {"schema": "staging", "key": ["report_id"]}


class Participant(Fact):
    """A person or body that one document names, taking part in an event or merely mentioned."""

    mention_id: str = identifier("The participant in this document.", unique=True)
    participant_no: Integer = column(NUMBER_IN_DOCUMENT, ge=0)
    report_id: str = identifier("The event it takes part in.", nullable=True, references="event.report_id")
    name: str = column("The name as written.")
    kind: str = column("A person or a body.", code="participant_kind")
    status: str = column("Whether it takes part.", isin=["reported", "mentioned"])
    organization: str = column("The organisation it stands for, stated or implied by the office.", nullable=True)

    class Config:
        """Staging of participants."""

        name = "participant"
        metadata = {"schema": "staging", "key": ["mention_id"]}


class PositionClaim(Fact):
    """One office that a document gives a person."""

    claim_id: str = identifier("The claim.", unique=True)
    mention_id: str = identifier("The person in this document.", references="participant.mention_id")
    claim_no: Integer = column("The office's place among the person's offices, from 0.", ge=0)
    position: str = column("The office as written.")
    organization: str = column("The organisation of the office, stated or implied.", nullable=True)
    tenure: str = column("Whether the office is held, was held or is acted in.", code="tenure")

    class Config:
        """Staging of offices."""

        name = "position_claim"
        metadata = {"schema": "staging", "key": ["claim_id"]}


class RoleClaim(Fact):
    """One part that a document says a participant takes in an event."""

    claim_id: str = identifier("The claim.", unique=True)
    mention_id: str = identifier("The participant in this document.", references="participant.mention_id")
    role: str = column("The part taken.", code="role")

    class Config:
        """Staging of roles."""

        name = "role_claim"
        metadata = {"schema": "staging", "key": ["claim_id"]}


class Directive(Fact):
    """One issued document that an item cites."""

    directive_mention_id: str = identifier("The directive in this document.", unique=True)
    directive_no: Integer = column(NUMBER_IN_DOCUMENT, ge=0)
    directive_type: str = column("The kind of document.", code="directive_type")
    number: str = column("Its number in standard form.", nullable=True)
    number_text: str = column("Its number as written.", nullable=True)
    number_basis: str = column("What the number rests on.", code="number_basis")
    issuer: str = column("Who issued it, stated or told by its series.", nullable=True)
    issued_on: Date = column("When it was issued.", nullable=True)
    effective_on: Date = column("When it takes effect.", nullable=True)
    subject: str = column("What it is about, as written.", nullable=True)
    status: str = column("Whether it is issued, adopted or a draft.", code="directive_status")
    signer: str = column("Who signed it.", nullable=True)

    class Config:
        """Staging of directives."""

        name = "directive"
        metadata = {"schema": "staging", "key": ["directive_mention_id"]}


class DirectiveCitation(Fact):
    """One place where a document cites a directive."""

    citation_id: str = identifier("The citation.", unique=True)
    directive_mention_id: str = identifier(
        "The directive in this document.", references="directive.directive_mention_id"
    )
    citation_no: Integer = column("The citation's place among those of this directive, from 0.", ge=0)
    text: str = column("The citation as written.")
    basis: str = column("How it was resolved.", code="citation_basis")

    class Config:
        """Staging of citations."""

        name = "directive_citation"
        metadata = {"schema": "staging", "key": ["citation_id"]}


class DirectiveRelation(Fact):
    """What one directive does to another, as a document states it."""

    relation_id: str = identifier("The relation.", unique=True)
    directive_mention_id: str = identifier("The directive that acts.", references="directive.directive_mention_id")
    relation: str = column("What it does.", code="relation")
    target_type: str = column("The kind of the document it acts on.", code="directive_type")
    target_number: str = column("The number of the document it acts on, in standard form.")

    class Config:
        """Staging of relations."""

        name = "directive_relation"
        metadata = {"schema": "staging", "key": ["relation_id"]}


class Instruction(Fact):
    """A person or body asks, orders or urges others."""

    instruction_id: str = identifier("The instruction.", unique=True)
    report_id: str = identifier("The event at which it was given.", nullable=True, references="event.report_id")
    speaker: str = column("Who asks: a person's full name, or a body as written.")
    speaker_kind: str = column("What the speaker is.", code="speaker_kind")
    verb: str = column("The verb of asking, in its dictionary form.")
    addressee: str = column("Who is asked, as written.", nullable=True)
    content: str = column("What is asked, as written.")

    class Config:
        """Staging of instructions."""

        name = "instruction"
        metadata = {"schema": "staging", "key": ["instruction_id"]}


class EventMatch(Table):
    """A report that is about the event of another report's identity, or was split off; all others have no row here."""

    report_id: str = identifier("The report.", unique=True, references="event.report_id")
    event_id: str = identifier("The event it is about.")
    reason: str = column("Why it is about that event.", isin=list(MATCH_REASONS))
    score: Double = column("How surely, from 0 to 1.", ge=0.0, le=1.0)
    merged_with_report_id: str = identifier(
        "A report with which it was found to be one event.", nullable=True, references="event.report_id"
    )

    class Config:
        """Staging of merged and split reports."""

        name = "event_match"
        metadata = {"schema": "staging", "key": ["report_id"]}


class ParticipantMatch(Table):
    """A mention of somebody who is not known by the name: a namesake of another person, or by a person's decision."""

    mention_id: str = identifier("The person in this document.", unique=True, references="participant.mention_id")
    participant_id: str = identifier("The person.")
    reason: str = column(
        "Why it is another person than the name's.", isin=["offices_to_and_fro", "force_merge", "force_split"]
    )
    score: Double = column("How surely, from 0 to 1.", ge=0.0, le=1.0)

    class Config:
        """Staging of namesakes told apart."""

        name = "participant_match"
        metadata = {"schema": "staging", "key": ["mention_id"]}


class OrganizationMatch(Table):
    """A spelling of an organisation that is not its own name in the register, and what it stands for."""

    name_key: str = column("The comparison key of the spelling (vn_key).", unique=True)
    organization_key: str = column("The comparison key of the organisation.")
    reason: str = column(
        "Why: the register lists it; in full words it is a name of the register, or the same as another spelling; or a "
        "person decided.",
        isin=["registered", "register_in_full", "same_in_full", "force_merge", "force_split"],
    )
    score: Double = column("How surely, from 0 to 1.", ge=0.0, le=1.0)

    class Config:
        """Staging of spellings of organisations."""

        name = "organization_match"
        metadata = {"schema": "staging", "key": ["name_key"]}


class PositionMatch(Table):
    """A spelling of an office, and the one key under which all its spellings are one."""

    spelling_key: str = column("The comparison key of the spelling (vn_key).", unique=True)
    position_key: str = column("The key of the office: its head and its organisation, each in the register's form.")

    class Config:
        """Staging of spellings of offices."""

        name = "position_match"
        metadata = {"schema": "staging", "key": ["spelling_key"]}


class DirectiveMatch(Table):
    """A mention or a relation's target that is another directive than its number, or issuer and subject, say."""

    record_id: str = identifier("The mention, or the relation for its target.", unique=True)
    directive_id: str = identifier("The directive.")
    reason: str = column(
        "Why: the texts tell another year or another issuer of the number, or a person decided.",
        isin=["other_year", "other_issuer", "force_merge", "force_split"],
    )
    score: Double = column("How surely, from 0 to 1.", ge=0.0, le=1.0)

    class Config:
        """Staging of directives told apart or united."""

        name = "directive_match"
        metadata = {"schema": "staging", "key": ["record_id"]}


# What is found across documents, when all of them are staged.
MATCHES: tuple[type[Table], ...] = (EventMatch, ParticipantMatch, OrganizationMatch, PositionMatch, DirectiveMatch)

STAGING: tuple[type[Table], ...] = (
    Item,
    Document,
    Section,
    Event,
    Participant,
    PositionClaim,
    RoleClaim,
    Directive,
    DirectiveCitation,
    DirectiveRelation,
    Instruction,
    *MATCHES,
)
