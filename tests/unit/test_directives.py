"""Directives: numbers resolved to documents, and what is said around them."""

import pytest

from flows.extraction.directives.find import find_directives
from flows.extraction.pages.page import Page
from flows.extraction.records import Directive, Line, Section


def page_of(*parts: str | tuple[Section, str], published_at: str | None = None) -> Page:
    """A page whose lines are body text unless a section is given."""
    text, lines = "", []
    for part in parts:
        told: tuple[Section, str] = ("body", part) if isinstance(part, str) else part
        section, written = told
        lines.append(Line(len(text), len(text) + len(written), section, "test"))
        text += written + "\n"
    return Page(text=text, lines=tuple(lines), published_at=published_at)


def read(*parts: str | tuple[Section, str]) -> list[Directive]:
    return find_directives(page_of(*parts))


def by_number(*parts: str | tuple[Section, str]) -> dict[str | None, Directive]:
    return {directive.number: directive for directive in read(*parts)}


# text, number, type, issuer, issued_on
NUMBERED = [
    (
        "Hội nghị phổ biến Chỉ thị số 38-CT/TW ngày 06/11/2019 của Ban Bí thư về biên giới.",
        "38-CT/TW",
        "chi_thi",
        "Ban Bí thư",
        "2019-11-06",
    ),
    (
        "Ngày 24/01/2025, Bộ Chính trị đã ban hành Nghị quyết số 59-NQ/TW về hội nhập.",
        "59-NQ/TW",
        "nghi_quyet",
        "Bộ Chính trị",
        "2025-01-24",
    ),
    (
        "Bộ Chính trị vừa ra Kết luận số 12-KL/TW, ngày 12-8-2021, về kiều bào.",
        "12-KL/TW",
        "ket_luan",
        "Bộ Chính trị",
        "2021-08-12",
    ),
    (
        "Quy định số 144-QĐ/TW ngày 09 tháng 5 năm 2024 của Bộ Chính trị",
        "144-QĐ/TW",
        "quy_dinh",
        "Bộ Chính trị",
        "2024-05-09",
    ),
    ("Quyết định số 45-QĐ/TW của Ban Bí thư Trung ương Đảng", "45-QĐ/TW", "quyet_dinh", "Ban Bí thư", None),
    (
        "Nghị quyết số 18-NQ/TW của BCH T.Ư Đảng khóa XII",
        "18-NQ/TW",
        "nghi_quyet",
        "Ban Chấp hành Trung ương Đảng",
        None,
    ),
    ("Hướng dẫn số 12-HD/BTCTW ngày 18/3/2022", "12-HD/BTCTW", "huong_dan", "Ban Tổ chức Trung ương", "2022-03-18"),
    (
        "Thực hiện Nghị định số 26/2017/NĐ-CP ngày 14/3/2017 của Chính phủ",
        "26/2017/NĐ-CP",
        "nghi_dinh",
        "Chính phủ",
        "2017-03-14",
    ),
    ("theo Nghị quyết 169/NQ-CP", "169/NQ-CP", "nghi_quyet", "Chính phủ", None),
    (
        "Thủ tướng ký Chỉ thị số 15/CT-TTg ngày 10/8/2022 về ngoại giao kinh tế.",
        "15/CT-TTg",
        "chi_thi",
        "Thủ tướng Chính phủ",
        "2022-08-10",
    ),
    ("Công điện số 131/CĐ-TTg ngày 11/12/2024", "131/CĐ-TTg", "cong_dien", "Thủ tướng Chính phủ", "2024-12-11"),
    (
        "Thông tư số 02/2021/TT-BNG ngày 22/6/2021 hướng dẫn nghi lễ",
        "02/2021/TT-BNG",
        "thong_tu",
        "Bộ Ngoại giao",
        "2021-06-22",
    ),
    ("Quyết định số 2033/QĐ-BNG (ngày 7/7/2023)", "2033/QĐ-BNG", "quyet_dinh", "Bộ Ngoại giao", "2023-07-07"),
    ("Luật Thỏa thuận quốc tế số 70/2020/QH14", "70/2020/QH14", "luat", "Quốc hội", None),
    ("Nghị quyết số 202/2025/QH15 về sắp xếp tỉnh", "202/2025/QH15", "nghi_quyet", "Quốc hội", None),
    ("Nghị quyết số 1104/2023/UBTVQH15", "1104/2023/UBTVQH15", "nghi_quyet", "Ủy ban Thường vụ Quốc hội", None),
    (
        "UBND tỉnh Lào Cai ban hành Kế hoạch số 102/KH-UBND ngày 5/3/2025 về đối ngoại.",
        "102/KH-UBND",
        "ke_hoach",
        "UBND tỉnh Lào Cai",
        "2025-03-05",
    ),
    (
        "Nghị quyết số 12-NQ/TU của Ban Thường vụ Tỉnh ủy Quảng Ninh về hội nhập",
        "12-NQ/TU",
        "nghi_quyet",
        "Ban Thường vụ Tỉnh ủy Quảng Ninh",
        None,
    ),
    ("Thông báo số 52/TB-VPCP ngày 20/2/2024", "52/TB-VPCP", "thong_bao", "Văn phòng Chính phủ", "2024-02-20"),
    ("Quyết định số 236/QĐ-TTg ký ngày 20.2.2009", "236/QĐ-TTg", "quyet_dinh", "Thủ tướng Chính phủ", "2009-02-20"),
    (
        "Chủ tịch nước ký Quyết định số 88/QĐ-CTN ngày 19/1/2023 cử Đại sứ.",
        "88/QĐ-CTN",
        "quyet_dinh",
        "Chủ tịch nước",
        "2023-01-19",
    ),
    (
        "Ngày 8/9/2023, Ban Cán sự đảng Bộ Ngoại giao ban hành Nghị quyết số 07-NQ/BCSĐ về đổi mới.",
        "07-NQ/BCSĐ",
        "nghi_quyet",
        "Ban Cán sự đảng Bộ Ngoại giao",
        "2023-09-08",
    ),
    (
        "Thông tư liên tịch số 01/2019/TTLT-BNG-TANDTC",
        "01/2019/TTLT-BNG-TANDTC",
        "thong_tu",
        "Bộ Ngoại giao, Tòa án nhân dân tối cao",
        None,
    ),
    ("Công văn số 567/BNG-LPQT đề nghị góp ý", "567/BNG-LPQT", "other", "Bộ Ngoại giao", None),
    ("Chỉ thị số số 40-CT/TW của Ban Bí thư", "40-CT/TW", "chi_thi", "Ban Bí thư", None),
    (
        "Nghị quyết số 45-NQ/TW của Bộ Chính trị khóa XIII, ban hành ngày 24/11/2023, về doanh nhân",
        "45-NQ/TW",
        "nghi_quyet",
        "Bộ Chính trị",
        "2023-11-24",
    ),
    (
        "Nghị định số 30/2020/NĐ-CP, văn bản được Chính phủ ban hành ngày 05/3/2020 về công tác văn thư",
        "30/2020/NĐ-CP",
        "nghi_dinh",
        "Chính phủ",
        "2020-03-05",
    ),
]


