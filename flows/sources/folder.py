"""A folder of items: a folder in, its items out, each as bytes or as the reason why not.

An item is a file `*.txt`, `*.html` or `*.htm` anywhere below the folder; names that begin with a dot are skipped.
Nothing outside the folder is read: a link that leaves it is an item that is refused, not followed.
"""

import os
import stat
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from flows.sources.seen import Seen, mark_of
from flows.sources.source import (
    Delivery,
    Label,
    SourceError,
    Stream,
    Unchanged,
    kind_of,
    nothing_in,
    refused,
    too_large,
)

SUFFIXES: Final = (".txt", ".html", ".htm")
# The same in words.
FILES: Final = "files *.txt, *.html or *.htm"
# The source that `doingoai run --source` names.
FOLDER: Final = Label("folder")


@dataclass(frozen=True, slots=True)
class FolderSource:
    """A folder of press items. Files that `seen` knows are not read."""

    root: Path
    max_bytes: int
    label: Label = FOLDER
    seen: Seen | None = None

    @property
    def address(self) -> str:
        """The folder's path."""
        return str(self.root)

    def open(self) -> Stream:
        """Lists the folder; the items are read one by one.

        Raises:
            SourceError: there is no such folder, or it may not be listed.
        """
        left_alone: Counter[str] = Counter()
        names = self._names(left_alone)
        if self.seen is None:
            return Stream(len(names), map(self._read_named, names), FILES, left_alone)
        self.seen.listed()
        return Stream(len(names), self._unknown(names, self.seen), FILES, left_alone)

    def _unknown(self, names: list[str], seen: Seen) -> Iterator[Delivery | Unchanged]:
        """Reads the files that are not known; of the others only how many they are is told."""
        now, unknown = time.time_ns(), []
        for name in names:
            try:
                mark = mark_of(os.lstat(name), self._uri(name), now)
            except OSError:
                mark = None  # reading it tells what is wrong
            if mark is None or not seen.knows(mark):
                unknown.append((name, mark))
        yield Unchanged(len(names) - len(unknown))
        for name, mark in unknown:
            yield replace(self._read_named(name), mark=mark)

    def paths(self) -> list[Path]:
        """Returns the items' paths by name.

        Raises:
            SourceError: there is no such folder, it may not be listed, or it holds no item.
        """
        left_alone: Counter[str] = Counter()
        names = self._names(left_alone)
        if not names:
            raise SourceError(nothing_in(self.address, FILES, left_alone))
        return [Path(name) for name in names]

    def _names(self, left_alone: Counter[str]) -> list[str]:
        """The items' paths as text: of a hundred thousand, objects would take as long as reading them."""
        if not self.root.is_dir():
            raise SourceError(
                f"source {self.root} is not a folder. Give the folder that holds the items (*.txt, *.html)."
            )
        if not os.access(self.root, os.R_OK | os.X_OK):
            raise SourceError(f"source {self.root} may not be listed. Give this user read access to it.")
        return sorted(self._walk(left_alone), key=os.fsencode)

    def _walk(self, left_alone: Counter[str]) -> Iterator[str]:
        """Yields the items, and every folder that cannot be entered: what is in it must not vanish silently.

        Files of other kinds are counted.
        """
        shut: list[str] = []

        def note(error: OSError) -> None:
            shut.append(str(error.filename))

        for folder, folders, files in os.walk(self.root, onerror=note):
            folders[:] = [name for name in folders if not name.startswith(".")]
            below = [os.path.join(folder, name) for name in folders]  # noqa: PTH118 - text, as said above
            yield from filter(os.path.islink, below)
            for name in files:
                if name.startswith("."):
                    continue
                if name.lower().endswith(SUFFIXES):
                    yield os.path.join(folder, name)  # noqa: PTH118 - text, as said above
                else:
                    left_alone[kind_of(name)] += 1
        yield from shut

    def read(self, path: Path) -> Delivery:
        """Reads one item. Whatever is wrong with it is told by the delivery, never raised."""
        return self._read_named(str(path))

    def _read_named(self, name: str) -> Delivery:
        uri = self._uri(name)
        try:
            if os.path.islink(name):  # noqa: PTH114 - text, as said above
                refusal = self._refused_link(uri, Path(name))
                if refusal is not None:
                    return refusal
            # Without O_NONBLOCK a named pipe would block the run for ever.
            descriptor = os.open(name, os.O_RDONLY | os.O_NONBLOCK)
        except FileNotFoundError:
            return refused(uri, "vanished", "The file was listed and then gone. Deliver it again.")
        except PermissionError:
            return refused(uri, "no_permission", "The file may not be read. Give this user read access to it.")
        except (OSError, RuntimeError) as error:
            # Before Python 3.13 a link that leads to itself is a RuntimeError.
            return refused(uri, "unreadable", f"The file cannot be opened: {error}. Deliver it again.")
        return self._read(uri, descriptor)

    def _refused_link(self, uri: str, link: Path) -> Delivery | None:
        if not link.resolve().is_relative_to(self.root.resolve()):
            return refused(uri, "outside_source", "The link leads out of the source's folder. Put a copy there.")
        if link.is_dir():
            return refused(uri, "linked_folder", "A linked folder is not entered. Deliver the folder itself.")
        return None

    def _read(self, uri: str, descriptor: int) -> Delivery:
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return refused(uri, "not_a_file", "It is a pipe, socket or device. Deliver a plain file.")
            try:
                content = file.read(self.max_bytes + 1)
            except OSError as error:
                return refused(uri, "unreadable", f"Reading failed: {error.strerror}. Deliver it again.")
        if len(content) > self.max_bytes:
            size = max(status.st_size, len(content))
            return too_large(uri, size, self.max_bytes)
        return Delivery(uri, content=content, byte_count=len(content))

    def _uri(self, name: str) -> str:
        """The path below the root; bytes that are no UTF-8 are written as escapes, since a name must be text."""
        above = f"{self.root}{os.sep}"
        below = name[len(above) :] if name.startswith(above) else Path(name).relative_to(self.root).as_posix()
        return below if below.isascii() else os.fsencode(below).decode("utf-8", errors="backslashreplace")
