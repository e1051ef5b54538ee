"""Asking a test's own server as a run asks the web: fetchers that the fixture `closing` closes, questions and faults."""

from typing import Any, Final

import pytest

from flows.sources.answers import Answer, FetchError
from flows.sources.configuration import Politeness
from flows.sources.fetching import Fetcher, Wanted
from flows.sources.network import over_the_network
from tests.misbehaving import HOST, Reply, Site

LIMIT: Final = 100_000
QUICK: Final = Politeness(seconds_between_requests=0.0, wait_seconds=5.0, answer_seconds=10.0)
OPEN: Final[list[Fetcher]] = []


def opened(one: Fetcher) -> Fetcher:
    """Returns the fetcher, which is closed after the test."""
    OPEN.append(one)
    return one


def fetcher(pauses: list[float] | None = None, *, private_hosts: frozenset[str] = frozenset({HOST})) -> Fetcher:
    """A fetcher for which time stands still: it notes its pauses and takes none."""
    transport = over_the_network(private_hosts)
    return opened(
        Fetcher(transport, "desk@example.org", (pauses if pauses is not None else []).append, clock=lambda: 0.0)
    )


def ask(site: Site, path: str, politeness: Politeness = QUICK, **more: Any) -> Answer:
    return fetcher().fetch(Wanted(site.url(path), LIMIT, **more), politeness)


def fault(site: Site, path: str, politeness: Politeness = QUICK) -> FetchError:
    with pytest.raises(FetchError) as told:
        ask(site, path, politeness)
    assert told.value.detail.endswith("."), "a fault says what to do, in a sentence"
    return told.value


def to(target: str, status: int = 302) -> Reply:
    return Reply(status=status, headers={"Location": target})
