"""The registers: what a reader of any of them may rely on, and what must agree between two of them."""

import csv
import re
import typing
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from flows.extraction import records

LEXICONS = Path(records.__file__).parent / "lexicons"
FILES = sorted(LEXICONS.glob("*.csv"))
Row = dict[str, str]

# What names a row of each register: no two rows may share it.
KEYS = {
    "body_codes": ("code",),
    "codes": ("domain", "code"),
    "conference_editions": ("series_id", "edition"),
    "conference_series": ("series_id",),
    "countries": ("iso2",),
    "directive_series": ("suffix",),
    "directive_type_codes": ("code",),
    "foreign_cities": ("city", "iso2"),
    "offices": ("office",),
    "organizations": ("name",),
    "provinces": ("province_id",),
    "sites": ("domain",),
    "surnames": ("surname",),
}

# The lists of the codebook, as the records declare them.
CODEBOOK = {
    "event_type": records.EventType,
    "status": records.EventStatus,
    "date_basis": records.DateBasis,
    "date_precision": records.DatePrecision,
    "role": records.Role,
    "section": records.Section,
}
DIRECTIVE_TYPES = [
    "chi_thi", "nghi_quyet", "nghi_dinh", "thong_tu", "quyet_dinh", "de_an", "ke_hoach", "ket_luan", "huong_dan",
    "thong_bao", "chuong_trinh", "quy_dinh", "luat", "cong_dien", "other",
]  # fmt: skip

# Every unit of 2024 that the merger of July 2025 joined to another, by the name of the unit of today.
MERGED_IN_2025 = {
    "An Giang": "Kiên Giang",
    "Bắc Ninh": "Bắc Giang",
    "Cà Mau": "Bạc Liêu",
    "Cần Thơ": "Hậu Giang|Sóc Trăng",
    "Đà Nẵng": "Quảng Nam",
    "Đắk Lắk": "Phú Yên",
    "Đồng Nai": "Bình Phước",
    "Đồng Tháp": "Tiền Giang",
    "Gia Lai": "Bình Định",
    "Hải Phòng": "Hải Dương",
    "Hưng Yên": "Thái Bình",
    "Khánh Hòa": "Ninh Thuận",
    "Lâm Đồng": "Bình Thuận|Đắk Nông",
    "Lào Cai": "Yên Bái",
    "Ninh Bình": "Hà Nam|Nam Định",
    "Phú Thọ": "Hòa Bình|Vĩnh Phúc",
    "Quảng Ngãi": "Kon Tum",
    "Quảng Trị": "Quảng Bình",
    "Tây Ninh": "Long An",
    "Thái Nguyên": "Bắc Kạn",
    "Thành phố Hồ Chí Minh": "Bà Rịa - Vũng Tàu|Bình Dương",
    "Tuyên Quang": "Hà Giang",
    "Vĩnh Long": "Bến Tre|Trà Vinh",
}


