"""Persons told beside the main ones: teams and signers by a noun, lists that go on, names that unlisted places hide."""

import pytest

from flows.extraction.pages.page import Page
from flows.extraction.people.find import find_people
from flows.extraction.records import Event, Evidence, Line, Participant

_EVENT = Event("meeting", "cuộc họp", Evidence(0, 0, "", "test"), 0.9, event_id="event_test")


def _taking_part(text: str) -> list[Participant]:
    page = Page(text, (Line(0, len(text), "body", "test"),))
    return [one for one in find_people(page, [_EVENT]).participants if one.status == "reported"]


def _roles(text: str) -> dict[str, list[str]]:
    return {one.name: list(one.roles) for one in _taking_part(text) if one.kind == "person"}


def _persons(text: str) -> dict[str, list[str]]:
    return {one.name: one.positions for one in _taking_part(text) if one.kind == "person"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Đoàn Áo có Trung tướng Karl Huber, Tư lệnh Lục quân; Đại tá Jean d'Orville, Tùy viên Quốc phòng.",
            {"Karl Huber": ["attendee"], "Jean d'Orville": ["attendee"]},
        ),
        (
            "Thành viên đoàn công tác có đồng chí K'Sáu Bon, Phó Giám đốc Sở Y tế; bà Lê Thị Tám, Phó Giám đốc Sở Nội vụ.",
            {"K'Sáu Bon": ["attendee"], "Lê Thị Tám": ["attendee"]},
        ),
        ("Các diễn giả gồm: TS. Jan van den Hoek (Hà Lan); ông Peter Mc Nally.", {"Jan van den Hoek": ["attendee"], "Peter Mc Nally": ["attendee"]}),
        ("Người ký phía Công an tỉnh là Đại tá Lê Văn Tám.", {"Lê Văn Tám": ["signatory"]}),
        ("Chỉ huy tổ tuần tra phía Việt Nam là Đại úy Lê Văn Tám; phía Lào là Trung úy Bun-lăm Kẹo.", {"Lê Văn Tám": ["other"], "Bun-lăm Kẹo": ["other"]}),
    ],
)  # fmt: skip
def test_a_noun_tells_who_did_what(text: str, roles: dict[str, list[str]]) -> None:
    assert _roles(text) == roles


def test_a_body_with_members_is_no_list_of_those_present() -> None:
    assert _roles("Đoàn Thanh niên có nhiều mô hình hay mà Bí thư Lê Văn Tám từng kể.") == {}


def test_a_list_goes_on_behind_whoever_heads_the_side() -> None:
    text = (
        "Về phía bang Iowa có ông Tom Baker - Thống đốc bang Iowa, làm Trưởng đoàn; bà Joan Wu - Hiệu trưởng Trường "
        "Đại học Iowa; ông Ralph Nystrom."
    )
    assert list(_roles(text)) == ["Tom Baker", "Joan Wu", "Ralph Nystrom"]


def test_three_hosts_in_a_row_receive_together() -> None:
    text = (
        "Đồng chí Lê Văn Tám đã được Chủ tịch nước Lào Kham Souvan, Thủ tướng Lào Bounmy Keola, Chủ tịch Quốc hội Lào "
        "Saysana Phom tiếp thân mật."
    )
    hosts = [name for name, roles in _roles(text).items() if "host" in roles]
    assert hosts == ["Kham Souvan", "Bounmy Keola", "Saysana Phom"]


def test_who_signs_with_somebody_makes_both_sign() -> None:
    text = "Giám đốc Sở Ngoại vụ Lê Thị Tám ký Biên bản ghi nhớ với Trưởng ban Đối ngoại tỉnh Bokeo Bua-lăm Xúc-xa-na."
    assert _roles(text) == {"Lê Thị Tám": ["signatory"], "Bua-lăm Xúc-xa-na": ["signatory"]}


def test_a_medal_with_a_comma_in_its_name_has_its_receiver_behind_it() -> None:
    text = "Hội trao Kỷ niệm chương “Vì hòa bình, hữu nghị” cho bà Marcela Vidal và Giáo sư Ricardo Soto."
    assert _roles(text) == {"Marcela Vidal": ["awardee"], "Ricardo Soto": ["awardee"]}


