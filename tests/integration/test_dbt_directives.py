"""Directives in the marts: which mentions are one, and what one does to another."""

from datetime import date

import duckdb
import pytest

from tests.handmade.building import ask

pytestmark = pytest.mark.slow


def test_one_directive_in_two_spellings_of_its_number_is_one(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT number, issuer, document_count, first_cited_on, last_cited_on FROM marts.dim_directive "
        "WHERE vn_key(number) = '77 ct tw'",
    )
    assert found == [("77-CT/TW", "Ban Bí thư", 2, date(2018, 8, 13), date(2018, 8, 14))]


def test_the_resolution_of_a_congress_is_one_under_a_roman_and_an_arabic_number(
    marts: duckdb.DuckDBPyConnection,
) -> None:
    assert ask(marts, "SELECT document_count FROM marts.dim_directive WHERE directive_type = 'nghi_quyet'") == [(2,)]


def test_the_target_of_a_relation_is_a_directive_that_nobody_cites(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT target.number, target.document_count FROM marts.fct_directive_relation "
        "JOIN marts.dim_directive AS target ON target.directive_id = target_directive_id WHERE relation = 'replaces'",
    )
    assert found == [("11-CT/TW", 0)]


def test_what_rests_on_a_directive_is_found_through_others(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts, "SELECT root_number, number, depth, way FROM reports.directive_lineage ORDER BY root_number, depth"
    )
    assert found == [
        ("11-CT/TW", "77-CT/TW", 1, ["77-CT/TW"]),
        ("11-CT/TW", "5/KH-BNG", 2, ["77-CT/TW", "5/KH-BNG"]),
        ("77-CT/TW", "5/KH-BNG", 1, ["5/KH-BNG"]),
    ]


def test_a_directive_that_another_one_replaces_is_over_from_the_day_that_is_told(
    marts: duckdb.DuckDBPyConnection,
) -> None:
    found = ask(
        marts,
        "SELECT status, valid_from, valid_to, day_basis, replaced_by FROM reports.directive_status "
        "WHERE number = '11-CT/TW' ORDER BY valid_from NULLS FIRST",
    )
    told_on = date(2018, 8, 13)
    assert found == [("cited", None, told_on, "none", None), ("replaced", told_on, None, "reported_on", "77-CT/TW")]


def test_one_number_of_two_provinces_is_two_directives_in_the_marts(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(marts, "SELECT issuer FROM marts.dim_directive WHERE number = '123/KH-UBND' ORDER BY issuer")
    assert found == [("UBND tỉnh Hà Tĩnh",), ("UBND tỉnh Nghệ An",)]
