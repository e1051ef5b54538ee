"""Pages of the web: headline, moment of posting and text, on invented pages in the shapes of many sites."""

import json

import pytest

from flows.extraction.pages.layout import read_page
from flows.reading.decoding import decode
from flows.reading.html import read_html
from flows.reading.html_encoding import is_html
from flows.sources.source import Refusal

TITLE = "Hậu Giang tập huấn lễ tân đối ngoại cho cán bộ"
LEAD = "Sáng 14/5, tại Vị Thanh, Sở Ngoại vụ mở lớp tập huấn về lễ tân đối ngoại cho hơn 100 cán bộ."
TEXT = [
    LEAD,
    "Phát biểu khai giảng, Giám đốc Sở Đỗ Văn Kha đề nghị các học viên trao đổi thẳng thắn về những vướng mắc ở cơ sở.",
    "Lớp học kéo dài hai ngày, gồm bốn chuyên đề do giảng viên của Học viện trình bày cho cán bộ các huyện.",
]
CAPTION = "Giám đốc Sở Đỗ Văn Kha phát biểu. Ảnh: Hữu Phước"
TEASERS = ["Ký kết nghĩa giữa huyện Long Mỹ và huyện bạn", "Khai giảng lớp tiếng Lào khóa 3"]
MENU = "<ul><li><a>Trang chủ</a></li><li><a>Tin tức</a></li><li><a>Liên hệ</a></li></ul>"
FOOT = "Bản quyền thuộc Sở Ngoại vụ. Giấy phép số 12/GP-TTĐT."
LIST = "<ul>" + "".join(f"<li><a>{teaser}</a></li>" for teaser in TEASERS) + "</ul>"


def paragraphs(tag: str) -> str:
    return "".join(f"<{tag}>{part}</{tag}>" for part in TEXT)


PAGES = {
    "article of the press": (
        f'<!doctype html><html><head><title>{TITLE} - Báo Hậu Giang</title><meta property="og:title" content="{TITLE}">'
        '<meta property="article:published_time" content="2019-05-16T15:20:00+07:00"></head><body>'
        f"<header><nav>{MENU}</nav></header><article><h1>{TITLE}</h1><figure><img src='a.jpg'>"
        f"<figcaption>{CAPTION}</figcaption></figure>{paragraphs('p')}<h3>Tin liên quan</h3>{LIST}</article>"
        f"<footer>{FOOT}</footer></body></html>"
    ),
    "tables of a portal": (
        f"<html><head><title>Sở Ngoại vụ</title></head><body><form><table><tr><td>{MENU}</td></tr><tr><td>"
        f"<span>{TITLE}</span><br><span>(Đăng lúc 15:20 ngày 16/05/2019)</span><table><tr><td><img src='a.jpg'></td></tr>"
        f"<tr><td>{CAPTION}</td></tr></table>{paragraphs('div')}<b>Các tin khác</b>{LIST}</td></tr>"
        f"<tr><td>{FOOT}</td></tr></table></form></body></html>"
    ),
    "lines broken within one element": (
        f"<html><head><title>{TITLE}</title></head><body><div id='menu'>{MENU}</div><h2 itemprop='headline'>{TITLE}</h2>"
        f"<div>Ngày đăng: 16/05/2019 15:20</div><div itemprop='articleBody'>{'<br><br>'.join(TEXT)}<br>{CAPTION}</div>"
        f"<h3>Tin mới hơn:</h3>{LIST}</body></html>"
    ),
    "linked data in universal time": (
        f"<html><head><title>{TITLE} | Tạp chí</title><script type='application/ld+json'>"
        + json.dumps({"@graph": [{"@type": "NewsArticle", "datePublished": "2019-05-16T08:20:00Z"}]})
        + f"</script></head><body><div>Thứ Hai, 20/05/2024</div><h1>{TITLE}</h1>{paragraphs('p')}"
        f"<div class='caption'><p>{CAPTION}</p></div><h2>Cùng chuyên mục</h2>{LIST}</body></html>"
    ),
}


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)
def test_a_page_gives_headline_moment_and_all_of_its_text(html: str) -> None:
    page = read_page(read_html(html.encode()).text)
    assert (page.title, page.published_at) == (TITLE, "2019-05-16T15:20")
    told = {page.quote(line.start, line.end): line.section for line in page.lines}
    assert [told.get(part) for part in TEXT] == ["lead", "body", "body"]
    assert told[CAPTION] == "caption"
    assert not {told.get(part) for part in (*TEASERS, FOOT)} & {"lead", "body"}


