"""The evaluation: what counts as right, what is never shown, and the scores below which nothing may fall."""

import copy
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation import baseline, items, page, rivals
from tests.evaluation.__main__ import errors, main
from tests.evaluation.figures import FIELDS, Measured, estimates, measure, reliability, total
from tests.evaluation.items import HALVES, load
from tests.evaluation.matching import Row, as_list
from tests.evaluation.scoring import score
from tests.evaluation.tally import Judged, Score, Tally

GOLD: Row = {
    "title": "Đà Nẵng gặp mặt các tổ chức nước ngoài",
    "published_at": "2020-01-15T08:00",
    "events": [
        {
            "type": "conference",
            "name": "Hội nghị gặp mặt các tổ chức nước ngoài",
            "date_start": "2020-01-14",
            "date_end": "2020-01-14",
            "place": "Đà Nẵng",
            "edition": None,
            "x_type_ok": ["meeting"],
        }
    ],
    "participants": [
        {"name": "Trần Hoà Bình", "titles": ["Giám đốc Sở Ngoại vụ"], "roles": ["chair"], "event": 0},
        {
            "name": "Lò Thị Mỷ",
            "titles": ["Phó Chủ tịch UBND thành phố", "Thành ủy viên"],
            "roles": ["speaker"],
            "event": 0,
            "x_aliases": ["Lò Mỷ"],
            "x_roles_ok": ["chair"],
        },
    ],
    "groups": ["đại diện 20 tổ chức nước ngoài"],
    "directives": [
        {
            "kind": "nghi_dinh",
            "number": "12/2012/NĐ-CP",
            "issuer": "Chính phủ",
            "date": "2012-03-01",
            "x_number_ok": ["12-NĐ-CP"],
        },
        {"kind": "de_an", "number": None, "issuer": "UBND thành phố", "subject": "thu hút viện trợ"},
    ],
    "instructions": [
        {"speaker": "Lò Thị Mỷ", "verb": "đề nghị", "gist": "các tổ chức gửi báo cáo đúng hạn"},
    ],
}  # fmt: skip


def record_of(gold: Row) -> Row:
    """The record that a reader without fault would make of an annotation."""
    evidence = {"start": 0, "end": 0, "quote": "", "rule": "rule"}
    row = {"evidence": evidence, "confidence": 0.95}
    return {
        "title": gold.get("title"),
        "published_at": gold.get("published_at") or gold.get("published_date"),
        "events": [
            {**event, **row, "event_type": event["type"], "status": "reported", "event_id": str(place)}
            for place, event in enumerate(gold["events"])
        ],
        "participants": [
            {
                **row,
                "name": person["name"],
                "kind": "person",
                "status": "reported",
                "positions": person["titles"],
                "roles": [*as_list(person.get("roles")), *as_list(person.get("role"))],
                "event_id": str(person.get("event", 0)),
            }
            for person in gold["participants"]
        ]
        + [
            {**row, "name": name, "kind": "group", "status": "reported", "positions": [], "roles": [], "event_id": None}
            for name in gold.get("groups", [])
        ],
        "directives": [
            {
                **row,
                "directive_type": directive["kind"],
                "number": directive.get("number"),
                "issuer": directive.get("issuer"),
                "issued_on": directive.get("date"),
                "effective_on": directive.get("effective"),
                "subject": directive.get("subject"),
            }
            for directive in gold["directives"]
        ],
        "instructions": [
            {**row, "speaker": one["speaker"], "verb": one["verb"], "content": one.get("gist") or ""}
            for one in gold.get("instructions", [])
        ],
    }


def counts(record: Row, gold: Row = GOLD) -> dict[str, tuple[int, int, int]]:
    """Right, spare and missed, a field."""
    return {name: (t.hits, t.spare, t.missed) for name, t in score("item", gold, record).tallies.items()}


