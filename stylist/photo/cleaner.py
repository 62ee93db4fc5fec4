"""Makes a shopper's photo one that may be kept."""

import io
from typing import Final

from PIL import Image

from stylist.photo.body import PeopleFinder
from stylist.photo.faces import FaceHider
from stylist.photo.intake import JPEG_QUALITY, open_rgb
from stylist.photo.note import write_note
from stylist.ports import Moderator

_GATE_SIDE: Final = 512
"""No gate looks closer."""


class Cleaner:
    """A `PhotoCleaner`; safe to share between threads."""

    def __init__(self, people: PeopleFinder, faces: FaceHider, gate: Moderator) -> None:
        self._people = people
        self._faces = faces
        self._gate = gate

    def clean(self, photo: bytes) -> bytes:
        """A JPEG made anew: upright, faces covered, no metadata but our own note of the people.

        Raises:
            UnreadablePicture: The bytes are no picture that we open; says what to do.
            RefusedPhoto: The gate does not let it pass.
            BrokenModel: A model file is missing or damaged.
        """
        picture = open_rgb(photo)
        # Before faces are covered: a smear of skin colour looks bare.
        self._gate.check(_small_jpeg(picture))
        people = self._people.find(picture)
        kept = io.BytesIO()
        self._faces.hide(picture, people).save(
            kept, "JPEG", quality=JPEG_QUALITY, comment=write_note(people, picture.size)
        )
        return kept.getvalue()


def _small_jpeg(picture: Image.Image) -> bytes:
    small = picture.copy()
    small.thumbnail((_GATE_SIDE, _GATE_SIDE), Image.Resampling.BOX)
    file = io.BytesIO()
    small.save(file, "JPEG", quality=JPEG_QUALITY)
    return file.getvalue()
