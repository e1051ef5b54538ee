"""The operator's page is true: every command, option and setting that it names exists."""

import re
import shlex
from typing import Any, Final

import pytest
from typer.main import get_command

from flows.cli import app
from flows.operating.configuration import variable
from flows.settings import Settings
from warehouse.paths import ROOT

PAGE: Final = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
COMMANDS: Final = sorted(
    {
        *re.findall(
            r"^(?:.*? )?(doingoai [a-z].*)$", "\n".join(re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)), re.MULTILINE
        ),
        *re.findall(r"`(doingoai [a-z][^`]*)`", PAGE),
    }
)


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_of_the_page_exists_with_its_options(line: str) -> None:
    words = shlex.split(line)[1:]
    command: Any = get_command(app)
    assert words[0] in command.commands
    while words and words[0] in getattr(command, "commands", {}):
        command = command.commands[words.pop(0)]
    options = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= options | {"--help"}


def test_the_page_names_every_command_of_the_operator() -> None:
    named = {line.split()[1] for line in COMMANDS}
    assert {"run", "serve", "builds", "rollback", "quarantine", "config", "sql"} <= named


def test_a_setting_of_the_page_is_one() -> None:
    known = set(map(variable, Settings.model_fields))
    assert set(re.findall(r"DOINGOAI_[A-Z_]*[A-Z]", PAGE)) <= known
