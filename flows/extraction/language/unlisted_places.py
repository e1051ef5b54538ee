"""Places that no gazetteer lists: the words behind "huyện", "Quận" or "bang" in, how many of them are the place out."""

import re
from typing import Final

from flows.extraction.language.name_parts import common_surnames, surnames
from flows.extraction.language.names import MARKED, is_vietnamese_syllable
from flows.extraction.language.phrases import UPPER

# "UBND Quận 12", "UBND Phường Bến Nghé": a unit with a capital letter before its number or name.
CAPITAL_DISTRICT: Final = re.compile(
    rf"(?:Quận|Huyện|Phường|Xã|Thị xã|Thị trấn)(?= {{1,2}}(?:\d{{1,2}}(?!\w)|[{UPPER}]))"
    r"|(?:Vùng|Quân khu|Quân đoàn|Lữ đoàn|Sư đoàn|Trung đoàn|Tiểu đoàn|Đại đội|Hải đội|Hải đoàn)(?= {1,2}\d{1,3}(?!\w))"
)
# A country's name that is the first syllable of a district's: "Đức Thọ", "Nga Sơn", "Anh Sơn".
OPENS_DISTRICT: Final = re.compile(rf"(?:Anh|Đức|Nga|Mỹ|Pháp|Ý|Áo|Bỉ|Lào|Úc) {{1,2}}(?=[{UPPER}])")
# "Văn phòng 1 Trung ương", "quận 12": what a number tells apart.
NUMBERED: Final = re.compile(
    rf"\d{{1,3}}(?!\w)(?= {{0,2}}(?:[;,.)–-]|\Z)| {{1,2}}[{UPPER}]|"
    r" (?:làm|đã|cùng|và|chủ trì|dẫn|chỉ huy|phụ trách)(?!\w))"
)

_OF_WOMEN: Final = "Thị"
# Behind a surname these make the words a name: "Nguyễn Thị ...", "Lê Văn ...".
_MIDDLE: Final = frozenset({"Thị", "Văn", "Hữu", "Đình", "Đức", "Quang", "Xuân", "Ngọc"})


def words_of_place(words: list[str], *, listed: bool) -> int:
    """Returns how many words of a run are the place, so that a name of two or more words is left, if any.

    Args:
        words: the capitalised words behind the noun.
        listed: the gazetteer knows all places of this noun, so that another word is none.
    """
    names = [size for size in range(len(words)) if 2 <= len(words) - size <= 4]
    common = [size for size in names if words[size] in common_surnames()]
    # "UBND tỉnh Nguyễn Thị Hoàng Yên": a surname may be a given name too.
    if 2 in common and not (0 in common and (listed or words[1] in _MIDDLE)):
        return 2
    if _is_name(words, common, listed=listed):
        return 0
    if common and common[0]:
        return common[0]
    if not all(is_vietnamese_syllable(word) for word in words):
        return max(1, len(words) - 2) if len(words) > 2 else len(words)
    return next((size for size in (2, 1, 3) if size in names and words[size] in surnames()), min(len(words), 3))


def _is_name(words: list[str], common: list[int], *, listed: bool) -> bool:
    """Whether the words behind the noun are a person's, none of them the place's."""
    if (0 in common and len(words) > 2) or (listed and 2 <= len(words) <= 4 and words[0] in surnames()):
        return True
    marked = words[0][:2].replace("’", "'") in MARKED
    if (marked and listed) or (len(words) > 1 and (marked or words[0] in surnames("marker"))):
        return True
    return listed and len(words) > 2 and words[1] == _OF_WOMEN  # "UBND tỉnh Thông Thị ...": a rare surname
