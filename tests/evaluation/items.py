"""The annotated items: the name of a half in, its texts with their annotations out.

`seeds` are the items that a first run ingests, `dev` the items that rules were made with, `blind` the items that were
annotated before any rule was changed for them and are used only to report.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from flows.reading.html import SUFFIXES, read_html
from tests.evaluation.matching import Row
from warehouse.paths import ROOT

HALVES: Final = ("seeds", "dev", "blind")
TUNED: Final = ("seeds", "dev")
GOLD: Final = ROOT / "tests" / "gold"


@dataclass(frozen=True, slots=True)
class Item:
    """One press item, its text and its annotation."""

    name: str
    half: str
    text: str
    gold: Row

    @property
    def negative(self) -> bool:
        """Whether the item reports no event at all: an interview, an opinion, an explainer, an English page."""
        return bool(self.gold.get("negative"))


def load(half: str) -> list[Item]:
    """Returns the items of one half in the order of their names.

    Raises:
        ValueError: an annotation without its text, or the other way round.
    """
    annotations = sorted((GOLD / half).glob("*.json"))
    texts = {path.stem: path for path in _texts(half).iterdir() if path.suffix in (".txt", *SUFFIXES)}
    unpaired = sorted({path.stem for path in annotations} ^ texts.keys())
    if unpaired:
        raise ValueError(
            f"{half}: text or annotation is missing for {', '.join(unpaired)}; add NAME.txt or NAME.html, and NAME.json"
        )
    return [Item(path.stem, half, _text(texts[path.stem]), json.loads(path.read_text("utf-8"))) for path in annotations]


def _text(path: Path) -> str:
    """Returns what the reader is given of an item: a page of the web is its article."""
    return read_html(path.read_bytes()).text if path.suffix in SUFFIXES else path.read_text(encoding="utf-8")


def _texts(half: str) -> Path:
    return ROOT / "seeds" if half == "seeds" else GOLD / half
