"""What the board says: short names for captions, and the picture told in words."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from stylist.domain import CatalogItem, Outfit

COMPOSED: Final = "Composed from catalog pieces"
UNNAMED: Final = "Your outfit"


def short_name(item: CatalogItem, fits: Callable[[str], bool]) -> str:
    """The longest of the item's shorter names that fits; the shortest when none does.

    Color goes first, since the picture shows it, then what stands between the first word and
    the last.
    """
    name = ""
    for name in _names(item):
        if fits(name):
            return name
    return name


def alt_text(outfit: Outfit) -> str:
    """What is in the picture: title, each piece with its number and price, the total."""
    count = len(outfit.items)
    pieces = "piece" if count == 1 else "pieces"
    told = "; ".join(f"{n}. {_told(item)}" for n, item in enumerate(outfit.items, 1))
    title = outfit.title or UNNAMED
    return f"{title}: {count} {pieces} laid out flat. {told}. Total {outfit.total}. {COMPOSED}."


def _told(item: CatalogItem) -> str:
    color = item.color_raw or item.color_family
    said = color and color.lower() not in item.title.lower()
    return ", ".join((item.title, *((color,) if said else ()), str(item.price)))


def _names(item: CatalogItem) -> Iterator[str]:
    yield item.title
    name = re.split(r"\s+(?:in|with|for|by)\s+|\s*[,(|–]\s*|\s+-\s+", item.title)[0]
    yield name
    for color in (item.color_raw, item.color_family):
        bare = re.sub(rf"^{re.escape(color)}\s+", "", name, flags=re.IGNORECASE) if color else name
        if bare != name:
            name = bare[:1].upper() + bare[1:]
            yield name
    words = name.split()
    while len(words) > 2:
        del words[-2]
        yield " ".join(words)
