"""A file that is as it was when its item was landed is not read again, and no other file is taken for such a one."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.sources.folder import FolderSource
from flows.sources.opening import Memory, folder_intake
from flows.stages.land import Landing, land
from warehouse.home import Home
from warehouse.lake import Lake, shards

TEXT = "Sở Ngoại vụ mở lớp tập huấn."
Land = Callable[..., tuple[Landing, list[str]]]


@pytest.fixture
def landing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Land:
    """Lands the folder `items`; gives what came of it and the files that were read."""
    read: list[str] = []
    plainly = FolderSource._read_named

    def noted(self: FolderSource, name: str) -> object:
        read.append(Path(name).name)
        return plainly(self, name)

    monkeypatch.setattr(FolderSource, "_read_named", noted)
    monkeypatch.setattr("flows.sources.seen._TICK", 0)
    items, home = tmp_path / "items", Home(tmp_path / "home")
    items.mkdir()
    for name in ("a.txt", "b.txt"):
        (items / name).write_text(f"{name}: {TEXT}", encoding="utf-8")

    def go(*, trusted: bool = True) -> tuple[Landing, list[str]]:
        read.clear()
        lake = Lake(home.lake)
        with folder_intake(items, Memory(home.state, lake.delivered(), trusted), 10_000) as intake:
            done = land(intake, lake, 500)
        return done, sorted(read)

    return go


def test_files_that_are_as_they_were_are_known_without_being_read(landing: Land, tmp_path: Path) -> None:
    assert landing()[1] == ["a.txt", "b.txt"]
    (tmp_path / "items" / "c.txt").write_text(f"c: {TEXT}", encoding="utf-8")
    done, read = landing()
    assert read == ["c.txt"]
    assert (done.seen, done.known, done.new_items) == (3, 2, 1)
    assert [(source.seen, source.known) for source in done.sources] == [(3, 2)]
    assert landing()[1] == []


def test_a_changed_file_is_read_though_its_length_and_its_time_are_those_of_before(
    landing: Land, tmp_path: Path
) -> None:
    landing()
    file = tmp_path / "items" / "a.txt"
    status = file.stat()
    file.write_text(f"z.txt: {TEXT}", encoding="utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (status.st_size, status.st_mtime_ns)
    done, read = landing()
    assert (read, done.new_items) == (["a.txt"], 1)


def test_a_file_that_was_changed_a_moment_ago_is_read_once_more(landing: Land, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.sources.seen._TICK", 10**15)
    landing()
    assert landing()[1] == ["a.txt", "b.txt"]


def test_a_file_whose_item_the_lake_has_lost_is_read_again(landing: Land, tmp_path: Path) -> None:
    landing()
    for shard in shards(Lake(tmp_path / "home" / "lake").items):
        shard.unlink()
    done, read = landing()
    assert (read, done.new_items) == (["a.txt", "b.txt"], 2)


def test_a_run_that_trusts_nothing_reads_every_file_and_finds_what_the_disk_did_not_tell(landing: Land) -> None:
    landing()
    done, read = landing(trusted=False)
    assert (read, done.known) == (["a.txt", "b.txt"], 2)
    assert landing()[1] == []


def test_a_rejected_item_is_told_by_every_run_and_one_that_is_well_again_is_delivered_again(
    landing: Land, tmp_path: Path
) -> None:
    file, aside = tmp_path / "items" / "a.txt", tmp_path / "aside"
    landing()
    file.rename(aside)
    file.write_bytes(b"\xff\xfe\xfa")
    for _ in range(2):
        done, read = landing()
        assert (read, [item.uri for item in done.rejected]) == (["a.txt"], ["a.txt"])
    aside.rename(file)
    assert landing()[1] == ["a.txt"]
    assert Lake(tmp_path / "home" / "lake").delivered().broken == set()


def test_what_another_folder_of_the_same_source_broke_makes_a_known_file_doubtful(
    landing: Land, tmp_path: Path
) -> None:
    landing()
    other, lake = tmp_path / "other", Lake(tmp_path / "home" / "lake")
    other.mkdir()
    (other / "a.txt").write_bytes(b"\xff\xfe\xfa")
    with folder_intake(other, Memory(tmp_path / "home" / "state", lake.delivered()), 10_000) as intake:
        land(intake, lake, 500)
    assert landing()[1] == ["a.txt"]


def test_what_is_remembered_may_be_damaged_or_lost(landing: Land, tmp_path: Path) -> None:
    landing()
    (state,) = (tmp_path / "home" / "state" / "folders").iterdir()
    state.write_bytes(b"no table")
    done, read = landing()
    assert (read, done.known) == (["a.txt", "b.txt"], 2)


def test_a_file_that_is_gone_is_forgotten_and_one_that_comes_back_is_read(landing: Land, tmp_path: Path) -> None:
    landing()
    file, aside = tmp_path / "items" / "a.txt", tmp_path / "aside"
    file.rename(aside)
    assert landing()[0].seen == 1
    aside.rename(file)
    assert landing()[1] == ["a.txt"]


def test_what_cannot_be_remembered_fails_no_landing(landing: Land, tmp_path: Path) -> None:
    state = tmp_path / "home" / "state"
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_text("a file where a folder should be")
    assert landing()[0].seen == 2
    assert landing()[1] == ["a.txt", "b.txt"]
