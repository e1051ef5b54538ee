"""Lists of phrases to look for: phrases in, a pattern or a register out that finds the longest one at a place.

`phrase_pattern` gives the source of a regular expression: right for scanning and for short lists. `Phrases` holds long
lists, which would take long to compile, and answers at one place. Both are tries, so that a match costs the length of
the phrase and not the length of the list. Both spellings of the tone mark ("Ủy", "Uỷ") match.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from flows.extraction.language.vietnamese import TONE_MARKS

# Every upper-case letter of the Latin scripts that Vietnamese and transliterated names use, for character classes.
UPPER: Final = "".join(
    c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper() and c not in "×÷"
)
# A boundary before and after a phrase: no letter or digit beside it.
LEFT: Final = r"(?<!\w)"
RIGHT: Final = r"(?!\w)"

_OLD_PLACE: Final = {old: new for new, old in TONE_MARKS.items()}
_RHYME: Final = re.compile(r"(?i)(?<!q)(?:" + "|".join((*TONE_MARKS, *_OLD_PLACE)) + r")(?!\w)")

_TOKEN: Final = re.compile(r" {0,2}(\w+|[^\w\s])")
# A name's short form in brackets right behind the words that it stands for: "Tổng Liên đoàn Lao động (LĐLĐ) Việt Nam".
SHORT_FORM: Final = re.compile(rf" {{1,2}}\([{UPPER}][{UPPER}&.-]{{0,10}}[{UPPER}]\)(?= {{1,2}}\w)")

_Trie = dict[str, "_Trie"]


def phrase_pattern(phrases: Iterable[str], *, any_case: bool = True) -> str:
    """Returns the source of a non-capturing group that matches the longest of `phrases`.

    With `any_case` the first letter of each syllable may have either case. Spaces match one or two spaces.
    """
    trie: _Trie = {}
    for phrase in phrases:
        for atoms in _spellings(phrase, any_case=any_case):
            node = trie
            for atom in atoms:
                node = node.setdefault(atom, {})
            node[""] = {}
    return _source(trie)


class Phrases:
    """A long list of phrases, compared word by word without regard to case, a short form in brackets left out."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._root: _Trie = {}
        for phrase in phrases:
            for written in both_spellings(phrase):
                node = self._root
                for token in _TOKEN.findall(written):
                    node = node.setdefault(token.lower(), {})
                node[""] = {}
        # What a phrase can begin with: two letters or a letter alone, or the spaces that a token may have before it.
        self._begin = {first[:2] for first in self._root if len(first) > 1}
        self._alone = {form for first in self._root if len(first) == 1 for form in (first, first.upper())} | {" "}

    def end_of(self, text: str, start: int, end: int | None = None) -> int:
        """Returns where the longest phrase that begins at `start` ends, 0 when none does."""
        if text[start : start + 2].lower()[:2] not in self._begin and text[start : start + 1] not in self._alone:
            return 0
        if start and ((before := text[start - 1]).isalnum() or before == "_"):
            return 0
        node, position, best = self._root, start, 0
        limit = len(text) if end is None else end
        while token := _TOKEN.match(text, position, limit):
            below = node.get(token[1].lower())
            if below is None:
                short = SHORT_FORM.match(text, position, limit) if token[1] == "(" else None
                if short is None:
                    break
                position = short.end()
                continue
            node, position = below, token.end()
            if "" in node:
                best = position
        return best


def without_short_form(written: str) -> str:
    """Returns a name without the short form in brackets inside it: "Ủy ban nhân dân (UBND) tỉnh Lào Cai"."""
    return SHORT_FORM.sub("", written) if "(" in written else written


def both_spellings(phrase: str) -> set[str]:
    """Returns a phrase with its tone marks in either place: "Hòa Bình", "Hoà Bình"."""
    return {phrase, _RHYME.sub(_move_tone_mark, phrase)}


def _spellings(phrase: str, *, any_case: bool) -> Iterator[list[str]]:
    yield from (
        _atoms(written, first, any_case=any_case)
        for written in both_spellings(phrase)
        for first in ({written[0].upper(), written[0].lower()} if any_case else {written[0]})
    )


def _move_tone_mark(found: re.Match[str]) -> str:
    rhyme = found.group()
    moved = TONE_MARKS.get(rhyme.lower()) or _OLD_PLACE[rhyme.lower()]
    return moved[0].upper() + moved[1:] if rhyme[0].isupper() else moved


def _atoms(phrase: str, first: str, *, any_case: bool) -> list[str]:
    atoms = [re.escape(first)]
    for before, letter in pairwise(phrase):
        if letter == " ":
            atoms.append(" {1,2}")
        elif any_case and before == " " and letter.upper() != letter.lower():
            atoms.append(f"[{letter.upper()}{letter.lower()}]")
        else:
            atoms.append(re.escape(letter))
    return atoms


def _source(node: _Trie) -> str:
    branches = [atom + _source(below) for atom, below in node.items() if atom]
    if not branches:
        return ""
    inner = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    return f"(?:{inner})?" if "" in node else inner
