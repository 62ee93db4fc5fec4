"""A feed read through once: which rows it has, where it can be parted, what is wrong with it."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from stylist.catalog.feed import Rejection, read_line
from stylist.errors import InvalidRequest
from stylist.feeds.lines import Line
from stylist.feeds.seams import Portion, Stamp

log = logging.getLogger(__name__)

ROWS: Final = 200
"""Lines of a portion: at 15 vectors a second half a minute's work, where all are new."""
_MOST_SIZE: Final = 4_000_000
"""Bytes of a portion, unless one line has more."""
MOST_ROWS: Final = 200_000
_MOST_TOLD: Final = 20
"""Refused lines of one feed that the log names; the others are counted."""


@dataclass
class Survey:
    """product_ids: of all usable rows. refused: how many are not; first: the first reason."""

    product_ids: set[str] = field(default_factory=set)
    portions: list[Portion] = field(default_factory=list)
    refused: int = 0
    first: str = ""


def survey(key: str, stamp: Stamp, lines: Iterable[Line]) -> Survey:
    """Read a feed through, and tell the log what cannot be used.

    Raises:
        InvalidRequest: Not one row can be used, or there are too many.
    """
    found = Survey()
    seen: dict[str, int] = {}
    for some in _lots(lines):
        refused = tuple(line.number for line in some if _is_refused(line, seen, found, key))
        found.portions.append(portion(key, stamp, some, refused))
        if len(seen) > MOST_ROWS:
            raise InvalidRequest(f"{key} has more than {MOST_ROWS:,} rows; split it.")
    found.product_ids = set(seen)
    if found.refused > _MOST_TOLD:
        log.warning("%s: %d more lines refused", key, found.refused - _MOST_TOLD)
    if not seen:
        first_reason = f" First: {found.first}" if found.first else ""
        raise InvalidRequest(
            f"{key} holds no usable item; the catalog stays as it was.{first_reason}"
        )
    return found


def portion(key: str, stamp: Stamp, lines: Sequence[Line], skipped: tuple[int, ...]) -> Portion:
    """The message for these lines, which follow one another."""
    first, last = lines[0], lines[-1]
    size = last.offset + last.size - first.offset
    return Portion(key, stamp, first.offset, size, first.number, skipped)


def _is_refused(line: Line, seen: dict[str, int], found: Survey, key: str) -> bool:
    if not line.text.strip():
        return False
    row = read_line(line.number, line.text, seen)
    if not isinstance(row, Rejection):
        return False
    found.refused += 1
    found.first = found.first or str(row)
    if found.refused <= _MOST_TOLD:
        log.warning("%s: refused %s", key, row)
    return True


def _lots(lines: Iterable[Line]) -> Iterator[list[Line]]:
    lot: list[Line] = []
    size = 0
    for line in lines:
        lot.append(line)
        size += line.size
        if len(lot) == ROWS or size > _MOST_SIZE:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot
