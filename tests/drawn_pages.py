"""Invented pages in the shapes of many publishers, each line with its section.

A page is written with the section of every line before it: T title, L lead, B body, C caption, Y byline, M meta,
R related, F furniture. The text that is read has no such letters.
"""

from typing import Final

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
    return [(line.section, page.quote(line.start, line.end)) for line in page.lines]


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
R| Phim tài liệu về tình hữu nghị
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

TEASERS_TOLD_TWICE = """
T| Trường nghề đón giáo viên tình nguyện từ Osaka
 |
C| Hiệu trưởng Mạc Văn Thuần phát biểu tại buổi gặp
 |
L| Chiều 4/10, Trường Cao đẳng nghề tỉnh đón sáu giáo viên tình nguyện từ Osaka đến dạy tiếng Nhật trong hai năm.
R| Osaka mời mười học sinh sang thực tập Osaka mời mười học sinh sang thực tập
R| Mười học sinh khoa cơ khí sẽ sang Osaka thực tập ba tháng từ mùa xuân.
R| lop hoc tieng nhat mien phi cho nguoi lao dong Lớp học tiếng Nhật miễn phí cho người lao động
 |
B| Phát biểu tại buổi gặp, Hiệu trưởng Mạc Văn Thuần cảm ơn các giáo viên và giới thiệu lịch giảng dạy của trường.
 |
B| Các giáo viên bắt đầu lên lớp từ đầu tuần sau, mỗi người phụ trách hai lớp buổi tối.
"""

SIGNED_ABOVE_A_TEXT_WITHOUT_HEADLINE = """
F| Theo dõi Báo Vùng Cao trên
Y| Lò Thị Ban
M| Chủ nhật, 14/07/2024 - 16:20
B| (Vùng Cao) - Tỉnh vừa phê duyệt kế hoạch dạy tiếng Lào cho cán bộ vùng biên theo đề án ban hành ngày 5/1/2023.
B| Theo kế hoạch, mỗi huyện mở hai lớp, học phí do ngân sách tỉnh chi trả trong ba năm đầu.
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
    "teasers told twice": (TEASERS_TOLD_TWICE, None, [], []),
    "signed above": (SIGNED_ABOVE_A_TEXT_WITHOUT_HEADLINE, "2024-07-14T16:20", ["Lò Thị Ban"], []),
    "unmarked list": (UNMARKED_LIST, None, ["Kim Oanh"], []),
}
