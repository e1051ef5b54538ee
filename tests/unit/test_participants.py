"""Who takes part in the item's events, with which offices and roles, and whom the text only names."""

import pytest

from flows.extraction.pages.page import Page
from flows.extraction.people.find import find_people
from flows.extraction.people.mentions import People
from flows.extraction.records import Event, Evidence, Line, Participant, Section

_EVENT = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")


def _page(*lines: str | tuple[Section, str]) -> Page:
    """A page of lines, body unless a section is given."""
    told: list[Line] = []
    text = ""
    for line in lines:
        tagged: tuple[Section, str] = ("body", line) if isinstance(line, str) else line
        section, words = tagged
        told.append(Line(len(text), len(text) + len(words), section, "test"))
        text += words + "\n"
    return Page(text, tuple(told))


def _people(*lines: str | tuple[Section, str]) -> People:
    return find_people(_page(*lines), [_EVENT])


def _person(people: People, name: str) -> Participant:
    found = [one for one in people.participants if one.kind == "person" and one.name == name]
    assert found, f"{name} is not among {[one.name for one in people.participants]}"
    return found[0]


def _persons(people: People) -> dict[str, list[str]]:
    return {one.name: one.positions for one in people.participants if one.kind == "person"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ủy viên Trung ương Đảng, Bí thư Đảng ủy Bộ, Thứ trưởng Ngoại giao Đinh Quang Phúc chủ trì cuộc họp.",
            {"Đinh Quang Phúc": ["Ủy viên Trung ương Đảng", "Bí thư Đảng ủy Bộ", "Thứ trưởng Ngoại giao"]},
        ),
        (
            "Phó Thủ tướng, Bộ trưởng Ngoại giao Mai Khánh Toàn phát biểu.",
            {"Mai Khánh Toàn": ["Phó Thủ tướng", "Bộ trưởng Ngoại giao"]},
        ),
        (
            "Trợ lý Bộ trưởng kiêm Vụ trưởng Vụ Tổ chức Cán bộ Tạ Hữu Đức có mặt.",
            {"Tạ Hữu Đức": ["Trợ lý Bộ trưởng", "Vụ trưởng Vụ Tổ chức Cán bộ"]},
        ),
        (
            "Bà Hứa Thị Ngân, Ủy viên Bộ Chính trị, Trưởng ban Dân vận Trung ương dự và phát biểu.",
            {"Hứa Thị Ngân": ["Ủy viên Bộ Chính trị", "Trưởng ban Dân vận Trung ương"]},
        ),
        (
            "Đồng chí Chu Văn Hải - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh chủ trì.",
            {"Chu Văn Hải": ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"]},
        ),
        (
            "Đồng chí Đàm Quốc Việt – Tỉnh ủy viên – Giám đốc Sở Ngoại vụ báo cáo tại buổi làm việc.",
            {"Đàm Quốc Việt": ["Tỉnh ủy viên", "Giám đốc Sở Ngoại vụ"]},
        ),
        (
            "Ông Nghiêm Xuân Lộc (Giám đốc Sở Nội vụ tỉnh Lai Châu) cho biết công tác chuẩn bị đã xong.",
            {"Nghiêm Xuân Lộc": ["Giám đốc Sở Nội vụ tỉnh Lai Châu"]},
        ),
        (
            "Ông Kiều Mạnh Thắng là Đại sứ Việt Nam tại Lào phát biểu chào mừng.",
            {"Kiều Mạnh Thắng": ["Đại sứ Việt Nam tại Lào"]},
        ),
        (
            "GS.TS Quách Thế Vinh, nguyên Thứ trưởng Ngoại giao, trình bày tham luận.",
            {"Quách Thế Vinh": ["nguyên Thứ trưởng Ngoại giao"]},
        ),
        (
            "Thượng tướng Bế Đình Khôi, Thứ trưởng Bộ Quốc phòng dự lễ.",
            {"Bế Đình Khôi": ["Thứ trưởng Bộ Quốc phòng"]},
        ),
        (
            "Các Ủy viên Trung ương Đảng: Tống Văn Lực, Bộ trưởng Y tế; Cù Thị Hòa, Chủ tịch UBND tỉnh Bắc Ninh dự.",
            {
                "Tống Văn Lực": ["Ủy viên Trung ương Đảng", "Bộ trưởng Y tế"],
                "Cù Thị Hòa": ["Ủy viên Trung ương Đảng", "Chủ tịch UBND tỉnh Bắc Ninh"],
            },
        ),
        (
            "Các Thứ trưởng Lương Thị Thủy, Doãn Minh Khang và Viên Đức Thọ cùng dự hội nghị.",
            {"Lương Thị Thủy": ["Thứ trưởng"], "Doãn Minh Khang": ["Thứ trưởng"], "Viên Đức Thọ": ["Thứ trưởng"]},
        ),
        (
            "Tham dự có các đồng chí: Khuất Duy Tân - Phó Chủ tịch UBND tỉnh; Lò Thị Mây - Giám đốc Sở Ngoại vụ.",
            {"Khuất Duy Tân": ["Phó Chủ tịch UBND tỉnh"], "Lò Thị Mây": ["Giám đốc Sở Ngoại vụ"]},
        ),
        (
            "Bộ trưởng Quốc phòng Phí Đình Sơn, Bộ trưởng Công an Uông Khắc Minh cùng dự lễ ký.",
            {"Phí Đình Sơn": ["Bộ trưởng Quốc phòng"], "Uông Khắc Minh": ["Bộ trưởng Công an"]},
        ),
        (
            "Bộ trưởng Ngoại giao Nga Andrei Morozov hội đàm với Bộ trưởng Ngoại giao Mai Khánh Toàn.",
            {"Andrei Morozov": ["Bộ trưởng Ngoại giao Nga"], "Mai Khánh Toàn": ["Bộ trưởng Ngoại giao"]},
        ),
        (
            "Đại sứ Đặc mệnh toàn quyền Cộng hòa Ấn Độ tại Việt Nam Rajesh Kumar Menon chào từ biệt.",
            {"Rajesh Kumar Menon": ["Đại sứ Đặc mệnh toàn quyền Cộng hòa Ấn Độ tại Việt Nam"]},
        ),
        (
            "Ông Thao-xay Bun-my (Thaoxay Bounmy), Tỉnh trưởng tỉnh Xiêng Khoảng, dẫn đầu đoàn đến thăm.",
            {"Thao-xay Bun-my": ["Tỉnh trưởng tỉnh Xiêng Khoảng"]},
        ),
        (
            "Phó Cục trưởng Cục Lễ tân Nhà nước, Bộ Ngoại giao, Thân Thị Mai Lan đã giới thiệu hai chuyên đề.",
            {"Thân Thị Mai Lan": ["Phó Cục trưởng Cục Lễ tân Nhà nước, Bộ Ngoại giao"]},
        ),
        (
            "Dự lễ có các đồng chí: Bounkham Sayavong, nguyên Chủ tịch Đảng; Thonglay Vilay, Bí thư kiêm Tỉnh trưởng.",
            {"Bounkham Sayavong": ["nguyên Chủ tịch Đảng"], "Thonglay Vilay": ["Bí thư", "Tỉnh trưởng"]},
        ),
        (
            "Bộ trưởng Quốc phòng, Đại tướng Phí Đình Sơn đón người đồng cấp Nga Sergei Antonov.",
            {"Phí Đình Sơn": ["Bộ trưởng Quốc phòng"], "Sergei Antonov": []},
        ),
        (
            "Chủ tịch nước Lã Khoa tiếp Thống đốc tỉnh Tver (Nga) Igor Belov.",
            {"Lã Khoa": ["Chủ tịch nước"], "Igor Belov": ["Thống đốc tỉnh Tver (Nga)"]},
        ),
        (
            "Bộ trưởng Mai Khánh Toàn chúc mừng Đại sứ Trung Quốc Hùng Phi.",
            {"Mai Khánh Toàn": ["Bộ trưởng"], "Hùng Phi": ["Đại sứ Trung Quốc"]},
        ),
        (
            "Ông Valery Sokolov Chủ tịch chính phủ tỉnh Tver tiếp đoàn.",
            {"Valery Sokolov": ["Chủ tịch chính phủ tỉnh Tver"]},
        ),
        (
            "Đồng chí Pheng Căn Tha Nhot, Phó Tỉnh trưởng tỉnh Hủa Phăn làm Trưởng đoàn đã sang thăm.",
            {"Pheng Căn Tha Nhot": ["Phó Tỉnh trưởng tỉnh Hủa Phăn"]},
        ),
        (
            "Phó Thủ tướng Lê Trọng Kha tiếp Giám đốc điều hành Chương trình Lương thực Thế giới Cindy Marlow.",
            {
                "Lê Trọng Kha": ["Phó Thủ tướng"],
                "Cindy Marlow": ["Giám đốc điều hành Chương trình Lương thực Thế giới"],
            },
        ),
        (
            "Ông Karl Bergmann, Giám đốc quốc gia Viện Konrad Adenauer phát biểu.",
            {"Karl Bergmann": ["Giám đốc quốc gia Viện Konrad Adenauer"]},
        ),
        (
            "ông Lưu Chấn Hưng, phó chủ tịch UBND TP Đà Nẵng, tiếp đoàn.",
            {"Lưu Chấn Hưng": ["phó chủ tịch UBND TP Đà Nẵng"]},
        ),
    ],
)
def test_offices_go_to_the_person_they_stand_with(text: str, expected: dict[str, list[str]]) -> None:
    assert _persons(_people(text)) == expected


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Thứ trưởng Đinh Quang Phúc chủ trì Hội nghị.", "Đinh Quang Phúc", {"chair"}),
        (
            "Thứ trưởng Đinh Quang Phúc chủ trì, phát biểu khai mạc và chỉ đạo Hội thảo.",
            "Đinh Quang Phúc",
            {"chair", "opening_speaker", "directing_speaker"},
        ),
        (
            "Phát biểu khai mạc, ông Tạ Hữu Đức cho biết chương trình có hai phần.",
            "Tạ Hữu Đức",
            {"opening_speaker", "speaker"},
        ),
        (
            "Phát biểu kết luận Hội nghị, Bộ trưởng Mai Khánh Toàn giao nhiệm vụ.",
            "Mai Khánh Toàn",
            {"closing_speaker", "speaker"},
        ),
        (
            "Kết thúc phiên họp, bà Hứa Thị Ngân, Trưởng ban Dân vận Trung ương đã phát biểu bế mạc.",
            "Hứa Thị Ngân",
            {"closing_speaker"},
        ),
        ("Bà Hứa Thị Ngân dự và phát biểu chỉ đạo Hội nghị.", "Hứa Thị Ngân", {"attendee", "directing_speaker"}),
        ("Hội nghị đã nghe báo cáo do Vụ trưởng Tạ Hữu Đức trình bày.", "Tạ Hữu Đức", {"presenter"}),
        ("Hội nghị diễn ra dưới sự chủ trì của Thứ trưởng Đinh Quang Phúc.", "Đinh Quang Phúc", {"chair"}),
        ("Hội nghị do Thứ trưởng Đinh Quang Phúc chủ trì.", "Đinh Quang Phúc", {"chair"}),
        ("Buổi lễ có sự tham dự của Đại sứ Kiều Mạnh Thắng.", "Kiều Mạnh Thắng", {"attendee"}),
        ("Tham dự buổi lễ có Đại sứ Kiều Mạnh Thắng; lãnh đạo các sở.", "Kiều Mạnh Thắng", {"attendee"}),
        (
            "Đoàn công tác do Thứ trưởng Đinh Quang Phúc làm trưởng đoàn đã đến thăm Lào.",
            "Đinh Quang Phúc",
            {"attendee", "guest"},
        ),
        ("Đón đoàn có các đồng chí: Chu Văn Hải, Chủ tịch UBND tỉnh; Lò Thị Mây.", "Lò Thị Mây", {"host"}),
        ("Về phía Nhật Bản có ngài Kenji Watanabe, Đại sứ; ông Sato Yuji, Trưởng đại diện.", "Sato Yuji", {"attendee"}),
        (
            "Hội thảo do bà Tạ Thị Hiền, Phó Giám đốc Học viện Ngoại giao và ông Karl Bergmann đồng chủ trì.",
            "Tạ Thị Hiền",
            {"chair"},
        ),
        ("Tại trụ sở Bộ Ngoại giao, Thứ trưởng Đinh Quang Phúc chủ trì cuộc họp.", "Đinh Quang Phúc", {"chair"}),
        ("Đi cùng đoàn có đồng chí Chu Văn Hải, Chủ tịch UBND tỉnh.", "Chu Văn Hải", {"attendee"}),
        (
            "Đại sứ quán tặng Kỷ niệm chương cho các ông: Chu Văn Hải, Chủ tịch UBND tỉnh; Tạ Hữu Đức, Vụ trưởng.",
            "Tạ Hữu Đức",
            {"awardee"},
        ),
        ("Đại sứ Kiều Mạnh Thắng vinh dự đón nhận Huân chương Hữu nghị.", "Kiều Mạnh Thắng", {"awardee"}),
        ("Thứ trưởng Đinh Quang Phúc (thứ hai, từ trái sang) chủ trì.", "Đinh Quang Phúc", {"chair"}),
        ("Đồng chí Tạ Hữu Đức, báo cáo viên Trung ương quán triệt chuyên đề.", "Tạ Hữu Đức", {"presenter"}),
        ("Thứ trưởng Đinh Quang Phúc nhấn mạnh và cảm ơn các địa phương.", "Đinh Quang Phúc", {"speaker"}),
    ],
)
def test_the_verb_tells_the_role(text: str, name: str, roles: set[str]) -> None:
    person = _person(_people(text), name)
    assert set(person.roles) == roles
    assert person.status == "reported"


