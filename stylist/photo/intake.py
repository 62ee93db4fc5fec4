"""Opens pictures from strangers: judged by content, capped before decoding, stripped of data.

What leaves here is upright 8-bit sRGB without EXIF, GPS, comments or colour profiles. Of a file
with several pictures (a burst, an animation, pages) the first or main one alone is decoded.
"""

import io
import warnings
from typing import Final

import numpy as np
from PIL import Image, ImageCms

from stylist.errors import UnreadablePicture
from stylist.photo.bombs import is_bomb, is_crowded
from stylist.photo.heic import heic_to_png, is_heic
from stylist.photo.room import Room
from stylist.photo.tags import SwollenTags, judge_tags

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_PIXELS: Final = 40_000_000
MOST_ASPECT: Final = 20
"""Longest side over shortest; past it there is no garment to see."""
LEAST_SIDE: Final = 16
LONG_SIDE: Final = 2048
"""Kept resolution: more than any model of ours looks at, small enough to store and send."""
_LEAST_LONG_SIDE: Final = 1920
FORMATS: Final = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "BMP", "TIFF")
JPEG_QUALITY: Final = 92

_ROOM: Final = Room(MOST_PIXELS)
"""For pixels that are decoded at a time, by all threads: 40 megapixels of WebP take 600 MB."""

_REMEDY = "Please choose a photo saved as JPEG, PNG or WebP."
_ORIENTATION: Final = 0x0112
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

# Pillow warns of odd files; what is taken is decided here. Set once and for all: to silence
# single calls is not safe where two threads decode.
warnings.filterwarnings("ignore", module=r"PIL\.")
judge_tags()


def open_rgb(data: bytes) -> Image.Image:
    """Decode a picture into upright RGB, at most 2048 px on its long side; clear parts on white.

    Raises:
        UnreadablePicture: Too big, too small, damaged, or no picture; says what to do.
    """
    _check_bytes(data)
    try:
        return _open_heic(data) if is_heic(data) else _open(data)
    except UnreadablePicture:
        raise
    except Exception as error:  # decoders of damaged files raise whatever they like
        message = f"This picture is damaged and cannot be opened to the end. {_REMEDY}"
        raise UnreadablePicture(message) from error


def comment_of(data: bytes) -> bytes | None:
    """The comment of a JPEG; None for anything else."""
    try:
        comment = Image.open(io.BytesIO(data), formats=("JPEG",)).info.get("comment")
    except Exception:  # decoders of damaged files raise whatever they like
        return None
    return comment if isinstance(comment, bytes) else None


def _check_bytes(data: bytes) -> None:
    if not data:
        raise UnreadablePicture(f"The file is empty. {_REMEDY}")
    if len(data) > MOST_BYTES:
        raise UnreadablePicture(
            f"The photo has more than {MOST_BYTES // 2**20} MB. Please send a smaller copy."
        )


def _open_heic(data: bytes) -> Image.Image:
    # How many pixels it has, its decoder alone knows; one that takes a minute must not stop all.
    with _ROOM.for_work(MOST_PIXELS // 2):
        size, png = heic_to_png(data, MOST_PIXELS)
    _check_size(*size)
    return _open(png)


def _open(data: bytes) -> Image.Image:
    if is_crowded(data):
        raise _takes_too_long()
    picture = _identify(data)
    _check_size(*picture.size)
    if is_bomb(picture, data, MOST_PIXELS):
        raise _takes_too_long()
    with _ROOM.for_work(picture.width * picture.height):
        return _decoded(picture)


def _decoded(picture: Image.Image) -> Image.Image:
    # A JPEG can be decoded at a half or a quarter, at a seventh of the cost; a phone's 12
    # megapixels come to 2016 pixels that way.
    enough = _LEAST_LONG_SIDE / max(picture.size)
    picture.draft("RGB", (round(picture.width * enough), round(picture.height * enough)))
    picture.load()
    return _prepared(picture)


def _identify(data: bytes) -> Image.Image:
    try:
        return Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except SwollenTags as error:
        raise _takes_too_long() from error
    except Exception as error:  # decoders of damaged files raise whatever they like
        raise UnreadablePicture(f"This file is not a picture we can open. {_REMEDY}") from error


def _check_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise _too_many_pixels()
    if min(width, height) < LEAST_SIDE:
        raise UnreadablePicture(
            f"The picture is only {width}×{height} pixels; there is nothing to see. "
            "Please choose a larger photo."
        )
    # What we shrank ourselves may have lost a pixel of its short side.
    if max(width, height) > MOST_ASPECT * (min(width, height) + 1):
        raise UnreadablePicture(
            f"The picture is a thin strip of {width}×{height} pixels. "
            "Please choose a photo that shows the whole piece."
        )


def _takes_too_long() -> UnreadablePicture:
    return UnreadablePicture(
        "This picture is saved in an unusual way that takes too long to open. Please save it anew "
        "as a JPEG, or send a screenshot of it."
    )


def _too_many_pixels() -> UnreadablePicture:
    return UnreadablePicture(
        f"The photo has more than {MOST_PIXELS // 1_000_000} megapixels. "
        "Please send a smaller copy."
    )


def _prepared(picture: Image.Image) -> Image.Image:
    profile = picture.info.get("icc_profile")
    turn = _turn(picture)
    picture = _plain(picture)
    # Shrunk before anything else: every step after this needs a multiple of its size.
    if max(picture.size) > 2 * LONG_SIDE:
        picture = picture.reduce(max(picture.size) // LONG_SIDE)
    picture.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
    rgb = _to_srgb(_on_white(picture.transpose(turn) if turn is not None else picture), profile)
    # A fresh picture: pixels only, none of the metadata that `info` would carry into a save.
    bare = Image.new("RGB", rgb.size)
    bare.paste(rgb)
    return bare


def _turn(picture: Image.Image) -> Image.Transpose | None:
    """What puts the picture upright; damaged EXIF turns nothing."""
    try:
        return _TURNS.get(picture.getexif().get(_ORIENTATION, 1))
    except Exception:  # the reader of damaged EXIF raises whatever it likes
        return None


def _plain(picture: Image.Image) -> Image.Image:
    """One of the few modes that can be averaged: L, RGB, RGBA, CMYK."""
    if picture.mode.startswith("I;16"):
        return picture.point(lambda level: level / 256).convert("L")
    if picture.mode in ("I", "F"):  # of any range: the brightest becomes white
        brightest = max(float(np.max(np.asarray(picture))), 1e-9)
        return picture.point(lambda level: level * (255 / brightest)).convert("L")
    if picture.mode in ("LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        return picture.convert("RGBA")
    if picture.mode in ("L", "RGB", "RGBA", "CMYK"):
        return picture
    return picture.convert("RGB")


def _on_white(picture: Image.Image) -> Image.Image:
    """RGB of a plain mode; clear parts become white."""
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    white = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(white, picture).convert("RGB")


def _to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours of a wide-gamut phone photo as sRGB; an unreadable profile changes nothing."""
    if not profile:
        return picture
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(picture, source, target) or picture
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
