"""What every command needs: its parts, a catalog that is ready, errors as one sentence."""

import contextlib
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import typer

from stylist.bootstrap import Parts, open_parts
from stylist.errors import StylistError
from stylist.settings import Settings


@contextlib.contextmanager
def told() -> Iterator[None]:
    """Turns our errors into a sentence on stderr and exit status 1."""
    try:
        yield
    except StylistError as error:
        typer.echo(f"stylist: {error}", err=True)
        raise typer.Exit(1) from error
    except BrokenPipeError:
        # Whoever read us stopped reading (`| head`): nothing is wrong, nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


def parts(feed: Path | None = None) -> Parts:
    """The adapters that the environment asks for, with another feed where one is named."""
    settings = Settings.from_env(os.environ)
    return open_parts(replace(settings, feed=feed) if feed else settings)


def ready(parts: Parts) -> Parts:
    """The same parts once the index holds the feed; builds it, with progress, when it does not."""
    if not parts.catalog_is_current():
        typer.echo("Preparing the catalog (once) …", err=True)
        parts.build_catalog(show_progress)
    return parts


def show_progress(done: int, total: int) -> None:
    """A line on stderr: rewritten in place on a terminal, every tenth part elsewhere."""
    if sys.stderr.isatty():
        typer.echo(f"\r  {done:>5} of {total} pieces", err=True, nl=done >= total)
    elif done >= total or done * 10 // total != max(0, done - 16) * 10 // total:
        typer.echo(f"  {done} of {total} pieces", err=True)
