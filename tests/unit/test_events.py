"""Items of the genre in small, with the events a reader would write down for them."""

from dataclasses import dataclass, field

import pytest

from flows.extraction.events import find_events
from flows.extraction.layout import read_page
from flows.extraction.records import Event
from flows.extraction.vietnamese import normalise


@dataclass(frozen=True)
class Item:
    """An item and what it reports: (type, first day, last day, place) an event, and fields of the main one."""

    text: str
    reported: tuple[tuple[str, str | None, str | None, str | None], ...] = ()
    main: dict[str, object] = field(default_factory=dict)


def read(text: str) -> list[Event]:
    return find_events(read_page(normalise(text)))


def reported(text: str) -> list[Event]:
    return [event for event in read(text) if event.status == "reported"]


CONFERENCES = {
    "a conference with the full date": Item(
        "Ngày 14/3/2019, tại Cần Thơ, Sở Ngoại vụ phối hợp với Cục Ngoại vụ tổ chức Hội nghị phổ biến Quy "
        "chế quản lý "
        "thống nhất hoạt động đối ngoại. Giám đốc Sở Trần Minh Khang chủ trì Hội nghị.",
        (("conference", "2019-03-14", "2019-03-14", "Cần Thơ"),),
        {"name": "Hội nghị phổ biến Quy chế quản lý thống nhất hoạt động đối ngoại", "organizer": "Sở Ngoại vụ"},
    ),
    "a conference that begins the sentence": Item(
        "Hội nghị Xúc tiến đầu tư vào vùng Tây Nguyên đã diễn ra ngày 5/11/2022 tại Đà Lạt, tỉnh Lâm Đồng "
        "với sự tham dự "
        "của khoảng 300 đại biểu. Tại Hội nghị, nhiều doanh nghiệp nêu ý kiến.",
        (("conference", "2022-11-05", "2022-11-05", "Lâm Đồng"),),
        {"name": "Hội nghị Xúc tiến đầu tư vào vùng Tây Nguyên", "attendance": 300, "attendance_bound": "about"},
    ),
    "a summary conference dated by the page's stamp": Item(
        "Đối ngoại địa phương một năm nhìn lại\n\nNgày đăng: 11/01/2024 08:15\n\nChiều 10/1, UBND tỉnh Hà "
        "Tĩnh tổ chức Hội nghị "
        "tổng kết công tác đối ngoại năm 2023, triển khai nhiệm vụ năm 2024. Phó Chủ tịch UBND tỉnh Lê Quang "
        "Hậu chủ trì.",
        (("conference", "2024-01-10", "2024-01-10", None),),
        {
            "organizer": "UBND tỉnh Hà Tĩnh",
            "name": "Hội nghị tổng kết công tác đối ngoại năm 2023, triển khai nhiệm vụ năm 2024",
        },
    ),
    "a conference of a known series without a year": Item(
        "Sáng 14/12, tại Hà Nội, Hội nghị Đối ngoại toàn quốc lần thứ nhất đã khai mạc trọng thể. Đông đảo "
        "đại biểu dự Hội nghị.",
        (("conference", "2021-12-14", "2021-12-14", "Hà Nội"),),
        {"edition": 1, "date_basis": "edition"},
    ),
    "a conference of the current year that nothing dates": Item(
        "Sáng 9/7, tại Đồng Hới, Sở Ngoại vụ tổ chức Hội nghị triển khai công tác lãnh sự. Dự Hội nghị có "
        "đại diện các huyện.",
        (("conference", None, None, "Đồng Hới"),),
        {"date_text": "9/7", "date_precision": "none", "date_basis": "none"},
    ),
    "a conference attended by a leader": Item(
        "Sáng 2/6/2020, tại Trung tâm Hội nghị Quốc gia, Thủ tướng Lê Văn Bách dự và phát biểu chỉ đạo tại "
        "Hội nghị toàn quốc về "
        "cải cách hành chính. Hội nghị được kết nối tới các tỉnh.",
        (("conference", "2020-06-02", "2020-06-02", "Hà Nội"),),
        {"venue": "Trung tâm Hội nghị Quốc gia"},
    ),
    "a party congress with a Roman edition": Item(
        "Trong hai ngày 24 và 25/7/2025, tại thành phố Huế, Đại hội đại biểu Đảng bộ Sở Ngoại vụ lần thứ "
        "XII, nhiệm kỳ 2025-2030 "
        "đã diễn ra. Đại hội có sự tham dự của 120 đại biểu.",
        (("conference", "2025-07-24", "2025-07-25", "Huế"),),
        {"edition": 12, "attendance": 120, "attendance_bound": "exact"},
    ),
    "a plenum with an edition in words": Item(
        "Sáng 2/10/2023, tại Thủ đô Hà Nội, Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII "
        "khai mạc trọng thể. "
        "Tại Hội nghị, các đại biểu thảo luận nhiều đề án.",
        (("conference", "2023-10-02", "2023-10-02", "Hà Nội"),),
        {"edition": 8, "series": "hoi_nghi_trung_uong_13"},
    ),
    "an edition of a congress that the conference only studies": Item(
        "Ngày 6/5/2021, tại Lào Cai, Tỉnh ủy tổ chức Hội nghị quán triệt Nghị quyết Đại hội XIII của Đảng. "
        "Hội nghị có 1.200 đại biểu dự.",
        (("conference", "2021-05-06", "2021-05-06", "Lào Cai"),),
        {"edition": None, "attendance": 1200, "organizer": "Tỉnh ủy"},
    ),
    "an edition inside the quoted theme": Item(
        "Ngày 8/4/2022, tại Hải Phòng, Viện Biển Đông tổ chức Hội thảo “Bốn mươi năm Công ước: nhìn lại từ "
        "lần thứ 5”. Hội thảo thu hút 150 đại biểu.",
        (("workshop", "2022-04-08", "2022-04-08", "Hải Phòng"),),
        {"edition": None, "theme": "Bốn mươi năm Công ước: nhìn lại từ lần thứ 5"},
    ),
    "a conference abroad with country in brackets": Item(
        "Ngày 26/7/2024, tại thủ đô Viêng Chăn (Lào), Hội nghị Bộ trưởng Ngoại giao ASEAN - Ấn Độ đã diễn "
        "ra. Thứ trưởng Đỗ Quốc Huy "
        "phát biểu tại Hội nghị.",
        (("conference", "2024-07-26", "2024-07-26", "Viêng Chăn"),),
    ),
    "a two-month range": Item(
        "Từ 28/8 đến 1/9/2025, tại Trung tâm Hội chợ quốc tế, Hà Nội, Bộ Văn hóa, Thể thao và Du lịch tổ "
        "chức Triển lãm thành tựu đất nước. "
        "Triển lãm mở cửa tự do.",
        (("other", "2025-08-28", "2025-09-01", "Hà Nội"),),
        {"organizer": "Bộ Văn hóa, Thể thao và Du lịch"},
    ),
    "an old province keeps its written name": Item(
        "Chiều 15/9/2017, tại Thừa Thiên Huế, Liên hiệp các tổ chức hữu nghị tổ chức Hội nghị gặp gỡ các tổ "
        "chức phi chính phủ nước ngoài. "
        "Hội nghị ghi nhận nhiều đóng góp.",
        (("conference", "2017-09-15", "2017-09-15", "Huế"),),
        {"place_text": "Thừa Thiên Huế"},
    ),
    "theme after the verb": Item(
        "Hội nghị Gặp gỡ Nhật Bản khu vực miền Trung với chủ đề “Kết nối để cùng lớn mạnh” diễn ra sáng "
        "9/3/2023 tại Quảng Ngãi. "
        "Hội nghị do Bộ Ngoại giao phối hợp với Đại sứ quán Nhật Bản tổ chức.",
        (("conference", "2023-03-09", "2023-03-09", "Quảng Ngãi"),),
        {
            "theme": "Kết nối để cùng lớn mạnh",
            "organizer": "Bộ Ngoại giao",
            "name": "Hội nghị Gặp gỡ Nhật Bản khu vực miền Trung",
        },
    ),
    "a headline repeated as lead": Item(
        "Khai mạc Hội nghị Ngoại giao lần thứ 31\n\nSáng 15/12, tại Hà Nội, Bộ Ngoại giao tổ chức Hội nghị "
        "Ngoại giao lần thứ 31. "
        "Tổng Bí thư dự và chỉ đạo Hội nghị.",
        (("conference", "2021-12-15", "2021-12-15", "Hà Nội"),),
        {"edition": 31, "name": "Hội nghị Ngoại giao lần thứ 31", "series": "hoi_nghi_ngoai_giao"},
    ),
    "a year told by a recent full date": Item(
        "Sáng 20/11, tại Sơn La, Tỉnh ủy tổ chức Hội nghị học tập Chỉ thị mới của Ban Bí thư. Chỉ thị này "
        "được ký ngày 4/9/2014 vừa qua.",
        (("conference", "2014-11-20", "2014-11-20", "Sơn La"),),
        {"date_basis": "context"},
    ),
    "a year told by results and outlook": Item(
        "Ngày 27/12, tại Vĩnh Long, Sở Ngoại vụ tổ chức Hội nghị cán bộ, công chức. Hội nghị đánh giá kết "
        "quả đạt được trong năm 2022 và bàn "
        "phương hướng, nhiệm vụ trong năm 2023.",
        (("conference", "2022-12-27", "2022-12-27", "Vĩnh Long"),),
        {"date_basis": "context"},
    ),
    "a conference whose leader chairs at the head of the sentence": Item(
        "Chủ tịch UBND tỉnh Phan Đức Thọ vừa chủ trì Hội nghị trực tuyến triển khai công tác biên giới, sáng "
        "18/8/2021. Dự Hội nghị có lãnh đạo các huyện.",
        (("conference", "2021-08-18", "2021-08-18", None),),
    ),
}

