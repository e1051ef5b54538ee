"""The flows that run by the clock: what they are to do in, states that say what came of it out.

One writer at a time is the home's own lock. A run that finds it held ends as skipped: what it would have taken in is
taken in by the next one, since every run takes all that is new.
"""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.runtime import flow_run
from prefect.states import Completed

from flows.flow import as_task, report
from flows.operating.retention import carry_out, human, plan
from flows.orchestration.prefect_history import forget
from flows.settings import Settings, settings_of
from flows.sources.forgetting import forget_old
from flows.stages.extract import extractor_version
from flows.telling.logs import begin as begin_logs
from flows.telling.watching import watched_run
from warehouse.builds import AnotherWriterError
from warehouse.writer import one_writer


def _settings(home: str | None, source: str | None = None, sources: str | None = None) -> Settings:
    named = {"home": home, "source": source, "sources": sources}
    return settings_of({name: None if value is None else Path(value) for name, value in named.items()})


def _named() -> str:
    """Names a run by what it takes in and the window it was scheduled for."""
    given: dict[str, Any] = flow_run.parameters or {}
    settings = _settings(given.get("home"), given.get("source"), given.get("sources"))
    source = (settings.sources or settings.source).name
    begun: datetime = flow_run.scheduled_start_time or datetime.now(UTC)
    return f"{source} {begun:%Y-%m-%dT%H:%M}"


# Synchronous: Prefect renews the run's place in the concurrency limit beside it, not in between its stages.
@flow(name="scheduled-ingest", flow_run_name=_named, persist_result=False)
def scheduled_ingest(
    source: str | None = None,
    sources: str | None = None,
    home: str | None = None,
    rebuild: bool = False,
    reextract: bool = False,
) -> State[Any]:
    """Takes in what is new and publishes it; skipped where another run is writing.

    Args:
        source: The folder of items; by default the worker's DOINGOAI_SOURCE.
        sources: The file that describes several sources; by default the worker's DOINGOAI_SOURCES.
        home: The data home; by default the worker's DOINGOAI_HOME.
        rebuild: Whether to build and publish also where nothing is new, but for what somebody went back from.
        reextract: Whether to read every document anew before that.
    """
    settings = _settings(home, source, sources)
    begin_logs(settings)
    try:
        outcome = watched_run(settings, as_task, rebuild=rebuild, reextract=reextract, keep_rollback=True)
    except AnotherWriterError:
        return _skipped()
    asyncio.run(report(outcome))
    refused = len(outcome.landing.rejected) + len(outcome.extraction.quarantined)
    built = f"published build {outcome.build.build_id}" if outcome.build else "nothing new"
    if outcome.held_back:
        built += f", build {outcome.held_back.build_id} held back since a rollback"
    failed = f"; {len(outcome.landing.failures)} sources failed" if outcome.landing.failures else ""
    alerts = f"; alerts: {', '.join(alert.key for alert in outcome.alerts)}" if outcome.alerts else ""
    return Completed(message=f"{built}; {refused} items rejected or in quarantine{failed}{alerts}")


@flow(name="maintenance", persist_result=False)
def maintenance(keep: int | None = None, older_than_days: int | None = None, home: str | None = None) -> State[Any]:
    """Prunes old builds, as `doingoai builds prune` does, and Prefect's history in the home; skipped as a run is."""
    settings = _settings(home)
    limit = None if older_than_days is None else timedelta(days=older_than_days)
    try:
        with one_writer(settings.data, settings.lease_seconds):
            pruning = plan(settings.data, keep or settings.keep_builds, limit, extractor_version(), datetime.now(UTC))
            carry_out(settings.data, pruning)
            forget_old(settings.data.state, datetime.now(UTC), timedelta(days=settings.keep_visits_days))
        freed = pruning.byte_count + forget(settings.data, timedelta(days=settings.keep_history_days))
    except AnotherWriterError:
        return _skipped()
    return Completed(message=f"{len(pruning.builds)} builds removed, {human(freed)} freed")


def _skipped() -> State[Any]:
    return Completed(name="Skipped", message="skipped: another run is writing")
