"""Lists of documents: citations that "và" and commas join in, what is said once of all of them given to each.

"Quyết định số 12/QĐ-UBND và số 15/QĐ-UBND ngày 3/4/2019 của UBND tỉnh" tells one issuer for both.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from flows.extraction.directives.cited import Cited
from flows.extraction.directives.context import Context
from flows.extraction.records import Directive

Around = tuple[Context, Context]  # what stands before and after a citation

# Who acts for a body: its chair, its director, its standing committee.
OF_A_BODY: Final = re.compile(r"^(?:Chủ tịch|Giám đốc|Ban Thường vụ|Thường trực) (?=\S)")
LOCAL_HEADS: Final[dict[str, tuple[str, ...]]] = {
    "UBND": ("UBND ", "Ủy ban nhân dân "),
    "HĐND": ("HĐND ", "Hội đồng nhân dân "),
    "TU": ("Tỉnh ủy", "Thành ủy"),
    "BCSĐ": ("Ban Cán sự đảng ",),
}


@dataclass(slots=True)
class DocumentList:
    """Citations that one list holds together, with what stands around each."""

    members: list[tuple[Cited, Directive, Around]] = field(default_factory=list)
    end: int = 0

    def add(self, cited: Cited, directive: Directive, around: Around) -> None:
        """Takes a further member of the list."""
        self.members.append((cited, directive, around))
        self.end = max(cited.end, around[1].end)

    def close(self) -> None:
        """Gives every member the issuer named after the last of its kind, and the act told before the first.

        A count that shares the code of the next number shares its day as well: "số 21, 22/QĐ-UBND ngày 2/3/2020".
        """
        if len(self.members) < 2:
            return
        named: dict[str, str | None] = {}
        day: str | None = None
        for cited, directive, (_, behind) in reversed(self.members):
            named[directive.directive_type] = behind.issuer or named.get(directive.directive_type)
            give_issuer(directive, named[directive.directive_type])
            day = behind.issued_on or (day if cited.kind == "number" and cited.number is None else None)
            directive.issued_on = directive.issued_on or day
        first = self.members[0][2][0]
        for _, directive, _ in self.members:
            give_issuer(directive, first.issuer)
            directive.signer = directive.signer or first.signer
            directive.issued_on = directive.issued_on or first.issued_on


def give_issuer(directive: Directive, issuer: str | None) -> None:
    """Gives a document the issuer of its list unless its number is of another level: "-ĐA/TU" is not Chính phủ's."""
    if directive.issuer is not None or issuer is None:
        return
    number = directive.number or ""
    heads = LOCAL_HEADS["TU"]
    if number.endswith(("/TU", "/TW")) and number.endswith("/TU") != is_local(issuer, heads):
        return
    directive.issuer = issuer


def is_local(name: str, heads: tuple[str, ...]) -> bool:
    """Tells whether a body of a province or below, or who acts for it, begins with one of these heads."""
    return OF_A_BODY.sub("", name).startswith(heads)
