"""What a run decides around its stages, without dbt: what it publishes, what it holds back, what it tells of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.run import run
from flows.sources.source import SourceError
from flows.stages.build import build
from flows.telling.summary import lines
from tests.light_run import light_settings, lightly
from warehouse.builds import current, rollback

ITEM = "Sở Ngoại vụ mở lớp tập huấn.\n"


def test_after_a_rollback_a_run_says_which_build_is_held_back_and_what_leads_forward(tmp_path: Path) -> None:
    settings = light_settings(tmp_path, ITEM)
    first = run(settings, lightly).build
    second = run(settings, lightly, rebuild=True).build
    assert first is not None
    assert second is not None
    assert rollback(settings.data) == first
    outcome = run(settings, lightly)
    assert (outcome.build, outcome.published, outcome.held_back) == (None, first, second)
    told = "\n".join(lines(outcome, "doingoai"))
    assert f"Build {second.build_id} is held back" in told
    assert f"`doingoai rollback {second.build_id}` goes forward" in told
    assert "`doingoai run --rebuild`" in told


def test_a_rebuild_that_somebody_asks_for_publishes_after_a_rollback_and_a_scheduled_one_does_not(
    tmp_path: Path,
) -> None:
    settings = light_settings(tmp_path, ITEM)
    for _ in range(2):
        run(settings, lightly, rebuild=True)
    for asked in ({"rebuild": True}, {"reextract": True}):
        first = rollback(settings.data)
        kept = run(settings, lightly, keep_rollback=True, **asked)
        assert (kept.build, current(settings.data)) == (None, first)
        done = run(settings, lightly, **asked)
        assert done.held_back is None
        assert done.build == current(settings.data) != first
        assert run(settings, lightly).held_back is None


def test_a_folder_without_items_publishes_nothing_and_is_named_with_what_lies_there(tmp_path: Path) -> None:
    settings = light_settings(tmp_path)
    for name in ("a.pdf", "b.PDF", "c.docx", ".hidden.md"):
        (settings.source / name).touch()
    with pytest.raises(SourceError) as raised:
        run(settings, lightly)
    assert str(raised.value) == (
        f"{settings.source} holds no item: no files *.txt, *.html or *.htm; 3 files of other kinds (.pdf, .docx) "
        "left alone. Correct the path, and see that its disk is mounted."
    )
    assert current(settings.data) is None


def test_a_folder_that_was_full_and_is_empty_now_is_told_as_failed_and_what_is_published_stays(tmp_path: Path) -> None:
    settings = light_settings(tmp_path, ITEM)
    first = run(settings, lightly)
    (settings.source / "0.txt").unlink()
    outcome = run(settings, lightly)
    assert (outcome.published, outcome.clean) == (first.build, False)
    told = "\n".join(lines(outcome, "doingoai"))
    assert f"failed      folder: {settings.source} holds no item" in told


def test_files_of_other_kinds_are_counted_and_keep_nothing_from_being_well(tmp_path: Path) -> None:
    settings = light_settings(tmp_path, ITEM)
    (settings.source / "notes.md").touch()
    outcome = run(settings, lightly)
    assert outcome.clean
    assert "  left alone  folder: 1 file of another kind (.md)" in lines(outcome, "doingoai")


def test_sources_of_a_file_that_hold_nothing_are_named_and_fail_no_run(tmp_path: Path) -> None:
    settings = light_settings(tmp_path)
    described = tmp_path / "sources.yml"
    described.write_text("sources:\n- {name: press, kind: folder, path: source}\n", encoding="utf-8")
    settings = settings.model_copy(update={"sources": described})
    outcome = run(settings, lightly)
    assert (outcome.build, outcome.published) == (None, None)
    told = "\n".join(lines(outcome, "doingoai"))
    assert f"empty       press: {settings.source} holds no item" in told
    assert told.endswith("Nothing is published: no source delivered an item.")
    (settings.source / "0.txt").write_text(ITEM, encoding="utf-8")
    assert run(settings, lightly).build is not None
    (settings.source / "0.txt").unlink()
    assert run(settings, lightly).clean


def test_extracting_a_folder_without_items_fails_and_says_so(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["extract", str(tmp_path)])
    assert done.exit_code == 1
    assert f"{tmp_path} holds no item" in done.output


@pytest.mark.parametrize("error", [duckdb.OutOfMemoryException("no memory"), OSError(28, "No space left on device")])
def test_a_build_that_broke_off_is_set_aside_or_gives_its_space_back(tmp_path: Path, error: Exception) -> None:
    settings = light_settings(tmp_path, ITEM)

    def breaking(function: Callable[..., Any], *arguments: Any) -> Any:
        if function is build:
            raise error
        return lightly(function, *arguments)

    with pytest.raises(type(error), match=r"No space|kept in"):
        run(settings, breaking)
    assert [path.name for path in settings.data.builds.iterdir()] == ([] if isinstance(error, OSError) else [".failed"])
