"""The README is true: every command in it runs, and every answer it shows is the one it gives."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import readme
from warehouse.paths import ROOT

pytestmark = pytest.mark.slow


def test_every_command_of_the_readme_runs_and_answers_as_shown(home_copy: Callable[[], Path]) -> None:
    home = home_copy()
    found = readme.blocks()
    assert any(commands == ["make run"] for commands, _ in found)
    assert any(answer for _, answer in found)
    for commands, answer in found:
        printed = [readme.run(command, home) for command in commands][-1]
        if answer is not None:
            assert printed == answer, "run `python -m tests.readme` and commit the result"


def test_every_link_of_the_pages_for_people_leads_somewhere() -> None:
    for page in ROOT.glob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+)[^)]*\)", page.read_text(encoding="utf-8")):
            assert (ROOT / target).exists(), f"{page.name} links to {target}"


def test_every_make_target_that_the_pages_name_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for page in ROOT.glob("*.md"):
        for target in re.findall(r"`make ([a-z-]+)", page.read_text(encoding="utf-8")):
            assert target in targets, f"{page.name} names `make {target}`"
