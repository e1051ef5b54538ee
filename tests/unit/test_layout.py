"""What each line of a press page is, and what the page says of itself."""

import pytest

from flows.extraction.pages.layout import read_page
from tests.drawn_pages import PAGES, drawn, sections


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


def test_a_photo_with_a_credited_caption_has_no_second_one() -> None:
    text = (
        "Kết nghĩa hai địa phương\n\nSáng 5/6, tại Trà Vinh, tỉnh và thành phố bạn kết nghĩa sau ba năm tìm hiểu nhau.\n\n"
        "Hai lãnh đạo trao văn bản. Ảnh: Gia Bảo\n\n"
        "Ông Đào Văn Lực, Chủ tịch tỉnh và bà Pany Keola, Thị trưởng thành phố ký biên bản kết nghĩa.\n\n"
        "Theo biên bản, hai bên trao đổi giáo viên, học sinh và giúp nhau quảng bá sản vật của mỗi vùng trong năm tới."
    )
    assert sections_of(text) == ["title", "lead", "caption", "body", "body"]


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


def test_a_headline_that_begins_with_the_names_of_sections_is_no_menu() -> None:
    headline = "Ngoại giao kinh tế: Khi mỗi tỉnh là một thị trường"
    text = (
        f"Báo Hòa Bình\n{headline}\n4/6/2018 22:09\nKhoa Quan hệ quốc tế, Trường Đại học Hòa Bình\n\n"
        "Sáng 3/6, tại thành phố Hòa Bình, Sở Ngoại vụ tổ chức Hội nghị tổng kết công tác đối ngoại nhân dân của tỉnh."
    )
    assert read_page(text).title == headline


def test_the_headline_and_the_quotes_keep_the_spelling_of_the_page() -> None:
    page = read_page("Uỷ ban tiếp Đại sứ Bỉ\n\nSáng 5/6, thừa uỷ quyền của Chủ tịch, Thứ trưởng tiếp Đại sứ Bỉ.")
    assert page.title == "Uỷ ban tiếp Đại sứ Bỉ"
    assert page.headline == "Ủy ban tiếp Đại sứ Bỉ"
    assert "thừa ủy quyền" in page.text
    assert "thừa uỷ quyền" in page.evidence(30, 40, "rule").quote


def test_furniture_is_blotted_out_of_what_is_read_and_kept_in_what_is_quoted() -> None:
    told = "Sáng 5/6, Thứ trưởng tiếp Đại sứ Bỉ và trao đổi về hợp tác giữa hai nước trong thời gian tới."
    text = f"Thứ trưởng tiếp Đại sứ Bỉ\n\n{told}\n\nTheo dõi TGVN trên\nỦy ban |"
    page = read_page(text)
    furniture = [line for line in page.lines if line.section == "furniture"]
    assert len(page.text) == len(text)
    assert told in page.text
    assert "TGVN" not in page.text
    assert page.quote(furniture[0].start, furniture[0].end) == page.written(furniture[0]) == "Theo dõi TGVN trên"


def test_a_bar_between_two_halves_of_a_sentence_stays_in_what_is_read() -> None:
    first, second = "Sáng 5/6, tại Hà Nội, Bộ Ngoại giao tổ chức |", "Hội nghị Ngoại vụ lần thứ 20 với 300 đại biểu dự."
    assert f"{first}\n{second}" in read_page(f"Hội nghị Ngoại vụ\n\n{first}\n{second}\n").text


TOLD = [
    "Sáng 8/2, tỉnh Hậu Giang gặp gỡ các cơ quan báo chí thường trú trên địa bàn nhân dịp đầu xuân mới.",
    "Tại buổi gặp, lãnh đạo tỉnh cảm ơn các phóng viên đã đồng hành với công tác đối ngoại trong năm qua.",
    "Các phóng viên đề nghị tỉnh cung cấp lịch tiếp khách nước ngoài sớm hơn để chủ động đưa tin.",
    "Buổi gặp kết thúc trong không khí thân mật, hai bên hẹn gặp lại vào quý hai.",
]
LISTS = (
    "Tin liên quan\nKhai giảng lớp tiếng Lào khóa 3\nKý kết nghĩa với huyện bạn\n"
    "Tin đọc nhiều\nGiá lúa đông xuân tăng trở lại\nBế mạc giải bóng đá thanh niên\n"
)


