"""Runs without dbt and without marts: a stage's call in, what it would have told out. For tests of the run itself."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from flows.run import plainly
from flows.settings import Settings
from flows.stages.audit import Audit, audit
from flows.stages.build import DbtRun, build
from flows.stages.compare import Comparison, compare
from flows.stages.stage import stage
from warehouse.builds import Build, create_database

COUNTS: Final = dict.fromkeys(("documents", "events", "participants", "directives", "instructions"), 0)
_TOLD: Final[dict[Callable[..., Any], Any]] = {
    build: DbtRun({}, ()),
    audit: Audit({}, (), COUNTS),
    compare: Comparison(()),
}


def lightly(function: Callable[..., Any], *arguments: Any) -> Any:
    """Calls a stage plainly, but of those that make and audit marts only makes the file."""
    if function is stage:
        made: Build = arguments[2]
        with create_database(made) as connection:
            connection.execute("CREATE TABLE held AS SELECT 1 AS value")
        return None
    return _TOLD[function] if function in _TOLD else plainly(function, *arguments)


def light_settings(folder: Path, *items: str) -> Settings:
    """Settings of a home with a source that holds these items, a file each."""
    source = folder / "source"
    source.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(items):
        (source / f"{number}.txt").write_text(text, encoding="utf-8")
    return Settings(home=folder / "home", source=source, extract_seconds=0)
