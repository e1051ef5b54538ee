"""The marts: events, participants and directives as analysts query them.

Keys are made from content, so a row keeps its identifier from build to build. Facts carry their sentence.
"""

from warehouse.contracts.evidence import Evidence
from warehouse.contracts.staging import MATCH_REASONS
from warehouse.contracts.table import (
    Boolean,
    Date,
    Double,
    Integer,
    Table,
    TextList,
    Timestamp,
    column,
    identifier,
)


class Fact(Evidence):
    """What a document states, with the sentence that states it."""

    document_id: str = identifier("The document that states it.", references="dim_document.document_id")


class DimDocument(Table):
    """One press item: its text, where it came from and what was read in it. One row a distinct text."""

    document_id: str = identifier("The document: a digest of its stored text.", unique=True)
    title: str = column("The headline as printed, absent if the page shows none.", nullable=True)
    source: str = column("The source that delivered it.")
    uri: str = column("Its address within the source; the first in the alphabet where several delivered it.")
    url: str = column("Where it is found on the web, as far as its source says.", nullable=True)
    publisher: str = column("The publisher: the site the page names itself as, else its source's.", nullable=True)
    published_at: Timestamp = column(
        "When the page says the item was posted, else when its source says it was published; local time.",
        nullable=True,
    )
    published_on: Date = column("The day of that.", nullable=True)
    bylines: TextList = column("Authors as the page names them.")
    photographers: TextList = column("Photographers as the captions name them.")
    text: str = column("The stored text. Quotes re-slice from it exactly: substring(text, quote_start + 1, ...).")
    char_count: Integer = column("Length of the text in characters.", ge=1)
    furniture_share: Double = column("Share of the characters that is furniture of the page, 0 to 1.", ge=0.0, le=1.0)
    item_count: Integer = column("How many items were delivered with this text.", ge=1)
    event_count: Integer = column("How many events it reports as its own news.", ge=0)
    participant_count: Integer = column("How many persons and bodies it names as taking part.", ge=0)
    directive_count: Integer = column("How many directives it cites.", ge=0)
    extractor_version: str = column("The version of the rules that read it.")

    class Config:
        """One row a document."""

        name = "dim_document"
        metadata = {"schema": "marts", "key": ["document_id"]}


class DimEvent(Table):
    """One event, however many documents report it. Values are those of its most trusted report."""

    event_id: str = identifier(
        "The event: a digest of what identifies it (type, series and edition or name, day, place, organiser).",
        unique=True,
    )
    event_type: str = column("The kind of event.", code="event_type")
    event_type_vi: str = column("The kind in Vietnamese.")
    event_type_en: str = column("The kind in English.")
    name: str = column("Its name, the shortest complete noun phrase as written or as derived.")
    name_folded: str = column("The name without diacritics, for search (vn_fold).")
    name_basis: str = column("Whether a text states the name.", code="name_basis")
    status: str = column("The strongest status any document gives it: reported, parent or mentioned.", code="status")
    series: str = column("The conference series of the register that it belongs to.", nullable=True)
    edition: Integer = column("Its number in the series.", nullable=True, ge=1)
    date_start: Date = column("First day, if the day and its year are known.", nullable=True)
    date_end: Date = column("Last day, inclusive.", nullable=True)
    date_precision: str = column("How exact the dates are.", code="date_precision")
    date_basis: str = column("What the year rests on.", code="date_basis")
    date_text: str = column("The date as written.", nullable=True)
    place_id: str = identifier("Where it took place.", nullable=True, references="dim_place.place_id")
    venue: str = column("The building or room, as written.", nullable=True)
    organizer_id: str = identifier("Who held it.", nullable=True, references="dim_organization.organization_id")
    parent_event_id: str = identifier("The larger event it is part of.", nullable=True, references="dim_event.event_id")
    attendance: Integer = column("The stated number of people.", nullable=True, ge=0)
    attendance_bound: str = column("How the number is meant.", nullable=True, code="attendance_bound")
    theme: str = column("Its theme (chủ đề).", nullable=True)
    report_count: Integer = column("How many reports there are, of whatever status.", ge=1)
    document_count: Integer = column("How many documents report or mention it.", ge=1)
    publisher_count: Integer = column("How many publishers that name themselves report it as news.", ge=0)
    first_reported_on: Date = column("The earliest day a reporting page was posted.", nullable=True)
    last_reported_on: Date = column("The latest day a reporting page was posted.", nullable=True)
    confidence: Double = column("The highest confidence among its reports.", ge=0.0, le=1.0)

    class Config:
        """One row an event."""

        name = "dim_event"
        metadata = {"schema": "marts", "key": ["event_id"]}


