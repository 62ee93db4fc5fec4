"""What the functions run: the sources that their handlers import, and the pinned boto3.

The list follows the imports, so a file that no function needs changes nothing that is deployed,
and neither does running the tests. boto3 travels along because Lambda's own may know no S3 Vectors.
"""

import ast
import hashlib
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from pathlib import Path, PurePosixPath
from typing import Final

import pulumi

ROOT: Final = Path(__file__).resolve().parents[1]
OURS: Final = ("functions", "stylist")
HANDLERS: Final = ("functions.api.handler", "functions.ingest.handler",
                   "functions.knowledge_sync.handler")  # fmt: skip

_DISTRIBUTIONS: Final = ("boto3", "botocore", "jmespath", "python-dateutil", "s3transfer", "six",
                         "urllib3")  # fmt: skip
"""boto3 and all that it stands on; plain Python, so that they run on any processor."""

_SERVICES: Final = ("bedrock-agent", "bedrock-runtime", "dynamodb", "s3", "s3vectors",
                    "sqs")  # fmt: skip
"""Of botocore's models, 100 MB in all, those that a function calls."""

_DATA: Final = ("stylist/aws/prices.json", "stylist/data/words/sizes.json")
"""Files that the imported modules read."""


def function_archive(root: Path = ROOT) -> pulumi.AssetArchive:
    """One archive for all functions."""
    return pulumi.AssetArchive(
        {name: pulumi.FileAsset(str(path)) for name, path in sorted(members(root).items())}
    )


def members(root: Path = ROOT) -> dict[str, Path]:
    """Name in the archive → file."""
    own = {name: root / name for name in [*sources(root), *_DATA]}
    return own | dict(_libraries())


def fingerprint(found: dict[str, Path]) -> str:
    """Changes when a name or a byte of what is packed does."""
    digest = hashlib.sha256()
    for name, path in sorted(found.items()):
        digest.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def sources(root: Path = ROOT, starting: Iterable[str] = HANDLERS) -> list[str]:
    """Files of ours that these modules import, themselves included, wherever the import stands."""
    found: dict[str, Path] = {}
    waiting = list(starting)
    while waiting:
        module = waiting.pop()
        path = _file_of(root, module)
        if path is None or module in found:
            continue
        found[module] = path
        waiting += [module.rpartition(".")[0], *_imports(path, module)]
    return sorted(path.relative_to(root).as_posix() for path in found.values())


def _file_of(root: Path, module: str) -> Path | None:
    """The file of one of our modules; None for others' and for what is a name in a module."""
    if module.partition(".")[0] not in OURS:
        return None
    place = root.joinpath(*module.split("."))
    for path in (place / "__init__.py", place.with_suffix(".py")):
        if path.is_file():
            return path
    return None


def _imports(path: Path, module: str) -> Iterator[str]:
    """Modules that may be meant; of 'from a import b' both 'a' and 'a.b'."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in _run_when_used(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1]
            start = ".".join([*above, *([node.module] if node.module else [])])
            start = start if node.level else str(node.module)
            yield start
            yield from (f"{start}.{alias.name}" for alias in node.names)


def _run_when_used(node: ast.AST) -> Iterator[ast.AST]:
    """Every node but those that only a type checker reads."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from _run_when_used(child)


def _libraries() -> Iterator[tuple[str, Path]]:
    for name in _DISTRIBUTIONS:
        found = distribution(name)
        for file in found.files or ():
            if _is_packed(file):
                yield file.as_posix(), Path(str(found.locate_file(file)))


def _is_packed(file: PurePosixPath) -> bool:
    if file.parts[0] == ".." or "__pycache__" in file.parts or file.parts[0].endswith("-info"):
        return False
    if file.parts[:2] == ("botocore", "data") and len(file.parts) > 3:
        return file.parts[2] in _SERVICES
    if file.parts[:2] == ("boto3", "data"):
        return False
    return file.suffix in (".py", ".json", ".gz", ".pem", ".txt")
