"""Builds and their publication, without dbt: what readers see at every step."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from warehouse.builds import (
    Build,
    BuildError,
    begin,
    create_database,
    current,
    finish_publication,
    open_readonly,
    publish,
    published,
    rollback,
    set_aside,
)
from warehouse.files import flip_link, write_whole
from warehouse.home import DATABASE_NAME, Home


def made(home: Home, value: int) -> Build:
    build = begin(home, f"{value:08d}", datetime(2026, 1, value, tzinfo=UTC))
    with create_database(build) as connection:
        connection.execute(f"CREATE TABLE held AS SELECT {value} AS value")
    return build


def seen(home: Home) -> int:
    with open_readonly(home.current / DATABASE_NAME) as connection:
        row = connection.execute("SELECT value FROM held").fetchone()
    assert row is not None
    return int(row[0])


def test_a_build_is_invisible_until_it_is_published(tmp_path: Path) -> None:
    home = Home(tmp_path)
    build = made(home, 1)
    assert published(home) == []
    assert current(home) is None
    publish(home, build, {"fingerprint": "f"})
    assert seen(home) == 1
    assert [b.manifest() for b in published(home)] == [{"fingerprint": "f"}]


def test_the_link_is_relative_so_that_a_home_can_be_moved(tmp_path: Path) -> None:
    home = Home(tmp_path / "here")
    publish(home, made(home, 1), {})
    (tmp_path / "here").rename(tmp_path / "there")
    assert seen(Home(tmp_path / "there")) == 1


def test_a_home_that_is_reached_through_a_link_publishes_too(tmp_path: Path) -> None:
    (tmp_path / "deep" / "real").mkdir(parents=True)
    (tmp_path / "linked").symlink_to(tmp_path / "deep" / "real")
    home = Home(tmp_path / "linked")
    publish(home, made(home, 1), {})
    assert seen(home) == 1


def test_an_open_reader_keeps_its_build_while_the_next_is_published(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, made(home, 1), {})
    with open_readonly(home.current / DATABASE_NAME) as reader:
        publish(home, made(home, 2), {})
        assert reader.execute("SELECT value FROM held").fetchone() == (1,)
        assert seen(home) == 2


def test_a_published_file_has_the_storage_version_that_older_readers_open(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, made(home, 1), {})
    with open_readonly(home.current / DATABASE_NAME) as connection:
        tags = connection.execute("SELECT tags FROM duckdb_databases() WHERE NOT internal").fetchone()
    assert tags is not None
    assert "v1.4.0" in str(tags[0])
    assert not list(home.builds.rglob("*.wal"))


def test_a_failed_build_is_kept_aside_and_replaces_the_one_before(tmp_path: Path) -> None:
    home = Home(tmp_path)
    for value in (1, 2):
        kept = set_aside(home, made(home, value))
    with duckdb.connect(str(kept / DATABASE_NAME), read_only=True) as connection:
        assert connection.execute("SELECT value FROM held").fetchone() == (2,)
    assert published(home) == []


def test_rolling_back_goes_one_build_back_and_no_further_than_the_first(tmp_path: Path) -> None:
    home = Home(tmp_path)
    for value in (1, 2, 3):
        publish(home, made(home, value), {})
    rollback(home)
    assert seen(home) == 2
    rollback(home)
    assert seen(home) == 1
    with pytest.raises(BuildError, match="no build before"):
        rollback(home)
    with pytest.raises(BuildError, match="There is no build 'x'"):
        rollback(home, "x")
    assert len(published(home)) == 3


def test_a_publication_that_was_cut_off_before_the_link_is_finished_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dying(_link: Path, _target: Path) -> None:
        raise OSError(5, "Input/output error")

    home = Home(tmp_path)
    publish(home, made(home, 1), {})
    build = made(home, 2)
    with monkeypatch.context() as patch:
        patch.setattr("warehouse.builds.flip_link", dying)
        with pytest.raises(OSError, match="Input/output"):
            publish(home, build, {})
    assert seen(home) == 1
    finished = finish_publication(home)
    assert finished is not None
    assert seen(home) == 2
    assert finish_publication(home) is None


def test_publishing_again_after_a_fault_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dying(_link: Path, _target: Path) -> None:
        raise OSError(5, "Input/output error")

    home = Home(tmp_path)
    build = made(home, 1)
    with monkeypatch.context() as patch:
        patch.setattr("warehouse.builds.flip_link", dying)
        with pytest.raises(OSError, match="Input/output"):
            publish(home, build, {})
    publish(home, build, {})
    assert seen(home) == 1


def test_a_build_that_was_rolled_back_from_is_not_taken_for_an_unfinished_one(tmp_path: Path) -> None:
    home = Home(tmp_path)
    for value in (1, 2):
        publish(home, made(home, value), {})
    rollback(home)
    assert finish_publication(home) is None
    assert seen(home) == 1
    rollback(home, published(home)[-1].build_id)
    assert seen(home) == 2


def test_a_clock_that_was_ahead_makes_no_later_run_go_back_to_its_build(tmp_path: Path) -> None:
    home, today = Home(tmp_path), datetime(2026, 1, 1, tzinfo=UTC)
    names = []
    for day, fingerprint in ((today + timedelta(days=300), "f" * 8), (today, "a" * 8), (today, "0" * 8)):
        build = begin(home, fingerprint, day)
        create_database(build).close()
        names.append(publish(home, build, {}).build_id)
        assert finish_publication(home) is None
        assert current(home) == published(home)[-1]
    assert names == sorted(names)
    assert names[0].startswith("20261028T000000000-")
    assert rollback(home).build_id == names[1], "the one before is the one that was published before"


def test_a_home_in_which_a_wrong_clock_named_a_build_too_late_keeps_the_one_of_the_later_lease(tmp_path: Path) -> None:
    home = Home(tmp_path)
    ahead = publish(home, made(home, 1), {"fencing_token": 1})
    right = publish(home, made(home, 2), {"fencing_token": 2})
    ahead.folder.rename(home.builds / "20261028T000000000-00000001")
    assert finish_publication(home) is None
    assert current(home) == right
    for build, token in ((right, 2), (published(home)[-1], 3)):
        write_whole(build.folder / "build.json", json.dumps({"fencing_token": token}).encode())
    assert finish_publication(home) == published(home)[-1], "of two, the later lease published the later"


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    write_whole(tmp_path / "a", b"old")
    monkeypatch.setattr("warehouse.files.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_link_is_flipped_in_one_step(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    flip_link(tmp_path / "link", tmp_path / "one")
    flip_link(tmp_path / "link", tmp_path / "two")
    assert (tmp_path / "link").readlink() == Path("two")
