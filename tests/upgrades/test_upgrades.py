"""Homes that earlier releases wrote, kept as they were: this release goes on with each, or says why it does not."""

import json
import shutil
import sqlite3
import tarfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.run import Outcome, run
from flows.sources.visits import Visit, Visits
from tests.homes import SEEDS, open_current, settings_for
from warehouse.builds import published, rollback
from warehouse.home import Home
from warehouse.lake import append
from warehouse.upgrades import FILE, FORM, HomeError, form_of
from warehouse.writer import one_writer

OLD = sorted(Path(__file__).parent.glob("*.tar.xz"))


def unpacked(archive: Path, folder: Path) -> Path:
    home = folder / "home"
    with tarfile.open(archive) as packed:
        packed.extractall(home, filter="data")
    return home


def delivered_again(folder: Path) -> Path:
    """The items that the old home was made of, one that is new, and the broken one."""
    source = folder / "seeds"
    source.mkdir()
    for path in sorted(SEEDS.glob("*.txt"))[:4]:
        shutil.copy(path, source / path.name)
    (source / "broken.txt").write_bytes(b"\xff\xfe\xfa")
    return source


@pytest.fixture(scope="module", params=OLD, ids=lambda path: path.name.removesuffix(".tar.xz"))
def taken_over(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, without_dbt: Callable[..., Any]
) -> tuple[Path, Outcome]:
    """A home of an earlier release after its first run with this one."""
    folder = tmp_path_factory.mktemp("old")
    home = unpacked(request.param, folder)
    return home, run(settings_for(home, delivered_again(folder)), without_dbt)


@pytest.mark.slow
def test_items_that_an_earlier_release_took_in_are_known_and_the_new_ones_join_them(
    taken_over: tuple[Path, Outcome],
) -> None:
    home, outcome = taken_over
    assert (outcome.landing.seen, outcome.landing.known, outcome.landing.new_items) == (5, 2, 2)
    assert [item.uri for item in outcome.landing.rejected] == ["broken.txt"]
    assert outcome.extraction.extracted == 4, "the rules changed, so the old texts are read again"
    with open_current(home) as connection:
        stages = connection.execute(
            "SELECT stage, disposition, count(*) FROM ops.document_ledger GROUP BY ALL ORDER BY ALL"
        ).fetchall()
    assert stages == [
        ("extract", "extracted", 4),
        ("land", "landed", 4),
        ("land", "rejected", 1),
        ("publish", "published", 4),
    ]


@pytest.mark.slow
def test_an_old_build_stays_and_can_be_compared_and_gone_back_to(taken_over: tuple[Path, Outcome]) -> None:
    home, _ = taken_over
    old, new = published(Home(home))
    done = CliRunner().invoke(app, ["builds", "diff", "--home", str(home)])
    assert done.exit_code == 3
    assert "marts.dim_document: 2 added" in done.output
    assert rollback(Home(home)).build_id == old.build_id
    with open_current(home) as connection:
        assert connection.execute("SELECT count(*) FROM marts.dim_document").fetchone() == (2,)
    rollback(Home(home), new.build_id)


@pytest.mark.slow
def test_the_home_says_from_then_on_which_form_it_has(taken_over: tuple[Path, Outcome]) -> None:
    home, _ = taken_over
    assert json.loads((home / FILE).read_text())["form"] == FORM


def test_there_is_an_old_home_to_test_with() -> None:
    assert OLD


def test_a_home_that_a_newer_release_wrote_is_refused_with_what_to_do_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(json.dumps({"form": FORM + 1, "release": "7.1.0"}))
    done = CliRunner().invoke(app, ["rollback", "--home", str(tmp_path)])
    assert done.exit_code == 1
    told = " ".join(done.output.split())
    assert f"form = {FORM + 1}, written by release 7.1.0" in told
    assert "or another home (--home, DOINGOAI_HOME). Nothing was changed." in told
    with pytest.raises(HomeError, match=r"7\.1\.0"):
        run(settings_for(tmp_path))
    assert not Home(tmp_path).lake.exists()


@pytest.mark.parametrize("content", ["", "[1]", '{"form": "two"}', '{"form": 0}'])
def test_a_number_that_cannot_be_understood_is_not_guessed(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content)
    with pytest.raises(HomeError, match="cannot be understood"), one_writer(Home(tmp_path)):
        pass


def test_a_folder_with_other_parquet_files_is_not_taken_for_a_home(tmp_path: Path) -> None:
    append(Home(tmp_path).lake / "items", [{"id": "1"}], pa.schema([pa.field("id", pa.string())]))
    with pytest.raises(HomeError, match="has no column item_id"), one_writer(Home(tmp_path)):
        pass
    assert not (tmp_path / FILE).exists()


def test_a_new_home_has_the_form_of_this_release(tmp_path: Path) -> None:
    with one_writer(Home(tmp_path)):
        assert form_of(Home(tmp_path)) == FORM
    assert (tmp_path / FILE).exists()


def test_what_an_earlier_release_remembered_of_addresses_is_found_out_again(tmp_path: Path) -> None:
    path = tmp_path / "visits.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE visit (source, url, asked_at, PRIMARY KEY (source, url)) WITHOUT ROWID")
        connection.execute("INSERT INTO visit VALUES ('a', 'https://a.example/1', '2026-01-01T00:00:00')")
    visits = Visits(path)
    assert visits.last("a", "https://a.example/1") is None
    visits.remember([Visit("a", "https://a.example/1", datetime(2026, 1, 2, tzinfo=UTC))])
    visits.close()
    again = Visits(path)
    assert again.last("a", "https://a.example/1") is not None, "what this release remembers it keeps"
    again.close()
