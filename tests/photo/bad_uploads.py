"""Files that strangers upload, and words of the sentence that each is answered with.

Tested twice: where pictures are opened, and at the page's upload route.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from stylist.photo.intake import MOST_BYTES

SIDEWAYS = Path(__file__).parent.parent / "photos" / "sideways.heic"


@dataclass(frozen=True)
class BadUpload:
    name: str
    build: Callable[[], bytes]
    says: str


def encoded(picture, kind="JPEG", **options):
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def halves(size=(80, 40)):
    """Left red, right blue: shows which way is up."""
    picture = Image.new("RGB", size, (220, 20, 20))
    picture.paste((20, 20, 220), (size[0] // 2, 0, *size))
    return picture


def cut(kind, share):
    """The first part of a picture's file."""
    whole = encoded(Image.effect_noise((200, 200), 90).convert("RGB"), kind)
    return whole[: int(len(whole) * share)]


def patched(data, after, offset, new):
    """The file with other bytes, `offset` past a landmark in it."""
    place = data.index(after) + offset
    return data[:place] + new + data[place + len(new) :]


def png_chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width, height, *extra):
    """A tiny file whose header promises a picture of any size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = png_chunk(b"IDAT", zlib.compress(b"\0" * 100))
    return (
        b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + b"".join(extra)
        + pixels + png_chunk(b"IEND", b"")
    )  # fmt: skip


def zlib_bomb(megabytes):
    return zlib.compress(b"\0" * (megabytes * 1024 * 1024), 9)


def jpeg_of_many_scans(scans=500):
    """A progressive JPEG whose last pass comes again and again; each costs a whole picture."""
    whole = encoded(halves((640, 480)), progressive=True)
    last = whole[[found.start() for found in re.finditer(b"\xff\xda", whole)][-1] : -2]
    return whole[:-2] + last * scans + whole[-2:]


def tiff(pixels, *more):
    """A TIFF of 100×100 greys that is decoded by the parts that `more` tags tell."""
    packed = zlib.compress(b"\xff" * pixels, 9)
    tags = sorted(
        [(256, 100), (257, 100), (258, 8), (259, 8), (262, 1), (277, 1)]
        + [(tag, len(packed) if value is None else value) for tag, value in more]
    )
    table = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
    start = struct.pack("<I", 8 + len(packed))
    return b"II*\0" + start + packed + struct.pack("<H", len(tags)) + table + b"\0" * 4


def list_of_tags(values):
    """A TIFF's head; values: (tag, kind, count, value or place)."""
    table = b"".join(struct.pack("<HHII", *value) for value in values)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(values)) + table + b"\0" * 4


def tags(count, length):
    """A TIFF of 64×64 greys; `count` tags more all name the same `length` bytes."""
    picture = [(256, 64), (257, 64), (258, 8), (262, 1), (273, 8), (278, 64), (279, 4096)]
    same = [(40_000 + one, 7, length, 8) for one in range(count)]
    return list_of_tags([(tag, 4, 1, value) for tag, value in picture] + same) + bytes(length)


def tiff_of_strips(count):
    """A TIFF of 64×64 greys whose two lists of strips have `count` numbers each."""
    values = [(256, 4, 1, 64), (257, 4, 1, 64), (258, 4, 1, 8), (262, 4, 1, 1), (273, 4, count, 98),
              (278, 4, 1, 1), (279, 4, count, 98 + 4 * count)]  # fmt: skip
    return list_of_tags(values) + b"\x08\0\0\0" * (2 * count)


def jpeg_after(more):
    """A JPEG with more at its beginning."""
    whole = encoded(halves())
    return whole[:2] + more + whole[2:]


def zipped():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("photo.jpg", encoded(halves()))
    return file.getvalue()


def bmp_that_claims(side):
    return patched(encoded(halves(), "BMP"), b"BM", 18, struct.pack("<ii", side, side))


def animation_that_claims(side):
    frames = [Image.new("RGB", (64, 64), color) for color in ("red", "blue")]
    whole = encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:])
    return patched(whole, b"VP8X", 12, (side - 1).to_bytes(3, "little") * 2)


def heic_that_claims(side):
    return patched(SIDEWAYS.read_bytes(), b"ispe", 8, struct.pack(">II", side, side))


def heic_that_crashes_its_decoder():
    """One byte of an item's name, and pi-heif 1.4.0 ends the process that it runs in."""
    item = b"infe\x02\0\0\x01\0\x03\0\0mime"
    return patched(SIDEWAYS.read_bytes(), item, 20, b"\xff")


