"""Reading single items for a person at a terminal: a path in, its record or the reason why not out."""

import io
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.extraction.reader import read
from flows.extraction.records import Record
from flows.reading.decoding import decode
from flows.sources.folder import FolderSource
from flows.sources.source import Refusal


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An item that could not be read."""

    uri: str
    refusal: Refusal

    def __str__(self) -> str:
        return f"{self.uri}: {self.refusal.reason}. {self.refusal.detail}"


def read_item(source: FolderSource, path: Path) -> Record | Unreadable:
    """Returns the record of one item."""
    delivery = source.read(path)
    text = decode(delivery.content) if delivery.content is not None else delivery.refusal
    return read(text) if isinstance(text, str) else Unreadable(delivery.uri, text or Refusal("unreadable", ""))


def as_table(record: Record, name: str) -> str:
    """Returns a record as tables for reading."""
    out = io.StringIO()
    console = Console(file=out, width=140)
    console.rule(Text(f"{name}: {record.title or 'no title'}"))
    _print(
        console,
        "Events",
        ("status", "type", "name", "date", "place", "organizer"),
        [(e.status, e.event_type, e.name, e.date_start or e.date_text, e.place, e.organizer) for e in record.events],
    )
    _print(
        console,
        "Participants",
        ("status", "kind", "name", "positions", "roles"),
        [(p.status, p.kind, p.name, "; ".join(p.positions), ", ".join(p.roles)) for p in record.participants],
    )
    _print(
        console,
        "Directives",
        ("type", "number", "issuer", "issued on", "subject", "section"),
        [(d.directive_type, d.number, d.issuer, d.issued_on, d.subject, d.section) for d in record.directives],
    )
    _print(
        console,
        "Instructions",
        ("speaker", "verb", "addressee", "content"),
        [(i.speaker, i.verb, i.addressee, i.content) for i in record.instructions],
    )
    return out.getvalue()


def _print(console: Console, title: str, columns: tuple[str, ...], rows: list[tuple[str | None, ...]]) -> None:
    if not rows:
        return
    table = Table(title=title, title_justify="left")
    for column in columns:
        table.add_column(column)
    for row in rows:
        table.add_row(*(Text(cell or "") for cell in row))
    console.print(table)
