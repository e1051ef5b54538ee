"""How the press writes a country: the register in, every written form of each country out.

The register lists names and transliterations. Before any of them may stand what kind of state it is ("Cộng hòa Chi-lê",
"Vương quốc Hà Lan"); those forms are made here, and a listed name always wins over a made one.
"""

from functools import cache
from typing import Final

from flows.extraction.language.lexicon import Row, rows, values

_STATES: Final = ("Cộng hòa", "Vương quốc", "Liên bang")


@cache
def _made() -> dict[str, tuple[str, ...]]:
    listed = {name for row in rows("countries") for name in (row["name_vi"], *values(row["aliases"]))}
    return {
        row["iso2"]: tuple(
            made
            for name in (row["name_vi"], *values(row["aliases"]))
            if row["kind"] == "country" and not name.startswith(_STATES) and len(name) > 2 and not name.isupper()
            for made in (f"{state} {name}" for state in _STATES)
            if made not in listed
        )
        for row in rows("countries")
    }


def country_names(row: Row) -> tuple[str, ...]:
    """Returns every way to write the country of a row of the register, its name first."""
    return (row["name_vi"], *values(row["aliases"]), *_made()[row["iso2"]])