def test_the_metadata_say_title_and_moment_without_the_name_of_the_site() -> None:
    page = read_html(PAGES["article of the press"].encode())
    assert (page.title, page.published_at) == (TITLE, "2019-05-16T15:20")
    assert page.text.startswith(f"{TITLE}\nNgày đăng: 16/05/2019 15:20\n")
    assert page.text.count(TITLE) == 1


def test_the_clock_of_a_site_above_the_headline_is_no_day_of_posting() -> None:
    page = read_page(
        read_html(
            f"<html><head><title>{TITLE}</title></head><body><div>Thứ Hai, 20/05/2024 | Đường dây nóng</div>{MENU}"
            f"<h1>{TITLE}</h1><div>Minh Thư | 15:20, 16/05/2019</div>{paragraphs('p')}</body></html>".encode()
        ).text
    )
    assert (page.title, page.published_at) == (TITLE, "2019-05-16T15:20")
    assert "Trang chủ" not in page.text


def test_a_headline_that_returns_below_the_text_costs_no_text() -> None:
    html = f"<html><head><title>{TITLE}</title></head><body>{paragraphs('p')}<h1>{TITLE}</h1></body></html>"
    text = read_html(html.encode()).text
    assert all(part in text for part in TEXT)


def test_the_title_of_a_site_alone_is_no_headline() -> None:
    assert read_html(PAGES["tables of a portal"].encode()).title is None


def test_a_day_without_time_stays_a_day() -> None:
    page = read_html(f'<html><meta name="pubdate" content="2019-05-16"><body><h1>{TITLE}</h1></body>'.encode())
    assert page.published_at == "2019-05-16"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_pages_are_read_in_their_encoding(encoding: str) -> None:
    html = f'<html><head><meta charset="{encoding}"></head><body><h1>{TITLE}</h1>{paragraphs("p")}</body></html>'
    assert LEAD in read_html(html.encode(encoding)).text


def test_markup_tells_a_page_whatever_its_name() -> None:
    assert is_html(b"\n<!DOCTYPE html><html>")
    assert is_html(b"<HTML lang=vi>")
    assert not is_html("Hội nghị bàn về <b>đối ngoại</b>".encode())


@pytest.mark.parametrize(
    "content",
    [
        b"<div>" * 20_000,
        b"<figure><figcaption>a</figcaption></figure>" * 5_000,
        b'<script type="application/ld+json">' + b"[" * 50_000 + b"</script>",
        b"<time datetime='2019'>2019</time><h1>a b c</h1>" * 5_000,
        b"<div class='related'>" * 200 + b"<li class='related'><a>a b c</a></li>" * 5_000,
        b"<h1>a<br>b c d e f</h1>" * 5_000,
    ],
)
def test_endless_repetition_ends(content: bytes) -> None:
    assert read_html(content).published_at is None


@pytest.mark.parametrize("content", [b"", b"\xff\xfe<x", b"<" * 5000, b"<div>" * 5000, b"<script>{", b"\x00<html>"])
def test_no_bytes_are_an_error(content: bytes) -> None:
    assert isinstance(read_html(content).text, str)


def test_a_menu_with_the_publishers_address_above_the_headline_swallows_no_article() -> None:
    menu = (
        "<div><a>Thời sự</a></div><div>Cơ quan chủ quản: Bộ Văn hóa</div><p>Chỉ được phát hành lại thông tin từ trang "
        "này khi có sự đồng ý bằng văn bản.</p><div><a>Bạn đọc</a></div>"
    )
    html = f"<html><head><title>{TITLE}</title></head><body>{menu}<h1>{TITLE}</h1>{paragraphs('p')}</body></html>"
    page = read_page(read_html(html.encode()).text)
    told = {page.quote(line.start, line.end): line.section for line in page.lines}
    assert [told.get(part) for part in TEXT] == ["lead", "body", "body"]
    assert "Cơ quan chủ quản: Bộ Văn hóa" not in page.text


@pytest.mark.parametrize(
    "stamp", ["Thứ năm, 16/5/2019, 15:20 GMT+7", "| 16/05/2019 - 15:20", "Theo Báo Hậu Giang | 16/05/2019 15:20"]
)
def test_the_moment_between_headline_and_text_is_kept(stamp: str) -> None:
    html = (
        f"<html><head><title>{TITLE}</title></head><body><div class='top'><h1>{TITLE}</h1><div class='date'>{stamp}</div></div>"
        f"<div class='content'>{paragraphs('p')}</div></body></html>"
    )
    assert read_page(read_html(html.encode()).text).published_at == "2019-05-16T15:20"


