"""The operator's side: what is held and dropped, what is kept and pruned, what is set and what runs by the clock."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from typer.testing import CliRunner, Result

from flows.cli import app
from flows.extraction import reader
from flows.run import Outcome, plainly, run
from flows.stages.build import DbtRun
from flows.stages.build import build as build_stage
from tests.homes import SEED_NAMES, SEEDS, open_current, settings_for
from warehouse.home import DATABASE_NAME, Home

pytestmark = pytest.mark.slow

Seeded = tuple[Path, Outcome]


def doingoai(*arguments: str, home: Path) -> Result:
    return CliRunner(env={"COLUMNS": "200", "TERM": "dumb"}).invoke(app, [*arguments, "--home", str(home)])


def told(*arguments: str, home: Path) -> str:
    """What a command prints that must go well."""
    done = doingoai(*arguments, home=home)
    assert done.exit_code == 0, done.output
    return done.output


def with_the_same_marts(home: Path) -> Callable[..., Any]:
    """Calls stages plainly, but takes the marts of the home's published build for dbt's."""
    built = Home(home).current.resolve() / DATABASE_NAME

    def call(function: Callable[..., Any], *arguments: Any) -> Any:
        if function is not build_stage:
            return plainly(function, *arguments)
        with duckdb.connect(str(arguments[0])) as connection:
            connection.execute(f"ATTACH '{built}' AS before (READ_ONLY)")
            tables = connection.execute(
                "SELECT schema_name || '.' || table_name FROM duckdb_tables() "
                "WHERE database_name = 'before' AND schema_name IN ('marts', 'reports')"
            ).fetchall()
            for (table,) in tables:
                connection.execute(f"CREATE TABLE {table} AS FROM before.{table}")
        return DbtRun({}, ())

    return call


@pytest.fixture
def poisoned(home_copy: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home of the seeds to which one item was delivered that the reader fails on, and one that is no text."""
    home, source = home_copy(), tmp_path / "source"
    source.mkdir()
    (source / "poison.txt").write_text("Một tin độc.\nSở Ngoại vụ mở lớp.\n", encoding="utf-8")
    (source / "broken.txt").write_bytes(b"\xff\xfe\xfa")
    read = reader.read

    def failing(text: str) -> Any:
        if "độc" in text and len(text) < 100 and not (tmp_path / "healed").exists():
            raise ValueError("no such office")
        return read(text)

    with monkeypatch.context() as patched:
        patched.setattr("flows.extraction.reader.read", failing)
        run(settings_for(home, source), with_the_same_marts(home))
        yield home


def entries(home: Path, *options: str) -> dict[str, dict[str, str]]:
    """What `quarantine list` prints, by item."""
    lines = told("quarantine", "list", "--format", "json", *options, home=home).splitlines()
    return {entry["item"]: entry for entry in map(json.loads, lines)}


def ledger(home: Path, uri: str) -> list[tuple[str, str, str | None]]:
    with open_current(home) as connection:
        return connection.execute(
            "SELECT stage, disposition, reason FROM ops.document_ledger WHERE uri = ? ORDER BY stage", [uri]
        ).fetchall()


def again(home: Path) -> Outcome:
    """Runs once more on the same source."""
    return run(settings_for(home, home.parent / "source"), with_the_same_marts(home))


def test_the_quarantine_lists_what_was_not_taken_in_and_what_was_not_read_with_reason_and_remedy(
    poisoned: Path,
) -> None:
    found = entries(poisoned)
    assert {(e["item"], e["state"], e["reason"]) for e in found.values()} == {
        ("broken.txt", "rejected", "not_utf8"),
        ("poison.txt", "held", "document.text"),
    }
    assert "no such office" in found["poison.txt"]["detail"]
    assert "bytes change" in found["broken.txt"]["remedy"]
    assert found["poison.txt"]["id"] in told("quarantine", "list", home=poisoned)


def test_an_item_that_was_corrected_since_is_listed_no_longer(poisoned: Path) -> None:
    (poisoned.parent / "source" / "broken.txt").write_bytes((SEEDS / SEED_NAMES[0]).read_bytes())
    again(poisoned)
    assert set(entries(poisoned)) == {"poison.txt"}


