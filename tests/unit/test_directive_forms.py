"""Directives in the forms of the press: days and issuers told apart from the number, effects, laws by name, drafts."""

import pytest

from flows.extraction.directives.find import find_directives
from flows.extraction.directives.issuers import has_initials
from flows.extraction.pages.page import Page
from flows.extraction.records import Directive, Line, Section


def page_of(text: str, section: Section = "body", published_at: str | None = None) -> Page:
    lines, at = [], 0
    for part in text.split("\n"):
        lines.append(Line(at, at + len(part), section, "test"))
        at += len(part) + 1
    return Page(text=text, lines=tuple(lines), published_at=published_at)


def read(text: str, section: Section = "body", published_at: str | None = None) -> list[Directive]:
    return find_directives(page_of(text, section, published_at))


# text, number, issued_on
DAYS = [
    ("Chỉ thị số 33-CT/TW, ngày 8-8-2018, được coi là mốc mới của công tác này.", "33-CT/TW", "2018-08-08"),
    ("Quyết định khen thưởng số 44/QĐ-BNG được công bố trước đó, ngày 29/10/2018.", "44/QĐ-BNG", "2018-10-29"),
    ("Quyết định số 44/QĐ-BNG do Thứ trưởng Đỗ Văn Kha ký ngày 5/6/2024 nêu rõ.", "44/QĐ-BNG", "2024-06-05"),
    ("Quyết định số 44/QĐ-BNG được Bộ trưởng ký ban hành vào ngày 5/6/2024.", "44/QĐ-BNG", "2024-06-05"),
    (
        "Ngày 13/11/2020, tại kỳ họp thứ 10, Quốc hội khóa XIV đã thông qua Luật Biên phòng (Luật số 66/2020/QH14).",
        "66/2020/QH14",
        "2020-11-13",
    ),
    (
        "Ngày 9/5/2024, thay mặt Bộ Chính trị, Tổng Bí thư Đỗ Văn Kha đã ký ban hành Quy định số 12-QĐ/TW.",
        "12-QĐ/TW",
        "2024-05-09",
    ),
    (
        "Sở phổ biến Chỉ thị số 33-CT/TW của Ban Bí thư. Giám đốc Sở cho biết Chỉ thị được ban hành ngày 8/8/2018.",
        "33-CT/TW",
        "2018-08-08",
    ),
]
BORN = "Nghị quyết số 41-NQ/TW của Bộ Chính trị ra đời từ 5/6/2019; tỉnh đã có chương trình hành động."
NO_DAYS = [
    "Thực hiện Chỉ thị số 33-CT/TW, ngày 8/8/2018, tỉnh đã mở hội nghị toàn ngành.",
    "Ngày 9/5/2024, Sở Ngoại vụ tổ chức hội nghị bàn việc ban hành Quy định số 12-QĐ/TU.",
    "Ngày 9/5/2024, đoàn công tác dự lễ công bố Quyết định số 44/QĐ-BNG.",
]


@pytest.mark.parametrize(("text", "number", "day"), DAYS)
def test_the_day_of_a_document_is_found_on_either_side(text: str, number: str, day: str) -> None:
    (directive,) = read(text)
    assert (directive.number, directive.issued_on) == (number, day)


def test_a_document_is_born_on_the_day_of_its_issue() -> None:
    (directive,) = read(BORN)
    assert (directive.issuer, directive.issued_on) == ("Bộ Chính trị", "2019-06-05")


@pytest.mark.parametrize("text", NO_DAYS)
def test_the_day_of_another_act_is_not_that_of_the_document(text: str) -> None:
    (directive,) = read(text)
    assert directive.issued_on is None


def test_the_date_at_the_end_of_a_teaser_is_the_day_of_that_item() -> None:
    text = "Thực hiện Kết luận số 21-KL/TW về kiều bào (09/08/2022)"
    assert read(text, "related")[0].issued_on is None
    assert read("Kết luận số 21-KL/TW (09/08/2022) của Bộ Chính trị", "related")[0].issued_on == "2022-08-09"


