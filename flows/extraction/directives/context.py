"""What stands around a citation of a document: the text beside it in, issuer, date, subject and status out.

Before: "ngày 5/6/2020, Ban Cán sự đảng ... đã ban hành Đề án số ...". After: "... ngày 06/11/2019 của ... về ...".
Only what is tied to the citation by the words between counts; a date or a body elsewhere in the sentence does not.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Final, Literal

from flows.extraction.directives.cited import Cited
from flows.extraction.directives.issuers import Issuer, issuer_at, issuers_in
from flows.extraction.directives.numbers import TYPES, find_numbers
from flows.extraction.language.dates import DateMention, find_dates
from flows.extraction.language.names import name_at
from flows.extraction.language.phrases import UPPER
from flows.extraction.pages.page import Page, Sentence

Status = Literal["issued", "draft", "adopted"]

_REACH: Final = 420  # characters before or after a citation in which what belongs to it stands
_NOUNS: Final = "|".join(sorted({kind.noun for kind in TYPES.values()}, key=len, reverse=True))

_ADVERB: Final = (
    r"(?:đã|đang|vừa|mới|cũng|sẽ|còn|chính thức|khẩn trương|gấp rút|chủ động|tích cực|tiếp tục|kịp thời|sớm|thống nhất"
    r"|nhất trí|lần đầu tiên|vừa qua|thay mặt Chính phủ|tập trung|trực tiếp|lần lượt|đồng thời)"
)
_ISSUE: Final = r"(?:ký,? (?:và )?ban hành|ký|ban hành|phê duyệt|ra|có|thông qua|biểu quyết thông qua|phê chuẩn)"
_DRAFT: Final = (
    r"(?:xây dựng|hoàn thiện|soạn thảo|hoàn thành|hoàn chỉnh|nghiên cứu|tham mưu|trình|chuẩn bị|đề xuất|góp ý"
    r"|xây dựng và hoàn thiện)"
)
_BEFORE: Final = re.compile(
    rf"(?<!\w)(?:(?P<issue>{_ISSUE})|(?P<draft>{_DRAFT}))[ ](?P<drafted>(?:bản )?[Dd]ự thảo[ ])?"
    r"(?:(?:một|các|những|nhiều|bản|toàn văn)[ ]){0,2}\Z"
)
_DRAFTED: Final = re.compile(r"(?<!\w)[Dd]ự (?:thảo|án)[ ](?:lần \d+ )?(?:(?:một|các)[ ])?\Z")
# The last words that `_BEFORE` and `_DRAFTED` can end on: a look at one word spares most citations both patterns.
_LAST_WORDS: Final = frozenset(
    (*re.findall(r"\w+(?=[|)])", f"{_ISSUE}{_DRAFT}"), "thảo", "án", "một", "các", "những", "nhiều", "bản", "văn")
)
# "trình UBND tỉnh | Kế hoạch ...": what is laid before a body is a draft.
_LAID_BEFORE: Final = re.compile(r"(?<!\w)(?:trình|tham mưu(?: cho)?) \Z")
_LETTER: Final = re.compile(r"(?i)(?:công văn|tờ trình|báo cáo|văn bản)(?!\w)")
_FOR: Final = ("Thay mặt ", "thay mặt ")
_OF: Final = (" của ", " của Giám đốc ", " của Chánh Văn phòng ", " của Chủ tịch ")
_TOWARDS: Final = re.compile(r"(?<!\w)(?:để|sẽ|trình|sớm|đề nghị|xem xét|chờ)[ ][^.;]{0,40}\Z")
_GAP: Final = re.compile(
    r"(?:[ ,]{1,2}\(?[Kk]h(?:óa|oá) (?:[IVXL]+|\d{1,2})\)?)?(?:,[^,;.]{1,60},)?[ ]*"
    rf"(?:{_ADVERB}[ ,]{{1,2}}){{0,5}}\Z"
)
_NO_SUBJECT: Final = re.compile(r"(?<!\w)(?:của|với|cho|theo|do|tại|thuộc|đề nghị|cùng|từ)[ ]\Z", re.IGNORECASE)
_DATE_GAP: Final = re.compile(
    r"[)\s,]*(?:vừa qua|(?:tại|trong) [^,;.]{1,60})?[\s,]*(?:(?:và )?(?:cũng )?(?:là )?lần đầu tiên[\s,]*)?"
    r"(?:thay mặt [^,;.]{1,40},|để [^;.\n]{4,140},)?\s*"
)
# Who acts for the body: "Ngày 3/8/2022, Phó Thủ tướng | Chính phủ ... đã ký", "đồng chí ..., Thường trực | Ban Bí thư".
_HOLDER: Final = re.compile(
    _DATE_GAP.pattern + rf"(?:(?:(?:đồng chí|ông|bà)[ ])?(?:[{UPPER}]\w{{0,9}}[ ]){{1,4}}[{UPPER}]\w{{0,9}},[ ])?"
    r"(?:Phó Thủ tướng(?: [Tt]hường trực)? |(?:Phó )?Bí thư(?: [Tt]hường trực)? |(?:Phó |Quyền )?Trưởng |Phó |Quyền )?"
)
# "Ngày 9/5/2024, thay mặt Bộ Chính trị, Tổng Bí thư ... đã ký ban hành ...": who signs is an office and a name.
_SIGNED_THEN: Final = re.compile(
    r"(?:, (?:thay mặt|thừa ủy quyền|thừa uỷ quyền|được sự ủy quyền của|tại) [^,;.]{1,70})?,"
    r"(?:(?! (?:tổ chức|dự|họp|hội nghị|triển khai|thực hiện|làm việc|chủ trì|phát biểu|việc|tiếp|thăm|trao|công bố"
    r"|cùng|yêu cầu|đề nghị) )[^,;.]){4,90} (?:đã |vừa |mới |chính thức ){0,2}"
)
_NO_ISSUE_DATE: Final = re.compile(r"(?:hiệu lực|áp dụng|thực hiện|kể|từ|đến|trước|sau|hết)[^.;,]{0,24}\Z")

_AFTER_DATE: Final = re.compile(
    r"[\s,]{0,3}\(?(?:(?:được |đã |vừa |mới ){0,2}(?:ký ban hành|ban hành|ký|ra|thông qua|phê duyệt|công bố) )?"
    r"(?:trước đó,? |vừa qua,? |hồi |từ )?(?:vào )?(?:[Nn]gày |hôm |sáng |chiều )"
)
# "do Thứ trưởng ... ký ngày 5/6/2024": the day stands after who signed.
_AFTER_SIGNER: Final = re.compile(
    r"[ ,]{1,2}\(?(?:do|được) (?:[^\s,;.()]{1,14} ){1,9}?(?:ký ban hành|ký|ban hành|phê duyệt|thông qua|công bố) "
    r"(?:vào )?(?:ngày |hôm |sáng |chiều )"
)
# ", ngày 5/6/2020, Ban Cán sự đảng ... đã ban hành": the day of what the sentence tells next.
_OTHER_ACT: Final = re.compile(
    rf",?[ ](?!Bộ Chính trị khóa|Hội nghị (?:lần thứ|Trung ương|TW))[{UPPER}]|,?[ ](?:tại|trong|sau|trước)[ ]"
    r"|,[ ](?:tỉnh|thành phố|huyện|xã|các|đoàn|ông|bà|đồng chí|hội nghị|hai|ba|nhiều|một|toàn|cả|sở|ngành|lãnh đạo"
    r"|chính quyền|chính phủ|nhân dân|cơ quan|đơn vị|phía|bên|ban|đảng|chúng|họ|trường|quân|lực lượng|hơn|gần|đã)(?!\w)"
)
_AFTER_BARE_DATE: Final = re.compile(
    r"[ ]?\([ ]?(?:[Bb]an hành(?: ngày)?:?[ ])?|[ ](?:được |đã )?ra đời (?:từ |vào )?(?:ngày )?"
)
# "Nghị quyết 11/NQ-CP (ngày 3/2/2020); Nghị quyết 12/NQ-CP cùng ngày": of the day told last in the sentence.
_SAME_DAY: Final = re.compile(r"[ ]\(?cùng ngày(?!\w)\)?")
_AFTER_ISSUER: Final = re.compile(
    r"[\s,]{0,3}\(?(?:văn bản )?(?:vừa |đã |đang |sẽ |cùng |đều )?(?:của|do|được|mà)[ ](?:đồng chí )?"
)
# Bodies of which there are too many to list: "của Bộ Tư lệnh Vùng 5", "của Hội nghị Trung ương 7, khóa XI".
_UNLISTED: Final = re.compile(
    r"Hội nghị (?:lần thứ \w{1,5}(?: \w{1,4})?,? )?(?:Ban Chấp hành |BCH )?(?:Trung ương|TW)(?: Đảng)?(?: \d{1,2})?"
    r"(?:,? \(?[Kk]h(?:óa|oá) (?:[IVX]+|\d{1,2})\)?)?"
    r"|(?:Bộ Tư lệnh|Bộ Chỉ huy|Tổng cục|Cục|Quân khu|Quân chủng|Ban Chỉ đạo|Ban Tổ chức|Liên hiệp|Trung ương Hội)"
    rf"(?:,? (?:(?:tỉnh|thành phố|Trung ương|các tổ chức hữu nghị|và|về)(?= [{UPPER}])"
    rf"|[{UPPER}]\w*(?: (?:quân|phòng|không|đội)(?!\w))?|\d{{1,2}})){{1,8}}"
    rf"|(?:Đảng đoàn|Đảng ủy|Đảng uỷ|Ban Cán sự đảng|Ban Thường vụ)(?:[ ][{UPPER}]\w*){{0,4}}(?!\w)"
)
_ISSUED_BY: Final = re.compile(
    rf"[ ](?:{_ADVERB}[ ]){{0,3}}(?:ký ban hành|ký|ban hành|thông qua|phê duyệt|ra(?! đời)|xây dựng|soạn thảo"
    rf"|hoàn thiện"
    rf"|hoàn chỉnh)(?!\w)"
)
_TERM: Final = re.compile(r"[ ,]{1,2}\(?(?:khóa|khoá|Khóa|Khoá)[ ](?:[IVXL]+|\d{1,2})\)?")
_OF_YEAR: Final = re.compile(r"[ ]năm[ ](?:19|20)\d\d(?=[ ](?:của|về|do)(?!\w))")
_BRACKET: Final = re.compile(r"[ ]?\((?![^()]{0,20}\d\d?[/.-]\d)[^()]{1,60}\)")
_SUBJECT: Final = re.compile(
    r"[\s,]{0,2}:?[ ]?(?:(?:về việc|về|dành riêng cho việc|dành riêng cho|cho việc)[ ]|(?=[“\"])"
    r"|(?:đã[ ])?(?=(?:quy định|hướng dẫn|sửa đổi|ban hành|phê duyệt|bổ sung|điều chỉnh|bổ nhiệm|thành lập|công nhận"
    r"|giao|cử|quy định chi tiết"
    r"|điều động|luân chuyển|kiện toàn|phân công|triệu hồi|thực hiện)[ ]|sửa đổi, bổ sung[ ]))"
)
_MODIFIER: Final = re.compile(
    r"[ ](?:tổng thể|riêng|mới|chuyên đề|chi tiết|đầu tiên|quan trọng|chung|khung)(?=[ ](?:về|cho)[ ])"
    r"|(?=[ ]dành riêng cho[ ])"
)
# "dự thảo Thông tư thay thế Thông tư số ...": what the new document replaces is what it is about.
_REPLACING: Final = re.compile(r"[ ](?=(?:thay thế|thay cho|bãi bỏ|hủy bỏ|huỷ bỏ)(?: một phần| toàn bộ)?[ ])")
_NO_PHRASE: Final = re.compile(
    r"(?:theo|của|trong|tại|và|với|cho|này|để|nhằm|hay|hoặc|do|trên|đó|nói|nêu|vào|ở|đến|tới|cần|phải|có|còn|cũng"
    r"|không|thì|ngày"
    r"|như|năm|khi|lần|sau|trước|từ|nữa|trình|chỉ|đầu|cụ thể|hằng|hàng|ra|số|vẫn|bằng)(?!\w)"
)
_QUOTED: Final = re.compile(r"“([^“”]{4,300})”|\"([^\"]{4,300})\"")
_STOP: Final = re.compile(
    r"[;:!?…“”\"()\n]|\.(?=\s|\Z)|,(?![ ](?:tầm nhìn|giai đoạn|định hướng))[ ](?="
    r"(?:trong đó|trong|tại|ngày|trình|văn bản|đồng thời|góp phần|nhằm|để|theo|với|được|đã|là|do|thay thế|có hiệu lực"
    r"|hiệu lực|kèm theo|căn cứ"
    rf"|qua đó|từ đó|bảo đảm|đảm bảo|đặc biệt|nhất là|cũng như|gắn|tiếp tục|hướng|ban hành|số|nhiều|ông|bà|đồng chí"
    rf"|(?:các|một số) (?:đại biểu|ý kiến|đơn vị|bộ|sở|địa phương|cơ quan|cấp))(?!\w)|[{UPPER}])"
    r"|[ ](?=(?:để|nhằm|trong đó|thay thế|thay cho|và thay thế|có hiệu lực|đã|đang|vừa|sẽ|được ban hành"
    r"|được triển khai|là|gồm"
    r"|bao gồm|cho biết|cho rằng|cho thấy|khẳng định|nhấn mạnh|kể từ|từ ngày|mà|do [A-ZĐ]\w+|ngày \d+|vào ngày"
    r"|tới (?:toàn thể|các|cán bộ)|đến (?:toàn thể|cán bộ)"
    rf"|(?:và|cùng với|cùng|cũng như|tại|theo|kèm theo) (?:các |những |cả )?(?:{_NOUNS}))(?!\w))"
)


@dataclass(slots=True)
class Context:
    """What is tied to one citation; all of it may be absent. `end` is where the tied words end."""

    issuer: str | None = None
    issued_on: str | None = None
    signer: str | None = None
    subject: str | None = None
    phrase: str | None = None
    status: Status | None = None
    acted: bool = False
    end: int = 0


class Dates:
    """The dates of a page by sentence, read only where a document is cited."""

    def __init__(self, page: Page, anchor: str | None) -> None:
        self._page = page
        self._read: dict[int, list[DateMention]] = {}
        self._anchor = anchor[:10] if anchor else None

    def of(self, sentence: Sentence) -> list[DateMention]:
        """The dates of a sentence, in text order."""
        if sentence.start not in self._read:
            self._read[sentence.start] = find_dates(self._page.text, sentence.start, sentence.end)
        return self._read[sentence.start]

    def at(self, sentence: Sentence, start: int) -> DateMention | None:
        """The date that begins at `start`, or None."""
        dates = self.of(sentence)
        index = bisect_left(dates, start, key=lambda date: date.start)
        return dates[index] if index < len(dates) and dates[index].start == start else None

    def last_before(self, sentence: Sentence, end: int) -> DateMention | None:
        """The last date that ends before `end`, or None."""
        dates = self.of(sentence)
        index = bisect_right(dates, end, key=lambda date: date.end)
        return dates[index - 1] if index else None

    def day(self, date: DateMention) -> str | None:
        """The day in ISO form; a missing year is that of the anchor if the day is not after it."""
        if date.kind != "day":
            return None
        if date.has_year or self._anchor is None:
            return date.iso()[0]
        day = date.iso(int(self._anchor[:4]))[0]
        return day if day and day <= self._anchor else None


def before(page: Page, dates: Dates, sentence: Sentence, start: int, floor: int) -> Context:
    """Reads what stands before a citation that begins at `start`, back to `floor`: who issued it, when, who signed."""
    text = page.text
    floor = max(floor, sentence.start, start - _REACH)
    if text.endswith(" tại ", floor, start) and _LETTER.match(text, start):
        return _asked_in(text, floor, start - 5)
    last_word = text[max(floor, text.rfind(" ", floor, start - 1) + 1) : start - 1].lower()
    if last_word not in _LAST_WORDS:
        laid = "trình " in text[floor:start] or "tham mưu " in text[floor:start]
        return _laid_before(text, floor, start - 1) if laid else Context()
    if _DRAFTED.search(text, floor, start):
        found = Context(status="draft")
        drafting = re.compile(rf"(?<!\w){_DRAFT}[ ](?:và {_DRAFT}[ ])?\Z")
        noun = _DRAFTED.search(text, floor, start)
        verb = drafting.search(text, floor, noun.start()) if noun else None
        if verb:
            _actor(text, floor, verb.start(), found)
        return found
    verb = _BEFORE.search(text, floor, start)
    if not verb:
        return Context()
    found = Context(acted=True)
    if (
        verb["draft"]
        or verb["drafted"]
        or (verb["issue"] == "phê duyệt" and _TOWARDS.search(text, floor, verb.start()))
    ):
        found.status = "draft"
    elif "thông qua" in verb["issue"]:
        found.status = "adopted"
    actor = _actor(text, floor, verb.start(), found)
    if found.status == "draft":
        return found
    date = dates.last_before(sentence, actor.start if actor else verb.start())
    if date and date.start >= floor and not _NO_ISSUE_DATE.search(text, floor, date.start):
        edge = actor.start if actor else verb.start()
        told = _DATE_GAP.fullmatch(text, date.end, edge) or (not actor and _GAP.match(text, date.end, edge))
        told = told or (_HOLDER.fullmatch(text, date.end, edge) if actor else None)
        if told or (not actor and _SIGNED_THEN.fullmatch(text, date.end, edge)):
            found.issued_on = dates.day(date)
    return found


def _laid_before(text: str, floor: int, end: int) -> Context:
    """A draft if the words up to `end` lay it before a body: "Sở Ngoại vụ trình UBND tỉnh | Kế hoạch ..."."""
    bodies = issuers_in(text, floor, end)
    laid = bool(bodies) and bodies[-1].end == end and _LAID_BEFORE.search(text, floor, bodies[-1].start)
    return Context(status="draft") if laid else Context()


def _asked_in(text: str, floor: int, end: int) -> Context:
    """Who wrote the letter that a request names: "theo đề nghị của Sở Ngoại vụ tại Công văn số ..."."""
    bodies = issuers_in(text, floor, end)
    own = bool(bodies) and bodies[-1].end == end and text.endswith(_OF, 0, bodies[-1].start)
    return Context(issuer=bodies[-1].name.removeprefix("Giám đốc ")) if own else Context()


def _actor(text: str, floor: int, verb: int, found: Context) -> Issuer | None:
    """The body, or the office and name, whose act the verb at `verb` tells."""
    bodies = issuers_in(text, floor, verb)
    for actor in reversed(bodies):
        if _NO_SUBJECT.search(text, floor, actor.start):
            continue
        at = actor.end
        name = name_at(text, at + 1, verb, titled=True) if text[at : at + 1] == " " else None
        if name:
            at = name.end
        if not _GAP.match(text, at, verb):
            return None
        told = (body.name for body in bodies if text.endswith(_FOR, floor, body.start) and text[body.end] == ",")
        found.issuer = next(told, actor.name)
        found.signer = name.text if name else None
        return actor
    return None


def after(page: Page, dates: Dates, sentence: Sentence, end: int) -> Context:
    """Reads what stands after a citation that ends at `end`: date, issuer and subject in any order."""
    text, limit = page.text, min(sentence.end, end + _REACH)
    found = Context(end=end)
    for _ in range(6):
        if not (
            _read_date(text, dates, sentence, limit, found)
            or _read_issuer(text, limit, found)
            or _skip(text, limit, found)
            or _read_subject(text, limit, found)
        ):
            break
        if found.subject and find_numbers(found.subject):
            break  # what follows is said of the document that the subject names
    return found


def after_noun(page: Page, dates: Dates, cited: Cited) -> Context:
    """Reads what stands after a document's noun alone; `phrase` is what the noun is followed by without "về"."""
    text, limit = page.text, min(cited.sentence.end, cited.end + _REACH)
    modifier = _MODIFIER.match(text, cited.end, limit)
    found = after(page, dates, cited.sentence, modifier.end() if modifier else cited.end)
    start = found.end + 1
    replacing = _REPLACING.match(text, cited.end, limit) if cited.kind == "noun" else None
    if replacing:
        stop = subject_end(text, replacing.end() + 9, limit)
        found.subject, found.end = text[replacing.end() : stop].strip(" ,.;"), stop
    elif (
        found.subject is None
        and cited.noun is not None
        and cited.noun.named_by in ("subject", "act")
        and text[found.end : start] == " "
        and not _NO_PHRASE.match(text, start)
    ):
        stop = subject_end(text, start, limit)
        found.phrase = text[start:stop].strip(" ,.;") or None
        behind = Context(end=stop)
        if found.issuer is None and _read_issuer(text, limit, behind):
            found.issuer, found.status = behind.issuer, behind.status
    return found


