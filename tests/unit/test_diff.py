"""What moved between two builds: rows added, removed and changed, told by key and column."""

from pathlib import Path

import duckdb

from flows.telling.comparing import lines
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
    keys = {kind: [example.key for example in examples] for kind, examples in moved.examples.items()}
    assert keys == {"added": ["pos_4"], "removed": ["pos_3"], "changed": ["pos_1"]}


def test_an_example_holds_the_row_that_came_or_went_and_of_a_changed_one_only_what_moved(tmp_path: Path) -> None:
    one = build(tmp_path / "one.duckdb", (1, "Bộ trưởng", 3), (3, "Vụ trưởng", 1))
    two = build(tmp_path / "two.duckdb", (1, "Bộ trưởng", 4), (4, "Đại sứ", 1))
    (moved,) = diff(one, two, [DimPosition])
    (added,), (removed,), (changed,) = (moved.examples[kind] for kind in ("added", "removed", "changed"))
    assert added.before is None
    assert (added.after or {})["position"] == "Đại sứ"
    assert (removed.before or {})["position"] == "Vụ trưởng"
    assert removed.after is None
    assert (changed.before, changed.after) == ({"document_count": 3}, {"document_count": 4})


def test_of_many_rows_a_few_are_shown_and_the_rest_are_counted(tmp_path: Path) -> None:
    one = build(tmp_path / "one.duckdb")
    two = build(tmp_path / "two.duckdb", *((n, f"Vụ trưởng {n}", 1) for n in range(5)))
    moved = diff(one, two, [DimPosition])
    assert [e.key for e in moved[0].examples["added"]] == ["pos_0", "pos_1", "pos_2"]
    assert "    and 2 more added" in list(lines(moved))


def test_the_lines_say_how_many_rows_moved_with_the_values_before_and_after(tmp_path: Path) -> None:
    one = build(tmp_path / "one.duckdb", (1, "Bộ trưởng", 3))
    two = build(tmp_path / "two.duckdb", (1, "Bộ trưởng", 4), (2, "Đại sứ", 1))
    assert list(lines(diff(one, two, [DimPosition]))) == [
        "marts.dim_position: 1 added, 1 changed",
        "    columns: document_count 1",
        "  + pos_2  position: Đại sứ; office: o; office_en: e; branch: b",
        "  ~ pos_1  document_count: 3 -> 4",
        "1 of 1 tables moved.",
    ]


def test_a_table_that_the_older_build_does_not_have_is_all_added(tmp_path: Path) -> None:
    empty = tmp_path / "empty.duckdb"
    duckdb.connect(str(empty)).close()
    two = build(tmp_path / "two.duckdb", (1, "Bộ trưởng", 3))
    (moved,) = diff(empty, two, [DimPosition])
    assert (moved.added, moved.removed) == (1, 0)