WORKSHOPS_AND_TRAININGS = {
    "a workshop ends before its theme": Item(
        "Ngày 7/6/2023, tại Bình Định, Học viện Ngoại giao phối hợp với Quỹ Hòa bình tổ chức Hội thảo quốc "
        "tế về an ninh hàng hải với chủ đề "
        '"Luật biển trong thời đại mới". Hội thảo quy tụ hơn 200 đại biểu.',
        (("workshop", "2023-06-07", "2023-06-07", "Gia Lai"),),
        {
            "name": "Hội thảo quốc tế về an ninh hàng hải",
            "theme": "Luật biển trong thời đại mới",
            "organizer": "Học viện Ngoại giao",
            "attendance": 200,
            "attendance_bound": "at_least",
            "place_text": "Bình Định",
        },
    ),
    "a round-table with both spellings of the tone mark": Item(
        "Chiều 21/9/2018, tại TP. Hồ Chí Minh, Tổng Lãnh sự quán Đức tổ chức Toạ đàm về đào tạo nghề. Toạ "
        "đàm có nhiều chuyên gia.",
        (("workshop", "2018-09-21", "2018-09-21", "Thành phố Hồ Chí Minh"),),
        {"organizer": "Tổng Lãnh sự quán Đức"},
    ),
    "a forum": Item(
        "Ngày 26/2/2025, tại Hà Nội, Thủ tướng Trần Hữu Lộc dự khai mạc Diễn đàn Tương lai ASEAN lần thứ "
        "hai. Diễn đàn do Bộ Ngoại giao tổ chức.",
        (("workshop", "2025-02-26", "2025-02-26", "Hà Nội"),),
        {"edition": 2, "organizer": "Bộ Ngoại giao"},
    ),
    "a training for listed people": Item(
        "Sáng 12/10/2016, tại Bắc Giang, Sở Ngoại vụ khai mạc Lớp tập huấn nghiệp vụ lễ tân đối ngoại cho "
        "các cán bộ cấp huyện. Lớp tập huấn có 85 học viên tham gia.",
        (("training", "2016-10-12", "2016-10-12", "Bắc Ninh"),),
        {"name": "Lớp tập huấn nghiệp vụ lễ tân đối ngoại", "attendance": 85, "place_text": "Bắc Giang"},
    ),
    "a course over several days": Item(
        "Từ ngày 3-5/7/2019, tại thành phố Vinh, tỉnh Nghệ An, Bộ Nội vụ tổ chức Khóa bồi dưỡng kỹ năng hội "
        "nhập quốc tế. Khóa bồi dưỡng gồm năm chuyên đề.",
        (("training", "2019-07-03", "2019-07-05", "Nghệ An"),),
        {"organizer": "Bộ Nội vụ"},
    ),
    "training as a verb's object": Item(
        "Sáng nay 9/11/2023, tại Lạng Sơn, Vụ Thông tin Báo chí tổ chức tập huấn công tác thông tin đối "
        "ngoại cho gần 100 đại biểu.",
        (("training", "2023-11-09", "2023-11-09", "Lạng Sơn"),),
        {"attendance": 100, "attendance_bound": "about"},
    ),
    "a passive holding": Item(
        "Lớp bồi dưỡng kiến thức quốc phòng do Trường Chính trị tỉnh tổ chức đã diễn ra tại Cà Mau từ ngày 6 "
        "đến 10/5/2013. Tham gia lớp có 60 học viên.",
        (("training", "2013-05-06", "2013-05-10", "Cà Mau"),),
        {"organizer": "Trường Chính trị tỉnh"},
    ),
}

