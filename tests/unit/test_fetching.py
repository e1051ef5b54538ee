"""Asking a server that misbehaves: every way ends at its limit, with a reason and what to do."""

import gzip
import itertools
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from flows.sources.addresses import is_public
from flows.sources.answers import Answer, FetchError
from flows.sources.configuration import Politeness
from flows.sources.fetching import Fetcher, Wanted
from flows.sources.network import over_the_network
from tests.misbehaving import HOST, Asked, Reply, Site, misbehaving

LIMIT = 100_000
QUICK = Politeness(seconds_between_requests=0.0, wait_seconds=5.0, answer_seconds=10.0)
IMPATIENT = QUICK.model_copy(update={"wait_seconds": 0.3, "answer_seconds": 0.6})


@pytest.fixture
def site() -> Iterator[Site]:
    with misbehaving({}) as running:
        yield running


OPEN: list[Fetcher] = []


@pytest.fixture(autouse=True)
def closing() -> Iterator[None]:
    """Closes what a test opened."""
    yield
    while OPEN:
        OPEN.pop().close()


def fetcher(pauses: list[float] | None = None, *, private_hosts: frozenset[str] = frozenset({HOST})) -> Fetcher:
    transport = over_the_network(private_hosts)
    OPEN.append(Fetcher(transport, "desk@example.org", (pauses if pauses is not None else []).append))
    return OPEN[-1]


def ask(site: Site, path: str, politeness: Politeness = QUICK, **more: Any) -> Answer:
    return fetcher().fetch(Wanted(site.url(path), LIMIT, **more), politeness)


def fault(site: Site, path: str, politeness: Politeness = QUICK) -> FetchError:
    with pytest.raises(FetchError) as told:
        ask(site, path, politeness)
    assert told.value.detail.endswith("."), "a fault says what to do, in a sentence"
    return told.value


def test_a_page_comes_with_its_type_and_its_validators(site: Site) -> None:
    site.routes["/a"] = Reply(b"tin", headers={"ETag": '"1"', "Last-Modified": "Mon, 14 Sep 2026 11:44:00 GMT"})
    told = ask(site, "/a")
    assert (told.content, told.media_type, told.charset) == (b"tin", "text/html", "utf-8")
    assert (told.etag, told.last_modified) == ('"1"', "Mon, 14 Sep 2026 11:44:00 GMT")
    agent = site.asked[-1].headers["user-agent"]
    assert agent.startswith("doi-ngoai-warehouse/")
    assert "desk@example.org" in agent


def test_validators_are_sent_and_a_304_has_no_content(site: Site) -> None:
    def answer(asked: Asked) -> Reply:
        return Reply(status=304) if asked.headers.get("if-none-match") == '"1"' else Reply(b"tin")

    site.routes["/a"] = answer
    assert ask(site, "/a", etag='"1"', last_modified="Mon, 14 Sep 2026 11:44:00 GMT").content is None
    assert site.asked[-1].headers["if-modified-since"] == "Mon, 14 Sep 2026 11:44:00 GMT"
    assert ask(site, "/a", etag='"0"').content == b"tin"


def test_a_304_to_a_question_without_validators_is_a_fault(site: Site) -> None:
    site.routes["/a"] = Reply(status=304)
    assert fault(site, "/a").reason == "unexpected_status"


def never(_: Asked) -> Reply:
    time.sleep(1.5)
    return Reply(b"late")


def dripping() -> Iterator[bytes]:
    for _ in range(200):
        time.sleep(0.05)
        yield b"x"


def test_a_server_that_says_nothing_ends_at_the_time_out(site: Site) -> None:
    site.routes["/slow"] = never
    told = fault(site, "/slow", IMPATIENT)
    assert (told.reason, told.passing) == ("timeout", True)


def test_a_server_that_drips_ends_at_the_time_for_the_whole_answer(site: Site) -> None:
    site.routes["/drip"] = lambda _: Reply(dripping())
    assert fault(site, "/drip", IMPATIENT).reason == "timeout"


def test_a_server_that_drips_its_headers_ends_as_well(site: Site) -> None:
    with socket.create_server((HOST, 0)) as server:

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(1000)
                try:
                    for letter in b"HTTP/1.1 200 OK\r\n" + b"X" * 200:
                        connection.send(bytes([letter]))
                        time.sleep(0.05)
                except OSError:
                    return

        threading.Thread(target=drip, daemon=True).start()
        url = f"http://{HOST}:{server.getsockname()[1]}/"
        with pytest.raises(FetchError, match="timeout"):
            fetcher().fetch(Wanted(url, LIMIT), IMPATIENT.model_copy(update={"robots": False}))


