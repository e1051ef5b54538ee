"""What a host answers: a response in, its content or the reason why it is of no use out."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import ClassVar, Final

import httpx

from flows.sources.bodies import BodyTooLargeError, read_body

_LONGEST_URL: Final = 2_000
# Where a host wants to be left alone and does not say for how long.
_HOUR: Final = 3600.0


class FetchError(Exception):
    """An address gave no answer that can be used: a code, and the reason in words with the remedy."""

    # Whether it may be well the next time without anybody doing anything.
    passing: ClassVar[bool] = False

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason, self.detail = reason, detail


class PassingError(FetchError):
    """An address gave no answer now; later it may."""

    passing = True


class AskedToWaitError(Exception):
    """The host wants no request for so many seconds."""

    def __init__(self, status: int, seconds: float) -> None:
        super().__init__(status, seconds)
        self.status, self.seconds = status, seconds


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered. `content` is None where nothing has changed since the validators that were sent."""

    url: httpx.URL
    content: bytes | None
    media_type: str
    charset: str | None
    etag: str | None
    last_modified: str | None


def web_address(url: str) -> httpx.URL:
    """Returns an address that may be asked for.

    Raises:
        FetchError: it may not, or is none.
    """
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise FetchError("bad_address", f"{url[:200]!r} is no address: {error}. Correct it.") from error
    if (
        parsed.scheme not in ("http", "https")
        or not parsed.host
        or "%" in parsed.host
        or len(url) > _LONGEST_URL
        or parsed.userinfo
    ):
        raise FetchError(
            "bad_address",
            f"{str(parsed)[:200]!r} may not be asked for. Give one with http or https, without a user, "
            f"of at most {_LONGEST_URL:,} characters.",
        )
    return parsed


def led_on(response: httpx.Response) -> httpx.URL:
    """Returns where a redirect leads.

    Raises:
        FetchError: that may not be asked for.
    """
    target = response.headers["location"]
    try:
        return web_address(str(response.url.join(target)))
    except ValueError as error:
        raise FetchError("bad_address", f"It leads to {target[:200]!r}, which is no address. Correct it.") from error


def check_status(response: httpx.Response) -> None:
    """Lets pass what holds a page, or says that nothing has changed.

    Raises:
        AskedToWaitError: the host wants to be left alone for some time.
        FetchError: any other status.
    """
    status = response.status_code
    conditional = {"if-none-match", "if-modified-since"} & set(response.request.headers)
    if status in (200, 203) or (status == 304 and conditional):
        return
    if status in (429, 503) and "retry-after" in response.headers:
        raise AskedToWaitError(status, _seconds(response.headers["retry-after"]))
    if status == 429:
        raise AskedToWaitError(status, _HOUR)
    if status in (401, 403, 407, 451):
        raise FetchError("not_allowed", f"It answered {status}. Ask the publisher for access, or take the address out.")
    if status in (404, 410):
        raise FetchError("not_found", f"It answered {status}. Correct the address, or take it out.")
    if status >= 500 or status in (408, 425):
        raise PassingError("server_error", f"It answered {status}. Later runs ask again.")
    raise FetchError("unexpected_status", f"It answered {status}. Look at the address in a browser and correct it.")


def _seconds(retry_after: str) -> float:
    """How long a host wants to be left alone; an hour where it does not say so that it can be read."""
    if retry_after.strip().isdecimal():
        return float(retry_after[:9])
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return _HOUR
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def read_answer(response: httpx.Response, most_bytes: int) -> Answer:
    """Returns what a response holds.

    Raises:
        BodyTooLargeError, BodyBrokenError: its body cannot be taken.
    """
    unchanged = response.status_code == 304
    declared = response.headers.get("content-length", "")
    if not unchanged and declared.isdecimal() and int(declared[:18]) > most_bytes:
        raise BodyTooLargeError
    encoding = response.headers.get("content-encoding", "")
    content = None if unchanged else read_body(response.iter_raw(), encoding, most_bytes)
    return Answer(
        response.url,
        content,
        response.headers.get("content-type", "").partition(";")[0].strip().lower(),
        response.charset_encoding,
        response.headers.get("etag"),
        response.headers.get("last-modified"),
    )
