"""Which bodies and delegations a list of those present names."""

import pytest

from flows.extraction.pages.page import Page
from flows.extraction.people.find import find_people
from flows.extraction.records import Event, Evidence, Line


def _groups(*lines: str) -> list[str]:
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    page = Page(
        text, tuple(Line(start, start + len(line), "body", "test") for start, line in zip(starts, lines, strict=True))
    )
    return [one.name for one in find_people(page, []).participants if one.kind == "group"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tham dự Hội thảo có lãnh đạo Sở Nội vụ tỉnh Hà Tĩnh; đại diện các đơn vị trực thuộc Bộ.",
            ["lãnh đạo Sở Nội vụ tỉnh Hà Tĩnh", "đại diện các đơn vị trực thuộc Bộ"],
        ),
        (
            "Cùng dự có Thứ trưởng Đinh Quang Phúc; lãnh đạo một số ban, bộ, ngành; cán bộ chủ chốt của Bộ.",
            ["lãnh đạo một số ban, bộ, ngành", "cán bộ chủ chốt của Bộ"],
        ),
        (
            "Tham dự có: Đại sứ Kiều Mạnh Thắng; đại diện Đảng ủy; cấp ủy các chi bộ và toàn thể đảng viên Đảng bộ.",
            ["đại diện Đảng ủy", "cấp ủy các chi bộ", "toàn thể đảng viên Đảng bộ"],
        ),
        (
            "Dự buổi làm việc có đồng chí Chu Văn Hải, Chủ tịch UBND tỉnh, lãnh đạo các sở, ban, ngành của tỉnh.",
            ["lãnh đạo các sở, ban, ngành của tỉnh"],
        ),
        (
            "Dự lớp học có hơn 70 học viên là cán bộ của các sở, ban, ngành, các huyện, thị xã và một số trường.",
            ["cán bộ của các sở, ban, ngành, các huyện, thị xã và một số trường"],
        ),
        (
            "Tham dự có các thành viên trong Ban Chấp hành gồm: Chủ tịch Hội Kiều Mạnh Thắng; đại diện Sở Nội vụ.",
            ["đại diện Sở Nội vụ"],
        ),
        (
            "Đội tuần tra có 15 cán bộ, chiến sĩ do Đại úy Chu Văn Hải, Đồn trưởng làm đội trưởng.",
            [],
        ),
        (
            "Cùng dự có các đồng chí báo cáo viên đến từ Ban Nội chính Trung ương và Học viện Ngoại giao (Bộ Ngoại giao).",
            ["báo cáo viên Ban Nội chính Trung ương", "báo cáo viên Học viện Ngoại giao (Bộ Ngoại giao)"],
        ),
        (
            "Lớp học có sự tham gia của hơn 120 học viên là cán bộ ngoại vụ các huyện cùng đại diện doanh nghiệp.",
            ["cán bộ ngoại vụ các huyện", "đại diện doanh nghiệp"],
        ),
        (
            "Tham dự có Phó Chủ tịch UBND tỉnh Khuất Duy Tân cùng đại diện một số sở, ngành.",
            ["đại diện một số sở, ngành"],
        ),
        (
            "Tham dự Phiên họp có các Đại sứ, Trưởng các cơ quan đại diện Việt Nam ở nước ngoài; phóng viên báo chí.",
            ["các Đại sứ, Trưởng các cơ quan đại diện Việt Nam ở nước ngoài", "phóng viên báo chí"],
        ),
        ("Đại diện lãnh đạo Sở Ngoại vụ các tỉnh tham dự Hội nghị.", ["Đại diện lãnh đạo Sở Ngoại vụ các tỉnh"]),
        (
            "Tham gia đoàn có lãnh đạo Văn phòng Chính phủ, Bộ Ngoại giao, Bộ Y tế và một số địa phương.",
            ["lãnh đạo Văn phòng Chính phủ, Bộ Ngoại giao, Bộ Y tế và một số địa phương"],
        ),
        (
            "Lãnh đạo Sở Ngoại vụ, Công an tỉnh cùng dự buổi tiếp.",
            ["Lãnh đạo Sở Ngoại vụ, Công an tỉnh"],
        ),
        (
            "Tham dự có đại diện các bộ, ngành: Công an, Tư pháp, Nội vụ.",
            ["đại diện các bộ, ngành: Công an, Tư pháp, Nội vụ"],
        ),
        ("Tham dự Hội nghị có hơn 200 đại biểu.", []),
        ("Các đại biểu tham dự Hội nghị.", []),
        ("Hội nghị đề nghị các hội viên tham gia hoạt động có chất lượng hơn.", []),
        ("Tham dự có Thứ trưởng Đinh Quang Phúc và Đại sứ Kiều Mạnh Thắng.", []),
    ],
)
def test_groups_are_the_items_of_a_list_that_are_no_person(text: str, expected: list[str]) -> None:
    assert _groups(text) == expected


def test_a_group_told_again_in_a_caption_counts_once() -> None:
    groups = _groups(
        "Tham dự có đại diện Đảng ủy Ngoài nước; cấp ủy các chi bộ trực thuộc.",
        "Đại diện Đảng uỷ Ngoài nước, cấp uỷ các chi bộ trực thuộc tham dự Hội nghị.",
    )
    assert groups == ["đại diện Đảng ủy Ngoài nước", "cấp ủy các chi bộ trực thuộc"]


