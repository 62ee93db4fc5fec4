import io
from pathlib import Path

import pytest
from PIL import Image

from stylist.errors import RefusedPhoto, UnreadablePicture
from stylist.photo import intake
from stylist.photo.body import PeopleFinder
from stylist.photo.cleaner import Cleaner
from stylist.photo.faces import FaceHider
from tests.photo.bad_uploads import encoded

PORTRAIT = Path(__file__).parents[1] / "photos" / "astronaut.jpg"


class Gate:
    """Lets everything pass, or nothing; remembers what it saw."""

    def __init__(self, shut=False):
        self.shut = shut
        self.seen = []

    def check(self, photo):
        self.seen.append(Image.open(io.BytesIO(photo)).convert("RGB"))
        if self.shut:
            raise RefusedPhoto("Please choose another photo.")


@pytest.fixture(scope="module")
def people():
    return PeopleFinder()


@pytest.fixture(scope="module")
def faces():
    return FaceHider()


def test_the_gate_judges_the_photo_before_faces_are_covered(people, faces):
    gate = Gate()
    kept = Cleaner(people, faces, gate).clean(PORTRAIT.read_bytes())
    (judged,) = gate.seen
    assert faces.find(judged, []) and not faces.find(intake.open_rgb(kept), [])


def test_a_refused_photo_is_not_looked_at_any_further(faces):
    class Nobody:
        def find(self, picture):
            raise AssertionError("looked for people in a refused photo")

    with pytest.raises(RefusedPhoto):
        Cleaner(Nobody(), faces, Gate(shut=True)).clean(PORTRAIT.read_bytes())


def test_what_is_no_picture_does_not_reach_the_gate(people, faces):
    gate = Gate()
    with pytest.raises(UnreadablePicture):
        Cleaner(people, faces, gate).clean(b"no picture")
    assert gate.seen == []


@pytest.mark.parametrize("size", [(4000, 200), (200, 4000), (3000, 151), (16, 16), (17, 339)])
def test_what_is_kept_can_be_opened_again(people, faces, size):
    kept = Cleaner(people, faces, Gate()).clean(encoded(Image.new("RGB", size, "teal")))
    assert intake.open_rgb(kept).size == Image.open(io.BytesIO(kept)).size
