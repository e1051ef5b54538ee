"""Items that come in parts: a title, a moment and a body in, the text or the page that a site would show out."""

from datetime import datetime, time
from html import escape
from typing import Final

# How far down a body may repeat its own title.
_OPENING: Final = 200


def composed(title: str | None, body: str, published_at: datetime | None) -> bytes:
    """Returns an item as it would be delivered whole: opened by its title and the moment of its posting."""
    repeated = title is not None and title in body[: len(title) + _OPENING]
    if "</" in body or "<p>" in body or "<br" in body:
        return _page(title or "", body, published_at, repeated=repeated).encode(errors="replace")
    opening = [title] if title and not repeated else []
    if published_at is not None:
        opening.append(f"Ngày đăng: {_written(published_at)}")
    return "\n".join([*opening, "", body] if opening else [body]).encode(errors="replace")


def _page(title: str, body: str, published_at: datetime | None, *, repeated: bool) -> str:
    posted = ""
    if published_at is not None:
        day_only = published_at.time() == time()
        moment = published_at.date().isoformat() if day_only else published_at.isoformat(timespec="minutes")
        posted = f'<meta property="article:published_time" content="{moment}">'
    heading = "" if repeated or not title else f"<h1>{escape(title)}</h1>"
    named = f'<meta property="og:title" content="{escape(title)}">' if title else ""
    return f"<!doctype html><html><head>{named}{posted}</head><body>{heading}{body}</body></html>"


def _written(moment: datetime) -> str:
    return f"{moment:%d/%m/%Y}" if moment.time() == time() else f"{moment:%d/%m/%Y %H:%M}"
