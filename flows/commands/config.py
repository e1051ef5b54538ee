"""`doingoai config`: every setting, its value and where that came from."""

import typer

from flows.commands.options import HomeOption, OutputOption, SourceOption, SourcesOption, echo_rows, settings_with


def config(
    output: OutputOption = "table",
    source: SourceOption = None,
    sources: SourcesOption = None,
    home: HomeOption = None,
) -> None:
    """Show every setting, its value, where it came from and what it does. Secrets are not shown."""
    from flows.operating.configuration import shown, unknown

    named = {"home": home, "source": source, "sources": sources}
    given = {name: value for name, value in named.items() if value is not None}
    rows = shown(settings_with(**given), given)
    echo_rows(
        ("setting", "value", "from", "description"),
        [(row.name, row.value, row.origin, row.description) for row in rows],
        output,
    )
    for name, meant in unknown().items():
        hint = f" Is {meant} meant?" if meant else ""
        typer.secho(f"doingoai: {name} is not a setting and has no effect.{hint}", err=True, fg=typer.colors.YELLOW)
