"""Who takes part by the way an item tells it: sides, presidiums, appointments, awards - and who is only spoken of."""

import pytest

from flows.extraction.pages.layout import read_page
from flows.extraction.pages.page import Page
from flows.extraction.people.find import find_people
from flows.extraction.people.mentions import People
from flows.extraction.reader import read
from flows.extraction.records import Event, Evidence, Line, Participant

_EVENT = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")


def _people(text: str, *, eventful: bool = True) -> People:
    page = Page(text, (Line(0, len(text), "body", "test"),))
    return find_people(page, [_EVENT] if eventful else [])


def _person(people: People, name: str) -> Participant:
    found = [one for one in people.participants if one.kind == "person" and one.name == name]
    assert found, f"{name} is not among {[one.name for one in people.participants]}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Phía bạn có ngài Rinat Akimov, Đại sứ Kazakhstan.", "Rinat Akimov", "attendee"),
        ("Phía Hủa Phăn có ông Bunthon Vilay, Phó Tỉnh trưởng; bà Keo Manichan.", "Keo Manichan", "attendee"),
        ("Về phía tỉnh còn có đồng chí Lầu A Páo, Phó Giám đốc Sở Ngoại vụ.", "Lầu A Páo", "attendee"),
        (
            "Đoàn Chủ tịch gồm ba đồng chí: Cù Thị Lụa, Bí thư; Vi Văn Nhất, Phó Bí thư; Ngô Mùi.",
            "Vi Văn Nhất",
            "chair",
        ),
        ("Đoàn Chủ tọa Đại hội gồm các đồng chí: Cù Thị Lụa, Bí thư Chi bộ; Ngô Văn Mùi.", "Ngô Văn Mùi", "chair"),
        ("Những người nhận hàm Tham tán là: ông Cù Huy Bá - Phó Vụ trưởng; bà Ngô Thị Mùi.", "Ngô Thị Mùi", "awardee"),
        ("Người được trao Kỷ niệm chương là bà Irene Lund, Tham tán Văn hóa.", "Irene Lund", "awardee"),
        ("Hàm Đại sứ bậc hai thuộc về Thứ trưởng Cù Huy Bá.", "Cù Huy Bá", "awardee"),
        ("Bà Ngô Thị Mùi được Bộ trưởng Vi Văn Nhất trao quyết định.", "Ngô Thị Mùi", "awardee"),
        ("Ông Cù Huy Bá giữ chức Vụ trưởng Vụ Châu Mỹ từ tháng sau.", "Cù Huy Bá", "awardee"),
        ("Quyết định nghỉ hưu đối với đồng chí Cù Huy Bá, Vụ trưởng Vụ Châu Mỹ.", "Cù Huy Bá", "awardee"),
        ("Được Chủ tịch nước ủy quyền, Phó Chủ nhiệm Lê Thị Tám đọc các quyết định.", "Lê Thị Tám", "other"),
        ("Thừa lệnh Bộ trưởng, Chánh Văn phòng Bộ Lê Thị Tám công bố quyết định.", "Lê Thị Tám", "presenter"),
        ("Thạc sĩ Lê Thị Tám, giảng viên Trường Chính trị, giảng chuyên đề thứ nhất.", "Lê Thị Tám", "presenter"),
        ("Thảo luận tại hội nghị, bà Lê Thị Tám, Giám đốc Sở, phản ánh khó khăn.", "Lê Thị Tám", "speaker"),
        ("Đồng chí Lê Thị Tám khai mạc Đại hội.", "Lê Thị Tám", "opening_speaker"),
        ("Đại sứ Kiều Mạnh Thắng, từ điểm cầu Praha, phân tích cơ hội.", "Kiều Mạnh Thắng", "speaker"),
        ("Giám đốc Sở Lê Thị Tám và lãnh đạo các phòng cùng dự.", "Lê Thị Tám", "attendee"),
        ("Tại đây, đồng chí Lê Thị Tám ghi cảm tưởng vào sổ vàng.", "Lê Thị Tám", "attendee"),
        ("Lãnh đạo Bộ dự hội nghị có Thứ trưởng Lê Thị Tám; Trợ lý Bộ trưởng Cù Huy Bá.", "Cù Huy Bá", "attendee"),
        ("Bà Lê Thị Tám, nguyên Giám đốc Sở; các đồng chí trong Đảng ủy tham dự lễ.", "Lê Thị Tám", "attendee"),
        ("Ở điểm cầu Vientiane có ông Bunthon Vilay, Chủ tịch Hội.", "Bunthon Vilay", "attendee"),
        (
            "Dự lễ trao, ngoài hai Lãnh sự danh dự, có bà Lê Thị Tám, Phó Giám đốc Sở; ông Cù Huy Bá.",
            "Lê Thị Tám",
            "attendee",
        ),
        (
            "Tổng Lãnh sự Cù Huy Bá gặp mặt 90 kiều bào, trong đó có bà Lê Thị Tám, Chủ tịch Hội; ông Vi Văn Nhất.",
            "Lê Thị Tám",
            "attendee",
        ),
        ("Bà Irene Lund, Tham tán, cắt băng cùng Phó Giám đốc Sở Lê Thị Tám.", "Lê Thị Tám", "other"),
        ("Em Lê Thị Tám, sinh viên năm hai Trường Đại học Vinh, hát tặng đoàn một bài.", "Lê Thị Tám", "other"),
        (
            "Đồng chí Lê Thị Tám, Phó Giám đốc, thay mặt Đoàn Chủ tịch đọc diễn văn khai mạc.",
            "Lê Thị Tám",
            "opening_speaker",
        ),
        ("TS. Lê Thị Tám, Viện Biển Đông, PGS.TS Vi Văn Nhất cùng trình bày tham luận.", "Lê Thị Tám", "presenter"),
    ],
)
def test_the_way_of_telling_gives_the_role(text: str, name: str, role: str) -> None:
    assert role in _person(_people(text), name).roles


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thủ tướng Mông Cổ Bat Erdene sẽ thăm chính thức Việt Nam vào tháng tới.", "Bat Erdene"),
        ("Ông cho biết Tỉnh trưởng Khamla Sisouk dự kiến sang thăm tỉnh.", "Khamla Sisouk"),
        ("Trước đó, người phát ngôn Bộ Ngoại giao Nga Anna Belova cho rằng vụ việc đã rõ.", "Anna Belova"),
        ("Đại sứ Cuba Orlando Reyes gửi lẵng hoa chúc mừng.", "Orlando Reyes"),
        ("Trong thư, Tổng thống Mông Cổ Bat Erdene bày tỏ tin tưởng vào quan hệ hai nước.", "Bat Erdene"),
        ("Chủ tịch UBND tỉnh Cù Huy Bá vừa ký Quyết định ban hành quy chế.", "Cù Huy Bá"),
        ("Theo Đại sứ Orlando Reyes, hai nước còn nhiều việc phải làm.", "Orlando Reyes"),
    ],
)
def test_the_announced_and_the_quoted_take_no_part(text: str, name: str) -> None:
    assert _person(_people(text), name).status == "mentioned"


