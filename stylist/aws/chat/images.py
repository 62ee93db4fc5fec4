"""Pictures as Converse takes them."""

import io

from PIL import Image

from stylist.aws.smaller import jpeg_within
from stylist.errors import UnreadablePicture

MOST_BYTES = 3_750_000
LONGEST_SIDE = 8000
"""Pixels. Source of both: the reference of Converse's messages."""

_FORMATS = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif", "WEBP": "webp"}


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
                kind, data = "jpeg", jpeg_within(picture, longest, MOST_BYTES)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnreadablePicture("This file is not a picture that can be shown.") from error
    return {"image": {"format": kind, "source": {"bytes": data}}}
