"""Events told by a verb: a sentence in, "A tiếp B", "A hội đàm với B", "A trao Kỷ niệm chương ..." out.

The event is named by a normalised phrase: the subject, the verb, the object, each as written and as short as it is
complete. A verb counts only with a subject of its own that says or wishes nothing first: "Đại sứ cảm ơn Bộ trưởng đã
tiếp" reports no reception.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final, cast

from flows.extraction.events.frames import opening_end
from flows.extraction.events.handing import AID, HANDS, handed_end, hands_over
from flows.extraction.events.names import name_end
from flows.extraction.events.objects import (
    DECISION,
    HONOUR,
    LONGEST,
    PAPER,
    REACH,
    WHO,
    VerbEvent,
    object_end,
)
from flows.extraction.events.passive import find_passive
from flows.extraction.events.subjects import named_actor, short_subject, subject_of
from flows.extraction.language.openings import Opening
from flows.extraction.language.phrases import UPPER
from flows.extraction.language.places import PlaceMention, find_places, place_at
from flows.extraction.records import EventType

# What is visited besides a place: "thăm Nhà máy ...", "thăm chi nhánh ...", "thăm Hội người Việt Nam tại ...".
_SEEN: Final = (
    r"(?:vườn|mô hình|hợp tác xã|trang trại|nhà máy|làng nghề|khu (?:công nghiệp|di tích|lưu niệm)|cơ sở|chi nhánh|đảo|"
    r"trường|bệnh viện|bảo tàng|gia đình|công ty|doanh nghiệp|trung tâm|xưởng|công trình|dự án|chùa|cảng|"
    r"cán bộ,? (?:và )?nhân viên)"
)
_INSTITUTION: Final = re.compile(
    rf"(?:(?:các|một số|những)\s)?(?:Nhà máy|Trường|Công ty|Tập đoàn|Hội người|Khu|Trung tâm|Học viện|Viện|Bệnh viện|"
    rf"Đồn|Vườn|Xí nghiệp|Cảng|Hợp tác xã|Mô hình|Trang trại|Làng|Đại học|Nhà thờ|Cơ sở|Di tích|Tháp|làng|Chi nhánh|"
    rf"Bảo tàng|Vịnh|Quần thể|Thành cổ|Cố đô|Hoàng thành|Phố cổ|Đền|Ngục|Địa đạo|Cột cờ|"
    rf"Ngã ba|Đại đội|Tiểu đoàn|Trung đoàn|Lữ đoàn|Sư đoàn|Đảo|Chùa|Văn phòng|Quân khu|"
    rf"Bộ Tư lệnh|Bộ Chỉ huy|Đại sứ quán|Tổng [Ll]ãnh sự quán|{_SEEN})\s"
)
_VERB: Final = Opening(
    r"(?P<talks>(?:(?:có|tiến hành|chủ trì)\s(?:các\s)?(?:cuộc\s|buổi\s)?)?(?:hội đàm|(?<=đã )Hội đàm|"
    r"(?<=hành )Hội đàm|hội kiến|tiếp kiến|điện đàm|trao đổi(?=\s(?:trực tuyến|qua điện thoại)\svới))"
    r"(?:\s(?:hẹp|trực tuyến|qua điện thoại|ngắn|đầu tiên|riêng|mở rộng|cấp cao|song phương|chính thức))?"
    r"(?:\s(?:cùng\s)?với)?(?!\w))",
    rf"(?P<reception>(?:có\s(?:buổi|cuộc)\s)?(?<!trực\s)(?<!gián\s)(?<!đón\s)tiếp(?:\sxã giao|\sthân mật|\sriêng|"
    rf"\svà làm việc với|,? làm việc với|\svà hội đàm với)?\s{WHO}"
    rf"|(?:(?:long trọng|nồng nhiệt|trọng thể|thân mật|trang trọng)\s)?(?:đón tiếp|tiếp đón)\s{WHO}"
    rf"|(?:đến\s|tới\s)?chào\s(?:xã giao|từ biệt)\s{WHO}"
    rf"|(?:đến|tới)\schào\s(?=(?:các\s)?đồng chí|ông\s|bà\s|ngài\s|lãnh đạo|Bí thư|Chủ tịch|Bộ trưởng|Thủ tướng)|"
    rf"(?:(?:chủ trì|mở|tổ chức)\s)?(?:tiệc\s(?:trọng thể\s)?)?"
    rf"chiêu đãi\s(?:(?:trọng thể|thân mật|chính thức|cấp [Nn]hà nước|chào mừng)\s)*{WHO})",
    rf"(?P<visit>(?:bắt đầu\s|có\s|tiến hành\s|thực hiện\s|kết thúc\s(?:tốt đẹp\s|"
    rf"thành công\s)?)?(?:chuyến\s)?(?:đến\s|tới\s|sang\s)?thăm(?:,?\s(?:và\s)?làm việc|\shữu nghị|\schính thức|"
    rf"\scấp Nhà nước|\scấp nhà nước|(?:,|\svà)?\schúc (?:[Tt]ết|mừng)|\sxã giao|(?:,|\svà)\s(?:tặng(?=\s\d)|tặng quà|"
    rf"động viên|khảo sát))+(?!\w)|(?:đến|tới)\s(?:thăm,?\s(?:và\s)?)?chúc mừng\s"
    rf"(?=(?:(?:tập thể\s)?cán bộ,?\s(?:và\s)?nhân viên\s(?:của\s)?)?(?:Đại sứ|Tổng [Ll]ãnh sự|Lãnh sự))"
    rf"|(?:(?:đến|tới|sang)\s)?chúc Tết(?=\s(?:Đảng bộ|chính quyền|lãnh đạo|các đơn vị|UBND|Tỉnh ủy|tỉnh\s))"
    rf"|(?:đi|sang)\s(?:công tác|khảo sát|xúc tiến(?:\s[^\W\d_]+){{1,4}}?)(?=\s(?:tại|ở)\s[{UPPER}])"
    rf"|(?:đến\s|tới\s|sang\s|đi\s|ra\s|lên\s|về\s|vào\s)?(?:thăm|tham quan)"
    rf"(?=\s(?:(?:tỉnh|thành phố|nước|vườn|mô hình|hợp tác xã|trang trại|làng)\s)?[{UPPER}]"
    rf"|\s(?:các\s|một số\s|những\s)?{_SEEN}\s)"
    rf"|(?:đến\s|đi\s|tới\s)?(?:khảo sát|tìm hiểu và học tập|tìm hiểu, học tập)(?:\sthực tế|\stại|\sở)*"
    rf"(?=\s(?:các\s|một số\s)?(?:mô hình|vườn|trang trại|khu công nghiệp|nhà máy|cơ sở)\s))",
    r"(?P<session>họp(?=\sphiên\s(?:thứ|lần|đầu))(?:\sphiên))",
    rf"(?P<meeting>(?<!cuộc )họp(?=\s(?:bàn|cho ý kiến|thảo luận|xem xét|nghe|Đoàn Chủ tịch|Ban Chấp hành|"
    rf"Ban Thường vụ|Hội đồng|Ban Chỉ đạo)\s)|"
    rf"làm việc(?=\stại\s(?:tỉnh|thành phố|TP|huyện|[{UPPER}]))|"
    rf"họp báo(?=\s(?:thường kỳ|quốc tế|công bố|về|giới thiệu|thông tin|thông báo|để))(?:\s(?:thường kỳ|"
    rf"quốc tế))?|(?:tổ chức|chủ trì)\s(?:cuộc\s)?họp(?=\s(?:với|bàn|trực tuyến với|Đoàn|Ban|Hội đồng|"
    rf"Tổ))(?:\strực tuyến)?(?:\svới)?|"
    rf"(?:(?:có|tiến hành|tổ chức)\s(?:buổi\s|cuộc\s))?(?:(?:gặp gỡ|gặp mặt|gặp)(?:,|\svà) làm việc|"
    r"làm việc|gặp gỡ|gặp mặt|"
    rf"(?<=có buổi )trao đổi(?=\svới)|(?<=có cuộc )trao đổi(?=\svới)|"
    rf"gặp|tiếp xúc)(?:,\strao đổi)?(?:\s(?:song phương|ngắn|trực tuyến|thân mật|làm việc))?(?:\svới)?\s{WHO})",
    rf"(?P<award>(?:trao tặng|trao|truy tặng|đón nhận)\s{HONOUR})",
    rf"(?P<ceremony>{HANDS}{AID}|"
    rf"(?:công bố(?:,| và) trao|công bố|trao)\s{DECISION}|(?:trình|tiếp nhận|nhận)\s(?:[Qq]uốc thư|"
    rf"[Tt]hư [uủ][ỷy] nhiệm)(?!\w)|dâng (?:hương|hoa)(?!\w)|đặt vòng hoa(?!\w)|"
    rf"(?:đến\s|tới\s)?viếng(?: và ghi sổ tang)?\s(?=[{UPPER}]|tưởng niệm|"
    rf"đồng chí|nguyên|cố\s)|(?:ra\s)?tiễn\s{WHO})",
    rf"(?P<launch>(?:giới thiệu|công bố)\s(?=cuốn sách|bộ sách|ấn phẩm|Ấn phẩm|sách [\"“]|Sách [{UPPER}]|"
    rf"[Ll]ogo|biểu trưng|bộ nhận diện)|"
    rf"khởi động\s(?=(?:[Dd]ự án|[Cc]hiến dịch|[Cc]hương trình (?:hợp tác|hỗ trợ|tình nguyện|học bổng)|"
    rf"[Cc]ổng|[Nn]ền tảng)\s)|"
    rf"(?:khai trương|khánh thành|ra mắt|khởi công)\s(?=[{UPPER}]|trụ sở|văn phòng|trung tâm|cơ sở|"
    rf"trang|cổng|công trình|tuyến|nhà|đường bay|cuốn sách|sách|bộ sách|ấn phẩm|bộ phim|phim|chuyên (?:mục|trang)|"
    rf"ứng dụng|dự án|phòng|câu lạc bộ))",
    rf"(?P<signing>(?:thống nhất\s(?:và\s)?)?k[ýí](?:\skết)?(?:\strực tuyến)?\s{PAPER})",
)
_TYPES: Final = ("talks", "reception", "visit", "session", "meeting", "award", "ceremony", "launch", "signing")
_OPENS: Final = re.compile(r"(?:[Tt]iếp|[Hh]ội đàm|[Hh]ội kiến|[Đđ]iện đàm|[Ll]àm việc|[Gg]ặp|[Cc]hào) ")
# "Tiếp Đoàn có ông A, ...": who was there at the meeting that has just been told.
_HOSTS: Final = re.compile(r"(?:Cùng )?[Tt]iếp (?:và làm việc với )?(?:đ|Đ)oàn(?:(?: còn)? có|,)(?!\w)")
_SUBJECT_BEHIND: Final = re.compile(rf", (?:đồng chí|ông|bà|ngài|hai|đoàn|[{UPPER}])")
# What goes on with the same subject: "hội đàm với A, hội kiến B", "tiếp A và làm việc với B".
_AND_THEN: Final = re.compile(r"(?:,|;)?\s(?:và\s|đồng thời\s|sau đó\s)?(?:đã\s|cũng\s|lần lượt\s)?")
# A second object of the same verb stands between: "chào xã giao A, Chủ tịch Quốc hội B và hội đàm với C".
_AND_ANOTHER: Final = re.compile(
    rf",\s[{UPPER}][^,;.:\n]{{4,110}}?(?=\svà\s(?:đã\s)?(?:hội đàm|hội kiến|tiếp|chào|gặp)\s)"
)
_MEETINGS: Final = frozenset({"talks", "reception", "meeting"})
_HOMAGE: Final = re.compile(r"dâng (?:hương|hoa)|đặt vòng hoa")
# An object that only says that there was another side.
_THE_OTHER: Final = re.compile(
    r"(?:các |hai )?(?:đoàn(?: công tác| đại biểu)?|phái đoàn|đại biểu|bạn|lãnh đạo)$", re.IGNORECASE
)
# Behind an occasion with commas of its own: "Nhận lời mời của A, Bí thư ..., Đoàn ... do B làm Trưởng đoàn".
_LED: Final = re.compile(
    r"(?:^|,\s)(?P<who>(?:Đoàn|đoàn|Phái đoàn)\s[^;:\n]{0,120}?\sdo\s[^;:\n]{3,200}?\s"
    r"(?:dẫn đầu|làm [Tt]rưởng [Đđ]oàn))[,\s]*(?:đã\s|sang\s|đến\s|tới\s|có\s)*$"
)
# "Ông A, Trưởng ban B, dẫn đầu Đoàn đại biểu C, thăm ...": it is the delegation that visits.
_HEADS: Final = re.compile(r"\sdẫn đầu\s(?P<who>(?:Đoàn|đoàn)\s[^,;:\n]{3,120}),\s(?:đã\s|sang\s|đến\s|tới\s|có\s)*$")
_LED_MARKS: Final = ("dẫn đầu", "làm Trưởng", "làm trưởng")
# No sentence needs as many of its verbs tried, and none goes on from one meeting to so many others.
_MOST: Final = 12


def find_verb_events(text: str, start: int, end: int) -> list[VerbEvent]:
    """Returns the events that the verbs of the sentence `text[start:end]` tell.

    Of several verbs the first one counts, and with it those that go on right after its object with an object of their
    own ("hội đàm với A, hội kiến B"); of verbs about one object ("đón và hội đàm với") only the first.
    """
    if opening := _opening(text, start, end):
        return [opening]
    if told := find_passive(text, start, end):
        return [told]
    handed: list[VerbEvent] = []
    for first in islice(_VERB.finditer(text, start, min(end, start + REACH)), _MOST):
        subject_start = opening_end(text, start, first.start())
        clause = text[subject_start : first.start()]
        led = _HEADS.search(clause) or _LED.search(clause)
        if led:
            subject_start += led.start("who")
        elif any(text.find(mark, subject_start, first.start()) >= 0 for mark in _LED_MARKS) and (
            led := _LED.search(text[start : first.start()])
        ):
            subject_start = start + led.start("who")  # "Đoàn X, tỉnh Y, do ông A, Huyện trưởng làm Trưởng đoàn"
        subject = subject_of(text[subject_start : first.start()])
        found = _event(text, first, subject_start, subject, end) if subject else None
        if subject and found and hands_over(found.name):
            handed = handed or [found]  # beside another deed it is none
        elif subject and found:
            return [found, *islice(_sequence(text, found, subject, end), _MOST)]
    return handed


def _opening(text: str, start: int, end: int) -> VerbEvent | None:
    """The event that opens a sentence as its occasion: "Tiếp Đoàn tại ... ngày 22/6, Đại sứ A cho biết ..."."""
    comma = text.find(", ", start, min(end, start + LONGEST))
    if comma < 0:
        return None
    at = start if _OPENS.match(text, start, end) else opening_end(text, start, min(end, start + LONGEST))
    if not _OPENS.match(text, at, end):
        return None
    if _HOSTS.match(text, at, end) and not (at > start and text.startswith(",", at + len("tiếp đoàn"))):
        return None
    clause = text[at].lower() + text[at + 1 : end]
    verb = _VERB.match(clause, 0, len(clause))
    found = _event(clause, verb, 0, "", len(clause)) if verb else None
    if not found or found.event_type not in _MEETINGS or not _SUBJECT_BEHIND.search(clause, found.end):
        return None
    finish = at + found.end
    return replace(found, start=at, verb=at, end=finish, name=text[at:finish].strip(" ,"), place=None, vague=False)


def _sequence(text: str, first: VerbEvent, subject: str, end: int) -> Iterator[VerbEvent]:
    """The events that go on after the first one's object, with the same subject."""
    last = first
    while last.event_type in _MEETINGS or _is_stage(text, last):
        another = _AND_ANOTHER.match(text, last.end, end) if last.event_type in _MEETINGS else None
        link = _AND_THEN.match(text, another.end() if another else last.end, end)
        verb = _VERB.match(text, link.end(), end) if link else None
        if not verb:
            return
        found = _event(text, verb, first.start, subject, end)
        if not found or found.vague:
            return
        signed = found.event_type == "signing" and last.event_type == "talks"
        paid = _is_stage(text, last) and bool(_HOMAGE.match(text, verb.start(), verb.end()))
        if not (signed or paid or found.event_type in _MEETINGS or _is_stage(text, found)):
            return
        yield found
        last = found


