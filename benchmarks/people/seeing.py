"""Shows photos to the product through its public seams, and notes what it saw."""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps

from benchmarks.people.covering import covered
from stylist.bootstrap import Parts
from stylist.domain.search import Box, Garment
from stylist.errors import StylistError
from stylist.search.query import SearchQuery
from stylist.settings import Settings


@dataclass(frozen=True)
class Seen:
    """What the product made of one photo.

    faces: for each true face, whether it is hidden in the stored picture. refused: why the photo
    was not taken; then nothing else is there.
    """

    name: str
    people: tuple[Box, ...] = ()
    garments: tuple[Garment, ...] = ()
    faces: tuple[bool, ...] = ()
    refused: str = ""


@contextmanager
def product() -> Iterator[Parts]:
    """The product over its sample catalog, in a folder that goes away."""
    with TemporaryDirectory() as folder:
        parts = Parts(Settings(data_dir=Path(folder)))
        parts.build_catalog(lambda done, of: None)
        yield parts


def see(parts: Parts, photo: Path, faces: Iterable[Box]) -> Seen:
    """Upload a photo and search with it, as a shopper does. `faces`: where they truly are."""
    content = photo.read_bytes()
    name = photo.stem
    try:
        kept = parts.stylist.receive(content)
        found = parts.stylist.search(SearchQuery(photo=kept, limit=1))
    except StylistError as refusal:
        return Seen(name, refused=f"{type(refusal).__name__}: {refusal}")
    before, after = _picture(content), _picture(kept)
    if after.size != before.size:
        before = before.resize(after.size, Image.Resampling.LANCZOS)
    hidden = tuple(covered(before, after, face) for face in faces)
    return Seen(name, found.people, found.garments, hidden)


def _picture(content: bytes) -> Image.Image:
    return ImageOps.exif_transpose(Image.open(io.BytesIO(content))).convert("RGB")
