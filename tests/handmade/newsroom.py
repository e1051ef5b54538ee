"""The items that the tests of the marts share: nothing in, a handful of items that know each other out."""

from typing import Any

from tests.handmade.items import Item

MINISTER: dict[str, Any] = {"office": "Bộ trưởng Bộ Ngoại giao", "organization": "Bộ Ngoại giao"}
DEPUTY: dict[str, Any] = {"office": "Thứ trưởng Bộ Ngoại giao", "organization": "Bộ Ngoại giao"}
CONFERENCE: dict[str, Any] = {"series": "hoi_nghi_ngoai_giao", "edition": 30, "organizer": "Bộ Ngoại giao"}


def opening_day() -> Item:
    item = Item("2018-08-13T15:00:00")
    event = item.event(
        "Ngày 13/8/2018, Hội nghị Ngoại giao lần thứ 30 mở đầu ở Hà Nội.",
        "Hội nghị Ngoại giao lần thứ 30",
        confidence=0.95, date_start="2018-08-13", date_end="2018-08-17", place="Hà Nội", place_text="Hà Nội",
        **CONFERENCE,
    )  # fmt: skip
    item.person("Bộ trưởng Đinh Hoà An cầm trịch.", "Đinh Hoà An", event=event, roles=("chair", "speaker"), **MINISTER)
    item.person("Thứ trưởng Phan Thị Mận có mặt.", "Phan Thị Mận", event=event, **DEPUTY)
    item.person("Đoàn Sở Ngoại vụ góp mặt.", "Đoàn Sở Ngoại vụ", event=event, kind="group")
    item.directive(
        "Đại biểu nghe về Chỉ thị số 77-CT/TW của Ban Bí thư.", "chi_thi", number="77-CT/TW", issuer="Ban Bí thư",
        relations=(("replaces", "chi_thi", "11-CT/TW"),),
    )  # fmt: skip
    item.directive("Nghị quyết Đại hội XIII cũng được nhắc.", "nghi_quyet", issuer="Đại hội XIII")
    item.instruction("Bộ trưởng Đinh Hòa An yêu cầu các cục làm sớm.", "Đinh Hòa An", "person", event)
    item.instruction("Bộ Ngoại giao yêu cầu các sở làm sớm.", "Bộ Ngoại giao", "organization", event)
    return item


def second_day() -> Item:
    item = Item("2018-08-14T10:00:00")
    whole = item.event(
        "Hội nghị Ngoại giao 30 vẫn đang tiếp diễn.", "Hội nghị Ngoại giao 30", confidence=0.6, status="parent",
        theme="Ngoại giao kiến tạo", **CONFERENCE,
    )  # fmt: skip
    event = item.event(
        "Ngày 14/8/2018 có phiên về kinh tế.", "Phiên chuyên đề kinh tế", "session", date_start="2018-08-14",
        parent="Hội nghị Ngoại giao 30", place="Hà Nội",
    )  # fmt: skip
    item.person("Ông Đinh Hòa An mở lời.", "Đinh Hòa An", event=event, roles=("opening_speaker",), **MINISTER)
    item.person("Ông Đinh Hòa An cũng dự cả đợt.", "Đinh Hòa An", event=whole)
    item.person("Lời của cố giáo sư Lý Văn Tám được dẫn lại.", "Lý Văn Tám", status="mentioned")
    item.directive("Nghị quyết của Đại hội ấy lại được nêu.", "nghi_quyet", issuer="Đại hội Đảng lần thứ 13")
    item.directive("Theo Chỉ thị 77/CT-TW, các sở lập kế hoạch.", "chi_thi", number="77/CT-TW", issuer="Ban Bí thư")
    return item


def years_later() -> Item:
    item = Item("2021-05-10T20:00:00")
    event = item.event(
        "Ngày 10/5/2021, hai bên hội đàm tại tỉnh Bình Dương.", "Hội đàm về hợp tác địa phương", "talks",
        date_start="2021-05-10", place="Thành phố Hồ Chí Minh", place_text="tỉnh Bình Dương",
    )  # fmt: skip
    item.person("Tân Bộ trưởng Tạ Quang Vỹ tiếp khách.", "Tạ Quang Vỹ", event=event, roles=("host",), **MINISTER)
    item.person(
        "Nguyên Thứ trưởng Phan Thị Mận cùng dự.", "Phan Thị Mận", event=event, tenure="former",
        office="nguyên Thứ trưởng Bộ Ngoại giao", organization="BNG",
    )  # fmt: skip
    return item


