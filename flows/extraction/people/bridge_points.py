"""Bridge points of a meeting by video: a sentence with a verb of leading in, whether it leads a bridge point alone out.

Who leads a province's bridge point does not lead the meeting; who leads at the main one does.
"""

import re
from typing import Final

_BRIDGE_POINT: Final = re.compile(
    r"(?i)tại (?:các )?(?:đầu cầu|điểm cầu)(?! (?:trung ương|chính|bộ ngoại giao|chính phủ|trụ sở|hà nội))"
)
_LEADS_BRIDGE_POINT: Final = re.compile(
    r"(?i) (?:tại )?(?:các )?(?:đầu cầu|điểm cầu)(?! (?:trung ương|chính|bộ ngoại giao|chính phủ|trụ sở|hà nội))"
)
_BRIDGE_POINT_FIRST: Final = re.compile(
    r"(?i)(?:đầu cầu|điểm cầu) (?!(?:trung ương|chính|bộ ngoại giao|chính phủ|trụ sở|hà nội)\b)"
)


def is_led_elsewhere(text: str, start: int, end: int, verb_end: int) -> bool:
    """Whether the verb that ends at `verb_end` in `text[start:end]` leads a bridge point that is not the main one."""
    if "cầu" not in text[start:end]:
        return False
    inside = _BRIDGE_POINT.search(text, start, end) or _BRIDGE_POINT_FIRST.match(text, start, end)
    return bool(inside or _LEADS_BRIDGE_POINT.match(text, verb_end, end))
