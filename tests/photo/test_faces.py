from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from stylist.photo.body import PeopleFinder
from stylist.photo.covering import Cover, paint
from stylist.photo.faces import FaceHider
from tests.photo.mannequin import Clothes, dressed, person

TESTS = Path(__file__).parent.parent
CATALOG = TESTS.parent / "stylist" / "data" / "catalog" / "images"
FACE = (slice(66, 172), slice(172, 277))
"""Rows and columns of the portrait's face."""


@pytest.fixture(scope="module")
def finder():
    return PeopleFinder()


@pytest.fixture(scope="module")
def hider():
    return FaceHider()


@pytest.fixture(scope="module")
def portrait():
    return Image.open(TESTS / "photos" / "astronaut.jpg").convert("RGB")


@pytest.fixture(scope="module")
def hidden(hider, finder, portrait):
    return hider.hide(portrait, finder.find(portrait))


def detail(pixels):
    """How much neighbouring pixels differ, 0..255."""
    return np.abs(np.diff(pixels.astype(float).mean(axis=-1), axis=1)).mean()


def test_a_hidden_face_keeps_no_detail(portrait, hidden):
    before, after = np.asarray(portrait)[FACE], np.asarray(hidden)[FACE]
    assert detail(after) < detail(before) / 4


def test_two_faces_leave_the_same_cover_when_their_colours_are_the_same():
    covers = []
    for seed in (1, 2):
        noise = np.random.default_rng(seed).integers(0, 2, (200, 200, 1)) * 80 + 120
        pixels = noise.repeat(3, axis=2).astype(np.uint8)
        paint(pixels, [Cover(100, 100, 60)])
        covers.append(pixels[60:140, 60:140].astype(int))
    assert np.abs(covers[0] - covers[1]).max() < 12


def test_the_rest_of_the_photo_is_untouched(portrait, hidden):
    before, after = np.asarray(portrait), np.asarray(hidden)
    assert hidden.size == portrait.size
    assert (before[230:] == after[230:]).all()
    assert (before[:, :110] == after[:, :110]).all() and (before[:, 330:] == after[:, 330:]).all()


def test_the_skin_keeps_its_colour(portrait, hidden):
    cheeks = (slice(115, 150), slice(195, 250))
    before, after = np.asarray(portrait)[cheeks], np.asarray(hidden)[cheeks]
    assert np.abs(before.mean(axis=(0, 1)) - after.mean(axis=(0, 1))).max() < 35


def test_no_face_is_recognised_where_one_was_hidden(hider, hidden):
    assert hider.find(hidden, []) == []


def test_a_head_is_covered_even_when_its_face_is_not_recognised(hider):
    clothes = Clothes()
    drawn, (head,) = dressed(clothes), hider.find(dressed(clothes), [person(clothes)])
    assert np.hypot(head.x - 120, head.y - 62) < 12 and 24 < head.radius < 45
    assert np.asarray(hider.hide(drawn, [person(clothes)])).shape == np.asarray(drawn).shape


def test_every_face_of_a_group_is_covered(hider, portrait):
    group = Image.new("RGB", (1500, 500), (120, 130, 140))
    for left in (0, 500, 1000):
        group.paste(portrait.resize((450, 450)), (left + 25, 50))
    covers = hider.find(group, [])
    for left in (0, 500, 1000):
        nose = (left + 25 + 220 * 450 / 512, 50 + 122 * 450 / 512)
        assert any(np.hypot(c.x - nose[0], c.y - nose[1]) < c.radius for c in covers)


def test_a_small_face_in_a_large_photo_is_covered(hider, portrait):
    street = Image.new("RGB", (2048, 1536), (120, 130, 140))
    street.paste(portrait.resize((400, 400)), (1400, 900))
    assert any(np.hypot(c.x - 1572, c.y - 995) < c.radius for c in hider.find(street, []))


@pytest.mark.parametrize("name", ["breton-tee-navy-cream", "canvas-sneakers-navy"])
def test_nothing_is_hidden_on_clothes_that_nobody_wears(hider, name):
    picture = Image.open(CATALOG / f"{name}.webp").convert("RGB")
    assert hider.find(picture, []) == []
    assert (np.asarray(hider.hide(picture, [])) == np.asarray(picture)).all()


def test_a_face_at_the_edge_is_covered_as_far_as_it_is_there(hider, portrait):
    cut = portrait.crop((220, 0, 512, 512))
    assert hider.hide(cut, []).size == cut.size


@pytest.mark.parametrize("x", [-500, 0, 99, 600])
def test_a_cover_may_reach_outside_the_picture(x):
    pixels = np.full((100, 100, 3), 90, np.uint8)
    paint(pixels, [Cover(x, 50, 30)])
    assert (pixels == 90).all()
