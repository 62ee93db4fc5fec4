"""Pictures as Converse takes them."""

import io

from PIL import Image, ImageOps

from stylist.errors import UnreadablePicture

MOST_BYTES = 3_750_000
LONGEST_SIDE = 8000
"""Pixels. Source of both: the reference of Converse's messages."""

_FORMATS = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif", "WEBP": "webp"}
_QUALITY = 85
_SHRINK = 0.8


def image_block(data: bytes, longest: int = LONGEST_SIDE) -> dict[str, object]:
    """The picture as a block of a message: as it is where it fits, else a smaller JPEG.

    Args:
        data: an encoded picture.
        longest: pixels that its longer side may have.
    Raises:
        UnreadablePicture: The bytes are no picture.
    """
    try:
        with Image.open(io.BytesIO(data)) as picture:
            kind = _FORMATS.get(picture.format or "", "")
            if not kind or len(data) > MOST_BYTES or max(picture.size) > longest:
                kind, data = "jpeg", _smaller(picture, longest)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnreadablePicture("This file is not a picture that can be shown.") from error
    return {"image": {"format": kind, "source": {"bytes": data}}}


def _smaller(picture: Image.Image, longest: int) -> bytes:
    # Decodes a large JPEG at half its size or less, in a fraction of the time.
    picture.draft("RGB", (longest, longest))
    made = _opaque(ImageOps.exif_transpose(picture))
    made.thumbnail((longest, longest))
    while True:
        file = io.BytesIO()
        made.save(file, "JPEG", quality=_QUALITY)
        if file.tell() <= MOST_BYTES:
            return file.getvalue()
        made = made.resize([max(1, int(side * _SHRINK)) for side in made.size])


def _opaque(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    ground = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(ground, layer).convert("RGB")
