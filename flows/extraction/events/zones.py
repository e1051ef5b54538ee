"""How far the clause about an event reaches: a candidate in, the end of what its sentence says of it alone out."""

import re
from typing import Final

from flows.extraction.events.candidates import Candidate

_GOES_ON: Final = re.compile(r",\s(?:kéo dài|diễn ra|được tổ chức|từ ngày|từ)(?!\w)")


def zone_end(text: str, candidate: Candidate) -> int:
    """Where the clause about a containing event ends: at the comma after it, or after its days."""
    comma = text.find(", ", candidate.end, candidate.sentence.end)
    if comma >= 0 and _GOES_ON.match(text, comma):
        comma = text.find(", ", comma + 2, candidate.sentence.end)
    return comma if comma >= 0 else candidate.sentence.end
