"""Fixtures of tests that ask a server: one of their own on loopback, and an end to what they opened."""

from collections.abc import Iterator

import pytest

from tests.asking import OPEN
from tests.misbehaving import Site, misbehaving


@pytest.fixture
def site() -> Iterator[Site]:
    with misbehaving({}) as running:
        yield running


@pytest.fixture
def closing() -> Iterator[None]:
    """Closes what a test opened."""
    yield
    while OPEN:
        OPEN.pop().close()