@pytest.mark.parametrize("above", [0, 1])
def test_two_lists_between_headline_and_text_swallow_no_text(above: int) -> None:
    page = read_page(
        "Gặp gỡ báo chí đầu xuân\n" + "\n".join(TOLD[:above]) + f"\n{LISTS}" + "\n\n".join(TOLD[above:]) + "\n"
    )
    told = {page.quote(line.start, line.end): line.section for line in page.lines}
    assert all(told[part] in ("lead", "body") for part in TOLD)
    assert told["Giá lúa đông xuân tăng trở lại"] not in ("lead", "body")


def test_two_lists_below_an_item_of_one_paragraph_open_no_text() -> None:
    page = read_page(
        f"Gặp gỡ báo chí đầu xuân\n{TOLD[0]}\n{LISTS}Mời xem thêm các số báo trước tại thư viện của tỉnh nhà.\n"
    )
    assert [line.section for line in page.lines].count("lead") == 1
    assert not [line for line in page.lines if line.section == "body"]


def test_a_table_that_numbers_its_rows_ends_no_text() -> None:
    page = read_page(
        f"Gặp gỡ báo chí đầu xuân\n{TOLD[0]}\n{TOLD[1]}\n#\tCơ quan\tSố người\n1\tBáo tỉnh\t4\n{TOLD[2]}\n{TOLD[3]}\n"
    )
    told = {page.quote(line.start, line.end): line.section for line in page.lines}
    assert [told[part] for part in TOLD] == ["lead", "body", "body", "body"]


_LIST_OF_NEWS = ("Tin liên quan", "02/02/2011", "Khai trương đường bay mới")
_TOLD = "Sáng 3/2, Sở Ngoại vụ tỉnh Lào Cai và Văn phòng Ngoại sự châu Hồng Hà họp bàn việc mở chợ biên giới."
_TOLD_ON = "Hai bên thống nhất mở chợ vào tháng tới và giao các cơ quan chuyên môn chuẩn bị cơ sở vật chất."


def test_lines_that_a_page_prints_again_are_what_they_were_the_first_time() -> None:
    text = "\n".join((*_LIST_OF_NEWS, *_LIST_OF_NEWS, *_LIST_OF_NEWS))
    page = read_page(f"Hai tỉnh kết nghĩa bàn việc mở chợ biên giới\n03/02/2011 08:00\n{_TOLD}\n{_TOLD_ON}\n{text}")
    told = [(page.quote(line.start, line.end), line.section) for line in page.lines[4:]]
    assert told == [("Tin liên quan", "furniture"), (_LIST_OF_NEWS[1], "meta"), (_LIST_OF_NEWS[2], "related")] * 3


@pytest.mark.parametrize(
    ("head", "section"),
    [
        ("Có thể bạn quan tâm", "related"),
        ("Tham khảo thêm", "related"),
        ("Ý kiến của bạn\nTham khảo thêm", "related"),
        ("Đọc nhiều", "furniture"),
    ],
)
def test_a_list_for_the_readers_of_an_item_holds_teasers_and_one_of_the_site_furniture(head: str, section: str) -> None:
    page = read_page(
        f"Hai tỉnh bàn việc mở chợ\n03/02/2011 08:00\n{_TOLD}\n{_TOLD_ON}\n{head}\nKhai trương đường bay mới\n"
    )
    told = {page.quote(line.start, line.end): line.section for line in page.lines}
    assert told["Khai trương đường bay mới"] == section


def test_the_controls_of_a_page_that_reads_itself_aloud_are_no_headline() -> None:
    page = read_page(
        "Cỡ chữ\nA A\nTừ viết tắt Đọc bài viết\n× Đọc bài viết Tạm dừng Đọc tiếp Dừng đọc Đang tải...\n"
        "Vui lòng chờ giây lát\n× Bài viết không có file audio\nTương phản\n"
        f"Hai tỉnh bàn việc mở chợ\n03/02/2011 | 08:00\n{_TOLD}\n{_TOLD_ON}\n"
    )
    assert page.title == "Hai tỉnh bàn việc mở chợ"
