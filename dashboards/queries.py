"""Every question the pages ask: a build's file and a selection in, rows out.

Each question opens the file read-only, asks and closes. The file is that of one resolved build, so that all parts of
a page show the same build, also while another one is published.
"""

from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Final

import duckdb
import polars as pl

from warehouse.builds import open_readonly
from warehouse.metrics import metrics

Row = dict[str, Any]

PAGE_SIZE: Final = 50
# A filter offers what most events have; what is rarer is found by the search.
MOST_OPTIONS: Final = 500
_ONE_AT_A_TIME: Final = Lock()


@dataclass(frozen=True, slots=True)
class Selection:
    """What the filters let through, months as "2018-03"; an empty one lets everything through."""

    first_month: str | None = None
    last_month: str | None = None
    types: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    organizations: list[str] = field(default_factory=list)
    directives: list[str] = field(default_factory=list)
    publishers: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether everything passes."""
        return self == Selection()


def rows(database: Path, query: str, **parameters: Any) -> list[Row]:
    """Asks one question on a connection of its own."""
    with open_readonly(database) as connection:
        relation = connection.execute(query, parameters)
        names = [column[0] for column in relation.description or ()]
        return [dict(zip(names, row, strict=True)) for row in relation.fetchall()]


def frame(database: Path, query: str, **parameters: Any) -> pl.DataFrame:
    """Asks one question whose answer is to be saved: with the columns' types, also if it is empty."""
    with open_readonly(database) as connection:
        return connection.execute(query, parameters).pl()


def one(database: Path, query: str, **parameters: Any) -> Row | None:
    """Asks for one row, None if there is none."""
    found = rows(database, query, **parameters)
    return found[0] if found else None


_SELECTED: Final = """
    WITH selected AS (
        SELECT event.*, place.name AS place, organizer.name AS organizer
        FROM marts.dim_event AS event
        LEFT JOIN marts.dim_place AS place USING (place_id)
        LEFT JOIN marts.dim_organization AS organizer ON organizer.organization_id = event.organizer_id
        WHERE event.status = 'reported'
            AND ($first_month IS NULL OR event.date_start >= strptime($first_month, '%Y-%m'))
            AND ($last_month IS NULL OR event.date_start < strptime($last_month, '%Y-%m') + INTERVAL 1 MONTH)
            AND (len($types) = 0 OR list_contains($types, event.event_type))
            AND (len($places) = 0 OR list_contains($places, place.name))
            AND (len($organizations) = 0 OR list_contains($organizations, event.organizer_id) OR event.event_id IN (
                SELECT event_id FROM marts.fct_participation WHERE list_contains($organizations, organization_id)))
            AND (len($directives) = 0 OR event.event_id IN (
                SELECT event_id FROM marts.fct_directive_citation WHERE list_contains($directives, directive_id)))
            AND (len($publishers) = 0 OR event.event_id IN (
                SELECT report.event_id FROM marts.fct_event_report AS report
                INNER JOIN marts.dim_document AS document USING (document_id)
                WHERE list_contains($publishers, document.publisher)))
    )
"""


def _asked(selection: Selection) -> dict[str, Any]:
    """Returns a selection as typed parameters: DuckDB cannot tell what an empty list would hold."""
    return {
        name: duckdb.Value(value, "VARCHAR[]" if isinstance(value, list) else "VARCHAR")  # type: ignore[arg-type]
        for name, value in asdict(selection).items()
    }


def _of_selected(database: Path, selection: Selection, query: str, **parameters: Any) -> list[Row]:
    return rows(database, _SELECTED + query, **_asked(selection), **parameters)


def build_info(database: Path) -> Row:
    """The build, and the latest day one of its items was posted."""
    found = one(
        database,
        "SELECT build.*, (SELECT max(published_on) FROM marts.dim_document) AS latest_item FROM ops.build AS build",
    )
    if found is None:
        raise duckdb.InvalidInputException(f"{database}: ops.build is empty")
    return found


