"""Single lines of a page: bylines, photo credits, captions and markers, by what stands in the line."""

import pytest

from flows.extraction.pages.bylines import byline_of, photographers_of
from flows.extraction.pages.captions import is_credited, is_scene
from flows.extraction.pages.furniture import marker_of

BYLINES = [
    ("Lý Thu - Hoàng Hà", ["Lý Thu", "Hoàng Hà"]),
    ("HOÀI LINH", ["Hoài Linh"]),
    ("THÀNH NAM - HÀM YÊN", ["Thành Nam", "Hàm Yên"]),
    ("Hải Yến- Khánh Lộc", ["Hải Yến", "Khánh Lộc"]),
    ("PV.", ["PV"]),
    ("P.V", ["PV"]),
    ("Nhóm phóng viên", ["PV"]),
    ("PV/VOV.VN", ["PV"]),
    ("Vũ Anh/VOV.VN", ["Vũ Anh"]),
    ("Thu Trang (TTXVN)", ["Thu Trang"]),
    ("Theo TTXVN", []),
    ("(Theo TTXVN)", []),
    ("(TTXVN/Vietnam+)", []),
    ("Tác giả: Bùi Liên", ["Bùi Liên"]),
    ("Bài và ảnh: Minh Quân", ["Minh Quân"]),
    ("Tin, ảnh: MẠNH CƯỜNG", ["Mạnh Cường"]),
    ("Vũ Hà - Ảnh: Trọng Đạt", ["Vũ Hà"]),
    ("Ảnh: Trọng Đạt", []),
    ("Tin: Thu Hương; Ảnh: Quốc Huy", ["Thu Hương"]),
    ("Thanh Bình (Văn phòng Sở)", ["Thanh Bình"]),
    ("T.H", ["T.H"]),
    ("Trần Liễu (thực hiện)", ["Trần Liễu"]),
    ("Lan Anh và Hùng Sơn", ["Lan Anh", "Hùng Sơn"]),
    ("V.Loan", ["V.Loan"]),
    ("CTV Hữu Tâm/PTHBT", ["Hữu Tâm"]),
    ("Theo bienphongonline", []),
]
NO_BYLINES = [
    "Hà Nội",
    "Thừa Thiên Huế",
    "Thời sự",
    "Chính Trị",
    "Hội nghị Ngoại vụ 12: Đi đôi với hành động",
    "Quang cảnh hội nghị",
    "Sở Ngoại vụ tỉnh",
    "Kết quả đạt được",
    "Thứ trưởng tiếp Đại sứ",
    "Theo kế hoạch, hội nghị kéo dài ba ngày",
]
CREDITS = [
    ("Các diễn giả trả lời câu hỏi. (Ảnh: Vĩnh Phú)", ["Vĩnh Phú"]),
    ("Hai bên ký kết (Ảnh: VGP/Hải Đăng)", ["Hải Đăng"]),
    ("Hai nhà lãnh đạo bắt tay. Ảnh: Doãn Tấn - TTXVN", ["Doãn Tấn"]),
    ("Toàn cảnh lễ ký - Ảnh: VGP/Hải Đăng", ["Hải Đăng"]),
    ("Lễ đón chính thức. (Ảnh: Lê Nam, Vĩnh Phú)", ["Lê Nam", "Vĩnh Phú"]),
    ("Lễ đón chính thức. (Nguồn: TTXVN)", []),
    ("Lễ đón chính thức. (Ảnh: TG&VN)", []),
    ("Lễ đón chính thức. Ảnh: TTXVN", []),
    ("Lễ đón chính thức. (Ảnh: Bộ Ngoại giao)", []),
    ("Lễ đón chính thức. (Nguồn: Reuters)", []),
    ("Lễ đón chính thức (Ảnh tư liệu)", []),
    ("Lễ đón chính thức. Ảnh: PV", []),
    ("The two ministers shake hands (Photo: VNA)", []),
]
SCENES = [
    "Quang cảnh Hội nghị.",
    "Toàn cảnh buổi làm việc",
    "Các đại biểu chụp ảnh lưu niệm.",
    "Thứ trưởng Đỗ Văn Kha phát biểu khai giảng lớp học.",
    "Chủ tịch UBND tỉnh Giàng Seo Vần tặng quà lưu niệm cho đoàn",
    "Đồng chí Lê Thị Mơ, Giám đốc Sở, trao bằng khen cho các tập thể",
    "Bộ trưởng (thứ hai từ trái sang) tại lễ khởi công.",
    "Ông Mạc Văn Thuần, Hiệu trưởng thuyết trình tại buổi tập huấn",
    "Chủ tịch Hội tặng hoa chúc mừng đoàn",
    "Các đồng chí trong Ban Chỉ đạo tham dự hội nghị",
    "Tổng Lãnh sự Sakai cùng Chủ tịch UBND tỉnh Đỗ Văn Kha",
]
NO_SCENES = [
    "Thứ trưởng Đỗ Văn Kha phát biểu, đề nghị các đơn vị sớm hoàn thành báo cáo.",
    "Bà Lê Thu Vân, Chủ tịch Liên hiệp, dự và phát biểu chào mừng.",
    "Đại sứ đã tiếp đoàn tại trụ sở.",
    "Ông Arto Niemi là vị Bộ trưởng thứ ba thăm Việt Nam trong năm nay.",
    "Các đồng chí trong Ban Chỉ đạo tham dự hội nghị.",
    "Nhiều tổ chức đã làm tốt công tác vận động nguồn lực.",
    "Sáng 5/6, Bộ trưởng tiếp Đại sứ Bỉ.",
    "Kết quả đạt được",
    "Nâng cao hiệu quả công tác ngoại vụ",
]
MARKERS = [
    ("TIN LIÊN QUAN", "related"),
    ("Tin liên quan:", "related"),
    ("Độc giả bình luận", "comments"),
    ("Đọc nhiều trong Chính trị", "list"),
    ("Xem các bài viết của tác giả", "share"),
    ("Tin tức cùng chuyên mục", "related_end"),
    ("Các tin khác", "related_end"),
    ("Đọc thêm", "list"),
    ("Bình luận (12)", "comments"),
    ("Từ khóa: đối ngoại, Lào", "tags"),
    ("#đối ngoại #Lào", "tags"),
    ("Theo dõi Báo Thôn Vắng trên", "share"),
    ("Mặc định Cỡ chữ", "share"),
    ("Cỡ chữ A- A A+", "share"),
    ("Lượt xem: 1.204", "meta"),
    ("Trang chủ", "menu"),
    ("CỔNG THÔNG TIN ĐIỆN TỬ TỈNH LÀO CAI", "menu"),
    ("Bản quyền thuộc về Sở Ngoại vụ", "footer"),
    ("Copyright © 2019", "footer"),
    ("Điện thoại: 0214.123456", "footer"),
    ("Phiên bản di động", "footer"),
    ("3 giờ trước Bài gốc", "meta"),
    ("File đính kèm", "meta"),
    ("You may also like...", "related_end"),
    ("Nguồn BSL: https://baosonla.example/tin/123", "meta"),
    (">> Xem thêm: Tàu hải quân thăm cảng", "teaser"),
]
NO_MARKERS = [
    "Theo dõi sát tình hình khu vực, các nước nhất trí tăng cường đối thoại.",
    "Chia sẻ tại hội thảo, các chuyên gia cho rằng cần thận trọng.",
    "Điện thoại hỏi thăm đồng bào vùng lũ",
    "Bình luận của Người phát ngôn về vụ việc ở Biển Đông",
    "Cập nhật kiến thức đối ngoại cho cán bộ",
    "Thông báo kết quả hội nghị cấp cao",
    "Ngày đăng cai hội nghị đã gần kề",
]


