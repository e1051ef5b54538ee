"""Everything read anew: what moved is compared before it is published, and too much of it is not."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.extraction import reader
from flows.run import run
from flows.stages.compare import MovedError
from tests.homes import settings_for
from warehouse.builds import published
from warehouse.home import Home

pytestmark = pytest.mark.slow


def test_a_reader_that_loses_most_roles_is_stopped_before_publication_and_published_where_that_is_meant(
    home_copy: Callable[[], Path], monkeypatch: pytest.MonkeyPatch, without_dbt: Callable[..., Any]
) -> None:
    read = reader.read

    def forgetful(text: str) -> Any:
        record = read(text)
        record.instructions.clear()
        return record

    monkeypatch.setattr("flows.stages.compare.FEWEST_ROWS", 5)
    monkeypatch.setattr("flows.extraction.reader.read", forgetful)
    home = home_copy()
    (good,) = published(Home(home))
    with pytest.raises(MovedError, match=r"marts\.fct_instruction: of \d+ rows \d+ went and 0 came, 100\.0 %"):
        run(settings_for(home), without_dbt, reextract=True)
    assert published(Home(home)) == [good]
    assert Home(home).current.resolve().name == good.build_id
    seen = CliRunner().invoke(app, ["builds", "diff", "--failed", "--home", str(home)])
    assert seen.exit_code == 3
    assert "marts.fct_instruction" in seen.output

    meant = settings_for(home).model_copy(update={"max_moved_percent": 100})
    outcome = run(meant, without_dbt, rebuild=True)
    assert outcome.extraction.extracted == 0, "it was read anew already"
    assert outcome.counts["instructions"] == 0
    assert outcome.comparison is not None
    assert {m.table: m.gone for m in outcome.comparison.moves}["marts.fct_instruction"] > 0

    monkeypatch.setattr("flows.extraction.reader.read", read)
    healed = run(meant, without_dbt, reextract=True)
    assert healed.extraction.extracted == 5
    assert healed.counts["instructions"] > 0
    assert not list(Home(home).lake.rglob(".forgotten-*"))
