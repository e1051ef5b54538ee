"""What each line of a press page is, on invented pages in the shapes of many publishers.

A page is written with the section of every line before it: T title, L lead, B body, C caption, Y byline, M meta,
R related, F furniture. The text that is read has no such letters.
"""

from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extraction.language.vietnamese import normalise
from flows.extraction.pages.layout import dropped_share, read_page
from flows.extraction.pages.page import Page

LETTERS: Final = {
    "T": "title",
    "L": "lead",
    "B": "body",
    "C": "caption",
    "Y": "byline",
    "M": "meta",
    "R": "related",
    "F": "furniture",
}


def drawn(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The page's text and the expected sections of its lines."""
    expected, lines = [], []
    for line in text.strip("\n").split("\n"):
        letter, _, content = line.partition("|")
        lines.append(content.strip())
        if content.strip():
            expected.append((LETTERS[letter.strip()], content.strip()))
    return "\n".join(lines), expected


def sections(page: Page) -> list[tuple[str, str]]:
    return [(line.section, page.text[line.start : line.end]) for line in page.lines]


MINISTRY = """
M| Hà Nội, Ngày 02/03/2023
 |
T| Bộ Tư pháp tập huấn công tác pháp luật quốc tế cho cán bộ địa phương
 |
M| Ngày đăng: 21/02/2023   15:07
F| Mặc định Cỡ chữ
 |
L| Sáng 21/2, tại Đà Lạt, Bộ Tư pháp mở lớp tập huấn về pháp luật quốc tế cho cán bộ các tỉnh Tây Nguyên.
 |
B| Dự lớp học có lãnh đạo các sở tư pháp trong vùng cùng hơn một trăm học viên trẻ.
 |
C| Thứ trưởng Đỗ Văn Kha phát biểu khai giảng lớp học.
 |
B| Phát biểu khai giảng, Thứ trưởng Đỗ Văn Kha đề nghị các học viên trao đổi thẳng thắn về vướng mắc ở cơ sở.
 |
C| Quang cảnh lớp tập huấn.
 |
B| Lớp học kéo dài ba ngày, gồm năm chuyên đề do giảng viên của Học viện Tư pháp trình bày./.
 |
Y| Lý Thu - Hoàng Hà
 |
F| Bình luận
 |
F| Sáng 21/2, tại Đà Lạt, Bộ Tư pháp mở lớp tập huấn về pháp luật quốc tế cho cán bộ các tỉnh Tây Nguyên.
 |
F| " />
 |
F| Tin tức cùng chuyên mục
 |
R| Ban hành quy định mới về hợp tác pháp luật với nước ngoài
M| Ngày đăng 01/03/2023
R| Thứ trưởng vừa ký quyết định ban hành quy định mới, có hiệu lực từ ngày 15/4/2023.
"""

DIPLOMATIC_PAPER = """
T| Đối thoại biển lần thứ 9: Tìm tiếng nói chung
 |
L| Chiều 4/11, tại Cần Thơ, Đối thoại biển lần thứ 9 bế mạc sau hai ngày làm việc với nhiều đề xuất được ghi nhận.
F| Theo dõi Baoquocte.vn trên
F| TIN LIÊN QUAN
F| doi thoai bien lan thu 9 tim tieng noi chung
R| Bộ trưởng lên đường dự ASEM 14
F| doi thoai bien lan thu 9 tim tieng noi chung
R| Khai mạc tuần lễ hữu nghị ở Cần Thơ
 |
B| Tham dự Đối thoại có đại diện 15 nước cùng các chuyên gia luật biển trong khu vực.
 |
F| doi thoai bien lan thu 9 tim tieng noi chung
C| Các diễn giả trả lời câu hỏi của sinh viên. (Ảnh: Vĩnh Phú)
 |
B| Các diễn giả cho rằng hợp tác nghề cá là việc nên bắt đầu trước khi bàn những việc khó.
 |
F| doi thoai bien lan thu 9 tim tieng noi chung
R| Phỏng vấn: Luật biển và đời sống ngư dân
 |
R| Ông kể về những chuyến đi dọc bờ biển miền Tây và những điều học được từ ...
 |
Y| Hải An
 |
F| Xem nhiều
 |
F| Đọc thêm
 |
F| Lễ hội hoa ở miền núi phía Bắc
F| Lễ hội hoa ở miền núi phía Bắc
F| Du khách nườm nượp lên cao nguyên đá ngắm hoa, dịch vụ lưu trú kín phòng đến hết tháng.
F| Phiên bản di động
"""

ALT_TEXT_AS_PRINTED = """
T| Thủ tướng thúc đẩy hợp tác lao động với Hungary
 |
Y| HOÀI LINH
L| Trong khuôn khổ chuyến thăm, Thủ tướng đã gặp đại diện các nghiệp đoàn tại Budapest.
F| Theo dõi TGVN trên
F| Thủ tướng thúc đẩy hợp tác lao động với Hungary
C| Thủ tướng trò chuyện cùng công nhân người Việt (Ảnh: Lê Nam)
 |
B| Ngày 18/1, Thủ tướng dự cuộc gặp do Đại sứ quán Việt Nam tổ chức tại trung tâm Budapest.
 |
B| Đại sứ cho biết cộng đồng có khoảng sáu nghìn người, phần lớn làm việc trong ngành chế tạo.
 |
R| Người Việt ở Trung Âu đón Tết
 |
F| Người Việt ở Trung Âu đón Tết
 |
R| Không khí xuân đã về trên các khu chợ của người Việt ở nhiều thành phố ...
 |
R| Hợp tác giáo dục là điểm sáng
 |
F| Hợp tác giáo dục là điểm sáng
 |
R| Hàng trăm học bổng được trao mỗi năm cho sinh viên Việt Nam theo thỏa thuận ...
 |
F| Đọc thêm
 |
F| Chợ nổi vào mùa nước
"""

CUT_OFF_AT_THE_START = """
F| TIN LIÊN QUAN
R| Mười sự kiện đối ngoại nổi bật của năm
R| Nhìn lại một năm công tác người Việt ở nước ngoài
C| Quang cảnh buổi lễ. (Nguồn: TTXVN)
B| Ông Trần Quốc Bảo, Chủ tịch Liên hiệp, dự và phát biểu chào mừng các đại biểu quốc tế.
B| Báo cáo cho thấy trong năm 2020 các hội hữu nghị đã chuyển hơn bốn mươi hoạt động sang hình thức trực tuyến.
C| Bà Lê Thu Vân phát biểu. (Nguồn: TTXVN)
B| Kết thúc buổi lễ, ông Trần Quốc Bảo trao bằng khen cho mười hai tập thể có thành tích xuất sắc.
R| Ngoại giao vaccine nhìn từ địa phương TGVN. Ngày 5/12, hội thảo về hợp tác y tế được tổ chức tại ...
R| Gặp gỡ đầu xuân của giới ngoại giao TGVN. Tối 6/1, buổi hòa nhạc quy tụ nhiều nghệ sĩ ...
"""

PARTY_DAILY = """
F| Chính trị
M| Thứ Hai, 12/05/2025, 20:11
T| Tổng Bí thư hội đàm với Chủ tịch Đảng Nhân dân Cách mạng
 |
L| NDO - Sáng 12/5, tại Trụ sở Trung ương Đảng, Tổng Bí thư hội đàm với Chủ tịch Đảng bạn đang thăm Việt Nam.
 |
C| Hai nhà lãnh đạo duyệt đội danh dự. (Ảnh: ĐĂNG KHOA)
F| Hai nhà lãnh đạo duyệt đội danh dự. (Ảnh: ĐĂNG KHOA)
 |
B| Tại cuộc hội đàm, hai bên bày tỏ hài lòng về quan hệ hợp tác nhiều mặt trong những năm gần đây.
 |
B| Hai bên nhất trí giao các ban, bộ, ngành sớm cụ thể hóa những thỏa thuận đã đạt được.
 |
Y| HÀ THANH GIANG
 |
F| Có thể bạn quan tâm
F| Phim tài liệu về tình hữu nghị
"""

ARMY_DAILY = """
T| Đối thoại chính sách quốc phòng lần thứ 4
M| 21:15 | 17/10/2019
L| QĐND Online - Sáng 17-10, Thượng tướng Ngô Bá Thành đồng chủ trì Đối thoại chính sách quốc phòng lần thứ 4.
B| Tại đối thoại, hai bên trao đổi về hợp tác khắc phục hậu quả bom mìn và gìn giữ hòa bình.
C| Thượng tướng Ngô Bá Thành và trưởng đoàn bạn chụp ảnh lưu niệm.
B| Nhân dịp này, hai bên ký kế hoạch hợp tác cho năm tiếp theo và thống nhất lập nhóm chuyên trách.
Y| Tin, ảnh: MẠNH CƯỜNG
R| >> Xem thêm: Tàu hải quân thăm cảng Đà Nẵng
F| Từ khóa: quốc phòng, đối thoại, hợp tác
F| Đọc nhiều
F| Giải chạy hữu nghị quân dân
"""

RADIO = """
T| Chủ tịch nước tiếp Đại sứ Ấn Độ chào từ biệt
M| Thứ 6, 08:42, 14/06/2019
L| VOV.VN - Chủ tịch nước cảm ơn những đóng góp của Đại sứ cho quan hệ hai nước trong suốt nhiệm kỳ.
 |
B| Chiều 13/6, tại Phủ Chủ tịch, Chủ tịch nước tiếp Đại sứ Ấn Độ đến chào từ biệt, kết thúc nhiệm kỳ công tác.
 |
F| Tin liên quan
R| Ấn Độ trao quà cho làng trẻ em
R| Hội nghị doanh nghiệp Việt - Ấn
 |
B| Chủ tịch nước đề nghị Đại sứ tiếp tục làm cầu nối cho doanh nghiệp hai nước dù ở cương vị nào.
 |
B| Đại sứ bày tỏ xúc động trước tình cảm của nhân dân Việt Nam dành cho mình và gia đình./.
 |
Y| Vũ Anh/VOV.VN
 |
F| Bình luận (0)
F| Gửi bình luận
"""

NEWS_AGENCY = """
T| Việt Nam và Chile thúc đẩy hợp tác nghị viện
M| 03/05/2024 - 14:20
L| Hà Nội (TTXVN) - Ngày 3/5, Phó Chủ tịch Quốc hội tiếp Chủ tịch Nhóm nghị sĩ hữu nghị Chile đang thăm Việt Nam.
C| Phó Chủ tịch Quốc hội tặng quà lưu niệm cho khách. Ảnh: Doãn Tấn - TTXVN
B| Hai bên trao đổi kinh nghiệm giám sát việc thực hiện hiệp định thương mại tự do giữa hai nước.
B| Khách cảm ơn sự đón tiếp chu đáo và mời lãnh đạo Quốc hội sang thăm vào năm tới./.
Y| (TTXVN/Vietnam+)
F| #nghị viện #Chile
F| Tin cùng chuyên mục
R| Quốc hội Việt Nam dự họp liên minh nghị viện
"""

GOVERNMENT_PAPER = """
F| Báo điện tử Chính phủ
F| Trang chủ > Chính trị > Đối ngoại
T| Phó Thủ tướng dự khai trương văn phòng hợp tác Mekong
M| 16:30 - 09/09/2022
L| (Chinhphu.vn) – Sáng 9/9, tại Vientiane, Phó Thủ tướng dự lễ khai trương văn phòng hợp tác các nước lưu vực Mekong.
C| Phó Thủ tướng phát biểu tại buổi lễ - Ảnh: VGP/Hải Đăng
B| Phát biểu tại buổi lễ, Phó Thủ tướng kêu gọi các nước chia sẻ số liệu thủy văn kịp thời và đầy đủ.
B| Văn phòng sẽ hoạt động từ đầu tháng sau với mười cán bộ thường trực đến từ sáu nước.
Y| Thu Trang
F| Chia sẻ
F| In bài viết
"""

PROVINCIAL_PORTAL = """
F| CỔNG THÔNG TIN ĐIỆN TỬ TỈNH LÀO CAI
F| Trang chủ
F| Giới thiệu
F| Tin tức - Sự kiện
F| Trang chủ » Tin tức » Đối ngoại
T| Đoàn công tác tỉnh làm việc với chính quyền Châu Hồng Hà
M| Cập nhật lúc: 08:15 ngày 3/4/2019 | Lượt xem: 1.204
F| Cỡ chữ A- A A+
L| Ngày 2/4, đoàn công tác của tỉnh do Phó Chủ tịch UBND tỉnh dẫn đầu làm việc tại Châu Hồng Hà, tỉnh Vân Nam.
B| Hai bên thống nhất kéo dài giờ thông quan tại cặp cửa khẩu vào dịp cao điểm thu hoạch.
C| Phó Chủ tịch UBND tỉnh Giàng Seo Vần tặng quà lưu niệm cho lãnh đạo Châu Hồng Hà
B| Sau buổi làm việc, đoàn khảo sát thực địa khu vực dự kiến xây cầu bắc qua sông Hồng.
Y| Tác giả: Bùi Liên
M| Nguồn tin: Sở Ngoại vụ
F| Các tin khác
R| Khai giảng lớp tiếng Trung cho cán bộ biên phòng (01/04/2019)
R| Tổng Lãnh sự thăm trường dân tộc nội trú (28/03/2019)
F| Bản quyền thuộc về Cổng thông tin điện tử tỉnh
F| Địa chỉ: đường Hoàng Liên
"""

DEPARTMENT = """
F| Trang thông tin điện tử Sở Ngoại vụ tỉnh
F| Liên hệ
T| Hội nghị bồi dưỡng kiến thức lễ tân cho cán bộ cấp huyện
F| Xem với cỡ chữAA
F| Hội nghị bồi dưỡng kiến thức lễ tân cho cán bộ cấp huyện
M| (13:35 | 03/05/2018)
L| Ngày 2/5, Sở Ngoại vụ tổ chức hội nghị bồi dưỡng kiến thức lễ tân đối ngoại cho cán bộ mười hai huyện.
B| Giảng viên hướng dẫn cách đón tiếp, sắp chỗ, đặt cờ và soạn thư cảm ơn sau mỗi chuyến thăm.
Y| Thanh Bình (Văn phòng Sở)
F| Gửi email
F| In trang
F| Tin mới hơn
R| Sở Ngoại vụ tiếp đoàn chuyên gia Nhật Bản (10/05/2018)
"""

PARTY_PORTAL = """
T| Hội hữu nghị kỷ niệm 50 năm quan hệ ngoại giao với Bangladesh
M| Thứ Bảy, 11/02/2023 09:05 (GMT+7)
L| (ĐCSVN) - Sáng 11/2, Hội hữu nghị tổ chức mít tinh kỷ niệm 50 năm thiết lập quan hệ ngoại giao.
B| Tới dự có Đại sứ Bangladesh cùng đông đảo hội viên và sinh viên ngành Nam Á học tại thủ đô.
C| Toàn cảnh lễ mít tinh (Ảnh: Minh Quân)
B| Chủ tịch Hội ôn lại những chặng đường hợp tác và giới thiệu kế hoạch trồng rừng hữu nghị.
Y| Bài, ảnh: Minh Quân
F| Ý kiến bạn đọc
"""

ENGLISH = """
T| Deputy minister receives Finnish ambassador
M| 16/05/2024 10:36
L| Hanoi (VNA) – The deputy minister received the Finnish ambassador in Hanoi on May 16 to discuss green energy.
C| The two diplomats shake hands (Photo: VNA)
B| The host thanked Finland for its training programmes and proposed a joint working group on forests.
B| The guest promised to convey the proposal and invited the ministry to a forum in Helsinki./.
Y| VNA
F| Related news
R| Finland opens new consular desk
"""

HEADLINE_FOUND_AMID_MENUS = """
F| Banner
F| Tin mới nhất
F| Giá rau xanh giảm sau mưa
F| Chương trình nghệ thuật cuối tuần
F| Văn bản chỉ đạo điều hành của tỉnh
T| Ký kết hợp tác cấp nước sạch với tỉnh Champasak
M| Đăng ngày 20-08-2014
L| Tỉnh ta và tỉnh Champasak ký thỏa thuận hợp tác cấp nước sạch cho các bản giáp biên trong ngày 19/8.
B| Theo thỏa thuận, kỹ thuật viên hai bên sẽ cùng khảo sát nguồn nước trước mùa khô năm nay.
"""

UNMARKED_LIST = """
T| Tỉnh tiếp đoàn doanh nghiệp Hàn Quốc
 |
L| Chiều 9/9, lãnh đạo tỉnh tiếp đoàn doanh nghiệp Hàn Quốc đến tìm hiểu cơ hội đầu tư.
 |
B| Đoàn khách quan tâm tới quỹ đất sạch, nguồn lao động và thủ tục cấp phép của tỉnh.
 |
Y| Kim Oanh
 |
R| Tỉnh trao học bổng cho sinh viên Lào
R| Khởi công nhà hữu nghị ở huyện biên giới
"""

PAGES = {
    "ministry": (MINISTRY, "2023-02-21T15:07", ["Lý Thu", "Hoàng Hà"], []),
    "diplomatic paper": (DIPLOMATIC_PAPER, None, ["Hải An"], ["Vĩnh Phú"]),
    "alt text as printed": (ALT_TEXT_AS_PRINTED, None, ["Hoài Linh"], ["Lê Nam"]),
    "cut off at the start": (CUT_OFF_AT_THE_START, None, [], []),
    "party daily": (PARTY_DAILY, "2025-05-12T20:11", ["Hà Thanh Giang"], ["Đăng Khoa"]),
    "army daily": (ARMY_DAILY, "2019-10-17T21:15", ["Mạnh Cường"], ["Mạnh Cường"]),
    "radio": (RADIO, "2019-06-14T08:42", ["Vũ Anh"], []),
    "news agency": (NEWS_AGENCY, "2024-05-03T14:20", [], ["Doãn Tấn"]),
    "government paper": (GOVERNMENT_PAPER, "2022-09-09T16:30", ["Thu Trang"], ["Hải Đăng"]),
    "provincial portal": (PROVINCIAL_PORTAL, "2019-04-03T08:15", ["Bùi Liên"], []),
    "department": (DEPARTMENT, "2018-05-03T13:35", ["Thanh Bình"], []),
    "party portal": (PARTY_PORTAL, "2023-02-11T09:05", ["Minh Quân"], ["Minh Quân"]),
    "English": (ENGLISH, "2024-05-16T10:36", [], []),
    "headline amid menus": (HEADLINE_FOUND_AMID_MENUS, "2014-08-20", [], []),
    "unmarked list": (UNMARKED_LIST, None, ["Kim Oanh"], []),
}


@pytest.mark.parametrize("name", PAGES)
def test_every_line_of_a_page_gets_its_section(name: str) -> None:
    text, expected = drawn(PAGES[name][0])
    page = read_page(text)
    assert sections(page) == expected


@pytest.mark.parametrize("name", PAGES)
def test_a_page_states_its_title_its_authors_and_when_it_was_posted(name: str) -> None:
    text, expected = drawn(PAGES[name][0])
    page = read_page(text)
    assert page.title == next((line for section, line in expected if section == "title"), None)
    assert (page.published_at, page.bylines, page.photographers) == PAGES[name][1:]


def sections_of(text: str) -> list[str]:
    return [line.section for line in read_page(text).lines]


def test_a_slug_glued_before_a_teaser_is_furniture_and_the_rest_is_the_teaser() -> None:
    text = (
        "Gặp gỡ báo chí đầu xuân\n\nSáng 8/2, Bộ Ngoại giao gặp gỡ báo chí trong nước nhân dịp đầu xuân mới.\n"
        "TIN LIÊN QUAN\ngap go bao chi dau xuan 10 bức ảnh của năm\n\n"
        "Tại buổi gặp, Thứ trưởng cảm ơn các tòa soạn đã đồng hành với ngành trong năm qua.\n"
    )
    assert ("furniture", "gap go bao chi dau xuan") in sections(read_page(text))
    assert ("related", "10 bức ảnh của năm") in sections(read_page(text))


def test_a_slug_that_is_not_the_headline_is_known_by_its_repetition() -> None:
    text = (
        "Công tác ngoại vụ ở Bình Phước\n\nSáng 3/4, tỉnh Bình Phước họp bàn về công tác ngoại vụ trong quý hai.\n"
        "tin nhap 20170403085511 Bế giảng lớp tiếng Khmer\ntin nhap 20170403085511\n"
        "Lãnh đạo Sở tại cuộc họp. (Ảnh: Gia Bảo)\n"
    )
    assert sections(read_page(text))[2:] == [
        ("furniture", "tin nhap 20170403085511"),
        ("related", "Bế giảng lớp tiếng Khmer"),
        ("furniture", "tin nhap 20170403085511"),
        ("caption", "Lãnh đạo Sở tại cuộc họp. (Ảnh: Gia Bảo)"),
    ]


def test_a_slug_with_nothing_but_a_dash_behind_it_is_furniture() -> None:
    text = "Gặp gỡ báo chí đầu xuân\n\nSáng 8/2, tỉnh gặp gỡ báo chí nhân dịp đầu xuân mới.\ngap go bao chi dau xuan -"
    assert sections(read_page(text))[-1] == ("furniture", "gap go bao chi dau xuan -")


def test_the_line_below_an_alt_text_is_a_caption_even_without_credit() -> None:
    text = (
        "Trao học bổng cho sinh viên Lào\n\nSáng 8/2, tỉnh trao học bổng cho sinh viên Lào đang học tại địa phương.\n\n"
        "Trao học bổng cho sinh viên Lào\nNiềm vui của các em trong ngày nhận học bổng.\n\n"
        "Đại diện sinh viên hứa sẽ học tốt tiếng Việt để góp phần vun đắp tình hữu nghị."
    )
    assert sections_of(text) == ["title", "lead", "furniture", "caption", "body"]


def test_a_box_of_teasers_amid_the_text_does_not_end_it() -> None:
    text = (
        "Hội đàm cấp cao\n\nSáng 5/6, hai Thủ tướng hội đàm tại Viêng Chăn về nhiều dự án hạ tầng.\n\n"
        "Hai bên thấy tiến độ tuyến đường nối hai nước còn chậm so với kế hoạch.\n\nTIN LIÊN QUAN\n\n"
        "Thủ tướng lên đường thăm Lào\n\nHai Thủ tướng nhất trí lập tổ công tác chung để tháo gỡ vướng mắc về vốn.\n\n"
        "Kết thúc hội đàm, hai bên ký năm văn kiện về giáo dục, năng lượng và nông nghiệp."
    )
    assert sections_of(text) == ["title", "lead", "body", "furniture", "related", "body", "body"]


def test_summaries_below_the_text_are_teasers_though_they_end_like_paragraphs() -> None:
    text = (
        "Hội đàm cấp cao\n\nSáng 5/6, hai Thủ tướng hội đàm tại Viêng Chăn về nhiều dự án hạ tầng.\n\n"
        "Hai bên thấy tiến độ tuyến đường nối hai nước còn chậm so với kế hoạch.\n\nTIN LIÊN QUAN\n\n"
        "Thủ tướng lên đường thăm Lào\n\nChuyến thăm kéo dài hai ngày với nhiều hoạt động quan trọng.\n\n"
        "Khánh thành trường nghề ở Xiêng Khoảng\n\nNgôi trường có sức chứa năm trăm học sinh của cả vùng."
    )
    assert sections_of(text)[3:] == ["furniture", "related", "related", "related", "related"]


def test_news_below_the_signature_that_opens_at_once_stays_text() -> None:
    text = (
        "Tiếp khách quốc tế\n\nSáng 5/6, Chủ tịch tỉnh tiếp đoàn doanh nghiệp Nhật Bản đến tìm hiểu đầu tư.\n\n"
        "Minh Anh\n\n* Cùng ngày, Phó Chủ tịch tỉnh dự lễ khởi công trường hữu nghị tại huyện Mai Châu."
    )
    assert sections_of(text) == ["title", "lead", "byline", "body"]


def test_a_bar_of_buttons_above_the_text_does_not_end_it() -> None:
    text = (
        "Thủ tướng tiếp đoàn nghị sĩ\nChia sẻ\nBình luận\n"
        "Sáng 5/6, Thủ tướng tiếp đoàn nghị sĩ Nhật Bản đang thăm làm việc tại Việt Nam.\n"
        "Các nghị sĩ bày tỏ ấn tượng về tốc độ phát triển của Việt Nam.\nTheo TTXVN"
    )
    assert sections_of(text) == ["title", "furniture", "furniture", "lead", "body", "byline"]


def test_questions_and_list_items_are_text() -> None:
    text = (
        "Đại sứ nói về hợp tác biển\n\nNhân chuyến thăm, Đại sứ trả lời phỏng vấn báo chí về hợp tác biển.\n\n"
        "Xin bà cho biết trọng tâm của chuyến thăm?\n\nTrọng tâm là nghề cá bền vững trong mười năm tới:\n\n"
        "- Đào tạo thuyền trưởng\n\n- Chia sẻ số liệu hải văn"
    )
    assert sections_of(text) == ["title", "lead", "body", "body", "body", "body"]


def test_comments_are_no_news() -> None:
    text = (
        "Thủ tướng thăm làng gốm\n\nSáng 5/6, Thủ tướng cùng khách quốc tế thăm làng gốm bên sông Hồng.\n\n"
        "Khách thích thú tự tay nặn chiếc bình nhỏ mang về làm kỷ niệm.\n\nBình luận (1)\n\n"
        "Bài viết hay quá, mong có nhiều bài như thế này để bạn đọc theo dõi."
    )
    assert sections_of(text)[3:] == ["furniture", "furniture"]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 5/6, tỉnh tổ chức hội nghị xúc tiến đầu tư với sự tham dự của hơn 300 doanh nghiệp.",
        "Quang cảnh hội nghị. (Ảnh: TTXVN)\n\nSáng 5/6, tỉnh tổ chức hội nghị xúc tiến đầu tư cho doanh nghiệp.",
        "Trang chủ\nTin tức\n\nSáng 5/6, tỉnh tổ chức hội nghị xúc tiến đầu tư cho doanh nghiệp trong vùng.",
        "TIN LIÊN QUAN\nĐón Tết ở Trường Sa cùng chiến sĩ\n\nSáng 5/6, tỉnh tổ chức hội nghị xúc tiến đầu tư.",
        "Hội thảo về biên giới",
        "",
    ],
)
def test_no_headline_is_invented(text: str) -> None:
    page = read_page(text)
    assert (page.title, page.title_span) == (None, None)
    assert "title" not in sections_of(text)


