"""A pattern that looks back finds what a search up to the place finds."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extraction.language.endings import Ending

SOURCES = (
    r"(?i)(?:các|hai|ba|toàn thể)(?: (?:vị|ông|bà))? {1,2}\Z",
    r"(?i)(?<!\w)(?:theo|thay mặt(?: cho)?|[uủ][ỷy] quyền) (?:ông |bà )?\Z|, từ lúc \Z",
    r"(?:TP|[Tt]hành phố)\.? {0,2}\Z",
    r"\b(?:khóa|tháng)[ \t]{1,3}$",
    r"(?:\s(?:của|và|ở))+$",
    r"(?<!\w)(?:sẽ|sắp)(?: (?:có|sang)){0,3} \Z",
    r"(?:[A-ZĐ][^\W\d]*(?: |, | và )){1,4}\Z",
    r"(?>ông|bà)++ \w{2,3} \Z",
)
WORDS = (
    "các", "Hai", "BA", "toàn thể", "vị", "ông", "bà", "theo", "thay mặt", "cho", "ủy quyền", "từ lúc", "TP", "thành phố",
    "khóa", "tháng", "của", "và", "ở", "sẽ", "sắp", "có", "sang", "An", "Đỗ", "x", "ſắp", "İ", "12",
)  # fmt: skip
BETWEEN = (" ", " ", " ", "  ", ", ", ". ", "\n", "\t", "")


@pytest.mark.parametrize("source", SOURCES)
@settings(max_examples=30)
@given(
    pieces=st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(BETWEEN)), max_size=8), start=st.integers(0, 12)
)
def test_an_ending_finds_what_a_search_finds(source: str, pieces: list[tuple[str, str]], start: int) -> None:
    text = "".join(word + gap for word, gap in pieces)
    plain, ending = re.compile(source), Ending(source)
    for end in range(len(text) + 1):
        expected = plain.search(text, min(start, end), end)
        found = ending.search(text, min(start, end), end)
        assert (found.span() if found else None) == (expected.span() if expected else None)


@pytest.mark.parametrize("source", [r"các \Z|hai", "các ", r"(?:các|hai) (?=ông)"])
def test_a_pattern_that_may_match_before_the_end_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="may match before the end"):
        Ending(source)
