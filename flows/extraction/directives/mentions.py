"""Where an item cites documents: a page in, every citation with what is written there out, in text order.

A citation is a number with or without its noun ("Chỉ thị số 40-CT/TW"), a short number ("Nghị quyết 57"), a congress
or a plenum ("Nghị quyết Đại hội XIII"), a law by its name, or a noun alone, which refers back or names a document.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from flows.extraction.directives.cited import ISSUED, Cited, MentionKind, abbreviated, numbered, without_noun
from flows.extraction.directives.numbers import TYPES, DirectiveType, WrittenNumber, find_numbers, padded, types_of_code
from flows.extraction.language.endings import Ending
from flows.extraction.language.openings import Opening
from flows.extraction.language.phrases import phrase_pattern
from flows.extraction.language.vietnamese import key
from flows.extraction.pages.page import Page, Sentence

_NOT_WITHIN: Final = r"(?!\w|[ ](?:thư|viên|sư|gia)(?!\w))"
_USUAL: Final = frozenset(noun.noun for noun in TYPES.values())
# "Nghị Quyết", "CHỈ THỊ": so written a noun cites a document only with its number.
_OTHERWISE: Final = frozenset(
    form for noun in TYPES.values() if noun.short_number for form in (noun.noun.title(), noun.noun.upper())
)
_NOUN: Final = Opening(phrase_pattern(sorted(_USUAL | _OTHERWISE), any_case=False) + _NOT_WITHIN)
# A noun in small letters is looked for as plain text, which costs a tenth of a pattern that starts with any letter.
_SMALL: Final = tuple(
    noun for noun, kind in TYPES.items() if kind.named_by in ("issuer", "subject") and " liên" not in noun
)
_SMALL_NOUN: Final = re.compile(phrase_pattern(TYPES) + _NOT_WITHIN)
_TO_NUMBER: Final = re.compile(r"[ ]{1,2}(?:(?:[Ss]ố|SỐ):?[ ]{0,2}){0,3}")
_SHORT: Final = re.compile(
    r"(?P<lead>[ ]{1,2}(?:(?:[Ss]ố|SỐ):?[ ]{1,2}){0,2})(?P<count>\d{1,4})(?P<year>/(?:19|20)\d\d)?"
    r"(?![\w/–-]|[.,]\d|[ ]?%)"
)
# "Nghị định 136 năm 2007": the year of a decree or a circular in words.
_OF_YEAR: Final = re.compile(r"[ ]năm[ ](?P<year>(?:19|20)\d\d)(?!\w)")
_MORE_SHORT: Final = re.compile(
    r"(?:[ ]\([^()\n]{2,90}\))?(?:,|;|,?[ ]và)[ ](?:[Ss]ố[ ])?"
    r"(?P<count>\d{1,4})(?P<year>/(?:19|20)\d\d)?(?![\w/–-]|[.,]\d|[ ]?%)"
    r"(?=[,;.)”\"]|\Z|\n|[ ]\(|[ ](?:và|của|về|ngày|đã|được|là|cũng)(?!\w))"
)
_COUNTED: Final = re.compile(
    r"[ ](?:(?:năm|tháng|ngày)(?! \d)|tuần|giờ|nội dung|kết quả|người|điểm|nhiệm vụ|nhóm|bước|bên|nước|vấn đề"
    r"|quyết định|nghị quyết"
    r"|chỉ thị|thông báo|tỉnh|đơn vị|cơ quan|tập thể|cá nhân|đồng chí|trường hợp|văn bản|lần|mục tiêu|hoạt động"
    r"|chương trình"
    r"|dự án|đề án|khu|mùa|tỷ|triệu|nghìn|chữ|không|đề tài|công trình|xã|loại|câu|vụ|chuyến)(?!\w)"
)
_LIST_GAP: Final = re.compile(
    r"[ ]?(?:[,;]|,? và|,? cùng|,? cùng với|,? hoặc)[ ]{1,2}(?:các[ ])?(?:[Ss]ố:?[ ]{1,2}){0,2}"
)
_BACK: Final = re.compile(r"[ ](?:này|trên|nói trên|nêu trên|vừa nêu|kể trên|đó)(?!\w)")
_ROMAN: Final = r"(?:[IVXL]{1,6}|\d{1,2})"
_CONGRESS: Final = re.compile(
    r"[ ](?:của[ ])?(?P<name>[Đđ]ại hội(?P<middle>(?:[ ][^\s,.;:()“”\"]{1,16}){0,12}?)"
    rf"[ ,]{{1,2}}(?:(?:lần thứ|lần|khóa|khoá|thứ)[ ])?(?P<edition>{_ROMAN})(?![\w/.-]*\d)(?!\w)"
    r"(?P<tail>(?:[ ,]{1,2}(?:của[ ])?(?:Đảng|đảng)"
    r"(?: bộ| ta|(?: Cộng sản| Nhân dân(?: [Cc]ách mạng)?| Lao động) [A-ZĐ]\w+(?: [A-ZĐ]\w+)?)?"
    r"(?:[ ](?:tỉnh|thành phố|Bộ)[ ][A-ZĐ]\w+(?:[ ]\w+)?)?(?!\w))?))"
)
_PLENUM: Final = re.compile(
    r"[ ](?:của[ ])?(?P<name>(?:[Hh]ội nghị[ ])?(?:lần thứ[ ](?P<first>\w{1,5}(?: (?:một|hai|ba|tư|lăm))?)[ ,]{1,2})?"
    r"(?:của[ ])?(?:Ban Chấp hành[ ]|BCH[ ])?(?:Trung ương|TW"
    r"|T\.Ư)(?:[ ]Đảng)?(?:[ ,]{1,2}(?:lần thứ[ ])?(?P<second>\d{1,2}|[IVX]{1,5}))?"
    rf"[ ,]{{1,2}}\(?[Kk]h(?:óa|oá)[ ](?P<term>{_ROMAN})\)?)"
)
_LAW: Final = re.compile(
    r"[ ](?P<name>[A-ZĐÂĂÊÔƠƯÁÀ]\w+(?:(?:[ ]|,[ ](?=\w+ (?:và|,)|gia nhập và|(?:công chức|chống|nhập cảnh|xuất cảnh"
    r"|quá cảnh|khen thưởng|tôn giáo|chữa bệnh|thể thao)(?!\w))|[ ]-[ ])"
    r"(?!(?:năm|số|được|đã|sẽ|quy định|có|là|do|của|tại|để|trong|cho|theo|nhằm|với|ngày|khi|mà|thì|này|sửa đổi"
    r"|hiện hành"
    r"|về|như|đối với|phải|cần|không|vào|từ|đến|bằng)(?!\w)|và[ ](?:các|Luật|Nghị|Bộ luật|Pháp))\w+){0,17})"
    r"(?P<amended>[ ]\((?:sửa đổi|số)[^)]{0,40}\)|[ ]sửa đổi(?:, bổ sung)?)?(?:[ ]năm[ ](?P<year>(?:19|20)\d\d))?"
)
# "Luật Thỏa thuận quốc tế (Luật số 12/2020/QH14)" and "Luật số 12/2020/QH14 (Luật Thỏa thuận quốc tế)" are one law.
_LAW_NUMBER: Final = re.compile(
    r"(?:[ ]\((?:(?:Luật|Bộ luật|Pháp lệnh)[ ])?|[ ]là[ ]Luật[ ]|[ ,]{1,2})(?:[Ss]ố:?[ ]{0,2}){0,3}"
)
_NAME_AFTER: Final = re.compile(r"[ ]\((?:Luật|Bộ luật|Pháp lệnh)(?=[ ])")
_ORDINANCE: Final = re.compile(
    r"(?:[ ]năm[ ](?:19|20)\d\d)?[ ]về[ ]"
    r"(?P<name>[^\s;:.()“”\"][^;:.()“”\"\n]{5,120}?)(?:[ ]năm[ ](?P<year>(?:19|20)\d\d)|(?=[;:.()\n]|\Z))"
)
_NO_LAW: Final = Ending(
    r"(?:[Cc]ông ước[^.;,]{0,40}(?<! và)(?<! cùng)|Đại học|Khoa|Trường|Viện|Hội|Ủy ban|Vụ|Cục|[Nn]gành|môn"
    r"|[Cc]ử nhân|[Tt]iến sĩ|[Tt]hạc sĩ|đạo|kỷ)[ ]\Z"
)
_NO_LAW_NAME: Final = re.compile(r"(?:Biển(?! Việt Nam)|Quốc tế|Nhân đạo|Kinh tế|Dân|Hồi giáo|Magnitsky|La Mã)(?!\w)")
# Resolutions of the United Nations and of other countries' parliaments number in their own way.
_ABROAD: Final = re.compile(
    r"[ ](?:\((?:19|20)\d\d\)[ ])?của[ ](?:Hội đồng Bảo an|HĐBA|Liên hợp quốc|LHQ|Đại hội đồng|UNESCO|Nghị viện"
    r"|Hạ viện|Thượng viện"
    r"|Quốc hội (?:Mỹ|Hoa Kỳ|Lào|Campuchia|Nga)|Tổng thống)"
)
_FOREIGN: Final = re.compile(
    r"[ ](?:của[ ])?(?:Mỹ|Hoa Kỳ|Trung Quốc|Nhật Bản|Hàn Quốc|Anh|Pháp|Đức|Nga|Lào|Campuchia|Thái Lan|Ấn Độ|EU"
    r"|châu Âu)(?!\w)"
)
# The Security Council has numbered its resolutions on since 1946; no short number of the Party or the State is so high.
_LEAST_ABROAD: Final = 500
_OWN_HIGH: Final = "Quân ủy"  # but the Party's military commission numbers all it issues in one series
# "các Nghị quyết Hội nghị lần thứ tư ...": several, none of which is named.
_SEVERAL: Final = re.compile(r"(?<!\w)(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn)[ ]\Z")
# "Đại hội đã thông qua Nghị quyết.": the resolution of the congress that the item tells of.
_ADOPTED: Final = Ending(r"(?:thông qua (?:toàn văn |bản |dự thảo )?|ghi (?:vào|trong) |đưa vào |nêu trong )\Z")
_OWN_CONGRESS: Final = re.compile(r"(?:[ ](?:của[ ])?(?P<named>[Đđ]ại hội))?(?=[,;.)]|\Z|\n|[ ](?:với|và)[ ])")
_CONGRESS_ACTS: Final = re.compile(r"(?<!\w)Đại hội(?!\w)")
_PARTY_WORDS: Final = frozenset(
    ("đại", "biểu", "toàn", "quốc", "lần", "thứ", "của", "đảng", "cộng", "sản", "việt", "nam", "ta", "khóa")
)
# No item cites as many; a page that does is a register, and the rest of it is left unread.
_MOST: Final = 400
_ORDINALS: Final = {
    word: str(number)
    for number, word in enumerate(
        ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai", "mười ba"),
        start=1,
    )
}


def find_citations(page: Page) -> list[Cited]:
    """Returns every citation of a document on the page outside its furniture, in text order."""
    text = page.text
    numbers = {number.start: number for number in find_numbers(text, 2 * _MOST)}
    found: list[Cited] = []
    taken: set[int] = set()
    at, reach = 0, len(text)
    for match in _nouns(text):
        start = match.start()
        if len(found) >= _MOST:
            reach = start
            break
        if start < at or (start and (text[start - 1].isalnum() or text[start - 1] == "_")):
            continue
        sentence = page.sentence_at(start)
        if sentence is None:
            continue
        for cited in _at_noun(text, match, sentence, numbers):
            found.append(cited)
            at = cited.end
            if cited.number:
                taken.add(cited.number.start)
    bare = [number for number in numbers.values() if number.start not in taken and number.start < reach]
    found.extend(abbreviated(page, reach))
    found.extend(without_noun(page, bare))
    found.sort(key=lambda cited: cited.start)
    return list(islice(_joined(text, found), _MOST))


def _nouns(text: str) -> list[re.Match[str]]:
    """Every noun that may cite a document, in text order; the caller checks that a word begins there."""
    found = list(_NOUN.finditer(text, 0, len(text)))
    for noun in _SMALL:
        at = text.find(noun)
        while at >= 0:
            match = _SMALL_NOUN.match(text, at)
            if match:
                found.append(match)
            at = text.find(noun, at + len(noun))
    found.sort(key=re.Match.start)
    return found


def _at_noun(text: str, match: re.Match[str], sentence: Sentence, numbers: dict[int, WrittenNumber]) -> list[Cited]:
    noun = TYPES[" ".join(match.group().lower().split())]
    start, capital = match.start(), match.group()[0].isupper()
    lead = _TO_NUMBER.match(text, match.end(), sentence.end)
    number = numbers.get(lead.end()) if lead else None
    if number:
        full = numbered(number, sentence, noun, start)
        return [_with_name(text, full) if noun.named_by == "name" else full]
    short = _SHORT.match(text, match.end(), sentence.end) if noun.short_number else None
    alone = Cited("noun", start, match.end(), noun.directive_type, sentence, noun, capital)
    if match.group() in _OTHERWISE and not (short and short["lead"].strip()):
        return []
    if short and _is_abroad(text, short, noun):
        return []
    shorts = _shorts(text, short, alone, numbers, noun) if short else []
    return shorts if shorts or match.group() in _OTHERWISE else _by_name(text, match, alone, numbers)


def _by_name(text: str, match: re.Match[str], alone: Cited, numbers: dict[int, WrittenNumber]) -> list[Cited]:
    """What a noun without a number cites: a resolution of a congress, a law, what was cited before, or itself."""
    noun, sentence = alone.noun, alone.sentence
    if noun is None:
        return [alone]
    if noun.directive_type in ("nghi_quyet", "ket_luan"):
        cited = _of_congress(text, match, sentence, noun) or _of_this_congress(text, match, sentence, noun)
        if cited:
            return [cited]
    if noun.named_by == "name":
        return _law(text, match, sentence, noun, numbers) if alone.capital else []
    back = _BACK.match(text, match.end(), sentence.end)
    return [replace(alone, kind="back", end=back.end()) if back else alone]


def _is_abroad(text: str, short: re.Match[str], noun: DirectiveType) -> bool:
    """Whether a short number is that of a resolution of the United Nations or of another country's parliament."""
    if _ABROAD.match(text, short.end()):
        return True
    high = noun.directive_type == "nghi_quyet" and not short["year"] and int(short["count"]) >= _LEAST_ABROAD
    return high and _OWN_HIGH not in text


