"""Short numbers and nouns in rare forms: codes for nouns, capitals, high counts, and what no series gives a number."""

import pytest

from tests.cited import by_number, read

# text, numbers
SHORT = [
    ("Hội nghị quán triệt NQ57 của Bộ Chính trị.", ["57-NQ/TW"]),
    ("Hội nghị quán triệt NQ 57 của Bộ Chính trị và CT 12 của Ban Bí thư.", ["57-NQ/TW", "12-CT/TW"]),
    ("Bộ Chính trị ra Nghị quyết số 57-NQ/TW. Tinh thần NQ57 đã lan tỏa.", ["57-NQ/TW"]),
    ("Sở phổ biến NĐ 152/2018 cho doanh nghiệp.", ["152/2018/NĐ-CP"]),
    ("Đoàn học tập Nghị Quyết số 33 của Bộ Chính trị.", ["33-NQ/TW"]),
    ("Học tập Nghị quyết 24, Nghị quyết 33 của Bộ Chính trị và nghị quyết của Chính phủ.", ["24-NQ/TW", "33-NQ/TW"]),
    ("Đơn vị thực hiện Nghị quyết 847 của Quân ủy Trung ương.", ["847-NQ/QUTW"]),
    ("Quân ủy Trung ương họp. Nghị quyết 847 đi vào nền nếp.", ["847-NQ/QUTW"]),
    ("Sở áp dụng Thông tư 05 năm 2017 của Bộ Ngoại giao.", ["05/2017/TT-BNG"]),
]


@pytest.mark.parametrize(("text", "numbers"), SHORT)
def test_a_short_number_in_a_rare_form_is_read(text: str, numbers: list[str]) -> None:
    assert [one.number for one in read(text)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Đội bóng của anh mang áo số 12, tập theo giáo án CT 12.",
        "Sở phổ biến NĐ 152 cho doanh nghiệp.",
        "KẾT LUẬN 03 NỘI DUNG của phiên họp",
        "Nghị Quyết mới tạo đà cho tỉnh.",
    ],
)
def test_a_code_without_issuer_and_capitals_without_number_are_no_document(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Công an tỉnh sơ kết Đề án 06 và đề ra việc mới.",
        "Thủ tướng Chính phủ dự lễ. Chương trình 135 đã đổi thay bản làng.",
        "Ban Bí thư yêu cầu nghiêm túc. Đảng ủy quân khu quán triệt Chỉ thị số 879 tới các đơn vị.",
    ],
)
def test_a_count_that_no_central_series_has_gets_no_number(text: str) -> None:
    assert [one.number for one in read(text)] == [None]


def test_a_scheme_known_by_its_number_has_it_for_a_name() -> None:
    (directive,) = read("Công an tỉnh sơ kết Đề án 06 và đề ra việc mới.")
    assert (directive.directive_type, directive.subject) == ("de_an", "Đề án 06")


@pytest.mark.parametrize(
    ("text", "issuer", "day"),
    [
        ("Ngày 5/6/2020, Ban Tuyên giáo Tỉnh ủy ban hành hướng dẫn số 30-HD/BTGTU.", "Ban Tuyên giáo Tỉnh ủy", "2020-06-05"),
        ("Ngày 5/6/2020, UBND tỉnh có văn bản số 2508/UBND-NC.", "UBND tỉnh", "2020-06-05"),
        ("Các bộ nhận công văn số 73/TTg-CN ngày 5/6/2020.", "Thủ tướng Chính phủ", "2020-06-05"),
        ("Ngày 5/6/2020, Ban Chấp hành Đảng bộ tỉnh khóa XIII đã ban hành Nghị quyết số 10-NQ/TU.",
         "Ban Chấp hành Đảng bộ tỉnh", "2020-06-05"),
        ("Ngày 5/6/2020, Văn phòng UBND tỉnh ban hành Quyết định số 56/VPUB.", "Văn phòng UBND tỉnh", "2020-06-05"),
        ("Ngày 5/6/2020, để giữ vững chủ quyền, an ninh, Bộ Chính trị đã ra Nghị quyết số 58-NQ/TW.",
         "Bộ Chính trị", "2020-06-05"),
        ("Nghị quyết 29-NQ/TW, ngày 4/11/2013 Hội nghị Trung ương 8 khóa XI.", None, "2013-11-04"),
    ],
)  # fmt: skip
def test_who_issued_stands_before_a_noun_in_small_letters(text: str, issuer: str | None, day: str) -> None:
    (directive,) = read(text)
    assert (directive.issuer, directive.issued_on) == (issuer, day)


