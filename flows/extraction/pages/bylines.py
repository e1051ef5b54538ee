"""Who wrote and who photographed: a line in, the persons of a byline or of a photo credit out.

Agencies, offices and sources (`lexicons/agencies.csv`) are no persons; "PV", the unnamed reporter, is kept as such.
"""

import re
from functools import cache
from typing import Final

from flows.extraction.language.lexicon import rows
from flows.extraction.language.name_parts import province_keys, surnames
from flows.extraction.language.vietnamese import key
from flows.extraction.pages.sites import site_names

_LONGEST: Final = 120
_LABEL: Final = re.compile(
    r"(?:(?:Tin, bài và ảnh|Tin, bài, ảnh|Bài và ảnh|Bài, ảnh|Tin và ảnh|Tin, ảnh|Tin ảnh|Tin - ảnh|Tin/ảnh|Tin, bài|"
    r"Bài viết|Tác giả|Người viết|Thực hiện|Biên tập|Nguồn tin|Nguồn|Tin|Bài|Ảnh|Author)\s{0,2}:|By|Theo)\s+",
    re.IGNORECASE,
)
_PHOTO_LABEL: Final = re.compile(r"ảnh\s{0,2}:", re.IGNORECASE)
_BOTH_LABEL: Final = re.compile(r"(?:tin|bài)\b[^:]{0,14}ảnh\s{0,2}:", re.IGNORECASE)
_SEPARATOR: Final = re.compile(r"\s*[-–—,;&/|()+]\s*|\s+và\s+")
_REPORTER: Final = re.compile(
    r"(?:(?:nhóm|phòng)\s+)?(?:p\.?\s?v\.?|phóng viên)(?:\s+(?:tổng hợp|thường trú))?", re.IGNORECASE
)
_STAFF_BEFORE: Final = re.compile(r"(?:CTV|BTV|PV|Phóng viên|Cộng tác viên|Biên tập viên)\.?:?\s+(?=[A-ZĐÀ-Ỹ])")
_STAFF: Final = re.compile(
    r"btv\.?|ctv\.?|bbt\.?|ban biên tập|admin\w*|quản trị(?: viên)?|tổng hợp|t/h|thực hiện|ghi|lược ghi|dịch|theo",
    re.IGNORECASE,
)
_INITIALS: Final = re.compile(r"[A-ZĐ]\.?(?:\s?[A-ZĐ]\.?){1,3}|[A-ZĐ]\.\s?[A-ZĐÀ-ỸƠƯẠ-Ỵ][a-zđà-ỹơưạ-ỵ]+")
_SITE: Final = re.compile(r"(?:[\w-]+\.){1,3}(?:vn|com|org|net|gov)(?:\.vn)?", re.IGNORECASE)
# "THĐT", "thoidai": a paper or a site by its abbreviation, beside a label or a name.
_UNKNOWN_SITE: Final = re.compile(r"[A-ZĐ]{3,8}|[a-z][a-z0-9]{3,20}")
_OFFICE: Final = re.compile(
    r"(?:Báo|Đài|Tạp chí|Cổng|Trang|Văn phòng|Sở|Phòng|Trung tâm|Vụ|Cục|Ban|Bộ|Ủy ban|Uỷ ban|UBND|Đại sứ quán|ĐSQ|"
    r"Tổng Lãnh sự quán|TLSQ|Liên hiệp|Học viện|Thông tấn xã)\s\S.*"
)
# What names a body and nothing more: no verb, no sentence.
_BODY_NAME: Final = re.compile(
    r"(?:Báo|Đài|Tạp chí|Cổng|Trang|Văn phòng|Sở|Phòng|Trung tâm|Vụ|Cục|Ban|Bộ|Ủy ban|Uỷ ban|UBND|Hội đồng|Đại sứ quán"
    r"|Tổng Lãnh sự quán|Liên hiệp|Học viện|Viện|Trường|Khoa|Thông tấn xã|Hội|Tỉnh ủy|Thành ủy|Quân đội)\s\S",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\b(?:(?<!các )tổ chức|tiếp|làm việc|thăm|họp|tổng kết|sơ kết|triển khai|đón|dự|ký|trao|tặng|nói|phát biểu|hội đàm"
    r"|khai mạc|bế mạc|gặp|chúc|mở|công bố|phối hợp|tham dự|chủ trì|yêu cầu|đề nghị|là|và những|được|phải|cần|lấy"
    r"|ra mắt|kỷ niệm|kiểm tra|giám sát|tập huấn|bồi dưỡng|bổ nhiệm|thông báo|thông qua|thống nhất|đẩy mạnh|tăng cường"
    r"|tuyển|kết nạp|hưởng ứng|phát động|lần thứ|năm|khóa|nhiệm kỳ)\b|[:?!“\"\d]",
    re.IGNORECASE,
)
_DEGREE: Final = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|TSKH|NCS|CN|LS|KS|BS|Tiến sĩ|Thạc sĩ|Giáo sư|Phó giáo sư|Cử nhân|Nhà báo|Luật sư|Đại sứ"
    r"|Thiếu tá|Trung tá|Thượng tá|Đại tá|Thiếu tướng|Trung tướng|Thượng tướng|Thiếu úy|Trung úy|Thượng úy|Đại úy)"
    r"\.?[,.\s]{1,2}){1,4}(?=[A-ZĐÀ-Ỹ])",
    re.IGNORECASE,
)
_SYLLABLE: Final = re.compile(r"[A-ZĐÀ-ỸƠƯẠ-Ỵ][a-zđà-ỹơưạ-ỵ]*")
_UPPER: Final = re.compile(r"[A-ZĐÀ-ỸƠƯẠ-Ỵ]+")
_CREDIT: Final = re.compile(
    r"(?:[(\[]\s{0,2}(?:[Ảả]nh|[Nn]guồn(?: ảnh)?|Photo|Source|Hình|Đồ họa|Clip|Video)(?:\s(?:minh họa|tư liệu|do))?"
    r"\s{0,2}[:.]?\s[^()\[\]\n]{1,90}[)\]][.\s]{0,3}"
    r"|(?:^|[.,;:”\"’!?)–-]\s{0,3}|\s)(?:Ảnh|ẢNH|Nguồn ảnh|Photo)(?:\s(?:minh họa|tư liệu))?\s{0,2}:\s{0,2}[^:\n]{1,70}"
    r"|[.–-]\s{1,2}Ảnh(?:\s(?:minh họa|tư liệu))?(?:\s[A-ZĐ][^:\n.]{1,40})?\.?)$"
)
# One of these stands in every credit: a cheap look before the dear one.
_CREDITS: Final = ("ảnh", "Ảnh", "ẢNH", "guồn", "Photo", "Source", "Hình", "Đồ họa", "Clip", "Video")
_PHOTOGRAPHER: Final = re.compile(r"(?<!\w)(?:[Ảả]nh|ẢNH|Photo)\s{0,2}:?\s{1,2}(?P<who>[^()\[\]:\n]{2,70})")


