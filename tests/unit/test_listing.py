"""What an operator's commands list: keys that can be searched for and pasted, at every width."""

import pytest

from flows.desk.listing import listing

COLUMNS = ("setting", "value", "from", "description")
ROWS = [
    ("DOINGOAI_ALERT_SILENCE_PERCENT_OF_DAYS", "/srv/doi-ngoai/warehouse/data", "environment", "How long " * 12),
    ("DOINGOAI_HOME", None, "default", "Where it lies."),
]


@pytest.mark.parametrize("width", [20, 40, 80, 100, 140, 400, None])
def test_a_key_is_never_folded(width: int | None) -> None:
    told = listing(COLUMNS, ROWS, width)
    for key, *_ in ROWS:
        assert key in told.split()


@pytest.mark.parametrize("width", [100, 140])
def test_other_columns_are_folded_within_the_width(width: int) -> None:
    told = listing(COLUMNS, ROWS, width)
    assert max(map(len, told.splitlines())) <= width
    assert "row 1" not in told


def test_for_a_file_each_row_is_one_line() -> None:
    assert len(listing(COLUMNS, ROWS, None).splitlines()) == 1 + len(ROWS)


def test_several_keys_that_find_no_place_beside_the_rest_are_shown_one_value_a_line() -> None:
    row = ("itm_" + "0" * 20, "rejected", "thu muc/" + "a" * 50, "x")
    assert "item    thu muc/" + "a" * 50 in listing(("id", "state", "item", "reason"), [row], 80, 3)


def test_what_steers_a_terminal_is_not_sent_to_it() -> None:
    assert "\x1b" not in listing(("id", "detail"), [("a", "\x1b[2J")], 80)
