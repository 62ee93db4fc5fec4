"""The seams: what the use cases need, whoever provides it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from stylist.domain import Candidate, CatalogItem, Filters, Outfit, WeatherReport
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


Message = dict[str, Any]
"""A message of Bedrock's Converse: {"role": "user" or "assistant", "content": [blocks]}."""


@dataclass(frozen=True)
class ModelRequest:
    """What a chat model is asked.

    messages: alternating, the first and the last the user's. system: instructions.
    tools: Converse tool specs ({"name", "description", "inputSchema": {"json": …}}).
    max_tokens: most that it may write.
    """

    messages: Sequence[Message]
    system: str = ""
    tools: Sequence[Mapping[str, Any]] = ()
    max_tokens: int = 2000


class ModelStream(Protocol):
    """The events of one answer as they come, each a dict of one key, as `converse_stream` has."""

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        """messageStart, contentBlockStart, -Delta, -Stop, messageStop, metadata.

        Raises:
            ChatModelFailed: The model gave an error, or the stream was cut.
        """

    def close(self) -> None:
        """Stop it: also from another thread, also while the iterator waits. Never raises."""


class ChatModel(Protocol):
    """Answers a list of messages, with text or with tool calls."""

    def stream(self, request: ModelRequest) -> ModelStream:
        """Begin one answer.

        Raises:
            ChatModelFailed: It could not be begun.
        """


@dataclass(frozen=True)
class Passage:
    """A short text of the style guide. score: cosine with the question, in [-1, 1]."""

    passage_id: str
    title: str
    text: str
    score: float = 0.0


class Knowledge(Protocol):
    """The style guide."""

    def find(self, question: str, limit: int = 3) -> list[Passage]:
        """The passages nearest in meaning, best first; none for a blank question."""


class Weather(Protocol):
    """What it will be like outside."""

    def report(self, place: str, month: int | None = None) -> WeatherReport | None:
        """The weather of a place, in a month (1 to 12) or now; None when the place is unknown.

        Never raises for a network that fails: then it says what is typical.
        """


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


class Store(Protocol):
    """Small JSON records by kind and key: conversations, profiles, looks, spend.

    Any process sees what another wrote. An expired record is as if it were not there.
    """

    def get(self, kind: str, key: str) -> dict[str, Any] | None:
        """The record, or None."""

    def put(self, kind: str, key: str, record: Mapping[str, Any], *, owner: str = "",
            seconds: float | None = None) -> None:  # fmt: skip
        """Write or replace it. owner: whose it is. seconds: how long it lives; None for ever."""

    def delete(self, kind: str, key: str) -> None:
        """Remove it; nothing happens when it is not there."""

    def owned(self, owner: str) -> list[tuple[str, str]]:
        """(kind, key) of everything that is this owner's."""

    def add(self, kind: str, key: str, amount: int, *, seconds: float | None = None) -> int:
        """Count up, atomically; the new sum. A counter is the record {"sum": n}.

        seconds: how long it lives from its start.
        """

    def expire(self) -> int:
        """Remove what has expired for good. Returns how many records went."""


class Blobs(Protocol):
    """Photos and pictures by key: lower-case letters, digits, '.', '-', '_' and '/'."""

    def get(self, key: str) -> bytes:
        """The bytes.

        Raises:
            NotFound: There are none, or they have expired.
        """

    def exists(self, key: str) -> bool:
        """Whether `get` would give them."""

    def put(self, key: str, data: bytes, *, owner: str = "", seconds: float | None = None) -> None:
        """Write or replace them, whole or not at all. seconds: how long they live."""

    def delete(self, key: str) -> None:
        """Remove them; nothing happens when there are none."""

    def owned(self, owner: str) -> list[str]:
        """Keys of everything that is this owner's."""

    def expire(self) -> int:
        """Remove what has expired for good. Returns how many went."""