SESSIONS_AND_MEETINGS = {
    "a plenary inside a larger conference": Item(
        "Chiều 17/8, tại Hà Nội, trong khuôn khổ Hội nghị Ngoại giao lần thứ 30 diễn ra từ ngày 13-17/8, Bộ "
        "Ngoại giao tổ chức Phiên toàn thể về "
        "“Ngoại giao kinh tế vì phát triển”. Thứ trưởng Vũ Hồng Lam điều hành Phiên toàn thể.",
        (("session", "2018-08-17", "2018-08-17", "Hà Nội"),),
        {
            "parent": "Hội nghị Ngoại giao lần thứ 30",
            "theme": "Ngoại giao kinh tế vì phát triển",
            "organizer": "Bộ Ngoại giao",
            "edition": None,
            "date_basis": "edition",
        },
    ),
    "a joint committee": Item(
        "Ngày 6/1/2024, tại Hà Nội, Thủ tướng hai nước đồng chủ trì Kỳ họp lần thứ 46 Ủy ban liên Chính phủ "
        "Việt Nam - Lào. Tại Kỳ họp, hai bên rà soát các dự án.",
        (("session", "2024-01-06", "2024-01-06", "Hà Nội"),),
        {"edition": 46},
    ),
    "a session of a standing committee": Item(
        "Sáng 13/3/2023, tại Nhà Quốc hội, Phiên họp thứ 21 của Ủy ban Thường vụ Quốc hội đã khai mạc. Phiên "
        "họp kéo dài hai ngày.",
        (("session", "2023-03-13", "2023-03-13", "Hà Nội"),),
        {"edition": 21, "venue": "Nhà Quốc hội"},
    ),
    "a working session in a province": Item(
        "Sáng 4/4/2022, Đoàn công tác của Bộ Ngoại giao đã có buổi làm việc với UBND tỉnh Điện Biên. Phát "
        "biểu tại buổi làm việc, lãnh đạo tỉnh nêu kiến nghị.",
        (("meeting", "2022-04-04", "2022-04-04", None),),
    ),
    "a press conference": Item(
        "Chiều 5/9/2024, tại Hà Nội, Bộ Ngoại giao tổ chức họp báo thường kỳ. Người phát ngôn Phạm Thu Ngân "
        "trả lời báo chí.",
        (("meeting", "2024-09-05", "2024-09-05", "Hà Nội"),),
        {"organizer": "Bộ Ngoại giao"},
    ),
    "a meeting on the sidelines": Item(
        "Ngày 24/9/2022, tại New York, bên lề Khóa họp Đại hội đồng Liên hợp quốc, Bộ trưởng Ngoại giao Hà "
        "Đình Long đã gặp Ngoại trưởng Na Uy Kari Solberg. "
        "Tại cuộc gặp, hai bên bàn về biển.",
        (("meeting", "2022-09-24", "2022-09-24", "New York"),),
    ),
    "political consultations abroad": Item(
        "Ngày 19/5/2023, tại Bratislava, Thứ trưởng Ngoại giao Lê Thu Trang và người đồng cấp Slovakia đồng "
        "chủ trì Tham vấn chính trị lần thứ 4 giữa hai Bộ Ngoại giao. "
        "Tại cuộc Tham vấn, hai bên điểm lại hợp tác.",
        (("talks", "2023-05-19", "2023-05-19", "Bratislava"),),
        {"edition": 4},
    ),
}

