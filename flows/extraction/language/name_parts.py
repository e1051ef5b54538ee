"""The words that names, offices and organisations are made of, read once from the lexicons into patterns."""

from functools import cache
from typing import Final

from flows.extraction.language.beginnings import Beginning
from flows.extraction.language.countries import country_names
from flows.extraction.language.lexicon import rows, values
from flows.extraction.language.phrases import LEFT, RIGHT, UPPER, Phrases, both_spellings, phrase_pattern
from flows.extraction.language.vietnamese import key

# A capitalised word of a name: "Nguyễn", "Kassym-Jomart", "H'Lan", "J.", "Oh-Se-hoon", "O’Brien", "GD&ĐT".
WORD: Final = rf"[{UPPER}](?:\.(?![\w])|(?:[\w]|[-'’.·&](?=\w))*+)"


@cache
def parts(kind: str) -> tuple[str, ...]:
    """Returns the texts of lexicon `name_parts` of one kind."""
    return tuple(row["text"] for row in rows("name_parts") if row["kind"] == kind)


@cache
def surnames(kind: str = "surname") -> frozenset[str]:
    """Returns the surnames, or those of another kind.

    "marker" are the particles that open names of minority peoples ("Y", "H'"); "titled" are surnames that are common
    words too ("Vì", "Và") and so count only behind a title.
    """
    return frozenset(row["surname"] for row in rows("surnames") if row["kind"] == kind)


@cache
def common_surnames() -> frozenset[str]:
    """Returns the surnames that are rarely anything else: a name without a title is believed only with one."""
    return frozenset(parts("common_surname"))


@cache
def foreign_countries() -> frozenset[str]:
    """Returns the names of all countries but Vietnam, as written in the register and its aliases."""
    return frozenset(
        written
        for row in rows("countries")
        if row["iso2"] != "VN"
        for name in country_names(row)
        for written in both_spellings(name)
    )


@cache
def province_keys() -> frozenset[str]:
    """Returns the keys of provinces and cities under the centre, by all their names."""
    names = (name for row in rows("provinces") for name in (row["name"], *values(row["aliases"])))
    return frozenset(map(key, names))


def _place_names() -> set[str]:
    names: set[str] = set()
    columns = (("provinces", "name"), ("cities", "city"), ("foreign_cities", "city"))
    for lexicon, column in columns:
        for row in rows(lexicon):
            names.update((row[column], *values(row["aliases"])))
    for row in rows("countries"):
        names.update((*country_names(row), row["capital_vi"], *values(row["capital_aliases"])))
    names.update(parts("region"))
    for style in ("Xã hội chủ nghĩa", "Xã hội Chủ nghĩa"):
        names |= {name.replace("xã hội chủ nghĩa", style) for name in names}
    # "Viên" (Vienna) is a surname first.
    return {name for name in names if len(name) > 1 and name not in surnames()}


PLACE: Final = Beginning(LEFT + phrase_pattern(_place_names(), any_case=False) + RIGHT)
BOUNDARY: Final = Beginning(LEFT + phrase_pattern(parts("boundary"), any_case=False) + RIGHT)

EVENT: Final = Beginning(LEFT + phrase_pattern(row["noun"] for row in rows("event_nouns")) + RIGHT)


def _office_heads() -> set[str]:
    known = {row["office"] for row in rows("offices") if row["kind"] in ("office", "rank")}
    known |= {row["head"] for row in rows("office_heads")}
    return {office for office in known if not office.startswith(("Quyền ", "Nguyên ", "Cựu "))}


OFFICE_HEADS: Final = Phrases(_office_heads())
# The first two syllables of an office: what a scan looks for before it asks for the whole.
OFFICE_START: Final = phrase_pattern(" ".join(head.split()[:2]) for head in _office_heads())
