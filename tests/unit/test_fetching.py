"""Asking a server that misbehaves: every way ends at its limit, with a reason and what to do."""

import gzip
import itertools
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from flows.sources.answers import FetchError
from flows.sources.fetching import Wanted
from tests.asking import LIMIT, QUICK, ask, fault, fetcher, to
from tests.misbehaving import HOST, Asked, Reply, Site

pytestmark = pytest.mark.usefixtures("closing")
IMPATIENT = QUICK.model_copy(update={"wait_seconds": 0.3, "answer_seconds": 0.6})


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
    ids=["not packed", "cut short", "brotli", "packed twice"],
)
def test_a_body_that_is_not_packed_as_it_says_is_told(site: Site, body: bytes, encoding: str) -> None:
    site.routes["/broken"] = packed(body, encoding)
    assert fault(site, "/broken").reason == "broken_answer"


def test_a_body_that_breaks_off_is_told(site: Site) -> None:
    site.routes["/short"] = Reply(b"tin", headers={"Content-Length": "1000"})
    told = fault(site, "/short")
    assert (told.reason, told.passing) == ("no_answer", True)


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


@pytest.mark.parametrize(
    "after",
    ["3600", format_datetime(datetime.now(UTC) + timedelta(hours=1)), "later", None],
    ids=["seconds", "a moment", "words", "nothing"],
)
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
        assert pauses[-1] == expected


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