def changed(**tables: Any) -> Row:
    """The faultless record with some of its tables changed: a row's place and the values it gets, or None for gone."""
    record = record_of(copy.deepcopy(GOLD))
    for table, changes in tables.items():
        if isinstance(record[table], list):
            for place, values in changes.items():
                record[table][place] = values and {**record[table][place], **values}
            record[table] = [row for row in record[table] if row]
        else:
            record[table] = changes
    return record


@pytest.fixture(scope="module")
def measured() -> dict[str, Measured]:
    return {half: measure(half, load(half)) for half in HALVES}


TWO_EVENTS: Row = {
    **GOLD,
    "events": [
        *GOLD["events"],
        {
            "type": "signing",
            "name": "Lễ ký Bản ghi nhớ về viện trợ",
            "date_start": "2020-01-14",
            "date_end": "2020-01-14",
        },
    ],
    "participants": [*GOLD["participants"], {"name": "Lò Thị Mỷ", "titles": [], "roles": ["signatory"], "event": 1}],
}

# What counts as right.


@pytest.mark.parametrize("half", HALVES)
def test_an_annotation_against_itself_is_right_in_every_field(half: str) -> None:
    for item in load(half):
        found = score(item.name, item.gold, record_of(item.gold))
        wrong = {name for name, tally in found.tallies.items() if tally.f1 < 1}
        assert wrong == set(), f"{item.name}: {[m for m in found.mistakes if m.field in wrong]}"


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (["0", "0", "1"], (3, 0, 0)),
        (["0", "0", "0"], (2, 0, 1)),
        (["0", "1", "1"], (2, 0, 1)),
        (["1", "0", "1"], (2, 1, 1)),
        ([None, "0", "1"], (2, 0, 0)),
    ],
)
def test_of_several_events_each_person_is_wanted_at_those_of_the_annotation(
    where: list[str | None], expected: tuple[int, int, int]
) -> None:
    record = record_of(copy.deepcopy(TWO_EVENTS))
    for row, event in zip(record["participants"], where, strict=False):
        row["event_id"] = event
    assert counts(record, TWO_EVENTS)["person.event"] == expected


def test_who_is_at_the_only_event_of_an_item_is_not_counted() -> None:
    assert "person.event" not in counts(changed())