def test_an_entry_is_shown_with_the_first_lines_of_its_text(poisoned: Path) -> None:
    found = entries(poisoned)
    shown = told("quarantine", "show", found["poison.txt"]["id"], "--lines", "1", home=poisoned)
    assert "Một tin độc." in shown
    assert "mở lớp" not in shown
    assert "none is stored" in told("quarantine", "show", found["broken.txt"]["id"][:12], home=poisoned)
    assert doingoai("quarantine", "show", "doc_nowhere", home=poisoned).exit_code == 1


def test_a_retried_document_is_read_and_published_by_the_next_run(
    poisoned: Path, without_dbt: Callable[..., Any]
) -> None:
    told("quarantine", "retry", entries(poisoned)["poison.txt"]["id"], home=poisoned)
    assert set(entries(poisoned)) == {"broken.txt"}
    (poisoned.parent / "healed").touch()
    outcome = run(settings_for(poisoned, poisoned.parent / "source"), without_dbt)
    assert outcome.extraction.extracted == 1
    assert outcome.build is not None
    assert [disposition for _, disposition, _ in ledger(poisoned, "poison.txt")] == ["extracted", "landed", "published"]


def test_a_document_that_fails_again_is_held_again_and_not_read_for_ever(poisoned: Path) -> None:
    for _ in range(2):
        told("quarantine", "retry", "--all", home=poisoned)
        outcome = again(poisoned)
        assert len(outcome.extraction.quarantined) == 1
        assert outcome.build is None, "the same documents are held for the same reasons"
        assert "poison.txt" in entries(poisoned)
        assert again(poisoned).extraction.quarantined == ()


def test_a_retry_of_a_rejected_item_says_what_brings_it_back(poisoned: Path) -> None:
    done = doingoai("quarantine", "retry", entries(poisoned)["broken.txt"]["id"], home=poisoned)
    assert done.exit_code == 1
    assert "as soon as its bytes change" in done.output
    assert "1 rejected" in told("quarantine", "retry", "--all", home=poisoned)


def test_retry_wants_one_id_or_all(poisoned: Path) -> None:
    assert doingoai("quarantine", "retry", home=poisoned).exit_code == 2
    assert doingoai("quarantine", "retry", "doc_1", "--all", home=poisoned).exit_code == 2


@pytest.mark.parametrize("uri", ["poison.txt", "broken.txt"])
def test_what_is_dropped_stays_in_the_ledger_with_its_note_and_can_be_taken_back(poisoned: Path, uri: str) -> None:
    before = ledger(poisoned, uri)
    key = entries(poisoned)[uri]["id"]
    told("quarantine", "drop", key, "--note", "a page of adverts", home=poisoned)
    assert uri not in entries(poisoned)
    assert "a page of adverts" in entries(poisoned, "--dropped")[uri]["detail"]
    assert again(poisoned).build is not None, "a decision is news"
    assert ledger(poisoned, uri) == [("land", "rejected", "dropped")]
    with open_current(poisoned) as connection:
        detail = connection.execute("SELECT detail FROM ops.document_ledger WHERE uri = ?", [uri]).fetchone()
    assert detail is not None
    assert "a page of adverts" in detail[0]
    assert doingoai("quarantine", "drop", key, home=poisoned).exit_code == 1
    told("quarantine", "retry", key, home=poisoned)
    again(poisoned)
    assert ledger(poisoned, uri) == before


