"""`doingoai docs`: the warehouse's documentation as pages that open from a folder."""

from pathlib import Path
from typing import Annotated

import typer

from flows.commands.options import HomeOption, fail, settings_with


def docs(
    out: Annotated[Path, typer.Option(help="The folder to write the pages to.")] = Path("doi-ngoai-docs"),
    home: HomeOption = None,
) -> None:
    """Write the documentation of the published warehouse: models and lineage, data dictionary, codebook, guide.

    The pages open from the file system, without a server or a network.
    """
    from flows.operating.documentation import write
    from flows.stages.build import DbtError
    from warehouse.builds import BuildError

    settings = settings_with(home=home)
    try:
        written = write(settings.data, out, settings.build_timeout_seconds)
    except (BuildError, DbtError, OSError) as error:
        fail(error)
    for path in written:
        typer.echo(f"{path}: {path.stat().st_size:,} bytes")
