"""The marts, built by dbt from a handful of press items made by hand: what they hold and what they leave out."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment

from flows.extraction.records import (
    Citation,
    Directive,
    Event,
    Evidence,
    Instruction,
    Line,
    Participant,
    PositionClaim,
    Record,
    Relation,
    RoleClaim,
    content_id,
)
from flows.flatten import flatten
from warehouse.contracts.marts import MARTS
from warehouse.contracts.render import ALL, ddl, polars_schema
from warehouse.contracts.reports import REPORTS
from warehouse.contracts.staging import STAGING
from warehouse.contracts.table import Table, meta_of, name_of, violations
from warehouse.macros import MACROS
from warehouse.merging import settle_identities
from warehouse.paths import DBT_PROJECT

Rows = dict[str, list[dict[str, Any]]]
Answer = list[tuple[Any, ...]]

pytestmark = pytest.mark.slow


@dataclass
class Item:
    """A press item in the making: every sentence said is appended to its text and is the evidence of what is read."""

    published: str | None = None
    text: str = ""
    events: list[Event] = field(default_factory=list)
    people: list[Participant] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    instructions: list[Instruction] = field(default_factory=list)

    def say(self, sentence: str) -> Evidence:
        start = len(self.text)
        self.text += sentence + "\n"
        return Evidence(start, start + len(sentence), sentence, "made_by_hand")

    def event(self, sentence: str, name: str, kind: Any = "conference", confidence: float = 0.9, **more: Any) -> str:
        if day := more.get("date_start"):
            more = {"date_end": day, "date_precision": "day", "date_basis": "stated"} | more
        event_id = f"e{len(self.events)}"
        self.events.append(Event(kind, name, self.say(sentence), confidence, event_id=event_id, **more))
        return event_id

    def person(
        self,
        sentence: str,
        name: str,
        *,
        event: str | None = None,
        office: str | None = None,
        organization: str | None = None,
        tenure: Any = "current",
        roles: tuple[Any, ...] = ("attendee",),
        status: Any = "reported",
        kind: Any = "person",
    ) -> None:
        said = self.say(sentence)
        claims = [PositionClaim(office, organization, tenure, 0.9, said)] if office else []
        parts = [RoleClaim(role, 0.9, said) for role in roles] if event else []
        self.people.append(
            Participant(
                name, kind, said, 0.9, status=status, organization=organization, event_id=event,
                position_claims=claims, role_claims=parts,
            )
        )  # fmt: skip

    def directive(
        self, sentence: str, kind: str, *, relations: tuple[tuple[Any, str, str], ...] = (), **more: Any
    ) -> None:
        said = self.say(sentence)
        self.directives.append(
            Directive(
                kind, said, 0.9,
                number_basis="stated" if "number" in more else "none",
                citations=[Citation(sentence, "stated", "body", 0.9, said)],
                relations=[Relation(what, type_, number, 0.9, said) for what, type_, number in relations],
                **more,
            )
        )  # fmt: skip

    def instruction(self, sentence: str, speaker: str, kind: Any, event: str) -> None:
        said = self.say(sentence)
        self.instructions.append(
            Instruction(speaker, "yêu cầu", sentence, said, 0.8, speaker_kind=kind, event_id=event)
        )

    def record(self) -> Record:
        return Record(
            content_id("doc", self.text), None, self.published, [], [], "Trang tin thử",
            [Line(0, len(self.text), "body", "all")], self.events, self.people, self.directives, self.instructions,
        )  # fmt: skip


MINISTER: dict[str, Any] = {"office": "Bộ trưởng Bộ Ngoại giao", "organization": "Bộ Ngoại giao"}
DEPUTY: dict[str, Any] = {"office": "Thứ trưởng Bộ Ngoại giao", "organization": "Bộ Ngoại giao"}
CONFERENCE: dict[str, Any] = {"series": "hoi_nghi_ngoai_giao", "edition": 30, "organizer": "Bộ Ngoại giao"}


def opening_day() -> Item:
    item = Item("2018-08-13T15:00:00")
    event = item.event(
        "Ngày 13/8/2018, Hội nghị Ngoại giao lần thứ 30 mở đầu ở Hà Nội.",
        "Hội nghị Ngoại giao lần thứ 30",
        confidence=0.95, date_start="2018-08-13", date_end="2018-08-17", place="Hà Nội", place_text="Hà Nội",
        **CONFERENCE,
    )  # fmt: skip
    item.person("Bộ trưởng Đinh Hoà An cầm trịch.", "Đinh Hoà An", event=event, roles=("chair", "speaker"), **MINISTER)
    item.person("Thứ trưởng Phan Thị Mận có mặt.", "Phan Thị Mận", event=event, **DEPUTY)
    item.person("Đoàn Sở Ngoại vụ góp mặt.", "Đoàn Sở Ngoại vụ", event=event, kind="group")
    item.directive(
        "Đại biểu nghe về Chỉ thị số 77-CT/TW của Ban Bí thư.", "chi_thi", number="77-CT/TW", issuer="Ban Bí thư",
        relations=(("replaces", "chi_thi", "11-CT/TW"),),
    )  # fmt: skip
    item.directive("Nghị quyết Đại hội XIII cũng được nhắc.", "nghi_quyet", issuer="Đại hội XIII")
    item.instruction("Bộ trưởng Đinh Hòa An yêu cầu các cục làm sớm.", "Đinh Hòa An", "person", event)
    item.instruction("Bộ Ngoại giao yêu cầu các sở làm sớm.", "Bộ Ngoại giao", "organization", event)
    return item


def second_day() -> Item:
    item = Item("2018-08-14T10:00:00")
    whole = item.event(
        "Hội nghị Ngoại giao 30 vẫn đang tiếp diễn.", "Hội nghị Ngoại giao 30", confidence=0.6, status="parent",
        theme="Ngoại giao kiến tạo", **CONFERENCE,
    )  # fmt: skip
    event = item.event(
        "Ngày 14/8/2018 có phiên về kinh tế.", "Phiên chuyên đề kinh tế", "session", date_start="2018-08-14",
        parent="Hội nghị Ngoại giao 30", place="Hà Nội",
    )  # fmt: skip
    item.person("Ông Đinh Hòa An mở lời.", "Đinh Hòa An", event=event, roles=("opening_speaker",), **MINISTER)
    item.person("Ông Đinh Hòa An cũng dự cả đợt.", "Đinh Hòa An", event=whole)
    item.person("Lời của cố giáo sư Lý Văn Tám được dẫn lại.", "Lý Văn Tám", status="mentioned")
    item.directive("Nghị quyết của Đại hội ấy lại được nêu.", "nghi_quyet", issuer="Đại hội Đảng lần thứ 13")
    item.directive("Theo Chỉ thị 77/CT-TW, các sở lập kế hoạch.", "chi_thi", number="77/CT-TW", issuer="Ban Bí thư")
    return item


def years_later() -> Item:
    item = Item("2021-05-10T20:00:00")
    event = item.event(
        "Ngày 10/5/2021, hai bên hội đàm tại tỉnh Bình Dương.", "Hội đàm về hợp tác địa phương", "talks",
        date_start="2021-05-10", place="Thành phố Hồ Chí Minh", place_text="tỉnh Bình Dương",
    )  # fmt: skip
    item.person("Tân Bộ trưởng Tạ Quang Vỹ tiếp khách.", "Tạ Quang Vỹ", event=event, roles=("host",), **MINISTER)
    item.person(
        "Nguyên Thứ trưởng Phan Thị Mận cùng dự.", "Phan Thị Mận", event=event, tenure="former",
        office="nguyên Thứ trưởng Bộ Ngoại giao", organization="BNG",
    )  # fmt: skip
    return item


def after_the_merger() -> Item:
    item = Item()
    item.event(
        "Ngày 3/3/2026, cuộc gặp diễn ra tại Bình Dương.", "Cuộc gặp doanh nghiệp", "meeting", date_start="2026-03-03",
        place="Thành phố Hồ Chí Minh", place_text="Bình Dương",
    )  # fmt: skip
    item.event(
        "Ngày 4/4/2016, lớp học mở ở Huế.", "Lớp học lễ tân", "training", date_start="2016-04-04", place="Huế",
        place_text="thành phố Huế",
    )  # fmt: skip
    item.event("Lễ ký ở Bình Dương không rõ ngày.", "Lễ ký kết", "signing", place="Bình Dương", place_text="Bình Dương")
    item.event("Có buổi giao lưu ở Lũng Mây.", "Buổi giao lưu", "other", place="Lũng Mây", place_text="Lũng Mây")
    return item


def two_papers() -> list[Item]:
    """One conference in two papers that differ in its day and its chair."""
    items = []
    for day, chair, other in (("11", "Lò Văn Khải", "Vi Thị Nhã"), ("12", "Vi Thị Nhã", "Lò Văn Khải")):
        item = Item(f"2019-06-{day}T18:00:00")
        event = item.event(
            f"Ngày {day}/6/2019, Sở Ngoại vụ Lũng Mây mở Hội nghị lãnh sự vùng cao.", "Hội nghị lãnh sự vùng cao",
            date_start=f"2019-06-{day}", place="Cao Bằng", place_text="Cao Bằng", organizer="Sở Ngoại vụ Lũng Mây",
        )  # fmt: skip
        item.person(f"Ông {chair} điều hành.", chair, event=event, roles=("chair",))
        item.person(f"Ông {other} góp mặt.", other, event=event)
        items.append(item)
    items[0].directive(
        "Kế hoạch 5/KH-BNG nhằm thực hiện Chỉ thị 77-CT/TW.", "ke_hoach", number="5/KH-BNG",
        relations=(("implements", "chi_thi", "77-CT/TW"),),
    )  # fmt: skip
    return items


EVERYTHING = (opening_day, second_day, years_later, after_the_merger)


def all_items() -> list[Item]:
    return [make() for make in EVERYTHING] + two_papers()


def staged(items: list[Item]) -> Rows:
    """The staging rows of the items, the first of them delivered twice."""
    rows: Rows = {name_of(table): [] for table in STAGING}
    for number, item in enumerate(items):
        document, records = flatten(item.record(), len(item.text), "test")
        own = {"document_id": document["document_id"]}
        rows["document"].append({"text": item.text, **document})
        for table, found in records.items():
            rows[table] += [own | row for row in found]
        for copy in range(2 if number == 0 else 1):
            uri = f"{'zyxwvu'[number]}/{copy}.txt"
            rows["item"].append(
                own
                | {
                    "item_id": content_id("itm", uri),
                    "source": "tay",
                    "uri": uri,
                    "disposition": "duplicate" if copy else "landed",
                }
            )
    return rows


def create(path: Path, rows: Rows) -> None:
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS build (STORAGE_VERSION 'v1.4.0'); USE build")
        for macro in MACROS:
            connection.execute(macro)
        connection.execute("CREATE SCHEMA staging; CREATE SCHEMA marts; CREATE SCHEMA reports; CREATE SCHEMA ops")
        for table in ALL:
            if meta_of(table)["schema"] == "staging":
                connection.execute(ddl(table))
                columns = polars_schema(table)
                cells = [{name: row.get(name) for name in columns} for row in rows[name_of(table)]]
                cells = [
                    c | {n: date.fromisoformat(v) for n, v in c.items() if columns[n] == pl.Date and isinstance(v, str)}
                    for c in cells
                ]
                made = connection.from_arrow(pl.DataFrame(cells, schema=columns).to_arrow())
                made.insert_into(f"staging.{name_of(table)}")
        settle_identities(connection)
        connection.execute("CHECKPOINT build")


def dbt_build(path: Path, room: Path, *more: str) -> None:
    environment = os.environ | {
        "DOINGOAI_BUILD_FILE": str(path),
        "DBT_TARGET_PATH": str(room),
        "DBT_LOG_PATH": str(room),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "DO_NOT_TRACK": "1",
    }
    project = ["--project-dir", str(DBT_PROJECT), "--profiles-dir", str(DBT_PROJECT)]
    done = subprocess.run(
        [sys.executable, "-m", "dbt.cli.main", "build", *project, *more],
        env=environment, cwd=DBT_PROJECT.parent, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-6000:]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build file of the items above, with every dbt test and unit test passed."""
    home = tmp_path_factory.mktemp("dbt")
    create(home / "first.duckdb", staged(all_items()))
    dbt_build(home / "first.duckdb", home / "room")
    return home / "first.duckdb"


