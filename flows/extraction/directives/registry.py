"""Which document a citation means: citations with what stands around them in, documents out.

Numbers are sure. A short number means the number cited elsewhere in the item, or follows from its issuer's series
("Chỉ thị 08 của Ban Bí thư"). A noun alone refers back, or names a document by issuer and subject.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from flows.extraction.directives.bodies import is_party
from flows.extraction.directives.cited import Cited
from flows.extraction.directives.context import Context
from flows.extraction.directives.issuers import Series, central_series, series_of
from flows.extraction.directives.numbers import identity, suffix_of
from flows.extraction.language.endings import Ending
from flows.extraction.language.vietnamese import key
from flows.extraction.records import Directive, Evidence

_COMPARED: Final = 24  # how many documents of a type a subject is compared with, the last cited first
_LEAST_DIGITS: Final = 2  # a shorter number may count something
_NUMBERED_BY_YEAR: Final = frozenset({"Quốc hội", "Ủy ban Thường vụ Quốc hội"})
_NOWHERE: Final = Evidence(0, 0, "", "directive")
# Nouns that are also verbs of a sentence's start: "Kết luận Hội nghị, ...", "Hướng dẫn thi hành ...".
_ALSO_VERBS: Final = frozenset({"quyet_dinh", "quy_dinh", "ket_luan", "huong_dan", "thong_bao"})
_SEVERAL: Final = Ending(r"(?i)(?<!\w)(?:các|những|nhiều|hai|ba|bốn|năm|\d{1,2}) \Z")
# What is put in force by a decision is no document of its own: "Quyết định số ... phê duyệt Chiến lược ...".
_BY_DECISION: Final = re.compile(
    r",? (?:được )?(?:ban hành|phê duyệt) (?:theo|kèm theo|tại|bằng) (?:Quyết định|Nghị quyết|Nghị định)(?!\w)"
)
_DECIDED: Final = Ending(
    r"(?:Quyết định|Nghị quyết)(?: số:?)? \d[\w/-]*[^.;\n]{0,90} (?:phê duyệt|ban hành)(?: kèm theo)? \Z"
)
_PROGRAMME: Final = re.compile(r"(?:mục tiêu )?quốc gia (?!\d)")
_NAMING: Final = re.compile(
    r"(?:Chiến lược|Tổng thể|tổng thể|xây dựng|phát triển|tăng cường|nâng cao|đẩy mạnh|đổi mới|đào tạo|quảng bá|hỗ trợ"
    r"|thúc đẩy"
    r"|thí điểm|sắp xếp|thành lập|huy động|bồi dưỡng|mở rộng|kiện toàn|bảo tồn|số hóa|chuyển đổi|tổ chức|quy hoạch"
    r"|hội nhập|tuyên truyền|phối hợp|hợp tác|dạy|giáo dục|ứng dụng|cải thiện|tái cơ cấu|cơ cấu lại|chuyển giao|thu hút"
    r"|vận động|khai thác|nghiên cứu|liên kết|kết nối|truyền thông|phổ biến|khuyến khích|đầu tư|đưa"
    r"|củng cố|xúc tiến|giảng dạy|phòng, chống|bảo vệ|phát huy|cải cách|giao lưu)(?!\w)"
)
_EXECUTING: Final = re.compile(r"(?:hành động )?(?:triển khai|thực hiện|hành động|năm \d|công tác năm|này)(?!\w)")
# Its bodies issue documents called "Quy định"; "Bộ ... ban hành quy định mới" tells of a circular or a decision.
_OF_THE_PARTY: Final = re.compile(
    r"Bộ Chính trị|Ban Bí thư|Trung ương|[tT]ỉnh ủy|[tT]hành ủy|Đảng|[Qq]uận ủy|[Hh]uyện ủy"
)
_PERIOD: Final = re.compile(r"(?:đến năm|giai đoạn|thời kỳ|tầm nhìn) \d{4}|giai đoạn|đến \d{4}")

# Bodies of every level number these: "Hướng dẫn 05" or "Đề án 06" without a body is nobody's for sure.
_BY_EVERY_BODY: Final = frozenset({"huong_dan", "de_an", "ke_hoach", "chuong_trinh", "thong_bao"})
# The Party's central series begin anew with each congress and never came so far.
_LEAST_BEYOND: Final = 400
_MILITARY: Final = "Quân ủy Trung ương"
# What a plenum passes is the Party's: "Nghị quyết Hội nghị Trung ương 5: Nghị quyết số 18 về ...".
_PLENUM: Final = re.compile(r"Nghị quyết (?:của )?Hội nghị (?:Trung ương|T\.?Ư)(?!\w)")


@dataclass(slots=True)
class Document:
    """A document while it is read; `subjects` are the keys of the words that said what it is about.

    `superseded` is a document that the item cites only as replaced or amended: the news is of another.
    """

    directive: Directive
    subjects: list[frozenset[str]] = field(default_factory=list)
    superseded: bool = False

    def note(self, subject: str | None) -> None:
        """Remembers another wording of the subject."""
        if subject:
            self.subjects.append(frozenset(key(subject).split()))


@dataclass(slots=True)
class Registry:
    """The documents of one item, in the order in which they became known."""

    text: str
    documents: dict[str, Document] = field(default_factory=dict)
    _of_type: dict[str, list[Document]] = field(default_factory=dict)
    _by_count: dict[tuple[str, str], Document] = field(default_factory=dict)
    _alone: dict[str, tuple[Series, ...]] = field(default_factory=dict)
    _by_name: dict[tuple[str, str], Document] = field(default_factory=dict)
    _told_with_issuer: dict[tuple[str, str], Document | None] = field(default_factory=dict)

    def numbered(self, cited: Cited, number: str) -> Document:
        """The document of a standard number."""
        if cited.number and not cited.number.code and (known := self._in_short(cited)):
            return known  # "Nghị định 34/CP" behind 34/2000/NĐ-CP
        count, rest = identity(number)
        document = self._document(f"{count}{rest}", cited.directive_type)
        if document.directive.number is None:
            document.directive.number = number
            self._by_count.setdefault((cited.directive_type, count), document)
            if rest[1:5].isdigit():
                self._by_count.setdefault((cited.directive_type, f"{count}/{rest[1:5]}"), document)
        if cited.name:
            self._by_name.setdefault((cited.directive_type, key(cited.name)), document)
            document.directive.subject = document.directive.subject or cited.name
        return document

    def _in_short(self, cited: Cited) -> Document | None:
        """The document cited in full of which a number without code says the count and the body alone."""
        count, _, body = (cited.number.standard if cited.number else "").lstrip("0").partition("/")
        known = self._by_count.get((cited.directive_type, count))
        number = known.directive.number if known else None
        return known if number and number.endswith((f"-{body}", f"/{body}")) else None

    def identified(self, cited: Cited) -> Document:
        """The congress resolution or the law that a citation identifies by name."""
        document = self._by_name.get((cited.directive_type, key(cited.name or "")))
        if document is not None:
            return document
        document = self._document(f"{cited.directive_type}:{cited.identity}", cited.directive_type)
        if cited.kind == "congress":
            document.directive.issuer = document.directive.issuer or cited.name
        else:
            document.directive.subject = document.directive.subject or cited.name
        return document

    def known_short(self, cited: Cited) -> Document | None:
        """The document of this type whose full number begins as the short one does."""
        return self._by_count.get((cited.directive_type, (cited.count or "").lstrip("0")))

    def short_by_issuer(self, cited: Cited, issuer: str, day: str | None) -> Document | None:
        """The document that the issuer's series numbers so: "Chỉ thị 08 của Ban Bí thư" is 08-CT/TW."""
        series = series_of(cited.directive_type, issuer)
        if cited.directive_type == "de_an" and series and not is_party(series.body) and not self._says_number(cited):
            series = None
        found = self._in_series(cited, series, day) if series else None
        if found is None and len(cited.count or "") >= _LEAST_DIGITS and issuer not in _NUMBERED_BY_YEAR:
            found = self._document(f"{cited.directive_type}:short:{cited.count}:{key(issuer)}", cited.directive_type)
        if found is None or found.directive.number is None:
            self._told_with_issuer.setdefault((cited.directive_type, cited.count or ""), found)
        return found

    def _says_number(self, cited: Cited) -> bool:
        """Whether "số" is written: "Đề án 30 của UBND tỉnh" may be named after the decision that approved it."""
        return " số" in self.text[cited.start : cited.end]

    def short_alone(self, cited: Cited, day: str | None) -> Document | None:
        """A short number without issuer: its series if only one can be meant, else the document stays unnumbered."""
        kind, count = cited.directive_type, cited.count or ""
        if (kind, count) in self._told_with_issuer:
            return self._told_with_issuer[kind, count]  # "Nghị quyết 98" behind "Quốc hội ban hành Nghị quyết 98"
        if kind not in self._alone:
            self._alone[kind] = self._possible(kind)
        beside = self._beside(cited)
        if beside is not None:
            return beside
        meant = self._alone[kind]
        if kind == "nghi_quyet" and _is_beyond(cited) and _MILITARY in self.text:
            return self.short_by_issuer(cited, _MILITARY, day)
        sure = len(meant) == 1 and kind not in _BY_EVERY_BODY and not (meant[0].body == "TW" and _is_beyond(cited))
        document = self._in_series(cited, meant[0], day) if sure else None
        if document is None and meant and len(count) >= _LEAST_DIGITS and cited.capital:
            document = self._document(f"{kind}:short:{count}", kind)
        return document

    def _possible(self, kind: str) -> tuple[Series, ...]:
        """The central series that a number of this kind alone can be of: that of the one body named, else all."""
        possible = central_series(kind)
        named = {series for issuer, series in possible if issuer in self.text}
        if not named and kind == "nghi_quyet" and _PLENUM.search(self.text):
            named = {series for _, series in possible if series.body == "TW"}
        return tuple(named if len(named) == 1 else {series for _, series in possible})

    def _beside(self, cited: Cited) -> Document | None:
        """The next number of a series that the item cites in full: "Nghị quyết 05" beside 04-NQ/TW is 05-NQ/TW."""
        count = cited.count or ""
        for near in (-1, 1, -2, 2) if count.isdigit() else ():
            known = self._by_count.get((cited.directive_type, str(int(count) + near)))
            number = known.directive.number if known else None
            if number is not None and number[: len(count)].isdigit() and number[len(count) : len(count) + 1] == "-":
                return self.numbered(cited, f"{count}{number[len(count) :]}")
        return None

    def _in_series(self, cited: Cited, series: Series, day: str | None) -> Document | None:
        count = cited.count or ""
        if "/" not in count and series.is_mixed:
            return None
        if "/" not in count and series.has_year:
            if day is None:
                return None
            count = f"{count}/{day[:4]}"
        return self.numbered(cited, f"{count}{suffix_of(series.code, series.body)}")

    def named(
        self, cited: Cited, ahead: Context, behind: Context, last: Document | None
    ) -> tuple[Document | None, bool]:
        """The document that a noun means, and whether what stands around it may be taken over.

        `last` is the document of this type cited last before it.
        """
        subject = behind.subject or _phrase(cited, behind)
        if subject and _SEVERAL.search(self.text, max(0, cited.start - 12), cited.start):
            return None, False  # "4 Nghị quyết của Bộ Chính trị về hội nhập, năng lượng": none of them by name
        if subject:
            document = self._by_subject(cited, ahead, behind, subject)
            return document, document is not None
        if cited.kind == "back":
            return last, True
        issuer = behind.issuer or ahead.issuer
        if issuer and cited.capital:
            document = self._by_issuer(cited.directive_type, issuer)
            return document, document is not None
        refers = cited.capital and cited.directive_type not in _ALSO_VERBS
        return (last or self._only(cited.directive_type)) if refers else None, False

    def _by_subject(self, cited: Cited, ahead: Context, behind: Context, subject: str) -> Document | None:
        """The document about this subject; the only one of its issuer; or a new one if the noun names it."""
        issuer = behind.issuer or ahead.issuer
        same = _about(self._current(cited.directive_type), subject)
        if same:
            return same
        alone = self._only(cited.directive_type)
        if alone and not alone.subjects and issuer and behind.subject and alone.directive.issuer in (None, issuer):
            return alone
        act = cited.noun is not None and cited.noun.named_by == "act"
        in_force = act and (self._put_in_force(subject) or self._by_decision(cited, subject))
        return self._new(cited, subject) if not in_force and _names_document(cited, ahead, behind, subject) else None

    def _by_issuer(self, directive_type: str, issuer: str) -> Document | None:
        known = reversed(self._current(directive_type)[-_COMPARED:])
        return next((document for document in known if document.directive.issuer in (None, issuer)), None)

    def _only(self, directive_type: str) -> Document | None:
        known = self._current(directive_type)
        return known[0] if len(known) == 1 else None

    def _current(self, directive_type: str) -> list[Document]:
        """The documents of a type that a noun without a number can mean, in the order in which they became known."""
        return [document for document in self._of_type.get(directive_type, []) if not document.superseded]

    def _put_in_force(self, subject: str) -> bool:
        """Whether a decision of the item is what issues this: "Quyết định số ... ban hành Quy chế ..."."""
        return any(_about(self._of_type.get(kind, []), subject) for kind in ("quyet_dinh", "nghi_quyet", "nghi_dinh"))

    def _by_decision(self, cited: Cited, subject: str) -> bool:
        """Whether the text says with what decision it is issued or approved."""
        if _DECIDED.search(self.text, max(0, cited.start - 160), cited.start):
            return True
        end = self.text.find(subject, cited.start, cited.end + len(subject) + 40)
        return end >= 0 and bool(_BY_DECISION.match(self.text, end + len(subject)))

    def joint(self, cited: Cited, issuer: str) -> Document:
        """A joint document that only its signers identify."""
        return self._document(f"{cited.directive_type}:{key(issuer)}", cited.directive_type)

    def _new(self, cited: Cited, subject: str) -> Document:
        document = self._document(f"{cited.directive_type}:{key(subject)}", cited.directive_type)
        document.directive.subject = subject
        return document

    def _document(self, name: str, directive_type: str) -> Document:
        document = self.documents.get(name)
        if document is None:
            document = self.documents[name] = Document(Directive(directive_type, _NOWHERE, 0.0))
            self._of_type.setdefault(directive_type, []).append(document)
        return document