DIPLOMACY = {
    "a reception": Item(
        "Chiều 23/5/2019, tại Trụ sở Chính phủ, Phó Thủ tướng Đinh Quang Vũ đã tiếp Đại sứ Hà Lan Saskia "
        "Brouwer đến chào từ biệt nhân kết thúc nhiệm kỳ. "
        "Tại buổi tiếp, Phó Thủ tướng đánh giá cao đóng góp của Đại sứ.",
        (("reception", "2019-05-23", "2019-05-23", "Hà Nội"),),
        {"name": "Phó Thủ tướng Đinh Quang Vũ tiếp Đại sứ Hà Lan Saskia Brouwer", "venue": "Trụ sở Chính phủ"},
    ),
    "a reception in a province": Item(
        "Ngày 18/5/2023, Phó Chủ tịch UBND tỉnh Cao Bằng Đoàn Thị Hạnh tiếp, làm việc với đoàn cán bộ Đại sứ "
        "quán Lào tại Việt Nam. Phát biểu tại buổi tiếp, bà Hạnh giới thiệu tiềm năng của tỉnh.",
        (("reception", "2023-05-18", "2023-05-18", None),),
    ),
    "a courtesy call": Item(
        "Sáng 21/5/2020, Tổng Lãnh sự Lào tại TP. Hồ Chí Minh Somsy Vongsa đến chào xã giao lãnh đạo tỉnh "
        "Tiền Giang. Tại buổi tiếp, hai bên trao đổi về nông nghiệp.",
        (("reception", "2020-05-21", "2020-05-21", None),),
    ),
    "talks": Item(
        "Sáng 30/10/2020, tại Hà Nội, Bộ trưởng Ngoại giao Ngô Xuân Đạt hội đàm với Ngoại trưởng Hungary "
        "Ádám Kovács. Tại hội đàm, hai Bộ trưởng nhất trí tăng trao đổi đoàn.",
        (("talks", "2020-10-30", "2020-10-30", "Hà Nội"),),
        {"name": "Bộ trưởng Ngoại giao Ngô Xuân Đạt hội đàm với Ngoại trưởng Hungary Ádám Kovács"},
    ),
    "a telephone call": Item(
        "Tối 15/6/2021, Chủ tịch nước Tạ Đình Phong đã điện đàm với Tổng thống Cuba Ernesto Ruiz. Trong cuộc "
        "điện đàm, hai bên chia sẻ về phòng dịch.",
        (("talks", "2021-06-15", "2021-06-15", None),),
    ),
    "a welcome ceremony, talks and a signing in a visit": Item(
        "Sáng 26/3/2025, tại Phủ Chủ tịch, Thủ tướng Lương Hải Đăng chủ trì Lễ đón Thủ tướng Singapore "
        "Adrian Tan thăm chính thức Việt Nam từ ngày 25-26/3/2025. "
        "Sau Lễ đón, hai Thủ tướng tiến hành hội đàm. Tại hội đàm, hai bên trao đổi về thương mại. "
        "Sau hội đàm, hai Thủ tướng chứng kiến Lễ ký kết các văn kiện hợp tác.",
        (
            ("ceremony", "2025-03-26", "2025-03-26", "Hà Nội"),
            ("talks", "2025-03-26", "2025-03-26", None),
            ("signing", "2025-03-26", "2025-03-26", None),
        ),
        {"parent": "Thủ tướng Singapore Adrian Tan thăm chính thức Việt Nam"},
    ),
    "an official visit abroad": Item(
        "Nhận lời mời của Chính phủ Campuchia, từ ngày 27 đến 28/11/2023, Chủ tịch Quốc hội Mai Văn Chính "
        "thăm chính thức Campuchia. "
        "Chuyến thăm diễn ra trong bối cảnh quan hệ hai nước phát triển tốt đẹp.",
        (("visit", "2023-11-27", "2023-11-28", "Campuchia"),),
    ),
    "a province visits a neighbour": Item(
        "Từ ngày 12-14/12/2022, Đoàn đại biểu tỉnh Sơn La do Chủ tịch UBND tỉnh Hoàng Văn Quân dẫn đầu đã "
        "thăm và làm việc tại tỉnh Hủa Phăn (Lào). Đoàn đã trao quà tặng bạn.",
        (("visit", "2022-12-12", "2022-12-14", "Hủa Phăn"),),
    ),
    "a banquet": Item(
        "Tối 12/11/2017, tại Trung tâm Hội nghị Quốc tế, Chủ tịch nước và Phu nhân chủ trì tiệc chiêu đãi "
        "trọng thể chào mừng các nhà lãnh đạo. Phát biểu tại tiệc chiêu đãi, Chủ tịch nước nâng cốc.",
        (("reception", "2017-11-12", "2017-11-12", "Hà Nội"),),
    ),
    "a second call on the same day": Item(
        "Sáng 3/12/2024, tại Hà Nội, Tổng Bí thư Đặng Quốc Khải tiếp Thủ tướng Bulgaria Ivan Petrov đang "
        "thăm chính thức Việt Nam. Tại buổi tiếp, hai bên nhắc lại tình hữu nghị. "
        "Chiều cùng ngày, Chủ tịch Quốc hội Nông Thị Hiền đã hội kiến Thủ tướng Bulgaria Ivan Petrov.",
        (("reception", "2024-12-03", "2024-12-03", "Hà Nội"), ("talks", "2024-12-03", "2024-12-03", None)),
    ),
    "a wish that is no reception": Item(
        "Sáng 6/6/2022, tại Hà Nội, Thứ trưởng Phùng Gia Bảo đã tiếp Đại sứ Thụy Điển Karin Lindqvist. Đại "
        "sứ cảm ơn Thứ trưởng đã dành thời gian tiếp Đại sứ. "
        "Thứ trưởng mong sớm gặp Bộ trưởng Thụy Điển.",
        (("reception", "2022-06-06", "2022-06-06", "Hà Nội"),),
    ),
}

