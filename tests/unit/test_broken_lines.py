"""Pages that break their paragraphs into lines are read as if they did not, and quoted as they are stored."""

import pytest

from flows.extraction.pages.layout import read_page
from flows.extraction.pages.wrapping import unwrapped
from flows.extraction.reader import read

BROKEN = """Sở Ngoại vụ Trà Vinh làm việc với đoàn tình nguyện
Sáng
ngày 12/4/2019, Sở Ngoại vụ tỉnh Trà Vinh tổ chức buổi làm việc với đoàn tình nguyện
Hàn Quốc theo Kế hoạch số 35/KH-UBND ngày
20/3/2019 của UBND tỉnh và Nghị
quyết số 22-NQ/TW của Bộ Chính trị.
Phát
biểu tại buổi làm việc, Giám đốc Sở Ngoại vụ Thạch Văn Rây đề nghị đoàn gửi danh
sách thành viên trước một tháng.
Lê Hữu Phát
"""


def test_a_number_broken_between_two_lines_is_read_whole() -> None:
    found = {directive.number: directive for directive in read(BROKEN).directives}
    assert set(found) == {"35/KH-UBND", "22-NQ/TW"}
    assert found["35/KH-UBND"].issued_on == "2019-03-20"


def test_the_headline_and_the_signature_stay_lines_of_their_own() -> None:
    page = read_page(BROKEN)
    assert page.title == "Sở Ngoại vụ Trà Vinh làm việc với đoàn tình nguyện"
    assert page.bylines == ["Lê Hữu Phát"]


def test_a_quote_keeps_the_breaks_of_the_stored_text() -> None:
    record = read(BROKEN)
    evidence = [directive.evidence for directive in record.directives]
    evidence += [row.evidence for row in record.instructions]
    assert len(evidence) == 3
    assert all(BROKEN[one.start : one.end] == one.quote for one in evidence)
    assert any("\n" in one.quote for one in evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Cục Lãnh sự mở khóa bồi dưỡng ở Vinh\nHội nghị kéo dài hai ngày và có sáu chuyên đề.",
        "Tại hội nghị, các đại biểu đã trao đổi về ba nội dung sau đây:\na) quản lý đoàn ra;\nb) tiếp khách nước ngoài;",
        "Lễ ký diễn ra chiều cùng ngày tại thành phố Vinh.\nđoàn rời Nghệ An vào buổi tối.",
        "Đoàn đại biểu chụp ảnh lưu niệm cùng lãnh đạo tỉnh Nghệ An\nảnh: Hữu Lộc",
        "Sở Ngoại vụ Nghệ An đón đoàn đại biểu thành phố kết nghĩa\nso ngoai vu nghe an don doan dai bieu Đoàn Nhật Bản thăm tỉnh",
        "Cap quoc tich cho dong bao di cu tu do\nMường Lát: Cấp quốc tịch cho đồng bào di cư tự do",
    ],
)
def test_a_line_of_its_own_is_joined_to_none(text: str) -> None:
    assert unwrapped(text) == text


def test_a_caption_broken_by_a_blank_line_goes_on() -> None:
    text = "Bà Đàm Thị Lụa - Phó Giám đốc Sở Ngoại vụ Cao Bằng\n\nphát biểu khai mạc khóa tập huấn"
    assert unwrapped(text) == text.replace("\n\n", "  ")


WRAPPED = """12/5/2023
Sở Ngoại vụ Hà Nam làm việc tại Nam Định
Sáng
ngày 12/5/2023, đoàn công tác của Sở Ngoại vụ tỉnh Hà Nam do bà Trịnh Thị
Nhàn, Giám đốc Sở, làm trưởng đoàn đã đến thăm và làm việc tại Sở Ngoại
vụ tỉnh Nam Định.
Tại
buổi làm việc, hai bên trao đổi kinh nghiệm quản lý đoàn ra, đoàn vào và
vận động viện trợ; thống nhất sẽ gặp nhau mỗi năm một lần tại tỉnh Nam
Định hoặc tỉnh Hà Nam. Cán bộ trẻ của hai Sở sẽ được cử sang học việc lẫn
nhau trong ba tháng.
Minh Tâm - Sở Ngoại vụ
"""


def test_a_wrapped_page_keeps_its_length_and_every_letter_but_the_line_ends_inside_paragraphs() -> None:
    whole = unwrapped(WRAPPED)
    assert len(whole) == len(WRAPPED)
    assert whole.split() == WRAPPED.split()
    assert len(whole.splitlines()) == 5


