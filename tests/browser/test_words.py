"""A search with words alone, and the cards that it brings."""

import re

from playwright.sync_api import expect

from tests.browser.shop import SEARCH


def test_the_find_button_does_what_enter_does(shop):
    shop.words.fill("navy wool coat")
    shop.button("Find pieces").click()
    shop.shown(24)
    with shop.renewed():
        shop.words.fill("white sneakers")
        shop.button("Find pieces").click()
    expect(shop.titles.first).to_contain_text(re.compile("sneaker", re.I))


def test_a_card_tells_what_a_shopper_wants_to_know(shop, parts):
    shop.say("navy wool coat")
    shop.shown(24)
    items = parts.index.fetch(shop.pieces())
    for card, item in zip(shop.cards.all()[:4], items, strict=False):
        picture = card.get_by_role("img")
        expect(picture).to_have_attribute("alt", item.image_alt or item.title)
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("image => image.naturalWidth") > 0
        expect(card.get_by_role("heading")).to_have_text(item.title)
        expect(card.locator(".price b")).to_have_text(str(item.price))
        expect(card.locator(".sizes")).to_contain_text(item.sizes_in_stock[0])
    why = shop.cards.first.get_by_role("list", name="Why this one")
    expect(why.get_by_role("listitem").first).to_have_text(re.compile(r"\w"))


def test_the_pictures_further_down_come_when_they_are_scrolled_to(shop):
    shop.say("navy wool coat")
    shop.shown(24)
    last = shop.cards.last.get_by_role("img")
    last.scroll_into_view_if_needed()
    expect(last).to_have_js_property("complete", True)
    assert last.evaluate("image => image.naturalWidth") > 0


def test_a_card_leads_to_the_piece_in_a_tab_of_its_own(shop):
    shop.say("navy wool coat")
    shop.shown(24)
    title = shop.titles.first.inner_text()
    with shop.page.expect_popup() as opened:
        shop.cards.first.click(position={"x": 60, "y": 60})
    expect(opened.value.get_by_role("heading", level=1)).to_have_text(title)


def test_words_and_enter_bring_cards_and_the_page_is_busy_until_then(anywhere):
    with anywhere.held(SEARCH):
        anywhere.say("navy wool coat")
        expect(anywhere.results).to_have_attribute("aria-busy", "true")
        expect(anywhere.told).to_have_text("Looking for pieces …")
        expect(anywhere.page.locator(".waiting .bar")).to_have_css("opacity", "1")
        expect(anywhere.page.locator(".skeletons")).to_be_visible()
    anywhere.shown(24)
    expect(anywhere.told).to_have_text("24 pieces found")
    expect(anywhere.page.locator(".skeletons")).to_be_hidden()
    expect(anywhere.words).to_have_value("navy wool coat")
    expect(anywhere.cards.first).to_be_in_viewport()


def test_the_words_of_a_shopper_are_shown_as_they_are(shop):
    shop.say("<img src=x onerror=alert(1)> ${1+1} coat")
    shop.shown(24)
    expect(shop.results.locator("img[src=x]")).to_have_count(0)