@pytest.mark.parametrize(("text", "number", "kind", "issuer", "day"), NUMBERED)
def test_a_numbered_document_has_its_type_issuer_and_day(
    text: str, number: str, kind: str, issuer: str, day: str | None
) -> None:
    (directive,) = read(text)
    found = (directive.number, directive.directive_type, directive.issuer, directive.issued_on)
    assert found == (number, kind, issuer, day)


# text, numbers in order
LISTS = [
    (
        "Quán triệt các Nghị quyết số 57-NQ/TW, 59-NQ/TW, 66-NQ/TW và 68-NQ/TW của Bộ Chính trị.",
        ["57-NQ/TW", "59-NQ/TW", "66-NQ/TW", "68-NQ/TW"],
    ),
    (
        "Triển khai các Nghị quyết số 57, 59, 66 và 68-NQ/TW của Bộ Chính trị.",
        ["57-NQ/TW", "59-NQ/TW", "66-NQ/TW", "68-NQ/TW"],
    ),
    ("Hai Nghị quyết 66 và 68 của Bộ Chính trị", ["66-NQ/TW", "68-NQ/TW"]),
    (
        "Nghị quyết số 70-NQ/TW, Nghị quyết số 71-NQ/TW và Nghị quyết số 72-NQ/TW của Bộ Chính trị",
        ["70-NQ/TW", "71-NQ/TW", "72-NQ/TW"],
    ),
    ("Bộ Chính trị ban hành Nghị quyết số 70-NQ/TW; số 71-NQ/TW", ["70-NQ/TW", "71-NQ/TW"]),
]


@pytest.mark.parametrize(("text", "numbers"), LISTS)
def test_a_list_of_numbers_shares_noun_suffix_and_issuer(text: str, numbers: list[str]) -> None:
    found = read(text)
    assert [directive.number for directive in found] == numbers
    assert {(directive.directive_type, directive.issuer) for directive in found} == {("nghi_quyet", "Bộ Chính trị")}


