"""Homes for tests: settings that point at them, and what their published builds hold."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

import duckdb
import polars as pl

from flows.settings import Settings
from warehouse.builds import open_readonly
from warehouse.contracts.marts import MARTS
from warehouse.contracts.reports import REPORTS
from warehouse.contracts.table import meta_of, name_of
from warehouse.home import DATABASE_NAME, Home
from warehouse.paths import ROOT

SEEDS: Final = ROOT / "seeds"
SEED_NAMES: Final = sorted(path.name for path in SEEDS.glob("*.txt"))
# The publishers' own texts stay outside of the repository; where they lie beside it, the tests run on them too.
ORIGINALS: Final = ROOT.parent / "shared"

# The first process of a suite hands its number to those that it starts. What they parsed goes when it ends, for many of
# them are killed and clear nothing away.
_SUITE: Final = os.environ.setdefault("SUITE_OF_TESTS", str(os.getpid()))
_PARSED: Final = f"doingoai-dbt-{_SUITE}-"


def _clear_parsed() -> None:
    for parsed in Path(tempfile.gettempdir()).glob(f"{_PARSED}*"):
        shutil.rmtree(parsed, ignore_errors=True)


if str(os.getpid()) == _SUITE:
    atexit.register(_clear_parsed)


def settings_for(home: Path, source: Path = SEEDS) -> Settings:
    """Settings for a home of a test. All homes of one test process share dbt's parsed project, which takes seconds."""
    parsed = Path(tempfile.gettempdir()) / f"{_PARSED}{os.getpid()}"
    parsed.mkdir(exist_ok=True)
    home.mkdir(parents=True, exist_ok=True)
    if not (home / "dbt").exists():
        (home / "dbt").symlink_to(parsed)
    # Read in the test's own process, so that a test may change how.
    return Settings(home=home, source=source, extract_seconds=0)


def open_current(home: Path) -> duckdb.DuckDBPyConnection:
    return open_readonly(Home(home).current / DATABASE_NAME)


def tables_of(home: Path) -> dict[str, pl.DataFrame]:
    """Every mart and report of the published build, in the order stored."""
    with open_current(home) as connection:
        return {
            name: connection.sql(f"SELECT * FROM {name}").pl()
            for name in (f"{meta_of(table)['schema']}.{name_of(table)}" for table in (*MARTS, *REPORTS))
        }