def after_the_merger() -> Item:
    item = Item()
    item.event(
        "Ngày 3/3/2026, cuộc gặp diễn ra tại Bình Dương.", "Cuộc gặp doanh nghiệp", "meeting", date_start="2026-03-03",
        place="Thành phố Hồ Chí Minh", place_text="Bình Dương",
    )  # fmt: skip
    item.event(
        "Ngày 4/4/2016, lớp học mở ở Huế.", "Lớp học lễ tân", "training", date_start="2016-04-04", place="Huế",
        place_text="thành phố Huế",
    )  # fmt: skip
    item.event("Lễ ký ở Bình Dương không rõ ngày.", "Lễ ký kết", "signing", place="Bình Dương", place_text="Bình Dương")
    item.event("Có buổi giao lưu ở Lũng Mây.", "Buổi giao lưu", "other", place="Lũng Mây", place_text="Lũng Mây")
    return item


def two_papers() -> list[Item]:
    """One conference in two papers that differ in its day and its chair."""
    items = []
    for day, chair, other in (("11", "Lò Văn Khải", "Vi Thị Nhã"), ("12", "Vi Thị Nhã", "Lò Văn Khải")):
        item = Item(f"2019-06-{day}T18:00:00")
        event = item.event(
            f"Ngày {day}/6/2019, Sở Ngoại vụ Lũng Mây mở Hội nghị lãnh sự vùng cao.", "Hội nghị lãnh sự vùng cao",
            date_start=f"2019-06-{day}", place="Cao Bằng", place_text="Cao Bằng", organizer="Sở Ngoại vụ Lũng Mây",
        )  # fmt: skip
        item.person(f"Ông {chair} điều hành.", chair, event=event, roles=("chair",))
        item.person(f"Ông {other} góp mặt.", other, event=event)
        items.append(item)
    items[0].directive(
        "Kế hoạch 5/KH-BNG nhằm thực hiện Chỉ thị 77-CT/TW.", "ke_hoach", number="5/KH-BNG",
        relations=(("implements", "chi_thi", "77-CT/TW"),),
    )  # fmt: skip
    return items


def slips() -> Item:
    """A page that contradicts itself: three events in a ring, a range that runs backwards, a place as a person."""
    item = Item("2022-02-02T08:00:00")
    for name, whole in (
        ("Tuần lễ trà", "Ngày hội trà"),
        ("Ngày hội trà", "Phiên chợ trà"),
        ("Phiên chợ trà", "Tuần lễ trà"),
    ):
        item.event(
            f"{name} nằm trong {whole} ở Lũng Mây.",
            name,
            "other",
            parent=whole,
            place="Lũng Mây",
            place_text="Lũng Mây",
        )
    event = item.event(
        "Từ ngày 9 đến 7/2/2022, lớp nghề mở ở Hà Nội.", "Lớp nghề trà", "training", date_start="2022-02-09",
        date_end="2022-02-07", place="Hà Nội", place_text="Hà Nội",
    )  # fmt: skip
    item.person("Ông Nghệ An góp mặt.", "Nghệ An", event=event)
    return item


def one_number_twice() -> Item:
    """Two provinces give one number to two documents, and one office is spelled in two ways."""
    item = Item("2023-03-03T08:00:00")
    event = item.event(
        "Ngày 3/3/2023, hai tỉnh họp mặt ở Hà Nội.", "Cuộc họp mặt hai tỉnh", "meeting", date_start="2023-03-03",
        place="Hà Nội", place_text="Hà Nội",
    )  # fmt: skip
    for province, office in (("Nghệ An", "Chủ tịch UBND tỉnh Nghệ An"), ("Hà Tĩnh", "Chủ tịch UBND Hà Tĩnh")):
        body = f"UBND tỉnh {province}"
        item.directive(f"Kế hoạch 123/KH-UBND của {body} được nêu.", "ke_hoach", number="123/KH-UBND", issuer=body)
        item.person(
            f"Ông Vi Văn {province[:3]} đến dự.",
            f"Vi Văn {province[:2]}n",
            event=event,
            office=office,
            organization=body,
        )
    item.person(
        "Bà Lò Thị Hạ đến dự.", "Lò Thị Hạ", event=event, office="Chủ tịch Ủy ban nhân dân tỉnh Nghệ An",
        organization="Ủy ban nhân dân tỉnh Nghệ An", tenure="former",
    )  # fmt: skip
    return item


EVERYTHING = (opening_day, second_day, years_later, after_the_merger)


def all_items() -> list[Item]:
    return [make() for make in EVERYTHING] + two_papers() + [slips(), one_number_twice()]
