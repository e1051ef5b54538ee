"""Which of the candidates are the item's news: all candidates in, the reported ones, their parent and the rest out.

One spurious event costs a reader more than a missed one, so an event beside the main one needs a day or a sequel of
its own ("Cùng ngày", "Sau lễ đón").
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from flows.extraction.events.candidates import WELCOME, Candidate
from flows.extraction.events.handing import hands_over
from flows.extraction.events.names import AFTER_RITE
from flows.extraction.language.phrases import UPPER
from flows.extraction.values import dataclass

_WEIGHT: Final = {
    "held": 3.0,
    "happened": 3.0,
    "verb": 2.6,
    "attended": 2.2,
    "parent": 0.0,
    "topic": 1.0,
    "mention": 0.0,
}
_LEAST: Final = 3.2
_NAME: Final = 1.2  # what a name weighs against a bare noun
_LEAST_ALONE: Final = 2.4
_ACTED: Final = frozenset({"held", "happened", "verb", "attended"})
_LATE: Final = 8  # sentences
_LEAD: Final = 1
_OPENING: Final = 3
_NEAR: Final = 4
_NEXT_LEAST: Final = 2.8
# Events of a visit follow each other in one item; a conference is seldom followed by another event.
_DIPLOMATIC: Final = frozenset(
    {"visit", "talks", "reception", "ceremony", "signing", "meeting", "session", "launch", "award"}
)
_GUESTS: Final = frozenset({"visit", "talks", "reception", "meeting", "signing"})
_OF_GUESTS: Final = frozenset({"visit", "talks", "reception", "ceremony", "award"})
_GATHERINGS: Final = frozenset({"conference", "workshop", "session", "training", "other"})
_MEETINGS: Final = frozenset({"talks", "reception", "meeting"})
# What is done at a ceremony is that ceremony, not another one of its kind.
_ACTS: Final = frozenset({"ceremony", "award", "launch", "signing"})
# Certificates are handed out at the end of every conference; an order, a medal, a title is an event, and so is what is
# given to somebody by name.
_HONOUR: Final = re.compile(r"kỷ niệm chương|huân chương|huy chương|danh hiệu|giải thưởng|^lễ", re.IGNORECASE)
_TO_SOMEBODY: Final = re.compile(r" cho (?:các )?(?:đồng chí|ông|bà|ngài|chị|anh)(?:,| |$)")
_DECISION: Final = "quyết định"
_HOMAGE: Final = re.compile(r"(?<!\w)(?:dâng (?:hương|hoa)|đặt vòng hoa|viếng)(?!\w)")
# Guests of the state are led to the mausoleum on every visit.
_MAUSOLEUM: Final = "Chủ tịch Hồ Chí Minh"
_KINDS: Final = {
    "hội đàm": 1, "hội kiến": 2, "tiếp kiến": 2, "điện đàm": 3, "đối thoại": 4, "tham vấn": 5, "tham khảo": 5,
    "đàm phán": 6,
}  # fmt: skip
_KIND: Final = re.compile("|".join(_KINDS))
_SITTINGS: Final = frozenset({"phiên toàn thể", "phiên chuyên đề"})
# "hội đàm và tuần tra song phương với ...": what two posts do of a day, told by one verb.
_HELD_AT_ONCE: Final = (("talks", "other"), ("other", "talks"))
_PATROL: Final = "tuần tra"
_WITH: Final = " với "
_AND: Final = len(" và ")
_AND_NEXT: Final = 24  # "dự Hội nghị A lần thứ 5 (ABC 5) và Hội nghị B lần thứ 6"
_PRESS: Final = "họp báo"
_WELCOME: Final = re.compile(r"lễ (?:đón|tiễn|ký)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Choice:
    """The reported candidates, the main one first; the one they are part of; the others that name an event."""

    reported: tuple[Candidate, ...]
    parent: Candidate | None
    scores: tuple[float, ...]


def choose(news: Sequence[Candidate], title: Sequence[Candidate]) -> Choice:
    """Chooses among the candidates of the lead and the body, with the title's for support."""
    scored = [(score(candidate, title) + _introduced(candidate, news), candidate) for candidate in news]
    able = [(s, c) for s, c in scored if s >= _NEXT_LEAST and _can_be_news(c)]
    able = _without_gifts(able)
    first = [pair for pair in able if pair[0] >= _LEAST and _is_taken_up(pair[1], news, title)]
    best = max(
        first,
        key=lambda pair: (
            not pair[1].earlier,
            not (pair[1].sequel and pair[1].order > _LATE),  # what goes on from the news is not the news
            pair[1].timed or pair[1].head != WELCOME,
            pair[0],
            -pair[1].start,
        ),
        default=None,
    )
    if best is None:
        return Choice((), None, ())
    if best[1].sequel:
        best = _goes_on_from(best, scored, news) or best
    main = best[1]
    visits = [
        c
        for _, c in scored
        if c.event_type == "visit" and c.told == "parent" and (c.named or c.order <= max(main.order, _NEAR))
    ]
    chosen = [best]
    for points, candidate in able:
        if candidate is main or candidate.head == WELCOME or any(same_event(candidate, other) for _, other in chosen):
            continue
        if _stands_beside(main, candidate) or _is_recounted(main, candidate, news):
            chosen.append((points, candidate))
    if welcome := _welcome(main, scored):
        chosen.append(welcome)
    chosen.extend(_one_by_one(main, scored, [c for _, c in chosen]))
    if (reception := _after_rite(main, scored)) and not any(same_event(reception[1], c) for _, c in chosen):
        chosen.append(reception)
    if talks := _talks_of_visit(main, scored, [c for _, c in chosen]):
        chosen.append(talks)
    parent = _parent([c for _, c in chosen], [c for _, c in scored], visits, title)
    if parent is not None and not _is_headline(parent, title):
        chosen = [pair for pair in chosen if pair[1] is not parent]
    if main is parent:
        main = next((c for _, c in chosen if _is_headline(c, title)), chosen[0][1])
    chosen.sort(key=lambda pair: (pair[1] is not main, pair[1].start))
    return Choice(tuple(c for _, c in chosen), parent, tuple(s for s, _ in chosen))


