"""What is one and what is two: spellings of bodies and offices, numbers that begin anew, and what people decided."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from flows.extraction.records import content_id
from warehouse.contracts.render import ddl, polars_schema
from warehouse.contracts.staging import STAGING, Directive, DirectiveRelation, Document, Participant, PositionClaim
from warehouse.contracts.table import Table, name_of
from warehouse.identity.namesakes import split_namesakes
from warehouse.identity.numbering import match_directives
from warehouse.identity.overrides import Decision, decisions
from warehouse.identity.spellings import match_spellings
from warehouse.macros import MACROS

BLANK: dict[str, Any] = {
    "section": "body", "quote": "q", "quote_start": 0, "quote_end": 1, "rule": "by_hand", "confidence": 0.9,
    "text": "x", "char_count": 1, "furniture_share": 0.0, "bylines": [], "photographers": [], "extractor_version": "1",
}  # fmt: skip


@pytest.fixture
def staging() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute("CREATE SCHEMA staging")
    for macro in MACROS:
        connection.execute(macro)
    for table in STAGING:
        connection.execute(ddl(table))
    return connection


def fill(connection: duckdb.DuckDBPyConnection, table: type[Table], rows: Iterable[dict[str, Any]]) -> None:
    schema = polars_schema(table)
    cells = [{name: (BLANK | row).get(name) for name in schema} for row in rows]
    connection.from_arrow(pl.DataFrame(cells, schema=schema).to_arrow()).insert_into(f"staging.{name_of(table)}")


def offices(connection: duckdb.DuckDBPyConnection, *claims: tuple[str, str | None]) -> None:
    fill(
        connection,
        PositionClaim,
        (
            {"claim_id": content_id("clm", n), "mention_id": content_id("men", n), "document_id": content_id("doc", n),
             "claim_no": 0, "position": office, "organization": body, "tenure": "current"}
            for n, (office, body) in enumerate(claims)
        ),
    )  # fmt: skip


def keys_of_offices(connection: duckdb.DuckDBPyConnection) -> list[str]:
    return [
        key
        for (key,) in connection.execute(
            "SELECT coalesce(position_key, vn_key(position)) FROM staging.position_claim "
            "LEFT JOIN staging.position_match ON spelling_key = vn_key(position) ORDER BY claim_id"
        ).fetchall()
    ]


@pytest.mark.parametrize(
    "spellings",
    [
        ("Thứ trưởng Bộ Ngoại giao", "Thứ trưởng Ngoại giao", "Thứ trưởng BNG"),
        ("Chủ tịch UBND tỉnh Nghệ An", "Chủ tịch Ủy ban nhân dân tỉnh Nghệ An", "Chủ tịch UBND Nghệ An"),
        ("Chánh Thanh tra Sở Y tế TP Hồ Chí Minh", "Chánh Thanh tra Sở Y tế Thành phố Hồ Chí Minh"),
        ("Ủy viên Trung ương Đảng", "Ủy viên BCH Trung ương Đảng", "Uỷ viên Ban Chấp hành Trung ương Đảng"),
        ("Trưởng phòng Phòng Lễ tân Sở Y tế tỉnh Nghệ An", "Trưởng phòng Phòng Lễ tân Sở Y tế Nghệ An"),
    ],
)
def test_spellings_of_one_office_are_one_office(staging: duckdb.DuckDBPyConnection, spellings: tuple[str, ...]) -> None:
    offices(staging, *((spelling, None) for spelling in spellings))
    match_spellings(staging, [])
    assert len(set(keys_of_offices(staging))) == 1, keys_of_offices(staging)


@pytest.mark.parametrize(
    ("spelling", "known_as"),
    [
        ("Uỷ viên TW Đảng", "ủy viên ban chấp hành trung ương đảng"),
        ("Ủy viên BCH Trung ương Đảng", "ủy viên ban chấp hành trung ương đảng"),
        ("Phó Thủ tướng", "phó thủ tướng chính phủ"),
        ("Thứ trưởng Ngoại giao", "thứ trưởng bộ ngoại giao"),
        ("Giám đốc Sở Ngoại vụ Nghệ An", "giám đốc sở ngoại vụ tỉnh nghệ an"),
        ("Vụ trưởng", "vụ trưởng"),
    ],
)
def test_an_office_is_known_by_its_full_name_with_no_word_twice(
    staging: duckdb.DuckDBPyConnection, spelling: str, known_as: str
) -> None:
    offices(staging, (spelling, None))
    match_spellings(staging, [])
    assert keys_of_offices(staging) == [known_as]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thứ trưởng Bộ Ngoại giao", "Bộ trưởng Bộ Ngoại giao"),
        ("Chủ tịch UBND tỉnh Nghệ An", "Phó Chủ tịch UBND tỉnh Nghệ An"),
        ("Chủ tịch UBND tỉnh Nghệ An", "Chủ tịch UBND tỉnh Hà Tĩnh"),
        ("Ủy viên Trung ương Đảng", "Ủy viên dự khuyết Trung ương Đảng"),
        ("Vụ trưởng", "Vụ trưởng Vụ Châu Âu"),
    ],
)
def test_different_offices_stay_different(staging: duckdb.DuckDBPyConnection, one: str, other: str) -> None:
    offices(staging, (one, None), (other, None))
    match_spellings(staging, [])
    assert len(set(keys_of_offices(staging))) == 2


def bodies(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[str, str]]:
    found = connection.execute(
        "SELECT name_key, organization_key, reason FROM staging.organization_match WHERE reason <> 'registered'"
    ).fetchall()
    return {name: (known_as, reason) for name, known_as, reason in found}


def test_a_body_that_no_register_knows_is_one_with_and_without_abbreviation_and_the_rank_of_its_province(
    staging: duckdb.DuckDBPyConnection,
) -> None:
    offices(staging, ("x", "Ban Lễ tân UBND tỉnh Nghệ An"), ("x", "Ban Lễ tân Ủy ban nhân dân Nghệ An"))
    match_spellings(staging, [])
    matched = bodies(staging)
    in_full = "ban lễ tân ủy ban nhân dân tỉnh nghệ an"
    assert matched["ban lễ tân ubnd tỉnh nghệ an"] == (in_full, "same_in_full")
    assert matched["ban lễ tân ủy ban nhân dân nghệ an"] == (in_full, "same_in_full")


def test_what_only_ends_like_a_province_is_no_body_of_it(staging: duckdb.DuckDBPyConnection) -> None:
    offices(staging, ("x", "Quỹ Hòa Bình"), ("x", "Lớp học tại Hà Nội"))
    match_spellings(staging, [])
    assert bodies(staging) == {}


def test_a_name_that_the_register_lists_is_of_the_body_whose_own_it_is_and_own_names_stand_for_themselves(
    staging: duckdb.DuckDBPyConnection,
) -> None:
    match_spellings(staging, [])
    asked = "SELECT name_key, organization_key FROM staging.organization_match WHERE reason = 'registered'"
    listed = dict(staging.execute(asked).fetchall())
    assert listed["bng"] == "bộ ngoại giao"
    assert "bộ ngoại giao" not in listed
    assert not listed.keys() & set(listed.values())


def test_a_body_of_the_register_needs_no_match_and_keeps_its_name(staging: duckdb.DuckDBPyConnection) -> None:
    offices(staging, ("x", "UBND tỉnh Nghệ An"), ("x", "Bộ Ngoại giao"))
    match_spellings(staging, [])
    assert bodies(staging) == {}


def test_a_person_decides_that_two_names_are_one_body_or_that_one_is_not(staging: duckdb.DuckDBPyConnection) -> None:
    offices(staging, ("x", "Hội Trà"), ("x", "Hội Chè"), ("x", "BNG"))
    match_spellings(
        staging,
        [
            Decision("organization", "Hội Chè", "force_merge", "Hội Trà"),
            Decision("organization", "BNG", "force_split", ""),
        ],
    )
    assert bodies(staging) == {"hội chè": ("hội trà", "force_merge"), "bng": ("bng", "force_split")}


def cited(
    number: str = "123/UBND-NV", issued_on: str | None = None, issuer: str | None = None, day: str = "2024-05-05"
) -> dict[str, Any]:
    return {
        "directive_type": "ke_hoach", "number": number, "issuer": issuer,
        "issued_on": date.fromisoformat(issued_on) if issued_on else None, "day": day,
    }  # fmt: skip


def directives(connection: duckdb.DuckDBPyConnection, *mentions: dict[str, Any]) -> None:
    rows: list[dict[str, Any]] = [
        {"directive_mention_id": content_id("dme", n), "document_id": content_id("doc", n), "directive_no": 0,
         "number_basis": "stated", "status": "issued"} | mention
        for n, mention in enumerate(mentions)
    ]  # fmt: skip
    fill(connection, Directive, rows)
    fill(connection, Document, (row | {"published_at": datetime.fromisoformat(row["day"])} for row in rows))


def issues(connection: duckdb.DuckDBPyConnection, overrides: Iterable[Decision] = ()) -> list[str]:
    """The directive of each mention, by letters in their order: "aab" are two of one and one of another."""
    match_spellings(connection, [])
    match_directives(connection, overrides)
    found = connection.execute(
        "SELECT coalesce(directive_id, 'own') FROM staging.directive LEFT JOIN staging.directive_match "
        "ON record_id = directive_mention_id ORDER BY staging.directive.document_id"
    ).fetchall()
    order = connection.execute("SELECT document_id FROM staging.directive ORDER BY document_id").fetchall()
    by_document = dict(zip([d for (d,) in order], [f for (f,) in found], strict=True))
    letters: dict[str, str] = {}
    return [
        letters.setdefault(by_document[content_id("doc", n)], "abcdefgh"[len(letters)]) for n in range(len(by_document))
    ]


def test_one_number_of_two_provinces_is_two_directives(staging: duckdb.DuckDBPyConnection) -> None:
    directives(
        staging,
        cited(issuer="UBND tỉnh Nghệ An", issued_on="2024-03-01"),
        cited(issuer="Ủy ban nhân dân tỉnh Nghệ An"),
        cited(issuer="UBND tỉnh Hà Tĩnh", issued_on="2024-04-02"),
    )
    assert issues(staging) == ["a", "a", "b"]


def test_one_number_of_two_years_is_two_directives_and_a_text_of_then_means_the_latest(
    staging: duckdb.DuckDBPyConnection,
) -> None:
    directives(
        staging,
        cited("500/QĐ-TTg", "2019-05-02"), cited("500/QĐ-TTg", "2019-05-02"), cited("500/QĐ-TTg", "2024-06-12"),
        cited("500/QĐ-TTg", day="2021-01-01"), cited("500/QĐ-TTg", day="2024-12-01"),
    )  # fmt: skip
    assert issues(staging) == ["a", "a", "b", "a", "b"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The year stands in the number, so another one is a slip.
        (cited("28/2024/NĐ-CP", "2024-03-06"), cited("28/2024/NĐ-CP", "2023-07-07")),
        # The same day of another year is a slip too.
        (cited("500/QĐ-TTg", "2024-06-12"), cited("500/QĐ-TTg", "2023-06-12")),
        # The series has one body, whoever the text says.
        (cited("25-CT/TW", issuer="Ban Bí thư"), cited("25-CT/TW", issuer="Bộ Chính trị")),
        # "UBND tỉnh" may be any province's.
        (cited(issuer="Ủy ban nhân dân tỉnh"), cited(issuer="UBND tỉnh Nghệ An")),
    ],
)
def test_what_may_be_a_slip_is_one_directive(
    staging: duckdb.DuckDBPyConnection, one: dict[str, Any], other: dict[str, Any]
) -> None:
    directives(staging, one, other)
    assert issues(staging) == ["a", "a"]


def test_the_target_of_a_relation_is_the_issue_that_the_same_text_cites(staging: duckdb.DuckDBPyConnection) -> None:
    directives(
        staging, cited("500/QĐ-TTg", "2019-05-02"), cited("500/QĐ-TTg", "2019-05-02"), cited("500/QĐ-TTg", "2024-06-12")
    )
    relation = {
        "relation_id": content_id("rel", 1), "directive_mention_id": content_id("dme", 2),
        "document_id": content_id("doc", 2), "relation": "implements", "target_type": "ke_hoach",
        "target_number": "500/QĐ-TTg",
    }  # fmt: skip
    fill(staging, DirectiveRelation, [relation])
    issues(staging)
    found = staging.execute("SELECT directive_id, reason FROM staging.directive_match ORDER BY record_id").fetchall()
    assert len(found) == 2
    assert len({directive for directive, _ in found}) == 1
    assert {reason for _, reason in found} == {"other_year"}


def test_the_order_of_mentions_decides_nothing(staging: duckdb.DuckDBPyConnection) -> None:
    mentions = [
        cited("9/QĐ-TTg", f"20{year}-0{year % 9 + 1}-11", day=f"2024-01-0{year % 9 + 1}") for year in range(10, 16)
    ]
    directives(staging, *mentions, cited("9/QĐ-TTg"))
    issues(staging)
    first = staging.execute("SELECT * FROM staging.directive_match ORDER BY ALL").fetchall()
    staging.execute("CREATE TABLE turned AS FROM staging.directive ORDER BY directive_mention_id DESC")
    staging.execute("DELETE FROM staging.directive; INSERT INTO staging.directive FROM turned")
    issues(staging)
    assert staging.execute("SELECT * FROM staging.directive_match ORDER BY ALL").fetchall() == first
    assert len(first) == 5


def test_a_person_decides_that_two_directives_are_one_or_that_a_mention_is_another(
    staging: duckdb.DuckDBPyConnection,
) -> None:
    one, other, third = (content_id("dme", n) for n in range(3))
    directives(staging, cited("1/KH-X"), cited("2/KH-X"), cited("2/KH-X"))
    assert issues(staging) == ["a", "a", "a"], "none is matched, each has its own identity"
    match_directives(staging, [Decision("directive", one, "force_merge", other)])
    (merged,) = staging.execute("SELECT record_id, directive_id, reason FROM staging.directive_match").fetchall()
    expected = staging.execute(
        "SELECT 'dir_' || substr(sha256(concat_ws(chr(31), 'ke_hoach', '2 kh x')), 1, 20)"
    ).fetchone()
    assert merged == (one, *(expected or ()), "force_merge")
    match_directives(staging, [Decision("directive", third, "force_split", "")])
    (split,) = staging.execute("SELECT record_id, directive_id FROM staging.directive_match").fetchall()
    assert split == (third, f"dir_{third[4:]}")


def test_a_person_decides_that_two_names_are_one_person_or_that_one_is_another(
    staging: duckdb.DuckDBPyConnection,
) -> None:
    names = ("Lò Văn Khải", "Lò Văn Khái", "Lò Văn Khái")
    fill(
        staging,
        Participant,
        ({"mention_id": content_id("men", n), "document_id": content_id("doc", n), "participant_no": 0, "name": name,
          "kind": "person", "status": "reported"} for n, name in enumerate(names)),
    )  # fmt: skip
    one, other, third = (content_id("men", n) for n in range(3))
    split_namesakes(staging, [Decision("participant", other, "force_merge", one)])
    expected = content_id("pcp", "person", "lò văn khải")
    found = staging.execute("SELECT mention_id, participant_id FROM staging.participant_match ORDER BY 1").fetchall()
    assert found == sorted([(other, expected), (third, expected)])
    split_namesakes(staging, [Decision("participant", third, "force_split", "")])
    assert staging.execute("SELECT mention_id, reason FROM staging.participant_match").fetchall() == [
        (third, "force_split")
    ]


def test_a_decision_that_cannot_be_carried_out_is_named(tmp_path: Path) -> None:
    register = tmp_path / "identity_overrides.csv"
    register.write_text(
        "entity,record,action,other_record,reason,decided_on\ndirective,dme_1,force_merge,,x,2024-01-01\n"
    )
    with pytest.raises(ValueError, match=r"directive 'dme_1' has action 'force_merge' .* with the other record"):
        decisions("directive", register)
    register.write_text("entity,record,action,other_record,reason,decided_on\nplace,x,force_split,,x,2024-01-01\n")
    with pytest.raises(ValueError, match=r"entity 'place' of 'x' is none of participant"):
        decisions("directive", register)