def test_an_aside_on_age_or_origin_parts_nobody_from_the_verb() -> None:
    assert list(_roles("Ông Nông Thế Hạnh, Chủ tịch Hội, người gốc Na Rì, bật khóc khi nghe câu hát.")) == [
        "Nông Thế Hạnh"
    ]


def test_an_office_before_a_dash_belongs_to_the_name_behind_it() -> None:
    text = "Bí thư Huyện ủy Ba Tri – Lê Văn Tám, Chủ tịch UBND huyện – Cù Thị Bốn tiếp đoàn."
    people = find_people(Page(text, (Line(0, len(text), "body", "test"),)), [_EVENT]).participants
    assert {one.name: one.positions for one in people if one.kind == "person"} == {
        "Lê Văn Tám": ["Bí thư Huyện ủy Ba Tri"],
        "Cù Thị Bốn": ["Chủ tịch UBND huyện"],
    }


def test_a_given_name_that_is_a_surname_too_is_not_torn_from_its_name() -> None:
    assert _persons("Cắt băng khai mạc có Phó Chủ tịch UBND tỉnh Nguyễn Thị Hoàng Cúc.") == {
        "Nguyễn Thị Hoàng Cúc": ["Phó Chủ tịch UBND tỉnh"]
    }


def test_a_city_that_the_page_names_by_one_word_leaves_the_name_whole() -> None:
    text = (
        "Chủ tịch UBND tỉnh Lê Văn Tám và Chủ tịch Hội đồng thành phố Karlovo Nikolay Zlatev Ivanov ký Bản ghi nhớ. "
        "Thành phố Karlovo nổi tiếng về hoa hồng."
    )
    assert _persons(text)["Nikolay Zlatev Ivanov"] == ["Chủ tịch Hội đồng thành phố Karlovo"]


def test_a_name_without_a_surname_of_the_lists_shows_by_the_office_behind_it() -> None:
    text = "Dự lễ có các ông, bà: Lê Thị Tám, Giám đốc Sở Nội vụ; Pơ Loong Dứa, Trưởng ban Dân tộc tỉnh."
    assert list(_persons(text)) == ["Lê Thị Tám", "Pơ Loong Dứa"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Dự lễ có bà Anne de La Porte du Val, Phó Đại sứ Pháp; các ông Jan van der Hoek, Peter Mc Nally và bà Amina al-Sabah.",
            ["Anne de La Porte du Val", "Jan van der Hoek", "Peter Mc Nally", "Amina al-Sabah"],
        ),
        ("Dự lễ có đồng chí Bun Lăm - Bun Chăn, Phó Tỉnh trưởng; ông Bun Xay - Tỉnh trưởng.", ["Bun Lăm - Bun Chăn", "Bun Xay"]),
        ("Đoàn gặp Tỉnh trưởng Udon Thani, Somchai Rattanakorn và các quan chức.", ["Somchai Rattanakorn"]),
    ],
)  # fmt: skip
def test_foreign_names_are_read_to_their_end(text: str, names: list[str]) -> None:
    assert list(_persons(text)) == names


def test_who_leads_a_delegation_together_is_received_together() -> None:
    text = "Chủ tịch Hội Lê Văn Tám tiếp đoàn cựu binh gồm 18 người do ông Chuck Miller và ông Dan Brown dẫn đầu."
    assert [name for name, roles in _roles(text).items() if "attendee" in roles] == ["Chuck Miller", "Dan Brown"]


def test_a_side_told_by_its_place_lists_who_is_there() -> None:
    text = "Tại tỉnh Bình Thuận có đồng chí Lê Văn Tám - Phó Trưởng ban Tuyên giáo Tỉnh ủy tham dự hội nghị."
    assert _persons(text) == {"Lê Văn Tám": ["Phó Trưởng ban Tuyên giáo Tỉnh ủy"]}


def test_who_agrees_to_a_journey_is_not_who_makes_it() -> None:
    text = "Được sự đồng ý của Thủ tướng Chính phủ, Bộ trưởng Ngoại giao Lê Văn Tám dẫn đầu đoàn công tác thăm Lào."
    assert _persons(text) == {"Lê Văn Tám": ["Bộ trưởng Ngoại giao"]}


def test_being_elected_takes_part_in_the_congress_and_being_elected_again_is_no_reception() -> None:
    assert _roles("Ông Lê Văn Tám tái đắc cử Chủ tịch Hội hữu nghị.") == {"Lê Văn Tám": ["other"]}
    assert "guest" not in _roles("Ông Lê Văn Tám được tiếp tục bầu làm Chủ tịch Hội.").get("Lê Văn Tám", [])


