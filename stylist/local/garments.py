"""Takes a photo for one piece as a whole: its colours and place as the local model sees them."""

import hashlib
import threading
from typing import Final

from cachetools import TTLCache

from stylist.domain.search import Box
from stylist.local.embedding import LocalEmbedder
from stylist.local.remembering import MOST_VECTORS, SECONDS, RememberingEmbedder, recent
from stylist.ports import SeenGarment, SeenPhoto

LEAST_SHARE: Final = 0.15
"""A colour on less of the piece than this is a detail, not its colour."""
MOST_COLORS: Final = 3


class WholePhoto:
    """A `GarmentFinder` for photos of a single piece.

    Model and memory are shared with search: one pass of the network gives colours and vector,
    and a photo looked at again costs none.
    """

    def __init__(self, model: LocalEmbedder, memory: RememberingEmbedder) -> None:
        self._model = model
        self._memory = memory
        self._seen: TTLCache[bytes, tuple[tuple[str, ...], Box]] = TTLCache(MOST_VECTORS, SECONDS)
        self._lock = threading.Lock()

    def find(self, photo: bytes, person: int = 1) -> SeenPhoto:
        """The one piece.

        Raises:
            UnreadablePicture: The bytes are no picture.
            BrokenModel: A model file is missing or damaged.
        """
        return SeenPhoto((self.whole(photo),))

    def whole(self, photo: bytes) -> SeenGarment:
        """The photo as one piece.

        Raises:
            UnreadablePicture: The bytes are no picture.
            BrokenModel: A model file is missing or damaged.
        """
        key = hashlib.sha256(photo).digest()
        with self._lock:
            known = recent(self._seen, key)
        colors, box = known or self._look(key, photo)
        return SeenGarment("", photo, colors, box)

    def _look(self, key: bytes, photo: bytes) -> tuple[tuple[str, ...], Box]:
        vector, appearance = self._model.embed_and_describe(photo)
        self._memory.learn_image(photo, vector)
        large = [name for name, share in appearance.colors if share >= LEAST_SHARE]
        seen = tuple(large[:MOST_COLORS]), appearance.box
        with self._lock:
            self._seen[key] = seen
        return seen
