"""The team's dashboard in Superset, natively: imported from the repository, asked for every chart, with no container.

Runs where Superset is installed: `make superset-install` puts it into `.venv-superset`; `DOINGOAI_TEST_SUPERSET` names
another environment.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import httpx
import pytest

from flows.run import Outcome
from tests.superset_server import Server, import_again, missing, serving
from warehouse.files import flip_link
from warehouse.home import DATABASE_NAME, Home
from warehouse.paths import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.skipif(missing() is not None, reason=missing() or "")]


@pytest.fixture(scope="module")
def home(seeded: tuple[Path, Outcome], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that a test of this module may publish to."""
    target = tmp_path_factory.mktemp("superset") / "home"
    shutil.copytree(seeded[0], target, symlinks=True)
    return target


@pytest.fixture(scope="module")
def server(home: Path) -> Iterator[Server]:
    with serving(home, home.parent / "state") as started:
        yield started


@pytest.fixture(scope="module")
def superset(server: Server) -> Iterator[httpx.Client]:
    """A client that is signed in."""
    with httpx.Client(base_url=server.address, timeout=120) as client:
        login = {"username": "admin", "password": server.password, "provider": "db"}
        token = client.post("/api/v1/security/login", json=login).raise_for_status().json()["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        client.headers["X-CSRFToken"] = client.get("/api/v1/security/csrf_token/").json()["result"]
        yield client


def charts(superset: httpx.Client) -> dict[str, dict[str, Any]]:
    """What each chart of the dashboard asks, by its title."""
    found = superset.get("/api/v1/dashboard/doi-ngoai/charts").raise_for_status().json()["result"]
    return {chart["slice_name"]: chart["form_data"] for chart in found}


def asked(superset: httpx.Client, chart: dict[str, Any], *filters: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows that a chart draws, with what readers chose in the filters."""
    by_day = "time_grain_sqla" in chart
    axis = chart.get("x_axis")
    if by_day:
        axis = {
            "columnType": "BASE_AXIS", "timeGrain": chart["time_grain_sqla"], "expressionType": "SQL",
            "sqlExpression": axis, "label": axis,
        }  # fmt: skip
    own = [{"col": c["subject"], "op": c["operator"], "val": c.get("comparator")} for c in chart["adhoc_filters"]]
    chosen = {f["col"] for f in filters}
    query = {
        "columns": [*([axis] if axis else []), *chart.get("groupby", []), *chart.get("all_columns", [])],
        "metrics": chart.get("metrics") or ([chart["metric"]] if "metric" in chart else None),
        "filters": [*(f for f in own if f["op"] != "TEMPORAL_RANGE" or f["col"] not in chosen), *filters],
        "row_limit": chart.get("row_limit", 100),
    }
    kind, number = reversed(chart["datasource"].split("__"))
    body = {"datasource": {"id": int(number), "type": kind}, "queries": [query], "result_format": "json"}
    answer = superset.post("/api/v1/chart/data", json=body)
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json()["result"][0]["data"]
    return rows


def test_every_chart_draws_data_from_the_warehouse(superset: httpx.Client) -> None:
    found = charts(superset)
    assert len(found) == len(list((ROOT / "deploy" / "superset" / "assets" / "charts").glob("*.yaml")))
    empty = [title for title, chart in found.items() if not asked(superset, chart)]
    assert empty == []
    assert asked(superset, found["Sự kiện"]) == [{"events": 5}]
    assert {"place": "Hà Nội", "events": 3} in asked(superset, found["Nơi có nhiều sự kiện"])


@pytest.mark.parametrize(
    ("column", "operator", "value", "events"),
    [
        ("date_start", "TEMPORAL_RANGE", "2018-01-01 : 2023-12-23", 2),
        ("event_type_vi", "IN", ["hội thảo, tọa đàm"], 1),
        ("place", "IN", ["Hà Nội"], 3),
        ("publisher", "IN", ["không rõ nơi đăng"], 5),
        ("publisher", "IN", ["Báo 'không có'"], 0),
    ],
)
def test_a_filter_narrows_what_is_counted(
    superset: httpx.Client, column: str, operator: str, value: Any, events: int
) -> None:
    chosen = {"col": column, "op": operator, "val": value}
    assert asked(superset, charts(superset)["Sự kiện"], chosen) == [{"events": events}]


def test_a_query_in_the_sql_lab_reads_the_warehouse_and_nothing_beside_it(superset: httpx.Client) -> None:
    (database,) = superset.get("/api/v1/database/").json()["result"]

    def run(sql: str) -> httpx.Response:
        body = {"database_id": database["id"], "sql": sql, "schema": "reports", "runAsync": False}
        return superset.post("/api/v1/sqllab/execute/", json=body)

    good = run("SELECT count(*) AS events FROM reports.events")
    assert good.status_code == 200, good.text
    assert good.json()["data"] == [{"events": 5}]
    for bad in (
        "SELECT * FROM read_text('/etc/hostname')",
        "SET enable_external_access = true",
        "DROP TABLE reports.events",
    ):
        assert run(bad).status_code >= 400, bad
    assert asked(superset, charts(superset)["Sự kiện"]) == [{"events": 5}]


def test_pages_may_ask_no_other_machine_for_anything(superset: httpx.Client) -> None:
    policy = superset.get("/login/").headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "http" not in policy


def test_what_is_published_is_shown_with_the_next_look(superset: httpx.Client, home: Path) -> None:
    chart = charts(superset)["Sự kiện"]
    assert asked(superset, chart) == [{"events": 5}]
    later = Home(home).builds / "29990101T000000000-00000000"
    shutil.copytree(Home(home).current.resolve(), later)
    with duckdb.connect(str(later / DATABASE_NAME)) as connection:
        connection.execute("DELETE FROM reports.events WHERE place = 'Nghệ An'")
    flip_link(Home(home).current, later)
    assert asked(superset, chart) == [{"events": 4}]


def test_importing_again_brings_the_dashboard_back_to_what_the_repository_says(
    superset: httpx.Client, server: Server
) -> None:
    (chart,) = (c for c in superset.get("/api/v1/chart/").json()["result"] if c["slice_name"] == "Sự kiện")
    changed = superset.put(f"/api/v1/chart/{chart['id']}", json={"slice_name": "Khác"})
    assert changed.status_code == 200, changed.text
    import_again(server)
    assert "Sự kiện" in charts(superset)
