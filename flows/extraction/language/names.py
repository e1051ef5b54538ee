"""Person names: a place in the text in, the bounds of the name that stands there out.

A Vietnamese name is a surname and one to three more syllables; after an office or a form of address any capitalised
sequence may be a name ("Nursultan-Bek Aytmatov"). A name ends before an office, an organisation or an event that
follows without a comma.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal

from flows.extraction.language.endings import Ending
from flows.extraction.language.name_parts import (
    BOUNDARY,
    OFFICE_HEADS,
    PLACE,
    WORD,
    common_surnames,
    parts,
    surnames,
)
from flows.extraction.language.once import once
from flows.extraction.language.phrases import UPPER
from flows.extraction.values import dataclass

NameKind = Literal["vietnamese", "minority", "foreign", "short"]
_Words = list[tuple[int, int, str]]

_PARTICLE: Final = "|".join(parts("particle"))
# "Benoît de La Tour", "Jean d'Arvieux": particles stand in lower case between the words of a name or before the last.
_RUN: Final = re.compile(
    rf"{WORD}(?: {{1,2}}(?:(?:{_PARTICLE}) ){{0,2}}(?:(?:d|l|dell|dall)['’]|(?:al|el|as|ar|ad)-)?{WORD}){{0,7}}+"
)
# A name spelt in syllables with dashes and spaces between them: "Bun - Thoong - Sỉ - Phăn".
_SPELT: Final = re.compile(rf"{WORD}(?: [-–] {WORD}){{2,7}}+(?! {{1,2}}[{UPPER}])(?= {{0,2}}(?:[,;.():]|\Z)| [^\W\d])")
# "Bun Hiêng - Bun Chít": a Lao name whose family name stands behind a dash.
_LAO: Final = r"(?:Bun|Khăm|Kham|Thoong|Xổm|Sổm|Xỉ|Sỉ|Phon|Chăn|Xay|Vông|Kẹo|Phăn|Bua|Su|Un|Ăm|Pha|Vi|Lăm|Đuông)"
_LAO_SPELT: Final = re.compile(
    rf"{_LAO}(?: {WORD})? [-–] (?!(?:Sở|Ban|Bộ|Hội|Công|[UỦ]y|Uỷ|Văn|Viện|Trường|Đại|Tổ|Đoàn|Phòng|Cục|Vụ)\b){WORD}"
    rf"(?: {WORD}){{0,2}}+(?! {{1,2}}[{UPPER}])(?= {{0,2}}(?:[,;.():]|\Z)| [^\W\d])"
)
# "Bà de La Tour", "ông van den Berg": a name without its first part.
_LED_BY_PARTICLE: Final = re.compile(rf"(?:(?:(?:{_PARTICLE}) ){{1,2}}|[dl]['’])(?=[{UPPER}])")
_WORDS: Final = re.compile(WORD)
_NOT_FIRST: Final = frozenset(parts("not_first"))
# The shape of a Vietnamese syllable without its tone: onset, rhyme, final consonant.
_SYLLABLE: Final = re.compile(
    r"(?i)(?:ngh|ng|nh|th|tr|ch|kh|ph|gh|gi|qu|[bcdđghklmnpqrstvx])?"
    r"(?:iêu|yêu|oai|oao|oay|oeo|uai|uay|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi"
    r"|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])"
    r"(?:ch|ng|nh|[cmnpt])?\Z"
)
_FROM: Final = "Từ"  # a surname, and the preposition of "Từ Tokyo, Đại sứ ... báo cáo"
_OF_WOMEN: Final = "Thị"
_LONGEST: Final = 8  # "Khăm Hon Thoong Seo Co Vị Văn": a Lao name in Vietnamese syllables
_VOWEL: Final = re.compile(r"[AEIOUYÀ-Ü]")
_CLOSE: Final = re.compile(r" {0,2}(?:[,;:()–-]|\Z|\n)")
_TONES: Final = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_OPENS_OFFICE: Final = frozenset(("Phó", "Giám", "Trưởng", "Tổng", "Chánh", "Thứ", "Hiệu", "Bí", "Chủ", "Cục", "Vụ"))
_CITY_GLUED: Final = ("TP.", "Tp.")
_CITY_BEFORE: Final = Ending(r"(?:TP|Tp|[Tt]hành phố)\.? {0,2}\Z")

_LONGEST_WITH_SURNAME: Final = 4
# What opens a name of the Central Highlands, glued to it: "H'Lan", "K’Mák".
MARKED: Final = frozenset({"H'", "K'", "Y'"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `text[start:end]`; "short" is a part of a name that only a fuller mention explains."""

    start: int
    end: int
    text: str
    kind: NameKind