class DimParticipant(Table):
    """One person or body named in the documents. Spellings of one name (Hoà, Hòa) are one row."""

    participant_id: str = identifier(
        "The person or body: a digest of kind and comparison key, and of the body for a namesake.", unique=True
    )
    kind: str = column("A person or a body.", code="participant_kind")
    name: str = column("The name, in its most frequent spelling.")
    name_key: str = column("The comparison key of the name (vn_key).")
    name_folded: str = column("The name without diacritics, for search (vn_fold).")
    position_id: str = identifier(
        "The office it was last seen in, the highest of those seen that day.",
        nullable=True,
        references="dim_position.position_id",
    )
    organization_id: str = identifier(
        "The organisation of that office.", nullable=True, references="dim_organization.organization_id"
    )
    first_seen_on: Date = column("The earliest dated event it takes part in.", nullable=True)
    last_seen_on: Date = column("The latest dated event it takes part in.", nullable=True)
    event_count: Integer = column("How many events it takes part in.", ge=0)
    document_count: Integer = column("How many documents name it.", ge=1)

    class Config:
        """One row a person or body."""

        name = "dim_participant"
        metadata = {"schema": "marts", "key": ["participant_id"]}


class DimOrganization(Table):
    """One organisation that the documents name, with what the register knows of it, and its parents."""

    organization_id: str = identifier("The organisation: a digest of its comparison key.", unique=True)
    name: str = column("Its name in the register, else its most frequent spelling.")
    name_key: str = column("The comparison key of the name (vn_key).")
    name_en: str = column("Its name in English, from the register.", nullable=True)
    organization_type: str = column("Its type in the register.", nullable=True)
    level: str = column("Its level in the register: central, provincial, foreign, ...", nullable=True)
    parent_organization_id: str = identifier(
        "The organisation it belongs to.", nullable=True, references="dim_organization.organization_id"
    )
    is_registered: Boolean = column("Whether the register of organisations knows it.")
    document_count: Integer = column("How many documents name it; 0 for a parent known from the register alone.", ge=0)

    class Config:
        """One row an organisation."""

        name = "dim_organization"
        metadata = {"schema": "marts", "key": ["organization_id"]}


class DimPosition(Table):
    """One office that the documents name, with what the register knows of its head noun."""

    position_id: str = identifier("The office: a digest of its comparison key.", unique=True)
    position: str = column("The office in its most frequent spelling, with its organisation where written.")
    position_key: str = column("The comparison key under which all spellings of the office are one.")
    office: str = column("The head of the office in the register: Thứ trưởng, Đại sứ, ...", nullable=True)
    office_en: str = column("The head in English.", nullable=True)
    branch: str = column("The branch it belongs to: party, government, diplomatic, ...", nullable=True)
    level: Integer = column("Its rank in the register, 1 the highest.", nullable=True, ge=1)
    is_singular: Boolean = column("Whether one person holds it at a time.")
    document_count: Integer = column("How many documents name it.", ge=1)

    class Config:
        """One row an office."""

        name = "dim_position"
        metadata = {"schema": "marts", "key": ["position_id"]}


class DimPlace(Table):
    """One province, city or country, with its codes and what it became in the merger of July 2025."""

    place_id: str = identifier("The place: a digest of kind, code and first day.", unique=True)
    name: str = column("Its name in the register.")
    name_en: str = column("Its name in English.", nullable=True)
    place_kind: str = column("What it is.", code="place_kind")
    province_code: str = column("The two-digit code of a Vietnamese province or city.", nullable=True)
    country_code: str = column("ISO 3166-1 alpha-2 of the country it is or lies in.", nullable=True)
    valid_from: Date = column("The first day the unit exists in this form.", nullable=True)
    valid_to: Date = column("The first day it no longer does; absent while it exists.", nullable=True)
    current_place_id: str = identifier(
        "The unit it is part of today; itself if it stands.", references="dim_place.place_id"
    )
    event_count: Integer = column("How many events took place there.", ge=0)

    class Config:
        """One row a place and period."""

        name = "dim_place"
        metadata = {"schema": "marts", "key": ["place_id"]}


