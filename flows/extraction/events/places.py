"""Where an event took place: its candidates in, the place, the place as written and the venue out.

What the event's own sentences say comes first. Only when they name no place, the headline and the dateline are asked,
and a venue that belongs to a province ("hội trường UBND tỉnh") is placed by the body that held the event there or by
the province whose page it is. Without a venue no place is concluded from who held the event.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from flows.extraction.events.candidates import Candidate
from flows.extraction.events.frames import dateline_place, opening_end
from flows.extraction.events.homes import DISTRICT, SEAT, at_home, home_of
from flows.extraction.events.verbs import BELONGS, ends_a_name, visits_an_institution
from flows.extraction.language.phrases import UPPER
from flows.extraction.language.places import Location, PlaceMention, find_places, locate, place_at
from flows.extraction.pages.page import NEWS, Page, Sentence

_NAMED_OBJECT: Final = frozenset({"launch", "signing"})
_MEETINGS: Final = frozenset({"meeting", "reception"})
_OURS: Final = "Việt Nam"
_TOLD: Final = frozenset({"happened", "held"})
# A venue, or an address below the province, that waits for the province to be told elsewhere.
_INSIDE: Final = re.compile(
    r"(?<!\w)(?:tại|ở)\s(?:trụ sở|hội trường|nhà khách|trung tâm hội nghị|khách sạn|thị xã|thị trấn|huyện|phường|xã|"
    r"đặc khu|văn phòng|phòng (?:họp|khách)|UBND|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Sở|cửa khẩu|Cửa khẩu|"
    r"Trụ sở|Hội trường|Nhà khách|Trung tâm|Khách sạn)(?!\w)"
)
_LOCAL: Final = re.compile(
    r"(?<!\w)(?:UBND|HĐND|MTTQ|UBMTTQ|[UỦ][ỷy] ban [Nn]hân dân|Hội đồng nhân dân|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy]|"
    r"Tỉnh đoàn|Sở|Trường Chính trị|Trường chính trị|[Bb]ộ đội Biên phòng|Công an|Liên hiệp|Đảng bộ|Đoàn đại biểu|"
    r"Ban|Văn phòng|Trung tâm|Hội)\s[^,;.:()\n]{0,70}$"
)
_CONGRESS: Final = re.compile(r"[Đđ]ại hội(?:\s(?:đại biểu|thành lập|lần thứ \w+))*\s")
# Whom guests call on receives them at home: "chào xã giao lãnh đạo tỉnh Nam Định".
_CALLS_ON: Final = re.compile(r"\schào (?:xã giao|từ biệt)\s")
_BRIDGE: Final = re.compile(
    r"(?:chủ trì|điều hành|chủ tọa|chủ toạ)(?:\s[^.;:,\n]{0,60})?\s(?:tại|ở|từ) điểm cầu (?:chính |trung tâm |tại |ở )*"
)
_AT_BRIDGE: Final = re.compile(r"(?:tại|ở|từ|Tại|Từ) điểm cầu (?:[^,;.()\n]{2,60}\()?")
# The guard of a border stands in the province that its brackets name: "Đồn Biên phòng A (Bộ đội Biên phòng tỉnh B)".
_GUARDS: Final = re.compile(
    r"Đồn (?:Biên phòng|Công an)?[^,;.:()\n]{0,60}(?: \(|, )(?:Bộ Chỉ huy )?(?:BĐBP|Bộ đội [Bb]iên phòng|đóng tại|"
    r"Biên phòng|Công an)\s"
)
_OF_PROVINCE: Final = re.compile(r"(?<!\w)(?:tỉnh|Tỉnh (?:ủy|uỷ)|tỉnh ta|thành phố|Thành (?:ủy|uỷ)|cơ quan|Sở)(?!\w)")
_HEAD_OF_TITLE: Final = re.compile(r":\s")
_HOSTED: Final = re.compile(r"(?:tổ chức|diễn ra|đăng cai|họp|khai mạc|đầu tiên|được mở)\s$")
_MISSION: Final = re.compile(
    r"(?:Đại sứ quán|Tổng [Ll]ãnh sự quán|Lãnh sự quán|Phái đoàn|Thương vụ|Cơ quan đại diện)\s(?:[^\W\d_]+\s){1,6}?"
    r"(?:tại|ở)\s"
)
_AT_HOME: Final = re.compile(
    r"(?:UBND|HĐND|MTTQ|UBMTTQ|[UỦ][ỷy] ban|Hội đồng nhân dân|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy]|Tỉnh đoàn|Thành đoàn|Sở|"
    r"Trường Chính trị|Bộ Chỉ huy|Bộ đội Biên phòng|Công an|Liên hiệp|Đảng bộ|Đảng ủy|Chi bộ|Ban (?!Chấp hành Trung)|"
    r"Văn phòng|Hội |Tỉnh|Thành phố|Đoàn đại biểu Quốc hội|Trung tâm|Trường|Bảo tàng|Thư viện)"
)
_UNNAMED: Final = re.compile(
    r"(?<!\w)(?:(?:UBND|HĐND|MTTQ|[UỦ][ỷy] ban nhân dân|lãnh đạo|Lãnh đạo|địa bàn|trên toàn|của)\s(?P<kind>[Tt]ỉnh|"
    r"[Tt]hành phố)|(?P<party>Tỉnh|Thành) [uủ][ỷy])(?!\w)"
)
_JOURNEY: Final = re.compile(
    r"(?:Tiếp tục|Trong|Nhân|Kết thúc)\s[^,.;:\n]{0,60}?(?:chương trình|chuyến|thời gian)\s[^,.;:\n]{0,60}?"
    r"(?:tại|ở|sang|tới|đến|thăm)\s"
)
# Below the province there is no other place that an address could lie in.
_WARD: Final = re.compile(r"(?<!\w)(?:tại|ở)\s(?:phường|xã|đặc khu|thị xã|thị trấn|huyện|cửa khẩu|Cửa khẩu)\s")
# What a meeting is about takes place elsewhere: "... về việc chuẩn bị hội chợ tại Nhật Bản".
_ABOUT: Final = re.compile(r"(?<!\w)(?:về việc|(?:nhằm|để) chuẩn bị|chuẩn bị)(?!\w)")
_ARRIVED: Final = re.compile(r"(?:Sang|Đến|Tới|Rời\s[^,;.:()\n]{3,40}\s(?:đến|tới|sang))\s")
# "Trong khuôn khổ chuyến thăm chính thức Lào, ...": who is on a journey abroad meets others there.
_COURSE: Final = re.compile(
    r"(?:[Tt]rong khuôn khổ|[Nn]hân|[Tt]rong thời gian)\s(?:các hoạt động\s|chương trình\s)*(?:chuyến\s)?"
    r"(?:thăm|công tác)(?:,?\s(?:và\s)?làm việc|\schính thức|\shữu nghị|\scấp Nhà nước)*(?:\s(?:tại|tới|đến|ở))?\s"
)
# "Đoàn ... đã có buổi làm việc với Sở Ngoại vụ tỉnh Hà Tĩnh": a delegation goes to whom it works with.
_CAME: Final = re.compile(r"(?<!\w)[Đđ]oàn\s[^;.\n]{0,200}?\s(?:đã\s)?có\s\Z")
_WORKS_WITH: Final = re.compile(r"với\s(?:[^,;.\n]{1,60}?\s)??(?=(?:tỉnh|thành phố|TP\.?)\s)")
_HOSTS: Final = re.compile(
    r"(?:(?:các\s)?(?:đồng chí\s)?(?:[Ll]ãnh đạo|[Tt]hường trực|UBND|HĐND|[UỦ][ỷy] ban nhân dân|"
    r"Hội đồng nhân dân)\s)*(?=tỉnh\s|thành phố\s|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy])(?:(?:Tỉnh|Thành) [uủ][ỷy]\s)?"
)
_LEADS_TO: Final = re.compile(
    r"(?<!\w)(?:thăm|công tác|làm việc)(?:,?\s(?:và\s)?làm việc|\shữu nghị|\schính thức|\scấp [Nn]hà nước)*"
    r"(?:\s(?:tại|tới|đến|ở|sang))?\s"
)
_EMBASSY: Final = re.compile(r"chúc mừng\s(?:Đại sứ|Tổng [Ll]ãnh sự|Lãnh sự)")
# Guests work with who governs where they are: "đoàn làm việc với Tỉnh trưởng Attapeu".
_GUESTS_DO: Final = ("đoàn", "Đoàn", "Làm việc", "làm việc")
_GOVERNS: Final = re.compile(r"(?:Tỉnh trưởng|Đô trưởng|Thị trưởng|Thống đốc)\s(?:tỉnh\s|bang\s)?")
# Whom guests call on, with the office behind the name: "..., Chủ tịch UBND tỉnh Nam Định".
_OFFICE_BEHIND: Final = re.compile(
    r"(?:,|\s[-–])\s(?:[^,;.\n]{2,60},\s){0,2}?(?:(?:Phó )?(?:Bí thư|Chủ tịch)|Tỉnh trưởng)(?:[^,;.\n]{0,40}?\s)?"
    r"(?=tỉnh\s|thành phố\s)"
)
# Who met whom: "Đoàn công tác X đã có buổi làm việc với UBND tỉnh Y".
_HAD: Final = re.compile(r",?\s(?:(?:đã|vừa|cũng)\s)*(?:có|tổ chức|chủ trì)\s$")
_LEADS: Final = re.compile(
    r"(?:Chủ tịch|Bí thư|Giám đốc)\s(?=(?:UBND|HĐND|[UỦ][ỷy] ban|Hội đồng|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy]|Sở)\s)"
)
_WITH: Final = re.compile(r"\svới\s")
_FIRST: Final = 3  # sentences
_BESIDE: Final = 260
_BEHIND: Final = 40  # characters
_NAME_BEFORE: Final = re.compile(rf"[{UPPER}]\w+ $")


def place_of_event(
    page: Page, candidate: Candidate, variants: Sequence[Candidate], *, main: bool, holder: str | None = None
) -> Location | None:
    """Returns where the event took place; of the main event the headline, the dateline and the publisher tell too."""
    if candidate.event_type == "visit" and (place := _goal(page.text, candidate, variants)):
        return _location(place)
    found = _stated(page.text, candidate, variants)
    if found and found.place:
        return found
    if found is None and (stage := _of_stage(page.text, candidate)):
        return _location(stage)
    placed = _of_host(page, candidate.sentence, found)
    if placed is None and main:
        placed = (holder and _of_mission(holder)) or None
    if placed is None and main:
        placed = (
            _of_bridge(page, candidate)
            or _of_title(page)
            or _of_dateline(page, candidate)
            or _of_publisher(page, candidate, found)
        )
    if placed is None:
        return found
    return replace(found, place=placed.name, place_text=placed.text) if found else _location(placed)


def _goal(text: str, candidate: Candidate, variants: Sequence[Candidate]) -> PlaceMention | None:
    """The place that a visit leads to; of an institution only what stands beside its name."""
    if candidate.place or visits_an_institution(text, candidate.start, candidate.end):
        return candidate.place
    place = next((c.place for c in variants if c.place), None)
    return place or next(iter(reversed(_visited(text, candidate))), None)


def _visited(text: str, candidate: Candidate) -> list[PlaceMention]:
    """The places that the words of a visit name: no country of an embassy that is called on, no home of the guests."""
    verb = -1
    if not candidate.head:
        verb = max(text.find(goes, candidate.start, candidate.end) for goes in ("thăm", "chúc Tết"))
    end = min(candidate.end + _BEHIND, candidate.sentence.end) if verb >= 0 else candidate.end
    named = find_places(text, max(verb, candidate.start), end)
    return [
        place
        for place in named
        if not _EMBASSY.search(text, candidate.start, place.start)
        and not ends_a_name(text, place)
        and not (place.name == _OURS and BELONGS.search(text, max(candidate.start, place.start - 24), place.start))
    ]


def visited_place(text: str, candidate: Candidate) -> PlaceMention | None:
    """The place that the noun of a journey leads to: "chuyến thăm tỉnh Attapeu của Đoàn đại biểu tỉnh Kon Tum"."""
    towards = _LEADS_TO.search(text, candidate.start, candidate.end)
    return place_at(text, towards.end(), candidate.end) if towards else None


def _of_stage(text: str, candidate: Candidate) -> PlaceMention | None:
    """The place at which guests have arrived ("Sang Nhật Bản, ngày 16/5, ..."), or whose leaders they talk with."""
    begins = candidate.sentence.start
    if (arrived := _ARRIVED.match(text, begins, candidate.start)) and (
        place := place_at(text, arrived.end(), candidate.start)
    ):
        return place
    course = _COURSE.search(text, begins, candidate.start)
    if course and (abroad := place_at(text, course.end(), candidate.start)) and abroad.foreign:
        return abroad
    if candidate.event_type == "meeting" and candidate.head and _CAME.search(text, begins, candidate.start):
        hosted = _WORKS_WITH.search(text, candidate.start, candidate.end)
        host = place_at(text, hosted.end(), candidate.end) if hosted else None
        return host if host and host.level == "province" and not host.foreign else None
    if candidate.event_type == "meeting" and candidate.name.startswith(_GUESTS_DO):
        if (leads := _GOVERNS.search(candidate.with_whom)) and (
            abroad := place_at(candidate.with_whom, leads.end(), len(candidate.with_whom))
        ):
            return abroad if abroad.foreign else None
        hosts = _HOSTS.match(candidate.with_whom)
        place = place_at(candidate.with_whom, hosts.end(), len(candidate.with_whom)) if hosts else None
        return place if place and place.level == "province" and not place.foreign else None
    return None


def _location(mention: PlaceMention) -> Location:
    return Location(mention.start, mention.end, mention.name, mention.text, None)


def _of_mission(holder: str) -> PlaceMention | None:
    """The country, or the city, to which a mission of ours is sent: there it holds what it holds."""
    mission = _MISSION.match(holder)
    host = place_at(holder, mission.end(), len(holder)) if mission else None
    return host if host and (host.foreign or host.level != "country") else None


def place_of_holder(page: Page, holder: str | None, candidate: Candidate) -> Location | None:
    """Returns where a body of a province holds what it holds: at home, which it names or which the page tells."""
    sentence = candidate.sentence
    if abroad := _abroad(page.text, candidate):
        return _location(abroad)
    if holder and (congress := _CONGRESS.match(holder)):
        holder = holder[congress.end() :]
    holder = holder or _host(page.text, candidate)
    if holder and _AT_HOME.match(holder):
        found = [place for place in find_places(holder) if place.level != "country"]
        named = {place.name: place for place in found if not place.foreign} or {place.name: place for place in found}
        if len(named) == 1:
            return _location(next(iter(named.values())))
        if not named and _OF_PROVINCE.search(holder):
            return _location(home) if (home := at_home(page)) else None
    if guards := _GUARDS.search(page.text, sentence.start, sentence.end):
        guarded = place_at(page.text, guards.end(), sentence.end)
        return _location(guarded) if guarded and guarded.level == "province" else None
    if candidate.event_type == "reception" and not candidate.head and (host := _of_official(page.text, candidate)):
        return _location(host)
    called = _CALLS_ON.search(page.text, candidate.start, candidate.end)
    unnamed = called and _OF_PROVINCE.search(page.text, called.end(), candidate.end)  # "chào từ biệt Sở Ngoại vụ"
    home = at_home(page) if unnamed or _speaks_of_home(page.text, sentence) else None
    return _location(home) if home else None


def _host(text: str, candidate: Candidate) -> str | None:
    """Which of the two sides of a meeting is at home: the body that a delegation meets, or that meets one."""
    if not candidate.head or candidate.event_type not in _MEETINGS:
        return None
    start = opening_end(text, candidate.sentence.start, candidate.start)
    other, had = _WITH.search(candidate.name), _HAD.search(text[start : candidate.start])
    if not had or not (other or candidate.event_type == "reception"):
        return None
    who, whom = text[start : start + had.start()], candidate.name[other.end() :] if other else ""
    if leads := _LEADS.search(who):
        who = who[leads.end() :]  # "đồng chí A, Chủ tịch UBND tỉnh Y, đã chủ trì buổi làm việc với ..."
    host = whom if who[:4].lower() == "đoàn" else who
    if host is who and _AT_HOME.match(whom):
        return None
    return host if any(place.level == "province" for place in find_places(host)) else None


def _speaks_of_home(text: str, sentence: Sentence) -> bool:
    """Whether the sentence calls a province or a city by no name ("Chủ tịch UBND tỉnh"): it is the reader's own."""
    return any(
        place_at(text, found.start("kind") if found["kind"] else found.end() + 1, sentence.end) is None
        for found in _UNNAMED.finditer(text, sentence.start, sentence.end)
    )


