"""Titan Multimodal Embeddings G1: its JSON, its stricter published limits, and stand-in vectors.

Vectors are of unit length and always the same for the same input. Pictures are placed by their
colours and how these lie in the frame, texts by their words; a colour's word stands where a picture
of that colour alone would, so that words find pictures here too.
Source: https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-mm.html
"""

import base64
import binascii
import hashlib
import io
import re
from functools import lru_cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.fakes.operations import Refused

DIMENSIONS = (256, 384, 1024)
_MOST_TOKENS = 128
_MOST_BYTES = 5_000_000
_MOST_SIDE = 2048
_GRID = 4
_LEVELS = 4
_COLORS = {
    "black": (15, 15, 15), "white": (245, 245, 245), "grey": (128, 128, 128), "gray": (128,) * 3,
    "red": (200, 30, 40), "blue": (30, 60, 190), "navy": (20, 30, 80), "green": (40, 140, 60),
    "yellow": (240, 210, 50), "orange": (240, 140, 40), "pink": (240, 150, 180),
    "purple": (120, 50, 150), "brown": (110, 70, 40), "beige": (220, 200, 170),
}  # fmt: skip

Numbers = NDArray[np.float64]


class Placing(Protocol):
    """Where words and pictures lie, in at most as many numbers as were asked for."""

    def text(self, words: str) -> Numbers: ...

    def picture(self, data: bytes) -> Numbers: ...


def embed(body: dict[str, Any], placing: Placing | None = None) -> dict[str, Any]:
    """The answer to an InvokeModel body. Raises Refused for what the model would not take.

    placing: who says where things lie; by colours and words where it is None.
    """
    _check_keys(body, {"inputText", "inputImage", "embeddingConfig"}, "#")
    config = body.get("embeddingConfig", {})
    _check_keys(config, {"outputEmbeddingLength"}, "#/embeddingConfig")
    length = config.get("outputEmbeddingLength", 1024)
    if length not in DIMENSIONS:
        _malformed(f"#/embeddingConfig/outputEmbeddingLength: {length} is not a valid enum value")
    text, picture = body.get("inputText"), body.get("inputImage")
    if not text and not picture:
        _refuse("At least one of inputText and inputImage must be given.")
    parts, count = [], 0
    if text:
        count = count_tokens(text)
        if count > _MOST_TOKENS:
            _refuse(f"400 Bad Request: Too many input tokens. Max input tokens: {_MOST_TOKENS}, "
                    f"request input token count: {count}")  # fmt: skip
        parts.append(_longer(placing.text(text), length) if placing
                     else _placed(_text(text), length))  # fmt: skip
    if picture:
        data, seen = _picture(picture)
        parts.append(_longer(placing.picture(data), length) if placing
                     else _placed(_seen(seen), length))  # fmt: skip
    vector = _unit(np.mean(parts, axis=0))
    return {"embedding": vector.tolist(), "inputTextTokenCount": count, "message": None}


def count_tokens(text: str) -> int:
    """No less than the real count, as far as one can tell without the tokenizer: four letters or
    digits of ASCII make a token, every other sign one, and every byte beyond ASCII one."""
    words = re.findall(r"[A-Za-z0-9]+", text)
    rest = re.sub(r"[A-Za-z0-9\s]+", "", text)
    return sum(-(-len(word) // 4) for word in words) + len(rest.encode())


def _picture(encoded: str) -> tuple[bytes, Image.Image]:
    try:
        data = base64.b64decode(encoded, validate=True)
        if len(data) > _MOST_BYTES:
            _refuse(f"The image is too large: {len(data)} bytes, at most {_MOST_BYTES}.")
        opened = Image.open(io.BytesIO(data))
        if opened.format not in ("JPEG", "PNG") or max(opened.size) > _MOST_SIDE:
            _refuse(f"Images are JPEG or PNG of at most 2048x2048 pixels, not {opened.format} "
                    f"{opened.size}.")  # fmt: skip
        return data, opened.convert("RGB")
    except (binascii.Error, ValueError, TypeError, OSError):
        _refuse("Failed to deserialize the image: it is not base64 of a JPEG or PNG.")
        raise


def _seen(picture: Image.Image) -> Numbers:
    """How much there is of each colour, and the mean colour of each part of the frame."""
    small = np.asarray(picture.resize((32, 32), Image.Resampling.BOX), float) / 256
    level = (small * _LEVELS).astype(int)
    bins = level[..., 0] * _LEVELS**2 + level[..., 1] * _LEVELS + level[..., 2]
    amount = np.bincount(bins.ravel(), minlength=_LEVELS**3) / bins.size
    side = 32 // _GRID
    layout = small.reshape(_GRID, side, _GRID, side, 3).mean(axis=(1, 3)).ravel() - 0.5
    return np.concatenate([amount, layout / _GRID, np.zeros(_WORDS)])


_WORDS = 256
_FEATURES = _LEVELS**3 + _GRID * _GRID * 3 + _WORDS


def _text(text: str) -> Numbers:
    features = np.zeros(_FEATURES)
    for word in re.findall(r"\w+", text.lower()):
        if word in _COLORS:
            features += _solid(word)
        digest = hashlib.sha256(word.removesuffix("s").encode()).digest()
        features[_FEATURES - _WORDS + digest[0]] += 0.5
    return features


@lru_cache(maxsize=32)
def _solid(color: str) -> Numbers:
    return _seen(Image.new("RGB", (32, 32), _COLORS[color]))


@lru_cache(maxsize=4)
def _projection(length: int) -> Numbers:
    return np.random.default_rng(length).standard_normal((_FEATURES, length))


def _placed(features: Numbers, length: int) -> Numbers:
    return _unit(features @ _projection(length) + 1e-9)


def _longer(vector: Numbers, length: int) -> Numbers:
    return _unit(np.pad(vector, (0, length - len(vector))))


def _unit(vector: Numbers) -> Numbers:
    return vector / np.linalg.norm(vector)


def _check_keys(body: Any, known: set[str], place: str) -> None:
    if not isinstance(body, dict):
        _malformed(f"{place}: expected type: JSONObject")
    for name in set(body) - known:
        _malformed(f"{place}: extraneous key [{name}] is not permitted")
    for name, kind in (("inputText", str), ("inputImage", str), ("outputEmbeddingLength", int)):
        if name in body and not isinstance(body[name], kind):
            _malformed(f"{place}/{name}: expected type: {kind.__name__}")


def _malformed(what: str) -> None:
    _refuse(f"Malformed input request: {what}, please reformat your input and try again.")


def _refuse(message: str) -> None:
    raise Refused("ValidationException", message)
