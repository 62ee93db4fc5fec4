"""A drawn person whose joints, skin and clothes are known to the pixel."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from stylist.photo.body import Person

WIDTH, HEIGHT = 240, 480
SKIN = (205, 150, 125)
HAIR = (60, 40, 30)
WALL = (120, 160, 150)

SHOULDER, HIP, KNEE, ANKLE = 110, 220, 320, 420

_LANDMARKS = {
    0: (120, 62), 2: (128, 54), 5: (112, 54), 7: (140, 58), 8: (100, 58), 9: (125, 74),
    10: (115, 74), 11: (155, SHOULDER), 12: (85, SHOULDER), 13: (172, 165), 14: (68, 165),
    15: (176, 215), 16: (64, 215), 17: (178, 232), 18: (62, 232), 19: (174, 234), 20: (66, 234),
    23: (140, HIP), 24: (100, HIP), 25: (143, KNEE), 26: (97, KNEE), 27: (145, ANKLE),
    28: (95, ANKLE), 29: (144, 430), 30: (96, 430), 31: (160, 440), 32: (80, 440),
}  # fmt: skip


@dataclass(frozen=True)
class Clothes:
    """Colours of what is worn; None is bare skin. hem: how far down the upper piece reaches."""

    upper: tuple[int, int, int] = (40, 60, 160)
    lower: tuple[int, int, int] | None = (110, 110, 112)
    shoes: tuple[int, int, int] | None = (30, 30, 30)
    hem: int = HIP


def dressed(clothes: Clothes, skin: tuple[int, int, int] = SKIN) -> Image.Image:
    """The person standing upright before a wall, arms down."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), WALL)
    _paint(ImageDraw.Draw(picture), clothes, skin)
    return picture


def person(clothes: Clothes, visible: int = 33) -> Person:
    """What a perfect finder sees of that person; joints from number `visible` on are unseen."""
    drawn = Image.new("RGB", (WIDTH, HEIGHT), (0, 0, 0))
    _paint(ImageDraw.Draw(drawn), clothes, SKIN)
    mask = (np.asarray(drawn).max(-1) > 0).astype(np.float32)
    points = np.zeros((33, 2), np.float32)
    for number, place in _LANDMARKS.items():
        points[number] = place
    seen = (np.arange(33) < visible).astype(np.float32)
    return Person(points=points, visibility=seen, mask=mask, score=1.0, presence=1.0)


def _paint(draw: ImageDraw.ImageDraw, clothes: Clothes, skin: tuple[int, int, int]) -> None:
    for left in (86, 132):
        draw.rectangle((left, HIP, left + 22, ANKLE), fill=clothes.lower or skin)
        draw.rectangle((left - 4, ANKLE, left + 28, 446), fill=clothes.shoes or skin)
    if clothes.lower:
        draw.rectangle((84, HIP - 10, 156, HIP + 30), fill=clothes.lower)
    for side in ((60, 80), (160, 180)):
        draw.rectangle((side[0], SHOULDER, side[1], 212), fill=clothes.upper)
        draw.rectangle((side[0], 212, side[1], 236), fill=skin)
    if clothes.hem > HIP:
        draw.polygon([(84, HIP - 20), (156, HIP - 20), (166, clothes.hem), (74, clothes.hem)],
                     fill=clothes.upper)  # fmt: skip
    draw.rectangle((80, SHOULDER - 6, 160, HIP), fill=clothes.upper)
    draw.rectangle((108, 80, 132, SHOULDER - 4), fill=skin)
    draw.ellipse((96, 24, 144, 92), fill=HAIR)
    draw.ellipse((102, 34, 138, 90), fill=skin)