def _is_stage(text: str, event: VerbEvent) -> bool:
    """Whether guests look at something on their way: "chào xã giao A và thăm Trường B"."""
    stage = event.event_type == "visit" and visits_an_institution(text, event.verb, event.end)
    return stage and text.find("gia đình", event.verb, event.end) < 0


def _event(text: str, verb: re.Match[str], start: int, subject: str, end: int) -> VerbEvent | None:
    event_type = cast("EventType", verb.lastgroup)
    met = _MET.match(text, verb.end(), end) if event_type == "visit" else None
    at = met.end() if met else verb.end() + 1
    institution = event_type == "visit" and _INSTITUTION.match(text, at, end)
    alone = event_type == "visit" and verb.group().endswith(_LOOKS)
    if alone and not (institution or place_at(text, verb.end() + 1, end)):
        return None
    paper = event_type in ("signing", "launch")
    opens = at if met and institution else verb.end()
    finish = name_end(text, opens, min(end, opens + LONGEST)) if paper else object_end(text, opens, end)
    if event_type == "ceremony":
        finish = handed_end(text, verb.group(), verb.end(), finish, end)
    what = text[verb.end() : finish].strip(" .,")
    doing = _plain(verb.group())
    if event_type == "talks" and not what and (partner := _PARTNER.match(text, verb.end(), end)):
        what = text[partner.end() : object_end(text, partner.end(), end)].strip(" .,")
        doing += " với"  # "hội đàm và tuần tra song phương với Đại đội ..."
    who = short_subject(subject)
    there = event_type == "ceremony" or (event_type == "meeting" and who.lower().startswith("đoàn "))
    if there and not what and _AT.match(text, finish, end):
        finish = object_end(text, finish + len(" tại "), end)  # "dâng hoa tại Tượng đài ...", "làm việc tại tỉnh ..."
        what = text[verb.end() : finish].strip(" .,")
    several = who.lower().startswith(("hai ", "các "))
    if not (what or several or event_type in ("visit", "talks", "ceremony")):
        return None
    held = _HELD.match(verb.group())
    doing = doing.removeprefix(held.group()) if held else doing
    name = " ".join(part for part in (held["noun"] if held else who, doing, what) if part)
    if event_type == "signing":
        name = f"Lễ {doing} {what}"
    place = None
    if event_type == "visit" and not institution:
        place = _visited(text, verb.end(), min(end, finish + 60))
    elif event_type == "visit" and (beside := _BESIDE.match(text, finish, end)):
        place = place_at(text, beside.end(), end)  # "tham quan Vịnh Hạ Long, tỉnh Quảng Ninh"
    if place and place.text not in name and not institution:
        towards = text[verb.end() : place.start].strip()
        if towards not in _TOWARDS:
            towards = "tại" if doing.endswith("làm việc") else ""
        where = text[place.start : _places_end(text, place.end, end)]
        name = " ".join(part for part in (name, towards, where) if part)
    vague = event_type in _MEETINGS and (not what or _THE_OTHER.match(what) is not None)
    return VerbEvent(start, verb.start(), finish, event_type, name, place, what, vague, named_actor(who))


