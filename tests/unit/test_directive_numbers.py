"""Document numbers: the state's grammar, the Party's, the Assembly's, and the slips of the press."""

import pytest

from flows.extraction.directives.numbers import find_numbers, identity

STANDARD = [
    ("theo Nghị định số 26/2017/NĐ-CP thì", "26/2017/NĐ-CP"),
    ("Quyết định số 1334/QĐ-TTg được ký", "1334/QĐ-TTg"),
    ("Thông tư số 07/2021/TT-BNG có", "07/2021/TT-BNG"),
    ("Nghị quyết số 169/NQ-CP.", "169/NQ-CP"),
    ("Chỉ thị 12/CT-TTg,", "12/CT-TTg"),
    ("Công điện 131/CĐ-TTg;", "131/CĐ-TTg"),
    ("(Quyết định 2345/QĐ-UBND)", "2345/QĐ-UBND"),
    ("Luật số 15/2023/QH15", "15/2023/QH15"),
    ("Nghị quyết 80/2023/UBTVQH15", "80/2023/UBTVQH15"),
    ("Thông tư liên tịch số 01/2019/TTLT-BNG-TANDTC", "01/2019/TTLT-BNG-TANDTC"),
    ("Chương trình số 13222/CTr-UBND", "13222/CTr-UBND"),
    ("Chỉ thị số 40-CT/TW", "40-CT/TW"),
    ("Đề án số 03-ĐA/BCSĐ", "03-ĐA/BCSĐ"),
    ("Hướng dẫn số 12-HD/BTCTW", "12-HD/BTCTW"),
    ("Kết luận 69-KL/TW", "69-KL/TW"),
    ("Kế hoạch 164-KH/TU", "164-KH/TU"),
    ("Quy định 05-QĐi/TW", "05-QĐi/TW"),
    ("Công văn số 567/BNG-LPQT", "567/BNG-LPQT"),
    ("Báo cáo số 88/BC-SNgV", "88/BC-SNgV"),
    ("Chỉ thị 40-CT/TWngày 5/6/2014", "40-CT/TW"),
    ("Giấy mời số 45/GM-SNgV", "45/GM-SNgV"),
    ("Quyết định số 1907-QĐNS/TW", "1907-QĐNS/TW"),
    ("Kế hoạch liên tịch số 05/KHLT-SNgV-BTL", "05/KHLT-SNgV-BTL"),
    ("Quyết định số 52/QĐ-UBND.NC", "52/QĐ-UBND.NC"),
    ("Công văn số 771-CV/NG-CÂu1", "771-CV/NG-CÂu1"),
    ("Chương trình số 09/CTrPH-BNG-TƯĐ", "09/CTrPH-BNG-TƯĐ"),
    ("Công văn (số 55/TTg-CN)", "55/TTg-CN"),
    ("Công văn hỏa tốc số 77/BNG-LS", "77/BNG-LS"),
    ("Hướng dẫn số 99/BNV-TL", "99/BNV-TL"),
    ("Nghị định số 93/TTg", "93/TTg"),
    ("Quyết định 27-CP", "27-CP"),
    ("Sắc lệnh 63-SL", "63-SL"),
]
SLIPS = [
    ("Chỉ thị số 12/CT-TW", "12-CT/TW"),
    ("Chỉ thị số 40/CT/TW", "40-CT/TW"),
    ("Nghị quyết 57-NQ-TW", "57-NQ/TW"),
    ("Nghị quyết số 68- NQ/TW", "68-NQ/TW"),
    ("Nghị quyết số 68 – NQ/TW", "68-NQ/TW"),
    ("Nghị quyết số 18-NQ/T.Ư", "18-NQ/TW"),
    ("Nghị quyết số 18-NQ/TƯ", "18-NQ/TW"),
    ("Nghị định 26/2017/ND-CP", "26/2017/NĐ-CP"),
    ("nghị định 116/2013/nđ-cp", "116/2013/NĐ-CP"),
    ("Quyết định số 612/QĐ- TTg", "612/QĐ-TTg"),
    ("Quyết định số 612/QD-TTg", "612/QĐ-TTg"),
    ("Quyết định 612-QĐ/TTg", "612/QĐ-TTg"),
    ("Nghị quyết 169/NQ/CP", "169/NQ-CP"),
    ("Nghị quyết 169-NQ/CP", "169/NQ-CP"),
    ("Quy định 144-QÐ/TW", "144-QĐ/TW"),
    ("Chỉ thị số 5-CT/TW", "05-CT/TW"),
    ("Nghị định 26/2017/NĐCP", "26/2017/NĐ-CP"),
    ("Quyết định 1907/Q Đ-TTg", "1907/QĐ-TTg"),
    ("Quyết định 1907/QĐ-UB ND", "1907/QĐ-UBND"),
    ("Chỉ thị số 733/CT-QUTW", "733-CT/QUTW"),
    ("Chỉ thị số 733-CT/QƯTW", "733-CT/QUTW"),
    ("Nghị quyết số 21/2013/NQ-TW", "21-NQ/TW"),
    ("Kế hoạch số 15-KH/T.U", "15-KH/TU"),
    ("Hướng dẫn số 28-HD/BTCTƯ", "28-HD/BTCTW"),
    ("Hướng dẫn số 28-HD/BTCT.Ư", "28-HD/BTCTW"),
    ("Thông tư 09/2016/TT-BGD&ĐT", "09/2016/TT-BGDĐT"),
    ("Thông tư 11/2016/TT-BLDTBXH", "11/2016/TT-BLĐTBXH"),
    ("Thông tư liên tịch 01/2019/TTLT-BNG - TANDTC", "01/2019/TTLT-BNG-TANDTC"),
    ("Luật số 15/2023-QH15", "15/2023/QH15"),
    ("Kế hoạch số 31 KH/SNgV", "31/KH-SNgV"),
    ("Kế hoạch số 31/KH-\nUBND", "31/KH-UBND"),
    ("Chỉ thị 40\u2212CT/TW", "40-CT/TW"),
    ("NQ36/NQ-TW", "36-NQ/TW"),
]
NO_NUMBERS = [
    "Chiều 17/10, hội nghị diễn ra tại Hà Nội",
    "từ ngày 19-23/12/2023",
    "trực 24/7, hơn 2/3 số phiếu",
    "máy bay F-16/A",
    "giai đoạn 2016-2018/TT",
    "tỷ số 3-2 và 10/12 điểm",
    "điện thoại 024/3799-2000",
    "123/BNG-LPQT không đi sau danh từ nào",
    "Báo cáo về 12/ABC-DE",
    "Giấy phép số 123/GP-BTTTT",
]