def _shorts(
    text: str, short: re.Match[str], head: Cited, numbers: dict[int, WrittenNumber], noun: DirectiveType
) -> list[Cited]:
    """A short number, or several after one noun; a full number at the end of the list gives them its suffix."""
    told = "số" in short["lead"].lower()
    if _COUNTED.match(text, short.end()) or not (head.capital or told or ISSUED.match(text, short.end())):
        return []
    end = head.sentence.end
    found = [(head.start, short)]
    while more := _MORE_SHORT.match(text, found[-1][1].end(), end):
        if _COUNTED.match(text, more.end()):
            break
        found.append((more.start("count"), more))
    gap = _LIST_GAP.match(text, found[-1][1].end(), end)
    last = numbers.get(gap.end()) if gap else None
    suffix = last.suffix if last and noun.directive_type in types_of_code(last.code) else None
    cited = []
    for start, match in found:
        year, stop = match["year"] or "", match.end()
        if (
            not year
            and noun.directive_type in ("nghi_dinh", "thong_tu")
            and (worded := _OF_YEAR.match(text, stop, end))
        ):
            year, stop = f"/{worded['year']}", worded.end()
        count = f"{padded(match['count'])}{year}"
        kind: MentionKind = "number" if suffix else "short"
        standard = f"{count}{suffix}" if suffix else None
        listed = start != head.start
        cited.append(
            Cited(kind, start, stop, head.directive_type, head.sentence, head.noun, head.capital, listed,
                  None, standard, count)
        )  # fmt: skip
    return cited


