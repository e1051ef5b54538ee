"""How much moved of what documents say: builds of one fact table by hand in, counts and a verdict out."""

from pathlib import Path

import duckdb
import pytest

from flows.stages import compare as stage
from flows.stages.compare import MovedError, compare, require_calm
from warehouse.contracts.marts import FctInstruction
from warehouse.contracts.render import polars_schema
from warehouse.moves import Moves, moves


def build(path: Path, *said: tuple[str, str, float], documents: tuple[str, ...] = ("d1", "d2")) -> Path:
    """A build with instructions by document, content and confidence."""
    columns = ", ".join(f"NULL::VARCHAR AS {name}" for name in polars_schema(FctInstruction))
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE SCHEMA marts; CREATE TABLE marts.dim_document (document_id VARCHAR)")
        connection.executemany("INSERT INTO marts.dim_document VALUES (?)", [[d] for d in documents])
        connection.execute(f"CREATE TABLE marts.fct_instruction AS SELECT {columns} LIMIT 0")
        for document, content, confidence in said:
            connection.execute(
                "INSERT INTO marts.fct_instruction BY NAME SELECT ? AS document_id, ? AS content, ? AS confidence",
                [document, content, str(confidence)],
            )
    return path


def told(before: Path, after: Path) -> tuple[int, int, int]:
    (moved,) = moves(before, after, [FctInstruction])
    return moved.rows, moved.gone, moved.come


def test_rows_that_went_and_came_are_counted(tmp_path: Path) -> None:
    one = build(tmp_path / "1", ("d1", "rà soát", 0.9), ("d1", "rà soát", 0.9), ("d2", "phối hợp", 0.9))
    two = build(tmp_path / "2", ("d1", "rà soát", 0.9), ("d2", "phối hợp chặt chẽ", 0.9), ("d2", "báo cáo", 0.9))
    assert told(one, one) == (3, 0, 0)
    assert told(one, two) == (3, 2, 2)


def test_new_documents_move_nothing(tmp_path: Path) -> None:
    one = build(tmp_path / "1", ("d1", "rà soát", 0.9), documents=("d1",))
    two = build(tmp_path / "2", ("d1", "rà soát", 0.9), ("d2", "báo cáo", 0.9))
    assert told(one, two) == (1, 0, 0)


def test_how_sure_a_row_is_is_no_part_of_what_it_says(tmp_path: Path) -> None:
    one = build(tmp_path / "1", ("d1", "rà soát", 0.9))
    two = build(tmp_path / "2", ("d1", "rà soát", 0.5))
    assert told(one, two) == (1, 0, 0)


def test_too_much_is_told_with_its_numbers_and_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    moved = stage.Comparison(
        (Moves("marts.fct_instruction", 200, 70, 10), Moves("marts.fct_participation", 200, 60, 0))
    )
    with pytest.raises(MovedError) as raised:
        require_calm(moved, 30)
    assert "marts.fct_instruction: of 200 rows 70 went and 10 came, 35.0 %" in str(raised.value)
    assert "fct_participation" not in str(raised.value), "30 % are not more than 30 %"
    assert "DOINGOAI_MAX_MOVED_PERCENT=36 doingoai run --rebuild" in str(raised.value)
    require_calm(moved, 35)


def test_a_table_of_few_rows_may_move() -> None:
    require_calm(stage.Comparison((Moves("marts.fct_instruction", 99, 99, 99),)), 30)


def test_a_published_file_that_cannot_be_read_keeps_no_new_one_back(tmp_path: Path) -> None:
    (tmp_path / "broken").write_bytes(b"no database" * 1000)
    comparison = compare(tmp_path / "broken", build(tmp_path / "1"))
    assert comparison.moves == ()
    assert comparison.why_not
    require_calm(comparison, 30)


def test_a_first_build_is_compared_with_nothing(tmp_path: Path) -> None:
    assert compare(None, build(tmp_path / "1")) == stage.Comparison(())