def test_an_item_without_an_event_only_quotes() -> None:
    text = "Đại sứ Kiều Mạnh Thắng chia sẻ với phóng viên về những năm ở châu Phi."
    assert _person(_people(text, eventful=False), "Kiều Mạnh Thắng").status == "mentioned"
    assert _person(_people(text), "Kiều Mạnh Thắng").status == "reported"


def test_a_list_of_those_present_counts_without_an_event_read() -> None:
    people = _people("Dự lễ có Thứ trưởng Ngoại giao Cù Huy Bá và Đại sứ Kiều Mạnh Thắng.", eventful=False)
    assert _person(people, "Cù Huy Bá").status == "reported"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Dự buổi tiếp có bà Lê Thị Tám, Phó Vụ trưởng Vụ Châu Âu.", "Lê Thị Tám", "host"),
        ("Dự lễ đón còn có Bộ trưởng Công Thương Lê Thị Tám.", "Lê Thị Tám", "host"),
        ("Dự khai giảng có bà Lê Thị Tám, Phó Giám đốc Sở.", "Lê Thị Tám", "opening_speaker"),
        ("Đại sứ Bỉ Lê Thị Tám dự lễ khai mạc Triển lãm ảnh.", "Lê Thị Tám", "opening_speaker"),
        ("Phó Giám đốc Sở Lê Thị Tám tham dự phiên bế mạc Trại hè.", "Lê Thị Tám", "closing_speaker"),
        ("Phó Giám đốc Sở Lê Thị Tám giới thiệu với khách về tỉnh.", "Lê Thị Tám", "presenter"),
    ],
)
def test_who_attends_neither_opens_nor_receives_and_nobody_presents_in_a_conversation(
    text: str, name: str, role: str
) -> None:
    person = _person(_people(text), name)
    assert person.status == "reported"
    assert role not in person.roles


