"""What moved between two builds, for people and programs: table diffs in, lines of text or JSON objects out."""

from collections.abc import Iterator
from typing import Any, Final

from warehouse.diff import Example, Row, TableDiff

_SHOWN: Final = 4
_LONGEST: Final = 60
_SIGNS: Final = {"added": "+", "removed": "-", "changed": "~"}


def lines(diffs: list[TableDiff]) -> Iterator[str]:
    """Yields a paragraph for each table that moved: its counts, the columns that changed, some rows."""
    moved = [table for table in diffs if not table.is_empty]
    for table in moved:
        counts = ", ".join(f"{count:,} {kind}" for kind, count in _counts(table).items() if count)
        yield f"{table.table}: {counts}"
        if table.columns:
            columns = sorted(table.columns.items(), key=lambda pair: (-pair[1], pair[0]))
            yield "    columns: " + ", ".join(f"{name} {count:,}" for name, count in columns)
        for kind, examples in table.examples.items():
            for example in examples:
                yield f"  {_SIGNS[kind]} {example.key}  {_told(example)}".rstrip()
            rest = _counts(table)[kind] - len(examples)
            if rest > 0 and examples:
                yield f"    and {rest:,} more {kind}"
    same = len(diffs) - len(moved)
    yield f"{len(moved)} of {len(diffs)} tables moved." if moved else f"Nothing moved: {same} tables are the same."


def objects(diffs: list[TableDiff]) -> Iterator[dict[str, Any]]:
    """Yields one object a table, also for those that are the same in both builds."""
    for table in diffs:
        examples = {
            kind: [{"key": e.key, "before": e.before, "after": e.after} for e in found]
            for kind, found in table.examples.items()
        }
        yield {"table": table.table, **_counts(table), "columns": table.columns, "examples": examples}


def _counts(table: TableDiff) -> dict[str, int]:
    return {"added": table.added, "removed": table.removed, "changed": table.changed}


def _told(example: Example) -> str:
    """Returns what a row says: of a changed one each value that moved, of another one its first values."""
    if example.before is not None and example.after is not None:
        moved = [
            f"{name}: {_short(old)} -> {_short(example.after[name])}" for name, old in list(example.before.items())
        ]
        more = f"; {len(moved) - _SHOWN} more columns" if len(moved) > _SHOWN else ""
        return "; ".join(moved[:_SHOWN]) + more
    return "; ".join(f"{name}: {_short(value)}" for name, value in _telling(example.before or example.after or {}))


def _telling(row: Row) -> list[tuple[str, Any]]:
    """Returns the first values of a row that say something to a reader: no identifiers, none that are absent."""
    said = [(k, v) for k, v in row.items() if v not in (None, [], "") and not k.endswith(("_id", "_key", "_folded"))]
    return said[:_SHOWN]


def _short(value: Any) -> str:
    text = "absent" if value is None else " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