def totals(database: Path, selection: Selection) -> Row:
    """How many events pass, with the participants and directives they have, by the metrics, and with their items.

    Where everything passes these are the metrics over all time.
    """
    where = "" if selection.is_empty else "event_id IN (SELECT event_id FROM selected)"
    counted = ", ".join(f"{metrics()[name].sql(where)} AS {name}" for name in ("events", "participants", "directives"))
    return _of_selected(
        database,
        selection,
        f"""
        SELECT {counted},
            (SELECT count(DISTINCT document_id) FROM marts.fct_event_report
                WHERE event_id IN (SELECT event_id FROM selected)) AS items
        """,
    )[0]


def by_month(database: Path, selection: Selection) -> list[Row]:
    """Dated events by month and type."""
    return _of_selected(
        database,
        selection,
        """
        SELECT strftime(date_trunc('month', date_start), '%Y-%m-%d') AS month, event_type, event_type_vi,
            event_type_en, count(*) AS events
        FROM selected WHERE date_start IS NOT NULL GROUP BY ALL ORDER BY month, event_type
        """,
    )


def by_type(database: Path, selection: Selection) -> list[Row]:
    """Events by type, most first."""
    return _of_selected(
        database,
        selection,
        "SELECT event_type, event_type_vi, event_type_en, count(*) AS events FROM selected GROUP BY ALL "
        "ORDER BY events DESC, event_type",
    )


def by_place(database: Path, selection: Selection) -> list[Row]:
    """The places with most events."""
    return _of_selected(
        database,
        selection,
        "SELECT place, count(*) AS events FROM selected WHERE place IS NOT NULL GROUP BY place "
        "ORDER BY events DESC, place LIMIT 12",
    )


def by_point(database: Path, selection: Selection) -> list[Row]:
    """Events by province and by foreign country, cities with the one they lie in, most first.

    A place without either, as one that no register has, is a row without a code.
    """
    return _of_selected(
        database,
        selection,
        """
        , located AS (
            SELECT
                CASE WHEN place.country_code = 'VN' THEN 'province' ELSE 'country' END AS kind,
                CASE WHEN place.country_code = 'VN' THEN place.province_code ELSE place.country_code END AS code,
                count(*) AS events
            FROM selected INNER JOIN marts.dim_place AS place USING (place_id) GROUP BY ALL
        ),
        named AS (
            SELECT
                place_kind AS kind,
                CASE WHEN place_kind = 'province' THEN province_code ELSE country_code END AS code,
                max_by(name, (event_count, valid_to IS NULL)) AS place
            FROM marts.dim_place WHERE place_kind IN ('province', 'country') GROUP BY ALL
        )
        SELECT located.*, named.place FROM located LEFT JOIN named USING (kind, code) ORDER BY events DESC, code
        """,
    )


_EVENT_LIST: Final = """
    , listed AS (
        SELECT event_id, event_type, event_type_vi, event_type_en, name, date_start, date_end, date_text, place,
            organizer, document_count, confidence
        FROM selected ORDER BY date_start DESC NULLS LAST, event_id LIMIT $size OFFSET $skip
    )
    SELECT listed.*, said.chairs, said.speakers, said.directives, said.quote
    FROM listed LEFT JOIN reports.events AS said USING (event_id)
    ORDER BY date_start DESC NULLS LAST, event_id
"""


def events(database: Path, selection: Selection, size: int = PAGE_SIZE, skip: int = 0) -> list[Row]:
    """Events that pass, newest first."""
    return _of_selected(database, selection, _EVENT_LIST, size=size, skip=skip)


def events_to_save(database: Path, selection: Selection) -> pl.DataFrame:
    """The whole report of the events that pass, newest first."""
    return frame(
        database,
        _SELECTED + "SELECT said.* FROM reports.events AS said SEMI JOIN selected USING (event_id) "
        "ORDER BY date_start DESC NULLS LAST, event_id",
        **_asked(selection),
    )


