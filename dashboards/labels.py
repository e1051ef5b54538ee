"""Words of the pages in Vietnamese and English: a key in, the words of one language out.

The pages' own words are in `labels.csv`; those of codes (roles, statuses, relations) in the code register.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from warehouse.paths import REGISTERS

Language = Literal["vi", "en"]
LANGUAGES: Final[dict[str, str]] = {"vi": "Tiếng Việt", "en": "English"}


@cache
def _words() -> dict[str, Mapping[str, str]]:
    with (Path(__file__).parent / "labels.csv").open(encoding="utf-8", newline="") as file:
        return {row["key"]: row for row in csv.DictReader(file)}


@cache
def _codes() -> dict[tuple[str, str], Mapping[str, str]]:
    with (REGISTERS / "codes.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["domain"], row["code"]): {"vi": row["label_vi"], "en": row["label_en"]} for row in csv.DictReader(file)
        }


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language."""

    language: Language = "vi"

    def __call__(self, key: str, **values: Any) -> str:
        """Returns the words of a key with values in place."""
        return _words()[key][self.language].format(**values)

    def named(self, prefix: str, name: str) -> str:
        """Returns the words of `prefix_name`; a name without words, from another release, is shown as it is."""
        found = _words().get(f"{prefix}_{name}")
        return found[self.language] if found else name.replace("_", " ")

    def code(self, domain: str, code: str | None) -> str:
        """Returns a code's label; a code that the register does not know is shown as it is."""
        if code is None:
            return ""
        found = _codes().get((domain, code))
        return found[self.language] if found else code

    def colour_of(self, domain: str, code: str, colours: Sequence[str]) -> str:
        """Returns the colour of a code: by its place in the register, so the same in every language and build."""
        places = [known for of, known in _codes() if of == domain]
        return colours[places.index(code) % len(colours)] if code in places else colours[-1]

    def of(self, row: Mapping[str, Any], column: str) -> str:
        """Returns a labelled column (`event_type` has `event_type_vi` and `event_type_en`) in this language."""
        return str(row.get(f"{column}_{self.language}") or row.get(f"{column}_vi") or "")

    def day(self, value: date | None) -> str:
        """Returns a day as both languages write it, empty if unknown."""
        return f"{value.day}/{value.month}/{value.year}" if value else ""

    def days(self, row: Mapping[str, Any]) -> str:
        """Returns when an event took place: one day, a range, the date as written, or that it is not known."""
        start, end = row.get("date_start"), row.get("date_end")
        if start is None:
            return str(row.get("date_text") or self("no_date"))
        if end is None or end == start:
            return self.day(start)
        if (start.year, start.month) == (end.year, end.month):
            return f"{start.day}–{self.day(end)}"
        return f"{self.day(start)} – {self.day(end)}"

    def ago(self, seconds: float) -> str:
        """Returns how long ago something was, in the largest unit that it fills twice."""
        minutes = max(0, int(seconds // 60))
        if minutes < 120:
            return self("ago_minutes", count=minutes)
        if minutes < 48 * 60:
            return self("ago_hours", count=minutes // 60)
        return self("ago_days", count=self.number(minutes // (24 * 60)))

    def items(self, count: int) -> str:
        """Returns a number of press items."""
        return self("one_item") if count == 1 else self("many_items", count=self.number(count))

    def number(self, value: int) -> str:
        """Returns a count with its thousands grouped as the language does."""
        return f"{value:,}".replace(",", ".") if self.language == "vi" else f"{value:,}"
