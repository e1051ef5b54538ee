"""Questions about a build itself: what was rejected, how sure it is, which checks held. A file in, rows out."""

from pathlib import Path
from typing import Final

from dashboards.queries import Row, rows

# How many days of sources are drawn, counted back from the latest one.
LATEST_DAYS: Final = 90
MOST_DISAGREEMENTS: Final = 100


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
    """Every value that some document gives an event while another gives another one, the kept ones first."""
    return rows(
        database,
        """
        WITH listed AS (
            SELECT event_id FROM reports.disagreements GROUP BY event_id
            ORDER BY max(event_date) DESC NULLS LAST, event_id LIMIT $most
        )
        SELECT said.event_id, said.event, said.event_date, said.field, said.value, said.is_kept, said.document_count,
            said.publishers, said.quote
        FROM reports.disagreements AS said SEMI JOIN listed USING (event_id)
        ORDER BY said.event_date DESC NULLS LAST, said.event_id, said.field, said.is_kept DESC,
            said.document_count DESC, said.value
        """,
        most=MOST_DISAGREEMENTS,
    )


def measures(database: Path) -> list[Row]:
    """What is missing, unsure or in doubt, the largest shares first."""
    return rows(database, "SELECT * FROM reports.data_quality WHERE total > 0 ORDER BY subject, share DESC, measure")


def sources(database: Path) -> list[Row]:
    """What each source delivered of each publisher, and the days it is of."""
    return rows(
        database,
        """
        SELECT source, publisher, sum(item_count)::BIGINT AS items, sum(document_count)::BIGINT AS documents,
            sum(event_count)::BIGINT AS events, min(published_on) AS first_day, max(published_on) AS last_day
        FROM reports.source_day GROUP BY source, publisher ORDER BY items DESC, source, publisher LIMIT 100
        """,
    )


def source_days(database: Path) -> list[Row]:
    """Items by the day they were posted, of the latest days.

    Publishers beyond the largest ones are one, `…`; of pages that do not name theirs it is None.
    """
    return rows(
        database,
        """
        WITH latest AS (
            SELECT * FROM reports.source_day
            WHERE published_on > (SELECT max(published_on) FROM reports.source_day) - $days::INTEGER
        ),
        largest AS (
            SELECT publisher FROM latest WHERE publisher IS NOT NULL
            GROUP BY publisher ORDER BY sum(item_count) DESC, publisher LIMIT 7
        )
        SELECT strftime(latest.published_on, '%Y-%m-%d') AS day,
            CASE WHEN latest.publisher IS NOT NULL THEN coalesce(largest.publisher, '…') END AS publisher,
            sum(latest.item_count)::BIGINT AS items
        FROM latest LEFT JOIN largest ON largest.publisher = latest.publisher
        GROUP BY ALL ORDER BY 1, 2
        """,
        days=LATEST_DAYS,
    )


def checks(database: Path) -> list[Row]:
    """The checks of this build, those that did not hold first."""
    return rows(database, "SELECT * FROM ops.check_result ORDER BY passed, schema_name, table_name, check_name")
