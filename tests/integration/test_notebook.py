"""The example notebook runs on the seeds from its first cell to its last, with marimo or without it."""

import importlib.util
import inspect
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from flows.run import Outcome
from warehouse.paths import ROOT

pytestmark = pytest.mark.slow

NOTEBOOK = ROOT / "notebooks" / "three_analyses.py"
pytest.importorskip("altair", reason="the charts need altair (make test installs requirements/dashboard.txt)")

Cell = Callable[..., Any]


class _Cells:
    """What stands in for a marimo app: keeps the cells and runs each once what it asks for is there."""

    def __init__(self, **_options: Any) -> None:
        self.cells: list[Cell] = []

    def cell(self, function: Cell) -> Cell:
        self.cells.append(function)
        return function

    def run(self) -> dict[str, Any]:
        names: dict[str, Any] = {}
        left = list(self.cells)
        while left:
            ready = [cell for cell in left if set(inspect.signature(cell).parameters) <= set(names)]
            assert ready, f"{[inspect.signature(cell) for cell in left]} ask for names that no cell gives"
            for cell in ready:
                given = cell(**{name: names[name] for name in inspect.signature(cell).parameters}) or ()
                names |= dict(zip(_returned(cell), given, strict=True))
                left.remove(cell)
        return names


def _returned(cell: Cell) -> list[str]:
    """The names in a cell's closing return, as marimo writes it."""
    last = inspect.getsource(cell).rstrip().splitlines()[-1].removeprefix("    return").strip("() ")
    return [name.strip() for name in last.split(",") if name.strip()]


def _stop(when: bool, output: str) -> None:
    if when:
        raise RuntimeError(output)


@pytest.fixture
def names(seeded: tuple[Path, Outcome], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Every name that the notebook's cells give, on the seeds."""
    stand_in = ModuleType("marimo")
    stand_in.App, stand_in.md, stand_in.stop = _Cells, str, _stop  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "marimo", stand_in)
    monkeypatch.setenv("DOINGOAI_HOME", str(seeded[0]))
    spec = importlib.util.spec_from_file_location("three_analyses", NOTEBOOK)
    assert spec is not None
    assert spec.loader is not None
    notebook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(notebook)
    given: dict[str, Any] = notebook.app.run()
    return given


def test_its_three_analyses_find_something_in_the_seeds(names: dict[str, Any]) -> None:
    assert (names["lags"]["days"] >= 0).all()
    assert names["lags"].height >= 3
    assert "Lê Hoài Trung" in names["tenures"]["person"]
    assert names["bases"]["events"].sum() == 5


def test_its_charts_are_whole_specifications(names: dict[str, Any]) -> None:
    for chart in ("lag_chart", "tenure_chart", "basis_chart"):
        assert names[chart].to_dict()["$schema"].startswith("https://vega.github.io/schema/vega-lite/")


def test_its_words_carry_what_was_counted(names: dict[str, Any]) -> None:
    assert "days" in names["lag_told"]
    assert "have none" in names["basis_told"]