def test_readers_comments_keep_their_heading_and_are_no_text() -> None:
    comment = "Tôi thấy lớp học này rất có ích cho cán bộ cơ sở, mong tỉnh mở thêm nhiều lớp nữa."
    html = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>{paragraphs('p')}</div>"
        f"<div><h3>Ý kiến bạn đọc (2)</h3><p>{comment}</p><p>{comment.replace('Tôi', 'Cháu')}</p></div></body></html>"
    )
    page = read_page(read_html(html.encode()).text)
    told = {page.quote(line.start, line.end): line.section for line in page.lines}
    assert told[TEXT[-1]] == "body"
    assert told.get(comment, "furniture") == "furniture"


@pytest.mark.parametrize(
    "box",
    [
        "<div type='RelatedOneNews'><a>{}</a><p><a>{}</a></p></div>",
        "<div class='box-Related-news'><ul><li><a>{}</a></li><li><a>{}</a></li></ul></div>",
        "<ul class='tin-lien-quan'><li><a>{}</a><p>{}</p></li></ul>",
    ],
)
def test_a_box_of_links_amid_the_text_is_left_out(box: str) -> None:
    summary = "Tỉnh và địa phương bạn vừa ký thỏa thuận hợp tác trong ba năm tới."
    first, *rest = TEXT
    html = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{first}</p>{box.format(TEASERS[0], summary)}"
        + "".join(f"<p>{part}</p>" for part in rest)
        + "</body></html>"
    )
    text = read_html(html.encode()).text
    assert all(part in text for part in TEXT)
    assert TEASERS[0] not in text
    assert summary not in text


def test_a_question_to_readers_amid_the_text_is_left_out() -> None:
    first, *rest = TEXT
    poll = (
        "<section class='article-poll'><p>Theo bạn, lớp học nên kéo dài mấy ngày?</p><input type='radio'> Hai</section>"
    )
    html = f"<html><body><h1>{TITLE}</h1><p>{first}</p>{poll}{''.join(f'<p>{part}</p>' for part in rest)}</body></html>"
    text = read_html(html.encode()).text
    assert all(part in text for part in TEXT)
    assert "Theo bạn" not in text


def test_a_class_that_sounds_like_a_box_of_links_costs_no_article() -> None:
    html = f"<html><body><h1>{TITLE}</h1><div class='related-content'><a>Trang chủ</a>{paragraphs('p')}</div></body></html>"
    assert all(part in read_html(html.encode()).text for part in TEXT)


def test_a_headline_broken_into_lines_is_one() -> None:
    broken = TITLE.replace(" lễ tân", "<br>lễ&nbsp;tân")
    html = f"<html><head><title>{TITLE}</title></head><body><h1>{broken}</h1>{paragraphs('p')}</body></html>"
    page = read_page(read_html(html.encode()).text)
    assert page.title == TITLE
    assert page.text.count("lễ tân đối ngoại cho cán bộ\n") == 1


def test_boxes_of_a_portal_are_no_headline() -> None:
    html = (
        f"<html><head><title>Sở Ngoại vụ</title></head><body><h1>Thông tin quy hoạch</h1><h1>Thăm dò</h1><h1>{TITLE}</h1>"
        f"{paragraphs('p')}</body></html>"
    )
    assert read_html(html.encode()).title == TITLE


def test_a_headline_that_only_the_title_of_the_page_names_is_found_among_its_lines() -> None:
    html = (
        f"<html><head><title>{TITLE} - Tin tức - Sở Ngoại vụ</title></head><body><h1>Thông tin về quy hoạch của tỉnh</h1>"
        f"<div class='tieude'>{TITLE}</div>{paragraphs('p')}</body></html>"
    )
    page = read_html(html.encode())
    assert page.title == TITLE
    assert "quy hoạch" not in page.text


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content=""><script type="application/ld+json">{"datePublished": "2019-05-16T15:20:11.000 +07:00"}</script>',
        '<script type="application/ld+json">{"description": "hai\ndòng", "datePublished": "2019-05-16T08:20:00Z"}</script>',
        '<meta name="pubdate" content="16/05/2019 15:20:00">',
        '<meta itemprop="datePublished" content="0001-01-01T00:00:00"><meta name="pubdate" content="2019-05-16 15:20+0700">',
    ],
)
def test_moments_are_read_as_sites_write_them(head: str) -> None:
    html = f"<html><head>{head}</head><body><h1>{TITLE}</h1>{paragraphs('p')}</body></html>"
    assert read_html(html.encode()).published_at == "2019-05-16T15:20"


def test_a_day_whose_month_may_stand_first_is_not_guessed() -> None:
    html = (
        f'<html><head><meta name="pubdate" content="05/06/2019 3:20:00 PM"></head><body><h1>{TITLE}</h1></body></html>'
    )
    assert read_html(html.encode()).published_at is None


