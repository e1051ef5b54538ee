"""Instructions: who asks, orders or urges whom to do what, and what only sounds like it."""

import pytest

from flows.extraction.instructions.find import find_instructions
from flows.extraction.pages.page import Page
from flows.extraction.people.mentions import Mention, People
from flows.extraction.records import Event, Evidence, Instruction, Participant, Section
from tests.written import page_of

# The mentions that the readers of persons would find, by what is written; the longest at a place counts.
NAMES = {
    "Thứ trưởng Ngoại giao Trần Thu Hà": "Trần Thu Hà",
    "Thứ trưởng Trần Thu Hà": "Trần Thu Hà",
    "đồng chí Trần Thu Hà": "Trần Thu Hà",
    "bà Trần Thu Hà": "Trần Thu Hà",
    "Thứ trưởng": "Trần Thu Hà",
    "Thủ tướng Lê Minh Quân": "Lê Minh Quân",
    "Thủ tướng": "Lê Minh Quân",
    "Đại sứ Đỗ Hải Nam": "Đỗ Hải Nam",
    "Đại sứ": "Đỗ Hải Nam",
    "Đại sứ Yamada Takio": "Yamada Takio",
    "Chủ tịch UBND tỉnh Hoàng Văn Lực": "Hoàng Văn Lực",
    "Chủ tịch UBND tỉnh": "Hoàng Văn Lực",
}


def people_of(page: Page) -> People:
    """The mentions of the persons of NAMES on the page."""
    found: dict[int, Mention] = {}
    for written, name in sorted(NAMES.items(), key=lambda item: len(item[0])):
        at = page.text.find(written)
        while at >= 0:
            found[at] = Mention(at, at + len(written), at + len(written), name, name in written)
            at = page.text.find(written, at + 1)
    return People(mentions=tuple(found[at] for at in sorted(found)))


def read(*parts: str | tuple[Section, str]) -> list[Instruction]:
    page = page_of(*parts)
    return find_instructions(page, people_of(page), [])


