"""A file with one JSON object a line: the file in, one item a line out."""

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final
from zoneinfo import ZoneInfo

from flows.sources.composing import composed
from flows.sources.configuration import LineFields
from flows.sources.feed_dates import Order, read_date
from flows.sources.source import Delivery, Label, SourceError, Stream, refused, too_large

_GZIP: Final = b"\x1f\x8b"
# A packed file of a few megabytes may unpack without end.
_MOST_BYTES: Final = 20_000_000_000


@dataclass(frozen=True, slots=True)
class JsonLinesSource:
    """Items as JSON, one object a line, the file plain or packed with gzip.

    An item is known by its `id`, else by its `url`, else by its line.
    """

    path: Path
    label: Label
    max_bytes: int
    zone: ZoneInfo
    fields: LineFields
    order: Order | None = None

    @property
    def address(self) -> str:
        """The file's path."""
        return str(self.path)

    def open(self) -> Stream:
        """Opens the file; its lines are read one by one.

        Raises:
            SourceError: it is not there or may not be read.
        """
        try:
            with self.path.open("rb") as file:
                packed = file.read(2) == _GZIP
        except OSError as error:
            raise SourceError(f"file {self.path} cannot be opened: {error.strerror}. Correct its path.") from error
        return Stream(0, self._items(packed=packed), "lines")

    def _items(self, *, packed: bool) -> Iterator[Delivery]:
        seen: set[str] = set()
        with self.path.open("rb") as plain:
            file = gzip.GzipFile(fileobj=plain) if packed else plain
            for number, (line, whole) in enumerate(self._lines(file), start=1):
                if not line.strip():
                    continue
                told = self._item(f"{self.path.name}:{number}", line) if whole else self._overlong(number, len(line))
                if told.uri in seen:
                    detail = f"Line {number} has the id or url of an earlier line. Give each item its own."
                    told = refused(f"{self.path.name}:{number}", "same_name", detail)
                seen.add(told.uri)
                yield told

    def _lines(self, file: IO[bytes] | gzip.GzipFile) -> Iterator[tuple[bytes, bool]]:
        """Yields each line and whether it is whole; of a line that is too long only what is needed to say so."""
        total = 0
        try:
            while line := file.readline(self.max_bytes + 1):
                total += len(line)
                whole = len(line) <= self.max_bytes
                yield line, whole
                while not whole and line and not line.endswith(b"\n") and total <= _MOST_BYTES:
                    line = file.readline(self.max_bytes + 1)
                    total += len(line)
                if total > _MOST_BYTES:
                    raise SourceError(f"file {self.path} has more than {_MOST_BYTES:,} bytes. Split it.")
        except (EOFError, OSError, zlib.error) as error:
            raise SourceError(f"file {self.path} breaks off: {error}. Deliver it again.") from error

    def _overlong(self, number: int, size: int) -> Delivery:
        return too_large(f"{self.path.name}:{number}", size, self.max_bytes)

    def _item(self, place: str, line: bytes) -> Delivery:
        try:
            item = json.loads(line)
        except (ValueError, RecursionError) as error:
            return refused(place, "bad_json", f"It is no JSON: {error}. Write one JSON object a line, in UTF-8.")
        if not isinstance(item, dict):
            return refused(place, "bad_json", f"It is no JSON object but {type(item).__name__}. Write one a line.")
        told = {name: _text(item.get(field)) for name, field in self.fields.model_dump().items()}
        uri = told["id"] or told["url"] or place
        if not told["text"]:
            detail = f"Field {self.fields.text!r} of {place} is missing or no text. Name it in `fields: text`."
            return refused(uri, "no_text", detail)
        dated = told["published_at"]
        reading = read_date(dated, self.zone, self.order) if dated else None
        content = composed(told["title"], told["text"], reading.moment if reading else None)
        return Delivery(
            uri,
            content=content,
            byte_count=len(line),
            url=told["url"],
            published_at=reading.moment if reading else None,
            publisher=told["publisher"],
            unread_date=f"{dated!r} ({reading.reason})" if reading and reading.reason else None,
        )


def _text(value: Any) -> str | None:
    """The value as text; numbers are taken as they are written, since ids often are such."""
    if isinstance(value, str):
        return value.strip() or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None
