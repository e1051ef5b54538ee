"""The quarantine's list: what is still delivered, what is gone, and what is to be done about each."""

import json
import os
from pathlib import Path

from typer.testing import CliRunner, Result

from flows.cli import app
from flows.run import run
from flows.settings import Settings
from tests.light_run import light_settings, lightly

ITEM = "Sở Ngoại vụ mở lớp tập huấn.\n"
BROKEN = ("a.txt", "b.txt", "c.txt")


def quarantine(settings: Settings, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["quarantine", *arguments, "--home", str(settings.home)])


def entries(settings: Settings) -> dict[str, dict[str, str]]:
    told = quarantine(settings, "list", "--format", "json").output.splitlines()
    return {entry["item"]: entry for entry in map(json.loads, told)}


def states(settings: Settings) -> dict[str, str]:
    return {item: entry["state"] for item, entry in entries(settings).items()}


def with_broken_items(folder: Path) -> Settings:
    settings = light_settings(folder, ITEM)
    for name in BROKEN:
        (settings.source / name).write_bytes(b"\xfa\xfb\xfc" + name.encode())
    assert len(run(settings, lightly).landing.rejected) == len(BROKEN)
    return settings


def test_what_was_taken_away_is_gone_and_what_comes_back_is_not(tmp_path: Path) -> None:
    settings = with_broken_items(tmp_path)
    for name in ("a.txt", "b.txt"):
        (settings.source / name).unlink()
    assert [item.uri for item in run(settings, lightly).landing.rejected] == ["c.txt"]
    assert states(settings) == {"c.txt": "rejected", "a.txt": "gone", "b.txt": "gone"}
    (settings.source / "a.txt").write_bytes(b"\xfa\xfb\xfca.txt")
    run(settings, lightly)
    assert states(settings) == {"a.txt": "rejected", "c.txt": "rejected", "b.txt": "gone"}


def test_nothing_is_gone_while_the_folder_is(tmp_path: Path) -> None:
    settings = with_broken_items(tmp_path)
    settings.source.rename(tmp_path / "elsewhere")
    settings.source.mkdir()
    assert not run(settings, lightly).clean
    assert set(states(settings).values()) == {"rejected"}


def test_several_are_dropped_at_once_and_so_is_all_that_is_gone(tmp_path: Path) -> None:
    settings = with_broken_items(tmp_path)
    found = entries(settings)
    assert quarantine(settings, "drop").exit_code == 2
    assert quarantine(settings, "drop", found["a.txt"]["id"], "itm_nowhere").exit_code == 1
    assert set(states(settings)) == set(BROKEN), "one that cannot be dropped drops none"
    done = quarantine(settings, "drop", found["a.txt"]["id"], found["b.txt"]["id"])
    assert done.exit_code == 0, done.output
    assert states(settings) == {"c.txt": "rejected"}
    assert "Nothing is gone" in quarantine(settings, "drop", "--gone").output
    (settings.source / "c.txt").unlink()
    run(settings, lightly)
    assert "is dropped" in quarantine(settings, "drop", "--gone").output
    assert states(settings) == {}
    assert "no longer delivered" in quarantine(settings, "list", "--dropped").output


def test_the_remedy_is_that_of_the_reason(tmp_path: Path) -> None:
    settings = light_settings(tmp_path, ITEM)
    (settings.source / "link.txt").symlink_to("/etc/hostname")
    os.mkfifo(settings.source / "pipe.txt")
    (settings.source / "empty.txt").touch()
    run(settings, lightly)
    remedies = {item: entry["remedy"] for item, entry in entries(settings).items()}
    assert "bytes change" in remedies["empty.txt"]
    assert all("Put the file itself" in remedies[item] for item in ("link.txt", "pipe.txt"))