def _of_congress(text: str, match: re.Match[str], sentence: Sentence, noun: DirectiveType) -> Cited | None:
    """A resolution of a congress or a plenum: which one it is, however its number is written."""
    congress = _CONGRESS.match(text, match.end(), sentence.end) if noun.directive_type == "nghi_quyet" else None
    if congress:
        words = key(f"{congress['middle']} {congress['tail']}").split()
        body = " ".join(word for word in words if word not in _PARTY_WORDS)
        identity, name, end = f"{body}|{_edition(congress['edition'])}", congress["name"], congress.end()
    else:
        plenum = _PLENUM.match(text, match.end(), sentence.end)
        if not plenum or _SEVERAL.search(text, max(sentence.start, match.start() - 8), match.start()):
            return None
        ordinal = plenum["first"] or plenum["second"] or ""
        identity, name, end = f"plenum {_edition(ordinal)}|{_edition(plenum['term'])}", plenum["name"], plenum.end()
    return Cited(
        "congress", match.start(), end, noun.directive_type, sentence, noun, name=name.strip(" ,"), identity=identity
    )


def _of_this_congress(text: str, match: re.Match[str], sentence: Sentence, noun: DirectiveType) -> Cited | None:
    """The resolution that a congress adopts, without its edition."""
    own = _OWN_CONGRESS.match(text, match.end(), sentence.end) if noun.noun == "Nghị quyết" else None
    if not own or not _ADOPTED.search(text, sentence.start, match.start()):
        return None
    if not own["named"] and not _CONGRESS_ACTS.search(text, sentence.start, match.start()):
        return None
    return Cited(
        "congress", match.start(), own.end(), noun.directive_type, sentence, noun, name="Đại hội", identity="own"
    )


