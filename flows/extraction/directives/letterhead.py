"""The head of a page that gives a document itself: its own number in, the day written beside it out.

The number stands alone on its line ("Số: 12/2024/TT-BNG"), the place and the day in the next cell or line.
"""

import re
from typing import Final

from flows.extraction.directives.cited import Cited
from flows.extraction.language.dates import find_dates
from flows.extraction.pages.page import Page

_NUMBERED: Final = re.compile(r"Số\s?:?\s?")
_PLACE_AND_DAY: Final = r"[ \t]*[A-ZĐ][^\n,|]{1,30},[ ]ngày[ ](?=\d)"
_GLUED: Final = re.compile(_PLACE_AND_DAY)
_DATED: Final = re.compile(rf"[|\n]{_PLACE_AND_DAY}")
_GOES_ON: Final = re.compile(r"[ \t]*[^ \t|]")
_REACH: Final = 200


def letterhead_day(page: Page, cited: Cited) -> str | None:
    """Returns the day of the document whose own number `cited` is, in ISO form, or None amid a text."""
    text, sentence = page.text, cited.sentence
    lead = _NUMBERED.match(text, sentence.start, cited.end)
    if not lead or lead.end() != cited.start:
        return None
    dated = _GLUED.match(text, cited.end, sentence.end)
    if not dated and _GOES_ON.match(text, cited.end, sentence.end):
        return None
    dated = dated or _DATED.search(text, cited.end, cited.end + _REACH)
    dates = find_dates(text, dated.end(), dated.end() + 30) if dated else []
    return dates[0].iso()[0] if dates and dated and dates[0].start == dated.end() and dates[0].kind == "day" else None