def test_issuers_of_different_kinds_in_one_list_are_not_mixed() -> None:
    found = by_number(
        "Thực hiện Chỉ thị số 12-CT/TW, Chỉ thị số 15-CT/TW của Ban Bí thư, Nghị quyết số 01/NQ-CP và "
        "Nghị quyết số 25/NQ-CP của Chính phủ"
    )
    assert {number: directive.issuer for number, directive in found.items()} == {
        "12-CT/TW": "Ban Bí thư",
        "15-CT/TW": "Ban Bí thư",
        "01/NQ-CP": "Chính phủ",
        "25/NQ-CP": "Chính phủ",
    }


def test_a_provincial_plan_is_that_of_the_committee_of_its_sentence() -> None:
    (directive,) = read("UBND tỉnh Lào Cai cụ thể hóa bằng Kế hoạch số 88/KH-UBND, ngày 20/4/2023.")
    assert (directive.issuer, directive.issued_on) == ("UBND tỉnh Lào Cai", "2023-04-20")


def test_a_day_belongs_to_the_number_before_it_and_not_to_the_next_one() -> None:
    found = by_number(
        "Nghị quyết số 45-NQ/TW ngày 24/11/2023 của Bộ Chính trị và Nghị quyết số 169/NQ-CP của Chính phủ"
    )
    assert found["45-NQ/TW"].issued_on == "2023-11-24"
    assert found["169/NQ-CP"].issued_on is None


def test_the_day_of_the_meeting_is_not_the_day_of_the_document() -> None:
    (directive,) = read(
        "Chiều 17/10/2018, Bộ Ngoại giao tổ chức Hội nghị quán triệt Chỉ thị số 38-CT/TW của Ban Bí thư."
    )
    assert directive.issued_on is None


def test_the_day_of_the_next_act_is_not_the_day_of_the_document_before_it() -> None:
    found = by_number(
        "Thực hiện Nghị quyết số 12-NQ/TW của Bộ Chính trị, ngày 5/6/2020, Bộ Nội vụ đã ban hành Kế hoạch số 33/KH-BNV."
    )
    assert found["12-NQ/TW"].issued_on is None
    assert found["33/KH-BNV"].issued_on == "2020-06-05"


def test_a_day_without_year_takes_the_year_of_the_page_stamp() -> None:
    text = "Ngày 15/5, Thủ tướng Chính phủ đã ký Quyết định số 612/QĐ-TTg."
    assert find_directives(page_of(text))[0].issued_on is None
    assert find_directives(page_of(text, published_at="2024-05-16T08:00"))[0].issued_on == "2024-05-15"
    assert find_directives(page_of(text, published_at="2024-03-01"))[0].issued_on is None


EFFECTS = [
    "Bộ Ngoại giao ban hành Thông tư số 04/2020/TT-BNG. Thông tư này có hiệu lực thi hành kể từ ngày 10/11/2020.",
    "Thông tư số 04/2020/TT-BNG có hiệu lực từ ngày 10/11/2020.",
    "Bộ Ngoại giao ký Thông tư số 04/2020/TT-BNG. Văn bản có hiệu lực kể từ ngày 10/11/2020.",
    (
        "Bộ Ngoại giao ký Thông tư số 04/2020/TT-BNG. Có hiệu lực từ ngày 10/11/2020, "
        "Thông tư này thay thế Thông tư số 02/2013/TT-BNG."
    ),
    (
        "Bộ Ngoại giao ban hành Thông tư số 04/2020/TT-BNG quy định chi tiết Nghị định số 26/2017/NĐ-CP. "
        "Thông tư này có hiệu lực từ ngày 10/11/2020 và thay thế Thông tư số 02/2013/TT-BNG ngày 25/6/2013."
    ),
]


REPLACING = (
    "Chính phủ ban hành Nghị định số 28/2025/NĐ-CP quy định chức năng, nhiệm vụ của Bộ Ngoại giao, "
    "thay thế Nghị định số 81/2022/NĐ-CP ngày 14 tháng 10 năm 2022. "
)


@pytest.mark.parametrize("noun", ["Nghị định", "Nghị định này", "Văn bản", "Nghị định mới"])
def test_the_replaced_document_does_not_take_effect(noun: str) -> None:
    found = by_number(f"{REPLACING}{noun} có hiệu lực thi hành từ ngày 01 tháng 3 năm 2025.")
    assert found["28/2025/NĐ-CP"].effective_on == "2025-03-01"
    assert found["81/2022/NĐ-CP"].effective_on is None


