"""Questions about participants: a build's file in, rows out."""

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
        WITH together AS (
            SELECT participant_id, count(DISTINCT event_id) AS events FROM marts.fct_participation
            WHERE participant_id <> $participant_id AND event_id IN (
                SELECT event_id FROM marts.fct_participation WHERE participant_id = $participant_id)
            GROUP BY participant_id
        )
        SELECT other.participant_id, other.name, other.kind, together.events
        FROM together INNER JOIN marts.dim_participant AS other USING (participant_id)
        ORDER BY together.events DESC, other.kind DESC, other.name, other.participant_id LIMIT 40
        """,
        participant_id=participant_id,
    )


def activity_to_save(database: Path, participant_id: str) -> pl.DataFrame:
    """The whole report of what a participant takes part in."""
    return frame(
        database,
        "SELECT * FROM reports.participant_activity WHERE participant_id = $participant_id "
        "ORDER BY date_start DESC NULLS LAST, event_id, role",
        participant_id=participant_id,
    )
