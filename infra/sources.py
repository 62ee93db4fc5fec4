"""Which files the page's image is built from, and what they are together.

They are named by folder and kind, so that running the tests, or keeping notes beside the code,
builds nothing anew. Of those, a checkout of git gives what git tracks: a draft stays out.
"""

import hashlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pulumi

ROOT: Final = Path(__file__).resolve().parents[1]

_SINGLE: Final = (
    ".dockerignore", "LICENSE", "NOTICE", "constraints.txt", "webapp/Dockerfile",
    "webapp/requirements.txt",
)  # fmt: skip
_FOLDERS: Final = ("stylist", "webapp")
_KINDS: Final = frozenset({
    ".py", ".md", ".txt", ".json", ".jsonl", ".gz", ".npz", ".onnx", ".tflite", ".webp", ".svg",
    ".css", ".js", ".html", ".ttf", ".otf",
})  # fmt: skip
_NAMES: Final = frozenset({"SHA256SUMS"})
_LEFT_OUT: Final = frozenset({"__pycache__"})


def sources(root: Path = ROOT) -> dict[str, Path]:
    """Path in the archive → file, sorted. What is hidden is left out, and so are links and, with
    a warning, what git does not track."""
    found = {name: root / name for name in _SINGLE if (root / name).is_file()}
    for folder in _FOLDERS:
        found |= {path.relative_to(root).as_posix(): path for path in _files(root / folder)}
    tracked = _tracked(root)
    drafts = sorted(found.keys() - tracked) if tracked else []
    if drafts:
        pulumi.log.warn(
            f"Not in git, so not in the page's image: {', '.join(drafts)}. 'git add' what it needs."
        )
    return {name: found[name] for name in sorted(found.keys() - set(drafts))}


def digest(files: dict[str, Path]) -> str:
    """64 hexadecimal digits of what the files hold and are called; not of dates or rights."""
    whole = hashlib.sha256()
    for name, path in sorted(files.items()):
        whole.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def archive(files: dict[str, Path]) -> pulumi.AssetArchive:
    """The files as one archive."""
    return pulumi.AssetArchive({name: pulumi.FileAsset(str(path)) for name, path in files.items()})


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith(".") or path.name in _LEFT_OUT or path.is_symlink():
            continue
        if path.is_dir():
            yield from _files(path)
        elif path.suffix in _KINDS or path.name in _NAMES:
            yield path


def _tracked(root: Path) -> frozenset[str]:
    """Paths that git tracks below this folder; none where it is no checkout, or git is not there,
    such as in an unpacked release."""
    git = shutil.which("git")
    if not git:
        return frozenset()
    asked = [git, "-C", str(root), "ls-files", "-z", "--", *_SINGLE, *_FOLDERS]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    return frozenset(filter(None, told.stdout.split("\0")))
