"""Build the catalog's index and look into it."""

import json
from pathlib import Path
from typing import Annotated

import typer

from stylist.commands.shell import parts, show_progress, told

app = typer.Typer(help=__doc__, no_args_is_help=True)

Feed = Annotated[
    Path | None,
    typer.Option(help="JSON lines, one record a line, pictures beside it. Default: the sample."),
]


@app.command()
def build(feed: Feed = None) -> None:
    """(Re)build the local index from a feed. Unchanged pictures are not embedded again.

    Lines that cannot be used are listed with their reason; the rest is built. Searches go
    on with the old index until the new one is complete.
    """
    with told():
        report = parts(feed).build_catalog(show_progress)
    for rejection in report.rejected:
        typer.echo(f"refused {rejection}", err=True)
    refused = f", {len(report.rejected)} lines refused" if report.rejected else ""
    typer.echo(f"{report.items} items in the index, {report.embedded} newly embedded{refused}.")


@app.command()
def info(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Say what the index holds: items, embedder, dimension, age, place."""
    with told():
        facts = parts().index.info()
    if as_json:
        typer.echo(json.dumps(facts))
        return
    for name, value in facts.items():
        typer.echo(f"{name:12} {value}")