class DimDate(Table):
    """One day of the calendar, with Vietnamese labels."""

    date_id: str = column("The day as text, YYYY-MM-DD.", unique=True, str_matches=r"^\d{4}-\d{2}-\d{2}$")
    date_day: Date = column("The day.", unique=True)
    year: Integer = column("Year.", ge=1900)
    quarter: Integer = column("Quarter of the year, 1 to 4.", ge=1, le=4)
    month: Integer = column("Month, 1 to 12.", ge=1, le=12)
    day: Integer = column("Day of the month.", ge=1, le=31)
    iso_week: Integer = column("Week of ISO 8601.", ge=1, le=53)
    weekday: Integer = column("Day of the week, 1 Monday to 7 Sunday.", ge=1, le=7)
    weekday_vi: str = column("Day of the week in Vietnamese: Thứ Hai ... Chủ Nhật.")
    month_vi: str = column("Month in Vietnamese: Tháng 1 ... Tháng 12.")
    month_start: Date = column("The first day of its month.")
    is_weekend: Boolean = column("Saturday or Sunday.")

    class Config:
        """One row a day."""

        name = "dim_date"
        metadata = {"schema": "marts", "key": ["date_id"], "time_spine": "date_day"}


class DimDirective(Table):
    """One directive (chỉ thị, nghị quyết, nghị định, ...), however many documents cite it."""

    directive_id: str = identifier(
        "The directive: a digest of type and number, or of type, issuer and subject; of year or issuer too, where the "
        "texts tell that a number stands for several.",
        unique=True,
    )
    directive_type: str = column("The kind of document.", code="directive_type")
    directive_type_vi: str = column("The kind in Vietnamese.")
    directive_type_en: str = column("The kind in English.")
    number: str = column("Its number in standard form.", nullable=True)
    number_basis: str = column("The best basis of the number.", code="number_basis")
    issuer_id: str = identifier("Who issued it.", nullable=True, references="dim_organization.organization_id")
    issuer: str = column("Who issued it, as most often written.", nullable=True)
    issued_on: Date = column("When it was issued.", nullable=True)
    effective_on: Date = column("When it takes effect.", nullable=True)
    subject: str = column("What it is about, in the longest form stated.", nullable=True)
    status: str = column("Whether it is issued, adopted or a draft.", code="directive_status")
    citation_count: Integer = column("How many places cite it.", ge=0)
    document_count: Integer = column("How many documents cite it; 0 if only a relation names it.", ge=0)
    first_cited_on: Date = column("The earliest date of an event whose report cites it.", nullable=True)
    last_cited_on: Date = column("The latest date of an event whose report cites it.", nullable=True)
    confidence: Double = column("The highest confidence among its mentions.", ge=0.0, le=1.0)

    class Config:
        """One row a directive."""

        name = "dim_directive"
        metadata = {"schema": "marts", "key": ["directive_id"]}


class BridgeParticipantPosition(Fact):
    """A person in an office over time, half-open: valid_from <= day < valid_to. The quote is the first observation."""

    participant_position_id: str = identifier(
        "The tenure: a digest of person, office, organisation, tenure and span.", unique=True
    )
    participant_id: str = identifier("The person.", references="dim_participant.participant_id")
    position_id: str = identifier("The office.", references="dim_position.position_id")
    organization_id: str = identifier(
        "The organisation of the office.", nullable=True, references="dim_organization.organization_id"
    )
    tenure: str = column("Whether the office is held, was held or is acted in.", code="tenure")
    valid_from: Date = column(
        "The first day it was observed at a dated event; absent if never, or only on days that show an office for one "
        "person with two.",
        nullable=True,
    )
    valid_to: Date = column("The first day it is known to be over; absent while it is not.", nullable=True)
    first_observed_on: Date = column("The earliest dated event that shows it.", nullable=True)
    last_observed_on: Date = column("The latest dated event that shows it.", nullable=True)
    observation_count: Integer = column("How many times documents state it.", ge=1)

    class Config:
        """One row a person, office, organisation, tenure and span between other holders."""

        name = "bridge_participant_position"
        metadata = {"schema": "marts", "key": ["participant_position_id"]}


class FctParticipation(Fact):
    """One part that one participant takes in one event, as one document says."""

    participation_id: str = identifier("The participation.", unique=True)
    event_id: str = identifier("The event.", references="dim_event.event_id")
    report_id: str = identifier("The report that says so.", references="fct_event_report.report_id")
    participant_id: str = identifier("The person or body.", references="dim_participant.participant_id")
    role: str = column("The part taken.", code="role")
    role_vi: str = column("The part in Vietnamese.")
    role_en: str = column("The part in English.")
    position_id: str = identifier(
        "The highest office this document gives the person.", nullable=True, references="dim_position.position_id"
    )
    organization_id: str = identifier(
        "The organisation it stands for in this document.", nullable=True, references="dim_organization.organization_id"
    )

    class Config:
        """One row a document, event, participant and role."""

        name = "fct_participation"
        metadata = {"schema": "marts", "key": ["participation_id"]}


