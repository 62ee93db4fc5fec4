"""Reads a feed of JSON lines, one record a line; a bad line is reported, never fatal."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stylist.domain import CatalogItem
from stylist.errors import InvalidRecord, NotFound

MOST_LINE = 200_000
"""Characters in one record; a longer line is no record of ours."""


@dataclass(frozen=True)
class Rejection:
    """A line that did not become an item, and why."""

    line: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


def read_feed(path: Path) -> Iterator[tuple[int, CatalogItem] | Rejection]:
    """Every line as (line number, item), or as the reason why not; blank lines are skipped.

    Raises:
        NotFound: There is no such file.
    """
    try:
        lines = path.open(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise NotFound(f"There is no feed at {path}; name one with --feed.") from error
    with lines:
        seen: dict[str, int] = {}
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield read_line(number, line, seen)


def row_hash(item: CatalogItem) -> str:
    """Changes when anything of the record changes that the shop told us."""
    record = item.to_record()
    for kept_by_us in ("row_hash", "image_sha256", "updated_at", "embedder_id"):
        record.pop(kept_by_us, None)
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()


def read_line(number: int, line: str, seen: dict[str, int]) -> tuple[int, CatalogItem] | Rejection:
    """One line. seen: product_id → line, of the lines before; this one's is added."""
    if len(line) > MOST_LINE:
        return Rejection(number, f"it has more than {MOST_LINE:,} characters.")
    try:
        item = CatalogItem.from_record(json.loads(line))
    except InvalidRecord as error:
        return Rejection(number, str(error))
    except (ValueError, RecursionError):
        return Rejection(number, "it is not a JSON object.")
    if item.product_id in seen:
        first = seen[item.product_id]
        return Rejection(number, f"product_id {item.product_id} stands on line {first} already.")
    seen[item.product_id] = number
    return number, item
