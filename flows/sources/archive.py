"""An archive of items: a zip or tar file in, the items in it out. Nothing is unpacked to the disk.

An archive is made elsewhere, so it is trusted with nothing: the number of its members, what they unpack to and their
names are bounded, and links, devices and names that lead out of it are refused.
"""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Final

from flows.sources.folder import FILES, SUFFIXES
from flows.sources.source import Delivery, Label, SourceError, Stream, kind_of, refused, too_large

_COMPRESSED: Final = {b"\x1f\x8b": gzip.open, b"BZ": bz2.open, b"\xfd7": lzma.open}
# What a broken or hostile archive makes the standard library raise; zipfile says by a kind of RuntimeError that it
# does not know a compression.
_BROKEN: Final = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError,
    ValueError,
)  # fmt: skip
_ENCRYPTED: Final = 0x1
# More than any header of a tar file takes.
_LARGEST_HEADER: Final = 1_000_000
_SKIPPED_AT_ONCE: Final = 1_000_000


class _TooMuchError(Exception):
    """The archive unpacks to more than is allowed."""


@dataclass(frozen=True, slots=True)
class ArchiveSource:
    """A zip file, or a tar file with or without compression.

    Attributes:
        path: The file.
        label: What is known of its items.
        max_bytes: Larger items are rejected.
        max_items: With more members nothing of it is read.
        max_total_bytes: When it has unpacked to so much, nothing more is read.
    """

    path: Path
    label: Label
    max_bytes: int
    max_items: int = 100_000
    max_total_bytes: int = 4_000_000_000

    @property
    def address(self) -> str:
        """The file's path."""
        return str(self.path)

    def open(self) -> Stream:
        """Opens the archive; its members are read one by one.

        Raises:
            SourceError: it is not there, or is no archive.
        """
        if not self.path.is_file():
            raise SourceError(f"archive {self.path} is not there. Correct its path, or deliver it again.")
        try:
            with self.path.open("rb") as file:
                is_zip = zipfile.is_zipfile(file)
            if is_zip:
                return self._open_zip()
            left_alone: Counter[str] = Counter()
            return Stream(0, self._told(self._tar(left_alone)), FILES, left_alone)
        except _BROKEN as error:
            raise self._broken(error) from error

    def _broken(self, error: Exception) -> SourceError:
        return SourceError(f"archive {self.path} cannot be read: {error or type(error).__name__}. Deliver it again.")

    def _told(self, deliveries: Iterator[Delivery]) -> Iterator[Delivery]:
        """Yields the items; whatever breaks on the way is told as the archive's fault."""
        try:
            yield from deliveries
        except _TooMuchError:
            raise SourceError(
                f"archive {self.path} unpacks to more than {self.max_total_bytes:,} bytes; what follows is not read. "
                "Split it, or raise its max_total_bytes."
            ) from None
        except _BROKEN as error:
            raise self._broken(error) from error

    def _check_count(self, count: int) -> None:
        if count > self.max_items:
            raise SourceError(
                f"archive {self.path} holds more than {self.max_items:,} members. Split it, or raise its max_items."
            )

    def _open_zip(self) -> Stream:
        with zipfile.ZipFile(self.path) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
        self._check_count(len(members))
        wanted = [member for member in members if _is_item(member.filename)]
        others = Counter(kind_of(m.filename) for m in members if not (_is_item(m.filename) or _is_hidden(m.filename)))
        return Stream(len(wanted), self._told(self._zip(wanted)), FILES, others)

    def _zip(self, members: list[zipfile.ZipInfo]) -> Iterator[Delivery]:
        seen: set[str] = set()
        total = 0
        with zipfile.ZipFile(self.path) as archive:
            for member in sorted(members, key=lambda m: m.filename):
                name = member.filename
                told = _refusal(name, seen)
                if told is None and member.flag_bits & _ENCRYPTED:
                    told = refused(name, "encrypted", "It is encrypted. Deliver it without a password.")
                if told is None and (member.external_attr >> 16) & 0o170000 == 0o120000:
                    told = refused(name, "not_a_file", "It is a link. Deliver the file itself.")
                if told is None and member.file_size > self.max_bytes:
                    told = too_large(name, member.file_size, self.max_bytes)
                if told is None:
                    # What the directory says of sizes may be a lie: only so much is ever unpacked.
                    told = self._member(name, archive, member)
                    total += told.byte_count or 0
                    if total > self.max_total_bytes:
                        raise _TooMuchError
                yield told

    def _member(self, name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Delivery:
        try:
            with archive.open(member) as file:
                return self._read(name, file)
        except _BROKEN as error:
            return refused(name, "unreadable", f"It cannot be unpacked: {error}. Deliver the archive again.")

    def _tar(self, left_alone: Counter[str]) -> Iterator[Delivery]:
        seen: set[str] = set()
        with self.path.open("rb") as file:
            at_once = max(_LARGEST_HEADER, self.max_bytes + 1)
            unpacked = _Bounded(_unpacked(file), at_once, self.max_total_bytes)
            with tarfile.open(fileobj=unpacked, mode="r:") as archive:
                for count, member in enumerate(archive, start=1):
                    self._check_count(count)
                    if member.isdir() or not _is_item(member.name):
                        left_alone.update([kind_of(member.name)] * (member.isreg() and not _is_hidden(member.name)))
                        continue
                    told = _refusal(member.name, seen)
                    if told is None and not member.isreg():
                        told = refused(member.name, "not_a_file", "It is a link or a device. Deliver the file itself.")
                    if told is None and member.size > self.max_bytes:
                        told = too_large(member.name, member.size, self.max_bytes)
                    content = archive.extractfile(member) if told is None else None
                    yield (
                        self._read(member.name, content)
                        if content is not None
                        else told or refused(member.name, "unreadable", "It has no content. Deliver the archive again.")
                    )

    def _read(self, name: str, file: IO[bytes]) -> Delivery:
        content = file.read(self.max_bytes + 1)
        if len(content) > self.max_bytes:
            return too_large(name, len(content), self.max_bytes)
        return Delivery(name, content=content, byte_count=len(content))


class _Bounded(io.RawIOBase):
    """A file that is read forward only, at most so much at once and so much in all.

    A header of a tar file says itself how long it is, and is read whole.
    """

    def __init__(self, file: IO[bytes], at_once: int, in_all: int) -> None:
        super().__init__()
        self._file, self._at_once, self._in_all, self._place = file, at_once, in_all, 0

    def read(self, size: int = -1, /) -> bytes:
        if not 0 <= size <= self._at_once:
            raise _TooMuchError
        found = self._file.read(size)
        self._place += len(found)
        if self._place > self._in_all:
            raise _TooMuchError
        return found

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._place

    def seek(self, place: int, whence: int = io.SEEK_SET, /) -> int:
        if whence != io.SEEK_SET or place < self._place:
            raise OSError("the headers of the archive lead backwards")
        while self._place < place:
            if not self.read(min(_SKIPPED_AT_ONCE, place - self._place)):
                break
        return self._place


def _unpacked(file: IO[bytes]) -> IO[bytes]:
    """Returns the file itself, or what it holds where it is compressed."""
    begin = file.read(2)
    file.seek(0)
    opener = _COMPRESSED.get(begin)
    return opener(file) if opener else file  # type: ignore[operator]


def _is_item(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not _is_hidden(name)


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") and part not in (".", "..") for part in PurePosixPath(name).parts)


def _refusal(name: str, seen: set[str]) -> Delivery | None:
    """Refuses a name that leads out of the archive, or that another member has."""
    if name in seen:
        return refused(name, "same_name", "Another member has this name. Give each its own.")
    seen.add(name)
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name:
        return refused(name, "outside_source", "Its name leads out of the archive. Pack it with plain relative names.")
    return None
