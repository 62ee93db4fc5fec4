"""`local-fashion-256`: sentences and pictures of clothes in one space, without a network."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from stylist.errors import InvalidRequest
from stylist.local.embedding import files
from stylist.local.embedding.appearance import (
    Floats,
    blended,
    enlarged,
    leading,
    measure,
    shrunk,
)
from stylist.local.embedding.heads import Heads, read_heads
from stylist.local.embedding.picture import tower_input
from stylist.local.embedding.words import SentenceTower
from stylist.photo.colors import FAMILIES
from stylist.ports import Vector
from stylist.weights import model_bytes, open_session

# More threads finish one picture sooner but cost more processor time for each; a page serves many.
_THREADS = 1
# Less of a picture than this is a speck, not a garment.
_LEAST_COVERED = 0.02

_Part = TypeVar("_Part")


@dataclass(frozen=True)
class Appearance:
    """What a picture shows, beside its vector.

    Attributes:
        colors: Fine colour names of the garment with shares 0..1, largest first.
        families: Colour families with the likelihood that a person says that word.
        box: Left, top, right, bottom of the garment, 0..1 of the picture.
        mask: How likely each cell of the picture is garment, 0..1, [28, 28].
    """

    colors: tuple[tuple[str, float], ...]
    families: dict[str, float]
    box: tuple[float, float, float, float]
    mask: Floats


class LocalEmbedder:
    """Embeds on this machine's processor; files are opened at the first call."""

    dimension = 256

    def __init__(self, folder: Path = files.MODEL_FOLDER) -> None:
        self._folder = folder
        self._parts: dict[str, Any] = {}
        self._opening = threading.Lock()

    @cached_property
    def embedder_id(self) -> str:
        """Name and fingerprint of the weights. Raises BrokenModel without a list of checksums."""
        return f"local-fashion-256@{files.fingerprint(self._folder)}"

    def embed_texts(self, texts: Sequence[str]) -> list[Vector]:
        """One unit vector per text, in order.

        Raises:
            InvalidRequest: A text is blank, or holds half a character.
            BrokenModel: A model file is missing or damaged.
        """
        for text in texts:
            _check_text(text)
        vectors: list[Vector] = self._heads.text_vectors(self._sentences.vectors(texts)).tolist()
        return vectors

    def sentence_vectors(self, texts: Sequence[str]) -> Floats:
        """MiniLM's own vectors, [n, 384] of unit length: nearer than ours to what a text says.

        Raises as `embed_texts`.
        """
        for text in texts:
            _check_text(text)
        return self._sentences.vectors(texts)

    def embed_images(self, images: Sequence[bytes]) -> list[Vector]:
        """One unit vector per encoded picture, in order, each picture as it is.

        Raises:
            UnreadablePicture: The bytes are no picture.
            BrokenModel: A model file is missing or damaged.
        """
        return [self.embed_and_describe(image)[0] for image in images]

    def describe(self, image: bytes) -> Appearance:
        """Colours and place of the garment in an encoded picture; raises as `embed_images`."""
        return self.embed_and_describe(image)[1]

    def embed_and_describe(self, image: bytes) -> tuple[Vector, Appearance]:
        """Vector and appearance from one pass of the network; raises as `embed_images`."""
        pixels = tower_input(image)
        features, mask = self._look(pixels)
        measured = measure(shrunk(pixels), enlarged(mask))
        families = self._heads.judge.shares(measured)
        vector = self._heads.picture_vector(features, np.concatenate([measured, families]))
        return vector.tolist(), _appearance(measured, families, mask)

    def _look(self, pixels: NDArray[np.uint8]) -> tuple[Floats, Floats]:
        features, mask = self._tower.run(["features", "mask"], {"pixels": pixels[None]})
        return features[0], mask[0]

    @property
    def _heads(self) -> Heads:
        return self._once("heads", lambda: read_heads(self._file("heads.npz")))

    @property
    def _tower(self) -> onnxruntime.InferenceSession:
        return self._once("tower", lambda: open_session(self._file("image_tower.onnx"), _THREADS))

    @property
    def _sentences(self) -> SentenceTower:
        return self._once("sentences", self._open_sentences)

    def _open_sentences(self) -> SentenceTower:
        session = open_session(files.text_model_bytes(), _THREADS)
        return SentenceTower(session, self._file("tokenizer.json"))

    def _file(self, name: str) -> bytes:
        return model_bytes(self._folder, name)

    def _once(self, name: str, open_part: Callable[[], _Part]) -> _Part:
        """A part, opened by one thread while the others wait; `cached_property` has no lock."""
        with self._opening:
            if name not in self._parts:
                self._parts[name] = open_part()
            part: _Part = self._parts[name]
            return part


def _check_text(text: str) -> None:
    """Raises InvalidRequest for a text that no model can embed."""
    if not text.strip():
        raise InvalidRequest("A text to embed is blank; give it at least one word.")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidRequest(
            f"A text to embed holds half a character at position {error.start + 1} "
            f"({text[error.start]!a}); type it again."
        ) from error


def _appearance(measured: Floats, families: Floats, mask: Floats) -> Appearance:
    shares = blended(measured, families)
    names = {name: float(share) for name, share in zip(FAMILIES, families, strict=True)}
    return Appearance(tuple(leading(shares)), names, _box(mask), mask)


def _box(mask: Floats) -> tuple[float, float, float, float]:
    """The box around confident cells; the whole picture when there are hardly any."""
    inside = mask > 0.5
    if inside.mean() < _LEAST_COVERED:
        return 0.0, 0.0, 1.0, 1.0
    rows, columns = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    height, width = mask.shape
    return (
        float(columns[0] / width),
        float(rows[0] / height),
        float((columns[-1] + 1) / width),
        float((rows[-1] + 1) / height),
    )