def test_an_endless_page_ends_at_the_limit(site: Site) -> None:
    site.routes["/endless"] = lambda _: Reply(itertools.repeat(b"x" * 10_000))
    told = fault(site, "/endless")
    assert (told.reason, told.passing) == ("too_large", False)


def test_a_page_that_says_it_is_too_large_is_not_read(site: Site) -> None:
    site.routes["/large"] = Reply(b"x", headers={"Content-Length": str(LIMIT + 1)})
    assert fault(site, "/large").reason == "too_large"


def packed(body: bytes, encoding: str = "gzip") -> Reply:
    return Reply(body, headers={"Content-Encoding": encoding})


def test_packed_pages_are_unpacked(site: Site) -> None:
    bare = zlib.compressobj(wbits=-15)
    for name, reply in {
        "/gzip": packed(gzip.compress(b"tin")),
        "/zlib": packed(zlib.compress(b"tin"), "deflate"),
        "/bare": packed(bare.compress(b"tin") + bare.flush(), "deflate"),
        "/none": packed(b"tin", "identity"),
        "/nothing": packed(b"", "gzip"),
    }.items():
        site.routes[name] = reply
        assert ask(site, name).content == (b"" if name == "/nothing" else b"tin")


def test_a_gzip_bomb_is_unpacked_to_the_limit_and_no_further(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    assert len(bomb) < LIMIT
    site.routes["/bomb"] = packed(bomb)
    unpacked: list[int] = []
    real = zlib.decompressobj

    class Counting:
        def __init__(self, window: int) -> None:
            self.stream = real(window)

        def decompress(self, part: bytes, most: int) -> bytes:
            out = self.stream.decompress(part, most)
            unpacked.append(len(out))
            return out

    monkeypatch.setattr("flows.sources.bodies.zlib.decompressobj", Counting)
    assert fault(site, "/bomb").reason == "too_large"
    assert sum(unpacked) == LIMIT + 1


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (b"no gzip at all", "gzip"),
        (gzip.compress(b"tin" * 1000)[:-20], "gzip"),
        (b"tin", "br"),
        (gzip.compress(gzip.compress(b"tin")), "gzip, gzip"),
    ],
)
def test_a_body_that_is_not_packed_as_it_says_is_told(site: Site, body: bytes, encoding: str) -> None:
    site.routes["/broken"] = packed(body, encoding)
    assert fault(site, "/broken").reason == "broken_answer"


def test_a_body_that_breaks_off_is_told(site: Site) -> None:
    site.routes["/short"] = Reply(b"tin", headers={"Content-Length": "1000"})
    told = fault(site, "/short")
    assert (told.reason, told.passing) == ("no_answer", True)


def to(target: str, status: int = 302) -> Reply:
    return Reply(status=status, headers={"Location": target})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_its_end_is_told(site: Site, status: int) -> None:
    site.routes |= {"/a": to("/b", status), "/b": to(site.url("/c?x=1")), "/c?x=1": Reply(b"tin")}
    told = ask(site, "/a")
    assert (told.content, str(told.url)) == (b"tin", site.url("/c?x=1"))


def test_redirects_that_go_round_or_on_end_at_the_limit(site: Site) -> None:
    site.routes |= {"/a": to("/b"), "/b": to("/a")}
    assert fault(site, "/a").reason == "too_many_redirects"
    assert len(site.paths()) == QUICK.redirects + 1


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "http://user:pass@example.org/", "http://["],
)
def test_a_redirect_leads_to_addresses_of_the_web_only(site: Site, target: str) -> None:
    site.routes["/a"] = to(target)
    assert fault(site, "/a").reason == "bad_address"


@pytest.mark.parametrize(
    ("status", "reason", "passing"),
    [
        (401, "not_allowed", False),
        (403, "not_allowed", False),
        (404, "not_found", False),
        (410, "not_found", False),
        (418, "unexpected_status", False),
        (204, "unexpected_status", False),
        (500, "server_error", True),
        (503, "server_error", True),
    ],
)
def test_a_status_is_told_with_whether_it_may_pass(site: Site, status: int, reason: str, passing: bool) -> None:
    site.routes["/a"] = Reply(b"", status)
    told = fault(site, "/a")
    assert (told.reason, told.passing) == (reason, passing)
    assert str(status) in told.detail


