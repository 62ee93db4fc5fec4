"""What composing takes and gives."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from stylist.domain import CatalogItem, Outfit, Wish
from stylist.ports import Vector
from stylist.search.facts import Facts
from stylist.search.pieces import piece_of

_WOMENS = frozenset({"dress", "skirt", "jumpsuit"})


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


def departments_of(query: OutfitQuery) -> tuple[str, ...]:
    """Whose clothes: as said; else as the pieces kept or named or the photo suggest; else both."""
    said = query.wish.department
    if said in ("female", "male"):
        return (said,)
    kept = {item.gender for item in query.keep} & {"female", "male"}
    if kept:
        return tuple(sorted(kept))[:1]
    named = (piece_of(words).categories for words in query.wish.pieces)
    if not _WOMENS.isdisjoint(name for some in named for name in some):
        return ("female",)
    if query.seen and (query.seen.gender or _WOMENS & set(query.seen.categories[:1])):
        return (query.seen.gender or "female",)
    return ("female", "male")


def of_one_department(query: OutfitQuery) -> OutfitQuery:
    """The query with the department that a named dress or a kept piece means: no men's shoes are
    looked at for it, which would only stand before those that can be worn."""
    whose = departments_of(query)
    if query.wish.department or whose not in (("female",), ("male",)):
        return query
    return replace(query, wish=replace(query.wish, department=whose[0]))
