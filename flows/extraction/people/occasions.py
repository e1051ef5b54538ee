"""At which event a role was taken: a page, its events and a role as read in, the event out.

A role belongs to the event that its own words name ("chủ trì lễ đón", "tọa đàm do ông A chủ trì"), else to the one
that its sentence tells, else to the one that the report goes on with there.
"""

import re
from typing import Final

from flows.extraction.events.course import Course
from flows.extraction.events.names import find_names
from flows.extraction.pages.page import Page, Sentence
from flows.extraction.people.roles import RoleFound
from flows.extraction.records import Event

_LEADS: Final = "chair"
_TO_LEAD: Final = "chủ trì"
_SEVERAL: Final = 2
_MEETINGS: Final = frozenset({"reception", "meeting", "talks"})
_TOGETHER: Final = re.compile(
    r"(?:Cùng |Tham )?(?:[Dd]ự|tham dự|tham gia) các (?:(?P<any>hoạt động|sự kiện)(?: trên| nói trên)?"
    r"|(?:buổi|cuộc) (?:tiếp|gặp|hội đàm|hội kiến|làm việc|tiếp xúc))(?!\w)"
)
_REACH: Final = 60
# "do ông A chủ trì", "dưới sự chủ trì của ông A": what is led stands before.
_BY: Final = re.compile(
    r",?\s(?:do|(?:dưới|với)\ssự(?:\sđồng)?\s(?:chủ trì|điều hành)\scủa)(?:\scác)?(?:\s(?:đồng chí|ông|bà|ngài))?:?\s\Z"
)
_BANQUET: Final = re.compile(r"(?<!\w)(?:tiệc|chiêu đãi|[Qq]uốc yến)(?!\w)[^.,;:\n]{0,40}\Z")
# "hoan nghênh kết quả hội đàm", "ký Biên bản hội nghị": what came out of it, wherever that is said or done.
_OF_WHAT_CAME_OUT: Final = re.compile(
    r"(?i)(?<!\w)(?:kết quả|nội dung|thành công|biên bản|nghị quyết|văn kiện)(?: của)?(?: các| cuộc| buổi| phiên)? \Z"
)
_APART: Final = re.compile(r"[,.;:\n]")


class Occasions:
    """The reported events of one page, asked for by the roles taken there."""

    def __init__(self, page: Page, course: Course) -> None:
        self._page = page
        self._course = course

    def of(self, found: RoleFound) -> Event | None:
        """Returns the event of which the text speaks where the role is taken, None if it does not tell."""
        if len(self._course.events) < _SEVERAL:
            return self._course.main
        sentence = self._page.sentence_at(found.start)
        told = self._named(found, sentence) or self._told(found, sentence) if sentence else None
        return told or self._course.at(found.start)

    def all_of(self, found: RoleFound) -> list[Event]:
        """Returns the events told before of which the sentence speaks together: "Cùng dự các buổi tiếp có ông A"."""
        if len(self._course.events) < _SEVERAL:
            return []
        sentence = self._page.sentence_at(found.start)
        together = _TOGETHER.match(self._page.text, sentence.start, sentence.end) if sentence else None
        if sentence is None or together is None:
            return []
        before = [event for event in self._course.events if event.evidence.start < sentence.start]
        return before if together["any"] else [event for event in before if event.event_type in _MEETINGS]

    def is_aside(self, found: RoleFound) -> bool:
        """Whether somebody leads a banquet at the side: "tối cùng ngày, đoàn dự chiêu đãi do ông A chủ trì"."""
        before = self._page.text[max(0, found.start - _REACH) : found.start]
        by = _BY.search(before) if found.role == _LEADS else None
        return by is not None and bool(_BANQUET.search(before[: by.start()]))

    def _named(self, found: RoleFound, sentence: Sentence) -> Event | None:
        """The event that the words right behind the verb name, or those before "do ông A chủ trì"."""
        text = self._page.text
        if found.rule.endswith("_verb"):
            verb = text.rfind(_TO_LEAD, found.start, found.end)
            behind = verb + len(_TO_LEAD) if verb >= 0 else found.end  # "chủ trì lễ đón" is one verb
            nouns = find_names(text, behind, min(sentence.end, found.end + _REACH))
            between = text[behind : nouns[0].start] if nouns else ""
            if nouns and not _APART.search(between) and not _OF_WHAT_CAME_OUT.search(between):
                return self._course.meant_by(nouns[0], found.start)
        if by := _BY.search(text[sentence.start : found.start]):
            nouns = find_names(text, sentence.start, sentence.start + by.start())
            return self._course.meant_by(nouns[-1], found.start) if nouns else None
        return None

    def _told(self, found: RoleFound, sentence: Sentence) -> Event | None:
        """The event that the sentence tells around the role, or the only one that it tells."""
        inside = self._course.told_in(sentence)
        around = [event for event in inside if event.evidence.start <= found.start < event.evidence.end]
        return (around or inside)[-1] if around or len(inside) == 1 else None
