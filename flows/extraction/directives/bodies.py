"""Bodies of document numbers: what stands behind a number's code in, the form that the register of bodies has out.

"T.Ư", "TƯ" and "tw" are "TW"; "BGD&ĐT" and "BGDDT" are "BGDĐT"; "BTCTƯ" is "BTCTW". What no register knows stays.
"""

import re
from functools import cache, lru_cache
from typing import Final

from flows.extraction.language.lexicon import rows, values
from flows.extraction.language.vietnamese import fold

_KNOWN: Final[dict[str, str]] = {
    fold(body): body for body in ("TW", "TU", "TTg", "CP", "UBND", "HĐND", "BCSĐ", "CTN", "VPCP", "ĐU", "BCĐ", "TANDTC")
} | {"t w": "TW", "t u": "TU", "ub nd": "UBND", "hd nd": "HĐND"}
_CENTRAL: Final = re.compile(r"T\.?[ ]?[ƯW]\Z")
_PARTY: Final = re.compile(r"TW.*|TU|HU|QU|QUTW|ThU|ĐU.*|BCSĐ.*|ĐĐ.*|BTV.*|B\w*TW|VPTW|UBKT\w*|VPTU|B\w+TU")
_STATE: Final = re.compile(r"CP|TTg|CTN|VPCP|UBND|HĐND|TANDTC|VKSNDTC|B(?:NV|NG|TC|CA|QP|TP|CT|XD|YT|GDĐT|KHCN)")


@lru_cache(maxsize=4096)
def standard_body(written: str) -> str:
    """Returns the body in the register's form, or as it is written.

    >>> standard_body("T.Ư"), standard_body("BGD&ĐT"), standard_body("BTCTƯ"), standard_body("SNgV-VP")
    ('TW', 'BGDĐT', 'BTCTW', 'SNgV-VP')
    """
    if "ư" in written.lower() and written[0] in "Tt":
        return "TW"
    known = _KNOWN.get(fold(written))
    if known:
        return known
    if _CENTRAL.search(written):
        return _CENTRAL.sub("TW", written).replace("QƯ", "QU")
    return _marked().get(fold(written).replace(" ", ""), written)


def is_party(body: str) -> bool:
    """Tells whether the Party's form of numbers ("12-CT/TW") is that of this body."""
    return _PARTY.fullmatch(body) is not None


def is_state(body: str) -> bool:
    """Tells whether the state's form of numbers ("12/CT-TTg") is that of this body."""
    return _STATE.fullmatch(body) is not None


@cache
def _marked() -> dict[str, str]:
    """The abbreviations of ministries by their letters alone, which the press writes without "đ" or with "&"."""
    codes = {row["code"] for row in rows("body_codes")}
    codes.update(form for row in rows("organizations") if row["type"] == "ministry" for form in values(row["aliases"]))
    return {fold(code): code for code in codes if code.startswith("B") and code.isalpha() and len(code) > 3}