def _edition(written: str) -> str:
    """The number of a congress in digits: "XIII", "13" and "mười ba" are one."""
    if written.isdigit():
        return str(int(written))
    if not written or not set(written) <= set("IVXL"):
        return _ORDINALS.get(key(written), key(written))
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in written]
    following = [*values[1:], 0]
    return str(sum(-value if value < after else value for value, after in zip(values, following, strict=True)))


def _law(
    text: str, match: re.Match[str], sentence: Sentence, noun: DirectiveType, numbers: dict[int, WrittenNumber]
) -> list[Cited]:
    """A law by its name, with its number if that follows ("Luật Thỏa thuận quốc tế số 70/2020/QH14")."""
    ordinance = _ORDINANCE.match(text, match.end(), sentence.end) if noun.noun == "Pháp lệnh" else None
    named = ordinance or _LAW.match(text, match.end(), sentence.end)
    start = match.start()
    if not named or _NO_LAW.search(text, max(sentence.start, start - 60), start):
        return []
    amended = None if ordinance else named["amended"]
    end = named.start("amended") if amended and "(số" in amended else named.end()
    lead = _LAW_NUMBER.match(text, end, sentence.end)
    number = numbers.get(lead.end()) if lead else None
    if number:
        cited = numbered(number, sentence, noun, start)
        return [replace(cited, name=named["name"])]
    if (noun.noun != "Bộ luật" and _NO_LAW_NAME.match(named["name"])) or _FOREIGN.match(
        text, named.end(), sentence.end
    ):
        return []
    name = named["name"]
    return [Cited("law", start, named.end(), noun.directive_type, sentence, noun, name=name, identity=key(name))]


