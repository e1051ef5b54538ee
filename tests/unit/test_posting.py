"""When an item was posted and which line is its headline, on invented pages in the shapes of many publishers."""

import pytest

from flows.extraction.pages.layout import read_page
from flows.extraction.pages.stamps import days_before, stamp_of

TITLE = "Hậu Giang tập huấn lễ tân đối ngoại"
LEAD = "Sáng 14/5, tại Vị Thanh, Sở Ngoại vụ mở lớp tập huấn về lễ tân đối ngoại cho hơn 100 cán bộ."
TEXT = (
    f"{LEAD}\n\nPhát biểu khai giảng, Giám đốc Sở Đỗ Văn Kha đề nghị các học viên trao đổi thẳng thắn về vướng mắc."
    "\n\nLớp học kéo dài hai ngày, gồm bốn chuyên đề do giảng viên của Học viện trình bày.\n"
)

STAMPS = [
    ("Thứ năm, 16/05/2019, 08:15 (GMT+7)  |  A-  A  A+", "2019-05-16T08:15"),
    ("20:11, 16/05/2019", "2019-05-16T20:11"),
    ("Thứ Năm, 16/05/2019 15:42'(GMT+7)", "2019-05-16T15:42"),
    ("Thursday, May 16, 2019 16:50", "2019-05-16T16:50"),
    ("Updated at Thursday, 16 May 2019, 18:24", "2019-05-16T18:24"),
    ("Được đăng: 16 Tháng 5 2019   Lượt xem: 356   In   Email", "2019-05-16"),
    ("Thứ năm, 16 Tháng Năm 2019 15:06", "2019-05-16T15:06"),
    ("Post date: 16/05/2019", "2019-05-16"),
    ("16/05/2019 10:12:00 AM  |  Màu chữ  Cỡ chữ  |  Đọc bài viết  |  Xem với cỡ chữ: T T", "2019-05-16T10:12"),
    ("Đăng ngày 16-05-2019 - Chuyên mục: Tin trong tỉnh - 2.310 lượt đọc", "2019-05-16"),
    ("Báo Hậu Giang | Thứ 5, 16/05/2019 18:02 [GMT +7]", "2019-05-16T18:02"),
    ("Chính trị - TTXVN - 16/05/2019 15:20", "2019-05-16T15:20"),
    ("Trong tỉnh - Ngày đăng : 15:20, 16/05/2019", "2019-05-16T15:20"),
    ("Viết bởi Admin  Thứ năm, 16/5/2019 10:20", "2019-05-16T10:20"),
    ("Web Sở Ngoại vụ - 16/05/2019 15:20", "2019-05-16T15:20"),
    ("Cập nhật: 20/05/2019 | Ngày đăng: 16/05/2019", "2019-05-16"),
    ("Đời sống Xã hội | Cập nhật thứ năm, ngày 16/05/19 11:05 tối", "2019-05-16T23:05"),
    ("Cập nhật thứ năm, ngày 16/05/19 09:05 sáng", "2019-05-16T09:05"),
    ("20:00 16-May-2019", "2019-05-16T20:00"),
    ("Người đăng tin: Lê Thị Sen Ngày đăng tin: 16/05/2019 Lượt xem: 96", "2019-05-16"),
    ("Ngày cập nhật: 16/05/2019 - Số lần đọc: 342", "2019-05-16"),
    ("Update: May, 16/2019 - 09:00", "2019-05-16T09:00"),
]
NO_STAMPS = [
    "Thời gian: 8h00 ngày 16/5/2019",
    "Từ 8h00 ngày 16/5/2019",
    "Số 12/QĐ-UBND ngày 16/5/2019",
    "» Hội thảo quốc gia về luật biển tổ chức ngày 16/5/2019 tại Đà Nẵng",
    "Quyết định có hiệu lực từ ngày 16/5/2019",
    "Cập nhật 16/5/2019, tỉnh có thêm hai cửa khẩu được mở lại.",
    "C. 16/5/2019",
    "Theo Quyết định số 512/QĐ-TTg ngày 16/5/2019",
    "Lớp tiếng Khmer cho cán bộ các huyện biên giới (16/05/2019)",
]


@pytest.mark.parametrize(("line", "moment"), STAMPS)
def test_a_stamp_is_read_with_what_pages_print_beside_it(line: str, moment: str) -> None:
    stamp = stamp_of(line)
    assert stamp is not None
    assert stamp.value == moment


@pytest.mark.parametrize("line", NO_STAMPS)
def test_a_date_in_a_line_of_text_is_no_stamp(line: str) -> None:
    assert stamp_of(line) is None


