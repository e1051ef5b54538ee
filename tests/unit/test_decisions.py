"""What is held and what is dropped, from shards that are only ever added."""

from pathlib import Path

import pytest

from warehouse.decisions import decide, held, hold, settled
from warehouse.lake import QUARANTINED, Lake, append, shards

VERSION = "1-rules"


def fault(document_id: str) -> dict[str, str]:
    return {
        "document_id": document_id,
        "table_name": "event",
        "field": "confidence",
        "value": "1.5",
        "rule": "at most 1.0",
    }


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    lake = Lake(tmp_path)
    hold(lake, VERSION, [fault("doc_a"), fault("doc_b")])
    return lake


def test_a_retried_document_is_held_no_longer_and_the_others_are(lake: Lake) -> None:
    before = shards(lake.quarantine(VERSION))
    decide(lake, "retry", ["doc_a"], VERSION, "")
    assert set(held(lake, VERSION)) == {"doc_b"}
    assert settled(lake, VERSION) == {"doc_b"}
    assert shards(lake.quarantine(VERSION)) == before, "no shard is written anew"


def test_a_document_that_fails_again_is_held_again(lake: Lake) -> None:
    for _ in range(3):
        decide(lake, "retry", ["doc_a"], VERSION, "")
        assert "doc_a" not in held(lake, VERSION)
        hold(lake, VERSION, [fault("doc_a")])
        assert "doc_a" in held(lake, VERSION)


def test_a_failure_that_is_written_twice_needs_one_retry(lake: Lake) -> None:
    hold(lake, VERSION, [fault("doc_a")])
    decide(lake, "retry", ["doc_a"], VERSION, "")
    assert "doc_a" not in held(lake, VERSION)


def test_a_retry_counts_for_the_rules_that_it_was_given_to(lake: Lake) -> None:
    hold(lake, "2-rules", [fault("doc_a")])
    decide(lake, "retry", ["doc_a"], VERSION, "")
    assert set(held(lake, "2-rules")) == {"doc_a"}


def test_what_is_dropped_is_settled_for_all_rules_until_it_is_taken_back(lake: Lake) -> None:
    decide(lake, "drop", ["doc_a"], VERSION, "adverts")
    assert set(held(lake, VERSION)) == {"doc_b"}
    assert settled(lake, "2-rules") == {"doc_a"}
    decide(lake, "retry", ["doc_a"], VERSION, "")
    assert settled(lake, "2-rules") == set()


def test_a_quarantine_from_before_there_were_retries_is_read(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    append(lake.quarantine(VERSION), [fault("doc_a")], QUARANTINED)
    assert set(held(lake, VERSION)) == {"doc_a"}
    decide(lake, "retry", ["doc_a"], VERSION, "")
    assert held(lake, VERSION) == {}
    hold(lake, VERSION, [fault("doc_a")])
    assert set(held(lake, VERSION)) == {"doc_a"}
