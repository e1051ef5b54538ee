"""Which machines may be asked: a host's name in, a connection to a public address out, or the reason why not.

The name is resolved once, and the connection goes to an address that was checked: a name server that answers
differently the second time gains nothing. Every connection passes here, so every redirect does.
"""

import socket
import time
from collections.abc import Iterable
from contextlib import suppress
from contextvars import ContextVar
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from ssl import SSLContext
from typing import Any, Final

import httpcore

# When the answer that is under way must be whole, by the monotonic clock.
DEADLINE: Final[ContextVar[float | None]] = ContextVar("deadline", default=None)

_TRANSLATED: Final = IPv6Network("64:ff9b::/96")


class ForbiddenAddressError(Exception):
    """The host has an address that is not public."""


def is_public(address: str) -> bool:
    """Whether an address is one of the open internet; not where it only wraps one that is not."""
    found: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if found in _TRANSLATED:
            inner = IPv4Address(int(found) & 0xFFFFFFFF)
        if found.teredo is not None:
            return False
        if inner is not None:
            found = inner
    return found.is_global and not found.is_multicast


class CheckedNetwork(httpcore.NetworkBackend):
    """The network as far as it may be seen, and no longer than the deadline."""

    def __init__(self, private_hosts: Iterable[str]) -> None:
        """Opens public addresses, and those of `private_hosts` whatever they are."""
        self._private_hosts: Final = frozenset(host.lower() for host in private_hosts)
        self._network: Final = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connects to the first address of the host that answers.

        Raises:
            ForbiddenAddressError: one of its addresses is not public.
            httpcore.ConnectError: there is none, or none answers.
        """
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._addresses(host, port):
            try:
                stream = self._network.connect_tcp(
                    address, port, _left(timeout), local_address=local_address, socket_options=socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Timed(stream)
        raise failure

    def check(self, host: str, port: int) -> None:
        """Refuses a host that may not be asked; one that has no name here is left to who asks it instead.

        Raises:
            ForbiddenAddressError: one of its addresses is not public.
        """
        with suppress(httpcore.ConnectError):
            self._addresses(host, port)

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"{host} has no address: {error}") from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        shut = [address for address in addresses if not is_public(address)]
        if shut and host.lower() not in self._private_hosts:
            raise ForbiddenAddressError(f"{host} has the address {shut[0]}, which is not public")
        return addresses


class _Timed(httpcore.NetworkStream):
    """A connection on which no read outlives the deadline, however many small reads there are."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(timeout: float | None) -> float | None:
    """Returns the shorter of a time-out and what is left until the deadline."""
    deadline = DEADLINE.get()
    if deadline is None:
        return timeout
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the answer took too long as a whole")
    return left if timeout is None else min(left, timeout)