@pytest.mark.parametrize(
    ("text", "hosts", "guests"),
    [
        ("Thủ tướng Lã Chí Công tiếp Đại sứ Hoa Kỳ Daniel Whitfield.", ["Lã Chí Công"], ["Daniel Whitfield"]),
        (
            "Đại sứ Nhật Bản Kenji Watanabe đến chào xã giao Chủ tịch UBND tỉnh Chu Văn Hải.",
            ["Chu Văn Hải"],
            ["Kenji Watanabe"],
        ),
        (
            "Tiếp Đại sứ Nhật Bản Kenji Watanabe tại trụ sở, Chủ tịch UBND tỉnh Chu Văn Hải bày tỏ vui mừng.",
            ["Chu Văn Hải"],
            ["Kenji Watanabe"],
        ),
        (
            "Tại buổi tiếp Đại sứ Hoa Kỳ Daniel Whitfield, Thủ tướng Lã Chí Công khẳng định quan hệ tốt đẹp.",
            [],
            ["Daniel Whitfield"],
        ),
        ("Thủ tướng Lào Bounthavy Keomany thăm chính thức Việt Nam.", [], ["Bounthavy Keomany"]),
        (
            "Chủ tịch nước Lã Khoa chủ trì lễ đón Tổng thống Đức Karl Bergmann.",
            ["Lã Khoa"],
            ["Karl Bergmann"],
        ),
    ],
)
def test_who_receives_is_host_and_who_is_received_is_guest(text: str, hosts: list[str], guests: list[str]) -> None:
    persons = [one for one in _people(text).participants if one.kind == "person"]
    assert [one.name for one in persons if "host" in one.roles] == hosts
    assert [one.name for one in persons if "guest" in one.roles] == guests