@pytest.mark.parametrize(
    ("record", "field", "expected"),
    [
        (changed(), "event.joint", (1, 0, 0)),
        (changed(events={0: None}), "event", (0, 0, 1)),
        (changed(events={0: None}), "event.joint", (0, 0, 1)),
        (changed(events={0: {"status": "mentioned"}}), "event", (0, 0, 1)),
        (changed(events={0: {"name": "Lễ ra quân"}}), "event", (0, 1, 1)),
        (changed(events={0: {"event_type": "meeting"}}), "event.type", (1, 0, 0)),
        (changed(events={0: {"event_type": "visit"}}), "event.type", (0, 1, 1)),
        (changed(events={0: {"event_type": "visit"}}), "event.joint", (0, 1, 1)),
        (changed(events={0: {"date_start": None}}), "event.date_start", (0, 0, 1)),
        (changed(events={0: {"date_start": "2019-01-14"}}), "event.date_start", (0, 1, 1)),
        (changed(events={0: {"date_start": "2019-01-14"}}), "event.joint", (0, 1, 1)),
        (changed(events={0: {"place": "thành phố Đà Nẵng"}}), "event.place", (1, 0, 0)),
        (changed(events={0: {"place": "Quảng Nam"}}), "event.joint", (0, 1, 1)),
        (changed(events={0: {"edition": 3}}), "event.edition", (0, 1, 0)),
        (changed(participants={0: {"roles": ["speaker"]}}), "event.joint", (0, 1, 1)),
        (changed(participants={0: {"event_id": None}}), "event.joint", (0, 1, 1)),
        (changed(participants={1: {"roles": ["chair"]}}), "event.joint", (1, 0, 0)),
        (changed(participants={0: None}), "person", (1, 0, 1)),
        (changed(participants={0: {"status": "mentioned"}}), "person", (1, 0, 1)),
        (changed(participants={0: {"name": "Trần Hòa Bình"}}), "person", (2, 0, 0)),
        (changed(participants={0: {"name": "Trần Hoà"}}), "person", (1, 1, 1)),
        (changed(participants={1: {"name": "Lò Mỷ"}}), "person", (2, 0, 0)),
        (changed(participants={0: {"positions": ["Giám đốc Sở Ngoại vụ thành phố"]}}), "person.position", (3, 0, 0)),
        (changed(participants={0: {"positions": ["Giám đốc Sở Nội vụ"]}}), "person.position", (3, 0, 0)),
        (changed(participants={0: {"positions": ["Giám đốc"]}}), "person.position", (2, 1, 1)),
        (changed(participants={1: {"positions": ["Thành ủy viên"]}}), "person.position", (2, 0, 1)),
        (changed(participants={0: {"roles": ["guest", "chair"]}}), "person.role", (2, 0, 0)),
        (changed(participants={1: {"roles": ["attendee"]}}), "person.role", (1, 1, 1)),
        (changed(participants={0: {"roles": ["guest", "chair"]}}), "person.roles", (2, 1, 0)),
        (changed(participants={1: {"roles": ["chair"]}}), "person.roles", (1, 0, 1)),
        (changed(participants={0: {"roles": ["attendee", "chair"]}}), "person.roles", (2, 0, 0)),
        (changed(participants={0: {"roles": ["speaker", "chair"]}}), "person.roles", (2, 1, 0)),
        (changed(participants={2: {"name": "đại diện 20 tổ chức"}}), "group", (1, 0, 0)),
        (changed(participants={2: {"name": "các nhà báo"}}), "group", (0, 1, 1)),
        (changed(directives={0: {"number": "12 / 2012/nđ–cp"}}), "directive.numbered", (1, 0, 0)),
        (changed(directives={0: {"number": "12-NĐ-CP"}}), "directive.numbered", (1, 0, 0)),
        (changed(directives={0: {"number": "13/2012/NĐ-CP"}}), "directive.numbered", (0, 1, 1)),
        (changed(directives={0: {"directive_type": "thong_tu"}}), "directive.kind", (0, 1, 1)),
        (changed(directives={0: {"issuer": None}}), "directive.issuer", (0, 0, 1)),
        (changed(directives={0: {"issued_on": "2012-03-02"}}), "directive.date", (0, 1, 1)),
        (changed(directives={0: {"effective_on": "2012-05-01"}}), "directive.effective", (0, 1, 0)),
        (changed(directives={1: {"directive_type": "ke_hoach"}}), "directive.unnumbered", (1, 0, 0)),
        (changed(directives={1: {"issuer": None, "subject": "trồng rừng"}}), "directive.unnumbered", (0, 1, 1)),
        (changed(instructions={0: {"verb": "yêu cầu"}}), "instruction", (1, 0, 0)),
        (changed(instructions={0: {"speaker": "Trần Hoà Bình"}}), "instruction", (0, 1, 1)),
        (changed(instructions={0: {"verb": "giao", "content": "Sở"}}), "instruction", (0, 1, 1)),
        (changed(title=None), "title", (0, 0, 1)),
        (changed(published_at="2020-01-15"), "published", (1, 0, 0)),
        (changed(published_at="2020-01-16"), "published", (0, 1, 1)),
    ],
)  # fmt: skip
def test_a_row_is_right_spare_or_missed(record: Row, field: str, expected: tuple[int, int, int]) -> None:
    assert counts(record)[field] == expected


def test_a_spare_row_of_each_kind_counts_against_precision() -> None:
    record = record_of(copy.deepcopy(GOLD))
    record["events"].append({**record["events"][0], "name": "Lễ ra quân", "event_type": "ceremony", "event_id": "1"})
    record["participants"].append({**record["participants"][0], "name": "Ngô Văn Sáu", "event_id": "1"})
    record["participants"].append({**record["participants"][2], "name": "các nhà báo"})
    record["directives"].append({**record["directives"][0], "number": "7/CT-UBND"})
    record["directives"].append(
        {**record["directives"][1], "directive_type": "luat", "subject": "điện", "issuer": None}
    )
    record["instructions"].append({**record["instructions"][0], "speaker": "Ngô Văn Sáu"})
    found = counts(record)
    for field in ("event", "event.joint", "group", "directive.numbered", "directive.unnumbered", "instruction"):
        assert found[field] == (1, 1, 0), field
    assert found["person"] == (2, 1, 0)


