"""What documents do to one another: resolved citations in, relations and days of effect noted on the directives.

A relation is read from the words right before the citation of the other document ("thay thế", "thực hiện") and
belongs to the document cited before it in the sentence, or to the one that the sentence goes on to issue.
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from datetime import date
from itertools import groupby
from typing import Final, Literal

from flows.extraction.directives.cited import Cited
from flows.extraction.directives.context import Context
from flows.extraction.directives.numbers import TYPES
from flows.extraction.language.dates import DateMention, find_dates
from flows.extraction.language.endings import Ending
from flows.extraction.language.once import once
from flows.extraction.language.openings import Opening
from flows.extraction.language.phrases import RIGHT, phrase_pattern
from flows.extraction.pages.page import Page, Sentence
from flows.extraction.records import Directive, Evidence, Relation
from flows.extraction.values import dataclass

RelationKind = Literal["implements", "promulgates", "replaces", "amends", "cites"]

_REACH: Final = 160
_BACK: Final = 40  # how many citations back a sentence may speak of a document by its noun
_EFFECT: Final = Opening(
    r"[Cc]ó hiệu lực(?: pháp luật| pháp lý)?(?: thi hành)?(?: chính thức)?(?: kể)?(?: từ| vào)?(?: ngày| hôm)?"
    r" \(?(?=\d)",
    r"(?<!ết )(?<!òn )(?<!ất )(?<!ó )[Hh]iệu lực(?: thi hành)? (?:kể )?từ (?:ngày )?(?=\d)",
)
_DOING: Final = (
    r"(?:tổ chức |nghiêm túc |tích cực |tiếp tục |khẩn trương )?(?:triển khai|thực hiện|thi hành|cụ thể h(?:óa|oá)"
    r"|hướng dẫn|quy định chi tiết|quán triệt|chấp hành)"
)
_IMPLEMENTS: Final = Ending(
    rf"(?i)(?<!\w){_DOING}(?:,? (?:và )?{_DOING}){{0,3}}"
    r"(?: (?:hiệu quả|có hiệu quả|nghiêm|tốt|nội dung|tinh thần|một số điều của|biện pháp"
    r"|chi tiết)){0,3}(?: các| những)?[ ]\Z"
)
_RELATIONS: Final[tuple[tuple[RelationKind, Ending], ...]] = (
    ("replaces", Ending(r"(?<!\w)(?:thay thế|thay cho|bãi bỏ|hủy bỏ|huỷ bỏ)(?: cho)?(?: toàn bộ)?(?: các)?[ ]\Z")),
    (
        "amends",
        Ending(
            r"(?<!\w)(?:sửa đổi|bổ sung)(?:, bổ sung)?(?: một số (?:điều|nội dung)(?: của)?"
            r"| Điều [0-9]+(?: của)?)?(?: các)?[ ]\Z"
        ),
    ),
    ("implements", _IMPLEMENTS),
    ("promulgates", Ending(r"(?<!\w)ban hành(?: kèm theo)?[ ]\Z")),
    (
        "cites",
        Ending(
            r"(?i)(?<!\w)(?:căn cứ|theo|trên cơ sở|dẫn chiếu|viện dẫn)(?: vào)?(?: tinh thần| các"
            r"| quy định tại| quy định của)?[ ]\Z"
        ),
    ),
)
_SPOKEN_OF: Final = re.compile(phrase_pattern(noun.noun for noun in TYPES.values()) + RIGHT)
_SEVERAL: Final = re.compile(r"(?:Các|Những|Cả (?:hai|ba|bốn)|Hai|Ba|Bốn|Năm|Tất cả các)[ ]")
_LONG_PAST: Final = 183
_PROMULGATED: Final = frozenset({"quy_dinh", "de_an", "ke_hoach", "chuong_trinh"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """A citation, the document that it means and what stands around it."""

    cited: Cited
    directive: Directive
    ahead: Context
    behind: Context


def read_effects(page: Page, resolved: list[Resolved], anchor: str | None) -> None:
    """Fills `effective_on`: "có hiệu lực từ ngày ..." belongs to the document that its sentence speaks of.

    `anchor` is a day near which the item was written, for days without a year.
    """
    text = page.text
    if not resolved or "iệu lực" not in text:
        return
    by_sentence = {start: list(group) for start, group in groupby(resolved, key=lambda one: one.cited.sentence.start)}
    for match in _EFFECT.finditer(text, 0, len(text)):
        sentence = page.sentence_at(match.start())
        if sentence is None:
            continue
        dates = find_dates(text, match.end(), min(sentence.end, match.end() + 30))
        day = _day(anchor, dates[0]) if dates and dates[0].start == match.end() else None
        for directive in _in_effect(page, sentence, match.start(), resolved, by_sentence) if day else ():
            directive.effective_on = directive.effective_on or day


def _day(anchor: str | None, mention: DateMention) -> str | None:
    """The day of effect in ISO form; a missing year is that of the anchor, or the next if it were long past."""
    if mention.kind != "day":
        return None
    if mention.has_year or anchor is None:
        return mention.iso()[0]
    written = date.fromisoformat(anchor[:10])
    day = mention.iso(written.year)[0]
    if day is not None and (written - date.fromisoformat(day)).days > _LONG_PAST:
        return mention.iso(written.year + 1)[0]
    return day


def _in_effect(
    page: Page, sentence: Sentence, at: int, resolved: list[Resolved], by_sentence: dict[int, list[Resolved]]
) -> list[Directive]:
    """The documents that a sentence puts into effect, mostly one."""
    here = by_sentence.get(sentence.start, [])
    ahead = [one for one in here if one.cited.start < at]
    if ahead:
        return _effective(page.text, ahead)
    if here and (at <= sentence.start + 3 or here[0].cited.kind == "back"):
        return [here[0].directive]
    several = _SEVERAL.match(page.text, sentence.start, at)
    noun = _SPOKEN_OF.match(page.text, several.end() if several else sentence.start, at)
    if noun:
        kind = TYPES[" ".join(noun.group().lower().split())].directive_type
        first = bisect_left(resolved, sentence.start, key=lambda one: one.cited.start)
        earlier = [one for one in resolved[max(0, first - _BACK) : first] if one.directive.directive_type == kind]
        if several:
            return [one.directive for one in earlier if not _is_done_to(page.text, one.cited)]
        last = [one for one in earlier if one.cited.sentence is earlier[-1].cited.sentence]
        acted = [one.directive for one in last if one.ahead.acted]
        return acted[:1] or [one.directive for one in last[:1]]
    before = page.sentence_at(sentence.start - 2) or page.sentence_at(sentence.start - 3)
    told = by_sentence.get(before.start, []) if before else []
    issued = [one for one in told if one.ahead.acted] or told
    return [one.directive for one in issued[:1]]


def _effective(text: str, ahead: list[Resolved]) -> list[Directive]:
    """Which of the documents cited before "có hiệu lực" it is said of: "này", else what is issued, else no object."""
    pointed = [one for one in ahead if one.cited.kind == "back"]
    if pointed:
        return [pointed[-1].directive]
    own = [one for one in ahead if not _is_done_to(text, one.cited)]
    # All are followed or cited: the last of them that no other replaces.
    own = own or [one for one in ahead if not is_superseded(text, one.cited)][-1:] or ahead[:1]
    issued = [
        one for number, one in enumerate(own)
        if one.ahead.acted and not _promulgated(text, own[number - 1] if number else None, one)
    ]  # fmt: skip
    if issued:
        return [issued[-1].directive]
    last = len(own) - 1
    while last and (own[last].cited.listed or goes_on(text, own[last - 1], own[last].cited)):
        last -= 1
    return [one.directive for one in own[last:]]


def read_relations(page: Page, resolved: list[Resolved], evidence: Callable[[int, int, str], Evidence]) -> None:
    """Fills `relations` of the documents of each sentence; only a numbered document can be the other side."""
    for _, group in groupby(resolved, key=lambda one: one.cited.sentence.start):
        _of_sentence(page.text, list(group), evidence)


def _of_sentence(text: str, group: list[Resolved], evidence: Callable[[int, int, str], Evidence]) -> None:
    source: Directive | None = None
    kind: RelationKind | None = None
    waiting: list[tuple[RelationKind, Resolved]] = []
    previous: Resolved | None = None
    for one in group:
        if waiting and one.ahead.acted and one.ahead.status != "draft":
            for waiting_kind, target in waiting:
                _relate(one.directive, waiting_kind, target, evidence)
            waiting = []
        if previous is not None and (one.cited.listed or goes_on(text, previous, one.cited)):
            if kind and source is not None:
                _relate(source, kind, one, evidence)
            elif waiting:
                waiting.append((waiting[-1][0], one))
            previous = one
            continue
        floor = max(one.cited.sentence.start, one.cited.start - _REACH, previous.cited.end if previous else 0)
        kind = _kind(text, floor, previous, one)
        source = previous.directive if previous is not None else None
        if kind and source is not None and source is not one.directive:
            _relate(source, kind, one, evidence)
        elif kind in ("implements", "cites") and previous is None:
            waiting.append((kind, one))
        previous = one


def _is_done_to(text: str, cited: Cited) -> bool:
    """Whether another document replaces, amends, implements or cites this one, by the words right before it."""
    kind = _kind_before(text, max(cited.sentence.start, cited.start - _REACH), cited.start)
    return kind is not None and kind != "promulgates"


@once
def _kind_before(text: str, floor: int, start: int) -> RelationKind | None:
    """The relation that the words right before `start` tell."""
    return next((kind for kind, pattern in _RELATIONS if pattern.search(text, floor, start)), None)


def is_object(text: str, cited: Cited) -> bool:
    """Whether the words right before a citation say that another document does something to this one."""
    if cited.listed:
        return False
    return _kind_before(text, max(cited.sentence.start, cited.start - _REACH), cited.start) is not None


def supersedes(text: str) -> bool:
    """Whether a text has a word by which one document replaces or amends another."""
    return any(word in text for word in ("thay thế", "thay cho", "bãi bỏ", "hủy bỏ", "huỷ bỏ", "sửa đổi", "bổ sung"))


def is_superseded(text: str, cited: Cited) -> bool:
    """Whether the words right before a citation say that another document replaces or amends this one."""
    floor = max(cited.sentence.start, cited.start - _REACH)
    return not cited.listed and _kind_before(text, floor, cited.start) in ("replaces", "amends")


def goes_on(text: str, previous: Resolved, cited: Cited) -> bool:
    """Whether only "và" or a comma stands between two citations and what is tied to the first."""
    start = max(previous.cited.end, previous.behind.end)
    return 0 < cited.start - start < 16 and text[start : cited.start].strip(" ,;") in (
        "",
        "và",
        "cùng",
        "và các",
    )


def _promulgated(text: str, previous: Resolved | None, one: Resolved) -> bool:
    """Whether "ban hành" is what the document before does to this one, and no new act."""
    if previous is None or one.directive.directive_type not in _PROMULGATED or one.ahead.issuer:
        return False
    return "," not in text[previous.cited.end : one.cited.start] and one.cited.start - previous.cited.end < 90


def _kind(text: str, floor: int, previous: Resolved | None, one: Resolved) -> RelationKind | None:
    kind = _kind_before(text, floor, one.cited.start)
    return None if kind == "promulgates" and not _promulgated(text, previous, one) else kind


def _relate(
    source: Directive, kind: RelationKind, target: Resolved, evidence: Callable[[int, int, str], Evidence]
) -> None:
    number = target.directive.number
    if number is None or source is target.directive:
        return
    if any(known.relation == kind and known.number == number for known in source.relations[-64:]):
        return
    source.relations.append(
        Relation(
            kind, target.directive.directive_type, number, 0.9 if kind != "cites" else 0.75,
            evidence(target.cited.start, target.cited.end, f"directive_{kind}"),
        )
    )  # fmt: skip
