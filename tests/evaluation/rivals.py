"""Person names beside what one would reach for today: measured items in, precision, recall and F1 a reader out.

Another reader is an extra that this project does not depend on; where it is not installed, the message says how.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Final

from flows.extraction.language.lexicon import rows
from flows.extraction.language.vietnamese import key
from flows.extraction.reader import read
from tests.evaluation.figures import Measured
from tests.evaluation.matching import Row, as_list
from tests.evaluation.tables import Table
from tests.evaluation.tally import Tally

NAMES: Final = ("underthesea",)
FILE: Final = Path(__file__).parent / "rivals.json"


@dataclass(frozen=True, slots=True)
class Rivalry:
    """The counts of each reader on each half, and which release was compared."""

    release: str
    counts: dict[str, dict[str, Tally]]

    def table(self) -> Table:
        """Returns one row a half and reader."""
        lines = [
            [f"{half}: {name}", f"{t.precision:.3f}", f"{t.recall:.3f}", f"{t.f1:.3f}"]
            for half, readers in self.counts.items()
            for name, t in readers.items()
        ]
        return Table(["person names", "precision", "recall", "F1"], lines)

    def plain(self) -> str:
        """Returns the table for a terminal."""
        return f"== beside {self.release}\n{self.table().plain()}"

    def keep(self) -> None:
        """Keeps the counts for the page, which is written where the other reader is not installed, too."""
        FILE.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")


def kept() -> Rivalry | None:
    """Returns the comparison that was kept last, None if there is none."""
    if not FILE.exists():
        return None
    row = json.loads(FILE.read_text(encoding="utf-8"))
    counts = {half: {name: Tally(**t) for name, t in readers.items()} for half, readers in row["counts"].items()}
    return Rivalry(row["release"], counts)


def compare(name: str, measured: Sequence[Measured]) -> Rivalry | None:
    """Reads the items with the other reader too; returns None where it is not installed."""
    readers = _readers(name)
    if not readers:
        return None
    counts: dict[str, dict[str, Tally]] = {}
    for half in measured:
        of_half = counts.setdefault(half.half, {})
        for reader, names in readers.items():
            tally = of_half.setdefault(reader, Tally())
            for item in half.items:
                tally.add(_count(item.gold, names(item.text)))
    return Rivalry(f"{name} {version(name)}", counts)


def advice(name: str) -> str:
    """Returns how to install the other reader."""
    return f"{name} is not installed and is no dependency of this project; to compare: .venv/bin/python -m pip install {name}"


def _count(gold: Row, names: set[str]) -> Tally:
    """Counts names by their keys: authors and photographers are neither right nor spare, parts of a name are spare."""
    wanted: set[str] = set()
    alias: dict[str, str] = {}
    for person in gold["participants"]:
        wanted.add(key(person["name"]))
        alias |= {key(a): key(person["name"]) for a in as_list(person.get("x_aliases"))}
    wanted |= {key(name) for name in gold.get("mentioned_persons", [])}
    ignored = {key(name) for what in ("bylines", "photographers") for name in gold.get(what, [])} - wanted
    read = {alias.get(name, name) for name in map(key, names)} - ignored - {""}
    return Tally(len(read & wanted), len(read - wanted), len(wanted - read))


def _ours(text: str) -> set[str]:
    return {row.name for row in read(text).participants if row.kind == "person"}


def _readers(name: str) -> dict[str, Callable[[str], set[str]]]:
    try:
        other = import_module(name)
    except ImportError:
        return {}

    def by_entity(text: str) -> set[str]:
        return {n for line in text.splitlines() if line.strip() for n in _entities(other.ner(line))}

    def by_tag(text: str) -> set[str]:
        """Proper nouns of two syllables or more: a tagger tells no person from a place."""
        tagged = (other.pos_tag(line) for line in text.splitlines() if line.strip())
        return {word for line in tagged for word, tag in line if tag == "Np" and " " in word}

    def by_surname(text: str) -> set[str]:
        """Those of them that begin with a surname: no foreign name, but few places."""
        return {name for name in by_tag(text) if key(name.split()[0]) in surnames}

    surnames = {key(row["surname"]) for row in rows("surnames") if row["kind"] == "surname"}
    return {
        "this project": _ours,
        f"{name} NER": by_entity,
        f"{name} Np": by_tag,
        f"{name} Np with a surname": by_surname,
    }


def _entities(tokens: Sequence[Sequence[str]]) -> list[str]:
    names: list[list[str]] = []
    inside = False
    for word, *_, label in tokens:
        if label == "B-PER":
            names.append([word])
        elif label == "I-PER" and inside:
            names[-1].append(word)
        inside = label in ("B-PER", "I-PER") and bool(names)
    return [" ".join(name) for name in names]
