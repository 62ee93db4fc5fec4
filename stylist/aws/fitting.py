"""Pictures and words cut to what Titan Multimodal Embeddings takes.

Its page gives two sets of limits, an older and a newer one; these are the stricter of each:
https://docs.aws.amazon.com/bedrock/latest/userguide/titan-multiemb-models.html
"""

import io
import re
from typing import TYPE_CHECKING, Final

from stylist.aws.smaller import jpeg_within
from stylist.errors import InvalidRequest, UnreadablePicture

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_SIDE: Final = 2048
MOST_BYTES: Final = 5_000_000 - 1
MOST_TOKENS: Final = 120
"""Below the 128 of the older page: its tokenizer is not published, ours is an estimate."""

_MOST_PIXELS: Final = 40_000_000
_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_QUALITY: Final = 92
_PIECE: Final = re.compile(r"[A-Za-z]+|\d|[^\W\d]|[^\w\s]")
_LETTERS_A_TOKEN: Final = 2


def fitted_text(text: str) -> str:
    """The text, cut after the last word that surely fits.

    Raises:
        InvalidRequest: It is blank, or holds half a character.
    """
    if not text.strip():
        raise InvalidRequest("A text to embed is blank; give it at least one word.")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidRequest(
            f"A text to embed holds half a character at position {error.start + 1} "
            f"({text[error.start]!a}); type it again."
        ) from error
    spent, end = 0, 0
    for piece in _PIECE.finditer(text):
        cost = _most_tokens(piece.group())
        if spent + cost > MOST_TOKENS:
            return text[:end].strip() or text[: MOST_TOKENS * _LETTERS_A_TOKEN].strip()
        spent, end = spent + cost, piece.end()
    return text.strip()


def _most_tokens(piece: str) -> int:
    """Tokens to reckon with: words in pairs of letters, which is finer than tokenizers split
    English; anything else byte by byte, which none goes below."""
    if piece.isascii():
        return -(-len(piece) // _LETTERS_A_TOKEN)
    return len(piece.encode())


def fitted_picture(data: bytes) -> bytes:
    """The picture as it is where it is a plain JPEG or PNG within the limits; else made anew.

    Clear parts are seen on white, and the sides shrink in proportion.

    Raises:
        UnreadablePicture: The bytes are no picture that we open.
    """
    picture = _opened(data)
    is_plain = picture.format in ("JPEG", "PNG") and picture.mode in ("RGB", "L")
    upright = picture.getexif().get(0x0112, 1) == 1
    if is_plain and upright and max(picture.size) <= MOST_SIDE and len(data) <= MOST_BYTES:
        return data
    return jpeg_within(picture, MOST_SIDE, MOST_BYTES, _QUALITY)


def _opened(data: bytes) -> "Image":
    # Not at the top: a function on Lambda has no Pillow, and embeds words alone.
    from PIL import Image

    try:
        picture = Image.open(io.BytesIO(data), formats=_FORMATS)
        if picture.width * picture.height > _MOST_PIXELS:
            raise UnreadablePicture(
                f"The picture has {picture.width}×{picture.height} pixels, more than 40 million. "
                "Please send a smaller copy."
            )
        picture.load()
        return picture
    except UnreadablePicture:
        raise
    except Exception as error:  # decoders of damaged files raise whatever they like
        raise UnreadablePicture(
            "This file is not a picture we can open. Please choose a photo saved as JPEG, PNG "
            "or WebP."
        ) from error
