"""From the bytes of a page of the web to its characters: bytes in; whether they are a page, and its HTML, out.

What a page declares about itself counts before what its bytes look like: on pages of Vietnamese the guess often names
a neighbouring encoding, and letters with marks come out as others.
"""

import codecs
import re
from typing import Final

from resiliparse.parse.encoding import bytes_to_str, detect_encoding

_SNIFFED: Final = 4096
_MARKUP: Final = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_DECLARED: Final = re.compile(rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_BROKEN: Final = 0.002  # a page in UTF-8 may hold so many broken characters: one cut in two, a comment pasted in
UTF16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def is_html(content: bytes) -> bool:
    """Whether the bytes of an item are a page of the web, whatever its name."""
    opening = content[: 4 * _SNIFFED].replace(b"\x00", b"").lstrip()
    return _MARKUP.search(opening[:_SNIFFED]) is not None


def html_of(content: bytes) -> str:
    """Returns the HTML of a page. Never raises on any bytes."""
    if content.startswith(UTF16_MARKS):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        html = content.decode("utf-8", errors="replace")
        if html.count("\ufffd") <= _BROKEN * len(html):
            return html
    declared = _DECLARED.search(content[:_SNIFFED])
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name if declared else ""
    except LookupError:
        name = ""
    if name and name not in ("utf-8", "utf-16", "utf-16-le", "utf-16-be"):
        return content.decode(name, errors="replace")
    return bytes_to_str(content, detect_encoding(content) or "utf-8", errors="replace")