# text, speaker, verb, addressee, content
ASKED = [
    (
        "Thứ trưởng Trần Thu Hà đề nghị các địa phương chủ động xây dựng kế hoạch hội nhập.",
        "Trần Thu Hà",
        "đề nghị",
        "các địa phương",
        "chủ động xây dựng kế hoạch hội nhập",
    ),
    (
        "Thủ tướng yêu cầu Bộ Ngoại giao khẩn trương tổ chức bảo hộ công dân.",
        "Lê Minh Quân",
        "yêu cầu",
        "Bộ Ngoại giao",
        "khẩn trương tổ chức bảo hộ công dân",
    ),
    (
        "Thủ tướng Lê Minh Quân kêu gọi doanh nghiệp Nhật Bản mở rộng đầu tư vào công nghệ cao.",
        "Lê Minh Quân",
        "kêu gọi",
        "doanh nghiệp Nhật Bản",
        "mở rộng đầu tư vào công nghệ cao",
    ),
    (
        "Thủ tướng giao Bộ Ngoại giao chủ trì, phối hợp với các bộ tổng hợp kiến nghị.",
        "Lê Minh Quân",
        "giao",
        "Bộ Ngoại giao",
        "chủ trì, phối hợp với các bộ tổng hợp kiến nghị",
    ),
    (
        "Chủ tịch UBND tỉnh Hoàng Văn Lực giao Sở Ngoại vụ tham mưu ký kết thỏa thuận.",
        "Hoàng Văn Lực",
        "giao",
        "Sở Ngoại vụ",
        "tham mưu ký kết thỏa thuận",
    ),
    (
        "Thứ trưởng đã chỉ đạo các đơn vị trong Bộ tập trung rà soát thủ tục.",
        "Trần Thu Hà",
        "chỉ đạo",
        "các đơn vị trong Bộ",
        "tập trung rà soát thủ tục",
    ),
    (
        "Thứ trưởng Trần Thu Hà nhấn mạnh, cán bộ ngoại vụ cần nâng cao trình độ ngoại ngữ.",
        "Trần Thu Hà",
        "nhấn mạnh",
        "cán bộ ngoại vụ",
        "cần nâng cao trình độ ngoại ngữ",
    ),
    (
        "Thủ tướng nhấn mạnh hai bên phải sớm hoàn tất đàm phán.",
        "Lê Minh Quân",
        "nhấn mạnh",
        "hai bên",
        "phải sớm hoàn tất đàm phán",
    ),
    (
        "Thứ trưởng nhấn mạnh, Bộ Ngoại giao tiếp tục đồng hành cùng địa phương.",
        "Trần Thu Hà",
        "nhấn mạnh",
        "Bộ Ngoại giao",
        "tiếp tục đồng hành cùng địa phương",
    ),
    (
        "Thứ trưởng nhấn mạnh: các cơ quan đại diện chủ động nắm bắt thị trường sở tại.",
        "Trần Thu Hà",
        "nhấn mạnh",
        "các cơ quan đại diện",
        "chủ động nắm bắt thị trường sở tại",
    ),
    (
        "Đại sứ Yamada Takio cũng đề nghị tỉnh tạo điều kiện cho các dự án mới.",
        "Yamada Takio",
        "đề nghị",
        "tỉnh",
        "tạo điều kiện cho các dự án mới",
    ),
    (
        "Thứ trưởng đề nghị tiếp tục duy trì cơ chế họp thường niên.",
        "Trần Thu Hà",
        "đề nghị",
        None,
        "tiếp tục duy trì cơ chế họp thường niên",
    ),
    (
        "Thứ trưởng đề nghị trong thời gian tới, các đơn vị chú trọng đào tạo.",
        "Trần Thu Hà",
        "đề nghị",
        "các đơn vị",
        "chú trọng đào tạo",
    ),
    (
        "Tiếp Đại sứ Yamada Takio, Chủ tịch UBND tỉnh Hoàng Văn Lực cảm ơn; đề nghị phía bạn hỗ trợ đào tạo lao động.",
        "Hoàng Văn Lực",
        "đề nghị",
        "phía bạn",
        "hỗ trợ đào tạo lao động",
    ),
    (
        "Tại buổi lễ, bà Trần Thu Hà, Ủy viên Đảng ủy, Chủ nhiệm Ủy ban, đề nghị bà con giữ gìn tiếng Việt.",
        "Trần Thu Hà",
        "đề nghị",
        "bà con",
        "giữ gìn tiếng Việt",
    ),
    (
        "Thứ trưởng Trần Thu Hà ghi nhận và đề nghị các đơn vị sớm hoàn thành báo cáo.",
        "Trần Thu Hà",
        "đề nghị",
        "các đơn vị",
        "sớm hoàn thành báo cáo",
    ),
    (
        "Thứ trưởng Trần Thu Hà (thứ hai từ trái) yêu cầu các cục, vụ báo cáo trước ngày 30/6.",
        "Trần Thu Hà",
        "yêu cầu",
        "các cục, vụ",
        "báo cáo trước ngày 30/6",
    ),
    (
        "Thứ trưởng đánh giá cao kết quả, đồng thời đề nghị Sở Ngoại vụ phát huy vai trò đầu mối.",
        "Trần Thu Hà",
        "đề nghị",
        "Sở Ngoại vụ",
        "phát huy vai trò đầu mối",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "verb", "addressee", "content"), ASKED)
def test_a_person_tells_someone_to_do_something(
    text: str, speaker: str, verb: str, addressee: str | None, content: str
) -> None:
    (row,) = read(text)
    assert (row.speaker, row.verb, row.addressee) == (speaker, verb, addressee)
    assert row.content.endswith(content)
    assert row.speaker_kind == "person"


# text, speaker, kind, verb
BODIES = [
    ("Bên cạnh đó, Ban Bí thư cũng yêu cầu các cấp ủy quán triệt nghiêm túc.", "Ban Bí thư", "organization", "yêu cầu"),
    ("Chính phủ yêu cầu các bộ khẩn trương hoàn thiện thể chế.", "Chính phủ", "organization", "yêu cầu"),
    (
        "Bộ Ngoại giao đề nghị công dân Việt Nam theo dõi thông tin của cơ quan đại diện.",
        "Bộ Ngoại giao",
        "organization",
        "đề nghị",
    ),
    (
        "Về cơ chế phối hợp, các đại biểu đề nghị Bộ Ngoại giao hướng dẫn cụ thể hơn.",
        "các đại biểu",
        "group",
        "đề nghị",
    ),
    ("Nhiều ý kiến đề nghị tỉnh sớm ban hành quy chế.", "Nhiều ý kiến", "group", "đề nghị"),
    ("Một số địa phương cũng đề nghị Trung ương bố trí kinh phí.", "Một số địa phương", "group", "đề nghị"),
    ("Hai bên kêu gọi các nước kiềm chế, tuân thủ luật pháp quốc tế.", "Hai bên", "group", "kêu gọi"),
    (
        "Các đại biểu đánh giá cao dự thảo; đề nghị cơ quan soạn thảo làm rõ nguồn lực.",
        "Các đại biểu",
        "group",
        "đề nghị",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "kind", "verb"), BODIES)
