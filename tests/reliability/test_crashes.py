"""A run killed at any change of its home is completed by the next one: a sample of what `tests.reliability` sweeps."""

import os
import re
import subprocess
import sys

import pytest

from warehouse.paths import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork"),
]

# Prime to the number of changes that a write takes, so that each kind of change has its turn.
STEP = 11
SCENES = 3
LIMIT_SECONDS = 600


def test_what_a_run_leaves_that_is_killed_at_a_change_of_its_home_is_healed_by_the_next() -> None:
    # In a process of its own: a test session has threads, and a fork of it may inherit a lock that nobody opens.
    command = [sys.executable, "-m", "tests.reliability", "--step", str(STEP)]
    swept = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT_SECONDS, check=False)
    assert swept.returncode == 0, swept.stdout + swept.stderr[-2000:]
    kills = [int(count) for count in re.findall(r"killed (\d+) times", swept.stdout)]
    assert len(kills) == SCENES
    assert min(kills) > 2, "the run makes fewer changes than the test believes"
