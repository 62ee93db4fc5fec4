"""What is done with a shopper's photo."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from stylist.domain.search import Box


@dataclass(frozen=True)
class SeenGarment:
    """A piece of clothing in a photo, before anybody named what it is.

    region: 'upper', 'lower', 'full' or 'feet'; '' where nobody wears it.
    crop: encoded picture to embed: the piece alone, or the photo as it is.
    colors: fine colour words, largest share first. box: where in the photo.
    cutout: small WebP of the piece with clear background, to be shown; b'' when there is none.
    never: categories that its shape rules out.
    """

    region: str
    crop: bytes
    colors: tuple[str, ...]
    box: Box
    cutout: bytes = b""
    never: tuple[str, ...] = ()


@dataclass(frozen=True)
class SeenPhoto:
    """What was found in a photo.

    garments: at least one; those of `person`: full, upper, lower, feet, as far as they are seen.
    people: a box for each person found, the largest first; none for a photo of a piece alone.
    person: whose garments these are, 1 for the first of `people`; 0 where nobody is.
    """

    garments: tuple[SeenGarment, ...]
    people: tuple[Box, ...] = ()
    person: int = 0


class GarmentFinder(Protocol):
    """Finds the pieces of clothing in a shopper's photo."""

    def find(self, photo: bytes, person: int = 1) -> SeenPhoto:
        """The pieces that the person wears; without people, the photo is one piece.

        Raises:
            UnreadablePicture: The bytes are no picture.
            InvalidRequest: There are people, but not so many.
        """

    def whole(self, photo: bytes) -> SeenGarment:
        """The photo taken for one piece as it is, whoever is in it.

        Raises:
            UnreadablePicture: The bytes are no picture.
        """

    def expire(self) -> None:
        """Let go of what was remembered of photos longer than an hour ago."""


@runtime_checkable
class Forgetful(Protocol):
    """Something that remembers, in this process, what it made of shoppers' photos and words."""

    def forget(self) -> None:
        """Let go of all of it, at once."""


class PhotoCleaner(Protocol):
    """Makes a shopper's photo one that may be kept."""

    def clean(self, photo: bytes) -> bytes:
        """A JPEG made anew, upright, at most 2048 px, every face covered; no metadata but what
        the adapter itself notes for a `GarmentFinder`.

        Raises:
            UnreadablePicture: The bytes are no picture that we open; says what to do.
            RefusedPhoto: It is not one that we work with.
        """


class Moderator(Protocol):
    """The gate in front of everything that is done with a photo.

    It sees faces, so it runs in this process; one that asks elsewhere has to come after a
    `PhotoCleaner`.
    """

    def check(self, photo: bytes) -> None:
        """Lets an ordinary photo pass.

        Raises:
            RefusedPhoto: It is not one that we work with; kind, and says what to do.
        """
