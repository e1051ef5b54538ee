"""The team's dashboard as it stands in the repository: its parts fit each other, the contracts and the metrics."""

import ast
import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from dashboards.labels import Labels
from dashboards.theme import CATEGORIES
from warehouse.contracts import superset
from warehouse.contracts.superset import ASSETS, FOLDER, QueryError, asked, expression, identity
from warehouse.contracts.table import codes
from warehouse.metrics import metrics
from warehouse.paths import ROOT

CONFIG: Final = (FOLDER / "superset_config.py").read_text(encoding="utf-8")


def parts(folder: str) -> dict[str, dict[str, Any]]:
    """What Superset imports from a folder, by the name of the file."""
    return {
        path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted((ASSETS / folder).rglob("*.yaml"))
    }


DATASETS: Final = parts("datasets")
CHARTS: Final = parts("charts")
DATABASE: Final = parts("databases")["doi_ngoai"]
DASHBOARD: Final = parts("dashboards")["doi_ngoai"]
OF_UUID: Final = {dataset["uuid"]: dataset for dataset in DATASETS.values()}
each_chart = pytest.mark.parametrize("name", CHARTS)


def columns(dataset: dict[str, Any]) -> set[str]:
    return {column["column_name"] for column in dataset["columns"]}


def test_a_query_that_names_a_column_which_no_report_has_is_refused(tmp_path: Path, monkeypatch: Any) -> None:
    (tmp_path / "events.sql").write_text("SELECT event_id, colour FROM reports.events", encoding="utf-8")
    monkeypatch.setattr(superset, "QUERIES", tmp_path)
    monkeypatch.setattr(superset, "ROOT", tmp_path)
    with pytest.raises(QueryError, match=r"events\.sql.*colour"):
        superset.datasets()


def test_a_column_without_a_vietnamese_label_is_refused(tmp_path: Path, monkeypatch: Any) -> None:
    (tmp_path / "events.sql").write_text("SELECT event_id, place AS spot FROM reports.events", encoding="utf-8")
    monkeypatch.setattr(superset, "QUERIES", tmp_path)
    monkeypatch.setattr(superset, "ROOT", tmp_path)
    with pytest.raises(QueryError, match="spot"):
        superset.datasets()


def test_a_publisher_whose_name_holds_a_quote_stays_a_name() -> None:
    query = "{% if filter_values('publisher') %}{{ filter_values('publisher') | where_in }}{% endif %}"
    assert asked(query, ["Báo 'A'"]) == "('Báo ''A''')"
    assert not asked(query)


@pytest.mark.parametrize("name", DATASETS)
def test_a_dataset_counts_by_the_products_metrics(name: str) -> None:
    counted = {metric["metric_name"]: metric for metric in DATASETS[name]["metrics"]}
    assert counted
    for metric_name, metric in counted.items():
        defined = metrics()[metric_name]
        assert metric["expression"] == expression(defined)
        assert metric["verbose_name"] == defined.label_vi
        assert defined.over.table == f"reports.{name}"
        assert defined.over.day == DATASETS[name]["main_dttm_col"]


def test_every_metric_of_the_product_can_be_asked_for() -> None:
    assert {metric["metric_name"] for dataset in DATASETS.values() for metric in dataset["metrics"]} == metrics().keys()


@each_chart
def test_a_chart_asks_its_dataset_for_columns_and_metrics_that_it_has(name: str) -> None:
    chart, params = CHARTS[name], CHARTS[name]["params"]
    dataset = OF_UUID[chart["dataset_uuid"]]
    wanted = {*params.get("groupby", []), *params.get("all_columns", []), *filter(None, [params.get("x_axis")])}
    wanted |= {condition["subject"] for condition in params["adhoc_filters"]}
    assert wanted <= columns(dataset)
    counted = {*params.get("metrics", []), *filter(None, [params.get("metric")])}
    assert counted <= {metric["metric_name"] for metric in dataset["metrics"]}
    assert counted or params["query_mode"] == "raw"


@each_chart
def test_a_chart_follows_the_period_by_the_day_of_its_metrics(name: str) -> None:
    period = [c for c in CHARTS[name]["params"]["adhoc_filters"] if c["operator"] == "TEMPORAL_RANGE"]
    assert [c["subject"] for c in period] == [OF_UUID[CHARTS[name]["dataset_uuid"]]["main_dttm_col"]]


