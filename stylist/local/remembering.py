"""Keeps recent vectors for a while, so that moving a slider or a filter costs no model call."""

import hashlib
import threading
from collections.abc import Callable, Hashable, Sequence
from typing import Final, TypeVar

from cachetools import TTLCache

from stylist.ports import Embedder, Vector
from stylist.recent import recent

_Input = TypeVar("_Input")

MOST_VECTORS: Final = 512
"""Some 4 MB: a vector of 256 Python numbers takes 8 KB."""
SECONDS: Final = 3600.0


class RememberingEmbedder:
    """The embedder it wraps, asked once an hour for the same text or picture.

    Keys are hashes: neither words nor pictures are kept, only their vectors.
    """

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._vectors: TTLCache[Hashable, Vector] = TTLCache(MOST_VECTORS, SECONDS)
        self._lock = threading.Lock()

    @property
    def embedder_id(self) -> str:
        """As the wrapped embedder says."""
        return self._embedder.embedder_id

    @property
    def dimension(self) -> int:
        """As the wrapped embedder says."""
        return self._embedder.dimension

    def embed_texts(self, texts: Sequence[str]) -> list[Vector]:
        """One vector per text, in order."""
        keys = [("text", _text_digest(text)) for text in texts]
        return self._recall(keys, texts, self._embedder.embed_texts)

    def embed_images(self, images: Sequence[bytes]) -> list[Vector]:
        """One vector per picture, in order."""
        keys = [_image_key(image) for image in images]
        return self._recall(keys, images, self._embedder.embed_images)

    def forget(self) -> None:
        """Let go of every vector."""
        with self._lock:
            self._vectors.clear()

    def _recall(
        self,
        keys: Sequence[Hashable],
        inputs: Sequence[_Input],
        embed: Callable[[Sequence[_Input]], list[Vector]],
    ) -> list[Vector]:
        with self._lock:
            known = {key: found for key in keys if (found := recent(self._vectors, key))}
        new = {key: given for key, given in zip(keys, inputs, strict=True) if key not in known}
        if new:
            known.update(zip(new, embed(list(new.values())), strict=True))
            with self._lock:
                self._vectors.update({key: known[key] for key in new})
        return [known[key] for key in keys]


def _text_digest(text: str) -> bytes:
    # Half a character has a key too: whether it can be embedded the embedder says.
    return hashlib.sha256(text.encode(errors="surrogatepass")).digest()


def _image_key(image: bytes) -> Hashable:
    return "image", hashlib.sha256(image).digest()
