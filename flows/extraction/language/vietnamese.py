"""One comparison key for Vietnamese text, and its folded form for search.

In: any text. Out: a key under which spellings of one name are equal. The same two functions exist as
DuckDB macros (`vn_key`, `vn_fold`, see `warehouse/macros.py`); a property test proves them equal.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Old and new place of the tone mark: "hòa" and "hoà" are one syllable written in two ways, and NFC keeps them
# apart. The key uses the old place ("hòa", "ủy"). After "q" the "u" belongs to the consonant: "quý" stays.
_TONE_PAIRS: Final = (
    ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"),
    ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
    ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
)  # fmt: skip
TONE_MARKS: Final[dict[str, str]] = dict(_TONE_PAIRS)

_WORD: Final = re.compile(r"\w+")
_LONGEST_KEPT: Final = 120
_FOLD: Final = str.maketrans({"đ": "d", "Đ": "D"})


def normalise(text: str) -> str:
    """Returns the text as it is stored: NFC, LF line ends, no byte-order mark, no other control characters.

    Every offset in the product counts characters of this text, so everything that changes its length happens
    here, once, before storing.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROLS.search(text):
        text = text.translate(_CONTROL)
    # Composed last: a letter and its mark may meet only when what stood between them is gone.
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


# Control and invisible formatting characters split words for a reader of code, never for a reader of the page.
_CONTROL: Final = {
    **{c: None for c in range(0x20) if c not in (0x09, 0x0A)},
    **dict.fromkeys((0x7F, 0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF)),
    **dict.fromkeys((0x85, 0x2028, 0x2029), "\n"),
    **dict.fromkeys((0xA0, 0x202F, 0x2007), " "),
    # Letters that only look like "Đ": old keyboards wrote them, and no word of another language here begins so.
    **dict.fromkeys((0xD0, 0x0189), "Đ"),
}

_CONTROLS: Final = re.compile(f"[{re.escape(''.join(map(chr, _CONTROL)))}]")


# "Uỷ ban" and "UỶ BAN" beside "uỷ": the same rhymes as a page writes them. In the pattern the vowel stands first, so
# that the engine skips to it; what may not stand before it is looked up from there.
_WRITTEN: Final = {
    cased(new): cased(old) for new, old in _TONE_PAIRS for cased in (str.lower, str.capitalize, str.upper)
}
_WRITTEN_TONE: Final = re.compile(
    "|".join(
        rf"{vowel}(?<![qQ]{vowel})[{''.join(rhyme[1] for rhyme in _WRITTEN if rhyme[0] == vowel)}](?!\w)"
        for vowel in "ouOU"
    )
)


def in_one_spelling(text: str) -> str:
    """Returns a text of the same length with every tone mark in its old place, whatever the case of its letters."""
    return _WRITTEN_TONE.sub(lambda found: _WRITTEN[found.group()], text)


def key(text: str) -> str:
    """Returns the comparison key: NFC, lower case, old tone-mark place, words joined by single spaces.

    >>> key("Uỷ viên  Trung ương Đảng,") == key("Ủy viên Trung ương Đảng")
    True
    """
    return _key(text) if len(text) <= _LONGEST_KEPT else _key.__wrapped__(text)


@lru_cache(maxsize=16384)
def _key(text: str) -> str:
    # Python alone knows a final sigma and makes two characters of a dotted capital I; DuckDB's lower() does not.
    text = unicodedata.normalize("NFC", text).replace("İ", "i").lower().replace("ς", "σ")
    return " ".join(_WORD.findall(in_one_spelling(text)))


def fold(text: str) -> str:
    """Returns the search key: the comparison key without diacritics, "đ" as "d".

    >>> fold("Bộ Ngoại giao, Điện Biên")
    'bo ngoai giao dien bien'
    """
    decomposed = unicodedata.normalize("NFD", key(text)).translate(_FOLD)
    bare = "".join(c for c in decomposed if not unicodedata.category(c).startswith("M"))
    return unicodedata.normalize("NFC", bare)
