"""The identity that a record has by itself: said once, for the modules that match and for dbt."""

import re
from collections.abc import Iterator

import duckdb
import pytest

from flows.extraction.records import content_id
from warehouse.identity.own import OWN_IDENTITY
from warehouse.paths import DBT_PROJECT, ROOT


@pytest.fixture
def database() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        for macro in OWN_IDENTITY:
            connection.execute(macro)
        yield connection


@pytest.mark.parametrize(
    ("expression", "parts"),
    [
        ("own_participant_id('person', 'lò văn khải')", ("pcp", "person", "lò văn khải")),
        ("own_directive_id('chi_thi', '7 ct', 'ban bí thư', 'x', 'r')", ("dir", "chi_thi", "7 ct")),
        ("own_directive_id('de_an', '', NULL, 'trà', 'r')", ("dir", "de_an", "", "trà")),
        ("own_directive_id('de_an', NULL, NULL, NULL, 'r')", ("dir", "de_an", "", "", "r")),
        ("own_event_id('series', 'conference', 'n', 's', 9, NULL, 'p', 'o', 'd')", ("evt", "conference", "s", 9)),
        (
            "own_event_id('date', 'talks', 'n', NULL, NULL, DATE '2019-05-16', NULL, 'o', 'd')",
            ("evt", "talks", "n", "2019-05-16", "", "o"),
        ),
        ("own_event_id('place', 'talks', 'n', NULL, NULL, NULL, 'p', 'o', 'd')", ("evt", "talks", "n", "", "p")),
        ("own_event_id('name', 'talks', 'n', NULL, NULL, NULL, NULL, 'o', 'd')", ("evt", "talks", "n", "", "")),
        (
            "own_event_id('document', 'talks', 'n', NULL, NULL, NULL, NULL, 'o', 'd')",
            ("evt", "talks", "n", "", "", "d"),
        ),
    ],
)
def test_an_identity_is_the_digest_of_what_tells_the_record_apart(
    database: duckdb.DuckDBPyConnection, expression: str, parts: tuple[str | int, ...]
) -> None:
    assert database.execute(f"SELECT {expression}").fetchone() == (content_id(*map(str, parts)),)


@pytest.mark.parametrize(
    ("written", "tenure", "office"),
    [
        ("nguyên Bộ trưởng", "former", "Bộ trưởng"),
        ("Cựu Đại sứ", "former", "Đại sứ"),
        ("Quyền Giám đốc", "acting", "Giám đốc"),
        ("nguyên Bộ trưởng", "current", "nguyên Bộ trưởng"),
    ],
)
def test_the_word_for_a_tenure_is_no_part_of_the_office(
    database: duckdb.DuckDBPyConnection, written: str, tenure: str, office: str
) -> None:
    assert database.execute("SELECT office_without_tenure(?, ?)", [written, tenure]).fetchone() == (office,)


def test_no_other_place_makes_an_identity_of_its_own() -> None:
    made = re.compile(r"'(?:evt|pcp|dir)_' \|\||entity_id\('(?:evt|pcp|dir)'|regexp_replace\([^)]*nguyên")
    files = [
        *(ROOT / "warehouse").rglob("*.py"),
        *(DBT_PROJECT / "models").rglob("*.sql"),
        *(DBT_PROJECT / "tests").rglob("*.sql"),
    ]
    found = [str(path.relative_to(ROOT)) for path in files if made.search(path.read_text(encoding="utf-8"))]
    assert found == ["warehouse/identity/own.py"]
