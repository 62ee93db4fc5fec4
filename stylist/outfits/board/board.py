"""Draws an outfit the way a magazine does: its pieces laid out flat on paper."""

import hashlib
import io
import logging
from dataclasses import dataclass, replace
from typing import Final

from PIL import Image

from stylist.domain import CatalogItem, Outfit
from stylist.errors import NotFound
from stylist.outfits.board.captions import Frame, frame, letter
from stylist.outfits.board.card import card
from stylist.outfits.board.cutouts import Cutter, Pixels, cut_out
from stylist.outfits.board.layout import arrange
from stylist.outfits.board.marks import RADIUS, draw_disc, mark_places
from stylist.outfits.board.paper import HEIGHT, WIDTH, Cloth, alpha_of, drawn, laid
from stylist.outfits.board.shapes import Shape
from stylist.outfits.board.sizes import relative_size
from stylist.outfits.board.words import alt_text
from stylist.places import comment_of
from stylist.ports import ItemPictures, OutfitPicture

_QUALITIES: Final = (88, 82, 74, 64)
_MOST_BYTES: Final = 200_000
_MOST_TURN: Final = 4.0
_STEADY: Final = frozenset({"shoes", "bag"})
"""Slots whose pieces stand rather than lie: they are turned half as far."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class LaidOut:
    """A board before it is drawn. cloths, marks: of each piece, in the outfit's order.

    marks: the middle of each number, across and down in pixels.
    """

    words: Frame
    cloths: tuple[Cloth, ...]
    marks: tuple[tuple[int, int], ...]


class Board:
    """A `PictureMaker` that composes an outfit from the pictures of its items; safe to share.

    cutter: finds the piece in pictures with a busy background; without it they are shown whole.
    """

    def __init__(self, pictures: ItemPictures, cutter: Cutter | None = None) -> None:
        self._pictures, self._cutter = pictures, cutter

    def draw(self, outfit: Outfit) -> OutfitPicture:
        """A JPEG of 1080×1350; the same outfit gives the same bytes.

        A piece without a picture is a card with its category.

        Raises:
            NotFound: No piece has a picture.
        """
        laid_out = self.lay_out(outfit)
        sheet = Image.fromarray(laid(laid_out.cloths))
        letter(sheet, outfit, laid_out.words)
        for number, (x, y) in enumerate(laid_out.marks, 1):
            draw_disc(sheet, x, y, RADIUS, number)
        numbers = {one: number for number, one in enumerate(outfit.product_ids, 1)}
        boxes = [(cloth.left, cloth.top, cloth.pixels.shape[1], cloth.pixels.shape[0])
                 for cloth in laid_out.cloths]  # fmt: skip
        data = _encoded(sheet, comment_of(boxes))
        return OutfitPicture(data, "image/jpeg", WIDTH, HEIGHT, alt_text(outfit), numbers)

    def lay_out(self, outfit: Outfit) -> LaidOut:
        """Where everything lies.

        Raises:
            NotFound: No piece has a picture.
        """
        words = frame(outfit)
        cloths = self._cloths(outfit, words.stage)
        marks = mark_places([alpha_of(cloth) for cloth in cloths], words.stage)
        return LaidOut(words, tuple(cloths), tuple(marks))

    def _cloths(self, outfit: Outfit, stage: tuple[int, int, int, int]) -> list[Cloth]:
        pieces = [self._piece(item) for item in outfit.items]
        if all(piece is None for piece in pieces):
            raise NotFound("No piece of this outfit has a picture that can be read.")
        pixels = [
            card(item) if piece is None else piece
            for item, piece in zip(outfit.items, pieces, strict=True)
        ]
        # Not its key: that keeps shoppers apart, and what they see of one outfit is the same.
        alike = replace(outfit, mark="").key
        shapes = [
            Shape(piece[..., 3], _turn(alike, item), relative_size(item), item.slot)
            for item, piece in zip(outfit.items, pixels, strict=True)
        ]
        placed = arrange(shapes, stage)
        return [drawn(*one) for one in zip(pixels, shapes, placed, strict=True)]

    def _piece(self, item: CatalogItem) -> Pixels | None:
        """The cut-out, or None where there is no picture that can be opened."""
        try:
            return cut_out(self._pictures.read(item), self._cutter)
        except (NotFound, OSError, ValueError) as error:
            logger.warning("A card stands for %s: %s", item.product_id, error)
            return None


def _turn(key: str, item: CatalogItem) -> float:
    """Degrees, always the same for a piece of an outfit; never quite upright."""
    digest = hashlib.sha256(f"{key} {item.slot}".encode()).digest()
    most = _MOST_TURN / 2 if item.slot in _STEADY else _MOST_TURN
    share = 0.3 + 0.7 * digest[0] / 255
    return float(most * share * (1 if digest[1] % 2 else -1))


def _encoded(sheet: Image.Image, comment: bytes) -> bytes:
    """A JPEG, since not every messenger shows WebP; less fine where it would be too large."""
    for quality in _QUALITIES:
        file = io.BytesIO()
        sheet.save(file, "JPEG", quality=quality, optimize=True, comment=comment)
        if file.tell() <= _MOST_BYTES:
            break
    return file.getvalue()
