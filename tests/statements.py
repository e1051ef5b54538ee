"""The marts of another build, made by the statements that dbt once ran: for tests of what is around dbt.

dbt takes a quarter of a minute to start, to compare and to describe what it makes; its statements take a second. They
are those of a build of this very project that the same tests have seen pass, so a model that is changed is changed here
too, and `test_dbt_build` shows that both ways give the same. What dbt itself does (its tests, its death, its report) is
tested with dbt.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from flows.run import plainly
from flows.stages.build import DbtRun
from flows.stages.build import build as build_stage


@dataclass(frozen=True)
class Statements:
    """What dbt ran to make the models of one build, in its order, and that build, whose registers are taken."""

    database: Path
    registers: tuple[str, ...]
    models: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, room: Path, database: Path) -> "Statements":
        """Reads what dbt left in its room when it had made the database."""
        results = json.loads((room / "run_results.json").read_text(encoding="utf-8"))["results"]
        nodes = json.loads((room / "manifest.json").read_text(encoding="utf-8"))["nodes"]
        made = [nodes[r["unique_id"]] for r in results if r["status"] == "success" and r["unique_id"] in nodes]
        return cls(
            database,
            tuple(f"{node['schema']}.{node['alias']}" for node in made if node["resource_type"] == "seed"),
            tuple(
                (node["alias"], (room / "run" / node["package_name"] / node["original_file_path"]).read_text("utf-8"))
                for node in made
                if node["resource_type"] == "model"
            ),
        )

    def make(self, database: Path) -> None:
        """Makes views, marts and reports in a file of the same name that holds staging tables."""
        assert database.name == self.database.name, "the statements name the file that they were made for"
        with duckdb.connect(str(database)) as connection:
            connection.execute(f"ATTACH '{self.database}' AS before (READ_ONLY)")
            for name in self.registers:
                connection.execute(f"CREATE TABLE {name} AS FROM before.{name}")
            connection.execute("DETACH before")
            for name, statement in self.models:
                connection.execute(statement)
                kind, schema = _kind_and_schema(connection, f"{name}__dbt_tmp")
                connection.execute(f"ALTER {kind} {schema}.{name}__dbt_tmp RENAME TO {name}")

    def call(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Calls a stage plainly, but makes the marts by these statements."""
        if function is not build_stage:
            return plainly(function, *arguments)
        self.make(arguments[0])
        return DbtRun({}, ())


def _kind_and_schema(connection: duckdb.DuckDBPyConnection, name: str) -> tuple[str, str]:
    found = connection.execute(
        "SELECT if(table_type = 'VIEW', 'VIEW', 'TABLE'), table_schema FROM information_schema.tables "
        "WHERE table_name = ?",
        [name],
    ).fetchone()
    assert found is not None, f"dbt's statement made no {name}"
    return str(found[0]), str(found[1])
