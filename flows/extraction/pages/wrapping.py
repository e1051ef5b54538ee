"""Paragraphs that a page broke into lines: the stored text in, the same text with those breaks as blanks out.

Some portals keep the line breaks of the file that an editor pasted: "Sáng" on one line, "ngày 1/3/2024, đoàn cán bộ"
on the next. A line that goes on with a small letter, or with brackets that close a clause, belongs to the one above;
once a page is known to be broken so, so does what follows a full line, or any line amid a broken paragraph, that
nothing ends. A blank takes the place of a break, so every offset holds for the stored text.
"""

import re
from typing import Final

from flows.extraction.pages.bylines import byline_of
from flows.extraction.pages.captions import is_credited
from flows.extraction.pages.furniture import marker_of
from flows.extraction.pages.stamps import stamp_of

_SMALL: Final = "".join(c for c in map(chr, (*range(0x61, 0x250), *range(0x1E00, 0x1F00))) if c.islower())
_OWN_NUMBER: Final = "Số:"  # in a letterhead whose cells became lines
_SURE_BELOW: Final = re.compile(
    rf"\n(?:(?<=\n{_OWN_NUMBER}\n)(?=\d{{1,5}}/)|(?:[ \t]*+\n)?[ \t]*+(?=[{_SMALL}])|"
    rf"(?=\([^\W\d_{_SMALL}][^():\n]{{1,30}}\)[.,;])"
    r"|(?=[^\W\d_])(?:(?<=của\n)|(?<=với\n)|(?<=tại\n)|(?<=theo\n)|(?<= do\n)|(?<= và\n)|(?<= cho\n)"
    r"|(?<=ổ chức\n)|(?<=hực hiện\n))"
    r"|(?=\d)(?:(?<=gày\n)|(?<=ăm\n)|(?<=áng\n)|(?<=ố\n)|(?<=à\n)|(?<=uyết\n)|(?<=ịnh\n)))"
)
_BELOW: Final = re.compile(r"\n[ \t]*+(?=[^\W_]|[(“\"–-])")
# Words that no line ends with: what they announce stands in the next one.
_ANNOUNCES: Final = re.compile(
    r"(?<!\w)(?:của|và|với|cho|tại|ở|do|các|những|trong|theo|về|là|được|để|nhằm|từ|đến|tỉnh|thành phố"
    r"|đồng chí|ông|bà|tổ chức|khai mạc|cảm ơn|đề nghị|yêu cầu|khẳng định|nhấn mạnh|cho biết|chúc mừng|mong muốn|tiếp"
    r"|gặp|thăm|gồm|giữa|hai|Hai|Sáng|Chiều|Ngày|Tại|Trong|Theo|Từ|Nghị|Quyết|Chỉ|Kế|Thông|Kết),?\Z"
)
_NUMBERED: Final = re.compile(
    r"(?<!\w)(?:[Nn]gày|tháng|năm|số|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|hồi|lúc|hơn|gần|khoảng|trên)\Z"
)
# How the first sentence of an item opens.
_LEADS_IN: Final = re.compile(
    rf"\([^()\d]{{2,20}}\)(?! [{_SMALL}])|"
    r"[A-ZĐ]\w+(?: \w+){0,3} [-–] (?=(?:Ngày|Sáng|Trưa|Chiều|Tối|Hôm|Vừa|Mới|Nhân|Trong|Tại|Từ)\s)|"
    r"(?:Sáng|Trưa|Chiều|Tối|Ngày|Hôm)\s(?:ngày|nay|qua|\d)|Tại\s[^.]{0,60},\s|Từ ngày\s\d|"
    r"Nhận lời\s|Trong (?:hai|ba|\d|các ngày|khuôn khổ|chuyến)|Nhân (?:dịp|chuyến|kỷ niệm)|Vừa qua,|Mới đây,"
)
_ENDED: Final = frozenset(".!?:;…|>*•")
_STOPPED: Final = frozenset(".!?…|>•")  # what a full line of a broken sentence does not end with
_SHORTENED: Final = re.compile(r"(?<!\w)(?:T[PpSX]|GS|ThS|[A-ZĐ])\.\Z")  # or the first letter of a name
# An item of a list, a credit, or the words of a picture folded to plain letters.
_ITEM: Final = re.compile(r"[a-zđ]{1,2}[).]|(?:theo|nguồn|ảnh|tin|bởi|by)(?!\w)|(?:[a-z0-9]++(?!\w)[ -]){5}")
_SHORT: Final = 40
_LONG_LIST: Final = 24
_FEW: Final = 16
_LONGEST_TESTED: Final = 120
_KNOWN: Final = 3  # so many broken sentences tell that a page is broken into lines
_LEAST_FULL: Final = 45
_SLACK: Final = 12  # the lines that tell the width may all end some words short of it
_WIDEST: Final = 160  # a longer line is a paragraph of its own


