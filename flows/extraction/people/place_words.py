"""Places that stand beside names: a page's places and the phrases of a line in, the phrases without them out.

"Thị trưởng Kitakyushu", "Tỉnh trưởng Attapeu Léc Xay": what no gazetteer lists is a place when the page names it with
its noun elsewhere ("thành phố Kitakyushu").
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from flows.extraction.language.name_parts import WORD
from flows.extraction.language.names import Name, is_vietnamese_syllable
from flows.extraction.language.offices import Office
from flows.extraction.language.openings import Opening
from flows.extraction.language.phrases import UPPER
from flows.extraction.people.holders import GOVERNORS
from flows.extraction.people.person_phrases import PersonPhrase

# A place without its own entry in the gazetteer: "Thị trưởng Kitakyushu" after "thành phố Kitakyushu".
_PLACE_NAMED: Final = Opening(
    r"(?:[Tt]hành phố|[Tt]ỉnh|[Bb]ang|[Hh]uyện|[Qq]uận|[Hh]ạt|[Tt]hị trấn|[Đđ]ảo|[Vv]ùng)"
    rf" ({WORD})(?: và ({WORD})(?! [{UPPER}]))?"
)
# "Tỉnh trưởng Nampula, ông Victor Borges"; "Đồn trưởng Đồn Biên phòng Trà Lĩnh;": a place with the office before it.
_NAMED_BEHIND: Final = re.compile(rf",? (?:ông|bà|ngài) [{UPPER}]")
_POSTS: Final = ("Đồn Biên phòng ", "Đồn biên phòng ", "Đồn BP ", "Đồn ")
_SEATS: Final = ("Dinh ", "Phủ ", "dinh ", "Lâu đài ", "Cung điện ")
_CLOSED: Final = re.compile(r"\s?(?:[,;.)]|$)")
_WHERE: Final = (" ở ", " tại ")
_NEXT_CAPITAL: Final = re.compile(rf" [{UPPER}]")


def places_named(text: str) -> tuple[set[str], set[str]]:
    """The first words of the places that a page names with their nouns, and those of them that are a name whole."""
    places: set[str] = set()
    whole: set[str] = set()
    for found in _PLACE_NAMED.finditer(text, 0, len(text)):
        for number in (1, 2):
            if found[number]:
                places.add(found[number])
                if not _NEXT_CAPITAL.match(text, found.end(number)):
                    whole.add(found[number])
    return places, whole


def without_places(text: str, phrases: list[PersonPhrase], places: set[str], whole: set[str]) -> Iterator[PersonPhrase]:
    """The phrases without places in their names: "Tỉnh trưởng Attapeu Léc Xay", "đoàn Attapeu" after "tỉnh Attapeu"."""
    for phrase in phrases:
        name = phrase.name
        first, _, rest = name.text.partition(" ") if name else ("", "", "")
        if name and name.text in places:
            yield replace(phrase, name=None)
        elif name and phrase.offices and text.endswith(_SEATS, 0, phrase.start):
            continue  # "tại Dinh Tổng thống Iavoloha": where a head of state resides
        elif name and not phrase.offices and not phrase.addressed and text.endswith(_POSTS, 0, name.start):
            continue  # "Đồn Biên phòng La Êê tặng ...": the post is named after where it stands
        elif name and phrase.offices and _belongs_to_office(text, name, phrase.offices[-1]):
            held = phrase.offices[-1]
            end = name.start + len(name.text)
            held = replace(held, end=end, text=f"{held.text} {name.text}", bare=False)
            yield replace(phrase, name=None, offices=(*phrase.offices[:-1], held))
        elif name and name.kind == "foreign" and phrase.offices and (cut := _first_part_in(phrase.offices[-1], whole)):
            held = phrase.offices[-1]
            given = held.text[cut:]
            held = replace(held, end=held.end - len(given) - 1, text=held.text[: cut - 1])
            start = name.start - len(given) - 1
            longer = replace(name, start=start, text=f"{given} {name.text}")
            yield replace(phrase, name=longer, offices=(*phrase.offices[:-1], held))
        elif name and first in places and name.kind == "foreign" and phrase.offices and (" " in rest or "-" in rest):
            start = text.index(rest.split(" ", 1)[0], name.start + len(first))
            held = phrase.offices[-1]
            if held.end <= name.start:
                held = replace(held, end=name.start + len(first), text=f"{held.text} {first}", bare=False)
            yield replace(phrase, name=replace(name, start=start, text=rest), offices=(*phrase.offices[:-1], held))
        elif first != "Đoàn" or rest not in places or phrase.offices or phrase.addressed:
            yield phrase


def _belongs_to_office(text: str, name: Name, office: Office) -> bool:
    """Whether what looks like a name is the place of the office: the person's name follows, or a post is named so."""
    end = name.start + len(name.text)
    if text.endswith(_WHERE, 0, name.start):
        return True
    if " " not in name.text:
        return office.family in GOVERNORS and bool(_NAMED_BEHIND.match(text, end))
    post = text.endswith(_POSTS, 0, name.start) and name.text.count(" ") == 1
    return post and bool(_CLOSED.match(text, end))


def _first_part_in(office: Office, places: set[str]) -> int:
    """Where the last word of an office begins that stands behind a place of the page: "thành phố Kazanlak Nikolay"."""
    held, _, last = office.text.rpartition(" ")
    place = held.rpartition(" ")[2]
    apart = place in places and last[:1].isupper() and last not in places
    return len(held) + 1 if apart and not any(map(is_vietnamese_syllable, (place, last))) else 0
