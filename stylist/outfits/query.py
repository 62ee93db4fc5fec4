"""What composing takes and gives."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from stylist.domain import CatalogItem, Outfit, Wish
from stylist.ports import Vector
from stylist.search.facts import Facts


@dataclass(frozen=True, kw_only=True)
class OutfitQuery:
    """What the outfits are for.

    wish: with the profile applied. keep: pieces that every outfit holds, whatever the rules say.
    vector: of the photo's garment or the base piece. seen: that garment's facts; its slot is
    taken by the shopper's own piece, unless the wish names a piece for it.
    without, refused: product ids not to use; liked: those preferred.
    liked_colors: colours that the shopper is known to like. count: outfits, 1 to 3.
    """

    wish: Wish = field(default_factory=Wish)
    keep: tuple[CatalogItem, ...] = ()
    vector: Vector | None = None
    seen: Facts | None = None
    without: frozenset[str] = frozenset()
    liked: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    liked_colors: tuple[str, ...] = ()
    count: int = 3

    @property
    def unwanted(self) -> frozenset[str]:
        """Ids that no slot is filled with."""
        return self.without | self.refused


@dataclass(frozen=True)
class Composition:
    """Up to three outfits that differ, best first; a notice where one is due, or ''."""

    outfits: tuple[Outfit, ...]
    notice: str = ""


@dataclass(frozen=True)
class Swap:
    """An outfit with one piece changed. gone: the piece before; None where the slot was free."""

    outfit: Outfit
    gone: CatalogItem | None
    came: CatalogItem
    notice: str = ""


def ids(items: Iterable[CatalogItem]) -> frozenset[str]:
    """The product ids of items."""
    return frozenset(item.product_id for item in items)


def for_the_rest(wish: Wish) -> Wish:
    """The wish for pieces that it does not name: 'a skirt that's not plain' is of the skirt."""
    patterns = tuple(one for one in wish.avoid_patterns if one != "plain")
    return replace(wish, avoid_patterns=patterns)