# text, the documents in effect with the day
EFFECTS = [
    (
        (
            "Tỉnh đã cụ thể hóa Quyết định số 72-QĐ/TW của Bộ Chính trị; ban hành Quyết định số 36/2023/QĐ-UBND ngày "
            "20/9/2023 về hội nghị quốc tế, có hiệu lực từ ngày 01/10/2023, thay thế Quyết định số 12/2020/QĐ-UBND."
        ),
        {"36/2023/QĐ-UBND": "2023-10-01"},
    ),
    (
        "Luật số 26/2023/QH15 và Nghị định số 70/2024/NĐ-CP cùng có hiệu lực từ 1/7/2024.",
        {"26/2023/QH15": "2024-07-01", "70/2024/NĐ-CP": "2024-07-01"},
    ),
    (
        "Thông tư số 03/2024/TT-BNG do Bộ Ngoại giao ban hành ngày 20/5/2024, hiệu lực từ 5/7/2024.",
        {"03/2024/TT-BNG": "2024-07-05"},
    ),
    (
        (
            "Quốc hội thông qua Luật Biên phòng (Luật số 66/2020/QH14). Luật gồm 6 chương, có hiệu lực thi hành từ ngày "
            "01/01/2022 và thay thế Pháp lệnh số 33/2007/PL-UBTVQH11."
        ),
        {"66/2020/QH14": "2022-01-01"},
    ),
    (
        (
            "Ông Kha giữ chức Vụ trưởng (Quyết định số 44/QĐ-BNG), bà Lan giữ chức Cục trưởng (Quyết định số 45/QĐ-BNG). "
            "Các quyết định có hiệu lực từ ngày 15/9/2016."
        ),
        {"44/QĐ-BNG": "2016-09-15", "45/QĐ-BNG": "2016-09-15"},
    ),
    ("Nghị định số 26/2017/NĐ-CP hết hiệu lực từ ngày 1/12/2022.", {}),
]


@pytest.mark.parametrize(("text", "effects"), EFFECTS)
def test_the_day_of_effect_is_that_of_what_is_issued(text: str, effects: dict[str, str]) -> None:
    assert {one.number: one.effective_on for one in read(text) if one.effective_on} == effects


def test_a_day_of_effect_without_year_follows_the_day_of_the_page() -> None:
    text = "Quyết định số 44/QĐ-BNG có hiệu lực từ ngày 1/1."
    assert read(text)[0].effective_on is None
    assert read(text, published_at="2016-12-20T08:00")[0].effective_on == "2017-01-01"
    assert find_directives(page_of(text), "2016-01-04")[0].effective_on == "2016-01-01"


LAWS = [
    "Luật Biên phòng (Luật số 66/2020/QH14) được phổ biến tới cán bộ.",
    "Luật số 66/2020/QH14 (Luật Biên phòng) được phổ biến tới cán bộ.",
    "Luật Biên phòng (số 66/2020/QH14) được phổ biến tới cán bộ.",
    "Những điểm mới của Luật Biên phòng\nQuốc hội đã thông qua Luật Biên phòng số 66/2020/QH14.",
]


@pytest.mark.parametrize("text", LAWS)
def test_the_name_and_the_number_of_a_law_are_one_law(text: str) -> None:
    (law,) = read(text)
    assert (law.number, law.subject, law.issuer) == ("66/2020/QH14", "Biên phòng", "Quốc hội")


def test_two_laws_in_a_row_stay_two() -> None:
    assert len(read("Phổ biến Luật số 66/2020/QH14, Luật Thỏa thuận quốc tế cho cán bộ.")) == 2


def test_a_resolution_of_a_plenum_with_its_number_is_one_document() -> None:
    (directive,) = read("Nghị quyết Hội nghị Trung ương 8 khóa XIII (Nghị quyết số 44-NQ/TW ngày 24/11/2023).")
    assert (directive.number, directive.issued_on) == ("44-NQ/TW", "2023-11-24")


def test_an_ordinance_is_named_by_what_it_is_about() -> None:
    (directive,) = read("Pháp lệnh về hàm, cấp ngoại giao năm 1995 xếp hàm này ở bậc cao.")
    assert (directive.directive_type, directive.subject) == ("other", "hàm, cấp ngoại giao")


DRAFTS = [
    "Bộ đang soạn dự thảo Thông tư thay thế Thông tư số 03/2016/TT-BNG.",
    "Bộ lấy ý kiến dự thảo Thông tư sửa đổi, bổ sung một số điều của Thông tư số 03/2016/TT-BNG.",
]


@pytest.mark.parametrize("text", DRAFTS)
def test_a_draft_is_a_document_of_the_body_whose_document_it_changes(text: str) -> None:
    draft, changed = read(text)
    assert (draft.number, draft.status, draft.issuer) == (None, "draft", "Bộ Ngoại giao")
    assert (changed.number, changed.status) == ("03/2016/TT-BNG", "issued")


def test_a_bill_is_a_draft_of_the_assembly() -> None:
    (bill,) = read("Chính phủ trình dự án Luật Điều ước quốc tế.")
    assert (bill.status, bill.issuer, bill.subject) == ("draft", "Quốc hội", "Điều ước quốc tế")


def test_an_unknown_body_of_a_number_is_the_one_of_the_item_with_these_initials() -> None:
    union = "Liên hiệp các tổ chức hữu nghị Việt Nam"
    assert read(f"{union} và Bộ Ngoại giao trao quà. Quyết định số 18/QĐ-LHCTCH được công bố.")[0].issuer == union
    assert read("Bộ Ngoại giao trao quà. Quyết định số 18/QĐ-LHCTCH được công bố.")[0].issuer is None
    assert not has_initials("Bộ Nội vụ", "BNG")
