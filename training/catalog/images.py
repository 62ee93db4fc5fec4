"""The catalog's pictures: drawn at full size, kept small, the same bytes on every run."""

import io
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from PIL import Image

from training.catalog.design import Design
from training.catalog.feed import Listing
from training.catalog.garments import draw

SIZE = (480, 576)
_WEBP = {"quality": 82, "alpha_quality": 90, "method": 6}

Progress = Callable[[int, int, str], None]
"""Told after each picture: how many are done, of how many, and which file it was."""


def encoded(design: Design) -> bytes:
    """The design as WebP with a transparent ground, 480 by 576."""
    small = draw(design).resize(SIZE, Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    small.save(buffer, "WEBP", **_WEBP)
    return buffer.getvalue()


def draw_all(
    listings: Sequence[Listing], folder: Path, jobs: int, progress: Progress
) -> list[Path]:
    """Draw every listing into `folder`; returns the files whose bytes changed."""
    changed = []
    for path, picture in _drawn(listings, folder, jobs, progress):
        if not path.exists() or path.read_bytes() != picture:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(picture)
            changed.append(path)
    return changed


def differing(
    listings: Sequence[Listing], folder: Path, jobs: int, progress: Progress
) -> list[Path]:
    """Draw every listing and return the files in `folder` that hold other bytes, or none."""
    return [
        path
        for path, picture in _drawn(listings, folder, jobs, progress)
        if not path.exists() or path.read_bytes() != picture
    ]


def strangers(listings: Sequence[Listing], folder: Path) -> list[Path]:
    """Pictures in `folder` that no listing shows."""
    known = {folder / listing.item.image_url for listing in listings}
    return sorted(set((folder / "images").glob("*.webp")) - known)


def _drawn(
    listings: Sequence[Listing], folder: Path, jobs: int, progress: Progress
) -> Iterable[tuple[Path, bytes]]:
    with ProcessPoolExecutor(jobs) as pool:
        pictures = pool.map(encoded, [listing.design for listing in listings])
        for done, (listing, picture) in enumerate(zip(listings, pictures, strict=True), 1):
            progress(done, len(listings), listing.item.image_url)
            yield folder / listing.item.image_url, picture