def _heads_a_part(text: str) -> bool:
    """Whether a line in capitals behind a bullet is the heading of a round-up's part: it begins with no surname."""
    if not text.startswith("* ") or text.upper() != text:
        return False
    return text[2:].split(maxsplit=1)[0].capitalize() not in surnames()


def byline_of(text: str) -> list[str] | None:
    """Returns the writers of a line that is a byline, None for any other line.

    The answer is [] where only an agency signs, or only a photographer ("Ảnh: ...").
    """
    if len(text) > _LONGEST or _heads_a_part(text):
        return None
    text = text.strip("()[]*|. \t")
    label = _LABEL.match(text)
    degree = _DEGREE.match(text, label.end() if label else 0)
    if degree:
        text = text[: degree.start()] + text[degree.end() :]
    parts = [part.strip(" .*") for part in _SEPARATOR.split(text[label.end() :] if label else text)]
    parts = [part for part in parts if part]
    if not parts or len(parts) > 8:
        return None
    photo_only = label is not None and _PHOTO_LABEL.match(text) is not None
    names: list[str] = []
    for part in parts:
        photo = _PHOTO_LABEL.match(part)
        photo_only = photo_only or photo is not None
        name = _signature(part[photo.end() :].strip() if photo else part, alone=label is None and len(parts) == 1)
        if name is None:
            return None
        if name and not photo_only and name not in names:
            names.append(name)
    office = not names and label is None and any(_OFFICE.fullmatch(part) for part in parts)
    if office and not any(key(part) in _agencies() for part in parts):
        return None
    return names