def _abroad(text: str, candidate: Candidate) -> PlaceMention | None:
    """The country in which those who hold the event are: "Tiếp tục chuyến công tác tại Nhật Bản, ..."."""
    journey = _JOURNEY.match(text, candidate.sentence.start, candidate.start)
    mention = place_at(text, journey.end(), candidate.start) if journey else None
    return mention if mention and mention.foreign else None


def _of_official(text: str, candidate: Candidate) -> PlaceMention | None:
    """The province whose leader receives: "Phó Chủ tịch UBND tỉnh Hà Nam A tiếp ...", who receives at home."""
    guest = text.find(candidate.with_whom, candidate.start, candidate.end) if candidate.with_whom else candidate.end
    called = _CALLS_ON.search(text, candidate.start, candidate.end)
    if called:
        found = find_places(text, called.end(), candidate.end)
        office = _OFFICE_BEHIND.match(text, candidate.end, candidate.sentence.end)
        behind = place_at(text, office.end(), candidate.sentence.end) if office else None
        return next((p for p in found if not p.foreign and _leads_there(text[called.end() : p.start])), behind)
    for place in find_places(text, candidate.start, max(guest, candidate.start)):
        if not place.foreign and place.level == "province" and _leads_there(text[candidate.start : place.start]):
            return place
    return None


