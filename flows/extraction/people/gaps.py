"""What may stand between a subject and its verb: a sentence and two places in, whether one belongs to the other out.

Brackets, clauses of place and time and the company of a subject are put in between without parting it from its verb.
"""

import re
from typing import Final

from flows.extraction.language.phrases import UPPER

# Who somebody is, told behind the name in place of an office: "bà A, tình nguyện viên người Chile, kể".
_IN_LIFE: Final = (
    r"người|cán bộ|kiều bào|Việt kiều|cựu|chủ|sinh viên|học viên|nghiên cứu sinh|lưu học sinh|du học sinh|thực tập sinh"
    r"|tình nguyện viên|doanh nhân|giáo viên|giảng viên|chuyên gia|chuyên viên|nông dân|ngư dân|công nhân|nghệ nhân"
    r"|phụ huynh|nhân chứng|học giả|luật sư|nhà báo|nhà văn|phóng viên|già làng|trưởng thôn|trưởng bản|đại biểu"
    r"|hội viên|thành viên|con|cháu|vợ|một"
)
# What a sentence puts in between a subject and its verb: brackets, where and for whom between commas, who is with it.
BRACKETS: Final = re.compile(
    r"\([^()]*\)"
    rf"| phía [{UPPER}]\w+(?: [{UPPER}]\w+){{0,2}}"  # "Tổng thư ký Ủy ban phía Việt Nam đã ..."
    rf"| (?:tại|ở) [{UPPER}][^,;.:()]{{2,40}}(?=, )"  # the seat behind an office
    r"|, (?:từ|tại|qua|bằng|với|thay mặt|đại diện|nhân dịp|sau|trước|khi|trong|hiện|đang|\d{2,3} tuổi"
    rf"|{_IN_LIFE})\b[^,;.:()]{{0,70}}(?=,)"
    r"|, (?:trên cương vị|với tư cách)\b[^,;.:()]{2,130}(?:\([^()]*\))?(?=,)"
    rf"|, (?!người (?!gốc|Việt|dân tộc))(?:{_IN_LIFE})\b(?!.*\b(?:do|được|bị|là|có|rằng|cùng|và|không|từng)\b)"
    r"[^,;.:()]{2,70} \Z"
    r"|, thay mặt [^,;.:()]{2,60}\Z"
    r"|,? (?:và|cùng)(?: với)? (?:toàn thể )?(?:các )?(?:đồng chí )?"
    r"(?:lãnh đạo|đại diện|thành viên|đại biểu|cán bộ|vị|[Pp]hu (?:nhân|quân)|(?:vũ |phái )?[Đđ]oàn|chư)\b"
    r"(?:[^,;.:()]|, (?:Nhà nước|Chính phủ|Quốc hội|Mặt trận)){0,110}\Z"
)
# Others who are present too: "bà A; các đồng chí trong Ban Thường vụ tham dự".
_COMPANY: Final = re.compile(
    r"(?:[;,]| và| cùng) (?:với |và )?(?:toàn thể |đông đảo |một số )?(?:các )?"
    r"(?:đồng chí|lãnh đạo|đại diện|thành viên|đại biểu|cán bộ)\b[^.:()]{0,90}\Z"
)
# "ông A và ông B thay mặt hai tỉnh ký": for whom somebody acts, told without commas.
_ON_BEHALF: Final = re.compile(r" (?:đã )?(?:thay mặt|đại diện)(?: cho)? [^,.;:()\n]{2,60} (?:đã |cùng )?")
_MANY: Final = re.compile(r"(?i)các đồng chí (?:trong|thuộc|lãnh đạo|nguyên|ủy viên|uỷ viên|đại diện) [^.:()]{0,90}\Z")

# What may stand between a subject and its verb.
ADVERBS: Final = re.compile(
    r"(?i)(?:[\s,…–-]|\.\.\.|\b(?:đã|đang|sẽ|vừa|cũng|đều|cùng|đồng thời|và|có|được|trực tiếp|lần lượt|tiếp tục"
    r"|nhiệt liệt|trân trọng|chân thành|chủ động|thẳng thắn|một lần nữa|đặc biệt|nồng nhiệt|long trọng|thân mật|đến|tới"
    r"|sang|về|ra|bài|buổi|cuộc|chuyến|lời|còn|khi|xin|cho|thay mặt|nhân dịp|tại|trong|theo đó|hết sức|rất|luôn"
    r"|vui mừng"
    r"|cho biết khi|khẳng định khi|nhấn mạnh khi|nói khi|đưa ra khi|bước đầu|như vậy|như thế|điều này|không giấu|nổi"
    r"|xúc động|nghẹn ngào|phấn khởi|hào hứng"
    r"|đại diện|chính thức|tích cực|sau đó|trước đó|tiếp đó|đoàn|làm|cùng nhau|tham|người)\b)*\Z"
)


def gap_between(text: str, start: int, reach: int, verb: int, *, present: bool) -> str:
    """What stands between the subject `text[start:reach]` and a verb, without what is put in between.

    `present`: the verb says who is there, so that others may be named beside the subject.
    """
    gap = BRACKETS.sub("", text[reach:verb])
    if _ON_BEHALF.fullmatch(gap):
        return " "
    if not present:
        return gap
    return "" if _MANY.match(text, start, verb) else _COMPANY.sub("", gap)
