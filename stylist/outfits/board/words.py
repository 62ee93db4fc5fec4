"""What the board says: short names for captions, and the picture told in words."""

import re
from collections.abc import Iterator
from typing import Final

from stylist.domain import CatalogItem, Outfit

COMPOSED: Final = "Composed from catalog pieces"
UNNAMED: Final = "Your outfit"


def short_names(item: CatalogItem) -> Iterator[str]:
    """The item's title, then shorter and shorter names for it; the last is one word.

    Color goes first, since the picture shows it, then what stands between the first word and
    the last.
    """
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
    if words:
        yield words[-1][:1].upper() + words[-1][1:]


def alt_text(outfit: Outfit) -> str:
    """What is in the picture: title, each piece with its number and price, the total."""
    count = len(outfit.items)
    pieces = "piece" if count == 1 else "pieces"
    told = "; ".join(f"{n}. {_told(item)}" for n, item in enumerate(outfit.items, 1))
    title = outfit.title or UNNAMED
    return f"{title}: {count} {pieces} laid out flat. {told}. Total {outfit.total}. {COMPOSED}."


def imagined_alt(outfit: Outfit) -> str:
    """What an imagined photo of the outfit stands for, and that it shows nothing real."""
    pieces = "; ".join(item.title for item in outfit.items)
    return f"Imagined, not a photo of the real pieces: somebody wearing {pieces}."


def _told(item: CatalogItem) -> str:
    color = item.color_raw or item.color_family
    unsaid = set(_words(color)) - set(_words(item.title))
    return ", ".join((item.title, *((color,) if unsaid else ()), str(item.price)))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
