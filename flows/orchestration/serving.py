"""Runs by the clock on one machine: a schedule in, flow runs out until it is stopped.

Without an API of the user's a Prefect server is started on loopback, with its database in the data home; it ends when
this process ends, however it ends.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from flows.orchestration.guardian import die_with_parent
from flows.settings import Settings, prepare_prefect

DEPLOYMENT: Final = "clock"
LOOPBACK: Final = "127.0.0.1"

_START_SECONDS: Final = 180
_POLL_SECONDS: Final = 0.5


class ServingError(Exception):
    """Serving cannot begin. The message says why and what to do."""


def serve(settings: Settings, cron: str, timezone: str, port: int) -> None:
    """Runs the source's ingest by a cron schedule until the process is stopped.

    Args:
        settings: The home to write to and the source to read.
        cron: When to run, as five fields: minute, hour, day, month, weekday.
        timezone: The time zone of the schedule, by its IANA name.
        port: Where the server listens that is started when there is none.

    Raises:
        ServingError: the schedule cannot be, or the server cannot be started.
    """
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "INFO")
    prepare_prefect(settings.data)
    with _api(port):
        from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
        from prefect.client.schemas.schedules import CronSchedule
        from prefect.flows import EntrypointType
        from pydantic import ValidationError

        from flows.scheduled import scheduled_ingest

        try:
            schedule = CronSchedule(cron=cron, timezone=timezone)
        except ValidationError as error:
            raise ServingError(f"--cron {cron!r} --timezone {timezone!r}: {error.errors()[0]['msg']}.") from error
        # Runs that are due while one runs, or that piled up while nothing ran, are cancelled: the one that runs
        # takes in all that is new.
        alone = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
        scheduled_ingest.serve(
            name=DEPLOYMENT,
            schedules=[schedule],
            global_limit=alone,
            parameters=_parameters(settings),
            entrypoint_type=EntrypointType.MODULE_PATH,
            pause_on_shutdown=False,
        )


def _parameters(settings: Settings) -> dict[str, str]:
    """What every run is told: the sources as they are set now, wherever it runs."""
    if settings.sources is not None:
        taken = {"sources": str(settings.sources.absolute())}
    else:
        taken = {"source": str(settings.source.absolute())}
    return taken | {"home": str(settings.data.root)}


@contextmanager
def _api(port: int) -> Iterator[None]:
    """Gives Prefect an API: the one that is set, or that of a server of our own."""
    if os.environ.get("PREFECT_API_URL"):
        yield
        return
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as error:
            raise ServingError(
                f"Port {port} is taken: {error.strerror}. Give another with --port, or set PREFECT_API_URL to the "
                "Prefect server that is there."
            ) from error
    environment = os.environ | {
        "PREFECT_SERVER_API_HOST": LOOPBACK,
        "PREFECT_SERVER_API_PORT": str(port),
        # Leases in memory are forgotten with the server, and their places in the limit would be taken for ever.
        "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
        "PREFECT_SERVER_LOGGING_LEVEL": "WARNING",
    }
    server = subprocess.Popen(
        [sys.executable, "-m", "prefect", "server", "start"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        preexec_fn=die_with_parent,  # noqa: PLW1509 - one call into the kernel, no lock is taken
    )
    os.environ["PREFECT_API_URL"] = f"http://{LOOPBACK}:{port}/api"
    try:
        _wait(server, os.environ["PREFECT_API_URL"])
        yield
    finally:
        del os.environ["PREFECT_API_URL"]
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait(server: "subprocess.Popen[bytes]", api: str) -> None:
    """Waits until the server answers."""
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise ServingError(f"The Prefect server ended with exit code {server.returncode} before it answered.")
        try:
            with urllib.request.urlopen(f"{api}/health", timeout=5):  # noqa: S310 - our own server
                return
        except (urllib.error.URLError, OSError):
            time.sleep(_POLL_SECONDS)
    raise ServingError(f"The Prefect server did not answer at {api} within {_START_SECONDS} s.")