def newest_items(database: Path) -> list[Row]:
    """The items posted last, with the event each one reports."""
    return rows(
        database,
        """
        SELECT document.document_id, document.title, document.uri, document.publisher, document.published_on,
            min(report.event_id) AS event_id, min_by(report.name, report.event_id) AS event
        FROM (SELECT * EXCLUDE (text) FROM marts.dim_document
              ORDER BY published_on DESC NULLS LAST, document_id LIMIT 8) AS document
        LEFT JOIN marts.fct_event_report AS report
            ON report.document_id = document.document_id AND report.status = 'reported'
        GROUP BY ALL ORDER BY document.published_on DESC NULLS LAST, document.document_id
        """,
    )


@lru_cache(maxsize=2)
def options(database: Path) -> dict[str, list[Row]]:
    """What the filters offer: years, types, places, organisations, directives and publishers, most used first."""
    asked = {
        "years": "SELECT DISTINCT year(date_start) AS id FROM marts.dim_event "
        "WHERE status = 'reported' AND date_start IS NOT NULL ORDER BY id",
        "types": "SELECT event_type AS id, event_type_vi AS name, event_type_en AS name_en FROM marts.dim_event "
        "WHERE status = 'reported' GROUP BY ALL ORDER BY count(*) DESC, id",
        "places": "SELECT place.name AS id, place.name FROM marts.dim_event INNER JOIN marts.dim_place AS place "
        "USING (place_id) WHERE status = 'reported' GROUP BY place.name ORDER BY count(*) DESC, id LIMIT $most",
        "organizations": "SELECT organization_id AS id, name FROM marts.dim_organization WHERE document_count > 0 "
        "ORDER BY document_count DESC, name LIMIT $most",
        "directives": "SELECT directive_id AS id, directive_type_vi || coalesce(' ' || number, ' ' || subject, '') "
        "AS name FROM marts.dim_directive WHERE document_count > 0 AND coalesce(number, subject) IS NOT NULL "
        "ORDER BY document_count DESC, name LIMIT $most",
        "publishers": "SELECT publisher AS id, publisher AS name FROM marts.dim_document WHERE publisher IS NOT NULL "
        "GROUP BY publisher ORDER BY count(*) DESC, id LIMIT $most",
    }
    return {
        name: rows(database, query, **({"most": MOST_OPTIONS} if "$most" in query else {}))
        for name, query in asked.items()
    }


def event(database: Path, event_id: str) -> Row | None:
    """One event with its place, organiser and parent."""
    return one(
        database,
        """
        SELECT event.*, place.name AS place, organizer.name AS organizer, parent.name AS parent_event
        FROM marts.dim_event AS event
        LEFT JOIN marts.dim_place AS place USING (place_id)
        LEFT JOIN marts.dim_organization AS organizer ON organizer.organization_id = event.organizer_id
        LEFT JOIN marts.dim_event AS parent ON parent.event_id = event.parent_event_id
        WHERE event.event_id = $event_id
        """,
        event_id=event_id,
    )


def event_reports(database: Path, event_id: str, size: int = 20) -> list[Row]:
    """The reports of an event with the text of their items, the most trusted first."""
    return rows(
        database,
        """
        SELECT report.*, document.title, document.uri, document.publisher, document.text, place.name AS place
        FROM marts.fct_event_report AS report
        INNER JOIN marts.dim_document AS document USING (document_id)
        LEFT JOIN marts.dim_place AS place USING (place_id)
        WHERE report.event_id = $event_id
        ORDER BY report.status = 'reported' DESC, report.confidence DESC, report.report_id LIMIT $size
        """,
        event_id=event_id,
        size=size,
    )


def event_participants(database: Path, event_id: str) -> list[Row]:
    """Who took part in an event, in which role and office, with the sentence that says so."""
    return rows(
        database,
        """
        SELECT part.*, code.role_en FROM reports.participant_activity AS part
        LEFT JOIN (SELECT DISTINCT role, role_en FROM marts.fct_participation) AS code USING (role)
        WHERE event_id = $event_id
        ORDER BY CASE role WHEN 'chair' THEN 0 WHEN 'attendee' THEN 2 WHEN 'other' THEN 3 ELSE 1 END,
            role, kind DESC, participant LIMIT 300
        """,
        event_id=event_id,
    )


