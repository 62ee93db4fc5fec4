"""Pictures of outfits."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

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


@runtime_checkable
class DrawsAhead(Protocol):
    """A `PictureMaker` that may be told what it will be asked to draw."""

    def begin(self, outfit: Outfit) -> None:
        """Begin to draw it; returns at once."""


class OutfitImaginer(Protocol):
    """Imagines an outfit on somebody. What it makes shows nothing that exists, so whoever shows
    it says so, and names the pieces beside it."""

    def imagine(self, outfit: Outfit, seconds: float = 0.0) -> bytes | None:
        """A JPEG of 1080×1350; None while it is being made, which the first call begins.

        seconds: how long to wait for it.

        Raises:
            NotFound: There is none, and why, in a sentence for the shopper.
        """