@lru_cache(maxsize=8192)
def is_vietnamese_syllable(word: str) -> bool:
    """Tells whether a word could be one Vietnamese syllable: "Quỳnh" could, "Sergey", "Yeap" and "Putin" could not."""
    return bool(_SYLLABLE.match(unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_TONES))))


def name_at(text: str, start: int, end: int, *, titled: bool) -> Name | None:
    """Returns the name that begins at `start`, or None.

    Args:
        text: the stored text.
        start: where the first word of the name would begin.
        end: how far the name may reach.
        titled: an office or a form of address stands right before, so that foreign names and single words count.
    """
    return _titled_name_at(text, start, end) if titled else _typed(text, _words_at(text, start, end), titled=False)


@once
def _titled_name_at(text: str, start: int, end: int) -> Name | None:
    if foreign := _SPELT.match(text, start, end) or _LED_BY_PARTICLE.match(text, start, end):
        return _spelt_or_led(text, foreign, end)
    if (lao := _LAO_SPELT.match(text, start, end)) and not _holds_office(text, lao):
        return _name(text, [(start, lao.end(), "")], "foreign")
    return _typed(text, _words_at(text, start, end), titled=True)


def _holds_office(text: str, name: re.Match[str]) -> bool:
    """Tells whether an office or a body stands behind the dash: "ông Bun Chăn - Tỉnh trưởng"."""
    dash = max(name.group().rfind(" - "), name.group().rfind(" – "))
    behind = name.start() + dash + 3
    return bool(OFFICE_HEADS.end_of(text, behind) or BOUNDARY.match(text, behind) or PLACE.match(text, behind))


def _typed(text: str, words: _Words, *, titled: bool) -> Name | None:
    """The name that a run of words is, by its first words."""
    if not words:
        return None
    if words[0][2] == _FROM and len(words) > 1 and not is_vietnamese_syllable(words[1][2]):
        return None
    if _has_surname(words) and len(words) > 1:
        return _name(text, words[: _vietnamese_length(words)], "vietnamese")
    if titled and words[0][2] in surnames("titled") and 1 < len(words) <= _LONGEST_WITH_SURNAME:
        return _name(text, words, "vietnamese")
    if _opens_minority_name(words, titled=titled):
        return _name(text, words[:6], "minority")
    return _untyped(text, words) if titled else None


def _spelt_or_led(text: str, found: re.Match[str], end: int) -> Name | None:
    """A foreign name spelt with dashes, or one without its first part: "Bà de La Tour"."""
    if found.re is _SPELT:
        return _name(text, [(found.start(), found.end(), "")], "foreign")
    words = _words_at(text, found.end(), end)
    if not words or all(is_vietnamese_syllable(word) for _, _, word in words):
        return None
    return _name(text, [(found.start(), words[0][1], words[0][2]), *words[1:6]], "foreign")


def vietnamese_name_at(text: str, start: int, end: int, *, common: bool = False) -> Name | None:
    """Returns the name with a Vietnamese surname that begins at `start`; with `common`, an unmistakable surname."""
    name = name_at(text, start, end, titled=False)
    if name and common and name.text.split()[0] not in common_surnames():
        return None
    return name