def test_the_time_below_the_headline_counts_before_the_clock_above_it() -> None:
    html = (
        f"<html><body><time datetime='2024-01-02'>2/1/2024</time><h1>{TITLE}</h1><time datetime='2019-05-16T15:20'>x</time>"
        f"{paragraphs('p')}</body></html>"
    )
    assert read_html(html.encode()).published_at == "2019-05-16T15:20"


@pytest.mark.parametrize("encoding", ["windows-1258", "utf-16"])
def test_a_page_is_read_in_the_encoding_that_it_declares(encoding: str) -> None:
    lead = "S\u01a1\u0309 Ngoa\u0323i vu\u0323 m\u01a1\u0309 l\u01a1\u0301p cho h\u01a1n 100 ca\u0301n b\u00f4\u0323 ti\u0309nh."
    html = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={encoding}"></head><body><p>{lead}</p></body></html>'
    content = html.encode(encoding)
    assert is_html(content)
    assert "Sở Ngoại vụ mở lớp cho hơn 100 cán bộ tỉnh." in str(decode(content))


def test_a_few_broken_bytes_do_not_change_the_encoding_of_a_page() -> None:
    html = f"<html><head><meta charset='utf-8'></head><body><h1>{TITLE}</h1>{paragraphs('p')}</body></html>".encode()
    assert LEAD in read_html(html.replace("khóa".encode(), b"kh\xc3")[:-9] + b"\xe1\xba</body></html>").text


def test_a_page_may_begin_with_a_long_comment() -> None:
    assert is_html(b"\n" * 3000 + b"<!-- " + b"x" * 2000 + b" --><!DOCTYPE html><html>")


def refusal_of(html: str) -> Refusal:
    found = decode(html.encode())
    assert isinstance(found, Refusal)
    return found


ADDRESS = (
    "<div>Địa chỉ: 12 đường Trần Hưng Đạo, Vị Thanh</div><p>Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p>"
)


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Đăng nhập</h1><form>Tên truy cập <input> Mật khẩu <input type='password'><p>Phím chữ hoa đang bật.</p></form>",
        "<h1>Xem trực tiếp lễ khai giảng</h1><video src='a.mp4'></video><div>Chia sẻ</div>",
        "<h1>Sơ đồ cổng</h1>" + LIST + MENU,
    ],
    ids=["login", "video", "map of the site"],
)
def test_a_page_without_an_article_is_refused_with_the_reason(body: str) -> None:
    refusal = refusal_of(f"<html><head><title>Sở Ngoại vụ</title></head><body>{body}{ADDRESS}</body></html>")
    assert refusal.reason == "no_article"
    assert "deliver the item's text" in refusal.detail


def test_the_front_of_a_site_is_no_item() -> None:
    teaser = (
        "<h3><a>Hậu Giang tiếp đoàn của địa phương kết nghĩa số {0}</a></h3><p>Sáng {0}/5, lãnh đạo tỉnh tiếp đoàn "
        "đại biểu của địa phương kết nghĩa sang thăm và làm việc.</p>"
    )
    front = "".join(teaser.format(number) for number in range(1, 21))
    assert refusal_of(f"<html><body><h1>Tin tức</h1>{front}</body></html>").reason == "no_article"
    article = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{paragraphs('p')}{front}</body></html>"
    assert LEAD in str(decode(article.encode()))


def test_a_page_whose_text_a_script_would_load_is_refused_as_empty() -> None:
    refusal = refusal_of("<html><body><div id='root'></div><script>load()</script></body></html>")
    assert refusal.reason == "empty"
    assert "a script may load it" in refusal.detail


def test_a_video_with_a_summary_and_a_photo_with_a_credit_are_items() -> None:
    for told in (LEAD, CAPTION):
        assert told in str(decode(f"<html><body><h1>{TITLE}</h1><p>{told}</p><video></video></body></html>".encode()))


def test_the_body_that_publishes_a_page_is_no_headline_though_the_clock_stands_below_it() -> None:
    page = read_page(
        "Trung tâm Xúc tiến đầu tư tỉnh Hà Nam\nThứ Năm, 20/09/2018 16:30:00 (GMT+7)\n\n"
        "Phó Chủ tịch UBND tỉnh tiếp đoàn doanh nghiệp Bỉ\n\n"
        "Sáng 20/9, đồng chí Lê Thị Tám, Phó Chủ tịch UBND tỉnh đã tiếp đoàn doanh nghiệp Bỉ do ông Jan Peeters dẫn đầu.\n"
    )
    assert page.title == "Phó Chủ tịch UBND tỉnh tiếp đoàn doanh nghiệp Bỉ"
