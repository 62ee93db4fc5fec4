"""A photo of somebody: whose face is not shown, and whose clothes can be chosen among."""

import io
import re

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from stylist.photo.detection import face_detector
from stylist.photo.networks import MODEL_FOLDER
from tests.browser.pictures import PERSON


@pytest.fixture
def dressed(shop):
    """The page after the photo of a woman in an orange suit."""
    shop.show(PERSON)
    shop.shown()
    return shop


def test_the_photo_that_is_shown_is_our_own_and_hides_the_face(dressed):
    expect(dressed.preview).to_have_js_property("complete", True)
    assert dressed.preview.evaluate("image => image.naturalWidth") > 0
    answer = dressed.page.request.get(dressed.preview.get_attribute("src"))
    assert answer.headers["content-type"] == "image/jpeg"
    shown = answer.body()
    assert shown[:3] == b"\xff\xd8\xff" and shown != PERSON.read_bytes()
    detector = face_detector(MODEL_FOLDER)
    assert detector.find(np.array(Image.open(PERSON)), 0.6)
    assert not detector.find(np.array(Image.open(io.BytesIO(shown))), 0.4)


def test_the_clothes_of_the_photo_can_be_chosen_among(dressed, parts):
    expect(dressed.pressed).to_have_count(1)
    expect(dressed.pressed).to_contain_text(re.compile("orange|red"))
    expect(dressed.pressed.get_by_role("presentation")).to_be_visible()
    kinds = {item.category for item in parts.index.fetch(dressed.pieces())}
    assert kinds <= {"top", "shirt", "knitwear", "sweatshirt", "blazer", "outerwear"}


def test_the_whole_photo_can_be_chosen_on_a_phone_and_the_garment_again(visit):
    phone = visit("phone")
    phone.show(PERSON)
    phone.shown()
    upper = phone.pressed.inner_text()
    with phone.renewed():
        phone.button("Whole photo").click()
    expect(phone.pressed).to_have_text("Whole photo")
    expect(phone.button("Whole photo")).to_be_focused()
    with phone.renewed():
        phone.button(upper).click()
    expect(phone.pressed).to_have_text(upper)
    assert phone.uploads() == 1


def test_a_choice_outlives_other_words(dressed):
    with dressed.renewed():
        dressed.button("Whole photo").click()
    with dressed.renewed():
        dressed.say("the same in blue")
    expect(dressed.pressed).to_have_text("Whole photo")
