"""A run from a folder to a published build: what it publishes, what it keeps and what stops it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from polars.testing import assert_frame_equal

from flows.extraction import reader
from flows.run import Outcome, plainly, run
from flows.stages.audit import AuditError
from flows.stages.build import DbtError, DbtRun
from flows.stages.build import build as build_stage
from flows.stages.extract import extract
from flows.stages.stage import stage as stage_stage
from tests.homes import SEED_NAMES, SEEDS, open_current, settings_for, tables_of
from warehouse.builds import published, rollback
from warehouse.home import DATABASE_NAME, Home
from warehouse.lake import Lake, shards

pytestmark = pytest.mark.slow

Seeded = tuple[Path, Outcome]
Call = Callable[..., Any]


def split(folder: Path, *parts: list[str]) -> list[Path]:
    """Lays the named seeds into one folder a part."""
    out = []
    for number, names in enumerate(parts):
        target = folder / f"part{number}"
        target.mkdir()
        for name in names:
            shutil.copy(SEEDS / name, target / name)
        out.append(target)
    return out


def test_every_mart_and_report_holds_rows_from_the_seeds(seeded: Seeded) -> None:
    empty = {name for name, frame in tables_of(seeded[0]).items() if frame.is_empty()}
    assert empty == {"reports.disagreements"}, "no two seeds tell of one event, all else is filled"


def test_the_summary_counts_what_the_marts_hold(seeded: Seeded) -> None:
    home, outcome = seeded
    with open_current(home) as connection:
        documents = connection.execute("SELECT count(*) FROM marts.dim_document").fetchone()
        directives = connection.execute(
            "SELECT count(DISTINCT directive_id) FROM marts.fct_directive_citation"
        ).fetchone()
    assert documents == (outcome.counts["documents"],) == (5,)
    assert directives == (outcome.counts["directives"],)
    assert outcome.counts["events"] == 5
    assert outcome.clean


def test_every_quote_stands_where_it_says_in_the_text(seeded: Seeded) -> None:
    facts = [name for name, frame in tables_of(seeded[0]).items() if {"quote", "quote_start"} <= set(frame.columns)]
    assert len(facts) >= 6
    with open_current(seeded[0]) as connection:
        for table in facts:
            wrong = connection.execute(
                f"SELECT count(*) FROM {table} JOIN marts.dim_document USING (document_id) "
                "WHERE substring(dim_document.text, quote_start + 1, quote_end - quote_start) != quote"
            ).fetchone()
            assert wrong == (0,), table


def test_a_second_run_publishes_nothing_and_says_so(seeded: Seeded, home_copy: Callable[[], Path]) -> None:
    home = home_copy()
    again = run(settings_for(home))
    assert again.build is None
    assert (again.landing.seen, again.landing.known, again.landing.new_items) == (5, 5, 0)
    assert again.published is not None
    assert [b.build_id for b in published(Home(home))] == [again.published.build_id]


def test_two_runs_in_another_order_give_the_same_marts(seeded: Seeded, tmp_path: Path, without_dbt: Call) -> None:
    home = tmp_path / "home"
    for part in split(tmp_path, SEED_NAMES[3:], SEED_NAMES[:3]):
        run(settings_for(home, part), without_dbt)
    whole, parts = tables_of(seeded[0]), tables_of(home)
    for name, frame in whole.items():
        assert_frame_equal(frame, parts[name], check_row_order=True)


def test_the_same_text_under_two_names_is_one_document(tmp_path: Path, without_dbt: Call) -> None:
    (source,) = split(tmp_path, SEED_NAMES[:1])
    only = next(source.iterdir())
    shutil.copy(only, source / "again.txt")
    (source / "windows.txt").write_bytes(b"\xef\xbb\xbf" + only.read_bytes().replace(b"\n", b"\r\n"))
    outcome = run(settings_for(tmp_path / "home", source), without_dbt)
    assert (outcome.landing.seen, outcome.landing.new_documents) == (3, 1)
    with open_current(tmp_path / "home") as connection:
        row = connection.execute("SELECT uri, item_count FROM marts.dim_document").fetchone()
        ledger = connection.execute(
            "SELECT uri, disposition FROM ops.document_ledger WHERE stage = 'land' ORDER BY uri"
        ).fetchall()
    first, *others = sorted([only.name, "again.txt", "windows.txt"])
    assert row == (first, 3)
    assert ledger == [(first, "landed"), *((name, "duplicate") for name in others)]


def test_broken_items_are_named_and_cost_nothing_else(tmp_path: Path, without_dbt: Call) -> None:
    (source,) = split(tmp_path, SEED_NAMES[:1])
    (source / "a-empty.txt").write_bytes(b"")
    (source / "b-binary.txt").write_bytes(bytes(range(256)) * 40)
    (source / "c-latin.txt").write_bytes("Hội nghị đối ngoại".encode("cp1258", errors="replace"))
    (source / "d-big.txt").write_bytes(b"tin " * 6_000_000)
    (source / "e-link.txt").symlink_to("/etc/passwd")
    (source / "f-gone.txt").symlink_to(source / "nowhere.txt")
    outcome = run(settings_for(tmp_path / "home", source), without_dbt)
    assert [(item.uri, item.reason) for item in outcome.landing.rejected] == [
        ("a-empty.txt", "empty"),
        ("b-binary.txt", "binary"),
        ("c-latin.txt", "not_utf8"),
        ("d-big.txt", "too_large"),
        ("e-link.txt", "outside_source"),
        ("f-gone.txt", "vanished"),
    ]
    assert outcome.counts["documents"] == 1
    with open_current(tmp_path / "home") as connection:
        stages = connection.execute(
            "SELECT stage, disposition, count(*) FROM ops.document_ledger GROUP BY ALL ORDER BY ALL"
        ).fetchall()
    assert stages == [
        ("extract", "extracted", 1),
        ("land", "landed", 1),
        ("land", "rejected", 6),
        ("publish", "published", 1),
    ]
    again = run(settings_for(tmp_path / "home", source))
    assert again.build is None, "items that are known to be broken are no news"
    assert again.landing.rejected == outcome.landing.rejected, "and are told until they are mended or dropped"


def test_a_source_of_which_nothing_can_be_read_makes_an_empty_warehouse_that_passes_dbts_tests(
    tmp_path: Path,
) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.txt").touch()
    outcome = run(settings_for(tmp_path / "home", tmp_path / "source"))
    assert outcome.counts["documents"] == 0
    with open_current(tmp_path / "home") as connection:
        assert connection.execute("SELECT count(*) FROM reports.events").fetchone() == (0,)


def one_more(tmp_path: Path) -> Path:
    """A source with one small new item."""
    source = tmp_path / "more"
    source.mkdir()
    (source / "new.txt").write_text("Sở Ngoại vụ mở lớp tập huấn.\n", encoding="utf-8")
    return source


def instead_of_dbt(home: Path, statement: str = "SELECT 1") -> Callable[..., Any]:
    """Calls stages plainly, but takes the marts of a home's published build for dbt's, changed by `statement`."""
    built = Home(home).current.resolve() / DATABASE_NAME

    def call(function: Callable[..., Any], *arguments: Any) -> Any:
        if function is not build_stage:
            return plainly(function, *arguments)
        database = arguments[0]
        database.unlink()
        shutil.copy(built, database)
        with duckdb.connect(str(database)) as connection:
            for table in ("document_ledger", "build", "check_result", "data_dictionary"):
                connection.execute(f"DELETE FROM ops.{table}")
            connection.execute(statement)
        return DbtRun({}, ())

    return call


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE marts.dim_event SET event_type = 'picnic'", "marts.dim_event: event_type"),
        ("DELETE FROM marts.dim_participant", "every participant_id is in dim_participant.participant_id"),
        ("ALTER TABLE marts.dim_place DROP COLUMN name_en", "name_en"),
        ("INSERT INTO marts.dim_directive SELECT * FROM marts.dim_directive LIMIT 1", "unique key"),
        ("DELETE FROM staging.item WHERE uri = (SELECT min(uri) FROM staging.item)", "ops.document_ledger"),
    ],
)
def test_a_mart_that_breaks_its_contract_stops_publication_and_the_old_build_stays(
    home_copy: Callable[[], Path], tmp_path: Path, statement: str, told: str
) -> None:
    home = home_copy()
    before = tables_of(home)
    with pytest.raises(AuditError) as raised:
        run(settings_for(home, one_more(tmp_path)), instead_of_dbt(home, statement))
    assert told in str(raised.value)
    assert len(published(Home(home))) == 1
    for name, frame in tables_of(home).items():
        assert_frame_equal(frame, before[name])


def test_a_failed_dbt_test_stops_publication_and_the_next_run_heals(
    home_copy: Callable[[], Path], tmp_path: Path, without_dbt: Call
) -> None:
    def tampering(function: Callable[..., Any], *arguments: Any) -> Any:
        result = plainly(function, *arguments)
        if function is stage_stage:
            with duckdb.connect(str(arguments[2].database)) as connection:
                connection.execute("UPDATE staging.event SET quote = 'what no text says'")
        return result

    home, source = home_copy(), one_more(tmp_path)
    with pytest.raises(DbtError, match="quotes_reslice_from_the_stored_text"):
        run(settings_for(home, source), tampering)
    assert len(published(Home(home))) == 1
    healed = run(settings_for(home, source), without_dbt)
    assert healed.build is not None
    assert healed.counts["documents"] == 6


def test_a_rollback_shows_the_build_before_and_the_next_run_does_not_undo_it(
    home_copy: Callable[[], Path], tmp_path: Path, without_dbt: Call
) -> None:
    home, source = home_copy(), one_more(tmp_path)
    run(settings_for(home, source), without_dbt)
    first, second = published(Home(home))
    assert rollback(Home(home)).build_id == first.build_id
    assert run(settings_for(home, source)).build is None
    assert Home(home).current.resolve().name == first.build_id
    assert rollback(Home(home), second.build_id).build_id == second.build_id


def test_a_document_that_the_reader_cannot_read_is_held_and_named_and_the_others_are_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, without_dbt: Call
) -> None:
    (source,) = split(tmp_path, SEED_NAMES[:1])
    (source / "poison.txt").write_text("Một tin độc.\n", encoding="utf-8")
    read = reader.read

    def failing(text: str) -> Any:
        if "độc" in text and len(text) < 100:
            raise ValueError("no such office")
        return read(text)

    monkeypatch.setattr("flows.extraction.reader.read", failing)
    home = tmp_path / "home"
    outcome = run(settings_for(home, source), without_dbt)
    assert [(q.value, q.rule) for q in outcome.extraction.quarantined] == [
        ("ValueError('no such office')", "the reader failed")
    ]
    assert not outcome.clean
    assert outcome.counts["documents"] == 1
    with open_current(home) as connection:
        held = connection.execute(
            "SELECT uri, disposition, detail FROM ops.document_ledger WHERE stage = 'extract' AND reason IS NOT NULL"
        ).fetchall()
    assert held == [("poison.txt", "quarantined", "ValueError('no such office') breaks the reader failed")]


def test_a_record_that_breaks_its_contract_is_held_with_field_value_and_rule(
    seeded: Seeded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = reader.read

    def exaggerating(text: str) -> Any:
        record = read(text)
        record.events[0].confidence = 1.5
        return record

    shutil.copytree(Home(seeded[0]).lake / "documents", tmp_path / "documents")
    monkeypatch.setattr("flows.extraction.reader.read", exaggerating)
    extraction = extract(Lake(tmp_path), batch=2)
    assert extraction.extracted == 0
    assert {(held.table, held.field, held.value) for held in extraction.quarantined} == {("event", "confidence", "1.5")}
    assert all("1.0" in held.rule for held in extraction.quarantined)


def test_the_lake_keeps_its_shards_when_nothing_is_new(seeded: Seeded, home_copy: Callable[[], Path]) -> None:
    home = home_copy()
    lake = Lake(Home(home).lake)
    before = [shards(lake.items), shards(lake.documents)]
    run(settings_for(home))
    assert [shards(lake.items), shards(lake.documents)] == before
