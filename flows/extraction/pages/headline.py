"""The headline of a page and its traces: the blocks in, the number of the headline's block out, or None.

No headline is invented: a page that was cut off at its start has none. The same headline leaves traces: it returns
as the alt text of photos, as printed or as a slug folded to ASCII ("hoi nghi doi ngoai"), alone or before a teaser.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from flows.extraction.language.name_parts import EVENT
from flows.extraction.language.organizations import organization_at
from flows.extraction.language.vietnamese import fold, key
from flows.extraction.pages.blocks import Block, ends_sentence, starts_like_a_title
from flows.extraction.pages.bylines import byline_of, is_body_name
from flows.extraction.pages.captions import is_scene
from flows.extraction.pages.furniture import is_bar, is_breadcrumb, is_menu
from flows.extraction.pages.sites import site_of_dateline, site_of_line

Slugs = list[tuple[Block, str]]  # blocks that begin with a slug, each with it

_HEAD: Final = 120
_LEAST_HEADLINE: Final = 5  # words
_BRIEF_SCENE: Final = 5  # a caption of so few words ("Quang cảnh buổi làm việc") is no headline
# What stands below a publisher's name: whose paper it is, or the way to its sections.
_MOTTO: Final = re.compile(
    r"(?i:Cơ quan (?:lý luận|ngôn luận|thông tin|báo chí|của|trung ương)|Tiếng nói (?:của|chính thức)|Diễn đàn của|"
    r"[^,.:]{0,40}Department of Foreign Affairs|"
    r"(?:Cổng|Trang) (?:thông tin|tin) điện tử|Trang chủ|Chào mừng (?:quý vị|các bạn|bạn) đến với)(?!\w)"
)
# A publisher with what it is: "Sông Hậu - Tạp chí của Hội Nhà văn", "DTV | Đài Phát thanh và Truyền hình ...".
_MASTHEAD: Final = re.compile(
    r"[^-–|:.,]{2,40}\s[-–|]\s(?:Tạp chí|Báo|Trang (?:tin|thông tin)|Cổng thông tin|Cơ quan|Tiếng nói|Bản tin|"
    r"Đài Phát thanh)(?!\w)(?!.*\d)"
)
# What hangs above all pages of a portal on a feast or before a congress: "Chào mừng kỷ niệm ... - QUYẾT TÂM ...".
_BANNER: Final = re.compile(
    r"(?i:(?:nhiệt )?liệt chào mừng|chào mừng|quyết tâm|thi đua|phát huy|đẩy mạnh)\s(?=.*[-–!*]\s?[A-ZĐ]{3})"
    r"(?=.*(?:[A-ZÀ-ỸĐ]{2,}\s){4})"
)
# "Số: 12/2024/TT-BNG | Hà Nội, ngày ...": the head of a page that gives a document itself.
_OWN_NUMBER: Final = re.compile(r"Số\s?:?\s?\d{1,5}\s?[/-][\w/&-]{2,30}(?:[ \t]*\|.*|[^\n]{0,40},[ ]ngày[ ]\d.*)?")
_OF_A_DOCUMENT: Final = re.compile(
    r".*XÃ HỘI CHỦ NGHĨA VIỆT NAM$|Độc lập - Tự do|Căn cứ |Theo đề nghị của |"
    r"(?:QUYẾT ĐỊNH|CHỈ THỊ|NGHỊ QUYẾT|THÔNG TƯ):?$|Điều \d{1,3}[.:]"
)
_ABBREVIATION: Final = re.compile(r"\s?\([^()]{2,12}\)$")
_QUESTION: Final = re.compile(r"Câu (?:hỏi )?\d{1,3}\s?[.:)]")
_LEAST_SCORE: Final = 1.0
_STAMPED: Final = 2.0
_TOP: Final = 3  # lines
_ACTS: Final = ("Ban hành ", "Ban bố ")  # no board
_PHOTO_SLUG: Final = re.compile(r"[ -](?:hinh|anh)(?:[ -]anh)?[ -]\d{1,3}$")
_SLUG: Final = re.compile(r"[a-z0-9]++(?!\w)(?:[ -][a-z0-9]++(?!\w)){1,60}+")
_LEAST_GAPS: Final = 2  # between three words
# What a line loses that stands below a list's marker: only strong signs make it the headline of this page.
_LISTED: Final = {"related": 5.0, "related_end": 5.0, "list": 4.0}


def find_title(blocks: Sequence[Block], found: Slugs) -> int | None:
    """Returns the number of the block that is the page's headline; `found` are the slugs of the page."""
    opening = enumerate(blocks[:400])
    first = next((i for i, block in opening if block.paragraph and not _is_kicker(blocks, i)), None)
    limit = min(len(blocks), _HEAD) if first is None else first
    if first is not None and _closed_title(blocks, first):
        limit = first + 1
    start = max(0, limit - _HEAD)
    lead = (
        set(key(" ".join(block.text[:700] for block in blocks[limit : limit + 3])).split())
        if first is not None
        else set()
    )
    repeated = {block.repeats for block in blocks if block.repeats is not None}
    slugs = [slug for slug, _ in Counter(slug for _, slug in found).most_common(20)]
    best, best_score, listed, earlier = None, 0.0, 0.0, False
    for number in range(start, limit):
        block = blocks[number]
        if block.marker is not None:
            listed = _LISTED.get(block.marker.effect, 0.0)
            continue
        if not _could_be_title(block, number, limit) or (number < _TOP and _is_body(block.text)):
            continue
        below = _next(blocks, number)
        score = _shape(block) + below + 1.5 * (number in repeated) - listed
        # A scene below another line is a picture's, unless the item's stamp follows it.
        score -= 2.5 * _is_letterhead(blocks, number) + 2.5 * (earlier and below < _STAMPED and is_scene(block.text))
        words = [word for word in key(block.text).split() if len(word) > 1]
        score += 3 * sum(word in lead for word in words) / max(1, len(words))
        score += 3 * bool(slugs and _is_traced(slugs, fold(block.text)))
        if block.words >= 6 and not earlier:
            score, earlier = score + 1, True
        if score > best_score:
            best, best_score = number, score
    under = blocks[best + 1 :] if best is not None else ()
    if best_score < _LEAST_SCORE or not any(block.marker is None and not block.markup for block in under):
        return None
    return best


