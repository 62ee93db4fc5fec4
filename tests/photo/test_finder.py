import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from stylist.errors import InvalidRequest, UnreadablePicture
from stylist.photo.body import PeopleFinder, Person
from stylist.photo.cleaner import Cleaner
from stylist.photo.cutout import PieceCutter
from stylist.photo.faces import FaceHider
from stylist.photo.finder import PhotoGarments
from stylist.photo.note import read_note, write_note
from tests.fakes import WordGate, picture
from tests.photo.bad_uploads import encoded
from tests.photo.mannequin import HEIGHT, WIDTH, Clothes, dressed, person

TESTS = Path(__file__).parent.parent
COAT = (
    TESTS.parent / "stylist" / "data" / "catalog" / "images" / "belted-wool-coat-forest-green.webp"
)


class CountingFinder(PeopleFinder):
    def __init__(self):
        super().__init__()
        self.looks = 0

    def find(self, picture):
        self.looks += 1
        return super().find(picture)


@pytest.fixture(scope="module")
def people():
    return CountingFinder()


@pytest.fixture
def finder(people):
    return PhotoGarments(people, PieceCutter())


@pytest.fixture(scope="module")
def portrait():
    return Image.open(TESTS / "photos" / "astronaut.jpg").convert("RGB")


@pytest.fixture(scope="module")
def kept(people, portrait):
    return Cleaner(people, FaceHider(), WordGate()).clean(encoded(portrait))


@pytest.fixture(scope="module")
def pair(people, portrait):
    wide = Image.new("RGB", (1000, 600), (128, 128, 128))
    wide.paste(portrait.resize((300, 300)), (20, 300))
    wide.paste(portrait, (450, 88))
    return Cleaner(people, FaceHider(), WordGate()).clean(encoded(wide))


def test_what_somebody_wears_is_found_with_its_colour(finder, kept):
    seen = finder.find(kept)
    assert (len(seen.people), seen.person) == (1, 1)
    (suit,) = [one for one in seen.garments if one.region in ("upper", "full")]
    assert "orange" in suit.colors or "red" in suit.colors


def test_who_was_noted_before_the_face_was_hidden_is_not_looked_for_again(finder, people, kept):
    before = people.looks
    finder.find(kept)
    assert people.looks == before


def test_people_are_looked_for_in_a_photo_without_a_note(finder, portrait):
    assert len(finder.find(encoded(portrait)).people) == 1


def test_a_photo_of_a_piece_is_one_piece_that_nobody_wears(finder):
    wall = Image.new("RGB", (700, 900), (150, 170, 190))
    coat = Image.open(COAT).convert("RGBA").resize((420, 504))
    wall.paste(coat, (140, 200), coat)
    seen = finder.find(encoded(wall))
    (piece,) = seen.garments
    assert (piece.region, seen.people, seen.person) == ("", (), 0)
    assert "dark green" in piece.colors
    left, top, right, bottom = piece.box
    assert 0.15 < left < right < 0.85 and 0.15 < top < bottom < 0.85


def test_a_cut_out_is_small_and_has_a_clear_background(finder, kept):
    cutout = Image.open(io.BytesIO(finder.find(kept).garments[0].cutout))
    assert max(cutout.size) <= 160
    assert np.asarray(cutout.convert("RGBA"))[..., 3].min() == 0


def test_the_larger_of_two_people_is_taken_and_the_other_can_be_asked_for(finder, pair):
    first, second = finder.find(pair), finder.find(pair, 2)
    assert len(first.people) == 2
    assert second.garments[0].box[2] < 0.42 < first.garments[0].box[0]


def test_a_person_who_is_not_there_is_refused_with_how_many_there_are(finder, pair):
    with pytest.raises(InvalidRequest, match="shows 2 people; there is no person 3"):
        finder.find(pair, 3)


def test_the_whole_photo_is_embedded_as_it_is(finder, kept):
    whole = finder.whole(kept)
    assert whole.crop == kept and whole.box == (0, 0, 1, 1)


def test_what_was_seen_is_let_go_of_after_an_hour(portrait, people):
    clock = [0.0]
    finder = PhotoGarments(people, PieceCutter(), timer=lambda: clock[0])
    finder.find(encoded(portrait))
    clock[0] = 3601
    finder.expire()
    assert finder.remembered == 0


def test_a_photo_seen_before_is_not_read_again(finder, portrait, people):
    photo = encoded(portrait.resize((300, 300)))
    first = finder.find(photo)
    before = people.looks
    assert finder.find(photo) is first and people.looks == before


@pytest.mark.parametrize("number", [0, -1, 2])
def test_only_people_who_are_there_can_be_asked_for(finder, kept, number):
    with pytest.raises(InvalidRequest, match="Choose from 1 to 1"):
        finder.find(kept, number)


def test_where_nothing_can_be_made_out_on_a_person_the_photo_is_one_piece(finder, portrait):
    nobody = blank_person(portrait.size)
    seen = finder.find(encoded(portrait, comment=write_note([nobody], portrait.size)))
    assert [one.region for one in seen.garments] == [""] and seen.people == ()


def test_the_next_person_is_taken_where_nothing_can_be_made_out_on_the_largest(
    finder, kept, portrait
):
    (somebody,) = read_note(Image.open(io.BytesIO(kept)).info["comment"], portrait.size)
    note = write_note([blank_person(portrait.size), somebody], portrait.size)
    seen = finder.find(encoded(portrait, comment=note))
    assert seen.person == 2 and seen.garments[0].region


def test_a_person_of_whom_nothing_can_be_made_out_is_refused_when_asked_for(finder, portrait):
    note = write_note([blank_person(portrait.size)] * 2, portrait.size)
    with pytest.raises(InvalidRequest, match="could not make out what person 2 wears"):
        finder.find(encoded(portrait, comment=note), 2)


@pytest.mark.parametrize("size", [(64, 64), (1000, 60), (60, 1000)])
@pytest.mark.parametrize("far", [1.0, 1e9])
def test_a_forged_note_breaks_nothing(finder, size, far):
    """Somebody who fills the photo, with joints anywhere."""
    points = np.random.default_rng(3).uniform(-far, far, (33, 2)).astype(np.float32)
    everywhere = np.ones(size[::-1], np.float32)
    forged = Person(points, np.ones(33, np.float32), everywhere, 1.0, 1.0)
    photo = encoded(Image.new("RGB", size, "teal"), comment=write_note([forged], size))
    assert finder.find(photo).garments


def blank_person(size):
    """Somebody without a pixel."""
    points = np.zeros((33, 2), np.float32)
    return Person(points, np.ones(33, np.float32), np.zeros(size[::-1], np.float32), 1.0, 1.0)


def test_what_is_no_picture_is_refused(finder):
    with pytest.raises(UnreadablePicture):
        finder.find(b"no picture")


def test_a_plain_wall_is_one_piece_of_its_colour(finder):
    (piece,) = finder.find(picture("red", "JPEG", (64, 64))).garments
    assert piece.colors[0] == "red"


def test_what_is_kept_carries_our_note_and_nothing_else(kept, portrait):
    opened = Image.open(io.BytesIO(kept))
    assert len(read_note(opened.info["comment"], portrait.size)) == 1
    assert not opened.getexif() and "icc_profile" not in opened.info


def test_two_legs_wear_no_skirt(finder):
    note = write_note([person(Clothes())], (WIDTH, HEIGHT))
    seen = finder.find(encoded(dressed(Clothes()), comment=note))
    assert {one.region: one.never for one in seen.garments}["lower"] == ("skirt",)
