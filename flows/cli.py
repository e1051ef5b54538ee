"""The command line: `doingoai`. Each command imports what it needs when it runs, so that `--help` is there at once.

Exit codes: 0 all went well; 1 it failed, and what was published stays; 2 the command was not understood; 3 the run
published, but some items were rejected or could not be read; 4 the run raised an alert.
"""

import json
import os
import signal
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Literal

import typer

from flows.commands import builds, quarantine
from flows.commands.config import config
from flows.commands.docs import docs
from flows.commands.options import HomeOption, LogFormatOption, SourceOption, SourcesOption
from flows.commands.options import fail as _fail
from flows.commands.options import settings_with as _settings
from flows.commands.serve import serve
from flows.commands.sql import sql

app = typer.Typer(
    name="doingoai",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.add_typer(builds.app, name="builds")
app.add_typer(quarantine.app, name="quarantine")
app.command()(config)
app.command()(docs)
app.command()(serve)
app.command()(sql)

NOT_ALL = 3
ALERT = 4
STARTED = time.perf_counter()


def main() -> None:
    """Runs the command line."""
    app()


def _called_as() -> str:
    """Returns how this program was called, as one would type it again."""
    from flows.telling.summary import short

    path = Path(sys.argv[0])
    return short(path.absolute()) if path.name == "doingoai" and os.sep in sys.argv[0] else "doingoai"


def _tell_version(asked: bool) -> None:
    if asked:
        from warehouse.upgrades import release

        typer.echo(f"doingoai {release()}")
        raise typer.Exit


@app.callback()
def begin(
    _: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_tell_version, is_eager=True)
    ] = False,
) -> None:
    """Vietnamese foreign-affairs press items in; a warehouse of events, participants and directives out."""


@app.command()
def run(  # noqa: PLR0913, PLR0917 - every option of the command is a parameter
    source: SourceOption = None,
    sources: SourcesOption = None,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Build and publish also where nothing is new.")] = False,
    reextract: Annotated[
        bool, typer.Option("--reextract", help="Read every document anew, then build and publish.")
    ] = False,
    log_format: LogFormatOption = None,
    home: HomeOption = None,
) -> None:
    """Ingest a folder, or all sources of a file, and publish what is new."""
    import asyncio

    from flows.orchestration.guardian import guarded
    from flows.orchestration.temporary_server import ServerError, temporary_server
    from flows.settings import prepare_prefect
    from flows.telling import logs
    from flows.telling.terminal import watched

    settings = _settings(source=source, sources=sources, home=home, log_format=log_format)
    structured = logs.begin(settings)
    # A scheduler stops a run with SIGTERM: as an exception it lets Prefect and dbt end what they started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    prepare_prefect(settings.data)
    with (
        guarded(),
        nullcontext() if structured else watched("starting Prefect"),
        temporary_server(settings.data) as api,
    ):
        from flows.flow import ingest
        from flows.run import FAILURES

        try:
            api()
            outcome = asyncio.run(ingest(settings, rebuild, reextract))
        except (*FAILURES, ServerError) as error:
            _fail(error)
    from flows.telling.summary import lines

    typer.echo("\n".join(lines(outcome, _called_as(), time.perf_counter() - STARTED, home)))
    if outcome.published is None:
        raise typer.Exit(1)
    if outcome.alerts:
        raise typer.Exit(ALERT)
    if not outcome.clean:
        raise typer.Exit(NOT_ALL)


@app.command()
def extract(
    path: Annotated[Path, typer.Argument(help="A press item, or a folder of them.", exists=True)],
    output: Annotated[Literal["json", "table"], typer.Option("--format", help="How to print the records.")] = "table",
) -> None:
    """Print what is read in a file or a folder, without storing anything."""
    from flows.operating.extracting import Unreadable, as_table, read_item
    from flows.settings import Settings
    from flows.sources.folder import FolderSource
    from flows.sources.source import SourceError

    source = FolderSource(path if path.is_dir() else path.parent, Settings().max_item_bytes)
    failed = False
    try:
        paths = source.paths() if path.is_dir() else [path]
    except SourceError as error:
        _fail(error)
    for item in paths:
        record = read_item(source, item)
        if isinstance(record, Unreadable):
            failed = True
            typer.secho(f"doingoai: {record}", err=True, fg=typer.colors.RED)
        elif output == "json":
            typer.echo(json.dumps(record.as_dict(), ensure_ascii=False))
        else:
            typer.echo(as_table(record, item.name))
    if failed:
        raise typer.Exit(1)


@app.command()
def rollback(
    build_id: Annotated[str | None, typer.Argument(help="The build to go back to. Default: the one before.")] = None,
    home: HomeOption = None,
) -> None:
    """Make an older build the current one, or go forward to the one it was before.

    Nothing is deleted; the next run with new items, or with --rebuild, publishes a newer one.
    """
    from warehouse.builds import BuildError
    from warehouse.builds import rollback as roll_back
    from warehouse.writer import one_writer

    data = _settings(home=home).data
    try:
        with one_writer(data):
            build = roll_back(data, build_id)
    except BuildError as error:
        _fail(error)
    typer.echo(f"Build {build.build_id} is current.")


@app.command()
def dashboard(
    port: Annotated[int, typer.Option(help="The port on this machine's loopback address.", min=1, max=65535)] = 8501,
    home: HomeOption = None,
) -> None:
    """Show the published warehouse in the browser, on this machine only."""
    from dashboards.serving import serve

    try:
        serve(_settings(home=home).data, port)
    except ModuleNotFoundError as error:
        _fail(_without_dashboard(error))


@app.command()
def page(
    output: Annotated[Path, typer.Option(help="The HTML file to write.")] = Path("doi-ngoai.html"),
    language: Annotated[Literal["vi", "en"], typer.Option(help="The language of the page.")] = "vi",
    home: HomeOption = None,
) -> None:
    """Write the published warehouse as one page that opens without a server, a network or JavaScript."""
    import duckdb

    from warehouse.builds import BuildError

    try:
        from dashboards.static_page import write

        size = write(_settings(home=home).data, output, language)
    except ModuleNotFoundError as error:
        _fail(_without_dashboard(error))
    except BuildError as error:
        _fail(error)
    except duckdb.Error as error:
        told = str(error).strip().splitlines()[0]
        _fail(BuildError(f"The current build does not fit this release ({told}). `doingoai run` builds it anew."))
    typer.echo(f"{output}: {size:,} bytes")


def _without_dashboard(error: ModuleNotFoundError) -> Exception:
    return RuntimeError(
        f"the package {error.name!r} is not installed. `make dashboard` installs what the dashboard needs, "
        "or `pip install 'doi-ngoai-warehouse[dashboard]'`."
    )


if __name__ == "__main__":
    main()