def _of_bridge(page: Page, candidate: Candidate) -> PlaceMention | None:
    """The end of the line from which an online conference is led: "chủ trì hội nghị tại điểm cầu Hà Nội".

    Talks are told from where the sentence opens: "tại điểm cầu Bộ Y tế (Hà Nội), ông A hội đàm trực tuyến với ...".
    """
    sentence = candidate.sentence
    if (at := _AT_BRIDGE.search(page.text, sentence.start, candidate.start)) and (
        place := place_at(page.text, at.end(), sentence.end)
    ):
        return place
    for sentence in islice(page.of(*NEWS), _FIRST):
        if (found := _BRIDGE.search(page.text, sentence.start, sentence.end)) and (
            place := place_at(page.text, found.end(), sentence.end)
        ):
            return place
    return None


def _leads_there(before: str) -> bool:
    """Whether the words before a province make it that of who receives: "Chủ tịch UBND tỉnh", "lãnh đạo tỉnh"."""
    return bool(_LOCAL.search(before)) or before.rstrip().lower() in ("lãnh đạo", "lãnh đạo tỉnh", "lãnh đạo thành phố")


def _stated(text: str, candidate: Candidate, variants: Sequence[Candidate]) -> Location | None:
    """What the sentences of the event say: the first venue and the first place."""
    found: Location | None = None
    for index, told in enumerate((candidate, *variants)):
        if index and told.told not in _TOLD and told.sentence.section != "caption":
            continue
        if told.earlier and not candidate.earlier:
            continue
        for start, end in _around(text, told):
            location = locate(text, start, end)
            location = _finer(text, location, end) if location and end == told.start else location
            if location is None or _is_the_country(text, location) or _is_of_a_mission(text, location):
                continue
            if found is None:
                found = location if location.place else _with_province(text, location, told.sentence.end)
            elif found.place is None:
                found = replace(found, place=location.place, place_text=location.place_text)
            if found.place:
                return found
            break
    return found


