"""The exposures name exactly the marts and reports that the pages and queries read."""

import ast
import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from warehouse.contracts.marts import MARTS
from warehouse.contracts.reports import REPORTS
from warehouse.contracts.table import meta_of, name_of
from warehouse.metrics import metrics
from warehouse.paths import DBT_PROJECT, ROOT

DEFINED: Final[dict[str, Any]] = {
    exposure["name"]: exposure
    for exposure in yaml.safe_load((DBT_PROJECT / "models" / "exposures.yml").read_text(encoding="utf-8"))["exposures"]
}
TABLES: Final = {f"{meta_of(table)['schema']}.{name_of(table)}": name_of(table) for table in (*MARTS, *REPORTS)}
DASHBOARDS: Final = ROOT / "dashboards"
# Where each reader's questions stand. The static page asks those of the dashboard's that it calls.
READERS: Final[dict[str, list[Path]]] = {
    "dashboard": [*DASHBOARDS.glob("*queries.py"), *(DASHBOARDS / "views").glob("*.py")],
    "static_page": [DASHBOARDS / "static_page.py"],
    "superset": sorted((ROOT / "deploy" / "superset" / "queries").glob("*.sql")),
    "analysts_queries": sorted((ROOT / "warehouse" / "queries").glob("*.sql")),
}
MODULES: Final = ("queries", "entity_queries", "directive_queries", "quality_queries")


def tables_in(text: str) -> set[str]:
    return {TABLES[name] for name in re.findall(r"\b(?:marts|reports)\.[a-z_]+", text) if name in TABLES}


def definitions(module: str) -> dict[str, str]:
    """The functions and constants of a module of questions, by name."""
    source = (DASHBOARDS / f"{module}.py").read_text(encoding="utf-8")
    found = {}
    for node in ast.parse(source).body:
        text = ast.get_source_segment(source, node) or ""
        if isinstance(node, ast.FunctionDef):
            found[node.name] = text
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found[node.target.id] = text
    return found


def called(module: str, name: str) -> str:
    """A question with the constants and questions of its module that it is put together from."""
    known, wanted, seen = definitions(module), [name], ""
    done: set[str] = set()
    while wanted:
        if (now := wanted.pop()) not in done and now in known:
            done.add(now)
            seen += known[now]
            wanted += [other for other in known if re.search(rf"\b{other}(?:\(|(?<=[A-Z])\b)", known[now])]
    return seen


def read_by(reader: str) -> set[str]:
    """The marts and reports whose names stand in a reader's questions, and those of the metrics it shows."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in READERS[reader])
    if reader == "static_page":
        asked = re.findall(rf"\b({'|'.join(MODULES)})\.([a-z_]+)\(", text)
        text += "".join(called(module, name) for module, name in asked)
    shown = re.findall(r'"(\w+)"', "".join(re.findall(r"metrics\(\)\[name\][^\n]*", text)))
    text += "".join(metrics()[name].sql() for name in shown)
    return tables_in(text)


@pytest.mark.parametrize("reader", READERS)
def test_an_exposure_depends_on_what_its_reader_reads_and_on_nothing_else(reader: str) -> None:
    named = {ref.removeprefix("ref('").removesuffix("')") for ref in DEFINED[reader]["depends_on"]}
    assert named == read_by(reader)


def test_every_exposure_has_a_reader_and_a_description() -> None:
    assert DEFINED.keys() == READERS.keys()
    assert all(exposure["description"].endswith(".") for exposure in DEFINED.values())


def test_no_page_reads_what_is_neither_mart_nor_report_nor_the_operators() -> None:
    for path in DASHBOARDS.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\b(?:FROM|JOIN) staging\.", text), path