@pytest.mark.parametrize(
    "headline",
    [
        "Cập nhật kiến thức đối ngoại cho cán bộ chủ chốt",
        "Tiếng Việt trong lòng kiều bào ở Séc",
        "Tìm kiếm cơ hội hợp tác với bang Sachsen",
        "Đường dây nóng bảo hộ công dân hoạt động suốt Tết",
        "Điện thoại hỏi thăm đồng bào vùng lũ",
        "HỘI NGHỊ TRIỂN KHAI CÔNG TÁC ĐỐI NGOẠI",
        "Vì sao doanh nghiệp ngại thị trường Bắc Phi?",
        "“Cầu nối” Việt - Lào",
        "10 dấu ấn đối ngoại của năm",
        "Kon Tum: Gặp mặt thanh niên ba nước",
    ],
)
def test_a_headline_is_found_whatever_it_begins_with(headline: str) -> None:
    page = read_page(f"{headline}\n\nSáng 5/6, hoạt động này thu hút nhiều đại biểu từ các địa phương.\n\nXong sớm.")
    assert page.title == headline
    assert page.title_span == (0, len(headline))


def test_a_headline_with_a_full_stop_is_known_by_the_stamp_below_it() -> None:
    page = read_page(
        "Hội nghị tổng kết công tác biên giới năm 2019.\n16/01/2020\n"
        "Ngày 15/1, tỉnh tổ chức hội nghị tổng kết công tác biên giới với 120 đại biểu.\n"
        "Các đại biểu nghe báo cáo và thảo luận nhiều nội dung quan trọng."
    )
    assert page.title == "Hội nghị tổng kết công tác biên giới năm 2019."
    assert page.published_at == "2020-01-16"


