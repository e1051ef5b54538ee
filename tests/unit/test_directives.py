"""Directives: numbers resolved to documents, with type, issuer and days."""

import pytest

from flows.extraction.directives.find import find_directives
from tests.cited import by_number, read
from tests.written import page_of

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


def test_counts_that_share_a_code_share_the_day_and_numbers_of_their_own_do_not() -> None:
    found = by_number(
        "Trao các Quyết định số 21, 22/QĐ-CTN ngày 2/3/2020 của Chủ tịch nước; thực hiện Chỉ thị số 12-CT/TW, "
        "Chỉ thị số 15-CT/TW ngày 4/5/2021 của Ban Bí thư."
    )
    assert {number: directive.issued_on for number, directive in found.items()} == {
        "21/QĐ-CTN": "2020-03-02",
        "22/QĐ-CTN": "2020-03-02",
        "12-CT/TW": None,
        "15-CT/TW": "2021-05-04",
    }


def test_a_document_of_the_same_day_takes_the_day_told_last_in_the_sentence() -> None:
    found = by_number("Theo Nghị quyết số 21/NQ-CP (ngày 4/3/2023) và Nghị quyết 22/NQ-CP cùng ngày về thị thực.")
    assert {directive.issued_on for directive in found.values()} == {"2023-03-04"}
    (directive,) = by_number("Tỉnh bàn Nghị quyết số 22/NQ-CP cùng ngày đó.").values()
    assert directive.issued_on is None


def test_a_body_told_of_several_documents_issued_each() -> None:
    found = by_number(
        "Ban Bí thư đã họp. Tỉnh phổ biến Quyết định số 21-QĐ/TW, Quyết định số 22-QĐ/TW (đều của Bộ Chính trị)."
    )
    assert {directive.issuer for directive in found.values()} == {"Bộ Chính trị"}


def test_a_number_made_whole_by_its_series_has_the_issuer_of_the_series() -> None:
    (directive,) = read("Cơ sở không khai báo tạm trú bị phạt theo Nghị định 44/2021.")
    assert (directive.number, directive.issuer) == ("44/2021/NĐ-CP", "Chính phủ")


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
