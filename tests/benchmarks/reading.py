"""`python -m tests.benchmarks.reading`: how fast the reader is, beside spaCy's matchers where spaCy is installed.

All read the same annotated items in turn, in one process on one core, and the fastest of several rounds counts. The
matchers are given the reader's own lexicons and do nothing else: they find words, no events, no persons and no roles. spaCy is no dependency of the project; run this with an interpreter that has it. A plain scan of the same items, one
pattern and one count of words, is timed in turn with them: a machine that is busy with other things slows all alike, so
the ratio to it can be compared between machines and days.
"""

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from flows.extraction.language.lexicon import rows, values
from flows.extraction.reader import read

ITEMS = Path(__file__).parents[1] / "gold"
LEXICONS = {
    "offices": "office", "organizations": "name", "provinces": "name", "countries": "name_vi", "event_nouns": "noun",
    "directive_types": "noun", "role_verbs": "verb", "instruction_verbs": "verb", "surnames": "surname",
    "foreign_cities": "city", "group_heads": "head", "office_heads": "head",
}  # fmt: skip
_MEGA = 1_000_000
_KILO = 1000
_SCANNED = re.compile(r"\b(?:hội nghị|hội thảo|Bộ trưởng|Thứ trưởng)\b|[A-Z]\w+ [A-Z]\w+")


def main() -> int:
    """Prints documents and megabytes a second of the reader and of the matchers, and their times as ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--items", type=Path, default=ITEMS, help="a folder of items; those annotated here without it")
    options = parser.parse_args()
    rounds: int = options.rounds
    texts = [path.read_text(encoding="utf-8") for path in sorted(options.items.rglob("*.txt"))]
    if not texts:
        sys.stderr.write(f"--items {options.items}: holds no .txt; name a folder of press items\n")
        return 2
    size = sum(len(text.encode()) for text in texts)
    sys.stdout.write(f"{len(texts)} items, {size / len(texts) / _KILO:.1f} kB each\n")
    readers: dict[str, Callable[[str], object]] = {"reader": read, "plain scan": scan}
    readers |= _matchers()
    best = fastest(readers, texts, rounds)
    for name, seconds in best.items():
        told = f"{len(texts) / seconds:7.0f} documents/s {size / seconds / _MEGA:6.2f} MB/s"
        sys.stdout.write(f"{name:20} {told} {seconds / best['reader']:8.2f} times the reader's time\n")
    if len(best) == 2:
        sys.stdout.write("spaCy is not installed here, so nothing is compared\n")
    return 0


def fastest(readers: dict[str, Callable[[str], object]], texts: list[str], rounds: int) -> dict[str, float]:
    """Returns the processor time in seconds of each reader's best round; the readers take turns."""
    best = dict.fromkeys(readers, float("inf"))
    for _ in range(rounds + 1):
        for name, call in readers.items():
            begun = time.process_time()
            for text in texts:
                call(text)
            best[name] = min(best[name], time.process_time() - begun)
    return best


def scan(text: str) -> int:
    """A fixed piece of work: one pattern looked for in a text, and its words counted."""
    counts: dict[str, int] = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return len(counts) + sum(1 for _ in _SCANNED.finditer(text))


def phrases() -> Iterable[tuple[str, str]]:
    """The entries of the lexicons and their aliases, each with the lexicon it stands in."""
    for lexicon, column in LEXICONS.items():
        for row in rows(lexicon):
            for phrase in (row[column], *values(row.get("aliases", ""))):
                yield lexicon, phrase


def _matchers() -> dict[str, Callable[[str], object]]:
    """Returns Matcher, which compares token by token, and PhraseMatcher, which knows nothing but phrases."""
    try:
        spacy, matching = import_module("spacy"), import_module("spacy.matcher")
    except ImportError:
        return {}
    language: Any = spacy.blank("xx")
    by_token: Any = matching.Matcher(language.vocab)
    by_phrase: Any = matching.PhraseMatcher(language.vocab, attr="LOWER")
    found: dict[str, list[Any]] = {}
    for lexicon, phrase in phrases():
        found.setdefault(lexicon, []).append(language.make_doc(phrase))
    for lexicon, documents in found.items():
        by_token.add(lexicon, [[{"LOWER": token.lower_} for token in document] for document in documents])
        by_phrase.add(lexicon, documents)
    return {
        "spaCy Matcher": lambda text: by_token(language.make_doc(text)),
        "spaCy PhraseMatcher": lambda text: by_phrase(language.make_doc(text)),
    }


if __name__ == "__main__":
    sys.exit(main())
