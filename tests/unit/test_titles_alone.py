"""Whom a title alone, a pronoun or a short name means, and what is claimed of a person."""

import pytest

from flows.extraction.people.find import find_people
from flows.extraction.people.mentions import People
from tests.present import offices_of, people_of, person_of
from tests.written import page_of


def test_two_persons_of_whom_the_first_has_no_name() -> None:
    people = people_of("Theo đề nghị của Bộ trưởng Bộ Nội vụ, Thủ tướng Chính phủ Lã Chí Công đã phát động phong trào.")
    assert person_of(people, "Lã Chí Công").positions == ["Thủ tướng Chính phủ"]


def test_a_minister_and_a_prime_minister_side_by_side_are_two() -> None:
    people = people_of("Cùng Bộ trưởng Bộ Nội vụ, Thủ tướng Chính phủ Lã Chí Công dự lễ.")
    assert person_of(people, "Lã Chí Công").positions == ["Thủ tướng Chính phủ"]


def test_one_who_acts_for_another_does_not_get_their_office() -> None:
    people = people_of("Thừa ủy quyền Chủ tịch nước, Đại sứ Kiều Mạnh Thắng trao Huân chương.")
    assert person_of(people, "Kiều Mạnh Thắng").positions == ["Đại sứ"]


@pytest.mark.parametrize(
    ("lines", "title", "name"),
    [
        (
            ("Thứ trưởng Bộ Nội vụ Đinh Quang Phúc chủ trì.", "Thứ trưởng khẳng định kết quả tốt."),
            "Thứ trưởng",
            "Đinh Quang Phúc",
        ),
        (
            ("Đại sứ Kiều Mạnh Thắng và Vụ trưởng Tạ Hữu Đức cùng dự.", "Đại sứ nêu rõ ba nhiệm vụ."),
            "Đại sứ",
            "Kiều Mạnh Thắng",
        ),
        (
            ("Phó Thủ tướng, Bộ trưởng Ngoại giao Mai Khánh Toàn dự họp.", "Bộ trưởng đề nghị các bên phối hợp."),
            "Bộ trưởng",
            "Mai Khánh Toàn",
        ),
        (
            (
                "Bộ trưởng Ngoại giao Mai Khánh Toàn chủ trì.",
                "Thứ trưởng Đinh Quang Phúc trình bày báo cáo.",
                "Bộ trưởng yêu cầu các đơn vị rà soát.",
            ),
            "Bộ trưởng",
            "Mai Khánh Toàn",
        ),
        (
            ("Chủ tịch UBND tỉnh Chu Văn Hải chủ trì.", "Chủ tịch UBND tỉnh yêu cầu các sở báo cáo."),
            "Chủ tịch UBND tỉnh",
            "Chu Văn Hải",
        ),
        (
            (
                "Bộ trưởng Ngoại giao Mai Khánh Toàn dự.",
                "Bộ trưởng Y tế Tống Văn Lực dự.",
                "Bộ trưởng Ngoại giao nhấn mạnh vai trò của địa phương.",
            ),
            "Bộ trưởng Ngoại giao",
            "Mai Khánh Toàn",
        ),
        (
            ("Tổng Lãnh sự Việt Nam tại Fukuoka Kiều Mạnh Thắng tiếp đoàn.", "Tổng Lãnh sự cảm ơn kiều bào."),
            "Tổng Lãnh sự",
            "Kiều Mạnh Thắng",
        ),
    ],
)
def test_a_title_alone_is_the_last_person_introduced_with_it(lines: tuple[str, ...], title: str, name: str) -> None:
    page = page_of(*lines)
    people = find_people(page, [])
    alone = [one for one in people.mentions if not one.named]
    assert [(page.text[one.start : one.end], one.name) for one in alone] == [(title, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Thứ trưởng Đinh Quang Phúc dự họp. Bộ trưởng nhấn mạnh vai trò của địa phương.",
        "Bộ trưởng Mai Khánh Toàn dự họp. Nhiều đơn vị nhận Bằng khen của Bộ trưởng Ngoại giao.",
        "Đại sứ Kiều Mạnh Thắng dự họp. Các Đại sứ đã trao đổi sôi nổi.",
        "Bộ trưởng Mai Khánh Toàn dự họp. Trợ lý Bộ trưởng nêu ý kiến.",
        "Chủ tịch nước Lã Khoa phát biểu. Việt Nam đảm nhiệm vai trò Chủ tịch ASEAN.",
        "Bí thư Tỉnh ủy Chu Văn Hải dự. Ban Bí thư đã ban hành chỉ thị.",
        "Bộ trưởng Mai Khánh Toàn dự. Bộ trưởng các nước ASEAN cùng ra tuyên bố.",
    ],
)
def test_the_title_of_another_or_of_many_is_nobody_here(text: str) -> None:
    assert [one for one in people_of(text).mentions if not one.named] == []


def test_roles_told_under_the_title_alone_belong_to_the_person() -> None:
    people = people_of("Đến dự có Thứ trưởng Đinh Quang Phúc.", "Phát biểu chỉ đạo, Thứ trưởng biểu dương các đơn vị.")
    assert set(person_of(people, "Đinh Quang Phúc").roles) == {"attendee", "directing_speaker", "speaker"}


