"""Opens pictures from strangers: judged by content, capped before decoding, stripped of data.

What leaves here is upright 8-bit sRGB without EXIF, GPS, comments or colour profiles.
"""

import io
import warnings
from typing import Final

from PIL import Image, ImageCms, ImageOps

from stylist.errors import UnreadablePicture

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_PIXELS: Final = 40_000_000
MOST_ASPECT: Final = 20
"""Longest side over shortest; past it there is no garment to see."""
LEAST_SIDE: Final = 16
LONG_SIDE: Final = 2048
"""Kept resolution: more than any model of ours looks at, small enough to store and send."""
FORMATS: Final = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "BMP", "TIFF")
JPEG_QUALITY: Final = 92

_HEIC: Final = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypmsf1")
"""How a HEIC file begins, from its fifth byte; AVIF ("ftypavif") is another matter."""

_REMEDY = "Please choose a photo saved as JPEG, PNG or WebP."


def open_rgb(data: bytes) -> Image.Image:
    """Decode a picture into upright RGB, at most 2048 px on its long side; clear parts on white.

    Raises:
        UnreadablePicture: Too big, too small, damaged, or no picture; says what to do.
    """
    picture = _identify(data)
    _check_size(picture)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _decode(picture)
    except Exception as error:  # decoders of damaged files raise whatever they like
        message = f"This picture is damaged and cannot be opened to the end. {_REMEDY}"
        raise UnreadablePicture(message) from error


def clean_jpeg(data: bytes) -> bytes:
    """The picture as we keep it: re-encoded JPEG that carries pixels and nothing else.

    Raises:
        UnreadablePicture: As `open_rgb`.
    """
    clean = io.BytesIO()
    open_rgb(data).save(clean, "JPEG", quality=JPEG_QUALITY)
    return clean.getvalue()


def _identify(data: bytes) -> Image.Image:
    if not data:
        raise UnreadablePicture(f"The file is empty. {_REMEDY}")
    if len(data) > MOST_BYTES:
        raise UnreadablePicture(
            f"The photo has more than {MOST_BYTES // 2**20} MB. Please send a smaller copy."
        )
    if data[4:12] in _HEIC:
        raise UnreadablePicture(
            "This is a HEIC photo, as iPhones take them. Please send it as a JPEG: share it by "
            "mail or message, or export it as JPEG first."
        )
    try:
        with warnings.catch_warnings():
            # Pillow warns of large pictures; our own cap below decides.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except Exception as error:  # decoders of damaged files raise whatever they like
        raise UnreadablePicture(f"This file is not a picture we can open. {_REMEDY}") from error


def _check_size(picture: Image.Image) -> None:
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise _too_many_pixels()
    if min(width, height) < LEAST_SIDE:
        raise UnreadablePicture(
            f"The picture is only {width}×{height} pixels; there is nothing to see. "
            "Please choose a larger photo."
        )
    if max(width, height) > MOST_ASPECT * min(width, height):
        raise UnreadablePicture(
            f"The picture is a thin strip of {width}×{height} pixels. "
            "Please choose a photo that shows the whole piece."
        )


def _too_many_pixels() -> UnreadablePicture:
    return UnreadablePicture(
        f"The photo has more than {MOST_PIXELS // 1_000_000} megapixels. "
        "Please send a smaller copy."
    )


def _decode(picture: Image.Image) -> Image.Image:
    picture.draft("RGB", (LONG_SIDE, LONG_SIDE))
    profile = picture.info.get("icc_profile")
    upright = ImageOps.exif_transpose(picture)
    # Shrunk before anything else: every step after this needs a multiple of its size.
    if max(upright.size) > 2 * LONG_SIDE and upright.mode in ("L", "RGB", "RGBA", "CMYK"):
        upright = upright.reduce(max(upright.size) // LONG_SIDE)
    rgb = _to_srgb(_flatten(upright), profile)
    rgb.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
    # A fresh picture: pixels only, none of the metadata that `info` would carry into a save.
    bare = Image.new("RGB", rgb.size)
    bare.paste(rgb)
    return bare


def _flatten(picture: Image.Image) -> Image.Image:
    """RGB of any mode; clear parts become white, 16-bit greys keep their upper byte."""
    if picture.mode.startswith("I;16"):
        picture = picture.point(lambda level: level / 256).convert("L")
    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    return picture.convert("RGB") if picture.mode != "RGB" else picture


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
