"""Fixtures of the integration tests: the marts of the items made by hand, made once."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.handmade.building import create, staged
from tests.handmade.newsroom import all_items
from tests.statements import Statements
from warehouse.home import DATABASE_NAME


@pytest.fixture(scope="session")
def handmade(tmp_path_factory: pytest.TempPathFactory, statements: Statements) -> Path:
    """The build file of the items made by hand. `test_dbt_build` shows that dbt makes the same, and passes its tests."""
    database = tmp_path_factory.mktemp("handmade") / DATABASE_NAME
    create(database, staged(all_items()))
    statements.make(database)
    return database


@pytest.fixture
def marts(handmade: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(handmade), read_only=True) as connection:
        yield connection
