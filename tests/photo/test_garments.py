from dataclasses import replace

import numpy as np
import pytest
from PIL import ImageDraw

from stylist.photo.garments import cut_garments
from tests.photo.mannequin import ANKLE, HEIGHT, HIP, KNEE, SKIN, WIDTH, Clothes, dressed, person

BLUE, GREY, RED, BLACK = (40, 60, 160), (110, 110, 112), (190, 30, 40), (24, 24, 26)
BEIGE = (216, 200, 160)
DARK_SKIN = (92, 62, 50)


def cuts_of(clothes, picture=None, visible=33, skin=SKIN):
    picture = picture or dressed(clothes, skin)
    return {cut.region: cut for cut in cut_garments(np.asarray(picture), person(clothes, visible))}


def color_of(cut):
    """The middle colour of what is seen of a garment."""
    return tuple(int(v) for v in np.median(cut.pixels[cut.seen > 0.9], 0))


def near(color, other):
    return max(abs(a - b) for a, b in zip(color, other, strict=True)) < 12


def test_a_shirt_trousers_and_shoes_are_three_garments():
    cuts = cuts_of(Clothes(BLUE, GREY))
    assert list(cuts) == ["upper", "lower", "feet"]
    assert near(color_of(cuts["upper"]), BLUE)
    assert near(color_of(cuts["lower"]), GREY)


def test_trousers_are_told_by_the_gap_between_the_legs():
    cuts = cuts_of(Clothes(BLUE, GREY))
    assert cuts["lower"].apart and not cuts["upper"].apart


def test_each_garment_lies_where_it_is_worn():
    cuts = cuts_of(Clothes(BLUE, GREY))
    _, top, _, bottom = cuts["upper"].box
    assert top * HEIGHT == pytest.approx(105, abs=12) and bottom * HEIGHT < HIP + 30
    _, top, _, bottom = cuts["lower"].box
    assert top * HEIGHT > HIP - 20 and bottom * HEIGHT == pytest.approx(ANKLE, abs=15)


def test_a_coat_over_the_hips_is_one_garment_and_the_trousers_below_another():
    cuts = cuts_of(Clothes(RED, GREY, hem=KNEE))
    assert list(cuts) == ["full", "lower", "feet"]
    assert cuts["full"].box[3] * HEIGHT == pytest.approx(KNEE, abs=20)
    assert near(color_of(cuts["lower"]), GREY)


def test_a_short_dress_over_bare_legs_is_one_garment_and_nothing_is_below():
    cuts = cuts_of(Clothes(RED, None, shoes=None, hem=HIP + 50))
    assert "full" in cuts and "lower" not in cuts


def test_a_dress_to_the_floor_is_one_garment_without_shoes():
    cuts = cuts_of(Clothes(RED, RED, shoes=RED, hem=ANKLE + 26))
    assert list(cuts) == ["full"]


def test_a_black_top_over_black_trousers_stays_two_garments():
    assert list(cuts_of(Clothes(BLACK, BLACK, shoes=(200, 200, 200)))) == ["upper", "lower", "feet"]


def test_one_bright_cloth_down_two_legs_is_a_jumpsuit():
    assert "full" in cuts_of(Clothes(RED, RED))


def test_grey_tones_of_an_old_photo_stay_two_garments():
    cuts = cuts_of(Clothes(BLACK, GREY), dressed(Clothes(BLACK, GREY)).convert("L").convert("RGB"))
    assert list(cuts) == ["upper", "lower", "feet"]


def test_a_dress_of_the_colour_of_skin_is_found_whole():
    rust = (190, 95, 60)
    cuts = cuts_of(Clothes(rust, rust, shoes=(20, 20, 20), hem=ANKLE))
    assert "full" in cuts
    assert cuts["full"].box[3] * HEIGHT > KNEE


def test_legs_cut_off_above_the_knees_still_wear_something():
    clothes = Clothes(BLUE, GREY)
    whole = person(clothes)
    visibility = whole.visibility.copy()
    visibility[25:] = 0
    picture = np.asarray(dressed(clothes))[:290]
    cut_off = replace(whole, mask=whole.mask[:290], visibility=visibility)
    assert [cut.region for cut in cut_garments(picture, cut_off)] == ["upper", "lower"]


@pytest.mark.parametrize("skin", [SKIN, DARK_SKIN, (242, 208, 190)])
def test_a_hand_over_the_garment_leaves_no_hole_and_no_skin(skin):
    clothes = Clothes(BLUE, GREY)
    picture = dressed(clothes, skin)
    ImageDraw.Draw(picture).rectangle((62, 150, 130, 172), fill=skin)  # a bare forearm
    upper = cuts_of(clothes, picture, skin=skin)["upper"]
    width = upper.mask.shape[1]
    left, top, right, _ = upper.box
    # The forearm's place in the crop, whose margin is the same on all sides.
    margin = (width - (right - left) * WIDTH) / 2
    y = round((161 - top * HEIGHT) + margin)
    x = round((100 - left * WIDTH) + margin)
    inside = np.s_[y - 5 : y + 5, x - 20 : x + 20]
    assert upper.mask[inside].min() > 0.9
    assert near(tuple(upper.pixels[inside].reshape(-1, 3).mean(0)), BLUE)


def test_what_was_filled_in_does_not_count_for_the_colours():
    clothes = Clothes(BLUE, GREY)
    picture = dressed(clothes)
    ImageDraw.Draw(picture).rectangle((62, 150, 130, 172), fill=SKIN)
    upper = cuts_of(clothes, picture)["upper"]
    assert upper.seen.sum() < upper.mask.sum()
    assert near(color_of(upper), BLUE)


def test_a_beige_shirt_is_not_taken_for_skin():
    assert near(color_of(cuts_of(Clothes(BEIGE, GREY))["upper"]), BEIGE)


def test_beige_trousers_are_not_taken_for_skin():
    assert near(color_of(cuts_of(Clothes(BLUE, BEIGE))["lower"]), BEIGE)


def test_black_clothes_of_somebody_with_dark_skin_stay_clothes():
    clothes = Clothes(BLACK, GREY)
    upper = cuts_of(clothes, skin=DARK_SKIN)["upper"]
    assert near(color_of(upper), BLACK)


def test_what_the_photo_does_not_show_is_not_made_up():
    clothes = Clothes(BLUE, GREY)
    whole = person(clothes)
    picture = np.asarray(dressed(clothes))[:200]
    cut_off = replace(whole, mask=whole.mask[:200])
    assert [cut.region for cut in cut_garments(picture, cut_off)] == ["upper"]


def test_joints_that_are_not_seen_bring_no_garment():
    assert list(cuts_of(Clothes(BLUE, GREY), visible=23)) == ["upper"]


def test_the_same_photo_gives_the_same_garments():
    one, other = cuts_of(Clothes(RED, GREY, hem=KNEE)), cuts_of(Clothes(RED, GREY, hem=KNEE))
    assert all(np.array_equal(one[name].mask, other[name].mask) for name in one)
