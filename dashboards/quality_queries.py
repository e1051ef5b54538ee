"""Questions about a build itself: what was rejected, how sure it is, which checks held. A file in, rows out."""

from pathlib import Path

from dashboards.queries import Row, rows


def dispositions(database: Path) -> list[Row]:
    """What became of the items, by stage and source."""
    return rows(
        database,
        "SELECT stage, source, disposition, reason, count(*) AS items FROM ops.document_ledger "
        "GROUP BY stage, source, disposition, reason "
        "ORDER BY CASE stage WHEN 'land' THEN 1 WHEN 'extract' THEN 2 ELSE 3 END, source, items DESC",
    )


def rejected(database: Path) -> list[Row]:
    """Items that went no further, with the reason and the remedy."""
    return rows(
        database,
        "SELECT uri, source, stage, disposition, reason, detail FROM ops.document_ledger "
        "WHERE disposition IN ('rejected', 'quarantined') ORDER BY uri, stage LIMIT 200",
    )


def confidence(database: Path) -> list[Row]:
    """How many facts of each kind there are by confidence, in steps of a tenth."""
    return rows(
        database,
        """
        SELECT fact, least(floor(confidence * 10), 9) / 10 AS step, count(*) AS facts
        FROM (
            SELECT 'event' AS fact, confidence FROM marts.fct_event_report
            UNION ALL SELECT 'participation', confidence FROM marts.fct_participation
            UNION ALL SELECT 'citation', confidence FROM marts.fct_directive_citation
            UNION ALL SELECT 'instruction', confidence FROM marts.fct_instruction
        ) GROUP BY ALL ORDER BY fact, step
        """,
    )


def disagreements(database: Path) -> list[Row]:
    """Events whose reports differ in their first day or their place."""
    return rows(
        database,
        """
        WITH differing AS (
            SELECT event_id FROM marts.fct_event_report GROUP BY event_id
            HAVING min(date_start) <> max(date_start) OR min(place_id) <> max(place_id)
            ORDER BY event_id LIMIT 100
        )
        SELECT event.event_id, event.name,
            list(DISTINCT report.date_start::VARCHAR ORDER BY report.date_start::VARCHAR)
                FILTER (report.date_start IS NOT NULL) AS days,
            list(DISTINCT place.name ORDER BY place.name) FILTER (place.name IS NOT NULL) AS places
        FROM differing
        INNER JOIN marts.fct_event_report AS report USING (event_id)
        INNER JOIN marts.dim_event AS event USING (event_id)
        LEFT JOIN marts.dim_place AS place ON place.place_id = report.place_id
        GROUP BY event.event_id, event.name
        ORDER BY event.event_id
        """,
    )


def checks(database: Path) -> list[Row]:
    """The checks of this build, those that did not hold first."""
    return rows(database, "SELECT * FROM ops.check_result ORDER BY passed, schema_name, table_name, check_name")
