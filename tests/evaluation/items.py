"""The annotated items: the name of a half in, its texts with their annotations out.

`seeds` are the items that a first run ingests, `dev` the items that rules were made with, `blind` the items that were
annotated before any rule was changed for them and are used only to report.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

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
    texts = {path.stem: path for path in _texts(half).glob("*.txt")}
    unpaired = sorted({path.stem for path in annotations} ^ texts.keys())
    if unpaired:
        raise ValueError(f"{half}: text or annotation is missing for {', '.join(unpaired)}; add NAME.txt and NAME.json")
    return [
        Item(path.stem, half, texts[path.stem].read_text(encoding="utf-8"), json.loads(path.read_text("utf-8")))
        for path in annotations
    ]


def _texts(half: str) -> Path:
    return ROOT / "seeds" if half == "seeds" else GOLD / half
