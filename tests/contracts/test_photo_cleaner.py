"""What every cleaner of photos promises: this machine's own, and one with a guardrail behind it."""

import io
from pathlib import Path

import pytest
from PIL import Image

from stylist.aws.guardrail import GuardedCleaner, GuardrailModerator
from stylist.errors import RefusedPhoto, UnreadablePicture
from stylist.photo.body import PeopleFinder
from stylist.photo.cleaner import Cleaner
from stylist.photo.faces import FaceHider
from stylist.photo.intake import open_rgb
from tests.aws.places import HURRIED
from tests.aws.vector_index.catalogs import client_of
from tests.fakes import picture

PORTRAIT = (Path(__file__).parents[1] / "photos" / "astronaut.jpg").read_bytes()
PLACE = b"GPS of the shopper's home"


class Gate:
    """Refuses what it is told to."""

    refuses = False

    def check(self, photo):
        if self.refuses:
            raise RefusedPhoto("Please choose another photo.")


@pytest.fixture(scope="module")
def faces():
    return FaceHider()


@pytest.fixture(scope="module")
def people():
    return PeopleFinder()


@pytest.fixture(params=["here", "guardrail"])
def cleaner_and_refuse(request, people, faces):
    """A cleaner, and how to have what judges for it refuse everything."""
    gate = Gate()
    own = Cleaner(people, faces, gate)
    if request.param == "here":
        return own, lambda: setattr(gate, "refuses", True)
    bedrock = request.getfixturevalue("bedrock")
    client = client_of("bedrock_runtime", bedrock.url)
    request.addfinalizer(client.close)
    guarded = GuardedCleaner(own, GuardrailModerator(client, "gr1abc2def3g", "1", HURRIED))
    return guarded, lambda: setattr(bedrock.guardrail, "pictures", lambda data: True)


@pytest.fixture
def cleaner(cleaner_and_refuse):
    return cleaner_and_refuse[0]


def test_faces_are_covered_in_a_jpeg_of_at_most_2048_pixels(cleaner, faces):
    assert faces.find(open_rgb(PORTRAIT), [])
    kept = cleaner.clean(PORTRAIT)
    with Image.open(io.BytesIO(kept)) as opened:
        assert opened.format == "JPEG" and max(opened.size) <= 2048
    assert not faces.find(open_rgb(kept), [])


def test_a_photo_is_upright_and_tells_nothing_of_where_it_was_taken(cleaner):
    told = Image.Exif()
    told[0x0112], told[0x010E] = 6, PLACE.decode()
    file = io.BytesIO()
    Image.new("RGB", (300, 200), "teal").save(file, "JPEG", exif=told, comment=PLACE)
    kept = cleaner.clean(file.getvalue())
    assert open_rgb(kept).size == (200, 300) and PLACE not in kept


@pytest.mark.parametrize("data", [b"", b"no picture", PORTRAIT[:2000]])
def test_what_is_no_picture_is_told(cleaner, data):
    with pytest.raises(UnreadablePicture, match=r"\.$"):
        cleaner.clean(data)


def test_a_refused_photo_is_not_given_back(cleaner_and_refuse):
    cleaner, refuse = cleaner_and_refuse
    assert cleaner.clean(picture("red", "JPEG"))
    refuse()
    with pytest.raises(RefusedPhoto, match="Please choose"):
        cleaner.clean(picture("red", "JPEG"))