CEREMONIES = {
    "a signing": Item(
        "Ngày 5/12/2019, tại Hà Nội, Tòa án nhân dân tối cao chủ trì, phối hợp với Bộ Ngoại giao tổ chức lễ "
        "ký Thông tư liên tịch về tống đạt giấy tờ. Dự lễ ký có đại diện hai cơ quan.",
        (("signing", "2019-12-05", "2019-12-05", "Hà Nội"),),
        {"organizer": "Tòa án nhân dân tối cao"},
    ),
    "an award told by a verb": Item(
        "Chiều 9/8/2022, tại Hà Nội, Thứ trưởng Ngoại giao Bạch Ngọc Anh đã trao Kỷ niệm chương “Vì sự "
        "nghiệp Ngoại giao Việt Nam” cho Đại sứ Ai Cập Amina Farouk. Tại buổi lễ, Đại sứ bày tỏ xúc động.",
        (("award", "2022-08-09", "2022-08-09", "Hà Nội"),),
    ),
    "an award ceremony": Item(
        "Sáng 28/8/2020, tại Hà Nội, Bộ Ngoại giao tổ chức Lễ trao tặng Huân chương Lao động cho các tập "
        "thể. Dự buổi lễ có lãnh đạo Bộ.",
        (("award", "2020-08-28", "2020-08-28", "Hà Nội"),),
    ),
    "a handing-over of decisions": Item(
        "Sáng 2/1/2025, tại Phủ Chủ tịch, Chủ tịch nước Tô Quang Minh đã trao Quyết định phong hàm Đại sứ "
        "cho năm cán bộ ngoại giao. Tham dự buổi lễ có lãnh đạo Bộ Ngoại giao.",
        (("ceremony", "2025-01-02", "2025-01-02", "Hà Nội"),),
    ),
    "an opening of a consulate": Item(
        "Ngày 11/4/2018, tại Đà Nẵng, Lễ khai trương Văn phòng Lãnh sự danh dự Sri Lanka đã diễn ra. Dự buổi "
        "lễ có lãnh đạo thành phố.",
        (("launch", "2018-04-11", "2018-04-11", "Đà Nẵng"),),
    ),
    "an anniversary meeting": Item(
        "Tối 1/9/2015, tại Hà Nội, Bộ Ngoại giao tổ chức Lễ kỷ niệm 70 năm thành lập ngành. Hơn 500 đại biểu "
        "dự buổi lễ.",
        (("ceremony", "2015-09-01", "2015-09-01", "Hà Nội"),),
        {"edition": None, "attendance": 500},
    ),
    "the opening of a festival is the festival": Item(
        "Tối 22/4/2023, tại thành phố Hạ Long, tỉnh Quảng Ninh, Lễ khai mạc Tuần lễ Văn hóa Hàn Quốc đã diễn "
        "ra. Tuần lễ kéo dài năm ngày.",
        (("other", "2023-04-22", "2023-04-22", "Quảng Ninh"),),
        {"name": "Tuần lễ Văn hóa Hàn Quốc"},
    ),
}

