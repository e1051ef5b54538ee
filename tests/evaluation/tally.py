"""What a score is made of: counts of a field, errors, and rows judged right or wrong with the confidence they bore."""

from dataclasses import dataclass, field
from typing import Any

from tests.evaluation.matching import Row


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


@dataclass(frozen=True, slots=True)
class Judged:
    """One extracted row or claim, the rule that made it, the confidence it bore, and whether it was right."""

    kind: str
    rule: str
    confidence: float
    right: bool


@dataclass
class Score:
    """Tallies, mistakes and judged rows of one document."""

    document: str
    tallies: dict[str, Tally] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)

    def count(self, name: str, hits: int = 0, spare: int = 0, missed: int = 0) -> None:
        """Adds to a field's counts."""
        self.tallies.setdefault(name, Tally()).add(Tally(hits, spare, missed))

    def mistake(self, name: str, kind: str, what: Any, row: Row | None = None) -> None:
        """Notes an error with the evidence of the predicted row, if there is one."""
        quote = ((row or {}).get("evidence") or {}).get("quote", "")
        self.mistakes.append(Mistake(self.document, name, kind, str(what), quote))

    def trust(self, kind: str, row: Row, right: bool) -> None:
        """Notes whether a row of this confidence was right."""
        rule = (row.get("evidence") or {}).get("rule", "")
        self.judged.append(Judged(kind, rule, float(row.get("confidence") or 0.0), right))

    def value(self, name: str, right: bool, gold: Any, predicted: Any, row: Row, where: str = "") -> None:
        """Counts one value of a paired row; `where` says which row an error is about."""
        if right:
            self.count(name, hits=1)
            return
        self.count(name, spare=int(predicted is not None), missed=int(gold is not None))
        self.mistake(name, "wrong", f"{where}{': ' * bool(where)}gold {gold!r}, read {predicted!r}", row)
