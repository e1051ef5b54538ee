"""Drafts and programmes told by name, short numbers in odd lists, and numbers of before the decrees of 2002."""

import pytest

from tests.cited import read


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        ("Giám đốc Sở trình bày dự thảo Quy chế quản lý nhà khách của tỉnh.", "quy_dinh", "quản lý nhà khách của tỉnh"),
        (
            "Ban Thường vụ cho ý kiến về dự thảo Chương trình hành động thực hiện Nghị quyết của Trung ương.",
            "chuong_trinh",
            "thực hiện Nghị quyết của Trung ương",
        ),
        (
            "Hội nghị tổng kết Chương trình quốc gia xúc tiến du lịch giai đoạn 2011-2015.",
            "chuong_trinh",
            "quốc gia xúc tiến du lịch giai đoạn 2011-2015",
        ),
        ("Chuyến đi nằm trong Đề án tuyên truyền về biển, đảo quê hương.", "de_an", "tuyên truyền"),
        (
            "Việc này theo Công ước năm 1961 về quan hệ ngoại giao và Pháp lệnh về Hàm cấp ngoại giao.",
            "other",
            "Hàm cấp ngoại giao",
        ),
    ],
)
def test_a_draft_or_a_programme_is_named_by_what_it_is_about(text: str, kind: str, subject: str) -> None:
    found = [one for one in read(text) if one.directive_type == kind and one.number is None]
    assert [subject in (one.subject or "") for one in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị quán triệt 3 Nghị quyết của Bộ Chính trị về văn hóa, năng lượng và giáo dục.",
        "Cán bộ học tập các Nghị quyết của Bộ Chính trị về văn hóa, năng lượng và giáo dục.",
    ],
)
def test_several_documents_are_none_by_name(text: str) -> None:
    assert read(text) == []


def test_a_strategy_that_a_decision_approves_is_no_document_beside_it() -> None:
    found = read("Phân tích Quyết định số 512/QĐ-TTg phê duyệt Chiến lược quốc gia về biển giai đoạn đến năm 2030.")
    assert [one.number for one in found] == ["512/QĐ-TTg"]


def test_short_numbers_of_a_list_may_say_in_brackets_what_they_are_about() -> None:
    found = read("Bộ Chính trị ban hành Nghị quyết 68 (về kinh tế tư nhân), 57 (về khoa học) và 59 (về hội nhập).")
    assert [one.number for one in found] == ["68-NQ/TW", "57-NQ/TW", "59-NQ/TW"]


def test_a_number_without_its_code_is_the_one_told_in_full() -> None:
    found = read("Chính phủ ban hành Nghị định số 45/2001/NĐ-CP (sau đây gọi là Nghị định 45/CP) về biên giới.")
    assert [one.number for one in found] == ["45/2001/NĐ-CP"]


def test_decrees_of_the_council_of_ministers_are_numbered_by_its_name_alone() -> None:
    found = read("Bãi bỏ Nghị định 53-HĐBT và Nghị định 118/HĐBT về khu vực biên giới.")
    assert [(one.number, one.issuer) for one in found] == [
        ("53-HĐBT", "Hội đồng Bộ trưởng"),
        ("118/HĐBT", "Hội đồng Bộ trưởng"),
    ]


def test_a_decision_of_the_time_before_codes_is_read_without_its_word_for_number() -> None:
    (directive,) = read("Quy chế mới sẽ thay thế Quyết định 240/TTg ngày 24 tháng 5 năm 1996.")
    assert (directive.number, directive.issued_on) == ("240/TTg", "1996-05-24")


def test_who_asks_in_a_letter_wrote_it() -> None:
    (letter,) = read("Theo đề nghị của Sở Tư pháp tại Công văn số 23/STP-VB ngày 20/01/2011, tỉnh đồng ý chủ trương.")
    assert (letter.number, letter.issuer) == ("23/STP-VB", "Sở Tư pháp")


def test_brackets_may_say_when_a_document_was_issued() -> None:
    (circular,) = read("Thông tư số 05/2014/TT-BNG quy định chi tiết (Ban hành: 19/08/2014 - Hiệu lực: 03/10/2014)")
    assert circular.issued_on == "2014-08-19"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Quyết định số 2105/QĐUBND", "2105/QĐ-UBND"),
        ("Kế hoạch 3512/KHUBND", "3512/KH-UBND"),
        ("Nghị quyết 21/2016/NQHĐND", "21/2016/NQ-HĐND"),
        ("Nghị định số 71/2009/NĐ CP", "71/2009/NĐ-CP"),
    ],
)
def test_a_number_whose_dash_is_left_out_is_read(written: str, number: str) -> None:
    assert [one.number for one in read(f"Hội nghị phổ biến {written} cho các xã.")] == [number]
