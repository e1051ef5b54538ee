"""Where things take place, as press items write it."""

import pytest

from flows.extraction.language.places import find_places, locate

LOCATED = {
    "a province": ("Ngày 3/4, tại Nghệ An, Sở Ngoại vụ họp", "Nghệ An", "Nghệ An", None),
    "the word for province belongs to what is written": ("diễn ra tại tỉnh Nghệ An", "Nghệ An", "tỉnh Nghệ An", None),
    "a province merged in July 2025": ("tại Hà Giang, đoàn khảo sát", "Tuyên Quang", "Hà Giang", None),
    "a province merged in 2008": ("tại tỉnh Hà Tây cũ", "Hà Nội", "tỉnh Hà Tây", None),
    "a province renamed": ("tại Thừa Thiên Huế, các đại biểu", "Huế", "Thừa Thiên Huế", None),
    "an abbreviated city": ("tại TP.HCM, Hội Hữu nghị", "Thành phố Hồ Chí Minh", "TP.HCM", None),
    "the other place of the tone mark": ("tại Khánh Hoà, lớp học", "Khánh Hòa", "Khánh Hoà", None),
    "a city in its province": ("tại TP. Nha Trang, tỉnh Khánh Hòa", "Khánh Hòa", "TP. Nha Trang, tỉnh Khánh Hòa", None),
    "a city alone": ("tại thành phố Quy Nhơn, các nhà khoa học", "Quy Nhơn", "thành phố Quy Nhơn", None),
    "a capital with its country": (
        "tại thủ đô Viêng Chăn (Lào), hai bên",
        "Viêng Chăn",
        "thủ đô Viêng Chăn (Lào)",
        None,
    ),
    "a capital transliterated": ("ở Bắc Kinh, Trung Quốc", "Bắc Kinh", "Bắc Kinh, Trung Quốc", None),
    "a country": ("tại Ba Lan, cộng đồng ta", "Ba Lan", "Ba Lan", None),
    "a venue with its city": ("tại khách sạn Sông Hồng, Hà Nội, Viện họp", "Hà Nội", "Hà Nội", "khách sạn Sông Hồng"),
    "a venue that the register places": ("tại Phủ Chủ tịch, Chủ tịch nước tiếp", "Hà Nội", None, "Phủ Chủ tịch"),
    "a venue that names its province": (
        "tại Trụ sở UBND tỉnh Quảng Trị, đoàn",
        "Quảng Trị",
        "tỉnh Quảng Trị",
        "Trụ sở UBND tỉnh Quảng Trị",
    ),
    "a ministry abroad is not in Hà Nội": (
        "tại Trụ sở Bộ Ngoại giao Hungary, hai bên",
        None,
        None,
        "Trụ sở Bộ Ngoại giao Hungary",
    ),
    "a venue that nothing places": ("tại khách sạn Mường Xanh, lớp học", None, None, "khách sạn Mường Xanh"),
    "a city of its province's name keeps its name": (
        "tại thành phố Hà Giang, đoàn",
        "Hà Giang",
        "thành phố Hà Giang",
        None,
    ),
    "a city that no register lists": ("tại thành phố Acapulco, Đại sứ quán", "Acapulco", "thành phố Acapulco", None),
    "a state that no register lists, in its country": (
        "tại bang Johor (Malaysia), đoàn",
        "Johor",
        "bang Johor (Malaysia)",
        None,
    ),
    "a house in its street": (
        "tại trụ sở Hội, 39 phố Huế, Hà Nội, lễ trao",
        "Hà Nội",
        "Hà Nội",
        "trụ sở Hội",
    ),
    "a floor of a house": ("tại tầng 3 tòa nhà Sao Mai, thành phố Hải Phòng", "Hải Phòng", "thành phố Hải Phòng", None),
    "a cemetery of two countries": (
        "tại Nghĩa trang quốc tế Việt - Lào, huyện Anh Sơn, tỉnh Nghệ An",
        "Nghệ An",
        "tỉnh Nghệ An",
        "Nghĩa trang quốc tế Việt - Lào",
    ),
    "a venue before who presides": ("tại trụ sở Hội dưới sự chủ trì của bà Lê", None, None, "trụ sở Hội"),
    "a district with its province": ("tại huyện Mường Chà, tỉnh Điện Biên, đoàn", "Điện Biên", "tỉnh Điện Biên", None),
}

NOT_LOCATED = {
    "a ward": "tại phường Bình Minh",
    "an accreditation": "Đại sứ Việt Nam tại Israel Lê Hữu Đạt phát biểu",
    "people who live there": "cộng đồng người Việt tại Ba Lan hướng về Tổ quốc",
    "an ocean": "an ninh ở Thái Bình Dương",
    "a newspaper": "phóng viên Báo Hà Nội Mới đưa tin",
    "a person": "đồng chí Nguyễn Hòa Bình phát biểu",
    "an event": "tại Hội nghị, các đại biểu thảo luận",
}


@pytest.mark.parametrize("case", LOCATED)
def test_a_location_has_the_current_name_the_written_name_and_the_venue(case: str) -> None:
    text, place, place_text, venue = LOCATED[case]
    found = locate(text, 0, len(text))
    assert found is not None
    assert (found.place, found.place_text, found.venue) == (place, place_text, venue)


@pytest.mark.parametrize("case", NOT_LOCATED)
def test_what_only_looks_like_a_location_is_none(case: str) -> None:
    text = NOT_LOCATED[case]
    assert locate(text, 0, len(text)) is None


def test_an_embassy_that_acts_somewhere_else_is_located_there() -> None:
    text = "Đại sứ quán Việt Nam tại Đức tổ chức tại Berlin lễ hội mùa xuân"
    found = locate(text, 0, len(text))
    assert found is not None
    assert found.place == "Berlin"


def test_mentions_cover_the_text_and_the_longest_name_wins() -> None:
    text = "Từ Bà Rịa - Vũng Tàu đến Hàn Quốc, qua Thành phố Hồ Chí Minh"
    found = find_places(text)
    assert [text[mention.start : mention.end] for mention in found] == [mention.text for mention in found]
    assert [(mention.name, mention.level) for mention in found] == [
        ("Thành phố Hồ Chí Minh", "province"),
        ("Hàn Quốc", "country"),
        ("Thành phố Hồ Chí Minh", "province"),
    ]
