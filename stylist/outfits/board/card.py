"""What lies on the board in place of a piece whose picture is missing."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from stylist.domain import CatalogItem
from stylist.outfits.board.lettering import SANS, font, width
from stylist.outfits.board.sizes import centimetres

_SIDE: Final = 360
_SLIMMEST: Final = 0.6


def card(item: CatalogItem) -> NDArray[np.uint8]:
    """A blank card with the piece's category on it, of the piece's proportions, RGBA."""
    across, down = centimetres(item)
    ratio = min(max(across / down, _SLIMMEST), 1 / _SLIMMEST)
    size = (round(_SIDE * min(1, ratio)), round(_SIDE * min(1, 1 / ratio)))
    sheet = Image.new("RGBA", size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(sheet)
    box = (0, 0, size[0] - 1, size[1] - 1)
    pen.rounded_rectangle(box, 18, fill="#fbf9f5", outline="#b9ad9d", width=4)
    word = item.category.capitalize()
    letters = 60
    while letters > 12 and width(word, SANS, letters) > size[0] - 48:
        letters -= 2
    middle = (size[0] / 2, size[1] / 2)
    pen.text(middle, word, font=font(SANS, letters), fill="#6b6259", anchor="mm")
    return np.array(sheet)
