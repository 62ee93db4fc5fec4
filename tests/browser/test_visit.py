"""A new chat, and the end of everything that a shopper left."""

from playwright.sync_api import expect

from tests.browser.pictures import photo_of
from webapp.page.conversation import GREETING
from webapp.page.handlers import FORGOTTEN


def test_a_new_chat_begins_anew_and_keeps_the_shopper(shop):
    shop.say("navy coat")
    shop.button("New chat").click()
    expect(shop.said).to_have_count(0)
    expect(shop.answers).to_contain_text(GREETING[:40])
    expect(shop.stage.locator(".starters")).to_be_visible()
    expect(shop.words).to_be_focused()
    shop.say("white sneakers")
    shop.shown()


def test_deleting_is_asked_twice_and_can_be_left_by_escape(shop):
    shop.say("navy coat")
    shop.button("Delete my photos and chat").click()
    dialog = shop.page.get_by_role("dialog", name="Delete your photos and this chat?")
    expect(dialog).to_be_visible()
    expect(shop.button("Keep them")).to_be_focused()
    shop.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(shop.button("Delete my photos and chat")).to_be_focused()
    expect(shop.said).to_have_count(1)


def test_everything_is_deleted_and_the_page_says_so(anywhere):
    anywhere.show(photo_of("a-line-midi-cherry"))
    anywhere.shown()
    kept = anywhere.preview.get_attribute("src")
    anywhere.say("something like it in navy")
    anywhere.button("Delete my photos and chat").click()
    anywhere.button("Delete everything").click()
    expect(anywhere.stage).to_contain_text(FORGOTTEN)
    expect(anywhere.said).to_have_count(0)
    expect(anywhere.preview).to_have_count(0)
    expect(anywhere.words).to_be_focused()
    assert anywhere.page.request.get(kept).status == 404
    anywhere.page.reload()
    anywhere.ready()
    expect(anywhere.said).to_have_count(0)
    expect(anywhere.stage.locator(".starters")).to_be_visible()
