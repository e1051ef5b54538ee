"""Whose title it is, and who is only spoken of: guests by title, counsellors, spouses, memorials, wishes passed on."""

import pytest

from flows.extraction.reader import read
from flows.extraction.records import Participant
from tests.present import offices_of, people_of

MEETING = "Ngày 5/3/2019, tại Huế, Sở Ngoại vụ tổ chức Hội nghị công tác biên giới. "


def _persons(text: str) -> dict[str, Participant]:
    return {one.name: one for one in read(MEETING + text).participants if one.kind == "person"}


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Dự có Cố vấn An ninh quốc gia S.Mê-nôn.", {"S.Mê-nôn": ["Cố vấn An ninh quốc gia"]}),
        ("Dự có Đại sứ Malaysia Dato' Tan Yang Thai.", {"Tan Yang Thai": ["Đại sứ Malaysia"]}),
        (
            "Dự có ông Ken Abe, Giám đốc Trung tâm Giao lưu văn hóa Nhật Bản tại Việt Nam.",
            {"Ken Abe": ["Giám đốc Trung tâm Giao lưu văn hóa Nhật Bản tại Việt Nam"]},
        ),
        ("Chủ tịch nước Vi Văn Nhất, Phu nhân và Đoàn dự lễ.", {"Vi Văn Nhất": ["Chủ tịch nước"]}),
        ("Dự có bà Cù Thị Lụa, Phu nhân Đại sứ Lào.", {"Cù Thị Lụa": ["Phu nhân Đại sứ Lào"]}),
        (
            "Nhận lời mời của Chủ tịch nước Lào, đồng chí Tổng Bí thư Vi Văn Nhất thăm Lào.",
            {"Vi Văn Nhất": ["Tổng Bí thư"]},
        ),
        (
            "Vui mừng tiếp Đại sứ, Phó Chủ tịch Quốc hội Vi Văn Nhất nêu rõ triển vọng hợp tác.",
            {"Vi Văn Nhất": ["Phó Chủ tịch Quốc hội"]},
        ),
        (
            "Tiếp thu ý kiến của đồng chí Tỉnh trưởng, đồng chí Vi Văn Nhất phát biểu.",
            {"Vi Văn Nhất": []},
        ),
        (
            "Đại sứ Ana Quispe phát biểu, chúc mừng Việt Nam trúng cử Ủy viên không thường trực Hội đồng Bảo an.",
            {"Ana Quispe": ["Đại sứ"]},
        ),
    ],
)  # fmt: skip
def test_an_office_is_whose_it_is(text: str, offices: dict[str, list[str]]) -> None:
    assert offices_of(people_of(text)) == offices


def test_a_memorial_names_nobody() -> None:
    assert "Xu-pha-nu-vông" not in _persons("Đoàn thăm khu lưu niệm Chủ tịch Xu-pha-nu-vông.")


def test_whose_wishes_are_passed_on_takes_no_part() -> None:
    people = _persons("Đại sứ thông báo, Chủ tịch Quốc hội Hungary Nagy Béla mong muốn sang thăm Việt Nam.")
    assert people["Nagy Béla"].status == "mentioned"


def test_two_who_act_for_others_sign() -> None:
    people = _persons("Đồng chí Vi Văn Nhất và đồng chí Cù Thị Lụa thay mặt hai tỉnh ký vào bản Thỏa thuận.")
    assert {name: one.roles for name, one in people.items()} == {
        "Vi Văn Nhất": ["signatory"],
        "Cù Thị Lụa": ["signatory"],
    }


def test_who_leads_jointly_leads_with_whoever_is_named_behind() -> None:
    people = _persons("Thứ trưởng Vi Văn Nhất đồng chủ trì Đối thoại chính sách với Thứ trưởng Nhật Bản Ken Abe.")
    assert {name: one.roles for name, one in people.items()} == {"Vi Văn Nhất": ["chair"], "Ken Abe": ["chair"]}


def test_the_first_of_a_list_is_there_like_the_others() -> None:
    people = _persons("Đến chung vui với bà con có Bí thư Thành ủy Vi Văn Nhất, Chủ tịch UBND thành phố Lò Văn Mười.")
    assert {one.status for one in people.values()} == {"reported"}


def test_a_group_stands_behind_the_name_of_its_paper() -> None:
    groups = [
        one.name
        for one in read(
            "TTO - Hơn 500 kiều bào từ 30 quốc gia đã có mặt tại Nhà hát thành phố tối 10/2/2015 để dự buổi họp mặt do "
            "UBND TP.HCM tổ chức."
        ).participants
    ]
    assert groups == ["Hơn 500 kiều bào từ 30 quốc gia"]


def test_what_somebody_asks_others_to_order_is_one_instruction() -> None:
    record = read(MEETING + "Giám đốc Sở Vi Văn Nhất đề nghị hai bên chỉ đạo các đồn rà soát đường mòn.")
    assert [(one.speaker, one.verb, one.addressee) for one in record.instructions] == [
        ("Vi Văn Nhất", "đề nghị", "hai bên")
    ]


def test_a_congress_abroad_keeps_the_name_of_its_party() -> None:
    record = read("Hai bên trao đổi về việc triển khai Nghị quyết Đại hội X của Đảng Nhân dân Cách mạng Lào.")
    assert [one.issuer for one in record.directives] == ["Đại hội X của Đảng Nhân dân Cách mạng Lào"]


def test_a_bracket_says_who_leads() -> None:
    people = _persons(
        "Dự có:\n- Ông Vi Văn Nhất, Phó Chủ tịch HĐND tỉnh (chủ trì)\n- Bà Cù Thị Lụa, Giám đốc Sở Ngoại vụ"
    )
    assert "chair" in people["Vi Văn Nhất"].roles
    assert "chair" not in people["Cù Thị Lụa"].roles


def test_who_says_something_when_leading_leads() -> None:
    people = _persons("Thứ trưởng Ngoại giao Vi Văn Nhất khẳng định khi chủ trì hội nghị: kết quả năm qua rất tốt.")
    assert "chair" in people["Vi Văn Nhất"].roles