# "chủ trì cuộc họp Ban Chỉ đạo", "tổ chức buổi gặp mặt kiều bào": the meeting has a name of its own.
_HELD: Final = re.compile(r"(?:tổ chức|chủ trì)\s(?P<noun>cuộc|buổi)\s(?=họp|gặp)")
_PARTNER: Final = re.compile(rf"(?:,| và)\s(?:tổ chức\s)?(?:tuần tra|giao lưu|trao đổi)[^,;.:\n]{{0,40}}?\svới\s{WHO}")
# "thăm, làm việc với Trung tâm ...".
_MET: Final = re.compile(r"\s(?:với|tại)\s")
_AT: Final = re.compile(r"\s(?:tại|ở)\s(?=\S)")
_LOOKS: Final = ("thăm", "tham quan", "khảo sát", "khảo sát thực tế", "học tập")
_LOOKED_AT: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_LOOKS)})\s(?:tại\s)?")
_TOWARDS: Final = frozenset({"tại", "tới", "đến", "sang"})
_AND_PLACE: Final = re.compile(r"(?:,| và)\s")


def _places_end(text: str, end: int, limit: int) -> int:
    """Where the list of places ends whose first one ends at `end`: "thăm Hungary và Slovakia"."""
    join = _AND_PLACE.match(text, end, limit)
    more = place_at(text, join.end(), limit) if join else None
    return more.end if more and more.level == "country" else end