def _finer(text: str, location: Location, end: int) -> Location:
    """The town behind the country of a journey: "trong chuyến công tác tại Lào, tại Viêng Chăn, ..."."""
    whole = None if location.venue else place_at(text, location.start, location.end)
    later = locate(text, location.end, end) if whole and whole.level == "country" and whole.foreign else None
    town = place_at(text, later.start, end) if later and later.place else None
    return later if later and town and town.level != "country" else location


def _with_province(text: str, location: Location, end: int) -> Location:
    """The venue with the province that the sentence goes on to name: "tại Nhà khách ..., ... tại tỉnh Yên Bái"."""
    later = locate(text, location.end, min(end, location.end + _BESIDE))
    mention = next(iter(find_places(text, later.start, later.end)), None) if later and later.place else None
    if not later or not mention or mention.foreign or mention.level == "country" or _is_of_a_mission(text, later):
        return location
    if _NAME_BEFORE.search(text, max(0, mention.start - 12), mention.start):
        return location  # "bà Lê Thị Huế"
    return replace(location, place=later.place, place_text=later.place_text)


def _around(text: str, told: Candidate) -> Iterator[tuple[int, int]]:
    yield told.sentence.start, told.start
    # The object of a verb may hold an accreditation ("tiếp Đại sứ ... tại ..."); what is signed or opened holds none.
    start = told.end if told.head or told.event_type in _NAMED_OBJECT else told.start
    ahead = _ABOUT.search(text, told.end, told.sentence.end) if told.event_type == "meeting" else None
    agreed = _AGREED.search(text, told.end, told.sentence.end)
    yield start, min((found.start() for found in (ahead, agreed) if found), default=told.sentence.end)