def _signature(part: str, *, alone: bool) -> str | None:
    """The person of one part of a byline, "" for an agency or a desk, None if it is neither."""
    words = key(part)
    if _REPORTER.fullmatch(part):
        return "PV"
    part = _STAFF_BEFORE.sub("", part, count=1)
    if alone and (words in province_keys() or words in _sections()):
        return None
    if words in _no_persons() or _STAFF.fullmatch(part) or _SITE.fullmatch(part):
        return ""
    name = part if _INITIALS.fullmatch(part) and "." in part else person_name(part)
    if name is None and not alone:
        office = (part.count(" ") < 8 and _OFFICE.fullmatch(part)) or _UNKNOWN_SITE.fullmatch(part)
        name = part if len(part) > 1 and _SYLLABLE.fullmatch(part) else "" if office else None
    return name


def person_name(text: str) -> str | None:
    """Returns a name of two to five capitalised syllables, "HUYỀN TRÂM" as "Huyền Trâm", or None."""
    syllables = text.split()
    if not 2 <= len(syllables) <= 5 or key(text) in _no_persons():
        return None
    if all(_SYLLABLE.fullmatch(syllable) for syllable in syllables) and any(len(word) > 1 for word in syllables):
        return " ".join(syllables)
    if all(_UPPER.fullmatch(syllable) for syllable in syllables) and max(map(len, syllables)) > 2:
        return " ".join(syllable.capitalize() for syllable in syllables)
    return None


def has_credit(text: str) -> bool:
    """Whether a text ends with the credit of a photo: "(Ảnh: ...)", "Ảnh: ...", "(Nguồn: TTXVN)"."""
    tail = text[-130:]
    for label in _CREDITS:
        if label in tail:
            return bool(_CREDIT.search(tail))
    return False


def photographers_of(text: str) -> list[str]:
    """Returns the persons whom the credits of a caption name."""
    found: list[str] = []
    for credit in _PHOTOGRAPHER.finditer(text):
        for part in _SEPARATOR.split(credit["who"]):
            name = person_name(part.strip(" .*|"))
            if name is not None and name not in found:
                found.append(name)
    return found


def credits_photo(text: str) -> bool:
    """Whether a byline says that its author also took the photos ("Bài và ảnh: ...")."""
    return _BOTH_LABEL.match(text) is not None


def is_body_name(text: str) -> bool:
    """Whether a line names a body and tells nothing: a letterhead, or the office of an author."""
    return bool(_BODY_NAME.match(text)) and not _TOLD.search(text) and not text.endswith(".")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(key(row["name"]) for row in rows("agencies") if row["kind"] == "agency")


@cache
def _sections() -> frozenset[str]:
    return frozenset(key(row["marker"]) for row in rows("furniture") if row["match"] == "exact")


@cache
def _no_persons() -> frozenset[str]:
    """Keys of capitalised words that are no person: agencies, sites, provinces, section names."""
    return frozenset({key(row["name"]) for row in rows("agencies")} | province_keys() | _sections() | set(site_names()))
