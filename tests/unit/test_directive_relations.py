"""What documents do to each other, and what short forms and subjects say of them."""

import pytest

from tests.cited import by_number, read

# text, source number, relation, target number
RELATIONS = [
    (
        "Quyết định số 612/QĐ-TTg thay thế Quyết định số 295/QĐ-TTg ngày 19/4/2021.",
        "612/QĐ-TTg",
        "replaces",
        "295/QĐ-TTg",
    ),
    (
        "Nghị định số 60/2020/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 48/2018/NĐ-CP.",
        "60/2020/NĐ-CP",
        "amends",
        "48/2018/NĐ-CP",
    ),
    (
        "Tỉnh ủy ban hành Kế hoạch số 164-KH/TU thực hiện Chỉ thị số 12-CT/TW của Ban Bí thư.",
        "164-KH/TU",
        "implements",
        "12-CT/TW",
    ),
    (
        "Thông tư số 09/2024/TT-BNV quy định biện pháp thi hành Nghị định số 33/2024/NĐ-CP.",
        "09/2024/TT-BNV",
        "implements",
        "33/2024/NĐ-CP",
    ),
    (
        "Căn cứ Nghị định số 152/2018/NĐ-CP, UBND tỉnh Sơn La đã ban hành Quyết định số 789/QĐ-UBND.",
        "789/QĐ-UBND",
        "cites",
        "152/2018/NĐ-CP",
    ),
    (
        "Triển khai Chỉ thị số 15-CT/TW, Chính phủ đã ban hành Nghị quyết số 21/NQ-CP.",
        "21/NQ-CP",
        "implements",
        "15-CT/TW",
    ),
    (
        "UBND tỉnh Sơn La ký Quyết định số 12/QĐ-UBND ban hành Quy chế số 03/QC-UBND.",
        "12/QĐ-UBND",
        "promulgates",
        "03/QC-UBND",
    ),
]


@pytest.mark.parametrize(("text", "source", "relation", "target"), RELATIONS)
def test_a_document_says_what_it_does_to_another(text: str, source: str, relation: str, target: str) -> None:
    found = by_number(text)
    assert [(one.relation, one.number) for one in found[source].relations] == [(relation, target)]
    assert found[target].relations == []


def test_a_plan_that_puts_a_resolution_into_effect_is_no_document_of_its_own() -> None:
    found = read("Đảng ủy Bộ vừa ban hành Kế hoạch triển khai Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị.")
    assert [(one.number, one.issued_on, one.relations) for one in found] == [("59-NQ/TW", "2025-01-24", [])]


# text, number, basis
SERIES = [
    ("tiếp tục thực hiện Chỉ thị 08 của Ban Bí thư", "08-CT/TW", "series"),
    ("triển khai Nghị quyết 22 của Bộ Chính trị về hội nhập quốc tế", "22-NQ/TW", "series"),
    ("triển khai Kết luận số 12 của Bộ Chính trị", "12-KL/TW", "series"),
    ("Nghị quyết 169 của Chính phủ", "169/NQ-CP", "series"),
    ("Chỉ thị số 8 của Thủ tướng Chính phủ", "08/CT-TTg", "series"),
    ("Nghị định 26/2017 của Chính phủ", "26/2017/NĐ-CP", "series"),
    ("Nghị định 26 của Chính phủ ngày 14/3/2017", "26/2017/NĐ-CP", "series"),
    ("Thông tư 02/2021 của Bộ Ngoại giao", "02/2021/TT-BNG", "series"),
    ("Kế hoạch số 164 của Tỉnh ủy Hà Giang", "164-KH/TU", "series"),
    ("Kế hoạch số 164 của UBND tỉnh Hà Giang", "164/KH-UBND", "series"),
    ("Quyết định số 27/2019 của UBND tỉnh Hà Giang", "27/2019/QĐ-UBND", "series"),
]


@pytest.mark.parametrize(("text", "number", "basis"), SERIES)
def test_type_short_number_and_issuer_make_the_number_of_the_series(text: str, number: str, basis: str) -> None:
    (directive,) = read(text)
    assert (directive.number, directive.number_basis) == (number, basis)
    assert [citation.basis for citation in directive.citations] == ["series"]


def test_a_short_number_that_two_bodies_could_have_given_stays_unresolved_and_unsure() -> None:
    (directive,) = read("Nhiều đơn vị đã thực hiện tốt Nghị quyết 57.")
    assert (directive.number, directive.number_text) == (None, "Nghị quyết 57")
    assert directive.confidence < 0.5


