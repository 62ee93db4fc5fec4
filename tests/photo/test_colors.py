import numpy as np
import pytest

from stylist.domain.colors import family_of
from stylist.domain.vocabulary import COLOR_FAMILIES
from stylist.photo import colors


def named(rgb):
    lab = colors.lab_of(np.array([rgb], np.float32))
    shares = colors.name_shares(colors.agreement(lab)[0])
    return max(shares, key=lambda name: shares[name])


def test_every_fine_name_belongs_to_a_family():
    assert {family_of(name) for name in colors.FINE_NAMES} <= set(COLOR_FAMILIES)
    assert "" not in {family_of(name) for name in colors.FINE_NAMES}


@pytest.mark.parametrize(
    ("rgb", "name"),
    [((0, 0, 0), "black"), ((255, 255, 255), "white"), ((128, 128, 128), "grey"),
     ((28, 36, 70), "navy"), ((200, 30, 40), "red"), ((240, 205, 60), "yellow")],
)  # fmt: skip
def test_a_colour_gets_the_name_people_give_it(rgb, name):
    assert named(rgb) == name


def test_every_fine_name_is_told_of_some_colour():
    steps = np.arange(0, 256, 15, dtype=np.float32)
    every = np.stack(np.meshgrid(steps, steps, steps), -1).reshape(-1, 3)
    assert {colors.name_of(lab) for lab in colors.lab_of(every)} == set(colors.FINE_NAMES)


def test_lab_has_its_known_corners():
    lab = colors.lab_of(np.array([[255, 255, 255], [0, 0, 0], [255, 0, 0]], np.float32))
    assert lab[0] == pytest.approx([100, 0, 0], abs=0.1)
    assert lab[1] == pytest.approx([0, 0, 0], abs=0.1)
    assert lab[2] == pytest.approx([53.2, 80.1, 67.2], abs=0.5)


def test_shares_of_all_names_add_up_to_one():
    lab = colors.shown_lab(np.random.default_rng(1).integers(0, 255, (9, 9, 3)).astype(np.uint8))
    shares = colors.name_shares(colors.agreement(lab.reshape(-1, 3)).mean(0))
    assert sum(shares.values()) == pytest.approx(1, abs=1e-4)


def test_three_fair_families_make_a_piece_multicoloured():
    assert colors.is_multicolored({"red": 0.4, "navy": 0.3, "olive": 0.3})
    assert not colors.is_multicolored({"navy": 0.5, "blue": 0.3, "light blue": 0.2})


def test_a_dim_photo_is_brightened_and_a_bright_one_left_alone():
    dim = np.full((4, 4, 3), 100, np.float32)
    assert colors.balanced(dim).max() == pytest.approx(160)
    bright = np.full((4, 4, 3), 254, np.float32)
    assert colors.balanced(bright).max() == 254
