"""Pictures to the tower's input: the one resize path, shared by training and serving."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from stylist.photo.intake import open_rgb

SIDE = 224

Pixels = NDArray[np.uint8]


def squashed(picture: Image.Image) -> Pixels:
    """An RGB picture of any shape as [224, 224, 3], bicubic."""
    # Large photos are first shrunk by averaging whole pixels, which is cheaper and looks the same.
    small = picture.resize((SIDE, SIDE), Image.Resampling.BICUBIC, reducing_gap=3.0)
    return np.asarray(small)


def tower_input(image: bytes) -> Pixels:
    """Encoded picture bytes as [224, 224, 3].

    Raises:
        UnreadablePicture: The bytes are no picture that we open.
    """
    return squashed(open_rgb(image))