def test_a_body_speaks_as_it_is_written(text: str, speaker: str, kind: str, verb: str) -> None:
    (row,) = read(text)
    assert (row.speaker, row.speaker_kind, row.verb) == (speaker, kind, verb)


NOT_TOLD = [
    "Thứ trưởng Trần Thu Hà đánh giá cao sự hỗ trợ của địa phương và tin tưởng quan hệ sẽ phát triển.",
    "Thứ trưởng nhấn mạnh ý nghĩa quan trọng của Hội nghị trong bối cảnh mới.",
    "Thứ trưởng nhấn mạnh đến công tác đào tạo cán bộ.",
    "Thứ trưởng nhấn mạnh chuyến thăm là dấu mốc trong quan hệ hai nước.",
    "Thứ trưởng nhấn mạnh sự cần thiết phải đổi mới phương thức hoạt động.",
    "Thứ trưởng nhấn mạnh, đây không phải lần đầu hai bên gặp gỡ.",
    "Theo đề nghị của Thứ trưởng, Hội nghị lùi sang tuần sau.",
    "Thứ trưởng ghi nhận các đề nghị của doanh nghiệp.",
    "Thứ trưởng cho biết ngành ngoại giao đáp ứng yêu cầu nhiệm vụ trong tình hình mới.",
    "Đồng chí Trần Thu Hà dự và phát biểu chỉ đạo Hội nghị.",
    "Thực hiện chỉ đạo của Thủ tướng, các bộ đã vào cuộc.",
    "Thứ trưởng tham gia giao lưu với sinh viên; hai bên trao giải và bàn giao công trình.",
    "Thứ trưởng hoàn thành tốt nhiệm vụ được giao.",
    "Đại sứ giới thiệu chính sách kêu gọi đầu tư của Việt Nam.",
    "Cục đã tiếp nhận hồ sơ đề nghị cấp hộ chiếu theo yêu cầu của công dân.",
    "Thứ trưởng nêu rõ Nghị quyết yêu cầu các cấp ủy đổi mới tư duy.",
    "Đại sứ nói về những phần việc mà Chỉ thị giao cho Bộ Ngoại giao thực hiện.",
    "Như Thủ tướng yêu cầu, ngành sẽ hoàn thành kế hoạch.",
    "Ban Chỉ đạo họp phiên thứ hai; Thứ trưởng làm Trưởng Ban Chỉ đạo.",
    "Các địa phương cần tiếp tục kiện toàn tổ chức, bộ máy.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_praise_belief_topics_and_nouns_are_no_instructions(text: str) -> None:
    assert read(text) == []


def test_each_verb_of_a_sentence_is_one_row() -> None:
    rows = read(
        "Thủ tướng yêu cầu Bộ Ngoại giao chủ động nắm tình hình; giao Bộ Công an phối hợp bảo đảm an ninh; "
        "đề nghị các địa phương tạo điều kiện cho kiều bào."
    )
    assert [(row.speaker, row.verb, row.addressee) for row in rows] == [
        ("Lê Minh Quân", "yêu cầu", "Bộ Ngoại giao"),
        ("Lê Minh Quân", "giao", "Bộ Công an"),
        ("Lê Minh Quân", "đề nghị", "các địa phương"),
    ]
    assert rows[0].content == "chủ động nắm tình hình"


def test_parallel_contents_of_one_verb_are_one_row() -> None:
    (row,) = read("Thứ trưởng đề nghị các sở tăng cường phối hợp; đổi mới cách làm; chú trọng đào tạo.")
    assert "chú trọng đào tạo" in row.content


def test_a_speech_is_carried_over_to_the_next_paragraph() -> None:
    rows = read(
        "Phát biểu kết luận, Thứ trưởng Trần Thu Hà biểu dương nỗ lực của các đơn vị.",
        "Đồng thời, đề nghị các đơn vị sớm khắc phục tồn tại.",
        "Bà cũng yêu cầu các cục bám sát tiến độ.",
    )
    assert [(row.speaker, row.verb) for row in rows] == [("Trần Thu Hà", "đề nghị"), ("Trần Thu Hà", "yêu cầu")]


def test_what_is_assigned_in_the_next_sentence_is_assigned_by_the_same_speaker() -> None:
    rows = read(
        "Thủ tướng yêu cầu các bộ sớm báo cáo. Giao Bộ Ngoại giao chủ trì theo dõi. Bộ Công an được giao phối hợp."
    )
    assert [(row.speaker, row.verb, row.addressee) for row in rows] == [
        ("Lê Minh Quân", "yêu cầu", "các bộ"),
        ("Lê Minh Quân", "giao", "Bộ Ngoại giao"),
    ]


CARRIED = [
    (
        "Phát biểu chào mừng, Thứ trưởng Trần Thu Hà giới thiệu tiềm năng. Bà đề nghị các sở nối mạng dữ liệu.",
        "Trần Thu Hà",
    ),
    (
        "Thứ trưởng Trần Thu Hà giới thiệu vùng đất mới. Về năm tới, đồng chí yêu cầu các sở tổng hợp số liệu.",
        "Trần Thu Hà",
    ),
    (
        (
            "Dự họp có Đại sứ Đỗ Hải Nam, nguyên Vụ trưởng, Bộ Ngoại giao.\nThứ trưởng Trần Thu Hà giới thiệu đề án. "
            "Đồng chí đề nghị các sở sớm cho ý kiến."
        ),
        "Trần Thu Hà",
    ),
    (
        "Thủ tướng Lê Minh Quân tiếp bà Trần Thu Hà; bà Trần Thu Hà cảm ơn. Ông đề nghị các bộ mở thêm lớp.",
        "Lê Minh Quân",
    ),
    ("“Tôi đề nghị các đơn vị hoàn thành trước 30/6”, Thứ trưởng Trần Thu Hà nhấn mạnh.", "Trần Thu Hà"),
    ('Theo bà Trần Thu Hà, việc còn nhiều. "Tôi đề nghị các đồng chí nói ít làm nhiều", bà kết lại.', "Trần Thu Hà"),
]


@pytest.mark.parametrize(("text", "speaker"), CARRIED)
def test_a_pronoun_is_who_spoke_last_and_no_one_of_the_list_of_those_present(text: str, speaker: str) -> None:
    (row,) = read(*text.split("\n"))
    assert row.speaker == speaker


def test_a_quotation_ends_where_it_is_closed() -> None:
    (row,) = read('Theo bà Trần Thu Hà, việc còn nhiều. "Tôi đề nghị các sở làm nhiều hơn nói", bà kết lại.')
    assert row.content == "làm nhiều hơn nói"


def test_the_first_word_of_a_body_alone_is_the_body_named_last() -> None:
    rows = read("Bộ Ngoại giao theo dõi sát tình hình. Bộ đề nghị công dân hạn chế đi lại.")
    assert [(row.speaker, row.addressee) for row in rows] == [("Bộ Ngoại giao", "công dân")]


def test_an_office_that_stands_for_a_person_is_who_spoke_last() -> None:
    rows = read("Thủ tướng yêu cầu các bộ sớm báo cáo. Người đứng đầu Chính phủ giao các tỉnh rà soát thỏa thuận.")
    assert [row.speaker for row in rows] == ["Lê Minh Quân", "Lê Minh Quân"]


def test_a_person_that_speaks_for_a_body_is_the_speaker() -> None:
    text = "Thay mặt Tỉnh ủy, bà Trần Thu Hà báo cáo tình hình, đồng thời đề nghị các bộ hỗ trợ đào tạo."
    page = page_of(text)
    whole = Mention(text.index("Tỉnh"), text.index(" báo"), text.index(" báo"), "Trần Thu Hà", named=True)
    (row,) = find_instructions(page, People(mentions=(whole,)), [])
    assert row.speaker == "Trần Thu Hà"


def test_whoever_is_assigned_to_direct_something_does_not_assign() -> None:
    (row,) = read("Thủ tướng giao Đại sứ Đỗ Hải Nam trực tiếp chỉ đạo xây dựng đề án, báo cáo trong quý I.")
    assert (row.speaker, row.content) == ("Lê Minh Quân", "trực tiếp chỉ đạo xây dựng đề án, báo cáo trong quý I")


def test_what_stands_before_and_is_not_who_assigns() -> None:
    (row,) = read("Thứ trưởng Trần Thu Hà tiếp thu ý kiến của Thủ tướng và giao các đơn vị cụ thể hóa ngay.")
    assert row.speaker == "Trần Thu Hà"


def test_a_list_of_addressees_is_kept_whole() -> None:
    (row,) = read("Thủ tướng đề nghị các cơ quan, đơn vị nghiêm túc thực hiện quy định về đoàn ra, đoàn vào.")
    assert row.addressee == "các cơ quan, đơn vị"


def test_an_office_of_a_body_is_not_the_body() -> None:
    (row,) = read("Chủ tịch Quốc hội đề nghị hai bên tiếp tục thúc đẩy quan hệ.")
    assert (row.speaker, row.speaker_kind) == ("Chủ tịch Quốc hội", "person")


def test_an_office_with_a_name_and_an_apposition_is_whom_a_task_goes_to() -> None:
    (row,) = read("Thủ tướng giao Giám đốc Sở Đỗ Văn Kha, người cùng dự, làm đầu mối phía Việt Nam.")
    assert (row.addressee, row.content) == ("Giám đốc Sở Đỗ Văn Kha", "làm đầu mối phía Việt Nam")


def test_numbered_requests_are_put_to_the_body_before_the_colon() -> None:
    (row,) = read("Thủ tướng đề nghị Bộ Ngoại giao: (1) hướng dẫn ký kết thỏa thuận; (2) hỗ trợ xúc tiến đầu tư.")
    assert row.addressee == "Bộ Ngoại giao"


def test_a_request_that_is_told_again_as_a_noun_is_none() -> None:
    assert read("Thủ tướng nhắc lại yêu cầu mà Hội nghị đặt ra: cán bộ phải giỏi nghề.") == []


def test_a_request_without_any_speaker_is_left_out() -> None:
    assert read("Đề nghị tạo điều kiện để doanh nghiệp đầu tư.") == []


def test_what_headline_lead_and_caption_repeat_counts_once_as_the_body_tells_it() -> None:
    (row,) = read(
        ("title", "Thủ tướng đề nghị ngành ngoại giao đổi mới"),
        ("lead", "Thủ tướng Lê Minh Quân đề nghị ngành ngoại giao tiếp tục đổi mới mạnh mẽ tư duy."),
        "Thủ tướng đề nghị ngành ngoại giao tiếp tục đổi mới mạnh mẽ tư duy, cách làm trong năm nay.",
        ("caption", "Thủ tướng đề nghị ngành ngoại giao đổi mới tư duy. (Ảnh: Minh An)"),
    )
    assert row.section == "body"


def test_two_different_requests_of_one_speaker_are_two() -> None:
    rows = read(
        "Thứ trưởng đề nghị Bộ Nội vụ sớm trình đề án.",
        "Thứ trưởng đề nghị các tỉnh quan tâm đào tạo phiên dịch.",
    )
    assert len(rows) == 2


def test_a_caption_that_alone_tells_it_counts() -> None:
    (row,) = read(("caption", "Thứ trưởng Trần Thu Hà đề nghị tỉnh phát huy lợi thế biên giới. (Ảnh: Minh An)"))
    assert row.content == "phát huy lợi thế biên giới"


def test_teasers_and_furniture_tell_nothing() -> None:
    text = "Thứ trưởng đề nghị Bộ Nội vụ sớm trình đề án."
    assert read(("related", text), ("furniture", text)) == []


def test_an_instruction_belongs_to_the_event_of_its_speaker() -> None:
    page = page_of("Thứ trưởng Trần Thu Hà đề nghị các sở sớm báo cáo.", "Thủ tướng yêu cầu các bộ sớm báo cáo.")
    evidence = Evidence(0, 0, "", "test")
    events = [Event("meeting", "A", evidence, 1.0, event_id="e1"), Event("talks", "B", evidence, 1.0, event_id="e2")]
    people = people_of(page)
    people.participants = [Participant("Trần Thu Hà", "person", evidence, 1.0, event_id="e2")]
    assert [row.event_id for row in find_instructions(page, people, events)] == ["e2", "e1"]


def test_evidence_is_the_text_itself() -> None:
    page = page_of("Mở đầu. Thứ trưởng đề nghị các sở sớm báo cáo. Hết.")
    (row,) = find_instructions(page, people_of(page), [])
    assert page.text[row.evidence.start : row.evidence.end] == row.evidence.quote
    assert row.content in row.evidence.quote


@pytest.mark.parametrize(
    "text",
    [
        "đề nghị " * 5_000,
        "Thứ trưởng đề nghị các sở sớm báo cáo và " * 1_000,
        "nhấn mạnh các " * 4_000,
        "giao cho " * 5_000,
    ],
)
def test_endless_repetition_ends(text: str) -> None:
    assert len(read(text)) < 1_100
