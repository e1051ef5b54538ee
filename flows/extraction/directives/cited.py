"""What a citation is, and those that no usual noun leads: numbers and a page in, such citations out.

The nouns of `mentions` stand right before a number, with a capital or as a word that only documents have. Here are the
others: "ban hành hướng dẫn số 30-HD/BTGTU", "văn bản số 123/UBND-NC", a number alone, and a code in the noun's place.
"""

import re
from collections.abc import Iterator
from typing import Final, Literal

from flows.extraction.directives.numbers import TYPES, DirectiveType, WrittenNumber, padded, types_of_code
from flows.extraction.language.endings import Ending
from flows.extraction.pages.page import Page, Sentence
from flows.extraction.values import dataclass

MentionKind = Literal["number", "short", "congress", "law", "noun", "back"]


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation at `text[start:end]`; `listed` continues the list that the citation before it opened."""

    kind: MentionKind
    start: int
    end: int
    directive_type: str
    sentence: Sentence
    noun: DirectiveType | None = None
    capital: bool = False
    listed: bool = False
    number: WrittenNumber | None = None
    standard: str | None = None
    count: str | None = None
    name: str | None = None
    identity: str | None = None


# Who issued it, right behind a short number: then even a small noun cites a document.
ISSUED: Final = re.compile(r"[ ]của[ ](?:Bộ Chính trị|Ban Bí thư|Trung ương|Ban Chấp hành|Chính phủ|Thủ tướng)(?!\w)")
_ABBREVIATIONS: Final = {
    code: TYPES[noun]
    for code, noun in (
        ("NQ", "nghị quyết"), ("NĐ", "nghị định"), ("CT", "chỉ thị"), ("KL", "kết luận"), ("QĐ", "quyết định"),
    )
}  # fmt: skip
# "NQ59", "NQ số 59", "CT 12 của Ban Bí thư", "NĐ 58/2022".
_ABBREVIATED: Final = re.compile(
    r"(?P<code>NQ|NĐ|CT|KL|QĐ)(?<!\w..)(?:[ ]{0,2}|[ ]số[ ])(?P<count>\d{2,3})(?P<year>/(?:19|20)\d\d)?"
    r"(?![\w/–-]|[.,]\d|[ ]?%)"
)
_LETTER_LEAD: Final = Ending(r"(?:[Vv]ăn bản|[Cc]ông (?:thư|hàm))(?: [^\W\d_]{1,8}){0,3} (?:số:? )?\Z")
# "vừa ban hành hướng dẫn số 30-HD/BTGTU": a noun in small letters that is looked for only before a number.
_SMALL_LEAD: Final = Ending(rf"(?<!\w)(?P<noun>{'|'.join(sorted(TYPES, key=len, reverse=True))}) (?:số:? )?\Z")
_LONGEST_LEAD: Final = 32


def numbered(number: WrittenNumber, sentence: Sentence, noun: DirectiveType | None, start: int) -> Cited:
    """A number's code decides the type; the noun decides where a code stands for several ("Quy định số 144-QĐ/TW")."""
    possible = types_of_code(number.code)
    if noun and (not possible or noun.directive_type in possible):
        directive_type = noun.directive_type
    else:
        directive_type = possible[0] if possible else "luat"
    return Cited("number", start, number.end, directive_type, sentence, noun, number=number, standard=number.standard)


def without_noun(page: Page, numbers: list[WrittenNumber]) -> Iterator[Cited]:
    """Returns the citations of numbers that no noun of `mentions` leads, each from the small noun before it if any."""
    for number in numbers:
        sentence = page.sentence_at(number.start)
        if sentence is None:
            continue
        lead = _LETTER_LEAD.search(page.text, sentence.start, number.start) if number.code == "CV" else None
        small = _SMALL_LEAD.search(page.text, max(sentence.start, number.start - _LONGEST_LEAD), number.start)
        if lead or not small:
            yield numbered(number, sentence, None, lead.start() if lead else number.start)
        else:
            yield numbered(number, sentence, TYPES[small["noun"]], small.start())


def abbreviated(page: Page, reach: int) -> Iterator[Cited]:
    """Returns short numbers behind a code ("NQ59"); only a resolution is known without its issuer or its year."""
    text = page.text
    if not any(code in text for code in _ABBREVIATIONS):
        return
    for match in _ABBREVIATED.finditer(text, 0, reach):
        noun, year = _ABBREVIATIONS[match["code"]], match["year"] or ""
        sure = year if match["code"] == "NĐ" else match["code"] == "NQ" or ISSUED.match(text, match.end())
        sentence = page.sentence_at(match.start()) if sure else None
        if sentence is not None:
            count = f"{padded(match['count'])}{year}"
            yield Cited("short", match.start(), match.end(), noun.directive_type, sentence, noun, count=count)