@pytest.mark.parametrize(("text", "number"), STANDARD)
def test_a_number_in_standard_form_is_stated(text: str, number: str) -> None:
    (found,) = find_numbers(text)
    assert (found.standard, found.basis, text[found.start : found.end]) == (number, "stated", number)


@pytest.mark.parametrize(("text", "number"), SLIPS)
def test_a_slip_is_put_into_standard_form_and_kept_as_written(text: str, number: str) -> None:
    (found,) = find_numbers(text)
    assert (found.standard, found.basis) == (number, "normalised")
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_dates_scores_and_fractions_are_no_numbers(text: str) -> None:
    assert find_numbers(text) == []


def test_a_further_letter_of_a_list_is_read() -> None:
    text = "Công văn số 77/BNG-LS ngày 2/3/2020 và số 78/BNG-LS ngày 3/3/2020; chuyến bay 79/AB-CD"
    assert [found.standard for found in find_numbers(text)] == ["77/BNG-LS", "78/BNG-LS"]


def test_a_leading_zero_makes_no_other_document() -> None:
    assert identity("08-CT/TW") == identity("8-CT/TW")
    assert identity("08-CT/TW") != identity("40-CT/TW")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1" * 1_000_000, 0),
        ("1/" * 500_000, 0),
        ("12/2024/" * 100_000, 0),
        ("12 - " * 200_000, 0),
        ("12/CT-" * 100_000, 0),
        (", ".join(f"{n}/QĐ-TTg" for n in range(10_000)), 10_000),
    ],
)
def test_endless_digits_and_slashes_end(text: str, count: int) -> None:
    assert len(find_numbers(text)) == count
