"""Which organisations a stretch of text names."""

import pytest

from flows.extraction.language.organizations import canonical_name, find_organizations


def _written(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_organizations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("do Bộ Ngoại giao phối hợp với Bộ Công an tổ chức", ["Bộ Ngoại giao", "Bộ Công an"]),
        ("lãnh đạo Sở Ngoại vụ tỉnh Đắk Lắk có mặt", ["Sở Ngoại vụ tỉnh Đắk Lắk"]),
        ("cán bộ Vụ Hợp tác quốc tế chuẩn bị", ["Vụ Hợp tác quốc tế"]),
        ("theo Bộ Văn hóa, Thể thao và Du lịch, lượng khách", ["Bộ Văn hóa, Thể thao và Du lịch"]),
        ("Sở Khoa học và Công nghệ chủ trì", ["Sở Khoa học và Công nghệ"]),
        ("trước trụ sở Đại sứ quán Việt Nam tại Lào sáng nay", ["Đại sứ quán Việt Nam tại Lào"]),
        ("UBND tỉnh Điện Biên báo cáo", ["UBND tỉnh Điện Biên"]),
        ("Ban Đối ngoại Trung ương và Học viện Ngoại giao cử", ["Ban Đối ngoại Trung ương", "Học viện Ngoại giao"]),
        ("đề nghị Uỷ ban Đối ngoại của Quốc hội thẩm tra", ["Uỷ ban Đối ngoại của Quốc hội"]),
        ("Trường Đại học Hà Tĩnh đón đoàn", ["Trường Đại học Hà Tĩnh"]),
    ],
)
def test_an_organisation_is_named_from_its_noun_to_its_place(text: str, expected: list[str]) -> None:
    assert _written(text) == expected


@pytest.mark.parametrize(
    "text", ["các đại biểu dự họp", "Hội nghị diễn ra tại thành phố", "sáng nay bộ phận lễ tân", "", "Bà con kiều bào"]
)
def test_common_nouns_are_no_organisations(text: str) -> None:
    assert _written(text) == []


def test_two_bodies_joined_by_and_are_two() -> None:
    assert _written("Bộ Quốc phòng và Bộ Công an ký") == ["Bộ Quốc phòng", "Bộ Công an"]


def test_every_spelling_of_a_registered_name_leads_to_one_name() -> None:
    assert canonical_name("Uỷ ban Đối ngoại của Quốc hội") == canonical_name("Ủy ban Đối ngoại của Quốc hội")
    assert canonical_name("Ban chè xanh") is None


def test_a_name_without_end_is_read_to_a_bound() -> None:
    text = "Sở " + "Ngoại vụ " * 50_000
    assert all(found.end - found.start < 400 for found in find_organizations(text))
