import numpy as np
import pytest

from stylist.outfits.board.layout import arrange
from stylist.outfits.board.shapes import GAP, Shape

STAGE = (24, 160, 1056, 1040)
SLOTS = ("top", "bottom", "dress", "outerwear", "shoes", "bag", "accessory")


def boxes(sides, angle=0.0):
    shapes = [Shape(np.full(side, 255, np.uint8), angle, float(np.sqrt(side[0] * side[1])), slot)
              for side, slot in zip(sides, SLOTS, strict=False)]  # fmt: skip
    placed = arrange(shapes, STAGE)
    return [(one.left, one.top, one.left + round(shape.width * one.scale),
             one.top + round(shape.height * one.scale))
            for shape, one in zip(shapes, placed, strict=True)]  # fmt: skip


def gap(one, other):
    across = max(one[0] - other[2], other[0] - one[2])
    down = max(one[1] - other[3], other[1] - one[3])
    return max(across, down)


def test_seven_pieces_fit_apart_from_each_other():
    found = boxes(
        [(400, 300), (500, 200), (500, 250), (450, 350), (120, 160), (180, 160), (90, 120)]
    )
    assert len(found) == 7
    assert all(gap(a, b) >= GAP - 4 for n, a in enumerate(found) for b in found[:n])


@pytest.mark.parametrize(
    "sides", [[(1000, 40), (40, 1000)], [(30, 30)], [(900, 900)] * 4, [(900, 1)]]
)
def test_whatever_its_proportions_a_piece_stays_on_the_stage(sides):
    left, top, right, bottom = STAGE
    for box in boxes(sides):
        assert left <= box[0] < box[2] <= right
        assert top <= box[1] < box[3] <= bottom


def test_the_whole_lies_in_the_middle_of_the_stage():
    found = boxes([(400, 300), (500, 200), (200, 200)])
    left, top, right, bottom = STAGE
    assert abs(min(b[0] for b in found) - left - (right - max(b[2] for b in found))) <= 20
    assert abs(min(b[1] for b in found) - top - (bottom - max(b[3] for b in found))) <= 20
