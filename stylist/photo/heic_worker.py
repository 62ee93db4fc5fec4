"""A process of its own that turns a HEIC file into a PNG: a damaged one can end it, not the page.

Reads the file from its input; writes a line with width and height, and then, unless these are
more pixels than it is told to open, the main picture, upright and at most 4096 px wide or high.
Imports nothing of ours, so that it starts fast and knows nothing worth taking.
"""

import contextlib
import io
import sys

import pi_heif
from PIL import Image

MOST_MEMORY = 1024**3
MOST_SECONDS = 30
LONG_SIDE = 4096


def limit() -> None:
    """Bound memory and time, and let no crash write the photo to the disk."""
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    limits = ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, MOST_MEMORY),
              (resource.RLIMIT_CPU, MOST_SECONDS))  # fmt: skip
    for kind, most in limits:
        # macOS refuses some of them.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def main(most_pixels: int) -> None:
    """Input to output."""
    limit()
    pi_heif.options.DECODE_THREADS = 1
    pi_heif.options.THUMBNAILS = pi_heif.options.DEPTH_IMAGES = pi_heif.options.AUX_IMAGES = False
    file = pi_heif.open_heif(io.BytesIO(sys.stdin.buffer.read()))
    width, height = file.size
    sys.stdout.buffer.write(b"%d %d\n" % (width, height))
    if width * height > most_pixels:
        return
    picture: Image.Image = file.to_pillow()
    if picture.mode not in ("L", "RGB", "RGBA", "I;16"):
        picture = picture.convert("RGBA")
    if max(width, height) > LONG_SIDE:
        picture = picture.reduce(-(-max(width, height) // LONG_SIDE))
    picture.save(sys.stdout.buffer, "PNG", compress_level=0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