def test_a_name_and_a_place_broken_at_the_end_of_a_line_are_read_whole() -> None:
    record = read(WRAPPED)
    assert [(p.name, [c.position for c in p.position_claims]) for p in record.participants if p.kind == "person"] == [
        ("Trịnh Thị Nhàn", ["Giám đốc Sở"])
    ]
    assert [(e.event_type, e.date_start, e.place) for e in record.events if e.status == "reported"] == [
        ("visit", "2023-05-12", "Ninh Bình")
    ]


def test_a_page_with_whole_lines_stays_as_it_is() -> None:
    whole = unwrapped(WRAPPED)
    assert unwrapped(whole) == whole


def test_labels_and_credits_between_wrapped_lines_stay_lines_of_their_own() -> None:
    page = WRAPPED.replace(
        "Minh Tâm", "Bà Trịnh Thị Nhàn tặng quà lưu niệm cho Sở bạn. Ảnh: Hồng Thu\nTin liên quan\nMinh Tâm"
    )
    lines = unwrapped(page).splitlines()
    assert "Tin liên quan" in lines
    assert lines[-1].startswith("Minh Tâm")


RAGGED = """Trà Vinh sơ kết chương trình kết nghĩa

Tròn một năm sau ngày ký kết, sáng
12/4 vừa qua, Hội Hữu nghị tỉnh Trà Vinh và Hội Hữu nghị tỉnh Kandal đã tổ chức
Lễ sơ kết chương trình kết nghĩa tại thành phố Trà Vinh.

Chủ trì buổi lễ là ông Kim Sô Phát, Chủ tịch Hội Hữu nghị Việt Nam - Campuchia
tỉnh và ông Prak Sovann (Prak Sô-van), Phó Chủ tịch Thường trực
Hội Hữu nghị tỉnh Kandal cùng đại diện lãnh đạo các sở;
đại diện các trường phổ thông dân tộc nội trú.

Hai bên đã trao đổi hơn
1,2 nghìn bức thư.
"""


def test_a_paragraph_broken_into_uneven_lines_goes_on_until_something_ends_it() -> None:
    whole = [line for line in unwrapped(RAGGED).split("\n") if line]
    assert [line.split()[0] for line in whole] == ["Trà", "Tròn", "Chủ", "Hai"]
    assert read_page(RAGGED).title == "Trà Vinh sơ kết chương trình kết nghĩa"


def test_rows_of_a_table_and_a_headline_as_long_as_a_line_are_joined_to_nothing() -> None:
    table = (
        "2 | Hội thi nấu món Lào | 31/8 | Công viên | Hội LHPN thành phố\n3 | Họp mặt | 05/9 | Nhà khách | Liên hiệp"
    )
    assert unwrapped(table) == table
    headline = "Phó Chủ tịch UBND tỉnh Trà Vinh Lê Văn Sáu tiếp Nhóm hữu nghị Pháp - Việt Nam của Thượng viện"
    lead = "Tại trụ sở UBND tỉnh, chiều 19/4/2019, ông Lê Văn Sáu đã tiếp đoàn nghị sĩ Pháp đến thăm và"
    rest = "làm việc về hợp tác giữa các địa phương Việt Nam và Pháp trong lĩnh vực y tế, môi trường và\n"
    rest += "giáo dục. Ông đề nghị đoàn ủng hộ các dự án của tỉnh về nước sạch và các trường học ở vùng\nven biển."
    assert unwrapped(f"{headline}\n{lead}\n{rest}").split("\n")[0] == headline


def test_a_verb_at_the_end_of_a_line_goes_on_with_whom_it_names_on_a_broken_page() -> None:
    lines = [
        "Thứ trưởng Vi Thị Tám",
        "chúc mừng kết quả hợp tác mà hai nước đạt được",
        "trong năm qua và khẳng định Việt Nam coi trọng quan hệ với Bỉ và",
        "mong các bộ của hai bên sớm họp lại.",
        "Đại sứ Ann Rudd cảm ơn",
        "Thứ trưởng Vi Thị Tám đã dành thời gian tiếp; đề nghị",
        "Việt Nam sớm mở lại đường bay thẳng giữa hai thủ đô.",
    ]
    read = unwrapped("\n".join(lines))
    assert "cảm ơn Thứ trưởng" in read
    assert "đề nghị Việt Nam" in read


def test_brackets_that_close_a_sentence_belong_to_the_line_above() -> None:
    above = "Sáng 14/9, Chủ tịch UBND tỉnh ký bản ghi nhớ giữa tỉnh Hà Nam và tỉnh Liège"
    assert unwrapped(f"{above}\n(Laos).\nHai bên vui mừng.") == f"{above} (Laos).\nHai bên vui mừng."
    assert unwrapped(f"{above}\n(TTXVN)\nHai bên vui mừng.") == f"{above}\n(TTXVN)\nHai bên vui mừng."
