"""Fixtures of the integration tests: the marts of the items made by hand, built once."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.handmade.building import create, dbt_build, staged
from tests.handmade.newsroom import all_items


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build file of the items above, with every dbt test and unit test passed."""
    home = tmp_path_factory.mktemp("dbt")
    create(home / "first.duckdb", staged(all_items()))
    dbt_build(home / "first.duckdb", home / "room")
    return home / "first.duckdb"


@pytest.fixture
def marts(built: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(built), read_only=True) as connection:
        yield connection
