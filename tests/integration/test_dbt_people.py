"""Persons and organisations in the marts: who is one, who takes part, who held which office when."""

from datetime import date

import duckdb
import pytest

from tests.handmade.building import ask

pytestmark = pytest.mark.slow


def test_two_places_of_the_tone_mark_are_one_person(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(marts, "SELECT name, document_count FROM marts.dim_participant WHERE name_folded = 'dinh hoa an'")
    assert found == [("Đinh Hòa An", 2)]


def test_who_is_only_mentioned_takes_no_part(marts: duckdb.DuckDBPyConnection) -> None:
    assert ask(marts, "SELECT event_count FROM marts.dim_participant WHERE name = 'Lý Văn Tám'") == [(0,)]
    assert ask(marts, "SELECT count(*) FROM reports.participant_activity WHERE participant = 'Lý Văn Tám'") == [(0,)]


TENURES = """
    SELECT person.name, tenure, valid_from, valid_to FROM marts.bridge_participant_position AS held
    JOIN marts.dim_participant AS person USING (participant_id)
    JOIN marts.dim_position AS office ON office.position_id = held.position_id
    WHERE office.position = ? ORDER BY valid_from, name
"""


def test_a_successor_ends_the_tenure_of_a_singular_office(marts: duckdb.DuckDBPyConnection) -> None:
    assert ask(marts, TENURES, "Bộ trưởng Bộ Ngoại giao") == [
        ("Đinh Hòa An", "current", date(2018, 8, 13), date(2021, 5, 10)),
        ("Tạ Quang Vỹ", "current", date(2021, 5, 10), None),
    ]


def test_being_called_former_ends_the_tenure(marts: duckdb.DuckDBPyConnection) -> None:
    assert ask(marts, TENURES, "Thứ trưởng Bộ Ngoại giao") == [
        ("Phan Thị Mận", "current", date(2018, 8, 13), date(2021, 5, 10)),
        ("Phan Thị Mận", "former", date(2021, 5, 10), None),
    ]


def test_an_abbreviation_is_the_organisation_of_the_register(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(marts, "SELECT is_registered, document_count FROM marts.dim_organization WHERE name = 'Bộ Ngoại giao'")
    assert found == [(True, 3)]
    assert ask(marts, "SELECT count(*) FROM marts.dim_organization WHERE name = 'BNG'") == [(0,)]


def test_the_speaker_of_an_instruction_is_found_by_what_it_is(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT person.name, body.name FROM marts.fct_instruction "
        "LEFT JOIN marts.dim_participant AS person USING (participant_id) "
        "LEFT JOIN marts.dim_organization AS body ON body.organization_id = fct_instruction.organization_id "
        "ORDER BY speaker",
    )
    assert found == [(None, "Bộ Ngoại giao"), ("Đinh Hòa An", None)]


def test_two_spellings_of_an_office_are_one_office(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT count(DISTINCT position_id), count(DISTINCT participant_id) FROM marts.bridge_participant_position "
        "JOIN marts.dim_position USING (position_id) WHERE position_key LIKE 'chủ tịch % nghệ an'",
    )
    assert found == [(1, 2)]