def _closed_title(blocks: Sequence[Block], number: int) -> bool:
    """Whether the first paragraph is a headline that ends with a full stop: short, with the item's stamp below."""
    block = blocks[number]
    above = blocks[number - 1] if number else None
    if above is not None and above.title_like and not is_body_name(above.text):
        return False  # the headline stands above it: this is its summary
    below = blocks[number + 1] if number + 1 < len(blocks) else None
    stamped = below is not None and (
        below.stamp is not None or (below.marker is not None and below.marker.effect == "meta")
    )
    return stamped and len(block.text) <= 220 and any(other.paragraph for other in blocks[number + 1 : number + 40])


def _is_kicker(blocks: Sequence[Block], number: int) -> bool:
    """Whether a line that ends with a colon announces the headline below it, which a stamp follows."""
    block = blocks[number]
    if not block.text.endswith(":") or len(block.text) > 120 or number + 2 >= len(blocks):
        return False
    return blocks[number + 1].title_like and blocks[number + 2].stamp is not None


def _could_be_title(block: Block, number: int, limit: int) -> bool:
    if block.markup or block.stamp or block.credited or block.truncated or not 2 <= block.words <= 60:
        return False
    if is_breadcrumb(block.text) or is_bar(block.text) or site_of_line(block.text) is not None:
        return False
    if not starts_like_a_title(block.text) or byline_of(block.text) is not None:
        return False
    if (
        is_masthead(block.text)
        or (block.words <= _BRIEF_SCENE and is_scene(block.text))
        or is_menu(block.text)
        or _QUESTION.match(block.text)
        or is_own_number(block.text)
        or _OF_A_DOCUMENT.match(block.text)
    ):
        return False
    if ends_sentence(block.text) and site_of_dateline(block.text):
        return False  # a summary that its paper signs: "VOV.VN - ... ."
    return not ends_sentence(block.text) or (number == limit - 1 and block.paragraph)


def _is_body(text: str) -> bool:
    """Whether a line is a body's name and nothing else: whose page it is."""
    if EVENT.match(text, 0, len(text)) or text.startswith(_ACTS):
        return False
    body = organization_at(text, 0, len(text))
    return body is not None and body.end == len(text)


