"""A document on which a rule finds no end, or which takes its process with it, costs itself and no other."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from flows.extraction.records import Record, document_id
from flows.reading.processes import ReadingError, Unread, reading
from flows.stages.extract import extract
from warehouse.decisions import held
from warehouse.lake import DOCUMENT_TEXT, Lake, append
from warehouse.paths import ROOT

WELL = "Sở Ngoại vụ mở lớp tập huấn."
# What a process that reads imports before anything else: rules with faults.
FAULTY = f"""
import os, re, sys
sys.path.insert(0, {str(ROOT)!r})
from flows.extraction import reader
read = reader.read

def faulty(text):
    if text == "has no end":
        re.match("(a+)+b", "a" * 100)  # for longer than the machine will last
    if text == "takes the process":
        os.kill(os.getpid(), 9)
    if text == "fails":
        raise ValueError("no such office")
    return read(text)

reader.read = faulty
"""
SECONDS = 10.0  # idle but for the one document; a machine would have to be very busy to take as long for the others


@pytest.fixture
def faulty_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "sitecustomize.py").write_text(FAULTY, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "rules"))


def told(texts: Sequence[str], seconds: float = SECONDS, processes: int = 1) -> list[str]:
    """Of each text that something came of it, or why not."""
    with reading(len(texts), seconds, processes) as read:
        return [f"{r.value} / {r.rule}" if isinstance(r, Unread) else r.document_id[:4] for r in read(texts)]


@pytest.mark.usefixtures("faulty_rules")
def test_a_document_on_which_a_rule_finds_no_end_is_given_up_and_the_next_ones_are_read() -> None:
    assert told([WELL, "has no end", WELL]) == [
        "doc_",
        "10 s without an end / the limit of DOINGOAI_EXTRACT_SECONDS",
        "doc_",
    ]


@pytest.mark.usefixtures("faulty_rules")
def test_a_document_that_takes_its_process_with_it_or_fails_costs_no_other_one() -> None:
    texts = [WELL, "takes the process", "fails", WELL] * 2
    assert (
        told(texts, processes=2)
        == [
            "doc_",
            "its process ended (SIGKILL) / the reader failed",
            "ValueError('no such office') / the reader failed",
            "doc_",
        ]
        * 2
    )


@pytest.mark.usefixtures("faulty_rules")
def test_where_every_process_is_ended_nothing_is_held_and_the_run_ends() -> None:
    with pytest.raises(ReadingError, match="short of memory"):
        told(["takes the process"] * 20)


def test_where_no_process_can_start_nothing_is_held_and_the_run_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text("import os\nos._exit(7)\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(ReadingError, match=r"did not start \(exit code 7\)"):
        told([WELL])


@pytest.mark.usefixtures("faulty_rules")
def test_the_extraction_holds_such_a_document_with_its_reason_and_stores_the_others(tmp_path: Path) -> None:
    lake = Lake(tmp_path / "lake")
    texts = {"doc_hang": "has no end", document_id(WELL): WELL}
    append(lake.documents, [{"document_id": key, "text": text} for key, text in texts.items()], DOCUMENT_TEXT)
    done = extract(lake, 10, SECONDS)
    assert done.extracted == 1
    (fault,) = held(lake, done.version).values()
    assert (fault["document_id"], fault["value"]) == ("doc_hang", "10 s without an end")
    assert extract(lake, 10, SECONDS).extracted == 0, "what is held is not read again and again"


def test_processes_read_the_same_as_one_does_and_in_the_same_order() -> None:
    texts = [f"Ngày {day}/5/2024, Sở Ngoại vụ mở lớp tập huấn." for day in range(1, 29)] * 4
    with reading(len(texts), 0, 1) as read:
        here = list(read(texts))
    with reading(len(texts), 60, 2) as read:
        assert list(read(texts)) == here
    assert all(isinstance(record, Record) for record in here)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc to see which processes are left")
@pytest.mark.usefixtures("faulty_rules")
def test_no_process_is_left_when_the_run_that_reads_is_killed() -> None:
    script = (
        "import sys\nfrom flows.reading.processes import reading\n"
        "with reading(1, 600, 1) as read:\n    print(list(read(['has no end'])))"
    )
    run = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT)
    children = Path("/proc", str(run.pid), "task")
    while not (found := [c for path in children.glob("*/children") for c in path.read_text().split()]):
        assert run.poll() is None
    run.kill()
    run.wait()
    deadline = time.monotonic() + 30
    while is_alive(found[0]) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not is_alive(found[0])


def is_alive(process: str) -> bool:
    try:
        return Path("/proc", process, "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
