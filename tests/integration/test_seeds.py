"""The seed items and their originals: what is read in them reaches the stated figures, and evidence always stands.

The originals are their publishers' text and stay outside of the repository: where they do not lie beside it, the
tests on them are skipped.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from flows.extraction.language.vietnamese import normalise
from flows.extraction.reader import read
from flows.extraction.records import Record
from tests.evaluation.figures import total
from tests.evaluation.items import load
from tests.evaluation.scoring import score
from tests.homes import ORIGINALS, SEEDS

LEAST: Final = {
    "event": 1.0,
    "event.type": 1.0,
    "event.date_start": 0.95,
    "event.place": 0.95,
    "person": 0.95,
    "person.position": 0.95,
    "person.role": 0.95,
    "directive.numbered": 1.0,
    "directive.kind": 0.95,
    "directive.issuer": 0.95,
    "directive.date": 0.95,
    "directive.unnumbered": 0.8,
    "group": 0.8,
    "instruction": 0.6,
    "title": 1.0,
}
Annotated = list[tuple[str, str, dict[str, Any]]]


def seeds() -> Annotated:
    return [(item.name, item.text, item.gold) for item in load("seeds")]


def originals() -> Annotated:
    if not (ORIGINALS / "gold").is_dir():
        pytest.skip("the original items do not lie beside this checkout")
    return [
        (gold.stem, (ORIGINALS / "seeds" / f"{gold.stem}.txt").read_text("utf-8"), json.loads(gold.read_text("utf-8")))
        for gold in sorted((ORIGINALS / "gold").glob("*.json"))
    ]


@pytest.mark.parametrize("items", [seeds, originals])
def test_what_is_read_reaches_the_stated_figures(items: Any) -> None:
    scores = [score(name, gold, read(text).as_dict()) for name, text, gold in items()]
    reached = {field: tally.f1 for field, tally in total(scores).items()}
    assert {field: reached[field] for field, least in LEAST.items() if reached[field] < least} == {}


def facts(record: Record) -> Iterator[Any]:
    yield from record.events
    yield from record.instructions
    for participant in record.participants:
        yield from (participant, *participant.position_claims, *participant.role_claims)
    for directive in record.directives:
        yield from (directive, *directive.citations, *directive.relations)


@pytest.mark.parametrize("items", [seeds, originals])
def test_every_fact_quotes_the_stored_text_names_its_rule_and_has_a_confidence(items: Any) -> None:
    for name, text, _ in items():
        stored = normalise(text)
        found = list(facts(read(text)))
        assert found, name
        for fact in found:
            evidence = fact.evidence
            assert stored[evidence.start : evidence.end] == evidence.quote
            assert evidence.quote.strip()
            assert re.fullmatch(r"[a-z][a-z0-9_]*", evidence.rule)
            assert 0 <= fact.confidence <= 1


@pytest.mark.parametrize("items", [seeds, originals])
def test_decomposed_letters_and_windows_lines_change_nothing(items: Any) -> None:
    for _, text, _ in items():
        windows = "\ufeff" + unicodedata.normalize("NFD", text).replace("\n", "\r\n")
        assert read(windows).as_dict() == read(text).as_dict()


def lines_of(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 200]


def test_no_seed_holds_a_sentence_of_an_original() -> None:
    if not (ORIGINALS / "seeds").is_dir():
        pytest.skip("the original items do not lie beside this checkout")
    own = "\n".join(path.read_text(encoding="utf-8") for path in SEEDS.glob("*.txt"))
    for original in (ORIGINALS / "seeds").glob("*.txt"):
        for line in lines_of(original):
            assert line[60:140] not in own
