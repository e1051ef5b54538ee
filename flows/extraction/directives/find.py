"""Directives: a read page in, the official documents that it cites out (codebook, section 4).

All citations of one document are one directive. `directive_mentions` finds the citations, `directive_context` reads
what stands around them, `directive_registry` knows which document each means, `directive_relations` ties them.
"""

import re
from collections.abc import Iterable
from typing import Final, Literal

from flows.extraction.directives.cited import Cited
from flows.extraction.directives.context import Context, Dates, after, after_noun, before
from flows.extraction.directives.issuers import central_series, has_initials, issuer_of_series, issuers_in
from flows.extraction.directives.letterhead import letterhead_day
from flows.extraction.directives.lists import LOCAL_HEADS, OF_A_BODY, Around, DocumentList, is_local
from flows.extraction.directives.mentions import find_citations
from flows.extraction.directives.numbers import find_numbers
from flows.extraction.directives.registry import Document, Registry
from flows.extraction.directives.relations import (
    Resolved,
    goes_on,
    is_object,
    is_superseded,
    read_effects,
    read_relations,
    supersedes,
)
from flows.extraction.pages.page import Page, Sentence
from flows.extraction.pages.quotes import Quotes
from flows.extraction.records import Citation, Directive, Section

Basis = Literal["stated", "normalised", "series", "anaphora"]

_SECTIONS: Final[tuple[Section, ...]] = ("body", "lead", "caption", "title", "related")
_CONFIDENCE: Final[dict[Basis, float]] = {"stated": 0.98, "normalised": 0.95, "series": 0.85, "anaphora": 0.8}
_SURE: Final = ("number", "short", "congress", "law")
_UNNUMBERED: Final[dict[str, float]] = {"directive_congress": 0.93, "directive_law": 0.75, "directive_noun": 0.8}
# "Đề án 06", "Chương trình 135": the number of the decision that approved them has become their name.
_NAMED_BY_NUMBER: Final = frozenset({"de_an", "chuong_trinh"})


def find_directives(page: Page, anchor: str | None = None) -> list[Directive]:
    """Returns the documents that the page cites outside its furniture, in the order of their first citation.

    Args:
        page: the read page.
        anchor: a day in ISO form near which the item was written, for days without a year; by default its stamp.
    """
    cited = find_citations(page)
    return _Reading(page, cited, anchor or page.published_at).directives() if cited else []