def test_a_group_is_an_attendee() -> None:
    line = "Tham dự có lãnh đạo Sở Ngoại vụ tỉnh Sơn La; phóng viên báo chí."
    page = Page(line, (Line(0, len(line), "body", "test"),))
    groups = find_people(page, []).participants
    assert [group.roles for group in groups] == [["attendee"], ["attendee"]]
    assert groups[0].organization == "Sở Ngoại vụ tỉnh Sơn La"


_EVENT = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")


def _groups_of_an_event(text: str) -> list[str]:
    page = Page(text, (Line(0, len(text), "body", "test"),))
    return [one.name for one in find_people(page, [_EVENT]).participants if one.kind == "group"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng Lãnh sự Cù Huy Bá gặp mặt 85 kiều bào, trong đó có bà Lò Thị Mười.", ["85 kiều bào"]),
        (
            "Sở Ngoại vụ tổ chức Hội nghị tập huấn công tác lễ tân cho 140 cán bộ, công chức các sở, ban, ngành.",
            ["140 cán bộ, công chức các sở, ban, ngành"],
        ),
        (
            "Đại sứ có bài nói chuyện dành cho gần 90 sinh viên năm cuối, do Khoa tổ chức.",
            ["gần 90 sinh viên năm cuối"],
        ),
        (
            "Chủ tịch nước và Phu nhân cùng hơn 1.200 kiều bào đại diện cho đồng bào ở nước ngoài tham dự.",
            ["hơn 1.200 kiều bào"],
        ),
        ("Đoàn kiều bào do Thứ trưởng Cù Huy Bá dẫn đầu đã dâng hương.", ["Đoàn kiều bào"]),
        (
            "Đoàn đại biểu quân sự cấp cao nước CHDCND Lào do Trung tướng Bunthon dẫn đầu thăm Việt Nam.",
            ["Đoàn đại biểu quân sự cấp cao nước CHDCND Lào"],
        ),
        (
            "Sở Ngoại vụ tổ chức Lớp bồi dưỡng cho hơn 60 học viên đến từ các sở, ban, ngành và các huyện trong tỉnh.",
            ["hơn 60 học viên đến từ các sở, ban, ngành và các huyện trong tỉnh"],
        ),
        ("Đội tuần tra phía Việt Nam gồm 14 cán bộ, chiến sĩ do Thiếu tá Lò Văn Mười chỉ huy.", []),
        ("Phía trường bạn gồm 8 người, do ông Oskar Berg, quyền Hiệu trưởng, dẫn đầu.", []),
        ("Trước đó, Sở đã mở lớp bồi dưỡng tiếng Anh cho 40 học viên.", []),
        ("Năm 2023, Tổng Lãnh sự gặp mặt 85 kiều bào.", []),
        ("Trong 5 năm, Sở đã mở 3 lớp bồi dưỡng nghiệp vụ cho 75 cán bộ bạn.", []),
        ("Tham gia có Đại úy Lò Văn Mười, Phó Đại đội trưởng Đại đội Biên phòng 531 chỉ huy.", []),
    ],
)
def test_whom_an_event_is_for_is_told_by_number_too(text: str, expected: list[str]) -> None:
    assert _groups_of_an_event(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tham dự có bà Lò Thị Mười; hơn 300 cựu chiến binh, sinh viên Lào và bà con các bản.",
            ["hơn 300 cựu chiến binh, sinh viên Lào và bà con các bản"],
        ),
        (
            "Phía bạn có ông Oskar Berg, Phó Tỉnh trưởng, bà Ann Rudd, Giám đốc Sở Y tế và ba vị quận trưởng ven sông.",
            ["ba vị quận trưởng ven sông"],
        ),
        (
            "Với sự tham dự của 150 đại biểu trực tiếp và 40 điểm cầu, Liên hiệp Hữu nghị tỉnh tổ chức Hội nghị sơ kết.",
            ["150 đại biểu trực tiếp"],
        ),
        (
            "Tham dự có đại biểu đến từ Bộ Công an, Bộ Quốc phòng, Bộ Nội vụ; các nhà khoa học.",
            ["đại biểu đến từ Bộ Công an, Bộ Quốc phòng, Bộ Nội vụ", "các nhà khoa học"],
        ),
        (
            "Cùng dự có lãnh đạo Sở Nội vụ và toàn thể cán bộ, công chức Sở Ngoại vụ.",
            ["lãnh đạo Sở Nội vụ", "toàn thể cán bộ, công chức Sở Ngoại vụ"],
        ),
        (
            "Tham dự có bà Lò Thị Mười; Tham tán Oskar Berg, Đại sứ quán Na Uy tại Việt Nam.",
            [],
        ),
        (
            "Tham dự có Đại tá Lò Văn Mười, Thượng tá Vi Thị Nhất, các Phó Giám đốc Công an tỉnh; lãnh đạo Sở Y tế.",
            ["lãnh đạo Sở Y tế"],
        ),
    ],
)
def test_a_list_is_cut_where_its_items_end(text: str, expected: list[str]) -> None:
    assert _groups(text) == expected


def test_what_a_person_says_is_no_list_of_those_present() -> None:
    text = (
        "Chủ tịch Nhóm Ann Rudd trân trọng cảm ơn; cho biết 12 địa phương Na Uy, trong đó có Oslo, cử đoàn dự hội nghị."
    )
    assert _groups(text) == []
