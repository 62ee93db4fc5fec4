import numpy as np
import pytest

from stylist.domain.colors import family_of
from stylist.photo.colors import FINE_NAMES
from stylist.photo.tones import colors_of

SIDE = 160
INSIDE = np.zeros((SIDE, SIDE), np.float32)
INSIDE[20:140, 30:130] = 1


def photo(*colors, shade=None):
    """A bright room; in it, side by side, cloths of these colours under `shade`, 0..1."""
    light = np.ones((SIDE, SIDE)) if shade is None else shade
    noise = np.random.default_rng(4).normal(0, 3, (SIDE, SIDE, 3))
    columns = np.arange(SIDE) * len(colors) // SIDE
    cloth = np.array(colors, float)[columns][None] * light[..., None]
    pixels = np.where(INSIDE[..., None] > 0, cloth, 235) + noise
    return pixels.clip(0, 255).astype(np.uint8)


def folds():
    across = np.arange(SIDE)
    return np.tile(0.75 + 0.25 * np.sin(across / 6), (SIDE, 1))


def lit_from_the_side():
    return np.tile(np.linspace(1, 0.4, SIDE), (SIDE, 1))


@pytest.mark.parametrize(
    ("rgb", "name"),
    [((30, 38, 74), "navy"), ((24, 24, 26), "black"), ((240, 240, 240), "white"),
     ((195, 35, 42), "red"), ((40, 122, 62), "green"), ((108, 24, 42), "burgundy")],
)  # fmt: skip
def test_a_plain_cloth_has_one_colour(rgb, name):
    assert colors_of(photo(rgb), INSIDE) == (name,)


@pytest.mark.parametrize(
    ("rgb", "name"),
    [((183, 138, 88), "tan"), ((168, 117, 73), "tan"), ((208, 187, 152), "beige"),
     ((180, 163, 125), "beige"), ((239, 229, 207), "beige"), ((198, 151, 47), "mustard"),
     ((238, 205, 60), "yellow"), ((245, 190, 150), "peach"), ((107, 74, 53), "brown"),
     ((102, 59, 25), "brown")],
    ids=["camel", "tan", "beige", "khaki", "cream", "mustard", "yellow", "peach", "brown",
         "leather"],
)  # fmt: skip
def test_camel_beige_and_mustard_are_told_apart(rgb, name):
    assert colors_of(photo(rgb), INSIDE) == (name,)


def test_camel_in_folds_is_of_the_brown_family_alone():
    names = colors_of(photo((183, 138, 88), shade=folds()), INSIDE)
    assert {family_of(name) for name in names} == {"brown"}


@pytest.mark.parametrize("shade", [folds(), lit_from_the_side()], ids=["folds", "side"])
def test_navy_in_shade_is_navy_and_not_black_too(shade):
    assert colors_of(photo((34, 44, 88), shade=shade), INSIDE) == ("navy",)


@pytest.mark.parametrize("shade", [folds(), lit_from_the_side()], ids=["folds", "side"])
@pytest.mark.parametrize("rgb", [(195, 35, 42), (242, 242, 240), (40, 122, 62)])
def test_shade_adds_no_second_family(rgb, shade):
    names = colors_of(photo(rgb, shade=shade), INSIDE)
    assert len({family_of(name) for name in names}) == 1


def test_two_cloths_are_two_colours_the_larger_first():
    names = colors_of(photo((195, 35, 42), (240, 240, 240), (240, 240, 240)), INSIDE)
    assert names == ("white", "red")


def test_a_small_print_is_no_colour_of_the_piece():
    pixels = photo((24, 24, 26))
    pixels[60:80, 60:90] = (225, 60, 60)
    assert colors_of(pixels, INSIDE) == ("black",)


def test_no_more_than_three_colours_are_named():
    bands = ((24, 24, 26), (240, 240, 240), (195, 35, 42), (40, 122, 62), (238, 205, 60))
    names = colors_of(photo(*bands), INSIDE)
    assert 1 <= len(names) <= 3 and set(names) <= set(FINE_NAMES)


def test_what_lies_around_the_piece_has_no_say():
    red = photo((195, 35, 42))
    red[INSIDE == 0] = (240, 205, 60)
    assert colors_of(red, INSIDE) == ("red",)


@pytest.mark.parametrize("mask", [np.zeros_like(INSIDE), np.full_like(INSIDE, 0.2)])
def test_without_a_piece_the_whole_picture_is_named(mask):
    assert colors_of(np.full((SIDE, SIDE, 3), 240, np.uint8), mask) == ("white",)


def test_the_same_piece_is_named_the_same_twice():
    pixels = photo((195, 35, 42), (40, 80, 180), shade=folds())
    assert colors_of(pixels, INSIDE) == colors_of(pixels, INSIDE)
