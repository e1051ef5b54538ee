"""The command line as its user meets it: what it prints, where it prints it, and its exit codes."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.run import Outcome, run
from tests.homes import SEED_NAMES, SEEDS, settings_for
from warehouse.paths import ROOT

pytestmark = pytest.mark.slow

FIRST = str(SEEDS / SEED_NAMES[0])


def doingoai(*arguments: str, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("DOINGOAI_", "PREFECT_"))}
    if home:
        environment["DOINGOAI_HOME"] = str(home)
    return subprocess.run(
        [sys.executable, "-m", "flows.cli", *arguments],
        cwd=ROOT,
        env=environment | {"COLUMNS": "120", "TERM": "dumb"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.mark.parametrize("command", [[], ["run"], ["extract"], ["sql"], ["builds"], ["rollback"]])
def test_every_command_explains_itself(command: list[str]) -> None:
    done = doingoai(*command, "--help")
    assert done.returncode == 0
    assert "Usage" in done.stdout


def test_a_command_that_does_not_exist_is_an_error() -> None:
    assert doingoai("fly").returncode == 2


def test_extract_prints_one_json_object_in_the_published_form() -> None:
    done = doingoai("extract", FIRST, "--format", "json")
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    assert {
        "document_id",
        "title",
        "published_at",
        "bylines",
        "events",
        "participants",
        "directives",
        "instructions",
    } <= set(record)
    event = record["events"][0]
    assert {"event_id", "event_type", "name", "date_start", "place", "confidence", "evidence"} <= set(event)
    assert set(event["evidence"]) == {"start", "end", "quote", "rule"}
    person = record["participants"][0]
    assert {"name", "kind", "status", "positions", "organization", "roles", "event_id"} <= set(person)


def test_extract_prints_a_folder_as_one_object_a_line() -> None:
    done = doingoai("extract", str(SEEDS), "--format", "json")
    assert [json.loads(line)["document_id"][:4] for line in done.stdout.splitlines()] == ["doc_"] * len(SEED_NAMES)


def test_extract_shows_tables_to_a_reader() -> None:
    done = doingoai("extract", FIRST)
    for part in ("Events", "Participants", "Directives"):
        assert part in done.stdout


def test_extract_names_the_item_it_cannot_read_and_still_prints_the_others(tmp_path: Path) -> None:
    shutil.copy(FIRST, tmp_path / "good.txt")
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\xfa")
    done = doingoai("extract", str(tmp_path), "--format", "json")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert "bad.txt" in done.stderr


def test_sql_answers_from_the_published_warehouse(seeded: tuple[Path, Outcome]) -> None:
    done = doingoai("sql", "SELECT count(*) AS n FROM marts.dim_document", "--format", "json", home=seeded[0])
    assert (done.returncode, json.loads(done.stdout)) == (0, {"n": 5})
    done = doingoai("sql", "SELECT '=1+1' AS a, NULL AS b", "--format", "csv", home=seeded[0])
    assert done.stdout == "a,b\n'=1+1,\n\n".replace("\n\n", "\n")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT * FROM read_text('/etc/passwd')", "disabled"),
        ("DELETE FROM marts.dim_event", "read-only"),
        ("SET enable_external_access = true", "locked"),
        ("SELEC 1", "syntax error"),
    ],
)
def test_sql_reads_the_warehouse_and_nothing_else(seeded: tuple[Path, Outcome], query: str, told: str) -> None:
    done = doingoai("sql", query, home=seeded[0])
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_questions_before_the_first_run_say_what_to_do(tmp_path: Path) -> None:
    asked = doingoai("sql", "SELECT 1", home=tmp_path)
    assert asked.returncode == 1
    assert "Run `doingoai run` first" in asked.stderr
    assert "`doingoai run` makes one" in doingoai("builds", home=tmp_path).stdout
    back = doingoai("rollback", home=tmp_path)
    assert back.returncode == 1
    assert "No build is published yet" in back.stderr


def test_a_run_that_had_to_leave_items_out_says_so_by_its_exit_code(
    home_copy: Callable[[], Path], tmp_path: Path, without_dbt: Callable[..., Any]
) -> None:
    source = tmp_path / "items"
    source.mkdir()
    (source / "bad.txt").write_bytes(b"\xff\xfe\xfa")
    home = home_copy()
    run(settings_for(home, source), without_dbt)
    done = doingoai("run", "--source", str(source), home=home)
    assert done.returncode == 3, done.stderr
    assert "bad.txt: " in done.stdout