BAD_UPLOADS = [
    BadUpload("nothing", bytes, "is empty"),
    BadUpload("words", lambda: b"not a picture at all", "not a picture"),
    BadUpload("noise", lambda: bytes(range(256)) * 40, "not a picture"),
    BadUpload("a web page", lambda: b"<!doctype html><script>alert(1)</script>", "not a picture"),
    BadUpload("a page that calls itself GIF", lambda: b"GIF89a/*<script>*/=1;", "not a picture"),
    BadUpload("a drawing in SVG", lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>",
              "not a picture"),
    BadUpload("a PDF", lambda: b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj", "not a picture"),
    BadUpload("a program", lambda: b"MZ\x90\0" + bytes(500), "not a picture"),
    BadUpload("a zip archive", zipped, "not a picture"),
    BadUpload("a film", lambda: b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + bytes(500),
              "not a picture"),
    BadUpload("an icon", lambda: encoded(halves(), "ICO"), "not a picture"),
    BadUpload("PostScript", lambda: encoded(halves(), "EPS"), "not a picture"),
    BadUpload("JPEG 2000", lambda: encoded(halves(), "JPEG2000"), "not a picture"),
    BadUpload("too many bytes", lambda: b"\xff" * (MOST_BYTES + 2**20), "more than 20 MB"),
    BadUpload("one pixel", lambda: encoded(Image.new("RGB", (1, 1))), "only 1×1"),
    BadUpload("two rows", lambda: png(30000, 2), "only 30000×2"),
    BadUpload("a strip", lambda: encoded(Image.new("RGB", (3000, 20))), "thin strip of 3000×20"),
    BadUpload("PNG of 900 megapixels", lambda: png(30000, 30000), "40 megapixels"),
    BadUpload("PNG of 10 gigapixels", lambda: png(100000, 100000), "40 megapixels"),
    BadUpload("JPEG of 4 gigapixels",
              lambda: patched(encoded(halves()), b"\xff\xc0", 5, b"\xff\xff\xff\xff"),
              "40 megapixels"),
    BadUpload("GIF of 4 gigapixels",
              lambda: patched(encoded(halves(), "GIF"), b"GIF8", 6, b"\xff\xff\xff\xff"),
              "40 megapixels"),
    BadUpload("BMP of 900 megapixels", lambda: bmp_that_claims(30000), "40 megapixels"),
    BadUpload("animated WebP of 268 megapixels", lambda: animation_that_claims(16383),
              "40 megapixels"),
    BadUpload("HEIC of 900 megapixels", lambda: heic_that_claims(30000), "40 megapixels"),
    BadUpload("TIFF with a giant tile",
              lambda: tiff(10_000, (322, 20000), (323, 20000), (324, 8), (325, None)),
              "too long to open"),
    BadUpload("TIFF with a giant strip",
              lambda: tiff(10_000, (273, 8), (278, 5_000_000), (279, None)), "too long to open"),
    BadUpload("JPEG of 500 passes", jpeg_of_many_scans, "too long to open"),
    BadUpload("TIFF whose tags all name the same", lambda: tags(300, 1_000_000),
              "too long to open"),
    BadUpload("TIFF of a million strips", lambda: tiff_of_strips(1_000_000), "too long to open"),
    BadUpload("JPEG of many empty segments", lambda: jpeg_after(b"\xff\xe5\0\2" * 50_000),
              "too long to open"),
    BadUpload("JPEG padded for ever", lambda: jpeg_after(b"\xff" * 500_000), "too long to open"),
    BadUpload("JPEG of nothing between its segments",
              lambda: jpeg_after(b"\xff\xf0\xf0\xf0" + bytes(500_000)), "too long to open"),
    BadUpload("PNG of many empty chunks",
              lambda: png(64, 64, png_chunk(b"tEXt", b"a\0") * 50_000), "too long to open"),
    BadUpload("PNG with a colour profile that swells",
              lambda: png(64, 64, png_chunk(b"iCCP", b"icc\0\0" + zlib_bomb(64))),
              "Please choose"),
    BadUpload("PNG with a text that swells",
              lambda: png(64, 64, png_chunk(b"zTXt", b"note\0\0" + zlib_bomb(64))),
              "Please choose"),
    BadUpload("PNG with fewer pixels than it claims", lambda: png(3000, 3000), "damaged"),
    BadUpload("half a JPEG", lambda: cut("JPEG", 0.5), "damaged"),
    BadUpload("half a PNG", lambda: cut("PNG", 0.5), "damaged"),
    BadUpload("half a GIF", lambda: cut("GIF", 0.5), "damaged"),
    BadUpload("half a BMP", lambda: cut("BMP", 0.5), "damaged"),
    BadUpload("half a TIFF", lambda: cut("TIFF", 0.5), "damaged"),
    BadUpload("half a WebP", lambda: cut("WEBP", 0.5), "not a picture"),
    BadUpload("most of an AVIF", lambda: encoded(halves(), "AVIF")[:-40], "damaged"),
    BadUpload("the head of a JPEG", lambda: encoded(halves())[:20], "not a picture"),
    BadUpload("TIFF without pixels", lambda: tiff(0, (278, 100)), "damaged"),
    BadUpload("half a HEIC", lambda: SIDEWAYS.read_bytes()[:3000], "damaged"),
    BadUpload("HEIC that crashes its decoder", heic_that_crashes_its_decoder, "damaged"),
    BadUpload("the head of a HEIC", lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "damaged"),
]  # fmt: skip
