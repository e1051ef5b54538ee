"""Which reports tell of one event and which namesakes are two persons: staging tables in, matches out."""

import random
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from flows.extraction.records import content_id
from warehouse.contracts.render import ddl, polars_schema
from warehouse.contracts.staging import STAGING, Document, Event, Participant, PositionClaim
from warehouse.contracts.table import Table, name_of
from warehouse.identity.merging import Override, match_events, read_overrides
from warehouse.identity.namesakes import split_namesakes
from warehouse.macros import MACROS

Row = dict[str, Any]
BLANK: Row = {"section": "body", "quote": "q", "quote_start": 0, "quote_end": 1, "rule": "by_hand", "confidence": 0.9}
DEPARTMENT = "Sở Ngoại vụ tỉnh Lũng Mây"


def rep(number: int) -> str:
    return content_id("rep", number)


def report(number: int, name: str, day: str | None = "2019-05-16", **more: Any) -> Row:
    """One report, in a document of its own, with who takes part in it."""
    start = date.fromisoformat(day) if day else None
    return {
        "report_id": rep(number), "document_id": content_id("doc", number), "event_no": 0, "event_type": "conference",
        "name": name, "name_basis": "stated", "status": "reported", "date_start": start, "date_end": start,
        "date_precision": "day" if day else "none", "date_basis": "stated" if day else "none", "place": "Lũng Mây",
        "organizer": DEPARTMENT, "people": ("Tạ Văn Lộc",),
    } | more  # fmt: skip


def fill(connection: duckdb.DuckDBPyConnection, table: type[Table], rows: Iterable[Row]) -> None:
    schema = polars_schema(table)
    cells = [{name: (BLANK | row).get(name) for name in schema} for row in rows]
    connection.from_arrow(pl.DataFrame(cells, schema=schema).to_arrow()).insert_into(f"staging.{name_of(table)}")


def staging() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute("CREATE SCHEMA staging")
    for macro in MACROS:
        connection.execute(macro)
    for table in STAGING:
        connection.execute(ddl(table))
    return connection


def events(*reports: Row, overrides: Iterable[Override] = ()) -> dict[str, str]:
    """The event of each report that was moved from its own identity or united with another."""
    connection = staging()
    fill(connection, Event, reports)
    people = [
        {"mention_id": content_id("par", r["report_id"], name), "document_id": r["document_id"], "participant_no": 0,
         "report_id": r["report_id"], "name": name, "kind": "person", "status": "reported"}
        for r in reports for name in r["people"]
    ]  # fmt: skip
    fill(connection, Participant, people)
    match_events(connection, overrides)
    return dict(connection.execute("SELECT report_id, event_id FROM staging.event_match").fetchall())


def are_one(*reports: Row) -> bool:
    found = events(*reports)
    return len(found) == len(reports) and len(set(found.values())) == 1


FULL = "Hội nghị tổng kết công tác đối ngoại năm 2019"


def test_a_shortened_name_is_the_same_event() -> None:
    assert are_one(report(1, FULL), report(2, "Hội nghị tổng kết công tác đối ngoại"))


def test_a_workshop_that_one_paper_calls_a_conference_is_one_event() -> None:
    assert are_one(report(1, FULL), report(2, FULL, event_type="workshop"))


def test_two_meetings_of_one_day_about_different_things_stay_two() -> None:
    assert not events(report(1, "Hội nghị về công tác lãnh sự"), report(2, "Hội nghị về lễ tân đối ngoại"))


def test_another_year_in_the_name_is_another_event() -> None:
    assert not events(report(1, FULL), report(2, FULL.replace("2019", "2020")))


def test_two_organisers_without_a_person_in_common_hold_two_events() -> None:
    other: Row = {"organizer": "Sở Nội vụ tỉnh Lũng Mây", "people": ("Đỗ Thị Thoa",)}
    assert not events(report(1, FULL), report(2, FULL, **other))


def test_papers_that_differ_by_a_day_tell_of_one_event() -> None:
    assert are_one(report(1, FULL), report(2, FULL, "2019-05-15"))


def test_sessions_on_two_days_are_two() -> None:
    first, second = (report(n, "Phiên họp toàn thể", f"2019-05-1{n}", event_type="session") for n in (1, 2))
    assert not events(first, second)


def test_papers_that_differ_in_the_place_tell_of_one_event_if_the_persons_are_the_same() -> None:
    assert are_one(report(1, FULL), report(2, FULL, place="Hà Nội"))
    assert not events(report(1, FULL), report(2, FULL, place="Hà Nội", people=("Đỗ Thị Thoa",)))


def test_two_events_of_one_document_are_never_one() -> None:
    assert not events(report(1, FULL), report(2, FULL.removesuffix(" năm 2019"), document_id=content_id("doc", 1)))


def test_who_met_whom_is_known_by_the_two_persons() -> None:
    met: Row = {"event_type": "reception", "organizer": None, "people": ("Tạ Văn Lộc", "Kenji Morita")}
    names = ("Thứ trưởng Tạ Văn Lộc tiếp Đại sứ Nhật Bản", "Tiếp Đại sứ Kenji Morita")
    assert are_one(*(report(number, name, **met) for number, name in enumerate(names)))
    other = met | {"people": ("Tạ Văn Lộc", "Marek Novotny")}
    assert not events(report(1, names[0], **met), report(2, "Thứ trưởng Tạ Văn Lộc tiếp Đại sứ Ba Lan", **other))


