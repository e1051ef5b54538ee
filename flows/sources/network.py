"""What carries requests: a request of httpx in, its answer over the network as far as it may be seen out."""

from collections.abc import Iterator

import httpcore
import httpx

from flows.sources.addresses import CheckedNetwork


def over_the_network(private_hosts: frozenset[str]) -> httpx.BaseTransport:
    """Returns what carries requests over the network, to public addresses and to those of `private_hosts`."""
    return _Network(private_hosts)


class _Network(httpx.BaseTransport):
    def __init__(self, private_hosts: frozenset[str]) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            network_backend=CheckedNetwork(private_hosts),
            max_keepalive_connections=8,
            keepalive_expiry=15.0,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        answer = self._pool.handle_request(
            httpcore.Request(request.method, url, headers=request.headers.raw, extensions=request.extensions)
        )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Parts(answer), extensions=answer.extensions
        )

    def close(self) -> None:
        self._pool.close()


class _Parts(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