@pytest.mark.parametrize("text", EFFECTS)
def test_the_day_of_effect_belongs_to_the_document_spoken_of(text: str) -> None:
    found = read(text)
    assert {directive.number: directive.effective_on for directive in found if directive.effective_on} == {
        "04/2020/TT-BNG": "2020-11-10"
    }
    assert all(directive.issued_on != "2020-11-10" for directive in found)


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


# text, type, issuer, subject, status
UNNUMBERED = [
    ("đưa Nghị quyết Đại hội XIII vào cuộc sống", "nghi_quyet", "Đại hội XIII", None, "issued"),
    (
        "thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng",
        "nghi_quyet",
        "Đại hội đại biểu toàn quốc lần thứ XII của Đảng",
        None,
        "issued",
    ),
    (
        "thực hiện thắng lợi nghị quyết Đại hội Đảng lần thứ 11,",
        "nghi_quyet",
        "Đại hội Đảng lần thứ 11",
        None,
        "issued",
    ),
    (
        "Nghị quyết Đại hội Đảng bộ tỉnh Lào Cai lần thứ XVI, nhiệm kỳ 2020-2025",
        "nghi_quyet",
        "Đại hội Đảng bộ tỉnh Lào Cai lần thứ XVI",
        None,
        "issued",
    ),
    ("Nghị quyết Trung ương 8 khóa XIII", "nghi_quyet", "Trung ương 8 khóa XIII", None, "issued"),
    (
        "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII",
        "nghi_quyet",
        "Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII",
        None,
        "issued",
    ),
    (
        "Bộ Ngoại giao đang hoàn thiện dự thảo Đề án phát triển lực lượng cán bộ biên phiên dịch",
        "de_an",
        "Bộ Ngoại giao",
        "phát triển lực lượng cán bộ biên phiên dịch",
        "draft",
    ),
    (
        "dự thảo Đề án tổng thể về bảo hộ công dân ở nước ngoài đang được Cục Lãnh sự chuẩn bị",
        "de_an",
        None,
        "bảo hộ công dân ở nước ngoài",
        "draft",
    ),
    (
        "Thủ tướng Chính phủ đã phê duyệt Đề án “Tôn vinh tiếng Việt trong cộng đồng”.",
        "de_an",
        "Thủ tướng Chính phủ",
        "Tôn vinh tiếng Việt trong cộng đồng",
        "issued",
    ),
    (
        "Đại hội đã nhất trí thông qua Định hướng hoạt động hữu nghị giai đoạn 2024-2029.",
        "other",
        None,
        "Định hướng hoạt động hữu nghị giai đoạn 2024-2029",
        "adopted",
    ),
    (
        "Chính phủ ban hành Chiến lược ngoại giao văn hóa đến năm 2030",
        "other",
        "Chính phủ",
        "Chiến lược ngoại giao văn hóa đến năm 2030",
        "issued",
    ),
    (
        "Ông trao Quyết định của Chủ tịch nước bổ nhiệm hàm Đại sứ cho ba cán bộ.",
        "quyet_dinh",
        "Chủ tịch nước",
        "bổ nhiệm hàm Đại sứ cho ba cán bộ",
        "issued",
    ),
    (
        "Bộ Chính trị vừa ban hành Nghị quyết về hội nhập quốc tế trong tình hình mới.",
        "nghi_quyet",
        "Bộ Chính trị",
        "hội nhập quốc tế trong tình hình mới",
        "issued",
    ),
    (
        "Chính phủ đang xây dựng Nghị định quy định cơ quan ngoại vụ địa phương.",
        "nghi_dinh",
        "Chính phủ",
        "quy định cơ quan ngoại vụ địa phương",
        "draft",
    ),
    ("Cán bộ cần nắm vững Luật Điều ước quốc tế năm 2016.", "luat", "Quốc hội", "Điều ước quốc tế", "issued"),
    (
        "Bộ Quốc phòng phối hợp với Bộ Ngoại giao ký Thông tư liên tịch giữa hai bộ",
        "thong_tu",
        "Bộ Quốc phòng, Bộ Ngoại giao",
        None,
        "issued",
    ),
]


@pytest.mark.parametrize(("text", "kind", "issuer", "subject", "status"), UNNUMBERED)
def test_a_document_named_without_number_counts(
    text: str, kind: str, issuer: str | None, subject: str | None, status: str
) -> None:
    (directive,) = read(text)
    found = (directive.directive_type, directive.issuer, directive.subject, directive.status)
    assert found == (kind, issuer, subject, status)
    assert (directive.number, directive.number_basis) == (None, "none")


