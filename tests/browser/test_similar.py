"""More like this."""

from playwright.sync_api import expect


def test_more_like_this_shows_similar_pieces(anywhere):
    anywhere.say("navy coat")
    before = anywhere.pieces()
    third = anywhere.cards.nth(2)
    with anywhere.renewed():
        third.get_by_role("button", name="More like this").click()
    assert before[2] not in anywhere.pieces()
    expect(anywhere.lead).to_be_focused()
    expect(anywhere.lead).to_be_in_viewport()


def test_the_limits_hold_for_similar_pieces_too(shop, parts):
    shop.say("navy coat under 200 dollars")
    with shop.renewed():
        shop.button("More like this").first.click()
    assert all(item.price.minor <= 20_000 for item in parts.index.fetch(shop.pieces()))