def test_a_chair_too_many_spoils_the_event() -> None:
    record = record_of(copy.deepcopy(GOLD))
    record["participants"].append({**record["participants"][0], "name": "Ngô Văn Sáu"})
    assert counts(record)["event.joint"] == (0, 1, 1)


def test_a_person_of_two_events_is_one_person_with_the_roles_of_both() -> None:
    gold = copy.deepcopy(GOLD)
    gold["participants"].append({"name": "Trần Hòa Bình", "titles": ["Giám đốc Sở Ngoại vụ"], "roles": ["signatory"]})
    found = counts(record_of(GOLD), gold)
    assert found["person"] == (2, 0, 0)
    assert found["person.role"] == (2, 0, 0)
    assert found["person.position"] == (3, 0, 0)


def test_an_error_tells_the_document_the_field_both_values_and_the_sentence() -> None:
    record = changed(events={0: {"place": "Huế"}})
    record["events"][0]["evidence"] = {"quote": "Tại Huế, hội nghị đã khai mạc."}
    (found,) = (m for m in score("2020-da-nang", GOLD, record).mistakes if m.field == "event.place")
    assert (found.document, found.kind, found.quote) == ("2020-da-nang", "wrong", "Tại Huế, hội nghị đã khai mạc.")
    assert "Đà Nẵng" in found.what
    assert "Huế" in found.what


# Figures.


def _scores(*tallies: Tally) -> list[Score]:
    return [Score(str(place), {"person": tally}) for place, tally in enumerate(tallies)]


def test_an_interval_holds_its_figure_and_is_the_same_each_time() -> None:
    scores = _scores(Tally(9, 1, 0), Tally(3, 0, 4), Tally(5, 2, 2), Tally(8, 0, 1))
    found = estimates(scores)["person"]
    assert found.tally == Tally(25, 3, 7)
    assert found.f1[0] < found.tally.f1 < found.f1[1]
    assert found == estimates(scores)["person"]


def test_documents_that_are_alike_leave_no_doubt() -> None:
    found = estimates(_scores(*[Tally(3, 1, 1)] * 5))["person"]
    assert found.f1 == (0.75, 0.75)


def test_every_field_of_the_scorer_has_its_place_in_the_tables() -> None:
    assert set(score("item", GOLD, record_of(GOLD)).tallies) <= set(FIELDS)


def test_rows_are_binned_by_confidence() -> None:
    rows = [Judged("person", "", 0.95, True), Judged("person", "", 0.9, False), Judged("event", "", 0.0, False)]
    bins = reliability([*rows, Judged("role", "", 0.95, False)])
    assert [(one.count, one.right) for one in bins] == [(1, 0), (0, 0), (0, 0), (1, 0), (1, 1)]


def test_an_event_of_an_item_without_news_is_a_false_alarm() -> None:
    text = "Ngày 14/3/2019, tại Cần Thơ, Sở Ngoại vụ tổ chức Hội nghị triển khai công tác lãnh sự năm 2019."
    gold = {**{name: [] for name in ("events", "participants", "groups", "directives")}, "negative": True}
    assert measure("dev", [items.Item("cần thơ", "dev", text, gold)]).false_alarms == ["cần thơ"]


# What is never shown.


def test_the_errors_of_the_blind_half_are_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--half", "blind", "--errors"]) == 0
    shown = capsys.readouterr().out
    assert "not shown" in shown
    assert not [item.name for item in load("blind") if item.name in shown]


def test_opening_the_blind_half_warns() -> None:
    opened = Measured("blind", [], [score("b", GOLD, changed(events={0: None}))], [], 1.0)
    assert "WARNING" in errors(opened, open_blind=True)
    assert "WARNING" not in errors(opened, open_blind=False)


