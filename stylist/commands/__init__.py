"""The command line: parse, one call of the service, print. Exit 0 done, 1 refused, 2 usage."""

import logging
import os

import typer

from stylist.commands import catalog, chat, embed, mcp, preflight, search
from stylist.logs import set_up

app = typer.Typer(
    name="stylist",
    help="A stylist for a shop's catalog: search it, or talk.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("search", help=search.__doc__)(search.search)
app.command("chat", help=chat.__doc__)(chat.chat)
app.command("mcp", help=mcp.__doc__)(mcp.mcp)
app.command("embed", help=embed.__doc__)(embed.embed)
app.command("preflight", help=preflight.__doc__)(preflight.preflight)
app.add_typer(catalog.app, name="catalog")


@app.callback()
def main(
    verbose: bool = typer.Option(False, "--verbose", "-v", help="Log what is done to stderr."),
) -> None:
    """A stylist for a shop's catalog: search it, or talk."""
    level = logging.INFO if verbose else logging.WARNING
    set_up("json" if os.environ.get("STYLIST_LOG") == "json" else "plain", level)
