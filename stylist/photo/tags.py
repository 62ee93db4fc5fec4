"""The tags of a photo, in any format, judged before Pillow copies what they name.

A tag says where in the file its value lies and how long it is. Nothing keeps thousands of them from
naming the same megabyte, and Pillow copies it for each: one small file then fills the memory.
Every format's tags come through the one method of Pillow that is replaced here.
"""

import functools
import io
import struct
from collections.abc import Callable
from typing import IO, Final

from PIL.TiffImagePlugin import ImageFileDirectory_v2

MOST_VALUES: Final = 400_000
"""Numbers in one list of tags: each becomes an object. A TIFF of 40 megapixels in the smallest
tiles has 312,500."""
MOST_TIMES: Final = 4
"""As often as this the tags may name all bytes of the file: one that is damaged may claim them all,
and the others are still read."""

_LOAD: Final = "load"

Load = Callable[[ImageFileDirectory_v2, IO[bytes]], None]


class SwollenTags(ValueError):
    """The tags name far more than there is, or more numbers than any picture needs. Where Pillow
    can do without the tags, it does."""


def judge_tags() -> None:
    """Have Pillow judge every list of tags in this process. Once is enough, twice does no harm."""
    if not hasattr(ImageFileDirectory_v2.load, "__wrapped__"):
        setattr(ImageFileDirectory_v2, _LOAD, _judging(ImageFileDirectory_v2.load))


def _judging(load: Load) -> Load:
    @functools.wraps(load)
    def judged(self: ImageFileDirectory_v2, file: IO[bytes]) -> None:
        start = file.tell()
        _judge(self, file, start)
        file.seek(start)
        load(self, file)

    return judged


def _judge(tags: ImageFileDirectory_v2, file: IO[bytes], start: int) -> None:
    size = file.seek(0, io.SEEK_END)
    file.seek(start)
    head, entry = ("Q", "HHQ8x") if tags._bigtiff else ("H", "HHL4x")
    head, entry = tags._endian + head, tags._endian + entry
    told = file.read(struct.calcsize(head))
    number = struct.unpack(head, told)[0] if len(told) == struct.calcsize(head) else 0
    table = file.read(min(number * struct.calcsize(entry), size))
    named = values = 0
    for _, kind, length in struct.iter_unpack(entry, table[: _whole(table, entry)]):
        width = tags._load_dispatch[kind][0] if kind in tags._load_dispatch else 0
        found = min(width * length, size)
        named += found
        values += found // width if width > 1 else 0
    if named > MOST_TIMES * size or values > MOST_VALUES:
        raise SwollenTags("The tags name too much.")


def _whole(table: bytes, entry: str) -> int:
    """Bytes of the table that are whole entries."""
    return len(table) - len(table) % struct.calcsize(entry)
