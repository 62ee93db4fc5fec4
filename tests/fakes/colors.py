"""A small embedder whose vectors can be told in advance: pictures and texts are their colour."""

import io
from collections.abc import Sequence

import numpy as np
from PIL import Image

from stylist.errors import InvalidRequest, RefusedPhoto, UnreadablePicture
from stylist.ports import SeenGarment, SeenPhoto, Vector

_WORDS = {"red": (200, 30, 40), "green": (40, 140, 60), "blue": (30, 50, 190)}


class ColorEmbedder:
    """Three numbers: how red, green and blue. Counts how many pictures it was given."""

    embedder_id = "color-3"
    dimension = 3

    def __init__(self, embedder_id: str = "color-3") -> None:
        self.embedder_id = embedder_id
        self.pictures_seen = 0
        self.texts_seen = 0

    def embed_texts(self, texts: Sequence[str]) -> list[Vector]:
        self.texts_seen += len(texts)
        return [self._text(text) for text in texts]

    def embed_images(self, images: Sequence[bytes]) -> list[Vector]:
        vectors = [self._image(image) for image in images]
        self.pictures_seen += len(vectors)
        return vectors

    def _text(self, text: str) -> Vector:
        if not text.strip():
            raise InvalidRequest("The text is blank.")
        known = [_WORDS[word] for word in text.lower().split() if word in _WORDS]
        return _unit(known[0] if known else (1, 1, 1))

    def _image(self, image: bytes) -> Vector:
        try:
            picture = Image.open(io.BytesIO(image)).convert("RGB").resize((1, 1))
        except OSError as error:
            raise UnreadablePicture("This file is not a picture.") from error
        return _unit(picture.getpixel((0, 0)))


class OneGarment:
    """Takes every photo for one piece, said to be red."""

    def find(self, photo: bytes, person: int = 1) -> SeenPhoto:
        return SeenPhoto((self.whole(photo),))

    def whole(self, photo: bytes) -> SeenGarment:
        return SeenGarment("", photo, ("red",), (0.0, 0.0, 1.0, 1.0))

    def expire(self) -> None:
        """Remembers nothing."""


class Couple:
    """Sees two people in every photo; each wears a red top and blue trousers."""

    people = ((0.5, 0.0, 1.0, 1.0), (0.0, 0.2, 0.4, 1.0))

    def find(self, photo: bytes, person: int = 1) -> SeenPhoto:
        if person > len(self.people):
            raise InvalidRequest(f"The photo shows 2 people; there is no person {person}.")
        box = self.people[person - 1]
        garments = (
            SeenGarment("upper", picture("red"), ("red",), box),
            SeenGarment("lower", picture("blue"), ("blue",), box),
        )
        return SeenPhoto(garments, self.people, person)

    def whole(self, photo: bytes) -> SeenGarment:
        return SeenGarment("", photo, ("green",), (0.0, 0.0, 1.0, 1.0))

    def expire(self) -> None:
        """Remembers nothing."""


class TrustingCleaner:
    """Keeps every photo as it is; refuses what begins with 'naked'."""

    def clean(self, photo: bytes) -> bytes:
        WordGate().check(photo)
        return photo


class WordGate:
    """Refuses what begins with 'naked'."""

    def check(self, photo: bytes) -> None:
        if photo.startswith(b"naked"):
            raise RefusedPhoto("Please choose another photo.")


def picture(color: str, kind: str = "PNG", size: tuple[int, int] = (32, 32)) -> bytes:
    """An encoded picture of one colour word or hex."""
    file = io.BytesIO()
    Image.new("RGB", size, _WORDS.get(color, color)).save(file, kind)
    return file.getvalue()


def _unit(color: Sequence[float]) -> list[float]:
    vector = np.asarray(color, float) + 1
    return [float(part) for part in vector / np.linalg.norm(vector)]
