"""The directives of a few lines, for tests of citations."""

from flows.extraction.directives.find import find_directives
from flows.extraction.records import Directive
from tests.written import Part, page_of


def read(*parts: Part) -> list[Directive]:
    """The documents that the lines cite."""
    return find_directives(page_of(*parts))


def by_number(*parts: Part) -> dict[str | None, Directive]:
    """The same, each by its number."""
    return {directive.number: directive for directive in read(*parts)}
