"""Who a phrase means: phrases in, each with the full name of its person out.

A short name ("ông Hùng", "Tổng thống Kline", "Vũ Hà" for a Vũ Thị Hà) is the person with the fuller name. A title alone
is the last person introduced with that office: "Bộ trưởng" never means a "Thứ trưởng", and a person with two offices
answers to either. A pronoun that opens a sentence or a clause is the last person spoken of whom it fits. An office that
somebody is given belongs to the person named before it.
"""

import re
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from flows.extraction.language.name_parts import WORD
from flows.extraction.language.names import is_vietnamese_syllable
from flows.extraction.language.offices import Office, comparable
from flows.extraction.language.phrases import UPPER
from flows.extraction.language.vietnamese import key
from flows.extraction.pages.page import Page
from flows.extraction.people.person_phrases import PersonPhrase
from flows.extraction.records import Section


@dataclass(frozen=True, slots=True)
class Identified:
    """A phrase, the full name of the person it means (None when it means nobody known), and its section."""

    phrase: PersonPhrase
    name: str | None
    section: Section


_FORWARD: Final[frozenset[Section]] = frozenset({"title", "lead", "caption"})
_RECENT: Final = 8  # how many holders of one kind of office a title is compared with
# Not a person who acts: "vai trò Chủ tịch ASEAN", "Bằng khen của Bộ trưởng", "Hội nghị Bộ trưởng", "hàm Đại sứ".
_NOBODY_BEFORE: Final = re.compile(
    r"(?i)(?<!\w)(?P<of>của|bởi)? ?(?P<role>vai trò|chức|chức vụ|chức danh|cương vị|vị trí|tư cách|hội nghị|phiên họp"
    r"|cuộc họp|cấp|hàng|hàm|ghế|bầu|bổ nhiệm|phong hàm|thay mặt|ứng cử viên|giữ chức|nhiệm kỳ|làm|mọi|mỗi|một|nữ"
    r"|vợ chồng|phu nhân|văn phòng|nguyên|cựu)? {0,2}\Z"
)
_RELATION_BEFORE: Final = re.compile(r"(?i)sự \w+(?: \w+)? của {0,2}\Z")
_NOBODY_BEHIND: Final = re.compile(
    r"(?i) {0,2}(?:các nước|asean|hai nước|hai bên|của|g7|g20|\d|eu\b|liên chính phủ|khối)"
)
_ACTS_NEXT: Final = re.compile(
    rf" {{1,2}}(?!(?:lãnh đạo|đại diện|cán bộ|đảng viên|nguyên|trong|thuộc|con|ngoại|nội|cụ|chủ)\b)[^\W\d_{UPPER}]|,"
)
_CLAUSE_BEFORE: Final = re.compile(r"(?:[,;:–-] ?| (?:và|song|nhưng|đồng thời|khi|sau khi|rằng) )\Z")
# "hai tỉnh Salavan và Sê Kông", "thành phố Sakai": places that no gazetteer lists.
_PLACE_NAMED: Final = re.compile(
    rf"(?i:thành phố|tỉnh|bang|huyện|quận|hạt|thị trấn|đảo|vùng) ({WORD})(?: và ({WORD}))?(?! [{UPPER}])"
)
_OPENING: Final = 80
_JOINT: Final = re.compile(r",? (?:và|cùng)(?: các)?(?: đồng chí| ông| bà)? ?|, ")
_OCCASION: Final = re.compile(r"(?:\W{0,3}\w[^.;:]*, )?")
# Forms of address that tell a man from a woman, and the middle names that do.
_GENDERS: Final = {"ông": "m", "bà": "f", "quý ông": "m", "quý bà": "f"}
_MIDDLE: Final = {"thị": "f", "văn": "m"}