def is_own_number(text: str) -> bool:
    """Whether a line is the number of the document that the page gives."""
    return text.startswith("Số") and _OWN_NUMBER.fullmatch(text) is not None


def is_masthead(text: str) -> bool:
    """Whether a line is a publisher's name, motto or menu: "SỞ NGOẠI VỤ TỈNH ...", "VUFO | Liên hiệp các ..."."""
    if is_body_name(_ABBREVIATION.sub("", text)) and text.isupper():
        return True
    if _MOTTO.match(text) or _MASTHEAD.match(text) or _BANNER.match(text):
        return True
    cells = [cell.strip() for cell in text.split(" | ")]
    return (
        len(cells) > 1 and is_body_name(cells[-1]) and max(len(cell.split()) for cell in cells[:-1]) < _LEAST_HEADLINE
    )


def _shape(block: Block) -> float:
    if block.words < 4:
        return -1.5
    if block.words < 6:
        return 0.0 if not block.text.isupper() else -1.0
    return 1.5 if block.words <= 45 else -1.0


def _next(blocks: Sequence[Block], number: int) -> float:
    """What stands below: a stamp, a byline or a paragraph speaks for a headline."""
    below = blocks[number + 1] if number + 1 < len(blocks) else None
    if below is None:
        return -1.0
    if below.stamp is not None or (below.marker is not None and below.marker.effect == "meta"):
        return _STAMPED
    if byline_of(below.text) is not None:
        return 1.5
    return 1.0 if below.paragraph or (below.marker is not None and below.marker.effect == "share") else 0.0


def _is_letterhead(blocks: Sequence[Block], number: int) -> bool:
    """Whether a line names a body: the publisher at the top or above a menu, the author's office below the author."""
    block = blocks[number]
    if block.words > 12 or not is_body_name(block.text):
        return False
    if number == 0:
        return True
    above = blocks[number - 1]
    below = blocks[number + 1] if number + 1 < len(blocks) else None
    if byline_of(above.text) is not None:
        return True
    return below is not None and (below.marker is not None or is_breadcrumb(below.text) or is_bar(below.text))


def slugs_of(blocks: Sequence[Block]) -> Slugs:
    """Returns the blocks that begin with a slug, each with it: at least three ASCII words in lower case."""
    found: Slugs = []
    for block in blocks:
        first = block.text[0]
        slug = _SLUG.match(block.text[:400]) if first.isascii() and not first.isupper() else None
        if slug and len(re.findall(r"[ -]", slug.group())) >= _LEAST_GAPS:
            found.append((block, slug.group()))
    return found


def _is_traced(slugs: Sequence[str], folded: str) -> bool:
    return any(_is_slug_of(slug, folded) for slug in slugs)


def _is_slug_of(slug: str, folded: str) -> bool:
    """Whether a slug is the folded headline or its beginning or end."""
    slug = slug.replace("-", " ")
    return folded == slug or (len(slug) > 12 and (folded.startswith(slug + " ") or folded.endswith(" " + slug)))


def mark_slugs(blocks: Sequence[Block], title: int | None, found: Slugs) -> None:
    """Sets `slug` on each block that begins with a slug: the number of characters that the slug takes.

    A slug is a trace of the headline, or the same words in front of several lines.
    """
    if not found:
        return
    folded = fold(blocks[title].text) if title is not None else ""
    vietnamese = title is not None and not blocks[title].text.isascii()
    counts = Counter(slug for _, slug in found)
    for block, slug in found:
        if slug == block.text and _PHOTO_SLUG.search(slug):
            counts[slug] += 1
    known = {slug for slug, count in counts.items() if count > 1}
    for block, slug in found:
        block.slug = _slug_length(slug, known, folded if vietnamese else "")
        if not block.text[block.slug :].strip(" -"):
            block.slug = len(block.text)


def _slug_length(slug: str, known: set[str], folded: str) -> int:
    """The longest part of the candidate, cut at words, that is a known slug or a trace of the folded headline."""
    ends = [match.start() for match in re.finditer(r"[ -]", slug)][1:]
    for end in (len(slug), *reversed(ends)):
        if slug[:end] in known or (folded and _is_slug_of(slug[:end], folded)):
            return end
    return 0
