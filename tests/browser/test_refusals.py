"""What a shopper is told when something does not work, and that the page goes on."""

import pytest
from playwright.sync_api import expect

from stylist.photo.intake import MOST_BYTES
from tests.browser.pictures import file_of, photo_of
from tests.browser.shop import SEARCH
from webapp.page.choices import EXAMPLES


def refusing(shop, status=400):
    """What the browser prints of a refused upload: the answer, and Gradio's word on it."""
    for said in (f"status of {status}", "upload_progress", r"^Response \("):
        shop.watch.forgive(said)
    # Time that the test moves on: for a second after a refusal its sentence stays.
    shop.page.clock.install()
    shop.page.reload()
    shop.ready()


def later(shop):
    shop.page.clock.fast_forward(2000)


def test_a_text_that_calls_itself_a_photo_is_refused_in_a_sentence(anywhere):
    refusing(anywhere)
    anywhere.show(file_of(b"my holiday was nice"))
    expect(anywhere.page.get_by_role("alert").filter(has_text="not a picture")).to_be_visible()
    expect(anywhere.refusal).to_be_in_viewport()
    anywhere.settled()
    later(anywhere)
    anywhere.say("navy wool coat")
    anywhere.shown(24)
    expect(anywhere.refusal).to_be_hidden()


def test_after_a_refusal_another_photo_can_be_chosen(shop):
    refusing(shop)
    shop.show(file_of(b"my holiday was nice"))
    expect(shop.refusal).to_contain_text("not a picture")
    later(shop)
    shop.show(photo_of("a-line-midi-cherry"))
    shop.shown(24)
    expect(shop.refusal).to_be_hidden()


@pytest.mark.xfail(
    reason="Gradio refuses it in the browser and tells so in a toast, which our page hides: "
    "nothing is seen to happen",
    strict=True,
)
def test_a_photo_that_is_too_large_is_refused_in_a_sentence(shop, tmp_path):
    refusing(shop, 413)
    large = tmp_path / "large.jpg"
    large.write_bytes(b"\xff\xd8\xff" + bytes(MOST_BYTES + 2**20))
    shop.show(large)
    expect(shop.refusal).to_contain_text("20 MB", timeout=2000)
    shop.button(EXAMPLES[0].title).click()
    shop.shown(24)


def unreachable(shop):
    """The page after a search that nobody answered."""
    shop.watch.forgive("ERR_FAILED|app_id")
    shop.page.route(SEARCH, lambda route: route.abort())
    shop.say("navy wool coat")
    expect(shop.refusal).to_contain_text("cannot be reached")
    shop.settled()
    shop.page.unroute(SEARCH)


def test_a_stylist_that_cannot_be_reached_is_told_of(shop):
    unreachable(shop)
    expect(shop.refusal).to_be_in_viewport()


@pytest.mark.xfail(
    reason="Gradio takes a failed request for a lost server, waits for /gradio_api/app_id, which "
    "the guard refuses, and sends nothing any more until the page is loaded again",
    strict=True,
)
def test_once_it_is_reached_again_the_search_goes_on(shop):
    unreachable(shop)
    shop.say("navy wool coat")
    expect(shop.refusal).to_be_hidden(timeout=2000)
    shop.shown(24)
