"""Items that report nothing: a page in, whether it is an interview, an opinion, a quiz, an explainer or a list out.

Such an item names events and reports none.
"""

import re
from collections.abc import Sequence
from typing import Final

from flows.extraction.language.openings import Opening
from flows.extraction.pages.page import Page
from flows.extraction.records import Line

_QUESTION: Final = re.compile(
    r"(?:(?<!kính )[Tt]hưa (?:ông|bà|Đại sứ|Thứ trưởng|Bộ trưởng|Tiến sĩ|Giáo sư|đồng chí|PGS|TS|Ngài|"
    r"ngài|anh|chị)[,!:\s]|"
    r"[Xx]in (?:ông|bà|Đại sứ|Thứ trưởng|Bộ trưởng|đồng chí|Ngài|ngài|anh|chị)\s|"
    r"(?:[Ôô]ng|[Bb]à|[Đđ]ại sứ|[Tt]hứ trưởng|[Bb]ộ trưởng|[Đđ]ồng chí|[Nn]gài)\s(?:có thể|đánh giá|nhận định|"
    r"nhìn nhận|kỳ vọng)[^\n]{0,250}\?)"
)
# A line of its own that asks: "* Ông đánh giá thế nào về kết quả này?"
_ASKING_LINE: Final = re.compile(r"\s{0,3}[*•+–-]\s?[^\n]{10,500}\?\W{0,3}$")
_QUESTION_MARKS: Final = ("?", "hưa ", "xin ", "Xin ")
_ASKED: Final = re.compile(r"\W{0,3}(?:PV|P\.V|Phóng viên|Hỏi|Câu hỏi|Đáp|Trả lời)\s?:")
_EXPLAINER: Final = Opening(
    r"(?:(?<!trình bày )(?<!khái quát )(?<!quán triệt )(?<!phổ biến )(?<!nghe )(?<!triển khai )(?<!giới thiệu )"
    r"(?<!cập nhật )(?<!thông tin )(?<!thông báo )(?<!trao đổi )(?<!nêu )"
    r"(?:[Nn]hững|[Mm]ột số|[0-9]{1,2})\s(?:điểm mới|nội dung (?:mới|cơ bản|chủ yếu|đáng chú ý)|quy định mới)"
    r"|[Ss]au đây là (?:một số|những|các|toàn văn)(?! (?:hình|bức) ảnh))(?!\w)"
)
_EXPLAINER_MARKS: Final = ("điểm", "nội dung", "quy định", "au đây là")
# A line of a list of items: the day alone. An article has no such lines between its paragraphs.
_DAY_ALONE: Final = re.compile(r"\W{0,3}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[\s|,–-]{1,3}\d{1,2}[:hg]\d\d)?\W{0,3}$")
_LISTED: Final = 3
# The opening of an item that a list cuts off.
_CUT_OFF_MARKS: Final = ("Xem tiếp", "Chi tiết", "Đọc tiếp", "Xem thêm")
_CUT_OFF: Final = re.compile(rf"(?:\.\.\.|…) ?(?:{'|'.join(_CUT_OFF_MARKS)})\W{{0,3}}$")
_QUESTIONS: Final = 2
_QUESTION_REACH: Final = 600
_QUIZ: Final = re.compile(r"(?:^|\n)\s*(?:Câu\s(?:hỏi\s)?\d{1,3}\s?[.:)]|[A-D]\s?[.)]\s\S)")
_INTERVIEW: Final = Opening(
    r"(?:trả lời phỏng vấn|cuộc phỏng vấn|dành cho .{0,40}phỏng vấn|trân trọng giới thiệu (?:toàn văn )?(?:bài|"
    r"nội dung)|xin giới thiệu (?:bài|toàn văn|nội dung)|"
    r"có bài viết|toàn văn bài (?:viết|phát biểu))"
)
_INTERVIEW_MARKS: Final = ("phỏng vấn", "giới thiệu", "bài viết", "toàn văn")
# The headline of an item about what is to come: "Bộ trưởng Ngoại giao A sắp thăm Việt Nam".
_TO_COME: Final = re.compile(
    r"(?<!\w)(?:sắp|sẽ|chuẩn bị|dự kiến) (?:(?:sang|tới|đến) )?(?:thăm|tổ chức|diễn ra|dự|tham dự|khai mạc|có|đón|tiếp"
    r"|công du|sang|tới|đến|trao|ký|làm việc|gặp)(?!\w)"
)


def announces(page: Page) -> bool:
    """Whether the item says in its headline that all it tells of is to come."""
    return page.headline is not None and _TO_COME.search(page.headline) is not None


def reports_nothing(page: Page) -> bool:
    """Whether the item is an interview, an opinion, a quiz, an explanation of rules or a list of items.

    It may name events, it reports none.
    """
    text = page.text
    told = [line for line in page.lines if line.section in ("lead", "body", "title")]
    if _asks(text, told) or ("Câu" in text and len(_QUIZ.findall(text)) >= 4) or _is_list(page, told):
        return True
    lead = [line for line in told if line.section != "title"][:3]
    heads = [line for line in told if line.section == "title"] + lead
    return _holds(_INTERVIEW, _INTERVIEW_MARKS, text, lead) or _holds(_EXPLAINER, _EXPLAINER_MARKS, text, heads)


def _holds(pattern: Opening, marks: tuple[str, ...], text: str, lines: Sequence[Line]) -> bool:
    """Whether one of the lines matches a pattern of which every match holds one of the marks."""
    return any(mark in text for mark in marks) and any(pattern.search(text, line.start, line.end) for line in lines)


def _asks(text: str, told: Sequence[Line]) -> bool:
    """Whether questions stand between the paragraphs."""
    if "?" not in text and "hưa " not in text and "Đáp" not in text:
        return False
    asked = 0
    for line in told:
        reach = min(line.end, line.start + _QUESTION_REACH)
        marked = any(text.find(mark, line.start, reach) >= 0 for mark in _QUESTION_MARKS)
        question = _QUESTION.search(text, line.start, reach) if marked else None
        asked += bool(
            question or _ASKED.match(text, line.start, line.end) or _ASKING_LINE.match(text, line.start, line.end)
        )
    return asked >= _QUESTIONS


def _is_list(page: Page, told: Sequence[Line]) -> bool:
    """Whether the page lists items, each with its day on a line of its own."""
    cut_off = any(mark in page.text for mark in _CUT_OFF_MARKS)
    if cut_off and sum(bool(_CUT_OFF.search(page.text, line.start, line.end)) for line in told) >= _LISTED:
        return True
    body = [line for line in told if line.section == "body"]
    if not body:
        return False
    days = [
        line
        for line in page.lines
        if line.section == "meta"
        and body[0].start < line.start < body[-1].end
        and _DAY_ALONE.match(page.text, line.start, line.end)
    ]
    return len(days) >= _LISTED