def _is_beyond(cited: Cited) -> bool:
    count = cited.count or ""
    return count.isdigit() and int(count) >= _LEAST_BEYOND


def _about(known: list[Document], subject: str) -> Document | None:
    """The document of `known` whose subject shares most of its words with this one."""
    words = frozenset(key(subject).split())
    for document in reversed(known[-_COMPARED:]):
        for other in document.subjects:
            shared, shorter = len(words & other), min(len(words), len(other))
            if 2 * shared >= 0.65 * (len(words) + len(other)) or (shorter >= 4 and shared >= 0.85 * shorter):
                return document
    return None


def _phrase(cited: Cited, behind: Context) -> str | None:
    """What a noun without "về" is called: "Đề án Chiến lược phát triển ...", "Định hướng công tác ...", or None."""
    phrase, noun = behind.phrase, cited.noun
    if phrase is None or noun is None or not cited.capital or len(phrase.split()) < 3:
        return None
    if noun.named_by == "subject":
        return phrase if _NAMING.match(phrase) else None
    if noun.named_by == "act":
        return f"{noun.noun} {phrase}" if noun.directive_type == "other" else phrase
    return None


def _names_document(cited: Cited, ahead: Context, behind: Context, subject: str) -> bool:
    """Whether a noun and its subject name a document of their own, by the way its kind is named in the press."""
    noun, issuer = cited.noun, behind.issuer or ahead.issuer
    if noun is None or len(subject.split()) < 3:
        return False
    told = behind.subject is not None
    if not cited.capital:
        if noun.directive_type == "quy_dinh" and issuer is not None and not _OF_THE_PARTY.search(issuer):
            return False
        return noun.named_by == "issuer" and told and ahead.acted and issuer is not None
    acted = ahead.acted and (issuer is not None or ahead.status == "adopted") and not _EXECUTING.match(subject)
    drafted = ahead.status == "draft" and not ahead.acted  # "dự thảo Quy chế ..."
    programme = noun.noun == "Chương trình" and _PROGRAMME.match(subject)
    named = (noun.noun == "Chiến lược" or programme) and _PERIOD.search(subject) is not None
    return {
        "issuer": told and (issuer is not None or ahead.status == "draft"),
        "subject": True,
        "act": acted or drafted or bool(named),
    }.get(noun.named_by, False)
