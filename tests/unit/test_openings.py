"""A pattern looked for at the words that it can begin with finds what a search through the text finds."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extraction.language.openings import Opening

SOURCES: tuple[str | tuple[str, ...], ...] = (
    r"(?:[Cc]ác |[Hh]ai )?(?:[Đđ]ồng chí|[Đđ]/c|ông)(?= [A-ZĐ])",
    r"(?i:đoàn|ban) (?i:chủ (?:tịch|tọa))|gặp(?: mặt)?",
    r"(?:(?:có|mở)\s(?:cuộc )?)?hội đàm(?! với)",
    r"(?=[a-z])(?>hội|họp)+ \w+",
    r"(?:\d{1,2}|năm|mười một)[ -]tháng",
    r"(?<=, )(?:còn )?(?:có|gồm) các",
    r"[A-ZĐ]\w* ông",
    (r"(?!ông Ba)ông \w+", r"bà(?!\w)", r"(?i:đoàn|ông) (?:Ba|chủ)", r"[Cc]ác bà"),
)
WORDS = (
    "các", "Các", "hai", "đồng chí", "Đ/c", "đ/c", "ông", "bà", "Ba", "An", "Đoàn chủ tịch", "BAN CHỦ TỌA", "gặp", "mặt",
    "có", "mở", "cuộc", "hội đàm", "với", "họp", "12", "năm", "mười một", "tháng", "còn có các", "gồm", "x", "_", "K",
)  # fmt: skip
BETWEEN = (" ", " ", " ", ", ", "\n", "", "-", " “", "(", "  ")


@pytest.mark.parametrize("source", SOURCES)
@settings(max_examples=30)
@given(
    pieces=st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(BETWEEN)), min_size=60, max_size=80),
    at=st.integers(0, 80),
)
def test_an_opening_finds_what_a_search_finds(
    source: str | tuple[str, ...], pieces: list[tuple[str, str]], at: int
) -> None:
    text = "".join(word + gap for word, gap in pieces)
    branches = (source,) if isinstance(source, str) else source
    plain, opening = re.compile(rf"(?<!\w)(?:{'|'.join(branches)})"), Opening(*branches)
    for start, end in ((0, len(text)), (at, len(text)), (at, at + 100)):
        expected = [found.span() for found in plain.finditer(text, start, end)]
        assert [found.span() for found in opening.finditer(text, start, end)] == expected
        first = opening.search(text, start, end)
        assert (first.span() if first else None) == (expected[0] if expected else None)


def test_a_text_is_not_taken_for_the_one_read_before_it() -> None:
    opening = Opening("ông")
    for times in (40, 60, 50, 0):
        text = "bà và ông " * times + "và bà " * 40
        assert len(list(opening.finditer(text, 0, len(text)))) == times


def test_a_pattern_that_begins_with_no_word_is_refused() -> None:
    with pytest.raises(ValueError, match="begins with '“"):
        Opening("“hội nghị|họp")
