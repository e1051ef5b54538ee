"""Kills a run at each change of its home in turn: a scene and the numbers of the changes in, what is not healed out.

After every kill the next run goes on by itself, and what it leaves is compared with what runs that nobody killed leave:
shards of the lake, rows of every staging table, builds and the link, and that nothing is left over. dbt and the audit
are stood in for: they write to a private build only, and tests of their own kill them.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import duckdb

from flows.extraction.reader import read
from flows.run import plainly, run
from flows.stages.audit import Audit, audit
from flows.stages.build import DbtRun, build
from flows.stages.compare import Comparison, compare
from flows.stages.extract import extractor_version
from tests.homes import SEEDS, settings_for
from tests.reliability.crashing import dies
from warehouse.builds import current, open_readonly, published
from warehouse.contracts.staging import STAGING
from warehouse.contracts.table import name_of
from warehouse.files import is_temporary
from warehouse.home import DATABASE_NAME, Home

NEW_ITEM: Final = "Sở Ngoại vụ mở lớp tập huấn.\n"
_STAND_INS: Final[dict[Callable[..., Any], object]] = {
    build: DbtRun({}, ()),
    audit: Audit({}, (), {}),
    compare: Comparison(()),
}


def without_dbt(function: Callable[..., Any], *arguments: Any) -> Any:
    """Calls a stage; of those that only write to a private build just one, that of staging, is real."""
    return _STAND_INS[function] if function in _STAND_INS else plainly(function, *arguments)


@dataclass(frozen=True)
class Scene:
    """A run that is killed: the home before it, and how it is told to run."""

    name: str
    before: Path | None
    source: Path
    asked: dict[str, bool]

    def home(self, room: Path) -> Path:
        """Makes the home as it is before the run."""
        home = room / "home"
        shutil.rmtree(home, ignore_errors=True)
        if self.before is not None:
            shutil.copytree(self.before, home, symlinks=True)
        settings_for(home, self.source)
        return home

    def run(self, home: Path) -> None:
        """Runs as the scene says."""
        run(settings_for(home, self.source), without_dbt, **self.asked)


def scenes(room: Path) -> Iterator[Scene]:
    """The first run on a home, one that has news, and one that reads everything anew."""
    extractor_version()  # told once, so that all runs know the same rules
    for path in SEEDS.glob("*.txt"):  # rules and lexicons are made ready here once, and not in every forked process
        read(path.read_text(encoding="utf-8"))
    first = Scene("first run", None, SEEDS, {})
    yield first
    source = room / "source"
    shutil.copytree(SEEDS, source)
    before = room / "before"
    shutil.rmtree(before, ignore_errors=True)
    shutil.copytree(undisturbed(Scene("", None, source, {}), room)[0], before, symlinks=True)
    (source / "new.txt").write_text(NEW_ITEM, encoding="utf-8")
    (source / "broken.txt").write_bytes(b"\xff\xfe\xfa")
    yield Scene("run with news", before, source, {})
    yield Scene("run that reads anew", before, source, {"reextract": True})


def undisturbed(scene: Scene, room: Path) -> tuple[Path, dict[str, object]]:
    """Runs without a kill, as the killed ones do before they are looked at: once as asked, and once more."""
    home = scene.home(room)
    assert not dies(lambda: scene.run(home), home, -1)
    assert not dies(lambda: run(settings_for(home, scene.source), without_dbt), home, -1)
    return home, contents(home)


def swept(scene: Scene, room: Path, numbers: Iterator[int]) -> Iterator[tuple[int, list[str]]]:
    """Yields each number and what is wrong after a kill at it and the run after that; ends where a run has no more."""
    _, wanted = undisturbed(scene, room)
    for number in numbers:
        home = scene.home(room)
        if not dies(lambda home=home: scene.run(home), home, number):  # type: ignore[misc]
            return
        assert not dies(lambda home=home: run(settings_for(home, scene.source), without_dbt), home, -1)  # type: ignore[misc]
        found = contents(home)
        yield (
            number,
            [f"{name}: {found[name]} instead of {wanted[name]}" for name in wanted if found[name] != wanted[name]],
        )


def contents(home: Path) -> dict[str, object]:
    """What can be told of a home whatever the time of its runs: lake, tables, builds and what is left over."""
    builds = published(Home(home))
    now = current(Home(home))
    shards = {str(path.relative_to(home)) for path in (home / "lake").rglob("*.parquet")}
    hidden = sorted(
        str(path.relative_to(home))
        for path in home.rglob("*")
        if is_temporary(path.name) or path.name.startswith((".building-", ".forgotten-", ".pruned-"))
    )
    return {
        "lake": sorted(shards),
        "builds": len(builds),
        "current is the newest": now is not None and now.build_id == builds[-1].build_id,
        "left over": hidden,
        "leases": len(list((home / "lease").iterdir())),
        **_tables(home / "current" / DATABASE_NAME),
    }


def _tables(database: Path) -> dict[str, str]:
    """A digest of every staging table's rows."""
    out = {}
    with open_readonly(database) as connection, suppress(duckdb.CatalogException):
        for table in map(name_of, STAGING):
            rows = connection.execute(f"FROM staging.{table} ORDER BY ALL").fetchall()
            out[table] = f"{len(rows)} rows {hashlib.sha256(repr(rows).encode()).hexdigest()[:12]}"
    return out
