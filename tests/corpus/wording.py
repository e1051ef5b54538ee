"""Sentences: what an item says of its event, worded in one of several ways of the genre."""

import random
from collections.abc import Sequence
from datetime import date
from typing import Final

from tests.corpus.truth import Directive, Event, Person, Relation, Report


def written(day: date, rng: random.Random) -> str:
    """A day with its year, as the press writes it."""
    return rng.choice(
        (
            f"ngày {day.day}/{day.month}/{day.year}",
            f"ngày {day.day:02d}/{day.month:02d}/{day.year}",
            f"ngày {day.day} tháng {day.month} năm {day.year}",
        )
    )


def titled(person: Person, day: date) -> str:
    """A person with the highest office held on the day."""
    return f"{person.seats_on(day)[0].office} {person.name}"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[0].upper() + text[1:]


def named(event: Event, rng: random.Random) -> str | None:
    """The event's name as one publisher writes it: whole, shortened, lengthened, or with the tone mark elsewhere."""
    if event.name is None or event.series:
        return event.name
    return rng.choices(
        (
            event.name,
            event.name.removesuffix(f" năm {event.day.year}"),
            event.name.replace("công tác đối ngoại", "công tác đối ngoại, hội nhập quốc tế", 1),
            event.name.replace("hóa", "hoá").replace("thỏa", "thoả"),
        ),
        (60, 15, 10, 15),
    )[0]


_HEADLINE: Final = ("{place}: {name}", "{name}", "Khai mạc {name}")


def headline(report: Report, rng: random.Random) -> str:
    """The item's title."""
    event = report.event
    if event.name is None:
        verb = "tiếp" if event.event_type == "reception" else "hội đàm với"
        return f"{titled(report.chair, event.day)} {verb} {event.others[0].seats_on(event.day)[0].office}"
    return rng.choice(_HEADLINE).format(place=report.place, name=report.name)


def lead(report: Report, day: str, rng: random.Random) -> str:
    """The first paragraph: when, where, who held what. `day` is the day as this page writes it."""
    event, place = report.event, report.place
    chair = titled(report.chair, event.day)
    if event.name is None:
        verb = "tiếp" if event.event_type == "reception" else "hội đàm với"
        met = f"{chair} {'đã ' if rng.random() < 0.3 else ''}{verb} {titled(event.others[0], event.day)}."
        return f"{capital(day)}, tại {place}, {met}"
    presides = rng.choice(
        (
            f"{chair} chủ trì {event.head}.",
            f"Chủ trì {event.head} là {chair}.",
            f"{chair} chủ trì và phát biểu khai mạc {event.head}.",
        )
    )
    held = rng.choice(
        (
            f"{capital(day)}, tại {place}, {event.organizer} tổ chức {report.name}.",
            f"{capital(day)}, tại {place}, {event.organizer} đã tổ chức {report.name}.",
            f"Tại {place}, {day}, {event.organizer} tổ chức {report.name}.",
        )
    )
    return f"{held} {presides}"


def attendance(people: Sequence[Person], report: Report, rng: random.Random) -> str:
    """Who else came."""
    listed = "; ".join(titled(person, report.event.day) for person in people)
    if report.event.name is None:
        return ""
    head = report.event.head
    if not listed:
        return f"Tham dự {head} có đại diện các sở, ban, ngành."
    opening = rng.choice((f"Dự {head} có", f"Tham dự {head} có", f"Cùng dự {head} có"))
    return f"{opening} {listed}; đại diện các cơ quan, đơn vị liên quan."


def citation(directive: Directive, relation: Relation | None, rng: random.Random) -> str:
    """What the item says of a directive, and of what it does to another one."""
    cited = (
        f"{directive.noun} số {directive.number} ngày {directive.issued_on.day}/{directive.issued_on.month}/"
        f"{directive.issued_on.year} của {directive.issuer} về {directive.subject}"
    )
    told = rng.choice(
        (
            f"Các đại biểu được phổ biến {cited}.",
            f"Nội dung thảo luận bám sát {cited}.",
            f"Ban tổ chức giới thiệu {cited}.",
        )
    )
    if relation is None:
        return told
    other = f"{relation.target.noun} số {relation.target.number}"
    if relation.relation == "replaces":
        return f"{told} {directive.noun} này thay thế {other}."
    return f"{told} {directive.noun} này được ban hành để triển khai thực hiện {other}."


def instruction(person: Person, report: Report, rng: random.Random) -> str:
    """A sentence in which the chair asks the bodies to do something."""
    office = report.chair.seats_on(report.event.day)[0].office
    return rng.choice(
        (
            f"{office} {person.name} đề nghị các đơn vị chủ động phối hợp với địa phương.",
            f"Phát biểu tại {report.event.head}, {office} {person.name} yêu cầu các cơ quan báo cáo đúng hạn.",
            f"{office} {person.name} đề nghị các sở, ngành sớm hoàn thành kế hoạch.",
        )
    )


FILLER: Final = (
    "Các ý kiến trao đổi thẳng thắn, nêu rõ những việc đã làm được và những việc còn vướng.",
    "Không khí làm việc cởi mở, nhiều kinh nghiệm hay được chia sẻ.",
    "Chương trình kết thúc trong ngày với sự đồng thuận cao.",
    "Nhiều kiến nghị cụ thể đã được ghi nhận để nghiên cứu.",
)