def _words_at(text: str, start: int, end: int) -> _Words:
    run = _RUN.match(text, start, end)
    if not run or PLACE.match(text, start) or BOUNDARY.match(text, start) or _in_place_name(text, start):
        return []
    if text.startswith(_CITY_GLUED, start):  # "TP.Huế"
        return []
    all_upper = run.group().isupper() and " " in run.group()
    words: _Words = []
    for word in _WORDS.finditer(text, start, run.end()):
        written = word.group()
        if "-" in written and (glued := _office_behind_dash(text, word, end)):
            words.append((word.start(), glued, text[word.start() : glued]))
            break
        if words and BOUNDARY.match(text, word.start()):
            break
        if len(words) > 1 and written in _OPENS_OFFICE and OFFICE_HEADS.end_of(text, word.start(), end) > word.end():
            break  # "đồng chí Lê Văn An Phó Bí thư Tỉnh đoàn"
        if len(words) > 1 and run.end() == _end_of_place(text, word.start()) and len(run.group().split()) > 4:
            break
        if written.isupper() and len(written.rstrip(".")) > 1:
            if not all_upper and not _closes_foreign(text, words, word):
                break
            written = written.capitalize()
        words.append((word.start(), word.end(), written))
    return words


def _closes_foreign(text: str, words: _Words, word: re.Match[str]) -> bool:
    """Tells a family name in capitals behind foreign given names ("Jean MARTIN, ") from an abbreviation."""
    foreign = bool(words) and not any(is_vietnamese_syllable(written) for _, _, written in words)
    spoken = _VOWEL.search(word.group()) is not None  # "TTXVN" is an agency
    return (
        foreign and spoken and word.group().isalpha() and len(word.group()) > 3 and bool(_CLOSE.match(text, word.end()))
    )


def _office_behind_dash(text: str, word: re.Match[str], end: int) -> int:
    """Where a word of a name ends that a dash without spaces joins to an office: "Lê Văn An-Phó Giám đốc"; else 0."""
    dash = word.group().rfind("-")
    at = word.start() + dash
    office = OFFICE_HEADS.end_of(text, at + 1, end) if dash > 0 else 0
    return at if office and (text[at + 1].isupper() or office > word.end()) else 0


def _in_place_name(text: str, start: int) -> bool:
    """Tells a city from a person: in "TP. Hồ Chí Minh" the place begins before the words that could be a name."""
    noun = _CITY_BEFORE.search(text, max(0, start - 12), start)
    return bool(noun) and _end_of_place(text, noun.start()) > start if noun else False


def _end_of_place(text: str, start: int) -> int:
    place = PLACE.match(text, start)
    return place.end() if place else -1


def _has_surname(words: _Words) -> bool:
    if words[0][2] in surnames() or " ".join(word for _, _, word in words[:2]) in surnames():
        return True
    # "Thị" behind one syllable and before another makes the first a surname, however rare.
    return len(words) > 2 and words[1][2] == _OF_WOMEN and is_vietnamese_syllable(words[0][2])


def _vietnamese_length(words: _Words) -> int:
    """Two to four syllables; of a longer run, what stands before the next surname."""
    if len(words) <= 4:
        return len(words)
    if " ".join(word for _, _, word in words[:2]) in surnames():
        return min(len(words), 5)
    return next((n for n in (3, 2) if words[n][2] in common_surnames()), 4)


def _opens_minority_name(words: _Words, *, titled: bool) -> bool:
    first = words[0][2]
    marked = first in surnames("marker") or first[:2].replace("’", "'") in MARKED
    return marked and len(words) > 1 and (titled or "'" in first or "’" in first)


def _untyped(text: str, words: _Words) -> Name | None:
    """After a title: a foreign name, or syllables that may be the short form of a Vietnamese one."""
    if words[0][2] in _NOT_FIRST:
        return None
    if len(words) < 3 and all(is_vietnamese_syllable(word) for _, _, word in words):
        return _name(text, words, "short")
    return _name(text, words[:_LONGEST], "foreign")


def _name(text: str, words: _Words, kind: NameKind) -> Name:
    start, end = words[0][0], words[-1][1]
    written = " ".join(text[start:end].split())
    return Name(start, end, written.title() if written.isupper() and " " in written else written, kind)
