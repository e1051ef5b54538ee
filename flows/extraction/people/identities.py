"""Who a phrase means: phrases in, each with the full name of its person out.

A short name ("ông Hùng", "Tổng thống Kline", "Vũ Hà" for a Vũ Thị Hà) is the person with the fuller name. A title alone
is the last person introduced with that office: "Bộ trưởng" never means a "Thứ trưởng", and a person with two offices
answers to either. A pronoun that opens a sentence or a clause is the last person spoken of whom it fits. An office that
somebody is given belongs to the person named before it.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import lru_cache
from typing import Final

from flows.extraction.language.endings import Ending
from flows.extraction.language.names import Name, is_vietnamese_syllable
from flows.extraction.language.offices import Office, comparable
from flows.extraction.language.phrases import UPPER
from flows.extraction.language.vietnamese import key
from flows.extraction.pages.page import Page
from flows.extraction.people.person_phrases import PersonPhrase
from flows.extraction.records import Section
from flows.extraction.values import dataclass


@dataclass(frozen=True, slots=True)
class Identified:
    """A phrase, the full name of the person it means (None when it means nobody known), and its section."""

    phrase: PersonPhrase
    name: str | None
    section: Section


_AND: Final = frozenset({"và", "cùng", ","})
_FORWARD: Final[frozenset[Section]] = frozenset({"title", "lead", "caption"})
_OPENING: Final = 200
_JOINED: Final = re.compile(r" {0,2}(?:;|(?:và|cùng)(?: với)? (?:các )?(?:đồng chí |ông |bà |ngài )?[^\W\da-zà-ỹ])")
_RECENT: Final = 8  # how many holders of one kind of office a title is compared with
# Not a person who acts: "vai trò Chủ tịch ASEAN", "Bằng khen của Bộ trưởng", "Hội nghị Bộ trưởng", "hàm Đại sứ".
_NOBODY_BEFORE: Final = Ending(
    r"(?i)(?<!\w)(?:(?:của|bởi) {0,3}|(?:(?:của|bởi) ?)?(?:vai trò|chức|chức vụ|chức danh|cương vị|vị trí|tư cách"
    r"|hội nghị|phiên họp|cuộc họp|cấp|hàng|hàm|ghế|bầu|bổ nhiệm|phong hàm|thay mặt|ứng cử viên|giữ chức|nhiệm kỳ|làm"
    r"|mọi|mỗi|một|nữ|vợ chồng|phu nhân|văn phòng|nguyên|cựu) {0,2})\Z"
)
_RELATION_BEFORE: Final = Ending(r"(?i)sự \w+(?: \w+)? của {0,2}\Z")
_NOBODY_BEHIND: Final = re.compile(
    r"(?i) {0,2}(?:các nước|asean|hai nước|hai bên|của|g7|g20|\d|eu\b|liên chính phủ|khối)"
)
_ACTS_NEXT: Final = re.compile(
    rf" {{1,2}}(?!(?:lãnh đạo|đại diện|cán bộ|đảng viên|nguyên|trong|thuộc|con|ngoại|nội|cụ|chủ)\b)[^\W\d_{UPPER}]|,"
)
_CLAUSE_BEFORE: Final = Ending(r"(?:[,;:–-] ?| (?:và|song|nhưng|đồng thời|khi|sau khi|rằng) )\Z")
# A subject stands at the start of a sentence or behind what leads into it: "Tại buổi tiếp, Bộ trưởng A".
_LEADS_IN: Final = re.compile(r"(?:[^,;:.]{1,160}, ){0,2}(?:các )?\Z")
_ENDS_ON_NUMERAL: Final = re.compile(r"(?<=[ IVX][IVX])\. (?=[A-ZĐ]|\Z)")  # "Đại hội lần thứ X. Chủ tịch nêu rõ"
# Nobody to come back to: "Thay mặt Chủ tịch A, đồng chí chúc Tết"; "như liệt sĩ B".
_FOR_ANOTHER: Final = Ending(
    r"(?i)(?<!\w)(?:thay mặt(?: cho)?|thừa lệnh(?: của)?|[uủ][ỷy] (?:quyền|nhiệm)(?: của)?|như)"
    r" (?:ông |bà |đồng chí |ngài )?\Z"
)
_ARTIST: Final = re.compile(
    r"(?i:nhà (?:thơ|văn|điêu khắc|thiết kế)|nhạc s[ĩỹ]|(?:họa|hoạ) s[ĩỹ]|ca s[ĩỹ]|nghệ s[ĩỹ]|đạo diễn|diễn viên"
    r"|nhiếp ảnh gia|nghệ nhân)(?!\w)|NSND|NSƯT"
)
# Forms of address that tell a man from a woman, and the middle names that do.
_GENDERS: Final = {"ông": "m", "bà": "f", "chị": "f", "cô": "f", "quý ông": "m", "quý bà": "f"}
_MIDDLE: Final = {"thị": "f", "văn": "m"}


@dataclass(frozen=False, slots=True)
class _Known:
    """The persons introduced so far."""

    offices: dict[str, list[Office]] = field(default_factory=lambda: defaultdict(list))
    by_family: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    by_word: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    recent: deque[str] = field(default_factory=lambda: deque(maxlen=_RECENT))
    genders: dict[str, str] = field(default_factory=dict)
    sentence: int = -1
    subject: str | None = None

    def introduce(self, name: str, phrase: PersonPhrase) -> None:
        self.recent.append(name)
        for word in _words(name):
            _move_to_end(self.by_word[word], name)
        for office in phrase.offices:
            self.offices[name].append(office)
            _move_to_end(self.by_family[office.family], name)

    def address(self, name: str, form: str) -> None:
        """Remembers whether a person is a man or a woman by the form of address or the middle name."""
        words = _words(name)
        gender = _GENDERS.get(form) or (_MIDDLE.get(words[1]) if len(words) > 2 else None)
        if gender:
            self.genders.setdefault(name, gender)

    def speak(self, name: str, sentence: int, *, leads: bool) -> None:
        """Remembers whom the sentence spoken last is about: the one person that leads it, if there is one."""
        if sentence != self.sentence:
            self.sentence, self.subject = sentence, name if leads else None

    def last(self, form: str, about: str | None) -> str | None:
        """The person whom a pronoun may mean: whom the sentence before is `about`, else the last one spoken of."""
        gender = _GENDERS.get(form)
        named = (about, *reversed(self.recent)) if about else reversed(self.recent)
        return next((n for n in named if not gender or self.genders.get(n, gender) == gender), None)


@lru_cache(maxsize=8192)
def _words(name: str) -> tuple[str, ...]:
    return tuple(key(name).split())


def _move_to_end(names: list[str], name: str) -> None:
    if not names or names[-1] != name:
        names.append(name)


def identify(page: Page, phrases: Sequence[tuple[PersonPhrase, Section]]) -> list[Identified]:
    """Returns every phrase with its person, in text order."""
    full = _full_names(phrases)
    everyone = _Known()
    for phrase, _ in reversed(phrases):
        if phrase.name and (name := full.get(" ".join(_words(phrase.name.text)))):
            everyone.introduce(name, phrase)
    known = _Known()
    out: list[Identified] = []
    for phrase, section in phrases:
        forward = everyone if section in _FORWARD else None
        if phrase.conferred:
            given = _appointed(page, phrase, out)
            for name in given:
                known.introduce(name, phrase)
            out.extend(Identified(phrase, name, section) for name in given or (None,))
            continue
        leads, home = _leads(page, phrase)
        if phrase.name:
            name = _named(phrase, full, known, everyone) or _pen_name(page.text, phrase)
        else:
            name = _unnamed(page, phrase, known, forward, about=known.subject if leads else None)
        if name and section in ("lead", "body") and not phrase.plural and not _is_for_another(page, phrase):
            known.speak(name, home, leads=leads and not _JOINED.match(page.text, phrase.reach))
        if name and (phrase.name or phrase.offices) and section != "related" and not _is_for_another(page, phrase):
            known.introduce(name, phrase if phrase.name else _without_offices(phrase))
            known.address(name, _form(page, phrase))
        out.append(Identified(phrase, name, section))
    return out


def _is_for_another(page: Page, phrase: PersonPhrase) -> bool:
    return bool(phrase.name and _FOR_ANOTHER.search(page.text, max(0, phrase.start - 24), phrase.start))


def _leads(page: Page, phrase: PersonPhrase) -> tuple[bool, int]:
    """Whether a phrase is where the subject of its sentence stands, and where that sentence begins."""
    sentence = page.sentence_at(phrase.start)
    if not sentence:
        return False, phrase.start
    before = page.text[max(sentence.start, phrase.start - _OPENING) : phrase.start]
    opening = _ENDS_ON_NUMERAL.split(before)[-1] if ". " in before else before
    begins = phrase.start - len(opening)
    reaches = begins > sentence.start or phrase.start - sentence.start <= _OPENING
    leads = reaches and bool(_LEADS_IN.match(opening))
    return leads, begins if leads else sentence.start


def _form(page: Page, phrase: PersonPhrase) -> str:
    """The form of address that a phrase opens with, in lower case."""
    return page.text[phrase.start : phrase.start + 6].split(maxsplit=1)[0].lower() if phrase.addressed else ""


def _appointed(page: Page, phrase: PersonPhrase, before: Sequence[Identified]) -> list[str]:
    """Who is given the office of a phrase: whoever is named before it in the sentence, not the one who gives it."""
    sentence = page.sentence_at(phrase.start)
    given: list[str] = []
    edge = phrase.start
    for one in reversed(before[-_RECENT:]):
        if not sentence or one.phrase.start < sentence.start or one.phrase.conferred:
            break
        if given and page.text[one.phrase.reach : edge].strip() not in _AND:
            break
        given_by = page.text.endswith(("được ", "do ", "bởi "), 0, one.phrase.start)
        elected = " bầu " in page.text[sentence.start : one.phrase.start]  # "bầu Ban Chấp hành do ông A làm Chủ tịch"
        given_by = given_by and not (elected and page.text[one.phrase.reach : edge].strip() == "làm")
        if one.name and (one.phrase.name or not one.phrase.offices) and not given_by:
            given.insert(0, one.name)
            edge = one.phrase.start
    return given


def _without_offices(phrase: PersonPhrase) -> PersonPhrase:
    return PersonPhrase(phrase.start, phrase.end, phrase.reach, None, (), phrase.addressed)


def _full_names(phrases: Sequence[tuple[PersonPhrase, Section]]) -> dict[str, str]:
    """The name each written name stands for, by key: itself, or the one fuller name that contains it."""
    written: dict[str, str] = {}
    for phrase, _ in phrases:
        if phrase.name and phrase.name.kind != "short":
            written.setdefault(" ".join(_words(phrase.name.text)), phrase.name.text)
    by_ends: dict[tuple[str, str], set[str]] = defaultdict(set)
    by_edge: dict[str, set[str]] = defaultdict(set)
    by_tail: dict[str, set[str]] = defaultdict(set)
    for name, text in written.items():
        for tail in _tails(text):
            by_tail[tail].add(name)
        words = name.split()
        if len(words) > 2:
            by_ends[words[0], words[-1]].add(name)
        if len(words) > 1:
            by_edge[words[0]].add(name)
            by_edge[words[-1]].add(name)
    out: dict[str, str] = {}
    for name, text in written.items():
        words = name.split()
        fuller = by_ends[words[0], words[-1]] if len(words) == 2 else by_edge[name] if len(words) == 1 else set()
        fuller = fuller or by_tail[name]
        out[name] = written[next(iter(fuller))] if len(fuller) == 1 else text
    return out


def _tails(text: str) -> Iterator[str]:
    """The names by which the press goes on speaking of a foreigner: "Gómez Camacho", "Lô-ren-xơ"."""
    words = text.split()
    for start in range(1, len(words)):
        if words[start].islower() or not is_vietnamese_syllable(words[start]):  # "Bà de La Tour"
            yield " ".join(_words(" ".join(words[start:])))


def _named(phrase: PersonPhrase, full: dict[str, str], known: _Known, everyone: _Known) -> str | None:
    written = " ".join(_words(phrase.name.text)) if phrase.name else ""
    found = full.get(written) or _short(written, phrase, known) or _short(written, phrase, everyone)
    if not found and phrase.name and " " in phrase.name.text and phrase.name.text.isascii():
        return phrase.name.text  # "Thủ tướng Hun Sen": syllables that could be Vietnamese but for their tones
    if not found and phrase.name and " " in phrase.name.text and _introduced(phrase, phrase.name):
        return phrase.name.text
    return found


def _pen_name(text: str, phrase: PersonPhrase) -> str | None:
    """The name that an artist goes by, without a surname: "nhà thơ Trúc Lâm"."""
    called = phrase.name and " " in phrase.name.text and _ARTIST.match(text, phrase.start)
    return phrase.name.text if phrase.name and called else None


def _introduced(phrase: PersonPhrase, name: Name) -> bool:
    """Tells whether offices behind a name introduce its bearer: "ngài Kham Sỏn - Tỉnh trưởng tỉnh Savannakhet"."""
    return any(office.start >= name.end and office.kind != "rank" for office in phrase.offices)


def _unnamed(
    page: Page, phrase: PersonPhrase, known: _Known, forward: _Known | None, *, about: str | None
) -> str | None:
    """The person a title alone or a pronoun means; titles and captions may speak of those introduced behind them.

    `about` is whom the sentence before is about, given where the subject of this one stands.
    """
    if phrase.plural:
        return None
    if not phrase.offices:
        return known.last(_form(page, phrase), about) if _opens_clause(page, phrase) else None
    if not _acts(page.text, phrase):
        return None
    title = phrase.offices[0]
    return _holder(title, known, about) or (_holder(title, forward, None) if forward else None)


def _short(written: str, phrase: PersonPhrase, known: _Known) -> str | None:
    """The last person whose name ends like this, one with the same office first."""
    words = tuple(written.split())
    candidates = [n for n in reversed(known.by_word.get(words[-1], [])[-_RECENT:]) if _words(n)[-len(words) :] == words]
    families = {office.family for office in phrase.offices}
    same = [n for n in candidates if families & {office.family for office in known.offices[n]}]
    return next(iter(same or candidates), None)


def _holder(title: Office, known: _Known, about: str | None) -> str | None:
    """The person whom a title alone means: whom the sentence before is about, else the last one with that office."""
    wanted = comparable(title.text)
    holders = known.by_family.get(title.family, [])[-_RECENT:]
    first = [about] if about and about in holders else []
    for name in (*first, *reversed(holders)):
        for office in known.offices[name]:
            if office.family == title.family and (wanted <= comparable(office.text) or office.bare):
                return name
    return None


def _acts(text: str, phrase: PersonPhrase) -> bool:
    """Tells whether a title alone speaks of a person here rather than of the office."""
    before = text[max(0, phrase.start - 40) : phrase.start]
    named_in_passing = _NOBODY_BEFORE.search(before) and not _RELATION_BEFORE.search(before)
    return not named_in_passing and not _NOBODY_BEHIND.match(text, phrase.end)


def _opens_clause(page: Page, phrase: PersonPhrase) -> bool:
    """Tells whether a pronoun is the subject of a clause: it opens a sentence or follows a comma, before a verb."""
    sentence = page.sentence_at(phrase.start)
    singular = not page.text[phrase.start : phrase.end].lower().startswith(("các", "hai", "ba "))
    if not sentence or not singular or not _ACTS_NEXT.match(page.text, phrase.end):
        return False
    if sentence.start == phrase.start:
        return True
    before = page.text[max(sentence.start, phrase.start - 10) : phrase.start]
    return page.text[phrase.start].islower() and bool(_CLAUSE_BEFORE.search(before))
