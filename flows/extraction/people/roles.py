"""Who takes which part: a sentence and the phrases that speak of persons in it in, claims of roles out.

A verb belongs to the persons right before it ("A và B đồng chủ trì"), or, when it opens the sentence, to the persons
behind its comma ("Phát biểu khai mạc, ông A ...") or list word ("Tham dự có A, B"). Some verbs give their object a role
too ("A tiếp B": host and guest). A person named behind "của", "thay mặt", "theo lời mời của" is not there by that.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from itertools import islice
from typing import Final

from flows.extraction.language.endings import Ending
from flows.extraction.language.organizations import organization_at
from flows.extraction.language.phrases import UPPER
from flows.extraction.people.absence import is_absent
from flows.extraction.people.bridge_points import is_led_elsewhere
from flows.extraction.people.gaps import ADVERBS, BRACKETS, gap_between
from flows.extraction.people.role_lists import (
    BODIES_FIRST,
    LED,
    LIST_AHEAD,
    LIST_BEHIND,
    LIST_WORD,
    TALKS_OF_DELEGATIONS,
)
from flows.extraction.people.role_verbs import LIST_ROLES, RoleVerb, Standing, find_role_verbs
from flows.extraction.records import Role
from flows.extraction.values import dataclass


@dataclass(frozen=True, slots=True)
class RoleFound:
    """The phrase with this index has this role, read at `text[start:end]`."""

    index: int
    role: Role
    rule: str
    confidence: float
    start: int
    end: int


_RELATION: Final = Ending(
    r"(?i)(?:(?P<chair>sự (?:đồng )?(?:chủ trì|điều hành)|chủ trì)"
    r"|(?P<presents>(?<!\w)(?:với|nghe|sau|qua)(?: các)?(?: bài| phần)? (?:tham luận|trình bày|thuyết trình))"
    r"|(?P<speaks>(?<!\w)(?:sau|nghe|trong|qua)(?: các)?(?: bài| phần) phát biểu|(?:^|[.] )(?:bài )?tham luận)"
    r"|sự (?:tham dự|tham gia|có mặt|hiện diện|chứng kiến|góp mặt|tháp tùng|xuất hiện|dự)"
    r"(?: và (?:chủ trì|phát biểu))?)"
    r" của (?:(?:các |những )[^.,;:()\n]{2,90} (?:như|gồm|là|trong đó có):? )?(?:các )?(?:đồng chí )?:? ?\Z"
)
_RELATIONS: Final[dict[str, Role]] = {"chair": "chair", "presents": "presenter", "speaks": "speaker"}
# "Dự lễ, ngoài hai Đại sứ, có bà A": the list comes behind.
_BESIDES: Final = Ending(r"(?i)(?<!\w)(?:ngoài|bên cạnh) (?:các |hai |ba )?\Z")
_AMONG: Final = (" trong đó có ", " trong số đó có ")
# "Bà A cắt băng cùng ông B": both do it.
_ALONGSIDE: Final = (" cùng ", " cùng với ")
_ALONGSIDE_OF: Final = (" cùng ", " cùng với ", " và ", " cùng các ", " và các ", " cùng với các ")
_STAFF_NEXT: Final = re.compile(r" (?:lãnh đạo|trong|thuộc|thành viên|đại diện|cán bộ|ủy viên|uỷ viên)(?!\w)")
# "Đại sứ A, Thứ trưởng B cùng các Tổng Lãnh sự, người dân đã tham gia": all of them did.
_WITH_MANY: Final = re.compile(
    r",? cùng (?:với )?(?:toàn thể|các|đại diện|lãnh đạo|đông đảo|một số|nhiều|hơn|gần|khoảng|\d)(?!\w)"
    r"[^.;:\n]{0,300}\Z"
)
_SIGNED_WITH: Final = (*_ALONGSIDE, " với ")
_LEADS_IN_BRACKETS: Final = re.compile(r" {0,2}\((?i:đồng )?(?i:chủ trì|chủ tọa|chủ toạ)(?: [^()\n]{2,40})?\)")
_JOINTLY: Final = ("đồng chủ", "cùng chủ")
_RECEIVING: Final = ("awardee", "guest")
_REPORT_BY: Final = re.compile(
    r"(?:Báo cáo|Tham luận|Bài tham luận|Dự thảo|Tờ trình|Chuyên đề|Bài giảng)(?: [^.,;:()\n]{1,60})? do "
    r"[^.;:\n]{2,160} (?:đọc|trình bày)(?!\w)"
)
_AS: Final = ("cương vị ", "cương vị là ", "tư cách ", "tư cách là ")
_TO_WHOM: Final = re.compile(r" (?:với|trước|cùng|lên) (?![Hh]ội nghị|[Hh]ội thảo|[Dd]iễn đàn|[Đđ]ại hội)")
_CLAUSE_END: Final = re.compile(r"[,;:]")
# "Bà A được Bộ trưởng B trao ...": the one before is what the verb is done to.
_AGENT: Final = ("được ", "Được ")
_PRESENCE: Final = frozenset({"attendee", "host", "chair"})
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|''(?:(?!'')[^\n])*''")
# "tặng Kỷ niệm chương cho 5 hội viên: ông A, bà B".
_GIVEN_TO_SEVERAL: Final = Ending(
    r"(?:cho|tặng) (?:các|\d+|hai|ba|bốn|năm) [^,.;:]{2,40}: ?(?:(?:các )?(?:ông|bà),? )?\Z"
)
_GIVEN: Final = re.compile(r"[^.,;:\n]{0,60}")
_GIFT: Final = re.compile(
    r"(?<!\w)(?:quà|bức tranh|bức ảnh|tặng phẩm|kỷ vật|lẵng hoa|bó hoa|hoa|cuốn sách|sách|mô hình|lưu niệm|khăn"
    r"|phiên bản)(?!\w)"
)
_HONOUR: Final = re.compile(
    r"(?i)(?<!\w)(?:(?:huân|huy|kỷ niệm) chương|huy hiệu|bằng khen|giấy khen|thư khen|quyết định|danh hiệu|giải"
    r"|chứng nhận|học bổng|kỷ niệm)(?!\w)"
)
_VISITED_NEXT: Final = re.compile(
    r"(?:,? (?:và )?(?:chúc (?:Tết|tết|mừng|thọ)|tặng quà|động viên|vấn an)(?: sức (?:khỏe|khoẻ))?)? "
    r"(?:Đức )?(?:Trưởng lão )?"
)
# "cảm ơn đoàn đã đến thăm": it is the others who came.
_WELCOMES: Final = frozenset({"cảm ơn", "trân trọng cảm ơn", "hoan nghênh", "chào mừng", "chúc mừng", "chúc"})
_ITEM_GOES_ON: Final = re.compile(r"[^.,;:\n]{0,60};")
# Who leads stands before the verb with offices that no lexicon knows: "bà A, Cố vấn cao cấp của Quỹ, đồng chủ trì".
_OFFICE_REST: Final = re.compile(
    r"(?!.*\b(?:do|được|bị|là|có|khi|để|rằng|biết|nghe|mời|nói|dự|tham|thăm|tiếp|gặp|nêu|trao|ký|báo cáo|trình|tại|theo"
    rf"|phát biểu|đề nghị|khẳng định|nhấn mạnh|đã|sẽ|với|cùng|"
    rf"và(?! [^\W\d_]\w+ [^\W\d_{UPPER}])|mà|về dự|thì|cho|từ|sang|giao|cử"
    r"|phân công|chỉ đạo|yêu cầu|đồng ý)\b)"
    rf"(?: [^\W\d_][^,;:.()\n]{{1,80}}|, [{UPPER}][^,;:.()\n]{{2,110}}),? \Z"
)
_OWN_OFFICE: Final = 140
# "...; bà A, Phó Chủ tịch - chủ trì buổi họp mặt; ...": the dash says it of her alone.
_OF_THE_LAST: Final = re.compile(r" [-–] \Z")
_JOINED: Final = re.compile(
    r"(?i)(?:và|,|;|đồng thời|cùng|cũng như|cũng|rồi)(?: (?:đã|cũng|có|trực tiếp|tiếp tục|được))? ?\Z"
)
# A verb that opens a clause waits for its subject; anywhere else somebody unnamed is its subject.
_CLAUSE_OPENS: Final = re.compile(
    r"(?i)(?:^|[,;:.…)–-]|(?<!\w)(?:và|cùng|cũng|đã|khi|sau khi|trước khi|qua|để|chiều|sáng|nay))\s*\Z"
)
_CLAUSE: Final = frozenset(
    {"cho biết", "cho rằng", "nhấn mạnh", "khẳng định", "nêu rõ", "đề nghị", "yêu cầu", "tin tưởng"}
)
# How far in characters a verb reaches: to its subject, to its object or list, to the verb that it continues.
_BEFORE: Final = 140
_CLOSE: Final = 90
_NEAR: Final = 160
_FAR: Final = 240
_LONG_LIST: Final = 420
# No sentence tells as much; what does is a list without full stops, and the rest of it is left unread.
_MOST: Final = 24
_CONFIDENCE: Final = {"verb": 0.95, "lead": 0.95, "list": 0.95, "object": 0.85, "relation": 0.93, "bridge_point": 0.6}


@dataclass(frozen=False, slots=True)
class _State:
    """What the reading of a sentence has come to."""

    start: int
    related: bool = False
    aside: bool = False
    subjects: list[Standing] = field(default_factory=list)
    before: list[Standing] = field(default_factory=list)
    named: list[Standing] = field(default_factory=list)
    leads: list[RoleVerb] = field(default_factory=list)
    listing: tuple[Role, ...] = ()
    open_list: bool = False
    last_verb: RoleVerb | None = None
    awaiting: RoleVerb | None = None
    object_end: int = -1
    passive: list[Standing] = field(default_factory=list)


def find_roles(text: str, start: int, end: int, phrases: Sequence[Standing]) -> list[RoleFound]:
    """Returns the roles that the sentence `text[start:end]` gives to its phrases."""
    if not phrases:
        return []
    state = _State(start)
    found: list[RoleFound] = []
    verbs = list(islice(find_role_verbs(text, start, end, phrases), _MOST + 1))
    if len(verbs) > _MOST:
        end = verbs.pop().start
        phrases = [phrase for phrase in phrases if phrase.start < end]
    phrases = [phrase for phrase in _outside(phrases, verbs) if not _is_staff(text, phrase)]
    position = 0
    for phrase in phrases:
        while position < len(verbs) and verbs[position].start < phrase.start:
            found.extend(_read_verb(text, verbs[position], state))
            position += 1
        acts = position < len(verbs) and _follows(text, phrase, verbs[position])
        found.extend(_read_phrase(text, start, phrase, state, acts=acts))
    for verb in verbs[position:]:
        found.extend(_read_verb(text, verb, state))
    if _REPORT_BY.match(text, start, end):  # "Báo cáo do ông A đọc cho thấy ...": he presents it
        found = [replace(one, role="presenter") if one.rule == "speaker_verb" else one for one in found]
    found += _heads_of_delegations(text, start, end, found)
    found += _marked_as_leaders(text, phrases)
    return [_at_bridge_point(text, start, end, role) if role.role == "chair" else role for role in found]


def _heads_of_delegations(text: str, start: int, end: int, found: Sequence[RoleFound]) -> list[RoleFound]:
    """The chairs of talks between two delegations: those who head them."""
    if not any(text.find(mark, start, end) >= 0 for mark in LED) or not TALKS_OF_DELEGATIONS.search(text, start, end):
        return []
    heads = [role for role in found if role.role == "attendee" and text.endswith(LED, role.start, role.end)]
    return [replace(role, role="chair", rule="chair_delegation", confidence=_CONFIDENCE["object"]) for role in heads]


def _marked_as_leaders(text: str, phrases: Sequence[Standing]) -> list[RoleFound]:
    """Who leads by what stands in brackets: "Ông A, Phó Chủ tịch HĐND tỉnh (chủ trì)"."""
    marked = [(one, mark) for one in phrases if one.named and (mark := _LEADS_IN_BRACKETS.match(text, one.reach))]
    return [
        RoleFound(one.index, "chair", "chair_bracket", _CONFIDENCE["object"], one.start, mark.end())
        for one, mark in marked
    ]


def _at_bridge_point(text: str, start: int, end: int, found: RoleFound) -> RoleFound:
    if not is_led_elsewhere(text, start, end, found.end):
        return found
    return RoleFound(found.index, "attendee", "bridge_point", _CONFIDENCE["bridge_point"], found.start, found.end)


def _outside(phrases: Sequence[Standing], verbs: Sequence[RoleVerb]) -> list[Standing]:
    """The phrases that are no part of a verb: the head of "làm trưởng đoàn" speaks of nobody new."""
    starts = [verb.start for verb in verbs]
    kept = []
    for phrase in phrases:
        before = bisect_left(starts, phrase.start) - 1
        if before < 0 or verbs[before].end <= phrase.start:
            kept.append(phrase)
    return kept


def _is_staff(text: str, phrase: Standing) -> bool:
    """Tells company that parts nobody from the verb: "Bí thư A, cùng các đồng chí lãnh đạo tỉnh tiếp ông B"."""
    beside = not phrase.named and text.endswith(_ALONGSIDE_OF, 0, phrase.start)
    return beside and bool(_STAFF_NEXT.match(text, phrase.reach))


def _follows(text: str, phrase: Standing, verb: RoleVerb) -> bool:
    """Tells whether a verb stands right behind a phrase, which makes the phrase its subject."""
    if verb.start - phrase.reach > _CLOSE:
        return False
    return bool(ADVERBS.match(_gap(text, phrase, verb)))


def _gap(text: str, subject: Standing, verb: RoleVerb) -> str:
    return gap_between(text, subject.start, subject.reach, verb.start, present=_PRESENCE.issuperset(verb.roles))


def _read_phrase(text: str, start: int, phrase: Standing, state: _State, *, acts: bool) -> list[RoleFound]:
    before = text[max(start, phrase.start - _BEFORE) : phrase.start]
    claims = _by_relation(phrase, state, before)
    if claims is None and not phrase.named and (before.endswith(_AS) or (state.aside and phrase.listed)):
        state.aside = True
        claims = []  # "Thứ trưởng A, trên cương vị Chủ tịch Hội đồng, đã tiếp ...": in what capacity, nobody else
    if claims is not None:
        return claims
    state.related = state.aside = False
    if phrase.named:
        state.named.append(phrase)
    if before.endswith(_AGENT):
        state.passive = state.subjects or state.before
    elif not phrase.listed:
        state.passive = []
    if state.leads and _BESIDES.search(before):
        return []
    named_for_many = state.listing and state.open_list and before.endswith(" như ")  # "các đại biểu như ông A"
    if (
        is_absent(text, start, phrase.start, phrase.reach)
        and not (state.listing and phrase.listed)
        and not named_for_many
    ):
        state.before = state.subjects or state.before
        state.subjects = []
        return []
    claims = _by_company(text, phrase, state, before) or _by_object(text, phrase, state, acts=acts)
    if claims:
        return claims
    if phrase.listed and state.subjects:
        state.subjects.append(phrase)
    else:
        state.before = state.subjects or state.before
        state.subjects = [phrase]
    claims = _by_lead(text, phrase, state, before)
    if not claims and state.listing and (state.open_list or phrase.listed):
        return _claims([phrase], state.listing, "list", phrase.start, phrase.reach)
    state.listing = state.listing if claims else ()
    return claims


def _by_relation(phrase: Standing, state: _State, before: str) -> list[RoleFound] | None:
    """The roles of "với sự chủ trì của A và B", None when no such words stand before the phrase."""
    if relation := _RELATION.search(before):
        role: Role = next((_RELATIONS[name] for name in _RELATIONS if relation[name]), "attendee")
        state.listing, state.open_list = (role,), True
        state.leads.clear()
        state.awaiting = None
        state.before, state.subjects, state.related = state.subjects, [], True
    elif not (state.related and phrase.listed and state.listing):
        return None
    return _claims([phrase], state.listing, "relation", phrase.start, phrase.reach)


def _by_company(text: str, phrase: Standing, state: _State, before: str) -> list[RoleFound]:
    """The roles of those told behind a verb as its company: "gặp kiều bào, trong đó có A", "A cắt băng cùng B"."""
    verb = state.last_verb
    if not verb:
        return []
    if before.endswith(_AMONG) and (verb.object_role or _PRESENCE & {*verb.roles}):
        state.listing, state.open_list = (verb.object_role if verb.object_role in _RECEIVING else "attendee",), True
        return _claims([phrase], state.listing, "list", phrase.start, phrase.reach)
    # "A đồng chủ trì Đối thoại chính sách với B": one person alone leads nothing jointly.
    jointly = verb.written.startswith(_JOINTLY) and len(state.subjects) == 1
    together = _SIGNED_WITH if jointly or "signatory" in verb.roles else _ALONGSIDE
    near = before.endswith(together) and phrase.start - verb.end < (_NEAR if jointly else _CLOSE)
    if near and not _CLAUSE_END.search(text, verb.end, phrase.start):
        return _claims([phrase], verb.roles, "object", verb.start, phrase.reach)
    return []


def _by_object(text: str, phrase: Standing, state: _State, *, acts: bool) -> list[RoleFound]:
    """The role that the verb before the phrase gives its object."""
    verb = state.awaiting
    if not verb or not verb.object_role or not _is_object(text, verb, phrase, state, acts=acts):
        return []
    if verb.object_role == "awardee" and _is_gift(text, verb.end, phrase.reach):
        return []
    state.before = state.before if state.object_end > verb.end else state.subjects or state.before
    state.subjects = [phrase]
    state.object_end = phrase.reach
    return _claims([phrase], (verb.object_role,), "object", verb.start, phrase.reach)


def _by_lead(text: str, phrase: Standing, state: _State, before: str) -> list[RoleFound]:
    """The roles of the verbs that open the sentence, for the person behind their comma or list word."""
    if not state.leads:
        return []
    bodies = BODIES_FIRST.match(text, state.leads[-1].end, phrase.start)
    if phrase.start - state.leads[-1].end > (_LONG_LIST if bodies else _NEAR):
        state.leads.clear()
        return []
    opens_list = bool(bodies or LIST_WORD.search(before))
    gap = text[state.leads[-1].end : phrase.start]
    if ";" in gap and not opens_list and not phrase.named:
        return []  # an unnamed title of the list: "đại diện Sở; Phó Trưởng đoàn; ông A"
    if ";" in gap and not opens_list:  # a clause of its own: "đã khai mạc trưng bày sách; bà A cắt băng"
        state.leads.clear()
    if _TO_WHOM.match(gap) and not opens_list and (not phrase.named or "," not in gap):
        return []  # "Báo cáo với Phó Thủ tướng A và đoàn, Đại sứ B ...": it is B who reports
    if not state.leads or not (opens_list or "," in gap or ":" in gap):
        return []
    roles = tuple(role for verb in state.leads for role in verb.roles)
    began = state.leads[0].start
    state.listing, state.open_list = roles, opens_list
    state.leads.clear()
    state.awaiting = None if opens_list else state.awaiting
    return _claims([phrase], roles, "list" if opens_list else "lead", began, phrase.reach)


def _is_gift(text: str, start: int, end: int) -> bool:
    """Whether what is given is a present, which makes nobody an awardee: "tặng Tổng Lãnh sự bức tranh"."""
    given = _GIVEN.match(text, end)
    reach = given.end() if given else end
    return _GIFT.search(text, start, reach) is not None and _HONOUR.search(text, max(0, start - 60), reach) is None


def _is_object(text: str, verb: RoleVerb, phrase: Standing, state: _State, *, acts: bool) -> bool:
    """Tells whether a phrase is what the verb is done to: right behind it, or the next item of a list of such."""
    if state.object_end > verb.end:
        gap = text[state.object_end : phrase.start].strip()
        return phrase.listed or (gap in (",", "") and not acts)
    if phrase.start - verb.end > _NEAR or phrase.listed:
        return False  # "tiếp đoàn do ông A và ông B dẫn đầu": what the first of a list is not, the next is not either
    gap = text[verb.end : phrase.start]
    if (
        verb.object_role == "host" and "thăm" in verb.written
    ):  # "thăm, chúc Tết Hòa thượng A"; not "thăm Huế cùng ông A"
        return bool(_VISITED_NEXT.fullmatch(gap))
    if _GIVEN_TO_SEVERAL.search(gap):
        return True
    return "," not in BRACKETS.sub("", _QUOTED.sub("", gap)) and not LIST_WORD.search(gap)


def _read_verb(text: str, verb: RoleVerb, state: _State) -> Iterator[RoleFound]:
    if verb.written in LIST_ROLES:  # a list has no subject: "Dự lễ, ngoài hai Đại sứ, có bà A; ông B"
        state.before, state.subjects = state.subjects or state.before, []
        state.leads.append(verb)
        state.object_end, state.awaiting = -1, None
        return
    if state.subjects and _opens_another_list(text, verb):
        state.before, state.subjects, state.leads = state.subjects, [], [verb]
        state.object_end, state.awaiting = -1, None
        return
    subjects = _everyone(text, verb, state) or _subjects_of(text, verb, state)
    if subjects and not any(one.named for one in subjects) and LIST_AHEAD.match(text, verb.end):
        state.leads.append(verb)  # "Ba Vụ trưởng được bổ nhiệm gồm ông A; bà B": the list says who they are
        state.object_end, state.awaiting, state.subjects = -1, None, []
        return
    if not verb.roles:
        state.awaiting = verb
        return
    if subjects:
        yield from _claims(subjects, verb.roles, "verb", subjects[0].start, verb.end)
        if state.open_list and "attendee" in state.listing and _ITEM_GOES_ON.match(text, verb.end):
            return  # "có ông A, Thống đốc, làm Trưởng đoàn; bà B": the list is not over
        if verb.object_role and state.passive:
            yield from _claims(state.passive, (verb.object_role,), "object", state.passive[0].start, verb.end)
        state.last_verb = verb
        state.listing = ()
        state.object_end = -1
        state.awaiting = verb if verb.object_role else None
    elif not state.subjects and not state.before:
        opens = verb.start == state.start or _CLAUSE_OPENS.search(text, max(0, verb.start - 24), verb.start)
        if state.leads or opens or LIST_AHEAD.match(text, verb.end):
            state.leads.append(verb)
        state.object_end = -1
        state.awaiting = verb if verb.object_role else None


def _everyone(text: str, verb: RoleVerb, state: _State) -> list[Standing]:
    """All who stand in a list that a verb of being present closes: "ông A; bà B; đại diện Sở C cùng dự lễ"."""
    listed = state.named
    if (
        verb.roles not in (("attendee",), ("host",))
        or not listed
        or state.last_verb
        or state.leads
        or state.listing
        or state.awaiting
    ):
        return []
    opens = listed[0].start - state.start < _CLOSE and ";" not in text[state.start : listed[0].start]
    behind = text[listed[-1].reach : verb.start]
    closes = behind.startswith(("; ", ", ", " và ", " cùng ")) or ADVERBS.match(behind)
    several = ";" in text[listed[0].reach : verb.start] or _WITH_MANY.match(behind)
    elsewhere = behind.endswith((" từng ", " sẽ "))
    return list(listed) if opens and closes and several and not elsewhere else []


def _opens_another_list(text: str, verb: RoleVerb) -> bool:
    """Tells a list that a clause of its own opens: "ông A chủ trì; cùng dự có bà B"."""
    clause = text.endswith(("; ", ", "), 0, verb.start)
    return clause and "attendee" in verb.roles and bool(LIST_BEHIND.match(text, verb.end))


def _subjects_of(text: str, verb: RoleVerb, state: _State) -> list[Standing]:
    group = state.subjects
    if group and (alone := _leader(text, verb, group)):
        return alone
    if group and verb.start - group[-1].reach <= _CLOSE:
        gap = _gap(text, group[-1], verb)
        joined = gap.lstrip().startswith((",", "và", "đồng thời", ";")) and "trưởng đoàn" not in verb.written
        if len(group) > 1 and gap.lstrip().startswith(("- ", "– ")) and ";" in text[group[0].reach : group[-1].start]:
            return group[-1:]  # "ông A; bà B, Phó Chủ tịch - chủ trì buổi gặp": the last one alone
        # "tiếp bà A, Đại sứ Thụy Sĩ, đến chào từ biệt": who is received calls, not the host.
        calls = "guest" in verb.roles and state.last_verb is not None and state.last_verb.object_role == "guest"
        if ADVERBS.match(gap) and (calls or not (joined and state.before and state.awaiting)):
            return group
    actor = state.before if state.awaiting and state.before else group or state.before
    last = state.last_verb
    if not actor or not last or verb.start - last.end > _FAR or (last.written in _WELCOMES and "guest" in verb.roles):
        return []
    between = text[last.end : verb.start]
    continued = len(between) <= _CLOSE and ADVERBS.match(between)
    if (continued or _JOINED.search(between)) and last.written not in _CLAUSE:
        return actor
    return []


def _leader(text: str, verb: RoleVerb, group: list[Standing]) -> list[Standing]:
    """Who leads, where only the last of those named does or an unknown office stands between; nobody otherwise."""
    if verb.roles == ("speaker",) and _seated_in(text, group[-1].reach, verb.start):
        return group
    if verb.roles != ("chair",) or verb.start - group[-1].reach > _OWN_OFFICE:
        return []
    if len(group) > 1 and _OF_THE_LAST.match(text, group[-1].reach, verb.start):
        return group[-1:]
    return group if _OFFICE_REST.match(BRACKETS.sub("", text[group[-1].reach : verb.start])) else []


def _seated_in(text: str, start: int, end: int) -> bool:
    """Whether only the body that an office belongs to stands between: "bà A, Vụ trưởng Vụ B, | Mặt trận C, | nói"."""
    body = organization_at(text, start + 2, end) if text.startswith(", ", start) else None
    return body is not None and text[body.end : end].strip() in ("", ",")


def _claims(phrases: list[Standing], roles: tuple[Role, ...], rule: str, start: int, end: int) -> list[RoleFound]:
    return [
        RoleFound(phrase.index, role, f"{role}_{rule}", _CONFIDENCE[rule], start, end)
        for phrase in phrases
        for role in roles
    ]
