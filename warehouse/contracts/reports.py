"""The reports: wide tables for dashboards, named for reading."""

from warehouse.contracts.table import BigInteger, Boolean, Date, Double, Integer, Table, TextList, column, identifier


class Events(Table):
    """One row an event that documents report as news, with everything a reader asks first."""

    event_id: str = identifier("The event.", unique=True, references="dim_event.event_id")
    event_type: str = column("The kind of event.", code="event_type")
    event_type_vi: str = column("The kind in Vietnamese.")
    name: str = column("Its name.")
    date_start: Date = column("First day.", nullable=True)
    date_end: Date = column("Last day, inclusive.", nullable=True)
    date_basis: str = column("What the year rests on.", code="date_basis")
    date_text: str = column("The date as written.", nullable=True)
    place: str = column("Where it took place.", nullable=True)
    organizer: str = column("Who held it.", nullable=True)
    parent_event: str = column("The larger event it is part of.", nullable=True)
    chairs: TextList = column("Persons who chair it.")
    speakers: TextList = column("Persons who open, direct, close, present or speak.")
    participant_count: Integer = column("Persons and bodies that take part.", ge=0)
    directives: TextList = column("Numbers of the directives its reports cite outside teasers.")
    report_count: Integer = column("Reports of it as news, one a document.", ge=1)
    document_count: Integer = column("Documents that report or mention it.", ge=1)
    quote: str = column("The sentence of its most trusted report.")
    document_id: str = identifier("The document of that sentence.", references="dim_document.document_id")
    confidence: Double = column("The highest confidence among its reports.", ge=0.0, le=1.0)

    class Config:
        """One row a reported event."""

        name = "events"
        metadata = {"schema": "reports", "key": ["event_id"]}


class ParticipantActivity(Table):
    """One row a person, event and role."""

    participant_id: str = identifier("The person or body.", references="dim_participant.participant_id")
    event_id: str = identifier("The event.", references="dim_event.event_id")
    role: str = column("The part taken.", code="role")
    participant: str = column("The name.")
    kind: str = column("A person or a body.", code="participant_kind")
    position: str = column("The highest office at that event.", nullable=True)
    organization: str = column("The organisation it stands for.", nullable=True)
    role_vi: str = column("The part in Vietnamese.")
    event: str = column("The event's name.")
    event_type_vi: str = column("The kind of event in Vietnamese.")
    date_start: Date = column("First day of the event.", nullable=True)
    place: str = column("Where it took place.", nullable=True)
    document_count: Integer = column("Documents that say so.", ge=1)
    quote: str = column("The most trusted sentence that says so.")
    confidence: Double = column("The confidence of that sentence.", ge=0.0, le=1.0)

    class Config:
        """One row a participant, event and role."""

        name = "participant_activity"
        metadata = {"schema": "reports", "key": ["participant_id", "event_id", "role"]}


class DirectiveTimeline(Table):
    """One row a directive and a document that cites it."""

    directive_id: str = identifier("The directive.", references="dim_directive.directive_id")
    document_id: str = identifier("The citing document.", references="dim_document.document_id")
    directive_type_vi: str = column("The kind of document in Vietnamese.")
    number: str = column("Its number.", nullable=True)
    issuer: str = column("Who issued it.", nullable=True)
    issued_on: Date = column("When it was issued.", nullable=True)
    subject: str = column("What it is about.", nullable=True)
    event_id: str = identifier(
        "The event that the document reports, if it cites outside teasers.",
        nullable=True,
        references="dim_event.event_id",
    )
    event: str = column("The name of that event.", nullable=True)
    event_date: Date = column("First day of that event.", nullable=True)
    citation_count: Integer = column("Places of the document that cite it.", ge=1)
    quote: str = column("The first sentence that cites it.")

    class Config:
        """One row a directive and document."""

        name = "directive_timeline"
        metadata = {"schema": "reports", "key": ["directive_id", "document_id"]}


class DirectiveLineage(Table):
    """What rests on a directive, directly or through others: one row a root and a directive that rests on it."""

    root_id: str = identifier("The directive that others rest on.", references="dim_directive.directive_id")
    directive_id: str = identifier("The directive that rests on it.", references="dim_directive.directive_id")
    root_number: str = column("The number of the root.", nullable=True)
    root_type_vi: str = column("The kind of document the root is, in Vietnamese.")
    root_subject: str = column("What the root is about.", nullable=True)
    number: str = column("The number of the directive that rests on it.", nullable=True)
    directive_type_vi: str = column("Its kind in Vietnamese.")
    issuer: str = column("Who issued it.", nullable=True)
    issued_on: Date = column("When it was issued.", nullable=True)
    subject: str = column("What it is about.", nullable=True)
    relation: str = column("What it does to the directive one step nearer to the root.", code="relation")
    depth: Integer = column("How many steps lie between: 1 for what acts on the root itself.", ge=1)
    way: TextList = column("The numbers from the first step to it; the identifier where a directive has no number.")
    document_id: str = identifier("The document that states the last step.", references="dim_document.document_id")
    quote: str = column("The sentence that states it.")

    class Config:
        """One row a root and a directive."""

        name = "directive_lineage"
        metadata = {"schema": "reports", "key": ["root_id", "directive_id"]}


