"""A dashboard that is served and a Chromium that opens it, for tests and for the pictures of the documentation."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page, sync_playwright

from warehouse.paths import ROOT

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
START_SECONDS: Final = 60
# A loaded machine may take its time; a test waits for what it wants to see and never measures.
PATIENCE: Final = 30_000


def missing() -> str | None:
    """What keeps pages from being opened, None if nothing does."""
    if CHROMIUM is None:
        return "no Chromium is installed (Debian: apt-get install chromium)"
    for package in ("streamlit", "vl_convert"):
        if find_spec(package) is None:
            return f"{package} is not installed (make test installs requirements/dashboard.txt)"
    return None


@contextmanager
def serving(home: Path) -> Iterator[str]:
    """Serves the dashboard of a home as a user would, on a free port; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "flows.cli", "dashboard", "--port", str(port), "--home", str(home)]
    log = home / "dashboard.log"
    with (
        log.open("w") as out,
        subprocess.Popen(command, cwd=ROOT, env=dict(os.environ), stdout=out, stderr=out) as server,
    ):
        try:
            _wait(f"http://127.0.0.1:{port}/_stcore/health", server, log)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def _wait(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    import time

    for _ in range(START_SECONDS * 5):
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError(f"the dashboard did not start: {log.read_text()}")


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def settled(page: Page) -> None:
    """Waits until the page is there and nothing on it is being computed."""
    page.wait_for_selector(".dn h1", timeout=PATIENCE)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=PATIENCE)


def go(page: Page, address: str) -> None:
    page.goto(address, timeout=PATIENCE)
    settled(page)
