"""Bridge points of a meeting by video: a sentence with a verb of leading in, whether it leads a bridge point alone out.

Who leads a province's bridge point does not lead the meeting; who leads at the main one does.
"""

import re
from typing import Final

_POINT: Final = r"(?:đầu cầu|điểm cầu) (?!(?:trung ương|chính|bộ ngoại giao|chính phủ|trụ sở|hà nội)(?!\w))"
_INSIDE: Final = re.compile(rf"(?i)tại (?:các )?{_POINT}")
_LED: Final = re.compile(rf"(?i) (?:tại )?(?:các )?{_POINT}")
_FIRST: Final = re.compile(rf"(?i){_POINT}")


def is_led_elsewhere(text: str, start: int, end: int, verb_end: int) -> bool:
    """Whether the verb that ends at `verb_end` in `text[start:end]` leads a bridge point that is not the main one."""
    if "cầu" not in text[start:end]:
        return False
    told = _INSIDE.search(text, start, end) or _FIRST.match(text, start, end) or _LED.match(text, verb_end, end)
    return told is not None
