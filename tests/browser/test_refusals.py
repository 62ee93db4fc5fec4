"""What a shopper is told when something does not work, and that the page goes on."""

from playwright.sync_api import expect

from stylist.photo.intake import MOST_BYTES
from tests.browser.between import cut_off
from tests.browser.pictures import file_of, photo_of
from tests.browser.shop import ACT, TURN, UPLOAD
from webapp.page.choices import EXAMPLES
from webapp.told import NO_ANSWER, PHOTO_TOO_LARGE


def refusing(shop, status=400):
    """What the browser prints of a refused upload: the answer, and Gradio's word on it."""
    for said in (f"status of {status}", r"^Response \("):
        shop.watch.forgive(said)


def later(shop):
    """For a second after a refusal its sentence stays. A clock that the test moves would not do:
    what is streamed comes through the same timers, and would come in another order."""
    shop.page.wait_for_function("since => performance.now() > since + 1000",
                                arg=shop.page.evaluate("performance.now()"))  # fmt: skip


def test_a_text_that_calls_itself_a_photo_is_refused_in_a_sentence(anywhere):
    refusing(anywhere)
    anywhere.show(file_of(b"my holiday was nice"))
    expect(anywhere.page.get_by_role("alert").filter(has_text="not a picture")).to_be_visible()
    expect(anywhere.refusal).to_be_in_viewport()
    anywhere.settled()
    later(anywhere)
    anywhere.say("navy coat")
    anywhere.shown()
    expect(anywhere.refusal).to_be_hidden()


def test_after_a_refusal_another_photo_can_be_chosen(shop):
    refusing(shop)
    shop.show(file_of(b"my holiday was nice"))
    expect(shop.refusal).to_contain_text("not a picture")
    later(shop)
    shop.show(photo_of("a-line-midi-cherry"))
    shop.shown()
    expect(shop.refusal).to_be_hidden()


def test_a_photo_that_is_too_large_is_refused_in_a_sentence_and_not_sent(shop, tmp_path):
    large = tmp_path / "large.jpg"
    large.write_bytes(b"\xff\xd8\xff" + bytes(MOST_BYTES - 2))
    shop.show(large)
    expect(shop.refusal).to_have_text(PHOTO_TOO_LARGE)
    assert shop.uploads() == 0
    shop.button(EXAMPLES[0].title).click()
    shop.shown()
    expect(shop.refusal).to_be_hidden()
    shop.show(large)
    expect(shop.refusal).to_have_text(PHOTO_TOO_LARGE)
    assert shop.uploads() == 1
    expect(shop.preview).to_be_visible()


def test_a_chosen_file_that_is_no_photo_is_told_of_and_not_sent(shop, tmp_path):
    notes = tmp_path / "notes.pdf"
    notes.write_bytes(b"%PDF-1.4")
    shop.show(notes)
    expect(shop.refusal).to_contain_text("not a photo")
    assert shop.uploads() == 0


def test_an_answer_that_says_nothing_is_told_of_in_a_general_sentence(shop):
    shop.watch.forgive("status of 500")
    answers = ['{"error": null}', '{"error": {}}', "{", "<html>Bad gateway</html>", ""]
    shop.page.route(TURN, lambda route: route.fulfill(status=500, body=answers.pop()))
    while answers:
        shop.begin_to_say("navy coat")
        expect(shop.refusal).to_have_text(NO_ANSWER)
        shop.settled()


def test_what_was_typed_is_not_lost_when_it_cannot_be_sent(shop):
    shop.watch.forgive("ERR_FAILED|app_id")
    with cut_off(shop.page, TURN):
        shop.begin_to_say("navy coat")
        expect(shop.refusal).to_be_in_viewport()
        expect(shop.words).to_have_value("navy coat")
        expect(shop.words).to_be_focused()
        shop.settled()
    shop.words.press("Enter")
    shop.shown()
    expect(shop.refusal).to_be_hidden()
    expect(shop.words).to_have_value("")


def test_a_button_that_cannot_be_answered_is_told_of_and_works_again(shop):
    shop.watch.forgive("ERR_FAILED|app_id|status of 503")
    shop.say("navy coat")
    with cut_off(shop.page, ACT):
        shop.button("More like this").first.click()
        expect(shop.refusal).to_contain_text("cannot be reached")
        shop.settled()
    with shop.renewed():
        shop.button("More like this").first.click()
    expect(shop.refusal).to_be_hidden()


def test_after_a_photo_that_could_not_be_sent_it_can_be_sent_again(shop):
    shop.watch.forgive(r"ERR_FAILED|^Response \(")
    with cut_off(shop.page, UPLOAD):
        shop.show(photo_of("a-line-midi-cherry"))
        expect(shop.refusal).to_contain_text("cannot be reached")
        shop.settled()
    shop.show(photo_of("a-line-midi-cherry"))
    shop.shown()
    expect(shop.chips).not_to_have_count(0)
