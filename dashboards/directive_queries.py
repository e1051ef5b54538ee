"""Questions about directives: a build's file in, rows out."""

from pathlib import Path
from typing import Final

import polars as pl

from dashboards.queries import PAGE_SIZE, Row, frame, one, rows

# How far the lineage of a directive is followed to either side.
MOST_STEPS: Final = 3


def directives(database: Path, size: int = PAGE_SIZE, skip: int = 0) -> list[Row]:
    """Directives, the most cited first."""
    return rows(
        database,
        "SELECT * FROM marts.dim_directive ORDER BY citation_count DESC, document_count DESC, directive_id "
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
    """What a directive does to others and others to it, each once, with the most trusted sentence."""
    return rows(
        database,
        """
        WITH stated AS (
            SELECT relation, directive_id = $directive_id AS acts,
                CASE WHEN directive_id = $directive_id THEN target_directive_id ELSE directive_id END AS other_id,
                first(quote ORDER BY confidence DESC, relation_id) AS quote, count(DISTINCT document_id) AS documents
            FROM marts.fct_directive_relation
            WHERE $directive_id IN (directive_id, target_directive_id) GROUP BY ALL
        )
        SELECT stated.*, other.directive_id, other.directive_type_vi, other.directive_type_en, other.number,
            other.subject, other.issuer, other.issued_on
        FROM stated INNER JOIN marts.dim_directive AS other ON other.directive_id = stated.other_id
        ORDER BY acts DESC, stated.relation, other.issued_on NULLS LAST, other.directive_id LIMIT 100
        """,
        directive_id=directive_id,
    )


def implementing_events(database: Path, directive_id: str) -> list[Row]:
    """The events whose reports cite a directive, in order of time."""
    return rows(
        database,
        """
        WITH citing AS (
            SELECT event_id, count(*) AS citations FROM marts.fct_directive_citation
            WHERE directive_id = $directive_id AND event_id IS NOT NULL GROUP BY event_id
        )
        SELECT event.event_id, event.name, event.event_type_vi, event.event_type_en, event.date_start,
            event.date_end, event.date_text, place.name AS place, report.chairs, citing.citations
        FROM citing
        INNER JOIN marts.dim_event AS event USING (event_id)
        LEFT JOIN marts.dim_place AS place USING (place_id)
        LEFT JOIN reports.events AS report USING (event_id)
        ORDER BY event.date_start NULLS LAST, event.event_id LIMIT 200
        """,
        directive_id=directive_id,
    )


def lineage(database: Path, directive_id: str) -> list[Row]:
    """What a directive rests on and what rests on it, with how many steps lie between: fewer than 0 for the former."""
    return rows(
        database,
        """
        WITH near AS (
            SELECT directive_id, depth FROM reports.directive_lineage
            WHERE root_id = $directive_id AND depth <= $most_steps
            UNION ALL
            SELECT root_id, -depth FROM reports.directive_lineage
            WHERE directive_id = $directive_id AND depth <= $most_steps
        ),
        -- Directives that act on each other stand on both sides: each is drawn once, on the nearer one.
        placed AS (SELECT directive_id, arg_min(depth, abs(depth)) AS level FROM near GROUP BY directive_id)
        SELECT placed.level, directive.directive_id, directive.directive_type_vi, directive.directive_type_en,
            directive.number, directive.subject, directive.issuer, directive.issued_on, directive.citation_count
        FROM placed INNER JOIN marts.dim_directive AS directive USING (directive_id)
        ORDER BY abs(placed.level), directive.document_count DESC, directive.directive_id
        """,
        directive_id=directive_id,
        most_steps=MOST_STEPS,
    )


def relations_among(database: Path, directive_ids: list[str]) -> list[Row]:
    """What directives do to one another: from which to which, each kind of relation once."""
    return rows(
        database,
        """
        SELECT DISTINCT directive_id, target_directive_id, relation FROM marts.fct_directive_relation
        WHERE list_contains($ids, directive_id) AND list_contains($ids, target_directive_id)
            AND directive_id <> target_directive_id
        ORDER BY directive_id, target_directive_id, relation
        """,
        ids=directive_ids,
    )


def timeline_to_save(database: Path, directive_id: str) -> pl.DataFrame:
    """The whole report of where a directive is cited."""
    return frame(
        database,
        "SELECT * FROM reports.directive_timeline WHERE directive_id = $directive_id "
        "ORDER BY event_date NULLS LAST, document_id",
        directive_id=directive_id,
    )