def _with_name(text: str, cited: Cited) -> Cited:
    """A numbered law takes the name that stands in brackets after its number."""
    lead = _NAME_AFTER.match(text, cited.end, cited.sentence.end)
    named = _LAW.match(text, lead.end(), cited.sentence.end) if lead else None
    if not named:
        return cited
    closed = text[named.end() : named.end() + 1] == ")"
    return replace(cited, end=named.end() + closed, name=named["name"])


def _joined(text: str, found: list[Cited]) -> Iterator[Cited]:
    """Marks the numbers that continue a list and gives those without a noun the noun of the list's head."""
    last: Cited | None = None
    for index, cited in enumerate(found):
        if last is not None and cited.start < last.end:
            continue
        if cited.kind == "congress" and _has_number_behind(text, cited, found[index + 1 : index + 2]):
            continue
        current = cited
        if last is not None and last.kind in ("number", "short") and cited.noun is None:
            gap = _LIST_GAP.fullmatch(text, last.end, cited.start)
            if gap and cited.number:
                possible = types_of_code(cited.number.code)
                same = last.directive_type in possible or not possible
                directive_type = last.directive_type if same else cited.directive_type
                current = Cited("number", cited.start, cited.end, directive_type, cited.sentence, last.noun,
                                listed=True, number=cited.number, standard=cited.standard)  # fmt: skip
        yield current
        last = current


def _has_number_behind(text: str, cited: Cited, following: list[Cited]) -> bool:
    """Whether a plenum's resolution is named again by number: "... khóa XIII (Nghị quyết số 44-NQ/TW)"."""
    if not following or following[0].kind != "number":
        return False
    same = following[0].directive_type == cited.directive_type
    return same and text[cited.end : following[0].start] == " ("
