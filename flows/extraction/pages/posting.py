"""When an item was posted: the stamps of its page in, the moment out.

A labelled stamp is sure, one below the headline nearly so. A stamp above the headline may be the clock of the site on
the day when the page was fetched: one that names a town is, one without a time must fit the days that the text tells.
"""

import re
from collections.abc import Sequence
from typing import Final

from flows.extraction.language.dates import find_dates
from flows.extraction.pages.blocks import Block
from flows.extraction.pages.headline import is_masthead
from flows.extraction.pages.sites import site_of_line
from flows.extraction.pages.stamps import Stamp, days_before

# "Lớp bồi dưỡng về lễ tân khai giảng (16/05/2019)": some portals print the day behind the headline.
_DAY_BEHIND: Final = re.compile(r"\s*\((?P<day>\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d)\)$")
_POSTED, _BELOW_HEADLINE, _UPDATED, _NEAR_ABOVE, _ABOVE, _BELOW_TEXT = range(6)
_READ: Final = 1500  # so much of the first paragraphs tells the days of the news
_BRIEF: Final = 8  # words
_SOON: Final = 7  # a report is posted within so many days, if its page states no time
_LATE: Final = 30  # a clock with a time that is later than this is not the posting


class Posting:
    """Collects the stamps of one page while it is read from the top."""

    def __init__(self, blocks: Sequence[Block], title: int | None) -> None:
        self._blocks = blocks
        self._title = title
        self._ranked: list[tuple[int, Stamp]] = []
        self._above: list[tuple[int, Stamp]] = []
        self._told = ""

    def told(self, paragraph: str) -> None:
        """Takes the next paragraph of the text."""
        if len(self._told) < _READ:
            self._told += paragraph[:_READ] + "\n"

    def above(self, number: int, stamp: Stamp) -> str:
        """Takes a stamp above the headline; returns what it is, as far as its line tells."""
        if stamp.label in ("posted", "updated"):
            return self._labelled(stamp)
        if stamp.place or stamp.label == "clock" or self._tops_masthead(number):
            return "site_clock"
        self._above.append((number, stamp))
        return "stamp_above_headline"

    def below_headline(self, stamp: Stamp) -> str:
        """Takes a stamp between headline and text."""
        if stamp.label in ("posted", "updated"):
            return self._labelled(stamp)
        if stamp.label == "clock" or (stamp.place and not stamp.timed):
            return "stamp"
        self._ranked.append((_BELOW_HEADLINE, stamp))
        return "stamp_below_headline"

    def in_text(self, stamp: Stamp, *, ended: bool) -> str:
        """Takes a stamp from the text on; below its end an unlabelled one may tell the posting."""
        if stamp.label in ("posted", "updated"):
            return self._labelled(stamp)
        if not ended or stamp.place or stamp.label == "clock":
            return "stamp"
        self._ranked.append((_BELOW_TEXT, stamp))
        return "stamp_below_text"

    def published_at(self) -> str | None:
        """The moment of the best stamp, the first of equal ones; its time may stand in another stamp of that day."""
        ranked = list(self._ranked)
        for number, stamp in self._above:
            near = self._is_near(number)
            if self._fits(stamp, near=near):
                ranked.append((_NEAR_ABOVE if near else _ABOVE, stamp))
        if not ranked:
            return day_behind(self._blocks[self._title].text)[1] if self._title is not None else None
        best = min(ranked, key=lambda one: one[0])[1].value
        if "T" in best:
            return best
        known = [stamp for _, stamp in (*self._ranked, *self._above)]
        return next((stamp.value for stamp in known if stamp.timed and stamp.value.startswith(best)), best)

    def _labelled(self, stamp: Stamp) -> str:
        self._ranked.append((_POSTED if stamp.label == "posted" else _UPDATED, stamp))
        return f"{stamp.label}_stamp"

    def _tops_masthead(self, number: int) -> bool:
        """Whether a stamp opens the page and the publisher's own name stands right below it."""
        if number or len(self._blocks) == 1 or self._title == 1:
            return False
        below = self._blocks[number + 1]
        if below.marker is not None:
            return False
        shouted = below.text.isupper() and below.words <= _BRIEF
        return shouted or is_masthead(below.text) or site_of_line(below.text) is not None

    def _is_near(self, number: int) -> bool:
        """Whether only bars and markers stand between a stamp and the headline below it."""
        if self._title is None:
            return False
        between = self._blocks[number + 1 : self._title]
        return len(between) <= 3 and all(block.marker is not None or block.markup for block in between)

    def _fits(self, stamp: Stamp, *, near: bool) -> bool:
        """Whether the days that the text tells allow that it was posted then."""
        days = days_before(stamp.value, self._told)
        if stamp.timed:
            return not days or any(days_ago <= _LATE for days_ago in days)
        return any(0 <= days_ago <= _SOON for days_ago in days) or (near and not days)


def day_behind(headline: str) -> tuple[int, str | None]:
    """Returns where a headline ends before the day in brackets behind it, and that day in ISO form."""
    found = _DAY_BEHIND.search(headline)
    dates = find_dates(found["day"]) if found else []
    if not found or not dates or dates[0].kind != "day":
        return len(headline), None
    return found.start(), dates[0].iso()[0]
