"""The page without a mouse: everything is reached, works, and the focus stays in sight."""

from playwright.sync_api import expect

from webapp.page.choices import EXAMPLES

STOPS = 140
RINGED = """() => {
  const on = document.activeElement;
  const places = [on, on.closest('.card'), on.nextElementSibling].filter(Boolean);
  return places.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
}"""


def walk(shop):
    """What Tab reaches from the top of the page, in order; each has a visible ring."""
    shop.page.evaluate("document.body.tabIndex = -1; document.body.focus();"
                       "document.body.removeAttribute('tabindex')")  # fmt: skip
    reached = []
    for _ in range(STOPS):
        shop.page.keyboard.press("Tab")
        where = shop.focused()
        if where.startswith("BODY"):
            break
        assert shop.page.evaluate(RINGED), f"the focus cannot be seen on {where}"
        reached.append(where)
    return reached


def order(reached, *wanted):
    """Where each of these is reached first."""
    found = [next((n for n, one in enumerate(reached) if want in one), None) for want in wanted]
    assert None not in found, f"{dict(zip(wanted, found, strict=True))} of {reached}"
    return found


def test_tab_reaches_everything_on_the_first_page(shop):
    places = order(walk(shop), "Choose a photo", "Use the camera", "TEXTAREA", "Find pieces",
                   "INPUT", "filter-category", EXAMPLES[0].title, "red summer dress")  # fmt: skip
    assert places == sorted(places)


def test_tab_reaches_everything_beside_results(shop):
    shop.button(EXAMPLES[1].title).click()
    shop.shown(24)
    with shop.renewed():
        shop.say("in green")
    title = shop.titles.first.inner_text()
    places = order(walk(shop), "Change photo", "Remove", "TEXTAREA", "Find pieces",
                   "filter-category", ".chip", title, "More like this")  # fmt: skip
    assert places == sorted(places)


def test_buttons_work_by_key_and_the_focus_follows(shop):
    shop.say("navy wool coat")
    shop.shown(24)
    expect(shop.words).to_be_focused()
    for key in ("Enter", "Space"):
        shop.button("More like this").first.press(key)
        expect(shop.lead).to_contain_text("Similar to")
        expect(shop.lead).to_be_focused()
        shop.button("Back to my search").press(key)
        expect(shop.button("Back to my search")).to_have_count(0)
        expect(shop.lead).to_be_focused()


def test_the_focus_goes_on_from_a_starter(shop):
    shop.button("red summer dress").press("Enter")
    shop.shown(24)
    expect(shop.lead).to_be_focused()


def test_the_focus_goes_on_from_an_example_photo(shop):
    shop.button(EXAMPLES[0].title).press("Enter")
    shop.shown(24)
    expect(shop.lead).to_be_focused()


def test_the_focus_stays_on_the_field_that_was_used(shop):
    shop.say("navy wool coat")
    shop.shown(24)
    expect(shop.words).to_be_focused()
    with shop.renewed():
        shop.button("Find pieces").focus()
        shop.words.fill("white sneakers")
        shop.button("Find pieces").press("Enter")
    expect(shop.button("Find pieces")).to_be_focused()
    with shop.renewed():
        shop.page.locator("#filter-size").select_option("EU 38")
        shop.page.locator("#filter-size").focus()
    expect(shop.page.locator("#filter-size")).to_be_focused()


def test_the_department_is_chosen_by_arrows(shop):
    shop.say("navy wool coat")
    shop.shown(24)
    shop.filters.get_by_role("radio", name="Everyone").focus()
    with shop.renewed():
        shop.page.keyboard.press("ArrowRight")
    women = shop.filters.get_by_role("radio", name="Women")
    expect(women).to_be_checked()
    expect(women).to_be_focused()


def test_the_sheet_of_filters_is_left_by_escape(visit):
    phone = visit("phone")
    opener = phone.filters.locator(".open-filters")
    opener.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(phone.filters.get_by_role("radio", name="Everyone")).to_be_focused()
    phone.page.keyboard.press("Escape")
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(opener).to_be_focused()


def test_a_filter_can_be_lifted_by_key(shop):
    shop.say("boots")
    shop.limit("Kind", "Boots")
    shop.limit("Price", "Up to $20")
    shop.button("Clear all filters").press("Enter")
    shop.shown(24)
    expect(shop.lead).to_be_focused()