def test_a_noun_in_capitals_tells_the_type_of_its_number() -> None:
    assert [one.directive_type for one in read("TỈNH ỦY QUÁN TRIỆT QUY ĐỊNH SỐ 37-QĐ/TW")] == ["quy_dinh"]


def test_a_small_noun_before_a_number_tells_its_type() -> None:
    found = by_number("Tỉnh ủy ban hành quy chế số 12-QĐ/TU và thông báo số 15/SNgV-VP của Sở Ngoại vụ.")
    assert {number: one.directive_type for number, one in found.items()} == {
        "12-QĐ/TU": "quy_dinh", "15/SNgV-VP": "thong_bao",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Thông tri 11 –TT/TƯ của Ban Thường vụ Thành ủy về công tác Đảng.", ["11-TT/TU"]),
        ("Chỉ thị số 11-CT/T.Ư, ngày 5/6/2020 của Tỉnh uỷ về công tác Đảng.", ["11-CT/TU"]),
        ("Chỉ thị số 11-CT/TƯ của Ban Bí thư, Tỉnh ủy quán triệt.", ["11-CT/TW"]),
        ("Đơn vị nhận công văn số 64/CAHN-PA72 của Công an.", ["64/CAHN-PA72"]),
        ("Đơn vị nhận công văn số 64/CAHN-PA 72 của Công an.", ["64/CAHN-PA72"]),
        ("Đơn vị nhận công văn số 425/A18-P3 của Công an.", ["425/A18-P3"]),
        ("Tỉnh nhận Công văn số 1234/SNgV của Sở Ngoại vụ.", ["1234/SNgV"]),
        ("Căn cứ Công văn 285/CCTTHC ngày 8/9/2009 của Tổ công tác.", ["285/CCTTHC"]),
        ("Căn cứ Công văn 285/BNG của Bộ Ngoại giao.", ["285/BNG"]),
        ("Căn cứ Thông báo 285/SGD của trường.", []),
        ("Tỉnh có Công văn số 3863 /UBND-ĐTXD về vận tải.", ["3863/UBND-ĐTXD"]),
        ("Tỉnh nhận Công văn số 1234/ SNgV của Sở Ngoại vụ.", ["1234/SNgV"]),
        ("Tỉnh nhận Công văn số 5104/BTTTT-PTTH&TTĐT của Bộ.", ["5104/BTTTT-PTTH&TTĐT"]),
        ("Tỉnh nhận Công văn số 512/UBND-VX.TH của huyện.", ["512/UBND-VX.TH"]),
        ("Sở có Kế hoạch số 22/KH-BTTTT-PTTH&TTĐT về báo chí.", ["22/KH-BTTTT-PTTH&TTĐT"]),
        ("Theo Chỉ thị số 45-CT/TW và Kết luận s12-KL/TW của Bộ Chính trị.", ["45-CT/TW", "12-KL/TW"]),
        ("Tỉnh sơ kết Đề án 30 của Ủy ban nhân dân tỉnh.", [None]),
        ("Tỉnh sơ kết Đề án số 30 của Ủy ban nhân dân tỉnh.", ["30/ĐA-UBND"]),
        ("Nghị quyết Hội nghị Trung ương 5: Nghị quyết số 18 về đất đai; Nghị quyết số 19.", ["18-NQ/TW", "19-NQ/TW"]),
    ],
)
def test_the_body_of_a_number_is_read_from_what_stands_around_it(text: str, numbers: list[str]) -> None:
    assert [one.number for one in read(text)] == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Quốc hội vừa ban hành Nghị quyết 98 về cơ chế. Bộ Chính trị ủng hộ. Nghị quyết 98 có kết quả.", []),
        ("Nghị quyết 22 của HĐND tỉnh về cơ chế. Bộ Chính trị ủng hộ. Nghị quyết 22 có kết quả.", [None]),
        ("Bộ Chính trị ủng hộ. Nghị quyết 22 có kết quả.", ["22-NQ/TW"]),
    ],
)
def test_a_short_number_stays_that_of_the_issuer_told_first(text: str, numbers: list[str | None]) -> None:
    assert [one.number for one in read(text)] == numbers


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Thông báo số 265/TB-SGTVT của Sở Giao thông vận tải Quảng Trị.", ["Sở Giao thông vận tải Quảng Trị"]),
        ("Thông báo số 265/TB-SYT của Sở Y tế Hà Nội.", ["Sở Y tế Hà Nội"]),
        ("Kế hoạch số 265/KH-SNV của Sở Nội vụ tỉnh Lào Cai về việc này.", ["Sở Nội vụ tỉnh Lào Cai"]),
        ("Kế hoạch số 265/KH-SNV của Sở Nội vụ về việc này.", ["Sở Nội vụ"]),
        ("Nghị quyết 59-NQ/TW của Bộ chính trị và Chỉ thị 45 của Ban bí thư.", ["Bộ Chính trị", "Ban Bí thư"]),
        ("Đề án số 01-ĐA/TU và Đề án 06 của Chính phủ.", [None, "Chính phủ"]),
        ("Nghị quyết số 36-NQ/TW và Nghị quyết số 12-NQ/TU của Tỉnh ủy.", [None, "Tỉnh ủy"]),
        ("Nghị quyết số 12-NQ/TU, 13-NQ/TU của Tỉnh ủy.", ["Tỉnh ủy", "Tỉnh ủy"]),
    ],
)
def test_the_issuer_behind_a_number_is_read_in_full_and_given_to_its_own_level(
    text: str, issuers: list[str | None]
) -> None:
    assert [one.issuer for one in read(text)] == issuers


