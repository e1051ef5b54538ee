"""What a list of those present tells between its named persons: the list in, the stretches without persons out.

What a person without an office is ("ông A, sĩ quan liên lạc") and a bracket left over from one belong to the person.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from flows.extraction.people.person_phrases import PersonPhrase

# What a person without an office is: "ông Peter Hahn, sĩ quan liên lạc; ...".
_IS_ONE: Final = re.compile(
    r", (?:đại diện(?= (?:văn phòng|công ty|trường|nhà trường|hội|câu lạc bộ|ban quản lý|tập đoàn|doanh nghiệp) )"
    r"|sĩ quan|chuyên gia|giảng viên|giáo viên|nhà báo|luật sư|nghệ nhân|học giả|giáo sư|tùy viên|tham tán"
    r"|chuyên viên|tình nguyện viên|doanh nhân|nhà nghiên cứu|nhà khoa học|thân nhân)(?!\w)[^,.;:\n]{0,80}"
)
_BRACKET_FIRST: Final = re.compile(r"\s*\([^()\n]{1,60}\)")  # left over from a person: "đại diện Quỹ A (Úc) và ..."


def stretches(text: str, start: int, end: int, phrases: Sequence[PersonPhrase]) -> Iterator[tuple[int, int]]:
    """Yields the bounds of what stands between the persons with a name in the list `text[start:end]`."""
    cursor = start
    for phrase in phrases:
        if phrase.name and start <= phrase.start < end:
            yield cursor, phrase.start
            cursor = phrase.reach
            if not phrase.offices and (one := _IS_ONE.match(text, cursor, end)):
                cursor = one.end()
            if bracket := _BRACKET_FIRST.match(text, cursor, end):
                cursor = bracket.end()
    yield cursor, end