def test_a_dropped_document_is_not_read_by_later_rules_either(poisoned: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told("quarantine", "drop", entries(poisoned)["poison.txt"]["id"], home=poisoned)
    for part in ("flows.stages.extract", "flows.stages.publish"):
        monkeypatch.setattr(f"{part}.extractor_version", lambda: "9-later", raising=False)
    outcome = again(poisoned)
    assert (outcome.extraction.extracted, outcome.extraction.quarantined) == (len(SEED_NAMES), ())
    assert ledger(poisoned, "poison.txt") == [("land", "rejected", "dropped")]


def test_nobody_decides_while_a_run_writes(poisoned: Path) -> None:
    from warehouse.writer import one_writer

    key = entries(poisoned)["poison.txt"]["id"]
    with one_writer(Home(poisoned)):
        done = doingoai("quarantine", "drop", key, home=poisoned)
    assert done.exit_code == 1
    assert "Another run is writing" in done.output


def test_an_empty_quarantine_says_so(seeded: Seeded) -> None:
    assert "Nothing is in quarantine" in told("quarantine", "list", home=seeded[0])


def test_a_build_whose_file_is_lost_is_made_again(home_copy: Callable[[], Path], tmp_path: Path) -> None:
    home = home_copy()
    call = with_the_same_marts(Path(shutil.copytree(home, tmp_path / "before", symlinks=True)))
    (Home(home).current / DATABASE_NAME).unlink()
    assert run(settings_for(home), call).build is not None
    with open_current(home) as connection:
        assert connection.execute("SELECT count(*) FROM marts.dim_document").fetchone() == (len(SEED_NAMES),)


def test_a_rebuild_publishes_where_nothing_is_new_and_by_the_clock_does_not_undo_a_rollback(
    home_copy: Callable[[], Path],
) -> None:
    home = home_copy()
    call = with_the_same_marts(home)
    first = run(settings_for(home), call, rebuild=True)
    second = run(settings_for(home), call, rebuild=True)
    assert first.build is not None
    assert second.build is not None
    assert run(settings_for(home), call).build is None
    told("rollback", first.build.build_id, home=home)
    assert run(settings_for(home), call, rebuild=True, keep_rollback=True).build is None
    assert Home(home).current.resolve().name == first.build.build_id


def test_two_builds_of_the_same_items_do_not_differ_and_one_of_more_items_does(
    home_copy: Callable[[], Path], tmp_path: Path
) -> None:
    home = home_copy()
    alone = doingoai("builds", "diff", home=home)
    assert (alone.exit_code, "no build before" in alone.output) == (1, True)
    run(settings_for(home), with_the_same_marts(home), rebuild=True)
    same = doingoai("builds", "diff", home=home)
    assert (same.exit_code, "Nothing moved" in same.output) == (0, True), same.output
    with_one_event_more = build_by_hand(home, "INSERT INTO marts.dim_event SELECT * REPLACE ('evt_new' AS event_id, "
        "'Lễ ký mới' AS name) FROM marts.dim_event LIMIT 1")  # fmt: skip
    differing = doingoai("builds", "diff", home=home)
    assert differing.exit_code == 3
    assert "marts.dim_event: 1 added" in differing.output
    assert "Lễ ký mới" in differing.output
    assert with_one_event_more in differing.output
    as_json = doingoai("builds", "diff", "--format", "json", home=home).output.splitlines()
    (told_of_events,) = (t for t in map(json.loads, as_json) if t["table"] == "marts.dim_event")
    assert told_of_events["examples"]["added"][0]["after"]["name"] == "Lễ ký mới"


def build_by_hand(home: Path, change: str) -> str:
    """Publishes a copy of the current build with one change; returns its name."""
    now = Home(home).current.resolve()
    later = now.with_name("9" + now.name[1:])
    shutil.copytree(now, later)
    with duckdb.connect(str(later / DATABASE_NAME)) as connection:
        connection.execute(change)
    Home(home).current.unlink()
    Home(home).current.symlink_to(later)
    return later.name


def test_the_documentation_is_written_as_pages_that_fetch_nothing_and_name_every_mart(
    seeded: Seeded, tmp_path: Path
) -> None:
    written = told("docs", "--out", str(tmp_path / "pages"), home=seeded[0])
    assert {path.name for path in (tmp_path / "pages").iterdir()} == {
        "index.html", "dbt.html", "data-dictionary.html", "codebook.html", "analysts-guide.html",
    }  # fmt: skip
    assert "dbt.html: " in written
    page = (tmp_path / "pages" / "dbt.html").read_text(encoding="utf-8")
    for part in ("model.doi_ngoai.dim_event", "exposure.doi_ngoai.dashboard", "metric.doi_ngoai.events"):
        assert part in page
    assert '"send_anonymous_usage_stats": false' in page
    assert "Content-Security-Policy" in page
    assert "The event: a digest" in page, "columns are described"