@pytest.mark.parametrize(("line", "names"), BYLINES)
def test_a_byline_names_its_writers(line: str, names: list[str]) -> None:
    assert byline_of(line) == names


@pytest.mark.parametrize("line", NO_BYLINES)
def test_places_sections_and_headlines_are_no_bylines(line: str) -> None:
    assert byline_of(line) is None


@pytest.mark.parametrize(("line", "names"), CREDITS)
def test_a_credit_makes_a_caption_and_names_persons_only(line: str, names: list[str]) -> None:
    assert is_credited(line)
    assert photographers_of(line) == names


def test_a_sentence_that_speaks_of_photos_has_no_credit() -> None:
    assert not is_credited("Triển lãm giới thiệu một trăm bức ảnh về quan hệ hai nước.")
    assert not is_credited("Hội nghị thông qua báo cáo và chương trình công tác năm sau.")


@pytest.mark.parametrize("line", SCENES)
def test_a_line_that_shows_is_a_caption_without_credit(line: str) -> None:
    assert is_scene(line)


@pytest.mark.parametrize("line", NO_SCENES)
def test_a_line_that_tells_is_no_caption(line: str) -> None:
    assert not is_scene(line)


@pytest.mark.parametrize(("line", "effect"), MARKERS)
def test_a_marker_is_known_in_its_spellings(line: str, effect: str) -> None:
    marker = marker_of(line)
    assert marker is not None
    assert marker.effect == effect


@pytest.mark.parametrize("line", NO_MARKERS)
def test_a_sentence_or_headline_that_begins_like_a_marker_is_none(line: str) -> None:
    assert marker_of(line) is None
