"""The generated corpus: items whose truth is known, read by the reader and built into marts."""

from collections import Counter

from tests.corpus import generate
from tests.corpus.reading import misread


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
