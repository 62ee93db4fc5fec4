"""One size of a catalog item: as it is sold, as a feed has it, as the store gives it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stylist.domain import checks


@dataclass(frozen=True)
class Size:
    """One size of an item.

    system: 'alpha' (S, M, L), 'EU', 'US', 'UK', 'waist' (inches) or 'one-size'.
    quantity: pieces in stock; None when the shop does not tell.
    """

    size: str
    system: str
    available: bool
    quantity: int | None = None

    def __post_init__(self) -> None:
        checks.text("sizes.size", self.size, 20, required=True)
        checks.text("sizes.system", self.system, 20, required=True)
        if not isinstance(self.available, bool):
            raise checks.fail("sizes.available", self.available, "true or false")
        if self.quantity is not None:
            checks.whole("sizes.quantity", self.quantity, 0, 10_000_000)


def sizes_from_feed(value: object) -> tuple[Size, ...]:
    """The sizes of a record in a feed.

    Raises:
        InvalidRecord: They are no list of 1 to 200 sizes.
    """
    if not isinstance(value, list | tuple) or not 0 < len(value) <= 200:
        raise checks.fail("sizes", value, "a list of 1 to 200 sizes")
    try:
        return tuple(size if isinstance(size, Size) else Size(**size) for size in value)
    except TypeError as error:
        want = "objects of size, system, available, quantity"
        raise checks.fail("sizes", value, want) from error


def size_from_store(record: Mapping[str, Any]) -> Size:
    """A size that was checked on its way in, and is not checked again."""
    size = object.__new__(Size)
    size.__dict__.update(record)
    return size
