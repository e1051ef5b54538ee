"""Where a person's name begins and ends, and what is no name."""

import pytest

from flows.extraction.language.names import name_at


def _name_after(marked: str, *, titled: bool = True) -> str | None:
    """The name at the mark "|" in the text, or None."""
    at = marked.index("|")
    text = marked.replace("|", "")
    name = name_at(text, at, len(text), titled=titled)
    return name.text if name else None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Thứ trưởng |Đặng Quốc Khải chủ trì", "Đặng Quốc Khải"),
        ("Chủ tịch nước |Lã Khoa tiếp khách", "Lã Khoa"),
        ("bà |Hồ Thị Minh Nguyệt phát biểu", "Hồ Thị Minh Nguyệt"),
        ("Bộ trưởng |Phùng Gia Bách Hội nghị sẽ bàn", "Phùng Gia Bách"),
        ("ông |Trịnh Bá Duy Bộ trưởng Quốc phòng", "Trịnh Bá Duy"),
        ("Đại sứ |Mạc Đình Toại Thứ trưởng", "Mạc Đình Toại"),
        ("ông |Âu Dương Minh Trí nói", "Âu Dương Minh Trí"),
        ("đồng chí |NGÔ THANH BÌNH", "Ngô Thanh Bình"),
        ("ông |Vũ Xuân Trường dự họp", "Vũ Xuân Trường"),
        ("ông |Lương Bộ, Vụ trưởng", "Lương Bộ"),
        ("Ngoại trưởng |Vương Chí cho biết", "Vương Chí"),
    ],
)
def test_a_vietnamese_name_ends_before_the_next_word_that_is_no_name(marked: str, expected: str) -> None:
    assert _name_after(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Tổng thống |Nursultan-Bek Aytmatov thăm", "Nursultan-Bek Aytmatov"),
        ("Thủ tướng Lào |Khamvieng Souvannaphong và Phu nhân", "Khamvieng Souvannaphong"),
        ("ngài |Kenji-ro Watanabe - Đại sứ", "Kenji-ro Watanabe"),
        ("Thị trưởng |Oh Jae-sung cảm ơn", "Oh Jae-sung"),
        ("Đại sứ Hoa Kỳ |Daniel J. Whitfield cho biết", "Daniel J. Whitfield"),
        ("Bộ trưởng |Mohammed bin Rashid Al Suwaidi nói", "Mohammed bin Rashid Al Suwaidi"),
        ("Quốc vương |Willem van Aarden đến", "Willem van Aarden"),
        ("ông |Phu-mi Xay-nha-sỏn (Phoumy Saynhason)", "Phu-mi Xay-nha-sỏn"),
        ("Tổng thống |Macaron bày tỏ", "Macaron"),
        ("Đại sứ |Séamus O’Connell chúc mừng", "Séamus O’Connell"),
        ("Thượng nghị sĩ |Robert Kline Hội đàm", "Robert Kline"),
    ],
)
def test_after_a_title_any_capitalised_sequence_may_be_a_name(marked: str, expected: str) -> None:
    assert _name_after(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("đồng chí |Y Biêr Mlô Duôn, Bí thư", "Y Biêr Mlô Duôn"),
        ("bà |H'Yim Niê, Phó Giám đốc", "H'Yim Niê"),
        ("ông |K’Brèo, già làng", "K’Brèo"),
        ("ông |Thông Minh Tạ, Phó Giám đốc", "Thông Minh Tạ"),
        ("ông |Giàng Seo Páo chủ trì", "Giàng Seo Páo"),
        ("ông |Rơ Châm Thuih dự", "Rơ Châm Thuih"),
    ],
)
def test_names_of_minority_peoples_are_read_whole(marked: str, expected: str) -> None:
    assert _name_after(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "tại |Hà Nội hôm nay",
        "vùng |Thái Bình Dương rộng lớn",
        "TP. |Hồ Chí Minh đón khách",
        "nhận |Huy chương Vàng",
        "tỉnh |Lâm Đồng tổ chức",
        "các nước |Châu Phi hợp tác",
        "thủ đô |Viêng Chăn đón đoàn",
        "trao |Kỷ niệm chương cho",
        "của |Đoàn đại biểu cấp cao",
        "khen |Cao Bằng",
        "|Từ Tokyo, Đại sứ báo cáo",
    ],
)
def test_places_bodies_and_awards_are_no_names(marked: str) -> None:
    assert _name_after(marked, titled=False) is None


@pytest.mark.parametrize(
    "marked",
    [
        "Bộ trưởng |Quốc phòng ASEAN",
        "đồng chí |Bí thư Chi bộ",
        "ngài |Đại sứ nêu rõ",
        "Chủ tịch |UBND tỉnh",
        "Thủ tướng |Việt Nam",
    ],
)
def test_after_a_title_offices_bodies_and_countries_are_no_names(marked: str) -> None:
    assert _name_after(marked) is None


def test_a_word_without_a_surname_is_no_name_when_no_title_stands_before() -> None:
    assert _name_after("theo |Reuters Breakingviews đưa tin", titled=False) is None
    assert _name_after("đoàn |Sakura Festival đến", titled=False) is None


def test_any_syllable_before_thi_is_a_surname() -> None:
    assert _name_after("|Thông Thị Mai Lý công bố", titled=False) == "Thông Thị Mai Lý"
    assert _name_after("|Reuters Thị Breakingviews", titled=False) is None


def test_a_given_name_after_a_title_is_a_short_name() -> None:
    text = "Thứ trưởng Quyên nhấn mạnh"
    name = name_at(text, 11, len(text), titled=True)
    assert name is not None
    assert (name.text, name.kind) == ("Quyên", "short")


def test_a_name_keeps_its_bounds_in_the_text() -> None:
    text = "bà  Tạ  Thị Hiền dự"
    name = name_at(text, 4, len(text), titled=True)
    assert name is not None
    assert text[name.start : name.end] == "Tạ  Thị Hiền"
    assert name.text == "Tạ Thị Hiền"
