"""A run under watch: settings in, what it did with its page, its report and its alerts out.

Whatever comes of a run is remembered, so that the next ones can tell what is unusual. Page, report and alerts never
make a run fail that published.
"""

import logging
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

import duckdb

from flows.run import FAILURES, Call, Outcome, plainly, run
from flows.settings import Settings
from flows.stages.audit import AuditError
from flows.stages.build import DbtError
from flows.telling.alerts import Limits, alerts_of, failure
from flows.telling.build_page import with_page
from flows.telling.history import PastRun, SourceCount, past_runs, remember
from flows.telling.logs import tell
from flows.telling.reporting import account_of, account_of_failure, write
from warehouse.builds import AnotherWriterError

_log: Final = logging.getLogger(__name__)


def watched_run(settings: Settings, call: Call = plainly, **asked: Any) -> Outcome:
    """Runs every stage as `flows.run.run` does, and leaves its report.

    Raises:
        AnotherWriterError: another run is writing; this one leaves no report.
        SourceError, BuildError, DbtError, AuditError: as in `flows.run.run`; the report says so.
    """
    try:
        outcome = with_page(run(settings, call, **asked), settings)
    except AnotherWriterError:
        raise
    except FAILURES as error:
        _remember_failure(settings, error)
        raise
    return _with_report(outcome, settings)


def _with_report(outcome: Outcome, settings: Settings) -> Outcome:
    home, now = settings.data, datetime.now(UTC)
    sources = {
        source.label.name: SourceCount(source.seen, source.new_items, source.rejected, source.failure is not None)
        for source in outcome.landing.sources
    }
    expected = {source.label.name: source.label.expected_per_day for source in outcome.landing.sources}
    limits = Limits(settings.alert_silence_days, settings.alert_fall_percent, settings.alert_jump_percent)
    try:
        build_id = outcome.build.build_id if outcome.build else None
        this = PastRun(now, sources, dict(outcome.counts), build_id)
        alerts = tuple(alerts_of(this, expected, past_runs(home), limits))
        account = account_of(outcome, home, now, alerts)
        path = write(account, home, outcome.build)
        remember(home, replace(this, alerts=tuple(alert.key for alert in alerts)))
    except (OSError, sqlite3.Error, duckdb.Error) as error:
        _log.warning("the report could not be written", exc_info=error)
        return replace(outcome, report=f"not written: {error}")
    for alert in alerts:
        tell("alert", logging.WARNING, kind=alert.kind, subject=alert.subject, told=alert.told, is_new=alert.is_new)
    tell("run", **account)
    return replace(outcome, alerts=alerts, report=path)


def _remember_failure(settings: Settings, error: Exception) -> None:
    home, now = settings.data, datetime.now(UTC)
    try:
        past = past_runs(home)
        kind: Any = "failed_audit" if isinstance(error, AuditError | DbtError) else "failed_run"
        alert = failure(kind, error, past)
        account = account_of_failure(error, now, [alert])
        write(account, home, None)
        remember(home, PastRun(now, alerts=(alert.key,), error=str(error)))
    except (OSError, sqlite3.Error) as fault:
        _log.warning("the report of a failed run could not be written", exc_info=fault)
        return
    tell("run", logging.ERROR, **account)
