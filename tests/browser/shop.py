"""The page in a shopper's words: what can be done on it, and where things are."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.watch import Watch

expect.set_options(timeout=20_000)

TURN = re.compile(r"/gradio_api/queue/stream(\?|$)")
"""Words and photos, whose answer grows."""
ACT = re.compile(r"/gradio_api/run/predict(\?|$)")
"""Buttons, answered at once."""
CALM = "!document.body.classList.contains('talking') && !document.body.dataset.busy"
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
        """Until all parts of the page are there, and the conversation as it was left."""
        for part in ("#filters form", "#photo input[type=file]", "#log [role=log]", "#message"):
            expect(self.page.locator(part)).to_be_attached()
        expect(self.section).to_have_attribute("data-turn", re.compile(r"\d"))
        self.settled()

    # Where things are.

    @property
    def stage(self) -> Locator:
        """What stands beside the talk."""
        return self.page.locator("#stage")

    @property
    def section(self) -> Locator:
        return self.stage.locator("> * section, > section").first

    @property
    def cards(self) -> Locator:
        return self.stage.locator(".grid:not(.coming-soon) > .card")

    @property
    def titles(self) -> Locator:
        return self.cards.locator("h3")

    @property
    def outfits(self) -> Locator:
        return self.stage.get_by_role("article")

    @property
    def words(self) -> Locator:
        return self.page.get_by_role("textbox", name="Your message")

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def said(self) -> Locator:
        """What the shopper said."""
        return self.log.get_by_test_id("user")

    @property
    def answers(self) -> Locator:
        """What the stylist said."""
        return self.log.get_by_test_id("bot")

    @property
    def options(self) -> Locator:
        """Answers to tap."""
        return self.page.get_by_role("list", name="Answers to tap").get_by_role("button")

    @property
    def wish(self) -> Locator:
        """The chips of what was understood."""
        return self.stage.locator(".limits").get_by_role("button")

    @property
    def chips(self) -> Locator:
        """The pieces of the photo."""
        return self.page.get_by_role("list", name="Pieces in your photo").get_by_role("button")

    @property
    def pressed(self) -> Locator:
        return self.chips.and_(self.page.locator("[aria-pressed=true]"))

    @property
    def preview(self) -> Locator:
        """The shopper's photo as the page shows it."""
        return self.page.get_by_role("img", name="Your photo")

    @property
    def lead(self) -> Locator:
        """The heading of what is shown first."""
        return self.stage.locator(".lead").first

    @property
    def balance(self) -> Locator:
        return self.page.get_by_role("slider")

    @property
    def form(self) -> Locator:
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
        """Say something, and wait for the whole answer."""
        self.begin_to_say(words)
        self.settled()

    def begin_to_say(self, words: str) -> None:
        self.words.fill(words)
        self.words.press("Enter")

    def show(self, file: Path | dict[str, Any]) -> None:
        """Choose a photo by the file field."""
        self.page.locator("#photo input[type=file]").set_input_files(file)

    def open_form(self) -> None:
        opener = self.form.locator(".open-filters")
        if opener.get_attribute("aria-expanded") == "false":
            opener.click()

    def set(self, label: str, value: str) -> None:
        """Correct the wish by the form."""
        self.open_form()
        if label == "For":
            self.form.get_by_role("radio", name=value, exact=True).check()
        elif label.startswith("Most"):
            self.form.get_by_label(label, exact=True).fill(value)
            self.form.get_by_label(label, exact=True).press("Enter")
        else:
            self.form.get_by_label(label, exact=True).select_option(label=value)

    def same_width(self) -> None:
        """Fails where the page can be scrolled sideways."""
        root = self.page.locator("html")
        wide, seen = (root.evaluate(f"root => root.{name}") for name in
                      ("scrollWidth", "clientWidth"))  # fmt: skip
        assert wide <= seen, f"{wide - seen} px wider than the screen"

    # What was asked, what came.

    def settled(self) -> None:
        """Until nothing is under way."""
        self.page.wait_for_function(CALM)

    def shown(self) -> None:
        """Until there are cards, and nothing is under way."""
        expect(self.cards).not_to_have_count(0)
        self.settled()

    def dressed(self) -> None:
        """Until there are outfits, and nothing is under way."""
        expect(self.outfits).not_to_have_count(0)
        self.settled()

    def pieces(self) -> list[str]:
        """The product_ids of the cards, best first."""
        more = self.cards.locator("[data-action=more]")
        return more.evaluate_all("buttons => buttons.map((button) => button.dataset.value)")

    def worn(self, outfit: int = 0) -> list[str]:
        """The product_ids of an outfit's pieces, in their order."""
        likes = self.outfits.nth(outfit).locator("[data-judge=like]")
        return likes.evaluate_all("buttons => buttons.map((button) => button.dataset.value)")

    @contextmanager
    def renewed(self) -> Iterator[None]:
        """Around something that must bring other cards or outfits than there are."""
        titles = self.stage.locator("h3")
        before = titles.all_inner_texts()
        yield
        expect(titles).not_to_have_text(before)
        self.settled()

    def uploads(self) -> int:
        """How many photos were sent so far."""
        return sum(bool(UPLOAD.search(request.url)) for request in self.watch.requests)

    def turns(self) -> int:
        """How many words and photos were sent to the stylist so far."""
        return sum(bool(TURN.search(request.url)) for request in self.watch.requests)

    def focused(self) -> str:
        """What has the focus: its tag, id, classes and words."""
        return self.page.evaluate(
            "(({tagName, id, className, innerText}) =>"
            " `${tagName}#${id}.${className} ${(innerText ?? '').slice(0, 60)}`)"
            "(document.activeElement)"
        )
