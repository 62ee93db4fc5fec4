"""The lists of photos agree with each other and use the product's words."""

from collections import Counter

import pytest

from benchmarks.people.compose import HERE, Place
from benchmarks.people.gather import sources
from benchmarks.people.truth import (
    Photo,
    Worn,
    read_faces,
    read_photos,
    read_truth,
    write,
)
from stylist.domain.vocabulary import CATEGORIES, REGIONS
from stylist.photo.colors import FINE_NAMES

PHOTOS = {photo.name: photo for photo in read_photos(HERE / "photos.csv")}
TRUTH = read_truth(HERE / "truth.csv")


def test_every_photo_has_one_source():
    assert sorted(PHOTOS) == sorted(source.name for source in sources())
    assert len(PHOTOS) >= 40


@pytest.mark.parametrize(
    "one", TRUTH, ids=lambda one: f"{one.name}-{'-'.join(sorted(one.regions))}"
)
def test_truth_uses_the_words_of_the_product(one):
    assert one.name in PHOTOS
    assert one.regions <= set(REGIONS)
    assert one.categories <= set(CATEGORIES)
    assert one.colors <= {*FINE_NAMES, "multi"}


def test_as_many_faces_are_marked_as_are_seen():
    marked = {name: len(boxes) for name, boxes in read_faces(HERE / "faces.csv").items()}
    assert marked == {name: photo.faces for name, photo in PHOTOS.items() if photo.faces}


def test_marked_faces_lie_in_the_picture():
    for boxes in read_faces(HERE / "faces.csv").values():
        for left, top, right, bottom in boxes:
            assert 0 <= left < right <= 1
            assert 0 <= top < bottom <= 1


def test_no_two_garments_of_a_photo_claim_the_same_regions():
    claims = Counter((one.name, one.regions) for one in TRUTH)
    assert max(claims.values()) == 1


def test_what_is_written_is_read_again(tmp_path):
    photo = Photo("made", 1, 1, "composed")
    words = frozenset({"red", "orange"})
    worn = Worn("made", frozenset({"full"}), words, frozenset({"dress"}), True, (0, 0.25, 0.5, 1))
    write(tmp_path, [photo], [worn], [("made", (0.1, 0.2, 0.3, 0.4))])
    assert read_photos(tmp_path / "photos.csv") == [photo]
    assert read_truth(tmp_path / "truth.csv") == [worn]
    assert read_faces(tmp_path / "faces.csv") == {"made": [(0.1, 0.2, 0.3, 0.4)]}


def test_a_place_names_its_corners_clockwise():
    place = Place(1, 9, 2, 0, 10, 20)
    assert place.corners() == [(1, 2), (9, 2), (10, 20), (0, 20)]
