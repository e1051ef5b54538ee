"""Which office stands at a place, how far it reaches, and whose office it is."""

import pytest

from flows.extraction.language.offices import Office, comparable, fuller, office_at, same_office


def _office(text: str) -> Office:
    office = office_at(text, 0, len(text))
    assert office is not None, text
    return office


@pytest.mark.parametrize(
    ("text", "expected", "organization"),
    [
        ("Ủy viên Bộ Chính trị, Thường trực Ban Bí thư", "Ủy viên Bộ Chính trị", "Bộ Chính trị"),
        ("Uỷ viên Trung ương Đảng dự họp", "Uỷ viên Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
        ("Thứ trưởng Ngoại giao Đinh Văn Sáng", "Thứ trưởng Ngoại giao", "Bộ Ngoại giao"),
        (
            "Phó Đồn trưởng Đồn Công an bảo vệ biên giới 417 làm trưởng đoàn",
            "Phó Đồn trưởng Đồn Công an bảo vệ biên giới 417",
            "Đồn Công an bảo vệ biên giới 417",
        ),
        (
            "Tham mưu trưởng Bộ chỉ huy Quân sự tỉnh Phú Thọ; ",
            "Tham mưu trưởng Bộ chỉ huy Quân sự tỉnh Phú Thọ",
            "Bộ chỉ huy Quân sự tỉnh Phú Thọ",
        ),
        ("Thứ trưởng Bộ Nội vụ nêu rõ", "Thứ trưởng Bộ Nội vụ", "Bộ Nội vụ"),
        ("Bộ trưởng Công an Lý Chính Trực", "Bộ trưởng Công an", "Bộ Công an"),
        ("Thứ trưởng Thường trực Bộ Ngoại giao Bùi Lê", "Thứ trưởng Thường trực Bộ Ngoại giao", "Bộ Ngoại giao"),
        ("Bí thư Đảng ủy Ngoài nước, Thứ", "Bí thư Đảng ủy Ngoài nước", "Đảng ủy Ngoài nước"),
        ("Trưởng ban Dân vận Trung ương dự và phát biểu", "Trưởng ban Dân vận Trung ương", "Ban Dân vận Trung ương"),
        ("Trưởng Ban Tổ chức Tỉnh ủy cùng dự", "Trưởng Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy"),
        ("Vụ trưởng Vụ Tổ chức Cán bộ Tô Đức", "Vụ trưởng Vụ Tổ chức Cán bộ", "Vụ Tổ chức Cán bộ"),
        ("Phó Vụ trưởng Vụ Hợp tác quốc tế Hà Lê", "Phó Vụ trưởng Vụ Hợp tác quốc tế", "Vụ Hợp tác quốc tế"),
        ("Giám đốc Sở Ngoại vụ tỉnh Sơn La", "Giám đốc Sở Ngoại vụ tỉnh Sơn La", "Sở Ngoại vụ tỉnh Sơn La"),
        ("Chánh Văn phòng UBND tỉnh, đại diện", "Chánh Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh"),
        ("Chủ tịch Quốc hội Lâm Khắc Hòa", "Chủ tịch Quốc hội", "Quốc hội"),
        ("Phó Thủ tướng Chính phủ yêu cầu", "Phó Thủ tướng Chính phủ", "Chính phủ"),
        ("Chủ tịch UBND huyện Kỳ Sơn Vi Hòe", "Chủ tịch UBND huyện Kỳ Sơn", "UBND huyện Kỳ Sơn"),
        (
            "Thứ trưởng Bộ Văn hóa, Thể thao và Du lịch Đoàn Văn Việt",
            "Thứ trưởng Bộ Văn hóa, Thể thao và Du lịch",
            "Bộ Văn hóa, Thể thao và Du lịch",
        ),
        (
            "Bộ trưởng Văn hóa, Thể thao và Du lịch nhấn mạnh",
            "Bộ trưởng Văn hóa, Thể thao và Du lịch",
            "Bộ Văn hóa, Thể thao và Du lịch",
        ),
        (
            "Giám đốc Sở Khoa học và Công nghệ Hà Nội",
            "Giám đốc Sở Khoa học và Công nghệ Hà Nội",
            "Sở Khoa học và Công nghệ Hà Nội",
        ),
        (
            "Phó Chủ nhiệm Văn phòng Chủ tịch nước Cù Huy",
            "Phó Chủ nhiệm Văn phòng Chủ tịch nước",
            "Văn phòng Chủ tịch nước",
        ),
        (
            "Chủ nhiệm Ủy ban Nhà nước về người Việt Nam ở nước ngoài Mai Dũng",
            "Chủ nhiệm Ủy ban Nhà nước về người Việt Nam ở nước ngoài",
            "Ủy ban Nhà nước về người Việt Nam ở nước ngoài",
        ),
        (
            "Phó Cục trưởng Cục Lễ tân Nhà nước, Bộ Ngoại giao, trình bày",
            "Phó Cục trưởng Cục Lễ tân Nhà nước, Bộ Ngoại giao",
            "Cục Lễ tân Nhà nước, Bộ Ngoại giao",
        ),
        ("Chủ tịch UBND TP.HCM Lữ Anh Khôi", "Chủ tịch UBND TP.HCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("Vụ trưởng Vụ Châu Âu Cấn Bình", "Vụ trưởng Vụ Châu Âu", "Vụ Châu Âu"),
        (
            "Giám đốc Sở Lao động - Thương binh và Xã hội nói",
            "Giám đốc Sở Lao động - Thương binh và Xã hội",
            "Sở Lao động - Thương binh và Xã hội",
        ),
        (
            "Giám đốc Sở Thông tin và Truyền thông thông báo",
            "Giám đốc Sở Thông tin và Truyền thông",
            "Sở Thông tin và Truyền thông",
        ),
        ("Trưởng ban liên lạc kiều bào", "Trưởng ban liên lạc kiều bào", "Ban liên lạc kiều bào"),
        ("Vụ trưởng Vụ các vấn đề chung Thái Văn Bình", "Vụ trưởng Vụ các vấn đề chung", "Vụ các vấn đề chung"),
    ],
)
def test_an_office_reaches_to_the_end_of_its_body(text: str, expected: str, organization: str) -> None:
    office = _office(text)
    assert office.text == expected
    assert office.organization == organization


@pytest.mark.parametrize(
    "office",
    [
        "Phó Cục trưởng Cục Quản lý xuất nhập cảnh",
        "Cục trưởng Cục Kiểm soát thủ tục hành chính",
        "Viện trưởng Viện Khảo cổ học",
        "Giám đốc Trung tâm Bảo tồn di tích",
        "Phó Chỉ huy trưởng Đội huấn luyện số 1",
        "Chi đội trưởng Chi đội quản lý biên giới",
        "Trưởng phòng Cảnh sát điều tra tội phạm về ma túy",
        "Phó Cục trưởng Cục Hàng hải và đường thủy Việt Nam",
        "Giám đốc Trung tâm Dịch vụ việc làm tỉnh",
        "Phó Giám đốc Trung tâm Xúc tiến đầu tư, thương mại và du lịch",
        "Phó Vụ trưởng Vụ Pháp luật dân sự - kinh tế",
        "Giám đốc Công ty cổ phần xuất nhập khẩu thủy sản miền Trung",
        "Trưởng khoa Ngôn ngữ và văn hóa Hàn Quốc",
        "Chủ nhiệm Ủy ban Khoa học và công nghệ",
        "Giám đốc Bảo tàng Mỹ thuật",
        "Chủ tịch Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh Hà Nam",
        "Chủ tịch Hội đồng quản trị Công ty cổ phần Tarvex",
        "Phó Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh",
        "Tư lệnh Vùng Cảnh sát biển 3",
        "Hiệu trưởng Trường Đại học Ngoại ngữ - Đại học Quốc gia Hà Nội",
        "Phó Cục trưởng Cục Ngoại vụ - Bộ Ngoại giao",
        "Giám đốc quốc gia ADB tại Việt Nam",
        "Chủ tịch Hội Người Việt Nam tại Lào",
    ],
)
@pytest.mark.parametrize("behind", [", phát biểu khai mạc.", " Nguyễn Văn Hùng đã dự."])
def test_an_office_has_the_fields_of_its_body_that_are_written_in_lower_case(office: str, behind: str) -> None:
    assert _office(f"{office}{behind}").text == office


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Giám đốc Trung tâm Xúc tiến đầu tư và doanh nghiệp Nhật Bản ký", "Giám đốc Trung tâm Xúc tiến đầu tư"),
        ("Trưởng khoa Ngôn ngữ và sinh viên, giảng viên dự", "Trưởng khoa Ngôn ngữ"),
        ("Đại sứ Pháp Lê Văn Bình", "Đại sứ Pháp"),
        ("Chủ tịch Hội Luật gia tại Hà Nội, phát biểu", "Chủ tịch Hội Luật gia"),
    ],
)
def test_who_comes_along_and_where_it_stands_is_no_field_of_a_body(text: str, office: str) -> None:
    assert _office(text).text == office


