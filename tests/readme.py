"""The README's commands and the answers it shows: `python -m tests.readme` writes the answers anew.

A block ```sh holds commands, one a line. A block ```text right after one shows what its last command prints.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from warehouse.paths import ROOT

README: Final = ROOT / "README.md"
_BLOCK: Final = re.compile(r"```sh\n(?P<commands>.*?)```(?P<shown>\n\n```text\n(?P<answer>.*?)```)?", re.DOTALL)


def blocks() -> list[tuple[list[str], str | None]]:
    """Returns each block's commands, and the answer shown under it."""
    found = _BLOCK.finditer(README.read_text(encoding="utf-8"))
    return [(block["commands"].strip().splitlines(), block["answer"]) for block in found]


def run(command: str, home: Path) -> str:
    """Runs one command of the README in the checkout, with its data in `home`; returns what it prints.

    The environment is the one this program runs in: `make` is told that it is set up, and a path into `.venv` means
    this interpreter's own commands.
    """
    environment = os.environ | {"DOINGOAI_HOME": str(home), "COLUMNS": "118"}
    scripts = Path(sys.executable).parent
    line = command.replace(".venv/bin/", f"{scripts}/")
    line = re.sub(r"^make ", f"make -o .venv/.runtime -o .venv/.dev BIN={scripts} ", line)
    done = subprocess.run(line, shell=True, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S602 - our own README
    if done.returncode:
        raise AssertionError(f"README command failed: {command}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def write(home: Path) -> None:
    """Runs every command and writes the answers that the README shows."""
    text = README.read_text(encoding="utf-8")
    for commands, answer in blocks():
        printed = [run(command, home) for command in commands][-1]
        if answer is not None:
            text = text.replace(f"```text\n{answer}```", f"```text\n{printed}```")
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder))