def visits_an_institution(text: str, start: int, end: int) -> bool:
    """Whether a visit is one to a factory, a school, a society: a stage of a journey, whose place is told beside it."""
    looks = _LOOKED_AT.search(text, start, end)
    return looks is not None and bool(_INSTITUTION.match(text, looks.end(), end))


def _visited(text: str, start: int, end: int) -> PlaceMention | None:
    """The place visited: not the country of an embassy or of a leader that is called on there."""
    for place in find_places(text, start, end):
        greeted = text.startswith(_OF_A_PROVINCE, place.start) or text.endswith(_OF_A_PROVINCE, 0, place.start)
        if not greeted and BELONGS.search(text, max(start, place.start - 24), place.start):
            continue
        if not ends_a_name(text, place):
            return place
    return None


_OF_A_PROVINCE: Final = ("tỉnh ", "thành phố ", "huyện ")  # "chúc Tết Đảng bộ, chính quyền và nhân dân tỉnh Nghệ An"
_BESIDE: Final = re.compile(r",\s(?=(?:tỉnh|thành phố|TP)\b)")
# The last syllable of a school's or a person's name is no country: "Đại học Hồng Đức".
_PART_OF_NAME: Final = re.compile(rf"(?<!\w)[{UPPER}][^\W\d_{UPPER}]+\s$")


