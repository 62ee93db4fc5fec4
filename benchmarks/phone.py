"""Photos as a phone sends them, 12 megapixels each and no two alike, made without a network.

The people are one public-domain portrait of the tests, so they stand for the cost of a photo,
not for how well people are understood: that is measured by `benchmarks.people`.
"""

import io
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from stylist.settings import SAMPLE_FEED

PORTRAIT = Path(__file__).parent.parent / "tests" / "photos" / "astronaut.jpg"
PIECE = SAMPLE_FEED.parent / "images" / "jersey-wrap-dress-red.webp"
LONG, SHORT = 4032, 3024
_ORIENTATION, _TURNED = 0x0112, 6
_GRAIN = 5.0
"""Deviation of the noise: an enlarged picture without any would decode too fast."""


def person(number: int) -> bytes:
    """One person, head to chest."""
    return _taken(_portrait(3 / 4).resize((SHORT, LONG), Image.Resampling.BICUBIC), number)


def people(number: int) -> bytes:
    """Two people beside each other, a wall above them."""
    one = _portrait(1)
    group = Image.new("RGB", (2 * one.width, round(1.5 * one.width)), (190, 186, 180))
    group.paste(one, (0, group.height - one.height))
    group.paste(ImageOps.mirror(one), (one.width, group.height - one.height))
    return _taken(group.resize((LONG, SHORT), Image.Resampling.BICUBIC), number)


def piece(number: int) -> bytes:
    """A dress on a plain ground, worn by nobody."""
    with Image.open(PIECE) as picture:
        drawn = picture.convert("RGBA")
    drawn = drawn.resize((2600, 2600 * drawn.height // drawn.width), Image.Resampling.LANCZOS)
    photo = Image.new("RGB", (SHORT, LONG), (172, 152, 128))
    photo.paste(drawn, ((SHORT - drawn.width) // 2, (LONG - drawn.height) // 2), drawn)
    return _taken(photo, number)


def enlarged(photo: Path) -> bytes:
    """A smaller photo at a phone's 12 megapixels, in its own shape."""
    with Image.open(photo) as picture:
        scale = (LONG * SHORT / (picture.width * picture.height)) ** 0.5
        size = round(picture.width * scale), round(picture.height * scale)
        return _taken(picture.convert("RGB").resize(size, Image.Resampling.BICUBIC), 0)


def _taken(picture: Image.Image, number: int) -> bytes:
    """The JPEG of a phone held upright: stored lying, with a word on how to turn it.

    Args:
        number: Gives it a grain of its own, so that nothing remembered helps.
    """
    pixels = np.asarray(picture)
    grainy = pixels + np.resize(np.roll(_grain(), number), pixels.shape)
    lying = Image.fromarray(np.clip(grainy, 0, 255).astype(np.uint8)).transpose(
        Image.Transpose.ROTATE_90
    )
    exif = Image.Exif()
    exif[_ORIENTATION] = _TURNED
    file = io.BytesIO()
    lying.save(file, "JPEG", quality=90, exif=exif)
    return file.getvalue()


@cache
def _grain() -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    draw = np.random.default_rng(7)
    return draw.normal(0, _GRAIN, (1009, 1013, 3)).astype(np.int16)


def _portrait(shape: float) -> Image.Image:
    """The middle of it, so many times as wide as high."""
    with Image.open(PORTRAIT) as picture:
        return ImageOps.fit(picture.convert("RGB"), (round(picture.height * shape), picture.height))
