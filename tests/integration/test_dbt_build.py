"""The build by dbt as a whole: contracts, descriptions, and that no order of documents decides anything."""

import random
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment

from flows.extraction.records import content_id
from tests.handmade.building import Rows, ask, create, dbt_build, staged, table_of
from tests.handmade.newsroom import all_items, two_papers, years_later
from tests.statements import Statements
from warehouse.contracts.marts import MARTS
from warehouse.contracts.reports import REPORTS
from warehouse.contracts.table import name_of, violations
from warehouse.home import DATABASE_NAME
from warehouse.id_changes import id_changes
from warehouse.paths import DBT_PROJECT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build file of the items made by hand, with every dbt test and unit test passed."""
    home = tmp_path_factory.mktemp("dbt")
    create(home / DATABASE_NAME, staged(all_items()))
    dbt_build(home / DATABASE_NAME, home / "room")
    return home / DATABASE_NAME


@pytest.fixture
def marts(built: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(built), read_only=True) as connection:
        yield connection


def made_of(rows: Rows, folder: Path, statements: Statements) -> Path:
    """The build file of other rows, by dbt's statements alone."""
    folder.mkdir()
    create(folder / DATABASE_NAME, rows)
    statements.make(folder / DATABASE_NAME)
    return folder / DATABASE_NAME


def assert_same_marts(one: Path, other: Path, told: str) -> None:
    for table in (*MARTS, *REPORTS):
        with duckdb.connect(str(one), read_only=True) as first, duckdb.connect(str(other), read_only=True) as second:
            pairs = [connection.table(table_of(table)).fetchall() for connection in (first, second)]
            types = [connection.table(table_of(table)).types for connection in (first, second)]
        assert pairs[0] == pairs[1], f"{table_of(table)} {told}"
        assert types[0] == types[1], f"{table_of(table)} {told}"


def test_dbts_statements_alone_make_what_dbt_makes(built: Path, handmade: Path) -> None:
    assert_same_marts(built, handmade, "is not what tests without dbt believe")


def test_the_marts_keep_their_contracts(marts: duckdb.DuckDBPyConnection) -> None:
    for table in (*MARTS, *REPORTS):
        frame = marts.table(table_of(table)).pl()
        assert violations(table, frame) == []
        assert frame.height > 0, f"{name_of(table)} holds nothing, so nothing was tested"


def test_a_text_delivered_twice_is_one_document_of_two_items(marts: duckdb.DuckDBPyConnection) -> None:
    assert ask(marts, "SELECT uri, item_count FROM marts.dim_document ORDER BY item_count DESC LIMIT 1") == [
        ("z/0.txt", 2)
    ]


def test_every_column_of_views_marts_and_reports_is_described_in_the_file(marts: duckdb.DuckDBPyConnection) -> None:
    bare = ask(
        marts,
        "SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE comment IS NULL "
        "AND schema_name IN ('staging', 'marts', 'reports') ORDER BY 1",
    )
    assert bare == []


def test_the_order_of_documents_changes_nothing(built: Path, tmp_path: Path, statements: Statements) -> None:
    rows = staged(all_items())
    shuffler = random.Random(2)  # noqa: S311 - any order will do
    for records in rows.values():
        shuffler.shuffle(records)
    other = made_of(rows, tmp_path / "shuffled", statements)
    assert_same_marts(built, other, "depends on the order of its documents")


def test_documents_that_are_added_move_no_identifier_but_where_a_merge_says_so(
    built: Path, tmp_path: Path, statements: Statements
) -> None:
    papers = two_papers()
    fewer = [item for item in all_items() if item.text not in (years_later().text, papers[1].text)]
    before = made_of(staged(fewer), tmp_path / "fewer", statements)
    changes = id_changes(before, built)
    assert changes.select("entity", "change", "reason").rows() == [("event", "merged", "day_differs")]
    gone = set(changes["old_id"])
    for table, key in (("dim_event", "event_id"), ("dim_participant", "participant_id"),
                       ("dim_organization", "organization_id"), ("dim_position", "position_id"),
                       ("dim_directive", "directive_id"), ("dim_document", "document_id")):  # fmt: skip
        with duckdb.connect(str(before), read_only=True) as one, duckdb.connect(str(built), read_only=True) as two:
            old, new = ({row[0] for row in ask(c, f"SELECT {key} FROM marts.{table}")} for c in (one, two))
        assert old - new - gone == set(), table


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


PARTS = st.lists(st.one_of(st.none(), st.integers(-(2**31), 2**31 - 1), TEXTS), min_size=1)


@given(PARTS)
@settings(max_examples=60, deadline=None)
def test_an_identifier_made_in_sql_is_the_one_made_in_python(parts: list[str | int | None]) -> None:
    source = (DBT_PROJECT / "macros" / "entity_id.sql").read_text(encoding="utf-8")
    names = [f"p{number}" for number in range(len(parts))]
    macros = vars(Environment(autoescape=True).from_string(source).module)
    expression = macros["entity_id"]("evt", [f"${name}" for name in names])
    found = duckdb.execute(f"SELECT {expression}", dict(zip(names, parts, strict=True))).fetchone()
    assert found == (content_id("evt", *parts),)
