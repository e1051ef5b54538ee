"""What carries requests: a request of httpx in, its answer over the network as far as it may be seen out.

Through a proxy only where the operator names one: what the environment says of proxies is meant for other programs.
"""

from collections.abc import Iterator

import httpcore
import httpx

from flows.sources.addresses import CheckedNetwork


def over_the_network(private_hosts: frozenset[str], proxy: str | None = None) -> httpx.BaseTransport:
    """Returns what carries requests over the network, to public addresses and to those of `private_hosts`.

    Through a proxy the same is refused, as far as names can be resolved here; the rest is up to the proxy.
    """
    return _Network(private_hosts, httpx.Proxy(proxy) if proxy else None)


class _Network(httpx.BaseTransport):
    def __init__(self, private_hosts: frozenset[str], proxy: httpx.Proxy | None) -> None:
        self._sites = CheckedNetwork(private_hosts)
        self._is_direct = proxy is None
        # The proxy itself may stand, and mostly does, in the machine's own network.
        reachable = CheckedNetwork({proxy.url.host}) if proxy else self._sites
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            network_backend=reachable,
            max_keepalive_connections=8,
            keepalive_expiry=15.0,
            proxy=httpcore.Proxy(str(proxy.url), proxy.raw_auth) if proxy else None,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if not self._is_direct:
            self._sites.check(request.url.host, request.url.port or 443)
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
