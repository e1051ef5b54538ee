"""What is worth an alert, and what is not: runs made by hand in, alerts out."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from flows.telling.alerts import Alert, Limits, alerts_of, failure
from flows.telling.history import PastRun, SourceCount, past_runs, remember
from warehouse.home import Home

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
LIMITS = Limits(silence_days=2, fall_percent=10, jump_percent=100)


def delivered(days_ago: float, new: int, name: str = "báo", alerts: tuple[str, ...] = ()) -> PastRun:
    return PastRun(NOW - timedelta(days=days_ago), {name: SourceCount(new, new, 0, False)}, alerts=alerts)


def raised(past: list[PastRun], new: int = 0, a_day: int | None = 10) -> list[Alert]:
    return alerts_of(delivered(0, new), {"báo": a_day}, past, LIMITS)


def test_a_source_that_delivers_nothing_for_longer_than_the_setting_is_silent() -> None:
    (alert,) = raised([delivered(9, 30), delivered(3, 10), delivered(1, 0)])
    assert (alert.kind, alert.subject) == ("silent_source", "báo")
    assert "3.0 days, 10 a day expected" in alert.told


def test_a_week_end_is_no_silence() -> None:
    assert raised([delivered(5, 60), delivered(1.9, 10), delivered(1, 0)]) == []


def test_a_source_of_one_item_a_day_may_pause_for_longer() -> None:
    past = [delivered(20, 5), delivered(4, 1)]
    assert raised(past, a_day=1) == []
    assert [alert.kind for alert in raised([delivered(20, 5), delivered(6, 1)], a_day=1)] == ["silent_source"]


def test_a_source_that_never_delivered_is_silent_from_its_first_run_on() -> None:
    assert [alert.kind for alert in raised([delivered(3, 0)])] == ["silent_source"]
    assert raised([]) == []


def test_a_source_of_which_nobody_said_what_is_usual_raises_nothing() -> None:
    assert raised([delivered(30, 5)], a_day=None) == []


def test_far_more_than_expected_within_a_day_is_a_jump_but_not_on_the_first() -> None:
    assert [alert.kind for alert in raised([delivered(3, 10), delivered(0.5, 20)], new=40)] == ["source_jump"]
    assert raised([], new=4000) == []


def test_a_fifth_of_what_is_expected_within_a_week_is_a_fall() -> None:
    past = [delivered(day, 1) for day in range(10, 0, -1)]
    assert [alert.kind for alert in raised(past, new=1)] == ["source_fall"]
    assert raised([delivered(day, 9) for day in range(10, 0, -1)], new=9) == []


@pytest.mark.parametrize(("documents", "kinds"), [(899, ["count_fall"]), (901, []), (2001, ["count_jump"]), (1999, [])])
def test_counts_that_fall_or_jump_against_the_last_build_are_told(documents: int, kinds: list[str]) -> None:
    past = [PastRun(NOW - timedelta(hours=2), counts={"documents": 1000}), PastRun(NOW - timedelta(hours=1), error="x")]
    found = alerts_of(PastRun(NOW, counts={"documents": documents}), {}, past, LIMITS)
    assert [alert.kind for alert in found] == kinds


def test_a_small_warehouse_may_double() -> None:
    past = [PastRun(NOW - timedelta(hours=1), counts={"documents": 40})]
    assert alerts_of(PastRun(NOW, counts={"documents": 400}), {}, past, LIMITS) == []


def test_an_alert_is_new_once() -> None:
    silent = [delivered(9, 30)]
    (first,) = raised(silent)
    (second,) = raised([*silent, delivered(0.1, 0, alerts=(first.key,))])
    assert (first.is_new, second.is_new) == (True, False)


def test_a_failed_audit_is_told_with_what_failed() -> None:
    alert = failure("failed_audit", ValueError("marts.dim_event: unique key\nand more"), [])
    assert alert.key == "failed_audit:run"
    assert alert.told == "marts.dim_event: unique key and more"


def test_runs_are_remembered_as_they_were_and_forgotten_after_two_months(tmp_path: Path) -> None:
    home = Home(tmp_path)
    assert past_runs(home) == []
    runs = [delivered(70, 5), PastRun(NOW, counts={"documents": 3}, build_id="b", alerts=("a:b",), error="hỏng")]
    for run in runs:
        remember(home, run)
    assert past_runs(home) == runs[1:]
