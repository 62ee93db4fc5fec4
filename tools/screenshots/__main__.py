"""Takes a picture of every state of the page: `python -m tools.screenshots`."""

import argparse
import contextlib
import itertools
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tools.screenshots.states import ROOT, STATES, State, arrived, look, outfit, person

VIEWS: Final = {"desktop": (1280, 900), "phone": (390, 844), "small": (360, 740)}
SCHEMES: Final = ("light", "dark")
DOCS: Final[dict[str, tuple[str, State]]] = {
    "page": ("desktop", outfit),
    "page-phone": ("phone", outfit),
    "tour-photo": ("desktop", person),
    "tour-look": ("desktop", look),
}
"""The pictures that README shows: view and state of each."""
STARTS_WITHIN: Final = 180
SETTLES: Final = 700
"""Milliseconds until pictures and transitions have come to rest."""
_CAMERA: Final = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")


def main() -> int:
    """Take them; returns the exit status."""
    options = _options()
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        print("No Chromium was found: install one and have it on the PATH.", file=sys.stderr)
        return 1
    wanted = [state for state in STATES if not options.only or state.__name__ in options.only]
    options.folder.mkdir(parents=True, exist_ok=True)
    with _server() as url, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", *_CAMERA])
        if options.docs:
            for name, (view, shown) in DOCS.items():
                context = _context(browser, url, view, "light")
                _shoot(context, shown, ROOT / "docs" / f"{name}.png")
            return 0
        for view, scheme, state in itertools.product(VIEWS, SCHEMES, wanted):
            # A context of its own: what was said in one state would stand in the next.
            context = _context(browser, url, view, scheme)
            _shoot(context, state, options.folder / f"{state.__name__}-{view}-{scheme}.png")
            context.close()
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--only", nargs="*", metavar="STATE", help="names such as welcome, outfit")
    parser.add_argument("--docs", action="store_true", help="renew the pictures of docs/ instead")
    return parser.parse_args()


def _context(browser: Browser, url: str, view: str, scheme: str) -> BrowserContext:
    width, height = VIEWS[view]
    return browser.new_context(
        base_url=url, viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light", has_touch=view != "desktop",
    )  # fmt: skip


def _shoot(context: BrowserContext, state: State, file: Path) -> None:
    page = context.new_page()
    page.goto("/")
    arrived(page)
    state(page)
    page.mouse.move(0, 0)
    page.wait_for_timeout(SETTLES)
    page.screenshot(path=file)
    sideways = _sideways(page)
    print(f"{file.name}{f': scrolls sideways by {sideways} px' if sideways else ''}", flush=True)
    page.close()


def _sideways(page: Page) -> int:
    script = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    return int(page.evaluate(script))


@contextlib.contextmanager
def _server() -> Iterator[str]:
    """The page on a free port, over a data folder of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            ["env", f"STYLIST_PORT={port}", f"STYLIST_DATA_DIR={folder}",
             sys.executable, "-m", "webapp"], cwd=ROOT,
        )  # fmt: skip
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(url, process)
            yield url
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(STARTS_WITHIN * 4):
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{url}/healthz", timeout=5):
            return
        time.sleep(0.25)
    raise SystemExit("The page did not start.")


if __name__ == "__main__":
    sys.exit(main())
