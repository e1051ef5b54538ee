"""From the description of sources to the sources: a `sources.yml` and a home in, what a run takes in out."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from flows.sources.archive import ArchiveSource
from flows.sources.configuration import Archive, Described, Feed, Folder, JsonLines, SourcesFile, Urls, read_sources
from flows.sources.feed import FeedSource
from flows.sources.fetching import Fetcher
from flows.sources.folder import FOLDER, FolderSource
from flows.sources.gathering import Intake
from flows.sources.json_lines import JsonLinesSource
from flows.sources.network import over_the_network
from flows.sources.seen import Seen
from flows.sources.source import Label, Source
from flows.sources.urls import UrlsSource
from flows.sources.visits import Visits
from flows.sources.web import Web
from warehouse.lake import Delivered

VISITS: Final = "visits.sqlite"


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of sources, as far as it can be relied on.

    Attributes:
        state: The folder where it lies.
        delivered: What the lake holds of it.
        trusted: Whether files may be known by what the disk says of them; else their bytes are read.
    """

    state: Path
    delivered: Delivered
    trusted: bool = True

    def of_folder(self, label: str, root: Path) -> Seen:
        """Returns what is remembered of a folder's files."""
        seen = Seen(self.state, label, root, trusted=self.trusted)
        seen.forget_lost(self.delivered.items, [uri for source, uri in self.delivered.broken if source == label])
        return seen


def folder_intake(folder: Path, memory: Memory, most_bytes: int) -> Intake:
    """Returns a run's intake from one folder; its fault is that of the run."""
    seen = memory.of_folder(FOLDER.name, folder)
    return Intake([FolderSource(folder, most_bytes, seen=seen)], seen={FOLDER.name: seen}, strict=True)


def configured_intake(path: Path, memory: Memory, most_bytes: int, proxy: str | None = None) -> Intake:
    """Returns a run's intake from the sources that a file describes.

    Args:
        path: The file.
        memory: What is remembered of files and addresses.
        most_bytes: Larger items are rejected.
        proxy: The HTTP proxy through which the web is asked, if any.

    Raises:
        SourceError: the file cannot be understood.
    """
    file = read_sources(path)
    visits = Visits(memory.state / VISITS)
    visits.forget_lost(memory.delivered.items)
    fetcher = Fetcher(over_the_network(file.private_hosts, proxy), file.contact)
    seen = {
        described.name: memory.of_folder(described.name, path.parent / described.path)
        for described in file.sources
        if isinstance(described, Folder)
    }
    opener = _Opener(file, path.parent, (visits, seen), fetcher, most_bytes)
    return Intake([opener.source(described) for described in file.sources], visits, fetcher, seen)


class _Opener:
    """Makes sources of their descriptions."""

    def __init__(
        self,
        file: SourcesFile,
        folder: Path,
        remembered: tuple[Visits, dict[str, Seen]],
        fetcher: Fetcher,
        most_bytes: int,
    ) -> None:
        self.file, self.folder, self.fetcher, self.most_bytes = file, folder, fetcher, most_bytes
        self.visits, self.seen = remembered

    def source(self, described: Described) -> Source:
        label = Label(described.name, described.publisher, described.site, described.expected_per_day)
        zone = self.file.zone_of(described)
        match described:
            case Folder():
                return FolderSource(self.folder / described.path, self.most_bytes, label, self.seen[described.name])
            case Archive(path=path, max_items=items, max_total_bytes=total):
                return ArchiveSource(self.folder / path, label, self.most_bytes, items, total)
            case JsonLines(path=path, fields=fields, date_order=order):
                return JsonLinesSource(self.folder / path, label, self.most_bytes, zone, fields, order)
            case Feed(url=url, take=take, hosts=hosts, date_order=order):
                return FeedSource(label, self._web(described), url, zone, take, hosts, order)
            case Urls(urls=urls, path=listed, recheck_hours=hours):
                recheck = None if hours is None else timedelta(hours=hours)
                return UrlsSource(label, self._web(described), urls, listed and self.folder / listed, recheck)

    def _web(self, described: Feed | Urls) -> Web:
        politeness = self.file.politeness_of(described)
        return Web(described.name, self.fetcher, self.visits, politeness, self.most_bytes)
