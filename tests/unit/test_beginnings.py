"""A pattern that is asked for at one place finds there what the bare pattern finds."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extraction.language.beginnings import Beginning

SOURCES = (
    r"(?<!\w)(?:Hà Nội|Huế|Lào|Bắc Ninh)(?!\w)",
    r"(?i)(?:các|hai|ba) (?:vị|ông|bà)",
    r"(?:[Nn]gày|[0-9]{1,2}\s?giờ|\(|[Tt]ại)(?!\w)",
    r"(?:Ông|bà)?",
    r"(?=ông )[^,]{1,9}",
)
WORDS = (
    "Hà Nội",
    "Huế",
    "Lào",
    "Bắc",
    "Ninh",
    "các",
    "HAI",
    "vị",
    "ông",
    "Ông",
    "bà",
    "ngày",
    "9",
    "giờ",
    "(",
    "x",
    "İ",
    "",
)


@pytest.mark.parametrize("source", SOURCES)
@settings(max_examples=30)
@given(words=st.lists(st.sampled_from(WORDS), max_size=8), glue=st.sampled_from((" ", "", "\n")))
def test_a_beginning_finds_what_the_pattern_finds(source: str, words: list[str], glue: str) -> None:
    text = glue.join(words)
    plain, beginning = re.compile(source), Beginning(source)
    for start in range(len(text) + 1):
        for end in (start, start + 3, None):
            expected = plain.match(text, start, len(text) if end is None else end)
            found = beginning.match(text, start, end)
            assert (found.span() if found else None) == (expected.span() if expected else None)
