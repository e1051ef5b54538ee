"""From a corpus to an audited build file, by the stages of a run: a corpus and a folder in, the file out."""

from datetime import UTC, datetime
from pathlib import Path

from flows.sources.folder import FolderSource
from flows.sources.gathering import Intake
from flows.stages.audit import Audit, audit, build_row
from flows.stages.build import build
from flows.stages.extract import extract
from flows.stages.land import land
from flows.stages.stage import stage
from tests.corpus.generation import Corpus
from tests.homes import settings_for
from warehouse.builds import begin
from warehouse.lake import Lake


def built(corpus: Corpus, folder: Path) -> tuple[Path, Audit]:
    """Returns the file with the marts of the corpus, not published, and the verdict of its audit."""
    source = folder / "items"
    source.mkdir(parents=True)
    for name, text in corpus.items:
        (source / name).write_text(text, encoding="utf-8")
    settings = settings_for(folder / "home", source)
    lake = Lake(settings.data.lake)
    land(Intake([FolderSource(source, settings.max_item_bytes)]), lake, settings.batch_documents)
    version = extract(lake, settings.batch_documents).version
    made = begin(settings.data, "0" * 12, datetime.now(UTC))
    stage(lake, version, made, settings.memory_limit, settings.threads)
    build(made.database, settings.data.dbt, settings.memory_limit, settings.threads, settings.build_timeout_seconds)
    row = build_row(made.build_id, datetime.now(UTC), "0" * 12, version)
    return made.database, audit(made.database, [], row, len(lake.item_ids()))
