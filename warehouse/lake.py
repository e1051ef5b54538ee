"""The Parquet lake: append-only shards, each named by the digest of its bytes.

Five rooms: `items` (what sources delivered), `documents` (the texts), `records/<extractor version>` (what was read
in them), `quarantine/<extractor version>` (which documents could not be read, and why) and `decisions` (what operators
decided about these). A shard is one file and appears whole, so a killed run leaves either all of a batch or nothing
of it.
"""

import hashlib
import io
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import polars as pl
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from warehouse.contracts.render import arrow_schema
from warehouse.contracts.staging import MATCHES, STAGING, Document, Item
from warehouse.contracts.table import name_of
from warehouse.files import write_whole

FORGOTTEN: Final = ".forgotten-"

# Tables that a document's record flows into, one list of rows a table in each row of a records shard. The others are
# of whole items and texts, or hold what is found across documents.
RECORD_TABLES: Final = tuple(t for t in STAGING if t not in (Item, Document, *MATCHES))

DOCUMENT_TEXT: Final = pa.schema([pa.field("document_id", pa.string(), False), pa.field("text", pa.string(), False)])
QUARANTINED: Final = pa.schema(
    [pa.field(name, pa.string(), False) for name in ("document_id", "table_name", "field", "value", "rule")]
)


def _records_schema() -> pa.Schema:
    fields = [field for field in arrow_schema(Document) if field.name != "text"]
    for table in RECORD_TABLES:
        inner = pa.struct([field for field in arrow_schema(table) if field.name != "document_id"])
        fields.append(pa.field(name_of(table), pa.list_(inner), nullable=False))
    return pa.schema(fields)


RECORDS: Final = _records_schema()


@dataclass(frozen=True, slots=True)
class Delivered:
    """What sources delivered so far.

    Attributes:
        items: Every item.
        rejected: Those that were rejected.
        broken: The (source, uri) whose last delivery was rejected.
    """

    items: set[str]
    rejected: set[str]
    broken: set[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Lake:
    """The lake under one folder."""

    root: Path

    def _room(self, *names: str) -> Path:
        return self.root.joinpath(*names)

    @property
    def items(self) -> Path:
        """Shards of delivered items."""
        return self._room("items")

    @property
    def documents(self) -> Path:
        """Shards of stored texts."""
        return self._room("documents")

    def records(self, version: str) -> Path:
        """Shards of the records that one extractor version made."""
        return self._room("records", version)

    def quarantine(self, version: str) -> Path:
        """Shards of what one extractor version could not read."""
        return self._room("quarantine", version)

    @property
    def rooms(self) -> list[Path]:
        """Every folder that holds shards, of whatever extractor version, and those that hold such folders."""
        above = [self.records("any").parent, self.quarantine("any").parent]
        below = [room for room in above if room.exists() for room in room.iterdir() if room.is_dir()]
        return [self.items, self.documents, self.decisions, *above, *below]

    @property
    def decisions(self) -> Path:
        """Shards of operators' decisions (`warehouse.decisions`)."""
        return self._room("decisions")

    def item_ids(self) -> set[str]:
        """Every item that was ever delivered."""
        return set(_column(self.items, "item_id"))

    def delivered(self) -> "Delivered":
        """What was delivered so far.

        A shard holds one delivery an address, and is written once: the age of its file orders the deliveries.
        """
        by_age = sorted(shards(self.items), key=lambda path: (path.stat().st_mtime_ns, path.name))
        if not by_age:
            return Delivered(set(), set(), set())
        told = _columns(by_age, "item_id", "disposition")
        items, refused = set(told["item_id"]), told.filter(pl.col("disposition") == "rejected")
        if refused.is_empty():
            return Delivered(items, set(), set())
        address = ["source", "uri"]
        last = _columns(by_age, *address, "disposition").unique(address, keep="last", maintain_order=True)
        broken = last.filter(pl.col("disposition") == "rejected").select(address).rows()
        return Delivered(items, set(refused["item_id"]), {(source, uri) for source, uri in broken})

    def document_ids(self) -> set[str]:
        """Every document that is stored."""
        return set(_column(self.documents, "document_id"))

    def read_ids(self, version: str) -> set[str]:
        """Documents that this extractor version has read."""
        return set(_column(self.records(version), "document_id"))

    def texts(self, wanted: set[str], batch: int) -> Iterator[list[tuple[str, str]]]:
        """Yields (document_id, text) of the wanted documents, at most `batch` at a time, one shard after another."""
        for path in shards(self.documents):
            here = [i for i in _ids_of(path, "document_id") if i in wanted]
            for first in range(0, len(here), batch):
                chosen = pc.field("document_id").isin(here[first : first + batch])
                table = pq.read_table(path, filters=chosen)
                yield list(zip(table["document_id"].to_pylist(), table["text"].to_pylist(), strict=True))


def forget_records(lake: Lake, version: str) -> None:
    """Takes away what one extractor version read and what it could not read, so that it reads everything anew.

    A room loses its name in one step; what a killed run left of it is cleared away by the next one.
    """
    for room in (lake.records(version), lake.quarantine(version)):
        forgotten = room.with_name(f"{FORGOTTEN}{room.name}")
        shutil.rmtree(forgotten, ignore_errors=True)
        if room.exists():
            room.rename(forgotten)
            shutil.rmtree(forgotten)


def shards(room: Path) -> list[Path]:
    """The finished shards of a room, by name."""
    return sorted(path for path in room.glob("*.parquet") if not path.name.startswith(".")) if room.exists() else []


def _column(room: Path, name: str) -> list[str]:
    files = shards(room)
    values: list[str] = _columns(files, name)[name].to_list() if files else []
    return values


def _columns(files: list[Path], *names: str) -> pl.DataFrame:
    """Reads columns of shards, of whatever release, in the order given."""
    return pl.scan_parquet(files, extra_columns="ignore", glob=False).select(names).collect()


def _ids_of(path: Path, name: str) -> list[str]:
    values: list[str] = pq.read_table(path, columns=[name])[name].to_pylist()
    return values


def append(room: Path, rows: Sequence[dict[str, Any]], schema: pa.Schema) -> Path | None:
    """Writes rows as one shard named by its content; returns its path, None for no rows.

    Raises:
        pyarrow.ArrowInvalid: a value does not have the schema's type.
    """
    if not rows:
        return None
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(rows), schema=schema), buffer, compression="zstd")
    content = buffer.getvalue()
    path = room / f"{hashlib.sha256(content).hexdigest()[:32]}.parquet"
    if path.exists():
        path.touch()  # the age of a shard says which delivery of an address was the last
    else:
        write_whole(path, content)
    return path