def unwrapped(text: str) -> str:
    """Returns a text of the same length in which breaks amid a sentence are blanks."""
    if _SURE_BELOW.search(text) is None:
        return text
    joined = {
        match.start(): match.end() for match in _SURE_BELOW.finditer(text) if _goes_on(text, match.start(), match.end())
    }
    if not joined:
        return text
    if len(joined) >= _KNOWN:
        widths = (place - text.rfind("\n", 0, place) - 1 for place in joined)
        width = max((width for width in widths if width <= _WIDEST), default=0)
        for match in _BELOW.finditer(text):
            place, start = match.span()
            if not _opens(text, start, joined) and (
                _is_broken(text, place, start, width) or _is_unended(text, place, start, joined)
            ):
                joined[place] = start
    pieces, at = [], 0
    for start, end in sorted(joined.items()):
        pieces.append(text[at:start])
        pieces.append(" " * (end - start))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _line_above(text: str, place: int) -> str:
    return text[text.rfind("\n", 0, place) + 1 : place].strip()


def _line_below(text: str, start: int) -> str:
    stop = text.find("\n", start, start + _LONGEST_TESTED)
    return text[start : stop if stop >= 0 else start + _LONGEST_TESTED].strip()


def _goes_on(text: str, place: int, start: int) -> bool:
    """Whether the line that begins at `start` with a small letter or a number goes on with the sentence above it."""
    above, below = _line_above(text, place), _line_below(text, start)
    if above == _OWN_NUMBER:
        return True
    if below[:1].isdigit() and not _announces(above, below):
        return False
    if not above or above[-1] in _ENDED or (below.isascii() and below[0] != "(") or _ITEM.match(below):
        return False
    lists_on = above.endswith(" và") and len(above) >= _LONG_LIST  # "Căn cứ Luật Tổ chức HĐND và | UBND"
    if (max(len(above), len(below)) < _SHORT and not lists_on) or (above.isascii() and len(above) >= _FEW):
        return False  # a whole line in plain letters is the words of a picture: "... nguoi di cu tu do"
    return _is_text(above) and _is_text(below)


def _is_broken(text: str, place: int, start: int, width: int) -> bool:
    """Whether a broken page breaks a sentence here: where a line is full, or after a word that announces more."""
    above, below = _line_above(text, place), _line_below(text, start)
    if not above or not below or len(above) > _WIDEST or above.isupper() or not _is_label_free(above, below):
        return False
    if _LEADS_IN.match(below) and text.find(".\n", 0, place) < 0:
        return False  # the headline may be as long as a line
    if _is_full(above, below, width):
        return above[-1] not in _STOPPED or _SHORTENED.search(above) is not None
    announced = _announces(above, below) or (text[start].islower() and not _ITEM.match(below))
    listed = above[-1] == ";" and text[start].islower()
    return announced and (listed or above[-1] not in _ENDED) and _is_text(above) and _is_text(below)


def _is_unended(text: str, place: int, start: int, joined: dict[int, int]) -> bool:
    """Whether a paragraph that is broken already, and is not the page's first, goes on: nothing has ended it."""
    above, below = _line_above(text, place), _line_below(text, start)
    begin = text.rfind("\n", 0, place)
    if begin not in joined or not _LEAST_FULL <= len(above) <= _WIDEST or above[-1] in _ENDED:
        return False
    return text.find(".\n", 0, begin) >= 0 and _is_text(below) and _is_label_free(above, below)


def _announces(above: str, below: str) -> bool:
    """Whether the line above ends with a word that announces what begins the one below."""
    numbered = below[0].isdigit() and _NUMBERED.search(above) is not None
    return numbered or _ANNOUNCES.search(above) is not None


def _is_full(above: str, below: str, width: int) -> bool:
    """Whether the first word of the line below had no room left in the one above."""
    return _LEAST_FULL <= len(above) <= width + _SLACK and width <= len(above) + len(below.split(maxsplit=1)[0])


def _opens(text: str, start: int, joined: dict[int, int]) -> bool:
    """Whether a paragraph opens at `start`: its first word or two stand on a line of their own."""
    stop = text.find("\n", start, start + _FEW)
    return stop in joined


def _is_label_free(above: str, below: str) -> bool:
    """Whether neither a label or a credit stands above nor a stamp below."""
    return marker_of(above) is None and not is_credited(above) and stamp_of(below) is None


def _is_text(line: str) -> bool:
    """Whether a line is no marker, stamp or signature, and no row of a table."""
    if line.count(" | ") > 1:
        return False
    if len(line) >= _LONGEST_TESTED:
        return True
    return marker_of(line) is None and stamp_of(line) is None and byline_of(line) is None
