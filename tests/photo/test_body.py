import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from stylist.errors import BrokenModel
from stylist.photo.body import PeopleFinder
from stylist.photo.networks import MODEL_FOLDER

TESTS = Path(__file__).parent.parent
CATALOG = TESTS.parent / "stylist" / "data" / "catalog" / "images"

NOSE, LEFT_SHOULDER, RIGHT_SHOULDER = 0, 11, 12


@pytest.fixture(scope="module")
def finder():
    return PeopleFinder()


@pytest.fixture(scope="module")
def portrait():
    return Image.open(TESTS / "photos" / "astronaut.jpg").convert("RGB")


@pytest.fixture(scope="module")
def pair(portrait):
    """The portrait and its mirror image side by side on grey."""
    half = portrait.resize((400, 400))
    both = Image.new("RGB", (1000, 600), (128, 128, 128))
    both.paste(half, (50, 200))
    both.paste(half.transpose(Image.Transpose.FLIP_LEFT_RIGHT), (550, 200))
    return both


def inside(person, x, y):
    return person.mask[y, x] > 0.5


def test_a_portrait_shows_one_person_with_her_joints_in_place(finder, portrait):
    (person,) = finder.find(portrait)
    assert np.allclose(person.points[NOSE], (220, 122), atol=15)
    left, right = person.points[LEFT_SHOULDER], person.points[RIGHT_SHOULDER]
    assert right[0] < 150 < 280 < left[0]
    assert (person.visibility[[NOSE, LEFT_SHOULDER, RIGHT_SHOULDER]] > 0.9).all()


def test_the_mask_holds_the_person_and_not_what_stands_behind(finder, portrait):
    (person,) = finder.find(portrait)
    assert person.mask.shape == (512, 512)
    assert 0 <= person.mask.min() <= person.mask.max() <= 1
    assert inside(person, 220, 120) and inside(person, 120, 330)
    assert not inside(person, 30, 60) and not inside(person, 420, 60)


def test_points_and_mask_are_in_pixels_of_a_large_picture(finder, portrait):
    (small,), (large,) = finder.find(portrait), finder.find(portrait.resize((1536, 1536)))
    assert large.mask.shape == (1536, 1536)
    shoulders = [LEFT_SHOULDER, RIGHT_SHOULDER]
    assert np.allclose(large.points[shoulders] / 3, small.points[shoulders], atol=20)


def test_two_people_beside_each_other_are_told_apart(finder, pair):
    left, right = sorted(finder.find(pair), key=lambda person: person.points[NOSE][0])
    assert left.points[NOSE][0] < 500 < right.points[NOSE][0]
    assert inside(left, 150, 450) and not inside(right, 150, 450)
    assert inside(right, 850, 450) and not inside(left, 850, 450)


def test_the_larger_of_two_people_comes_first(finder, portrait):
    both = Image.new("RGB", (1000, 600), (128, 128, 128))
    both.paste(portrait.resize((300, 300)), (20, 300))
    both.paste(portrait, (450, 88))
    first, second = finder.find(both)
    assert second.points[NOSE][0] < 400 < first.points[NOSE][0]


@pytest.mark.parametrize(
    "name", ["breton-tee-navy-cream", "canvas-sneakers-navy", "brushed-hoodie-grey"]
)
def test_a_garment_that_nobody_wears_shows_nobody(finder, name):
    assert finder.find(Image.open(CATALOG / f"{name}.webp").convert("RGB")) == []


@pytest.mark.parametrize("size", [(16, 16), (2048, 104), (300, 400)])
def test_an_empty_wall_shows_nobody(finder, size):
    assert finder.find(Image.new("RGB", size, (200, 190, 180))) == []


def test_a_damaged_model_file_is_not_run(portrait, tmp_path):
    for file in MODEL_FOLDER.iterdir():
        shutil.copy(file, tmp_path)
    with (tmp_path / "pose_detection.tflite").open("r+b") as file:
        file.write(b"damage")
    with pytest.raises(BrokenModel, match=r"pose_detection\.tflite is damaged"):
        PeopleFinder(tmp_path).find(portrait)