def test_a_short_pause_that_a_host_asks_for_is_kept_and_the_page_is_had(site: Site) -> None:
    replies = iter([Reply(status=429, headers={"Retry-After": "7"}), Reply(b"tin")])
    site.routes["/a"] = lambda _: next(replies)
    pauses: list[float] = []
    assert fetcher(pauses).fetch(Wanted(site.url("/a"), LIMIT), QUICK).content == b"tin"
    assert pauses == [7.0]


@pytest.mark.parametrize("after", ["3600", format_datetime(datetime.now(UTC) + timedelta(hours=1)), "later", None])
def test_a_host_that_asks_for_a_long_pause_is_left_alone_for_the_run(site: Site, after: str | None) -> None:
    site.routes["/a"] = Reply(status=429, headers={"Retry-After": after} if after else {})
    site.routes["/b"] = Reply(b"tin")
    one = fetcher()
    for path in ("/a", "/b", "/a"):
        with pytest.raises(FetchError, match="asked_to_wait") as told:
            one.fetch(Wanted(site.url(path), LIMIT), QUICK)
        assert told.value.passing
    assert site.paths() == ["/a"]


def test_a_host_that_is_silent_again_and_again_is_not_asked_for_every_page(site: Site) -> None:
    site.routes["/a"] = Reply(b"tin", headers={"Content-Length": "1000"})
    one = fetcher()
    reasons = []
    for _ in range(5):
        with pytest.raises(FetchError) as told:
            one.fetch(Wanted(site.url("/a"), LIMIT), QUICK)
        reasons.append(told.value.reason)
    assert reasons == ["no_answer"] * 3 + ["host_silent"] * 2


def test_a_host_is_asked_no_faster_than_the_source_or_its_robots_txt_says(site: Site) -> None:
    site.routes |= {"/robots.txt": Reply(b"User-agent: *\nCrawl-delay: 9\n"), "/a": Reply(b"a"), "/b": Reply(b"b")}
    for robots, expected in ((False, 4.0), (True, 9.0)):
        pauses: list[float] = []
        one = fetcher(pauses)
        polite = QUICK.model_copy(update={"seconds_between_requests": 4.0, "robots": robots})
        for path in ("/a", "/b"):
            one.fetch(Wanted(site.url(path), LIMIT), polite)
        assert round(pauses[-1]) == expected


def test_what_robots_txt_shuts_is_not_asked_for(site: Site) -> None:
    site.routes |= {
        "/robots.txt": Reply(b"User-agent: *\nDisallow: /tin\n"),
        "/tin/a": Reply(b"tin"),
        "/b": to("/tin/a"),
    }
    assert fault(site, "/tin/a").reason == "robots_disallow"
    assert fault(site, "/b").reason == "robots_disallow"
    assert site.paths() == ["/b"]
    assert ask(site, "/tin/a", QUICK.model_copy(update={"robots": False})).content == b"tin"


@pytest.mark.parametrize(
    ("status", "reason"), [(404, None), (403, None), (500, "robots_unknown"), (503, "robots_unknown")]
)
def test_a_site_without_robots_txt_has_no_wishes_one_that_fails_may_have(
    site: Site, status: int, reason: str | None
) -> None:
    site.routes |= {"/robots.txt": Reply(status=status), "/a": Reply(b"tin")}
    if reason is None:
        assert ask(site, "/a").content == b"tin"
    else:
        assert (fault(site, "/a").reason, site.paths()) == (reason, [])


def test_robots_txt_is_read_once_a_run(site: Site) -> None:
    site.routes |= {"/robots.txt": Reply(status=500), "/a": Reply(b"tin")}
    one = fetcher()
    for _ in range(3):
        with pytest.raises(FetchError, match="robots_unknown"):
            one.fetch(Wanted(site.url("/a"), LIMIT), QUICK)
    assert len(site.asked) == 1


def test_this_machine_and_its_network_are_not_asked_unless_named(site: Site) -> None:
    site.routes["/a"] = Reply(b"secret")
    for host in (HOST, "localhost"):
        with pytest.raises(FetchError, match="private_address") as told:
            fetcher(private_hosts=frozenset()).fetch(Wanted(f"http://{host}:{site.port}/a", LIMIT), QUICK)
        assert "name the host in private_hosts" in told.value.detail
    assert site.asked == []


