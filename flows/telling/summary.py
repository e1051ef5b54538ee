"""What a run did, for people: an `Outcome` in, lines for the terminal or a markdown page out."""

import shlex
from pathlib import Path
from typing import Final

from flows.run import Outcome
from flows.sources.source import others
from flows.stages.land import Landing, RejectedItem

FIRST_QUERY: Final = "SELECT date_start, event_type, name, place, chairs FROM reports.events ORDER BY date_start"

_LISTED: Final = 20


def short(path: Path) -> str:
    """Returns a path as short as it can be typed from here."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def lines(outcome: Outcome, command: str, elapsed: float | None = None, home: Path | None = None) -> list[str]:
    """Returns the summary of a run, line by line.

    Args:
        outcome: What the run did.
        command: How this program was called, for the command that looks at the result.
        elapsed: Seconds since the program was started, imports and Prefect's start with them.
        home: The data home, where the run was told of it and a command that looks at the result must be told too.
    """
    landing = outcome.landing
    refused, new = len(landing.rejected), landing.new_items
    out = [
        f"Items      {_counted(landing.seen, 'item')} seen: {new:,} new, {landing.known:,} known, {refused:,} rejected",
        *_by_source(landing),
        f"Documents  {outcome.extraction.extracted:,} read, {len(outcome.extraction.quarantined):,} in quarantine",
    ]
    out += [
        f"  rejected    {_of(item, landing)}{item.uri}: {item.reason}. {item.detail}"
        for item in landing.rejected[:_LISTED]
    ]
    out += [
        f"  quarantine  {held.document_id}: {held.table}.{held.field} = {held.value!r} breaks {held.rule}"
        for held in outcome.extraction.quarantined[:_LISTED]
    ]
    unlisted = max(0, len(landing.rejected) - _LISTED) + max(0, len(outcome.extraction.quarantined) - _LISTED)
    if unlisted:
        out.append(f"  and {unlisted:,} more, all of them in ops.document_ledger")
    if outcome.counts:
        counts = outcome.counts
        out.append(
            f"Warehouse  {_counted(counts['documents'], 'document')}, {_counted(counts['events'], 'event')}, "
            f"{_counted(counts['participants'], 'participant')}, {_counted(counts['directives'], 'directive')}, "
            f"{_counted(counts['instructions'], 'instruction')}"
        )
    if outcome.published is None:
        return [*out, "Nothing is published: no source delivered an item."]
    if outcome.build is None:
        out.append(f"Nothing new: build {outcome.published.build_id} stays published.")
        if outcome.held_back:
            held = outcome.held_back.build_id
            out.append(f"           Build {held} is held back since somebody went back from it:")
            out.append(f"           `doingoai rollback {held}` goes forward, `doingoai run --rebuild` builds it anew.")
    else:
        out.append(f"Published  build {outcome.build.build_id}")
    out.append(f"           {short(outcome.published.database)}")
    out += [f"Alert      {alert.kind} {alert.subject}: {alert.told}" for alert in outcome.alerts]
    if outcome.report:
        out.append(f"Report     {short(outcome.report) if isinstance(outcome.report, Path) else outcome.report}")
    if outcome.page:
        out.append(f"Page       {short(outcome.page) if isinstance(outcome.page, Path) else outcome.page}")
    if elapsed is not None:
        out.append(_time(outcome, elapsed))
    where = f" --home {shlex.quote(short(home))}" if home else ""
    out.append(f'Look at it {command} sql "{FIRST_QUERY}"{where}')
    return out


def _by_source(landing: Landing) -> list[str]:
    """Returns a line a source where there are several, and one a source that failed."""
    out = []
    if len(landing.sources) > 1:
        width = max(len(source.label.name) for source in landing.sources)
        out += [
            f"  {source.label.name:<{width}}  {_counted(source.seen, 'item')} seen: {source.new_items:,} new, "
            f"{source.known:,} known, {source.rejected:,} rejected" + ("; failed" if source.failure else "")
            for source in landing.sources
        ]
    out += [
        f"  undated     {source.label.name}: {_counted(source.unread_dates, 'date')} not read, "
        f"e.g. {source.unread_date}"
        for source in landing.sources
        if source.unread_dates
    ]
    out += [
        f"  left alone  {source.label.name}: {others(source.left_alone)}"
        for source in landing.sources
        if source.left_alone and not (source.empty or source.failure)
    ]
    out += [f"  empty       {source.label.name}: {source.empty}" for source in landing.sources if source.empty]
    out += [f"  failed      {source.label.name}: {source.failure}" for source in landing.failures]
    return out


def _of(item: RejectedItem, landing: Landing) -> str:
    return f"{item.source}: " if len(landing.sources) > 1 else ""


def _time(outcome: Outcome, elapsed: float) -> str:
    """Returns where the time went; what no stage took is imports and Prefect."""
    stages = ", ".join(f"{stage} {taken:.1f}" for stage, taken in outcome.seconds.items())
    rest = max(0.0, elapsed - sum(outcome.seconds.values()))
    return f"Time       {elapsed:.1f} s: {stages}; Prefect and imports {rest:.1f}"


def as_markdown(outcome: Outcome) -> str:
    """Returns the run report as a page."""
    seconds = "\n".join(f"| {stage} | {taken:.2f} |" for stage, taken in outcome.seconds.items())
    body = "\n".join(lines(outcome, "doingoai"))
    return f"# Run report\n\n```\n{body}\n```\n\n| stage | seconds |\n|---|---|\n{seconds}\n"
