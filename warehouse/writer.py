"""The right to write to a home: a home in, its one writer out, until the work is done.

It is a lock of the kernel's, which ends with the process that holds it, however that ends.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from warehouse.builds import AnotherWriterError
from warehouse.home import Home
from warehouse.upgrades import make_ready


@contextmanager
def one_writer(home: Home) -> Iterator[None]:
    """Holds the right to write to the data home, and brings it into the form of this release first.

    Raises:
        AnotherWriterError: another run holds it.
        HomeError: a newer release wrote the home.
    """
    home.root.mkdir(parents=True, exist_ok=True)
    with home.lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AnotherWriterError(f"Another run is writing to {home.root}. Wait until it ends.") from None
        make_ready(home)
        yield
