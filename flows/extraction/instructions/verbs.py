"""Where someone tells others what to do: a page in, the uses of the verbs of instruction out.

The same words are nouns ("đáp ứng yêu cầu", "theo đề nghị của") and parts of other words ("ngoại giao", "phát biểu chỉ
đạo"): the words beside them tell. "nhấn mạnh" instructs only with "cần" or "phải", or with a body that is to act.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from flows.extraction.language.endings import Ending
from flows.extraction.language.lexicon import rows, values
from flows.extraction.language.openings import Opening
from flows.extraction.language.phrases import LEFT, RIGHT, phrase_pattern
from flows.extraction.pages.page import TOLD, Page, Sentence
from flows.extraction.values import dataclass


@dataclass(frozen=True, slots=True)
class VerbUse:
    """A verb of instruction at `text[start:end]`; `test` names what else must hold: "any", "told" or "modal"."""

    start: int
    end: int
    verb: str
    test: str
    sentence: Sentence


_ROWS: Final = rows("instruction_verbs")
_TESTS: Final = {row["verb"]: row["test"] for row in _ROWS}
_VERB: Final = Opening(rf"(?:{'|'.join(f'[{verb[0].upper()}{verb[0]}]{verb[1:]}' for verb in _TESTS)}){RIGHT}")
_NOT_AFTER: Final = {
    row["verb"]: re.compile(LEFT + phrase_pattern(values(row["not_after"])) + r"[ ,]{1,2}\Z") for row in _ROWS
}
_NOT_BEFORE: Final = {
    row["verb"]: re.compile(r"[ ]{1,2}" + phrase_pattern(values(row["not_before"]), any_case=False) + RIGHT)
    for row in _ROWS
}
# "61 yêu cầu tương trợ": what is counted is a noun; a day or a number of a document counts nothing.
_COUNTED: Final = Ending(r"(?<![\w/.-])(?<!số )(?<!ngày )(?<!tháng )(?<!năm )(?<!khóa )(?<!thứ )\d{1,3}[ ]\Z")
# "trong tuần này, yêu cầu ...": a comma behind such a word ends its clause; "nội dung, yêu cầu" is a list of nouns.
_CLOSES_CLAUSE: Final = re.compile(r"(?<!\w)(?:này|đó|trên|năm), \Z")
_BESIDE: Final = 24  # so many characters beside a verb tell what it is
_MOST: Final = 200  # no item tells as often what others are to do
_SEEN: Final = 1000  # nor has it these words as often, in whatever meaning ("ngoại giao")
_MODAL: Final = re.compile(
    r"(?<!\w)(?<!không )(?<!chưa )(?<!(?<!ãnh )sự )(?<!gặp )(?<!mắc )(?<!vấp )(?<!lẽ )(?<!chẳng )(?:cần|phải)(?!\w)"
    r"(?! (?:thiết|cù|kíp|chăng|mẫn|kể|trái)(?!\w))"
)


def find_verbs(page: Page) -> list[VerbUse]:
    """Returns the uses of verbs of instruction in what the item tells, in text order."""
    return list(islice(_uses(page), _MOST))


def _uses(page: Page) -> Iterator[VerbUse]:
    text = page.text
    for found in islice(_VERB.finditer(text, 0, len(text)), _SEEN):
        verb = found.group().lower()
        if _stands_alone(text, verb, found.start(), found.end()):
            sentence = page.sentence_at(found.start())
            if sentence is not None and sentence.section in TOLD:
                yield VerbUse(found.start(), found.end(), verb, _TESTS[verb], sentence)


def _stands_alone(text: str, verb: str, start: int, end: int) -> bool:
    line = text.rfind("\n", max(0, start - _BESIDE), start) + 1
    before = max(line, start - _BESIDE, 0)
    return _stands_free(verb, text[before:start], text[end : end + _BESIDE])


@lru_cache(maxsize=1024)
def _stands_free(verb: str, before: str, after: str) -> bool:
    """Whether the words beside a verb leave it one; a page that repeats itself asks but once."""
    if (_NOT_AFTER[verb].search(before) and not _CLOSES_CLAUSE.search(before)) or _NOT_BEFORE[verb].match(after):
        return False
    return _COUNTED.search(before) is None


def modal_after(text: str, start: int, end: int) -> bool:
    """Tells whether "cần" or "phải" asks for something in `text[start:end]`."""
    return _MODAL.search(text, start, end) is not None
