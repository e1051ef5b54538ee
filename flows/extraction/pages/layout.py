"""What each stretch of a press page is: the stored text in, a `Page` with sectioned lines out.

The blocks are read once, from the top. The reader knows where it stands (`Zone`): above the headline, between
headline and text, in the text, below the signature, in a list of teasers, in comments, at the page's foot. Lists
open with a marker; whether the text goes on after a list is decided by what follows: two paragraphs in a row are
text, a headline before each paragraph is a teaser.
"""

import re
from collections.abc import Sequence
from typing import Literal

from flows.extraction.language.vietnamese import fold, in_one_spelling
from flows.extraction.pages.blocks import Block, cut, is_summed_up, is_told_twice
from flows.extraction.pages.bylines import byline_of, credits_photo, is_body_name, photographers_of
from flows.extraction.pages.captions import is_scene
from flows.extraction.pages.furniture import Marker, is_bar, is_breadcrumb
from flows.extraction.pages.headline import find_title, is_own_number, mark_slugs, slugs_of
from flows.extraction.pages.listing import is_listing
from flows.extraction.pages.outlook import Outlook
from flows.extraction.pages.page import Page
from flows.extraction.pages.posting import Posting, day_behind
from flows.extraction.pages.sites import site_of_dateline, site_of_line
from flows.extraction.pages.wrapping import unwrapped
from flows.extraction.records import Line

Zone = Literal["head", "lead", "body", "after", "beside", "related", "list", "comments", "footer"]

_TEXT: frozenset[Zone] = frozenset({"lead", "body", "after"})
_LONGEST_SUMMARY = 350
_BLOT = "_"
# "[Việt Nam và Lào mở cửa khẩu mới]": a link to another item in the middle of the text.
_PHOTO_NUMBER = re.compile(r"(?:[ -]{1,3}(?:(?:hình )?ảnh|hình|hinh anh)(?: số)?| -) \d{1,3}$")
_LINK = re.compile(r"\[(?!Hình|Ảnh|Video|Clip|Đồ họa|Infographics?)[^\[\]]{20,200}\]")


def read_page(text: str) -> Page:
    """Returns the page: every stretch that is not blank in exactly one line, with its section and the reason."""
    stored, whole = text, unwrapped(text)
    text = in_one_spelling(whole)
    blocks, separators = cut(text)
    listing = is_listing(blocks)
    slugs = slugs_of(blocks)
    title = None if listing else find_title(blocks, slugs)
    mark_slugs(blocks, title, slugs)
    reader = _Reader(blocks, title, listing=listing)
    reader.read()
    lines = separators + [line for block in blocks for line in _lines(block)]
    lines.sort(key=lambda line: line.start)
    headline = blocks[title] if title is not None else None
    end = headline.start + day_behind(headline.text)[0] if headline else 0
    return Page(
        text=_blotted(text, lines),
        stored=stored,
        lines=tuple(lines),
        title=whole[headline.start : end] if headline else None,
        title_span=(headline.start, end) if headline else None,
        published_at=reader.posting.published_at(),
        bylines=reader.bylines,
        photographers=reader.photographers,
        site=reader.site,
    )


def _blotted(text: str, lines: Sequence[Line]) -> str:
    """The text with its furniture blotted out, so that what looks through the page passes over it."""
    parts: list[str] = []
    at = 0
    for line in lines:
        if line.section == "furniture" and line.reason != "cell_separator" and line.start >= at:
            parts += text[at : line.start], _BLOT * (line.end - line.start)
            at = line.end
    return "".join((*parts, text[at:]))


def _unnumbered(same: str) -> str:
    """The words of a line without the number of a photo: the headline returns as "... ảnh 2"."""
    return _PHOTO_NUMBER.sub("", same) if same[-1:].isdigit() else same


def _lines(block: Block) -> list[Line]:
    section = block.section or "body"
    if not block.slug or block.slug >= len(block.text):
        return [Line(block.start, block.end, section, block.reason)]
    rest = block.text[block.slug :]
    begin = block.end - len(rest.lstrip(" -"))
    return [
        Line(block.start, block.start + block.slug, "furniture", "alt_text_slug"),
        Line(begin, block.end, section, block.reason),
    ]


