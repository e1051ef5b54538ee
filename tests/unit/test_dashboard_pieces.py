"""Pieces of the pages that need no browser: markup, labels, CSV."""

import csv
import re
from typing import Any

import pytest

from dashboards import charts, markup, periods
from dashboards.labels import Labels
from warehouse.csv_text import csv_text
from warehouse.paths import ROOT


@pytest.mark.parametrize("cell", ["=1+1", "+84 24", "-2", "@x", "\tx", "\rx"])
def test_no_cell_of_a_csv_runs_as_a_formula(cell: str) -> None:
    told = list(csv.reader(csv_text(["name"], [[cell]]).splitlines(keepends=True)))
    assert told[1][0].startswith("'")


def test_a_csv_keeps_what_is_harmless_as_it_is() -> None:
    assert csv_text(["a", "b", "c"], [["Hà Nội", None, ["x", "y"]]]) == 'a,b,c\nHà Nội,,"x, y"\n'


def test_what_an_item_says_never_becomes_markup() -> None:
    assert "<script" not in markup.highlighted("<script>alert(1)</script> và <b>", 0, 8)
    assert "<img" not in markup.table("<img>", ["<img>"], [(markup.text("<img onerror=x>"),)])
    assert '"' not in markup.href(Labels(), event='"><script>')[1:]


def test_a_quote_is_marked_where_it_stands_and_cut_to_whole_words_around() -> None:
    text = "đầu " * 50 + "CÂU NGUỒN" + " cuối" * 50
    start = text.index("CÂU")
    shown = markup.highlighted(text, start, start + 9, around=12)
    assert shown == '<div class="item">… đầu đầu <mark>CÂU NGUỒN</mark> cuối cuối …</div>'


def test_an_address_that_is_no_web_page_is_no_link() -> None:
    label = Labels()
    assert "<a" not in markup.source_link(label, {"uri": "javascript:alert(1)"})
    assert 'rel="noopener noreferrer"' in markup.source_link(label, {"uri": "https://bao.example/1"})


def test_every_label_has_both_languages_and_a_key_of_its_own() -> None:
    with (ROOT / "dashboards" / "labels.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    keys = [row["key"] for row in rows]
    assert len(keys) == len(set(keys))
    assert [row["key"] for row in rows if not row["vi"] or not row["en"]] == []


def test_every_label_is_used_and_every_relation_has_its_passive() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "dashboards").rglob("*.py"))
    with (ROOT / "dashboards" / "labels.csv").open(encoding="utf-8", newline="") as file:
        keys = {row["key"] for row in csv.DictReader(file)}
    unused = {key for key in keys if f'"{key}"' not in source and f"'{key}'" not in source}
    put_together = ("map_", "passive_", "fact_", "measure_", "subject_", "field_", "stage_")
    assert {key for key in unused if not key.startswith(put_together)} == set()
    with (ROOT / "flows/extraction/lexicons/codes.csv").open(encoding="utf-8", newline="") as file:
        relations = {row["code"] for row in csv.DictReader(file) if row["domain"] == "relation"}
    assert {f"passive_{relation}" for relation in relations} <= keys


def test_every_measure_of_quality_and_every_field_of_dispute_has_words() -> None:
    label = Labels()
    model = (ROOT / "dbt/models/reports/data_quality.sql").read_text(encoding="utf-8")
    measures = re.findall(r"'measure': '(\w+)'|'(\w+)' as measure", model)
    assert len(measures) > 10
    for named in measures:
        assert label("measure_" + "".join(named))
    for subject in re.findall(r"'(\w+)' as subject", model):
        assert label("subject_" + subject)
    disputes = (ROOT / "dbt/models/reports/disagreements.sql").read_text(encoding="utf-8")
    for field in set(re.findall(r"document_id, '(\w+)'", disputes)):
        assert label("field_" + field)


def test_a_measure_of_another_release_is_shown_by_its_name() -> None:
    assert Labels().named("measure", "made_up_later") == "made up later"


@pytest.mark.parametrize(
    ("seconds", "told"), [(30, "0 min ago"), (3600, "60 min ago"), (7300, "2 h ago"), (3 * 86400, "3 days ago")]
)
def test_an_age_is_told_in_a_unit_that_it_fills(seconds: float, told: str) -> None:
    assert Labels("en").ago(seconds) == told


def _chart(values: list[dict[str, Any]]) -> dict[str, Any]:
    chart: dict[str, Any] = charts.by_month(values, Labels()).to_dict()
    return chart


def _month(month: str, events: int = 1) -> dict[str, Any]:
    return {
        "month": month,
        "event_type": "talks",
        "event_type_vi": "hội đàm",
        "event_type_en": "talks",
        "events": events,
    }


def test_months_of_many_years_are_one_bar_a_year() -> None:
    few = _chart([_month("2023-01-01"), _month("2024-01-01")])
    assert few["encoding"]["x"]["timeUnit"] == "yearmonth"
    many = _chart([_month(f"{year}-0{month}-01", 2) for year in range(2000, 2020) for month in (1, 2)])
    assert many["encoding"]["x"]["field"] == "year"
    assert {row["events"] for row in many["data"]["values"]} == {4}


def test_the_longest_bar_of_a_ranking_leaves_room_for_its_number() -> None:
    ranking = charts.ranking([{"place": "Hà Nội", "events": 1200}], "place", Labels()).to_dict()
    assert ranking["layer"][0]["encoding"]["x"]["scale"]["domain"][1] > 1200
    assert ranking["data"]["values"][0]["told"] == "1.200"


def test_a_kind_of_event_has_one_colour_in_every_language_and_build() -> None:
    colours = ["a", "b", "c"]
    assert Labels("vi").colour_of("event_type", "session", colours) == "c"
    assert Labels("en").colour_of("event_type", "session", colours) == "c"


def test_a_period_is_read_from_months_and_from_years() -> None:
    assert periods.read("2018-03", last=False) == "2018-03"
    assert periods.read("2018", last=False) == "2018-01"
    assert periods.read("2018", last=True) == "2018-12"
    assert [periods.read(text, last=False) for text in ("", "2018-13", "2018-3", "x", "2018-01-02")] == [None] * 5


def test_the_months_that_are_offered_leave_no_gap_between_years() -> None:
    months = periods.months_of([2018, 2016])
    assert (months[0], months[-1], len(months)) == ("2016-01", "2018-12", 36)
    assert periods.months_of([]) == []


def test_a_year_is_the_period_of_its_months_and_of_no_others() -> None:
    assert periods.whole_year(*periods.of_year(2018), years=[2016, 2018]) == 2018
    assert periods.whole_year("2018-01", "2018-11", years=[2018]) is None
    assert periods.whole_year(None, None, years=[2018]) is None


def test_a_month_is_written_as_readers_do() -> None:
    assert periods.told("2018-03") == "3/2018"
