"""The reports: wide tables for dashboards, named for reading."""

from warehouse.contracts.table import Date, Double, Integer, Table, TextList, column, identifier


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
    event: str = column("The event that the document reports, if it cites outside teasers.", nullable=True)
    event_date: Date = column("First day of that event.", nullable=True)
    citation_count: Integer = column("Places of the document that cite it.", ge=1)
    quote: str = column("The first sentence that cites it.")

    class Config:
        """One row a directive and document."""

        name = "directive_timeline"
        metadata = {"schema": "reports", "key": ["directive_id", "document_id"]}


REPORTS: tuple[type[Table], ...] = (Events, ParticipantActivity, DirectiveTimeline)
