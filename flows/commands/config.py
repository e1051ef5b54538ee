"""`doingoai config`: every setting, its value and where that came from."""

from pathlib import Path
from typing import Annotated

import typer

from flows.commands.options import HomeOption, OutputOption, echo_rows, settings_with


def config(
    output: OutputOption = "table",
    source: Annotated[Path | None, typer.Option(help="As for `doingoai run`, to see what it would take.")] = None,
    home: HomeOption = None,
) -> None:
    """Show every setting, its value, where it came from and what it does. Secrets are not shown."""
    from flows.configuration import shown, unknown

    given = {name: value for name, value in (("home", home), ("source", source)) if value is not None}
    rows = shown(settings_with(**given), given)
    echo_rows(
        ("setting", "value", "from", "description"),
        [(row.name, row.value, row.origin, row.description) for row in rows],
        output,
    )
    for name, meant in unknown().items():
        hint = f" Is {meant} meant?" if meant else ""
        typer.secho(f"doingoai: {name} is not a setting and has no effect.{hint}", err=True, fg=typer.colors.YELLOW)
