"""Pages written line by line, for tests of what is read in a page that has been read already."""

from flows.extraction.pages.page import Page
from flows.extraction.records import Line, Section

Part = str | tuple[Section, str]


def page_of(*parts: Part, published_at: str | None = None) -> Page:
    """A page whose lines are body text unless a section is given."""
    text, lines = "", []
    for part in parts:
        told: tuple[Section, str] = ("body", part) if isinstance(part, str) else part
        section, words = told
        lines.append(Line(len(text), len(text) + len(words), section, "test"))
        text += words + "\n"
    return Page(text=text, lines=tuple(lines), published_at=published_at)
