"""The seams: what the use cases need, whoever provides it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from stylist.domain import Candidate, CatalogItem, Filters
from stylist.domain.search import Box

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


class ItemPictures(Protocol):
    """Where the pictures of catalog items are."""

    def read(self, item: CatalogItem) -> bytes:
        """The item's encoded picture.

        Raises:
            NotFound: There is none at image_url.
        """


@dataclass(frozen=True)
class SeenGarment:
    """A piece of clothing in a photo, before anybody named what it is.

    crop: encoded picture of the piece alone. colors: fine colour words, largest share first.
    """

    crop: bytes
    colors: tuple[str, ...]
    box: Box


class GarmentFinder(Protocol):
    """Finds the pieces of clothing in a shopper's photo."""

    def find(self, photo: bytes) -> list[SeenGarment]:
        """At least one piece: a photo nobody wears clothes in is one piece as a whole.

        Raises:
            UnreadablePicture: The bytes are no picture.
        """


@dataclass(frozen=True)
class IndexEntry:
    """An item on its way into the index, with its vector."""

    item: CatalogItem
    vector: Vector


class CatalogIndex(Protocol):
    """Vectors, facts and filters of one catalog, all of one embedder."""

    def nearest(self, vector: Vector, filters: Filters, limit: int) -> list[Candidate]:
        """The `limit` items most similar to `vector` that break no filter, best first."""

    def count(self, filters: Filters) -> int:
        """How many items break no filter."""

    def fetch(self, product_ids: Sequence[str]) -> list[CatalogItem]:
        """Items by id, in the order asked; unknown ids are left out."""

    def vectors(self, product_ids: Sequence[str]) -> dict[str, Vector]:
        """Stored vectors by id; unknown ids are left out."""

    def hashes(self) -> dict[str, tuple[str, str]]:
        """product_id → (row_hash, image_sha256) of every item, to see what changed."""

    def upsert(self, entries: Iterable[IndexEntry]) -> int:
        """Add new items, replace known ones; visible to the next query. Returns how many."""

    def delete(self, product_ids: Sequence[str]) -> int:
        """Remove items; gone in the next query. Returns how many were there."""

    def rebuild(self, entries: Iterable[IndexEntry]) -> int:
        """Replace everything at once: readers see the old catalog or the new one, never half."""

    def info(self) -> dict[str, Any]:
        """Items, embedder_id, dimension, updated_at, place: what `catalog info` prints."""
