"""What stands around an article: a short line in, the marker it is out ("Tin liên quan", "Cỡ chữ", "Bình luận").

The markers are data, `lexicons/furniture.csv`. Their effect says what they open: a list of teasers beside the text
(`related`) or below it (`related_end`), a list of other items (`list`), readers' comments, tags, the page's foot;
`share`, `menu` and `meta` are one line each; `teaser` is a marker and a teaser in one line. How a line matches: it is
the marker (`exact`), begins with it (`prefix`), names a value after it (`label`: "Email: ..."), or follows a site on
a network (`follow`: "Theo dõi ... trên").
"""

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import Final, Literal, cast

from flows.extraction.language.lexicon import rows
from flows.extraction.language.vietnamese import in_one_spelling, key
from flows.extraction.pages.sites import site_names
from flows.extraction.values import dataclass

Effect = Literal["related", "related_end", "list", "comments", "tags", "footer", "share", "menu", "meta", "teaser"]
ENDS: Final[frozenset[Effect]] = frozenset({"related_end", "list", "comments", "tags", "footer"})

_LONGEST: Final = 400
_LONGEST_MENU: Final = 160
_SENTENCE_MARK: Final = re.compile(r"[:“”\"?!;]")
_LEAST_WORDS: Final = 4
_FIRST_WORD: Final = re.compile(r"\W*+(\w++)")
_COUNT: Final = re.compile(r"(?: \d++)++$")
_BREADCRUMB: Final = re.compile(r"\s[>»›]\s|>>|»")
# "Công đoàn / Đối ngoại công đoàn": sections of a site, none of them a clause.
_LONGEST_PATH: Final = 200
_SLASHED: Final = re.compile(r"[^\s/,.:](?:[^/,.:\n]{1,38}[^\s/,.:])? / (?:[^/,.:\n]{2,40} / ){0,4}[^/,.:\n]{2,40}")
_MARKUP: Final = re.compile(r"</?[A-Za-z!][^<>]{0,200}/?>|&(?:nbsp|amp|quot|gt|lt);")
_DIGIT_SOON: Final = re.compile(r"\W*(?:\w+\W+)?\d")
_LETTER: Final = re.compile(r"[^\W\d_]")
# The cells of a bar: "Bản in   Gửi email", "Trang chủ | Tin tức | Liên hệ".
_CELL_GAP: Final = re.compile(r"[ ]{2,}|\t+|[ ]*[|•·][ ]*")
_FILE: Final = re.compile(
    r"\S(?:[^.\n]{0,80}\.(?:jpe?g|png|gif|webp|mp4)|[^\n]{0,100}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar))", re.IGNORECASE
)
_FILE_ENDS: Final = (
    "jpg", "jpeg", "png", "gif", "webp", "mp4", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "rar",
)  # fmt: skip
_LONGEST_END: Final = max(map(len, _FILE_ENDS))
_COLON_OR_ARROWS: Final = re.compile(r"^\s*(?:>>|»|\[?\+\]?)|:")
# "10 giờ trước", "3 ngày trước Bài gốc": when a collector of news found an item.
_AGO: Final = re.compile(r"\d{1,2} (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước\s?(?:[Bb]ài gốc)?")
# "Nguồn VNEWS: https://...": the address of an item, with who published it.
_ADDRESS: Final = re.compile(r"(?:\S{1,20} ){0,6}(?:\S{1,20}:\s?)?https?://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marker:
    """A known line of page furniture: its key, what it opens, and the site whose layout it is, if one alone."""

    name: str
    effect: Effect
    site: str | None


_HASHTAGS: Final = Marker("#", "tags", None)
_BAR: Final = Marker("|", "share", None)
_FOUND: Final = Marker("trước", "meta", None)


@dataclass(frozen=True, slots=True)
class _Row:
    words: str
    match: str
    marker: Marker
    max_words: int


@cache
def _tables() -> tuple[dict[str, Marker], dict[str, tuple[_Row, ...]]]:
    """The exact markers by key, and the other ones by their first word, longest first."""
    exact: dict[str, Marker] = {}
    others: defaultdict[str, list[_Row]] = defaultdict(list)
    for row in rows("furniture"):
        words = key(row["marker"])
        match = row["match"]
        effect = cast("Effect", "teaser" if match == "teaser" else row["effect"])
        marker = Marker(words, effect, row["site"] or None)
        if match == "exact":
            exact[words] = marker
        else:
            others[words.split(" ", 1)[0]].append(_Row(words, match, marker, int(row["max_words"])))
    return exact, {
        first: tuple(sorted(found, key=lambda row: len(row.words), reverse=True)) for first, found in others.items()
    }


@cache
def _first_words() -> frozenset[str]:
    """The words that a marker can begin with: most lines of a page begin otherwise and need no key."""
    exact, others = _tables()
    return frozenset({words.split(" ", 1)[0] for words in exact} | set(others))


@lru_cache(maxsize=2048)
def marker_of(text: str) -> Marker | None:
    """Returns the marker that a line is, or None for a line of the article."""
    # "#đối ngoại #hội nghị"; a row of a table may begin with the sign too.
    if text.startswith("#") and "\t" not in text and len(text) <= _LONGEST:
        return _HASHTAGS
    if (text.endswith(("trước", "ốc")) and _AGO.fullmatch(text)) or ("://" in text and _ADDRESS.fullmatch(text)):
        return _FOUND
    return _marker(text) or _bar(text)


def bar_cells(text: str) -> list[str]:
    """Returns the cells of a line that may be a bar of links: short words, none a sentence; [] for any other line."""
    if len(text) > 240 or text.endswith("."):
        return []
    cells = [cell for cell in _CELL_GAP.split(text.strip(" |")) if cell]
    short = len(cells) > 1 and all(len(cell) <= 40 and cell.count(" ") < 6 for cell in cells)
    return cells if short else []


def is_bar(text: str) -> bool:
    """Whether a line is a row of at least three links: "Giới thiệu  Đào tạo  Thư viện"."""
    return len(bar_cells(text)) >= 3


def is_menu(text: str) -> bool:
    """Whether a line without separators is a menu: "Chính trị Kinh tế Xã hội Đồng bằng sông Cửu Long"."""
    if len(text) > _LONGEST_MENU or _SENTENCE_MARK.search(text):
        return False
    exact, _ = _tables()
    words = key(text).split()
    at = sections = 0
    while at < len(words):
        size = next((n for n in (4, 3, 2, 1) if " ".join(words[at : at + n]) in exact and at + n <= len(words)), 0)
        if not size:
            break
        at, sections = at + size, sections + 1
    return sections > 1 and at >= min(_LEAST_WORDS, len(words))


def _bar(text: str) -> Marker | None:
    """The marker that one cell of a bar is; the first cell tells what the others belong to."""
    if "  " not in text and "|" not in text and "\t" not in text and "•" not in text:
        return None
    cells = bar_cells(text)
    known = [_marker(cell) for cell in cells]
    if not any(known):
        return None
    first = known[0]
    return first if first is not None and first.effect in ("comments", "tags", "footer", "menu") else _BAR


def _marker(text: str) -> Marker | None:
    first = _FIRST_WORD.match(text[:60])
    if len(text) > _LONGEST or first is None or in_one_spelling(first[1].lower()) not in _first_words():
        return None
    words = key(text)
    exact, others = _tables()
    return exact.get(words) or exact.get(_COUNT.sub("", words)) or _begins(text, words, others)


def _begins(text: str, words: str, others: dict[str, tuple[_Row, ...]]) -> Marker | None:
    candidates = others.get(words.split(" ", 1)[0], ())
    count = words.count(" ") + 1
    sentence = text.endswith(".") and not text.endswith("..")
    for row in candidates:
        if words != row.words and not words.startswith(row.words + " "):
            continue
        if count <= row.max_words and _fits(row, text, words, sentence=sentence):
            return row.marker
    return None


def _fits(row: _Row, text: str, words: str, *, sentence: bool) -> bool:
    if row.match == "follow":
        return words.endswith(" trên") or words[len(row.words) + 1 :] in site_names()
    rest = text[len(row.words) :]
    if row.match == "teaser":
        return bool(_COLON_OR_ARROWS.search(text[: len(row.words) + 12]))
    if row.match == "label":
        return words == row.words or ":" in rest[:25] or bool(_DIGIT_SOON.match(rest))
    if row.marker.effect == "tags":
        return words == row.words or ":" in rest[:3]
    return row.marker.effect == "footer" or not sentence


def is_breadcrumb(text: str) -> bool:
    """Whether a line is a path through the site: "Trang chủ > Tin tức > Đối ngoại"."""
    if len(text) > _LONGEST_PATH or text.endswith("."):
        return False
    return bool(_BREADCRUMB.search(text)) or (" / " in text and _SLASHED.fullmatch(text) is not None)


def is_markup(text: str) -> bool:
    """Whether a line is a remainder of the page's code, the name of a picture's file or has no letter at all."""
    if len(text) > _LONGEST:
        return False
    if text[-_LONGEST_END:].lower().endswith(_FILE_ENDS) and _FILE.fullmatch(text):
        return True
    if "<" in text or "&" in text:
        text = _MARKUP.sub("", text)
    return _LETTER.search(text) is None
