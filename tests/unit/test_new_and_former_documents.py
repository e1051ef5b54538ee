"""A new document that the press tells without its number, and the former one that it replaces or rests on."""

import pytest

from flows.extraction.reader import read as read_item
from flows.extraction.records import Directive
from tests.cited import by_number, read

A_CIRCULAR = (
    "Bộ trưởng Bộ Ngoại giao vừa ban hành Thông tư quy định chi tiết một số nội dung về công tác biên giới.",
    "Thông tư này có hiệu lực từ ngày 1/6/2021, thay thế Thông tư số 07/2013/TT-BNG ngày 2/4/2013 của Bộ Ngoại giao.",
)
A_DECREE = (
    "Chính phủ vừa ban hành Nghị định quy định về chế độ phụ cấp của thành viên cơ quan đại diện.",
    "Nghị định mới thay thế Nghị định số 44/2009/NĐ-CP ngày 5/5/2009.",
    "Nghị định có hiệu lực thi hành kể từ ngày 15/8/2019.",
)


@pytest.mark.parametrize(
    ("lines", "former", "effective"),
    [(A_CIRCULAR, "07/2013/TT-BNG", "2021-06-01"), (A_DECREE, "44/2009/NĐ-CP", "2019-08-15")],
)
def test_a_new_document_without_number_is_not_the_one_that_it_replaces(
    lines: tuple[str, ...], former: str, effective: str
) -> None:
    found = by_number(*lines)
    assert set(found) == {None, former}
    assert [(one.relation, one.number) for one in found[None].relations] == [("replaces", former)]
    assert (found[None].effective_on, found[former].effective_on) == (effective, None)
    assert found[former].subject is None


@pytest.mark.parametrize("leaning", ["trên cơ sở", "thực hiện", "căn cứ"])
def test_this_decision_is_the_one_whose_issue_is_told_not_what_it_rests_on(leaning: str) -> None:
    found = by_number(
        "Ngày 14/3/2018, UBND tỉnh Hà Giang ban hành Quyết định số 245/QĐ-UBND phê duyệt Đề án đối ngoại biên giới.",
        f"Đề án được xây dựng {leaning} Chỉ thị số 16-CT/TW và Quyết định số 1102/QĐ-TTg ngày 3/8/2016.",
        f"Văn bản được soạn thảo {leaning} Quyết định số 1340/QĐ-TTg và Quyết định số 88/QĐ-BNG.",
        "Quyết định này có hiệu lực từ ngày 1/4/2018.",
    )
    assert {number for number, one in found.items() if one.effective_on} == {"245/QĐ-UBND"}


def test_this_directive_is_the_one_carried_out_where_no_issue_is_told() -> None:
    found = by_number(
        "Sở Ngoại vụ quán triệt Chỉ thị số 37-CT/TW của Ban Bí thư, thực hiện Chỉ thị số 21-CT/TU.",
        "Sở cũng triển khai Chỉ thị số 19-CT/TW. Chỉ thị này có hiệu lực từ ngày 5/9/2014.",
    )
    assert found["19-CT/TW"].effective_on == "2014-09-05"


def test_this_decision_is_the_second_of_two_that_are_issued() -> None:
    found = by_number(
        "UBND tỉnh Hà Giang ban hành Quyết định số 31/QĐ-UBND. Sau đó, UBND tỉnh ban hành Quyết định số 40/QĐ-UBND.",
        "Quyết định này có hiệu lực từ ngày 1/4/2018.",
    )
    assert {number for number, one in found.items() if one.effective_on} == {"40/QĐ-UBND"}


def test_regulations_of_a_ministry_in_small_letters_are_no_document() -> None:
    assert read("Bộ Ngoại giao ban hành quy định mới về hợp pháp hóa lãnh sự.") == []
    [party] = read("Ban Bí thư vừa ban hành quy định về đi công tác nước ngoài của cán bộ.")
    assert party.directive_type == "quy_dinh"


HEAD = ("BỘ NGOẠI GIAO", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
ARTICLES = (
    "THÔNG TƯ",
    "Quy định chi tiết việc cấp hộ chiếu tại cơ quan đại diện",
    "Căn cứ Nghị định số 26/2017/NĐ-CP ngày 14 tháng 3 năm 2017 của Chính phủ quy định chức năng của Bộ Ngoại giao;",
    "Bộ trưởng Bộ Ngoại giao ban hành Thông tư quy định chi tiết việc cấp hộ chiếu tại cơ quan đại diện.",
    "Thông tư này có hiệu lực thi hành từ ngày 20 tháng 4 năm 2020 và thay thế Thông tư số 03/2016/TT-BNG.",
)


@pytest.mark.parametrize(
    "letterhead",
    [
        "Số: 02/2020/TT-BNG\nHà Nội, ngày 14 tháng 02 năm 2020",
        "Số: 02/2020/TT-BNG | Hà Nội, ngày 14 tháng 02 năm 2020",
        "Số: 02/2020/TT-BNGHà Nội, ngày 14 tháng 02 năm 2020",
        "Số:\n02/2020/TT-BNG\n|\nHà Nội, ngày 14 tháng 02 năm 2020",
        "Hà Nội, ngày 3 tháng 1 năm 2019\nSố 02/2020/TT-BNG\nHà Nội, ngày 14 tháng 02 năm 2020",
    ],
)
def test_a_page_that_gives_a_document_itself_has_its_number_its_day_and_its_effect(letterhead: str) -> None:
    found = _by_number("\n".join((*HEAD, letterhead, *ARTICLES)))
    own = found["02/2020/TT-BNG"]
    assert (own.directive_type, own.issuer, own.issued_on) == ("thong_tu", "Bộ Ngoại giao", "2020-02-14")
    assert own.effective_on == "2020-04-20"
    assert [(one.relation, one.number) for one in own.relations] == [("replaces", "03/2016/TT-BNG")]
    assert set(found) == {"02/2020/TT-BNG", "26/2017/NĐ-CP", "03/2016/TT-BNG"}


def test_no_line_of_a_documents_own_text_is_its_headline() -> None:
    head = "\n".join((*HEAD, "Số: 02/2020/TT-BNG", "QUYẾT ĐỊNH:"))
    record = read_item(f"{head}\nCăn cứ Luật Điều ước quốc tế\n{ARTICLES[2]}\n{ARTICLES[4]}\n")
    assert record.title is None
    assert "02/2020/TT-BNG" in {directive.number for directive in record.directives}


def test_a_number_amid_a_text_takes_no_day_from_what_follows() -> None:
    [cited] = read("Số 12/2019/TT-BNG được nhắc lại.\nHà Nội, ngày 5 tháng 6 năm 2021")
    assert cited.issued_on is None


def _by_number(text: str) -> dict[str | None, Directive]:
    return {directive.number: directive for directive in read_item(text).directives}


def test_of_two_documents_that_are_followed_the_one_right_before_takes_effect() -> None:
    found = by_number(
        "Việc này theo Nghị định số 12/2018/NĐ-CP; lễ đón theo Nghị định số 31/2021/NĐ-CP, có hiệu lực từ ngày 5/6/2021."
    )
    assert {number for number, one in found.items() if one.effective_on} == {"31/2021/NĐ-CP"}
