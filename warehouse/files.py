"""Files that are there whole or not at all: bytes in, a durable file under a new name out."""

import os
import uuid
from pathlib import Path


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
    temporary = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def flip_link(link: Path, target: Path) -> None:
    """Points the relative link `link` at `target` in one step; readers see the old one or the new one."""
    temporary = link.with_name(f".{link.name}.{uuid.uuid4().hex}")
    try:
        # From where the link really lies: its folder may itself be reached through a link.
        temporary.symlink_to(os.path.relpath(target.resolve(), link.parent.resolve()), target_is_directory=True)
        temporary.replace(link)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(link.parent)