def test_the_errors_of_the_dev_half_are_shown_with_their_sentence() -> None:
    record = changed(participants={0: {"name": "Trần Hoàng"}})
    record["participants"][0]["evidence"]["quote"] = "Ông Trần\nHoàng chủ trì."
    shown = errors(Measured("dev", [], [score("d", GOLD, record)], ["phỏng vấn"], 1.0), open_blind=False)
    assert "d | person | spare | trần hoàng | “Ông Trần Hoàng chủ trì.”" in shown
    assert "phỏng vấn | negative" in shown


# The scores below which nothing may fall.


@pytest.mark.parametrize("half", HALVES)
def test_no_field_falls_below_the_scores_that_are_kept(half: str, measured: dict[str, Measured]) -> None:
    assert baseline.falls(measured[half], baseline.load()) == []


def test_every_half_has_scores_that_are_kept() -> None:
    assert set(baseline.load()) == set(HALVES)


def test_a_fall_beyond_the_noise_is_told_with_field_and_remedy() -> None:
    kept = {"dev": {"person": {"figure": 0.9, "tolerance": 0.02}}}
    fallen = Measured("dev", [], _scores(Tally(80, 20, 20)), [], 1.0)
    within = Measured("dev", [], _scores(Tally(89, 11, 11)), [], 1.0)
    (told,) = baseline.falls(fallen, kept)
    assert "dev person" in told
    assert "make evaluate" in told
    assert baseline.falls(within, kept) == []


def test_a_field_that_is_read_no_more_has_fallen() -> None:
    kept = {"dev": {"event.theme": {"figure": 0.5, "tolerance": 0.03}}}
    assert baseline.falls(Measured("dev", [], _scores(Tally(1, 0, 0)), [], 1.0), kept)


# Other readers, the items and the page.


def test_another_reader_that_is_not_there_is_told_how_to_get(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(rivals, "import_module", missing)
    assert rivals.compare("underthesea", []) is None
    assert "pip install underthesea" in rivals.advice("underthesea")


def test_another_reader_is_counted_on_the_same_names_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Other:
        @staticmethod
        def ner(_line: str) -> list[tuple[str, ...]]:
            return [("Trần", "B-PER"), ("Hoà Bình", "I-PER"), ("ở", "O"), ("Huế", "B-LOC"), ("Lê Na", "B-PER")]

        @staticmethod
        def pos_tag(_line: str) -> list[tuple[str, str]]:
            return [("Trần Hòa Bình", "Np"), ("Đà Nẵng", "Np"), ("họp", "V"), ("Huế", "Np")]

    monkeypatch.setattr(rivals, "import_module", lambda _name: Other)
    monkeypatch.setattr(rivals, "version", lambda _name: "1.0")
    monkeypatch.setattr(rivals, "FILE", tmp_path / "rivals.json")
    found = rivals.compare("underthesea", [Measured("dev", [items.Item("i", "dev", "một dòng", GOLD)], [], [], 1.0)])
    assert found is not None
    of_dev = found.counts["dev"]
    assert of_dev["underthesea NER"] == Tally(1, 1, 1)
    assert of_dev["underthesea Np"] == Tally(1, 1, 1)
    assert of_dev["underthesea Np with a surname"] == Tally(1, 0, 1)
    assert "dev: this project" in found.plain()
    assert rivals.kept() is None
    found.keep()
    assert rivals.kept() == found


def test_an_annotation_without_its_text_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "alone.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(items, "GOLD", tmp_path)
    with pytest.raises(ValueError, match="alone"):
        load("dev")


def test_the_page_says_what_was_measured_on_which_half(measured: dict[str, Measured]) -> None:
    shown = page.render(list(measured.values()), "2026-11-30")
    for half in HALVES:
        assert f"## The {half} items" in shown
    f1 = total(measured["blind"].scores)["person"].f1
    assert f"{f1:.3f} [" in shown
    assert "Figures of 2026-11-30." in shown
