"""What a visit costs a shopper's data plan."""

import re

from playwright.sync_api import Page, expect

MOST_BYTES = 700_000
"""Of the first visit; with its example photos it was about 410 kB when this was written."""


class Meter:
    """Counts the bytes that come over the network, headers included."""

    def __init__(self, page: Page) -> None:
        self.bytes = 0
        self._session = page.context.new_cdp_session(page)
        self._session.send("Network.enable")
        self._session.on("Network.loadingFinished", self._more)

    def forget(self) -> None:
        """Nothing of an earlier visit is left in the browser."""
        self._session.send("Network.clearBrowserCache")

    def _more(self, event: dict[str, float]) -> None:
        self.bytes += int(event["encodedDataLength"])


def load(page: Page, meter: Meter) -> int:
    """Bytes that a load of the page takes, with everything it brings."""
    meter.bytes = 0
    page.goto("/", wait_until="networkidle")
    expect(page.locator("#message")).to_be_visible()
    return meter.bytes


def test_the_first_visit_is_light_and_the_second_lighter(shop):
    meter = Meter(shop.page)
    meter.forget()
    first = load(shop.page, meter)
    assert 100_000 < first <= MOST_BYTES
    second = load(shop.page, meter)
    assert second < first / 5


def test_what_never_changes_is_kept_for_good(shop):
    kept = [request for request in shop.watch.requests
            if re.search(r"/assets/.+\.(js|css)$|/page/.+\?v=", request.url)]  # fmt: skip
    assert len(kept) > 20
    for request in kept:
        keep = request.response().headers["cache-control"]
        assert "immutable" in keep and "max-age=31536000" in keep, request.url
