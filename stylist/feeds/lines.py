"""Lines of a feed as it streams in, each with its place, none of any length."""

import zlib
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from stylist.errors import InvalidRequest

MOST_FEED: Final = 1_000_000_000
"""Bytes of a feed, unpacked."""
MOST_LINE: Final = 800_000
"""Bytes of a line that are kept: what has more has more characters than a record may."""
_PIECE: Final = 1 << 20
_GZIP: Final = 31
_BROKEN: Final = "It is named .gz and is not packed by gzip, or not whole; upload it again."
_BOM: Final = b"\xef\xbb\xbf"


class Line(NamedTuple):
    """A line. offset, size: where it lies, its end included, in bytes. text: without its end, and
    cut where it is too long."""

    number: int
    offset: int
    size: int
    text: str


def is_packed(key: str) -> bool:
    """Whether a feed of this name is packed by gzip."""
    return key.endswith(".gz")


def unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """What gzip packed, in pieces; of several files in a row each.

    Raises:
        InvalidRequest: It is not packed by gzip, or broken.
    """
    opener, is_whole = zlib.decompressobj(_GZIP), False
    for piece in pieces:
        while piece:
            yield _opened(opener, piece)
            piece, is_whole = opener.unconsumed_tail, opener.eof
            if is_whole:
                piece, opener = opener.unused_data, zlib.decompressobj(_GZIP)
    if not is_whole:
        raise InvalidRequest(_BROKEN)


def lines(pieces: Iterable[bytes], offset: int = 0, number: int = 1,
          most: int = MOST_FEED) -> Iterator[Line]:  # fmt: skip
    """Every line. offset, number: of the first one.

    Raises:
        InvalidRequest: There are more than `most` bytes.
    """
    kept, size = bytearray(), 0
    end = offset + most
    for piece in pieces:
        start = 0
        while (stop := piece.find(b"\n", start)) >= 0:
            kept += piece[start:stop][: MOST_LINE - len(kept)]
            size += stop + 1 - start
            yield Line(number, offset, size, _text(kept))
            offset, number, start = offset + size, number + 1, stop + 1
            kept, size = bytearray(), 0
        kept += piece[start:][: MOST_LINE - len(kept)]
        size += len(piece) - start
        if offset + size > end:
            raise InvalidRequest(f"It has more than {most // 1_000_000} MB; split it.")
    if size:
        yield Line(number, offset, size, _text(kept))


def skipping(pieces: Iterable[bytes], count: int) -> Iterator[bytes]:
    """The pieces without their first `count` bytes."""
    for piece in pieces:
        if count < len(piece):
            yield piece[count:]
        count = max(0, count - len(piece))


def taking(pieces: Iterable[bytes], count: int) -> Iterator[bytes]:
    """The first `count` bytes; no more pieces are asked for than that takes."""
    for piece in pieces:
        yield piece[:count]
        count -= len(piece)
        if count <= 0:
            return


def _opened(opener: Any, piece: bytes) -> bytes:
    try:
        opened: bytes = opener.decompress(piece, _PIECE)
    except zlib.error as error:
        raise InvalidRequest(_BROKEN) from error
    return opened


def _text(data: bytearray) -> str:
    return data.removeprefix(_BOM).decode("utf-8", "replace")