def _without_gifts(able: list[tuple[float, Candidate]]) -> list[tuple[float, Candidate]]:
    """Leaves out what was handed over where the item has other news; where it has none, only the first is told."""
    gifts = [pair for pair in able if _is_gift(pair[1])]
    if not gifts:
        return able
    others = [pair for pair in able if pair not in gifts]
    told = [
        pair
        for pair in gifts
        if (pair[1].timed or pair[1].sentence.section == "title") and not pair[1].earlier and pair[1].order <= _OPENING
    ]
    return others or told[:1]


def _is_gift(candidate: Candidate) -> bool:
    return candidate.event_type == "ceremony" and not candidate.head and hands_over(candidate.name)


def _goes_on_from(
    best: tuple[float, Candidate], scored: Sequence[tuple[float, Candidate]], news: Sequence[Candidate]
) -> tuple[float, Candidate] | None:
    """The event that the best candidate goes on from ("Nhân dịp này, ..."): it is the news, however briefly told."""
    told = [
        (points, c)
        for points, c in scored
        if c.told in ("held", "happened")
        and c.order < best[1].order
        and points >= _LEAST_ALONE
        and not c.sequel
        and not c.earlier
        and c.event_type != best[1].event_type
        and any(o.sentence != c.sentence and same_event(o, c) for o in news)
    ]
    return max(told, key=lambda pair: (pair[0], -pair[1].start), default=None)


def choose_alone(news: Sequence[Candidate], title: Sequence[Candidate]) -> Choice:
    """Chooses the event of an item that tells it in passing or late: somebody held it or did it, and nothing else is.

    An essay recalls events in the same words, so only a page that says when it was posted is asked.
    """
    told = [
        (points, candidate)
        for candidate in news
        if (points := score(candidate, title)) >= _LEAST_ALONE
        and candidate.told in _ACTED
        and not candidate.earlier
        and (candidate.timed or not _is_gift(candidate))
        and candidate.order <= _LATE
    ]
    best = max(told, key=lambda pair: (pair[0], -pair[1].start), default=None)
    return Choice((best[1],), None, (best[0],)) if best else Choice((), None, ())