def test_fields_behind_one_office_tell_who_holds_it_for_each() -> None:
    text = "Cùng dự có Giám đốc Sở: Ngoại vụ Huỳnh Thị Tám, Văn hóa, Thể thao và Du lịch Lê Văn Chín và các hội."
    assert _persons(text) == {
        "Huỳnh Thị Tám": ["Giám đốc Sở Ngoại vụ"],
        "Lê Văn Chín": ["Giám đốc Sở Văn hóa, Thể thao và Du lịch"],
    }


def test_a_consular_section_is_a_field_and_no_consul() -> None:
    text = "Trưởng phòng Lãnh sự - Người Việt Nam ở nước ngoài Lê Văn Tám phát biểu; bà Cù Thị Chín, Lãnh sự, dự họp."
    assert _persons(text)["Lê Văn Tám"] == ["Trưởng phòng Lãnh sự - Người Việt Nam ở nước ngoài"]


def test_two_hosts_receive_whoever_they_are_told_after() -> None:
    text = "Đồng chí Lê Văn Tám được Chủ tịch Quốc hội Lào Kham Souvan và Phó Chủ tịch nước Lào Bounmy Keola tiếp."
    assert _roles(text) == {"Lê Văn Tám": ["guest"], "Kham Souvan": ["host"], "Bounmy Keola": ["host"]}


def test_persons_follow_bodies_that_a_colon_spells_out() -> None:
    text = "Cùng dự có đại diện lãnh đạo các sở: Ngoại vụ, Công Thương; ông Hong Min, Phó Chủ tịch Hội Hàn kiều."
    assert _roles(text) == {"Hong Min": ["attendee"]}


def test_the_side_of_a_joint_committee_parts_nobody_from_the_verb() -> None:
    text = (
        "Thứ trưởng Ngoại giao Lê Văn Tám, Tổng thư ký Ủy ban chỉ đạo hợp tác song phương Việt Nam-Trung Quốc phía Việt "
        "Nam đã tiến hành hội nghị trực tuyến với Thứ trưởng Ngoại giao Trung Quốc Vương Kiệt."
    )
    assert _roles(text) == {"Lê Văn Tám": ["attendee"], "Vương Kiệt": ["attendee"]}


def test_who_presents_is_told_by_what_is_heard() -> None:
    text = "Phiên thứ nhất diễn ra với tham luận của GS. Karl Huber (Đại học Ulm, Đức), PGS. Ann Lee và TS. Jan van Hoek (Hà Lan)."
    assert _roles(text) == {"Karl Huber": ["presenter"], "Ann Lee": ["presenter"], "Jan van Hoek": ["presenter"]}


def test_whom_a_congress_elects_is_there() -> None:
    text = "Đại hội đã bầu ra Ban Chấp hành gồm 11 người do ông Lê Văn Tám, Giám đốc Sở Y tế làm Chủ tịch."
    assert _persons(text) == {"Lê Văn Tám": ["Giám đốc Sở Y tế", "Chủ tịch"]}


def test_a_lao_name_of_seven_syllables_is_read_whole() -> None:
    text = "Đại tá Khăm Hon Thoong Seo Co Vị Xay, Phó tham mưu trưởng Bộ CHQS tỉnh Phông Sa Ly đồng chủ trì hội đàm."
    assert list(_roles(text)) == ["Khăm Hon Thoong Seo Co Vị Xay"]


@pytest.mark.parametrize(
    "text",
    [
        "Phó Giám đốc Sở Ngoại vụ Lê Văn Tám, theo lịch dự hội đàm, đã vắng vì mưa lũ.",
        "Thượng tướng Lê Văn Tám, đại diện lớp chuyên gia đầu tiên, vì sức khỏe không đến được đã gửi tặng bức thư.",
        "Nguyên Chủ tịch Hội Lê Thị Tám, người mở đường cho quan hệ, gửi lời chúc mừng qua điện thoại.",
    ],
)
def test_who_stays_away_takes_no_part(text: str) -> None:
    assert _roles(text) == {}


