"""The datasets of the team's dashboard: queries of `deploy/superset/queries` and contracts in, Superset's YAML out.

A query is asked here of the empty tables of the contracts, so that one which names a column that has gone is an error
of `make contracts` and not a chart without data.
"""

import csv
from functools import cache
from pathlib import Path
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

import duckdb
import yaml
from jinja2 import Environment, StrictUndefined

from warehouse.contracts.marts import MARTS
from warehouse.contracts.reports import REPORTS
from warehouse.contracts.table import columns_of, description_of, name_of
from warehouse.metrics import Metric, metrics
from warehouse.paths import ROOT

FOLDER: Final = ROOT / "deploy" / "superset"
QUERIES: Final = FOLDER / "queries"
ASSETS: Final = FOLDER / "assets"
DATABASE: Final = "doi_ngoai"
HEADER: Final = "Rendered by `make contracts` from deploy/superset/queries, columns.csv and the metrics: edit there."

_TABLES: Final = {name_of(table): table for table in (*MARTS, *REPORTS)}


class QueryError(Exception):
    """A query of a dataset does not fit the contracts. The message says which and why."""


def identity(kind: str, name: str) -> str:
    """Returns the identifier by which Superset knows a part of the dashboard from one import to the next."""
    return str(uuid5(NAMESPACE_URL, f"doi-ngoai-warehouse/{kind}/{name}"))


def datasets() -> dict[Path, dict[str, Any]]:
    """Returns every dataset as Superset imports it, by the path of its file."""
    return {
        ASSETS / "datasets" / DATABASE / f"{query.stem}.yaml": _dataset(query)
        for query in sorted(QUERIES.glob("*.sql"))
    }


def asked(query: str, publishers: list[str] | None = None) -> str:
    """Returns the SQL that Superset makes of a dataset's query when these publishers are chosen in the filters."""

    def filter_values(column: str, **_: bool) -> list[str]:
        return publishers or [] if column == "publisher" else []

    environment = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701 - SQL, no page
    environment.filters["where_in"] = lambda values: f"({', '.join(map(_quoted, values))})"
    return environment.from_string(query).render(filter_values=filter_values)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@cache
def _empty() -> duckdb.DuckDBPyConnection:
    """Returns a database that holds the marts and reports without a row."""
    from warehouse.contracts.render import ddl

    connection = duckdb.connect()
    connection.execute("CREATE SCHEMA marts; CREATE SCHEMA reports")
    for table in _TABLES.values():
        connection.execute(ddl(table))
    return connection


def _columns(query: Path) -> dict[str, str]:
    """Returns the columns that a query gives, with their types."""
    text = query.read_text(encoding="utf-8")
    found: list[dict[str, str]] = []
    for publishers in (None, ["Báo A", "Báo B"]):
        try:
            described = _empty().execute(f"DESCRIBE {asked(text, publishers)}").fetchall()
        except duckdb.Error as error:
            raise QueryError(f"{query.relative_to(ROOT)}: {error}. Mend the query, or the contract.") from error
        found.append({name: kind for name, kind, *_ in described})
    if found[0] != found[1]:
        raise QueryError(f"{query.relative_to(ROOT)}: its columns depend on the filters. Let them be the same.")
    return found[0]


def _dataset(query: Path) -> dict[str, Any]:
    name, labels = query.stem, _labels()
    counted = [metric for metric in metrics().values() if _is_of(metric, name)]
    columns = _columns(query)
    if missing := columns.keys() - labels.keys():
        raise QueryError(f"{query.relative_to(ROOT)}: {sorted(missing)} have no label in columns.csv. Add them there.")
    return {
        "table_name": name,
        "description": description_of(_TABLES[name]),
        "main_dttm_col": counted[0].over.day,
        "schema": "reports",
        "sql": query.read_text(encoding="utf-8").strip() + "\n",
        # The query is written for the database that it is asked of.
        "source_db_engine": "duckdb",
        "filter_select_enabled": True,
        "uuid": identity("dataset", name),
        "database_uuid": identity("database", DATABASE),
        "metrics": [
            {
                "metric_name": metric.name,
                "verbose_name": metric.label_vi,
                "expression": expression(metric),
                "description": metric.description,
            }
            for metric in counted
        ],
        "columns": [
            {
                "column_name": column,
                "verbose_name": labels[column],
                "description": _description(name, column),
                "type": kind,
                "is_dttm": kind in {"DATE", "TIMESTAMP"},
                "groupby": True,
                "filterable": True,
            }
            for column, kind in columns.items()
        ],
        "version": "1.0.0",
    }


def expression(metric: Metric) -> str:
    """Returns what Superset counts for a metric, on the dataset of its table."""
    return f"{metric.over.aggregate} / {metric.divided_by.aggregate}" if metric.divided_by else metric.over.aggregate


def _is_of(metric: Metric, table: str) -> bool:
    measures = (metric.over, metric.divided_by or metric.over)
    return all(measure.table == f"reports.{table}" for measure in measures)


def _description(table: str, column: str) -> str | None:
    """Returns what a column means: by the report that the dataset is of, else by the first table that has it."""
    for candidate in (_TABLES[table], *_TABLES.values()):
        if found := columns_of(candidate).get(column):
            return str(found.description)
    return None


@cache
def _labels() -> dict[str, str]:
    with (FOLDER / "columns.csv").open(encoding="utf-8", newline="") as file:
        return {row["column"]: row["label_vi"] for row in csv.DictReader(file)}


def rendered_datasets() -> dict[Path, str]:
    """Returns the datasets' files: path and text."""
    return {
        path: f"# {HEADER}\n" + yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
        for path, content in datasets().items()
    }


class _Dumper(yaml.SafeDumper):
    """Writes text of several lines as it reads."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)
