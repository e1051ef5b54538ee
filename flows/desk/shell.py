"""The analyst's shell: lines in, answers out, on the build that is current when it opens.

A statement ends with `;` and may take several lines; a line that begins with a dot is a command of the shell. It reads
the warehouse and nothing else: see `warehouse.desk`.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb

from flows.desk.answers import Answer, Form, as_text, form_of, save
from flows.desk.asking import ask, width
from flows.desk.lookup import HELP, dictionary, example, examples, table_of, tables
from warehouse.builds import Build, BuildError, current
from warehouse.desk import open_locked
from warehouse.home import Home

PROMPT: Final = "doingoai> "
MORE: Final = "     ...> "
# Rows of an answer that are shown; `.rows` changes it.
MOST_ROWS: Final = 100
_LEAVE: Final = (".quit", ".exit")


@dataclass(frozen=True, slots=True)
class Terminal:
    """Who sits at the shell.

    Attributes:
        read: Returns a line for a prompt; raises EOFError when none is left, KeyboardInterrupt to start over.
        write: Takes what is answered.
        complain: Takes what went wrong.
        remember: Takes what was asked, for the history.
        is_person: Whether errors can be mended at once; a script ends at its first one.
    """

    read: Callable[[str], str]
    write: Callable[[str], None]
    complain: Callable[[str], None]
    remember: Callable[[str], None] = lambda _: None
    is_person: bool = True


class Shell:
    """One session at the warehouse."""

    def __init__(self, home: Home, terminal: "Terminal") -> None:
        """Opens the current build.

        Raises:
            BuildError: nothing is published.
        """
        self.home, self.terminal, self.write = home, terminal, terminal.write
        self.form: Form = "table"
        self.most = MOST_ROWS
        self.failed = False
        self.last = ""
        self.build, self.connection = _opened(home)
        self.told = self.build.build_id

    def run(self) -> bool:
        """Reads and answers until there is nothing left to read, or a script fails; returns whether all went well."""
        if self.terminal.is_person:
            self.write(f"Build {self.build.build_id}, read-only. A statement ends with ; and .help tells more.")
        for asked in self._asked():
            self.terminal.remember(asked)
            if asked.startswith("."):
                if not self._command(asked):
                    break
            else:
                self._answer(asked)
            if self.failed and not self.terminal.is_person:
                break
            self._look_for_a_newer_build()
        self.connection.close()
        return not self.failed

    def _asked(self) -> Iterator[str]:
        """Gives one command or statement after the other."""
        lines: list[str] = []
        while True:
            try:
                line = self.terminal.read(MORE if lines else PROMPT)
            except KeyboardInterrupt:
                lines = []
                self.write("")
                continue
            except EOFError:
                if lines:
                    yield "\n".join(lines)
                return
            typed = line.strip()
            # Leaving is always understood, also by somebody who forgot the semicolon.
            if typed in _LEAVE or (not lines and typed.startswith(".")):
                yield typed
            elif typed or lines:
                lines.append(line)
            whole = "\n".join(lines)
            if sqlite3.complete_statement(whole):
                lines = []
                yield whole

    def _answer(self, text: str) -> None:
        try:
            for statement in self.connection.extract_statements(text):
                found = ask(self.connection, statement, self.most)
                self.last = text
                if found is not None:
                    self.write(as_text(found, self.form, width()))
                    if found.more:
                        self.write("More rows follow: `.rows NUMBER` shows more, `.save FILE` keeps them all.")
        except (duckdb.Error, RuntimeError, KeyboardInterrupt) as error:
            self._fail("interrupted" if isinstance(error, KeyboardInterrupt) else str(error))

    def _command(self, line: str) -> bool:
        """Does what a dot command says; returns whether the session goes on."""
        name, _, rest = line.partition(" ")
        rest = rest.strip().rstrip(";").strip()
        if name in _LEAVE:
            return False
        act = {
            ".help": lambda: self.write(HELP),
            ".tables": lambda: self._show(tables(self.connection, rest)),
            ".describe": lambda: self._show(table_of(self.connection, rest)),
            ".dictionary": lambda: self._show(dictionary(self.connection, rest)),
            ".examples": lambda: self._show(examples()),
            ".example": lambda: self._example(rest),
            ".format": lambda: self._set_form(rest),
            ".rows": lambda: self._set_rows(rest),
            ".save": lambda: self._save(rest),
            ".reload": self._reload,
        }.get(name)
        if act is None:
            self._fail(f"There is no command {name}. `.help` lists them.")
            return True
        try:
            act()
        except (ValueError, OSError, BuildError, duckdb.Error) as error:
            self._fail(str(error))
        return True

    def _show(self, found: Answer) -> None:
        self.write(as_text(found, "table", width()))

    def _example(self, name: str) -> None:
        query = example(name)
        self.write(query)
        self._answer(query)

    def _set_form(self, form: str) -> None:
        if form not in {"table", "csv", "json"}:
            raise ValueError(f".format {form}: it is table, csv or json; `.save FILE.parquet` writes Parquet.")
        self.form = form  # type: ignore[assignment]

    def _set_rows(self, number: str) -> None:
        if not number.isdecimal() or not int(number):
            raise ValueError(f".rows {number}: give a number of rows, at least 1.")
        self.most = int(number)

    def _save(self, file: str) -> None:
        path = Path(file).expanduser()
        form = form_of(path)
        if not self.last:
            raise ValueError("There is no answer to save yet: ask first.")
        rows = self.connection.execute(self.last).to_arrow_table()
        save(rows, path, form)
        self.write(f"{path}: {rows.num_rows:,} row{'' if rows.num_rows == 1 else 's'}")

    def _reload(self) -> None:
        build, connection = _opened(self.home)
        self.connection.close()
        self.build, self.connection, self.told = build, connection, build.build_id
        self.write(f"Build {build.build_id}.")

    def _look_for_a_newer_build(self) -> None:
        now = current(self.home)
        if now is not None and now.build_id != self.told:
            self.told = now.build_id
            self.write(f"Build {now.build_id} is current now: `.reload` reads it.")

    def _fail(self, message: str) -> None:
        self.failed = True
        self.terminal.complain(message)


def _opened(home: Home) -> tuple[Build, duckdb.DuckDBPyConnection]:
    build = current(home)
    if build is None:
        raise BuildError(f"{home.current} does not exist: nothing is published yet. Run `doingoai run` first.")
    return build, open_locked(build.database)


def words(home: Home) -> list[str]:
    """Returns the names that a shell completes: schemas with their tables, and columns.

    Raises:
        BuildError: nothing is published.
    """
    with closing(_opened(home)[1]) as connection:
        found = connection.execute(
            "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE schema_name <> 'staging' "
            "UNION SELECT column_name FROM duckdb_columns() WHERE schema_name <> 'staging' ORDER BY 1"
        ).fetchall()
    return [name for (name,) in found]
