"""What a run decides around its stages, without dbt: what it publishes, what it holds back, what it tells of it."""

from pathlib import Path

from flows.run import run
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
