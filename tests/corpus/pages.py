"""Publishers' pages: an item's title and paragraphs in, its text in the shape of one site out."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final


@dataclass(frozen=True, slots=True)
class Content:
    """What a page shows: its title, its paragraphs and the day it was posted."""

    title: str
    paragraphs: list[str]
    posted: date


def _paper(content: Content, rng: random.Random) -> str:
    first, *rest = content.paragraphs
    body = "\n\n".join(rest)
    caption = f"Quang cảnh sự kiện. (Ảnh: {rng.choice(('Thu Vân', 'Đức Khải', 'Hà Anh'))})"
    return f"{content.title}\n\n{first}\nTheo dõi Baoquocte.vn trên\n\n{caption}\n\n{body}\n\nPhiên bản di động\n"


def _ministry(content: Content, rng: random.Random) -> str:
    crawled = content.posted + timedelta(days=rng.randint(20, 400))
    body = "\n\n".join(content.paragraphs)
    return (
        f"Hà Nội, Ngày {crawled:%d/%m/%Y}\n\n{content.title}\n\nNgày đăng: {content.posted:%d/%m/%Y}   "
        f"{rng.randint(7, 21):02d}:{rng.randint(0, 59):02d}\nMặc định Cỡ chữ\n\n{body}\n\nBình luận\n"
    )


def _national(content: Content, rng: random.Random) -> str:
    first, *rest = content.paragraphs
    return f"{content.title}\n\nNDO - {first}\n\n" + "\n\n".join(rest) + "\n\nPV.\n"


def _radio(content: Content, rng: random.Random) -> str:
    first, *rest = content.paragraphs
    return f"{content.title}\n\nVOV.VN - {first}\n\n" + "\n\n".join(rest) + "\n"


def _portal(content: Content, rng: random.Random) -> str:
    body = "\n\n".join(content.paragraphs)
    return f"{content.title}\n\n{content.posted:%d/%m/%Y} {rng.randint(7, 21):02d}:{rng.randint(0, 59):02d}\n\n{body}\n"


def _bare(content: Content, rng: random.Random) -> str:
    return "\n\n".join(content.paragraphs) + "\n"


SHAPES: Final[dict[str, Callable[[Content, random.Random], str]]] = {
    "baoquocte.vn": _paper,
    "moha.gov.vn": _ministry,
    "nhandan.vn": _national,
    "vov.vn": _radio,
    "portal": _portal,
    "bare": _bare,
}
# Pages that state when the item was posted: there a day of the event may stand without its year.
STAMPED: Final = frozenset({"moha.gov.vn", "portal"})
