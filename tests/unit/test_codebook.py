"""The codebook runs: every example of docs/codebook.md is read and gives what the page says."""

from pathlib import Path

import pytest

from flows.extraction.language.vietnamese import normalise
from flows.extraction.reader import read
from flows.extraction.records import Directive, Event, Instruction, Participant
from tests.evaluation.codebook import Example, failures, rules

RULES = rules()
EXAMPLES = [example for rule in RULES for example in rule.examples]
HELD = [example for example in EXAMPLES if not example.known_gap]
GAPS = [example for example in EXAMPLES if example.known_gap]


def name(example: Example) -> str:
    return example.name.replace(" ", "-")


@pytest.mark.parametrize("example", HELD, ids=name)
def test_an_example_is_read_as_the_codebook_says(example: Example) -> None:
    assert failures(example) == []


@pytest.mark.parametrize("example", GAPS, ids=name)
def test_a_known_gap_is_still_one(example: Example) -> None:
    assert failures(example), f"{example.name} is read as the codebook says: take known_gap away from it"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.number)
def test_a_rule_is_told_in_words_with_an_example_for_it_and_one_against(rule: object) -> None:
    (found,) = (one for one in RULES if one is rule)
    assert found.prose
    assert {example.kind for example in found.examples} == {"for", "against"}


def test_rules_are_numbered_within_their_sections_without_a_hole() -> None:
    numbers = [tuple(map(int, rule.number[1:].split("."))) for rule in RULES]
    expected = [
        (section, place) for section in range(1, 7) for place in range(1, 1 + sum(n[0] == section for n in numbers))
    ]
    assert numbers == expected


@pytest.mark.parametrize("example", EXAMPLES, ids=name)
def test_every_quote_of_an_example_is_its_text(example: Example) -> None:
    text = normalise(example.text)
    record = read(text)
    rows: list[Event | Participant | Directive | Instruction] = []
    rows += [*record.events, *record.participants, *record.directives, *record.instructions]
    for row in rows:
        assert text[row.evidence.start : row.evidence.end] == row.evidence.quote
        assert row.evidence.rule
        assert 0 <= row.confidence <= 1


def _page(tmp_path: Path, example: str) -> Path:
    page = tmp_path / "codebook.md"
    page.write_text(f"## 1. Events\n\n### R1.1 Days\n\nA day.\n\n```yaml\n{example}\n```\n", encoding="utf-8")
    return page


TEXT = "Ngày 14/3/2019, tại Cần Thơ, Sở Ngoại vụ tổ chức Hội nghị triển khai công tác lãnh sự năm 2019."


@pytest.mark.parametrize(
    "claim",
    [
        "expect: {events: [{date_start: '2019-03-15'}]}",
        "expect: {events: [{name~: biên giới}]}",
        "expect: {participants: [{kind: person}]}",
        "expect: {title: Cần Thơ}",
        "reject: {events: [{date_start: '2019-03-14'}]}",
        "exactly: {events: 2}",
    ],
)
def test_an_example_that_is_read_otherwise_fails(tmp_path: Path, claim: str) -> None:
    ((example,),) = (rule.examples for rule in rules(_page(tmp_path, f"- for: {TEXT}\n  {claim}")))
    assert len(failures(example)) == 1


@pytest.mark.parametrize(
    "row", ["- for: a\n  expcet: {}", "- expect: {}", "- for: a", "- for: a\n  against: b\n  expect: {}"]
)
def test_an_example_that_says_nothing_is_refused(tmp_path: Path, row: str) -> None:
    with pytest.raises(ValueError, match=r"R1\.1"):
        rules(_page(tmp_path, row))
