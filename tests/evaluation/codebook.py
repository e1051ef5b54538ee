"""The codebook page as tests: docs/codebook.md in, its rules with their examples and what an example misses out.

A rule is a heading `### R2.3 Name of the rule`. The YAML block under it lists examples: `for` is a text to which the
rule applies, `against` one that only looks like it. `expect` holds rows, a table, that the record must have; `reject` rows
that it must not have; `exactly` how many rows of a table take part in the news. A row is told by some of its fields;
a field with `~` behind its name holds the text, the others are equal; `at` is the type of the event that a participant
or an instruction belongs to. `known_gap: true` marks an example that the reader
does not read yet.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

import yaml

from flows.extraction.reader import read
from tests.evaluation.matching import Row, as_list
from warehouse.paths import ROOT

PAGE: Final = ROOT / "docs" / "codebook.md"
_RULE: Final = re.compile(
    r"^### (?P<number>R\d+\.\d+) (?P<name>[^\n]+)\n(?P<body>.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL
)
_BLOCK: Final = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_KEYS: Final = {"for", "against", "expect", "reject", "exactly", "known_gap"}


@dataclass(frozen=True, slots=True)
class Example:
    """One text with what its record must and must not hold."""

    rule: str
    place: int
    kind: Literal["for", "against"]
    text: str
    expect: Row
    reject: Row
    exactly: dict[str, int]
    known_gap: bool

    @property
    def name(self) -> str:
        """A name for messages: rule, kind and place within the rule."""
        return f"{self.rule} {self.kind} {self.place}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the codebook."""

    number: str
    name: str
    prose: str
    examples: list[Example]


def rules(page: Path = PAGE) -> list[Rule]:
    """Returns the rules of the page in its order.

    Raises:
        ValueError: an example that is neither `for` nor `against`, or has a key that means nothing.
    """
    found = []
    for match in _RULE.finditer(page.read_text(encoding="utf-8")):
        rows = [row for block in _BLOCK.findall(match["body"]) for row in yaml.safe_load(block) or []]
        examples = [_example(match["number"], place, row) for place, row in enumerate(rows, 1)]
        found.append(Rule(match["number"], match["name"], _BLOCK.sub("", match["body"]).strip(), examples))
    return found


def _example(rule: str, place: int, row: Row) -> Example:
    unknown = row.keys() - _KEYS
    if unknown or ("for" in row) == ("against" in row) or not (row.keys() & {"expect", "reject", "exactly"}):
        raise ValueError(
            f"{rule}, example {place}: one of for and against, with expect, reject or exactly; not {sorted(unknown)}"
        )
    kind: Literal["for", "against"] = "for" if "for" in row else "against"
    return Example(
        rule, place, kind, row[kind], row.get("expect", {}), row.get("reject", {}), row.get("exactly", {}),
        bool(row.get("known_gap")),
    )  # fmt: skip


def failures(example: Example) -> list[str]:
    """Reads the example; returns, in words, everything in which its record differs from what the page says."""
    record = read(example.text).as_dict()
    types = {event["event_id"]: event["event_type"] for event in record["events"]}
    for row in (*record["participants"], *record["instructions"]):
        row["at"] = types.get(row["event_id"])
    return [*_missing(example, record), *_forbidden(example, record), *_miscounted(example, record)]


def _missing(example: Example, record: Row) -> Iterator[str]:
    for table, wanted in example.expect.items():
        if not isinstance(wanted, list) or not wanted:
            if record[table] != wanted:
                yield f"{example.name}: {table} is {record[table]!r}, not {wanted!r}"
            continue
        for row in wanted:
            if not any(_matches(row, found) for found in record[table]):
                yield f"{example.name}: no {table} row is {row}; there are {_short(record[table])}"


def _forbidden(example: Example, record: Row) -> Iterator[str]:
    for table, forbidden in example.reject.items():
        for row in forbidden:
            for found in as_list(record[table]):
                if _matches(row, found):
                    yield f"{example.name}: a {table} row is {row}: {_short([found])}"


def _miscounted(example: Example, record: Row) -> Iterator[str]:
    for table, count in example.exactly.items():
        rows = [row for row in record[table] if row.get("status") not in ("mentioned", "parent")]
        if len(rows) != count:
            yield f"{example.name}: {len(rows)} {table} rows, not {count}: {_short(rows)}"


def _matches(wanted: Any, found: Any) -> bool:
    """Whether the found value has all that is wanted: fields of a row, members of a list, or the value itself."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(
            value in (found[name[:-1]] or "") if name.endswith("~") else _matches(value, found[name])
            for name, value in wanted.items()
        )
    if isinstance(wanted, list) and isinstance(found, list):
        if any(isinstance(value, dict) for value in wanted):
            return all(any(_matches(value, one) for one in found) for value in wanted)
        return wanted == found
    return bool(wanted == found)


def _short(rows: list[Any]) -> list[Any]:
    """Rows without their evidence and without what is absent, so that a message can be read."""
    hidden = {"evidence", "confidence", "event_id", "position_claims", "role_claims", "citations", "section"}
    return [
        {name: value for name, value in row.items() if name not in hidden and value not in (None, [])}
        if isinstance(row, dict)
        else row
        for row in rows
    ]
