"""The dates of feeds: a table of what publishers write, with what common readers make of it."""

import csv
import importlib
import warnings
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.sources.feed_dates import Order, Reading, order_of, read_date

HANOI: Final = ZoneInfo("Asia/Ho_Chi_Minh")
with (Path(__file__).parent / "data" / "feed_dates.csv").open(encoding="utf-8", newline="") as file:
    TABLE: Final = list(csv.DictReader(file))


def order_in(row: dict[str, str]) -> Order | None:
    return "day-first" if row["order"] == "day-first" else "month-first" if row["order"] else None


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row['text']} {row['order']}")
def test_a_date_is_read_as_it_is_meant_or_not_at_all(row: dict[str, str]) -> None:
    told = read_date(row["text"], HANOI, order_in(row))
    assert (told.moment.isoformat() if told.moment else "", told.reason or "") == (row["expected"], row["reason"])


def common_reading(reader: str, text: str) -> datetime | None:
    """What a reader that everyone has makes of a date, in the wall time of Hà Nội."""
    read: Any = importlib.import_module("dateutil.parser").parse if reader == "dateutil" else parsedate_to_datetime
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found: datetime = read(text)
        except (ValueError, OverflowError):
            return None
    return (found.astimezone(HANOI) if found.tzinfo else found).replace(tzinfo=None, microsecond=0)


@pytest.mark.parametrize("row", [row for row in TABLE if row["misread_by"]], ids=lambda row: row["text"])
def test_common_readers_misread_what_the_table_says_they_do(row: dict[str, str]) -> None:
    for reader in row["misread_by"].split("|"):
        found = common_reading(reader, row["text"])
        assert found is not None, f"{reader} refuses it: the table says it does not"
        assert found.isoformat() != row["expected"]


def test_what_names_no_zone_is_in_the_zone_of_the_source() -> None:
    paris = ZoneInfo("Europe/Paris")
    assert read_date("14/09/2026 18:44", paris).moment == datetime(2026, 9, 14, 18, 44)  # noqa: DTZ001 - wall time
    assert read_date("14/09/2026 18:44 +07", paris).moment == datetime(2026, 9, 14, 13, 44)  # noqa: DTZ001 - wall time


def test_one_date_that_can_only_be_read_one_way_settles_the_others_of_its_feed() -> None:
    assert order_of(["9/10/2026 6:44:00 PM", "9/14/2026 6:44:00 PM"], HANOI) == "month-first"
    assert order_of(["9/10/2026", "14/9/2026"], HANOI) == "day-first"


@pytest.mark.parametrize(
    "texts",
    [[], ["9/10/2026"], ["9/14/2026", "14/9/2026"], ["2026-09-14T08:00:00Z"], ["hôm qua"]],
    ids=["no dates", "both ways", "contradicting", "no order needed", "no date"],
)
def test_a_feed_that_proves_no_order_has_none(texts: list[str]) -> None:
    assert order_of(texts, HANOI) is None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=130) | st.from_regex(r"[0-9/:+TZ. GMAP-]{1,40}"))
def test_any_text_gives_a_moment_or_a_reason(text: str) -> None:
    told = read_date(text, HANOI)
    assert isinstance(told, Reading)
    assert (told.moment is None) != (told.reason is None)
