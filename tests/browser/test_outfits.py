"""Outfits: drawn, changed piece by piece, judged, saved and shared."""

import re

import pytest
from playwright.sync_api import expect

ASKED = "An outfit for a job interview, 5 degrees, for women"


@pytest.fixture
def dressed(shop):
    shop.say(ASKED)
    shop.dressed()
    return shop


def test_an_outfit_is_drawn_with_its_pieces_and_a_total_that_is_right(visit, parts):
    for view in ("desktop", "small phone"):
        shop = visit(view)
        shop.say(ASKED)
        shop.dressed()
        first = shop.outfits.first
        board = first.get_by_role("img").first
        expect(board).to_have_attribute("alt", re.compile(r"laid out flat\. 1\. "))
        board.scroll_into_view_if_needed()
        expect(board).to_have_js_property("complete", True)
        assert board.evaluate("image => image.naturalWidth") == 1080
        worn = parts.index.fetch(shop.worn())
        total = sum(item.price.minor for item in worn)
        expect(first.locator(".total b")).to_have_text(f"${total / 100:g}")
        expect(first.get_by_role("listitem")).to_have_count(len(worn))
        shop.same_width()


def swap(shop, outfit):
    """Swap the shoes of an outfit."""
    button = shop.outfits.nth(outfit).get_by_role("button", name=re.compile("^Swap")).last
    with shop.renewed():
        button.click()
    return button


@pytest.mark.parametrize("place", [0, 1])
def test_one_piece_is_swapped_and_all_else_stays_where_it_is(dressed, place):
    before = [dressed.worn(number) for number in range(dressed.outfits.count())]
    assert len(before) == 3
    button = swap(dressed, place)
    after = [dressed.worn(number) for number in range(dressed.outfits.count())]
    changed = after.pop(place), before.pop(place)
    assert after == before
    assert changed[0][:-1] == changed[1][:-1] and changed[0][-1] != changed[1][-1]
    expect(button).to_be_focused()
    expect(button).to_be_in_viewport()


def test_an_outfit_that_was_changed_stays_among_the_others_after_a_reload(dressed):
    swap(dressed, 1)
    before = [dressed.worn(number) for number in range(3)]
    dressed.page.reload()
    dressed.ready()
    assert [dressed.worn(number) for number in range(3)] == before


def test_a_piece_of_an_outfit_that_is_refused_fades(dressed):
    row = dressed.outfits.first.get_by_role("listitem").last
    picture = row.locator("> img")
    expect(picture).to_have_css("opacity", "1")
    row.get_by_role("button", name=re.compile("^Not for me")).click()
    expect(picture).to_have_css("opacity", "0.4")


def test_a_piece_is_found_on_its_board_by_its_row(dressed):
    outfit = dressed.outfits.first
    expect(outfit.get_by_role("img").first).to_have_js_property("complete", True)
    spot, rows = outfit.locator(".spot"), outfit.get_by_role("listitem")
    expect(spot).to_be_hidden()
    rows.nth(0).hover()
    expect(spot).to_be_visible()
    first = spot.bounding_box()
    rows.nth(1).get_by_role("link").focus()
    dressed.page.keyboard.press("Tab")
    expect(rows.nth(1)).to_have_class("found")
    expect(spot).to_be_visible()
    second, board = spot.bounding_box(), outfit.locator(".board").bounding_box()
    assert (first["x"], first["y"]) != (second["x"], second["y"])
    for box in (first, second):
        assert board["x"] <= box["x"] and box["x"] + box["width"] <= board["x"] + board["width"]
        assert box["height"] < board["height"] / 1.5
    dressed.words.hover()
    expect(spot).to_be_hidden()


def test_on_a_phone_a_number_leads_to_the_board_and_the_board_to_the_row(visit):
    shop = visit("small phone")
    shop.say(ASKED)
    shop.dressed()
    outfit = shop.outfits.first
    row, spot = outfit.get_by_role("listitem").last, outfit.locator(".spot")
    row.locator(".number").tap()
    expect(spot).to_be_visible()
    expect(spot).to_be_in_viewport()
    box = spot.bounding_box()
    shop.page.touchscreen.tap(20, 20)
    outfit.locator(".worn h2").tap()
    expect(spot).to_be_hidden()
    shop.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(row).to_have_class("found")
    expect(row).to_be_in_viewport()
    shop.same_width()


def test_on_a_phone_it_is_said_where_it_is_seen_why_a_button_does_nothing(visit):
    shop = visit("small phone")
    shop.say(ASKED)
    shop.dressed()
    button = shop.outfits.nth(1).get_by_role("button", name=re.compile("^Swap")).last
    for _ in range(2):
        # In one go: a board that is ready between the two brings a button of its own.
        button.evaluate("one => { one.dataset.value = 'no-such-piece:shoes'; one.click(); }")
        shop.settled()
        expect(shop.refusal).to_contain_text("no-such-piece")
        expect(shop.refusal).to_be_in_viewport()
    with shop.renewed():
        shop.outfits.first.get_by_role("button", name=re.compile("^Swap")).last.tap()
    expect(shop.refusal).to_be_hidden()


