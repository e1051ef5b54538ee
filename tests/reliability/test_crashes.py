"""A run killed at any change of its home is completed by the next one: a sample of what `tests.reliability` sweeps."""

import os
from itertools import count
from pathlib import Path

import pytest

from tests.reliability.sweeping import scenes, swept

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork"),
]

# Prime to the number of changes that a write takes, so that each kind of change has its turn.
STEP = 11


def test_what_a_run_leaves_that_is_killed_at_a_change_of_its_home_is_healed_by_the_next(tmp_path: Path) -> None:
    for number, scene in enumerate(scenes(tmp_path), start=1):
        killed = [(scene.name, at, faults) for at, faults in swept(scene, tmp_path, count(number * 3, STEP))]
        assert len(killed) > 2, "the run makes fewer changes than the test believes"
        assert [told for told in killed if told[2]] == []
