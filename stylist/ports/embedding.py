"""The vector space of texts and pictures."""

from collections.abc import Sequence
from typing import Protocol

Vector = Sequence[float]
"""`dimension` numbers of unit length, so that a dot product is a cosine in [-1, 1]."""


class Embedder(Protocol):
    """Places texts and pictures in one vector space."""

    @property
    def embedder_id(self) -> str:
        """Name and version; vectors of two different ids never mix."""

    @property
    def dimension(self) -> int:
        """Length of every vector."""

    def embed_texts(self, texts: Sequence[str]) -> list[Vector]:
        """One vector per text, in order.

        Raises:
            InvalidRequest: A text is blank.
        """

    def embed_images(self, images: Sequence[bytes]) -> list[Vector]:
        """One vector per encoded picture (JPEG, PNG, WebP), in order, the picture as it is.

        Raises:
            UnreadablePicture: The bytes are no picture.
            ServiceUnavailable: The model does not answer; the same call may be retried.
        """
