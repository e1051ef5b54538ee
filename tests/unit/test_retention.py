"""What a home keeps and what may go, without dbt: builds are made of nothing but a file and a manifest."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.operating.retention import carry_out, human, plan
from warehouse.builds import begin, create_database, current, published, rollback
from warehouse.builds import publish as publish_build
from warehouse.home import Home
from warehouse.lake import Lake
from warehouse.writer import one_writer

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with a build of each of the first six days of January, made by three versions of the rules in turn."""
    home = Home(tmp_path)
    for day in range(1, 7):
        build = begin(home, f"{day:08d}", datetime(2026, 1, day, tzinfo=UTC))
        create_database(build).close()
        publish_build(home, build, {"extractor_version": f"v{(day + 1) // 2}", "fingerprint": str(day)})
    lake = Lake(home.lake)
    for room in (lake.items, lake.documents, *(lake.records(f"v{n}") for n in (1, 2, 3, 4)), lake.quarantine("v1")):
        room.mkdir(parents=True)
        (room / "a.parquet").write_bytes(b"x" * 1000)
    return home


@pytest.fixture
def pruned(home: Home) -> Callable[..., list[int]]:
    """Prunes and returns the days of the builds that are left."""

    def prune(keep: int, older_than: timedelta | None = None) -> list[int]:
        carry_out(home, plan(home, keep, older_than, "v4", NOW))
        return days(home)

    return prune


def days(home: Home) -> list[int]:
    return [int(build.build_id[6:8]) for build in published(home)]


def test_the_newest_builds_stay_and_the_others_go(home: Home, pruned: Callable[..., list[int]]) -> None:
    assert pruned(3) == [4, 5, 6]
    assert not list(home.builds.glob(".*"))


def test_the_build_before_the_current_one_stays_so_that_a_rollback_has_where_to_go(
    home: Home, pruned: Callable[..., list[int]]
) -> None:
    assert pruned(1) == [5, 6]
    rollback(home)
    now = current(home)
    assert now is not None
    assert now.build_id.startswith("20260105")


def test_after_a_rollback_the_current_build_and_the_newest_stay(home: Home, pruned: Callable[..., list[int]]) -> None:
    rollback(home, next(build.build_id for build in published(home) if build.build_id.startswith("20260103")))
    assert pruned(1) == [2, 3, 6]


def test_builds_that_are_younger_than_the_limit_stay(pruned: Callable[..., list[int]]) -> None:
    assert pruned(1, NOW - datetime(2026, 1, 3, tzinfo=UTC)) == [3, 4, 5, 6]


def test_a_folder_that_does_not_say_when_it_was_built_is_not_removed_by_age(home: Home) -> None:
    (home.builds / "20260101T000000000-00000001").rename(home.builds / "0-by-hand")
    carry_out(home, plan(home, 1, timedelta(days=1), "v4", NOW))
    assert (home.builds / "0-by-hand").exists()


def test_records_go_with_the_last_build_of_their_rules_and_those_of_the_present_rules_stay(
    home: Home, pruned: Callable[..., list[int]]
) -> None:
    pruned(3)
    lake = Lake(home.lake)
    assert sorted(path.name for path in lake.records("any").parent.iterdir()) == ["v2", "v3", "v4"]
    assert list(lake.quarantine("any").parent.iterdir()) == []
    assert (lake.items / "a.parquet").exists()
    assert (lake.documents / "a.parquet").exists()


def test_no_records_go_while_a_build_that_stays_does_not_say_what_it_was_made_of(
    home: Home, pruned: Callable[..., list[int]]
) -> None:
    (published(home)[-1].folder / "build.json").unlink()
    pruned(2)
    assert Lake(home.lake).records("v1").exists()


def test_what_a_killed_pruning_left_goes_with_the_next(home: Home, pruned: Callable[..., list[int]]) -> None:
    published(home)[0].folder.rename(home.builds / ".pruned-x")
    pruned(6)
    assert not (home.builds / ".pruned-x").exists()


def test_a_reader_keeps_the_build_it_has_open(home: Home, pruned: Callable[..., list[int]]) -> None:
    with published(home)[0].database.open("rb") as reader:
        pruned(1)
        assert reader.read(16)


@pytest.mark.parametrize(
    ("byte_count", "told"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 kB"),
        (12_345_678, "12.3 MB"),
        (999_999, "1.0 MB"),
        (10**16, "10,000.0 TB"),
    ],
)
def test_sizes_are_told_in_units_that_people_read(byte_count: int, told: str) -> None:
    assert human(byte_count) == told


def doingoai(*arguments: str, home: Home) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["builds", *arguments, "--home", str(home.root)])
    return done.exit_code, done.output


def test_the_list_of_builds_shows_their_sizes_and_marks_the_current_one(home: Home) -> None:
    _, told = doingoai(home=home)
    lines = told.splitlines()
    assert [line[0] for line in lines] == [" "] * 5 + ["*", "O"]
    assert lines[0].endswith("kB")
    assert "lake 7.0 kB" in lines[-1]


def test_a_dry_run_says_what_would_go_and_removes_nothing(home: Home) -> None:
    code, told = doingoai("prune", "--keep", "2", "--dry-run", home=home)
    assert code == 0
    assert "build 20260104" in told
    assert "extractor version v1" in told
    assert "Would free" in told
    assert days(home) == [1, 2, 3, 4, 5, 6]
    code, told = doingoai("prune", "--keep", "2", home=home)
    assert "Freed" in told
    assert days(home) == [5, 6]


def test_as_many_builds_stay_as_the_setting_says(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOINGOAI_KEEP_BUILDS", "4")
    doingoai("prune", home=home)
    assert days(home) == [3, 4, 5, 6]


def test_nothing_is_pruned_while_a_run_writes(home: Home) -> None:
    with one_writer(home):
        code, told = doingoai("prune", "--keep", "1", home=home)
    assert code == 1
    assert "Another run is writing" in told
    assert days(home) == [1, 2, 3, 4, 5, 6]
