"""Extract: documents without records of this extractor version in, their records in the lake out.

Every record is checked against the staging contracts before it is written. A document with a row that breaks them,
or one on which the reader fails, goes to quarantine as a whole, named with field, value and rule: half a record
would be a silent gap in the marts.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import polars as pl

from flows.extraction.records import EXTRACTOR_VERSION, Record
from flows.reading.processes import Read, Unread, read_here, reading
from flows.reading.rows import Row, Rows, flatten
from flows.telling.progress import report
from warehouse.contracts.render import polars_schema
from warehouse.contracts.staging import Document
from warehouse.contracts.table import Table, Violation, columns_of, name_of, violations
from warehouse.decisions import hold, settled
from warehouse.lake import RECORD_TABLES, RECORDS, Lake, append
from warehouse.paths import REGISTERS, ROOT

_FORM: Final = ("rows", "staging", "evidence", "table")


@dataclass(frozen=True, slots=True)
class QuarantinedDocument:
    """A document that could not be read, for the summary: the first thing that is wrong with it."""

    document_id: str
    table: str
    field: str
    value: str
    rule: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an extraction did."""

    version: str
    extracted: int
    quarantined: tuple[QuarantinedDocument, ...]


@cache
def extractor_version() -> str:
    """Returns the version of the rules: the reader's own, and a digest of its code and lexicons.

    With the digest in it, a changed rule or lexicon reads every document again, without anybody's remembering to
    raise a number.
    """
    digest = hashlib.sha256()
    rules = [*REGISTERS.parent.rglob("*.py"), *REGISTERS.glob("*.csv")]
    # The form of the records counts as well: shards of two forms must not share a room of the lake.
    form = [ROOT / "flows" / "reading" / "rows.py", *(ROOT / "warehouse" / "contracts").glob("*.py")]
    for path in sorted(rules + [path for path in form if path.stem in _FORM]):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\x00" + path.read_bytes() + b"\x00")
    return f"{EXTRACTOR_VERSION}-{digest.hexdigest()[:12]}"


def extract(lake: Lake, batch: int, seconds: float = 0.0, processes: int = 1) -> Extraction:
    """Reads every document that this version has not read and nobody dropped, in shards of at most `batch`.

    Args:
        lake: Where documents are, and where their records go.
        batch: How many documents a shard holds at most.
        seconds: After how long a document is given up; 0 reads in this process, without such a limit.
        processes: In how many processes it is read at most.

    Raises:
        ReadingError: the processes that read cannot be had.
    """
    version = extractor_version()
    wanted = lake.document_ids() - settled(lake, version)
    quarantined: list[QuarantinedDocument] = []
    extracted = 0
    report("extract", 0, len(wanted))
    with reading(len(wanted), seconds, processes) as read:
        for texts in lake.texts(wanted, batch):
            good, bad = read_batch(texts, version, read)
            hold(lake, version, [_quarantine_row(q) for q in bad])
            append(lake.records(version), good, RECORDS)
            quarantined += bad
            extracted += len(good)
            report("extract", extracted + len(quarantined), len(wanted))
    return Extraction(version, extracted, tuple(quarantined))


def read_batch(
    texts: Sequence[tuple[str, str]], version: str, read: Read = read_here
) -> tuple[list[Row], list[QuarantinedDocument]]:
    """Returns the shard rows of the documents that were read, and those that were not, each with its first fault."""
    documents: dict[str, tuple[Row, Rows]] = {}
    faults: dict[str, QuarantinedDocument] = {}
    stored = dict(texts)
    for document_id, record in zip(stored, read(list(stored.values())), strict=True):
        fault = _unread(document_id, record) if isinstance(record, Unread) else None
        if isinstance(record, Record):
            text = stored[document_id]
            try:
                documents[document_id] = flatten(record, len(text), version)
                fault = _misquote(record, document_id, text)
            except Exception as error:  # noqa: BLE001 - one poisonous document must not cost the others
                fault = _unread(document_id, Unread(repr(error)[:200], "the reader failed"))
        if fault:
            faults[document_id] = fault
    for document_id, fault in _broken(documents, stored):
        faults.setdefault(document_id, fault)
    good = [{**document, **rows} for key, (document, rows) in documents.items() if key not in faults]
    return good, [faults[key] for key in sorted(faults)]


def _unread(document_id: str, unread: Unread) -> QuarantinedDocument:
    return QuarantinedDocument(document_id, "document", "text", unread.value, unread.rule)


def _misquote(record: Record, document_id: str, text: str) -> QuarantinedDocument | None:
    """Returns the first quote that does not stand where it says; an unproven fact is no fact."""
    if record.document_id != document_id:
        return QuarantinedDocument(document_id, "document", "document_id", record.document_id, "the text is as stored")
    facts: list[Any] = [*record.events, *record.participants, *record.directives, *record.instructions]
    claims = [c for p in record.participants for c in (*p.position_claims, *p.role_claims)]
    steps = [s for d in record.directives for s in (*d.citations, *d.relations)]
    for fact in (*facts, *claims, *steps):
        if text[fact.evidence.start : fact.evidence.end] != fact.evidence.quote:
            kind = type(fact).__name__.lower()
            quote = fact.evidence.quote[:200]
            return QuarantinedDocument(document_id, kind, "quote", quote, "the quote re-slices from the stored text")
    return None


def _broken(
    documents: dict[str, tuple[Row, Rows]], stored: dict[str, str]
) -> Iterable[tuple[str, QuarantinedDocument]]:
    """Yields every document whose rows break a staging contract, with the fault."""
    heads = [{**document, "text": stored[key]} for key, (document, _) in documents.items()]
    yield from _faults(Document, heads)
    for table in RECORD_TABLES:
        name = name_of(table)
        yield from _faults(
            table, [{"document_id": key, **row} for key, (_, rows) in documents.items() for row in rows.get(name, [])]
        )


def _faults(table: type[Table], rows: list[Row]) -> Iterable[tuple[str, QuarantinedDocument]]:
    if not rows:
        return
    schema = polars_schema(table)
    frame = pl.DataFrame([{name: row.get(name) for name in columns_of(table)} for row in rows], schema=schema)
    for broken in violations(table, frame):
        # A violation without a row is one of the frame's shape: every document of the batch has it.
        hit = rows if broken.row is None else [rows[broken.row]]
        for row in hit:
            yield row["document_id"], _fault(row["document_id"], broken)


def _fault(document_id: str, broken: Violation) -> QuarantinedDocument:
    return QuarantinedDocument(document_id, broken.table, broken.field, broken.value[:200], broken.rule)


def _quarantine_row(fault: QuarantinedDocument) -> Row:
    return {
        "document_id": fault.document_id,
        "table_name": fault.table,
        "field": fault.field,
        "value": fault.value,
        "rule": fault.rule,
    }