def _can_be_news(candidate: Candidate) -> bool:
    if candidate.told in ("parent", "mention"):
        return False
    if candidate.told == "topic":
        return candidate.named and candidate.timed and candidate.order <= _LEAD and not candidate.enacts
    if candidate.told == "attended":
        return candidate.named or candidate.timed
    return True


def _is_taken_up(candidate: Candidate, news: Iterable[Candidate], title: Iterable[Candidate]) -> bool:
    """Whether the item stays with the event: an essay names one in passing and goes on without it."""
    lead = candidate.order == 0 or candidate.sentence.section == "lead"
    opens = candidate.opens and candidate.order <= _OPENING and candidate.told in ("held", "happened")
    if lead or opens or not candidate.head or candidate.sequel:
        return True
    others = (*news, *title)
    return any(c is not candidate and c.sentence != candidate.sentence and same_event(c, candidate) for c in others)


def looks_back(choice: Choice, title: Iterable[Candidate]) -> bool:
    """Whether the only event that is told went before the news ("Trước đó, ... đã tiếp ..."), which has no name."""
    main = next(iter(choice.reported), None)
    return main is not None and main.earlier and not _is_headline(main, title)


def score(candidate: Candidate, title: Iterable[Candidate]) -> float:
    """How much speaks for a candidate being news: its frame, its day, its place in the item, the headline."""
    points = _WEIGHT[candidate.told]
    goes_on = candidate.sequel or candidate.that_day
    points += 1.0 if candidate.timed else 0.3 if goes_on else 0.0
    points += (1.0, 0.6, 0.5, 0.2, 0.0, 0.0, 0.0 if goes_on else -0.3)[min(candidate.order, 6)]
    points -= 0.8 if candidate.order > 12 and not (goes_on or candidate.opens) else 0.0
    points += 0.4 if candidate.named else 0.4 - _NAME
    points += 0.2 if candidate.edition else 0.0
    if _is_headline(candidate, title):
        points += 0.7
    return points


def _introduced(candidate: Candidate, news: Iterable[Candidate]) -> float:
    """What a bare noun gains that points back to a name in the lead: "... : Đại hội X ... Đại hội do Hội Y tổ chức"."""
    if candidate.named or not candidate.head or candidate.told not in ("held", "happened"):
        return 0.0
    lead = (c for c in news if c.named and c.head and c.order <= _LEAD and c.order < candidate.order)
    return _NAME if any(c.told != "parent" and same_event(c, candidate) for c in lead) else 0.0


def _is_recounted(main: Candidate, candidate: Candidate, news: Iterable[Candidate]) -> bool:
    """Whether a meeting earlier on the same day has sentences of its own: "Trước đó, ... Tại cuộc họp, ..."."""
    if not (candidate.earlier and candidate.timed and candidate.told == "verb" and candidate.event_type == "meeting"):
        return False
    after = (c for c in news if c.order == candidate.order + 1 and c.head)
    return main.event_type in _DIPLOMATIC and any(c.event_type == "meeting" and same_event(c, candidate) for c in after)


def _is_headline(candidate: Candidate, title: Iterable[Candidate]) -> bool:
    return any(same_event(candidate, other) for other in title if other.named)


def _stands_beside(main: Candidate, candidate: Candidate) -> bool:
    """Whether the text sets the candidate beside the main event as an event of its own."""
    if candidate.sentence == main.sentence:
        return _is_told_with(main, candidate)
    kind = candidate.event_type
    if _is_background(candidate, main) or _PRESS in main.head:  # a press conference tells of what is to come
        return _is_just_before(candidate, main) or _is_first_of_visit(candidate, main)
    if kind in _ACTS and kind == main.event_type:
        return candidate.timed or (candidate.sequel and bool(_HOMAGE.search(candidate.name)))
    if main.event_type in _GATHERINGS:
        return _beside_gathering(main, candidate)
    beside = (candidate.timed or (candidate.sequel and candidate.named)) and candidate.told in ("held", "happened")
    guests = main.event_type in ("visit", "talks") or main.head == WELCOME
    if guests and kind in _GATHERINGS and candidate.told == "attended":
        return candidate.named and (candidate.timed or candidate.sequel)
    return beside or (kind in _DIPLOMATIC and (candidate.timed or candidate.sequel))


