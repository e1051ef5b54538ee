"""The rooms of the house know of each other only as CONTRIBUTING.md says."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = {"prefect", "duckdb", "polars", "pyarrow", "pandera", "dbt"}
READING = ("language", "pages", "directives", "events", "people", "instructions")
COMMAND_LINE = ("flows/cli.py", "flows/telling/build_page.py", "flows/commands")


def imports(folder: str) -> set[tuple[str, str]]:
    """Every module imported under a folder, wherever in its file, with the file that does."""
    found: set[tuple[str, str]] = set()
    for path in sorted((ROOT / folder).rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                found |= {(name, node.module), *((name, f"{node.module}.{alias.name}") for alias in node.names)}
            elif isinstance(node, ast.Import):
                found |= {(name, alias.name) for alias in node.names}
    assert found
    return found


def those_of(found: set[tuple[str, str]], *packages: str) -> list[tuple[str, str]]:
    return sorted(
        (name, module) for name, module in found if any(f"{module}.".startswith(f"{one}.") for one in packages)
    )


def test_extraction_knows_nothing_but_itself() -> None:
    found = imports("flows/extraction")
    assert not those_of(found, "warehouse", "dashboards", *HEAVY)
    assert not [pair for pair in those_of(found, "flows") if not pair[1].startswith("flows.extraction")]


@pytest.mark.parametrize("room", READING)
def test_a_room_of_the_reader_knows_only_the_rooms_before_it(room: str) -> None:
    after = READING[READING.index(room) + 1 :]
    assert not those_of(imports(f"flows/extraction/{room}"), *(f"flows.extraction.{one}" for one in after))


def test_the_warehouse_knows_nothing_of_flows_and_dashboards() -> None:
    assert not those_of(imports("warehouse"), "flows", "dashboards", "prefect")


def test_dashboards_know_the_warehouse_and_nothing_of_flows() -> None:
    assert not those_of(imports("dashboards"), "flows", "prefect")


def test_only_the_command_line_and_the_page_of_a_build_know_dashboards() -> None:
    assert not [pair for pair in those_of(imports("flows"), "dashboards") if not pair[0].startswith(COMMAND_LINE)]


def test_only_the_flow_and_what_serves_it_know_prefect() -> None:
    rooms = ("flows/stages", "flows/sources", "flows/desk")
    assert not [pair for room in rooms for pair in those_of(imports(room), "prefect")]


def test_no_module_takes_a_private_name_from_another() -> None:
    taken = [
        (name, module)
        for folder in ("flows", "warehouse", "dashboards")
        for name, module in those_of(imports(folder), "flows", "warehouse", "dashboards")
        if module.rpartition(".")[2].startswith("_") and not module.endswith("__")
    ]
    assert not taken
