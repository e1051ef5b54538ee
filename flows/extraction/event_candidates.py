"""The candidates for events in a page: every sentence in, what each one says took place out.

A candidate is an event's name in its frame, or an event told by a verb. Which of them are the item's news is decided in
`event_choice`, from all of them together.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from flows.extraction.event_dates import Calendar
from flows.extraction.event_frames import attribution_end, frame_before, held_after, opening_end
from flows.extraction.event_names import NounPhrase, find_names, opens_event
from flows.extraction.event_verbs import VerbEvent, find_verb_events, find_visit
from flows.extraction.page import Page, Sentence
from flows.extraction.places import PlaceMention
from flows.extraction.records import EventType
from flows.extraction.vietnamese import key

Told = Literal["held", "happened", "verb", "attended", "parent", "topic", "mention"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place where the text speaks of an event: `text[start:end]`, how it is told, and in which sentence.

    `order` counts the sentences of its section group, `timed` tells that the sentence states a day, `sequel` that it
    goes on in time ("Sau hội đàm", "Cùng ngày").
    """

    start: int
    end: int
    sentence: Sentence
    order: int
    told: Told
    event_type: EventType
    head: str
    name: str
    named: bool
    edition: int | None
    timed: bool
    sequel: bool
    place: PlaceMention | None = None

    @property
    def tokens(self) -> frozenset[str]:
        """What the name says besides its event noun, for comparison."""
        return frozenset(key(self.name).split()) - frozenset(self.head.split())


_SEQUEL: Final = re.compile(
    r"(?:\w+\s){0,3}?(?:[Cc]ùng ngày|[Ss]au (?:khi|lễ|hội đàm|cuộc|buổi|đó|Lễ)|[Nn]gay sau|[Tt]rước đó|[Tt]iếp đó|"
    r"[Tt]iếp theo|[Nn]hân dịp này|"
    r"[Kk]ết thúc (?:hội đàm|buổi|cuộc|lễ|chuyến)|[Cc]ũng trong|[Bb]ên lề|[Tt]rong khuôn khổ|[Tt]ại (?:buổi|cuộc|"
    r"[Ll]ễ)|[Tt]rước khi|[Cc]ùng với|[Nn]hân chuyến)(?!\w)"
)
_TODAY: Final = re.compile(r"(?:[Hh]ôm|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối)\s(?:nay|qua)(?!\w)")
_SPEECH: Final = re.compile(
    r"(?<!\w)(?:cho biết|nhấn mạnh|khẳng định|cho rằng|nêu rõ|bày tỏ|đánh giá cao|chia sẻ|nhắc lại|tin tưởng|"
    r"chúc mừng|cảm ơn|hoan nghênh|thông báo|rằng)(?!\w)"
)


def candidates(page: Page, calendar: Calendar, sentences: Iterable[Sentence]) -> list[Candidate]:
    """Returns the candidates of these sentences in text order."""
    found: list[Candidate] = []
    for order, whole in enumerate(sentences):
        sentence = replace(whole, start=attribution_end(page.text, whole.start, whole.end))
        phrases = find_names(page.text, sentence.start, sentence.end)
        verbs = find_verb_events(page.text, sentence.start, sentence.end)
        if not phrases and not verbs:
            continue
        timed = bool(
            calendar.mentions(sentence.start, sentence.end) or _TODAY.search(page.text, sentence.start, sentence.end)
        )
        sequel = bool(_SEQUEL.match(page.text, sentence.start, sentence.end))
        base = Candidate(
            sentence.start,
            sentence.end,
            sentence,
            order,
            "mention",
            "other",
            "",
            "",
            named=False,
            edition=None,
            timed=timed,
            sequel=sequel,
        )
        found.extend(sorted(_of_sentence(page.text, base, phrases, verbs), key=lambda candidate: candidate.start))
    return found


def _of_sentence(text: str, base: Candidate, phrases: list[NounPhrase], verbs: list[VerbEvent]) -> Iterator[Candidate]:
    nouns = [noun for index, noun in enumerate(phrases) if not _opens_the_next(text, phrases, index)]
    for index, noun in enumerate(nouns):
        told = _told(text, base.sentence, noun, inner=any(other.end > noun.start for other in nouns[:index]))
        if noun.held and told in ("topic", "mention") and not text[noun.start].isupper():
            continue
        yield replace(
            base, start=noun.start, end=noun.end, told=told, event_type=noun.event_type, head=noun.head, name=noun.name,
            named=noun.named, edition=noun.edition,
        )  # fmt: skip
    strong = [noun for noun in nouns if noun.named]
    for verb in verbs:
        if any(noun.start < verb.verb < noun.end for noun in strong):
            continue
        told_by_verb: Told = "mention" if _SPEECH.search(text, base.sentence.start, verb.verb) else "verb"
        yield _by_verb(base, verb, told_by_verb)
    if all(verb.event_type != "visit" for verb in verbs) and (
        visit := find_visit(text, base.sentence.start, base.sentence.end)
    ):
        yield _by_verb(base, visit, "parent")


def _by_verb(base: Candidate, verb: VerbEvent, told: Told) -> Candidate:
    return replace(
        base,
        start=verb.start,
        end=verb.end,
        told=told,
        event_type=verb.event_type,
        name=verb.name,
        named=True,
        place=verb.place,
    )


def _opens_the_next(text: str, phrases: list[NounPhrase], index: int) -> bool:
    """Whether this is "Lễ khai mạc" before the event that is opened: the event counts, not its opening."""
    return (
        index + 1 < len(phrases)
        and phrases[index].start < phrases[index + 1].start < phrases[index].end
        and (opens_event(text, phrases[index + 1].start))
    )


def _told(text: str, sentence: Sentence, noun: NounPhrase, *, inner: bool) -> Told:
    if inner:
        return "mention"
    if text.find("?", noun.end, sentence.end) >= 0:
        return "mention"
    frame = frame_before(text, sentence.start, noun.start)
    subject = opening_end(text, sentence.start, noun.start)
    spoken = _SPEECH.search(text, sentence.start, noun.start)
    if frame in ("topic", "mention") and noun.start <= subject + 8 and held_after(text, noun.end, sentence.end):
        return "happened"
    if spoken and frame in ("held", "attended"):
        return "mention"
    return frame