def _read_date(text: str, dates: Dates, sentence: Sentence, limit: int, found: Context) -> bool:
    if found.issued_on:
        return False
    same = _SAME_DAY.match(text, found.end, limit)
    said = dates.last_before(sentence, found.end) if same else None
    if same and said and said.kind == "day":
        found.issued_on, found.end = dates.day(said), same.end()
        return True
    for lead in (_AFTER_DATE, _AFTER_BARE_DATE, _AFTER_SIGNER):
        match = lead.match(text, found.end, limit)
        date = dates.at(sentence, match.end()) if match else None
        if match and "," in match.group() and date and _OTHER_ACT.match(text, date.end, limit):
            return False
        if date and _dates_teaser(text, sentence, date):
            return False
        if date and date.kind == "day":
            found.issued_on = dates.day(date)
            found.end = date.end + (text[date.end : date.end + 1] == ")")
            return True
    return False


def _dates_teaser(text: str, sentence: Sentence, date: DateMention) -> bool:
    """Whether a date in brackets ends a teaser: it is the day of that item, not of the document it names."""
    if sentence.section != "related" or text[date.end : date.end + 1] != ")":
        return False
    return text[date.start - 1 : date.start] == "(" and not text[date.end + 1 : sentence.end].strip(" .;|")


def _read_issuer(text: str, limit: int, found: Context) -> bool:
    if found.issuer:
        return False
    lead = _AFTER_ISSUER.match(text, found.end, limit)
    body = issuer_at(text, lead.end(), limit) if lead else None
    unlisted = _UNLISTED.match(text, lead.end(), limit) if lead and not body else None
    if unlisted:
        found.issuer, found.end = unlisted.group(), unlisted.end()
        return True
    if not body or not lead:
        return False
    found.issuer, found.end = body.name, body.end
    name = name_at(text, body.end + 1, limit, titled=True) if text[body.end : body.end + 1] == " " else None
    if name:
        found.end = name.end
    by = _ISSUED_BY.match(text, found.end, limit)
    if by:
        found.end = by.end()
    elif "được" in lead.group() or "mà" in lead.group():
        found.issuer, found.end = None, lead.start()
        return False
    if "đang" in lead.group() or "sẽ" in lead.group():
        found.status = "draft"
    elif by and "ký" in by.group() and name:
        found.signer = name.text
    return True