@pytest.mark.parametrize("text", ["Quyết định 1045 của UBND tỉnh", "Nghị quyết số 135 của HĐND tỉnh Hà Giang"])
def test_a_short_number_of_a_body_that_numbers_in_several_ways_makes_no_number(text: str) -> None:
    (directive,) = read(f"Xã trích kinh phí theo {text}.")
    assert (directive.number, directive.number_text) == (None, text.partition(" của")[0])


def test_short_forms_are_the_document_cited_in_full_elsewhere() -> None:
    (directive,) = read(
        ("title", "Quán triệt Chỉ thị về công tác biên giới lãnh thổ"),
        "Bộ Ngoại giao phổ biến Chỉ thị số 38-CT/TW của Ban Bí thư về công tác biên giới lãnh thổ trong tình hình mới.",
        "Chỉ thị này đề ra năm nhiệm vụ. Thực hiện Chỉ thị 38, các đơn vị đã có chương trình riêng.",
        "Theo Chỉ thị của Ban Bí thư, địa phương là nòng cốt; nhiều tỉnh coi Chỉ thị là cẩm nang.",
    )
    assert directive.number == "38-CT/TW"
    assert [citation.basis for citation in directive.citations] == ["anaphora", "stated"] + ["anaphora"] * 4
    assert directive.section == "body"


def test_a_day_told_of_an_unnumbered_mention_is_the_day_of_the_document_it_means() -> None:
    (directive,) = read(
        "Hội nghị quán triệt Chỉ thị số 38-CT/TW của Ban Bí thư về công tác biên giới lãnh thổ.",
        "Ngày 6/11/2019 vừa qua, lần đầu tiên Ban Bí thư đã ban hành một chỉ thị riêng về công tác biên giới lãnh thổ.",
    )
    assert directive.issued_on == "2019-11-06"


def test_a_party_number_without_issuer_takes_the_one_body_of_the_item_that_numbers_so() -> None:
    (directive,) = read("Bộ Chính trị và Chính phủ họp bàn thực hiện.", "Nghị quyết số 59-NQ/TW về hội nhập quốc tế.")
    assert directive.issuer == "Bộ Chính trị"
    (directive,) = read("Ủy viên Bộ Chính trị dự.", "Nghị quyết số 59-NQ/TW về hội nhập quốc tế.")
    assert directive.issuer is None


def test_a_slip_keeps_what_was_written() -> None:
    (directive,) = read("Chỉ thị số 12/CT-TW của Ban Bí thư")
    assert (directive.number, directive.number_text, directive.number_basis) == ("12-CT/TW", "12/CT-TW", "normalised")


def test_who_signed_is_kept_beside_the_body_that_issues() -> None:
    (directive,) = read("Bộ trưởng Bộ Nội vụ Nguyễn Văn Bình đã ký ban hành Thông tư số 11/2022/TT-BNV về lưu trữ.")
    assert (directive.issuer, directive.signer) == ("Bộ Nội vụ", "Nguyễn Văn Bình")


def test_who_proposed_a_decision_did_not_issue_it() -> None:
    (directive,) = read(
        "Theo đề nghị của Bộ trưởng Bộ Nội vụ, Chủ tịch UBND tỉnh Sơn La Trần Văn Hải đã ký Quyết định số 77/QĐ-UBND."
    )
    assert (directive.issuer, directive.signer) == ("Chủ tịch UBND tỉnh Sơn La", "Trần Văn Hải")


# text, subject
SUBJECTS = [
    (
        "Chỉ thị số 38-CT/TW của Ban Bí thư về việc tăng cường công tác biên giới lãnh thổ.",
        "tăng cường công tác biên giới lãnh thổ",
    ),
    (
        "Nghị quyết số 57-NQ/TW về đột phá phát triển khoa học, công nghệ và Nghị quyết số 59-NQ/TW",
        "đột phá phát triển khoa học, công nghệ",
    ),
    (
        "Thông tư số 09/2024/TT-BNV quy định tiêu chuẩn lễ tân nhà nước ngày 3/2/2024",
        "quy định tiêu chuẩn lễ tân nhà nước",
    ),
    (
        "Quyết định số 41/QĐ-TTg phê duyệt Chương trình quảng bá văn hóa đến năm 2030, tầm nhìn đến năm 2045 nhằm",
        "phê duyệt Chương trình quảng bá văn hóa đến năm 2030, tầm nhìn đến năm 2045",
    ),
    (
        "Chỉ thị số 15-CT/TW “Về ngoại giao kinh tế phục vụ phát triển” đã nêu",
        "Về ngoại giao kinh tế phục vụ phát triển",
    ),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_the_subject_ends_before_the_next_clause(text: str, subject: str) -> None:
    assert read(text)[0].subject == subject