def _is_told_with(main: Candidate, candidate: Candidate) -> bool:
    """Whether one sentence tells both as events: by two verbs, or by one that two nouns follow."""
    if (candidate.event_type, main.event_type) in _HELD_AT_ONCE and not candidate.vague:
        return candidate.told in ("verb", "held")
    behind = candidate.start - main.end
    joined = (candidate.told == "held" and 0 < behind <= _AND) or (candidate.edition and 0 < behind <= _AND_NEXT)
    return candidate.told == main.told and (candidate.told == "verb" or bool(joined))


def _beside_gathering(main: Candidate, candidate: Candidate) -> bool:
    """Whether a conference holds the candidate as a session of its own day, or goes on with an act or a meeting."""
    kind = candidate.event_type
    if kind == "session" and candidate.told in ("held", "happened") and candidate.named and candidate.timed:
        return main.event_type != kind
    if kind == "session" and candidate.told in ("attended", "verb") and candidate.named and candidate.sequel:
        return main.event_type != kind  # "Tại phiên chuyên đề ... chiều cùng ngày, ..."
    met = kind in _MEETINGS and candidate.told == "verb" and not candidate.vague
    act = (kind in _ACTS and candidate.named) or met
    held = candidate.named and candidate.told in ("held", "happened")
    if kind == "visit" and (candidate.sequel or candidate.opens) and candidate.timed and candidate.told == "verb":
        return True  # "Nhân dịp này, chiều 14/8, các đại biểu đi thăm Di tích ..."
    if _is_next_of_series(main, candidate):
        return True
    if candidate.sequel and held and (kind == "other" or candidate.timed):
        return True  # "Cũng trong khuôn khổ Ngày hội, chiều 20/11, tọa đàm ... diễn ra"
    return candidate.sequel and (act or (candidate.timed and kind not in _GATHERINGS | {"visit"}))


def _is_next_of_series(main: Candidate, candidate: Candidate) -> bool:
    """Whether who was at one meeting of a series went on to another one: "Chiều cùng ngày, A dự Hội nghị cấp cao B"."""
    attended = candidate.told == "attended" and candidate.named and candidate.timed
    return attended and main.event_type == candidate.event_type and (candidate.sequel or candidate.opens)


def _welcome(main: Candidate, scored: Sequence[tuple[float, Candidate]]) -> tuple[float, Candidate] | None:
    """The welcome of a guest: told in passing ("Ngay sau lễ đón, ..."), and an event all the same."""
    if main.event_type not in _GUESTS:
        return None
    told = [
        pair
        for pair in scored
        if pair[1].head == WELCOME
        and pair[1].told in ("held", "happened", "attended")
        and (pair[1].named or pair[1].sentence != main.sentence)  # "chủ trì lễ đón và hội đàm với ..." is one event
    ]
    return max(told, key=lambda pair: (pair[0], -pair[1].start), default=None)


def _one_by_one(
    main: Candidate, scored: Sequence[tuple[float, Candidate]], chosen: Sequence[Candidate]
) -> list[tuple[float, Candidate]]:
    """Those received in turn, each told by a sentence that opens with it: "Tiếp Đại sứ A, Chủ tịch nước ..."."""
    if main.event_type not in _MEETINGS:
        return []
    found: list[tuple[float, Candidate]] = []
    for points, c in scored:
        begins = c.start - c.sentence.start <= _OCCASION
        opens = c.told == "verb" and begins and not c.actor and _RECEIVES.match(c.name)
        named = c.told != "held" and c.named and c.head and begins and _IN_TURN.match(c.name)
        if c.event_type not in _MEETINGS or c.earlier or c.order <= main.order or not (opens or named):
            continue
        others = [*chosen, *(other for _, other in found)]
        if _WHOM.search(c.name) and not any(_shares_a_name(c, other) for other in others):
            found.append((points, replace(c, sequel=True)))
    return found


_IN_TURN: Final = re.compile(r"(?i)(?:buổi|cuộc) (?:tiếp|gặp|hội kiến|hội đàm|tiếp xúc)(?: với)? ")
_RECEIVES: Final = re.compile(
    rf"(?i:tiếp|gặp|chào|(?:hội kiến|hội đàm|điện đàm|làm việc)(?: với)?)(?: xã giao| thân mật)? "
    rf"(?:ông |bà |ngài |đồng chí )?[{UPPER}]"
)
_OCCASION: Final = len("Trong ")
_WHOM: Final = re.compile(rf"(?:[{UPPER}][\w'’.-]+ ){{1,6}}[{UPPER}][\w'’.-]+$")


