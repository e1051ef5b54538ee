"""Which addresses are asked and by which way: no machine of the own network, proxies by name only, TLS with trust."""

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from flows.sources.addresses import is_public
from flows.sources.answers import FetchError
from flows.sources.fetching import Fetcher, Wanted
from flows.sources.network import over_the_network
from tests.asking import LIMIT, QUICK, ask, fetcher, opened, to
from tests.misbehaving import HOST, Reply, Site, misbehaving

pytestmark = pytest.mark.usefixtures("closing")


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
    network = over_the_network(private_hosts, f"http://desk:word@{HOST}:{proxy.port}")
    return opened(Fetcher(network, None, lambda _: None))


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
