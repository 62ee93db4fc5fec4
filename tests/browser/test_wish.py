"""What the stylist understood: shown, taken back, corrected."""

import re

from playwright.sync_api import expect

from tests.browser.between import cut_off
from tests.browser.shop import ACT


def test_what_was_understood_is_shown_and_can_be_taken_back(anywhere, parts):
    anywhere.say("navy coat up to 150 dollars")
    limit = anywhere.wish.filter(has_text="Up to $150 a piece")
    expect(limit).to_be_visible()
    assert all(item.price.minor <= 15_000 for item in parts.index.fetch(anywhere.pieces()))
    limit.click()
    expect(limit).to_have_count(0)
    anywhere.shown()


def test_the_form_holds_what_was_said(shop):
    shop.say("navy coat for women up to 150 dollars")
    shop.open_form()
    expect(shop.form.get_by_label("Most per piece")).to_have_value("150")
    expect(shop.form.get_by_role("radio", name="Women")).to_be_checked()
    expect(shop.form.locator(".count")).to_have_text(re.compile(r" · \d"))


def test_a_correction_leaves_only_what_fits(shop, parts):
    shop.say("something warm for the evening, a jumper or a coat")
    for label, value, fits in (
        ("Most per piece", "90", lambda item: item.price.minor <= 9000),
        ("Size", "M", lambda item: "M" in item.sizes_in_stock),
        ("For", "Men", lambda item: item.gender in ("male", "unisex")),
    ):
        shop.set(label, value)
        expect(shop.wish.filter(has_text=value if label != "Size" else "Size M")).to_be_visible()
        shop.settled()
        pieces = shop.pieces() or shop.worn()
        assert pieces and all(fits(item) for item in parts.index.fetch(pieces)), label


def test_the_form_is_a_sheet_on_a_phone(visit, parts):
    phone = visit("small phone")
    phone.say("navy coat")
    form = phone.form.get_by_role("form", name="Your wish")
    expect(form).to_be_hidden()
    phone.open_form()
    expect(form).to_be_visible()
    phone.form.get_by_label("Kind", exact=True).select_option(label="Knitwear")
    phone.button("Show pieces").click()
    expect(form).to_be_hidden()
    expect(phone.wish.filter(has_text="Knitwear")).to_be_visible()
    phone.settled()
    kinds = {item.category for item in parts.index.fetch(phone.pieces())}
    assert kinds == {"knitwear"}


def test_a_price_that_is_none_is_told_of_under_its_field_and_not_sent(anywhere):
    anywhere.say("navy coat")
    for typed in ("cheap", "-5", "0"):
        anywhere.set("Most per piece", typed)
        field = anywhere.form.get_by_label("Most per piece", exact=True)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(anywhere.form.get_by_text("Type an amount such as 65.")).to_be_visible()
        expect(anywhere.wish).to_have_count(1)
    anywhere.set("Most per piece", "1,200")
    expect(anywhere.wish.filter(has_text="$1,200")).to_be_attached()
    expect(anywhere.form.get_by_text("Type an amount such as 65.")).to_have_count(0)


def test_the_form_follows_what_is_taken_back(shop):
    shop.say("navy coat for women")
    everyone = shop.form.get_by_role("radio", name="Everyone")
    shop.open_form()
    expect(everyone).not_to_be_checked()
    shop.wish.filter(has_text="Women").click()
    expect(everyone).to_be_checked()
    shop.settled()
    shop.say("navy coat for men")
    shop.button("New chat").click()
    expect(shop.form.locator(".count")).to_have_text("")
    expect(everyone).to_be_checked()


def test_the_sheet_is_a_dialog_that_keeps_the_focus_and_gives_it_back(visit):
    phone = visit("small phone")
    opener = phone.form.locator(".open-filters")
    sheet = phone.page.get_by_role("dialog", name="Your wish")
    for leave in (lambda: phone.page.keyboard.press("Escape"),
                  lambda: phone.page.touchscreen.tap(180, 20)):  # fmt: skip
        opener.click()
        expect(sheet).to_be_visible()
        for _ in range(12):
            phone.page.keyboard.press("Tab")
            assert phone.page.evaluate(
                "!document.hasFocus() || document.activeElement === document.body"
                " || Boolean(document.activeElement.closest('dialog'))"
            ), phone.focused()
        leave()
        expect(sheet).to_be_hidden()
        expect(opener).to_be_focused()
        expect(opener).to_have_attribute("aria-expanded", "false")


def test_what_a_correction_brings_is_said_on_the_sheet_that_hides_the_page(visit):
    phone = visit("small phone")
    phone.say("navy coat")
    phone.open_form()
    line = phone.form.get_by_role("status")
    phone.set("Most per piece", "1")
    expect(line).to_have_text(re.compile(r"\$1 or less"))
    expect(line).to_be_in_viewport()
    phone.watch.forgive("ERR_FAILED")
    with cut_off(phone.page, ACT):
        phone.set("Most per piece", "2")
        expect(line).to_have_text(re.compile("cannot be reached"))
    phone.set("Most per piece", "900")
    expect(line).to_have_text(re.compile(r"pieces? shown"))
    phone.button("Show pieces").click()
    expect(phone.form.get_by_role("button", name="Budget")).to_be_in_viewport()


def test_that_more_was_understood_than_a_phone_shows_can_be_seen_and_reached(visit):
    phone = visit("small phone")
    phone.say("navy coat for women up to 150 dollars, size M, no leather, no yellow, for work")
    row = phone.stage.locator(".limits")
    assert row.evaluate("row => row.scrollWidth > row.clientWidth")
    assert "gradient" in row.evaluate("row => getComputedStyle(row).maskImage")
    row.evaluate("row => row.scrollTo(row.scrollWidth, 0)")
    # The last one stands clear of the edge that fades.
    right = phone.wish.last.evaluate("chip => chip.getBoundingClientRect().right")
    assert right < 310


def test_the_whole_form_can_be_cleared(shop):
    shop.say("navy coat up to 150 dollars")
    shop.open_form()
    shop.form.get_by_role("button", name="Clear").click()
    expect(shop.wish.filter(has_text="$150")).to_have_count(0)
    expect(shop.form.get_by_label("Most per piece")).to_have_value("")


def test_where_nothing_fits_the_page_shows_the_ways_out(anywhere):
    anywhere.say("boots up to 10 dollars")
    expect(anywhere.stage.locator(".notice-title")).to_be_visible()
    expect(anywhere.cards).to_have_count(0)
    anywhere.button("Without “Up to $10 a piece”").click()
    anywhere.shown()
