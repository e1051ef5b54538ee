"""An event that the item reports but never names: what the text says of it in, an event with a derived name out.

Pages cut off at the start speak of "Hội nghị" alone. Its name is put together from the noun, what it did (a summary
report, awards for the year) and the subject most spoken of; `name_basis` says that it is derived.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

from flows.extraction.events.candidates import Candidate
from flows.extraction.events.names import name_end
from flows.extraction.language.phrases import UPPER
from flows.extraction.pages.page import NEWS, TOLD, Page
from flows.extraction.records import Event

# Words with which an item points at the event it reports: "Tại Hội nghị", "Quang cảnh buổi lễ", "dự và phát biểu ...".
_POINTING: Final = re.compile(
    r"(?:[Tt]ại|[Qq]uang cảnh|[Tt]oàn cảnh|[Kk]ết thúc|[Bb]ế mạc|[Kk]hai mạc|[Dd]ự|[Cc]hủ trì|"
    r"phát biểu(?: \w+){0,4}|[Pp]hát biểu(?: \w+){0,4})\s(?:tại\s)?$"
)
_SUMMARY: Final = re.compile(r"[Bb]áo cáo (?P<what>tổng kết|sơ kết)")
# What a conference is held for, with the document: "quán triệt, triển khai Nghị quyết số ... về ...".
_PURPOSE: Final = re.compile(
    r"(?<!\w)(?:(?:quán triệt|triển khai|phổ biến|học tập|sơ kết|tổng kết|thực hiện|công bố)(?:,| và)? ){1,3}"
    r"(?=(?:thực hiện |việc |các |\d{1,2} năm )*"
    r"(?:Nghị quyết|Chỉ thị|Kết luận|Luật|Nghị định|Quyết định|Đề án|Kế hoạch)\s)"
)
_PURPOSE_MAX: Final = 240
_AUTHOR: Final = re.compile(
    rf"[Bb]áo cáo(?: (?:tổng kết|sơ kết|kết quả))?[^.;:\n]{{0,60}}?\s(?:của|"
    rf"do)\s(?P<who>[{UPPER}][^,.;:\n]{{3,80}}?)(?=\s(?:và|trình bày|tại|cùng|về|đã|công bố|chuẩn bị|xây dựng|soạn|"
    rf"nêu|cho)(?!\w)|[,.;:\n])"
)
_AWARDS: Final = re.compile(
    r"(?:[Cc]ờ thi đua|[Bb]ằng khen|khen thưởng|[Gg]iấy khen)[^.;\n]{0,120}?năm\s(?P<year>20\d\d)"
)
_YEAR: Final = re.compile(
    r"(?:[Tt]rong năm|kết quả[^.;\n]{0,40}năm|công tác[^.;\n]{0,40}năm|năm)\s(?P<year>20\d\d)(?=\s?(?:,|cho|của|\.|"
    r";|với|nhìn|đạt))"
)
_SUBJECT: Final = re.compile(r"(?:công tác|hoạt động|lĩnh vực|ngành)\s(?P<words>[^\W\dA-Z]+(?:\s[^\W\dA-Z]+){1,3})")
_NOT_SUBJECT: Final = frozenset(
    [
        "của",
        "các",
        "và",
        "trong",
        "cho",
        "với",
        "năm",
        "được",
        "là",
        "đã",
        "có",
        "nhìn",
        "này",
        "đó",
        "tại",
        "theo",
        "từ",
        "về",
        "để",
        "trên",
        "những",
        "sẽ",
        "cần",
        "phải",
        "như",
        "một",
        "ở",
        "do",
        "đến",
        "thời",
        "khi",
        "nhằm",
        "cả",
        "nói",
    ]
)
_DEEDS: Final = ("reception", "talks")
_FIRST: Final = 3  # sentences
_LEAST_POINTERS: Final = 2
_GATHERINGS: Final = frozenset({"hội", "lớp", "khóa", "khoá", "tọa", "toạ", "diễn", "đại", "phiên", "kỳ", "chương"})
_OPEN: Final = (
    rf"(?=\s?(?:[,.;:(“\"\n]|(?:cho|tại|của|vào|trong|và|(?<!Tự )do|với|ngày|sáng|chiều|nhân|lần)(?!\w)|[{UPPER}]))"
)
_HONOUR: Final = re.compile(
    r"(?:được (?:trao(?: tặng)?|tặng)|trao tặng|đón nhận|nhận)\s(?P<what>(?:Huân chương|Huy chương|Kỷ niệm chương|"
    r"[Dd]anh hiệu)(?:\s[\w-]+){0,4}?)" + _OPEN
)
_RANK: Final = re.compile(
    rf"(?P<what>(?:phong|thăng)(?:, thăng)? (?:cấp bậc )?hàm(?:, cấp)?\s[{UPPER}]\w+(?: \w+)??)" + _OPEN
)
_POST: Final = re.compile(
    rf"(?P<what>bổ nhiệm(?:\s(?:[{UPPER}][\w]*|cán bộ|lãnh đạo|Trưởng cơ quan)(?:\s\w+){{0,5}}?)?)" + _OPEN
)
_DECISION: Final = re.compile(r"[Qq]uyết định")


def derive(page: Page, news: Sequence[Candidate], captions: Sequence[Candidate]) -> tuple[Event, Candidate] | None:
    """Returns the event that the item points at without naming it, and where it first does; None if at none."""
    text = page.text
    pointers = [
        c
        for c in (*news, *captions)
        if c.head
        and not c.named
        and (c.told == "attended" or _POINTING.search(text, max(c.sentence.start, c.start - 48), c.start))
    ]
    if not pointers:
        return None
    head, count = Counter(c.head for c in pointers).most_common(1)[0]
    if count < (1 if _is_cut_off(page) else _LEAST_POINTERS):
        return None
    first = next(c for c in pointers if c.head == head)
    name, organizer = derived_name(page, head)
    event = Event(
        event_type=first.event_type,
        name=name,
        evidence=page.evidence(first.start, first.end, "event_derived"),
        confidence=0.6 if len(name) > len(head) else 0.45,
        name_basis="derived",
        section=first.sentence.section,
        organizer=organizer,
    )
    return event, first


def titled_deeds(page: Page, title: Sequence[Candidate]) -> list[Candidate]:
    """Returns the reception or the talks that only the headline tells, if who held them speaks in the text."""
    deeds = [c for c in title if c.told == "verb" and c.event_type in _DEEDS and c.actor and not c.vague]
    return [c for c in deeds if any(page.text.find(c.actor, s.start, s.end) >= 0 for s in page.of(*NEWS))]


def _is_cut_off(page: Page) -> bool:
    """Whether the page begins in the middle of a sentence, so that what names the event may be lost."""
    first = next(page.of(*NEWS), None)
    return page.title is None and first is not None and page.text[first.start].islower()


def derived_name(page: Page, head: str) -> tuple[str, str | None]:
    """Returns a name for the event that the item only calls `head` ("Hội nghị", "buổi lễ"), and who held it."""
    told = "\n".join(page.text[line.start : line.end] for line in page.lines if line.section in TOLD)
    spoken = "\n".join(page.text[line.start : line.end] for line in page.lines if line.section in NEWS)
    if "lễ" in head.split():
        return _ceremony(spoken, head), None
    if head.split(maxsplit=1)[0] not in _GATHERINGS:
        return head[0].upper() + head[1:], None
    if purpose := _purpose(page):
        return f"{head[0].upper()}{head[1:]} {purpose}", None
    summary, awards = _SUMMARY.search(spoken), _AWARDS.search(spoken)
    author = _AUTHOR.search(spoken) if summary else None
    words = [head[0].upper() + head[1:]]
    if summary or awards:
        words.append(summary["what"] if summary else "tổng kết")
    if subject := _subject(told):
        words.append(f"công tác {subject}" if len(words) > 1 else f"về công tác {subject}")
    years = Counter(found["year"] for found in _YEAR.finditer(spoken))
    if len(words) > 1 and (summary or awards) and years:
        words.append(f"năm {awards['year'] if awards else years.most_common(1)[0][0]}")
    return " ".join(words), author["who"].strip() if author else None


def _purpose(page: Page) -> str | None:
    """What the first sentences say is done with a document there, if the headline says so too."""
    title = page.text[slice(*page.title_span)] if page.title_span else ""
    if not _PURPOSE.search(title):
        return None
    for sentence in islice(page.of(*NEWS), _FIRST):
        if found := _PURPOSE.search(page.text, sentence.start, sentence.end):
            end = name_end(page.text, found.end(), min(sentence.end, found.end() + _PURPOSE_MAX))
            return page.text[found.start() : end]
    return None


def _ceremony(spoken: str, head: str) -> str:
    """A ceremony is named by what is handed out or done there: "Lễ trao quyết định phong hàm Đại sứ"."""
    honour, rank, post = _HONOUR.search(spoken), _RANK.search(spoken), _POST.search(spoken)
    if honour:
        return f"Lễ trao {honour['what']}"
    done = [found["what"] for found in (rank, post) if found]
    if not done:
        return head[0].upper() + head[1:]
    return ("Lễ trao quyết định " if _DECISION.search(spoken) else "Lễ ") + " và ".join(done)


def _subject(told: str) -> str | None:
    """The subject most spoken of: of the word groups after "công tác" and its like, the longest that recurs most."""
    groups: Counter[str] = Counter()
    for found in _SUBJECT.finditer(told):
        words = found["words"].split()
        for size in range(2, len(words) + 1):
            if words[size - 1] in _NOT_SUBJECT or words[0] in _NOT_SUBJECT:
                break
            groups[" ".join(words[:size])] += 1
    best = max(groups, key=lambda group: (told.count(group) * (group.count(" ")), group), default=None)
    return best if best and told.count(best) >= 3 else None
