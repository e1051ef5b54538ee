"""A body whose short form stands in brackets inside its name: "Hội đồng nhân dân (HĐND) tỉnh"."""

import pytest

from flows.extraction.events.names import find_names
from flows.extraction.language.organizations import find_organizations
from tests.present import offices_of, people_of


@pytest.mark.parametrize(
    "office",
    [
        "Chủ tịch Ủy ban nhân dân (UBND) tỉnh Hà Giang",
        "Phó Chủ tịch Hội đồng nhân dân (HĐND) tỉnh",
        "Phó Chủ tịch Tổng Liên đoàn Lao động (LĐLĐ) Việt Nam",
        "Bí thư Đoàn Thanh niên Cộng sản (TNCS) Hồ Chí Minh tỉnh",
        "Ủy viên Ban Chấp hành Trung ương (BCHTW) Đảng",
        "Chủ tịch Liên hiệp các tổ chức hữu nghị (LHHN) tỉnh",
        "Phó Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc (MTTQ) Việt Nam",
    ],
)
def test_an_office_goes_on_behind_the_short_form_of_its_body(office: str) -> None:
    before = people_of(f"{office} Lò Văn Mười phát biểu tại cuộc họp.")
    behind = people_of(f"Tham dự có ông Lò Văn Mười, {office}; bà Cù Thị Lụa.")
    assert offices_of(before) == {"Lò Văn Mười": [office]}
    assert offices_of(behind) == {"Lò Văn Mười": [office], "Cù Thị Lụa": []}


def test_a_name_behind_a_short_form_ends_the_office() -> None:
    people = people_of("Thứ trưởng Bộ Giáo dục và Đào tạo (GD&ĐT) Lò Văn Mười phát biểu.")
    assert offices_of(people) == {"Lò Văn Mười": ["Thứ trưởng Bộ Giáo dục và Đào tạo"]}


def test_the_seat_of_a_body_stands_behind_its_short_form() -> None:
    office = "Giám đốc Quỹ Nhi đồng Liên hợp quốc (UNICEF) tại Việt Nam"
    assert offices_of(people_of(f"{office} Ann Rudd phát biểu tại cuộc họp.")) == {"Ann Rudd": [office]}


def test_a_registered_body_is_known_with_its_short_form_inside() -> None:
    found = list(find_organizations("Tổng Liên đoàn Lao động (LĐLĐ) Việt Nam tổ chức hội nghị."))
    assert [(one.name, one.known) for one in found] == [("Tổng Liên đoàn Lao động Việt Nam", True)]


def test_a_body_called_a_programme_is_no_event() -> None:
    text = "Chương trình Phát triển Liên hợp quốc (UNDP) và Bộ Ngoại giao tổ chức Hội thảo về gìn giữ hòa bình."
    assert [one.name for one in find_names(text, 0, len(text))] == ["Hội thảo về gìn giữ hòa bình"]
