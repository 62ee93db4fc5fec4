"""What stands between a page and its server. Playwright's own way to take it away again may wait
for ever on a page that is being loaded: it stays, and lets everything pass."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, Route

Address = str | re.Pattern[str]


@contextmanager
def cut_off(page: Page, address: Address) -> Iterator[None]:
    """While this lasts, requests to an address reach nobody."""
    with _given_to(page, address, lambda route: route.abort()):
        yield


@contextmanager
def held(page: Page, address: Address) -> Iterator[list[Route]]:
    """While this lasts, requests to an address get no answer; then they do, at least one."""
    waiting: list[Route] = []
    with _given_to(page, address, waiting.append):
        # What the page says of it may come before the request does.
        with page.expect_request(address):
            yield waiting
        while not waiting:
            page.evaluate("0")
    for route in waiting:
        route.continue_()


@contextmanager
def _given_to(page: Page, address: Address, take: Callable[[Route], object]) -> Iterator[None]:
    lasts = True
    page.route(address, lambda route: take(route) if lasts else route.continue_())
    try:
        yield
    finally:
        lasts = False