def test_the_dashboard_shows_every_chart_once() -> None:
    shown = [part for part in DASHBOARD["position"].values() if isinstance(part, dict) and part["type"] == "CHART"]
    assert sorted(part["meta"]["uuid"] for part in shown) == sorted(chart["uuid"] for chart in CHARTS.values())
    titles = {chart["uuid"]: chart["slice_name"] for chart in CHARTS.values()}
    assert all(part["meta"]["sliceName"] == titles[part["meta"]["uuid"]] for part in shown)


def test_every_part_of_the_dashboard_stands_in_the_one_it_names() -> None:
    position = DASHBOARD["position"]
    for name, part in position.items():
        if isinstance(part, dict):
            assert part["id"] == name
            assert all(position[child]["parents"][-1] == name for child in part.get("children", []))
    rows = [part for part in position.values() if isinstance(part, dict) and part["type"] == "ROW"]
    assert all(sum(position[child]["meta"]["width"] for child in row["children"]) == 12 for row in rows)


def test_the_filters_are_period_type_place_and_publisher() -> None:
    filters = {f["id"].removeprefix("NATIVE_FILTER-"): f for f in DASHBOARD["metadata"]["native_filter_configuration"]}
    assert list(filters) == ["period", "type", "place", "publisher"]
    for name in ("type", "place", "publisher"):
        (target,) = filters[name]["targets"]
        assert target["column"]["name"] in columns(OF_UUID[target["datasetUuid"]])
    assert filters["period"]["filterType"] == "filter_time"


@pytest.mark.parametrize("name", ["type", "place", "publisher"])
def test_a_filter_reaches_only_charts_that_it_can_narrow(name: str) -> None:
    (chosen,) = (f for f in DASHBOARD["metadata"]["native_filter_configuration"] if f["id"].endswith(f"-{name}"))
    column = chosen["targets"][0]["column"]["name"]
    numbers = {
        p["meta"]["chartId"]: p["meta"]["uuid"]
        for p in DASHBOARD["position"].values()
        if "meta" in p and "uuid" in p["meta"]
    }
    dataset_of = {chart["uuid"]: OF_UUID[chart["dataset_uuid"]] for chart in CHARTS.values()}
    able = {
        number
        for number, uuid in numbers.items()
        if column in columns(dataset_of[uuid]) or f"filter_values('{column}'" in dataset_of[uuid]["sql"]
    }
    assert set(chosen["chartsInScope"]) == able
    assert set(chosen["scope"]["excluded"]) == numbers.keys() - able


def test_parts_keep_the_identity_by_which_superset_knows_them() -> None:
    assert DATABASE["uuid"] == identity("database", "doi_ngoai")
    assert {name: chart["uuid"] for name, chart in CHARTS.items()} == {name: identity("chart", name) for name in CHARTS}
    assert DASHBOARD["uuid"] == identity("dashboard", "doi_ngoai")


def test_a_type_of_event_has_the_colour_that_it_has_in_the_dashboard() -> None:
    label = Labels("vi")
    expected = {label.code("event_type", c): label.colour_of("event_type", c, CATEGORIES) for c in codes("event_type")}
    assert DASHBOARD["metadata"]["label_colors"] == expected
    (scheme,) = re.findall(r'"colors": (\[.*?\])', CONFIG, re.DOTALL)
    assert ast.literal_eval(scheme) == CATEGORIES


def test_the_warehouse_is_opened_by_the_published_link_and_nothing_may_write_to_it() -> None:
    assert DATABASE["sqlalchemy_uri"] == "duckdb:///current/doi_ngoai.duckdb"
    assert not any(DATABASE[right] for right in ("allow_ctas", "allow_cvas", "allow_dml", "allow_csv_upload"))
    assert '"read_only": True' in CONFIG


def test_the_lock_holds_the_duckdb_that_writes_the_builds_and_no_address() -> None:
    def locked(name: str) -> str:
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        assert "://" not in text
        (found,) = re.findall(r"^duckdb==(\S+)", text, re.MULTILINE)
        return str(found)

    assert locked("superset.txt") == locked("runtime.txt")
    asked_for = (ROOT / "requirements" / "superset.in").read_text(encoding="utf-8")
    names = re.findall(r"^([a-z0-9-]+)", asked_for, re.MULTILINE)
    lock = (ROOT / "requirements" / "superset.txt").read_text(encoding="utf-8")
    assert [name for name in names if not re.search(rf"^{name}==", lock, re.MULTILINE)] == []
    assert all("--hash=sha256:" in block for block in re.split(r"^(?=[a-z])", lock, flags=re.MULTILINE)[1:])
