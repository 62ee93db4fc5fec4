"""Starts the page: `python -m webapp`. Says where it is and what it does before that."""

import logging
import os
import socket
import sys

import uvicorn

from stylist.bootstrap import Parts
from stylist.commands.shell import show_progress
from stylist.errors import ServiceUnavailable, StylistError
from stylist.settings import Settings
from webapp.app import build_app
from webapp.serving import Serving


def main() -> int:
    """Prepare the catalog, load the models, serve until stopped. Returns the exit status."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        settings = Settings.from_env(os.environ)
        _check_port(settings)
        parts = Parts(settings)
        _prepare(parts)
        _say("Starting the page …")
        app = build_app(Serving(
            stylist=parts.stylist, talk=parts.talk, looks=parts.looks, blobs=parts.blobs,
            store=parts.store, data_dir=settings.data_dir, host=settings.host,
            public_url=settings.public_url,
        ))  # fmt: skip
        parts.stylist.warm_up()
    except StylistError as error:
        _say(f"stylist: {error}")
        return 1
    _say(f"\n  The stylist is at http://{settings.host}:{settings.port}   (stop with Ctrl+C)\n")
    uvicorn.run(app, host=settings.host, port=settings.port, log_level="warning")
    return 0


def _prepare(parts: Parts) -> None:
    if parts.catalog_is_current():
        return
    _say("Preparing the catalog, once …")
    report = parts.build_catalog(show_progress)
    _say(f"The catalog is ready: {report.items} pieces.")
    for rejection in report.rejected:
        _say(f"refused {rejection}")


def _check_port(settings: Settings) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise ServiceUnavailable(
                f"Port {settings.port} on {settings.host} cannot be opened ({error.strerror}). "
                f"Choose another: STYLIST_PORT={settings.port + 1} make run"
            ) from error


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