class DirectiveStatus(Table):
    """What a directive is over time, half-open: valid_from <= day < valid_to.

    Without valid_from no document tells since when, so no day is known on which it is so; without valid_to none tells
    that it is over.
    """

    directive_id: str = identifier("The directive.", references="dim_directive.directive_id")
    status: str = column(
        "A draft; cited, and no document tells since when it is in force; issued, but not yet in effect; in force; or "
        "replaced by another directive.",
        isin=["draft", "cited", "issued", "in_force", "replaced"],
    )
    valid_from: Date = column("The first day of that, absent if no document tells it.", nullable=True)
    valid_to: Date = column("The first day it is over, absent if no document tells it.", nullable=True)
    directive_type_vi: str = column("The kind of document in Vietnamese.")
    number: str = column("Its number.", nullable=True)
    issuer: str = column("Who issued it.", nullable=True)
    subject: str = column("What it is about.", nullable=True)
    day_basis: str = column(
        "What valid_from rests on: the day of effect or of issue, of itself or of what replaces it; the day of the "
        "report that tells of the replacement; or nothing.",
        isin=["effective_on", "issued_on", "reported_on", "none"],
    )
    replaced_by_id: str = identifier(
        "The directive that replaces it.", nullable=True, references="dim_directive.directive_id"
    )
    replaced_by: str = column("The number of that one.", nullable=True)
    document_id: str = identifier("The document that says so.", nullable=True, references="dim_document.document_id")
    quote: str = column("Its sentence.", nullable=True)

    class Config:
        """One row a directive and status."""

        name = "directive_status"
        metadata = {"schema": "reports", "key": ["directive_id", "status"], "version": 2}


class CoParticipation(Table):
    """Two persons that take part in the same events, each pair once."""

    participant_id: str = identifier("One person.", references="dim_participant.participant_id")
    other_participant_id: str = identifier("The other person.", references="dim_participant.participant_id")
    participant: str = column("The name of the one.")
    other_participant: str = column("The name of the other.")
    organization: str = column("The organisation the one was last seen in.", nullable=True)
    other_organization: str = column("The organisation the other was last seen in.", nullable=True)
    event_count: Integer = column("Events that both take part in.", ge=1)
    first_met_on: Date = column("The earliest dated one.", nullable=True)
    last_met_on: Date = column("The latest dated one.", nullable=True)
    last_event_id: str = identifier("The latest one.", references="dim_event.event_id")
    last_event: str = column("Its name.")

    class Config:
        """One row a pair of persons."""

        name = "co_participation"
        metadata = {"schema": "reports", "key": ["participant_id", "other_participant_id"]}


class Disagreements(Table):
    """A value that some document gives an event while another gives another one, whichever the warehouse keeps."""

    event_id: str = identifier("The event.", references="dim_event.event_id")
    field: str = column("What the documents differ in.", isin=["date", "place", "organizer", "chair"])
    value: str = column("What some of them say: an ISO date or a name; of several chairs each by itself.")
    event: str = column("The event's name.")
    event_date: Date = column("Its first day as the warehouse has it.", nullable=True)
    is_kept: Boolean = column("Whether reports.events shows it: of chairs all that any document names.")
    document_count: Integer = column("How many documents say so.", ge=1)
    publishers: TextList = column("The publishers that say so, as far as their pages name themselves.")
    document_id: str = identifier("One of the documents.", references="dim_document.document_id")
    quote: str = column("Its sentence.")

    class Config:
        """One row an event, field and value."""

        name = "disagreements"
        metadata = {"schema": "reports", "key": ["event_id", "field", "value"], "version": 2}


class DataQuality(Table):
    """A measure of what is missing, unsure or in doubt in the warehouse."""

    subject: str = column("What is counted: document, event (reported ones), participant, participation or directive.")
    measure: str = column("What is wrong or unsure with the cases.", str_matches=r"^[a-z_]+$")
    cases: Integer = column("How many there are.", ge=0)
    total: Integer = column("Among how many.", ge=0)
    share: Double = column("Cases divided by total, 0 to 1.", ge=0.0, le=1.0)

    class Config:
        """One row a measure."""

        name = "data_quality"
        metadata = {"schema": "reports", "key": ["subject", "measure"]}


class SourceDay(Table):
    """What a source delivered of one publisher's pages of one day."""

    source: str = column("The source.")
    publisher: str = column("The publisher, absent where neither pages nor source name one.", nullable=True)
    published_on: Date = column("The day of publication, absent where neither pages nor source say.", nullable=True)
    document_count: Integer = column("Distinct texts.", ge=1)
    item_count: Integer = column("Items delivered, copies included.", ge=1)
    event_count: Integer = column("Events reported as news, counted a document.", ge=0)
    participant_count: Integer = column("Persons and bodies taking part, counted a document.", ge=0)
    directive_count: Integer = column("Directives cited, counted a document.", ge=0)
    char_count: BigInteger = column("Characters of text.", ge=1)

    class Config:
        """One row a source, publisher and day."""

        name = "source_day"
        metadata = {"schema": "reports", "key": ["source", "publisher", "published_on"]}


class Metrics(Table):
    """One metric over all time or of one year, by its one definition (`dbt/models/reports/_semantic.yml`)."""

    metric: str = column("The metric.", str_matches=r"^[a-z_]+$")
    year: Integer = column(
        "The year of the events, of items that of their posting; absent for all time, undated ones included.",
        nullable=True,
    )
    label_vi: str = column("What it is called in Vietnamese.")
    label_en: str = column("What it is called in English.")
    value: Double = column("Its value.", ge=0.0)
    description: str = column("What is counted, and what is not.")

    class Config:
        """One row a metric and year."""

        name = "metrics"
        metadata = {"schema": "reports", "key": ["metric", "year"]}


REPORTS: tuple[type[Table], ...] = (
    Events,
    ParticipantActivity,
    DirectiveTimeline,
    DirectiveLineage,
    DirectiveStatus,
    CoParticipation,
    Disagreements,
    DataQuality,
    SourceDay,
    Metrics,
)
