"""HEIC photos, as iPhones take them; opened where the package pi-heif is installed."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from stylist.errors import UnreadablePicture

_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
_AVIF = {b"avif", b"avis"}

_WORKER: Final = Path(__file__).with_name("heic_worker.py")
_NEEDED: Final = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
"""Of our environment; whoever takes the decoder over shall find no keys in it."""
_PATIENCE: Final = 60.0
"""Seconds; a photo takes one."""


def is_heic(data: bytes) -> bool:
    """Whether the file says of itself that it is HEIC or HEIF; AVIF is another matter."""
    if data[4:8] != b"ftyp":
        return False
    end = min(int.from_bytes(data[:4], "big"), 256)
    brands = {data[place : place + 4] for place in (8, *range(16, end, 4))}
    return bool(brands & _HEIC) and not brands & _AVIF


def heic_to_png(data: bytes, most_pixels: int) -> tuple[tuple[int, int], bytes]:
    """Width and height of the main picture, and the picture, upright and maybe smaller, as a PNG.

    Nothing comes for the PNG when the picture has more than `most_pixels`. A process of its own
    does the work, because some damaged files crash the decoder and whoever has called it.

    Raises:
        UnreadablePicture: HEIC cannot be opened here.
        Exception: The file is damaged.
    """
    if importlib.util.find_spec("pi_heif") is None:
        raise UnreadablePicture(
            "This is a HEIC photo, as iPhones take them. Please send it as a JPEG: share it by "
            "mail or message, or export it as JPEG first."
        )
    worker = subprocess.run(
        [sys.executable, "-I", str(_WORKER), str(most_pixels)],
        input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=_PATIENCE,
        env={name: os.environ[name] for name in _NEEDED if name in os.environ}, check=True,
    )  # fmt: skip
    size, _, png = worker.stdout.partition(b"\n")
    width, height = map(int, size.split())
    return (width, height), png
