"""What moved between two builds: rows added, removed and changed, told by key and column."""

from pathlib import Path

import duckdb

from warehouse.contracts.marts import DimPosition
from warehouse.contracts.render import ddl
from warehouse.diff import diff

POSITION = "('pos_{n}', '{name}', 'k', 'o', 'e', 'b', 1, false, {documents})"


def build(path: Path, *positions: tuple[int, str, int]) -> Path:
    """A build file with one mart: offices by number, name and documents."""
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE SCHEMA marts")
        connection.execute(ddl(DimPosition))
        for n, name, documents in positions:
            row = POSITION.format(n=n, name=name, documents=documents)
            connection.execute(f"INSERT INTO marts.dim_position VALUES {row}")
    return path


def test_a_build_does_not_differ_from_itself(tmp_path: Path) -> None:
    one = build(tmp_path / "one.duckdb", (1, "Bộ trưởng", 3))
    assert diff(one, one, [DimPosition])[0].is_empty


def test_rows_are_told_as_added_removed_and_changed_with_the_column(tmp_path: Path) -> None:
    one = build(tmp_path / "one.duckdb", (1, "Bộ trưởng", 3), (2, "Thứ trưởng", 1), (3, "Vụ trưởng", 1))
    two = build(tmp_path / "two.duckdb", (1, "Bộ trưởng", 4), (2, "Thứ trưởng", 1), (4, "Đại sứ", 1))
    (moved,) = diff(one, two, [DimPosition])
    assert (moved.added, moved.removed, moved.changed) == (1, 1, 1)
    assert moved.columns == {"document_count": 1}
    assert moved.examples == {"added": ("pos_4",), "removed": ("pos_3",), "changed": ("pos_1",)}


def test_a_table_that_the_older_build_does_not_have_is_all_added(tmp_path: Path) -> None:
    empty = tmp_path / "empty.duckdb"
    duckdb.connect(str(empty)).close()
    two = build(tmp_path / "two.duckdb", (1, "Bộ trưởng", 3))
    (moved,) = diff(empty, two, [DimPosition])
    assert (moved.added, moved.removed) == (1, 0)
