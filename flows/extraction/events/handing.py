"""What is handed over to another side: a deed in, whether it gives relief, equipment, a work or people out.

Gifts change hands on every visit and are no news there; an item that tells of nothing else has them for its news.
"""

import re
from typing import Final

from flows.extraction.events.objects import object_end

# Relief, equipment, a work that was built for others, people at a border.
AID: Final = (
    r"(?=(?:tượng trưng\s)?(?:(?:các|số|toàn bộ|một số|lô|hơn|gần|một|\d[\d.,]*)\s){0,3}(?:trang thiết bị|thiết bị|"
    r"vật tư|vật chất|khẩu trang|hàng (?:viện trợ|cứu trợ|hỗ trợ)|viện trợ|vắc-?xin|[Vv]accine|công trình|nhà hữu nghị|"
    r"trường học|tấn gạo|công dân|người (?:Việt|Trung|Lào|nước ngoài)|đối tượng|nạn nhân|ngư dân|hài cốt|hiện vật|"
    r"phương tiện|xe ô tô)(?!\w)|"
    r"(?:(?:số tiền|hơn|gần|tượng trưng)\s){0,2}\d[\d.,]*\s(?:(?:triệu|nghìn|ngàn|tỷ|tỉ)\s)?"
    r"(?:USD|đô la Mỹ|EUR|euro|kíp|đồng)\s(?:[^,.;:\n]{0,40}\s)?(?:hỗ trợ|ủng hộ|giúp|cứu trợ|viện trợ)\s)"
)
HANDS: Final = r"(?:trao tặng|trao trả|trao|bàn giao|tặng|tiếp nhận)\s"
_VERB: Final = re.compile(rf"{HANDS}$")
_HANDED: Final = re.compile(rf"(?<!\w){HANDS}{AID}")
_TO_WHOM: Final = re.compile(r"[^;:\n]{0,200}?(?<!\w)(?:cho|đến|tới|tặng|do)\s(?=\S)")


def hands_over(name: str) -> bool:
    """Whether a deed by this name hands over relief, a work or people."""
    return _HANDED.search(name) is not None


def handed_end(text: str, verb: str, start: int, finish: int, end: int) -> int:
    """Where the object ends of what is given "cho" somebody, behind a list with commas of its own."""
    whom = _TO_WHOM.match(text, start, end) if _VERB.match(verb) else None
    return object_end(text, whom.end(), end) if whom else finish