class _Reader:
    """Walks the blocks once; `zone` is where it stands."""

    def __init__(self, blocks: Sequence[Block], title: int | None, *, listing: bool = False) -> None:
        self.blocks = blocks
        self.title = title
        self.zone: Zone = "related" if listing else "head"
        self.news = 0
        self.lead: Block | None = None
        self.resume = len(blocks)
        self.bylines: list[str] = []
        self.photographers: list[str] = []
        self.site: str | None = None
        self.posting = Posting(blocks, title)
        self._after_alt_text = False
        self._last: Block | None = None
        self._ahead = Outlook(blocks)

    def read(self) -> None:
        if self.title is None and self.zone == "head":
            self.zone = "head" if any(block.paragraph for block in self.blocks) else "body"
        for number, block in enumerate(self.blocks):
            if block.section is None:
                self._step(number, block)
            self._last = block
            self._after_alt_text = block.reason in ("alt_text_slug", "repeated_title")

    def _step(self, number: int, block: Block) -> None:
        if number == self.title:
            block.settle("title", "headline")
            self.zone = "lead"
        elif block.markup:
            block.settle("furniture", "markup")
        elif self.zone == "footer":
            block.settle("furniture", "footer")
            self.site = self.site or site_of_line(block.text)
        elif block.slug and block.slug >= len(block.text):
            block.settle("furniture", "alt_text_slug")
        elif block.slug:
            block.settle("related", "teaser_after_slug")
        elif block.marker is not None:
            self._marker(number, block, block.marker)
        elif block.stamp is not None and not (self.news and self.zone == "body" and block.stamp.vague):
            self._stamp(number, block)
        elif not self._repeats(block):
            self._content(number, block)

    # Lines that are what they are wherever they stand.

    def _marker(self, number: int, block: Block, marker: Marker) -> None:
        if marker.effect in ("share", "menu", "footer"):
            self.site = self.site or marker.site or site_of_line(block.text)
        if block.stamp is not None:
            self._stamp(number, block)
            return
        if self._is_text_after_all(number, marker):
            self._content(number, block)
            return
        section = "meta" if marker.effect == "meta" else "furniture"
        if marker.effect == "teaser" and not block.text.rstrip().endswith(":"):
            section = "related"
        block.settle(section, f"marker_{marker.effect}")  # type: ignore[arg-type]
        above = self.title is not None and number < self.title
        if above or marker.effect in ("share", "menu", "meta", "teaser"):
            return
        self._open(number, marker)

    def _is_text_after_all(self, number: int, marker: Marker) -> bool:
        """A line like "Email: ..." or "Ảnh" amid paragraphs is part of the text."""
        inside = self.zone in _TEXT and self.news > 1 and marker.effect in ("footer", "menu")
        return inside and self._ahead.text_goes_on(number)

    def _open(self, number: int, marker: Marker) -> None:
        """Enters what a marker opens, unless the text goes on: then teasers stand beside it up to `resume`."""
        early = not self.news or (self.news == 1 and marker.effect == "related")
        goes_on = self._ahead.next_paragraph(number) is not None if early else self._ahead.text_goes_on(number)
        if marker.effect in ("related", "related_end", "list"):
            begins = self._begins(number) if not goes_on else None
            if begins is not None:
                self.zone, self.resume = "beside", begins
            elif self.zone in ("related", "list") or not goes_on:
                self.zone = "list" if marker.effect == "list" and self.zone != "beside" else "related"
            elif self.zone != "comments" and (self.news <= 1 or marker.effect == "related"):
                self.zone, self.resume = "beside", self._ahead.resumes(number, started=self.news > 1)
            else:
                self.zone = "list" if marker.effect == "list" else "related"
        elif self.news and not (self.news == 1 and goes_on):
            self.zone = "footer" if marker.effect == "footer" else "comments"

    def _begins(self, number: int) -> int | None:
        """Where the text begins below a list that stands above it, right below the headline or the first paragraph."""
        if self.news > 1 or self.zone not in ("lead", "body", "beside"):
            return None
        return self._ahead.begins(number, led=self.news == 1)

    def _stamp(self, number: int, block: Block) -> None:
        stamp = block.stamp
        if stamp is None:
            return
        if self.zone in ("related", "list", "beside", "comments"):
            block.settle("meta", "teaser_date")
            return
        if self.zone == "head" and self._opens_text(number):
            where = self.posting.below_headline(stamp)
        elif self.zone == "head":
            where = self.posting.above(number, stamp)
        elif self.zone == "lead" or (self.zone == "body" and self.news == 1):
            where = self.posting.below_headline(stamp)
        else:
            where = self.posting.in_text(stamp, ended=not self._ahead.text_goes_on(number))
        block.settle("meta", where)
        if self.zone in _TEXT:
            self._sign(stamp.names)

    def _opens_text(self, number: int) -> bool:
        """Whether a page without its headline begins with a signature, this stamp and then the text."""
        if self.title is not None or not 0 < number < len(self.blocks) - 1:
            return False
        above, below = self.blocks[number - 1], self.blocks[number + 1]
        names = byline_of(above.text) if below.paragraph and above.stamp is None and above.marker is None else None
        if not names:
            return False
        above.settle("byline", "above_text")
        self._sign(names)
        return True

    def _sign(self, names: Sequence[str]) -> None:
        self.bylines.extend(name for name in names if name not in self.bylines)

    def _repeats(self, block: Block) -> bool:
        """The headline, the lead or a paragraph that returns counts once."""
        if self.title is not None and self._is_title_again(block):
            block.settle("furniture", "repeated_title")
        elif self.lead is not None and block.same and self._is_lead_again(block):
            block.settle("furniture", "repeated_lead")
        elif block.repeats is not None and len(block.same) > 30 and self.blocks[block.repeats].section is not None:
            block.settle("furniture", f"repeated_{self.blocks[block.repeats].section}")
        return block.section is not None

    def _is_title_again(self, block: Block) -> bool:
        """Whether a line is the headline, as printed or, numbered like a photo, in plain letters."""
        same, title = _unnumbered(block.same), self.blocks[self.title].same if self.title is not None else ""
        return same == title or (same != block.same and same.isascii() and fold(title) == fold(same))

    def _is_lead_again(self, block: Block) -> bool:
        lead = self.lead
        if lead is None or block is lead:
            return False
        return block.same == lead.same or (
            block.truncated and len(block.same) > 40 and lead.same.startswith(block.same)
        )

    # Lines whose place decides.

    def _content(self, number: int, block: Block) -> None:
        if self.zone == "beside" and number >= self.resume:
            self.zone = "body" if self.news else "lead"
        if self.zone == "head":
            self._head(number, block)
        elif self.zone in _TEXT:
            self._text(number, block)
        elif self.zone in ("beside", "related"):
            self._teaser(block)
        else:
            block.settle("furniture", "comments" if self.zone == "comments" else "list_item")

    def _head(self, number: int, block: Block) -> None:
        if is_own_number(block.text):
            block.settle("body", "own_number")
        elif self.title is not None:
            block.settle("furniture", "breadcrumb" if is_breadcrumb(block.text) else "above_title")
            self.site = self.site or site_of_line(block.text)
        elif block.credited or block.paragraph:
            self.zone = "body"
            self._text(number, block)
        else:
            block.settle("furniture", "above_text")

    @property
    def _signed(self) -> bool:
        """Whether the line above is a byline."""
        return self._last is not None and self._last.section == "byline"

    def _teaser(self, block: Block) -> None:
        if self.zone == "beside" and block.credited and self.resume == len(self.blocks):
            self._caption(block, "credit")
        elif block.words < 4 and len(block.text) < 40 and not block.paragraph:
            block.settle("furniture", "list_label")
        else:
            block.settle("related", "teaser_beside" if self.zone == "beside" else "teaser_in_list")

    def _text(self, number: int, block: Block) -> None:
        names = None if block.paragraph else byline_of(block.text)
        if names is not None and self._may_sign(number):
            self._byline(block, names)
        elif block.credited:
            self._caption(block, "credit")
        elif self._doubled(number, block):
            return
        elif self.news and is_told_twice(block.text):
            self._told_twice(number, block)
        elif self._is_teaser(number, block):
            block.settle("related", "truncated_summary" if block.truncated else "teaser_title")
        elif self._after_alt_text and self.news and not block.gap and len(block.text) <= 400:
            self._caption(block, "alt_text_above")
        elif block.paragraph:
            self._paragraph(number, block)
        elif self.zone == "after" and block.title_like:
            block.settle("related", "teaser_after_signature")
            self.zone = "related"
        elif self.news and is_scene(block.text) and self.zone == "body":
            self._caption(block, "scene")
        else:
            self._short_line(number, block)

    def _short_line(self, number: int, block: Block) -> None:
        below_title = self.zone == "lead" and self.title is not None
        if below_title and not self.news and is_scene(block.text) and self._stands_above_text(number):
            block.settle("caption", "scene_below_title")
        elif below_title and (block.words < 4 or is_breadcrumb(block.text)):
            block.settle("furniture", "below_title")
        elif is_bar(block.text) and (below_title or not self._ahead.text_goes_on(number)):
            block.settle("furniture", "bar")
        elif below_title and self._signed and is_body_name(block.text):
            block.settle("byline", "office_of_author")
        elif self.news and _LINK.fullmatch(block.text):
            block.settle("related", "link_in_text")
        elif self._closes_with_titles(number, block):
            block.settle("related", "trailing_title")
            self.zone = "related"
        else:
            block.settle("lead" if below_title else "body", "short_line")

    def _paragraph(self, number: int, block: Block) -> None:
        if self.zone == "body" and self.news and is_scene(block.text) and self._stands_between(number, block):
            self._caption(block, "scene")
            return
        if not self.news:
            self.site = self.site or site_of_dateline(block.text)
        self.news += 1
        self.posting.told(block.text)
        if self.title is not None and self.lead is None and self.zone == "lead":
            self.lead = block
            block.settle("lead", "first_paragraph")
        else:
            block.settle("body", "paragraph")
        self.zone = "body"

    def _caption(self, block: Block, reason: str) -> None:
        block.settle("caption", reason)
        if self.zone in ("head", "beside"):
            self.zone = "body"
        if block.credited:
            self._photographed(photographers_of(block.text[-200:]))

    def _photographed(self, names: Sequence[str]) -> None:
        self.photographers.extend(name for name in names if name not in self.photographers and name != "PV")

    def _byline(self, block: Block, names: Sequence[str]) -> None:
        block.settle("byline", "signature" if self.news else "below_title")
        self._photographed(names if credits_photo(block.text) else photographers_of(block.text))
        self._sign(names)
        if self.news:
            self.zone = "after"

    def _may_sign(self, number: int) -> bool:
        """A signature stands below the headline or below the text, not amid it."""
        if self.zone == "lead" and self.title is not None:
            return True
        return bool(self.news) and not self._ahead.text_goes_on(number)

    def _doubled(self, number: int, block: Block) -> bool:
        """A line printed twice: the title of a teaser, or a caption and its alt text."""
        if number + 1 >= len(self.blocks) or not self.news or block.words < 3 or len(block.text) > 400:
            return False
        copy = self.blocks[number + 1]
        if copy.same != block.same or block.marker or not block.same:
            return False
        summary = self.blocks[number + 2] if number + 2 < len(self.blocks) else None
        teaser = (
            summary is not None
            and not block.paragraph
            and (summary.truncated or not self._ahead.text_goes_on(number + 1))
        )
        if teaser and summary is not None and len(summary.text) <= _LONGEST_SUMMARY and summary.marker is None:
            block.settle("related", "teaser_title")
            if summary.section is None and not summary.slug and byline_of(summary.text) is None:
                summary.settle("related", "teaser_summary")
        else:
            self._caption(block, "doubled")
        copy.settle("furniture", "repeated_teaser" if teaser else "repeated_caption")
        return True

    def _told_twice(self, number: int, block: Block) -> None:
        """A link whose picture has its own words for alt text: a teaser, with its summary right below."""
        block.settle("related", "teaser_told_twice")
        summary = self.blocks[number + 1] if number + 1 < len(self.blocks) else None
        if summary is None or summary.gap or summary.marker is not None or summary.section is not None:
            return
        if summary.paragraph and len(summary.text) <= _LONGEST_SUMMARY and not is_told_twice(summary.text):
            summary.settle("related", "teaser_summary")

    def _is_teaser(self, number: int, block: Block) -> bool:
        """A summary that was cut off, or the headline right above one."""
        if not self.news:
            return block.truncated and self.title is None
        if block.truncated or is_summed_up(block.text):
            return True
        below = self.blocks[number + 1] if number + 1 < len(self.blocks) else None
        return block.title_like and below is not None and below.truncated and below.marker is None

    def _closes_with_titles(self, number: int, block: Block) -> bool:
        """Three headlines in a row and no paragraph after them: a list without a marker."""
        row = self.blocks[number : number + 3]
        return (
            self.zone == "body"
            and self.news > 1
            and len(row) == 3
            and all(other.title_like and not other.text.startswith(("-", "+", "•", "*")) for other in row)
            and self._ahead.next_paragraph(number) is None
            and block.words >= 5
        )

    def _stands_above_text(self, number: int) -> bool:
        """Whether a longer paragraph follows right below this line."""
        below = self.blocks[number + 1] if number + 1 < len(self.blocks) else None
        return below is not None and below.paragraph and len(below.text) > len(self.blocks[number].text)

    def _stands_between(self, number: int, block: Block) -> bool:
        """Whether the neighbours are paragraphs much longer than this line, and no credit stands above it."""
        if number and self.blocks[number - 1].credited:
            return False
        near = [
            other for other in self.blocks[max(0, number - 1) : number + 2] if other is not block and other.paragraph
        ]
        return bool(near) and all(len(other.text) > 1.4 * len(block.text) for other in near)
