"""From the description of sources to the sources: a `sources.yml` and a home in, what a run takes in out."""

from collections.abc import Container
from datetime import timedelta
from pathlib import Path

from flows.sources.archive import ArchiveSource
from flows.sources.configuration import Archive, Described, Feed, Folder, JsonLines, SourcesFile, Urls, read_sources
from flows.sources.feed import FeedSource
from flows.sources.fetching import Fetcher
from flows.sources.folder import FolderSource
from flows.sources.gathering import Intake
from flows.sources.json_lines import JsonLinesSource
from flows.sources.network import over_the_network
from flows.sources.source import Label, Source
from flows.sources.urls import UrlsSource
from flows.sources.visits import Visits
from flows.sources.web import Web


def folder_intake(folder: Path, most_bytes: int) -> Intake:
    """Returns a run's intake from one folder; its fault is that of the run."""
    return Intake([FolderSource(folder, most_bytes)], strict=True)


def configured_intake(path: Path, state: Path, stored: Container[str], most_bytes: int) -> Intake:
    """Returns a run's intake from the sources that a file describes.

    Args:
        path: The file.
        state: The folder where is remembered what addresses answered.
        stored: The items of the lake.
        most_bytes: Larger items are rejected.

    Raises:
        SourceError: the file cannot be understood.
    """
    file = read_sources(path)
    visits = Visits(state / "visits.sqlite")
    visits.forget_lost(stored)
    fetcher = Fetcher(over_the_network(file.private_hosts), file.contact)
    opener = _Opener(file, path.parent, visits, fetcher, most_bytes)
    return Intake([opener.source(described) for described in file.sources], visits, fetcher)


class _Opener:
    """Makes sources of their descriptions."""

    def __init__(self, file: SourcesFile, folder: Path, visits: Visits, fetcher: Fetcher, most_bytes: int) -> None:
        self.file, self.folder, self.visits, self.fetcher, self.most_bytes = file, folder, visits, fetcher, most_bytes

    def source(self, described: Described) -> Source:
        label = Label(described.name, described.publisher, described.site, described.expected_per_day)
        zone = self.file.zone_of(described)
        match described:
            case Folder():
                return FolderSource(self.folder / described.path, self.most_bytes, label)
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
