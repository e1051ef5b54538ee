"""From bytes to stored text: UTF-8 (or UTF-16 with its mark) or HTML in, normalised text or a refusal out."""

import unicodedata
from typing import Final

from flows.extraction.language.vietnamese import normalise
from flows.reading.html import read_html
from flows.reading.html_encoding import UTF16_MARKS, is_html
from flows.sources.source import Refusal

# A page may hold a few stray control characters; a file of which more than this share is control is no text.
CONTROL_SHARE: Final = 0.02

_NO_ARTICLE: Final = (
    "The page shows no sentence of an article: it is a list, a form, a video, or it asks for a login. Take it out, or "
    "deliver the item's text as a file."
)
_NO_TEXT: Final = "The page shows no text: a script may load it. Deliver the item's text as a file."


def decode(content: bytes) -> str | Refusal:
    """Returns the stored text of an item, or why there is none."""
    if is_html(content):
        page = read_html(content)
        if not page.article:
            return Refusal("no_article", _NO_ARTICLE) if page.text.strip() else Refusal("empty", _NO_TEXT)
        content = page.text.encode()
    encoding = "utf-16" if content.startswith(UTF16_MARKS) else "utf-8"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\x00" in content:
            return Refusal("binary", "It is no text: it holds NUL bytes and is not UTF-8. Deliver the item's text.")
        found = content[error.start : error.start + 1].hex()
        detail = f"Byte {error.start} (0x{found}) is no {encoding.upper()}. Convert the file, e.g. with iconv -t UTF-8."
        return Refusal("not_utf8", detail)
    control = sum(text.count(chr(code)) for code in range(0x20) if code not in (0x09, 0x0A, 0x0C, 0x0D))
    if control > CONTROL_SHARE * len(text):
        return Refusal("binary", f"It is no text: {control} of {len(text)} characters are control characters.")
    stored = normalise(text)
    if not any(unicodedata.category(c)[0] in "LN" for c in stored):
        return Refusal("empty", "It holds no letter and no digit. Deliver the item's text.")
    return stored
