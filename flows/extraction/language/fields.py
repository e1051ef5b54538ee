"""Further fields in the name of a body: the end of the first one in, the end of the last one out.

They are written in lower case and joined by commas, "và" or a dash: "Khoa Ngôn ngữ và văn hóa Hàn Quốc", "Trung tâm Xúc
tiến đầu tư, thương mại và du lịch". Who comes along with somebody is none: "Trung tâm ... và doanh nghiệp".
"""

import re
from typing import Final

from flows.extraction.language.name_parts import WORD, parts
from flows.extraction.language.phrases import RIGHT, phrase_pattern

_FIELD: Final = (
    r"(?!doanh nghiệp|cán bộ|nhân dân|đại biểu|đại diện|kiều bào|Việt kiều|người |sinh viên|học sinh|giáo viên|trí thức"
    r"|công chức|viên chức|công an|cộng đồng|phụ nữ|trẻ em|thanh niên)"
    + phrase_pattern(parts("known_lower"), any_case=False)
    + RIGHT
)
_FIELDS: Final = re.compile(
    rf"(?:, {_FIELD}){{0,3}} và {_FIELD}(?= {{0,2}}(?:[,;.()]|\Z)| [-–] | (?:tỉnh|thành phố|{WORD}))"
    rf"| [-–] {_FIELD}(?= {{0,2}}(?:[,;.()]|\Z)| {WORD})"
)


def fields_end(text: str, start: int, end: int) -> int:
    """Returns where the fields end that go on at `start`, behind one in lower case; 0 for none."""
    fields = _FIELDS.match(text, start, end)
    return fields.end() if fields else 0
