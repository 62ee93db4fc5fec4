"""Pictures of outfits."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from stylist.domain import Outfit


@dataclass(frozen=True)
class OutfitPicture:
    """A picture of an outfit.

    data: encoded. alt: what is in it, in words. numbers: which number each piece bears in it.
    """

    data: bytes
    media_type: str
    width: int
    height: int
    alt: str
    numbers: Mapping[str, int]


class PictureMaker(Protocol):
    """Draws an outfit."""

    def draw(self, outfit: Outfit) -> OutfitPicture:
        """The outfit's picture; the same outfit gives the same bytes.

        Raises:
            NotFound: A piece has no picture.
        """
