"""The states of the page, and how a shopper gets there."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import FilePayload, Page, Route

from webapp.page.choices import EXAMPLES

State = Callable[[Page], None]

ROOT: Final = Path(__file__).parents[2]
PORTRAIT: Final = ROOT / "tests" / "photos" / "astronaut.jpg"
REFUSED: Final = (
    "We cannot work with this photo. Please choose one that shows somebody dressed, "
    "or the piece alone. Nothing of it was kept."
)
"""Stands in for the gate, which no picture that we ship makes close."""


def welcome(page: Page) -> None:
    """Nothing asked yet."""


def words(page: Page) -> None:
    """Results for a few words."""
    page.locator("#words textarea").fill("navy wool coat under 150")
    page.get_by_role("button", name="Find pieces").click()
    _cards(page)


def photo(page: Page) -> None:
    """Results for one of the example photos."""
    page.get_by_role("button", name=EXAMPLES[1].title).click()
    _cards(page)


def both(page: Page) -> None:
    """A photo and words, with the slider between them."""
    photo(page)
    page.locator("#words textarea").fill("the same in green")
    page.keyboard.press("Enter")
    page.get_by_text("a shade of green").first.wait_for()


def person(page: Page) -> None:
    """A photo with a person, whose face is hidden."""
    page.locator("#photo input[type=file]").set_input_files(PORTRAIT)
    _cards(page)


def person_in_words(page: Page) -> None:
    """The same with words beside it."""
    person(page)
    page.locator("#words textarea").fill("for winter")
    page.keyboard.press("Enter")
    page.get_by_text("and “for winter”").wait_for()


def several(page: Page) -> None:
    """A photo with two people, the one on the left chosen."""
    page.locator("#photo input[type=file]").set_input_files(_couple())
    page.get_by_role("button", name="The one on the left").click()
    page.get_by_role("button", name="The one on the right").wait_for()


def more(page: Page) -> None:
    """More like one of the cards."""
    words(page)
    page.get_by_role("button", name="More like this").nth(2).click()
    page.get_by_text("Similar to").wait_for()


def few(page: Page) -> None:
    """A filter that leaves little, and a notice that says so."""
    photo(page)
    _choose(page, "Price", "20")
    page.locator("#results .notice").wait_for()


def nothing(page: Page) -> None:
    """Filters that leave nothing."""
    page.locator("#words textarea").fill("green wedding boots")
    page.keyboard.press("Enter")
    _cards(page)
    _choose(page, "Kind", "boots")
    _choose(page, "Price", "20")
    page.get_by_role("button", name="Clear all filters").wait_for()


def searching(page: Page) -> None:
    """The first search, still under way."""
    page.route("**/run/predict", _never)
    page.get_by_role("button", name="red summer dress").click()
    page.get_by_text("Looking for pieces").wait_for()


def searching_again(page: Page) -> None:
    """Another search, the old results still there."""
    words(page)
    page.route("**/run/predict", _never)
    page.get_by_role("button", name="Find pieces").click()
    page.get_by_text("Looking for pieces").wait_for()


def sending(page: Page) -> None:
    """A photo on its way."""
    page.route("**/gradio_api/upload*", _never)
    page.get_by_role("button", name=EXAMPLES[0].title).click()
    page.get_by_text("Sending your photo").wait_for()


def no_picture(page: Page) -> None:
    """A file that is no picture."""
    file = FilePayload(name="holiday.jpg", mimeType="image/jpeg", buffer=b"no picture")
    page.locator("#photo input[type=file]").set_input_files(file)
    page.locator("#refusal:not(:empty)").wait_for()


def refused_after(page: Page) -> None:
    """The same when another photo was there, which stays."""
    person(page)
    _settled(page)
    no_picture(page)
    _settled(page)


def refused(page: Page) -> None:
    """A photo that the gate refuses."""
    page.route("**/gradio_api/upload*", lambda route: route.fulfill(status=400, body=REFUSED))
    page.get_by_role("button", name=EXAMPLES[0].title).click()
    page.locator("#refusal:not(:empty)").wait_for()


def unreached(page: Page) -> None:
    """The server is gone."""
    page.route("**/run/predict", lambda route: route.abort())
    page.get_by_role("button", name="red summer dress").click()
    page.locator("#refusal:not(:empty)").wait_for()


def camera(page: Page) -> None:
    """The camera instead of a file."""
    page.get_by_role("button", name="Use the camera").click()
    page.wait_for_timeout(600)


def dragging(page: Page) -> None:
    """A file held over the page."""
    page.evaluate(
        "const files = new DataTransfer();"
        "files.items.add(new File(['x'], 'x.jpg', {type: 'image/jpeg'}));"
        "window.dispatchEvent(new DragEvent('dragenter', {dataTransfer: files, bubbles: true}))"
    )


def filters_open(page: Page) -> None:
    """The filters, which are a sheet on a phone."""
    words(page)
    opener = page.locator(".open-filters")
    if opener.is_visible():
        opener.click()


def by_keyboard(page: Page) -> None:
    """What has the focus can be seen."""
    words(page)
    page.get_by_role("button", name="More like this").first.focus()
    page.keyboard.press("Tab")


def item(page: Page) -> None:
    """A piece's own page."""
    page.goto("/items/fit-and-flare-dress-red")


def gone(page: Page) -> None:
    """A piece that is not there any more."""
    page.goto("/items/ghost")


STATES: Final[tuple[State, ...]] = (
    welcome, words, photo, both, person, person_in_words, several, more, few, nothing,
    searching, searching_again, sending, no_picture, refused, refused_after, unreached,
    camera, dragging, filters_open, by_keyboard, item, gone,
)  # fmt: skip


def _cards(page: Page) -> None:
    page.locator("#results .grid .card").first.wait_for()


def _choose(page: Page, label: str, value: str) -> None:
    opener = page.locator(".open-filters")
    sheet = opener.is_visible()
    if sheet:
        opener.click()
    page.get_by_label(label, exact=True).select_option(value)
    if sheet:
        page.get_by_role("button", name="Show pieces").click()


def _settled(page: Page) -> None:
    page.locator("#results[aria-busy=false]").wait_for()


def _couple() -> FilePayload:
    """The portrait twice on grey, the larger one on the right."""
    photo = Image.new("RGB", (1000, 600), "#9a9a9a")
    with Image.open(PORTRAIT) as portrait:
        for size, place in ((300, (80, 300)), (512, (440, 88))):
            photo.paste(portrait.resize((size, size)), place)
    file = io.BytesIO()
    photo.save(file, "JPEG", quality=92)
    return FilePayload(name="couple.jpg", mimeType="image/jpeg", buffer=file.getvalue())


def _never(route: Route) -> None:
    """Leaves a request without an answer."""