@pytest.mark.parametrize(
    ("text", "expected", "organization"),
    [
        ("Bộ trưởng Ngoại giao Nga Andrei", "Bộ trưởng Ngoại giao Nga", "Bộ Ngoại giao Nga"),
        ("Thủ tướng Lào Bounthavy", "Thủ tướng Lào", "Chính phủ Lào"),
        (
            "Đại sứ Đặc mệnh toàn quyền Cộng hòa Pháp tại Việt Nam Lucien",
            "Đại sứ Đặc mệnh toàn quyền Cộng hòa Pháp tại Việt Nam",
            "Đại sứ quán Cộng hòa Pháp tại Việt Nam",
        ),
        ("Đại sứ Nhật Bản tại Việt Nam, ông", "Đại sứ Nhật Bản tại Việt Nam", "Đại sứ quán Nhật Bản tại Việt Nam"),
        (
            "Đại sứ đặc mệnh toàn quyền nước Cộng hòa Xã hội Chủ nghĩa Việt Nam tại Cộng hòa Ấn Độ, ông",
            "Đại sứ đặc mệnh toàn quyền nước Cộng hòa Xã hội Chủ nghĩa Việt Nam tại Cộng hòa Ấn Độ",
            "Đại sứ quán Cộng hòa Xã hội Chủ nghĩa Việt Nam tại Cộng hòa Ấn Độ",
        ),
        (
            "Tổng Lãnh sự Việt Nam tại Fukuoka, Nhật Bản, phát biểu",
            "Tổng Lãnh sự Việt Nam tại Fukuoka, Nhật Bản",
            "Tổng Lãnh sự quán Việt Nam tại Fukuoka, Nhật Bản",
        ),
        (
            "Cố vấn đặc biệt của Thủ tướng Nhật Bản cảm ơn",
            "Cố vấn đặc biệt của Thủ tướng Nhật Bản",
            "Thủ tướng Nhật Bản",
        ),
        (
            "Thứ trưởng Ngoại giao phụ trách châu Á - Thái Bình Dương Lin",
            "Thứ trưởng Ngoại giao phụ trách châu Á - Thái Bình Dương",
            "Bộ Ngoại giao",
        ),
        ("Thống đốc tỉnh Gangwon Han Woo-jin", "Thống đốc tỉnh Gangwon", "tỉnh Gangwon"),
        ("Thị trưởng thành phố Sapporo Akimoto Kenta", "Thị trưởng thành phố Sapporo", "thành phố Sapporo"),
        (
            "Chủ tịch Hội Hữu nghị Việt Nam - Lào Đỗ Tài",
            "Chủ tịch Hội Hữu nghị Việt Nam - Lào",
            "Hội hữu nghị Việt Nam - Lào",
        ),
    ],
)
def test_an_office_abroad_keeps_its_country(text: str, expected: str, organization: str) -> None:
    office = _office(text)
    assert office.text == expected
    assert office.organization == organization


