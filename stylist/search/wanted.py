"""A wish against an item: what is hard, what the index can be told, what ranking is told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from stylist.domain import CatalogItem, Filters, Wish
from stylist.domain.colors import family_of
from stylist.domain.vocabulary import CATEGORIES, COLOR_FAMILIES
from stylist.search.facts import Facts
from stylist.search.vocabulary import (
    CATEGORY_OF_KIND,
    DETAILS,
    KINDS_OF_WORD,
    MATERIALS,
    PATTERNS_OF_WORD,
)
from stylist.search.words import facts_in

FREEZING_C, COLD_C, WARM_C = 5.0, 12.0, 24.0
"""At or below, winter's clothes are meant; autumn's too; at or above, summer's."""

_KIN = {
    "wool": ("wool", "merino", "cashmere", "alpaca", "tweed", "mohair"),
    "leather": ("leather", "suede", "nappa"),
    "denim": ("denim",),
    "silk": ("silk",),
}
"""Who refuses a fabric refuses what is made of the same."""


@dataclass(frozen=True)
class Piece:
    """A piece as a shopper names it. color: '' where it has none of its own.

    kinds, categories: what it may be in the catalog; both empty for a word that we do not know.
    patterns, materials, details: what else it has of its own ('striped', 'linen', 'pencil').
    """

    words: str
    color: str
    kinds: tuple[str, ...]
    categories: tuple[str, ...]
    patterns: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    details: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether the catalog's vocabulary has a word for it."""
        return bool(self.categories)


@lru_cache(1024)
def piece_of(words: str) -> Piece:
    """Read 'navy linen trousers', 'boots', 'pencil skirt', 'outerwear' or 'kimono'.

    In 'shirt dress' the last counts.
    """
    said = words.lower().split()
    colors = facts_in(words.lower()).colors
    # "ankle boots" says more than "boots"; a shirt dress is a dress.
    pair, last = " ".join(said[-2:]), " ".join(said[-1:])
    end = pair if pair in KINDS_OF_WORD else last
    before = said[: len(said) - len(end.split())]
    if end in CATEGORIES and end not in CATEGORY_OF_KIND:
        named = Facts(kinds=_kinds_of(end), categories=(end,))
    else:
        found = (facts for some in (end, words.lower()) if (facts := facts_in(some)).kinds)
        named = next(found, Facts())
    return Piece(
        words, colors[0] if colors else "", named.kinds, named.categories,
        tuple(word for word in before if word in PATTERNS_OF_WORD),
        tuple(word for word in before if word in MATERIALS),
        tuple(word for word in before if word in DETAILS and word not in MATERIALS),
    )  # fmt: skip


def _kinds_of(category: str) -> tuple[str, ...]:
    return tuple(kind for kind, name in CATEGORY_OF_KIND.items() if name == category)


def matches_piece(words: str, item: CatalogItem) -> bool:
    """Whether the item is such a piece, in colour, pattern, fabric and cut where it has them."""
    piece = piece_of(words)
    return (
        is_kind(piece, item)
        and (not piece.color or has_color(item, piece.color))
        and _has_own(piece, item)
    )


def _has_own(piece: Piece, item: CatalogItem) -> bool:
    """Whether the item has the pattern, fabric and details that the piece is named with."""
    return (
        all(has_pattern(item, name) for name in piece.patterns)
        and all(is_made_of(item, name) for name in piece.materials)
        and all(_has_detail(item, name) for name in piece.details)
    )


def _has_detail(item: CatalogItem, detail: str) -> bool:
    shown = f" {item.title.lower().replace('-', ' ')} {' '.join(item.tags).replace('-', ' ')} "
    # "long-sleeved" is tagged long-sleeve, "wide-leg" is sold as wide.
    stem = detail.replace("-", " ").removesuffix("ed").removesuffix(" leg").removesuffix(" fit")
    return f" {stem}" in shown


def is_kind(piece: Piece, item: CatalogItem) -> bool:
    """Whether the item is of the kind, whatever its colour.

    A shop that does not tag its items with our kinds is judged by category and title.
    """
    title = item.title.lower()
    if not piece.is_known:
        return piece.words.lower() in title
    kind = next((tag for tag in item.tags[:1] if tag in CATEGORY_OF_KIND), "")
    if kind:
        return kind in piece.kinds
    if item.category not in piece.categories:
        return False
    whole = {name for name, of in CATEGORY_OF_KIND.items() if of == item.category}
    return whole <= set(piece.kinds) or any(
        word.replace("-", " ").rstrip("s") in title for word in (piece.words, *piece.kinds)
    )


def has_color(item: CatalogItem, color: str) -> bool:
    """Whether the item is of the colour: a family by its family, a shade by the shade's family."""
    family = family_of(color)
    return bool(family) and family == item.color_family


def is_shade(item: CatalogItem, color: str) -> bool:
    """Whether the item's own colour word has this one in it."""
    return color in item.color_raw.lower()


def shows_color(item: CatalogItem, color: str) -> bool:
    """Whether the item shows the colour at all; of a print, any of its colours counts."""
    shades = [shade.strip() for shade in item.color_raw.lower().split("/")]
    if color in COLOR_FAMILIES:
        return item.color_family == color or any(family_of(shade) == color for shade in shades)
    return any(color in shade for shade in shades)


def is_made_of(item: CatalogItem, material: str) -> bool:
    """Whether the item's material names the fabric, or one that is made of the same."""
    made = item.material.lower()
    return any(word in made for word in _KIN.get(material, (material,)))


