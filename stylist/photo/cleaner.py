"""Makes a shopper's photo one that may be kept."""

import io

from stylist.photo.body import PeopleFinder
from stylist.photo.faces import FaceHider
from stylist.photo.intake import JPEG_QUALITY, open_rgb
from stylist.photo.note import write_note


class Cleaner:
    """A `PhotoCleaner`; safe to share between threads."""

    def __init__(self, people: PeopleFinder, faces: FaceHider) -> None:
        self._people = people
        self._faces = faces

    def clean(self, photo: bytes) -> bytes:
        """A JPEG made anew: upright, faces covered, no metadata but our own note of the people.

        Raises:
            UnreadablePicture: The bytes are no picture that we open; says what to do.
            BrokenModel: A model file is missing or damaged.
        """
        picture = open_rgb(photo)
        people = self._people.find(picture)
        kept = io.BytesIO()
        self._faces.hide(picture, people).save(
            kept, "JPEG", quality=JPEG_QUALITY, comment=write_note(people, picture.size)
        )
        return kept.getvalue()