class FctEventReport(Fact):
    """One event as one document reports it, kept as stated there even where others disagree."""

    report_id: str = identifier("The report.", unique=True)
    event_id: str = identifier("The event.", references="dim_event.event_id")
    status: str = column("What the document does with the event.", code="status")
    event_type: str = column("The kind of event, as this document has it.", code="event_type")
    name: str = column("The name in this document.")
    name_basis: str = column("Whether the text states the name.", code="name_basis")
    date_start: Date = column("First day by this document.", nullable=True)
    date_end: Date = column("Last day by this document, inclusive.", nullable=True)
    date_precision: str = column("How exact the dates are.", code="date_precision")
    date_basis: str = column("What the year rests on.", code="date_basis")
    date_text: str = column("The date as written.", nullable=True)
    place_id: str = identifier("Where, by this document.", nullable=True, references="dim_place.place_id")
    place_text: str = column("The place as written.", nullable=True)
    venue: str = column("The building or room, as written.", nullable=True)
    organizer_id: str = identifier(
        "Who held it, by this document.", nullable=True, references="dim_organization.organization_id"
    )
    attendance: Integer = column("The number of people by this document.", nullable=True, ge=0)
    theme: str = column("The theme by this document.", nullable=True)
    published_on: Date = column("The day the page was posted.", nullable=True)
    merge_reason: str = column(
        "Why it is about this event: its own identity, a likeness to another report, or a person's decision.",
        isin=list(MATCH_REASONS),
    )
    merge_score: Double = column("How surely, from 0 to 1; 1 for its own identity.", ge=0.0, le=1.0)
    merged_with_report_id: str = identifier(
        "A report with which it was found to be one event.", nullable=True, references="fct_event_report.report_id"
    )

    class Config:
        """One row an event and document."""

        name = "fct_event_report"
        metadata = {"schema": "marts", "key": ["report_id"]}


class FctDirectiveCitation(Fact):
    """One place where a document cites a directive."""

    citation_id: str = identifier("The citation.", unique=True)
    directive_id: str = identifier("The directive.", references="dim_directive.directive_id")
    event_id: str = identifier(
        "The event the document reports, if it reports one and cites outside teasers.",
        nullable=True,
        references="dim_event.event_id",
    )
    text: str = column("The citation as written.")
    basis: str = column("How it was resolved.", code="citation_basis")

    class Config:
        """One row a citation."""

        name = "fct_directive_citation"
        metadata = {"schema": "marts", "key": ["citation_id"]}


class FctDirectiveRelation(Fact):
    """What one directive does to another, as one document states it."""

    relation_id: str = identifier("The relation.", unique=True)
    directive_id: str = identifier("The directive that acts.", references="dim_directive.directive_id")
    relation: str = column("What it does.", code="relation")
    target_directive_id: str = identifier("The directive it acts on.", references="dim_directive.directive_id")

    class Config:
        """One row a relation and document."""

        name = "fct_directive_relation"
        metadata = {"schema": "marts", "key": ["relation_id"]}


class FctInstruction(Fact):
    """A person or body asks, orders or urges others, as one document reports."""

    instruction_id: str = identifier("The instruction.", unique=True)
    event_id: str = identifier("The event at which it was given.", nullable=True, references="dim_event.event_id")
    speaker: str = column("Who asks: a person's full name, or a body as written.")
    participant_id: str = identifier(
        "The speaker, if a person or body that takes part or is mentioned.",
        nullable=True,
        references="dim_participant.participant_id",
    )
    organization_id: str = identifier(
        "The speaker, if an organisation.", nullable=True, references="dim_organization.organization_id"
    )
    verb: str = column("The verb of asking.")
    addressee: str = column("Who is asked, as written.", nullable=True)
    content: str = column("What is asked, as written.")

    class Config:
        """One row an instruction."""

        name = "fct_instruction"
        metadata = {"schema": "marts", "key": ["instruction_id"]}


MARTS: tuple[type[Table], ...] = (
    DimDocument,
    DimEvent,
    DimParticipant,
    DimOrganization,
    DimPosition,
    DimPlace,
    DimDate,
    DimDirective,
    BridgeParticipantPosition,
    FctParticipation,
    FctEventReport,
    FctDirectiveCitation,
    FctDirectiveRelation,
    FctInstruction,
)