@pytest.mark.parametrize(
    ("text", "expected", "tenure"),
    [
        ("nguyên Phó Thủ tướng Vũ Đình", "nguyên Phó Thủ tướng", "former"),
        ("cựu Tổng thống Mỹ Grant", "cựu Tổng thống Mỹ", "former"),
        ("quyền Bộ trưởng Bộ Y tế phát biểu", "quyền Bộ trưởng Bộ Y tế", "acting"),
        ("Đại sứ Việt Nam tại Lào", "Đại sứ Việt Nam tại Lào", "current"),
    ],
)
def test_the_tenure_is_said_before_the_office(text: str, expected: str, tenure: str) -> None:
    office = _office(text)
    assert (office.text, office.tenure) == (expected, tenure)


@pytest.mark.parametrize(
    ("text", "expected", "organization"),
    [
        (
            "Phó Cục trưởng Cục Ngoại vụ (Bộ Ngoại giao); lãnh",
            "Phó Cục trưởng Cục Ngoại vụ (Bộ Ngoại giao)",
            "Cục Ngoại vụ",
        ),
        ("Trưởng phòng Ngoại vụ (ảnh giữa) phát biểu", "Trưởng phòng Ngoại vụ", "Phòng Ngoại vụ"),
        (
            "Phó Trưởng ban Ban Quản lý các khu công nghiệp, nêu",
            "Phó Trưởng ban Ban Quản lý các khu công nghiệp",
            "Ban Quản lý các khu công nghiệp",
        ),
        (
            "Trưởng Ban Chỉ đạo chống khai thác bất hợp pháp tỉnh; các",
            "Trưởng Ban Chỉ đạo chống khai thác bất hợp pháp tỉnh",
            "Ban Chỉ đạo chống khai thác bất hợp pháp tỉnh",
        ),
        ("Phó Trưởng Ban Chỉ đạo phát biểu", "Phó Trưởng Ban Chỉ đạo", "Ban Chỉ đạo"),
        (
            "Vụ trưởng Vụ Ngoại giao Văn hóa và UNESCO, được",
            "Vụ trưởng Vụ Ngoại giao Văn hóa và UNESCO",
            "Vụ Ngoại giao Văn hóa và UNESCO",
        ),
        ("Vụ trưởng Vụ Tây Âu và Bắc Mỹ, phó", "Vụ trưởng Vụ Tây Âu và Bắc Mỹ", "Vụ Tây Âu và Bắc Mỹ"),
        (
            "Trưởng Phái đoàn Việt Nam bên cạnh Liên minh châu Âu, từ",
            "Trưởng Phái đoàn Việt Nam bên cạnh Liên minh châu Âu",
            "Phái đoàn Việt Nam bên cạnh Liên minh châu Âu",
        ),
        ("Thứ trưởng thứ nhất Bộ Ngoại giao Séc Karel", "Thứ trưởng thứ nhất Bộ Ngoại giao Séc", "Bộ Ngoại giao Séc"),
        ("Già làng buôn Ako Dhong; bà", "Già làng buôn Ako Dhong", "buôn Ako Dhong"),
        (
            "Chủ nhiệm Văn phòng Phủ Thủ tướng Lào Bua",
            "Chủ nhiệm Văn phòng Phủ Thủ tướng Lào",
            "Văn phòng Phủ Thủ tướng Lào",
        ),
        ("Tham tán Văn hóa Đại sứ quán Đan Mạch dự", "Tham tán Văn hóa Đại sứ quán Đan Mạch", None),
    ],
)
def test_an_office_takes_in_what_its_body_is_for_and_under(text: str, expected: str, organization: str | None) -> None:
    office = _office(text)
    assert office.text == expected
    assert office.organization == organization