def test_a_town_before_a_date_makes_a_clock_and_an_outlet_does_not() -> None:
    clock, outlet = stamp_of("Hà Nội, Thứ Năm, 16/05/2019 10:20"), stamp_of("Báo Hậu Giang, 16/05/2019 10:20")
    assert clock is not None
    assert outlet is not None
    assert (clock.place, outlet.place) == (True, False)


def test_the_days_of_the_news_are_counted_back_from_the_stamp() -> None:
    assert days_before("2019-01-02", "sáng 30/12, nhân dịp kỷ niệm ngày 2/9/1945, tại Huế") == [3]


POSTED = {
    "above the headline with its time": f"Thứ năm, 16/05/2019, 08:15 (GMT+7)\n{TITLE}\n{TEXT}",
    "at the very top, above the menu, with its time": (
        f"Thứ Năm, 16/05/2019 15:42'(GMT+7)\nSở Ngoại vụ\nTrang chủ | Tin tức | Liên hệ\n{TITLE}\n{TEXT}"
    ),
    "at the very top without a time, two days after the news": f"Thứ Năm, 16/05/2019\nTrang chủ\n{TITLE}\n{TEXT}",
    "between breadcrumb and headline": f"Trang chủ / Tin tức / Đối ngoại\n16/05/2019 - 15:20\n{TITLE}\n{TEXT}",
    "below the headline": f"{TITLE}\nNgày 16 tháng 5 năm 2019, 15 giờ 20\n{TEXT}",
    "below the summary": f"{TITLE}\n{LEAD}\n16/05/2019 15:20\n{TEXT.partition(chr(10))[2]}",
    "below the signature": f"{TITLE}\n{TEXT}\nThanh Bình\n\n16/05/2019 | 08:05\n\nTin khác\nLớp thứ hai (20/05/2019)",
    "below the text of a page without headline": f"{TEXT}\nThanh Bình\n\n16/05/2019 | 08:05",
    "below the headline, with another clock at the top": (
        f"Thứ Năm, 19/03/2026 10:20\nTrang chủ | Giới thiệu\n{TITLE}\n16/05/2019\n{TEXT}"
    ),
    "as the update, with the clock of the site above": (
        f"Thứ Năm, 19/03/2026 10:20\nTrang chủ\n{TITLE}\nCập nhật: 16/05/2019\n{TEXT}"
    ),
    "with a label, with the clock of the site above": f"Hà Nội, Ngày 19/05/2019\n{TITLE}\nNgày đăng: 16/05/2019\n{TEXT}",
}
NOT_POSTED = {
    "the clock names its town": f"Hà Nội, Ngày 16/05/2019\n{TITLE}\n{TEXT}",
    "the clock names its town and its time": f"Hà Nội, Thứ Năm, 16/05/2019 10:20\nTrang chủ\n{TITLE}\n{TEXT}",
    "the clock says today": f"Hôm nay: Thứ Năm, 16/05/2019\n{TITLE}\n{TEXT}",
    "the clock is years later than the news": f"Thứ Năm, 19/03/2026 10:20\nTrang chủ\n{TITLE}\n{TEXT}",
    "the day at the top does not fit the news": f"Thứ Năm, 20/06/2019\nTrang chủ | Tin tức | Liên hệ\n{TITLE}\n{TEXT}",
    "a town and a date open the text": f"{TITLE}\nVị Thanh, ngày 16/5/2019\n{TEXT}",
    "only teasers are dated": f"{TITLE}\n{TEXT}\nTin khác\nLớp thứ hai mở tại huyện Long Mỹ\n20/05/2019",
}


@pytest.mark.parametrize("page", POSTED.values(), ids=POSTED)
def test_the_day_of_posting_is_found_wherever_the_page_prints_it(page: str) -> None:
    assert (read_page(page).published_at or "")[:10] == "2019-05-16"


@pytest.mark.parametrize("page", NOT_POSTED.values(), ids=NOT_POSTED)
def test_the_clock_of_a_site_is_no_day_of_posting(page: str) -> None:
    assert read_page(page).published_at is None


def test_the_time_of_posting_may_stand_in_another_stamp_of_that_day() -> None:
    page = read_page(f"Thứ Năm, 16/05/2019, 16:40\nCỡ chữ: A- A A+\n{TITLE}\n16/05/2019\n{TEXT}")
    assert page.published_at == "2019-05-16T16:40"