def test_a_medal_is_given_to_all_that_a_colon_lists() -> None:
    text = "Hội tặng Kỷ niệm chương cho 3 hội viên: Lê Văn Tám, Cù Thị Chín và Trần Văn Mười."
    assert _roles(text) == {name: ["awardee"] for name in ("Lê Văn Tám", "Cù Thị Chín", "Trần Văn Mười")}


def test_an_agency_behind_a_foreign_name_is_no_part_of_it() -> None:
    assert list(_roles("Chủ tịch nước Lê Văn Tám tiếp Đại sứ Pakistan Amina Mehtab TTXVN.")) == [
        "Lê Văn Tám",
        "Amina Mehtab",
    ]


def test_a_section_on_the_border_is_named_with_its_department() -> None:
    assert _persons("Dự có ông Lê Văn Tám, Trưởng phòng Biên giới Sở Ngoại vụ tỉnh; các chiến sĩ.") == {
        "Lê Văn Tám": ["Trưởng phòng Biên giới Sở Ngoại vụ tỉnh"]
    }


def test_who_is_only_expected_is_not_there_yet() -> None:
    assert (
        _roles("Dự buổi họp mặt dự kiến có Tổng Lãnh sự Lào tại Đà Nẵng, ông Phimpha Keola, cùng Bí thư Thành ủy.")
        == {}
    )


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Báo cáo viên: ông Lê Văn Tám.", {"Lê Văn Tám": ["presenter"]}),
        ("Giảng viên của lớp là ông Lê Văn Tám và bà Đỗ Thị Chín.", {"Lê Văn Tám": ["presenter"], "Đỗ Thị Chín": ["presenter"]}),
        ("Trưởng đoàn: ông Lê Văn Tám. Thành viên: bà Đỗ Thị Chín.", {"Lê Văn Tám": ["attendee"], "Đỗ Thị Chín": ["attendee"]}),
        ("Người ký: phía tỉnh - ông Lê Văn Tám.", {"Lê Văn Tám": ["signatory"]}),
        ("Bằng khen được trao cho ông Lê Văn Tám và bà Đỗ Thị Chín.", {"Lê Văn Tám": ["awardee"], "Đỗ Thị Chín": ["awardee"]}),
        ("Sau phần phát biểu của ông Lê Văn Tám, hai bên thảo luận.", {"Lê Văn Tám": ["speaker"]}),
        ("Ông Lê Văn Tám dự lễ ký và bà Đỗ Thị Chín tham dự lễ trao tặng.", {"Lê Văn Tám": ["attendee"], "Đỗ Thị Chín": ["attendee"]}),
        ("Bà Đỗ Thị Chín điều hành tiểu ban 2.", {"Đỗ Thị Chín": ["attendee"]}),
        ("Tháp tùng Bộ trưởng Lê Văn Tám có bà Đỗ Thị Chín.", {"Lê Văn Tám": ["attendee"], "Đỗ Thị Chín": ["attendee"]}),
    ],
)  # fmt: skip
def test_a_noun_or_a_thing_tells_what_somebody_did(text: str, roles: dict[str, list[str]]) -> None:
    assert _roles(text) == roles


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sáng nay, Tỉnh trưởng Zambezia, ông Pedro Matola, tiếp đoàn.", ["Pedro Matola"]),
        ("Dự buổi gặp có Thiếu tá Lê Văn Tám, Đồn trưởng Đồn Biên phòng Đặng Lĩnh; bà Đỗ Thị Chín.", ["Lê Văn Tám", "Đỗ Thị Chín"]),
        ("Một giám đốc hợp tác xã ở La Sơn dự buổi gặp.", []),
        ("Tại hội đàm giữa Đồn Biên phòng Lý Vạn và Đại đội Biên phòng 533, hai đơn vị trao đổi.", []),
        ("Dự buổi gặp có Đồn trưởng Đồn Biên phòng Lê Văn Tám.", ["Lê Văn Tám"]),
        ("Dự buổi gặp có đại diện hai đồn biên phòng Bạch Lũng và Phú Sơn.", []),
        ("Theo chương trình, chiều mai, ông Lê Văn Tám sẽ chào Chủ tịch nước Trần Bảy, hội kiến Chủ tịch Quốc hội Đỗ Văn Chín.", []),
    ],
)  # fmt: skip
def test_a_place_is_nobodys_name_and_who_is_announced_is_not_there_yet(text: str, names: list[str]) -> None:
    assert sorted(_roles(text)) == sorted(names)