class _Reading:
    """One pass over an item's citations, from the numbers that are sure to the short forms that refer to them."""

    def __init__(self, page: Page, cited: list[Cited], anchor: str | None) -> None:
        self._page = page
        self._cited = cited
        self._anchor = anchor
        self._dates = Dates(page, anchor)
        self._registry = Registry(page.text)
        self._around: dict[int, Around] = {}
        self._meant: dict[int, tuple[Document, Basis]] = {}
        self._quotes = Quotes(page)
        self._bodies: set[str] | None = None

    def directives(self) -> list[Directive]:
        """Reads all citations and returns the documents in text order."""
        self._read_sure()
        self._close_lists()
        resolved = self._resolve_all()
        read_effects(self._page, resolved, self._anchor)
        read_relations(self._page, resolved, self._quotes.evidence)
        directives = list({id(one.directive): one.directive for one in resolved}.values())
        for directive in directives:
            self._finish(directive)
        return directives

    def _read_sure(self) -> None:
        """Reads around every citation by number or name and resolves it, full numbers first, bare short ones last."""
        floor = 0
        for index, cited in enumerate(self._cited):
            if cited.kind in _SURE:
                self._around[index] = self._read_around(index, cited, floor)
                floor = max(cited.end, self._around[index][1].end)
            else:
                floor = max(floor, cited.end)
        self._share_issuer()
        sure = [(self._rank(index), index) for index in self._around]
        for _, index in sorted(sure):
            cited, (ahead, behind) = self._cited[index], self._around[index]
            meant = self._resolve_sure(cited, ahead, behind)
            if meant is not None:
                self._meant[index] = meant
                self._fill(meant[0], cited, ahead, behind)
        self._mark_superseded()

    def _mark_superseded(self) -> None:
        """Marks what the item cites only as replaced or amended: no noun without a number means that."""
        if not supersedes(self._page.text):
            return
        current: set[int] = set()
        for index, (document, _) in self._meant.items():
            document.superseded = is_superseded(self._page.text, self._cited[index])
            if not document.superseded:
                current.add(id(document))
        for document, _ in self._meant.values():
            document.superseded = id(document) not in current

    def _share_issuer(self) -> None:
        """Gives each short number of a list the issuer named after the last: "Nghị quyết 57, 59 của Bộ Chính trị"."""
        issuer: str | None = None
        for index in reversed(range(len(self._cited))):
            if index not in self._around:
                issuer = None
                continue
            cited, (_, behind) = self._cited[index], self._around[index]
            behind.issuer = behind.issuer or (issuer if cited.kind == "short" else None)
            issuer = behind.issuer if cited.listed or self._adjoins(index) else None

    def _adjoins(self, index: int) -> bool:
        """Whether a short number with its own noun follows another: "Nghị quyết 57, Nghị quyết 59 của Bộ Chính trị"."""
        if index == 0 or self._cited[index - 1].kind != "short":
            return False
        before, cited = self._cited[index - 1], self._cited[index]
        same = before.directive_type == cited.directive_type
        return same and self._page.text[before.end : cited.start].strip() in (",", "và", ", và")

    def _rank(self, index: int) -> int:
        """Full numbers go first, so that names and short numbers find the document that they mean."""
        cited, (ahead, behind) = self._cited[index], self._around[index]
        if cited.kind != "short":
            return int(cited.kind != "number")
        return 2 if behind.issuer or ahead.issuer else 3

    def _read_around(self, index: int, cited: Cited, floor: int) -> Around:
        """What stands before and after a citation; inside a list nothing is, it stands around the list."""
        ahead = Context() if cited.listed else before(self._page, self._dates, cited.sentence, cited.start, floor)
        if cited.kind == "number" and cited.noun is None:
            ahead.issued_on = ahead.issued_on or letterhead_day(self._page, cited)
        following = self._cited[index + 1] if index + 1 < len(self._cited) else None
        if following is not None and following.listed:
            return ahead, Context(end=cited.end)
        return ahead, after(self._page, self._dates, cited.sentence, cited.end)

    def _resolve_sure(self, cited: Cited, ahead: Context, behind: Context) -> tuple[Document, Basis] | None:
        registry = self._registry
        if cited.standard:
            return registry.numbered(cited, cited.standard), cited.number.basis if cited.number else "normalised"
        if cited.kind != "short":
            return registry.identified(cited), "stated"
        known = registry.known_short(cited)
        if known is not None:
            return known, "anaphora"
        issuer, day = behind.issuer or ahead.issuer, behind.issued_on or ahead.issued_on
        guess = registry.short_by_issuer(cited, issuer, day) if issuer else registry.short_alone(cited, day)
        return (guess, "series") if guess is not None else None

    def _close_lists(self) -> None:
        """Shares what is said once among numbers that "và" and commas join."""
        held = DocumentList()
        for index, cited in enumerate(self._cited):
            if index not in self._meant:
                continue
            between = self._page.text[held.end : cited.start] if 0 <= cited.start - held.end < 16 else "far"
            joined = cited.listed or between.strip(" ,;") in ("", "và", "cùng", "cùng với", "và các")
            if not joined or cited.kind not in ("number", "short"):
                held.close()
                held = DocumentList()
            held.add(cited, self._meant[index][0].directive, self._around[index])
        held.close()

    def _resolve_all(self) -> list[Resolved]:
        """Resolves nouns that refer back or name a document, and cites every document where it is cited."""
        last: dict[str, Document] = {}
        resolved: list[Resolved] = []
        covered = floor = 0
        spoken_in: Sentence | None = None
        issued: set[int] = set()  # the documents whose issue the item tells: they stay what "này" points at
        objects: set[int] = set()
        for index, cited in enumerate(self._cited):
            if index in self._around:
                ahead, behind = self._around[index]
                meant = self._meant.get(index)
            elif cited.start < covered:
                continue
            else:
                behind = after_noun(self._page, self._dates, cited)
                says = behind.subject or behind.phrase or behind.issuer or cited.kind == "back"
                ahead = before(self._page, self._dates, cited.sentence, cited.start, floor) if says else Context()
                if says and covered and self._page.text[covered : cited.start].strip() in ("và", ",", ", và"):
                    ahead = resolved[-1].ahead  # "đã ban hành Kế hoạch ... và Quy chế ..."
                meant = self._resolve_noun(cited, ahead, behind, last.get(cited.directive_type))
            if meant is None:
                floor = max(floor, cited.end)
                continue
            document, basis = meant
            known = last.get(cited.directive_type)
            apart = cited.sentence is not spoken_in
            told = bool(issued) or (known is not None and not apart)
            acted_on = told and self._is_object(cited, resolved[-1] if resolved else None, objects)
            if acted_on:
                objects.add(cited.start)
            if known is None or not acted_on or (apart and (ahead.acted or id(known) not in issued)):
                last[cited.directive_type] = document
                spoken_in = cited.sentence
            if ahead.acted:
                issued.add(id(document))
            floor = max(cited.end, behind.end)
            if behind.subject:
                covered = behind.end
            elif behind.phrase and cited.noun and cited.noun.named_by in ("subject", "act"):
                covered = behind.end + len(behind.phrase) + 1
            resolved.append(Resolved(cited, document.directive, ahead, behind))
            self._cite(resolved[-1], basis)
        return resolved

    def _is_object(self, cited: Cited, previous: Resolved | None, objects: set[int]) -> bool:
        """Whether another document does something to this one, or to those that "và" joins it to."""
        if is_object(self._page.text, cited):
            return True
        return previous is not None and previous.cited.start in objects and goes_on(self._page.text, previous, cited)

    def _resolve_noun(
        self, cited: Cited, ahead: Context, behind: Context, last: Document | None
    ) -> tuple[Document, Basis] | None:
        if cited.noun and cited.noun.noun == "Thông tư liên tịch" and not behind.subject:
            names = self._signers(cited)
            if len(names) > 1:
                document = self._registry.joint(cited, ", ".join(names))
                document.directive.issuer = ", ".join(names)
                return document, "stated"
        known = len(self._registry.documents)
        meant, take_over = self._registry.named(cited, ahead, behind, last)
        if meant is None:
            return None
        if take_over:
            self._fill(meant, cited, ahead, behind)
        elif behind.issued_on and behind.end > cited.end:
            meant.directive.issued_on = meant.directive.issued_on or behind.issued_on
        return meant, "stated" if len(self._registry.documents) > known else "anaphora"

    def _signers(self, cited: Cited) -> list[str]:
        """The bodies that sign a joint document: those named before it in the sentence, else right after it."""
        text, sentence = self._page.text, cited.sentence
        for start, end in ((sentence.start, cited.start), (cited.end, min(sentence.end, cited.end + 160))):
            names = list(dict.fromkeys(issuer.name for issuer in issuers_in(text, start, end)))
            if len(names) > 1:
                return names
        return []

    def _fill(self, document: Document, cited: Cited, ahead: Context, behind: Context) -> None:
        """Takes over what the text says around a citation, the first statement first."""
        directive = document.directive
        number = cited.number
        if directive.issuer is None and number is not None:
            directive.issuer = issuer_of_series(number.code, number.body)
        if cited.kind != "congress":
            directive.issuer = directive.issuer or behind.issuer or ahead.issuer
            directive.subject = directive.subject or behind.subject
            document.note(behind.subject or cited.name)
        directive.issued_on = directive.issued_on or behind.issued_on or ahead.issued_on
        directive.signer = directive.signer or ahead.signer or behind.signer
        status = ahead.status or behind.status
        if directive.status == "issued" and status and (status == "adopted" or directive.number is None):
            directive.status = status

    def _cite(self, one: Resolved, basis: Basis) -> None:
        """Adds the citation, and lets the directive keep the best statement of its number."""
        cited, directive = one.cited, one.directive
        rule = f"directive_{basis}" if cited.kind in ("number", "short") else f"directive_{cited.kind}"
        text = self._page.text[cited.start : cited.end]
        evidence = self._quotes.evidence(cited.start, cited.end, rule)
        directive.citations.append(Citation(text, basis, cited.sentence.section, _CONFIDENCE[basis], evidence))
        order = ("stated", "normalised", "series", "none")
        if directive.number is not None and basis in order and order.index(basis) < order.index(directive.number_basis):
            directive.number_basis = (
                "stated" if basis == "stated" else "normalised" if basis == "normalised" else "series"
            )
            directive.number_text = cited.number.text if cited.number else text
        elif directive.number is None and cited.kind == "short":
            directive.number_text = text

    def _finish(self, directive: Directive) -> None:
        """Chooses the citation that stands for the directive and how sure it is."""
        first = min(directive.citations, key=lambda citation: _SECTIONS.index(citation.section))
        directive.section, directive.evidence = first.section, first.evidence
        if directive.number is None:
            directive.issuer = self._maker(directive)
            if directive.directive_type in _NAMED_BY_NUMBER:
                directive.subject = directive.subject or directive.number_text
            directive.confidence = 0.35 if directive.number_text else _UNNUMBERED.get(first.evidence.rule, 0.75)
            return
        directive.confidence = _CONFIDENCE[directive.number_basis] if directive.number_basis != "none" else 0.6
        if directive.issuer is None:
            directive.issuer = self._elsewhere(directive)
            if directive.number_basis == "series":
                directive.confidence = 0.6

    def _maker(self, directive: Directive) -> str | None:
        """Who makes a document without number: the body told, of a law the Assembly, else whose document it changes."""
        if directive.directive_type == "luat":
            return "Quốc hội"
        if directive.issuer is not None:
            return directive.issuer
        changed = {one.number for one in directive.relations if one.relation in ("replaces", "amends")}
        if len(changed) != 1:
            return None
        known = (document.directive for document in self._registry.documents.values())
        kind = directive.directive_type
        return next((one.issuer for one in known if one.number in changed and one.directive_type == kind), None)

    def _elsewhere(self, directive: Directive) -> str | None:
        """The one body of the item that numbers in this series: "-NQ/TW" where only Bộ Chính trị is spoken of."""
        numbers = find_numbers(directive.number or "")
        if not numbers:
            return None
        told = issuer_of_series(numbers[0].code, numbers[0].body)
        if told is not None:
            return told
        body = numbers[0].body
        if body == "TW":
            possible = {name for name, series in central_series(directive.directive_type) if series.body == "TW"}
            return self._only(name for name in possible if self._acts(name))
        heads = LOCAL_HEADS.get(body)
        if heads is None:
            bodies = {OF_A_BODY.sub("", name) for name in self._all_bodies()}
            return self._only(name for name in bodies if len(body) > 2 and has_initials(name, body))
        quote = directive.evidence
        beside = [
            body.name for body in issuers_in(self._page.text, quote.start, quote.end) if is_local(body.name, heads)
        ]
        if beside:
            return beside[0]
        local = [name for name in self._all_bodies() if is_local(name, heads) and " " in name]
        return self._only(name for name in local if len(name.split()) > 2) or self._only(local)

    def _all_bodies(self) -> set[str]:
        if self._bodies is None:
            self._bodies = {issuer.name for issuer in issuers_in(self._page.text, 0, len(self._page.text))}
        return self._bodies

    def _acts(self, name: str) -> bool:
        return re.search(rf"(?<!viên ){name}", self._page.text) is not None

    @staticmethod
    def _only(names: Iterable[str]) -> str | None:
        """The one body named; "UBND tỉnh" and "UBND tỉnh Gia Lai" are one, named in full."""
        known = set(names)
        found = [name for name in known if not any(other.startswith(f"{name} ") for other in known)]
        return found[0] if len(found) == 1 else None
