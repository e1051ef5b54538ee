"""Questions about participants and directives: a build's file in, rows out."""

from pathlib import Path

import polars as pl

from dashboards.queries import PAGE_SIZE, Row, frame, one, rows


def participants(database: Path, size: int = PAGE_SIZE, skip: int = 0) -> list[Row]:
    """Persons and bodies, those with most events first."""
    return rows(
        database,
        """
        SELECT participant.*, position.position, organization.name AS organization
        FROM marts.dim_participant AS participant
        LEFT JOIN marts.dim_position AS position USING (position_id)
        LEFT JOIN marts.dim_organization AS organization
            ON organization.organization_id = participant.organization_id
        ORDER BY participant.event_count DESC, participant.kind DESC, participant.name, participant.participant_id
        LIMIT $size OFFSET $skip
        """,
        size=size,
        skip=skip,
    )


def participant(database: Path, participant_id: str) -> Row | None:
    """One person or body, with the office it was last seen in."""
    return one(
        database,
        """
        SELECT participant.*, position.position, organization.name AS organization
        FROM marts.dim_participant AS participant
        LEFT JOIN marts.dim_position AS position USING (position_id)
        LEFT JOIN marts.dim_organization AS organization
            ON organization.organization_id = participant.organization_id
        WHERE participant_id = $participant_id
        """,
        participant_id=participant_id,
    )


def offices(database: Path, participant_id: str) -> list[Row]:
    """The offices a person was seen in, the latest first."""
    return rows(
        database,
        """
        SELECT tenure.*, position.position, organization.name AS organization
        FROM marts.bridge_participant_position AS tenure
        INNER JOIN marts.dim_position AS position USING (position_id)
        LEFT JOIN marts.dim_organization AS organization ON organization.organization_id = tenure.organization_id
        WHERE tenure.participant_id = $participant_id
        ORDER BY tenure.last_observed_on DESC NULLS LAST, position.level NULLS LAST, position.position LIMIT 100
        """,
        participant_id=participant_id,
    )


def activity(database: Path, participant_id: str) -> list[Row]:
    """The events a participant takes part in and its roles, the latest first."""
    return rows(
        database,
        """
        SELECT activity.*, code.role_en, event.event_type_en
        FROM reports.participant_activity AS activity
        INNER JOIN marts.dim_event AS event USING (event_id)
        LEFT JOIN (SELECT DISTINCT role, role_en FROM marts.fct_participation) AS code USING (role)
        WHERE participant_id = $participant_id
        ORDER BY activity.date_start DESC NULLS LAST, activity.event_id, activity.role LIMIT 500
        """,
        participant_id=participant_id,
    )


def companions(database: Path, participant_id: str) -> list[Row]:
    """With whom a participant takes part, most events together first."""
    return rows(
        database,
        """
        WITH own AS (SELECT DISTINCT event_id FROM marts.fct_participation WHERE participant_id = $participant_id)
        SELECT other.participant_id, other.name, other.kind, count(DISTINCT part.event_id) AS events
        FROM marts.fct_participation AS part
        INNER JOIN own USING (event_id)
        INNER JOIN marts.dim_participant AS other USING (participant_id)
        WHERE other.participant_id <> $participant_id
        GROUP BY ALL ORDER BY events DESC, other.kind DESC, other.name LIMIT 40
        """,
        participant_id=participant_id,
    )


def directives(database: Path, size: int = PAGE_SIZE, skip: int = 0) -> list[Row]:
    """Directives, the most cited first."""
    return rows(
        database,
        "SELECT * FROM marts.dim_directive ORDER BY document_count DESC, citation_count DESC, directive_id "
        "LIMIT $size OFFSET $skip",
        size=size,
        skip=skip,
    )


def directive(database: Path, directive_id: str) -> Row | None:
    """One directive."""
    return one(
        database, "SELECT * FROM marts.dim_directive WHERE directive_id = $directive_id", directive_id=directive_id
    )


def citations(database: Path, directive_id: str) -> list[Row]:
    """Where a directive is cited: the item, the event it reports and every sentence, in order of time."""
    return rows(
        database,
        """
        SELECT citation.*, document.title, document.uri, document.publisher, document.published_on,
            event.name AS event, event.date_start
        FROM marts.fct_directive_citation AS citation
        INNER JOIN marts.dim_document AS document USING (document_id)
        LEFT JOIN marts.dim_event AS event ON event.event_id = citation.event_id
        WHERE citation.directive_id = $directive_id
        ORDER BY coalesce(event.date_start, document.published_on) NULLS LAST, document_id, quote_start LIMIT 300
        """,
        directive_id=directive_id,
    )


def relations(database: Path, directive_id: str) -> list[Row]:
    """What a directive does to others and others to it, with the sentence."""
    return rows(
        database,
        """
        SELECT relation.relation, relation.quote, relation.directive_id = $directive_id AS acts,
            other.directive_id, other.directive_type_vi, other.directive_type_en, other.number, other.subject,
            other.issuer, other.issued_on
        FROM marts.fct_directive_relation AS relation
        INNER JOIN marts.dim_directive AS other ON other.directive_id = CASE
            WHEN relation.directive_id = $directive_id THEN relation.target_directive_id
            ELSE relation.directive_id END
        WHERE $directive_id IN (relation.directive_id, relation.target_directive_id)
        ORDER BY acts DESC, relation.relation, other.issued_on NULLS LAST, other.directive_id LIMIT 100
        """,
        directive_id=directive_id,
    )


def implementing_events(database: Path, directive_id: str) -> list[Row]:
    """The reported events whose reports cite a directive, in order of time."""
    return rows(
        database,
        """
        SELECT event.event_id, event.name, event.event_type_vi, event.event_type_en, event.date_start,
            event.date_end, event.date_text, count(*) AS citations
        FROM marts.fct_directive_citation AS citation
        INNER JOIN marts.dim_event AS event USING (event_id)
        WHERE citation.directive_id = $directive_id
        GROUP BY ALL ORDER BY event.date_start NULLS LAST, event.event_id LIMIT 200
        """,
        directive_id=directive_id,
    )


def activity_to_save(database: Path, participant_id: str) -> pl.DataFrame:
    """The whole report of what a participant takes part in."""
    return frame(
        database,
        "SELECT * FROM reports.participant_activity WHERE participant_id = $participant_id "
        "ORDER BY date_start DESC NULLS LAST, event_id, role",
        participant_id=participant_id,
    )


def timeline_to_save(database: Path, directive_id: str) -> pl.DataFrame:
    """The whole report of where a directive is cited."""
    return frame(
        database,
        "SELECT * FROM reports.directive_timeline WHERE directive_id = $directive_id "
        "ORDER BY event_date NULLS LAST, document_id",
        directive_id=directive_id,
    )
