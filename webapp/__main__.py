"""Starts the page: `python -m webapp`. Says where it is and what it does before that."""

import argparse
import os
import socket
import sys
from typing import Final

from stylist.bootstrap import Parts, open_parts
from stylist.commands.shell import show_progress
from stylist.errors import InvalidRequest, ServiceUnavailable, StylistError
from stylist.logs import set_up
from stylist.settings import Settings
from webapp.app import build_app, settle_gradio
from webapp.heap import share_heaps
from webapp.quiet import hush_log
from webapp.serving import Serving
from webapp.share import GradioTunnel, NoTunnel, public_link
from webapp.stopping import end_on_sigterm, serve

_HELP: Final = """\
The page of the stylist, with its HTTP API (described at /api/docs).

Settings are read from the environment; what is not set keeps its default:
  STYLIST_HOST, STYLIST_PORT  where the page answers: 127.0.0.1, 7860
  STYLIST_DATA_DIR            the index and all that is kept: .stylist
  STYLIST_STORE_DIR           what several processes share: the data folder
  STYLIST_FEED                the catalog to serve: the one built last, else the sample
  STYLIST_PUBLIC_URL          where others find the page, for links that are shared
  STYLIST_PROXIES             how many proxies stand before the page: 0
  STYLIST_AUTH                'cognito' asks who uses the page to sign in; else 'none'
  STYLIST_LOG                 'json' logs every use case for machines; else 'plain'
  STYLIST_WEATHER_CONTACT     an e-mail or https address, for live weather
"""
_EXAMPLES: Final = """\
examples:
  python -m webapp
  python -m webapp --share
  STYLIST_PORT=8080 STYLIST_DATA_DIR=/srv/stylist python -m webapp
"""
_SHARE_HELP: Final = (
    "also give the page a public link, through Gradio's tunnel. Whoever has the link can use the "
    "page until you stop it, or for a week at most. Where no tunnel can be had, says why and "
    "starts without."
)

_NO_LINK: Final = (
    "A public link and STYLIST_AUTH=cognito do not go together: who signs in is sent to the "
    "address that the provider knows. Leave --share or STYLIST_AUTH out."
)


def main(arguments: list[str] | None = None) -> int:
    """Prepare the catalog, load the models, serve until stopped. Returns the exit status."""
    asked = _parser().parse_args(arguments)
    set_up()
    share_heaps()
    try:
        settings = Settings.from_env(os.environ)
        set_up(settings.log)
        if asked.share and settings.sign_in:
            raise InvalidRequest(_NO_LINK)
        _check_port(settings)
        parts = open_parts(settings)
        _prepare(parts)
        link = _public_link(settings) if asked.share else ""
        _say("Starting the page …")
        app = build_app(Serving(
            stylist=parts.stylist, talk=parts.talk, looks=parts.looks, blobs=parts.blobs,
            store=parts.store, data_dir=settings.data_dir, host=settings.host,
            public_url=link or settings.public_url, proxies=settings.proxies,
            sign_in=settings.sign_in,
        ))  # fmt: skip
        parts.stylist.warm_up()
    except StylistError as error:
        _say(f"stylist: {error}")
        return 1
    hush_log()
    _say(f"\n  The stylist is at http://{settings.host}:{settings.port}   (stop with Ctrl+C)")
    if link:
        _say(f"  For everybody who has this link: {link}\n"
             "  It works until you stop the page, or for a week at most.")  # fmt: skip
    _say("")
    serve(app, settings.host, settings.port)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m webapp", description=_HELP, epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("--share", action="store_true", help=_SHARE_HELP)
    return parser


def _public_link(settings: Settings) -> str:
    """Where everybody finds the page; '' where no tunnel can be had, which is told."""
    _say("Asking Gradio for a public link …")
    settle_gradio(settings.data_dir)
    try:
        return public_link(settings.host, settings.port, GradioTunnel())
    except NoTunnel as error:
        _say(str(error))
        return ""


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
    end_on_sigterm()
    # What shoppers say and show is for nobody else who has an account on this machine.
    os.umask(0o077)
    sys.exit(main())
