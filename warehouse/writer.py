"""The right to write to a home: a home in, its one writer out, until the work is done.

Two things guard it. A lock of the kernel's ends with the process that holds it, however that ends, so a killed run
keeps nobody waiting. A lease (`warehouse.lease`) tells machines apart that share a disk, and ends by itself.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from warehouse.builds import AnotherWriterError
from warehouse.home import Home
from warehouse.lease import SECONDS, Lease
from warehouse.upgrades import make_ready, require_known


@contextmanager
def one_writer(home: Home, lease_seconds: float = SECONDS) -> Iterator[Lease]:
    """Holds the right to write to the data home, and brings it into the form of this release first.

    Raises:
        AnotherWriterError: another run holds it, here or on another machine.
        HomeError: a newer release wrote the home.
    """
    home.root.mkdir(parents=True, exist_ok=True)
    with home.lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AnotherWriterError(f"Another run is writing to {home.root}. Wait until it ends.") from None
        require_known(home)
        with Lease(home, lease_seconds) as lease:
            make_ready(home)
            yield lease
