import math

import pytest

from stylist.errors import InvalidRequest
from stylist.search.blending import blend

PHOTO, WORDS = [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]


def test_the_ends_of_the_slider_are_photo_and_words_alone():
    assert blend(PHOTO, WORDS, 1.0) == pytest.approx(PHOTO)
    assert blend(PHOTO, WORDS, 0.0) == pytest.approx(WORDS)


def test_a_blend_has_unit_length():
    assert math.hypot(*blend(PHOTO, WORDS, 0.3)) == pytest.approx(1)


def test_moving_the_slider_moves_the_blend_evenly():
    cosines = [blend(PHOTO, WORDS, weight)[0] for weight in (0.25, 0.5, 0.75)]
    angles = [math.degrees(math.acos(cosine)) for cosine in cosines]
    assert angles == pytest.approx([67.5, 45.0, 22.5])


def test_equal_or_opposite_vectors_are_no_trouble():
    assert blend(PHOTO, PHOTO, 0.4) == pytest.approx(PHOTO)
    assert blend(PHOTO, [-1.0, 0.0, 0.0], 0.7) == pytest.approx(PHOTO)


@pytest.mark.parametrize("weight", [-0.1, 1.1, math.nan])
def test_a_weight_outside_its_range_is_refused(weight):
    with pytest.raises(InvalidRequest, match="weight"):
        blend(PHOTO, WORDS, weight)
