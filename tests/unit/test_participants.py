"""Who takes part in the item's events, with which offices and roles, and whom the text only names."""

import pytest

from tests.present import offices_of, people_of, person_of


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
    assert offices_of(people_of(text)) == expected


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
    person = person_of(people_of(text), name)
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
    persons = [one for one in people_of(text).participants if one.kind == "person"]
    assert [one.name for one in persons if "host" in one.roles] == hosts
    assert [one.name for one in persons if "guest" in one.roles] == guests


def test_the_chair_is_shared_by_all_who_are_named_for_it() -> None:
    people = people_of("Thứ trưởng Đinh Quang Phúc và Phó Chủ tịch UBND tỉnh Khuất Duy Tân đồng chủ trì hội nghị.")
    assert "chair" in person_of(people, "Đinh Quang Phúc").roles
    assert "chair" in person_of(people, "Khuất Duy Tân").roles


def test_a_subject_keeps_the_verbs_behind_the_person_it_receives() -> None:
    people = people_of("Bộ trưởng Mai Khánh Toàn tiếp Đại sứ Nga Pavel Orlov và nhấn mạnh quan hệ truyền thống.")
    assert set(person_of(people, "Mai Khánh Toàn").roles) == {"host", "speaker"}
    assert set(person_of(people, "Pavel Orlov").roles) == {"guest"}


def test_both_sides_of_talks_take_part() -> None:
    people = people_of("Thủ tướng Lã Chí Công hội đàm với Thủ tướng Lào Bounthavy Keomany.")
    assert person_of(people, "Lã Chí Công").status == "reported"
    assert person_of(people, "Bounthavy Keomany").status == "reported"


def test_both_signatories_sign() -> None:
    people = people_of("Thứ trưởng Đinh Quang Phúc và Đại sứ Nga Pavel Orlov đã ký Biên bản ghi nhớ.")
    assert "signatory" in person_of(people, "Đinh Quang Phúc").roles
    assert "signatory" in person_of(people, "Pavel Orlov").roles


def test_who_watches_a_signing_does_not_sign() -> None:
    people = people_of(
        "Trước sự chứng kiến của Thủ tướng Lã Chí Công và Thủ tướng Lào Bounthavy Keomany, hai bên ký kết."
    )
    assert person_of(people, "Lã Chí Công").roles == ["attendee"]
    assert person_of(people, "Bounthavy Keomany").roles == ["attendee"]


def test_who_is_given_an_award_is_awardee() -> None:
    people = people_of("Chủ tịch nước Lã Khoa trao Huân chương Hữu nghị cho Đại sứ Nga Pavel Orlov.")
    assert "awardee" in person_of(people, "Pavel Orlov").roles
    assert "awardee" not in person_of(people, "Lã Khoa").roles


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
    absent = person_of(people_of(text), "Lã Chí Công")
    assert absent.status == "mentioned"
    assert absent.roles == []


def test_a_historic_figure_takes_no_part() -> None:
    people = people_of("Phó Thủ tướng Lê Trọng Kha nhắc tới Chủ tịch Hồ Chí Minh, người đã phát biểu tại đây.")
    assert person_of(people, "Hồ Chí Minh").status == "mentioned"


def test_a_person_of_a_teaser_is_mentioned_only() -> None:
    people = people_of(
        "Thứ trưởng Đinh Quang Phúc chủ trì cuộc họp.",
        ("related", "Thứ trưởng Tạ Hữu Đức chủ trì lớp tập huấn ở Cần Thơ"),
    )
    assert person_of(people, "Tạ Hữu Đức").status == "mentioned"
    assert person_of(people, "Tạ Hữu Đức").section == "related"


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
    assert offices_of(people_of(text)) == {}
