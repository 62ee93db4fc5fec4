"""The first thing that a shopper sees."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import VIEWS
from webapp.page.choices import EXAMPLES, STARTERS


def test_the_page_says_what_it_is_and_how_to_begin(anywhere):
    expect(anywhere.page).to_have_title("Virtual stylist")
    expect(anywhere.page.get_by_role("heading", level=1)).to_have_text("Virtual stylist")
    expect(anywhere.page.locator("html")).to_have_attribute("lang", "en")
    expect(anywhere.answers).to_contain_text("What are you dressing for?")
    for part in (anywhere.words, anywhere.button("Send"), anywhere.button("Choose a photo")):
        expect(part).to_be_in_viewport(ratio=1)
    expect(anywhere.page.get_by_text("Faces are hidden before your photo is kept")).to_be_visible()


def test_three_example_photos_are_there_with_what_they_show(shop):
    for example in EXAMPLES:
        photo = shop.button(example.title).get_by_role("img", name=example.alt)
        expect(photo).to_be_visible()
        expect(photo).to_have_js_property("complete", True)
        assert photo.evaluate("image => image.naturalWidth") > 0


@pytest.mark.parametrize("starter", STARTERS)
def test_every_starter_is_answered(shop, starter):
    shop.button(starter).click()
    expect(shop.said.last).to_contain_text(starter)
    shop.settled()
    expect(shop.answers.last).to_have_text(re.compile(r"\w{3}"))
    expect(shop.stage.locator(".notice-title")).to_have_count(0)


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_wider_than_the_screen(visit, view):
    shop = visit(view)
    shop.same_width()
    shop.button(EXAMPLES[0].title).click()
    shop.shown()
    shop.same_width()
    shop.button(re.compile("^Build an outfit")).first.click()
    shop.dressed()
    shop.same_width()
    shop.say("for women, size M, under 200 dollars a piece, no yellow, no heels, for a rainy day")
    shop.same_width()
    shop.open_form()
    shop.same_width()


def test_a_thumb_finds_every_button(visit):
    shop = visit("small phone")
    shop.button(EXAMPLES[0].title).click()
    shop.shown()
    shop.button(re.compile("^Build an outfit")).first.click()
    shop.dressed()
    shop.open_form()
    low = shop.page.evaluate(
        "[...document.querySelectorAll('button, select, textarea, input[type=text]')]"
        ".filter((one) => one.offsetParent && one.checkVisibility()"
        " && getComputedStyle(one.closest('#photo') ?? one).clipPath === 'none'"
        " && one.getBoundingClientRect().height < 43.5)"
        ".map((one) => one.outerHTML.slice(0, 120))"
    )
    assert not low


def test_the_page_is_as_dark_as_the_shopper_wants_it(shop):
    light, dark = (
        ("rgb(247, 247, 244)", "rgb(25, 29, 28)"),
        ("rgb(19, 23, 22)", "rgb(236, 238, 235)"),
    )
    for scheme, path, (paper, ink) in (
        ("dark", "/", dark), ("light", "/", light),
        ("light", "/?__theme=dark", dark), ("dark", "/?__theme=light", light),
    ):  # fmt: skip
        shop.page.emulate_media(color_scheme=scheme)
        shop.page.goto(path)
        shop.ready()
        expect(shop.page.locator("body")).to_have_css("background-color", paper)
        expect(shop.page.get_by_role("heading", level=1)).to_have_css("color", ink)
        expect(shop.words).to_have_css("color", ink)
