"""What a new stack is filled with: the sample feed, its pictures, the style guide.

Read from the repository when it is needed, never kept in Pulumi's state.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]

FEEDS: Final = "feeds/"
"""Where ingestion looks for feeds."""
GUIDE: Final = "guide/"
"""Where the knowledge base looks for the style guide."""

_RECIPE: Final = "jpeg-1"
"""How pictures are made; another name has all of them made and uploaded anew."""

_KEPT_BY_US: Final = ("row_hash", "image_sha256", "updated_at", "embedder_id")
"""What whoever takes the feed in works out; of the pictures that we make it would be wrong."""


@dataclass(frozen=True)
class SeedFile:
    """One object to be. digest: changes when its bytes would. made: gives them."""

    key: str
    digest: str
    kind: str
    made: Callable[[], bytes]


def seed_files(root: Path = ROOT) -> list[SeedFile]:
    """All of them, in the order of uploading: a feed comes after the pictures that it names."""
    catalog = root / "stylist" / "data" / "catalog"
    pictures = sorted(path for path in (catalog / "images").iterdir() if path.is_file())
    feed = _feed(catalog / "feed.jsonl")
    return [
        *(_picture(path, path.relative_to(catalog)) for path in pictures),
        *_guide(root / "stylist" / "data" / "guide"),
        _text(f"{FEEDS}sample.jsonl", feed, "application/x-ndjson"),
    ]


def _picture(path: Path, name: Path) -> SeedFile:
    source = hashlib.sha256(path.read_bytes()).hexdigest()
    return SeedFile(
        _as_jpeg(name.as_posix()), f"{_RECIPE}-{source}", "image/jpeg", partial(_jpeg, path)
    )


def _jpeg(path: Path) -> bytes:
    """The picture as Titan takes it: at most 2048 pixels a side, on white."""
    from stylist.aws.fitting import fitted_picture

    return fitted_picture(path.read_bytes())


def _as_jpeg(name: str) -> str:
    return PurePosixPath(name).with_suffix(".jpg").as_posix()


def _feed(path: Path) -> str:
    """The feed with its pictures by their new names."""
    lines = path.read_text("utf-8").splitlines()
    return "".join(json.dumps(_row(json.loads(line))) + "\n" for line in lines if line.strip())


def _row(record: dict[str, Any]) -> dict[str, Any]:
    row = {name: value for name, value in record.items() if name not in _KEPT_BY_US}
    row["image_url"] = _as_jpeg(row["image_url"])
    if row.get("extra_images"):
        row["extra_images"] = [_as_jpeg(one) for one in row["extra_images"]]
    return row


def _guide(folder: Path) -> Iterator[SeedFile]:
    """A document for each passage: it becomes one vector, and its heading the title shown."""
    from stylist.local.knowledge.passages import read_guide

    for text in read_guide(folder):
        yield _text(f"{GUIDE}{text.text_id}.md", f"## {text.title}\n{text.text}\n", "text/markdown")


def _text(key: str, text: str, kind: str) -> SeedFile:
    data = text.encode()
    return SeedFile(key, hashlib.sha256(data).hexdigest(), kind, lambda: data)
