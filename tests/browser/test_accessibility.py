"""The rules of WCAG 2.0 to 2.2 (A, AA) and axe's best practice, in every state of the page."""

import re
from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.pictures import PERSON, file_of

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
RUN = "options => axe.run(document, options).then((found) => found.violations)"
SCHEMES = ("light", "dark")
RECOLORED = """scheme => document.body.classList.contains('dark') === (scheme === 'dark') &&
  !document.getAnimations().some((one) => one instanceof CSSTransition)"""


def start(shop):
    expect(shop.button("Send")).to_be_visible()


def refused(shop):
    shop.show(file_of(b"my holiday was nice"))
    expect(shop.refusal).to_be_visible()


def answered(shop):
    shop.say("navy coat under 300 dollars")
    shop.shown()


def empty(shop):
    shop.say("boots under 10 dollars")
    expect(shop.stage.locator(".notice-title")).to_be_visible()


def dressed(shop):
    shop.button("New chat").click()
    expect(shop.said).to_have_count(0)
    shop.say("An outfit for a job interview, 5 degrees, for women")
    shop.dressed()


def judged(shop):
    shop.button(re.compile("^I like")).first.click()
    shop.button(re.compile("^Not for me")).nth(1).click()


def saved(shop):
    shop.button(re.compile("^Save & share")).first.click()
    expect(shop.page.get_by_role("dialog")).to_be_visible()


def listed(shop):
    shop.page.keyboard.press("Escape")
    shop.button("My looks").click()
    expect(shop.page.get_by_role("dialog", name="Your looks")).to_be_visible()


def photo_and_words(shop):
    shop.page.keyboard.press("Escape")
    shop.show(PERSON)
    expect(shop.pressed).to_be_visible()
    shop.say("in green")


def form(shop):
    shop.open_form()
    expect(shop.form.get_by_role("form")).to_be_visible()


def sure(shop):
    shop.page.keyboard.press("Escape")
    shop.button("Delete my photos and chat").click()
    expect(shop.page.get_by_role("dialog")).to_be_visible()


STATES = (start, refused, answered, empty, dressed, judged, saved, listed, photo_and_words, form,
          sure)  # fmt: skip
"""One after the other, as one shopper goes through them."""


def broken_rules(shop):
    """Rule and place of each violation."""
    # Half a megabyte of axe stays on a page for all of its states.
    if shop.page.evaluate("typeof axe") == "undefined":
        shop.page.evaluate(Axe().axe_script)
    found = shop.page.evaluate(RUN, RULES)
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def in_both_schemes(shop):
    """The page changes its colours while it is open, as when evening comes."""
    for scheme in SCHEMES:
        shop.page.emulate_media(color_scheme=scheme)
        shop.page.wait_for_function(RECOLORED, arg=scheme)
        yield from (f"{scheme}: {broken}" for broken in broken_rules(shop))


@pytest.mark.parametrize("view", ["desktop", "small phone"])
def test_no_rule_is_broken_in_any_state_of_the_page(visit, view):
    shop = visit(view)
    shop.watch.forgive(r"status of 400|^Response \(")
    broken = {}
    for state in STATES:
        state(shop)
        shop.settled()
        broken[state.__name__] = list(in_both_schemes(shop))
    assert not any(broken.values()), broken


def test_no_rule_is_broken_on_a_piece_s_own_page(visit):
    shop = visit()
    shop.watch.forgive("status of 404")
    for scheme, path in product(SCHEMES, ("/items/a-line-midi-cherry", "/items/ghost")):
        shop.page.emulate_media(color_scheme=scheme)
        shop.page.goto(path)
        assert not broken_rules(shop), (scheme, path)


@pytest.mark.parametrize("view", ["desktop", "small phone"])
def test_no_rule_is_broken_on_a_shared_look_or_the_description_of_the_api(visit, view):
    shop = visit(view)
    dressed(shop)
    shop.button(re.compile("^Save & share")).first.click()
    link = shop.page.get_by_label("Link to your look").input_value()
    shop.watch.forgive("status of 404")
    for scheme, path in product(SCHEMES, (link, "/looks/none", "/api/docs")):
        shop.page.emulate_media(color_scheme=scheme)
        shop.page.goto(path)
        assert not broken_rules(shop), (scheme, path)
        shop.same_width()
