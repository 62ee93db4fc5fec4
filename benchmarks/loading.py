"""What a browser fetches to show the page, counted by Chromium itself."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from benchmarks.report import Figure
from benchmarks.serving import serving

SETTLES = 1500
"""Milliseconds after the last part is there, for what is fetched late."""


def measure() -> list[Figure]:
    """A first visit with an empty cache, and a second one."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        return [Figure("page loaded", "not measured", "≤ 700 kB", "no Chromium was found")]
    with tempfile.TemporaryDirectory() as folder, serving(folder) as page, _browser(chromium) as it:
        context = it.new_context(base_url=page.url)
        visits = [_visit(context) for _ in range(2)]
    (first, asked), (second, asked_again) = visits
    return [
        Figure("first visit", f"{first / 1000:.0f} kB, {asked} requests", "≤ 700 kB",
               "over the wire, heads in"),
        Figure("second visit", f"{second / 1000:.0f} kB, {asked_again} requests", "",
               "with what the browser kept"),
    ]  # fmt: skip


@contextmanager
def _browser(chromium: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


def _visit(context: Any) -> tuple[int, int]:
    """Bytes over the wire and requests that reached the server."""
    page = context.new_page()
    wire = context.new_cdp_session(page)
    sizes: dict[str, int] = {}

    def arrived(event: dict[str, Any]) -> None:
        sizes[event["requestId"]] = int(event["encodedDataLength"])

    wire.on("Network.loadingFinished", arrived)
    wire.send("Network.enable")
    page.goto("/")
    page.locator("#stage section").first.wait_for()
    page.locator("#composer textarea").first.wait_for()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLES)
    page.close()
    return sum(sizes.values()), sum(size > 0 for size in sizes.values())
