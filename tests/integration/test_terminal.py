"""`doingoai sql` as somebody at a terminal meets it: prompts, history, and harlequin where it is installed."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small_build import small_home
from warehouse.paths import ROOT

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
pytestmark = pytest.mark.slow

Typed = Callable[..., str]


@pytest.fixture
def typed(tmp_path: Path) -> Typed:
    """Types lines at a terminal in which the shell is open on a small build; gives the screen."""
    home = small_home(tmp_path / "warehouse").root

    def at_terminal(*lines: str, path: str = "/usr/bin:/bin") -> str:
        ours, theirs = pty.openpty()
        # With the path of a bare system no harlequin is found.
        environment = {"HOME": str(tmp_path), "PATH": path, "TERM": "dumb", "DOINGOAI_HOME": str(home)}
        command = [sys.executable, "-m", "flows.cli", "sql"]
        with subprocess.Popen(command, cwd=ROOT, env=environment, stdin=theirs, stdout=theirs, stderr=theirs) as shell:
            os.close(theirs)
            os.write(ours, "".join(f"{line}\n" for line in lines).encode())
            screen = b""
            try:
                while part := os.read(ours, 4096):
                    screen += part
            except OSError:  # the other side has left
                pass
            os.close(ours)
        assert shell.returncode == 0, screen.decode()
        return screen.decode()

    return at_terminal


def test_a_statement_on_several_lines_is_answered_and_remembered_as_one(typed: Typed, tmp_path: Path) -> None:
    screen = typed("SELECT count(*) AS many", "FROM events;", ".quit")
    assert "doingoai> " in screen
    assert "...> " in screen
    assert "250" in screen
    assert (tmp_path / ".doingoai_history").read_text().splitlines()[0] == "SELECT count(*) AS many FROM events;"


def test_a_person_goes_on_after_an_error_and_leaves_without_one(typed: Typed) -> None:
    assert "afterwards" in typed("SELEC 1;", "SELECT 'after' || 'wards' AS x;", ".quit")


def test_harlequin_opens_where_it_is_installed_read_only_and_closed_in(typed: Typed, tmp_path: Path) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()
    harlequin = programs / "harlequin"
    harlequin.write_text('#!/bin/sh\necho "$@"\ncat "$7"\n')
    harlequin.chmod(0o755)
    screen = typed(path=f"{programs}:/usr/bin:/bin")
    assert "--read-only --init-path" in screen
    assert "doi_ngoai.duckdb" in screen
    assert "SET enable_external_access = false" in screen
    assert "SET lock_configuration = true" in screen
