"""What is staged of a lake, also of one that an earlier release wrote."""

from datetime import UTC, datetime
from pathlib import Path

import duckdb

from flows.sources.folder import FolderSource
from flows.sources.gathering import Intake
from flows.stages.land import ITEM, land
from flows.stages.stage import stage
from warehouse.builds import begin
from warehouse.home import Home
from warehouse.lake import Lake, append

NOT_BEFORE_0_2 = {"url", "publisher", "site", "published_at"}


def test_items_of_an_earlier_release_are_staged_without_what_was_not_kept_then(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    lake = Lake(home.lake)
    old = ITEM
    for name in NOT_BEFORE_0_2:
        old = old.remove(old.get_field_index(name))
    row = {"item_id": f"itm_{'0' * 20}", "source": "folder", "uri": "old.txt", "disposition": "rejected"}
    append(lake.items, [row], old)
    (tmp_path / "items").mkdir()
    (tmp_path / "items" / "new.txt").write_text("Sở Ngoại vụ mở lớp tập huấn.", encoding="utf-8")

    def uris() -> list[tuple[str, str | None]]:
        build = begin(home, "0" * 12, datetime.now(UTC))
        stage(lake, "any", build, "1GB", 1)
        with duckdb.connect(str(build.database)) as connection:
            found = connection.execute("SELECT uri, publisher FROM staging.item ORDER BY uri").fetchall()
        return [(uri, publisher) for uri, publisher in found]

    assert uris() == [("old.txt", None)]
    land(Intake([FolderSource(tmp_path / "items", 1000)]), lake, 500)
    assert uris() == [("new.txt", None), ("old.txt", None)]