def test_a_pronoun_that_opens_a_sentence_is_the_last_person() -> None:
    people = people_of("Đại sứ Kiều Mạnh Thắng dự tọa đàm.", "Ông nhấn mạnh ba ưu tiên.")
    assert "speaker" in person_of(people, "Kiều Mạnh Thắng").roles


@pytest.mark.parametrize(
    ("lines", "full"),
    [
        (("Tổng thống Mỹ Robert Kline thăm Việt Nam.", "Tổng thống Kline cảm ơn nước chủ nhà."), "Robert Kline"),
        (("Thứ trưởng Lương Thị Thủy dự họp.", "Thứ trưởng Thủy nhấn mạnh phối hợp."), "Lương Thị Thủy"),
        (("Thứ trưởng Lương Thị Thủy dự họp.", "Bà Thủy nhấn mạnh phối hợp."), "Lương Thị Thủy"),
        (("Ngoại trưởng Orlov đến Hà Nội.", "Ngoại trưởng Nga Pavel Orlov hội đàm."), "Pavel Orlov"),
        (("Uỷ viên Trung ương Đảng Đỗ Thuý Hoà dự.", "Đồng chí Đỗ Thúy Hòa phát biểu."), "Đỗ Thuý Hoà"),
    ],
)
def test_short_and_other_spellings_of_a_name_are_one_person(lines: tuple[str, ...], full: str) -> None:
    people = people_of(*lines)
    assert list(offices_of(people)) == [full]
    assert len(people.mentions) == 2


@pytest.mark.parametrize(
    ("lines", "positions"),
    [
        (
            ("Thứ trưởng Bộ Nội vụ Đinh Quang Phúc chủ trì.", "Thứ trưởng Đinh Quang Phúc phát biểu."),
            ["Thứ trưởng Bộ Nội vụ"],
        ),
        (
            ("Phó Thủ tướng Lê Trọng Kha dự.", "Phó Thủ tướng Chính phủ Lê Trọng Kha phát biểu."),
            ["Phó Thủ tướng Chính phủ"],
        ),
        (
            ("Trưởng Ban Dân vận Trung ương Hứa Thị Ngân dự.", "Trưởng ban Dân vận Trung ương Hứa Thị Ngân phát biểu."),
            ["Trưởng Ban Dân vận Trung ương"],
        ),
    ],
)
def test_one_office_in_two_forms_counts_once_in_its_fullest(lines: tuple[str, ...], positions: list[str]) -> None:
    (person,) = people_of(*lines).participants
    assert person.positions == positions


def test_the_organisation_is_that_of_the_working_office() -> None:
    people = people_of("Đồng chí Đinh Quang Phúc, Thứ trưởng Ngoại giao, Ủy viên Trung ương Đảng phát biểu.")
    assert person_of(people, "Đinh Quang Phúc").organization == "Bộ Ngoại giao"


def test_the_chair_of_a_bridge_point_is_an_attendee_of_the_meeting() -> None:
    people = people_of("Tại điểm cầu tỉnh Sơn La, Phó Chủ tịch UBND tỉnh Khuất Duy Tân chủ trì.")
    person = person_of(people, "Khuất Duy Tân")
    assert person.roles == ["attendee"]
    assert person.role_claims[0].evidence.rule == "bridge_point"


def test_a_caption_tells_a_role() -> None:
    people = people_of(("caption", "Đại sứ Kiều Mạnh Thắng trình bày tham luận. (Ảnh: Minh Khôi)"))
    assert person_of(people, "Kiều Mạnh Thắng").roles == ["presenter"]


def test_every_claim_quotes_the_text() -> None:
    page = page_of("Thứ trưởng Bộ Nội vụ Đinh Quang Phúc chủ trì. Thứ trưởng nêu rõ nhiệm vụ.")
    for person in find_people(page, []).participants:
        claims = [
            person.evidence,
            *(c.evidence for c in person.position_claims),
            *(c.evidence for c in person.role_claims),
        ]
        assert all(page.text[claim.start : claim.end] == claim.quote for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Ngoại giao, Thủ tướng Chính phủ, " * 5000,
        "các Thứ trưởng " + "Lê Văn Hùng, " * 10_000,
        "Nguyễn " * 20_000,
        "Thứ trưởng Lê Văn A (" * 5000,
        "ông Trần Văn Bình, Chủ tịch UBND tỉnh Lào Cai và " * 5000,
        "a" * 300_000,
        "Bộ trưởng" + " " * 200_000 + "x",
        "Tham dự có " * 20_000,
    ],
)
def test_text_without_end_is_read_to_its_end(text: str) -> None:
    assert isinstance(people_of(text), People)


def test_the_same_page_gives_the_same_people() -> None:
    line = "Tham dự có Thứ trưởng Đinh Quang Phúc; Đại sứ Kiều Mạnh Thắng; lãnh đạo Sở Ngoại vụ tỉnh Sơn La."
    assert people_of(line) == people_of(line)