@pytest.mark.parametrize(
    "text", ["Phó Thủ tướng đề nghị Bộ Ngoại giao", "Bộ trưởng tiếp Đại sứ", "Đại sứ nêu rõ", "Thứ trưởng Quyên nói"]
)
def test_a_title_before_a_verb_or_a_given_name_stands_alone(text: str) -> None:
    office = _office(text)
    assert office.bare
    assert len(office.text.split()) <= 3


@pytest.mark.parametrize("text", ["đồng chí Lê Văn Sáu", "ông Nam", "ngài Đại sứ", "Hội nghị", "Tổng Lãnh sự quán Lào"])
def test_forms_of_address_and_meetings_are_no_offices(text: str) -> None:
    assert office_at(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Thứ trưởng", "Thứ trưởng Bộ Nội vụ"),
        ("Thứ trưởng Ngoại giao", "Thứ trưởng Bộ Ngoại giao"),
        ("Phó Thủ tướng", "Phó Thủ tướng Chính phủ"),
        ("Trưởng Ban Dân vận Trung ương", "Trưởng ban Dân vận Trung ương Đảng"),
        ("Ủy viên Trung ương Đảng", "Uỷ viên Ban Chấp hành Trung ương Đảng"),
        ("Chủ tịch UBND tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh Kon Tum"),
    ],
)
def test_a_fuller_form_is_the_same_office(short: str, full: str) -> None:
    left, right = _office(short), _office(full)
    assert same_office(left, right)
    assert fuller(left, right).text in (full, short if comparable(short) == comparable(full) else full)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Bộ trưởng", "Thứ trưởng"),
        ("Bí thư Tỉnh ủy", "Phó Bí thư Tỉnh ủy"),
        ("Chủ tịch HĐND tỉnh", "Chủ tịch UBND tỉnh"),
        ("Thứ trưởng Bộ Y tế", "Thứ trưởng Bộ Nội vụ"),
        ("Đại sứ Việt Nam tại Lào", "nguyên Đại sứ Việt Nam tại Lào"),
    ],
)
def test_another_office_is_not_the_same(left: str, right: str) -> None:
    assert not same_office(_office(left), _office(right))


