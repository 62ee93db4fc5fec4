"""The page without a mouse: everything is reached, works, and the focus stays in sight."""

import re

from playwright.sync_api import expect

from webapp.page.choices import EXAMPLES, STARTERS

STOPS = 160
RINGED = """() => {
  const on = document.activeElement;
  const places = [on, on.closest('.card, .asking'), on.nextElementSibling].filter(Boolean);
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
    reached = walk(shop)
    assert not any("upload" in one for one in reached), "a photo is chosen by one button only"
    places = order(reached, "Choose a photo", "Use the camera", "TEXTAREA", "Send", "New chat",
                   "Delete my photos", "open-filters", STARTERS[0], EXAMPLES[0].title)  # fmt: skip
    assert places == sorted(places)


def test_tab_reaches_everything_beside_the_talk(shop):
    shop.button(EXAMPLES[1].title).click()
    shop.shown()
    title = shop.titles.first.inner_text()
    places = order(walk(shop), "BUTTON#.quiet Change photo", "TEXTAREA", "open-filters", ".chip",
                   title, "Build an outfit", "More like this", "BUTTON#.like")  # fmt: skip
    assert places == sorted(places)


def test_the_focus_stays_in_the_message_box(shop):
    shop.say("navy coat")
    expect(shop.words).to_be_focused()
    with shop.renewed():
        shop.page.keyboard.type("in black")
        shop.page.keyboard.press("Enter")
    expect(shop.words).to_be_focused()


def test_a_starter_and_an_answer_to_tap_lead_to_the_message_box(shop):
    shop.button(STARTERS[0]).press("Enter")
    shop.settled()
    expect(shop.words).to_be_focused()


def test_buttons_work_by_key_and_the_focus_follows(shop):
    for key in ("Enter", "Space"):
        shop.say("navy coat")
        with shop.renewed():
            shop.button("More like this").first.press(key)
        expect(shop.lead).to_be_focused()


def test_the_focus_goes_on_to_the_next_when_something_is_taken_back(shop):
    shop.say("navy coat under 200 dollars for women")
    count = shop.wish.count()
    shop.wish.first.press("Enter")
    expect(shop.wish).to_have_count(count - 1)
    expect(shop.wish.first).to_be_focused()


def test_a_verdict_keeps_the_focus(shop):
    shop.say("navy coat")
    like = shop.cards.first.get_by_role("button", name=re.compile("^I like"))
    like.press("Space")
    expect(like).to_have_attribute("aria-pressed", "true")
    expect(like).to_be_focused()
    expect(shop.told).to_have_text("Noted: you like it.")


def test_the_department_is_chosen_by_arrows(shop):
    shop.say("navy coat")
    shop.open_form()
    shop.form.get_by_role("radio", name="Everyone").focus()
    shop.page.keyboard.press("ArrowRight")
    expect(shop.wish.filter(has_text="Women")).to_be_visible()
    women = shop.form.get_by_role("radio", name="Women")
    expect(women).to_be_checked()
    expect(women).to_be_focused()


def test_the_form_is_left_by_escape(anywhere):
    opener = anywhere.form.locator(".open-filters")
    opener.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(anywhere.form.get_by_role("radio", name="Everyone")).to_be_focused()
    anywhere.page.keyboard.press("Escape")
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(opener).to_be_focused()


def test_a_dialog_is_left_by_escape_and_the_focus_returns(shop):
    shop.say("An outfit for a job interview, 5 degrees, for women")
    shop.dressed()
    save = shop.button(re.compile("^Save & share")).first
    save.press("Enter")
    dialog = shop.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    shop.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(save).to_be_focused()