def _skip(text: str, limit: int, found: Context) -> bool:
    match = (
        _TERM.match(text, found.end, limit)
        or _BRACKET.match(text, found.end, limit)
        or _OF_YEAR.match(text, found.end, limit)
    )
    if match:
        found.end = match.end()
    return bool(match)


def _read_subject(text: str, limit: int, found: Context) -> bool:
    if found.subject:
        return False
    lead = _SUBJECT.match(text, found.end, limit)
    if not lead:
        return False
    quoted = _QUOTED.match(text, lead.end(), limit)
    if quoted:
        found.subject, found.end = (quoted[1] or quoted[2]).strip(" ,.;"), quoted.end()
        return True
    stop = subject_end(text, lead.end(), limit)
    subject = text[lead.end() : stop].strip(" ,.;")
    if len(subject.split()) < 2:
        return False
    found.subject, found.end = subject, lead.end() + len(subject)
    return True


def subject_end(text: str, start: int, limit: int) -> int:
    """Returns where the name of a document's matter ends: before the next clause, document or bracket."""
    stop = _STOP.search(text, start, limit)
    if stop:
        return stop.start()
    if limit < len(text) and text[limit - 1 : limit].isalnum() and text[limit : limit + 1].isalnum():
        return max(start, text.rfind(" ", start, limit))
    return limit
