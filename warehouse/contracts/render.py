"""From the contracts: Arrow schemas, DDL, dbt yml, the data dictionary and the datasets of Superset.

`write_all` puts the rendered files where they belong; `drift` names those that differ from what would be written.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import polars as pl
import pyarrow as pa
import yaml

from warehouse.contracts.marts import MARTS
from warehouse.contracts.ops import OPS, DataDictionary
from warehouse.contracts.reports import REPORTS
from warehouse.contracts.staging import STAGING
from warehouse.contracts.superset import rendered_datasets
from warehouse.contracts.table import Table, codes, columns_of, description_of, meta_of, name_of, version_of
from warehouse.metrics import metrics
from warehouse.paths import DBT_PROJECT, DDL, ROOT

ALL: Final = (*STAGING, *MARTS, *REPORTS, *OPS)
HEADER: Final = "Rendered by `make contracts` from warehouse/contracts: edit there."

_DUCKDB: Final[dict[pl.DataType, str]] = {
    pl.String(): "VARCHAR",
    pl.Int32(): "INTEGER",
    pl.Int64(): "BIGINT",
    pl.Float64(): "DOUBLE",
    pl.Boolean(): "BOOLEAN",
    pl.Date(): "DATE",
    pl.Datetime("us"): "TIMESTAMP",
    pl.List(pl.String()): "VARCHAR[]",
}
_ARROW: Final[dict[pl.DataType, pa.DataType]] = {
    pl.String(): pa.string(),
    pl.Int32(): pa.int32(),
    pl.Int64(): pa.int64(),
    pl.Float64(): pa.float64(),
    pl.Boolean(): pa.bool_(),
    pl.Date(): pa.date32(),
    pl.Datetime("us"): pa.timestamp("us"),
    pl.List(pl.String()): pa.list_(pa.string()),
}


def _polars_type(column: Any) -> pl.DataType:
    """Returns the column's polars type as an instance."""
    declared: pl.DataType = column.dtype.type
    return declared() if isinstance(declared, type) else declared


def polars_schema(table: type[Table]) -> dict[str, pl.DataType]:
    """Returns the frame schema of a table: column name to polars type."""
    return {name: _polars_type(column) for name, column in columns_of(table).items()}


def arrow_schema(table: type[Table]) -> pa.Schema:
    """Returns the Arrow schema of a table, nullability included."""
    return pa.schema(
        [
            pa.field(name, _ARROW[_polars_type(column)], nullable=column.nullable)
            for name, column in columns_of(table).items()
        ]
    )


def duckdb_types(table: type[Table]) -> dict[str, str]:
    """Returns the DuckDB type of each column."""
    return {name: _DUCKDB[_polars_type(column)] for name, column in columns_of(table).items()}


def ddl(table: type[Table]) -> str:
    """Returns the statements that create a table empty, with its comments."""
    full = f"{meta_of(table)['schema']}.{name_of(table)}"
    columns = columns_of(table)
    types = duckdb_types(table)
    body = ",\n".join(
        f"    {name} {types[name]}{'' if column.nullable else ' NOT NULL'}" for name, column in columns.items()
    )
    comments = [f"COMMENT ON TABLE {full} IS {_literal(description_of(table))};"]
    comments += [f"COMMENT ON COLUMN {full}.{name} IS {_literal(c.description)};" for name, c in columns.items()]
    return f"CREATE TABLE {full} (\n{body}\n);\n" + "\n".join(comments) + "\n"


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def data_dictionary(tables: Iterable[type[Table]] = ALL) -> pl.DataFrame:
    """Returns the data dictionary, one row a column, in the form of `ops.data_dictionary`."""
    rows = [
        {
            "schema_name": meta_of(table)["schema"],
            "table_name": name_of(table),
            "column_name": name,
            "position": place,
            "data_type": duckdb_types(table)[name],
            "is_nullable": column.nullable,
            "is_key": name in meta_of(table)["key"],
            "reference": (column.metadata or {}).get("references"),
            "code_domain": (column.metadata or {}).get("code"),
            "description": column.description,
            "table_description": description_of(table),
            "table_version": version_of(table),
        }
        for table in tables
        for place, (name, column) in enumerate(columns_of(table).items(), start=1)
    ]
    return pl.DataFrame(rows, schema=polars_schema(DataDictionary))


def _data_tests(table: type[Table], name: str, column: Any) -> list[dict[str, Any]]:
    """Returns the dbt data tests of a column, named as sentences that say what broke."""
    own = name_of(table)
    metadata = column.metadata or {}
    tests: list[dict[str, Any]] = []
    if meta_of(table)["key"] == [name]:
        tests.append({"unique": {"name": f"every_{own}_has_its_own_{name}"}})
    if "references" in metadata:
        target, field = str(metadata["references"]).split(".")
        sought = {"to": f"ref('{target}')", "field": field}
        tests.append({"relationships": {"name": f"every_{name}_of_{own}_is_in_{target}", "arguments": sought}})
    if "code" in metadata:
        listed = {"values": list(codes(metadata["code"]))}
        tests.append({"accepted_values": {"name": f"every_{name}_of_{own}_is_in_the_codebook", "arguments": listed}})
    return tests


