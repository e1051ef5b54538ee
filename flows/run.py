"""A run: the stages in their order, from a source to a published build.

Each stage is a plain function; `call` says how one is called, so the same order runs bare (tests, small scripts) and
as Prefect tasks (`flows.flow`). One run writes at a time (`warehouse.writer`).
"""

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

import duckdb

from flows.reading.processes import ReadingError
from flows.settings import Settings
from flows.sources.absent import remember as remember_absent
from flows.sources.gathering import Intake
from flows.sources.opening import Memory, configured_intake, folder_intake
from flows.sources.source import SourceError
from flows.stages.audit import Audit, AuditError, audit, build_row, require
from flows.stages.build import DbtError, DbtRun, build
from flows.stages.compare import Comparison, compare, require_calm
from flows.stages.extract import Extraction, extract, extractor_version
from flows.stages.land import Landing, land
from flows.stages.publish import already_published, fingerprint, publish
from flows.stages.stage import stage
from flows.telling.alerts import Alert
from warehouse.builds import (
    Build,
    BuildError,
    begin,
    current,
    finish_publication,
    rolled_back_from,
    set_aside,
)
from warehouse.decisions import held
from warehouse.lake import Lake, forget_records
from warehouse.lease import Lease
from warehouse.leftovers import clear
from warehouse.writer import one_writer

# What ends a run without a fault of this program: told as one message, not as a traceback.
FAILURES: Final = (SourceError, ReadingError, BuildError, DbtError, AuditError, duckdb.Error, OSError)

