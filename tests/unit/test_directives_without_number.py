"""Documents that the text names without a number, what only sounds like one, and where each is cited."""

import pytest

from flows.extraction.directives.find import find_directives
from tests.cited import read
from tests.written import page_of

# text, type, issuer, subject, status
UNNUMBERED = [
    ("đưa Nghị quyết Đại hội XIII vào cuộc sống", "nghi_quyet", "Đại hội XIII", None, "issued"),
    (
        "phổ biến Luật Ký kết, gia nhập và thực hiện điều ước quốc tế",
        "luat",
        "Quốc hội",
        "Ký kết, gia nhập và thực hiện điều ước quốc tế",
        "issued",
    ),
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
        "Sở Ngoại vụ trình UBND tỉnh Kế hoạch triển khai công tác lãnh sự cộng đồng",
        "ke_hoach",
        None,
        "triển khai công tác lãnh sự cộng đồng",
        "draft",
    ),
    (
        "Cục trình bày dự thảo Kế hoạch của Đảng đoàn thực hiện Chỉ thị",
        "ke_hoach",
        "Đảng đoàn",
        "thực hiện Chỉ thị",
        "draft",
    ),
    ("thực hiện theo Pháp lệnh năm 1993 về hàm cấp ngoại giao;", "other", None, "hàm cấp ngoại giao", "issued"),
    ("quy định của Bộ luật Dân sự", "luat", "Quốc hội", "Dân sự", "issued"),
    (
        "lưu học sinh học theo Đề án hợp tác y tế giai đoạn 2016 - 2020",
        "de_an",
        None,
        "hợp tác y tế giai đoạn 2016 - 2020",
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


def test_two_documents_that_one_act_makes_have_its_body() -> None:
    plan, rules = read("UBND tỉnh ban hành Kế hoạch thông tin đối ngoại năm 2013 và Quy chế quản lý đoàn ra của tỉnh.")
    assert (plan.directive_type, plan.issuer) == ("ke_hoach", "UBND tỉnh")
    assert (rules.directive_type, rules.issuer, rules.subject) == ("quy_dinh", "UBND tỉnh", "quản lý đoàn ra của tỉnh")


def test_a_law_and_the_number_that_is_said_to_be_its_own_are_one() -> None:
    [law] = read("Luật Tương trợ tư pháp là Luật số 08/2007/QH12.")
    assert (law.number, law.subject) == ("08/2007/QH12", "Tương trợ tư pháp")


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
    "Ông giao Ban Tuyên giáo tham mưu Chương trình hành động mới, trình Ban Thường vụ trong tháng 10",
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


def test_of_ten_thousand_numbers_after_one_noun_hundreds_are_read_with_short_evidence() -> None:
    found = read("Thủ tướng ký các Quyết định số " + ", ".join(f"{n}/QĐ-TTg" for n in range(1, 10_001)))
    assert len(found) == 400
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
