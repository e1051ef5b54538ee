"""The analysts' queries: each asks its question in two languages and gives its expected answer on the seeds."""

import csv
from pathlib import Path

import pytest

from flows.run import Outcome
from tests.homes import open_current
from warehouse.csv_text import plain
from warehouse.paths import ROOT

QUERIES = sorted((ROOT / "warehouse" / "queries").glob("*.sql"))
GUIDE = ROOT / "docs" / "analysts-guide.md"
EACH = pytest.mark.parametrize("query", QUERIES, ids=lambda path: path.stem)


def answer_of(home: Path, query: Path) -> list[list[str]]:
    """The answer as cells of text: a header, then rows; absent values are empty."""
    with open_current(home) as connection:
        found = connection.execute(query.read_text(encoding="utf-8"))
        header = [column[0] for column in found.description or ()]
        return [header, *(["" if cell is None else plain(cell) for cell in row] for row in found.fetchall())]


@pytest.mark.slow
@EACH
def test_a_query_gives_its_expected_answer_on_the_seeds(seeded: tuple[Path, Outcome], query: Path) -> None:
    with query.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        assert answer_of(seeded[0], query) == list(csv.reader(file))


@EACH
def test_a_query_opens_with_its_question_in_english_and_vietnamese(query: Path) -> None:
    english, vietnamese = query.read_text(encoding="utf-8").splitlines()[:2]
    assert english.startswith("-- ")
    assert english.isascii() or "(" in english, "names alone may carry diacritics"
    assert vietnamese.startswith("-- ")
    assert not vietnamese.isascii()


@EACH
def test_the_guide_shows_every_query(query: Path) -> None:
    assert query.read_text(encoding="utf-8").strip() in GUIDE.read_text(encoding="utf-8")


def test_there_are_questions_enough_to_start_from() -> None:
    assert len(QUERIES) >= 15
