"""Fixtures of the browser tests: the seeds' dashboard, a browser, and pages that must stay silent and at home."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from flows.run import Outcome
from tests.browser.driving import chromium, missing, serving
from tests.homes import open_current


@pytest.fixture(scope="session", autouse=True)
def what_pages_need() -> None:
    """Skips where no page can be opened, and says why."""
    reason = missing()
    if reason:
        pytest.skip(reason)


@pytest.fixture(scope="session")
def dashboard(seeded: tuple[Path, Outcome]) -> Iterator[str]:
    """The address of a dashboard on the seeds."""
    with serving(seeded[0]) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages that may neither ask another machine for anything nor complain on the console."""
    contexts, complaints = [], []

    def opened(width: int = 1440, height: int = 900, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: complaints.append(request.url) if not _at_home(request.url) else None)
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def _at_home(address: str) -> bool:
    return address.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:", "file:"))


@pytest.fixture(scope="session")
def ids(seeded: tuple[Path, Outcome]) -> dict[str, str]:
    """An event, a participant, a directive and an organisation of the seeds."""
    with open_current(seeded[0]) as connection:
        found = connection.execute(
            """
            SELECT
                (SELECT event_id FROM reports.events WHERE list_contains(chairs, 'Lê Hoài Trung')),
                (SELECT participant_id FROM marts.dim_participant WHERE name = 'Lê Hoài Trung'),
                (SELECT directive_id FROM marts.dim_directive WHERE number = '25-CT/TW'),
                (SELECT organization_id FROM marts.dim_organization WHERE name = 'Đảng ủy Bộ Ngoại giao')
            """
        ).fetchone()
    assert found is not None
    return dict(zip(("event", "participant", "directive", "organization"), found, strict=True))
