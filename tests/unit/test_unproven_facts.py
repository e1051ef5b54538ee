"""A document with a fact that its text does not bear out is held back by itself, and costs no other one."""

from dataclasses import replace
from typing import Any

import pytest

from flows.extraction import reader
from flows.extraction.records import Record
from flows.stages.extract import read_batch
from tests.handmade.newsroom import opening_day


def misquoted(part: str) -> Record:
    """A record of which one quote, deep inside, does not stand where it says."""
    record = opening_day().record()
    person, directive = record.participants[0], record.directives[0]
    claims: Any = {
        "role": person.role_claims, "office": person.position_claims,
        "citation": directive.citations, "relation": directive.relations,
    }[part]  # fmt: skip
    wrong = claims[0]
    claims[0] = replace(wrong, evidence=replace(wrong.evidence, quote="Không có câu này."))
    return record


@pytest.mark.parametrize("part", ["role", "office", "citation", "relation"])
def test_a_quote_that_does_not_stand_in_the_text_holds_its_document_back(
    monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    item = opening_day()
    monkeypatch.setattr(reader, "read", lambda _text: misquoted(part))
    good, (held,) = read_batch([(item.record().document_id, item.text)], "test")
    assert good == []
    assert (held.field, held.value) == ("quote", "Không có câu này.")


def test_a_document_whose_quotes_all_stand_in_its_text_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    item = opening_day()
    monkeypatch.setattr(reader, "read", lambda _text: item.record())
    good, held = read_batch([(item.record().document_id, item.text)], "test")
    assert (len(good), held) == (1, [])
