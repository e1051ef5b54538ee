"""Who takes part: a page and its events in, the participants and every mention of a person out.

Persons come from the phrases of the told sections, titles alone and short names are resolved to the persons introduced
by name, and the verbs around them say their roles. A person without a role is mentioned only, and so is everyone whom
only a teaser names or who is merely quoted: in the background of the news, or by an item that reports no event.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise
from typing import Final

from flows.extraction.events.course import Course
from flows.extraction.events.genres import announces, reports_nothing
from flows.extraction.language.lexicon import rows
from flows.extraction.language.offices import Office, comparable, fuller, same_office
from flows.extraction.language.phrases import UPPER
from flows.extraction.language.vietnamese import key
from flows.extraction.pages.page import TOLD, Page, Sentence
from flows.extraction.people.absence import is_absent, is_away
from flows.extraction.people.conversations import as_spoken, is_conversation
from flows.extraction.people.groups import find_groups
from flows.extraction.people.identities import Identified, identify
from flows.extraction.people.leaders import received_with_delegation
from flows.extraction.people.mentions import Mention, People
from flows.extraction.people.occasions import Occasions
from flows.extraction.people.pairs import leaders_in_pairs, signatories_in_pairs
from flows.extraction.people.person_phrases import PersonPhrase, find_person_phrases
from flows.extraction.people.place_words import places_named, without_places
from flows.extraction.people.quoted import add_according
from flows.extraction.people.role_verbs import Standing
from flows.extraction.people.roles import RoleFound, find_roles
from flows.extraction.people.shared_offices import share_offices
from flows.extraction.records import Event, Participant, PositionClaim, RoleClaim, Section

_HISTORIC: Final = frozenset(key(row["name"]) for row in rows("historic_figures"))
_ASIDE: Final = re.compile(r" ?\([^()]{1,60}\)")  # "Chỉ huy trưởng Bộ đội Biên phòng tỉnh (Việt Nam); ..."
_JOINS: Final = frozenset({"và", "cùng", "cùng với", ", và", ";", "; và", "với", "và các"})
# No item speaks of persons at as many places; a page that does is a list, and the rest of it is left unread.
_MOST: Final = 400
# Nor does any come back as often to those it has named, or to titles alone.
_MOST_AGAIN: Final = 250
# Nobody takes part in what did not take place: an item without an event of its own quotes and recalls.
_NEEDS_AN_EVENT: Final = frozenset({"speaker", "presenter", "other", "guest", "signatory", "awardee"})
# Who is received, decorated or signs is there with whoever receives or attends in the same sentence.
_IN_COMPANY: Final = frozenset({"guest", "signatory", "awardee", "other"})
# News opens on its day: "Chiều 25/8, tại ..."; what a later paragraph tells of a day may be long past.
_NEWS_FIRST: Final = 2
_NEWS_REACH: Final = 4
_DAY: Final = re.compile(
    r"(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Nn]gày|[Hh]ôm)(?: ngày| nay| qua| mùng)?(?: \(| )?\d{1,2} ?[/.-] ?\d{1,2}"
    r"|(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Hh]ôm) (?:nay|qua)\b"
)
# A sentence whose subject acts: "Tại đây, đồng chí A ký sổ lưu niệm"; not "Theo ông A, ...", not "ông A từng là ...".
_OPENING: Final = 80
_DEPUTY: Final = {"phó"}
_PART_IN_THE_EVENT: Final = re.compile(
    r"(?i)báo cáo viên|(?:phó )?(?:trưởng )?đoàn(?: thứ \w+)?(?: (?:đại biểu|công tác|cán bộ)(?! quốc hội).*)?"
)
_ELECTS: Final = re.compile(r"(?<!\w)(?:Đại hội|Hội nghị|hội nghị|đại hội)(?: đã| cũng)? [^.;\n]{0,60}?bầu(?!\w)")
_OPENS: Final = re.compile(r"(?:(?!(?i:theo|như|ngoài|khác với|nhắc|nhớ|cảm ơn|nhờ)\b)[^,.;:]++, )?")
_ACTS: Final = re.compile(
    r"(?:, (?:\d{2,3} tuổi|người (?:gốc|dân tộc|con)|quê|đến từ|từ)\b[^,.;:()\n]{0,40}(?=, ))?,? {1,2}"
    r"(?:(?:đã|cũng|đều) )?"
    r"(?!(?:của|về|và|là|cùng|từng|tại|ở|với|sẽ|sắp|do|bị"
    r"|sinh (?:năm|ngày|tại|ra)|quê|nguyên|vốn|mất|qua|trước|sau|khi|từ|trong|nhân|năm|ngày"
    r"|hay|hoặc|để|thì|mà|người|vì|vắng|bận|cáo|gửi|không|chưa|có thư|vừa|mới|ký|ban hành|phê duyệt|đã|cũng|đều)\b)"
    rf"[^\W\d_{UPPER}]"
)
# What a sentence that opens like this tells lies before the news: a statement in it is a quotation.
_BACKGROUND: Final = re.compile(
    r"(?:Trong (?:bức )?(?:thư|điện|thông điệp|bài viết|cuốn sách|tác phẩm)|Trước đó(?!,[^,.]{0,20}cùng ngày)|Trước đây"
    r"|Hồi (?:tháng|năm|tuần|đầu|cuối)|Năm ngoái|Tuần trước"
    r"|Tháng trước|(?P<year>Năm (?:19|20)\d\d(?=,)))\b"
)
# What is only planned names persons who have done nothing yet.
_OF_ONESELF: Final = re.compile(r"(?<!\w)(?<!chúng )[Tt]ôi(?!\w)")
_QUOTED: Final = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_OFTEN: Final = 2
_PLANNED: Final = re.compile(r"(?:Dự kiến|Theo dự kiến|Theo (?:kế hoạch|chương trình|lịch trình)(?=,)|Sắp tới)\b")
_READ: Final[frozenset[Section]] = frozenset((*TOLD, "related"))


def find_people(page: Page, events: list[Event]) -> People:
    """Returns the participants of the item, persons in order of first mention and then groups, and all mentions."""
    places, whole = places_named(page.text)
    phrases = list(islice(_phrases(page, places, whole), _MOST))
    identified = identify(page, phrases)
    roles = _roles(page, identified, events)
    course = Course(page, events)
    reported = course.main is not None
    if not reported and (reports_nothing(page) or _is_personal(page) or announces(page)):
        return People(_persons(page, identified, {}, course), _mentions(identified))
    news = frozenset[int]() if reported else _news(page)
    tells = any(news.intersection(_at(page, one)) for found in roles.values() for one in found)
    if reported or tells:
        _add_acting(page, identified, roles)
    else:
        roles = _without_event(page, roles)
    if reported:
        add_according(page, identified, roles)
    _add_elected(page, identified, roles)
    persons = _persons(page, identified, roles, course)
    groups = find_groups(page, course, [phrase for phrase, _ in phrases], news=tells)
    return People([*persons, *groups], _mentions(identified))


def _mentions(identified: Sequence[Identified]) -> tuple[Mention, ...]:
    return tuple(
        Mention(one.phrase.start, one.phrase.end, one.phrase.reach, one.name, named=one.phrase.name is not None)
        for one in identified
        if one.name
    )


def _phrases(page: Page, places: set[str], whole: set[str]) -> Iterator[tuple[PersonPhrase, Section]]:
    named: set[str] = set()
    again = 0
    for line in page.lines:
        if line.section in _READ and again < _MOST_AGAIN:
            found = []
            for phrase in islice(find_person_phrases(page.text, line.start, line.end), _MOST):
                found.append(phrase)
                again += not phrase.name or phrase.name.text in named
                if again >= _MOST_AGAIN:
                    break
                if phrase.name:
                    named.add(phrase.name.text)
            for phrase in without_places(page.text, share_offices(page.text, found), places, whole):
                yield phrase, line.section


def _roles(page: Page, identified: Sequence[Identified], events: Sequence[Event]) -> dict[str, list[RoleFound]]:
    """The roles of each person, read sentence by sentence in the told sections."""
    news = [event.evidence.start for event in events if event.status == "reported"]
    sentences: dict[Sentence, list[int]] = {}
    for index, one in enumerate(identified):
        sentence = page.sentence_at(one.phrase.start)
        if sentence and sentence.section in TOLD and not one.phrase.conferred:
            sentences.setdefault(sentence, []).append(index)
    roles: dict[str, list[RoleFound]] = {}
    away: set[str | None] = set()
    for sentence, indexes in sentences.items():
        if _PLANNED.match(page.text, sentence.start):
            continue
        background = _BACKGROUND.match(page.text, sentence.start)
        told = any(sentence.start <= start < sentence.end for start in news)
        past = background and not told and (news or background["year"])
        opens = identified[indexes[0]].phrase.start == sentence.start
        standings = _standings(page.text, identified, indexes, opens=opens)
        away.update(
            identified[one.index].name for one in standings if is_away(page.text, sentence.start, one.start, one.reach)
        )
        for found in find_roles(page.text, sentence.start, sentence.end, standings):
            name = identified[found.index].name
            if name and not past and not (background and found.rule == "speaker_verb"):
                roles.setdefault(name, []).append(found)
    for index, one in enumerate(identified):
        if one.name and _presents(page.text, one.phrase) and one.section in ("lead", "body"):
            spoken = [found for found in roles.get(one.name, []) if found.rule != "speaker_verb"]
            phrase = one.phrase
            presents = RoleFound(index, "presenter", "presenter_title", 0.85, phrase.start, phrase.reach)
            roles[one.name] = [*spoken, presents]
    _add_unnamed(page, identified, roles, events)
    if is_conversation(events):
        roles = {name: [as_spoken(page.text, one) for one in found] for name, found in roles.items()}
    return {name: found for name, found in roles.items() if name not in away}


def _add_unnamed(
    page: Page, identified: Sequence[Identified], roles: dict[str, list[RoleFound]], events: Sequence[Event]
) -> None:
    """Adds the roles of persons who are told by number or with their delegation: "hai Bộ trưởng ký", "tiếp Đoàn"."""
    for name, led in leaders_in_pairs(page, identified):
        roles.setdefault(name, []).append(led)
    for name, signs in list(signatories_in_pairs(page, identified, roles)):
        roles.setdefault(name, []).append(signs)
    for name, guest in received_with_delegation(page, identified, events):
        roles.setdefault(name, []).append(guest)


def _presents(text: str, phrase: PersonPhrase) -> bool:
    """Whether a phrase opens on who teaches: "Báo cáo viên - bà A làm rõ", "Mở đầu phần báo cáo viên, ông B ..."."""
    first = phrase.offices[0] if phrase.offices else None
    if not first or not phrase.name or first.family != "báo cáo viên" or first.start != phrase.start:
        return False
    return text[first.start].isupper() or text.endswith("phần ", 0, first.start)


def _is_personal(page: Page) -> bool:
    """Whether whoever writes or answers speaks of themselves: a comment or an interview, which reports nothing."""
    if "tôi" not in page.text and "Tôi" not in page.text:
        return False
    told = (_QUOTED.sub("", page.text[one.start : one.end]) for one in page.of("lead", "body"))
    return sum(bool(_OF_ONESELF.search(sentence)) for sentence in told) >= _OFTEN


def _news(page: Page) -> frozenset[int]:
    """Where the sentences begin that open an item on its day: somebody who acts there makes it the news."""
    opening = list(islice(page.of("lead", "body"), _NEWS_REACH))
    dated = any(_DAY.search(page.text, one.start, one.end) for one in opening[:_NEWS_FIRST])
    return frozenset(one.start for one in opening) if dated else frozenset()


def _without_event(page: Page, roles: dict[str, list[RoleFound]]) -> dict[str, list[RoleFound]]:
    """The roles of an item without an event read or a day told: those that show one, and those beside them."""
    everything = [one for found in roles.values() for one in found]
    shown = {where for one in everything if _shows_an_event(page, one) for where in _at(page, one)}
    kept: dict[str, list[RoleFound]] = {}
    for name, found in roles.items():
        kept[name] = [
            one
            for one in found
            if _shows_an_event(page, one) or (one.role in _IN_COMPANY and shown.intersection(_at(page, one)))
        ]
    return kept


def _at(page: Page, found: RoleFound) -> tuple[int, ...]:
    sentence = page.sentence_at(found.start)
    return (sentence.start,) if sentence else ()


def _shows_an_event(page: Page, found: RoleFound) -> bool:
    """Tells whether a role is taken in a meeting although no event was read: a list of those present, a speech."""
    return found.role not in _NEEDS_AN_EVENT or page.text[found.start : found.start + 9].lower() == "phát biểu"


def _add_acting(page: Page, identified: Sequence[Identified], roles: dict[str, list[RoleFound]]) -> None:
    """Counts a person among those present who is the subject of a sentence with a verb that tells no role."""
    for index, one in enumerate(identified):
        phrase = one.phrase
        titled = phrase.offices or phrase.addressed
        if not one.name or one.name in roles or not phrase.name or not titled or one.section not in ("lead", "body"):
            continue
        sentence = page.sentence_at(phrase.start)
        if not sentence or _BACKGROUND.match(page.text, sentence.start) or _PLANNED.match(page.text, sentence.start):
            continue
        opening = page.text[sentence.start : phrase.start]
        away = is_absent(page.text, sentence.start, phrase.start, phrase.reach)
        if away or len(opening) >= _OPENING:
            continue
        if _OPENS.fullmatch(opening) and _ACTS.match(page.text, phrase.reach):
            found = RoleFound(index, "attendee", "attendee_acting", 0.6, phrase.start, phrase.reach)
            roles[one.name] = [found]


def _add_elected(page: Page, identified: Sequence[Identified], roles: dict[str, list[RoleFound]]) -> None:
    """Counts whom the congress of the news elects: "bầu Ban Chấp hành do ông A làm Chủ tịch"."""
    for index, one in enumerate(identified):
        sentence = page.sentence_at(one.phrase.start) if one.phrase.conferred and one.name else None
        if not one.name or one.name in roles or not sentence or sentence.section not in TOLD:
            continue
        if _ELECTS.search(page.text, sentence.start, one.phrase.start):
            found = RoleFound(index, "other", "other_elected", 0.7, one.phrase.start, one.phrase.reach)
            roles[one.name] = [found]


def _introduces(identified: Sequence[Identified], indexes: Sequence[int]) -> bool:
    """Tells whether these phrases of a sentence are persons with their offices before their names."""
    phrases = [identified[index].phrase for index in indexes]
    return all(one.name and one.offices and one.offices[0].start < one.name.start for one in phrases)


def _standings(text: str, identified: Sequence[Identified], indexes: Sequence[int], *, opens: bool) -> list[Standing]:
    """The phrases of a sentence; commas join persons when "và" closes their list, or two that open the sentence."""
    joins = [""]
    for left, right in pairwise(indexes):
        joins.append(_ASIDE.sub("", text[identified[left].phrase.reach : identified[right].phrase.start]).strip())
    listed = [False] * len(indexes)
    for position in range(len(indexes) - 1, 0, -1):
        joined = joins[position] in _JOINS or identified[indexes[position]].phrase.listed
        closed = joins[position] == "," and position + 1 < len(indexes) and listed[position + 1]
        listed[position] = joined or closed
    if len(indexes) > 1 and joins[1] == "," and opens and _introduces(identified, indexes[:2]):
        listed[1] = True  # "Chủ tịch Hội A, Phó Chủ tịch B chủ trì hội nghị"
    for position in range(2, len(indexes)):  # three in a row: "được Chủ tịch A, Thủ tướng B, Bí thư C tiếp"
        three = indexes[position - 2 : position + 1]
        if joins[position - 1] == joins[position] == "," and _introduces(identified, three):
            listed[position - 1] = listed[position] = True
    return [
        Standing(
            index,
            identified[index].phrase.start,
            identified[index].phrase.reach,
            is_listed,
            named=identified[index].phrase.name is not None,
        )
        for index, is_listed in zip(indexes, listed, strict=True)
    ]


@dataclass(slots=True)
class _Person:
    """What the item says of one person."""

    name: str
    first: Identified
    told: bool
    offices: list[tuple[Office, Identified]] = field(default_factory=list)

    @property
    def titled(self) -> bool:
        """Whether an office or a form of address introduces the person."""
        return bool(self.offices) or self.first.phrase.addressed


def _persons(
    page: Page, identified: Sequence[Identified], roles: dict[str, list[RoleFound]], course: Course
) -> list[Participant]:
    people: dict[str, _Person] = {}
    for one in identified:
        if one.phrase.conferred and one.name in people and (one.section != "related") == people[one.name].told:
            for office in one.phrase.offices:
                _add_given(people[one.name], office, one)
        if not one.name or not one.phrase.name:
            continue
        told = one.section != "related"
        person = people.setdefault(one.name, _Person(one.name, one, told))
        if told and not person.told:
            person = people[one.name] = _Person(one.name, one, told)
        if told == person.told:
            for office in one.phrase.offices:
                _add_office(person, office, one)
    aside = {key(name) for name in (*page.bylines, *page.photographers)}
    return [
        participant
        for name, person in people.items()
        if (person.titled or (key(name) not in aside and not name.startswith("Đoàn ")))  # "Đoàn Văn Sơn thăm ..."
        for participant in _participants(page, person, roles.get(name, []), course)
    ]


def _add_office(person: _Person, office: Office, one: Identified) -> None:
    for position, (known, where) in enumerate(person.offices):
        if same_office(known, office):
            kept = fuller(known, office)
            person.offices[position] = (kept, where if kept is known else one)
            return
    person.offices.append((office, one))


def _add_given(person: _Person, office: Office, one: Identified) -> None:
    """Adds an office that a person is given, but not when it names a known one in short ("tái cử Bí thư")."""
    words = comparable(office.text)
    known = [comparable(one.text) for one, _ in person.offices]
    if not any(words <= other and _DEPUTY.isdisjoint(words ^ other) for other in known):
        person.offices.append((office, one))


def _participants(page: Page, person: _Person, found: list[RoleFound], course: Course) -> Iterator[Participant]:
    """A person once an event: who leads the welcome and speaks at the talks takes part in both."""
    if key(person.name) in _HISTORIC or not person.told or not found:
        yield _participant(page, person, [], None)
        return
    occasions = Occasions(page, course)
    taken = [replace(one, role="attendee", rule="attendee_aside") if occasions.is_aside(one) else one for one in found]
    events = [occasions.of(part) for part in taken]
    home = next((event for event in events if event), course.main)
    parts: dict[str | None, list[RoleFound]] = {}
    for part, event in zip(taken, (event or home for event in events), strict=True):
        together: list[str | None] = [one.event_id for one in occasions.all_of(part)]
        for event_id in together or [event.event_id if event else None]:
            parts.setdefault(event_id, []).append(part)
    for where, part_of_it in parts.items():
        yield _participant(page, person, part_of_it, where or None)


def _participant(page: Page, person: _Person, found: list[RoleFound], event_id: str | None) -> Participant:
    phrase = person.first.phrase
    claims = _role_claims(page, found)
    titled = person.titled
    confidence = (0.97 if titled else 0.85) if claims else (0.9 if titled else 0.55)
    positions = [
        PositionClaim(
            office.text,
            office.organization,
            office.tenure,
            0.95,
            page.evidence(where.phrase.start, where.phrase.reach, "office_with_name"),
        )
        for office, where in person.offices
        # "Trung tướng" comes before a name like "ông" and is no office, and "Trưởng đoàn" is a part in the event.
        if office.kind != "rank" and not _PART_IN_THE_EVENT.fullmatch(office.text)
    ]
    return Participant(
        name=person.name,
        kind="person",
        evidence=page.evidence(phrase.start, phrase.reach, "named_with_title" if titled else "named"),
        confidence=confidence,
        status="reported" if claims else "mentioned",
        organization=_organization(person),
        event_id=event_id,
        section=person.first.section,
        position_claims=positions,
        role_claims=list(claims.values()),
    )


def _organization(person: _Person) -> str | None:
    """Where the person works: the last office that is no membership, since the state office ends a chain."""
    offices = [office for office, _ in person.offices if office.organization and office.tenure != "former"]
    working = [office for office in offices if "ủy viên" not in office.family] or offices
    return working[-1].organization if working else None


def _role_claims(page: Page, found: list[RoleFound]) -> dict[str, RoleClaim]:
    """One claim a role: the best founded one, in order of first appearance."""
    claims: dict[str, RoleClaim] = {}
    for one in found:
        if one.role not in claims or claims[one.role].confidence < one.confidence:
            claims[one.role] = RoleClaim(one.role, one.confidence, page.evidence(one.start, one.end, one.rule))
    return claims
