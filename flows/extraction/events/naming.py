"""The name of an event: its candidates in, the name by which the item knows it and its edition out.

The report's own words come first; a fuller form wins that has the edition, says with whom ("hai bên hội đàm" does not)
or stands as a noun in the headline. An event that the item never names gets a name derived from what is done there.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from flows.extraction.events.candidates import Candidate
from flows.extraction.events.choice import same_event
from flows.extraction.events.derivation import derived_name
from flows.extraction.language.series import read_edition
from flows.extraction.pages.page import NEWS, Page

_TAIL: Final = 4  # words
_SIDES: Final = re.compile(r"\s(?:với|giữa)\s|\s[-–]\s")
_GUESTS_ALONE: Final = (" tiếp Đoàn", " tiếp đoàn")
_AT_THE_DOOR: Final = ("đón tiếp Đoàn", "đón tiếp đoàn")
_GUESTS: Final = re.compile(r"(?P<who>[Đđ]oàn\s\S.*?)\s(?:đến |tới |sang |đi )?(?:thăm|chúc|làm việc|công tác)")
_CREDENTIALS: Final = "trình Quốc thư"
_RITE: Final = "lễ trình quốc thư"
_WORD: Final = re.compile(r"\w+")


def canonical_name(
    page: Page,
    candidate: Candidate,
    variants: Sequence[Candidate],
    headline: Sequence[Candidate],
    news: Sequence[Candidate] = (),
) -> tuple[str, int | None]:
    """Returns the event's name and edition.

    `headline` holds what the headline names, for the main event, `news` all that the text speaks of.
    """
    name, edition = _name(page, candidate, variants, headline)
    return (name, edition) if candidate.head else (_in_full(name, candidate, news), edition)


def _in_full(name: str, told: Candidate, news: Sequence[Candidate]) -> str:
    """A deed whose other words stand elsewhere: "A tiếp Đoàn" receives the guests of the visit that is told before."""
    if name.endswith(_GUESTS_ALONE) and not name.endswith(_AT_THE_DOOR):
        visits = (c for c in news if c.event_type == "visit" and c.told == "verb" and c.order < told.order)
        guests = next((found for c in visits if (found := _GUESTS.match(c.name))), None)
        return name[: -len("Đoàn")] + guests["who"] if guests else name
    if _CREDENTIALS in name:
        return next((c.name for c in news if c.head == _RITE), name)
    return name


def _name(
    page: Page, candidate: Candidate, variants: Sequence[Candidate], headline: Sequence[Candidate]
) -> tuple[str, int | None]:
    told = (candidate, *variants)
    named = [c for c in told if c.named and not c.vague]
    if candidate.event_type == "visit":
        return _of_visit(candidate, named, headline), None
    if not candidate.head:
        noun = next((c for c in headline if _names_it(c, candidate)), None)
        if noun and not _says_more(candidate, noun):
            return noun.name, noun.edition
    if not named:
        fuller = next((c for c in headline if same_event(c, candidate) and c.named and not c.vague), None)
        return (fuller.name, fuller.edition) if fuller else (_unnamed(page, candidate), None)
    best = named[0]
    if not best.edition:
        # What stands inside the name is what the event is about: "quán triệt Nghị quyết Hội nghị lần thứ 6".
        first = best
        apart = (c for c in named if not first.start < c.start < first.end)
        best = next((c for c in apart if c.edition and c.head == first.head), first)
    return best.name, best.edition or _edition_of_title(page, best)


def _says_more(told: Candidate, noun: Candidate) -> bool:
    """Whether talks are told with their other side, which the noun of the headline leaves out."""
    with_whom = told.event_type == "talks" and told.with_whom and not told.vague
    return bool(with_whom) and " với " in told.name and " về " in noun.name and not _SIDES.search(noun.name)


def _edition_of_title(page: Page, candidate: Candidate) -> int | None:
    """The edition that the headline tells behind the last words of the name: "Gặp gỡ hữu nghị lần thứ 5"."""
    tail = " ".join(candidate.name.rstrip('”"').split()[-_TAIL:])
    at = page.headline.find(tail) if page.headline and tail.count(" ") == _TAIL - 1 else -1
    behind = (page.headline or "")[at + len(tail) :]
    return read_edition(behind, 0) if at >= 0 and behind.startswith(" lần") else None


def _names_it(noun: Candidate, told: Candidate) -> bool:
    """Whether a noun of the headline names what a verb tells: of the many kinds of meetings it may name another."""
    if not noun.head or not noun.named or noun.event_type != told.event_type:
        return False
    return told.event_type != "meeting" or same_event(noun, told)


def _of_visit(candidate: Candidate, named: Sequence[Candidate], headline: Sequence[Candidate]) -> str:
    """The verb's words: a noun ("chuyến thăm chính thức Việt Nam") does not say whose. Where, the headline may say."""
    verbs = [c for c in named if not c.head]
    if not verbs:
        return named[0].name if named else candidate.name
    if verbs[0].place is None:
        titled = next((c for c in headline if not c.head and c.event_type == "visit" and c.place), None)
        return titled.name if titled else verbs[0].name
    return verbs[0].name


def _unnamed(page: Page, candidate: Candidate) -> str:
    return derived_name(page, candidate.head)[0] if candidate.head else candidate.name


def recased_title(page: Page) -> Page:
    """Returns the page with a headline in capitals written as the text writes its words; offsets stay."""
    if not page.title_span:
        return page
    start, end = page.title_span
    title = page.text[start:end]
    if title.upper() != title or title.lower() == title:
        return page
    spoken = " ".join(page.text[line.start : line.end] for line in page.lines if line.section in NEWS)
    counts = Counter(_WORD.findall(spoken))

    def recase(found: re.Match[str]) -> str:
        small = found.group().lower()
        capital = small.capitalize()
        return capital if counts[capital] > counts[small] else small

    written = _WORD.sub(recase, title)
    written = written[:1].upper() + written[1:]
    if len(written) != len(title):
        return page
    return replace(page, text=page.text[:start] + written + page.text[end:])