Result = TypeVar("Result")
Call = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did. `build` is None where nothing new was to be published; `published` is what readers see.

    `held_back` is the newest build where somebody went back from it and this run left it so.
    `page` is where the build's static page lies, or why there is none; None where none was asked for. `report` is
    where the account of the run lies, or why there is none.
    """

    landing: Landing
    extraction: Extraction
    build: Build | None
    published: Build | None
    counts: dict[str, int]
    held_back: Build | None = None
    dbt: DbtRun | None = None
    audit: Audit | None = None
    seconds: dict[str, float] = field(default_factory=dict)
    page: Path | str | None = None
    alerts: tuple[Alert, ...] = ()
    report: Path | str | None = None
    comparison: Comparison | None = None

    @property
    def clean(self) -> bool:
        """Whether every source could be read, and every item that this run saw was taken in and read."""
        return not (self.landing.rejected or self.landing.failures or self.extraction.quarantined)


def manifest_of(build: Build, row: dict[str, Any], verdict: Audit) -> dict[str, Any]:
    """Returns what is written beside a published build, for people and for the next run."""
    return {
        "build_id": build.build_id,
        "built_at": row["built_at"].isoformat() + "Z",
        "fingerprint": row["fingerprint"],
        "extractor_version": row["extractor_version"],
        "counts": verdict.counts,
        "rows": verdict.rows,
    }


def plainly(function: Callable[..., Result], *arguments: Any) -> Result:
    """Calls a stage as the plain function that it is."""
    return function(*arguments)


def run(
    settings: Settings,
    call: Call = plainly,
    *,
    rebuild: bool = False,
    reextract: bool = False,
    keep_rollback: bool = False,
) -> Outcome:
    """Runs every stage; returns what was done.

    With `rebuild` it builds and publishes also where nothing is new. Then every file of the source is read, also one
    that looks as it was when it was landed. With `reextract` it also reads every document anew first. With
    `keep_rollback`, for runs that nobody looks at, neither publishes the same again that somebody went back from.

    Raises:
        SourceError: the source as a whole cannot be read, or nothing was ever found in it.
        ReadingError: documents cannot be read here at all.
        BuildError: another run is writing, the lease was lost, or the build could not be published.
        DbtError, AuditError: what was built may not be published, or (MovedError) moved too much to be published
            without being looked at. The published build stays.
    """
    with one_writer(settings.data, settings.lease_seconds) as lease:
        return _Run(settings, call, lease).go(rebuild or reextract, reextract, keep_rollback)


class _Run:
    """One run: its settings, how it calls stages and how long they took."""

    def __init__(self, settings: Settings, call: Call, lease: Lease) -> None:
        self.settings = settings
        self.home = settings.data
        self.lake = Lake(self.home.lake)
        self.call = call
        self.lease = lease
        self.seconds: dict[str, float] = {}

    def timed(self, function: Callable[..., Any], *arguments: Any) -> Any:
        begun = time.perf_counter()
        try:
            return self.call(function, *arguments)
        finally:
            self.seconds[function.__name__] = time.perf_counter() - begun

    def go(self, rebuild: bool, reextract: bool, keep_rollback: bool) -> Outcome:
        clear(self.home)
        finish_publication(self.home)
        with self.intake(trusted=not rebuild) as intake:
            landing: Landing = self.timed(land, intake, self.lake, self.settings.batch_documents)
        remember_absent(self.home.state, landing.absent)
        if reextract:
            forget_records(self.lake, extractor_version())
        limits = (self.settings.batch_documents, self.settings.extract_seconds, self.settings.threads)
        extraction: Extraction = self.timed(extract, self.lake, *limits)
        wanted = fingerprint(self.lake, extraction.version)
        now, held_back = current(self.home), rolled_back_from(self.home)
        is_the_same = already_published(self.home, wanted) is not None
        asked = rebuild and (held_back is None or not keep_rollback)
        # A warehouse of nothing is never meant: a disk is not mounted, or a path is wrong.
        if (is_the_same and not asked) or not self.lake.item_ids():
            counts = now.manifest().get("counts", {}) if now else {}
            return Outcome(landing, extraction, None, now, counts, held_back, seconds=self.seconds)
        made = begin(self.home, wanted, datetime.now(UTC))
        row = build_row(made.build_id, datetime.now(UTC), wanted, extraction.version)
        try:
            dbt, verdict, comparison = self.make(made, row)
        except (DbtError, AuditError, duckdb.Error) as error:
            kept = set_aside(self.home, made)
            raise type(error)(f"{error}\nThe failed build is kept in {kept}.") from error
        except OSError:
            # The disk may be full: half a build is of no use on it.
            shutil.rmtree(made.folder, ignore_errors=True)
            raise
        self.lease.require()
        manifest = manifest_of(made, row, verdict) | {"fencing_token": self.lease.number}
        done: Build = self.timed(publish, self.home, made, manifest)
        return Outcome(
            landing, extraction, done, done, verdict.counts, None, dbt, verdict, self.seconds, comparison=comparison
        )

    def intake(self, *, trusted: bool) -> Intake:
        """Returns what this run takes in: the sources of a file, or one folder."""
        memory = Memory(self.home.state, self.lake.delivered(), trusted)
        if self.settings.sources is None:
            return folder_intake(self.settings.source, memory, self.settings.max_item_bytes)
        return configured_intake(self.settings.sources, memory, self.settings.max_item_bytes, self.settings.proxy)

    def make(self, made: Build, row: dict[str, Any]) -> tuple[DbtRun, Audit, Comparison]:
        """Stages, builds and audits one private build, and compares it with the published one."""
        settings, version = self.settings, row["extractor_version"]
        self.timed(stage, self.lake, version, made, settings.memory_limit, settings.threads)
        limits = (settings.memory_limit, settings.threads, settings.build_timeout_seconds)
        dbt: DbtRun = self.timed(build, made.database, self.home.dbt, *limits)
        now = current(self.home)
        faults, delivered = list(held(self.lake, version).values()), len(self.lake.item_ids())
        before = now.database if now else None
        verdict: Audit = self.timed(audit, made.database, faults, row, delivered, before)
        require(verdict)
        comparison: Comparison = self.timed(compare, before, made.database)
        require_calm(comparison, settings.max_moved_percent)
        return dbt, verdict, comparison
