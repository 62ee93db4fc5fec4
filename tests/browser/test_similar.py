"""More like this, and back."""

from playwright.sync_api import expect

from webapp.page.choices import EXAMPLES


def test_more_like_this_shows_similar_pieces_and_back_returns(anywhere):
    anywhere.say("navy wool coat")
    anywhere.shown(24)
    before = anywhere.titles.all_inner_texts()
    third = anywhere.cards.nth(2)
    title = third.get_by_role("heading").inner_text()
    third.get_by_role("button", name="More like this").click()
    expect(anywhere.lead).to_have_text(f"Similar to {title}")
    expect(anywhere.lead).to_be_focused()
    expect(anywhere.lead).to_be_in_viewport()
    anywhere.shown()
    expect(anywhere.titles.filter(has_text=title)).to_have_count(0)
    anywhere.button("Back to my search").click()
    expect(anywhere.titles).to_have_text(before)


def test_the_filters_hold_for_similar_pieces_too(shop, parts):
    shop.say("navy wool coat")
    shop.limit("Price", "Up to $200")
    shop.shown()
    shop.button("More like this").first.click()
    expect(shop.lead).to_contain_text("Similar to")
    shop.shown()
    assert all(item.price.minor <= 20_000 for item in parts.index.fetch(shop.pieces()))


def test_back_returns_to_the_photo(shop):
    shop.button(EXAMPLES[0].title).click()
    shop.shown(24)
    before = shop.titles.all_inner_texts()
    shop.button("More like this").nth(1).click()
    expect(shop.lead).to_contain_text("Similar to")
    shop.button("Back to my search").click()
    expect(shop.lead).to_have_text("In your photo")
    expect(shop.titles).to_have_text(before)


def test_new_words_leave_the_similar_pieces(shop):
    shop.say("navy wool coat")
    shop.shown(24)
    shop.button("More like this").first.click()
    expect(shop.lead).to_contain_text("Similar to")
    with shop.renewed():
        shop.say("white sneakers")
    expect(shop.button("Back to my search")).to_have_count(0)
