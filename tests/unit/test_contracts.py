"""The contracts: one definition a table, and everything rendered from it agrees."""

from typing import get_args

import duckdb
import polars as pl
import pyarrow as pa
import pytest

from flows.extraction import records
from warehouse.contracts.marts import DimEvent
from warehouse.contracts.render import (
    ALL,
    arrow_schema,
    data_dictionary,
    ddl,
    drift,
    duckdb_types,
    polars_schema,
    rendered,
)
from warehouse.contracts.staging import STAGING, Document, Section
from warehouse.contracts.table import Table, codes, columns_of, description_of, meta_of, name_of, violations

TABLES = pytest.mark.parametrize("table", ALL, ids=lambda table: f"{meta_of(table)['schema']}.{name_of(table)}")


def test_the_rendered_files_are_those_of_the_contracts() -> None:
    assert drift() == [], "run `make contracts` and commit the result"


@TABLES
def test_every_table_and_column_says_what_it_holds(table: type[Table]) -> None:
    assert description_of(table).endswith(".")
    for name, column in columns_of(table).items():
        assert column.description, name
        assert column.description[0].isupper() or column.description[0].isdigit(), name
        assert column.description.endswith((".", ")")), name


@TABLES
def test_the_key_of_a_table_is_made_of_its_columns(table: type[Table]) -> None:
    key = meta_of(table)["key"]
    assert key
    assert set(key) <= columns_of(table).keys()


@TABLES
def test_the_table_that_duckdb_creates_gives_arrow_and_polars_the_contracts_types(table: type[Table]) -> None:
    connection = duckdb.connect()
    connection.execute(f"CREATE SCHEMA {meta_of(table)['schema']}")
    connection.execute(ddl(table))
    full = f"{meta_of(table)['schema']}.{name_of(table)}"
    assert dict(connection.sql(f"SELECT * FROM {full}").pl().schema) == polars_schema(table)
    made = pa.schema([(f.name, f.type) for f in connection.sql(f"SELECT * FROM {full}").to_arrow_table().schema])
    assert made == pa.schema([(f.name, f.type) for f in arrow_schema(table)])
    described = connection.execute(
        "SELECT count(*) FROM duckdb_columns() WHERE comment IS NOT NULL AND table_name = ?", [name_of(table)]
    ).fetchone()
    assert described == (len(duckdb_types(table)),)


def test_every_reference_leads_to_the_key_of_a_table() -> None:
    keys = {(meta_of(t)["schema"], f"{name_of(t)}.{c}") for t in ALL for c in meta_of(t)["key"]}
    for table in ALL:
        home = "staging" if table in STAGING else "marts"
        for name, column in columns_of(table).items():
            target = (column.metadata or {}).get("references")
            assert target is None or (home, target) in keys, f"{name_of(table)}.{name} refers to {target}"


@pytest.mark.parametrize(
    ("literal", "domain"),
    [
        (records.Section, "section"),
        (records.EventType, "event_type"),
        (records.EventStatus, "status"),
        (records.DatePrecision, "date_precision"),
        (records.DateBasis, "date_basis"),
        (records.Role, "role"),
    ],
)
def test_the_reader_and_the_code_register_know_the_same_codes(literal: object, domain: str) -> None:
    assert set(get_args(literal)) == set(codes(domain))


def test_a_code_domain_that_does_not_exist_is_named() -> None:
    with pytest.raises(KeyError, match=r"'colour' is not in .*codes.csv"):
        codes("colour")


def sections(**changes: object) -> pl.DataFrame:
    row = {
        "document_id": "doc_" + "0" * 20,
        "line_no": 0,
        "start_offset": 0,
        "end_offset": 5,
        "section": "body",
        "reason": "told",
    }
    return pl.DataFrame([row, row | {"line_no": 1} | changes], schema=polars_schema(Section))


def test_a_frame_that_keeps_its_contract_has_no_violations() -> None:
    assert violations(Section, sections()) == []


@pytest.mark.parametrize(
    ("changes", "field", "rule"),
    [
        ({"section": "sidebar"}, "section", "isin"),
        ({"end_offset": 0}, "end_offset", "greater_than_or_equal_to(1)"),
        ({"reason": None}, "reason", "not_nullable"),
        ({"document_id": "d1"}, "document_id", "str_matches"),
        ({"line_no": 0}, "document_id, line_no", "unique key"),
    ],
)
def test_a_broken_row_is_named_with_field_value_rule_and_row(changes: dict[str, object], field: str, rule: str) -> None:
    found = violations(Section, sections(**changes))
    assert (found[-1].field, found[-1].row) == (field, 1)
    assert rule in found[-1].rule
    assert f"section.{field}" in str(found[-1])


def test_a_missing_column_is_a_violation_of_the_whole_table() -> None:
    (found,) = violations(Section, sections().drop("reason"))
    assert (found.field, found.row) == ("reason", None)


def test_a_column_of_another_type_is_a_violation() -> None:
    found = violations(Document, pl.DataFrame(schema=polars_schema(Document) | {"char_count": pl.Float64}))
    assert [v.field for v in found] == ["char_count"]


def test_the_dictionary_has_every_column_once() -> None:
    dictionary = data_dictionary()
    assert dictionary.height == sum(len(columns_of(table)) for table in ALL)
    assert dictionary.select("schema_name", "table_name", "column_name").is_unique().all()


def test_dbt_enforces_the_contract_of_a_mart_and_names_its_tests() -> None:
    (text,) = (text for path, text in rendered().items() if path.name == "_marts.yml")
    start = text.index(f"name: {name_of(DimEvent)}\n")
    block = text[start : text.index("\n- name:", start)]
    assert "enforced: true" in block
    assert "name: every_dim_event_has_its_own_event_id" in block
    assert "name: every_event_type_of_dim_event_is_in_the_codebook" in block
    assert "name: every_place_id_of_dim_event_is_in_dim_place" in block
