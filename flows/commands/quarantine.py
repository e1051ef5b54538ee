"""`doingoai quarantine`: what could not be taken in or read, and what to do about it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from flows.commands.options import HomeOption, OutputOption, echo_rows, fail, settings_with
from flows.desk.printing import printable

if TYPE_CHECKING:
    from flows.operating.quarantine import Quarantine

app: Final = typer.Typer(help="List, look at, retry and drop what could not be taken in or read.", no_args_is_help=True)

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="The item or document, or how its ID begins.")]


def _of(home: Path | None) -> "Quarantine":
    from flows.operating.quarantine import Quarantine
    from flows.sources.absent import absent
    from flows.stages.extract import extractor_version
    from warehouse.lake import Lake

    data = settings_with(home=home).data
    return Quarantine(Lake(data.lake), extractor_version(), absent(data.state))


@app.command("list")
def list_entries(
    output: OutputOption = "table",
    dropped: Annotated[bool, typer.Option("--dropped", help="List what was dropped as well.")] = False,
    home: HomeOption = None,
) -> None:
    """List rejected items, those of them that are gone, and the documents that the current rules cannot read."""
    entries = [entry for entry in _of(home).entries() if dropped or entry.state != "dropped"]
    if not entries and output == "table":
        typer.echo("Nothing is in quarantine.")
        return
    echo_rows(
        ("id", "state", "item", "reason", "detail", "remedy"),
        [(e.id, e.state, ", ".join(e.uris), e.reason, e.detail, e.remedy) for e in entries],
        output,
        keys=3,
    )


@app.command()
def show(
    identifier: IdArgument,
    lines: Annotated[int, typer.Option(help="How many lines of the text to print.", min=1)] = 10,
    home: HomeOption = None,
) -> None:
    """Show one item or document, with the first lines of its text where there is one."""
    from flows.operating.quarantine import QuarantineError

    quarantine = _of(home)
    try:
        entry = quarantine.find(identifier)
    except QuarantineError as error:
        fail(error)
    text = quarantine.opening(entry, lines)
    told = [
        ("ID", entry.id),
        ("State", entry.state),
        ("Item", ", ".join(entry.uris)),
        ("Reason", entry.reason),
        ("Detail", entry.detail),
        ("Remedy", entry.remedy),
        ("Text", "none is stored: the bytes are in the source only" if text is None else f"its first lines:\n\n{text}"),
    ]
    for name, value in told:
        typer.echo(f"{name:<8}{printable(value)}")


@app.command()
def retry(
    identifier: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="The item or document, or how its ID begins.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every document that is held.")] = False,
    home: HomeOption = None,
) -> None:
    """Let the next run read a held document again, or take back what was dropped.

    Rejected items need no retry: the next run takes them in as soon as their bytes change. Held documents need none
    after a change of the rules.
    """
    from flows.operating.quarantine import QuarantineError
    from warehouse.builds import BuildError
    from warehouse.writer import one_writer

    if (identifier is None) != everything:
        raise typer.BadParameter("Give one ID, or --all.")
    quarantine = _of(home)
    try:
        with one_writer(settings_with(home=home).data):
            entries = quarantine.entries()
            chosen = [e for e in entries if e.state == "held"] if everything else [quarantine.find(identifier or "")]
            quarantine.retry(chosen)
    except (QuarantineError, BuildError) as error:
        fail(error)
    typer.echo(f"{len(chosen)} given back. The next `doingoai run` reads documents again that are held.")
    rejected = sum(entry.state == "rejected" for entry in entries)
    if rejected:
        typer.echo(f"{rejected} rejected: an item needs no retry, it is taken in as soon as its bytes change.")


@app.command()
def drop(
    identifiers: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Items or documents, or how their IDs begin.")
    ] = None,
    gone: Annotated[bool, typer.Option("--gone", help="Every item that its source delivers no longer.")] = False,
    note: Annotated[str, typer.Option(help="Why, for the ledger.")] = "",
    home: HomeOption = None,
) -> None:
    """Mark rejected items or held documents as dropped. The ledger keeps them, with the note; nothing is deleted."""
    from flows.operating.quarantine import QuarantineError
    from warehouse.builds import BuildError
    from warehouse.writer import one_writer

    if bool(identifiers) == gone:
        raise typer.BadParameter("Give IDs, or --gone.")
    quarantine = _of(home)
    try:
        with one_writer(settings_with(home=home).data):
            chosen = [quarantine.find(identifier) for identifier in identifiers or ()]
            if gone:
                chosen, note = [e for e in quarantine.entries() if e.state == "gone"], note or "no longer delivered"
            quarantine.drop(chosen, note)
    except (QuarantineError, BuildError) as error:
        fail(error)
    for entry in chosen:
        typer.echo(f"{entry.id} is dropped. `doingoai quarantine retry {entry.id}` takes it back.")
    if not chosen:
        typer.echo("Nothing is gone: every rejected item is still delivered.")
