"""What killed runs left is swept, and nothing that somebody is still about."""

import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from warehouse import files
from warehouse.builds import begin
from warehouse.files import claim_whole, temporary_beside, write_whole
from warehouse.home import Home
from warehouse.leftovers import clear

DAY = 86_400


def process_that_ended() -> int:
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    return done.pid


def left_in(folder: Path, monkeypatch: pytest.MonkeyPatch, process: int) -> Path:
    """A file that a process began to write."""
    folder.mkdir(parents=True, exist_ok=True)
    with monkeypatch.context() as patched:
        patched.setattr(os, "getpid", lambda: process)
        temporary = temporary_beside(folder / "shard.parquet")
    temporary.write_bytes(b"half")
    return temporary


@pytest.mark.parametrize("room", [".", "lease", "state", "dbt", "builds", "lake/items", "lake/records/1-abc"])
def test_a_file_that_a_dead_process_began_is_swept_from_every_room(
    room: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = left_in(tmp_path / room, monkeypatch, process_that_ended())
    clear(Home(tmp_path))
    assert not left.exists()


def test_a_file_that_a_living_process_writes_is_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beside = left_in(tmp_path / "state", monkeypatch, os.getppid())
    os.utime(beside, (0, 0))
    clear(Home(tmp_path))
    assert beside.exists()


def test_a_file_of_another_machine_or_of_the_first_release_goes_when_it_is_a_day_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(files, "_place", lambda: "0123abcd")
        elsewhere = left_in(tmp_path / "state", monkeypatch, 1)
    first = tmp_path / "state" / f".report.md.{'0' * 32}"
    first.touch()
    clear(Home(tmp_path))
    assert elsewhere.exists()
    assert first.exists()
    for path in (elsewhere, first):
        os.utime(path, (time.time() - 2 * DAY,) * 2)
    clear(Home(tmp_path))
    assert not elsewhere.exists()
    assert not first.exists()


def test_a_build_that_was_never_finished_and_rooms_on_their_way_out_are_swept(tmp_path: Path) -> None:
    home = Home(tmp_path)
    begun = begin(home, "0" * 8, datetime.now(UTC)).folder
    forgotten, pruned = home.lake / "records" / ".forgotten-1-abc", home.builds / ".pruned-x"
    for folder in (begun, forgotten, pruned):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "file").touch()
    kept = home.lake / "records" / "1-abc" / "a.parquet"
    kept.parent.mkdir()
    kept.touch()
    clear(home)
    assert not any(folder.exists() for folder in (begun, forgotten, pruned))
    assert kept.exists()


def test_hidden_files_of_others_stay(tmp_path: Path) -> None:
    for name in (".keep", ".notes.txt", ".gitignore"):
        (tmp_path / name).touch()
    clear(Home(tmp_path))
    assert len(list(tmp_path.iterdir())) == 3


def test_of_two_that_claim_a_file_one_has_it_whole(tmp_path: Path) -> None:
    claim_whole(tmp_path / "1.json", b"first")
    with pytest.raises(FileExistsError):
        claim_whole(tmp_path / "1.json", b"second")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("1.json", b"first")]


def test_on_a_disk_without_hard_links_a_file_is_claimed_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    claim_whole(tmp_path / "1.json", b"first")
    with pytest.raises(FileExistsError):
        claim_whole(tmp_path / "1.json", b"second")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("1.json", b"first")]


def test_a_name_with_odd_characters_is_written_like_any_other(tmp_path: Path) -> None:
    write_whole(tmp_path / "đĩa\nmới.json", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["đĩa\nmới.json"]
