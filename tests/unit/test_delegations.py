"""Which delegations an item names as taking part, and how a group that shares a head is written."""

import pytest

from flows.extraction.pages.page import Page
from flows.extraction.people.delegations import find_delegations
from flows.extraction.people.find import find_people
from flows.extraction.records import Event, Evidence, Line

_EVENT = Event("visit", "chuyến thăm", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")


def _delegations(text: str) -> list[str]:
    return [text[start:end] for start, end in find_delegations(text, 0, len(text))]


def _groups(text: str) -> list[str]:
    page = Page(text, (Line(0, len(text), "body", "test"),))
    return [one.name for one in find_people(page, [_EVENT]).participants if one.kind == "group"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đoàn đại biểu cấp cao tỉnh Champasak (Lào) do ông Alune Xaysongkham dẫn đầu thăm tỉnh.",
            ["Đoàn đại biểu cấp cao tỉnh Champasak (Lào)"],
        ),
        ("Thứ trưởng tiếp Đoàn nghị sĩ Nhật Bản.", ["Đoàn nghị sĩ Nhật Bản"]),
        ("Đồng chí dẫn đầu Đoàn đại biểu cấp cao Việt Nam thăm Cuba.", ["Đoàn đại biểu cấp cao Việt Nam"]),
        ("Sáng 4/8, đoàn công tác của Bộ Ngoại giao đã làm việc tại tỉnh.", ["đoàn công tác của Bộ Ngoại giao"]),
        ("Đoàn cán bộ Sở Ngoại vụ tỉnh Sơn La đến thăm.", ["Đoàn cán bộ Sở Ngoại vụ tỉnh Sơn La"]),
        (
            "Chiều nay, Đoàn công tác Đại sứ quán Bỉ tại Việt Nam tới chào lãnh đạo tỉnh.",
            ["Đoàn công tác Đại sứ quán Bỉ tại Việt Nam"],
        ),
        ("Đoàn đã tham quan bảo tàng.", []),
        ("Đoàn Thanh niên Bộ dự lễ.", []),
        ("Trưởng Đoàn đại biểu Quốc hội tỉnh dự họp.", []),
        ("Hai bên nhất trí cử đoàn nghệ thuật Lào sang biểu diễn.", []),
        ("Hội nghị góp ý cho việc đón các đoàn.", []),
    ],
)
def test_a_delegation_has_a_home_and_something_to_do(text: str, expected: list[str]) -> None:
    assert _delegations(text) == expected


def test_a_delegation_counts_once_however_it_is_told_again() -> None:
    groups = _groups(
        "Đoàn đại biểu cấp cao tỉnh Champasak (Lào) do ông Alune Sisouk dẫn đầu đến thăm. "
        "Buổi chiều, Đoàn đại biểu tỉnh Champasak tham quan cảng."
    )
    assert groups == ["Đoàn đại biểu cấp cao tỉnh Champasak (Lào)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tham dự có Đại sứ Kiều Mạnh Thắng, đại diện Vụ Châu Mỹ, Cục Lễ tân và Ủy ban Biên giới quốc gia.",
            ["đại diện Vụ Châu Mỹ, Cục Lễ tân và Ủy ban Biên giới quốc gia"],
        ),
        (
            "Cùng dự có lãnh đạo Sở Ngoại vụ và 2 huyện Mai Sơn, Sông Mã.",
            ["lãnh đạo Sở Ngoại vụ và 2 huyện Mai Sơn, Sông Mã"],
        ),
        (
            "Dự lễ có đại diện các bộ, ngành và đông đảo thành viên Đoàn ngoại giao.",
            ["đại diện các bộ, ngành", "đông đảo thành viên Đoàn ngoại giao"],
        ),
        (
            "Phía Nhật Bản có đại diện 12 địa phương; gần 200 doanh nghiệp.",
            ["đại diện 12 địa phương", "gần 200 doanh nghiệp"],
        ),
        (
            "Phía bạn có ngài Rinat Akimov, Đại sứ Kazakhstan, cùng các sĩ quan của Bộ Tư lệnh Hải quân.",
            ["các sĩ quan của Bộ Tư lệnh Hải quân"],
        ),
        (
            "Dự họp, về phía Bộ có Thứ trưởng Cù Huy Bá; về phía UBND tỉnh có Chủ tịch Ngô Văn Mùi.",
            [],
        ),
        (
            "Thành viên đoàn gồm đại diện Công an tỉnh, UBND huyện Mường Tè.",
            ["đại diện Công an tỉnh, UBND huyện Mường Tè"],
        ),
        (
            "Tham dự có ông Cù Huy Bá, Phó Cục trưởng Cục Ngoại vụ (Bộ Ngoại giao); lãnh đạo các sở.",
            ["lãnh đạo các sở"],
        ),
    ],
)
def test_bodies_that_share_a_head_are_one_group(text: str, expected: list[str]) -> None:
    assert _groups(text) == expected
