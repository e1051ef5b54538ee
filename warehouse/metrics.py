"""The metrics by their one definition: dbt's semantic models in, the SQL that counts them out.

`dbt/models/reports/_semantic.yml` is that definition. dbt makes `reports.metrics` from it and MetricFlow answers by
it; the dashboard and the data dictionary take theirs from here.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import yaml

from warehouse.paths import DBT_PROJECT

DEFINITIONS: Final = DBT_PROJECT / "models" / "reports" / "_semantic.yml"


@dataclass(frozen=True, slots=True)
class Measure:
    """An aggregate over one report."""

    table: str
    aggregate: str
    day: str

    def sql(self, where: str = "") -> str:
        """Returns the aggregate as a subquery, over the rows that a condition holds for."""
        return f"(SELECT {self.aggregate} FROM {self.table}{f' WHERE {where}' if where else ''})"  # noqa: S608 - definitions


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric: a measure, or one divided by another."""

    name: str
    label_en: str
    label_vi: str
    description: str
    over: Measure
    divided_by: Measure | None

    def sql(self, where: str = "") -> str:
        """Returns the expression that gives its value, over the rows that a condition on the event holds for."""
        over = self.over.sql(where)
        return f"{over} / {self.divided_by.sql(where)}" if self.divided_by else over


@cache
def metrics() -> dict[str, Metric]:
    """Returns all metrics by name, in the order of their definition."""
    defined: dict[str, Any] = yaml.safe_load(DEFINITIONS.read_text(encoding="utf-8"))
    measures = {
        measure["name"]: Measure(
            "reports." + model["model"].removeprefix("ref('").removesuffix("')"),
            _aggregate(measure["agg"], measure["expr"]),
            model["defaults"]["agg_time_dimension"],
        )
        for model in defined["semantic_models"]
        for measure in model["measures"]
    }
    found = {}
    for metric in defined["metrics"]:
        params, labels = metric["type_params"], metric["config"]["meta"]
        over = measures[params.get("measure") or params["numerator"]]
        under = measures[params["denominator"]] if "denominator" in params else None
        found[metric["name"]] = Metric(
            metric["name"], metric["label"], labels["label_vi"], metric["description"], over, under
        )
    return found


def _aggregate(kind: str, expression: str) -> str:
    return f"count(DISTINCT {expression})" if kind == "count_distinct" else f"{kind}({expression})"