@pytest.mark.parametrize(
    ("who", "number", "issuer"),
    [
        ("Phó Thủ tướng Chính phủ Lê Văn Tám đã ký Quyết định số", "1730/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("Phó Thủ tướng Thường trực Chính phủ Đỗ Văn Kha ký Quyết định số", "1730/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("thay mặt Chính phủ, Phó Thủ tướng Đỗ Văn Kha ký Nghị định số", "12/2020/NĐ-CP", "Chính phủ"),
        ("Phó Bí thư Thường trực Tỉnh ủy Nguyễn Văn An ký ban hành Chỉ thị số", "12-CT/TU", "Tỉnh ủy"),
        ("đồng chí Trần Cẩm Tú, Thường trực Ban Bí thư đã ký ban hành Chỉ thị số", "45-CT/TW", "Ban Bí thư"),
        ("Trưởng Ban Tuyên giáo Trung ương Lê Văn An ký Hướng dẫn số", "12-HD/BTGTW", "Ban Tuyên giáo Trung ương"),
    ],
)
def test_a_deputy_signs_for_the_body_on_the_day_told_before(who: str, number: str, issuer: str) -> None:
    (directive,) = read(f"Ngày 5/6/2020, {who} {number} về việc này.")
    assert (directive.number, directive.issuer, directive.issued_on) == (number, issuer, "2020-06-05")


def test_who_attends_when_a_decision_is_read_out_does_not_date_it() -> None:
    (directive,) = read("Ngày 5/6/2020, Phó Thủ tướng Chính phủ Lê Văn Tám dự lễ công bố Quyết định số 1730/QĐ-TTg.")
    assert directive.issued_on is None


def test_who_signs_on_behalf_of_a_body_leaves_it_the_issuer() -> None:
    (directive,) = read(
        "Thay mặt Bộ Chính trị, Thường trực Ban Bí thư Trần Cẩm Tú vừa ký ban hành Quyết định số 304-QĐ/TW."
    )
    assert directive.issuer == "Bộ Chính trị"


def test_a_day_with_a_capital_behind_a_number_is_its_day() -> None:
    (directive,) = read("Chiến lược ban hành theo Quyết định số 2792/QĐ-BVHTTDL Ngày 11 tháng 8 năm 2010.")
    assert directive.issued_on == "2010-08-11"