def test_a_redirect_to_this_machine_is_refused_although_its_first_host_is_not(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = socket.getaddrinfo

    def resolve(host: str, *arguments: Any, **named: Any) -> Any:
        return real(HOST if host == "intranet.example.org" else host, *arguments, **named)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    site.routes |= {"/a": to(site.url("/b")), "/b": Reply(b"secret")}
    allowed = fetcher(private_hosts=frozenset({"intranet.example.org"}))
    with pytest.raises(FetchError, match="private_address"):
        allowed.fetch(Wanted(f"http://intranet.example.org:{site.port}/a", LIMIT), QUICK)
    assert site.paths() == ["/a"]


def test_a_name_is_judged_by_what_it_leads_to_and_resolved_once(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["93.184.216.34", HOST])

    def resolve(*_: Any, **__: Any) -> Any:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), site.port))]

    asked: list[str] = []

    def connect(_self: object, address: str, *_: Any, **__: Any) -> Any:
        asked.append(address)
        raise OSError("no network in tests")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr("httpcore.SyncBackend.connect_tcp", connect)
    with pytest.raises(FetchError):
        fetcher(private_hosts=frozenset()).fetch(
            Wanted("http://rebinding.example.org/", LIMIT), QUICK.model_copy(update={"robots": False})
        )
    assert asked == ["93.184.216.34"]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - nothing listens here
        ("224.0.0.1", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::5db8:d822", True),
        ("2002:7f00:1::", False),
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", False),
    ],
)
def test_an_address_is_public_only_if_what_it_wraps_is(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_a_host_without_an_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(FetchError, match="no_answer") as told:
        fetcher().fetch(Wanted("http://nowhere.example.org/", LIMIT), QUICK.model_copy(update={"robots": False}))
    assert "nowhere.example.org has no address" in told.value.detail


def test_a_proxy_of_the_environment_is_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    site.routes["/a"] = Reply(b"tin")
    assert ask(site, "/a").content == b"tin"


@pytest.fixture
def tls(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A server that speaks TLS with a certificate that nobody vouches for: its address and the certificate."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, HOST)])
    begin = datetime.now(UTC) - timedelta(days=1)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, begin, begin + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    both = tmp_path / "both.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    both.write_bytes(secret + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    with misbehaving({"/a": Reply(b"tin")}, context) as site:
        yield f"https://{HOST}:{site.port}/a", both


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(tls: tuple[str, Path]) -> None:
    with pytest.raises(FetchError, match="no_answer") as told:
        fetcher().fetch(Wanted(tls[0], LIMIT), QUICK.model_copy(update={"robots": False}))
    assert "certificate verify failed" in told.value.detail


def test_a_page_behind_a_certificate_that_is_trusted_is_had(
    tls: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tls[1]))
    assert fetcher().fetch(Wanted(tls[0], LIMIT), QUICK).content == b"tin"


def through(proxy: Site, *, private_hosts: frozenset[str] = frozenset()) -> Fetcher:
    OPEN.append(Fetcher(over_the_network(private_hosts, f"http://desk:word@{HOST}:{proxy.port}"), None, lambda _: None))
    return OPEN[-1]


NO_ROBOTS = QUICK.model_copy(update={"robots": False})


def test_a_proxy_that_is_named_is_asked_for_the_whole_address_and_told_who_asks() -> None:
    with misbehaving({"http://news.invalid/a": Reply(b"page")}) as proxy:
        answer = through(proxy).fetch(Wanted("http://news.invalid/a", LIMIT), NO_ROBOTS)
    assert answer.content == b"page"
    assert proxy.asked[0].headers["proxy-authorization"].startswith("Basic ")


def test_through_a_proxy_nothing_of_the_own_network_is_asked_either() -> None:
    with misbehaving({}) as proxy, pytest.raises(FetchError) as refused:
        through(proxy).fetch(Wanted("http://127.0.0.1:9/a", LIMIT), NO_ROBOTS)
    assert refused.value.reason == "private_address"
    assert proxy.asked == []


def test_a_proxy_that_opens_no_tunnel_is_told_as_a_connection_that_failed() -> None:
    with misbehaving({}) as proxy, pytest.raises(FetchError) as failed:
        through(proxy).fetch(Wanted("https://news.invalid/a", LIMIT), NO_ROBOTS)
    assert failed.value.reason == "no_answer"


def test_what_the_environment_says_of_proxies_is_not_heeded(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.routes["/a"] = Reply(b"page")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert ask(site, "/a", NO_ROBOTS).content == b"page"