def _shares_a_name(one: Candidate, other: Candidate) -> bool:
    """Whether two meetings are with somebody of the same name: the last two words of both."""
    return one.name.split()[-2:] == other.name.split()[-2:] or same_event(one, other)


def _after_rite(main: Candidate, scored: Sequence[tuple[float, Candidate]]) -> tuple[float, Candidate] | None:
    """The reception behind a ceremony: "Tại buổi tiếp sau lễ trình Quốc thư, ..."."""
    if main.event_type not in _ACTS:
        return None
    told = ((p, c) for p, c in scored if c.told != "mention" and c.event_type in _MEETINGS and c.head)
    return next(((p, c) for p, c in told if c.name[len(c.head) :].startswith(AFTER_RITE)), None)


def _talks_of_visit(
    main: Candidate, scored: Sequence[tuple[float, Candidate]], chosen: Sequence[Candidate]
) -> tuple[float, Candidate] | None:
    """The talks of a visit of which the text only tells what was said: "Trong cuộc hội đàm với B, hai bên ..."."""
    if main.event_type != "visit" or any(c.event_type in _MEETINGS for c in chosen):
        return None
    told = (
        (points, c)
        for points, c in scored
        if c.told == "topic" and c.event_type == "talks" and c.named and not c.earlier and main.order < c.order <= _NEAR
    )
    return next(((points, c) for points, c in told if c.name[len(c.head) :].startswith(_WITH)), None)


def _is_first_of_visit(candidate: Candidate, main: Candidate) -> bool:
    """Whether the hosts of a visit had talks with the guests before: "Trước đó, Đoàn A đã hội đàm với Đoàn B"."""
    talks = candidate.event_type == "talks" and candidate.told == "verb" and not candidate.vague
    return main.event_type == "visit" and talks and candidate.earlier and not candidate.days


def _is_just_before(candidate: Candidate, main: Candidate) -> bool:
    """Whether somebody met or opened something on the day of the news before it: "Trước buổi lễ, ông A tiếp ..."."""
    if not candidate.earlier or _PRESS in main.head or not (candidate.told == "verb" or candidate.named):
        return False
    shown = candidate.event_type in ("other", "launch") and candidate.head
    kind = candidate.event_type in _MEETINGS or candidate.event_type == "signing" or shown
    that_day = candidate.days <= main.days if candidate.days else candidate.that_day
    return bool(kind) and that_day


def _is_background(candidate: Candidate, main: Candidate) -> bool:
    """Whether the candidate is no news of its own: what went before, a homage on the way, certificates handed out."""
    if candidate.earlier:
        formal = candidate.event_type in ("talks", "reception", "signing", "meeting") or _WELCOME.match(candidate.name)
        days_before = main.event_type == "meeting" and main.head and candidate.days and not candidate.days & main.days
        return not (formal and candidate.timed and main.event_type in _DIPLOMATIC) or bool(days_before)
    honour = _HONOUR.search(candidate.name) or _TO_SOMEBODY.search(candidate.name)
    certificates = candidate.event_type == "award" and not honour
    decided = (
        candidate.event_type == "ceremony"
        and _DECISION in candidate.name.lower()
        and (_DECISION in main.name.lower() or (main.event_type == "award" and not candidate.timed))
    )
    own = (candidate.timed and candidate.days - main.days) or (
        _MAUSOLEUM not in candidate.name and (candidate.timed or (candidate.sequel and main.event_type in _OF_GUESTS))
    )
    paid = bool(_HOMAGE.search(candidate.name)) and not own
    return certificates or decided or paid


