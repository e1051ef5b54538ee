"""The score of one document: its annotation and its extracted record in, hits and errors a field out.

Fields and rules of comparison are those of the codebook. An event, a person, a group, a directive or an instruction is
right if the annotation holds it; its values are fields of their own.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from flows.extraction.language.vietnamese import key
from tests.evaluation.matching import Row, alike, as_list, number_key, overlap, pair
from tests.evaluation.tally import Score


def score(document: str, gold: Row, record: Row) -> Score:
    """Returns the score of one record (`Record.as_dict`) against its annotation."""
    out = Score(document)
    paired = _events(out, gold, record)
    _persons(out, gold, record)
    _attendance(out, gold, record, paired)
    _groups(out, gold, record)
    _directives(out, gold, record)
    _instructions(out, gold, record)
    _page(out, gold, record)
    return out


def _types(gold: Row) -> list[str]:
    return [gold["type"], *as_list(gold.get("x_type_ok"))]


def _event_similarity(gold: Row, predicted: Row) -> float:
    same = overlap(gold["name"], predicted["name"])
    same += 0.4 * bool(gold.get("edition") and gold["edition"] == predicted.get("edition"))
    return same + 0.2 * (predicted["event_type"] in _types(gold))


_EXACT: Final = ("date_start", "date_end", "edition")
_LIKE: Final = ("place", "organizer", "theme", "parent")


def _events(out: Score, gold: Row, record: Row) -> dict[int, str]:
    """Counts the events; returns the identity of the one read for each annotated one that has one."""
    told = [event for event in record["events"] if event["status"] == "reported"]
    wanted = list(enumerate(gold["events"]))
    pairs, missed, spare = pair(wanted, told, lambda g, p: _event_similarity(g[1], p), 0.45)
    out.count("event", len(pairs), len(spare), len(missed))
    out.count("event.joint", spare=len(spare), missed=len(missed))
    for _, event in missed:
        out.mistake("event", "missed", event["name"])
    for event in spare:
        out.mistake("event", "spare", event["name"], event)
        out.trust("event", event, right=False)
    for (index, g), p in pairs:
        same_type = p["event_type"] in _types(g)
        out.trust("event", p, right=same_type)
        out.value("event.type", same_type, g["type"], p["event_type"], p)
        right = {name: _event_value(out, name, g, p) for name in (*_EXACT, *_LIKE)}
        joint = same_type and right["date_start"] and right["place"] and _same_chairs(gold, index, record, p)
        out.count("event.joint", hits=int(joint), spare=int(not joint), missed=int(not joint))
    return {index: p["event_id"] for (index, _), p in pairs}


def _event_value(out: Score, name: str, gold: Row, predicted: Row) -> bool:
    wanted, read = gold.get(name), predicted.get(name)
    if wanted is None and read is None:
        return True
    accepted = [wanted, *as_list(gold.get(f"x_{name}_ok"))]
    if name == "organizer":
        accepted += as_list(gold.get("x_org_ok"))
    if name in _EXACT:
        right = read is not None and read in accepted
    else:
        right = read is not None and any(a and alike(a, str(read)) for a in accepted)
    out.value(f"event.{name}", right, wanted, read, predicted)
    return right


def _same_chairs(gold: Row, index: int, record: Row, event: Row) -> bool:
    """Whether the record gives the event every chair of the annotation and no one that it does not allow."""
    here = [person for person in gold["participants"] if person.get("event", 0) == index]
    wanted = {key(person["name"]) for person in here if "chair" in _told(person)}
    allowed = {key(person["name"]) for person in here if "chair" in as_list(person.get("x_roles_ok"))}
    persons = (row for row in _persons_read(record) if row["event_id"] == event["event_id"])
    read = {key(row["name"]) for row in persons if "chair" in row["roles"]}
    return wanted <= read <= wanted | allowed


def _told(person: Row) -> list[str]:
    return [*as_list(person.get("roles")), *as_list(person.get("role"))]


def _persons_read(record: Row) -> list[Row]:
    return [row for row in record["participants"] if row["kind"] == "person" and row["status"] == "reported"]


@dataclass
class _Person:
    """One person of an annotation or a record, over all the events taken part in."""

    rows: list[Row] = field(default_factory=list)

    def all(self, *columns: str) -> list[str]:
        """Returns the values of these columns over all rows, each once."""
        return list({key(v): v for row in self.rows for name in columns for v in as_list(row.get(name))}.values())


def _by_name(rows: list[Row], alias: dict[str, str]) -> dict[str, _Person]:
    people: dict[str, _Person] = {}
    for row in rows:
        name = key(row["name"])
        people.setdefault(alias.get(name, name), _Person()).rows.append(row)
    return people


def _persons(out: Score, gold: Row, record: Row) -> None:
    wanted = _by_name(gold["participants"], {})
    alias = {key(a): name for name, person in wanted.items() for a in person.all("x_aliases")}
    read = _by_name(_persons_read(record), alias)
    for name in sorted(wanted.keys() - read.keys()):
        out.count("person", missed=1)
        out.mistake("person", "missed", name)
    for name in sorted(read.keys() - wanted.keys()):
        out.count("person", spare=1)
        out.mistake("person", "spare", name, read[name].rows[0])
    for name, person in read.items():
        for row in person.rows:
            out.trust("person", row, right=name in wanted)
            _claims(out, wanted.get(name, _Person()), row)
    for name in sorted(wanted.keys() & read.keys()):
        out.count("person", hits=1)
        _positions(out, name, wanted[name], read[name])
        _roles(out, name, wanted[name], read[name])


def _roles(out: Score, name: str, gold: _Person, read: _Person) -> None:
    """Counts whether one role is right, and each role by itself."""
    told, found = set(gold.all("roles", "role")), set(read.all("roles"))
    wanted = sorted(told | set(gold.all("x_roles_ok")))
    out.value("person.role", bool(found & {*wanted}), wanted, sorted(found), read.rows[0], where=name)
    spare, missed = found - _true_roles(gold), told - found
    out.count("person.roles", len(found & told), len(spare), len(missed))
    if spare or missed:
        what = f"{name}: gold {sorted(told)}, read {sorted(found)}"
        out.mistake("person.roles", "wrong", what, read.rows[0])


def _attendance(out: Score, gold: Row, record: Row, paired: dict[int, str]) -> None:
    """Counts who takes part in which event, where an item tells several: persons and events that are right."""
    if len(gold["events"]) < _SEVERAL:
        return
    own = {key(a): key(p["name"]) for p in gold["participants"] for a in as_list(p.get("x_aliases"))}
    wanted = {(key(p["name"]), paired[p.get("event", 0)]) for p in gold["participants"] if p.get("event", 0) in paired}
    rows = [row for row in _persons_read(record) if row["event_id"] in paired.values()]
    read = {(own.get(key(row["name"]), key(row["name"])), row["event_id"]): row for row in rows}
    known = {name for name, _ in wanted} & {name for name, _ in read}
    events = {event["event_id"]: event["name"] for event in record["events"]}
    for who, where in sorted(wanted | read.keys()):
        if who not in known:
            continue
        right, missed = (who, where) in wanted and (who, where) in read, (who, where) not in read
        out.count("person.event", hits=int(right), spare=int(not right and not missed), missed=int(missed))
        if not right:
            out.mistake(
                "person.event", "missed" if missed else "spare", f"{who} at {events[where]}", read.get((who, where))
            )


_SEVERAL: Final = 2
_SPEAKING: Final = {"opening_speaker", "directing_speaker", "closing_speaker", "presenter"}


def _true_roles(gold: _Person) -> set[str]:
    """Returns the annotated roles and those that they imply: who takes part attends, who opens a meeting speaks there."""
    roles = set(gold.all("roles", "role", "x_roles_ok"))
    return roles | {"attendee"} | ({"speaker"} if roles & _SPEAKING else set())


def _claims(out: Score, gold: _Person, row: Row) -> None:
    """Judges each office and each role that the record claims of a person."""
    titles, roles = gold.all("titles"), _true_roles(gold) if gold.rows else set()
    for claim in row.get("position_claims", []):
        out.trust("position", claim, right=any(_same_position(title, claim["position"]) for title in titles))
    for claim in row.get("role_claims", []):
        out.trust("role", claim, right=claim["role"] in roles)


def _same_position(one: str, other: str) -> bool:
    return key(one) == key(other) or overlap(one, other) >= 0.75


def _positions(out: Score, name: str, gold: _Person, read: _Person) -> None:
    wanted, found = gold.all("titles"), read.all("positions")
    hits = sum(any(_same_position(w, f) for f in found) for w in wanted)
    spare = sum(not any(_same_position(w, f) for w in wanted) for f in found)
    out.count("person.position", hits, spare, len(wanted) - hits)
    if hits < len(wanted) or spare:
        out.mistake("person.position", "wrong", f"{name}: gold {wanted}, read {found}", read.rows[0])


def _groups(out: Score, gold: Row, record: Row) -> None:
    read = [p for p in record["participants"] if p["kind"] == "group"]
    pairs, missed, spare = pair(as_list(gold.get("groups")), read, lambda g, p: overlap(g, p["name"]), 0.5)
    out.count("group", len(pairs), len(spare), len(missed))
    for name in missed:
        out.mistake("group", "missed", name)
    for row in spare:
        out.mistake("group", "spare", row["name"], row)
        out.trust("group", row, right=False)
    for _, row in pairs:
        out.trust("group", row, right=True)


def _directives(out: Score, gold: Row, record: Row) -> None:
    wanted = {number_key(d["number"]): d for d in gold["directives"] if d.get("number")}
    alias = {number_key(a): n for n, d in wanted.items() for a in as_list(d.get("x_number_ok"))}
    read: dict[str, Row] = {}
    for directive in record["directives"]:
        if directive["number"]:
            number = number_key(directive["number"])
            read[alias.get(number, number)] = directive
    for number in wanted.keys() - read.keys():
        out.count("directive.numbered", missed=1)
        out.mistake("directive.numbered", "missed", number)
    for number in read.keys() - wanted.keys():
        out.count("directive.numbered", spare=1)
        out.mistake("directive.numbered", "spare", number, read[number])
        out.trust("directive", read[number], right=False)
    for number in sorted(wanted.keys() & read.keys()):
        out.count("directive.numbered", hits=1)
        out.trust("directive", read[number], right=True)
        _directive_values(out, number, wanted[number], read[number])
    unnumbered = [d for d in gold["directives"] if not d.get("number")]
    others = [d for d in record["directives"] if not d["number"]]
    pairs, missed, spare = pair(unnumbered, others, _directive_similarity, 0.7)
    out.count("directive.unnumbered", len(pairs), len(spare), len(missed))
    for row in missed:
        out.mistake("directive.unnumbered", "missed", (row["kind"], row.get("issuer"), row.get("subject")))
    for row in spare:
        out.mistake("directive.unnumbered", "spare", (row["directive_type"], row["issuer"], row["subject"]), row)
        out.trust("unnumbered", row, right=False)
    for _, row in pairs:
        out.trust("unnumbered", row, right=True)


def _directive_values(out: Score, number: str, gold: Row, read: Row) -> None:
    fields = (("kind", "directive_type"), ("issuer", "issuer"), ("date", "issued_on"), ("effective", "effective_on"))
    for name, column in fields:
        wanted, found = gold.get(name), read[column]
        if wanted is None and (found is None or name == "issuer"):
            continue
        right = wanted == found
        if name == "issuer":
            accepted = [wanted, *as_list(gold.get("x_issuer_ok"))]
            right = found is not None and any(alike(a, found) or overlap(a, found) >= 0.6 for a in accepted)
        out.value(f"directive.{name}", right, wanted, found, read, where=number)


def _directive_similarity(gold: Row, read: Row) -> float:
    told = max(overlap(gold.get("subject"), read["subject"]), overlap(gold.get("issuer"), read["issuer"]))
    return 0.5 * float(gold["kind"] == read["directive_type"]) + told


def _instructions(out: Score, gold: Row, record: Row) -> None:
    wanted = as_list(gold.get("instructions"))
    pairs, missed, spare = pair(wanted, record["instructions"], _instruction_similarity, 0.55)
    out.count("instruction", len(pairs), len(spare), len(missed))
    for row in missed:
        out.mistake("instruction", "missed", (row["speaker"], row["verb"], row.get("gist")))
    for row in spare:
        out.mistake("instruction", "spare", (row["speaker"], row["verb"], row["content"][:80]), row)
        out.trust("instruction", row, right=False)
    for _, row in pairs:
        out.trust("instruction", row, right=True)


def _instruction_similarity(gold: Row, read: Row) -> float:
    if key(gold["speaker"]) != key(read["speaker"]):
        return 0.0
    same_verb = key(gold["verb"]) == key(read["verb"])
    return 0.5 + 0.25 * same_verb + 0.5 * overlap(gold.get("gist"), read["content"])


def _page(out: Score, gold: Row, record: Row) -> None:
    fields: tuple[tuple[str, Any, Any, Callable[[Any, Any], bool]], ...] = (
        ("title", gold.get("title"), record["title"], lambda a, b: overlap(a, b) >= 0.9),
        (
            "published",
            (gold.get("published_at") or gold.get("published_date") or "")[:10] or None,
            (record["published_at"] or "")[:10] or None,
            lambda a, b: a == b,
        ),
    )
    for name, wanted, read, same in fields:
        if wanted is None and read is None:
            if name == "title":
                out.count(name, hits=1)
            continue
        right = wanted is not None and read is not None and same(wanted, read)
        out.value(name, right, wanted, read, {})
