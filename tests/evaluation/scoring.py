"""The score of one document: its annotation and its extracted record in, hits and errors a field out.

Fields and rules of comparison are those of the codebook. A `Tally` counts hits, spare predictions and missed gold.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from flows.extraction.vietnamese import key
from tests.evaluation.matching import Row, alike, as_list, number_key, overlap, pair


@dataclass
class Tally:
    """Counts of one field."""

    hits: int = 0
    spare: int = 0
    missed: int = 0

    def add(self, other: "Tally") -> None:
        """Adds the counts of another tally."""
        self.hits += other.hits
        self.spare += other.spare
        self.missed += other.missed

    @property
    def precision(self) -> float:
        """Share of the predictions that are right; 1 if there are none."""
        return self.hits / (self.hits + self.spare) if self.hits + self.spare else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1 if there is none."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = 2 * self.hits + self.spare + self.missed
        return 2 * self.hits / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Mistake:
    """One error, told so that a reader can find it."""

    document: str
    field: str
    kind: str
    what: str
    quote: str = ""


@dataclass
class Score:
    """Tallies and mistakes of one document."""

    document: str
    tallies: dict[str, Tally] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    confidences: list[tuple[str, float, bool]] = field(default_factory=list)

    def count(self, name: str, hits: int = 0, spare: int = 0, missed: int = 0) -> None:
        """Adds to a field's counts."""
        self.tallies.setdefault(name, Tally()).add(Tally(hits, spare, missed))

    def mistake(self, name: str, kind: str, what: Any, row: Row | None = None) -> None:
        """Notes an error with the evidence of the predicted row, if there is one."""
        quote = ((row or {}).get("evidence") or {}).get("quote", "")
        self.mistakes.append(Mistake(self.document, name, kind, str(what), quote))

    def trust(self, kind: str, row: Row, right: bool) -> None:
        """Notes whether a row of this confidence was right."""
        self.confidences.append((kind, float(row.get("confidence") or 0.0), right))

    def value(self, name: str, right: bool, gold: Any, predicted: Any, row: Row) -> None:
        """Counts one value of a paired row."""
        if right:
            self.count(name, hits=1)
            return
        self.count(name, spare=int(predicted is not None), missed=int(gold is not None))
        self.mistake(name, "wrong", f"gold {gold!r}, read {predicted!r}", row)


def score(document: str, gold: Row, record: Row) -> Score:
    """Returns the score of one record (`Record.as_dict`) against its annotation."""
    out = Score(document)
    _events(out, gold, record)
    _persons(out, gold, record)
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


def _events(out: Score, gold: Row, record: Row) -> None:
    told = [event for event in record["events"] if event["status"] == "reported"]
    pairs, missed, spare = pair(gold["events"], told, _event_similarity, 0.45)
    out.count("event", len(pairs), len(spare), len(missed))
    for event in missed:
        out.mistake("event", "missed", event["name"])
    for event in spare:
        out.mistake("event", "spare", event["name"], event)
        out.trust("event", event, right=False)
    for g, p in pairs:
        out.trust("event", p, right=p["event_type"] in _types(g))
        out.value("event.type", p["event_type"] in _types(g), g["type"], p["event_type"], p)
        right = {"type": p["event_type"] in _types(g)}
        for name in (*_EXACT, *_LIKE):
            right[name] = _event_value(out, name, g, p)
        chairs_right = _chairs(gold) == _chairs_read(record)
        joint = all((right["type"], right["date_start"], right["place"], chairs_right))
        out.count("event.joint", hits=int(joint), spare=int(not joint), missed=int(not joint))
    for _ in missed:
        out.count("event.joint", missed=1)
    for _ in spare:
        out.count("event.joint", spare=1)


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


def _chairs(gold: Row) -> set[str]:
    return {key(p["name"]) for p in gold["participants"] if "chair" in as_list(p.get("roles"))}


def _chairs_read(record: Row) -> set[str]:
    told = (p for p in record["participants"] if p["kind"] == "person" and p["status"] == "reported")
    return {key(p["name"]) for p in told if "chair" in p["roles"]}


def _persons(out: Score, gold: Row, record: Row) -> None:
    wanted = {key(person["name"]): person for person in gold["participants"]}
    alias = {key(a): name for name, person in wanted.items() for a in as_list(person.get("x_aliases"))}
    read: dict[str, Row] = {}
    for person in record["participants"]:
        if person["kind"] == "person" and person["status"] == "reported":
            name = key(person["name"])
            read[alias.get(name, name)] = person
    for name in wanted.keys() - read.keys():
        out.count("person", missed=1)
        out.mistake("person", "missed", name)
    for name in read.keys() - wanted.keys():
        out.count("person", spare=1)
        out.mistake("person", "spare", name, read[name])
        out.trust("person", read[name], right=False)
    for name in sorted(wanted.keys() & read.keys()):
        out.count("person", hits=1)
        out.trust("person", read[name], right=True)
        _positions(out, wanted[name], read[name])
        roles = {*as_list(wanted[name].get("roles")), *as_list(wanted[name].get("x_roles_ok"))}
        out.value("person.role", bool(roles & set(read[name]["roles"])), sorted(roles), read[name]["roles"], read[name])


def _same_position(one: str, other: str) -> bool:
    return key(one) == key(other) or overlap(one, other) >= 0.75


def _positions(out: Score, gold: Row, read: Row) -> None:
    wanted = list({key(title): title for title in gold["titles"]}.values())
    found = list({key(position): position for position in read["positions"]}.values())
    hits = sum(any(_same_position(w, f) for f in found) for w in wanted)
    spare = sum(not any(_same_position(w, f) for w in wanted) for f in found)
    out.count("person.position", hits, spare, len(wanted) - hits)
    if hits < len(wanted) or spare:
        out.mistake("person.position", "wrong", f"{gold['name']}: gold {wanted}, read {found}", read)


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
        out.trust("directive", row, right=False)
    for _, row in pairs:
        out.trust("directive", row, right=True)


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
        out.value(f"directive.{name}", right, f"{number}: {wanted}", found, read)


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
