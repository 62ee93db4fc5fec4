"""A browser of the system over the running page; a fresh context for every test."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.replicas import Replicas
from tests.browser.shop import Shop
from tests.browser.watch import Watch
from tests.running_page import Page

NAMES = ("chromium", "chromium-browser", "google-chrome")
NO_BROWSER = (
    "The page was not tested in a browser: no Chromium was found. Run `make browser`, or name "
    "one by the environment variable CHROMIUM."
)
UNSEEN = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup")
"""Pages that Chromium renders below its address bar, for each context anew; it has no screen."""
OF_PLAYWRIGHT = (
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding",
    "ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled",
    "PreconnectToSearch", "msForceBrowserSignIn", "msEdgeUpdateLaunchServicesPreferredVersion",
)  # fmt: skip
"""What Playwright has off itself: Chromium takes only the last list."""
FLAGS = (
    "--no-sandbox", "--disable-dev-shm-usage",
    f"--disable-features={','.join((*OF_PLAYWRIGHT, *UNSEEN))}",
)  # fmt: skip
CAMERA = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")

VIEWS = {"desktop": (1280, 900), "phone": (390, 844), "small phone": (360, 740)}
PATIENCE = 20_000
"""Milliseconds that a step may take; a busy machine needs them, an idle one never does."""

Visit = Callable[..., Shop]


def chromium() -> str | None:
    """Where the browser is: the one that CHROMIUM names, or the first of the usual ones."""
    found = (shutil.which(name) for name in NAMES)
    return os.environ.get("CHROMIUM") or next(filter(None, found), None)


# Playwright's event loop runs in this thread as long as its driver does, and another test's
# asyncio.run would be refused: it ends with this folder.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests here; without one they are skipped."""
    path = chromium()
    if not path:
        pytest.skip(NO_BROWSER)
    flags = [*FLAGS, *CAMERA]
    with sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=path, args=flags)
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Opens the page as somebody who was never here: `visit("phone", scheme="dark")`.

    Fails the test when the page asked another host or an error was told in the browser.
    """
    # Asked for late: without a browser the page is not started either.
    server: Page = request.getfixturevalue("page")
    visits: list[tuple[Any, Watch]] = []

    def open_page(view: str = "desktop", scheme: Any = "light", path: str = "/") -> Shop:
        width, height = VIEWS[view]
        context = browser.new_context(
            base_url=server.url, viewport={"width": width, "height": height},
            color_scheme=scheme, has_touch=view != "desktop", is_mobile=view != "desktop",
            reduced_motion="reduce", permissions=["camera"],
        )  # fmt: skip
        context.set_default_timeout(PATIENCE)
        watch = Watch(server.url)
        watch.over(context)
        visits.append((context, watch))
        return Shop.open(context.new_page(), watch, path)

    yield open_page
    for context, _ in visits:
        context.close()
    for _, watch in visits:
        watch.judge()


@pytest.fixture
def shop(visit: Visit) -> Shop:
    """The page on a desktop."""
    return visit()


@pytest.fixture(params=["desktop", "phone"])
def anywhere(visit: Visit, request: pytest.FixtureRequest) -> Shop:
    """The page on a desktop, and again on a phone."""
    return visit(request.param)


@pytest.fixture
def somebody(browser: Browser, shops: Replicas) -> Iterator[Callable[..., Shop]]:
    """Opens the page of a module's `shops` as somebody who was never here.

    url: of one of them; else each request goes to the next.
    """
    opened: list[tuple[Any, Watch]] = []

    def arrive(path: str = "/", url: str = shops.url) -> Shop:
        context = browser.new_context(base_url=url, reduced_motion="reduce")
        context.set_default_timeout(PATIENCE)
        watch = Watch(url)
        watch.over(context)
        opened.append((context, watch))
        return Shop.open(context.new_page(), watch, path)

    yield arrive
    for context, watch in opened:
        context.close()
        watch.judge()
