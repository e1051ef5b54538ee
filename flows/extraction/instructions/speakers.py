"""Who instructs: a use of a verb in, the person or body whose act it is out.

The subject stands right before the verb ("Bộ trưởng X đề nghị"), before other predicates of the sentence ("X đánh giá
cao ...; đề nghị"), or in an earlier sentence of the same speech. A name after "của" or "do" is no subject.
"""

import re
from bisect import bisect_left
from typing import Final, Literal

from flows.extraction.instructions.verbs import VerbUse
from flows.extraction.language.endings import Ending
from flows.extraction.language.organizations import OrganizationMention, find_organizations
from flows.extraction.pages.page import Page, Sentence
from flows.extraction.people.mentions import Mention, People
from flows.extraction.values import dataclass

SpeakerKind = Literal["person", "group", "organization"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who instructs, as the record keeps it; `confidence` is that of the way it was found."""

    name: str
    kind: SpeakerKind
    rule: str
    confidence: float


_REACH: Final = 200
_ADVERBS: Final = re.compile(
    r"(?:(?<=[\s,;])(?:cũng|đã|còn|vừa|mới|đồng thời|tiếp tục|trân trọng|mạnh mẽ|đặc biệt|một lần nữa|thẳng thắn"
    r"|tha thiết|chính thức"
    r"|kịp thời|nhiều lần|trực tiếp|thường xuyên|mong muốn|bày tỏ|thống nhất|đồng ý"
    r"|ghi nhận|đánh giá cao|lưu ý|hoan nghênh|nhất trí"
    r"|cũng như|và|rất"
    r"|qua đó|từ đó|trên cơ sở đó|theo đó|bên cạnh đó|ngoài ra|quán triệt)[\s,]{1,2}){0,6}\Z"
)
_NO_SUBJECT: Final = Ending(
    r"(?i)(?<!\w)(?:của|với|cho|cùng|tới|đến|do|mà|khi|nếu|như|được|theo|bởi|từ|về|là|gửi|gặp|tiếp|đón|mời|cảm ơn"
    r"|chúc mừng|việc"
    r"|thuộc|tại|trước|sau|đối với|trong|để|giúp|thăm|thay mặt)[ ](?:các |đồng chí |ngài |ông |bà )?\Z"
)
_OPENS_CLAUSE: Final = re.compile(r"(?:[,;:”\")–-]|\A|[.!?…]|(?<!\w)(?:và|nhưng|song|rồi))\s{0,2}\Z")
_GROUP_WORDS: Final = (
    r"đại biểu|ý kiến|đại sứ|địa phương|đơn vị|doanh nghiệp|chuyên gia|thành viên|nhà lãnh đạo|nhà khoa học|nước|bên"
    r"|bộ trưởng|Bộ trưởng"
    r"|lãnh đạo|bộ, ngành|sở, ngành|cơ quan|tổ chức|đảng viên|hội viên|kiều bào|học giả|diễn giả|nhà ngoại giao|Đại sứ"
    r"|cử tri|đoàn|tham luận"
    r"|nghị sĩ|nhà báo|nhà đầu tư|tỉnh|tham tán|Tổng Lãnh sự|Thủ tướng|Tổng Bí thư|Chủ tịch|Ngoại trưởng|Tổng thống"
    r"|Thứ trưởng|Thống đốc|Tỉnh trưởng|vị"
)
_GROUP: Final = re.compile(
    r"(?:(?<!\w)(?:[Cc]ác|[Nn]hiều|[Mm]ột số|[Tt]oàn thể|[Đđ]a số|[Nn]hững|[Hh]ai|[Bb]a|[Ll]ãnh đạo các) "
    rf"(?:{_GROUP_WORDS})(?!\w)(?:[ ](?!đã|cũng|còn|đánh giá|cho rằng|đề nghị|yêu cầu|kêu gọi|và"
    rf"|đồng thời)[^\s,.;:()]{{1,14}}){{0,6}}?"
    r"|(?<!\w)(?:[Ll]ãnh đạo|[Đđ]ại diện|[Pp]hía|[Đđ]oàn|[Nn]gười phát ngôn|[Hh]ội nghị|[Đđ]ại hội|[Pp]hiên họp)"
    r"(?:[ ](?!đã|cũng|còn|đề nghị|yêu cầu|kêu gọi)[^\s,.;:()]{1,14}){0,7}?)(?=[ ]?\Z)"
)
_OPENING_GROUP: Final = re.compile(
    r"(?:(?:Tại|Trong|Phát biểu|Qua|Về|Thảo luận)[^,.;:]{1,80}, )?"
    rf"(?P<group>(?:[Cc]ác|[Nn]hiều|[Mm]ột số|[Tt]oàn thể|[Đđ]a số|[Hh]ai) (?:{_GROUP_WORDS}))(?!\w)"
)
# What leads into a sentence whose subject is a body: "Để bảo đảm an toàn, trước đó, UBND tỉnh đã ban hành".
_OPENS_WITH: Final = re.compile(
    r"(?:(?:(?:Để|Nhằm|Trước|Sau|Trong|Tại|Ngày|Ngay|Cùng|Theo|Trên|Vì)[^,.;:\n]{0,100}|trước đó|cùng ngày), ){0,2}"
)
_TITLE: Final = Ending(
    r"(?<!\w)(?P<title>(?:Tổng Bí thư|Chủ tịch nước|Phó Chủ tịch nước|Thủ tướng Chính phủ|Phó Thủ tướng|Thủ tướng"
    r"|Chủ tịch Quốc hội"
    r"|Bộ trưởng|Thứ trưởng|Chủ tịch UBND tỉnh|Bí thư Tỉnh [uủ][ỷy]|Chủ tịch|Đại sứ|Ngoại trưởng|Tổng thống|Tổng Thư ký"
    r"|Giám đốc Sở))[ ]?\Z"
)
_PRONOUN: Final = Ending(
    r"(?<!\w)(?P<pronoun>[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Tt]ôi|[Cc]húng tôi|[Cc]húng ta|[Nn]gài)(?: ấy| này)?[ ]?\Z"
)
_FEMALE: Final = re.compile(r"(?<!\w)(?:[Bb]à|[Cc]hị|Thị)(?!\w)")
_MALE: Final = re.compile(r"(?<!\w)(?:[Ôô]ng|[Aa]nh|Văn)(?!\w)")
# Offices that stand for the person just spoken of.
_OFFICE_ALONE: Final = re.compile(
    r"(?<!\w)(?:[Nn]gười đứng đầu (?:Chính phủ|Nhà nước|Quốc hội|Đảng|tỉnh|ngành(?:[ ][^\s,.;:]{1,12}){1,2})"
    r"|[Nn]gười phát ngôn|[Nn]hà lãnh đạo (?:Việt Nam|Lào|Trung Quốc))[ ]?\Z"
)
_AND: Final = re.compile(
    r"(?<!\w)(?:và|đồng thời|cũng như|qua đó|từ đó|trên cơ sở đó|theo đó|bên cạnh đó|ngoài ra)(?!\w)"
)
_OWN_HEAD: Final = re.compile(r",[ ](?=(?:đồng chí|ông|bà|ngài|Đ/c)[ ])")
_BARE_BODY: Final = Ending(
    r"(?<![^\s.,;:!?”–-])(?<!\w[ ])(?P<head>Bộ|Cục|Sở|Ban|Vụ|Hội|Viện|Học viện|Văn phòng|Ủy ban)[ ]?\Z"
)
# A list of those present: who is named in it does not speak, even if a verb follows far behind.
_ATTENDANCE: Final = re.compile(
    r"(?:[^.;:\n]{0,60}[, ])?(?:[Tt]ham dự|[Tt]ới dự|[Đđ]ến dự|[Cc]ùng dự|[Dd]ự|[Tt]ham gia|[Cc]ùng đi|[Cc]ó mặt"
    r"|[Đđ]ón)(?: và chứng kiến)?(?:[ ][^\s.;:]{1,14}){0,8}?[ ](?:có|gồm)(?!\w)|[Vv]ề phía[^.;:\n]{2,60}có(?!\w)"
)
_SPEECH: Final = re.compile(
    r"(?:(?:Phát biểu|Kết luận|Chỉ đạo|Bế mạc|Khai mạc|Tham luận|Trao đổi|Trả lời|Đáp từ|Thay mặt"
    r"|Tại (?:buổi|cuộc|lễ|hội)|Tiếp (?:lời|thu)|Giao nhiệm vụ|Về phần mình|Nhân dịp)[^.;:\n]{0,120}, )\Z"
)
_BRACKET: Final = Ending(r"[ ]?\([^()]{0,60}\)\Z")
_SPEAKS: Final = re.compile(
    r"(?<!\w)(?:phát biểu|nhấn mạnh|khẳng định|cho biết|đề nghị|yêu cầu|chỉ đạo|nêu rõ|lưu ý|chỉ rõ|kêu gọi|đánh giá"
    r"|bày tỏ|cho rằng|chia sẻ|biểu dương|ghi nhận|kết luận|phân tích|nhận định|(?<!goại )giao|hoan nghênh|thông báo"
    r"|đề cập|tin tưởng)(?!\w)"
)
_HEARSAY: Final = Ending(r"(?i)(?<!\w)(?:mà|như|do|khi|nếu|theo|được|bởi|sau khi)[ ]\Z")
# A document that asks is no speaker, and its verb is not the speaker's: "nêu rõ Nghị quyết yêu cầu ...".
_DOCUMENT: Final = re.compile(
    r"(?<!\w)(?:(?i:chỉ thị|nghị quyết|nghị định|thông tư|quyết định|đề án|kế hoạch|kết luận|quy định|luật|văn bản"
    r"|chiến lược|hiến chương)"
    r"(?: [^\s,.;:]{1,14}){0,3}|này|đó|trên|nói trên)\Z"
)
_BEHIND_QUOTE: Final = re.compile(r"[”\"][,.–\s-]{1,3}(?:(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Nn]gài) )?")
_ACCORDING: Final = re.compile(r"(?:Theo|Cũng theo) (?:đồng chí |ông |bà |ngài )?\Z")
_OFFICE_OF: Final = Ending(
    r"(?<!\w)(?:(?:Phó )?(?:Chủ tịch|Tổng Thư ký|Tổng Giám đốc|Giám đốc|Bí thư|Thủ tướng|Bộ trưởng|Chánh án|Viện trưởng"
    r"|Trưởng|Cục trưởng|Vụ trưởng|Chủ nhiệm)|Thứ trưởng|Chánh Văn phòng|[Nn]gười phát ngôn|Phó phát ngôn)[ ]\Z"
)
_NEAR: Final = 800  # a body named so far back can be meant by its first word alone
_SHORT_OPENING: Final = 40
_FAR: Final = 1600  # a speech is carried over so many characters and no further


class Speakers:
    """Finds speakers on one page."""

    def __init__(self, page: Page, people: People) -> None:
        self._page = page
        self._mentions = people.mentions
        self._starts = [mention.start for mention in self._mentions]
        self._ending = {end: mention for mention in self._mentions for end in (mention.end, mention.reach)}
        self._bodies: dict[int, Speaker | None] = {}
        self._last_body: dict[str, OrganizationMention] = {}
        self._seen = 0

    def of(self, use: VerbUse, before: int = 0) -> Speaker | None:
        """The speaker of a verb, or None if nobody can be named; `before` is where the verb before it ends."""
        text, sentence = self._page.text, use.sentence
        floor = max(sentence.start, use.start - _REACH, before)
        adverbs = _ADVERBS.search(text, floor, use.start)
        edge = adverbs.start() if adverbs else use.start
        while edge > floor and text[edge - 1] == " ":
            edge -= 1
        joined = adverbs is not None and _AND.search(adverbs.group()) is not None
        if edge > floor and text[edge - 1] not in ',;:–-”"' and not joined:
            beside, decided = self._beside(floor, edge, sentence)
            if decided or use.test == "told" or _DOCUMENT.search(text, floor, edge):
                return beside
        return self._subject(sentence, edge) or self._carried(sentence, edge)

    def _beside(self, floor: int, edge: int, sentence: Sentence) -> tuple[Speaker | None, bool]:
        """Who stands right before the verb, and whether that settles it."""
        text = self._page.text
        stands_for = self._stands_for(floor, edge, sentence)
        if stands_for is not None:
            return stands_for[0], True
        start, speaker = self._named_at(floor, edge) or (floor, None)
        if speaker is None:
            return None, False
        if _HEARSAY.search(text, floor, start):
            return None, True
        if speaker.kind != "group" and _NO_SUBJECT.search(text, floor, start):
            return None, False
        return speaker, True

    def _stands_for(self, floor: int, edge: int, sentence: Sentence) -> tuple[Speaker | None] | None:
        """Whom a pronoun, an office alone or the first word of a body stands for; None where none of them stands."""
        text = self._page.text
        pronoun = _PRONOUN.search(text, floor, edge)
        if pronoun:
            who = pronoun["pronoun"].lower()
            meant = self._ending.get(pronoun.end("pronoun"))
            if meant is not None and not meant.named:
                return (Speaker(meant.name, "person", "speaker_carried_over", 0.8),)
            quoted = self._quoted(sentence, pronoun.start()) if who in ("tôi", "chúng tôi", "chúng ta") else None
            return (quoted or self._carried(sentence, pronoun.start(), who),)
        alone = _OFFICE_ALONE.search(text, floor, edge) if edge not in self._ending else None
        spoken = self._carried(sentence, alone.start(), "") if alone else None
        if spoken is not None:
            return (spoken,)
        bare = _BARE_BODY.search(text, floor, edge)
        return (self._body_before(bare["head"], bare.start("head")),) if bare else None

    def _body_before(self, head: str, at: int) -> Speaker | None:
        """The body of this kind named last before `at`: "Bộ" after "Bộ Ngoại giao"."""
        text = self._page.text
        for body in find_organizations(text, max(self._seen, at - _NEAR), at):
            self._last_body[text[body.start : body.end].split(" ", 1)[0]] = body
        self._seen = max(self._seen, at)
        known = self._last_body.get(head.split(" ", 1)[0])
        if known is None or at - known.start > _NEAR:
            return None
        return Speaker(_written(text, known), "organization", "body_named_before", 0.7)

    def _named_at(self, floor: int, edge: int) -> tuple[int, Speaker] | None:
        """The person, group, body or office whose name ends at `edge`, and where it begins."""
        text = self._page.text
        bracket = _BRACKET.search(text, floor, edge)
        mention = self._ending.get(bracket.start() if bracket else edge)
        if mention is not None:
            sure = 0.93 if mention.named else 0.9
            return mention.start, Speaker(mention.name, "person", "speaker_before_verb", sure)
        group = _GROUP.search(text, floor, edge)
        if group:
            return group.start(), Speaker(" ".join(group.group().split()), "group", "group_before_verb", 0.8)
        body = next((body for body in find_organizations(text, floor, edge) if body.end == edge), None)
        if body is not None:
            office = _OFFICE_OF.search(text, floor, body.start)
            if office:
                held = " ".join(text[office.start() : body.end].split())
                return office.start(), Speaker(held, "person", "title_before_verb", 0.5)
            sure = 0.85 if body.known else 0.6
            return body.start, Speaker(_written(text, body), "organization", "body_before_verb", sure)
        title = _TITLE.search(text, floor, edge)
        return (title.start(), Speaker(title["title"], "person", "title_before_verb", 0.5)) if title else None

    def _subject(self, sentence: Sentence, edge: int) -> Speaker | None:
        """The subject of the clauses before the verb: the last person that opens one, else the body that does."""
        text = self._page.text
        low, high = bisect_left(self._starts, sentence.start), bisect_left(self._starts, edge)
        for mention in reversed(self._mentions[max(low, high - 12) : high]):
            start = self._head(mention)
            before = max(sentence.start, start - 40)
            if _OPENS_CLAUSE.search(text[before:start]) and not _NO_SUBJECT.search(text, before, start):
                return Speaker(mention.name, "person", "speaker_of_sentence", 0.85)
        if sentence.start not in self._bodies:
            self._bodies[sentence.start] = self._body(sentence)
        return self._bodies[sentence.start]

    def _body(self, sentence: Sentence) -> Speaker | None:
        text = self._page.text
        group = _OPENING_GROUP.match(text, sentence.start, sentence.end)
        if group:
            return Speaker(" ".join(group["group"].split()), "group", "group_of_sentence", 0.65)
        body = next(find_organizations(text, sentence.start, min(sentence.end, sentence.start + _REACH)), None)
        if body is not None and _OPENS_WITH.fullmatch(text, sentence.start, body.start):
            sure = 0.6 if body.start == sentence.start else 0.55
            return Speaker(_written(text, body), "organization", "body_of_sentence", sure)
        return None

    def _quoted(self, sentence: Sentence, at: int) -> Speaker | None:
        """Who is named right behind the quotation that holds `at`: "“Tôi đề nghị ...”, Thứ trưởng X nói."."""
        text, line = self._page.text, self._page.lines[sentence.line]
        opening = max(text.rfind("“", line.start, at), text.rfind('"', line.start, at))
        if opening < 0:
            return None
        closing = text.find("”" if text[opening] == "“" else '"', at, line.end)
        if closing < 0:
            return None
        begin = bisect_left(self._starts, closing)
        mention = self._mentions[begin] if begin < len(self._mentions) else None
        if mention is None or not _BEHIND_QUOTE.fullmatch(text, closing, mention.start):
            return None
        return Speaker(mention.name, "person", "speaker_behind_quote", 0.85)

    def _carried(self, sentence: Sentence, edge: int, pronoun: str | None = None) -> Speaker | None:
        """Who spoke last, for a pronoun, or for a sentence of the body that has no subject of its own.

        In the paragraph that is whoever opened a clause last; further back it must be someone who speaks.
        """
        if sentence.section not in ("body", "lead") or (pronoun is None and edge - sentence.start > _SHORT_OPENING):
            return None
        index = bisect_left(self._starts, edge if pronoun else sentence.start)
        for mention in reversed(self._mentions[max(0, index - 12) : index]):
            if sentence.start - mention.start > _FAR:
                return None
            home = self._page.sentence_at(mention.start)
            if home is None or home.section not in ("body", "lead") or not self._fits(mention, pronoun):
                continue
            if self._opens(mention, home, near=pronoun is not None and home.line == sentence.line):
                return Speaker(mention.name, "person", "speaker_carried_over", 0.65 if pronoun is None else 0.8)
        return None

    def _opens(self, mention: Mention, home: Sentence, *, near: bool) -> bool:
        """Whether a person is the subject of a clause, and one that speaks if it is not `near`."""
        text, start = self._page.text, self._head(mention)
        before = max(home.start, start - 40)
        if _ACCORDING.fullmatch(text, home.start, start):
            return True
        if not _OPENS_CLAUSE.search(text[before:start]) or _NO_SUBJECT.search(text, before, start):
            return False
        if _ATTENDANCE.match(text, home.start, min(mention.start, home.start + 160)):
            return False
        if near or _SPEECH.search(text[max(home.start, mention.start - 160) : mention.start]):
            return True
        return _SPEAKS.search(text, mention.end, min(home.end, mention.end + 260)) is not None

    def _head(self, mention: Mention) -> int:
        """Where a mention begins; "Thay mặt Tỉnh ủy, đồng chí X" begins with "đồng chí" if the body is part of it."""
        heads = list(_OWN_HEAD.finditer(self._page.text, mention.start, mention.end))
        return heads[-1].end() if heads else mention.start

    def _fits(self, mention: Mention, pronoun: str | None) -> bool:
        """Whether a pronoun can stand for a person: "bà" for no Văn, "ông" for no Thị."""
        if pronoun not in ("ông", "bà"):
            return True
        written = f"{self._page.text[max(0, mention.start - 4) : mention.end]} {mention.name}"
        return not (_MALE if pronoun == "bà" else _FEMALE).search(written)


def _written(text: str, body: OrganizationMention) -> str:
    return " ".join(text[body.start : body.end].split())