def test_the_chair_is_shared_by_all_who_are_named_for_it() -> None:
    people = _people("Thứ trưởng Đinh Quang Phúc và Phó Chủ tịch UBND tỉnh Khuất Duy Tân đồng chủ trì hội nghị.")
    assert "chair" in _person(people, "Đinh Quang Phúc").roles
    assert "chair" in _person(people, "Khuất Duy Tân").roles


def test_a_subject_keeps_the_verbs_behind_the_person_it_receives() -> None:
    people = _people("Bộ trưởng Mai Khánh Toàn tiếp Đại sứ Nga Pavel Orlov và nhấn mạnh quan hệ truyền thống.")
    assert set(_person(people, "Mai Khánh Toàn").roles) == {"host", "speaker"}
    assert set(_person(people, "Pavel Orlov").roles) == {"guest"}


def test_both_sides_of_talks_take_part() -> None:
    people = _people("Thủ tướng Lã Chí Công hội đàm với Thủ tướng Lào Bounthavy Keomany.")
    assert _person(people, "Lã Chí Công").status == "reported"
    assert _person(people, "Bounthavy Keomany").status == "reported"


def test_both_signatories_sign() -> None:
    people = _people("Thứ trưởng Đinh Quang Phúc và Đại sứ Nga Pavel Orlov đã ký Biên bản ghi nhớ.")
    assert "signatory" in _person(people, "Đinh Quang Phúc").roles
    assert "signatory" in _person(people, "Pavel Orlov").roles