def has_pattern(item: CatalogItem, pattern: str) -> bool:
    """Whether the item has the pattern, said in a shopper's word or the catalog's."""
    return item.pattern in PATTERNS_OF_WORD.get(pattern, (pattern,))


def allows(wish: Wish, item: CatalogItem) -> bool:
    """Whether the item breaks none of the wish's limits: stock, price, size, department, refusals.

    What is wanted of colour, kind and style is not asked here: see `suits`.
    """
    return next(objections(wish, item), None) is None


def objections(wish: Wish, item: CatalogItem) -> Iterator[str]:
    """Names of the wish's fields that the item breaks; 'stock' where it cannot be bought."""
    if not item.sizes_in_stock:
        yield "stock"
    if wish.max_price_minor is not None and item.price_minor > wish.max_price_minor:
        yield "max_price_minor"
    if wish.min_price_minor is not None and item.price_minor < wish.min_price_minor:
        yield "min_price_minor"
    if wish.total_minor is not None and item.price_minor > wish.total_minor:
        yield "total_minor"
    if wish.sizes and not has_size(item, wish.sizes):
        yield "sizes"
    if wish.department in ("female", "male") and item.gender not in (wish.department, "unisex"):
        yield "department"
    if item.age_group != (wish.age_group or "adult"):
        yield "age_group"
    yield from _refusals(wish, item)


def _refusals(wish: Wish, item: CatalogItem) -> Iterator[str]:
    if any(shows_color(item, color) for color in wish.avoid_colors):
        yield "avoid_colors"
    if any(_is_refused_piece(words, item) for words in wish.avoid_pieces):
        yield "avoid_pieces"
    if any(has_pattern(item, pattern) for pattern in wish.avoid_patterns):
        yield "avoid_patterns"
    if any(is_made_of(item, material) for material in wish.avoid_materials):
        yield "avoid_materials"


def _is_refused_piece(words: str, item: CatalogItem) -> bool:
    piece = piece_of(words)
    return (
        is_kind(piece, item)
        and (not piece.color or shows_color(item, piece.color))
        and _has_own(piece, item)
    )


def has_size(item: CatalogItem, sizes: tuple[str, ...]) -> bool:
    """Whether the item can be had in one of the sizes of each system that it is sold in.

    sizes: 'M', 'EU 39', 'waist 32'; letters are of the system 'alpha'. An item sold in none of
    the systems named fits.
    """
    wanted = [_system_and_size(size) for size in sizes]
    systems = {size.system.lower() for size in item.sizes}
    asked = systems & {system for system, _ in wanted}
    on_offer = {(size.system.lower(), size.size.upper()) for size in item.sizes if size.available}
    return all(any(one in on_offer for one in wanted if one[0] == system) for system in asked)


def _system_and_size(size: str) -> tuple[str, str]:
    system, _, number = size.strip().rpartition(" ")
    return (system.lower() or "alpha", number.upper())


def suits(wish: Wish, item: CatalogItem) -> bool:
    """Whether the item has what is wanted by name: colour, pattern, fabric; a kind of `pieces`."""
    return (
        (not wish.pieces or any(matches_piece(words, item) for words in wish.pieces))
        and (not wish.colors or any(has_color(item, color) for color in wish.colors))
        and (not wish.patterns or any(has_pattern(item, name) for name in wish.patterns))
        and (not wish.materials or any(is_made_of(item, name) for name in wish.materials))
    )


def filters_of(wish: Wish, category: str = "") -> Filters:
    """As much of the wish's limits as an index can be told; `allows` holds the rest."""
    highest = [limit for limit in (wish.max_price_minor, wish.total_minor) if limit is not None]
    return Filters(
        min_price_minor=wish.min_price_minor,
        max_price_minor=min(highest) if highest else None,
        category=category,
        gender=wish.department if wish.department != "unisex" else "",
    )


def facts_of(wish: Wish) -> Facts:
    """What ranking and reasons go by."""
    pieces = [piece_of(words) for words in wish.pieces]
    colors = (*wish.colors, *(piece.color for piece in pieces if piece.color))
    words = facts_in(wish.text.lower())
    return Facts(
        colors=_distinct(colors),
        families=_distinct(family_of(color) for color in colors),
        categories=_distinct(name for piece in pieces for name in piece.categories),
        kinds=_distinct(kind for piece in pieces for kind in piece.kinds),
        patterns=_distinct(
            name for word in wish.patterns for name in PATTERNS_OF_WORD.get(word, (word,))
        ),
        materials=_distinct((*wish.materials, *(w for w in words.materials if w in MATERIALS))),
        style=words.style,
        seasons=seasons_of(wish),
        occasions=(wish.occasion,) if wish.occasion else (),
        most_minor=wish.max_price_minor,
        gender=wish.department if wish.department != "unisex" else "",
    )


def seasons_of(wish: Wish) -> tuple[str, ...]:
    """The seasons whose clothes are meant: by the weather, else as said; empty for any."""
    if wish.temperature_c is not None:
        if wish.temperature_c <= FREEZING_C:
            return ("winter",)
        if wish.temperature_c <= COLD_C:
            return ("autumn", "winter")
        return ("summer",) if wish.temperature_c >= WARM_C else ("spring", "autumn")
    if wish.season:
        return (wish.season,)
    return ("winter",) if "snow" in wish.conditions else ()


def words_of(wish: Wish) -> str:
    """The wish as words to embed: what is wanted, nothing of what is refused; '' for
    limits only."""
    occasion = f"for {wish.occasion}" if wish.occasion else ""
    parts = (*wish.colors, *wish.patterns, *wish.materials, wish.text, *wish.pieces, occasion)
    return " ".join(part for part in parts if part)


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