PAGES = {
    "a dateline before the date": Item(
        "(VOV5) - Ngày 9/9/2021, tại Hà Nội, Ủy ban Nhà nước về người Việt Nam ở nước ngoài tổ chức Hội nghị "
        "gặp mặt kiều bào tiêu biểu. Hội nghị có 80 đại biểu dự.",
        (("conference", "2021-09-09", "2021-09-09", "Hà Nội"),),
        {"organizer": "Ủy ban Nhà nước về người Việt Nam ở nước ngoài"},
    ),
    "a page cut off at the start": Item(
        "Tại Hội nghị, các đại biểu đã nghe Báo cáo tổng kết của Ban Dân tộc về công tác dân tộc thiểu số. "
        "Trong năm 2016, công tác dân tộc thiểu số có nhiều tiến bộ.\n"
        "Phát biểu kết luận Hội nghị, ông Lò Văn Pánh biểu dương công tác dân tộc thiểu số của các địa phương.",
        (("conference", None, None, None),),
        {
            "name": "Hội nghị tổng kết công tác dân tộc thiểu số năm 2016",
            "name_basis": "derived",
            "organizer": "Ban Dân tộc",
        },
    ),
    "a relative day and a page stamp": Item(
        "Khánh thành trụ sở mới\n\nNgày đăng: 20/10/2022 17:05\n\nSáng nay, tại Hà Nội, Cục Lãnh sự tổ chức "
        "Hội nghị công tác lãnh sự. Hội nghị bàn nhiều giải pháp.",
        (("conference", "2022-10-20", "2022-10-20", "Hà Nội"),),
        {"date_basis": "published"},
    ),
}

NOTHING_REPORTED = {
    "an interview": (
        "Đại sứ nói về chuyến thăm\n\n"
        "Nhân chuyến thăm chính thức Việt Nam của Tổng thống, Đại sứ Lâm Thế Hùng đã trả lời phỏng vấn báo chí.\n"
        "Xin Đại sứ cho biết ý nghĩa của chuyến thăm?\nChuyến thăm diễn ra đúng dịp hai nước kỷ niệm quan hệ.\n"
        "Thưa Đại sứ, hợp tác sẽ ra sao?\nHợp tác sẽ tốt hơn."
    ),
    "an opinion": (
        "Ngoại giao kinh tế cần bước đột phá\n\nNhìn lại mười năm qua, ngoại giao kinh tế đã góp phần vào "
        "tăng trưởng. Muốn đi xa hơn, cần đổi mới tư duy và có thêm nguồn lực."
    ),
    "a quiz": (
        "Câu 1: Hội nghị Ngoại giao lần thứ 32 diễn ra vào năm nào?\nA. 2021\nB. 2022\nC. 2023\nD. 2024\nCâu "
        "2: Đại hội XIII của Đảng họp ở đâu?\nA. Huế\nB. Hà Nội"
    ),
    "an English page": (
        "Deputy Minister received the Ambassador of Chile in Ha Noi on 5 May 2023. At the meeting, both "
        "sides discussed trade."
    ),
    "new rules": (
        "Quy định mới về hộ chiếu\n\nBộ trưởng đã ký ban hành Thông tư số 07/2023/TT-BNG quy định về hộ "
        "chiếu ngoại giao. Thông tư có hiệu lực từ ngày 1/3/2024."
    ),
    "a plan": (
        "Theo kế hoạch, tháng 10 tới Sở Ngoại vụ sẽ tổ chức Hội nghị xúc tiến đầu tư. Việc tổ chức hội nghị "
        "nhằm quảng bá hình ảnh địa phương."
    ),
    "a ceremony still to come": (
        "Sáng nay (16/5), tại Phủ Chủ tịch, sẽ diễn ra lễ đón chính thức Tổng thống Hy Lạp. Dự kiến, sau lễ "
        "đón, hai nhà "
        "lãnh đạo sẽ tiến hành hội đàm."
    ),
    "a visit announced": (
        "Người phát ngôn cho biết Thủ tướng Chu Văn Hiệp sẽ thăm chính thức Hungary từ ngày 5-7/9/2023 theo lời mời."
    ),
    "a habit": "Hằng năm Bộ tổ chức hội nghị tập huấn cho cán bộ. Nhiều hội thảo, tọa đàm cũng được mở ở các "
    "địa phương.",
    "a message of congratulation": (
        "Ngày 9/9/2021, Chủ tịch nước đã gửi điện mừng tới Tổng thống Tajikistan nhân kỷ niệm 30 năm Quốc "
        "khánh nước này."
    ),
    "an appeal": (
        "Ban Thường trực kêu gọi các tổ chức, cá nhân ủng hộ đồng bào vùng lũ. Mọi đóng góp xin gửi về tài "
        "khoản của Ban."
    ),
}