def test_who_watches_a_signing_does_not_sign() -> None:
    people = _people(
        "Trước sự chứng kiến của Thủ tướng Lã Chí Công và Thủ tướng Lào Bounthavy Keomany, hai bên ký kết."
    )
    assert _person(people, "Lã Chí Công").roles == ["attendee"]
    assert _person(people, "Bounthavy Keomany").roles == ["attendee"]


def test_who_is_given_an_award_is_awardee() -> None:
    people = _people("Chủ tịch nước Lã Khoa trao Huân chương Hữu nghị cho Đại sứ Nga Pavel Orlov.")
    assert "awardee" in _person(people, "Pavel Orlov").roles
    assert "awardee" not in _person(people, "Lã Khoa").roles


@pytest.mark.parametrize(
    "text",
    [
        "Các địa phương cần thực hiện tốt chỉ đạo của Thủ tướng Chính phủ Lã Chí Công thời gian qua.",
        "Thừa ủy quyền của Chủ tịch nước Lã Chí Công, Thứ trưởng Đinh Quang Phúc trao quyết định.",
        "Thay mặt Thủ tướng Lã Chí Công, Thứ trưởng Đinh Quang Phúc dự lễ.",
        "Nhận lời mời của Thủ tướng Lã Chí Công, Thủ tướng Lào Bounthavy Keomany thăm Việt Nam.",
        "Thứ trưởng Đinh Quang Phúc chuyển lời thăm hỏi thân thiết tới Thủ tướng Lã Chí Công.",
        "Bà nhắc lại lời của Thủ tướng Lã Chí Công.",
        "Theo Thủ tướng Lã Chí Công, đó là việc của mọi ngành.",
        "Chủ tịch tỉnh Lã Chí Công vắng mặt.",
        "Thứ trưởng Đinh Quang Phúc nhắc lại ý kiến của Thủ tướng Lã Chí Công nêu tại phiên trước.",
        "Đại sứ Kiều Mạnh Thắng dự theo phân công của Bộ trưởng Lã Chí Công và phát biểu.",
    ],
)
def test_a_person_named_in_passing_takes_no_part(text: str) -> None:
    absent = _person(_people(text), "Lã Chí Công")
    assert absent.status == "mentioned"
    assert absent.roles == []