def ends_a_name(text: str, place: PlaceMention) -> bool:
    """Whether what looks like a country is the last syllable of a name."""
    return " " not in place.text and bool(_PART_OF_NAME.search(text, max(0, place.start - 12), place.start))


_AROUND: Final = re.compile(
    r"^(?:có|tiến hành|chủ trì|thực hiện|bắt đầu|kết thúc(?: tốt đẹp| thành công)?)\s(?:các\s)?(?:cuộc\s|buổi\s|"
    r"chuyến\s)?"
)


def _plain(verb: str) -> str:
    """The verb itself: "có cuộc hội đàm với" is "hội đàm với"."""
    return _AROUND.sub("", verb).strip()


BELONGS: Final = re.compile(
    r"(?:quán|[Đđ]ại sứ|[Ll]ãnh sự|Hội|Bộ|Đảng|Chính phủ|Quốc hội|Chủ tịch|Thủ tướng|đoàn|Đoàn|nhân dân|Tết|"
    r"(?:ngư|công|bệnh) (?:dân|nhân)|người|lao động|sinh viên|học sinh|kiều bào|cộng đồng|doanh nghiệp|thuyền viên|"
    r"cán bộ|chiến sĩ|chuyên gia|bác sĩ)\s$"
)
_VISITOR: Final = re.compile(
    rf"(?<!\w)(?:đón|tiếp|với|của|mời|cùng|kiến)\s(?P<who>[{UPPER}][^,;.:()\n]{{5,110}}?)"
    r"(?P<aux>,?(?:\s(?:đang|có|sang|đến|tới|nhân|trong|dịp|chuyến))*)\s"
    r"(?P<verb>thăm(?:,?\s(?:và\s)?làm việc|\shữu nghị|\schính thức|\scấp Nhà nước|\scấp nhà nước)+(?:\s(?:tới|tại|"
    r"đến))?)\s"
)


