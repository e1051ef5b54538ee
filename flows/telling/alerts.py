"""What an operator should look at: a run and the ones before it in, alerts out.

Computed here alone. The summary, the report, the exit code, the log and Prefect's events tell the same alerts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

from flows.telling.history import PastRun

Kind = Literal["silent_source", "source_jump", "source_fall", "count_fall", "count_jump", "failed_audit", "failed_run"]

# Silence counts from so many usual pauses on, for a source that delivers less than one item in `silence_days`.
_PAUSES: Final = 5
# A day with so many times the usual number is a jump, a week with less than so small a part of it a fall.
_JUMP: Final = 5
_FALL: Final = 0.2
_FEWEST: Final = 20
_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)
# Counts of a smaller warehouse jump with every item.
_SMALL: Final = 100


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing to look at: of which kind, about what, and in words with what to do.

    `is_new` says whether the run before did not raise it yet.
    """

    kind: Kind
    subject: str
    told: str
    is_new: bool = True

    @property
    def key(self) -> str:
        """What makes two alerts the same one."""
        return f"{self.kind}:{self.subject}"


@dataclass(frozen=True, slots=True)
class Limits:
    """From where on something is worth an alert (settings `alert_*`)."""

    silence_days: float
    fall_percent: int
    jump_percent: int


def alerts_of(
    this: PastRun, expected: Mapping[str, int | None], past: Sequence[PastRun], limits: Limits
) -> list[Alert]:
    """Returns the alerts of a run that went through.

    Args:
        this: The run.
        expected: How many items a day each source is expected to deliver; None where nobody said.
        past: The runs before, oldest first.
        limits: From where on something is worth an alert.
    """
    found: list[Alert] = []
    for name in this.sources:
        a_day = expected.get(name)
        if a_day:
            found += _of_source(name, a_day, [*past, this], limits)
    before = next((run.counts for run in reversed(past) if run.counts), {})
    found += _of_counts(before, this.counts, limits)
    return since(found, past)


def failure(kind: Literal["failed_audit", "failed_run"], error: Exception, past: Sequence[PastRun]) -> Alert:
    """Returns the alert of a run that failed."""
    told = (str(error).strip() or type(error).__name__).splitlines()
    (alert,) = since([Alert(kind, "run", " ".join(told[:2]))], past)
    return alert


def since(found: Sequence[Alert], past: Sequence[PastRun]) -> list[Alert]:
    """Returns the alerts, each with whether it is new."""
    known = past[-1].alerts if past else ()
    return [Alert(alert.kind, alert.subject, alert.told, alert.key not in known) for alert in found]


def _of_source(name: str, a_day: int, runs: Sequence[PastRun], limits: Limits) -> list[Alert]:
    now = runs[-1].at
    asked = [(run.at, run.sources[name]) for run in runs if name in run.sources]
    began = asked[0][0]
    last = max((at for at, counted in asked if counted.new), default=began)
    allowed = timedelta(days=max(limits.silence_days, _PAUSES / a_day))
    usual = f"{a_day:,} a day expected"
    if now - last > allowed:
        days = (now - last) / _DAY
        return [
            Alert(
                "silent_source",
                name,
                f"No new item for {days:.1f} days, {usual}. See whether it moved or its form changed; if it is "
                "meant, correct expected_per_day.",
            )
        ]
    today = sum(counted.new for at, counted in asked if now - at < _DAY)
    # The first delivery of a source is all that it has.
    if now - began >= _DAY and today >= max(_FEWEST, _JUMP * a_day):
        return [Alert("source_jump", name, f"{today:,} new items within a day, {usual}. See what it delivers.")]
    week = sum(counted.new for at, counted in asked if now - at < _WEEK)
    if now - began >= _WEEK and a_day * 7 >= _FEWEST and week < _FALL * a_day * 7:
        return [Alert("source_fall", name, f"{week:,} new items within a week, {usual}. See what is missing.")]
    return []


def _of_counts(before: Mapping[str, int], now: Mapping[str, int], limits: Limits) -> list[Alert]:
    if before.get("documents", 0) < _SMALL:
        return []
    out = []
    for name, old in before.items():
        new = now.get(name, 0)
        moved = f"{old:,} -> {new:,} {name}"
        if new < old * (1 - limits.fall_percent / 100):
            out.append(
                Alert("count_fall", name, f"{moved}: see `doingoai builds diff`; `doingoai rollback` goes back.")
            )
        elif old and new > old * (1 + limits.jump_percent / 100):
            out.append(Alert("count_jump", name, f"{moved}: see `doingoai builds diff` for what came."))
    return out
