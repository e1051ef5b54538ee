"""What is remembered of sources ends, and with it nothing but a question that is asked once more."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flows.sources.forgetting import forget_old
from flows.sources.visits import Visit, Visits

NOW = datetime(2026, 6, 1, tzinfo=UTC)
AGE = timedelta(days=180)


def test_addresses_that_nobody_asked_for_any_more_are_forgotten_and_the_others_stay(tmp_path: Path) -> None:
    visits = Visits(tmp_path / "visits.sqlite")
    visits.remember(
        [
            Visit("báo", "https://example.org/feed", NOW - timedelta(hours=1), etag='"1"'),
            Visit("báo", "https://example.org/young", NOW - timedelta(days=179), item_id="itm_1"),
            Visit("báo", "https://example.org/old", NOW - timedelta(days=181), item_id="itm_2"),
        ]
    )
    visits.close()
    assert forget_old(tmp_path, NOW, AGE) == 1
    left = Visits(tmp_path / "visits.sqlite")
    assert left.last("báo", "https://example.org/old") is None
    assert left.last("báo", "https://example.org/feed") is not None
    assert left.last("báo", "https://example.org/young") is not None
    left.close()


def test_folders_that_nobody_read_for_so_long_are_forgotten(tmp_path: Path) -> None:
    room = tmp_path / "folders"
    room.mkdir()
    for name, age in (("old.parquet", 181), ("young.parquet", 1)):
        (room / name).touch()
        os.utime(room / name, ((NOW - timedelta(days=age)).timestamp(),) * 2)
    assert forget_old(tmp_path, NOW, AGE) == 0
    assert [path.name for path in room.iterdir()] == ["young.parquet"]


def test_a_home_without_state_has_nothing_to_forget(tmp_path: Path) -> None:
    assert forget_old(tmp_path / "state", NOW, AGE) == 0
    assert list(tmp_path.iterdir()) == []
