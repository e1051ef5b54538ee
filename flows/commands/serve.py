"""`doingoai serve`: runs by the clock on one machine."""

import os
from typing import Annotated

import typer

from flows.commands.options import HomeOption, LogFormatOption, SourceOption, SourcesOption, fail, settings_with


def serve(  # noqa: PLR0913, PLR0917 - every option of the command is a parameter
    cron: Annotated[str, typer.Option(help="When to run: minute, hour, day, month, weekday.")] = "0 * * * *",
    timezone: Annotated[str, typer.Option(help="The time zone of the schedule.")] = "Asia/Ho_Chi_Minh",
    source: SourceOption = None,
    sources: SourcesOption = None,
    port: Annotated[
        int,
        typer.Option(help="Where Prefect's server listens, on loopback, without PREFECT_API_URL.", min=1, max=65535),
    ] = 4200,
    log_format: LogFormatOption = None,
    home: HomeOption = None,
) -> None:
    """Ingest a folder, or all sources of a file, by the clock until stopped. Runs that pile up collapse into one.

    Several machines, or one that others look at, want a Prefect server of their own: see docs/operations.md.
    """
    from flows.orchestration.serving import ServingError
    from flows.orchestration.serving import serve as serve_until_stopped
    from flows.telling import logs

    settings = settings_with(source=source, sources=sources, home=home, log_format=log_format)
    # Runs are processes of their own, which know the environment alone.
    os.environ["DOINGOAI_LOG_FORMAT"] = settings.log_format
    logs.begin(settings)
    try:
        serve_until_stopped(settings, cron, timezone, port)
    except ServingError as error:
        fail(error)
