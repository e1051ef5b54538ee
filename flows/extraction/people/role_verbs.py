"""The verbs and nouns that give roles: a sentence and the phrases of persons in it in, its verbs with their roles out.

What is only announced gives none ("sẽ thăm chính thức"), nor does a verb inside a name ("Ban Chỉ đạo").
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, cast

from flows.extraction.language.endings import Ending
from flows.extraction.language.lexicon import rows
from flows.extraction.language.openings import Opening
from flows.extraction.language.phrases import RIGHT, phrase_pattern
from flows.extraction.language.vietnamese import key
from flows.extraction.people.role_lists import HEADS, OFFICERS, PRESIDIUM, SIDE, SIGNERS, TEACHERS
from flows.extraction.records import Role
from flows.extraction.values import dataclass

_VERBS: Final = {key(row["verb"]): row for row in rows("role_verbs")}
_VERB: Final = Opening(
    *(SIDE, PRESIDIUM, SIGNERS, OFFICERS, TEACHERS, HEADS),
    phrase_pattern(row["verb"] for row in rows("role_verbs")) + RIGHT,
)
LIST_ROLES: Final[dict[str, Role]] = {
    "side": "attendee", "presidium": "chair", "signer": "signatory", "officer": "other",
    "teacher": "presenter", "head": "attendee",
}  # fmt: skip
# What is only announced has not taken place: "sẽ thăm chính thức", "dự kiến sang thăm".
_AHEAD: Final = Ending(
    r"(?i)(?<!\w)(?:sẽ|dự kiến|sắp|chuẩn bị)"
    r"(?: (?:có|sang|sớm|tiếp tục|chính thức|trực tiếp|cùng|lên đường|tới|đến)){0,3} \Z"
)
# Whoever attends an opening or a reception neither opens nor receives: "dự lễ khai mạc", "Dự buổi tiếp có ông A".
_ATTENDED: Final = Ending(r"(?i)(?<!\w)(?:dự|chứng kiến) (?:(?:buổi|cuộc|lễ|phiên) )?\Z")
_OPENING: Final = Ending(r"(?i)(?<!\w)(?:(?:lễ|buổi|phiên|đêm|băng)|được(?: chính thức| long trọng)?) \Z")
# What is handed over gives its name to the ceremony: "lễ trao", "buổi lễ công bố và trao".
_HANDING: Final = Ending(r"(?i)(?<!\w)(?:lễ|buổi|nghi thức)(?: công bố(?: và|,))? \Z")
_OFFICE_GIVEN: Final = ("giữ chức", "giữ chức vụ")
_ELECTS: Final = re.compile(r"(?<!\w)bầu(?! (?:không khí|trời|cử))(?!\w)")
_BESIDE: Final = 24
# "Dự Họp mặt dự kiến có ông A": nobody is there yet.
_EXPECTED: Final = re.compile(r"[^.,;:\n]{0,40}? (?:dự kiến|sẽ) (?:còn )?(?:có|gồm)(?!\w)")
# "phát biểu khai mạc và chỉ đạo": one verb, two roles.
_MODE: Final = re.compile(r"(?:,? và|,) (?:phát biểu )?(khai mạc|chỉ đạo|bế mạc|kết luận|tổng kết)\b")
_MODES: Final[dict[str, Role]] = {
    "khai mạc": "opening_speaker", "chỉ đạo": "directing_speaker", "bế mạc": "closing_speaker",
    "kết luận": "closing_speaker", "tổng kết": "closing_speaker",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """A phrase as roles see it: where it stands and ends, whether it joins the phrase before it, and has a name."""

    index: int
    start: int
    reach: int
    listed: bool
    named: bool = True


@dataclass(frozen=True, slots=True)
class RoleVerb:
    """A verb that gives roles, at `text[start:end]`, as the lexicon writes it; its object may get one, too."""

    start: int
    end: int
    written: str
    roles: tuple[Role, ...]
    object_role: Role | None


def find_role_verbs(text: str, start: int, end: int, phrases: Sequence[Standing]) -> Iterator[RoleVerb]:
    """Yields the verbs and list words of the sentence `text[start:end]` that give roles, none inside a phrase."""
    position, nearest = start, 0
    while verb := _VERB.search(text, position, end):
        position = verb.end()
        if verb.group().startswith("Đồng ") and _is_in_a_name(text, start, verb):
            position = verb.start() + len("Đồng ")  # "tỉnh Lâm Đồng chủ trì": the verb begins with its second word
            continue
        while nearest < len(phrases) and phrases[nearest].reach <= verb.start():
            nearest += 1
        if nearest < len(phrases) and phrases[nearest].start <= verb.start():
            held = phrases[nearest]
            if not verb.lastgroup or held.named or held.start < verb.start():
                continue  # of an office alone a list may open: "Giảng viên là ông A và bà B"
        if verb.lastgroup:
            yield RoleVerb(verb.start(), position, verb.lastgroup, (LIST_ROLES[verb.lastgroup],), None)
            continue
        written, row = _row(verb.group())
        if (
            row["role"] == "none"
            or _is_in_a_name(text, start, verb)
            or _is_named(text, start, verb.start(), row["role"])
        ):
            continue
        if _AHEAD.search(text, max(start, verb.start() - 40), verb.start()) or _EXPECTED.match(text, position, end):
            continue
        roles = _roles(text, start, verb.start(), row)
        if verb.group().lower().startswith("phát biểu"):
            while mode := _MODE.match(text, position, end):
                roles.append(_MODES[mode[1]])
                position = mode.end()
            if len(roles) > 1 and roles[0] == "speaker":
                roles = roles[1:]
        object_role = cast("Role", row["object_role"]) if row["object_role"] else None
        yield RoleVerb(verb.start(), position, written, tuple(roles), object_role)


@lru_cache(maxsize=4096)
def _row(verb: str) -> tuple[str, dict[str, str]]:
    """The verb as the lexicon writes it, and its row."""
    return key(verb), _VERBS[key(verb)]


def _roles(text: str, start: int, verb: int, row: dict[str, str]) -> list[Role]:
    """The roles of a verb's subject; who attends the handing over of something hands nothing over."""
    if row["object_role"] == "awardee" and _HANDING.search(text, max(start, verb - _BESIDE), verb):
        return []
    if row["verb"] in _OFFICE_GIVEN and _ELECTS.search(text, start, verb):
        return ["other"]  # "Đại hội bầu ông A giữ chức Chủ tịch": whom others elect is honoured by nobody
    return [cast("Role", role) for role in row["role"].split()]


def _is_named(text: str, start: int, verb: int, role: str) -> bool:
    """Tells whether the verb is the name of what somebody attends, or of what is opened or closed."""
    opens = role in ("opening_speaker", "closing_speaker")
    if not opens and role != "host":
        return False
    floor = max(start, verb - _BESIDE)
    return bool(_ATTENDED.search(text, floor, verb) or (opens and _OPENING.search(text, floor, verb)))


def _is_in_a_name(text: str, start: int, verb: re.Match[str]) -> bool:
    """Tells "Ban Chỉ đạo" and "Sở Thông tin" from verbs: a capital inside a clause belongs to a name."""
    before = text[max(start, verb.start() - 2) : verb.start()].rstrip()
    return verb.group()[0].isupper() and bool(before) and before[-1].isalnum()