def _parent(
    chosen: Sequence[Candidate], every: Sequence[Candidate], visits: Sequence[Candidate], title: Sequence[Candidate]
) -> Candidate | None:
    """The larger event: "trong khuôn khổ X" beside the news, or the visit in whose course it took place."""
    main = chosen[0]
    near = [
        c
        for c in every
        if c.told == "parent" and c.named and c.order <= max(main.order, _NEAR) and not same_event(c, main)
        if main.event_type != "visit" or c.event_type != "visit"
    ]
    beside = [c for c in near if c.sentence == main.sentence]
    course = [c for c in every if _is_course(c) and c.order <= main.order and not same_event(c, main)]
    if course and not beside and main.event_type != "visit" and near and near[0].order > main.order:
        return course[0]
    if beside or near:
        return (beside or near)[0]
    others = [c for c in chosen if c.event_type != "visit"]
    if others and main.event_type == "visit":
        headline = _is_headline(main, title)
        return main if headline or main.order > 0 or any(_is_headline(c, title) for c in others) else None
    if main.event_type != "visit" and visits:
        return visits[0]
    if main.event_type != "visit":
        told = [c for c in every if _is_course(c)]
        return told[0] if told else None
    return None


def _is_course(candidate: Candidate) -> bool:
    """Whether this is a visit that the item tells, in whose course the news took place."""
    told = candidate.event_type == "visit" and candidate.told in ("verb", "happened", "held")
    return told and candidate.named and candidate.place is not None


def same_event(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates speak of one event: its name in variants, or the same verb about the same persons."""
    if one.edition and other.edition and one.edition != other.edition:
        return False
    alike = one.event_type == other.event_type or {one.event_type, other.event_type} <= _MEETINGS
    if one.event_type == "ceremony" and bool(_HOMAGE.search(one.name)) != bool(_HOMAGE.search(other.name)):
        return False
    if not alike or _differ_in_kind(one, other) or _differ_in_show(one, other) or _lie_apart(one, other):
        return False
    if not one.head and not other.head:
        return _is_same_deed(one, other)
    if not one.head or not other.head:
        return _share(one.tokens, other.tokens, 0.6) or not (one.named and other.named)
    patrols = one.head.startswith(_PATROL) and other.head.startswith(_PATROL)
    return patrols or not one.tokens or not other.tokens or _share(one.tokens, other.tokens, 0.5)


def _differ_in_show(one: Candidate, other: Candidate) -> bool:
    """Whether two names without a type of their own have two nouns: no exhibition is the festival it is shown at."""
    if not (one.event_type == other.event_type == "other" and one.named and other.named and one.head and other.head):
        return False
    patrols = one.head.startswith(_PATROL) and other.head.startswith(_PATROL)
    return not patrols and one.head not in other.head and other.head not in one.head


def _differ_in_kind(one: Candidate, other: Candidate) -> bool:
    """Whether both are talks of a certain kind, and of two: protocol tells "hội đàm" from "hội kiến" and "điện đàm".

    Of the sittings of a conference the plenary and that on a subject are two.
    """
    if {one.head, other.head} >= _SITTINGS:
        return one.named and other.named
    kinds = [found.group() for c in (one, other) if (found := _KIND.search(c.head or c.name))]
    return len(kinds) == len((one, other)) and _KINDS[kinds[0]] != _KINDS[kinds[1]]


def _lie_apart(one: Candidate, other: Candidate) -> bool:
    """Whether two sentences open with a day or a sequel and with two places: the same is done here and there."""
    if not one.where or not other.where or one.sentence == other.sentence:
        return False
    told = all((c.timed or c.sequel) and c.told in ("held", "happened", "verb") for c in (one, other))
    return told and one.where != other.where


def _is_same_deed(one: Candidate, other: Candidate) -> bool:
    """Whether two verbs tell one event. A sentence with two verbs tells two, and who only says "hai bên" means any."""
    if one.sentence == other.sentence and one.name != other.name:
        return False
    vague = (one.vague or other.vague) and one.event_type == other.event_type
    later = max(one, other, key=lambda c: c.order)
    if later.sequel and later.timed and not later.days and one.event_type != other.event_type:
        return False  # "Cùng ngày, Viện A làm việc với đoàn": not what its head did
    if one.actor and other.actor and not _share(_words_of(one.actor), _words_of(other.actor), 0.5):
        return False
    return vague or (_share(one.words, other.words, 0.7) and _share(one.others, other.others, 0.6))


def _words_of(name: str) -> frozenset[str]:
    return frozenset(name.split())


def _share(one: frozenset[str], other: frozenset[str], least: float) -> bool:
    smaller = min(len(one), len(other))
    return smaller == 0 or len(one & other) >= least * smaller
