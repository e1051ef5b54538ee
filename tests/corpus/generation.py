"""From a world to items: a size and a seed in, the items and their truth out. The same two always give the same."""

import random
from dataclasses import dataclass, replace
from datetime import timedelta

from tests.corpus import wording
from tests.corpus.pages import SHAPES, STAMPED, Content
from tests.corpus.truth import Directive, Event, Relation, Report, Truth
from tests.corpus.world import World


@dataclass(frozen=True, slots=True)
class Corpus:
    """The items, name and text, and what they tell."""

    items: list[tuple[str, str]]
    truth: Truth


class _Newsroom:
    """Tells the events of a world in items."""

    def __init__(self, world: World, rng: random.Random) -> None:
        self.world = world
        self.rng = rng
        self.items: list[tuple[str, str]] = []
        self.reports: list[Report] = []
        self.copies: list[str] = []
        self.acting: dict[Directive, Relation] = {relation.source: relation for relation in world.relations}

    def cover(self, event: Event, room: int) -> None:
        """Writes the items about one event: each publisher once, at most `room` of them."""
        several = self.rng.choices((1, 2, 3, 4), (50, 30, 14, 6))[0]
        sites = self.rng.sample(sorted(SHAPES), min(several, room))
        errs = self.rng.randrange(1, len(sites)) if len(sites) > 2 and self.rng.random() < 0.2 else None
        directives = self.rng.sample(self.world.directives, self.rng.choices((0, 1, 2), (45, 45, 10))[0])
        directives = [d for d in directives if d.issued_on < event.day] if event.name else []
        for number, site in enumerate(sites):
            name = wording.named(event, self.rng)
            report = Report("", event, site, name, event.day, event.place, event.chair, event.others, directives, [])
            self.write(self.mistaken(report) if number == errs else report)

    def mistaken(self, report: Report) -> Report:
        """The report with one error: the day before, or another of those present in the chair."""
        event = report.event
        if event.name is not None and event.others and self.rng.random() < 0.5:
            chair, *others = event.others
            return replace(report, chair=chair, people=[event.chair, *others], errs_in="chair")
        return replace(report, day=event.day - timedelta(days=1), errs_in="date")

    def write(self, report: Report) -> None:
        """Adds the item of a report."""
        rng = self.rng
        report.item = f"{len(self.items):06d}-{report.site.replace('.', '-')}.txt"
        day = wording.written(report.day, rng)
        if report.site in STAMPED and rng.random() < 0.4:
            day = f"ngày {report.day.day}/{report.day.month}"
        if report.event.name and rng.random() < 0.4:
            day = f"{rng.choice(('sáng', 'chiều'))} {day}"
        paragraphs = [wording.lead(report, day, rng), wording.attendance(report.people, report, rng)]
        for directive in report.directives:
            relation = self.acting.get(directive) if rng.random() < 0.7 else None
            report.relations += [relation] if relation else []
            paragraphs.append(wording.citation(directive, relation, rng))
        if report.event.name and rng.random() < 0.5:
            paragraphs.append(wording.instruction(report.chair, report, rng))
        paragraphs.append(rng.choice(wording.FILLER))
        posted = report.event.day + timedelta(days=rng.randint(0, 2))
        content = Content(wording.headline(report, rng), [p for p in paragraphs if p], posted)
        self.items.append((report.item, SHAPES[report.site](content, rng)))
        self.reports.append(report)

    def copy(self) -> None:
        """Adds an item whose text another item has too, under another name."""
        name, text = self.rng.choice(self.items)
        self.copies.append(f"{len(self.items):06d}-copy-of-{name}")
        self.items.append((self.copies[-1], text))


def generate(count: int, seed: int) -> Corpus:
    """Returns a corpus of `count` items; another seed gives another one."""
    rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
    world = World(rng, count)
    newsroom = _Newsroom(world, rng)
    while len(newsroom.items) < count:
        if newsroom.items and rng.random() < 0.02:
            newsroom.copy()
        else:
            newsroom.cover(world.event(), count - len(newsroom.items))
    reports = newsroom.reports
    cited = {directive for report in reports for directive in report.directives}
    stated = {relation for report in reports for relation in report.relations}
    named = cited | {relation.target for relation in stated}
    seen = {person for report in reports for person in (report.chair, *report.people)}
    truth = Truth(
        people=[person for person in world.people if person in seen],
        events=world.events,
        directives=[directive for directive in world.directives if directive in named],
        relations=[relation for relation in world.relations if relation in stated],
        reports=reports,
        homonyms=[pair for pair in world.homonyms if seen.issuperset(pair)],
        copies=newsroom.copies,
    )
    return Corpus(newsroom.items, truth)