HEADLINES = {
    "below the publisher in small letters and a stamp": (
        f"Liên đoàn Lao động tỉnh Hậu Giang\nThứ năm, 16/05/2019 - 09:02\n{TITLE}\n{TEXT}"
    ),
    "below the letterhead and a breadcrumb": f"SỞ NGOẠI VỤ TỈNH HẬU GIANG\nTrang chủ » Xây dựng Đảng\n{TITLE}\n{TEXT}",
    "below a bar of sections": f"Biên giới, biển đảo   Phổ biến pháp luật   Lễ tân\n{TITLE}\n16/05/2019\n{TEXT}",
    "below a kicker that ends with a colon": (
        f"Kỷ niệm 45 năm quan hệ hợp tác với các tỉnh bạn:\n{TITLE}\n16/05/2019\n{TEXT}"
    ),
    "above the author and the author's office": (
        f"{TITLE}\nPGS, TS ĐỖ VĂN KHA\nHội đồng Lý luận Trung ương\n16/05/2019\n{TEXT}"
    ),
    "below counters of the site": f"Thống kê truy cập\n• Online 14\n• Hôm nay 1877\n{TITLE}\n16/05/2019\n{TEXT}",
    "below the names of languages": f"Báo Hậu Giang\nTiếng Việt | English | 中文\n{TITLE}\n16/05/2019\n{TEXT}",
}


@pytest.mark.parametrize("page", HEADLINES.values(), ids=HEADLINES)
def test_the_headline_is_no_letterhead_no_bar_and_no_office_of_an_author(page: str) -> None:
    assert read_page(page).title == TITLE


def test_a_headline_in_capitals_that_begins_with_a_body_is_a_headline() -> None:
    headline = "SỞ NGOẠI VỤ TỔ CHỨC TẬP HUẤN LỄ TÂN"
    assert read_page(f"{headline}\nTrang chủ\n{TEXT}").title == headline


def test_the_degree_and_the_office_of_an_author_stand_in_the_byline() -> None:
    page = read_page(f"{TITLE}\nPGS, TS ĐỖ VĂN KHA\nHội đồng Lý luận Trung ương\n16/05/2019\n{TEXT}")
    assert page.bylines == ["Đỗ Văn Kha"]
    assert [line.section for line in page.lines[1:3]] == ["byline", "byline"]


ENTRIES = "\n".join(
    f"{head}\nNgày {day}/5, tại tỉnh, đại diện hai bên đã trao đổi về việc chung.\n{day}/05/2019"
    for day, head in ((16, "Sở tiếp đoàn tỉnh bạn"), (14, "Khai giảng lớp tiếng Khmer"), (9, "Trao quà cho học sinh"))
)


def test_a_page_that_lists_items_has_no_headline_and_no_news_of_its_own() -> None:
    page = read_page(f"Trang chủ / Thẻ\n# Đối ngoại\n{ENTRIES}\nĐọc nhiều\nVì sao chim én bay xa")
    assert (page.title, page.published_at) == (None, None)
    assert not {line.section for line in page.lines} & {"lead", "body"}


def test_an_article_with_dated_teasers_below_it_is_no_list() -> None:
    page = read_page(f"{TITLE}\n16/05/2019\n{TEXT}\nTin khác\n{ENTRIES}")
    assert page.title == TITLE


LINES = [
    ("[Hậu Giang mở thêm hai lớp tiếng Khmer cho cán bộ]", "related"),
    ("tap huan le tan hinh 2", "furniture"),
    ("hoi truong so ngoai vu.jpg", "furniture"),
    (f"{TITLE} ảnh 2", "furniture"),
    ("Chú thích ảnh", "furniture"),
    ("Đồng chí Đỗ Văn Kha tiếp thu và cam kết thực hiện.", "body"),
]


@pytest.mark.parametrize(("line", "section"), LINES)
def test_a_line_amid_the_text_is_what_its_shape_says(line: str, section: str) -> None:
    first, _, rest = TEXT.partition("\n")
    page = read_page(f"{TITLE}\n16/05/2019\n{first}\n\n{line}\n{rest}")
    assert {one.section for one in page.lines if page.quote(one.start, one.end) == line} == {section}


def test_comments_below_a_bar_are_no_text() -> None:
    comments = "Bình luận (26)   Hay nhất   Mới nhất\nminhtam: Ủng hộ các bác. Đề nghị làm sớm hơn nữa.\nhoa: Rất hay."
    page = read_page(f"{TITLE}\n16/05/2019\n{TEXT}\nTHANH BÌNH\nTin liên quan\nLớp thứ hai mở ở Long Mỹ\n{comments}")
    assert page.bylines == ["Thanh Bình"]
    assert page.lines[-1].section == "furniture"


