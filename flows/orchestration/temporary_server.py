"""Prefect's server for the time of one run: a data home in, its API on loopback out until the run ends.

Prefect starts such a server by itself where it is told of none, but only when the flow begins, and imports all of the
server into the run's own process for that. This one starts at once, beside the run's own imports, and costs the run no
memory. `python -m flows.orchestration.temporary_server DESCRIPTOR` is the server, on a socket that listens already.
"""

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from flows.orchestration.guardian import die_with_parent
from warehouse.home import Home
from warehouse.paths import ROOT

LOOPBACK: Final = "127.0.0.1"

_START_SECONDS: Final = 120.0
_END_SECONDS: Final = 20.0


class ServerError(Exception):
    """Prefect's server did not start. The message says why and what to do."""


@contextmanager
def temporary_server(home: Home) -> Iterator[Callable[[], None]]:
    """Gives Prefect an API until the context is left, unless the user has told it of one.

    Yields:
        What waits until the API answers. Until then there is time for other things.

    Raises:
        ServerError: by what is yielded: the server ended, or did not answer.
    """
    if _has_api(home):
        yield lambda: None
        return
    with socket.socket() as listening:
        listening.bind((LOOPBACK, 0))
        listening.listen(128)
        port = listening.getsockname()[1]
        server = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", "flows.orchestration.temporary_server", str(listening.fileno())],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[listening.fileno()],
            start_new_session=True,  # a Ctrl-C at the terminal is meant for the run, which tells Prefect how it ended
        )
    api = f"http://{LOOPBACK}:{port}/api"
    os.environ["PREFECT_API_URL"] = api
    try:
        yield lambda: _wait(server, api)
    finally:
        del os.environ["PREFECT_API_URL"]
        server.terminate()
        try:
            server.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _has_api(home: Home) -> bool:
    """Whether Prefect was told of an API, by the environment or by a profile."""
    elsewhere = os.environ.get("PREFECT_HOME") != str(home.prefect) or "PREFECT_PROFILE" in os.environ
    return bool(os.environ.get("PREFECT_API_URL")) or elsewhere or (home.prefect / "profiles.toml").exists()


def _wait(server: "subprocess.Popen[bytes]", api: str) -> None:
    # The socket listens: the question waits in it until the server is there, or breaks when it ends.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{api}/health", timeout=_START_SECONDS):
            return
    except (urllib.error.URLError, OSError) as error:
        ended = server.poll()
        why = f"it ended with exit code {ended}; what it said stands above" if ended is not None else str(error)
        raise ServerError(
            f"Prefect's server for this run did not start: {why}. Its database is in the data home (prefect/). "
            "PREFECT_API_URL names a server of your own."
        ) from error


def _serve(listening: socket.socket) -> None:
    """Serves Prefect's API without its user interface, and of its services those that one run needs."""
    import uvicorn
    from prefect.server.api.server import create_app

    config = uvicorn.Config(create_app(ephemeral=True, final=True), log_level="error", lifespan="on")
    uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    die_with_parent()
    _serve(socket.socket(fileno=int(sys.argv[1])))
