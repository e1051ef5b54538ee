"""`doingoai sql`: one query answered, or a shell for many."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from flows.commands.options import HomeOption, fail, settings_with

if TYPE_CHECKING:
    from flows.desk.answers import Form
    from flows.settings import Settings

_HISTORY: Final = Path("~/.doingoai_history")
_MOST_REMEMBERED: Final = 1000


def sql(
    query: Annotated[str | None, typer.Argument(help="One SQL query. Without it a shell opens.")] = None,
    form: Annotated[
        Literal["table", "csv", "json", "parquet"] | None,
        typer.Option("--format", help="How the answer is given. Default: what --out is called, else a table."),
    ] = None,
    out: Annotated[Path | None, typer.Option(help="The file to write the answer to.")] = None,
    plain: Annotated[bool, typer.Option("--plain", help="Open the plain shell also where harlequin is there.")] = False,
    home: HomeOption = None,
) -> None:
    """Ask the published warehouse, read-only: one query, or a shell for many.

    Queries read the warehouse and nothing beside it: no file, no address, no extension, no other database.
    """
    import duckdb

    from warehouse.builds import BuildError

    try:
        if query is None:
            _open_shell(settings_with(home=home), plain=plain)
            return
        _answer(settings_with(home=home), query, form, out)
    except (BuildError, duckdb.Error, OSError, ValueError) as error:
        fail(error)


def _answer(settings: "Settings", query: str, form: "Form | None", out: Path | None) -> None:
    from flows.desk.answers import form_of
    from flows.desk.asking import answer, save

    if out is not None:
        count = save(settings.data, query, form or form_of(out), out)
        typer.echo(f"{out}: {count:,} row{'' if count == 1 else 's'}", err=True)
        return
    if form == "parquet" and sys.stdout.isatty():
        raise ValueError("Parquet is not for the screen: name a file with --out FILE.parquet.")
    found = answer(settings.data, query, form or "table")
    if isinstance(found, bytes):
        sys.stdout.buffer.write(found)
    else:
        typer.echo(found)


def _open_shell(settings: "Settings", *, plain: bool) -> None:
    from flows.desk.harlequin import installed, open_harlequin
    from flows.desk.shell import Shell, Terminal, words

    is_person = sys.stdin.isatty() and sys.stdout.isatty()
    if is_person and installed() and not plain:
        raise typer.Exit(open_harlequin(settings.data))

    def complain(message: str) -> None:
        typer.secho(message, err=True, fg=typer.colors.RED)

    if is_person:
        with _line_editing(words(settings.data)) as remember:
            Shell(settings.data, Terminal(input, typer.echo, complain, remember)).run()
    elif not Shell(settings.data, Terminal(_next_line, typer.echo, complain, is_person=False)).run():
        raise typer.Exit(1)


def _next_line(_prompt: str) -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")


@contextmanager
def _line_editing(names: list[str]) -> Iterator[Callable[[str], None]]:
    """Lets lines be edited, completed with names by the tab key, and found again in the next session.

    Gives the function that remembers what was asked; without readline (Windows) nothing is remembered.
    """
    try:
        import readline
    except ModuleNotFoundError:
        yield lambda _: None
        return
    history = _HISTORY.expanduser()
    with suppress(OSError):
        readline.read_history_file(history)
    readline.set_auto_history(False)
    readline.set_history_length(_MOST_REMEMBERED)
    readline.set_completer_delims(" \t\n,()=<>;")
    readline.set_completer(lambda text, nth: next(islice((n for n in names if n.startswith(text)), nth, None), None))
    readline.parse_and_bind("tab: complete")

    def remember(asked: str) -> None:
        # One statement is one entry, also if it was typed on several lines; a remark would swallow what follows it.
        for entry in asked.split("\n") if "--" in asked else [asked.replace("\n", " ")]:
            readline.add_history(entry)

    try:
        yield remember
    finally:
        with suppress(OSError):
            readline.write_history_file(history)
