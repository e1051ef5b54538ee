"""Pieces of the pages that need no browser: markup, labels, CSV."""

import csv

import pytest

from dashboards import markup
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
    assert {key for key in unused if not key.startswith(("passive_", "fact_"))} == set()
    with (ROOT / "flows/extraction/lexicons/codes.csv").open(encoding="utf-8", newline="") as file:
        relations = {row["code"] for row in csv.DictReader(file) if row["domain"] == "relation"}
    assert {f"passive_{relation}" for relation in relations} <= keys


def test_a_kind_of_event_has_one_colour_in_every_language_and_build() -> None:
    colours = ["a", "b", "c"]
    assert Labels("vi").colour_of("event_type", "session", colours) == "c"
    assert Labels("en").colour_of("event_type", "session", colours) == "c"
