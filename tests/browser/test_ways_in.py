"""The other ways for a photo to arrive: pasted, dropped, taken."""

from base64 import b64encode

import pytest
from playwright.sync_api import expect

from tests.browser.pictures import photo_of

CARRIED = """(file) => {
  const bytes = Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0));
  const carried = new DataTransfer();
  carried.items.add(new File([bytes], file.name, { type: file.kind }));
  return carried;
}"""


def carried(shop, file):
    """A DataTransfer in the page that holds a file."""
    content = b64encode(file["buffer"]).decode()
    given = {"name": file["name"], "kind": file["mimeType"], "content": content}
    return shop.page.evaluate_handle(CARRIED, given)


def drop(shop, *events, **file):
    for event in events:
        shop.page.locator("#stage").dispatch_event(event, {"dataTransfer": carried(shop, **file)})


def test_a_photo_can_be_pasted(shop):
    paste = (
        "(on, clipboardData) => on.dispatchEvent("
        "new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}))"
    )
    shop.words.evaluate(paste, carried(shop, photo_of("a-line-midi-cherry")))
    shop.shown()
    expect(shop.chips).not_to_have_count(0)


def test_pasted_words_are_words(shop):
    shop.words.evaluate(
        "(on) => on.dispatchEvent(new ClipboardEvent('paste',"
        " {clipboardData: new DataTransfer(), bubbles: true, cancelable: true}))"
    )
    assert shop.uploads() == 0


def test_a_photo_can_be_dropped_anywhere(shop):
    body = shop.page.locator("body")
    file = photo_of("a-line-midi-cherry")
    drop(shop, "dragenter", "dragover", file=file)
    expect(body).to_contain_class("dragging")
    drop(shop, "drop", file=file)
    expect(body).not_to_contain_class("dragging")
    shop.shown()
    expect(shop.chips).not_to_have_count(0)


def test_a_dropped_file_that_is_no_photo_is_told_of(shop):
    text = {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"notes"}
    drop(shop, "dragenter", "drop", file=text)
    expect(shop.refusal).to_contain_text("not a photo")
    assert shop.uploads() == 0


@pytest.mark.parametrize("view", ["desktop", "phone"])
def test_a_photo_can_be_taken(visit, view):
    shop = visit(view)
    shop.button("Use the camera").click()
    video = shop.page.locator("#photo video")
    expect(video).to_be_visible()
    expect(video).to_have_js_property("paused", False)
    # Before its first frame there is nothing to take.
    shop.page.wait_for_function(
        "() => { const film = document.querySelector('#photo video');"
        " return film.videoWidth && film.readyState > 2 && film.currentTime > 0.5; }"
    )
    shop.button("capture photo").click()
    expect(shop.preview).to_be_visible()
    shop.shown()


def test_the_camera_can_be_left_for_a_file(shop):
    # Gradio takes the film away while the browser may still be starting it.
    shop.watch.forgive(r"play\(\) request was interrupted")
    shop.button("Use the camera").click()
    video = shop.page.locator("#photo video")
    expect(video).to_be_visible()
    expect(video).to_have_js_property("paused", False)
    with shop.page.expect_file_chooser() as chooser:
        shop.button("Choose a photo").click()
    chooser.value.set_files(photo_of("a-line-midi-cherry"))
    shop.shown()
