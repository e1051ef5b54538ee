"""Captions of photos: a line in, whether it is one out - by its credit, or by how a photo is told without credit."""

import re
from typing import Final

from flows.extraction.pages.bylines import has_credit

_LONGEST_WITH_CREDIT: Final = 600
_LONGEST: Final = 260
_SCENE: Final = re.compile(
    r"(?:Quang cảnh|Toàn cảnh|Khung cảnh|Một góc|Hình ảnh|Ảnh minh họa|Ảnh tư liệu|Ảnh:|Photo:|"
    r"(?:Các |Đông đảo )?(?:đại biểu|Đại biểu)\s(?:tham dự|dự|tại|chụp|trao đổi|thảo luận|tham quan)\b)"
)
_SHOWN: Final = re.compile(
    r"\b(?:phát biểu|chủ trì|đồng chủ trì|điều hành|trình bày|tham luận|báo cáo|giới thiệu|trao|tặng|tiếp|đón|"
    r"hội đàm|hội kiến|bắt tay|trao đổi|ký|ký kết|duyệt|thăm|tham quan|dâng hương|dâng hoa|cắt băng|chúc mừng|chụp ảnh|"
    r"chứng kiến|quán triệt|gặp gỡ|nâng ly|chào mừng|thảo luận|thuyết trình)\b"
)
# Of a line that no full stop ends, these tell as well that it shows something.
_SHOWN_WITHOUT_END: Final = re.compile(
    r"\b(?:cùng|chia sẻ|tham dự|dự|nghe|kiểm tra|khảo sát|trả lời|động viên|tặng hoa)\b"
)
_GROUP_PHOTO: Final = re.compile(
    r"chụp (?:ảnh|hình)(?: chung| lưu niệm| kỷ niệm)?|\((?:ngoài cùng|đứng|ngồi|thứ|bên|giữa|trái|phải|áo)\b"
)
# A caption shows; it does not narrate, quote or judge, and it opens with those whom it shows.
_TOLD: Final = re.compile(
    r"\b(?:đã|sẽ|đang|cho biết|cho rằng|nhấn mạnh|khẳng định|đề nghị|yêu cầu|bày tỏ|đánh giá|cảm ơn|thông báo|nêu rõ|"
    r"vui mừng|là|chúc(?! mừng)|mong|hy vọng|nhằm|tiếp thu|tiếp nhận|tiếp tục|cam kết"
    r"|trong đó|theo đó|do đó|vì vậy|dự và|diễn ra|được|như sau|gồm)\b|[:;?]"
)
_SHOWN_PERSON: Final = re.compile(
    r"(?:Đồng chí|Đ/c|Ông|Bà|Ngài|Đại sứ|Tổng Lãnh sự|Thứ trưởng|Bộ trưởng|Ngoại trưởng|Chủ tịch|Phó|Tổng|Thủ tướng|"
    r"Quốc vương|Bí thư|Trưởng|Giám đốc|Chánh|Cục trưởng|Vụ trưởng|Viện trưởng|Trợ lý|Ủy viên|Uỷ viên|Chủ nhiệm|"
    r"Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đô đốc|Chuẩn đô đốc|Đại tá|Lãnh đạo|Đoàn|Đại diện|Hai|Các|"
    r"Hiệu trưởng|Tư lệnh|Chính ủy|Tham tán|Học viên|Nhà báo|Luật sư|"
    r"GS|PGS|TS|Tiến sĩ|Giáo sư|Nghệ sĩ|Trao|Lễ)\b"
)


def is_credited(text: str) -> bool:
    """Whether a line is a caption with the credit of its photo."""
    return len(text) <= _LONGEST_WITH_CREDIT and has_credit(text)


def is_scene(text: str) -> bool:
    """Whether a line without credit reads as a caption: one short sentence that shows persons or a scene."""
    if not 10 <= len(text) <= _LONGEST or ". " in text:
        return False
    if _GROUP_PHOTO.search(text):
        return not _TOLD.search(text)
    words = text.count(" ") + 1
    if words > 32 or _TOLD.search(text):
        return False
    if _SCENE.match(text):
        return True
    shown = _SHOWN.search(text, 8) or (None if text.endswith(".") else _SHOWN_WITHOUT_END.search(text, 8))
    return bool(shown and _SHOWN_PERSON.match(text) and "," not in text[shown.end() :])