def test_the_clock_of_the_site_and_the_dates_of_teasers_say_nothing_of_publication() -> None:
    page = read_page(
        "Thứ Năm, 19/03/2026, 06:00 (GMT+7)\nLễ đón đoàn bạn\n"
        "Chiều 24/10, tại Hà Nội, Đại tướng chủ trì lễ đón đoàn đại biểu quân sự cấp cao.\n"
        "Dự lễ đón có đại diện các cơ quan của Bộ và Đại sứ bạn tại Việt Nam.\n"
        "Tin khác\nKhai mạc diễn tập chung\nNgày đăng 12/06/2024"
    )
    assert page.published_at is None


def test_the_day_of_posting_goes_before_the_day_of_the_update() -> None:
    page = read_page(
        "Lễ đón đoàn bạn\nCập nhật: 25/10/2024 07:00\nNgày đăng: 24/10/2024 19:30\n"
        "Chiều 24/10, tại Hà Nội, Đại tướng chủ trì lễ đón đoàn đại biểu quân sự cấp cao."
    )
    assert page.published_at == "2024-10-24T19:30"


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("Theo dõi Baoquocte.vn trên", "baoquocte.vn"),
        ("Theo dõi TGVN trên", "baoquocte.vn"),
        ("Theo dõi Báo Thôn Vắng trên", None),
    ],
)
def test_a_page_names_its_site(line: str, site: str | None) -> None:
    page = read_page(
        f"Tiếp Đại sứ Bỉ\n\nSáng 5/6, Thứ trưởng tiếp Đại sứ Bỉ đến chào từ biệt.\n{line}\n\nHai bên vui vẻ."
    )
    assert page.site == site