# Where something else is to be: "hai bên thống nhất tổ chức Kỳ họp lần thứ 5 tại Hà Nội".
_AGREED: Final = re.compile(
    r"(?<!\w)(?:thống nhất|nhất trí|đồng ý|thỏa thuận|sẽ) (?:sẽ )?(?:sớm )?(?:tổ chức|đăng cai)(?!\w)"
)


def _is_the_country(text: str, location: Location) -> bool:
    """Whether "tại Việt Nam" says where somebody works or lives: it places an event only where the event is held."""
    before = text[max(0, location.start - 24) : location.start]
    return location.place == "Việt Nam" and not _HOSTED.search(re.sub(r"(?:tại|ở)\s{1,2}$", "", before))


# "UBND tỉnh phối hợp với JETRO tại Hà Nội tổ chức": where the partner sits.
_PARTNER: Final = re.compile(r"phối hợp (?:với|cùng)\s[^,;:\n]{3,90}?(?:\s(?:tại|ở)\s)?$")
_THEY_HOLD: Final = re.compile(r"\s(?:đã |cùng |đồng )?tổ chức(?!\w)")


def _is_of_a_mission(text: str, location: Location) -> bool:
    """Whether a city of ours says where a mission is ("Tổng Lãnh sự quán Lào tại Đà Nẵng"), not where it held it."""
    if _PARTNER.search(text, max(0, location.start - 120), location.start) and _THEY_HOLD.match(text, location.end):
        return True
    return bool(SEAT.search(text, max(0, location.start - 60), location.start))


