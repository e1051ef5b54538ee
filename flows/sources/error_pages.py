"""Pages that are none: an answer in, why it is no item out, although the server says that all is well."""

import re
from typing import Final

import httpx

from flows.reading.html import read_html
from flows.sources.source import Refusal

# An item that tells of an error ("Không tìm thấy ...") is longer than the page that is one.
_SHORT: Final = 600
# Phrases of pages that are no item. "404" and "nâng cấp" alone are not: items tell of both.
_FAULT: Final = re.compile(
    r"(?:lỗi|error|http)[ :-]{0,3}(?:404|500|502|503)\b|\b(?:404|500|502|503)[ :|–-]{0,3}(?:lỗi|error|not found"
    r"|bad gateway|internal|service|không tìm thấy)|(?:page|file|resource) (?:was |could )?(?:can)?not (?:be )?found"
    r"|không tìm thấy (?:trang|bài|nội dung|đường dẫn|dữ liệu|liên kết|kết quả)"
    r"|(?:trang|bài viết|nội dung|đường dẫn|liên kết|tin bài|chuyên mục)[^.\n]{0,40} không (?:còn )?tồn tại"
    r"|(?:website|trang web|trang tin|hệ thống|cổng thông tin)[^.\n]{0,20} đang (?:được |tạm )?(?:bảo trì|nâng cấp)"
    r"|under maintenance|access denied|just a moment\.\.\.|enable javascript|lỗi (?:hệ thống|máy chủ)"
    r"|internal server error|(?:trang|bài viết|tài nguyên|nội dung|đường dẫn)(?: này)? (?:không|chưa) được tìm thấy",
    re.IGNORECASE,
)
_PAGES: Final = ("", "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")


def no_item(asked: str, url: httpx.URL, media_type: str, content: bytes) -> Refusal | None:
    """Returns why an answer is no item, None if it may be one.

    Args:
        asked: The address that was asked for.
        url: The one that answered, after redirects.
        media_type: What the answer says it is.
        content: Its body.
    """
    if media_type not in _PAGES:
        detail = f"It is {media_type}, no page. Take the address out, or give one of a page."
        return Refusal("wrong_type", detail)
    if url.path in ("", "/") and not url.query and httpx.URL(asked).path not in ("", "/"):
        return Refusal("led_home", f"It leads to the front page {url}. The item is gone: correct the address.")
    page = read_html(content)
    opening = " ".join(page.text.split())
    if len(opening) < _SHORT and (fault := _FAULT.search(f"{page.title or ''}\n{opening}")):
        detail = f"The server says 200, the page {fault[0]!r}. Later runs ask again; correct the address if it lasts."
        return Refusal("error_page", detail)
    return None


def as_utf8(content: bytes, charset: str | None) -> bytes:
    """Returns a body as UTF-8 where its header names another encoding, and it is in that and not in UTF-8."""
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            return content.decode(charset or "utf-8").encode()
        except (UnicodeError, LookupError):
            return content
    return content
