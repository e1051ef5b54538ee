"""The DuckDB macros that are kept in every build: the comparison key, the search key and the identities of records.

`vn_key(text)` and `vn_fold(text)` give what `flows.extraction.language.vietnamese.key` and `fold` give; a property test
holds them together. Analysts use them too: `WHERE name_folded LIKE '%' || vn_fold('Đối ngoại') || '%'`.
"""

from typing import Final

from warehouse.identity.own import OWN_IDENTITY

# A word's last two letters when the tone mark stands in the new place, and the same in the old place.
_NEW: Final = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_OLD: Final = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]

# Words are cut as Python's \w+ does; RE2's \w is ASCII only, so the classes are written out.
# A CASE, since looking a letter pair up in a MAP is five times as slow.
_PAIRS: Final = " ".join(f"WHEN '{new}' THEN '{old}'" for new, old in zip(_NEW, _OLD, strict=True))
_PLACED: Final = (
    "CASE WHEN length(w) = 2 OR left(right(w, 3), 1) != 'q' "
    f"THEN left(w, length(w) - 2) || CASE right(w, 2) {_PAIRS} ELSE right(w, 2) END ELSE w END"
)

VN_KEY: Final = f"""
CREATE OR REPLACE MACRO vn_key(input) AS
    array_to_string(
        list_transform(
            regexp_extract_all(replace(lower(nfc_normalize(input)), 'ς', 'σ'), '[\\p{{L}}\\p{{N}}_]+'),
            lambda w: {_PLACED}
        ),
        ' '
    );
"""

VN_FOLD: Final = """
CREATE OR REPLACE MACRO vn_fold(input) AS
    replace(strip_accents(vn_key(input)), 'đ', 'd');
"""

MACROS: Final = (VN_KEY, VN_FOLD, *OWN_IDENTITY)
