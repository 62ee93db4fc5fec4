"""The talk: words go out, the answer streams in, and what was found stands beside it."""

import re

from playwright.sync_api import expect

from tests.browser.between import held
from tests.browser.shop import TURN


def test_words_bring_an_answer_and_cards_and_the_page_is_busy_until_then(anywhere):
    with held(anywhere.page, TURN):
        anywhere.begin_to_say("navy coat")
        expect(anywhere.log).to_have_attribute("aria-busy", "true")
        expect(anywhere.told).to_have_text("Thinking …")
        expect(anywhere.button("Stop")).to_be_visible()
        expect(anywhere.button("Send")).to_be_hidden()
    anywhere.shown()
    expect(anywhere.said.last).to_contain_text("navy coat")
    expect(anywhere.answers.last).to_contain_text(re.compile(r"\w+"))
    expect(anywhere.log).to_have_attribute("aria-busy", "false")
    expect(anywhere.told).to_have_text(re.compile(r"\d+ pieces? shown"))
    expect(anywhere.button("Send")).to_be_visible()
    expect(anywhere.words).to_have_value("")


def test_on_a_phone_the_start_of_the_answer_is_in_sight(visit):
    phone = visit("small phone")
    phone.say("navy coat")
    phone.say("in black, please")
    expect(phone.answers.last).to_be_in_viewport(ratio=0.5)
    expect(phone.words).to_be_in_viewport(ratio=1)


def test_on_a_phone_nothing_empty_stands_between_the_talk_and_what_is_shown(visit):
    phone = visit("phone")
    phone.say("navy coat")
    phone.shown()
    said, form = phone.answers.last.bounding_box(), phone.page.locator("#filters").bounding_box()
    assert said and form and 8 <= form["y"] - said["y"] - said["height"] <= 32


def test_a_card_that_was_tapped_does_not_stay_lifted(visit):
    phone = visit("phone")
    phone.say("navy coat")
    phone.cards.nth(1).locator(".like").tap()
    expect(phone.cards.nth(1)).to_have_css("transform", "none")


def test_a_card_tells_what_a_shopper_wants_to_know(shop, parts):
    shop.say("navy coat")
    items = parts.index.fetch(shop.pieces())
    assert items
    for card, item in zip(shop.cards.all()[:4], items, strict=False):
        picture = card.get_by_role("img").first
        expect(picture).to_have_attribute("alt", item.image_alt or item.title)
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("image => image.naturalWidth") > 0
        expect(card.get_by_role("heading")).to_have_text(item.title)
        expect(card.locator(".price b")).to_have_text(str(item.price))
        expect(card.locator(".sizes")).to_contain_text(item.sizes_in_stock[0])


def test_a_card_leads_to_the_piece_in_a_tab_of_its_own(shop):
    shop.say("navy coat")
    title = shop.titles.first.inner_text()
    with shop.page.expect_popup() as opened:
        shop.titles.first.click()
    expect(opened.value.get_by_role("heading", level=1)).to_have_text(title)


def test_the_next_words_build_on_those_before(shop, parts):
    shop.say("navy coat")
    with shop.renewed():
        shop.say("under 150 dollars")
    assert all(item.price.minor <= 15_000 for item in parts.index.fetch(shop.pieces()))
    expect(shop.said).to_have_count(2)


def test_send_does_what_enter_does_and_shift_enter_begins_a_line(shop):
    shop.words.fill("navy")
    shop.words.press("Shift+Enter")
    shop.words.press_sequentially("coat")
    expect(shop.words).to_have_value("navy\ncoat")
    shop.button("Send").click()
    shop.shown()


def test_stop_stops_and_the_talk_goes_on(shop):
    with held(shop.page, TURN):
        shop.begin_to_say("navy coat")
        shop.button("Stop").click()
        expect(shop.told).to_have_text("Stopped.")
        expect(shop.words).to_be_focused()
        expect(shop.button("Send")).to_be_visible()
    shop.say("white sneakers")
    shop.shown()
    expect(shop.titles.first).to_contain_text(re.compile("sneaker|trainer", re.I))


def test_words_typed_during_an_answer_are_said_after_it(shop):
    with held(shop.page, TURN):
        shop.begin_to_say("navy coat")
        shop.begin_to_say("in black")
        expect(shop.words).to_have_value("in black")
    expect(shop.said).to_have_count(2)
    expect(shop.words).to_have_value("")
    shop.settled()


def test_the_talk_is_there_again_after_a_reload(anywhere):
    anywhere.say("navy coat")
    said = anywhere.answers.last.inner_text()
    titles = anywhere.titles.all_inner_texts()
    anywhere.page.reload()
    anywhere.ready()
    expect(anywhere.said.last).to_contain_text("navy coat")
    expect(anywhere.answers.last).to_contain_text(said.split("\n")[0])
    expect(anywhere.titles).to_have_text(titles)
    with anywhere.renewed():
        anywhere.say("cheaper ones")


def test_the_words_of_a_shopper_are_shown_as_they_are(shop):
    words = "<img src=x onerror=alert(1)> ${1+1} {{x}} **coat** ![](http://x.example/y.png)"
    shop.say(words)
    expect(shop.said.last).to_contain_text(words)
    expect(shop.page.locator("img[src*=x]").and_(shop.page.locator("img[src='x']"))).to_have_count(
        0
    )
    expect(shop.log.locator("img")).to_have_count(0)


def test_a_starter_is_said_as_it_stands(anywhere):
    starter = anywhere.stage.locator("[data-say]").first
    words = starter.inner_text()
    starter.click()
    expect(anywhere.said.last).to_contain_text(words)
    anywhere.settled()