def test_the_board_that_was_changed_stays_dimmed_until_the_new_one_is_there(dressed):
    changed = dressed.outfits.nth(1)
    old = changed.get_by_role("img").first
    old.scroll_into_view_if_needed()
    expect(old).to_have_js_property("complete", True)
    before = old.evaluate("image => image.currentSrc")
    known = {request.url for request in dressed.watch.requests}
    held = []

    def hold(route):
        if route.request.url in known:
            route.continue_()
        else:
            held.append(route)

    dressed.page.route(re.compile("/media/outfits/"), hold)
    with dressed.renewed():
        changed.get_by_role("button", name=re.compile("^Swap")).last.click()
    board = changed.locator(".board")
    picture = board.get_by_role("img")
    expect(picture).to_have_css("opacity", "0")
    expect(board).to_have_css("background-image", f'url("{before}")')
    expect(board).to_have_css("opacity", "0.5")
    for route in held:
        route.continue_()
    expect(picture).to_have_css("opacity", "1")
    expect(board).to_have_css("opacity", "1")
    assert picture.evaluate("image => image.currentSrc") != before


def test_a_link_to_a_look_that_is_gone_is_told_of_in_a_new_chat(dressed):
    dressed.page.goto("/?look=bad")
    dressed.ready()
    expect(dressed.stage.get_by_text("look behind this link is not here any more")).to_be_visible()
    expect(dressed.said).to_have_count(0)
    expect(dressed.stage.get_by_role("heading", name="What are you dressing for?")).to_be_visible()
    expect(dressed.page).not_to_have_url(re.compile("look="))


def test_one_piece_is_kept_and_the_rest_changes(dressed):
    before = dressed.worn()
    with dressed.renewed():
        dressed.outfits.first.get_by_role("button", name=re.compile("^Keep this")).first.click()
    after = dressed.worn()
    assert before[0] in after
    assert not set(before[1:]) & set(after)


def test_an_outfit_is_built_around_a_piece(anywhere):
    anywhere.say("navy coat")
    piece = anywhere.pieces()[0]
    anywhere.button(re.compile("^Build an outfit")).first.click()
    anywhere.dressed()
    assert piece in anywhere.worn()


def test_likes_and_refusals_are_kept(anywhere):
    anywhere.say("navy coat")
    like = anywhere.cards.first.get_by_role("button", name=re.compile("^I like"))
    refuse = anywhere.cards.nth(1).get_by_role("button", name=re.compile("^Not for me"))
    other = anywhere.cards.first.get_by_role("button", name=re.compile("^Not for me"))
    with anywhere.page.expect_response(re.compile("run/predict")):
        like.click()
    with anywhere.page.expect_response(re.compile("run/predict")):
        refuse.click()
    for button, state in ((like, "true"), (refuse, "true"), (other, "false")):
        expect(button).to_have_attribute("aria-pressed", state)
    anywhere.page.reload()
    anywhere.ready()
    for button, state in ((like, "true"), (refuse, "true"), (other, "false")):
        expect(button).to_have_attribute("aria-pressed", state)
    like.click()
    expect(like).to_have_attribute("aria-pressed", "false")


def test_a_look_is_found_again_and_withdrawn_another_day(dressed):
    title = dressed.lead.inner_text()
    dressed.button(re.compile("^Save & share")).first.click()
    link = dressed.page.get_by_label("Link to your look").input_value()
    dressed.button("Close").click()
    dressed.page.reload()
    dressed.ready()
    dialog = dressed.page.get_by_role("dialog", name="Your looks")
    for _ in range(2):  # the same list opens again
        dressed.button("My looks").click()
        expect(dialog.get_by_role("link", name=title)).to_be_visible()
        dressed.page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
    dressed.button("My looks").click()
    dialog.get_by_role("button", name=re.compile("^Withdraw")).click()
    expect(dialog).to_contain_text("withdrawn")
    assert dressed.page.request.get(link).status == 410


def test_on_a_phone_a_shared_look_is_in_sight_and_a_talk_goes_on_where_it_ended(dressed, visit):
    dressed.button(re.compile("^Save & share")).first.click()
    link = dressed.page.get_by_label("Link to your look").input_value()
    phone = visit("small phone", path=f"/?look={link.rpartition('/')[2]}")
    phone.dressed()
    expect(phone.stage.locator(".board").first).to_be_in_viewport(ratio=0.5)
    phone.say("cheaper")
    phone.page.reload()
    phone.ready()
    expect(phone.answers.last).to_be_in_viewport(ratio=0.5)


def test_a_look_is_saved_opened_by_its_link_and_withdrawn(dressed, visit):
    title = dressed.lead.inner_text()
    dressed.button(re.compile("^Save & share")).first.click()
    dialog = dressed.page.get_by_role("dialog", name="Your look is saved")
    expect(dialog).to_be_visible()
    link = dialog.get_by_label("Link to your look").input_value()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/looks/[\w-]{22}", link)
    with dressed.page.expect_popup() as opened:
        dialog.get_by_role("link", name="Open").click()
    expect(opened.value.get_by_role("heading", level=1)).to_contain_text(title)
    other = visit(path=f"/?look={link.rpartition('/')[2]}")
    other.dressed()
    assert other.worn() == dressed.worn()
    expect(other.page).not_to_have_url(re.compile("look="))
    dialog.get_by_role("button", name="Withdraw").click()
    expect(dressed.page.get_by_role("dialog")).to_contain_text("withdrawn")
    dressed.page.keyboard.press("Escape")
    expect(dressed.page.get_by_role("dialog")).to_have_count(0)
    dressed.watch.forgive("status of 410")
    assert dressed.page.request.get(link).status == 410
