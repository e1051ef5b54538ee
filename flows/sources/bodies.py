"""The body of an answer: what comes over the wire in, its bytes unpacked out, never more than a limit of either."""

import zlib
from collections.abc import Iterator
from typing import Final

_GZIP_OR_ZLIB: Final = 32 + zlib.MAX_WBITS
_BARE_DEFLATE: Final = -zlib.MAX_WBITS
ENCODINGS: Final = "gzip, deflate"


class BodyTooLargeError(Exception):
    """The body, or what it unpacks to, has more bytes than are wanted."""


class BodyBrokenError(Exception):
    """The body cannot be unpacked. The message says why."""


def read_body(parts: Iterator[bytes], encoding: str, limit: int) -> bytes:
    """Returns a body unpacked.

    Args:
        parts: What comes over the wire.
        encoding: The answer's content encoding, "" for none.
        limit: The most bytes it may have, packed or unpacked.

    Raises:
        BodyTooLargeError: it has more.
        BodyBrokenError: it is not packed as it says, or breaks off.
    """
    names = [name for name in (part.strip().lower() for part in encoding.split(",")) if name not in ("", "identity")]
    if not names:
        return _joined(parts, limit)
    if names not in (["gzip"], ["x-gzip"], ["deflate"]):
        raise BodyBrokenError(f"it is packed as {encoding!r}, which was not asked for")
    unpacked = _Unpacked(limit)
    wire = 0
    for part in parts:
        wire += len(part)
        if wire > limit:
            raise BodyTooLargeError
        unpacked.take(part)
    return unpacked.whole(wire)


def _joined(parts: Iterator[bytes], limit: int) -> bytes:
    body = bytearray()
    for part in parts:
        body += part
        if len(body) > limit:
            raise BodyTooLargeError
    return bytes(body)


class _Unpacked:
    """What is unpacked so far. Of each part only so much is unpacked as may still come."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._body = bytearray()
        self._stream = zlib.decompressobj(_GZIP_OR_ZLIB)

    def take(self, part: bytes) -> None:
        try:
            self._body += self._stream.decompress(part, self._limit + 1 - len(self._body))
        except zlib.error as error:
            if self._body:
                raise BodyBrokenError(f"it cannot be unpacked: {error}") from error
            self._begin_bare(part)
        if len(self._body) > self._limit:
            raise BodyTooLargeError

    def _begin_bare(self, part: bytes) -> None:
        """Some servers send deflate without its header."""
        self._stream = zlib.decompressobj(_BARE_DEFLATE)
        try:
            self._body += self._stream.decompress(part, self._limit + 1)
        except zlib.error as error:
            raise BodyBrokenError(f"it cannot be unpacked: {error}") from error

    def whole(self, wire: int) -> bytes:
        if wire and not self._stream.eof:
            raise BodyBrokenError("it breaks off")
        return bytes(self._body)
