"""A server on loopback that misbehaves as sites do: routes in, its address out; what it was asked for is kept."""

import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

HOST: Final = "127.0.0.1"


@dataclass
class Reply:
    """What a route answers. A `body` that is an iterator is sent part by part, without a length."""

    body: bytes | Iterator[bytes] = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    media_type: str = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Asked:
    """One request that came in."""

    path: str
    headers: Mapping[str, str]
    at: float


Route = Reply | Callable[[Asked], Reply]


@dataclass
class Site:
    """The running server: its routes may be changed while it runs; paths without a route answer 404."""

    routes: dict[str, Route]
    port: int = 0
    asked: list[Asked] = field(default_factory=list)

    def url(self, path: str) -> str:
        return f"http://{HOST}:{self.port}{path}"

    def paths(self) -> list[str]:
        """What was asked for, but for robots.txt."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]


@contextmanager
def misbehaving(routes: dict[str, Route], tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Runs the server on a free port, with TLS where it is given."""
    site = Site(routes)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked = Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, time.monotonic())
            site.asked.append(asked)
            route = site.routes.get(self.path, Reply(b"gone", 404))
            reply = route if isinstance(route, Reply) else route(asked)
            # A client that gives up, as it should, breaks the connection.
            with suppress(ConnectionError):
                self._send(reply)

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.media_type)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if isinstance(reply.body, bytes):
                if "Content-Length" not in reply.headers:
                    self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                self.wfile.write(reply.body)
                self.close_connection = "Content-Length" in reply.headers
                return
            self.send_header("Connection", "close")
            self.end_headers()
            for part in reply.body:
                self.wfile.write(part)
                self.wfile.flush()
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            return

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """Says nothing: a client that gives up is what the tests are about."""

    server = Server((HOST, 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    server.daemon_threads = True
    server.block_on_close = False
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
