"""Where the maps put provinces and countries, and what they show of them."""

import csv
from typing import Any

import pytest

from dashboards import maps
from dashboards.labels import Labels
from warehouse.paths import REGISTERS, ROOT


def register(name: str, column: str) -> set[str]:
    with (REGISTERS / name).open(encoding="utf-8", newline="") as file:
        return {row[column] for row in csv.DictReader(file)}


def row(kind: str, code: str | None, place: str, events: int) -> dict[str, Any]:
    return {"kind": kind, "code": code, "place": place, "events": events}


def layers(rows: list[dict[str, Any]], kind: str = "province") -> list[dict[str, Any]]:
    return list(maps.drawn(rows, kind, Labels()).to_dict()["layer"])


def test_every_province_of_every_time_and_every_country_has_its_point() -> None:
    known = {code for kind, code in maps.points() if kind == "province"}
    assert known == register("provinces.csv", "code")
    assert {code for kind, code in maps.points() if kind == "country"} == register("countries.csv", "iso2") - {"VN"}


def test_a_province_lies_in_vietnam_and_every_point_names_its_source() -> None:
    for point in maps.points().values():
        assert -60 < point.latitude < 75
        assert -180 <= point.longitude <= 180
        if point.kind == "province":
            assert 8.5 < point.latitude < 23.5
            assert 102 < point.longitude < 110
    with (ROOT / "dashboards" / "coordinates.csv").open(encoding="utf-8", newline="") as file:
        assert all(line["source"] and line["point"] for line in csv.DictReader(file))


def test_a_place_in_no_register_is_not_on_the_map() -> None:
    rows = [row("province", "01", "Hà Nội", 3), row("country", None, "x", 1), row("country", "XX", "y", 1)]
    assert [found["place"] for found in maps.located(rows, "province")] == ["Hà Nội"]
    assert maps.located(rows, "country") == []


@pytest.mark.parametrize("kind", ["province", "country"])
def test_places_without_events_are_drawn_too(kind: str) -> None:
    ground = layers([], kind)[-3]
    assert len(ground["data"]["values"]) == sum(point.kind == kind for point in maps.points().values())


def test_names_that_would_cover_each_other_stand_once() -> None:
    rows = [row("province", "01", "Hà Nội", 9), row("province", "28", "Hà Tây", 5), row("province", "48", "Đà Nẵng", 1)]
    words = layers(rows)[-1]["data"]["values"]
    assert [value["words"] for value in words] == ["Hà Nội 9", "Đà Nẵng 1"]


def test_a_map_loads_nothing_from_elsewhere() -> None:
    for kind in ("province", "country"):
        assert all("url" not in layer.get("data", {}) for layer in layers([row("province", "01", "Hà Nội", 1)], kind))
