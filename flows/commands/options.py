"""What the operator's commands share: options in, settings or a told failure out."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn

import typer

if TYPE_CHECKING:
    from flows.settings import Settings


def named_path(given: str | Path) -> Path:
    """Returns the path that an option names.

    A variable that is not set, as in --home "$DIR", would else be taken for the current folder.
    """
    if not str(given):
        raise typer.BadParameter("It is empty. Name a path, or leave the option out for the default.")
    return Path(given)


HomeOption = Annotated[
    Path | None,
    typer.Option("--home", help="The data home. Default: DOINGOAI_HOME.", parser=named_path, metavar="PATH"),
]
SourceOption = Annotated[
    Path | None,
    typer.Option("--source", help="The folder of items. Default: DOINGOAI_SOURCE.", parser=named_path, metavar="PATH"),
]
SourcesOption = Annotated[
    Path | None,
    typer.Option(
        "--sources",
        help="The file that describes several sources. Default: DOINGOAI_SOURCES.",
        parser=named_path,
        metavar="PATH",
    ),
]
LogFormatOption = Annotated[
    Literal["text", "json"] | None,
    typer.Option("--log-format", help="Progress as text, or as JSON lines. Default: DOINGOAI_LOG_FORMAT."),
]
Output = Literal["table", "json"]
OutputOption = Annotated[Output, typer.Option("--format", help="How to print it; json is one object a line.")]


def settings_with(**given: Any) -> "Settings":
    """Returns the settings, with what the command line gives above the environment.

    A value that a setting cannot have ends the program with exit code 2.
    """
    from pydantic import ValidationError

    from flows.settings import settings_of

    if given.get("source") is not None and given.get("sources") is not None:
        raise typer.BadParameter("Give --source or --sources, not both.")
    try:
        return settings_of(given)
    except ValidationError as error:
        from flows.operating.configuration import explain

        typer.secho(f"doingoai: {explain(error)}", err=True, fg=typer.colors.RED)
        raise typer.Exit(2) from error


def fail(error: Exception) -> NoReturn:
    """Tells an error as one message and ends with exit code 1."""
    typer.secho(f"doingoai: {error}", err=True, fg=typer.colors.RED)
    raise typer.Exit(1) from error


def echo_rows(columns: Sequence[str], rows: Iterable[Sequence[Any]], output: Output, keys: int = 1) -> None:
    """Prints rows as a table whose first columns, its keys, are never folded, or as one JSON object a line."""
    if output == "json":
        for row in rows:
            typer.echo(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False, default=str))
        return
    from rich.console import Console

    from flows.desk.listing import listing

    console = Console()
    typer.echo(listing(columns, list(rows), console.width if console.is_terminal else None, keys))