PRESS_FORMS = {
    "an aim before the day": Item(
        "Nhằm trang bị kiến thức, kỹ năng cho cán bộ, ngày 4/10/2019, tại khách sạn Biển Xanh, Sở Ngoại vụ "
        "phối hợp với "
        "Cục Ngoại vụ đã tổ chức Lớp Bồi dưỡng kỹ năng lễ tân năm 2019. Lớp có hơn 70 đại biểu tham gia.",
        (("training", "2019-10-04", "2019-10-04", None),),
        {"organizer": "Sở Ngoại vụ", "venue": "khách sạn Biển Xanh", "attendance": 70},
    ),
    "a theme with a comma before the event": Item(
        'Với chủ đề "Đồng lòng, vươn xa", Đại hội đại biểu lần thứ I Đảng bộ Cục Lễ tân đã khai mạc ngày '
        "15/7/2025, tại "
        "Hà Nội với sự tham dự của 180 đảng viên.",
        (("conference", "2025-07-15", "2025-07-15", "Hà Nội"),),
        {"edition": 1, "theme": "Đồng lòng, vươn xa", "attendance": 180},
    ),
    "a delegation with its leader": Item(
        "Sáng 1/3/2024, Đoàn công tác Sở Ngoại vụ tỉnh Hà Tĩnh do đồng chí Võ Thị Mây, Phó Giám đốc Sở, làm "
        "trưởng đoàn "
        "đã đến thăm và làm việc tại tỉnh Thanh Hóa. Tại buổi làm việc, hai bên trao đổi kinh nghiệm.",
        (("visit", "2024-03-01", "2024-03-01", "Thanh Hóa"),),
    ),
    "a visit told at its end with what it held": Item(
        "Sáng 14/10/2024, Thủ tướng Lào Bounma Keo rời Hà Nội, kết thúc tốt đẹp chuyến thăm chính thức Việt Nam.\n"
        "Thủ tướng Lào Bounma Keo thăm chính thức Việt Nam từ ngày 12 đến 14/10/2024.\n"
        "Tối 12/10, tại Trụ sở Trung ương Đảng, Tổng Bí thư Hồ Đức Nam đã hội kiến với Thủ tướng Lào Bounma Keo.\n"
        "Sáng 13/10, tại Phủ Chủ tịch, Thủ tướng Chu Văn Hiệp chủ trì lễ đón chính thức Thủ tướng Lào Bounma Keo.",
        (
            ("visit", "2024-10-12", "2024-10-14", "Việt Nam"),
            ("talks", "2024-10-12", "2024-10-12", "Hà Nội"),
            ("ceremony", "2024-10-13", "2024-10-13", "Hà Nội"),
        ),
    ),
    "whose report it is has a day of its own": Item(
        "Bộ Ngoại giao ngày 14/7 cho biết, tối 13/7/2023, nhân dịp Hội nghị Bộ trưởng Ngoại giao ASEAN lần "
        "thứ 56 tại "
        "Jakarta, Indonesia, Bộ trưởng Ngoại giao Kiều Anh Tú đã có cuộc gặp với Ngoại trưởng Fiji Semi Koro.",
        (("meeting", "2023-07-13", "2023-07-13", "Jakarta"),),
        {"parent": "Hội nghị Bộ trưởng Ngoại giao ASEAN lần thứ 56"},
    ),
    "a chain of offices before the name met": Item(
        "Chiều 3/12/2025, tại Viêng Chăn, Thủ tướng Chu Văn Hiệp đã hội kiến Tổng Bí thư, Chủ tịch nước Lào "
        "Khamsay Vong.",
        (("talks", "2025-12-03", "2025-12-03", "Viêng Chăn"),),
        {"name": "Thủ tướng Chu Văn Hiệp hội kiến Tổng Bí thư, Chủ tịch nước Lào Khamsay Vong"},
    ),
    "a meeting that a speaker speaks at": Item(
        "Chiều 5/4/2021, tại Phiên họp thứ 2 của Ban Chỉ đạo, Thứ trưởng Ngô Hướng Nam yêu cầu các đơn vị "
        "đẩy nhanh tiến độ. "
        "Phiên họp có 20 đại biểu dự.",
        (("session", "2021-04-05", "2021-04-05", None),),
        {"edition": 2, "attendance": 20},
    ),
    "credentials under a dateline": Item(
        "Luanda, 12/3/2019 - Đại sứ Việt Nam tại Angola Dương Thế Vinh đã trình Quốc thư lên Tổng thống "
        "Angola. Tại buổi lễ, "
        "Tổng thống chúc mừng Đại sứ.",
        (("ceremony", "2019-03-12", "2019-03-12", None),),
    ),
    "a signing told by its verb and placed by the next sentence": Item(
        "Ngày 3/5/2018, UBND tỉnh Gia Lai ký kết Biên bản ghi nhớ hợp tác với tỉnh Attapeu. Lễ ký diễn ra "
        "tại thành phố Pleiku.",
        (("signing", "2018-05-03", "2018-05-03", "Pleiku"),),
    ),
    "a meeting of ministers by its abbreviation": Item(
        "Từ ngày 24-27/7, tại Viêng Chăn, Lào, Bộ trưởng Ngoại giao Kiều Anh Tú dẫn đầu Đoàn Việt Nam tham "
        "dự Hội nghị "
        "Bộ trưởng Ngoại giao ASEAN lần thứ 57 (AMM-57) và các hội nghị liên quan.",
        (("conference", "2024-07-24", "2024-07-27", "Viêng Chăn"),),
        {"edition": 57, "date_basis": "edition", "name": "Hội nghị Bộ trưởng Ngoại giao ASEAN lần thứ 57"},
    ),
}

