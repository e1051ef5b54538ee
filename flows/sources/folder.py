"""A folder of items: a folder in, its items out, each as bytes or as the reason why not.

An item is a file `*.txt`, `*.html` or `*.htm` anywhere below the folder; names that begin with a dot are skipped.
Nothing outside the folder is read: a link that leaves it is an item that is refused, not followed.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from flows.sources.source import Delivery, Label, SourceError, Stream, refused, too_large

SUFFIXES: Final = (".txt", ".html", ".htm")
# The source that `doingoai run --source` names.
FOLDER: Final = Label("folder")


@dataclass(frozen=True, slots=True)
class FolderSource:
    """A folder of press items."""

    root: Path
    max_bytes: int
    label: Label = FOLDER

    @property
    def address(self) -> str:
        """The folder's path."""
        return str(self.root)

    def open(self) -> Stream:
        """Lists the folder; the items are read one by one.

        Raises:
            SourceError: there is no such folder, or it may not be listed.
        """
        paths = self.paths()
        return Stream(len(paths), map(self.read, paths))

    def paths(self) -> list[Path]:
        """Returns the items' paths by name.

        Raises:
            SourceError: there is no such folder, or it may not be listed.
        """
        if not self.root.is_dir():
            raise SourceError(
                f"source {self.root} is not a folder. Give the folder that holds the items (*.txt, *.html)."
            )
        if not os.access(self.root, os.R_OK | os.X_OK):
            raise SourceError(f"source {self.root} may not be listed. Give this user read access to it.")
        return sorted(self._walk(), key=os.fsencode)

    def _walk(self) -> Iterator[Path]:
        """Yields the items, and every folder that cannot be entered: what is in it must not vanish silently."""
        shut: list[Path] = []

        def note(error: OSError) -> None:
            shut.append(Path(error.filename))

        for folder, folders, files in os.walk(self.root, onerror=note):
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield from (Path(folder, name) for name in folders if Path(folder, name).is_symlink())
            for name in files:
                if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                    yield Path(folder, name)
        yield from shut

    def read(self, path: Path) -> Delivery:
        """Reads one item. Whatever is wrong with it is told by the delivery, never raised."""
        uri = self._uri(path)
        try:
            if path.is_symlink() and not path.resolve().is_relative_to(self.root.resolve()):
                return refused(uri, "outside_source", "The link leads out of the source's folder. Put a copy there.")
            if path.is_dir() and path.is_symlink():
                return refused(uri, "linked_folder", "A linked folder is not entered. Deliver the folder itself.")
            # Without O_NONBLOCK a named pipe would block the run for ever.
            descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        except FileNotFoundError:
            return refused(uri, "vanished", "The file was listed and then gone. Deliver it again.")
        except PermissionError:
            return refused(uri, "no_permission", "The file may not be read. Give this user read access to it.")
        except (OSError, RuntimeError) as error:
            # Before Python 3.13 a link that leads to itself is a RuntimeError.
            return refused(uri, "unreadable", f"The file cannot be opened: {error}. Deliver it again.")
        return self._read(uri, descriptor)

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

    def _uri(self, path: Path) -> str:
        """The path below the root; bytes that are no UTF-8 are written as escapes, since a name must be text."""
        relative = os.fsencode(path.relative_to(self.root).as_posix())
        return relative.decode("utf-8", errors="backslashreplace")
