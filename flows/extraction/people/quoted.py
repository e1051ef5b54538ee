"""Who is quoted at a meeting without a verb: a page, its persons and their roles in, the roles with theirs out."""

from collections.abc import Sequence
from typing import Final

from flows.extraction.pages.page import Page
from flows.extraction.people.identities import Identified
from flows.extraction.people.roles import RoleFound

_SAYS: Final = frozenset({"speaker", "presenter", "opening_speaker", "directing_speaker"})


def add_according(page: Page, identified: Sequence[Identified], roles: dict[str, list[RoleFound]]) -> None:
    """Counts among the speakers of a meeting whom "Theo ông A, Giám đốc Sở, ..." quotes behind other speakers."""
    first = min((one.start for found in roles.values() for one in found if one.role in _SAYS), default=None)
    for index, one in enumerate(identified):
        phrase = one.phrase
        quoted = one.name and one.name not in roles and phrase.name and phrase.offices and one.section == "body"
        if not quoted or first is None or phrase.start < first or not page.text.startswith(", ", phrase.reach):
            continue
        sentence = page.sentence_at(phrase.start)
        if one.name and sentence and page.text[sentence.start : phrase.start] == "Theo ":
            found = RoleFound(index, "speaker", "speaker_according", 0.6, phrase.start, phrase.reach)
            roles[one.name] = [found]