def find_visit(text: str, start: int, end: int) -> VerbEvent | None:
    """Returns the visit in whose course the sentence takes place: "đón Thủ tướng A thăm chính thức Việt Nam"."""
    if text.find("thăm", start, end) < 0:
        return None
    found = _VISITOR.search(text, start, end)
    place = place_at(text, found.end(), end) if found else None
    if not found or not place:
        return _visiting(text, start, end)
    who = re.split(r"\s(?:và|cùng)\s", found["who"])[0]
    verb = re.sub(r"\s(?:tới|tại|đến)$", "", found["verb"])
    return VerbEvent(
        found.start("who"),
        found.start("verb"),
        place.end,
        "visit",
        f"{who} {verb} {place.text}",
        place,
        with_whom="",
        vague=False,
    )


# Of a guest with a chain of offices only the visit is told: "..., Chủ tịch X, đang thăm chính thức nước ta".
_VISITING: Final = re.compile(
    r",?\s(?:đang|đang có chuyến|đang sang|sang)\s"
    r"(?P<verb>thăm(?:,?\s(?:và\s)?làm việc|\shữu nghị|\schính thức|\scấp Nhà nước|\scấp nhà nước)+"
    r"(?:\s(?:tới|tại|đến))?)\s(?P<ours>nước ta(?!\w))?"
)


def _visiting(text: str, start: int, end: int) -> VerbEvent | None:
    found = _VISITING.search(text, start, end)
    if not found:
        return None
    place = place_at(text, found.end(), end)
    if found["ours"]:
        place = PlaceMention(found.start("ours"), found.end(), found["ours"], "Việt Nam", "country", foreign=False)
    if not place:
        return None
    name = f"{found['verb']} {place.text}"
    return VerbEvent(found.start("verb"), found.start("verb"), place.end, "visit", name, place, "", vague=False)
