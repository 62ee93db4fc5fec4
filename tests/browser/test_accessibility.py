"""The rules of WCAG 2.0 to 2.2 (A, AA) and axe's best practice, in every state of the page."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.pictures import PERSON, file_of

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def start(shop):
    expect(shop.button("Find pieces")).to_be_visible()


def refused(shop):
    shop.show(file_of(b"my holiday was nice"))
    expect(shop.refusal).to_be_visible()


def empty(shop):
    shop.say("boots")
    shop.limit("Kind", "Boots")
    shop.limit("Price", "Up to $20")
    expect(shop.button("Clear all filters")).to_be_visible()


def similar(shop):
    shop.button("Clear all filters").click()
    shop.shown(24)
    shop.button("More like this").first.click()
    expect(shop.lead).to_contain_text("Similar to")


def photo_and_words(shop):
    shop.show(PERSON)
    expect(shop.pressed).to_be_visible()
    expect(shop.balance).to_be_visible()


def filters(shop):
    opener = shop.filters.locator(".open-filters")
    if opener.is_visible():
        opener.click()
    expect(shop.filters.get_by_role("form")).to_be_visible()


STATES = (start, refused, empty, similar, photo_and_words, filters)
"""One after the other, as one shopper goes through them."""


def broken_rules(shop):
    """Rule and place of each violation."""
    found = Axe().run(shop.page, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["desktop", "phone"])
def test_no_rule_is_broken_in_any_state_of_the_page(visit, view, scheme):
    shop = visit(view, scheme)
    shop.watch.forgive(r"status of 400|upload_progress|^Response \(")
    broken = {}
    for state in STATES:
        state(shop)
        shop.page.wait_for_function("!document.body.dataset.busy")
        broken[state.__name__] = broken_rules(shop)
    assert not any(broken.values()), broken


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_is_broken_on_a_piece_s_own_page(visit, scheme):
    shop = visit(scheme=scheme)
    shop.watch.forgive("status of 404")
    for path in ("/items/a-line-midi-cherry", "/items/ghost"):
        shop.page.goto(path)
        assert not broken_rules(shop), path