def rows(name: str) -> list[Row]:
    with (LEXICONS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def values(cell: str) -> list[str]:
    return [value for value in cell.split("|") if value]


def column(name: str, field: str) -> set[str]:
    return {row[field] for row in rows(name)}


def codes(domain: str) -> list[str]:
    return [row["code"] for row in rows("codes") if row["domain"] == domain]


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def units_on(when: date) -> list[Row]:
    return [
        row
        for row in rows("provinces")
        if (day(row["valid_from"]) or date.min) <= when < (day(row["valid_to"]) or date.max)
    ]


def by_series() -> Iterator[tuple[str, list[Row]]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows("conference_editions"):
        grouped.setdefault(row["series_id"], []).append(row)
    yield from grouped.items()


each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


@each_file
def test_every_row_names_its_source(path: Path) -> None:
    assert [row for row in rows(path.stem) if not row["source"]] == []


@each_file
def test_a_register_is_plain_utf8_with_unix_line_ends(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert text.endswith("\n")


@each_file
def test_every_row_has_as_many_cells_as_the_header(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        header, *body = csv.reader(file)
    assert [row for row in body if len(row) != len(header)] == []


@each_file
def test_column_names_are_snake_case(path: Path) -> None:
    names = path.read_text(encoding="utf-8").partition("\n")[0].split(",")
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9_]*", name)] == []


@each_file
def test_all_text_is_composed_and_has_no_loose_spaces(path: Path) -> None:
    cells = [cell for row in rows(path.stem) for cell in row.values()]
    assert [cell for cell in cells if unicodedata.normalize("NFC", cell) != cell] == []
    assert [cell for cell in cells if cell != " ".join(cell.split())] == []


@each_file
def test_a_line_of_the_file_is_a_row(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert list(csv.DictReader(lines)) == rows(path.stem)


@pytest.mark.parametrize("name", sorted(KEYS))
def test_no_two_rows_share_a_key(name: str) -> None:
    seen = Counter(tuple(row[field] for field in KEYS[name]) for row in rows(name))
    assert [key for key, count in seen.items() if count > 1] == []
    assert all(all(key) for key in seen)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("provinces", ("valid_from", "valid_to")),
        ("organizations", ("valid_from", "valid_to")),
        ("body_codes", ("valid_from", "valid_to")),
    ],
)
def test_a_validity_ends_after_it_begins(name: str, fields: tuple[str, str]) -> None:
    for row in rows(name):
        start, end = (day(row[field]) for field in fields)
        assert start is None or end is None or start < end, row


@pytest.mark.parametrize("name", ["organizations", "countries", "foreign_cities", "provinces", "conference_series"])
def test_an_alias_is_another_way_to_write_the_name_and_stands_once(name: str) -> None:
    title = {"countries": "name_vi", "foreign_cities": "city"}.get(name, "name")
    for row in rows(name):
        aliases = values(row["aliases"])
        assert row[title] not in aliases, row
        assert len(aliases) == len(set(aliases)), row


@pytest.mark.parametrize(("name", "title"), [("organizations", "name"), ("countries", "name_vi")])
def test_a_written_name_means_one_row_only(name: str, title: str) -> None:
    meanings = Counter(text for row in rows(name) for text in (row[title], *values(row["aliases"])))
    assert [text for text, count in meanings.items() if count > 1] == []


def test_there_were_63_units_until_the_merger_and_34_ever_since() -> None:
    counts = {when: len(units_on(date.fromisoformat(when))) for when in ("2010-06-01", "2024-12-31", "2025-01-01")}
    assert counts == dict.fromkeys(counts, 63)
    assert len(units_on(date(2025, 6, 30))) == 63
    assert len(units_on(date(2025, 7, 1))) == 34
    assert len(units_on(date(2026, 7, 1))) == 34


def test_ha_tay_stood_beside_ha_noi_until_august_2008() -> None:
    assert "Hà Tây" in {row["name"] for row in units_on(date(2008, 7, 31))}
    assert "Hà Tây" not in {row["name"] for row in units_on(date(2008, 8, 1))}


def test_eras_tell_the_63_units_from_the_34() -> None:
    eras = Counter(row["era"] for row in rows("provinces"))
    assert eras["before"] + eras["both"] == 63
    assert eras["after"] + eras["both"] == 34
    assert eras["both"] == 11
    assert set(eras) <= set(codes("province_era"))


def test_units_of_one_day_have_their_own_codes_and_names() -> None:
    for when in (date(2024, 6, 1), date(2025, 3, 1), date(2025, 8, 1), date(2026, 8, 1)):
        units = units_on(when)
        assert len({row["code"] for row in units}) == len(units)
        assert len({row["name"] for row in units}) == len(units)


def test_codes_of_provinces_have_two_digits() -> None:
    assert [row for row in rows("provinces") if not re.fullmatch(r"\d\d", row["code"])] == []


def test_every_unit_that_ended_has_a_successor_that_stands_today() -> None:
    standing = {row["code"] for row in rows("provinces") if not row["valid_to"]}
    for row in rows("provinces"):
        assert (row["successor_code"] in standing) == bool(row["valid_to"]), row
        assert bool(row["successor_code"]) == bool(row["valid_to"]), row


def test_the_merger_of_july_2025_joined_what_the_resolution_says() -> None:
    today = {row["code"]: row["name"] for row in units_on(date(2025, 7, 1))}
    joined: dict[str, list[str]] = {}
    for row in units_on(date(2025, 6, 30)):
        if row["valid_to"] and today[row["successor_code"]] != row["name"]:
            joined.setdefault(today[row["successor_code"]], []).append(row["name"])
    assert {name: "|".join(sorted(members)) for name, members in joined.items()} == {
        name: "|".join(sorted(values(members))) for name, members in MERGED_IN_2025.items()
    }


def test_a_unit_has_one_form_at_a_time() -> None:
    periods = Counter((row["code"], row["valid_from"]) for row in rows("provinces"))
    assert [period for period, count in periods.items() if count > 1] == []


def test_six_cities_were_under_the_central_government_in_2025_and_seven_since_april_2026() -> None:
    def cities(when: date) -> set[str]:
        return {row["name"] for row in units_on(when) if row["type"] == "thành phố"}

    six = {"Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Thành phố Hồ Chí Minh"}
    assert cities(date(2024, 12, 31)) == six - {"Huế"}
    assert cities(date(2025, 1, 1)) == cities(date(2026, 4, 29)) == six
    assert cities(date(2026, 4, 30)) == six | {"Đồng Nai"}


def test_countries_have_well_formed_codes_that_no_other_has() -> None:
    listed = rows("countries")
    assert [row for row in listed if not re.fullmatch(r"[A-Z]{2}", row["iso2"])] == []
    assert [row for row in listed if not re.fullmatch(r"[A-Z]{3}", row["iso3"])] == []
    assert len({row["iso3"] for row in listed}) == len(listed)


def test_the_members_of_the_united_nations_and_four_other_states_are_countries() -> None:
    countries = {row["iso2"] for row in rows("countries") if row["kind"] == "country"}
    assert len(countries - {"PS", "VA", "CK", "NU"}) == 193
    assert {"TW", "HK", "MO"} <= {row["iso2"] for row in rows("countries") if row["kind"] == "territory"}


def test_every_foreign_city_lies_in_a_listed_country_other_than_vietnam() -> None:
    assert column("foreign_cities", "iso2") <= column("countries", "iso2") - {"VN"}


def test_every_parent_of_an_organisation_is_listed() -> None:
    assert column("organizations", "parent") - {""} <= column("organizations", "name")


def test_no_organisation_is_part_of_itself() -> None:
    parent = {row["name"]: row["parent"] for row in rows("organizations")}
    for name, first in parent.items():
        above, seen = first, {name}
        while above:
            assert above not in seen, name
            seen.add(above)
            above = parent[above]


def test_organisations_have_listed_kinds_and_levels() -> None:
    assert column("organizations", "type") <= set(codes("organization_type"))
    assert column("organizations", "level") <= set(codes("organization_level"))


@pytest.mark.parametrize(
    ("ended", "began", "when"),
    [
        ("Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Môi trường", "2025-03-01"),
        ("Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo", "2025-03-01"),
        ("Ban Dân vận Trung ương", "Ban Tuyên giáo và Dân vận Trung ương", "2025-02-03"),
        ("Cục Ngoại vụ", "Cục Ngoại vụ và Ngoại giao văn hóa", "2025-03-01"),
    ],
)
def test_a_body_that_was_merged_ends_on_the_day_the_new_one_begins(ended: str, began: str, when: str) -> None:
    register = {row["name"]: row for row in rows("organizations")}
    assert register[ended]["valid_to"] == register[began]["valid_from"] == when


def test_fourteen_ministries_and_three_agencies_of_their_rank_stand_since_march_2025() -> None:
    standing = [row["name"] for row in rows("organizations") if row["type"] == "ministry" and not row["valid_to"]]
    assert len([name for name in standing if name.startswith("Bộ ")]) == 14
    assert {name for name in standing if not name.startswith("Bộ ")} == {
        "Văn phòng Chính phủ",
        "Thanh tra Chính phủ",
        "Ngân hàng Nhà nước Việt Nam",
    }


def test_every_organisation_that_an_office_implies_is_listed() -> None:
    assert column("offices", "implied_organization") - {""} <= column("organizations", "name")


def test_offices_have_listed_kinds_and_branches_and_a_level() -> None:
    assert column("offices", "kind") <= set(codes("office_kind"))
    assert column("offices", "branch") <= set(codes("office_branch"))
    for row in rows("offices"):
        assert {row["takes_organization"], row["singular"]} <= {"true", "false"}, row
        assert re.fullmatch(r"[1-9]", row["level"]) if row["kind"] == "office" else not row["level"], row


def test_an_office_is_one_office_and_not_a_chain() -> None:
    with_comma = {name for name in column("organizations", "name") if "," in name}
    for office in column("offices", "office"):
        assert " kiêm " not in office
        bare = office
        for name in with_comma | {name.removeprefix("Ban ") for name in with_comma}:
            bare = bare.replace(name, "")
        assert "," not in bare, office


def test_series_have_event_types_and_organisers_that_are_listed() -> None:
    assert column("conference_series", "event_type") <= set(codes("event_type"))
    assert column("conference_series", "organizer") - {""} <= column("organizations", "name")


def test_every_edition_is_of_a_listed_series() -> None:
    assert column("conference_editions", "series_id") <= column("conference_series", "series_id")


def test_years_do_not_fall_as_the_editions_of_a_series_rise() -> None:
    for series, editions in by_series():
        pairs = [(int(row["edition"]), int(row["year"])) for row in editions]
        assert pairs == sorted(pairs), series
        assert [year for _, year in pairs] == sorted(year for _, year in pairs), series


def test_the_days_of_an_edition_lie_in_its_year_and_in_order() -> None:
    for row in rows("conference_editions"):
        start, end = day(row["date_start"]), day(row["date_end"])
        assert start is None or start.year == int(row["year"]), row
        assert end is None or (start is not None and start <= end), row


def test_every_place_of_an_edition_is_a_listed_place() -> None:
    places = column("foreign_cities", "city") | column("provinces", "name")
    places |= column("countries", "name_vi") | column("countries", "capital_vi")
    assert column("conference_editions", "place") - {""} <= places


@pytest.mark.parametrize(
    ("series", "edition", "year"),
    [
        ("hoi_nghi_ngoai_giao", "32", "2023"),
        ("hoi_nghi_ngoai_vu", "18", "2016"),
        ("dai_hoi_dang", "13", "2021"),
        ("asem", "12", "2018"),
        ("cap_cao_asean", "37", "2020"),
        ("unga", "77", "2022"),
        ("cop", "26", "2021"),
        ("apec", "25", "2017"),
    ],
)
def test_well_known_editions_have_their_years(series: str, edition: str, year: str) -> None:
    known = {(row["series_id"], row["edition"]): row["year"] for row in rows("conference_editions")}
    assert known[series, edition] == year


@pytest.mark.parametrize("domain", sorted(CODEBOOK))
def test_the_codes_are_those_of_the_records(domain: str) -> None:
    assert codes(domain) == list(typing.get_args(CODEBOOK[domain]))


def test_the_types_of_directives_are_those_of_the_codebook() -> None:
    assert codes("directive_type") == DIRECTIVE_TYPES


def test_codes_are_labelled_in_both_languages_and_ordered_from_one() -> None:
    for domain in column("codes", "domain"):
        listed = [row for row in rows("codes") if row["domain"] == domain]
        assert [int(row["sort_order"]) for row in listed] == list(range(1, len(listed) + 1)), domain
        assert all(row["label_vi"] and row["label_en"] and row["description_en"] for row in listed), domain


@pytest.mark.parametrize("name", ["directive_series", "directive_type_codes"])
def test_numbering_uses_the_types_of_directives(name: str) -> None:
    assert column(name, "directive_type") <= set(DIRECTIVE_TYPES)


def test_a_series_of_directives_has_one_issuer_or_says_which_it_may_be() -> None:
    listed = column("organizations", "name") | {"Thủ tướng Chính phủ"}
    for row in rows("directive_series"):
        assert not (row["issuer"] and row["issuer_alternatives"]), row
        assert not row["issuer"] or row["issuer"] in listed, row


def test_the_body_in_the_suffix_of_a_series_is_its_issuer() -> None:
    bodies = {row["code"]: row["name"] for row in rows("body_codes")}
    for row in rows("directive_series"):
        code = re.split(r"[-/]", row["suffix"], maxsplit=1)[-1]
        if row["issuer"] and code in bodies and code != "TW":
            assert bodies[code] == row["issuer"], row


def test_codes_of_single_bodies_name_listed_organisations() -> None:
    listed = column("organizations", "name")
    for row in rows("body_codes"):
        assert (row["is_single_body"] == "true") == (row["name"] in listed), row


def test_sites_are_domains_of_listed_kinds_of_publishers() -> None:
    assert [row for row in rows("sites") if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", row["domain"])] == []
    assert column("sites", "publisher_type") <= set(codes("publisher_type"))
    assert column("sites", "language") <= {"vi", "en"}


def test_surnames_and_markers_are_told_apart() -> None:
    kinds = {row["surname"]: row["kind"] for row in rows("surnames")}
    assert set(kinds.values()) == {"surname", "marker", "titled"}
    assert kinds["Vì"] == "titled"
    assert kinds["Nguyễn"] == "surname"
    assert kinds["Y"] == "marker"