@pytest.mark.parametrize(
    "office",
    [
        "Đại sứ đặc mệnh toàn quyền nước Cộng hoà Chi-lê tại Việt Nam",
        "Bộ trưởng Bộ Y tế công cộng nước Cộng hòa Cu-ba",
        "Bộ trưởng Bộ Ngoại giao và Hợp tác quốc tế Campuchia",
        "Thứ trưởng Bộ Nội vụ Liên bang Đức",
        "Phó Chủ tịch Phòng Thương mại và Công nghiệp Osaka",
        "Giám đốc Sở Văn hóa - Du lịch",
        "Phó Vụ trưởng Vụ Tổ chức - Cán bộ",
        "Phó Thị trưởng Chính phủ nhân dân thành phố Côn Minh",
        "Phó Tổng Biên tập Thường trực Tạp chí Cộng sản",
        "Phó Chủ tịch Hội đồng già làng xã Ia Bông",
        "Phó Trưởng phòng Hợp pháp hóa, Cục Lãnh sự",
        "Vụ trưởng, Vụ Trung Đông - Châu Phi, Bộ Ngoại giao",
        "nguyên Đại sứ Việt Nam tại Na Uy và Phần Lan",
        "Chủ tịch Hội người Việt tại Phần Lan",
        "Phó trưởng Phòng An ninh đối ngoại, Công an tỉnh Hà Giang",
        "Trưởng ban Ban chỉ đạo",
        "Thứ trưởng Công Thương",
        "Thứ trưởng Giáo dục & Đào tạo",
        "Giám đốc Sở Văn hóa, Thể thao & Du lịch",
    ],
)
def test_an_office_reaches_as_far_as_its_country_or_body(office: str) -> None:
    found = office_at(office, 0, len(office))
    assert found is not None
    assert found.text == office


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ trưởng Bộ Ngoại giao và Đại sứ Lào cùng dự", "Bộ trưởng Bộ Ngoại giao"),
        ("Giám đốc Sở Ngoại vụ - Trưởng đoàn phát biểu", "Giám đốc Sở Ngoại vụ"),
        ("Giám đốc Sở Ngoại vụ - Cầu nối bạn bè", "Giám đốc Sở Ngoại vụ"),
        ("Đại sứ Na Uy và Phần Lan Olsen", "Đại sứ Na Uy"),
        ("Vụ trưởng, Sở Ngoại vụ", "Vụ trưởng"),
    ],
)
def test_an_office_ends_before_what_is_not_its_body(text: str, expected: str) -> None:
    assert _office(text).text == expected
