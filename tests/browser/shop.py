"""The page in a shopper's words: what can be done on it, and where things are."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.watch import Watch

expect.set_options(timeout=8_000)

SEARCH = "**/gradio_api/run/predict"
UPLOAD = re.compile(r"/gradio_api/upload(\?|$)")


@dataclass
class Shop:
    """One page in one fresh browser context."""

    page: Page
    watch: Watch

    @classmethod
    def open(cls, page: Page, watch: Watch, path: str = "/") -> "Shop":
        page.goto(path)
        shop = cls(page, watch)
        shop.ready()
        return shop

    def ready(self) -> None:
        """Until all parts of the page are there."""
        for part in ("#results section", "#filters form", "#photo input[type=file]"):
            expect(self.page.locator(part)).to_be_attached()

    # Where things are.

    @property
    def results(self) -> Locator:
        return self.page.locator("#results")

    @property
    def cards(self) -> Locator:
        return self.results.locator(".grid > .card")

    @property
    def titles(self) -> Locator:
        return self.cards.locator("h3")

    @property
    def words(self) -> Locator:
        return self.page.get_by_role("textbox", name="In your words")

    @property
    def chips(self) -> Locator:
        """The pieces of the photo."""
        return self.page.get_by_role("list", name="Pieces in your photo").get_by_role("button")

    @property
    def pressed(self) -> Locator:
        return self.results.locator(".chip[aria-pressed=true]")

    @property
    def preview(self) -> Locator:
        """The shopper's photo as the page shows it."""
        return self.page.get_by_role("img", name="Your photo")

    @property
    def lead(self) -> Locator:
        """The heading of what is shown."""
        return self.results.locator(".lead")

    @property
    def balance(self) -> Locator:
        return self.page.get_by_role("slider").first

    @property
    def filters(self) -> Locator:
        return self.page.locator("#filters")

    @property
    def told(self) -> Locator:
        """What those hear who do not see the page."""
        return self.page.locator("#waiting").get_by_role("status")

    @property
    def refusal(self) -> Locator:
        return self.page.locator("#refusal")

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name)

    # What is done.

    def say(self, words: str) -> None:
        self.words.fill(words)
        self.words.press("Enter")

    def show(self, file: Path | dict[str, Any]) -> None:
        """Choose a photo by the file field."""
        self.page.locator("#photo input[type=file]").set_input_files(file)

    def limit(self, label: str, value: str) -> None:
        """Set a filter; on a phone they are a sheet that is opened and closed again."""
        opener = self.filters.locator(".open-filters")
        sheet = opener.is_visible()
        if sheet:
            opener.click()
        if label == "For":
            self.filters.get_by_role("radio", name=value, exact=True).check()
        else:
            self.filters.get_by_label(label, exact=True).select_option(label=value)
        if sheet:
            self.button("Show pieces").click()

    def same_width(self) -> None:
        """Fails where the page can be scrolled sideways."""
        root = self.page.locator("html")
        wide, seen = (root.evaluate(f"root => root.{name}") for name in
                      ("scrollWidth", "clientWidth"))  # fmt: skip
        assert wide <= seen, f"{wide - seen} px wider than the screen"

    # What was asked, what came.

    def settled(self) -> None:
        """Until nothing is under way."""
        expect(self.results).to_have_attribute("aria-busy", "false")

    def shown(self, count: int | None = None) -> None:
        """Until there are cards, and nothing is under way."""
        self.settled()
        if count is None:
            expect(self.cards).not_to_have_count(0)
        else:
            expect(self.cards).to_have_count(count)

    def pieces(self) -> list[str]:
        """The product_ids of the cards, best first."""
        more = self.cards.locator("[data-action=more]")
        return more.evaluate_all("buttons => buttons.map((button) => button.dataset.value)")

    @contextmanager
    def renewed(self) -> Iterator[None]:
        """Around something that must bring other cards than there are."""
        before = self.titles.all_inner_texts()
        yield
        expect(self.titles).not_to_have_text(before)
        self.settled()

    @contextmanager
    def held(self, address: str | re.Pattern[str]) -> Iterator[None]:
        """While this lasts, requests to an address get no answer; then they do."""
        waiting: list[Route] = []
        self.page.route(address, lambda route: waiting.append(route))
        yield
        assert waiting, f"nothing was asked of {address}"
        for route in waiting:
            route.continue_()
        self.page.unroute(address)

    def uploads(self) -> int:
        """How many photos were sent so far."""
        return sum(bool(UPLOAD.search(request.url)) for request in self.watch.requests)

    def searches(self) -> int:
        """How many searches were asked of the server so far."""
        return sum(request.url.endswith(SEARCH[2:]) for request in self.watch.requests)

    def focused(self) -> str:
        """What has the focus: its tag, id, classes and words."""
        return self.page.evaluate(
            "(({tagName, id, className, innerText}) =>"
            " `${tagName}#${id}.${className} ${(innerText ?? '').slice(0, 60)}`)"
            "(document.activeElement)"
        )
