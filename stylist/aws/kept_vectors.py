"""Vectors kept by the hash of what they stand for: nothing is paid for twice."""

import hashlib
import logging
import struct
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from stylist.errors import NotFound
from stylist.ports import Blobs, Embedder, Vector

log = logging.getLogger(__name__)

_PARALLEL: Final = 8
"""Reads or writes under way at once: one after the other would take longer than embedding."""

_Input = TypeVar("_Input", str, bytes)


class KeptVectors:
    """The embedder it wraps, asked once for the same words or picture, in whichever process.

    For the shop's catalog, whose pictures are nobody's secret. A shopper's photo has no place
    here: its vector would outlive it.
    """

    def __init__(self, embedder: Embedder, blobs: Blobs, folder: str = "vectors") -> None:
        self._embedder = embedder
        self._blobs = blobs
        # The id has characters that a key may not have.
        space = hashlib.sha256(embedder.embedder_id.encode()).hexdigest()[:16]
        self._folder = f"{folder}/{space}"

    @property
    def embedder_id(self) -> str:
        """As the wrapped embedder says."""
        return self._embedder.embedder_id

    @property
    def dimension(self) -> int:
        """As the wrapped embedder says."""
        return self._embedder.dimension

    def embed_texts(self, texts: Sequence[str]) -> list[Vector]:
        """See `Embedder.embed_texts`."""
        # Half a character has a key too: that it cannot be embedded the embedder says.
        data = [text.encode(errors="surrogatepass") for text in texts]
        return self._recall("text", data, texts, self._embedder.embed_texts)

    def embed_images(self, images: Sequence[bytes]) -> list[Vector]:
        """See `Embedder.embed_images`."""
        return self._recall("image", images, images, self._embedder.embed_images)

    def _recall(
        self,
        kind: str,
        data: Sequence[bytes],
        inputs: Sequence[_Input],
        embed: Callable[[Sequence[_Input]], list[Vector]],
    ) -> list[Vector]:
        keys = [f"{self._folder}/{kind}/{hashlib.sha256(one).hexdigest()}" for one in data]
        known = self._known(list(dict.fromkeys(keys)))
        new = {key: given for key, given in zip(keys, inputs, strict=True) if key not in known}
        if new:
            made = dict(zip(new, embed(list(new.values())), strict=True))
            self._keep(made)
            known |= made
        return [known[key] for key in keys]

    def _known(self, keys: Sequence[str]) -> dict[str, Vector]:
        with ThreadPoolExecutor(_PARALLEL, "kept-vectors") as pool:
            found = zip(keys, pool.map(self._kept, keys), strict=True)
            return {key: vector for key, vector in found if vector}

    def _keep(self, made: dict[str, Vector]) -> None:
        def put(key: str) -> None:
            self._blobs.put(key, struct.pack(f"<{len(made[key])}f", *made[key]))

        with ThreadPoolExecutor(_PARALLEL, "kept-vectors") as pool:
            list(pool.map(put, made))

    def _kept(self, key: str) -> Vector | None:
        try:
            data = self._blobs.get(key)
        except NotFound:
            return None
        if len(data) != 4 * self.dimension:
            log.warning("%s holds %d bytes, which is no vector; it is made anew", key, len(data))
            return None
        return struct.unpack(f"<{self.dimension}f", data)
