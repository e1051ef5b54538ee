"""Asking for an address on the web: an address in, the answer or the reason for none out.

Slow, endless, packed and misled answers end at their limits; hosts are asked no faster than they like, and not at all
where their robots.txt says no.
"""

import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from typing import Final

import httpcore
import httpx

from flows.sources.addresses import DEADLINE, ForbiddenAddressError
from flows.sources.answers import (
    Answer,
    AskedToWaitError,
    FetchError,
    PassingError,
    check_status,
    led_on,
    read_answer,
    web_address,
)
from flows.sources.bodies import ENCODINGS, BodyBrokenError, BodyTooLargeError
from flows.sources.configuration import Politeness
from flows.sources.robots import MOST_BYTES, Robots, read_robots

AGENT: Final = "doi-ngoai-warehouse"
_ACCEPT: Final = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5"
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_NO_WISHES: Final = ("not_found", "not_allowed", "unexpected_status", "too_many_redirects")
_TIMEOUTS: Final = (httpcore.TimeoutException, httpx.TimeoutException)
_FAULTS: Final = (
    httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError, httpx.HTTPError, httpx.InvalidURL, OSError,
)  # fmt: skip
# A host that is down would cost its time-out for every page of it.
_SILENT: Final = ("timeout", "no_answer")
_TIMES_SILENT: Final = 3
# A Retry-After of years is a mistake or a way to be rid of us: once a day we ask again.
_LONGEST_REST: Final = 86_400.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: an address, the validators of the last answer, and the most bytes it may have."""

    url: str
    most_bytes: int
    etag: str | None = None
    last_modified: str | None = None


@dataclass(slots=True)
class _Host:
    """What is known of a host in this run."""

    next_turn: float = 0.0
    resting_until: float = 0.0
    robots: Robots | None = None
    robots_fault: PassingError | None = None
    silent: int = 0
    asking: threading.Lock = field(default_factory=threading.Lock)


class Fetcher:
    """Asks for addresses. Several threads may use it: each host is asked by one of them at a time."""

    def __init__(
        self,
        transport: httpx.BaseTransport,
        contact: str | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Takes what carries the requests, whom a site may write to, how to wait, and what tells the seconds."""
        agent = f"{AGENT}/{version(AGENT)}" + (f" ({contact})" if contact else "")
        self._transport: Final = transport
        self._client: Final = httpx.Client(
            transport=transport,
            trust_env=False,
            headers={"User-Agent": agent, "Accept": _ACCEPT, "Accept-Encoding": ENCODINGS, "Accept-Language": "vi, en"},
        )
        self._sleep: Final = sleep
        self._clock: Final = clock
        self._hosts: Final[dict[str, _Host]] = {}
        self._lock: Final = threading.Lock()

    def close(self) -> None:
        """Closes what is open."""
        self._client.close()

    def fetch(self, wanted: Wanted, politeness: Politeness) -> Answer:
        """Asks for an address, and for those that it leads to.

        Raises:
            FetchError: there is no answer that can be used.
        """
        url = web_address(wanted.url)
        for _ in range(politeness.redirects + 1):
            if politeness.robots:
                self._obey(url, politeness)
            answer = self._politely(replace(wanted, url=str(url)), politeness)
            if isinstance(answer, Answer):
                return answer
            url = answer
        raise FetchError(
            "too_many_redirects",
            f"It leads on more than {politeness.redirects} times, last to {url}. Give the address it should lead to.",
        )

    def _host(self, url: httpx.URL) -> _Host:
        with self._lock:
            return self._hosts.setdefault(f"{url.scheme}://{url.netloc.decode()}", _Host())

    def _politely(self, wanted: Wanted, politeness: Politeness) -> Answer | httpx.URL:
        """Asks when it is this host's turn, and once more after a short pause that the host asks for."""
        host = self._host(httpx.URL(wanted.url))
        with host.asking:
            self._wait_for_turn(host, politeness)
            try:
                return self._once_more(host, wanted, politeness)
            except PassingError as error:
                host.silent = host.silent + 1 if error.reason in _SILENT else 0
                raise

    def _once_more(self, host: _Host, wanted: Wanted, politeness: Politeness) -> Answer | httpx.URL:
        try:
            answer = self._ask(wanted, politeness)
        except AskedToWaitError as error:
            if error.seconds > politeness.longest_pause_seconds:
                raise self._rest(host, error) from None
            self._sleep(error.seconds)
            try:
                answer = self._ask(wanted, politeness)
            except AskedToWaitError as again:
                raise self._rest(host, again) from None
        host.silent = 0
        return answer

    def _wait_for_turn(self, host: _Host, politeness: Politeness) -> None:
        now = self._clock()
        if now < host.resting_until:
            left = host.resting_until - now
            raise PassingError("asked_to_wait", f"The host wants no request for {left:,.0f} s. Later runs ask again.")
        if host.silent >= _TIMES_SILENT:
            detail = f"The host was silent {host.silent} times in a row and is not asked again in this run."
            raise PassingError("host_silent", detail)
        if now < host.next_turn:
            self._sleep(host.next_turn - now)
        delay = host.robots.delay if politeness.robots and host.robots else None
        host.next_turn = self._clock() + max(politeness.seconds_between_requests, delay or 0.0)

    def _rest(self, host: _Host, error: AskedToWaitError) -> FetchError:
        seconds = min(error.seconds, _LONGEST_REST)
        host.resting_until = self._clock() + seconds
        detail = (
            f"It answered {error.status} and wants no request for {seconds:,.0f} s. Later runs ask again; "
            "raise seconds_between_requests if it happens often."
        )
        return PassingError("asked_to_wait", detail)

    def _obey(self, url: httpx.URL, politeness: Politeness) -> None:
        """Reads the host's robots.txt once a run.

        Raises:
            FetchError: it shuts this address, or cannot be had for a fault of the host.
        """
        host = self._host(url)
        if host.robots_fault is not None:
            raise host.robots_fault
        if host.robots is None:
            try:
                host.robots = self._robots(url.join("/robots.txt"), politeness)
            except PassingError as error:
                host.robots_fault = error
                raise
        path = url.raw_path.decode("ascii", errors="replace")
        if not host.robots.allow(path):
            raise FetchError(
                "robots_disallow",
                f"The site's robots.txt asks robots not to read {path}. Ask the publisher; with permission set "
                "`robots: false` in the source's politeness.",
            )

    def _robots(self, url: httpx.URL, politeness: Politeness) -> Robots:
        wanted = Wanted(str(url), MOST_BYTES * 4)
        try:
            answer = self.fetch(wanted, politeness.model_copy(update={"robots": False}))
        except FetchError as error:
            # A site without the file has no wishes; one that cannot say what it wishes may have some.
            if error.reason in _NO_WISHES:
                return Robots()
            if error.reason in ("private_address", *_SILENT):
                raise
            detail = f"Its robots.txt cannot be had ({error.reason}). Later runs ask again."
            raise PassingError("robots_unknown", detail) from error
        return read_robots(answer.content or b"", AGENT)

    def _ask(self, wanted: Wanted, politeness: Politeness) -> Answer | httpx.URL:
        """Sends one request; returns its answer, or where it leads on to."""
        validators = {"If-None-Match": wanted.etag, "If-Modified-Since": wanted.last_modified}
        headers = {name: value for name, value in validators.items() if value}
        deadline = DEADLINE.set(time.monotonic() + politeness.answer_seconds)
        try:
            request = self._client.build_request("GET", wanted.url, headers=headers, timeout=politeness.wait_seconds)
            # Not through the client: it would read where a redirect leads before it can be checked.
            with closing(self._transport.handle_request(request)) as response:
                response.request = request
                if response.status_code in _REDIRECTS and "location" in response.headers:
                    return led_on(response)
                check_status(response)
                return read_answer(response, wanted.most_bytes)
        except _TIMEOUTS as error:
            limits = f"{politeness.wait_seconds:g} s without a word or {politeness.answer_seconds:g} s in all"
            detail = f"No whole answer: {limits}. Later runs ask again; see wait_seconds and answer_seconds."
            raise PassingError("timeout", detail) from error
        except ForbiddenAddressError as error:
            detail = f"{error}. If it may be asked, name the host in private_hosts."
            raise FetchError("private_address", detail) from error
        except BodyBrokenError as error:
            raise PassingError("broken_answer", f"Its body is broken: {error}. Later runs ask again.") from error
        except BodyTooLargeError as error:
            detail = f"It has, or unpacks to, more than {wanted.most_bytes:,} bytes. Raise DOINGOAI_MAX_ITEM_BYTES."
            raise FetchError("too_large", detail) from error
        except _FAULTS as error:
            told = str(error) or type(error).__name__
            detail = f"The connection failed: {told}. Later runs ask again; check the address if it lasts."
            raise PassingError("no_answer", detail) from error
        finally:
            DEADLINE.reset(deadline)