def _yml_columns(table: type[Table], *, enforced: bool) -> list[dict[str, Any]]:
    out = []
    types = duckdb_types(table)
    for name, column in columns_of(table).items():
        entry: dict[str, Any] = {"name": name, "data_type": types[name], "description": column.description}
        if enforced:
            if not column.nullable:
                entry["constraints"] = [{"type": "not_null"}]
            tests = _data_tests(table, name, column)
            if tests:
                entry["data_tests"] = tests
        out.append(entry)
    return out


def models_yml(tables: Iterable[type[Table]]) -> str:
    """Returns the dbt properties of models whose contract dbt enforces."""
    models = []
    for table in tables:
        key = meta_of(table)["key"]
        entry: dict[str, Any] = {
            "name": name_of(table),
            "description": description_of(table),
            "config": {"contract": {"enforced": True}, "meta": {"version": version_of(table)}},
            "columns": _yml_columns(table, enforced=True),
        }
        if day := meta_of(table).get("time_spine"):
            entry["time_spine"] = {"standard_granularity_column": day}
            next(column for column in entry["columns"] if column["name"] == day)["granularity"] = "day"
        if len(key) > 1:
            arguments = {"columns": list(key)}
            name = f"every_{name_of(table)}_has_its_own_{'_and_'.join(key)}"
            entry["data_tests"] = [{"unique_together": {"name": name, "arguments": arguments}}]
        models.append(entry)
    return _yml({"version": 2, "models": models})


def sources_yml(tables: Iterable[type[Table]]) -> str:
    """Returns the dbt source that the staging tables are."""
    source = {
        "name": "staging",
        "schema": "staging",
        "description": "The lake's records, flat, loaded from Parquet before dbt starts.",
        "tables": [
            {
                "name": name_of(table),
                "description": description_of(table),
                "columns": _yml_columns(table, enforced=False),
            }
            for table in tables
        ],
    }
    return _yml({"version": 2, "sources": [source]})


def _yml(content: dict[str, Any]) -> str:
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=120)
    return f"# {HEADER}\n{text}"


def dictionary_markdown() -> str:
    """Returns the data dictionary as a page for people."""
    lines = ["# Data dictionary", "", f"<!-- {HEADER} -->", ""]
    for table in ALL:
        lines += [f"## {meta_of(table)['schema']}.{name_of(table)}", "", description_of(table), ""]
        if table in (*MARTS, *REPORTS):
            lines += [f"Version {version_of(table)} of its contract.", ""]
        lines += ["| column | type | | description |", "|---|---|---|---|"]
        types = duckdb_types(table)
        for name, column in columns_of(table).items():
            metadata = column.metadata or {}
            marks = ["key"] if name in meta_of(table)["key"] else []
            marks += [] if not column.nullable else ["may be absent"]
            marks += [f"in `{metadata['references']}`"] if "references" in metadata else []
            marks += [f"code `{metadata['code']}`"] if "code" in metadata else []
            lines.append(f"| `{name}` | {types[name]} | {', '.join(marks)} | {column.description} |")
        lines.append("")
    return "\n".join([*lines, *_metric_lines()])


def _metric_lines() -> list[str]:
    """Returns the metrics as a section of the page, each with the question that gives its value."""
    lines = ["## Metrics", "", "Each is defined once, in `dbt/models/reports/_semantic.yml`.", ""]
    lines += ["| metric | Vietnamese | what it counts | as an expression |", "|---|---|---|---|"]
    lines += [f"| `{m.name}` | {m.label_vi} | {m.description} | `{m.sql()}` |" for m in metrics().values()]
    return [*lines, ""]


def rendered() -> dict[Path, str]:
    """Returns every rendered file: its path in the checkout and its text."""
    header = f"-- {HEADER}\n"
    return {
        DDL / "staging.sql": header + "\n".join(ddl(table) for table in STAGING),
        DDL / "ops.sql": header + "\n".join(ddl(table) for table in OPS),
        DBT_PROJECT / "models" / "staging" / "_sources.yml": sources_yml(STAGING),
        DBT_PROJECT / "models" / "marts" / "_marts.yml": models_yml(MARTS),
        DBT_PROJECT / "models" / "reports" / "_reports.yml": models_yml(REPORTS),
        ROOT / "docs" / "data-dictionary.md": dictionary_markdown(),
        **rendered_datasets(),
    }


def drift() -> list[Path]:
    """Returns the rendered files that are missing or differ from the contracts."""
    return [path for path, text in rendered().items() if not path.exists() or path.read_text(encoding="utf-8") != text]


def write_all() -> list[Path]:
    """Writes what drifted; returns what was written."""
    changed = drift()
    files = rendered()
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path], encoding="utf-8")
    return changed
