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


INTERVIEW: Final = "Job interview on Monday, 5 degrees, under $90 a piece, for women"
_CALM: Final = "!document.body.classList.contains('talking') && !document.body.dataset.busy"


def arrived(page: Page) -> None:
    """Until the page has fetched its conversation."""
    page.locator("#stage section:not([data-turn=''])").wait_for()
    page.locator("#message").wait_for()


def welcome(page: Page) -> None:
    """Nothing said yet."""


def outfit(page: Page) -> None:
    """Outfits for an occasion."""
    _say(page, INTERVIEW)
    page.locator(".outfit").first.wait_for()


def further_outfits(page: Page) -> None:
    """The same, scrolled."""
    outfit(page)
    page.locator(".outfit").nth(1).scroll_into_view_if_needed()


def swapped(page: Page) -> None:
    """Another piece in the first outfit."""
    outfit(page)
    page.locator("[data-action=swap]").last.click()
    page.wait_for_function(_CALM)


def pieces(page: Page) -> None:
    """Pieces for a few words, one liked and one refused."""
    _say(page, "navy coat")
    page.locator("[data-judge=like]").first.click()
    page.locator("[data-judge=refuse]").nth(1).click()


def asked(page: Page) -> None:
    """A wish too thin to act on: a question with answers to tap."""
    _say(page, "I need something")


def photo(page: Page) -> None:
    """Pieces like one of the example photos."""
    page.get_by_role("button", name=EXAMPLES[1].title).click()
    _cards(page)


def both(page: Page) -> None:
    """A photo and words."""
    photo(page)
    _say(page, "the same in green")


def person(page: Page) -> None:
    """A photo with a person, whose face is hidden."""
    page.locator("#photo input[type=file]").set_input_files(PORTRAIT)
    _cards(page)


def several(page: Page) -> None:
    """A photo with two people, the one on the left chosen."""
    page.locator("#photo input[type=file]").set_input_files(_couple())
    _cards(page)
    page.get_by_role("button", name="The one on the left").click()
    page.get_by_role("button", name="The one on the right").wait_for()


def nothing(page: Page) -> None:
    """A wish that nothing fits."""
    _say(page, "boots under 10 dollars")


def answering(page: Page) -> None:
    """The first answer, still under way."""
    page.route("**/queue/stream*", _never)
    page.locator("#message").fill(INTERVIEW)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Stop").wait_for()


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


def refused(page: Page) -> None:
    """A photo that the gate refuses."""
    page.route("**/gradio_api/upload*", lambda route: route.fulfill(status=400, body=REFUSED))
    page.get_by_role("button", name=EXAMPLES[0].title).click()
    page.locator("#refusal:not(:empty)").wait_for()


def unreached(page: Page) -> None:
    """The server is gone: the words are back in their box."""
    page.route("**/queue/stream*", lambda route: route.abort())
    page.locator("#message").fill(INTERVIEW)
    page.keyboard.press("Enter")
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


def form_open(page: Page) -> None:
    """The form that corrects the wish, a sheet on a phone."""
    outfit(page)
    page.locator(".open-filters").click()


def saved(page: Page) -> None:
    """A look that was saved."""
    outfit(page)
    page.locator("[data-save]").first.click()
    page.locator("dialog.share[open]").wait_for()


def look(page: Page) -> None:
    """The page behind the link of a look."""
    saved(page)
    page.goto(page.locator("#look-link").input_value())


def sure(page: Page) -> None:
    """Whether everything is to be deleted."""
    outfit(page)
    page.get_by_role("button", name="Delete my photos and chat").click()


def deleted(page: Page) -> None:
    """It is deleted."""
    sure(page)
    page.get_by_role("button", name="Delete everything").click()
    page.locator(".told").wait_for()


def by_keyboard(page: Page) -> None:
    """What has the focus can be seen."""
    pieces(page)
    page.get_by_role("button", name="More like this").first.focus()
    page.keyboard.press("Tab")


def item(page: Page) -> None:
    """A piece's own page."""
    page.goto("/items/fit-and-flare-dress-red")


def gone(page: Page) -> None:
    """A piece that is not there any more."""
    page.goto("/items/ghost")


STATES: Final[tuple[State, ...]] = (
    welcome, outfit, further_outfits, swapped, pieces, asked, photo, both, person, several,
    nothing, answering, sending, no_picture, refused, unreached, camera, dragging, form_open,
    saved, look, sure, deleted, by_keyboard, item, gone,
)  # fmt: skip


def _say(page: Page, words: str) -> None:
    page.locator("#message").fill(words)
    page.keyboard.press("Enter")
    page.wait_for_function(_CALM)


def _cards(page: Page) -> None:
    page.locator("#stage .grid:not(.coming-soon) .card").first.wait_for()
    page.wait_for_function(_CALM)


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