def test_the_dateline_of_a_paper_names_its_site_and_that_of_an_agency_none() -> None:
    report = "Tiếp Đại sứ Bỉ\n\n{} Sáng 5/6, Thứ trưởng tiếp Đại sứ Bỉ đến chào từ biệt."
    assert read_page(report.format("VOV.VN -")).site == "vov.vn"
    assert read_page(report.format("(Chinhphu.vn) –")).site == "baochinhphu.vn"
    assert read_page(report.format("Hà Nội (TTXVN) -")).site is None
    assert read_page(report.format("(TTXVN) -")).site is None


def test_the_share_of_furniture_is_counted_in_characters() -> None:
    page = read_page(
        "Tiếp Đại sứ Bỉ\n\nSáng 5/6, Thứ trưởng tiếp Đại sứ Bỉ đến chào từ biệt.\n\nĐọc thêm\n\nMùa hoa cải"
    )
    dropped = len("Đọc thêm") + len("Mùa hoa cải")
    kept = len("Tiếp Đại sứ Bỉ") + len("Sáng 5/6, Thứ trưởng tiếp Đại sứ Bỉ đến chào từ biệt.")
    assert dropped_share(page) == pytest.approx(dropped / (dropped + kept))
    assert dropped_share(read_page("")) == 0.0