ITEMS = {
    **CONFERENCES,
    **WORKSHOPS_AND_TRAININGS,
    **SESSIONS_AND_MEETINGS,
    **DIPLOMACY,
    **CEREMONIES,
    **PAGES,
    **PRESS_FORMS,
}


@pytest.mark.parametrize("name", ITEMS)
def test_an_item_reports_its_events_with_day_and_place(name: str) -> None:
    item = ITEMS[name]
    found = [(event.event_type, event.date_start, event.date_end, event.place) for event in reported(item.text)]
    assert found == list(item.reported)


@pytest.mark.parametrize("name", [name for name, item in ITEMS.items() if item.main])
def test_the_main_event_has_what_the_item_tells_of_it(name: str) -> None:
    item = ITEMS[name]
    main = reported(item.text)[0]
    assert {key: getattr(main, key) for key in item.main} == item.main


@pytest.mark.parametrize("name", NOTHING_REPORTED)
def test_an_item_without_an_event_reports_none(name: str) -> None:
    assert reported(NOTHING_REPORTED[name]) == []


PARENT_AND_TEASER = (
    "Chiều 17/8, tại Hà Nội, trong khuôn khổ Hội nghị Ngoại giao lần thứ 30 diễn ra từ ngày 13-17/8, Bộ "
    "Ngoại giao tổ chức "
    "Phiên toàn thể về “Ngoại giao kinh tế vì phát triển”. Thứ trưởng Vũ Hồng Lam điều hành Phiên toàn thể.\n\n"
    "TIN LIÊN QUAN\n\nNgày 9/1/2020, tại Cần Thơ, Sở Ngoại vụ tổ chức Hội nghị tổng kết công tác đối ngoại ...\n"
)


def test_the_larger_event_is_an_event_of_its_own_with_its_own_days() -> None:
    parents = [event for event in read(PARENT_AND_TEASER) if event.status == "parent"]
    assert [(event.name, event.edition, event.date_start, event.date_end) for event in parents] == [
        ("Hội nghị Ngoại giao lần thứ 30", 30, "2018-08-13", "2018-08-17")
    ]


def test_a_teaser_changes_nothing_of_the_items_event() -> None:
    main = reported(PARENT_AND_TEASER)[0]
    assert (main.date_start, main.place, main.theme) == ("2018-08-17", "Hà Nội", "Ngoại giao kinh tế vì phát triển")


def test_reported_events_come_first_and_the_main_event_before_all() -> None:
    statuses = [event.status for event in read(PARENT_AND_TEASER)]
    assert statuses == sorted(statuses, key=("reported", "parent", "mentioned").index)


@pytest.mark.parametrize("name", ITEMS)
def test_every_event_quotes_the_sentence_that_tells_it(name: str) -> None:
    text = normalise(ITEMS[name].text)
    for event in read(text):
        quote = event.evidence
        assert text[quote.start : quote.end] == quote.quote
        assert 0 < event.confidence <= 1


def test_an_event_keeps_its_identifier_when_furniture_surrounds_the_item() -> None:
    text = CONFERENCES["a conference with the full date"].text
    framed = f"Theo dõi Báo trên\n{text}\nPhiên bản di động"
    assert [event.event_id for event in reported(framed)] == [event.event_id for event in reported(text)]


def test_the_other_place_of_the_tone_mark_changes_no_event() -> None:
    old = "Ngày 5/6/2019, tại Khánh Hòa, Tỉnh ủy tổ chức Tọa đàm về hòa giải ở cơ sở. Tọa đàm có 40 đại biểu tham dự."
    new = old.replace("òa", "oà").replace("ủy", "uỷ")
    one, other = reported(old)[0], reported(new)[0]
    assert (one.event_id, one.date_start, one.place) == (other.event_id, other.date_start, other.place)