@pytest.fixture
def marts(built: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(built), read_only=True) as connection:
        yield connection


def table_of(table: type[Table]) -> str:
    return f"{meta_of(table)['schema']}.{name_of(table)}"


def ask(connection: duckdb.DuckDBPyConnection, question: str, *values: Any) -> Answer:
    return connection.execute(question, list(values)).fetchall()


def test_the_marts_keep_their_contracts(marts: duckdb.DuckDBPyConnection) -> None:
    for table in (*MARTS, *REPORTS):
        frame = marts.table(table_of(table)).pl()
        assert violations(table, frame) == []
        assert frame.height > 0, f"{name_of(table)} holds nothing, so nothing was tested"


def test_two_places_of_the_tone_mark_are_one_person(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(marts, "SELECT name, document_count FROM marts.dim_participant WHERE name_folded = 'dinh hoa an'")
    assert found == [("Đinh Hòa An", 2)]


def test_two_reports_of_a_numbered_conference_are_one_event(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(marts, "SELECT name, status, theme, date_end, report_count FROM marts.dim_event WHERE edition = 30")
    assert found == [("Hội nghị Ngoại giao lần thứ 30", "reported", "Ngoại giao kiến tạo", date(2018, 8, 17), 2)]


def test_a_session_is_part_of_its_conference_under_another_name(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT p.name FROM marts.dim_event e JOIN marts.dim_event p ON p.event_id = e.parent_event_id "
        "WHERE e.event_type = 'session'",
    )
    assert found == [("Hội nghị Ngoại giao lần thứ 30",)]


def test_who_is_only_mentioned_takes_no_part(marts: duckdb.DuckDBPyConnection) -> None:
    assert ask(marts, "SELECT event_count FROM marts.dim_participant WHERE name = 'Lý Văn Tám'") == [(0,)]
    assert ask(marts, "SELECT count(*) FROM reports.participant_activity WHERE participant = 'Lý Văn Tám'") == [(0,)]


TENURES = """
    SELECT person.name, tenure, valid_from, valid_to FROM marts.bridge_participant_position AS held
    JOIN marts.dim_participant AS person USING (participant_id)
    JOIN marts.dim_position AS office ON office.position_id = held.position_id
    WHERE office.position = ? ORDER BY valid_from, name
"""


def test_a_successor_ends_the_tenure_of_a_singular_office(marts: duckdb.DuckDBPyConnection) -> None:
    assert ask(marts, TENURES, "Bộ trưởng Bộ Ngoại giao") == [
        ("Đinh Hòa An", "current", date(2018, 8, 13), date(2021, 5, 10)),
        ("Tạ Quang Vỹ", "current", date(2021, 5, 10), None),
    ]


def test_being_called_former_ends_the_tenure(marts: duckdb.DuckDBPyConnection) -> None:
    assert ask(marts, TENURES, "Thứ trưởng Bộ Ngoại giao") == [
        ("Phan Thị Mận", "current", date(2018, 8, 13), date(2021, 5, 10)),
        ("Phan Thị Mận", "former", date(2021, 5, 10), None),
    ]


def test_an_abbreviation_is_the_organisation_of_the_register(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(marts, "SELECT is_registered, document_count FROM marts.dim_organization WHERE name = 'Bộ Ngoại giao'")
    assert found == [(True, 3)]
    assert ask(marts, "SELECT count(*) FROM marts.dim_organization WHERE name = 'BNG'") == [(0,)]


@pytest.mark.parametrize(
    ("event", "place", "today"),
    [
        ("Hội đàm về hợp tác địa phương", "Bình Dương", "Thành phố Hồ Chí Minh"),
        ("Cuộc gặp doanh nghiệp", "Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("Lớp học lễ tân", "Thừa Thiên Huế", "Huế"),
        ("Lễ ký kết", "Bình Dương", "Thành phố Hồ Chí Minh"),
        ("Buổi giao lưu", "Lũng Mây", "Lũng Mây"),
    ],
)
def test_a_place_is_the_unit_that_stood_on_the_day(
    marts: duckdb.DuckDBPyConnection, event: str, place: str, today: str
) -> None:
    found = ask(
        marts,
        "SELECT unit.name, now.name FROM marts.dim_event AS event JOIN marts.dim_place AS unit USING (place_id) "
        "JOIN marts.dim_place AS now ON now.place_id = unit.current_place_id WHERE event.name = ?",
        event,
    )
    assert found == [(place, today)]


def test_one_directive_in_two_spellings_of_its_number_is_one(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT number, issuer, document_count, first_cited_on, last_cited_on FROM marts.dim_directive "
        "WHERE vn_key(number) = '77 ct tw'",
    )
    assert found == [("77-CT/TW", "Ban Bí thư", 2, date(2018, 8, 13), date(2018, 8, 14))]


def test_the_resolution_of_a_congress_is_one_under_a_roman_and_an_arabic_number(
    marts: duckdb.DuckDBPyConnection,
) -> None:
    assert ask(marts, "SELECT document_count FROM marts.dim_directive WHERE directive_type = 'nghi_quyet'") == [(2,)]


def test_the_target_of_a_relation_is_a_directive_that_nobody_cites(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT target.number, target.document_count FROM marts.fct_directive_relation "
        "JOIN marts.dim_directive AS target ON target.directive_id = target_directive_id WHERE relation = 'replaces'",
    )
    assert found == [("11-CT/TW", 0)]


def test_the_speaker_of_an_instruction_is_found_by_what_it_is(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT person.name, body.name FROM marts.fct_instruction "
        "LEFT JOIN marts.dim_participant AS person USING (participant_id) "
        "LEFT JOIN marts.dim_organization AS body ON body.organization_id = fct_instruction.organization_id "
        "ORDER BY speaker",
    )
    assert found == [(None, "Bộ Ngoại giao"), ("Đinh Hòa An", None)]


def test_a_text_delivered_twice_is_one_document_of_two_items(marts: duckdb.DuckDBPyConnection) -> None:
    assert ask(marts, "SELECT uri, item_count FROM marts.dim_document ORDER BY item_count DESC LIMIT 1") == [
        ("z/0.txt", 2)
    ]


def test_the_report_of_events_names_chairs_speakers_and_directives(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT chairs, speakers, participant_count, directives, organizer FROM reports.events "
        "WHERE name LIKE 'Hội nghị Ngoại giao%'",
    )
    assert found == [(["Đinh Hòa An"], ["Đinh Hòa An"], 3, ["77-CT/TW"], "Bộ Ngoại giao")]


def test_papers_that_differ_by_a_day_report_one_event_and_say_why(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT document_count, merge_reason, merge_score FROM marts.fct_event_report "
        "JOIN marts.dim_event USING (event_id) WHERE dim_event.name LIKE '%vùng cao' ORDER BY merge_score",
    )
    assert found == [(2, "day_differs", 0.9), (2, "own_identity", 1.0)]


def test_what_papers_differ_in_is_told_with_each_value(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(marts, "SELECT field, value, document_count FROM reports.disagreements ORDER BY field, value")
    assert found == [
        ("chair", "Lò Văn Khải", 1), ("chair", "Vi Thị Nhã", 1), ("date", "2019-06-11", 1), ("date", "2019-06-12", 1),
    ]  # fmt: skip


def test_what_rests_on_a_directive_is_found_through_others(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts, "SELECT root_number, number, depth, way FROM reports.directive_lineage ORDER BY root_number, depth"
    )
    assert found == [
        ("11-CT/TW", "77-CT/TW", 1, ["77-CT/TW"]),
        ("11-CT/TW", "5/KH-BNG", 2, ["77-CT/TW", "5/KH-BNG"]),
        ("77-CT/TW", "5/KH-BNG", 1, ["5/KH-BNG"]),
    ]


def test_two_persons_at_one_event_have_met_once(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts,
        "SELECT event_count FROM reports.co_participation WHERE 'Lò Văn Khải' IN (participant, other_participant)",
    )
    assert found == [(1,)]


def test_what_is_in_doubt_is_measured(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(marts, "SELECT cases, share > 0 FROM reports.data_quality WHERE measure = 'documents_disagree'")
    assert found == [(1, True)]


def test_a_source_delivered_what_it_delivered_each_day(marts: duckdb.DuckDBPyConnection) -> None:
    found = ask(
        marts, "SELECT document_count, item_count FROM reports.source_day WHERE published_on = DATE '2018-08-13'"
    )
    assert found == [(1, 2)]


def test_every_column_of_views_marts_and_reports_is_described_in_the_file(marts: duckdb.DuckDBPyConnection) -> None:
    bare = ask(
        marts,
        "SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE comment IS NULL "
        "AND schema_name IN ('staging', 'marts', 'reports') ORDER BY 1",
    )
    assert bare == []


def test_the_order_of_documents_changes_nothing(built: Path) -> None:
    rows = staged(all_items())
    shuffler = random.Random(2)  # noqa: S311 - any order will do
    for records in rows.values():
        shuffler.shuffle(records)
    other = built.with_name("shuffled.duckdb")
    create(other, rows)
    dbt_build(other, built.parent / "room", "--exclude-resource-type", "test", "unit_test")
    for table in (*MARTS, *REPORTS):
        with duckdb.connect(str(built), read_only=True) as one, duckdb.connect(str(other), read_only=True) as two:
            pairs = [connection.table(table_of(table)).fetchall() for connection in (one, two)]
        assert pairs[0] == pairs[1], f"{table_of(table)} depends on the order of its documents"


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
PARTS = st.lists(st.one_of(st.none(), st.integers(-(2**31), 2**31 - 1), TEXTS), min_size=1)


@given(PARTS)
@settings(max_examples=60, deadline=None)
def test_an_identifier_made_in_sql_is_the_one_made_in_python(parts: list[str | int | None]) -> None:
    source = (DBT_PROJECT / "macros" / "entity_id.sql").read_text(encoding="utf-8")
    names = [f"p{number}" for number in range(len(parts))]
    macros = vars(Environment(autoescape=True).from_string(source).module)
    expression = macros["entity_id"]("evt", [f"${name}" for name in names])
    found = duckdb.execute(f"SELECT {expression}", dict(zip(names, parts, strict=True))).fetchone()
    assert found == (content_id("evt", *parts),)