def test_nobody_takes_part_in_what_the_headline_says_is_to_come() -> None:
    said = "Đi cùng bà Irene Lund, Bộ trưởng Ngoại giao Na Uy, có 20 doanh nghiệp."
    page = "Bộ trưởng Ngoại giao Na Uy {} Việt Nam\n\nBà Irene Lund có ba ngày làm việc ở Hà Nội, theo báo chí. " + said
    coming, gone = (find_people(read_page(page.format(verb)), []).participants for verb in ("sắp thăm", "ở"))
    assert [one.name for one in coming if one.status == "reported"] == []
    assert "Irene Lund" in [one.name for one in gone if one.status == "reported"]


@pytest.mark.parametrize(
    ("text", "name", "positions"),
    [
        (
            "Ông Cù Huy Bá, Phó Vụ trưởng Vụ Châu Âu, được bổ nhiệm giữ chức Vụ trưởng Vụ Châu Phi.",
            "Cù Huy Bá",
            ["Phó Vụ trưởng Vụ Châu Âu", "Vụ trưởng Vụ Châu Phi"],
        ),
        (
            "Bà Ngô Thị Mùi được Bộ trưởng Vi Văn Nhất trao quyết định bổ nhiệm giữ chức Đại sứ Việt Nam tại Peru.",
            "Ngô Thị Mùi",
            ["Đại sứ Việt Nam tại Peru"],
        ),
        (
            "Bà Ngô Thị Mùi được Bộ trưởng Vi Văn Nhất trao quyết định bổ nhiệm giữ chức Đại sứ Việt Nam tại Peru.",
            "Vi Văn Nhất",
            ["Bộ trưởng"],
        ),
        (
            "Đồng chí Cù Thị Lụa, Bí thư Chi bộ, tái cử Bí thư, đồng chí Vi Văn Nhất trúng cử Phó Bí thư.",
            "Cù Thị Lụa",
            ["Bí thư Chi bộ"],
        ),
        ("Đại hội bầu ông Ngô Văn Mùi làm Chủ tịch Hội.", "Ngô Văn Mùi", ["Chủ tịch Hội"]),
        ("Đoàn do ông Ngô Văn Mùi làm Trưởng đoàn thăm tỉnh.", "Ngô Văn Mùi", []),
        ("Ông Ngô Văn Mùi từng giữ chức Vụ trưởng.", "Ngô Văn Mùi", []),
    ],
)
def test_an_office_that_somebody_is_given_is_theirs(text: str, name: str, positions: list[str]) -> None:
    assert _person(_people(text), name).positions == positions


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("Trung tướng Cù Huy Bá, Thứ trưởng Bộ Quốc phòng, dự lễ.", ["Thứ trưởng Bộ Quốc phòng"]),
        ("Đại tá Cù Huy Bá phát biểu.", []),
        ("Bà Vi Thị Sen và ông Cù Huy Bá (kiêm Trưởng Ban Dân tộc) cùng dự.", ["Trưởng Ban Dân tộc"]),
        ("Thừa lệnh Chủ tịch UBND tỉnh, ông Cù Huy Bá trao bằng khen.", []),
        ("Đoàn do ông Cù Huy Bá, Phó Trưởng ban dẫn đầu.", ["Phó Trưởng ban"]),
        ("Tham dự có Phó Chủ tịch Thường trực UBND tỉnh Cù Huy Bá.", ["Phó Chủ tịch Thường trực UBND tỉnh"]),
        ("Bí thư Huyện ủy Mường La Cù Huy Bá dự họp.", ["Bí thư Huyện ủy Mường La"]),
    ],
)
def test_ranks_are_no_offices_and_offices_stay_with_their_holder(text: str, positions: list[str]) -> None:
    assert _person(_people(text), "Cù Huy Bá").positions == positions


def test_each_of_a_list_has_only_the_offices_before_the_own_name() -> None:
    people = _people("Dự lễ có các đồng chí: nguyên Chủ tịch nước Lê Tám, nguyên Thủ tướng Ngô Văn Mùi.")
    assert _person(people, "Ngô Văn Mùi").positions == ["nguyên Thủ tướng"]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Ngô Thị Mùi, Giám đốc Sở, phát biểu. Về nhiệm vụ năm tới, bà yêu cầu các phòng chủ động.",
        "Ông Cù Huy Bá dự. Bà Ngô Thị Mùi chủ trì. Ông Vi Văn Nhất báo cáo. Kết luận, bà yêu cầu các phòng chủ động.",
    ],
)
def test_a_pronoun_inside_a_sentence_is_the_last_person_whom_it_fits(text: str) -> None:
    people = _people(text)
    start = text.index(" bà yêu cầu") + 1
    spoken = [mention.name for mention in people.mentions if mention.start == start]
    assert spoken == ["Ngô Thị Mùi"]