def test_one_congress_resolution_is_one_document_however_its_number_is_written() -> None:
    (directive,) = read(
        "Nghị quyết Đại hội XIII của Đảng; Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII; "
        "nghị quyết Đại hội Đảng lần thứ 13."
    )
    assert len(directive.citations) == 3


def test_a_provincial_congress_is_not_the_national_one() -> None:
    found = read("Nghị quyết Đại hội XIII của Đảng và Nghị quyết Đại hội Đảng bộ tỉnh Lào Cai lần thứ XIII")
    assert len(found) == 2


def test_a_draft_named_twice_is_one_document() -> None:
    (directive,) = read(
        "Bộ Nội vụ đang xây dựng Đề án tổng thể về đào tạo cán bộ đối ngoại đến năm 2030.",
        "Góp ý cho Đề án về đào tạo cán bộ đối ngoại, các ý kiến cho rằng Đề án rất cần thiết.",
    )
    assert [citation.basis for citation in directive.citations] == ["stated", "anaphora", "anaphora"]


NO_DOCUMENTS = [
    "Thông báo 2 kết quả thi tuyển; Kế hoạch năm 2024; Kế hoạch 5 năm",
    "cần các kế hoạch hành động cụ thể và một chiến lược tổng thể",
    "Chương trình “Xuân quê hương” thu hút đông đảo kiều bào; chương trình truyền hình mới",
    "ngành ngoại giao quyết định nhiều việc lớn và hướng dẫn 3 đơn vị",
    "Nghị định thư Kyoto và luật pháp quốc tế, Công ước của Liên hợp quốc về Luật Biển 1982",
    "quan hệ Đối tác Chiến lược toàn diện giữa hai nước",
    "Đại học Luật Hà Nội và Khoa Luật Quốc tế của Học viện",
    "chủ trương của Đại hội Đảng lần thứ XIII",
    "Đề án sẽ là văn bản đầu tiên; theo Đề án, việc này sẽ do Bộ đảm trách",
    "Kết luận Hội nghị, ông cảm ơn các đại biểu. Thông báo này gửi đến bà con.",
    "đặt hy vọng vào nghị quyết, chỉ thị của cấp trên",
    "Nghị quyết 2719 của Hội đồng Bảo an và Nghị quyết A/RES/77/276 của Đại hội đồng Liên hợp quốc",
    "Đạo luật Giảm lạm phát của Mỹ và Luật Trồng trọt của Hàn Quốc",
]


@pytest.mark.parametrize("text", NO_DOCUMENTS)
def test_what_only_sounds_like_a_document_is_none(text: str) -> None:
    assert read(text) == []


def test_furniture_cites_nothing_and_teasers_are_marked() -> None:
    assert read(("furniture", "Chỉ thị số 38-CT/TW của Ban Bí thư")) == []
    (directive,) = read(("related", "Chỉ thị số 38-CT/TW của Ban Bí thư"))
    assert directive.section == "related"
    (directive,) = read(("related", "Chỉ thị số 38-CT/TW"), "Ban Bí thư ban hành Chỉ thị số 38-CT/TW.")
    assert directive.section == "body"


def test_evidence_is_the_text_itself() -> None:
    page = page_of(
        "Hội nghị quán triệt Chỉ thị số 38-CT/TW.",
        "Chỉ thị này rất quan trọng. Chính phủ ban hành Nghị quyết số 5/NQ-CP.",
    )
    for directive in find_directives(page):
        for evidence in (directive.evidence, *(citation.evidence for citation in directive.citations)):
            assert page.text[evidence.start : evidence.end] == evidence.quote
        for citation in directive.citations:
            assert citation.text in citation.evidence.quote


def test_ten_thousand_numbers_after_one_noun_are_read_with_short_evidence() -> None:
    found = read("Thủ tướng ký các Quyết định số " + ", ".join(f"{n}/QĐ-TTg" for n in range(1, 10_001)))
    assert len(found) == 10_000
    assert {directive.directive_type for directive in found} == {"quyet_dinh"}
    assert max(len(directive.evidence.quote) for directive in found) < 2_000


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ thị " * 5_000,
        "nghị quyết Đại hội " * 3_000,
        "Đề án về xây dựng " * 3_000,
        "Luật Đất đai và " * 3_000,
        "có hiệu lực từ ngày 12/6/2024 " * 2_000,
        "Ban Thường vụ " * 5_000 + "ban hành Chỉ thị",
        "“Đề án " * 5_000,
    ],
)
def test_endless_repetition_ends(text: str) -> None:
    assert len(read(text)) < 10