def test_a_row_of_a_table_amid_the_text_stays_text() -> None:
    first, _, rest = TEXT.partition("\n")
    page = read_page(f"{TITLE}\n16/05/2019\n{first}\nBuổi sáng | Hội trường lớn | Khai giảng\n{rest}")
    assert "body" in {line.section for line in page.lines if "Hội trường lớn" in page.quote(line.start, line.end)}


def test_a_caption_that_stands_below_the_headline_does_not_take_its_place() -> None:
    caption = "Giám đốc Sở Đỗ Văn Kha chia sẻ kinh nghiệm lễ tân đối ngoại với cán bộ các huyện của Hậu Giang"
    assert read_page(f"{TITLE}\n{caption}\n\n{TEXT}").title == TITLE


def test_a_brief_caption_is_no_headline_of_a_page_that_was_cut_off() -> None:
    assert read_page(f"Quang cảnh lớp tập huấn\n{TEXT}").title is None


@pytest.mark.parametrize("line", [f"{TITLE} - 1", f"{TITLE} ảnh 2", "Hau Giang tap huan le tan doi ngoai hinh anh 3"])
def test_the_headline_returns_as_the_number_of_a_photo(line: str) -> None:
    page = read_page(f"{TITLE}\n16/05/2019 08:15\n\n{TEXT}\n{line}\n\n{LEAD}\n")
    assert [one.section for one in page.lines if page.quote(one.start, one.end) == line] == ["furniture"]


@pytest.mark.parametrize("line", ["Hau Giang Department of Foreign Affairs", "118 KH SNgV 2019.signed.pdf"])
def test_the_english_name_of_a_department_and_the_name_of_a_file_are_no_headline(line: str) -> None:
    assert read_page(f"{line}\n\n{TEXT}").title is None


@pytest.mark.parametrize(
    "masthead", ["HẬU GIANG NGÀY NAY ONLINE", "BÁO HẬU GIANG ĐIỆN TỬ", "Báo Hậu Giang - Cơ quan của Tỉnh ủy"]
)
def test_a_moment_that_opens_the_page_above_the_publishers_name_is_the_clock_of_the_site(masthead: str) -> None:
    page = read_page(f"Thứ năm, 16/05/2019 | 08:15\n{masthead}\n{TITLE}\n{TEXT}")
    assert (page.title, page.published_at) == (TITLE, None)


def test_a_publisher_with_what_it_is_is_no_headline() -> None:
    masthead = "Sông Hậu - Tạp chí của Sở Ngoại vụ và các cán bộ tập huấn về lễ tân đối ngoại"
    page = read_page(f"{masthead}\nHoạt động\nMở lớp ở Vị Thanh\n10:25 | 16/05/2019\n{TEXT}")
    assert page.title == "Mở lớp ở Vị Thanh"


def test_a_banner_of_slogans_above_the_clock_is_no_headline() -> None:
    banner = "Chào mừng kỷ niệm 15 năm tái lập tỉnh - QUYẾT TÂM THỰC HIỆN THẮNG LỢI NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ TỈNH"
    page = read_page(f"{banner}\nThứ năm, 16/05/2019 04:17\nHẬU GIANG\nHAI NGÀY BÊN DÒNG SÔNG QUÊ NGOẠI\n{TEXT}")
    assert page.title == "HAI NGÀY BÊN DÒNG SÔNG QUÊ NGOẠI"


def test_the_day_in_brackets_behind_the_headline_is_when_it_was_posted() -> None:
    page = read_page(f"{TITLE} (16/05/2019)\n{TEXT}")
    assert (page.title, page.published_at) == (TITLE, "2019-05-16")
    assert page.text[slice(*page.title_span or (0, 0))] == TITLE
    stamped = read_page(f"{TITLE} (16/05/2019)\n17/05/2019 08:15\n{TEXT}")
    assert (stamped.title, stamped.published_at) == (TITLE, "2019-05-17T08:15")


def test_sections_that_strokes_part_are_no_headline() -> None:
    assert read_page(f"Công đoàn / Đối ngoại công đoàn\n{TITLE}\n{TEXT}").title == TITLE


@pytest.mark.parametrize(
    "headline", ["Hội đàm cấp cao", "Ban hành quy chế đối ngoại", "Hội chợ thương mại Việt - Trung"]
)
def test_a_headline_that_begins_like_a_body_stays_one(headline: str) -> None:
    assert read_page(f"{headline}\n{TEXT}").title == headline
