"""Who is spoken of without being there: where a phrase stands in its sentence in, whether its person is absent out.

"Thay mặt Chủ tịch A", "lời mời của bà B", "hai tuần sau khi Bộ trưởng C sang thăm", "Đại sứ D không dự được": a
sentence about the news names persons who took no part in it.
"""

import re
from typing import Final

from flows.extraction.language.endings import Ending
from flows.extraction.language.openings import Opening

# What lies before the news, told beside it: "hai tuần sau khi Bộ trưởng A thăm", "ôn lại chuyến đi do ông B dẫn đầu".
_BEFORE_THE_NEWS: Final = Opening(
    r"(?<![.,] )(?i:(?:sau|trước|từ|kể từ) (?:khi|lúc|ngày|buổi|dịp)|từng được|(?:nhắc|ôn|nhớ|kể|điểm) lại"
    r"|nhắc (?:tới|đến)|lời mời của)(?!\w)[^,;]*\Z",
    r"(?<=, )(?i:từ (?:buổi|thời|lúc)) [^,;]*\Z",
)
# Who is said not to be there: "Đại sứ A không dự được", "Vắng mặt tại buổi gặp, Giáo sư B gửi lời chúc".
_AWAY: Final = re.compile(
    r"(?:, [^,.;:()\n]{2,60}(?=,))?,? (?:đã )?(?:không (?:thể )?(?:dự|tham dự|có mặt|đến|sang|tới)|vắng(?: mặt)?"
    r"|bận (?:công tác|việc)|cáo lỗi|đang bận|vì [^,.;:()\n]{2,30} không (?:thể )?(?:dự|đến|sang|tới)"
    r"|gửi (?:lời )?(?:chúc mừng|chúc|thư|điện)[^,.;:()\n]{0,30} qua (?:điện thoại|video|thư|mạng))(?!\w)"
)
_AWAY_BEFORE: Final = re.compile(
    r"(?:Vắng mặt|Không (?:thể )?(?:dự|có mặt|sang|tới|đến))[^,;.:]{0,60}, (?:\w+ ){0,3}\Z"
)
# "Đại sứ thông báo, Chủ tịch Quốc hội A mong muốn sang thăm": whose wishes somebody else passes on.
_WISHES: Final = re.compile(r" (?:rất )?(?:mong muốn|mong|muốn|sẽ|dự kiến|có kế hoạch|đã nhận lời|nhận lời)(?!\w)")
_TOLD_OF: Final = Ending(
    r"(?<!\w)(?:thông báo|cho biết|khẳng định|tin|hy vọng)(?: rằng)?,? (?:đồng chí |ngài |ông |bà )?\Z"
)
_ABSENT: Final = Ending(
    r"(?i)(?<!\w)(?:của|thay mặt(?: cho)?|[uủ][ỷy] quyền(?: của)?|theo|như|nhắc lại lời|lời|bởi|mời|kính mời"
    r"|(?:gửi|chuyển|mang|trao lời|trao thư) (?:\w+ ){0,8}?(?:tới|đến|cho)|điện mừng|điện chia buồn|chúc mừng|cảm ơn"
    r"|nhân danh|giúp|phu nhân|hậu duệ của|thăm hỏi|mang tên|về việc|gia đình|thân nhân) (?:tới |đến )?"
    r"(?:các )?(?:đồng chí |ngài |ông |bà )?\Z"
)
_WINDOW: Final = 60
_FAR: Final = 240


def is_absent(text: str, sentence: int, start: int, reach: int) -> bool:
    """Tells whether the phrase at `text[start:reach]` speaks of somebody who is not there, or not in this news.

    `sentence` is where its sentence begins.
    """
    before = text[max(sentence, start - _WINDOW) : start]
    if _ABSENT.search(before) or is_away(text, sentence, start, reach):
        return True
    if _WISHES.match(text, reach) and _TOLD_OF.search(before):
        return True
    floor = max(sentence, start - _FAR)
    clause = max(floor, text.rfind(",", floor, start), text.rfind(";", floor, start))
    earlier = _BEFORE_THE_NEWS.search(text, clause, start)
    return bool(earlier and earlier.start() > sentence)


def is_away(text: str, sentence: int, start: int, reach: int) -> bool:
    """Tells whether the sentence says of the person that they could not come."""
    return bool(_AWAY.match(text, reach) or _AWAY_BEFORE.match(text, sentence, start))
