"""The report of a run: what it did in, one account of it out, as JSON for programs and as a page for people.

The account of a run that published lies beside its build; that of the last run, whatever came of it, in the home's
state.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import duckdb

from flows.run import Outcome
from flows.telling.alerts import Alert
from warehouse.builds import Build, open_readonly, published
from warehouse.diff import diff
from warehouse.files import write_whole
from warehouse.home import Home

NAME: Final = "report"
LAST: Final = "last-run"

Account = dict[str, Any]

_LISTED: Final = 100
_CONFIDENCES: Final = ("fct_event_report", "fct_participation", "fct_directive_citation", "fct_instruction")


def account_of(outcome: Outcome, home: Home, ended: datetime, alerts: Sequence[Alert]) -> Account:
    """Returns the account of a run that went through."""
    landing, extraction = outcome.landing, outcome.extraction
    moved = outcome.comparison.moves if outcome.comparison else ()
    fates = ("seen", "new_items", "known", "rejected")
    account: Account = {
        "ended_at": f"{ended:%Y-%m-%dT%H:%M:%SZ}",
        "build_id": outcome.build.build_id if outcome.build else None,
        "published_build_id": outcome.published.build_id if outcome.published else None,
        "error": None,
        "alerts": [asdict(alert) for alert in alerts],
        "stages": {
            "land": {
                "seen": landing.seen,
                "new": landing.new_items,
                "known": landing.known,
                "rejected": len(landing.rejected),
                "new_documents": landing.new_documents,
            },
            "extract": {"read": extraction.extracted, "quarantined": len(extraction.quarantined)},
            "publish": dict(outcome.counts),
        },
        "sources": [
            {
                "source": source.label.name,
                "address": source.address,
                **{fate: getattr(source, fate) for fate in fates},
                "undated": source.unread_dates,
                "left_alone": sum(source.left_alone.values()),
                "expected_per_day": source.label.expected_per_day,
                "failure": source.failure,
            }
            for source in landing.sources
        ],
        "rejected": {
            "reasons": dict(sorted(Counter(item.reason for item in landing.rejected).items())),
            "items": [asdict(item) for item in landing.rejected[:_LISTED]],
        },
        "quarantined": {
            "reasons": dict(sorted(Counter(f"{q.table}.{q.field}" for q in extraction.quarantined).items())),
            "documents": [asdict(held) for held in extraction.quarantined[:_LISTED]],
        },
        "moves": [asdict(m) | {"percent": round(m.percent, 2)} for m in moved],
        "quality": None,
        "changes": None,
        "warnings": list(outcome.dbt.warnings) if outcome.dbt else [],
        "seconds": {stage: round(taken, 2) for stage, taken in outcome.seconds.items()},
    }
    if outcome.build:
        account["quality"] = _quality(outcome.build)
        account["changes"] = _changes(home, outcome.build)
    return account


def account_of_failure(error: Exception, ended: datetime, alerts: Sequence[Alert]) -> Account:
    """Returns the account of a run that failed."""
    told = {"type": type(error).__name__, "message": str(error)}
    return {
        "ended_at": f"{ended:%Y-%m-%dT%H:%M:%SZ}",
        "build_id": None,
        "error": told,
        "alerts": [asdict(alert) for alert in alerts],
    }


def write(account: Account, home: Home, build: Build | None) -> Path:
    """Writes an account where it is looked for; returns the page beside the build, or that of the last run."""
    told = json.dumps(account, ensure_ascii=False, indent=1, default=str).encode()
    page = as_page(account).encode()
    places = [home.state / LAST] + ([build.folder / NAME] if build else [])
    for place in places:
        write_whole(place.with_name(f"{place.name}.json"), told)
        write_whole(place.with_name(f"{place.name}.md"), page)
    return places[-1].with_name(f"{places[-1].name}.md")


def as_page(account: Account) -> str:
    """Returns an account as Markdown."""
    out = [f"# Run of {account['ended_at']}", ""]
    if account["error"]:
        out += [f"Failed: {account['error']['type']}", "", "```", account["error"]["message"], "```", ""]
    elif account["build_id"]:
        out += [f"Published build {account['build_id']}.", ""]
    elif account["published_build_id"] is None:
        out += ["Nothing is published: no source delivered an item.", ""]
    else:
        out += [f"Nothing new: build {account['published_build_id']} stays published.", ""]
    out += _section("Alerts", [{**a, "is_new": "new" if a["is_new"] else "known"} for a in account["alerts"]])
    if account["error"]:
        return "\n".join(out)
    counted = [
        {"stage": stage, "what": name, "count": count}
        for stage, counts in account["stages"].items()
        for name, count in counts.items()
    ]
    out += _section("Stages", counted) + _section("Sources", account["sources"])
    out += _section("Rejected, by reason", _pairs(account["rejected"]["reasons"], "reason", "items"))
    out += _section("Rejected items", account["rejected"]["items"])
    out += _section("In quarantine", account["quarantined"]["documents"])
    if account["quality"]:
        quality = account["quality"]
        out += _section("Not in the warehouse", _pairs(quality["dropped"], "what", "share"))
        out += _section("Mean confidence", _pairs(quality["confidence"], "table", "confidence"))
        out += _section("Missing, unsure or in doubt", quality["measures"])
    out += _section("Moved in documents that were published before", account["moves"])
    changes = account["changes"]
    if changes and changes["tables"] is None:
        out += ["## Changes", "", f"Not compared with build {changes['before']}: {changes['why_not']}", ""]
    elif changes:
        moved = [{**t, "columns": ", ".join(t["columns"])} for t in changes["tables"] if _moved(t)]
        out += _section(f"Changes since build {changes['before']}", moved)
    out += _section("Warnings of dbt", [{"warning": warning} for warning in account["warnings"]])
    out += _section("Durations", _pairs(account["seconds"], "stage", "seconds"))
    return "\n".join(out)


def _quality(build: Build) -> Account:
    """Returns how well the items of a build were read."""
    with open_readonly(build.database) as connection:
        measures = connection.sql("FROM reports.data_quality ORDER BY subject, measure").pl().to_dicts()
        rejected, held, items = connection.execute(
            "SELECT count(*) FILTER (stage = 'land' AND disposition = 'rejected'), "
            "count(*) FILTER (stage = 'extract' AND disposition = 'quarantined'), "
            "count(*) FILTER (stage = 'land') FROM ops.document_ledger"
        ).fetchone() or (0, 0, 0)
        confidence = {
            table: connection.execute(f"SELECT round(avg(confidence), 3) FROM marts.{table}").fetchone()  # noqa: S608 - names from above
            for table in _CONFIDENCES
        }
    shares = {"items rejected": rejected, "items in quarantine": held}
    return {
        "dropped": {name: round(count / items, 4) if items else 0.0 for name, count in shares.items()},
        "confidence": {table: found[0] if found else None for table, found in confidence.items()},
        "measures": [{**row, "share": round(row["share"], 4)} for row in measures],
    }


def _changes(home: Home, build: Build) -> Account | None:
    """Returns what moved since the build before, None for the first one."""
    earlier = [other for other in published(home) if other.build_id < build.build_id]
    if not earlier:
        return None
    try:
        diffs = diff(earlier[-1].database, build.database)
    except duckdb.Error as error:
        return {"before": earlier[-1].build_id, "tables": None, "why_not": str(error).strip().splitlines()[0]}
    tables = [
        {"table": d.table, "added": d.added, "removed": d.removed, "changed": d.changed, "columns": d.columns}
        for d in diffs
    ]
    return {"before": earlier[-1].build_id, "tables": tables}


def _moved(table: Mapping[str, Any]) -> bool:
    return bool(table["added"] or table["removed"] or table["changed"])


def _pairs(found: Mapping[str, Any], name: str, value: str) -> list[Account]:
    return [{name: key, value: told} for key, told in found.items()]


def _section(title: str, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Returns rows as a table under a title; nothing for no rows."""
    if not rows:
        return []
    head = list(rows[0])
    lines = [f"## {title}", "", f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    lines += [f"| {' | '.join(_cell(row[name]) for name in head)} |" for row in rows]
    return [*lines, ""]


def _cell(value: Any) -> str:
    told = "" if value is None else f"{value:,}" if isinstance(value, int) else str(value)
    return " ".join(told.replace("|", "\\|").split())
