"""Files that are there whole or not at all: bytes in, a durable file under a new name out.

What is not whole yet has a temporary name that says which process writes it, so that what a killed one left can be told
from what a living one is about (`warehouse.leftovers`).
"""

import os
import re
import uuid
import zlib
from functools import cache
from pathlib import Path
from typing import Final

_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")
_PROCESSES: Final = Path("/proc/self/ns/pid")

# The second form is that of the first release, which did not say who writes.
_TEMPORARY: Final = re.compile(r"\.(?s:.+)\.(?:(?P<place>[0-9a-f]{8})-(?P<process>\d{1,10})-[0-9a-f]{8}|[0-9a-f]{32})")


def machine() -> str:
    """Returns what this machine is known by: the boot of its kernel, which all its containers share."""
    try:
        return _BOOT.read_text(encoding="ascii").strip()
    except OSError:
        return f"{uuid.getnode():012x}"


@cache
def _place() -> str:
    """Within what numbers of processes mean something: a boot of a machine, and a container on it."""
    try:
        numbers = _PROCESSES.readlink()
    except OSError:
        numbers = Path()
    return f"{zlib.crc32(f'{machine()} {numbers}'.encode()):08x}"


def temporary_beside(path: Path) -> Path:
    """Returns a new temporary name in the folder of `path`."""
    return path.with_name(f".{path.name}.{_place()}-{os.getpid()}-{uuid.uuid4().hex[:8]}")


def is_temporary(name: str) -> bool:
    """Whether something of this name is not whole yet, or never will be."""
    return _TEMPORARY.fullmatch(name) is not None


def has_living_writer(name: str) -> bool | None:
    """Whether the process that writes under a temporary name is alive; None where that cannot be seen from here."""
    found = _TEMPORARY.fullmatch(name)
    if found is None or found["place"] != _place():
        return None
    try:
        os.kill(int(found["process"]), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def sync_folder(folder: Path) -> None:
    """Makes the names in `folder` durable; without it a power cut can forget a rename."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Makes the content of `path` durable."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_whole(path: Path, content: bytes) -> None:
    """Writes `content` under a temporary name, makes it durable and renames it to `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = temporary_beside(path)
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def claim_whole(path: Path, content: bytes) -> None:
    """Writes `content` to a new file `path`; who comes first has it, and nobody ever sees it in part.

    Raises:
        FileExistsError: somebody else came first.
    """
    temporary = temporary_beside(path)
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        try:
            path.hardlink_to(temporary)
        except FileExistsError:
            raise
        except OSError:
            # A disk without hard links; who is killed in here leaves an empty file.
            with path.open("xb") as file:
                file.write(content)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def flip_link(link: Path, target: Path) -> None:
    """Points the relative link `link` at `target` in one step; readers see the old one or the new one."""
    temporary = temporary_beside(link)
    try:
        # From where the link really lies: its folder may itself be reached through a link.
        temporary.symlink_to(os.path.relpath(target.resolve(), link.parent.resolve()), target_is_directory=True)
        temporary.replace(link)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(link.parent)
