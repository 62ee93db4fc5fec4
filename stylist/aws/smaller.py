"""Pictures that are too large for whoever is to see them, made small enough."""

import io
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

_SHRINK: Final = 0.8


def jpeg_within(picture: "Image", longest: int, most_bytes: int, quality: int = 85) -> bytes:
    """A JPEG of the picture, upright, clear parts on white, its sides in proportion.

    Args:
        picture: just opened.
        longest: pixels that its longer side may have.
        most_bytes: of the file; of 100,000 or more there is always one.
        quality: of the JPEG, 1 to 95.
    Raises:
        OSError, ValueError, SyntaxError: It is damaged.
    """
    # Not at the top: a function on Lambda has no Pillow.
    from PIL import ImageOps

    # Decodes a large JPEG at half its size or less, in a fraction of the time.
    picture.draft("RGB", (longest, longest))
    made = _opaque(ImageOps.exif_transpose(picture))
    made.thumbnail((longest, longest))
    while True:
        file = io.BytesIO()
        made.save(file, "JPEG", quality=quality)
        if file.tell() <= most_bytes:
            return file.getvalue()
        made = made.resize((max(1, int(made.width * _SHRINK)), max(1, int(made.height * _SHRINK))))


def _opaque(picture: "Image") -> "Image":
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    ground = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(ground, layer).convert("RGB")