def event_directives(database: Path, event_id: str) -> list[Row]:
    """The directives that the reports of an event cite, with the first sentence."""
    return rows(
        database,
        """
        SELECT directive.*, count(*) AS citations, first(citation.quote ORDER BY citation.quote_start) AS quote
        FROM marts.fct_directive_citation AS citation
        INNER JOIN marts.dim_directive AS directive USING (directive_id)
        WHERE citation.event_id = $event_id GROUP BY ALL ORDER BY citations DESC, directive.directive_id LIMIT 100
        """,
        event_id=event_id,
    )


def event_instructions(database: Path, event_id: str) -> list[Row]:
    """What was asked of whom at an event."""
    return rows(
        database,
        "SELECT * FROM marts.fct_instruction WHERE event_id = $event_id ORDER BY document_id, quote_start LIMIT 100",
        event_id=event_id,
    )


def sub_events(database: Path, event_id: str) -> list[Row]:
    """The events that are part of an event."""
    return rows(
        database,
        "SELECT event_id, name, event_type_vi, event_type_en, date_start, date_end, date_text FROM marts.dim_event "
        "WHERE parent_event_id = $event_id ORDER BY date_start NULLS LAST, event_id LIMIT 100",
        event_id=event_id,
    )


@lru_cache(maxsize=2)
def _names(database: Path) -> pl.DataFrame:
    """Everything that can be searched: names as the marts keep them folded, the rest at a fraction of that cost."""
    query = """
        SELECT kind, id, title, detail, weight,
            concat_ws(' ', name_folded, replace(strip_accents(lower(concat_ws(' ', unfolded, detail))), 'đ', 'd'))
                AS folded
        FROM (
            SELECT 'event' AS kind, event_id AS id, name AS title, name_folded, NULL AS unfolded,
                event_type_vi AS detail, document_count + 1000000 * (status = 'reported')::INTEGER AS weight
            FROM marts.dim_event
            UNION ALL
            SELECT 'participant', participant.participant_id, participant.name, participant.name_folded, NULL,
                coalesce(position.position, organization.name), participant.event_count
            FROM marts.dim_participant AS participant
            LEFT JOIN marts.dim_position AS position USING (position_id)
            LEFT JOIN marts.dim_organization AS organization
                ON organization.organization_id = participant.organization_id
            UNION ALL
            SELECT 'directive', directive_id, directive_type_vi || coalesce(' ' || number, '') AS title, NULL, title,
                concat_ws(' · ', issuer, subject), citation_count FROM marts.dim_directive
        )
    """
    with open_readonly(database) as connection:
        return connection.sql(query).pl()


def names(database: Path) -> pl.DataFrame:
    """Everything that can be searched; read once a build, also if several ask for it at the same time."""
    with _ONE_AT_A_TIME:
        return _names(database)


@lru_cache(maxsize=2)
def prepare_search(database: Path) -> None:
    """Begins to read what can be searched in a build, so that it is there when someone searches."""
    Thread(target=names, args=(database,), daemon=True).start()


def search(database: Path, text: str, size: int = 30) -> dict[str, list[Row]]:
    """Events, participants and directives that hold every word of `text`, whatever its diacritics and case."""
    folded = one(database, "SELECT vn_fold($text) AS folded", text=text)
    words = folded["folded"].split() if folded else []
    found: dict[str, list[Row]] = {"event": [], "participant": [], "directive": []}
    if not words:
        return found
    holds = pl.all_horizontal(pl.col("folded").str.contains(word, literal=True) for word in words)
    # What holds the words as one phrase comes before what holds them scattered.
    phrase = pl.col("folded").str.contains(" ".join(words), literal=True)
    hits = names(database).filter(holds).sort(phrase, "weight", "id", descending=[True, True, False])
    return {kind: hits.filter(pl.col("kind") == kind).head(size).to_dicts() for kind in found}