PIECES = st.sampled_from(
    [line.partition("|")[2].strip() for page, *_ in PAGES.values() for line in page.strip().split("\n")]
    + ["", " | |", "\t", "...", "hoi nghi doi ngoai", "hoi nghi doi ngoai -", "x" * 700, "A", "16/05/2024 |"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40), st.sampled_from(["\n", "\n\n", "\r\n", " \n"]))
def test_every_character_that_is_not_blank_stands_in_exactly_one_line(pieces: list[str], end: str) -> None:
    text = normalise(end.join(pieces))
    page = read_page(text)
    at = 0
    for line in page.lines:
        assert at <= line.start < line.end <= len(text)
        assert not text[at : line.start].strip(" -\t\n")
        assert text[line.start : line.end].strip() == text[line.start : line.end]
        at = line.end
    assert not text[at:].strip()


@given(st.text(max_size=400))
def test_any_text_is_a_page(text: str) -> None:
    page = read_page(normalise(text))
    assert all(page.text[line.start : line.end].strip() for line in page.lines)


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 5/6 hội nghị diễn ra tại Huế. " * 30_000,
        "Tin liên quan\n" * 20_000,
        "Tin liên quan\nHội nghị diễn ra tại Huế và bàn nhiều vấn đề quan trọng.\n" * 10_000,
        "hoi nghi doi ngoai lan thu\n" * 20_000,
        "| " * 200_000,
        "(Ảnh: " * 100_000,
        "16/05/2024 10:36\n" * 10_000,
    ],
)
def test_a_long_page_is_read_whole(text: str) -> None:
    page = read_page(text)
    assert sum(line.end - line.start for line in page.lines) >= len("".join(text.split()))
