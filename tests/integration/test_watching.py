"""What is left of a run: its report beside the build, that of the last run, its alerts, its log and its exit code."""

import io
import json
import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from flows.run import plainly
from flows.settings import Settings
from flows.stages.audit import AuditError
from flows.stages.build import DbtRun
from flows.telling import logs
from flows.telling.history import past_runs
from flows.telling.watching import watched_run
from tests.homes import settings_for
from warehouse.home import Home

pytestmark = pytest.mark.slow


def quiet(home: Path, **given: Any) -> Settings:
    """Settings without the page, which is not what is tested here."""
    return settings_for(home).model_copy(update={"page": False, **given})


@pytest.fixture
def one_new(home_copy: Callable[[], Path], tmp_path: Path) -> Settings:
    """A home of the seeds, and a source with one new item and one that is no text."""
    source = tmp_path / "more"
    source.mkdir()
    (source / "new.txt").write_text("Sở Ngoại vụ mở lớp tập huấn.\n", encoding="utf-8")
    (source / "broken.txt").write_bytes(b"\xff\xfe\xfa")
    return quiet(home_copy(), source=source)


def last_run(settings: Settings) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((settings.data.state / "last-run.json").read_text(encoding="utf-8"))
    return found


def test_the_report_beside_the_build_counts_what_came_and_what_moved(
    one_new: Settings, without_dbt: Callable[..., Any]
) -> None:
    outcome = watched_run(one_new, without_dbt)
    assert outcome.build is not None
    account = json.loads((outcome.build.folder / "report.json").read_text(encoding="utf-8"))
    assert account == last_run(one_new)
    assert account["stages"]["land"] == {"seen": 2, "new": 1, "known": 0, "rejected": 1, "new_documents": 1}
    assert account["rejected"]["reasons"] == {"not_utf8": 1}
    assert [s["source"] for s in account["sources"]] == ["folder"]
    assert account["quality"]["dropped"] == {"items rejected": round(1 / 7, 4), "items in quarantine": 0.0}
    assert 0 < account["quality"]["confidence"]["fct_participation"] <= 1
    moved = {t["table"]: t for t in account["changes"]["tables"]}
    assert (moved["marts.dim_document"]["added"], moved["marts.dim_document"]["removed"]) == (1, 0)
    assert {"land", "extract", "build", "audit", "publish"} <= set(account["seconds"])
    page = (outcome.build.folder / "report.md").read_text(encoding="utf-8")
    assert "| not_utf8 | 1 |" in page
    assert "| marts.dim_document | 1 | 0 |" in page
    assert past_runs(one_new.data)[-1].counts["documents"] == 6


def test_a_run_without_news_leaves_a_report_of_its_own(home_copy: Callable[[], Path]) -> None:
    settings = quiet(home_copy())
    outcome = watched_run(settings)
    assert outcome.report == settings.data.state / "last-run.md"
    assert last_run(settings)["build_id"] is None
    assert last_run(settings)["stages"]["land"]["known"] == 5


def test_a_failed_audit_is_an_alert_in_the_report_and_new_only_once(one_new: Settings) -> None:
    def failing(function: Callable[..., Any], *arguments: Any) -> Any:
        if function.__name__ == "build":
            return DbtRun({}, ())
        if function.__name__ == "audit":
            raise AuditError("marts.dim_event: unique key, 3 rows")
        return plainly(function, *arguments)

    for is_new in (True, False):
        with pytest.raises(AuditError):
            watched_run(one_new, failing)
        (alert,) = last_run(one_new)["alerts"]
        assert (alert["kind"], alert["is_new"]) == ("failed_audit", is_new)
        assert "marts.dim_event: unique key, 3 rows" in alert["told"]
    assert last_run(one_new)["error"]["type"] == "AuditError"


def test_a_report_that_cannot_be_written_fails_no_run(home_copy: Callable[[], Path]) -> None:
    home = home_copy()
    shutil.rmtree(home / "state")
    (home / "state").write_text("a file where a folder should be")
    outcome = watched_run(quiet(home))
    assert str(outcome.report).startswith("not written: ")


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What is logged as JSON, with logging as it was afterwards."""
    root, stream = logging.getLogger(), io.StringIO()
    before = root.handlers, logging.getLogger("doingoai").level
    yield stream
    root.handlers = before[0]
    logging.getLogger("doingoai").setLevel(before[1])
    from flows.telling.progress import listen

    listen(None)


def test_structured_logs_are_one_json_object_a_line_with_stages_warnings_and_the_account(
    home_copy: Callable[[], Path], lines: io.StringIO
) -> None:
    settings = quiet(home_copy(), log_format="json")
    assert logs.begin(settings, lines)
    logging.getLogger("somewhere").warning("đĩa đầy: %s", "90 %")
    watched_run(settings)
    told = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert [entry["stage"] for entry in told if entry["event"] == "stage"] == ["land", "extract"]
    assert ("warning", "đĩa đầy: 90 %") in [(e["level"], e["message"]) for e in told if e["event"] == "log"]
    assert told[-1]["event"] == "run"
    assert told[-1]["stages"]["land"]["known"] == 5


def test_without_being_asked_nothing_is_logged(home_copy: Callable[[], Path], lines: io.StringIO) -> None:
    settings = quiet(home_copy())
    assert not logs.begin(settings, lines)
    watched_run(settings)
    assert lines.getvalue() == ""


def test_an_alert_is_told_in_the_summary_and_ends_the_command_with_4(home_copy: Callable[[], Path]) -> None:
    from datetime import UTC, datetime, timedelta

    from flows.telling.history import PastRun, remember
    from flows.telling.summary import lines as summary

    settings = quiet(home_copy())
    before = datetime.now(UTC) - timedelta(hours=1)
    remember(Home(settings.home), PastRun(before, counts={"documents": 500}))
    outcome = watched_run(settings)
    assert [alert.key for alert in outcome.alerts] == ["count_fall:documents"]
    assert any(line.startswith("Alert      count_fall documents: 500 -> 5 documents") for line in summary(outcome, "x"))
