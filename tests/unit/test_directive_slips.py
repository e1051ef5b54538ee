"""Documents as the press cites them in a hurry: blanks for strokes, missing codes, short numbers, bodies by the way."""

import pytest

from flows.extraction.directives.numbers import find_numbers
from tests.cited import read

# text, number, type, issuer
SLIPS = [
    ("Hội nghị quán triệt Kết luận 81 KL/TW của Ban Bí thư.", "81-KL/TW", "ket_luan", "Ban Bí thư"),
    ("Chủ tịch nước Lào ký Sắc lệnh số 77/CTN tặng Huân chương cho tỉnh.", "77/CTN", "other", "Chủ tịch nước"),
    ("Tỉnh còn áp dụng Nghị định số 64/CP của Chính phủ.", "64/CP", "nghi_dinh", "Chính phủ"),
    ("Học tập Chỉ thị số 44/TW của Ban Bí thư.", "44-CT/TW", "chi_thi", "Ban Bí thư"),
    (
        "Thủ tướng ký Quyết định số 1907 ngày 3-9 bổ nhiệm Thứ trưởng.",
        "1907/QĐ-TTg",
        "quyet_dinh",
        "Thủ tướng Chính phủ",
    ),
    (
        "Theo Quyết định 255-QĐ/TW năm 2016 của Bộ Chính trị về quản lý đoàn ra.",
        "255-QĐ/TW",
        "quyet_dinh",
        "Bộ Chính trị",
    ),
    (
        "Triển khai Nghị quyết số 08-NQ/TW của Hội nghị Trung ương 4, khóa XI.",
        "08-NQ/TW",
        "nghi_quyet",
        "Hội nghị Trung ương 4, khóa XI",
    ),
    (
        "Theo đề nghị của Giám đốc Sở Ngoại vụ tại Tờ trình số 61/TTr-SNgV ngày 4/5/2018.",
        "61/TTr-SNgV",
        "other",
        "Sở Ngoại vụ",
    ),
    (
        "Thực hiện Kế hoạch số 90/KH-BTL của Bộ Tư lệnh Vùng 5 Hải quân về đối ngoại quốc phòng.",
        "90/KH-BTL",
        "ke_hoach",
        "Bộ Tư lệnh Vùng 5 Hải quân",
    ),
]


@pytest.mark.parametrize(("text", "number", "directive_type", "issuer"), SLIPS)
def test_a_document_cited_in_a_hurry_is_known(text: str, number: str, directive_type: str, issuer: str) -> None:
    (directive,) = read(text)
    assert (directive.number, directive.directive_type, directive.issuer) == (number, directive_type, issuer)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 1929 về Iran được thông qua với 12 phiếu thuận.",
        "Nghị quyết số 2719 nêu rõ nguồn tài chính cho các phái bộ.",
        "Tải về: 205-TB-SNgV.pdf",
        "Chuyến bay số 12/VN hạ cánh lúc 9 giờ.",
        "Tỉnh có 3 NQ chuyên đề và 19 CT hành động.",
        "Đại hội nghe báo cáo về các Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XI.",
    ],
)
def test_resolutions_of_the_united_nations_files_and_counts_are_no_documents(text: str) -> None:
    assert read(text) == []


def test_a_number_between_two_of_one_series_belongs_to_it() -> None:
    found = read("Báo cáo viên truyền đạt Nghị quyết số 20-NQ/TW, Nghị quyết 21 và Nghị quyết số 22-NQ/TW.")
    assert {one.number for one in found} == {"20-NQ/TW", "21-NQ/TW", "22-NQ/TW"}


def test_a_short_number_far_from_those_cited_belongs_to_no_series() -> None:
    found = read("Báo cáo viên truyền đạt Nghị quyết số 20-NQ/TW, sau đó nói về Nghị quyết 93.")
    assert {one.number for one in found} == {"20-NQ/TW", None}


def test_a_short_number_of_a_body_without_known_series_stays_without_number() -> None:
    (directive,) = read("Ban Thường vụ Đảng ủy Quốc hội ban hành Quyết định số 58 về việc chỉ định nhân sự.")
    assert (directive.number, directive.number_text) == (None, "Quyết định số 58")
    assert directive.issuer is not None


def test_a_day_without_a_year_does_not_hide_who_issued() -> None:
    found = read("Bộ Nội vụ công bố Quyết định số 1907 ngày 3-9 của Thủ tướng Chính phủ về việc bổ nhiệm cán bộ.")
    assert [(one.number, one.issuer, one.issued_on) for one in found] == [("1907/QĐ-TTg", "Thủ tướng Chính phủ", None)]


def test_a_body_named_in_short_and_in_full_is_one_issuer() -> None:
    found = read("Quyết định số 31/QĐ-UBND nêu rõ việc này. UBND tỉnh Hà Nam và các sở dự họp, UBND tỉnh chủ trì.")
    assert [one.issuer for one in found] == ["UBND tỉnh Hà Nam"]


def test_the_resolution_that_a_congress_adopts_is_a_document() -> None:
    (directive,) = read("Đại hội bầu Ban Chấp hành 25 người và thông qua Nghị quyết Đại hội.")
    assert (directive.directive_type, directive.issuer, directive.status) == ("nghi_quyet", "Đại hội", "adopted")


def test_a_plan_told_by_when_it_is_due_is_none() -> None:
    assert read("UBND tỉnh ban hành Kế hoạch triển khai trước tháng 9.") == []


@pytest.mark.parametrize("text", ["Quyết định số 1/" * 50_000, "số 12/AB, " * 50_000, "19 CT/" * 80_000])
def test_endless_numbers_without_code_end(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Quyết định số 272QĐ/TW của Bộ Chính trị", "272-QĐ/TW"),
        ("Kế hoạch 146 KH/UBND của UBND tỉnh", "146/KH-UBND"),
        ("Quyết định số 1.334/QĐ-UBND của UBND tỉnh", "1334/QĐ-UBND"),
        ("Nghị định số 152/NĐ-CP/2018 của Chính phủ", "152/2018/NĐ-CP"),
        ("Nghị định số 152/2018/NĐ.CP của Chính phủ", "152/2018/NĐ-CP"),
        ("Nghị định số152/2018/NĐ-CP của Chính phủ", "152/2018/NĐ-CP"),
        ("Nghị định 152 năm 2018 của Chính phủ", "152/2018/NĐ-CP"),
        ("Hướng dẫn liên tịch số 12/HDLT-SNV-SNgV", "12/HDLT-SNV-SNgV"),
        ("Quy chế phối hợp số 12/QCPH-BCH-SNgV", "12/QCPH-BCH-SNgV"),
        ("Nghị quyết số 54/CP-NQ của Chính phủ", "54/NQ-CP"),
        ("nghị quyết 59 của Bộ Chính trị", "59-NQ/TW"),
    ],
)
def test_a_number_is_known_with_its_parts_glued_dotted_or_in_another_order(written: str, number: str) -> None:
    assert [found.number for found in read(f"Hội nghị phổ biến {written} về công tác đối ngoại.")] == [number]