def test_a_historic_figure_takes_no_part() -> None:
    people = _people("Phó Thủ tướng Lê Trọng Kha nhắc tới Chủ tịch Hồ Chí Minh, người đã phát biểu tại đây.")
    assert _person(people, "Hồ Chí Minh").status == "mentioned"


def test_a_person_of_a_teaser_is_mentioned_only() -> None:
    people = _people(
        "Thứ trưởng Đinh Quang Phúc chủ trì cuộc họp.",
        ("related", "Thứ trưởng Tạ Hữu Đức chủ trì lớp tập huấn ở Cần Thơ"),
    )
    assert _person(people, "Tạ Hữu Đức").status == "mentioned"
    assert _person(people, "Tạ Hữu Đức").section == "related"


@pytest.mark.parametrize(
    "text",
    [
        "(Ảnh: Nguyễn Lâm Tùng)",
        "Ảnh: Trần Khánh Vy",
        "Đoàn diễu hành qua đường Lê Hồng Sơn rồi rẽ phố Trần Nhân Đức.",
        "Lễ khai giảng của Trường THPT Phan Đình Giót diễn ra sáng nay.",
        "Giải thưởng Trần Quốc Bảo đã có chủ.",
        "Đại biểu đến từ Hà Nội, Lâm Đồng và TP. Hồ Chí Minh.",
    ],
)
def test_photographers_streets_schools_and_places_are_no_persons(text: str) -> None:
    assert _persons(_people(text)) == {}