@dataclass(slots=True)
class _Known:
    """The persons introduced so far."""

    offices: dict[str, list[Office]] = field(default_factory=lambda: defaultdict(list))
    by_family: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    by_word: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    recent: deque[str] = field(default_factory=lambda: deque(maxlen=_RECENT))
    genders: dict[str, str] = field(default_factory=dict)
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

    def fits(self, name: str | None, form: str) -> bool:
        """Whether a form of address may mean this person, as far as the text tells a man from a woman."""
        gender = _GENDERS.get(form)
        return name is not None and (not gender or self.genders.get(name, gender) == gender)

    def last(self, form: str) -> str | None:
        """The last person spoken of whom a pronoun may mean."""
        return next((name for name in reversed(self.recent) if self.fits(name, form)), None)


@lru_cache(maxsize=8192)
def _words(name: str) -> tuple[str, ...]:
    return tuple(key(name).split())


def _move_to_end(names: list[str], name: str) -> None:
    if not names or names[-1] != name:
        names.append(name)


def identify(page: Page, phrases: Sequence[tuple[PersonPhrase, Section]]) -> list[Identified]:
    """Returns every phrase with its person, in text order."""
    phrases = _without_places(page, phrases)
    full = _full_names(phrases)
    everyone = _Known()
    for phrase, _ in reversed(phrases):
        if phrase.name and (name := full.get(" ".join(_words(phrase.name.text)))):
            everyone.introduce(name, phrase)
    known = _Known()
    out: list[Identified] = []
    for phrase, section in phrases:
        forward = everyone if section in _FORWARD else None
        opens = _opens_sentence(page, phrase, out)
        if phrase.conferred:
            out.extend(Identified(phrase, name, section) for name in _appointed(page, phrase, out))
            continue
        if phrase.name:
            name = _named(phrase, full, known, everyone)
        else:
            name = _unnamed(page, phrase, known, forward, opens=opens)
        if name and (phrase.name or phrase.offices) and section != "related":
            known.introduce(name, phrase if phrase.name else _without_offices(phrase))
            known.address(name, _form(page, phrase))
            if opens:
                known.subject = name
        out.append(Identified(phrase, name, section))
    return out


def _without_places(page: Page, phrases: Sequence[tuple[PersonPhrase, Section]]) -> list[tuple[PersonPhrase, Section]]:
    """Gives back to an office the place abroad that a name begins with: "Tỉnh trưởng Salavan Đao-vông Phôn-kẹo".

    No gazetteer lists them all, so a word counts as a place where the item itself says what it is ("tỉnh Salavan").
    """
    places = {name for found in _PLACE_NAMED.finditer(page.text) for name in found.groups() if name}
    return [(_without_place(phrase, places), section) for phrase, section in phrases]


def _without_place(phrase: PersonPhrase, places: set[str]) -> PersonPhrase:
    name = phrase.name
    if not name or name.kind != "foreign" or not phrase.offices or " " not in name.text:
        return phrase
    place, rest = name.text.split(" ", 1)
    if place not in places or ("-" not in rest and " " not in rest):
        return phrase
    start = name.end - len(rest)
    last = phrase.offices[-1]
    offices = phrase.offices
    if last.end < name.start:
        offices = (*offices[:-1], replace(last, end=name.start + len(place), text=f"{last.text} {place}", bare=False))
    return replace(phrase, name=replace(name, start=start, text=rest), offices=offices)


def _form(page: Page, phrase: PersonPhrase) -> str:
    """The form of address that a phrase opens with, in lower case."""
    return page.text[phrase.start : phrase.start + 6].split(maxsplit=1)[0].lower() if phrase.addressed else ""


