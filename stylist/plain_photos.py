"""Photos where nothing can look into them: each is one piece, as it is.

For pictures of products, where none of the models that find people and cover faces is at hand.
"""

from stylist.errors import InvalidRequest
from stylist.feeds.pictures import plain_picture
from stylist.ports import SeenGarment, SeenPhoto


class PlainFinder:
    """A `GarmentFinder` that takes every photo for one piece that nobody wears."""

    def find(self, photo: bytes, person: int = 1) -> SeenPhoto:
        """See `GarmentFinder.find`."""
        if person > 1:
            raise InvalidRequest("Nobody is looked for in this photo. Leave out which person.")
        return SeenPhoto((self.whole(photo),))

    def whole(self, photo: bytes) -> SeenGarment:
        """See `GarmentFinder.whole`."""
        return SeenGarment("", plain_picture(photo), (), (0.0, 0.0, 1.0, 1.0))

    def expire(self) -> None:
        """Nothing is remembered."""


class PlainCleaner:
    """A `PhotoCleaner` that lets JPEG and PNG through as they are: no face in them is covered."""

    def clean(self, photo: bytes) -> bytes:
        """The photo.

        Raises:
            UnreadablePicture: It is neither, or larger than the model takes.
        """
        return plain_picture(photo)
