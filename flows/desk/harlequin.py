"""Harlequin, where somebody has installed it: the current build opened in it, read-only and closed in."""

import shutil
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Final

from warehouse.builds import open_readonly
from warehouse.desk import locks
from warehouse.home import DATABASE_NAME, Home

PROGRAM: Final = "harlequin"


def installed() -> bool:
    """Returns whether harlequin is there, in this environment or as a program of its own."""
    return shutil.which(PROGRAM) is not None


def open_harlequin(home: Home) -> int:
    """Opens the current build in harlequin until it is left; returns its exit code.

    Raises:
        BuildError: nothing is published.
    """
    database = (home.current / DATABASE_NAME).resolve()
    with closing(open_readonly(database)) as connection:
        statements = locks(connection)
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "locks.sql"
        script.write_text(";\n".join(statements) + ";\n", encoding="utf-8")
        # A profile of the user's might load extensions first; None is the name of no profile.
        options = ["--profile", "None", "--adapter", "duckdb", "--read-only", "--init-path", str(script)]
        return subprocess.run([PROGRAM, *options, str(database)], check=False).returncode  # noqa: S603 - no shell