def test_an_undated_mention_is_the_only_event_of_its_long_name() -> None:
    assert are_one(report(1, FULL), report(2, FULL, None, organizer=None, people=()))
    assert rep(2) not in events(
        report(1, FULL), report(3, FULL, "2019-07-01", people=()), report(2, FULL, None, people=())
    )


MANY = [
    report(1, FULL), report(2, "Hội nghị tổng kết công tác đối ngoại"), report(3, FULL, "2019-05-15"),
    report(4, FULL.replace("tổng", "sơ")), report(5, FULL, place=None), report(6, FULL, organizer=None),
]  # fmt: skip


def test_the_order_of_reports_changes_nothing() -> None:
    shuffled = MANY.copy()
    random.Random(3).shuffle(shuffled)  # noqa: S311 - any order will do
    assert events(*MANY) == events(*shuffled)


def test_documents_about_other_events_move_no_identifier() -> None:
    more = [report(n, f"Hội nghị về việc số {n}", f"2019-05-{n}", people=()) for n in range(14, 20)]
    assert events(*MANY) == events(*MANY, *more)


def test_a_person_splits_a_report_off_and_unites_two() -> None:
    one, other, apart = report(1, FULL), report(2, FULL), report(3, "Hội thảo về lễ tân", "2020-01-01")
    split = events(one, other, overrides=[Override(rep(2), "force_split", "")])
    assert set(split) == {rep(2)}
    united = events(one, apart, overrides=[Override(rep(1), "force_merge", rep(3))])
    assert united[rep(1)] == united[rep(3)]


def test_the_reason_and_the_score_of_a_merge_are_kept() -> None:
    connection = staging()
    fill(connection, Event, [report(1, FULL), report(2, "Hội nghị tổng kết công tác đối ngoại")])
    match_events(connection, [])
    found = connection.execute("SELECT reason, score FROM staging.event_match ORDER BY score").fetchall()
    assert [reason for reason, _ in found] == ["similar_name", "own_identity"]
    assert 0.7 <= found[0][1] < 1.0


def test_an_override_that_says_nothing_sensible_is_named(tmp_path: Path) -> None:
    register = tmp_path / "event_overrides.csv"
    register.write_text("report_id,action,other_report_id\nrep_1,force_merge,\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"rep_1.*force_merge"):
        read_overrides(register)


def persons(*seen: tuple[str, str, str]) -> int:
    """How many persons one name is, seen on days in offices of bodies."""
    connection = staging()
    documents, mentions, claims = [], [], []
    for number, (day, office, body) in enumerate(seen):
        own = {"document_id": content_id("doc", number)}
        posted = datetime.fromisoformat(day)
        documents.append(
            own | {"text": "t", "published_at": posted, "bylines": [], "photographers": [], "char_count": 1,
                   "furniture_share": 0.0, "extractor_version": "test"}
        )  # fmt: skip
        mention = content_id("par", number)
        mentions.append(
            own
            | {"mention_id": mention, "participant_no": 0, "name": "Tạ Văn Lộc", "kind": "person", "status": "reported"}
        )
        claims.append(
            own | {"claim_id": content_id("poc", number), "mention_id": mention, "claim_no": 0,
                   "position": f"{office} {body}", "organization": body, "tenure": "current"}
        )  # fmt: skip
    fill(connection, Document, documents)
    fill(connection, Participant, mentions)
    fill(connection, PositionClaim, claims)
    split_namesakes(connection)
    found = connection.execute("SELECT count(DISTINCT participant_id) FROM staging.participant_match").fetchone()
    return 1 + (found[0] if found else 0)


def test_a_name_seen_to_and_fro_between_two_bodies_is_two_persons() -> None:
    here, there = ("Phó Giám đốc", DEPARTMENT), ("Thứ trưởng", "Bộ Y tế")
    assert persons(("2015-01-01", *here), ("2016-01-01", *there), ("2017-01-01", *here), ("2018-01-01", *there)) == 2


def test_a_career_from_one_body_to_the_next_is_one_person() -> None:
    here, there = ("Phó Giám đốc", DEPARTMENT), ("Thứ trưởng", "Bộ Y tế")
    assert persons(("2015-01-01", *here), ("2016-01-01", *here), ("2017-01-01", *there), ("2018-01-01", *there)) == 1


def test_a_party_office_beside_another_one_makes_no_second_person() -> None:
    here, there = ("Phó Giám đốc", DEPARTMENT), ("Bí thư Đảng ủy", "Đảng ủy Ngoài nước")
    assert persons(("2015-01-01", *here), ("2016-01-01", *there), ("2017-01-01", *here), ("2018-01-01", *there)) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tạ Văn Lộc làm việc với Quỹ Tre Karl Peeters", "ông Tạ Văn Lộc làm việc với Quỹ Tre Karl Peeters", True),
        ("buổi làm việc", "buổi làm việc đầu", False),
    ],
)
def test_a_clause_that_tells_who_met_whom_is_as_good_as_a_name(one: str, other: str, same: bool) -> None:
    told: Row = {"event_type": "meeting", "name_basis": "derived", "organizer": None, "people": ("Tạ Văn Lộc",)}
    assert are_one(report(1, one, **told), report(2, other, **told)) is same