def _appointed(page: Page, phrase: PersonPhrase, before: Sequence[Identified]) -> list[str]:
    """Who is given the office of a phrase: the persons named before it in the sentence, not the one who gives it."""
    sentence = page.sentence_at(phrase.start)
    named: list[str] = []
    behind = phrase.start
    for one in reversed(before[-_RECENT:]):
        if not sentence or one.phrase.start < sentence.start:
            break
        given_by = page.text.endswith(("được ", "do ", "bởi "), 0, one.phrase.start)
        if one.name and (one.phrase.name or not one.phrase.offices) and not given_by:
            if named and not _JOINT.fullmatch(page.text, one.phrase.reach, behind):
                break
            named.append(one.name)
            behind = one.phrase.start
    return named


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
        words = name.split()
        if len(words) > 2:
            by_ends[words[0], words[-1]].add(name)
        if len(words) > 1:
            by_edge[words[0]].add(name)
            by_edge[words[-1]].add(name)
        if not _is_vietnamese(text):
            for size in range(2, len(words)):
                by_tail[" ".join(words[-size:])].add(name)
    out: dict[str, str] = {}
    for name, text in written.items():
        words = name.split()
        fuller = by_ends[words[0], words[-1]] if len(words) == 2 else by_edge[name] if len(words) == 1 else set()
        if not fuller and not _is_vietnamese(text):
            fuller = by_tail[name]  # "Đại sứ Gómez Camacho", "bà Lô-ren-xơ"
        out[name] = written[next(iter(fuller))] if len(fuller) == 1 else text
    return out


def _is_vietnamese(name: str) -> bool:
    return "-" not in name and all(is_vietnamese_syllable(word) for word in name.split())


def _named(phrase: PersonPhrase, full: dict[str, str], known: _Known, everyone: _Known) -> str | None:
    written = " ".join(_words(phrase.name.text)) if phrase.name else ""
    found = full.get(written) or _short(written, phrase, known) or _short(written, phrase, everyone)
    if not found and phrase.name and " " in phrase.name.text and phrase.name.text.isascii():
        return phrase.name.text  # "Thủ tướng Hun Sen": syllables that could be Vietnamese but for their tones
    return found


def _unnamed(page: Page, phrase: PersonPhrase, known: _Known, forward: _Known | None, *, opens: bool) -> str | None:
    """The person a title alone or a pronoun means; titles and captions may speak of those introduced behind them."""
    if phrase.plural:
        return None
    if not phrase.offices:
        form = _form(page, phrase)
        if not _opens_clause(page, phrase):
            return None
        return known.subject if opens and known.fits(known.subject, form) else known.last(form)
    if not _acts(page.text, phrase):
        return None
    if known.subject and opens and _holds(known.subject, phrase.offices[0], known):
        return known.subject  # whoever spoke goes on, whomever he spoke of in between
    return _holder(phrase.offices[0], known) or (_holder(phrase.offices[0], forward) if forward else None)


def _short(written: str, phrase: PersonPhrase, known: _Known) -> str | None:
    """The last person whose name ends like this, one with the same office first."""
    words = tuple(written.split())
    candidates = [n for n in reversed(known.by_word.get(words[-1], [])[-_RECENT:]) if _words(n)[-len(words) :] == words]
    families = {office.family for office in phrase.offices}
    same = [n for n in candidates if families & {office.family for office in known.offices[n]}]
    return next(iter(same or candidates), None)


def _holder(title: Office, known: _Known) -> str | None:
    return next(
        (n for n in reversed(known.by_family.get(title.family, [])[-_RECENT:]) if _holds(n, title, known)), None
    )


def _holds(name: str, title: Office, known: _Known) -> bool:
    """Whether a person was introduced with an office that the title names, in full or in short."""
    wanted = comparable(title.text)
    return any(o.family == title.family and (wanted <= comparable(o.text) or o.bare) for o in known.offices[name])


def _opens_sentence(page: Page, phrase: PersonPhrase, before: Sequence[Identified]) -> bool:
    """Whether a phrase is the subject of its sentence: it opens it, or stands behind the words for when and where."""
    sentence = page.sentence_at(phrase.start)
    if not sentence or phrase.start - sentence.start > _OPENING:
        return False
    if before and before[-1].phrase.start >= sentence.start:
        return False
    return bool(_OCCASION.fullmatch(page.text, sentence.start, phrase.start))


def _acts(text: str, phrase: PersonPhrase) -> bool:
    """Tells whether a title alone speaks of a person here rather than of the office."""
    before = text[max(0, phrase.start - 40) : phrase.start]
    context = _NOBODY_BEFORE.search(before)
    named_in_passing = bool(context and (context["of"] or context["role"])) and not _RELATION_BEFORE.search(before)
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