def _of_host(page: Page, sentence: Sentence, found: Location | None) -> PlaceMention | None:
    """The province of a venue that stands in one, by the body in the sentence or by the page."""
    text = page.text
    inside = _INSIDE.search(text, sentence.start, sentence.end)
    if not inside and not (found and found.venue):
        return None
    named = {
        mention.name: mention
        for mention in find_places(text, sentence.start, sentence.end)
        if mention.level == "province"
        and not mention.foreign
        and not DISTRICT.search(text, max(sentence.start, mention.start - 48), mention.start)
        and not (mention.text == mention.name and _NAME_BEFORE.search(text, max(0, mention.start - 12), mention.start))
        and not SEAT.search(text, max(sentence.start, mention.start - 60), mention.start)
        and _LOCAL.search(text, max(sentence.start, mention.start - 90), mention.start)
    }
    if len(named) == 1:
        return next(iter(named.values()))
    venue = (found.venue or "") if found else ""
    own = _OF_PROVINCE.search(venue) or (inside and _OF_PROVINCE.search(text, inside.end(), inside.end() + 40))
    local = _WARD.search(text, sentence.start, sentence.end)
    return home_of(page) if (own or local) and not named else None


def _of_publisher(page: Page, candidate: Candidate, found: Location | None) -> PlaceMention | None:
    """The province whose page it is, of a venue without a place where one of its bodies held or hosted the event."""
    sentence = candidate.sentence
    if not (found and found.venue) or candidate.event_type == "visit":
        return None
    if not _OF_PROVINCE.search(page.text, sentence.start, sentence.end):
        return None
    if any(place.foreign for place in find_places(page.text, sentence.start, candidate.start)):
        return None
    return home_of(page)


def _of_title(page: Page) -> PlaceMention | None:
    """The place that the headline states: "... tại Hải Phòng", "Vũng Tàu: ..."."""
    if not page.title_span:
        return None
    start, end = page.title_span
    head = place_at(page.text, start, end)
    if head and head.level != "country" and _HEAD_OF_TITLE.match(page.text, head.end, end):
        return head
    found = locate(page.text, start, end)
    if not found or not found.place or not found.place_text or found.place == "Việt Nam":
        return None
    named = find_places(page.text, found.start, end)
    if len(named) > 1 and page.text[named[0].end : named[1].start] in (", ", " và "):
        return None  # "Bảo hộ công dân ở Lào, Thái Lan": what is spoken of there
    return named[0] if named else None


def _of_dateline(page: Page, candidate: Candidate) -> PlaceMention | None:
    """The city in front of the report: "Viêng Chăn (TTXVN) - ...", if the event opens the report."""
    first = next(page.of("lead", "body"), None)
    if first is None or candidate.order > 1:
        return None
    return dateline_place(page.text, first.start, first.end)