def test_two_persons_of_whom_the_first_has_no_name() -> None:
    people = _people("Theo đề nghị của Bộ trưởng Bộ Nội vụ, Thủ tướng Chính phủ Lã Chí Công đã phát động phong trào.")
    assert _person(people, "Lã Chí Công").positions == ["Thủ tướng Chính phủ"]


def test_a_minister_and_a_prime_minister_side_by_side_are_two() -> None:
    people = _people("Cùng Bộ trưởng Bộ Nội vụ, Thủ tướng Chính phủ Lã Chí Công dự lễ.")
    assert _person(people, "Lã Chí Công").positions == ["Thủ tướng Chính phủ"]


def test_one_who_acts_for_another_does_not_get_their_office() -> None:
    people = _people("Thừa ủy quyền Chủ tịch nước, Đại sứ Kiều Mạnh Thắng trao Huân chương.")
    assert _person(people, "Kiều Mạnh Thắng").positions == ["Đại sứ"]


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
    page = _page(*lines)
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
    assert [one for one in _people(text).mentions if not one.named] == []


def test_roles_told_under_the_title_alone_belong_to_the_person() -> None:
    people = _people("Đến dự có Thứ trưởng Đinh Quang Phúc.", "Phát biểu chỉ đạo, Thứ trưởng biểu dương các đơn vị.")
    assert set(_person(people, "Đinh Quang Phúc").roles) == {"attendee", "directing_speaker", "speaker"}


def test_a_pronoun_that_opens_a_sentence_is_the_last_person() -> None:
    people = _people("Đại sứ Kiều Mạnh Thắng dự tọa đàm.", "Ông nhấn mạnh ba ưu tiên.")
    assert "speaker" in _person(people, "Kiều Mạnh Thắng").roles


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
    people = _people(*lines)
    assert list(_persons(people)) == [full]
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
    (person,) = _people(*lines).participants
    assert person.positions == positions


def test_the_organisation_is_that_of_the_working_office() -> None:
    people = _people("Đồng chí Đinh Quang Phúc, Thứ trưởng Ngoại giao, Ủy viên Trung ương Đảng phát biểu.")
    assert _person(people, "Đinh Quang Phúc").organization == "Bộ Ngoại giao"


def test_the_chair_of_a_bridge_point_is_an_attendee_of_the_meeting() -> None:
    people = _people("Tại điểm cầu tỉnh Sơn La, Phó Chủ tịch UBND tỉnh Khuất Duy Tân chủ trì.")
    person = _person(people, "Khuất Duy Tân")
    assert person.roles == ["attendee"]
    assert person.role_claims[0].evidence.rule == "bridge_point"


def test_a_caption_tells_a_role() -> None:
    people = _people(("caption", "Đại sứ Kiều Mạnh Thắng trình bày tham luận. (Ảnh: Minh Khôi)"))
    assert _person(people, "Kiều Mạnh Thắng").roles == ["presenter"]


def test_every_claim_quotes_the_text() -> None:
    page = _page("Thứ trưởng Bộ Nội vụ Đinh Quang Phúc chủ trì. Thứ trưởng nêu rõ nhiệm vụ.")
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
    assert isinstance(_people(text), People)


def test_the_same_page_gives_the_same_people() -> None:
    line = "Tham dự có Thứ trưởng Đinh Quang Phúc; Đại sứ Kiều Mạnh Thắng; lãnh đạo Sở Ngoại vụ tỉnh Sơn La."
    assert _people(line) == _people(line)
