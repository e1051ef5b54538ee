"""The generated corpus: items whose truth is known, read by the reader and built into marts."""

from collections import Counter
from pathlib import Path

import duckdb
import pytest

from tests.corpus import Corpus, generate
from tests.corpus.building import built
from tests.corpus.reading import misread
from tests.corpus.scoring import score


def test_a_seed_gives_one_corpus_and_another_seed_another() -> None:
    assert generate(40, 1).items == generate(40, 1).items
    assert generate(40, 1).items != generate(40, 2).items


def test_a_corpus_has_as_many_items_as_asked_for_under_names_of_their_own() -> None:
    items = generate(97, 3).items
    assert len(items) == 97
    assert len({name for name, _ in items}) == 97


def test_the_reader_reads_every_item_of_the_corpus() -> None:
    assert list(misread(generate(200, 5))) == []


def test_a_corpus_holds_what_makes_a_warehouse_hard() -> None:
    corpus = generate(600, 4)
    truth = corpus.truth
    reports = Counter(id(report.event) for report in truth.reports)
    assert max(reports.values()) > 2, "several publishers report one event"
    assert {report.errs_in for report in truth.reports} == {None, "date", "chair"}, "publishers disagree"
    assert any(report.name != report.event.name for report in truth.reports), "one event has several names"
    assert truth.homonyms, "two persons bear one name"
    assert any(len(person.tenures) > 1 for person in truth.people), "persons change offices"
    assert truth.relations, "directives act on one another"
    assert truth.copies, "one text is delivered twice"
    assert len({text for _, text in corpus.items}) == len(corpus.items) - len(truth.copies)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Corpus, Path]:
    """A corpus and the file with its marts, every rule of its contracts kept."""
    corpus = generate(400, 6)
    database, verdict = built(corpus, tmp_path_factory.mktemp("corpus"))
    assert verdict.failures == ()
    return corpus, database


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind", ["events", "event values", "persons", "offices", "directives", "relations"], ids=lambda kind: kind
)
def test_the_marts_tell_the_truth(told: tuple[Corpus, Path], kind: str) -> None:
    corpus, database = told
    with duckdb.connect(str(database), read_only=True) as connection:
        found = {each.kind: each for each in score(corpus, connection)}[kind]
    assert found.right > 0
    assert found.f1 >= 0.99, f"missed {found.missed[:3]}, spare {found.spare[:3]}"


@pytest.mark.slow
def test_the_ledger_counts_every_item_and_every_copy(told: tuple[Corpus, Path]) -> None:
    corpus, database = told
    with duckdb.connect(str(database), read_only=True) as connection:
        counts = dict(
            connection.execute(
                "SELECT stage || ' ' || disposition, count(*) FROM ops.document_ledger GROUP BY ALL"
            ).fetchall()
        )
    texts = len(corpus.items) - len(corpus.truth.copies)
    assert counts == {
        "land landed": texts,
        "land duplicate": len(corpus.truth.copies),
        "extract extracted": texts,
        "publish published": texts,
    }


@pytest.mark.slow
def test_publishers_that_err_are_kept_beside_the_event_and_do_not_change_it(told: tuple[Corpus, Path]) -> None:
    corpus, database = told
    wrong = {report.item: report for report in corpus.truth.reports if report.errs_in == "date"}
    with duckdb.connect(str(database), read_only=True) as connection:
        found = connection.execute(
            "SELECT uri, report.date_start, event.date_start FROM marts.fct_event_report AS report "
            "JOIN marts.dim_document USING (document_id) JOIN marts.dim_event AS event USING (event_id) "
            "WHERE report.date_start <> event.date_start ORDER BY uri"
        ).fetchall()
    assert found == [(item, wrong[item].day, wrong[item].event.day) for item in sorted(wrong)]
