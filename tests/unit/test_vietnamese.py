"""The comparison key, the search key and what is stored."""

import unicodedata

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extraction.language.vietnamese import fold, in_one_spelling, key, normalise
from warehouse.macros import MACROS

# Letters of Vietnamese, the marks that NFC joins to them, and what stands between words on a page.
VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
PAGE = VIETNAMESE + VIETNAMESE.upper() + "\u0300\u0301\u0303\u0309\u0323 .,;:-–'’“”()/_0123456789"


# Stored text holds no control characters (`normalise`), and DuckDB ends a string at NUL.
STORED = st.characters(exclude_categories=["Cs", "Cn", "Cc"])


@pytest.fixture(scope="module")
def database() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    for macro in MACROS:
        connection.execute(macro)
    return connection


@given(text=st.one_of(st.text(alphabet=PAGE), st.text(STORED)))
def test_the_keys_are_the_same_in_python_and_in_the_warehouse(database: duckdb.DuckDBPyConnection, text: str) -> None:
    row = database.execute("SELECT vn_key(?), vn_fold(?)", [text, text]).fetchone()
    assert row == (key(text), fold(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Uỷ viên", "Ủy viên"),
        ("Hoà Bình", "Hòa Bình"),
        ("Thuỷ sản, quý I", "Thủy sản quý I"),
        (unicodedata.normalize("NFD", "Đối ngoại"), "Đối ngoại"),
        ("ĐỐI  NGOẠI", "đối ngoại"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_the_tone_mark_stays_inside_a_word_and_after_q() -> None:
    assert key("ngoài hoàn quý quỹ") == "ngoài hoàn quý quỹ"


def test_the_search_key_has_no_diacritics_and_no_d_with_stroke() -> None:
    assert fold("Đoàn Việt Nam tại Niê Kđăm") == "doan viet nam tai nie kdam"


def test_stored_text_is_composed_and_has_unix_lines_and_no_invisible_characters() -> None:
    assert normalise("\ufeffHo\u0300a\r\nb\u00adc\rd\u200be\u00a0f\x00") == "Hòa\nbc\nde f"


@given(text=st.text(alphabet=PAGE + "\u200b\u00ad\r\ufeff\x00"))
def test_storing_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_a_text_in_one_spelling_keeps_its_length_and_the_case_of_its_letters() -> None:
    text = "Uỷ ban, UỶ BAN, thừa uỷ quyền, Hoà Bình, thuý, quý, QUỲ"
    assert in_one_spelling(text) == "Ủy ban, ỦY BAN, thừa ủy quyền, Hòa Bình, thúy, quý, QUỲ"
    assert len(in_one_spelling(text)) == len(text)
