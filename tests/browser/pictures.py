"""Photos that tests show to the page."""

import io
from pathlib import Path
from typing import Any

from PIL import Image

ROOT = Path(__file__).parents[2]
PERSON = ROOT / "tests" / "photos" / "astronaut.jpg"
DRAWN = ROOT / "stylist" / "data" / "catalog" / "images"


def photo_of(piece: str, table: tuple[int, int, int] = (186, 160, 130)) -> dict[str, Any]:
    """A drawn piece on a table of some colour, as a file to choose."""
    drawn = Image.open(DRAWN / f"{piece}.webp").convert("RGBA")
    photo = Image.new("RGB", drawn.size, table)
    photo.paste(drawn, mask=drawn)
    file = io.BytesIO()
    photo.save(file, "JPEG", quality=90)
    return {"name": f"{piece}.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


def file_of(content: bytes, name: str = "holiday.jpg", kind: str = "image/jpeg") -> dict[str, Any]:
    return {"name": name, "mimeType": kind, "buffer": content}
