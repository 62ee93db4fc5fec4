"""A photo of a piece, and words beside it."""

import re

from playwright.sync_api import expect

from tests.browser.between import held
from tests.browser.pictures import photo_of
from tests.browser.shop import ACT, UPLOAD
from webapp.page.choices import EXAMPLES


def test_a_photo_of_a_piece_brings_its_like(anywhere, parts):
    anywhere.show(photo_of("a-line-midi-cherry"))
    anywhere.shown()
    expect(anywhere.chips).not_to_have_count(0)
    expect(anywhere.preview).to_be_visible()
    first = parts.index.fetch(anywhere.pieces()[:4])
    assert "red" in {item.color_family for item in first}


def test_an_example_photo_does_the_same(shop, parts):
    shop.button(EXAMPLES[1].title).click()
    shop.shown()
    expect(shop.chips).not_to_have_count(0)
    expect(shop.preview).to_be_visible()
    first = parts.index.fetch(shop.pieces()[:3])
    assert {item.category for item in first} == {"dress"}


def test_the_page_says_that_the_photo_is_on_its_way(shop):
    with held(shop.page, UPLOAD):
        shop.show(photo_of("a-line-midi-cherry"))
        expect(shop.told).to_have_text("Sending your photo …")
    shop.shown()


def test_words_beside_a_photo_change_what_is_found_and_nothing_is_sent_again(shop):
    shop.button(EXAMPLES[1].title).click()
    shop.shown()
    with shop.renewed():
        shop.say("the same in green")
    expect(shop.cards.first).to_contain_text(re.compile("green", re.I))
    assert shop.uploads() == 1


def test_the_slider_between_words_and_photo_is_kept(shop):
    shop.button(EXAMPLES[1].title).click()
    shop.shown()
    with shop.renewed():
        shop.say("the same in green")
    shop.open_form()
    with shop.page.expect_response(ACT):
        shop.balance.fill("100")
    shop.page.reload()
    shop.ready()
    shop.open_form()
    expect(shop.balance).to_have_value("100")


def test_another_photo_takes_the_place_of_the_first(shop):
    shop.show(photo_of("a-line-midi-cherry"))
    shop.shown()
    before = shop.turns()
    with shop.renewed(), shop.page.expect_file_chooser() as chooser:
        shop.button("Change photo").click()
        chooser.value.set_files(photo_of("ballet-flats-black"))
    expect(shop.titles.first).to_contain_text(re.compile("flat|loafer|shoe|pump", re.I))
    assert shop.turns() - before <= 2


def test_a_photo_can_be_removed(shop):
    shop.button(EXAMPLES[1].title).click()
    shop.shown()
    shop.button("Remove the photo").first.click()
    expect(shop.preview).to_have_count(0)
    expect(shop.chips).to_have_count(0)
    expect(shop.button("Choose a photo")).to_be_focused()


def test_a_photo_can_be_removed_after_a_reload(shop):
    shop.button(EXAMPLES[1].title).click()
    shop.shown()
    shop.page.reload()
    shop.ready()
    expect(shop.chips).not_to_have_count(0)
    shop.button("Forget this photo").click()
    expect(shop.chips).to_have_count(0)
