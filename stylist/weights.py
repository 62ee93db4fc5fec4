"""Model files, opened only when they are the ones we shipped."""

import hashlib
import importlib.resources
from pathlib import Path

import onnxruntime

from stylist.errors import BrokenModel

MODELS = Path(__file__).resolve().parent / "models"
CHECKSUMS = "SHA256SUMS"


def model_bytes(folder: Path, name: str) -> bytes:
    """The content of a model file that its folder's `SHA256SUMS` vouches for.

    Raises:
        BrokenModel: The file is missing, not listed, or not the one listed.
    """
    expected = expected_sums(folder).get(name)
    if expected is None:
        raise BrokenModel(f"{folder / CHECKSUMS} does not list {name}; reinstall the stylist.")
    return verified(folder / name, expected)


def package_bytes(requirement: str, package: str, name: str, sha256: str) -> bytes:
    """The content of a model file that an installed package holds.

    Args:
        requirement: What to install for it, told when it is missing.
        package: What it is imported as.
        name: The file, inside the package.
        sha256: What the file must have.

    Raises:
        BrokenModel: The package or the file is missing, or the file is another one.
    """
    try:
        folder = importlib.resources.files(package)
    except ModuleNotFoundError as error:
        raise BrokenModel(f"The package {requirement} is missing; run `make setup`.") from error
    return verified(Path(str(folder.joinpath(name))), sha256)


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


def expected_sums(folder: Path) -> dict[str, str]:
    """File name → sha256, as the folder's `SHA256SUMS` lists them.

    Raises:
        BrokenModel: There is no list.
    """
    try:
        lines = (folder / CHECKSUMS).read_text("ascii").splitlines()
    except OSError as error:
        raise BrokenModel(f"{folder / CHECKSUMS} is missing; reinstall the stylist.") from error
    pairs = (line.split(maxsplit=1) for line in lines if line.strip())
    return {name.strip(): digest for digest, name in pairs}


def verified(path: Path, expected: str) -> bytes:
    """The file's content.

    Raises:
        BrokenModel: It is missing, or its sha256 is not `expected`.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BrokenModel(f"The model file {path} is missing; reinstall the stylist.") from error
    if hashlib.sha256(content).hexdigest() != expected:
        raise BrokenModel(f"The model file {path} is damaged or replaced; reinstall the stylist.")
    return content
