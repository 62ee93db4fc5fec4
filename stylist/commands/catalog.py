"""Build the catalog's index and look into it."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from stylist.catalog.check import CatalogChecker, Mended
from stylist.commands.shell import parts, show_progress, told
from stylist.ports import IndexGaps

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


@app.command()
def check(
    heal: Annotated[
        bool,
        typer.Option("--heal", help="Mend what is found: embed again, remove what leads nowhere."),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Read the whole index through and say whether every item has its record and its vector.

    \b
    An item without its vector is in the shop, but no search finds it.
    A vector without its record is found, but stands for nothing that can be shown.
    Both remain where a write broke off halfway; --heal mends them:
      stylist catalog check          look, and exit 1 if anything is amiss
      stylist catalog check --heal   embed such items again, remove such vectors

    A local index keeps both in one place: here the check reads every record, and where one is
    damaged says so. `catalog build` mends that, and everything else.
    """
    with told():
        made = parts()
        checker = CatalogChecker(made.catalog_embedder, made.index, made.pictures)
        gaps = checker.look()
        mended = checker.heal(gaps) if heal and gaps else Mended()
        items = made.index.info()["items"]
    if as_json:
        typer.echo(json.dumps({"items": items, **asdict(gaps), **asdict(mended)}))
    else:
        for line in _findings(items, gaps, mended, heal):
            typer.echo(line)
    if (gaps and not heal) or mended.left:
        raise typer.Exit(1)


def _findings(items: int, gaps: IndexGaps, mended: Mended, heal: bool) -> Iterator[str]:
    if not gaps:
        yield f"{items} items, each with its record and its vector."
        return
    for names, what in ((gaps.without_vector, "without its vector"),
                        (gaps.without_record, "without its record")):  # fmt: skip
        yield from (f"{name}: {what}" for name in names)
    yield from (f"{name}: still not mended: {why}" for name, why in mended.left.items())
    if heal:
        yield f"{len(mended.embedded)} embedded again, {len(mended.removed)} removed."
    else:
        yield "Mend this with `python -m stylist catalog check --heal`."
