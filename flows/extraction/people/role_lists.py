"""Words that open a list of persons: the patterns by which roles tell who is listed, and as what.

Text in, matches out: sides and presidiums with those who make them up, and what stands between a verb and its list.
"""

import re
from typing import Final

from flows.extraction.language.endings import Ending
from flows.extraction.language.phrases import UPPER

# "Phía Lào có ...", "Đoàn Chủ tịch Đại hội gồm ...": a side or a presidium and those who make it up.
SIDE: Final = (
    r"(?P<side>(?:(?:[Vv]ề|[Tt]ừ|[Bb]ên) )?[Pp]hía [^,.;:()\n]{2,70}?(?= (?:còn |cũng )?(?:có|gồm)\b)"
    r"|(?:Việt Nam|Lào|Campuchia|Trung Quốc|Hàn Quốc|Nhật Bản|Thái Lan)"
    r"(?= có (?:các )?(?:đồng chí|[Đđ]/c|ông|bà|ngài|Đại tá|Thượng tá|Thiếu tướng|Trung tướng)\b)"
    r"|(?<=[,;] )(?:còn )?(?:có|gồm)(?= (?:các )?(?:đồng chí|[Đđ]/c|ông|bà|ngài)\b)"
    r"|Tại (?:tỉnh|thành phố|huyện|hội trường|phòng họp|trụ sở|Sở|UBND) [^,.;:()]{2,60}?"
    r"(?= (?:còn |cũng )?có (?:các )?(?:đồng chí|[Đđ]/c|ông|bà|ngài)\b)"
    r"|(?:Các |[Tt]rong )?(?:[Tt]hành viên|[Tt]hành phần|[Dd]iễn giả|[Kk]hách mời|[Đđ]ại biểu quốc tế)"
    r"(?: (?:của |trong |tham gia )?[Đđ]oàn)?(?: [^,.;:()\n]{2,60}?)?(?= (?:còn |cũng )?(?:bao |còn )?(?:có|gồm)\b)"
    rf"|(?:Đoàn|Phái đoàn) (?!viên |thể |[Cc]hủ )[^,.;:()\n]{{2,60}}?(?= (?:còn |cũng )?(?:bao )?(?:có|gồm)(?: các)?"
    rf" (?:đồng chí|ông|bà|ngài|(?!Đoàn |Hội )[{UPPER}][\w.]+ ))"
    r"|(?:[Tt]ại|[Ởở]|[Tt]ừ) (?:các )?(?:điểm|đầu) cầu [^,.;:()\n]{2,60}?(?: \([^()\n]{1,60}\))?"
    r"(?= (?:còn |cũng )?(?:có|gồm)\b)"
    r"|(?:Lãnh đạo|Đại diện|Khách mời|Đại biểu)(?: [^,.;:()\n]{2,50}?)?"
    r"(?= (?:còn |cũng )?(?:có|gồm)(?: (?:các )?(?:đồng chí|[Đđ]/c|ông|bà|ngài)\b|:)))"
)
PRESIDIUM: Final = (
    r"(?P<presidium>(?:(?i:đoàn|ban) (?i:chủ (?:tịch|tọa|toạ|trì))|(?i:chủ (?:tọa|toạ) đoàn))"
    r"(?: [^,.;:()\n]{2,40}?)?(?= (?:gồm|có|là)\b))"
)
# Who did it for whom, told by a noun: "Người ký phía Công an là Đại tá A".
SIGNERS: Final = r"(?P<signer>Người(?: đại diện)? ký(?: kết)?(?: [^,.;:()\n]{2,50}?)?(?=(?: là\b|:)))"
TEACHERS: Final = (
    r"(?P<teacher>(?:Các )?(?:[Dd]iễn giả|[Bb]áo cáo viên|[Gg]iảng viên|[Tt]huyết trình viên|[Nn]gười trình bày)"
    r"(?: [^,.;:()\n]{2,40}?)?(?=(?: là\b|:))"
    r"|(?:Trực tiếp )?(?:[Đđ]ứng lớp|[Ll]ên lớp|[Gg]iảng dạy|Hướng dẫn)(?: [^,.;:()\n]{2,40}?)?(?= là\b)"
    r"|(?:(?:Mở đầu|Tiếp tục|Tiếp theo|Trong|Tại|Kết thúc|Ở) )?phần (?:báo cáo(?: chuyên đề| tham luận)?|trình bày"
    r"|tham luận|thuyết trình|chuyên đề)(?=,))"
)
# Who leads a delegation, told by a noun: "Trưởng đoàn là ông A", "Dẫn đoàn là bà B".
HEADS: Final = (
    r"(?P<head>(?:Dẫn đầu đoàn|Dẫn đoàn|Trưởng đoàn)(?: [^,.;:()\n]{2,40}?)?(?=(?: là\b|:))"
    r"|(?:Các )?[Tt]hành viên(?: (?:trong |của )?[Đđ]oàn)?(?=:))"
)
OFFICERS: Final = (
    r"(?P<officer>Chỉ huy (?!trưởng|phó)[^,.;:()\n]{2,60}?(?= là\b)"
    r"|(?:Thư ký|Người dẫn chương trình|Dẫn chương trình|Điều phối)(?: [^,.;:()\n]{2,30}?)?(?=(?: là\b|:)))"
)
# Two delegations that talk are led by their heads: "Đoàn A do ông B làm Trưởng đoàn hội đàm với Đoàn C do ...".
LED: Final = ("rưởng đoàn", "rưởng Đoàn", "dẫn đầu")
TALKS_OF_DELEGATIONS: Final = re.compile(
    r"(?:rưởng [Đđ]oàn|dẫn đầu),? (?:(?:đã|vừa|có|tiến hành|tổ chức|buổi|cuộc) ){0,4}(?:hội đàm|đối thoại)(?!\w)"
    r"|làm [Tt]rưởng [Đđ]oàn(?:;| và|,) đoàn [^.;\n]{3,200} do [^.;\n]{3,160}làm [Tt]rưởng [Đđ]oàn"
)
# A list follows the verb: "Những người nhận hàm Đại sứ bậc hai là: ...".
LIST_AHEAD: Final = re.compile(
    r"[^.;:\n]{0,80}? (?:là|gồm|gồm có|bao gồm|có)(?: các)?"
    r"(?:(?: đồng chí| ông, bà)? ?:| (?:ông|bà|ngài|đồng chí|[Đđ]/c)\b)"
    rf"|[^.,;:\n]{{0,60}}? (?:có|gồm) [{UPPER}]"
)
LIST_BEHIND: Final = re.compile(
    rf" (?:còn |cũng )?(?:có|gồm)(?: các)?(?: (?:đồng chí|[Đđ]/c|ông|bà|ngài)\b| ?:| (?=[{UPPER}]))"
)
LIST_WORD: Final = Ending(
    r"(?i)(?<!\w)(?:có|gồm|là|gồm có|bao gồm|do)(?: các)?(?: đồng chí)? ?:? ?(?:các |hai |ba |bốn )?\Z|: ?\Z"
)
# Bodies come first in a list: "Dự lễ có lãnh đạo các bộ; đại diện Sở; ông A".
BODIES_FIRST: Final = re.compile(
    r"[^.;:\n]{0,80}? (?:có|gồm):? (?=(?i:các |một số |nhiều |đại diện |lãnh đạo |thủ trưởng |đại biểu |đông đảo "
    r"|toàn thể |thành viên |cán bộ |hơn |gần |khoảng |\d))"
    r"(?:[^.:\n]|(?<=sở):|(?<=ngành):|(?<=vị):|(?<=bộ):){0,400}(?:[;,]|và|cùng(?: với)?) \Z"
)