@pytest.mark.parametrize(
    "text", ["Sau lễ, Đoàn Văn Sơn thăm cao nguyên đá.", "Thị trưởng Okayama trao quà, thay mặt thành phố Okayama."]
)
def test_delegations_and_cities_are_no_persons(text: str) -> None:
    assert [one.name for one in _people(text).participants if one.kind == "person"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chủ tịch Quốc hội Khuon Vichet chủ trì lễ đón.", "Khuon Vichet"),
        ("Thủ tướng Hun Sen phát biểu.", "Hun Sen"),
        ("Chủ tịch Thượng viện Campuchia Samdech Hun Sen chủ trì.", "Hun Sen"),
        ("Tổng Bí thư, Chủ tịch Trung Quốc Tập Cận Bình đã hội đàm.", "Tập Cận Bình"),
        ("Chủ tịch Hội hữu nghị Việt Nam-Maroc Phạm Thị Bình An dự lễ.", "Phạm Thị Bình An"),
        ("Chủ tịch Hội Hữu nghị Nhật - Việt tỉnh Nagano Ogawa Takashi phát biểu.", "Ogawa Takashi"),
        ("Phó Chủ tịch UBND tỉnh Y Ngọc chủ trì.", "Y Ngọc"),
        ("Sinh viên năm cuối, chị Lưu Hương Ly phát biểu.", "Lưu Hương Ly"),
    ],
)
def test_names_behind_offices_are_whole(text: str, name: str) -> None:
    assert _person(_people(text), name).status == "reported"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đại sứ Irene Lund chọn tỉnh để thăm, hai tuần sau khi Thủ tướng Cù Huy Bá thăm Oslo.", "Cù Huy Bá"),
        ("Ông Vi Văn Nhất nhắc lại bài học của đoàn công tác do bà Cù Thị Lụa dẫn đầu.", "Cù Thị Lụa"),
        ("Tham dự có bà Lê Thị Tám; Đại sứ Irene Lund không dự được, cử Tham tán thay.", "Irene Lund"),
        ("Đồng chí Cù Huy Bá, Trưởng ban, bận công tác, gửi thư chúc mừng. Đồng chí đề nghị đoàn kết.", "Cù Huy Bá"),
        ("Vắng mặt tại buổi gặp, Giáo sư Cù Huy Bá gửi lời chúc qua màn hình.", "Cù Huy Bá"),
        ("Đoàn thăm, tặng quà gia đình ông Cù Huy Bá.", "Cù Huy Bá"),
        ("Tỉnh tổ chức gặp mặt. Trước đó, chiều 1/10, Chủ tịch UBND tỉnh Cù Huy Bá đã tiếp Đại sứ.", "Cù Huy Bá"),
        ("Tham dự có lãnh đạo các huyện Vân Đồn, Hải Hà, Hà Trung dự hội nghị.", "Hà Trung"),
    ],
)
def test_who_is_only_recalled_or_could_not_come_takes_no_part(text: str, name: str) -> None:
    assert name not in {one.name for one in _people(text).participants if one.status == "reported"}


def test_a_place_named_on_the_page_is_no_part_of_a_name() -> None:
    text = "Đoàn thăm tỉnh Kanava. Tỉnh trưởng Kanava Olek Brandt tiếp đoàn. Đoàn Kanava cảm ơn."
    assert [one.name for one in _people(text).participants if one.kind == "person"] == ["Olek Brandt"]


def test_who_did_something_earlier_the_same_day_takes_part() -> None:
    text = "Tỉnh tổ chức gặp mặt. Trước đó, sáng cùng ngày, Chủ tịch UBND tỉnh Cù Huy Bá đã tiếp Đại sứ."
    assert _person(_people(text), "Cù Huy Bá").status == "reported"


