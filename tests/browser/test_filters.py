"""The filters: limits that hold, and a way out where they leave nothing."""

from playwright.sync_api import expect

LIMITS = (("Price", "Up to $80", "Any price"), ("Size", "M", "Any size"),
          ("Kind", "Knitwear", "Any kind"), ("Colour", "Blue", "Any colour"),
          ("For", "Men", "Everyone"))  # fmt: skip
"""A filter, what it is set to, and what it is called when it is off."""


def fits(limit, item):
    return {
        "Price": item.price.minor <= 8000,
        "Size": "M" in item.sizes_in_stock,
        "Kind": item.category == "knitwear",
        "Colour": item.color_family == "blue",
        "For": item.gender in ("male", "unisex"),
    }[limit]


def test_a_filter_leaves_only_what_fits(shop, parts):
    shop.say("something warm for the evening")
    shop.shown(24)
    for limit, value, lifted in LIMITS:
        before = parts.index.fetch(shop.pieces())
        assert not all(fits(limit, item) for item in before)
        with shop.renewed():
            shop.limit(limit, value)
        assert all(fits(limit, item) for item in parts.index.fetch(shop.pieces())), limit
        with shop.renewed():
            shop.limit(limit, lifted)


def test_filters_are_set_in_a_sheet_on_a_phone(visit, parts):
    phone = visit("phone")
    phone.say("something warm for the evening")
    phone.shown(24)
    form = phone.filters.get_by_role("form", name="Filters")
    expect(form).to_be_hidden()
    phone.filters.locator(".open-filters").click()
    expect(form).to_be_visible()
    with phone.renewed():
        phone.filters.get_by_label("Kind", exact=True).select_option(label="Knitwear")
    phone.button("Show pieces").click()
    expect(form).to_be_hidden()
    expect(phone.filters.locator(".count")).to_have_text(" · 1")
    assert {item.category for item in parts.index.fetch(phone.pieces())} == {"knitwear"}


def test_filters_alone_show_what_there_is(shop, parts):
    shop.limit("Kind", "Hats")
    shop.shown()
    assert {item.category for item in parts.index.fetch(shop.pieces())} == {"hat"}


def test_where_nothing_fits_the_page_shows_the_ways_out(anywhere):
    anywhere.say("boots")
    anywhere.shown(24)
    anywhere.limit("Kind", "Boots")
    anywhere.limit("Price", "Up to $20")
    expect(anywhere.results.locator(".notice-title")).to_be_visible()
    expect(anywhere.cards).to_have_count(0)
    anywhere.button("Show any price").click()
    anywhere.shown()
    expect(anywhere.page.locator("#filter-max_price")).to_have_value("")
    expect(anywhere.page.locator("#filter-category")).to_have_value("boots")


def test_all_filters_can_be_cleared_at_once(shop):
    shop.say("boots")
    shop.limit("Kind", "Boots")
    shop.limit("Price", "Up to $20")
    shop.button("Clear all filters").click()
    shop.shown(24)
    expect(shop.page.locator("#filter-category")).to_have_value("")
    expect(shop.filters.get_by_role("button", name="Clear filters")).to_be_hidden()
