"""`doingoai builds`: what was published, what moved, what it takes of the disk, and the end of what nobody needs."""

import json
from datetime import UTC, datetime, timedelta
from typing import Annotated, Final

import typer

from flows.commands.options import HomeOption, OutputOption, fail, settings_with
from flows.desk.printing import printable

app: Final = typer.Typer(help="List, compare or remove published builds.", invoke_without_command=True)

MOVED: Final = 3


@app.callback()
def list_builds(context: typer.Context, home: HomeOption = None) -> None:
    """List the published builds; the current one is marked."""
    if context.invoked_subcommand is not None:
        context.obj = home
        return
    from flows.operating.retention import disk_use, human, size_of
    from warehouse.builds import current, published

    data = settings_with(home=home).data
    now = current(data)
    found = published(data)
    if not found:
        typer.echo("No build is published yet. `doingoai run` makes one.")
        return
    for build in found:
        counts = build.manifest().get("counts", {})
        mark = "*" if now and now.build_id == build.build_id else " "
        told = ", ".join(f"{count:,} {name}" for name, count in counts.items())
        typer.echo(f"{mark} {build.build_id}  {told}  {human(size_of(build.folder))}")
    typer.echo("On disk: " + ", ".join(f"{name} {human(taken)}" for name, taken in disk_use(data).items()))


@app.command()
def prune(
    context: typer.Context,
    keep: Annotated[
        int | None, typer.Option(help="How many of the newest builds stay. Default: DOINGOAI_KEEP_BUILDS.", min=1)
    ] = None,
    older_than: Annotated[
        int | None, typer.Option(help="Of the others, only those older than so many days go.", min=0)
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
    home: HomeOption = None,
) -> None:
    """Remove old builds, and records of rules that no build is left of.

    The current build, the one before it and the newest always stay; so do all items and texts. What goes can be made
    again.
    """
    from flows.operating.retention import carry_out, human, plan
    from flows.stages.extract import extractor_version
    from warehouse.builds import BuildError
    from warehouse.writer import one_writer

    settings = settings_with(home=home or context.obj, keep_builds=keep)
    limit = None if older_than is None else timedelta(days=older_than)
    arguments = (settings.data, settings.keep_builds, limit, extractor_version(), datetime.now(UTC))
    try:
        if dry_run:
            pruning = plan(*arguments)
        else:
            with one_writer(settings.data):
                pruning = plan(*arguments)
                carry_out(settings.data, pruning)
    except BuildError as error:
        fail(error)
    for build in pruning.builds:
        typer.echo(f"  build {build.build_id}")
    for version in pruning.versions:
        typer.echo(f"  records of extractor version {version}")
    typer.echo(f"{'Would free' if dry_run else 'Freed'} {human(pruning.byte_count)}. {pruning.kept} builds stay.")


@app.command("diff")
def diff_builds(  # noqa: PLR0913, PLR0917 - every option of the command is a parameter
    context: typer.Context,
    build_a: Annotated[
        str | None, typer.Argument(metavar="[A]", help="The older build. Default: the one before B.")
    ] = None,
    build_b: Annotated[
        str | None, typer.Argument(metavar="[B]", help="The newer build. Default: the current one.")
    ] = None,
    failed: Annotated[
        bool, typer.Option("--failed", help="Compare the current build with the one that was not published.")
    ] = False,
    output: OutputOption = "table",
    home: HomeOption = None,
) -> None:
    """Show what moved between two builds: rows added, removed and changed in each mart and report.

    Exit code 0: nothing moved; 3: something did; 1: the builds could not be compared.
    """
    import duckdb

    from flows.telling.comparing import lines, objects
    from warehouse.builds import BuildError, before, failed_build, named
    from warehouse.diff import diff

    data = settings_with(home=home or context.obj).data
    try:
        newer = failed_build(data) if failed else named(data, build_b)
        older = before(data, newer) if build_a is None and not failed else named(data, build_a)
        found = diff(older.database, newer.database)
    except (BuildError, duckdb.Error) as error:
        fail(error)
    if output == "json":
        for told in objects(found):
            typer.echo(json.dumps(told, ensure_ascii=False, default=str))
    else:
        typer.echo(f"From build {older.build_id} to {newer.build_id}")
        typer.echo("\n".join(printable(line) for line in lines(found)))
    if not all(table.is_empty for table in found):
        raise typer.Exit(MOVED)