@pytest.mark.parametrize(
    "text",
    [
        "Nhận lời mời của Chủ tịch Oskar Berg, Thứ trưởng Cù Huy Bá thăm chính thức Na Uy.",
        "Tại buổi tiếp, điểm lại quan hệ hai nước, Thứ trưởng Cù Huy Bá nhấn mạnh lòng tin.",
        "Chiều nay, sau khi thăm nhà máy, Thứ trưởng Cù Huy Bá phát biểu.",
    ],
)
def test_who_acts_behind_what_is_recalled_takes_part(text: str) -> None:
    assert _person(_people(text), "Cù Huy Bá").status == "reported"


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        (
            "Ông Vi Văn Nhất, Cố vấn đặc biệt của Quỹ, và bà Lê Thị Tám, Trợ tá cao cấp phụ trách Đông Á, đồng chủ trì tọa đàm.",
            {"Vi Văn Nhất", "Lê Thị Tám"},
        ),
        (
            (
                "Đại tá Vi Văn Nhất, Chỉ huy trưởng, và Đại tá Bunthon Vilay, Phó Chỉ huy trưởng, là hai trưởng đoàn. "
                "Hai ông đồng chủ trì hội đàm."
            ),
            {"Vi Văn Nhất", "Bunthon Vilay"},
        ),
        (
            (
                "Đến dự có các đồng chí: Vi Văn Nhất, Phó Bí thư Tỉnh ủy; Cù Huy Bá, Chủ tịch HĐND tỉnh; bà Lê Thị Tám, "
                "Phó Chủ tịch UBND tỉnh - chủ trì cuộc họp; đại diện Sở Ngoại vụ."
            ),
            {"Lê Thị Tám"},
        ),
        ("Tại Sơn La, Đại tá Lê Thị Tám, Phó Giám đốc Công an tỉnh, chủ trì điểm cầu địa phương.", set()),
        ("Phó Thủ tướng Vi Văn Nhất chủ trì cuộc họp tại điểm cầu Hà Nội.", {"Vi Văn Nhất"}),
        ("Phó Thủ tướng Vi Văn Nhất nói như vậy khi chủ trì cuộc họp.", {"Vi Văn Nhất"}),
        ("Phó Bí thư Vi Văn Nhất giao Sở Ngoại vụ chủ trì, phối hợp rà soát.", set()),
        ("Đồng chí Vi Văn Nhất, Phó Bí thư Tỉnh ủy Lâm Đồng chủ trì hội nghị.", {"Vi Văn Nhất"}),
        (
            (
                "Thứ trưởng Vi Văn Nhất và bà Anna Keller, Tổng Vụ trưởng Vụ Quan hệ quốc tế và Chiến lược của Bộ Năng lượng "
                "Pháp đồng chủ trì đối thoại."
            ),
            {"Vi Văn Nhất", "Anna Keller"},
        ),
        ("Đoàn Chủ tịch Đại hội gồm các ông, bà Vi Văn Nhất, Lê Thị Tám.", {"Vi Văn Nhất", "Lê Thị Tám"}),
        (
            (
                "Đoàn đại biểu tỉnh Sơn La do ông Vi Văn Nhất, Giám đốc Sở Ngoại vụ làm Trưởng đoàn đã hội đàm với Đoàn tỉnh "
                "Hủa Phăn do ông Bounmy Keola, Giám đốc Sở Ngoại vụ làm Trưởng đoàn."
            ),
            {"Vi Văn Nhất", "Bounmy Keola"},
        ),
        ("Chủ tịch Lê Thị Tám hội đàm với Đoàn tỉnh Hủa Phăn do ông Bounmy Keola làm Trưởng đoàn.", set()),
        (
            (
                "Đoàn xã Mường Lạn do ông Vi Văn Nhất, Bí thư Đảng ủy làm Trưởng đoàn; đoàn huyện Xiềng Khọ do ông Bounmy "
                "Keola, Huyện trưởng làm Trưởng đoàn."
            ),
            {"Vi Văn Nhất", "Bounmy Keola"},
        ),
    ],
)
def test_who_leads_is_told_apart_from_who_is_there(text: str, chairs: set[str]) -> None:
    led = {one.name for one in _people(text).participants if "chair" in one.roles}
    assert led == chairs


@pytest.mark.parametrize("aside", ["", " (Việt Nam)"])
def test_all_of_a_list_lead_together_whatever_bracket_or_body_stands_before_the_verb(aside: str) -> None:
    record = read(
        "Hội đàm phòng, chống buôn lậu\n\nNgày 6/11/2023, tại Lạng Sơn, Sở Ngoại vụ tổ chức hội đàm.\n\n"
        f"Ông Vi Văn Pảo, Giám đốc Sở Ngoại vụ tỉnh Lạng Sơn{aside}; ông Nông Đức Tạ, Phó Giám đốc Sở Công Thương "
        "đồng chủ trì hội đàm."
    )
    assert {(p.name, *(c.position for c in p.position_claims)) for p in record.participants if "chair" in p.roles} == {
        ("Vi Văn Pảo", "Giám đốc Sở Ngoại vụ tỉnh Lạng Sơn"),
        ("Nông Đức Tạ", "Phó Giám đốc Sở Công Thương"),
    }
