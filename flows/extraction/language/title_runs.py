"""Bodies that no grammar knows: an office whose name breaks off in the text in, where it ends before its holder out.

"Phó Chủ tịch Quỹ Giao lưu quốc tế Hàn Quốc Park Min-seo": a body may be called anything, but nothing stands between
an office and its holder's name. So what leads to a full name, and holds no word of a clause, belongs to the office.
"""

import re
from typing import Final

from flows.extraction.language.name_parts import OFFICE_HEADS, PLACE, parts
from flows.extraction.language.names import is_vietnamese_syllable, name_at
from flows.extraction.language.phrases import RIGHT, phrase_pattern

_TOKEN: Final = re.compile(r" {1,2}(\w+(?:[.-]\w+)*)(?: [-–](?= \w))?")
# Words of two syllables of which the first one also begins a verb: "tổ chức", "khai thác".
_COMPOUND: Final = re.compile(r" {1,2}" + phrase_pattern((*parts("known_lower"), *parts("compound"))) + RIGHT)
_PAIRED: Final = re.compile(r"-\w+")
_WORD_NEXT: Final = re.compile(r" {1,2}(?=\w)")
_CLAUSE_WORDS: Final = frozenset(parts("clause_word"))
_ADDRESSED: Final = ("đối với ", "đồng chí ", "ông ", "bà ", "ngài ")  # "thôi giữ chức Phó Chủ tịch đối với ông A"
_MOST_WORDS: Final = 14
_FULL_NAME: Final = 2


def run_to_name(text: str, stop: int, end: int) -> int:
    """Returns where an office ends that goes on behind `stop` up to the name of its holder, 0 when it does not."""
    space = _WORD_NEXT.match(text, stop, end)
    first = name_at(text, space.end(), end, titled=True) if space else None
    if not space or (first and first.kind != "short"):
        return 0
    cursor, behind_place = stop, False
    for _ in range(_MOST_WORDS):
        if cursor > stop and _holder_at(text, cursor, end, behind_place=behind_place):
            return cursor
        reach, behind_place = _next_word(text, cursor, end)
        if not reach:
            return 0
        cursor = reach
    return 0


def _next_word(text: str, cursor: int, end: int) -> tuple[int, bool]:
    """Where the next word or place of the run ends (0 when a clause, another office or a comma ends it)."""
    space = _WORD_NEXT.match(text, cursor, end)
    if not space or OFFICE_HEADS.end_of(text, space.end(), end):
        return 0, False
    if place := PLACE.match(text, space.end(), end):
        pair = _PAIRED.match(text, place.end(), end)  # "Gwangju-Jeonnam"
        return pair.end() if pair else place.end(), True
    if compound := _COMPOUND.match(text, cursor, end):
        return compound.end(), False
    token = None if text.startswith(_ADDRESSED, space.end()) else _TOKEN.match(text, cursor, end)
    if not token or token[1].lower() in _CLAUSE_WORDS or token[1][0].isdigit():
        return 0, False
    return token.end(), False


def _holder_at(text: str, at: int, end: int, *, behind_place: bool) -> bool:
    """Tells whether the full name of a person stands behind `at`; a foreign one shows only behind a place."""
    space = _WORD_NEXT.match(text, at, end)
    name = name_at(text, space.end(), end, titled=behind_place) if space else None
    if not name:
        return False
    words = name.text.split()
    if name.kind == "foreign":
        return len(words) >= _FULL_NAME and not all(map(is_vietnamese_syllable, words[:_FULL_NAME]))
    return name.kind == "minority" or (name.kind == "vietnamese" and len(words) > _FULL_NAME)
